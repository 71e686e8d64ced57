"""Kinds of tie: many acts, few kinds, each with words, a colour and a line of its own.

Hue says whether an act is for or against somebody, or neither; the line says whether it is a deed (solid) or words
(dashed). The colours are Okabe and Ito's, so that readers with any common colour blindness tell them apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from core import lexicon
from core.views.palette import NAMED_TOGETHER_COLOUR, OTHER_TIES


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of tie is drawn."""

    colour: str
    line: str
    """`solid`, `dashed` or `dotted`."""


TOGETHER = "Named together"
"""The weakest tie: two actors in one sentence, which says nothing of what they did."""
OTHER = "Other acts"
"""Acts of no family of the lexicon."""

_FAMILIES = {
    "fights": "Force and contest",
    "blames": "Words against",
    "judges": "Law and sanctions",
    "gives": "Help and supply",
    "honours": "Praise",
    "talks": "Talks and accords",
    "asks": "Asks and demands",
    "appoints": "Posts and lead",
    "trades": "Purchases",
    "marries": "Marriage",
}
LOOKS = {
    "Force and contest": Look("#D55E00", "solid"),
    "Words against": Look("#D55E00", "dashed"),
    "Law and sanctions": Look("#8A6D00", "solid"),
    "Help and supply": Look("#009E73", "solid"),
    "Praise": Look("#009E73", "dashed"),
    "Talks and accords": Look("#0072B2", "solid"),
    "Asks and demands": Look("#0072B2", "dashed"),
    "Posts and lead": Look("#000000", "solid"),
    "Purchases": Look("#000000", "dashed"),
    "Marriage": Look("#CC79A7", "solid"),
    OTHER: Look(OTHER_TIES, "dashed"),
    TOGETHER: Look(NAMED_TOGETHER_COLOUR, "dotted"),
}
KINDS = tuple(LOOKS)


@cache
def kind_of_act() -> dict[str, str]:
    """The kind of each act that the lexicon knows; others are `OTHER`."""
    rows = lexicon.table("relation_verbs", "relation", "family")
    return {row["relation"]: _FAMILIES.get(row["family"], OTHER) for row in rows}


def kind(act: str) -> str:
    """The kind of an act, of `TOGETHER` too."""
    return TOGETHER if act == TOGETHER else kind_of_act().get(act, OTHER)


def acts_within(kinds: Iterable[str], acts: Iterable[str]) -> list[str]:
    """Those of `acts` that are of one of `kinds`, or are themselves among them."""
    wanted = set(kinds)
    return [act for act in acts if act in wanted or kind(act) in wanted]
