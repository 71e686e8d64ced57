"""What one says and another denies, in one article or across them.

1. denials     what is denied: the words behind the denying verb or, where these only point back
               ("menepis laporan itu"), what was denied before in the article, or said just before
2. assertions  sentences of any article that hold most of it and do not negate it
3. sides       each denial, and of each article and speaker the assertion that holds most
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from core.compare.groups import average_link
from core.compare.likeness import Rarity
from core.compare.points import Point, PointReader
from core.compare.said import said_spans
from core.compare.sides import Disagreement, Side
from core.compare.words import WORD, key, polarity_words
from core.lexicon import table
from core.model import ParsedArticle, Span, Statement
from core.settings import CANDIDATE_REACH, DENIED_SHARE
from core.text import fold

_CLAUSE_END = re.compile(r"[;:]|,(?!\d)")
_MEANT_REACH = 4
"""Sentences before a denial in which the accusation stands that it points back to; what stands between are the
accuser's words. Beyond, a story has mostly turned to something else."""
_LEAST_CONTENT, _LEAST_WORDS = 3, 2
"""Features, and words among them, that a denial must deny before it is looked for elsewhere."""


@dataclass(frozen=True, slots=True)
class _Content:
    """What is denied: its features, and which of its words it negates itself (`menolak membebaskan`)."""

    features: frozenset[str]
    negated: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.features)

    @property
    def words(self) -> int:
        """How many of the features are words."""
        return sum(feature.startswith("word:") for feature in self.features)


