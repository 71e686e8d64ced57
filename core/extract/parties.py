"""The noun phrases around a verb, and the actors they name.

An object follows its verb directly, or behind one of a few prepositions. In a phrase, titles, numbers and
nouns such as `pasukan` stand before the name; any other noun before it is the phrase's head, and then the
name only says whose that is (`keterlibatan X`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.extract.clauses import Unit, is_verb, words
from core.model import Actor
from core.settings import CLAUSE_REACH

OWNING_NOUNS = 5
"""Nouns between a preposition and the name that they belong to: `pada program rudal dan nuklir X`."""
_MOST_JOINED = 12
"""Actors that one list may join."""
ASIDE_REACH = 16
"""Units of an aside between two commas: `…, termasuk pejabat militer serta diplomat senior, …`."""


@dataclass(frozen=True, slots=True)
class Party:
    """Actors who fill one place around a verb; `first` and `last` index the units they cover."""

    actors: tuple[Actor, ...]
    first: int
    last: int
    stands_in: bool = False
    """A noun such as `pasukan` or `delegasi` stands before the name."""
    negated: bool = False


def phrase_left(
    units: Sequence[Unit], index: int, most: int = _MOST_JOINED, supposed: bool = False
) -> Party | None:
    """The noun phrase that ends with the actor at `index` and those joined to it, if it can be a subject.

    A phrase behind a preposition, or one whose head is another noun (`keterlibatan X`), cannot; nor, unless
    `supposed`, one behind `agar` or `jika`, where the act is wished for or supposed and not reported.
    """
    first, stands_in = head(units, index)
    before = units[first - 1] if first else None
    joined: tuple[Actor, ...] = ()
    if before and (before.plays("coordinator") or before.text == ",") and first > 1 and most > 1:
        other = units[first - 2]
        if other.kind == "actor" and (before.text != "," or _is_list(units, first - 1)):
            party = phrase_left(units, first - 2, most - 1, supposed)
            if party is None:
                return None
            joined, first, stands_in = party.actors, party.first, stands_in or party.stands_in
            before = units[first - 1] if first else None
    if before and before.text != "oleh":
        if before.plays("condition", "possibility", "plan", "wish"):
            return Party((*joined, *units[index].actors), first, index, stands_in) if supposed else None
        if before.plays("preposition") or is_noun(before):
            return None
    return Party((*joined, *units[index].actors), first, index, stands_in)


def _is_list(units: Sequence[Unit], comma: int) -> bool:
    """Whether the comma parts members of a list that ends with `dan`: `X, Y, dan Z`."""
    for index in range(comma, min(len(units) - 2, comma + 2 * _MOST_JOINED), 2):
        if units[index].plays("coordinator") or units[index + 1].plays("coordinator"):
            return True
        if units[index].text != "," or units[index + 1].kind != "actor":
            return False
    return False


def head(units: Sequence[Unit], index: int) -> tuple[int, bool]:
    """First unit of the phrase that ends at the actor, over titles, numbers and nouns that stand for it.

    A group that belongs to a person (`skuad X`) is not that person.
    """
    first, stands_in = index, False
    person = units[index].actors[0].actor_type == "PER"
    while first:
        before = units[first - 1]
        if before.plays("stand-in") and first == index and person:
            break
        if before.plays("stand-in", "title"):
            stands_in = stands_in or before.plays("stand-in")
        elif not (
            before.plays("quality", "determiner")
            or before.kind == "number"
            or (person and (before.kind == "actor" or before.plays("person")))
        ):
            break
        first -= 1
    return first, stands_in


def governing_preposition(units: Sequence[Unit], index: int) -> int | None:
    """Index of the preposition that the phrase around `index` stands behind, if one is near."""
    for left in range(index - 1, max(-1, index - 1 - ASIDE_REACH), -1):
        unit = units[left]
        if unit.plays("preposition"):
            return left
        if unit.kind == "mark" or is_verb(unit) or unit.plays("subordinator", "auxiliary", "negation"):
            return None
    return None


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


def direct_object(units: Sequence[Unit], verb_end: int, owner: bool) -> Party | None:
    """The actors right behind the verb that ends before `verb_end`, or, with `owner`, who owns the object."""
    return phrase_right(units, verb_end, OWNING_NOUNS if owner else 0)


def behind_preposition(
    units: Sequence[Unit], start: int, prepositions: Sequence[str], reach: int = CLAUSE_REACH
) -> Party | None:
    """The actors behind the first of `prepositions` in the `reach` units of the clause from `start`."""
    for index in range(start, min(len(units), start + reach)):
        unit = units[index]
        if unit.text in prepositions:
            nouns = owning_nouns(unit.text)
            party = phrase_right(units, index + 1, nouns)
            if party:
                return party
        if _ends_clause(unit):
            return None
    return None


def owning_nouns(preposition: str) -> int:
    """How many nouns may stand between a preposition and the actor meant: behind one of place the noun's owner is
    (`ke wilayah X`), behind `dengan` or `kepada` the noun itself."""
    return OWNING_NOUNS if preposition in words("place preposition") else 0


def _ends_clause(unit: Unit) -> bool:
    if unit.kind == "mark":
        return unit.text not in "()"
    return (
        is_verb(unit)
        or unit.text in ("yang", "bahwa")
        or (unit.plays("subordinator") and not unit.plays("preposition"))
    )


def phrase_right(units: Sequence[Unit], start: int, nouns: int) -> Party | None:
    """The actors of the phrase that begins at `start`, over at most `nouns` nouns that they own."""
    index = start
    stands_in = personal = False
    while index < len(units) and units[index].kind != "actor":
        unit = units[index]
        if unit.plays("stand-in"):
            stands_in = True
        elif unit.plays("person"):
            personal = True
        elif unit.kind == "number" or unit.plays("determiner", "quality", "title"):
            pass
        elif nouns and ((is_noun(unit) and not unit.plays("preposition")) or unit.plays("coordinator")):
            nouns -= 1
        else:
            return None
        index += 1
    if index == len(units):
        return None
    found = joined_right(units, index)
    if personal and units[found[0]].actors[0].actor_type != "PER":
        return None
    return Party(tuple(actor for i in found for actor in units[i].actors), start, found[-1], stands_in)


def joined_right(units: Sequence[Unit], index: int) -> list[int]:
    """Indexes of the actor at `index` and those it is joined to: `X dan Y`, `X, Y, dan Z`.

    A list before another verb is that verb's subject (`bertemu X, Y dan Z pergi`), and only X is meant.
    """
    found = [_apposed(units, index)]
    listed = False
    while len(found) < _MOST_JOINED and found[-1] + 2 < len(units):
        link = units[found[-1] + 1]
        comma = link.text == "," and _is_list(units, found[-1] + 1)
        if not (comma or link.plays("coordinator")):
            break
        following = found[-1] + 2
        while following < len(units) and units[following].plays(
            "coordinator", "stand-in", "determiner", "title", "person"
        ):
            following += 1
        if following >= len(units) or units[following].kind != "actor":
            break
        listed = listed or comma
        found.append(_apposed(units, following))
    after = units[found[-1] + 1] if found[-1] + 1 < len(units) else None
    return found[:1] if listed and after and (is_verb(after) or after.plays("auxiliary")) else found


def _apposed(units: Sequence[Unit], index: int) -> int:
    """Index of the person whom the actor at `index` introduces: `presiden Rusia Vladimir Putin`."""
    following = index + 1
    if following < len(units) and units[following].text == ",":
        following += 1
    if following < len(units) and units[following].kind == "actor":
        here, there = units[index].actors[0], units[following].actors[0]
        titled = index > 0 and units[index - 1].plays("title", "person", "quality", "stand-in")
        beside = following == index + 1
        if there.actor_type == "PER" and (here == there or (here.actor_type != "PER" and (beside or titled))):
            return following
    return index
