"""Who `saya` and `kami` are: in quoted words, who says them.

The words are those of `data/lexicon/relation_words.csv` with the role `first person`; `kita` takes in who listens, and
`negara kami` or `prajurit kami` are not the speaker. `kami` are those for whom the speaker speaks: they ask and thank
through the speaker, but who says `kami akan mengirim bantuan` sends none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.extract.acts import act_families
from core.extract.clauses import Unit
from core.extract.party_words import is_noun
from core.model import Statement

_SPOKEN = frozenset(("asks", "blames", "honours", "talks"))
"""Families of acts that a speaker does for others."""


def with_speakers(units: Sequence[Unit], statements: Sequence[Statement]) -> tuple[Unit, ...]:
    """`units` with the speaker of the direct speech in `statements` as the actor of its `saya`."""
    quoted = [said for said in statements if said.kind == "direct" and len(said.speakers) == 1]
    return tuple(_spoken(units, index, quoted) for index in range(len(units)))


def _spoken(units: Sequence[Unit], index: int, quoted: Sequence[Statement]) -> Unit:
    unit = units[index]
    if not unit.plays("first person") or _is_owner(units, index):
        return unit
    for said in quoted:
        if said.start <= unit.start and unit.end <= said.end:
            return replace(unit, kind="actor", actors=said.speakers)
    return unit


def speaks_for_others(unit: Unit, relation: str) -> bool:
    """Whether `kami` stands for others than the speaker, since nobody does the act by speaking."""
    return unit.text == "kami" and act_families()[relation] not in _SPOKEN


def _is_owner(units: Sequence[Unit], index: int) -> bool:
    """`prajurit kami`: the word before is a noun that is the speaker's."""
    before = units[index - 1] if index else None
    return before is not None and is_noun(before) and not before.plays("preposition")