_NOTHING = _Content(frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class _Denial:
    article: int
    statement: Statement
    content: _Content


def find_denials(parsed: Sequence[ParsedArticle], points: Sequence[Point]) -> Iterator[Disagreement]:
    """One disagreement for each matter that is denied by some and asserted by others."""
    rarity = Rarity(points)
    denials = [denial for number, one in enumerate(parsed) for denial in _denials(number, one)]
    assertions = _Assertions(parsed, points, rarity)
    for group in _by_matter(denials, rarity):
        asserted = assertions.of(group)
        if asserted:
            first = group[0]
            topic = fold(parsed[first.article].article.text(first.statement.start, first.statement.end))
            yield Disagreement("denial", topic, (*asserted, *(_side(parsed, denial) for denial in group)))


def _denials(number: int, parsed: ParsedArticle) -> Iterator[_Denial]:
    reader = PointReader(number, parsed)
    before, told = _NOTHING, ""
    for statement in parsed.statements:
        span = Span(statement.start, statement.end)
        if statement.kind == "direct" or statement.stance != "denies" or _denies_nothing(parsed, statement):
            continue
        text = parsed.article.text(statement.start, statement.end).casefold()
        report = _report_pointed_at(text)
        content = _NOTHING if report else _denied(reader, parsed, span, statement)
        if not content.words:
            content = (before if report in told else _NOTHING) or _said_before(
                reader, parsed, _meant(parsed, statement, report)
            )
        if len(content.features) >= _LEAST_CONTENT and content.words >= _LEAST_WORDS:
            before, told = content, text
            yield _Denial(number, statement, content)


def _denies_nothing(parsed: ParsedArticle, statement: Statement) -> bool:
    """Whether somebody has only not confirmed or not denied it (`belum mengonfirmasi`), or parries a ball."""
    text = WORD.findall(parsed.article.text(statement.start, statement.end).casefold())
    parried = {row["word"] for row in table("denial_words", "word", "use") if row["use"] == "parried"}
    return not parried.isdisjoint(text) or any(
        word in polarity_words("negation") and following.startswith(statement.cue.partition(" ")[0])
        for word, following in pairwise(text)
        if statement.cue
    )


def _report_pointed_at(text: str) -> str:
    """The word for a report told of before, where it is what is denied: `tuduhan itu dibantah`."""
    found = _pointing().search(text)
    return found["report"] if found else ""


@cache
def _pointing() -> re.Pattern[str]:
    rows = table("denial_words", "word", "use")
    reports, back = (
        "|".join(row["word"] for row in rows if row["use"] == use) for use in ("report", "pointing")
    )
    return re.compile(rf"\b(?P<report>{reports})\s+(?:{back})\b", re.IGNORECASE)


def _denied(reader: PointReader, parsed: ParsedArticle, span: Span, statement: Statement) -> _Content:
    """What the statement denies, up to the end of the first clause that says anything of it (`narasi yang
    menyebutkan, …` says nothing yet)."""
    for said in said_spans(span, [statement])[:1]:
        ends = [end.start() for end in _CLAUSE_END.finditer(parsed.article.saved.raw, said.start, said.end)]
        for end in (*ends, said.end):
            matter = reader.matter([Span(said.start, end)])
            content = _Content(matter.features - _report_words(), matter.negated)
            if content.words:
                return content
    return _NOTHING


def _meant(parsed: ParsedArticle, denial: Statement, report: str) -> int:
    """The number of the sentence that `report` points back to: of `tuduhan itu` the last accusation by another,
    a few sentences before; else the sentence before."""
    sentences = parsed.article.sentences
    own = bisect_right(sentences, denial.start, key=lambda sentence: sentence.start) - 1
    deniers = {actor.actor_id for actor in denial.speakers}
    for statement in reversed(parsed.statements[: parsed.statements.index(denial)]):
        number = bisect_right(sentences, statement.start, key=lambda sentence: sentence.start) - 1
        if own - number > _MEANT_REACH:
            break
        another = deniers.isdisjoint(actor.actor_id for actor in statement.speakers)
        if number < own and another and statement.stance == "accuses" and report in _accusations():
            return number
    return own - 1


@cache
def _accusations() -> frozenset[str]:
    """Words for a report that accuses: `tuduhan`, `tudingan`."""
    rows = table("denial_words", "word", "use")
    return frozenset(row["word"] for row in rows if row["use"] == "accusation")


def _said_before(reader: PointReader, parsed: ParsedArticle, number: int) -> _Content:
    """What the sentence of this number says."""
    if number < 0:
        return _NOTHING
    sentence = parsed.article.sentences[number]
    point = reader.read(Span(sentence.start, sentence.end))
    return _Content(point.features - point.extras - _report_words(), point.negated)


@cache
def _report_words() -> frozenset[str]:
    """Words for any report (`laporan`, `tuduhan`) and for pointing at one: they do not say what is denied."""
    return frozenset(f"word:{key(row['word'])}" for row in table("denial_words", "word"))


def _by_matter(denials: Sequence[_Denial], rarity: Rarity) -> Iterator[list[_Denial]]:
    """The denials, those of one matter together."""

    def share(one: int, other: int) -> float:
        return _share(denials[one].content.features, denials[other].content.features, rarity)

    holders: dict[str, list[int]] = defaultdict(list)
    pairs: set[tuple[int, int]] = set()
    for index, denial in enumerate(denials):
        for feature in _rarest(denial.content.features, rarity):
            pairs.update((other, index) for other in holders[feature][-CANDIDATE_REACH:])
            holders[feature].append(index)
    alike = [(share(*pair), *pair) for pair in sorted(pairs) if share(*pair) >= DENIED_SHARE]
    groups = average_link(alike, share, DENIED_SHARE)
    grouped = {index for group in groups for index in group}
    groups += [[index] for index in range(len(denials)) if index not in grouped]
    for group in sorted(groups):
        yield [denials[index] for index in group]


def _share(one: frozenset[str], other: frozenset[str], rarity: Rarity) -> float:
    return rarity.weight(one & other) / max(rarity.weight(one | other), 1)


def _rarest(content: frozenset[str], rarity: Rarity) -> list[str]:
    """The two rarest features: an assertion that holds most of the content by weight holds one of them."""
    return sorted(content, key=lambda feature: (-rarity.weight((feature,)), feature))[:2]


@cache
def _about_words() -> re.Pattern[str]:
    """Words behind which stands what is talked of: `soal`, `mengenai`."""
    words = "|".join(r["word"] for r in table("denial_words", "word", "use") if r["use"] == "about")
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


class _Assertions:
    """Finds the sentences that assert what is denied."""

    def __init__(self, parsed: Sequence[ParsedArticle], points: Sequence[Point], rarity: Rarity) -> None:
        self._parsed = parsed
        self._rarity = rarity
        self._readers = [PointReader(number, one) for number, one in enumerate(parsed)]
        self._holders: dict[str, list[Point]] = defaultdict(list)
        for point in points:
            for feature in point.features:
                self._holders[feature].append(point)

    def of(self, denials: Sequence[_Denial]) -> list[Side]:
        """Of each article and speaker, the sentence that holds most of what `denials` deny."""
        deniers = {actor.actor_id for denial in denials for actor in denial.statement.speakers}
        best: dict[tuple[int, frozenset[str]], tuple[float, Point]] = {}
        for content in dict.fromkeys(denial.content for denial in denials):
            for feature in _rarest(content.features, self._rarity):
                for point in self._holders[feature]:
                    share = self._asserted(point, content)
                    source = (point.article, point.speakers)
                    if share >= DENIED_SHARE and not point.speakers & deniers and self._says(point, content):
                        best[source] = max(
                            best.get(source, (0.0, point)), (share, point), key=lambda pair: pair[0]
                        )
        ordered = sorted(
            (point for _, point in best.values()), key=lambda point: (point.article, point.start)
        )
        return [self._side(point) for point in ordered]

    def _says(self, point: Point, content: _Content) -> bool:
        """Whether the point says it, and does not only name it as what is talked of (`buka suara soal …`)."""
        reader, article = self._readers[point.article], self._parsed[point.article].article
        about = _about_words().search(article.saved.raw, point.start, point.end)
        if about is None:
            return True
        rest = reader.matter([Span(point.start, about.start())]).features
        told = self._rarity.weight(content.features & rest)
        return told >= DENIED_SHARE * self._rarity.weight(content.features)

    def _asserted(self, point: Point, content: _Content) -> float:
        """How much of what is denied the point asserts; 0 where it negates any of it that is not denied as
        negated."""
        shared = content.features & point.features
        if shared & (point.negated ^ content.negated):
            return 0.0
        return self._rarity.weight(shared) / self._rarity.weight(content.features)

    def _side(self, point: Point) -> Side:
        parsed = self._parsed[point.article]
        statements = [s for s in parsed.statements if s.start < point.end and point.start < s.end]
        speakers = tuple(actor for statement in statements for actor in statement.speakers)
        return Side(
            parsed.article.article_id,
            point.start,
            point.end,
            statements[0].cue if statements else "",
            stance="asserts",
            attributed_to=tuple({actor.actor_id: actor for actor in speakers}.values()),
        )


def _side(parsed: Sequence[ParsedArticle], denial: _Denial) -> Side:
    statement = denial.statement
    return Side(
        parsed[denial.article].article.article_id,
        statement.start,
        statement.end,
        statement.cue,
        stance="denies",
        attributed_to=statement.speakers,
    )
