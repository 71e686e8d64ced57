"""Words that name an act between actors: the rows of `data/lexicon/relation_verbs.csv` in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from core.extract.clauses import Unit
from core.lexicon import items, table
from core.settings import CLAUSE_REACH

Voice = Literal["active", "passive", "noun"]
OBJECT = "object"
"""In `relation_verbs.csv`: the target follows the verb directly."""
OWNER = "owner"
"""In `relation_verbs.csv`: the target may own the thing that follows (`mengkritik dukungan militer X`)."""


@dataclass(frozen=True, slots=True)
class Verb:
    """An act, how a form names it, and where its target stands."""

    relation: str
    voice: Voice
    links: tuple[str, ...]
    """`OBJECT`, `OWNER` or prepositions."""
    target_type: str
    """The type that its target must have, if any."""
    beside: frozenset[str]
    """Words of which one must follow in the sentence, if any: `menetapkan X sebagai tersangka`."""
    mutual: bool
    """Two do it to each other: `X dan Y bertemu` needs no object."""
    moves: bool
    """Its passive has the actor inside its subject: `pasukan X dikirim ke Y`."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A form of an act in a sentence: the units from `first` to before `end`."""

    verb: Verb
    first: int
    end: int


def triggers(units: Sequence[Unit]) -> Iterator[Trigger]:
    """The acts that `units` name, in order; of forms that begin at one word the longest."""
    index = 0
    while index < len(units):
        for length in range(min(_longest(), len(units) - index), 0, -1):
            verb = _verbs().get(tuple(unit.text for unit in units[index : index + length]))
            if verb and _is_meant(verb, units, index + length):
                yield Trigger(verb, index, index + length)
                index += length - 1
                break
        index += 1


def _is_meant(verb: Verb, units: Sequence[Unit], end: int) -> bool:
    return not verb.beside or any(unit.text in verb.beside for unit in units[end : end + CLAUSE_REACH])


@cache
def act_families() -> dict[str, str]:
    """The family of each kind of act: to send, to supply and to aid are all to give."""
    return {row["relation"]: row["family"] for row in table("relation_verbs", "relation", "family")}


@cache
def _verbs() -> dict[tuple[str, ...], Verb]:
    verbs: dict[tuple[str, ...], Verb] = {}
    columns = ("relation", "active", "passive", "noun", "target", "target_type", "with", "ends")
    for row in table("relation_verbs", *columns):
        beside = frozenset(items(row["with"]))
        mutual, moves = row["ends"] == "mutual", row["ends"] == "moved"
        voices: tuple[Voice, ...] = ("active", "passive", "noun")
        for voice in voices:
            for form in items(row[voice]):
                links = items(row["target"])
                verb = Verb(row["relation"], voice, links, row["target_type"], beside, mutual, moves)
                verbs.setdefault(tuple(form.split()), verb)
    return verbs


@cache
def _longest() -> int:
    return max(map(len, _verbs()))
