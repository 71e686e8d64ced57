"""What a count is of: the thing, and of people what has become of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.compare.words import key
from core.extract.counting import clause_around, counting_words, state_at_head, state_of
from core.extract.units import is_person
from core.model import Quantity, Sentence, Span

_SETTING = re.compile(r"\b(?P<link>di|terkait) (?P<name>.+)")
"""What in the words of a topic sets it apart: `korban tewas di Gaza`, `pengungsi terkait Thailand`."""


@dataclass(frozen=True, slots=True)
class Toll:
    """How many people something has become of."""

    thing: str
    """What has become of them, and who they are."""
    setting: str
    """What sets them apart from those of other stories; empty where the text does not."""
    number: float

    def same_setting(self, other: Toll) -> bool:
        """Whether both are of one place or story; a body that bears the name of a place counts there."""
        one, two = (_SETTING.search(each.setting) for each in (self, other))
        if not self.setting or not one or not two or one["link"] == two["link"]:
            return bool(self.setting) and self.setting == other.setting
        place, named = (one["name"], two["name"]) if one["link"] == "di" else (two["name"], one["name"])
        return named.endswith(f" {place}")


def read_toll(thing: str, quantity: Quantity) -> Toll:
    """The toll of `quantity`, of which `toll_of` gives `thing`."""
    topic = quantity.topic if quantity.topic_basis else ""
    found = _SETTING.search(topic)
    return Toll(thing, found.group() if found else topic, quantity.value)


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
    """The key of the thing counted; empty where it says no more than that they are people, or nothing, or what has
    become of them (`jenazah`)."""
    head = unit.partition(" ")[0].lower()
    plain = unit.lower() in counting_words("resident") or any(
        head in counting_words(use) for use in ("any person", "dead")
    )
    return "" if plain else key(head)
