"""A disagreement and its sides, while it is being found; `core.compare.conflicts` makes them rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.comparison import ConflictKind, Standing
from core.model import Actor, ParsedArticle, Quantity


@dataclass(frozen=True, slots=True)
class Side:
    """What one passage of one article says on the matter."""

    article_id: str
    start: int
    end: int
    value: str
    bound: str = ""
    stance: str = ""
    attributed_to: tuple[Actor, ...] = ()
    standing: Standing = "conflicts"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two sides or more that cannot all be right, or do not say the same."""

    kind: ConflictKind
    topic: str
    sides: tuple[Side, ...]


def merged(disagreements: Iterable[Disagreement]) -> list[Disagreement]:
    """`disagreements`, of those on one figure of one article the later made part of the first."""
    found: list[Disagreement] = []
    holder: dict[tuple[str, int, str], int] = {}
    for each in disagreements:
        places = [(side.article_id, side.start, each.kind) for side in each.sides]
        number = next((holder[place] for place in places if place in holder), len(found))
        if number == len(found):
            found.append(each)
        else:
            fresh = (side for side, place in zip(each.sides, places, strict=True) if place not in holder)
            found[number] = replace(found[number], sides=(*found[number].sides, *fresh))
        for place in places:
            holder.setdefault(place, number)
    return found


def figure_side(parsed: ParsedArticle, quantity: Quantity, standing: Standing) -> Side:
    """The side that a figure of `parsed` takes."""
    return Side(
        parsed.article.article_id,
        quantity.start,
        quantity.end,
        f"{quantity.value:.12g}",
        quantity.bound,
        attributed_to=quantity.attributed_to,
        standing=standing,
    )
