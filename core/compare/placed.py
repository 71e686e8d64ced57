"""Figures that measure one thing at one place and differ: the magnitude of a quake, the depth of a flood.

Sums, shares and prices are left out: outlets give those of other hours and parties in the same words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from core.compare.aligned import days_apart
from core.compare.likeness import Stories
from core.compare.sides import Disagreement, figure_side
from core.compare.standings import apart, standings
from core.model import ParsedArticle, Quantity
from core.settings import ALIGNED_DAYS, MEMBERS_COMPARED, SAME_STORY

_MEASURES = ("magnitude", "distance")
_Claim = tuple[ParsedArticle, Quantity, int]
"""A figure, its article, and the article's number."""


def find_placed_conflicts(parsed: Sequence[ParsedArticle], stories: Stories) -> Iterator[Disagreement]:
    """One disagreement for each topic that is tied to a place, of which outlets of one story give other figures."""
    claims: dict[str, list[_Claim]] = defaultdict(list)
    for number, one in enumerate(parsed):
        for topic, figures in _placed(one).items():
            if len({figure.value for figure in figures}) == 1:
                claims[topic].append((one, figures[0], number))
    for topic, told in sorted(claims.items(), key=lambda item: item[0]):
        near = told[:MEMBERS_COMPARED]
        pairs = (pair for pair in combinations(near, 2) if _disagree(*pair, stories))
        differing = {number for pair in pairs for _, _, number in pair}
        kept = [(one, figure) for one, figure, number in near if number in differing]
        found = zip(kept, standings(kept), strict=False)
        sides = tuple(figure_side(one, figure, standing) for (one, figure), standing in found)
        if sides:
            yield Disagreement("number", topic, sides)


def _placed(parsed: ParsedArticle) -> dict[str, list[Quantity]]:
    """The figures of one article whose own sentences, or those before, tie them to a place, by topic."""
    placed: dict[str, list[Quantity]] = defaultdict(list)
    for figure in parsed.quantities:
        if figure.measure in _MEASURES and " di " in figure.topic and figure.topic_basis != "headline":
            placed[figure.topic].append(figure)
    return placed


def _disagree(one: _Claim, other: _Claim, stories: Stories) -> bool:
    """Whether two outlets give other figures in one story, of about the same time and of no two dates."""
    mine, theirs = (claim[0].article.metadata for claim in (one, other))
    dates = {claim[1].date for claim in (one, other) if claim[1].date}
    same_outlet = bool(mine.publisher) and mine.publisher == theirs.publisher
    return (
        not same_outlet
        and len(dates) < 2
        and apart(one[1], other[1])
        and days_apart(mine.date_published, theirs.date_published) <= ALIGNED_DAYS
        and stories.likeness(one[2], other[2]) >= SAME_STORY
    )
