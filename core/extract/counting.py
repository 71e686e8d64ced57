"""Whose a counted thing is, and what has become of those counted: read from the clause around a figure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from core.extract.clause_subjects import subject
from core.extract.clauses import Unit, is_verb
from core.extract.units import either
from core.lexicon import table
from core.model import Actor, Quantity, Sentence, Span
from core.settings import CLAUSE_CHARACTERS

STATES = ("dead", "hurt", "missing", "held", "displaced", "safe")
"""Uses of `count_words.csv` that say what has become of people."""

_WORD = re.compile(r"[\w-]+")
_RELATIVE = "yang"
_AMOUNTS_REACH, _COUNTED_WORDS = 3, 4
"""Words before a figure among which "menjadi" leads to it; words from "jumlah" on that name those counted."""
_OWNER_REACH = 5
"""Units behind a figure in which the owner of what it counts stands: `10.000 tentara elite Korea Utara`."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a counted thing is; `placed` where the text only says in which place it is, `adjoins` where no clause or
    other thing stands between the two."""

    actor: Actor
    placed: bool
    adjoins: bool = True
    at: int = -1
    """Number of its unit, where it stands behind the figure."""


@cache
def counting_words(use: str) -> frozenset[str]:
    """The words of `count_words.csv` with one use: `dead`, `having`, `any person`, …"""
    return frozenset(row["word"] for row in table("count_words", "word", "use") if row["use"] == use)


@cache
def _clause_break() -> re.Pattern[str]:
    return re.compile(rf"[;:]|,(?!\d)|\b(?:{either(counting_words('clause break'))})\b", re.IGNORECASE)


def clause_around(raw: str, sentence: Sentence, quantity: Quantity) -> Span:
    """The clause around the figure, as far as `CLAUSE_CHARACTERS` on each side."""
    start = max(sentence.start, quantity.start - CLAUSE_CHARACTERS)
    end = min(sentence.end, quantity.end + CLAUSE_CHARACTERS)
    for match in _clause_break().finditer(raw, start, end):
        if match.end() <= quantity.start:
            start = match.end()
        elif match.start() >= quantity.end:
            end = match.start()
            break
    return Span(start, end)


def state_of(
    raw: str, clause: Span, quantity: Quantity, reach: int | None = None, but: Collection[str] = ()
) -> str:
    """What has become of those counted: the state named nearest to the figure in its clause, at most `reach`
    characters away and by none of the words `but`; empty where none is. Behind "dan" it is what the words behind the
    figure say, where they say any: "20 orang selamat dan 8 lainnya masih dicari"."""
    most = len(raw) if reach is None else reach
    words = list(_WORD.finditer(raw, clause.start, clause.end))
    before = [word for word in words if word.end() <= quantity.start]
    behind = [word for word in words if word.start() >= quantity.end]
    joined = bool(before) and before[-1].group().lower() in counting_words("parting")
    found: list[tuple[bool, int, int, str]] = []
    for match in (*before, *behind):
        distance = max(quantity.start - match.end(), match.start() - quantity.end)
        word = match.group().lower()
        state = next((state for state in STATES if word in counting_words(state)), "")
        if state and word not in but and distance <= most:
            found.append((joined and match.end() <= quantity.start, distance, match.start(), state))
    return min(found)[3] if found else ""


def state_at_head(raw: str, start: int, quantity: Quantity) -> str:
    """What has become of those whom a sentence names at its head and numbers at its end: "Jumlah korban luka akibat
    serangan itu, yang …, bertambah menjadi 71 orang". `start` is where the sentence begins."""
    before = [match.group().lower() for match in _WORD.finditer(raw, start, quantity.start)]
    if counting_words("amounts to").isdisjoint(before[-_AMOUNTS_REACH:]):
        return ""
    at = next(
        (index for index, word in enumerate(before) if word in counting_words("number of")), len(before)
    )
    counted = before[at : at + _COUNTED_WORDS]
    phrases = {*counted, *(" ".join(pair) for pair in pairwise(counted))}
    return next((state for state in STATES if not counting_words(state).isdisjoint(phrases)), "")


def owner_of(units: Sequence[Unit], quantity: Quantity) -> Owner | None:
    """Whose the counted thing is: the actor named behind it, the place it is in, or who has or sends it."""
    first = bisect_left(units, quantity.end, key=lambda unit: unit.start)
    while first < len(units) and any(units[first].text in counting_words(state) for state in STATES):
        first += 1
    leads = counting_words("at a place") | counting_words("from a place")
    for index in range(first, min(len(units), first + _OWNER_REACH)):
        unit = units[index]
        if unit.kind == "actor":
            between = {each.text for each in units[first:index]}
            placed = units[first].text in counting_words("at a place")
            return Owner(unit.actors[0], placed, not between & counting_words("parting"), index)
        if is_verb(unit) and (index == first or units[index - 1].text != _RELATIVE):
            break
        in_place = index == first and unit.text in leads
        if unit.kind != "word" or unit.plays("subordinator") or (unit.plays("preposition") and not in_place):
            break
    before = bisect_left(units, quantity.start, key=lambda unit: unit.start) - 1
    if before >= 0 and units[before].text in counting_words("having"):
        party = subject(units, before)
        return Owner(party.actors[0], placed=False) if party else None
    return None
