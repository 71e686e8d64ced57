"""The analyst's decisions on who is who, applied to the parsed articles of a collection.

Decisions are applied in the order they were made, each to what the ones before it left. Actors keep their ids:
a renamed or retyped one keeps its own, a merged one takes that of the actor that it is, so links and later
decisions still find it. A decision that finds nothing to decide on rests: it is kept, said to be at rest, and holds
again when its subject comes back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.comparison import Decided
from core.decisions.record import ACTOR_KINDS, Decision, in_force
from core.decisions.rewriting import rewrite
from core.decisions.standing import Standing
from core.model import ParsedArticle


def decide(
    parsed: Sequence[ParsedArticle], decisions: Iterable[Decision]
) -> tuple[tuple[ParsedArticle, ...], tuple[Decided, ...]]:
    """The articles as the decisions on actors have them, and what became of each decision that holds.

    Wherever an actor stands (mentions, speakers, who a figure or an act is attributed to, both ends of an act)
    it is replaced. Time grows with mentions and with decisions; a split looks at the mentions once.
    """
    holding = [decision for decision in in_force(decisions) if decision.kind in ACTOR_KINDS]
    if not holding:
        return tuple(parsed), ()
    standing = Standing(parsed)
    decided = tuple(standing.apply(decision) for decision in holding)
    return tuple(rewrite(article, at, standing) for at, article in enumerate(parsed)), decided
