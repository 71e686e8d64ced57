"""The noun phrases around a verb, and the actors they name.

An object follows its verb directly, or behind one of a few prepositions. In a phrase, titles, numbers and
nouns such as `pasukan` stand before the name; any other noun before it is the phrase's head, and then the
name only says whose that is (`keterlibatan X`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.extract.clauses import Unit, is_verb, words
from core.extract.party_words import (
    are_places,
    is_noun,
    is_place,
    is_state,
    may_describe,
    past_titles,
    takes_object_alone,
)
from core.extract.words import ordinary
from core.model import Actor
from core.settings import CLAUSE_REACH

OWNING_NOUNS = 5
"""Nouns between a preposition and the name that they belong to: `pada program rudal dan nuklir X`."""
_MOST_JOINED = 12
"""Actors that one list may join."""
_FORCE_NOUNS = 3
"""Nouns between a body such as `kapal` and the name of whose it is: `kapal penjaga pantai X`."""
_OFFICE_WORDS = 5
"""Words of an office, its place unknown, before the comma and the name: `mantan Kepala Desa Mekarjati, X`."""
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
    units: Sequence[Unit],
    index: int,
    most: int = _MOST_JOINED,
    supposed: bool = False,
    governed: bool = False,
) -> Party | None:
    """The noun phrase that ends with the actor at `index` and those joined to it, if it can be a subject.

    A phrase behind a preposition, or one whose head is another noun (`keterlibatan X`), cannot; nor, unless
    `supposed`, one behind `agar` or `jika`, where the act is wished for or supposed and not reported. With `governed`
    one behind a preposition is given as well.
    """
    first, stands_in = head(units, index)
    before = units[first - 1] if first else None
    joined: tuple[Actor, ...] = ()
    if before and (before.plays("coordinator", "companion") or before.text == ",") and first > 1 and most > 1:
        other = units[first - 2]
        listed = before.text != "," or _is_list(units, first - 1)
        if other.kind == "actor" and listed and not _is_object_alone(units, first - 2):
            party = phrase_left(units, first - 2, most - 1, supposed, governed)
            if party is None:
                return None
            joined, first, stands_in = party.actors, party.first, stands_in or party.stands_in
            before = units[first - 1] if first else None
    if before and before.text != "oleh":
        if before.plays("condition", "possibility", "plan", "wish"):
            return Party((*joined, *units[index].actors), first, index, stands_in) if supposed else None
        if _is_address(units, first):
            return None
        preposition = before.plays("preposition", "clause opener")
        if (preposition and not governed) or (is_noun(before) and not preposition):
            return None
    return Party((*joined, *units[index].actors), first, index, stands_in)


def _is_address(units: Sequence[Unit], first: int) -> bool:
    """Whether the place from `first` only says where another lies: `akun dari Sydney, Australia mengunjungi …`."""
    if first < 3 or units[first - 1].text != "," or not is_place(units[first]):
        return False
    town = units[first - 2]
    named = is_place(town) if town.kind == "actor" else town.kind == "word" and not ordinary(town.text)
    return named and units[first - 3].plays("of place", "origin") and not is_state(town)


def _is_list(units: Sequence[Unit], comma: int) -> bool:
    """Whether the comma parts members of a list that ends with `dan`: `X, Y, dan Menteri Z`."""
    index = comma
    for _ in range(_MOST_JOINED):
        if index + 2 >= len(units):
            return False
        if units[index].plays("coordinator") or units[index + 1].plays("coordinator"):
            return True
        member = past_titles(units, index + 1)
        if units[index].text != "," or member >= len(units) or units[member].kind != "actor":
            return False
        index = _apposed(units, member) + 1
    return False


def _is_object_alone(units: Sequence[Unit], index: int) -> bool:
    """Whether the actor at `index` is the object of a verb before it, and who follows begins another clause:
    `X menikahi Y dan Z menikah`; after a verb such as `meminta` both are meant."""
    first, _ = head(units, index)
    before = units[first - 1] if first else None
    return bool(before and is_verb(before) and takes_object_alone(before))


def head(units: Sequence[Unit], index: int) -> tuple[int, bool]:
    """First unit of the phrase that ends at the actor, over titles, numbers and nouns that stand for it.

    A group that belongs to a person (`skuad X`) is not that person.
    """
    first, stands_in = index, False
    person = units[index].actors[0].actor_type == "PER"
    while first:
        force = None if person else _force(units, first)
        if force is not None:
            first, stands_in = force, True
            continue
        before = units[first - 1]
        if before.plays("stand-in") and first == index and person:
            break
        if before.plays("stand-in", "title"):
            stands_in = stands_in or before.plays("stand-in")
        elif not (
            before.plays("quality", "determiner")
            or before.kind == "number"
            or (person and (before.kind == "actor" or before.plays("person")))
            or (before.kind == "actor" and are_places(before, units[index]))
        ):
            break
        first -= 1
    return first, stands_in


def _force(units: Sequence[Unit], end: int) -> int | None:
    """Where the body stands that acts for the name behind `end`, over the nouns that say what body it is."""
    for index in range(end - 1, max(-1, end - 2 - _FORCE_NOUNS), -1):
        unit = units[index]
        if unit.plays("force"):
            return index if index < end - 1 or unit.plays("stand-in") else None
        if not may_describe(unit):
            return None
    return None


def governing_preposition(units: Sequence[Unit], index: int) -> int | None:
    """Index of the preposition that the phrase around `index` stands behind, if one is near."""
    for left in range(index - 1, max(-1, index - 1 - ASIDE_REACH), -1):
        unit = units[left]
        if unit.plays("preposition"):
            return left
        if unit.kind == "mark" or is_verb(unit) or unit.plays("subordinator", "auxiliary", "negation"):
            return None
    return None


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
        return unit.text not in "()%"
    return (
        is_verb(unit)
        or unit.text in ("yang", "bahwa")
        or (unit.plays("subordinator") and not unit.plays("preposition"))
    )


def phrase_right(units: Sequence[Unit], start: int, nouns: int) -> Party | None:
    """The actors of the phrase that begins at `start`, over at most `nouns` nouns that they own."""
    index = start
    stands_in = personal = False
    force = 0
    owning = nouns
    while index < len(units) and units[index].kind != "actor":
        unit = units[index]
        if unit.plays("stand-in"):
            stands_in = True
            force = _FORCE_NOUNS if unit.plays("force") else force
        elif unit.plays("person"):
            personal = True
        elif (
            unit.kind == "number"
            or unit.plays("determiner", "quality", "title")
            or (owning and unit.plays("measure"))
        ):
            pass
        elif nouns < owning and unit.text == "dari":
            nouns = owning = 0  # `atas produk dari X`, not `dampak dari perang X`
        elif nouns and ((is_noun(unit) and not unit.plays("preposition")) or unit.plays("coordinator")):
            nouns -= 1
        elif force and may_describe(unit):
            force -= 1
        elif index > start and (person := _named_behind_office(units, index)):
            index = person
            break
        else:
            return None
        index += 1
    if index == len(units):
        return None
    verb = units[start - 1] if start else None
    found = joined_right(units, index, bool(verb and is_verb(verb) and takes_object_alone(verb)))
    if personal and units[found[0]].actors[0].actor_type != "PER":
        return None
    return Party(tuple(actor for i in found for actor in units[i].actors), start, found[-1], stands_in)


def _named_behind_office(units: Sequence[Unit], index: int) -> int | None:
    """Index of the person whom the words of an office name: `Bupati Mekarjati X`, `mantan Kepala Desa Mekarjati, X`;
    `asisten pribadi X` is somebody else."""
    if not units[index - 1].plays("title", "person"):
        return None
    unknown = True
    for word in range(index, min(len(units) - 1, index + _OFFICE_WORDS)):
        comma, following = units[word].text == ",", units[word + 1]
        if not comma and (not is_noun(units[word]) or units[word].plays("preposition")):
            return None
        unknown = unknown and not ordinary(units[word].text)
        if following.kind == "actor":
            person = following.actors[0].actor_type == "PER"
            return word + 1 if person and (comma or unknown) else None
        if comma:
            return None
    return None


def joined_right(units: Sequence[Unit], index: int, alone: bool = False) -> list[int]:
    """Indexes of the actor at `index` and those it is joined to: `X dan Y`, `X, Y, dan Z`.

    A list before another verb is that verb's subject (`bertemu X, Y dan Z pergi`), and only X is meant; with
    `alone`, where no clause can be the verb's object, so is `Y` of `menikahi X dan Y pergi`.
    """
    found = [_apposed(units, index)]
    listed = False
    while len(found) < _MOST_JOINED and found[-1] + 2 < len(units):
        link = units[found[-1] + 1]
        comma = link.text == "," and _is_list(units, found[-1] + 1)
        if not (comma or link.plays("coordinator")):
            break
        following = past_titles(units, found[-1] + 2)
        if following >= len(units) or units[following].kind != "actor":
            break
        listed = listed or comma
        found.append(_apposed(units, following))
    after = units[found[-1] + 1] if found[-1] + 1 < len(units) else None
    ends = (listed or alone) and after and (is_verb(after) or after.plays("auxiliary"))
    return found[:1] if ends else found


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
