"""What a count is of: the thing, and of people what has become of them."""

from __future__ import annotations

from core.compare.words import key
from core.extract.counting import clause_around, counting_words, state_at_head, state_of
from core.extract.units import is_person
from core.model import Quantity, Sentence, Span


def toll_of(raw: str, span: Span, quantity: Quantity) -> str:
    """What has become of the people that `quantity` of `span` counts, and who they are where it says more than that
    they are people: `dead`, `held tentara`; empty for any other figure."""
    thing = thing_counted(quantity.unit)
    if quantity.measure != "count" or (thing and not is_person(quantity.unit)):
        return ""
    clause = clause_around(raw, Sentence(span.start, span.end, 0), quantity)
    state = state_of(raw, clause, quantity) or state_at_head(raw, span.start, quantity)
    return f"{state} {thing}".strip() if state else ""


def thing_counted(unit: str) -> str:
    """The key of the thing counted; empty where it says no more than that they are people, or nothing."""
    head = unit.partition(" ")[0].lower()
    return "" if head in counting_words("any person") else key(head)
