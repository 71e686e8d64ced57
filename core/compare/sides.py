"""A disagreement and its sides, while it is being found; `core.compare.conflicts` makes them rows."""

from __future__ import annotations

from dataclasses import dataclass

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
