"""What one says and another denies, in one article or across them.

1. denials     what is denied (`core.compare.denied`)
2. assertions  sentences of any article that hold most of it and do not negate it; in the denier's own article, just
               before, two thirds of it will do, and where there is none what the article itself answers (`charges`)
3. sides       each denial, and of each article and speaker the assertion that holds most
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from core.compare.charges import charge_of
from core.compare.denied import Content, Denial, denial_words, others_before, read_denials
from core.compare.groups import average_link
from core.compare.likeness import Rarity
from core.compare.points import Point, PointReader
from core.compare.sides import Disagreement, Side
from core.extract.overlaps import Overlaps
from core.model import ParsedArticle, Span
from core.settings import CANDIDATE_REACH, DENIED_NEAR, DENIED_SHARE
from core.text import fold


def find_denials(parsed: Sequence[ParsedArticle], points: Sequence[Point]) -> Iterator[Disagreement]:
    """One disagreement for each matter that is denied by some and asserted by others."""
    rarity = Rarity(points)
    denials = [denial for number, one in enumerate(parsed) for denial in read_denials(number, one)]
    assertions = _Assertions(parsed, points, rarity)
    for group in _by_matter(denials, rarity):
        asserted = assertions.of(group)
        if asserted:
            first = group[0]
            topic = fold(parsed[first.article].article.text(first.statement.start, first.statement.end))
            yield Disagreement("denial", topic, (*asserted, *(_side(parsed, denial) for denial in group)))


def _by_matter(denials: Sequence[Denial], rarity: Rarity) -> Iterator[list[Denial]]:
    """The denials, those of one matter together."""

    def share(one: int, other: int) -> float:
        return _share(denials[one].content.features, denials[other].content.features, rarity)

    holders: dict[str, list[int]] = defaultdict(list)
    pairs: set[tuple[int, int]] = set()
    for index, denial in enumerate(denials):
        if not denial.content.telling:
            continue
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
    words = "|".join(sorted(denial_words("about")))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


class _Assertions:
    """Finds the sentences that assert what is denied."""

    def __init__(self, parsed: Sequence[ParsedArticle], points: Sequence[Point], rarity: Rarity) -> None:
        self._parsed = parsed
        self._rarity = rarity
        self._readers = [PointReader(number, one) for number, one in enumerate(parsed)]
        self._holders: dict[str, list[Point]] = defaultdict(list)
        own: dict[int, list[Point]] = defaultdict(list)
        for point in points:
            own[point.article].append(point)
            for feature in point.features:
                self._holders[feature].append(point)
        self._said = {article: Overlaps(each) for article, each in own.items()}

    def of(self, denials: Sequence[Denial]) -> list[Side]:
        """Of each article and speaker, the sentence that holds most of what `denials` deny."""
        deniers = {actor.actor_id for denial in denials for actor in denial.statement.speakers}
        best: dict[tuple[int, frozenset[str]], tuple[float, Point]] = {}
        for content in dict.fromkeys(denial.content for denial in denials if denial.content.telling):
            for feature in _rarest(content.features, self._rarity):
                for point in self._holders[feature]:
                    share = self._asserted(point, content)
                    source = (point.article, point.speakers)
                    if share >= DENIED_SHARE and not point.speakers & deniers and self._says(point, content):
                        best[source] = max(
                            best.get(source, (0.0, point)), (share, point), key=lambda pair: pair[0]
                        )
        points = [point for _, point in best.values()]
        points += [near for denial in denials if (near := self._just_before(denial, points))]
        return [self._side(point) for point in sorted(points, key=lambda point: (point.article, point.start))]

    def _just_before(self, denial: Denial, known: Sequence[Point]) -> Point | None:
        """What the denial's own article gives to another, where nothing in it is among the `known`."""
        if any(point.article == denial.article for point in known):
            return None
        parsed = self._parsed[denial.article]
        shares = [
            (self._asserted(point, denial.content), point.start, point)
            for _, statement in others_before(parsed, denial.statement)
            if denial.content.words > 1 and statement.speakers and statement.stance != "denies"
            for point in self._said[denial.article].over(statement.start, statement.end)
        ]
        share, _, nearest = max(shares, default=(0.0, 0, None), key=lambda each: each[:2])
        if nearest is not None and share >= DENIED_NEAR and self._says(nearest, denial.content, DENIED_NEAR):
            return nearest
        charge = charge_of(parsed, denial.statement)
        said = self._said[denial.article].over(charge.start, charge.end) if charge else []
        return said[0] if said else None

    def _says(self, point: Point, content: Content, share: float = DENIED_SHARE) -> bool:
        """Whether the point says it, and does not only name it as what is talked of (`buka suara soal …`)."""
        reader, article = self._readers[point.article], self._parsed[point.article].article
        about = _about_words().search(article.saved.raw, point.start, point.end)
        if about is None:
            return True
        rest = reader.matter([Span(point.start, about.start())]).features
        told = self._rarity.weight(content.features & rest)
        return told >= share * self._rarity.weight(content.features)

    def _asserted(self, point: Point, content: Content) -> float:
        """How much of what is denied the point asserts; 0 where it negates any of it that is not denied as
        negated."""
        shared = content.features & point.features
        if shared & (point.negated ^ content.negated):
            return 0.0
        return self._rarity.weight(shared) / max(1, self._rarity.weight(content.features))

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


def _side(parsed: Sequence[ParsedArticle], denial: Denial) -> Side:
    statement = denial.statement
    return Side(
        parsed[denial.article].article.article_id,
        statement.start,
        statement.end,
        statement.cue,
        stance="denies",
        attributed_to=statement.speakers,
    )
