"""Who acts: the subject of a verb, looked for to its left.

Indonesian does not mark it, but its order is strict: the subject stands before the verb with only
auxiliaries, adverbs, asides and relative clauses between. Where that order is unclear, nobody is found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.extract.clauses import Unit, is_verb
from core.extract.parties import (
    ASIDE_REACH,
    Party,
    governing_preposition,
    head,
    phrase_left,
)
from core.extract.party_words import takes_object_alone
from core.settings import CLAUSE_REACH

_RELATIVE_REACH = 8
"""Units of a relative clause between a subject and its verb: `X yang beranggotakan 1.500 orang telah …`."""


def subject(units: Sequence[Unit], verb: int) -> Party | None:
    """The subject of the verb at `units[verb]`: the nearest noun phrase before it that can be one.

    Nobody where the act is only possible (`dapat menyerang`), wished for or intended (`untuk menyerang`):
    that is not reported as done or coming.
    """
    index = verb - 1
    joined = False
    agent: Party | None = None
    while index >= max(0, verb - CLAUSE_REACH):
        unit = units[index]
        if unit.kind == "actor":
            party = phrase_left(units, index) or _of_own_clause(units, index, verb)
            if party and _is_member(units, party, verb):
                return None
            if party:
                governing = _verb_of_other(units, party, verb)
                if governing is not None:
                    agent = agent or _after_oleh(units, party)
                    index = governing - 1
                    continue
                said = party.first > 0 and units[party.first - 1].text == "bahwa"
                return None if joined and said else replace(party, negated=is_negated(units, verb))
            before = governing_preposition(units, index)
            if before is None:
                return agent
            index = before - 1
            continue
        joined = joined or unit.plays("coordinator")
        step = _step_left(units, index)
        if step is None:
            return agent
        index = step
    return agent


def _is_member(units: Sequence[Unit], party: Party, verb: int) -> bool:
    """Whether somebody known is meant who belongs to the name: `anggota DPR itu mengajak X`."""
    pointed = party.last + 1 < verb and units[party.last + 1].plays("demonstrative")
    return pointed and party.stands_in and not units[party.first].plays("force")


def _after_oleh(units: Sequence[Unit], party: Party) -> Party | None:
    """An agent that acts on where the sentence names no other: `dikelola oleh X bekerja sama dengan Y`."""
    return party if party.first and units[party.first - 1].text == "oleh" else None


def _verb_of_other(units: Sequence[Unit], party: Party, verb: int) -> int | None:
    """Index of the verb whose agent or object `party` is, so that it is no subject: `X didampingi Y mengunjungi Z`,
    `orang yang mengagumi Y mengkritik Z`; but `disampaikan Y yang mengunjungi Z`, `… Y saat mengunjungi Z`."""
    if any(unit.text == "yang" or unit.plays("same subject") for unit in units[party.last + 1 : verb]):
        return None
    index = party.first - 1
    if index > 0 and units[index].text == "oleh":
        index -= 1
    if index < 1 or not is_verb(units[index]):
        return None
    other, before = units[index], units[index - 1]
    if other.text.startswith("di"):
        return None if before.kind == "mark" or before.plays("subordinator") else index
    relative = before.text == "yang" and takes_object_alone(other)
    return index if relative else None


def _of_own_clause(units: Sequence[Unit], index: int, verb: int) -> Party | None:
    """The actor behind a preposition that governs its clause, or its relative clause: `sejak X menyerang Y`, `kepada
    X yang membantu Y`."""
    party = phrase_left(units, index, governed=True)
    if party is None or not party.first:
        return None
    before = units[party.first - 1]
    own = before.plays("clause opener") and all(
        units[between].plays("auxiliary", "negation", "only") for between in range(index + 1, verb)
    )
    relative = units[index + 1].text == "yang" and not before.plays("of place")
    return party if own or relative else None


def is_negated(units: Sequence[Unit], verb: int) -> bool:
    """Whether a negation stands among the auxiliaries before the verb; `tidak hanya` is none."""
    for index in range(verb - 1, max(-1, verb - CLAUSE_REACH), -1):
        if units[index].plays("negation"):
            return not units[index + 1].plays("only")
        if not units[index].plays("auxiliary", "only"):
            return False
    return False


def _step_left(units: Sequence[Unit], index: int) -> int | None:
    """Where to look next for a subject, left of a unit that is none; None where the clause ends."""
    unit = units[index]
    before = units[index - 1] if index else None
    if unit.kind in ("date", "number") or unit.plays("auxiliary", "negation", "only", "demonstrative"):
        return index - 1
    if unit.text in ("yang", "pada"):
        return index - 1
    if before is None:
        return None
    if before.text == "secara":
        return index - 2
    if unit.text == ")":
        return _opening(units, index)
    if unit.text == ",":
        return _over_comma(units, index)
    if unit.plays("same subject") or unit.text == "bahwa":
        return _over_link(units, index)
    if unit.plays("coordinator"):
        return _before_verb(units, index)
    if unit.text.endswith("nya") and before.plays("coordinator"):
        return index - 2
    return _before_relative(units, index) if unit.kind == "word" else None


def _opening(units: Sequence[Unit], index: int) -> int | None:
    for left in range(index - 1, max(-1, index - ASIDE_REACH), -1):
        if units[left].text == "(":
            return left - 1
    return None


def _over_comma(units: Sequence[Unit], comma: int) -> int | None:
    """Left of a comma before the verb: to the name, or over the aside or reporting verb, that it closes."""
    if is_verb(units[comma - 1]):
        return comma - 2
    for left in range(comma - 1, max(-1, comma - ASIDE_REACH), -1):
        if units[left].text == ",":
            if units[comma - 1].kind == "actor":
                return comma - 1
            return left - 1 if units[left + 1].plays("aside") or units[left + 1].kind == "date" else None
        if units[left].kind == "mark" and units[left].text not in "()":
            return None
    return None


def _over_link(units: Sequence[Unit], link: int) -> int | None:
    """Left of a word that starts a clause without a subject of its own: `… sepakat dengan`, `X saat …`."""
    before = units[link - 1]
    if before.kind == "actor" and not _is_object(units, link - 1):
        return link - 1
    return _before_verb(units, link) if units[link].text != "bahwa" or is_verb(before) else None


def _is_object(units: Sequence[Unit], index: int) -> bool:
    """Whether the phrase that ends with the actor at `index` stands behind a verb or a preposition."""
    first, _ = head(units, index)
    before = units[first - 1] if first else None
    return bool(before and (is_verb(before) or before.plays("preposition")) and before.text != "oleh")


def _before_verb(units: Sequence[Unit], index: int) -> int | None:
    for left in range(index - 1, max(-1, index - CLAUSE_REACH), -1):
        if units[left].kind == "mark" or units[left].plays("subordinator"):
            return None
        if is_verb(units[left]):
            return left - 1
    return None


def _before_relative(units: Sequence[Unit], index: int) -> int | None:
    """Left of `yang` where the subject has a relative clause between it and the verb."""
    for left in range(index - 1, max(0, index - _RELATIVE_REACH), -1):
        if units[left].text == "yang":
            return left - 1
        if units[left].kind == "mark" or units[left].plays("subordinator"):
            return None
    return None
