"""What denies, and what it denies.

Denials are statements with a verb of denial, those that call what was told untrue ("kabar itu hoaks", "Itu fitnah"),
and those of the accused that it is not so. They deny the words behind the verb or, where these only point back
("menepis laporan itu"), what was denied before in the article, the last accusation, or what was said just before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from core.compare.points import PointReader
from core.compare.said import said_spans
from core.compare.words import WORD, key, polarity_words
from core.lexicon import table
from core.model import ParsedArticle, Span, Statement

_CLAUSE_END = re.compile(r"[;:]|,(?!\d)")
MEANT_REACH = 4
"""Sentences before a denial in which the accusation stands that it points back to; what stands between are the
accuser's words. Beyond, a story has mostly turned to something else."""
_LEAST_CONTENT, _LEAST_WORDS = 3, 2
"""Features, and words among them, that a denial must deny before it is looked for elsewhere."""
_FALSE_REACH = 4
"""Words behind `tuduhan itu` among which it is called false: `tuduhan itu sama sekali tidak berdasar`."""
_REPORT_OF = 3
"""Words of the longest denied phrase that says no more than whose report it is: "keterangan polisi"."""


@dataclass(frozen=True, slots=True)
class Content:
    """What is denied: its features, and which of its words it negates itself (`menolak membebaskan`)."""

    features: frozenset[str]
    negated: frozenset[str]

    @property
    def words(self) -> int:
        """How many of the features are words."""
        return sum(feature.startswith("word:") for feature in self.features)

    @property
    def telling(self) -> bool:
        """Whether it says enough to be looked for elsewhere."""
        return len(self.features) >= _LEAST_CONTENT and self.words >= _LEAST_WORDS


