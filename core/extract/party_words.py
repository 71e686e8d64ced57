"""What the words around a name are to it: its head noun, a body that acts for it, a place beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from core.extract.clauses import Unit, is_verb
from core.lexicon import table


def is_noun(unit: Unit) -> bool:
    """Whether the word is none of the small words and no verb, and so, before a name, its head noun."""
    small = (
        "auxiliary",
        "negation",
        "subordinator",
        "same subject",
        "coordinator",
        "aside",
        "not a noun",
        "condition",
    )
    return unit.kind == "word" and not unit.plays(*small) and not is_verb(unit) and unit.text != "yang"


def takes_object_alone(verb: Unit) -> bool:
    """An active verb behind which no clause of its own begins."""
    return verb.text.startswith("me") and not verb.plays("control") and verb.text not in _reporting_verbs()


@cache
def _reporting_verbs() -> frozenset[str]:
    rows = table("reporting_verbs", "form", "place")
    return frozenset(row["form"] for row in rows if row["place"] == "before")


def may_describe(unit: Unit) -> bool:
    """Whether the word may say what body is meant; `rudal buatan X` belongs to others."""
    return is_noun(unit) and not unit.plays("preposition", "origin")


def are_places(one: Unit, other: Unit) -> bool:
    """`warga Wamena Papua`: two places beside each other are one phrase."""
    return is_place(one) and is_place(other)


def is_place(unit: Unit) -> bool:
    return unit.kind == "actor" and unit.actors[0].actor_type in ("GPE", "LOC")


def is_state(unit: Unit) -> bool:
    return unit.kind == "actor" and unit.actors[0].actor_type == "GPE"


def past_titles(units: Sequence[Unit], index: int) -> int:
    """Where the name stands behind the words that may open a member of a list."""
    while index < len(units) and units[index].plays(
        "coordinator", "stand-in", "determiner", "title", "person"
    ):
        index += 1
    return index