_NOTHING = Content(frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class Denial:
    """A statement of article number `article` that denies `content`."""

    article: int
    statement: Statement
    content: Content


def read_denials(number: int, parsed: ParsedArticle) -> Iterator[Denial]:
    """The denials of one article, in order."""
    reader = PointReader(number, parsed)
    before, told, at = _NOTHING, "", -1
    for statement in parsed.statements:
        text = parsed.article.text(statement.start, statement.end).casefold()
        if statement.kind == "direct":
            report, answers = "", _cries_false(parsed, statement, text)
        elif _denies_nothing(parsed, statement):
            continue
        else:
            report, answers = _called_false(text), _answers_charge(reader, parsed, statement)
        if not report and not answers and (statement.kind == "direct" or statement.stance != "denies"):
            continue
        report = report or _report_pointed_at(text) or _report_of(parsed, statement)
        points_back = report or answers or _names_nothing(text, statement.cue)
        content = _NOTHING if points_back else _denied(reader, parsed, statement)
        if not content.words:
            charge = _charge(parsed, statement) if answers or report in denial_words("accusation") else -1
            repeated = before if report in told and charge < at and not answers else _NOTHING
            meant = charge if charge >= 0 else _meant(parsed, statement)
            content = repeated if repeated.features else _said_before(reader, parsed, meant)
        if content.telling:
            before, told, at = content, text, sentence_number(parsed, statement.start)
        yield Denial(number, statement, content)


def sentence_number(parsed: ParsedArticle, position: int) -> int:
    """Number of the sentence at `position`."""
    return bisect_right(parsed.article.sentences, position, key=lambda sentence: sentence.start) - 1


def statement_number(parsed: ParsedArticle, statement: Statement) -> int:
    """Number of the first statement that begins where this one does."""
    return bisect_left(parsed.statements, statement.start, key=lambda each: each.start)


@cache
def denial_words(use: str) -> frozenset[str]:
    """The words of `denial_words.csv` with this `use`: `report`, `accusation`, `pointing`, …"""
    return frozenset(row["word"] for row in table("denial_words", "word", "use") if row["use"] == use)


def _denies_nothing(parsed: ParsedArticle, statement: Statement) -> bool:
    """Whether somebody has only not confirmed or not denied it (`belum mengonfirmasi`), or parries a ball."""
    text = WORD.findall(parsed.article.text(statement.start, statement.end).casefold())
    return not denial_words("parried").isdisjoint(text) or any(
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
    reports, back = ("|".join(sorted(denial_words(use))) for use in ("report", "pointing"))
    return re.compile(rf"\b(?P<report>{reports})\s+(?:{back})\b", re.IGNORECASE)


def _called_false(text: str) -> str:
    """The word for a report told of before, where it is called untrue: `menyebut tuduhan itu tidak berdasar`."""
    found = _pointing().search(text)
    if found is None:
        return ""
    return found["report"] if _is_false(WORD.findall(text[found.end() :])[:_FALSE_REACH]) else ""


def _is_false(words: Sequence[str]) -> bool:
    """Whether the words call something untrue: `fitnah`, `sama sekali tidak benar`."""
    return any(word in denial_words("false") for word in words) or any(
        word in polarity_words("negation") and following in denial_words("true")
        for word, following in pairwise(words)
    )


def _cries_false(parsed: ParsedArticle, statement: Statement, text: str) -> bool:
    """Whether a quotation begins by calling untrue what another has just said: `“Itu fitnah,” kata X`."""
    begins = WORD.findall(re.split(r"[.,!?;]", text, maxsplit=1)[0])
    points = not denial_words("pointing").isdisjoint(begins)
    if not points or len(begins) > _FALSE_REACH or not statement.speakers or not _is_false(begins):
        return False
    own = _prose_before(parsed, sentence_number(parsed, statement.start))
    return any(number == own for number, _ in others_before(parsed, statement))


def _answers_charge(reader: PointReader, parsed: ParsedArticle, statement: Statement) -> bool:
    """Whether one who is accused just before says that it is not so: `menyatakan tidak pernah menerima suap`."""
    said = (
        parsed.article.text(statement.content_start, statement.content_end) if statement.content_end else ""
    )
    if polarity_words("negation").isdisjoint(WORD.findall(said.casefold())[:1]):
        return False
    charge = _charge(parsed, statement)
    if charge < 0:
        return False
    sentence = parsed.article.sentences[charge]
    named = reader.read(Span(sentence.start, sentence.end)).names
    return any(f"actor:{actor.actor_id}" in named for actor in statement.speakers)


def _names_nothing(text: str, cue: str) -> bool:
    """Whether nothing is said of what is denied: `menyangkal dan menyatakan …`."""
    behind = WORD.findall(text.partition(cue)[2])[:1] if cue else []
    return not denial_words("joining").isdisjoint(behind)


def _report_of(parsed: ParsedArticle, statement: Statement) -> str:
    """The word for a report where nothing is said of it but whose it is: `membantah keterangan polisi`."""
    text = parsed.article.text(statement.content_start, statement.content_end).casefold()
    words = WORD.findall(text) if statement.content_end else []
    return words[0] if 0 < len(words) <= _REPORT_OF and words[0] in denial_words("report") else ""


def _denied(reader: PointReader, parsed: ParsedArticle, statement: Statement) -> Content:
    """What the statement denies, up to the end of the first clause that says anything of it (`narasi yang
    menyebutkan, …` says nothing yet)."""
    for said in said_spans(Span(statement.start, statement.end), [statement])[:1]:
        ends = [end.start() for end in _CLAUSE_END.finditer(parsed.article.saved.raw, said.start, said.end)]
        for end in (*ends, said.end):
            matter = reader.matter([Span(said.start, end)])
            content = Content(matter.features - _report_features(), matter.negated)
            if content.words:
                return content
    return _NOTHING


def _charge(parsed: ParsedArticle, denial: Statement) -> int:
    """The number of the sentence with the last accusation by another, a few sentences before; -1 where none is."""
    accused = (number for number, one in others_before(parsed, denial) if one.stance == "accuses")
    return next(accused, -1)


def _meant(parsed: ParsedArticle, denial: Statement) -> int:
    """The number of the sentence that a denial points back to: of a quotation just before what its speaker is
    reported to say; else the sentence before."""
    own = _prose_before(parsed, sentence_number(parsed, denial.start))
    told = list(others_before(parsed, denial))
    if told and told[0][0] == own and told[0][1].kind == "direct":
        said = [
            number for number, one in told if one.speakers == told[0][1].speakers and one.kind != "direct"
        ]
        return said[0] if said else own
    return own


def _prose_before(parsed: ParsedArticle, number: int) -> int:
    """The number of the last sentence of running text before that of `number`; -1 where there is none."""

    def is_prose(index: int) -> bool:
        return parsed.article.passages[parsed.article.sentences[index].passage].role in ("body", "deck")

    return next(filter(is_prose, range(number - 1, -1, -1)), -1)


def others_before(parsed: ParsedArticle, denial: Statement) -> Iterator[tuple[int, Statement]]:
    """What others than the deniers say in the `MEANT_REACH` sentences before, with the number of the sentence it ends
    in, the nearest first."""
    own = sentence_number(parsed, denial.start)
    for place in range(statement_number(parsed, denial) - 1, -1, -1):
        statement = parsed.statements[place]
        number = sentence_number(parsed, statement.end - 1)
        if own - number > MEANT_REACH:
            return
        if number < own and by_another(statement, denial):
            yield number, statement


def by_another(statement: Statement, denial: Statement) -> bool:
    """Whether nobody who denies speaks here; a body whose name holds that of the denier speaks for him."""
    names = [actor.name for actor in statement.speakers]
    return not any(name in denier.name or denier.name in name for name in names for denier in denial.speakers)


def _said_before(reader: PointReader, parsed: ParsedArticle, number: int) -> Content:
    """What the sentence of this number says."""
    if number < 0:
        return _NOTHING
    sentence = parsed.article.sentences[number]
    point = reader.read(Span(sentence.start, sentence.end))
    return Content(point.features - point.extras - _report_features(), point.negated)


@cache
def _report_features() -> frozenset[str]:
    """Words for any report (`laporan`, `tuduhan`) and for pointing at one: they do not say what is denied."""
    return frozenset(f"word:{key(row['word'])}" for row in table("denial_words", "word"))
