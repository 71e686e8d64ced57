"""Things that an article counts: whose they are, what has become of them, what else their clause says."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from core.compare.points import PointReader
from core.compare.words import key
from core.extract.clause_subjects import subject
from core.extract.clauses import Unit, sentence_units
from core.extract.overlaps import Overlaps
from core.lexicon import table
from core.model import Actor, ParsedArticle, Quantity, Sentence, Span
from core.settings import CLAUSE_CHARACTERS

_CLAUSE_BREAK = re.compile(r"[;:]|,(?!\d)|\b(?:sedangkan|sementara|serta)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w-]+")
_OWNER_REACH = 5
"""Units behind a figure in which the owner of what it counts stands: `10.000 tentara elite Korea Utara`."""
_DEFINITE_BOUNDS = frozenset(
    ("exact", "about", "more than", "less than", "at least", "up to", "nearly", "range")
)
_STATES = ("dead", "hurt", "missing", "held", "displaced")
"""Uses of `count_words.csv` that say what has become of people."""


@dataclass(frozen=True, slots=True)
class Count:
    """A counted thing. `unit` is empty where any person may be meant, `state` where nothing is said of it."""

    article: int
    parsed: ParsedArticle
    quantity: Quantity
    owner: Actor
    """Whose it is, or the place it is in."""
    unit: str
    state: str
    about: frozenset[str]
    """Features of its clause beside the owner and the unit."""


def read_counts(number: int, parsed: ParsedArticle) -> Iterator[Count]:
    """The counts of `parsed` whose owner its text tells, in order."""
    reader = PointReader(number, parsed)
    quantities = Overlaps([quantity for quantity in parsed.quantities if _is_count(quantity)])
    dates, mentions = Overlaps(parsed.dates), Overlaps(parsed.mentions)
    for sentence in parsed.article.sentences:
        counted = quantities.within(sentence.start, sentence.end)
        units = sentence_units(parsed.article, sentence, dates, mentions) if counted else ()
        for quantity in counted:
            owner = _owner(units, quantity)
            if owner is None:
                continue
            clause = _clause(parsed.article.saved.raw, sentence, quantity)
            unit = _unit_key(quantity.unit)
            about = reader.read(clause).features - _own_words(owner, unit)
            about = frozenset(f for f in about if not f.startswith(("figure:", "date:")))
            state = _state(parsed.article.saved.raw, clause, quantity)
            yield Count(number, parsed, quantity, owner, unit, state, about)


def _own_words(owner: Actor, unit: str) -> frozenset[str]:
    """Features that say what is counted and whose it is."""
    counting = {f"word:{key(word)}" for use in ("any person", *_STATES) for word in _words(use)}
    return frozenset((*counting, f"word:{unit}", f"actor:{owner.actor_id}"))


def _is_count(quantity: Quantity) -> bool:
    """Whether the figure counts people or weapons; `ratusan` and the like are no count."""
    definite = quantity.bound in _DEFINITE_BOUNDS
    return definite and quantity.measure == "count" and quantity.unit in _counted()


@cache
def _counted() -> frozenset[str]:
    """Nouns of people and weapons."""
    rows = table("counted_nouns", "noun", "group")
    return frozenset(row["noun"] for row in rows if row["group"] in ("person", "weapon"))


@cache
def _words(use: str) -> frozenset[str]:
    return frozenset(row["word"] for row in table("count_words", "word", "use") if row["use"] == use)


def _unit_key(unit: str) -> str:
    head = unit.split()[0].lower()
    return "" if head in _words("any person") else key(head)


def _clause(raw: str, sentence: Sentence, quantity: Quantity) -> Span:
    """The clause around the figure, as far as `CLAUSE_CHARACTERS` on each side."""
    start = max(sentence.start, quantity.start - CLAUSE_CHARACTERS)
    end = min(sentence.end, quantity.end + CLAUSE_CHARACTERS)
    for match in _CLAUSE_BREAK.finditer(raw, start, end):
        if match.end() <= quantity.start:
            start = match.end()
        elif match.start() >= quantity.end:
            end = match.start()
            break
    return Span(start, end)


def _state(raw: str, clause: Span, quantity: Quantity) -> str:
    """What has become of those counted: the state named nearest to the figure in its clause, if any is."""
    nearest, least = "", len(raw)
    for match in _WORD.finditer(raw, clause.start, clause.end):
        distance = max(quantity.start - match.start(), match.start() - quantity.end)
        state = next((state for state in _STATES if match.group().lower() in _words(state)), "")
        if state and distance < least:
            nearest, least = state, distance
    return nearest


def _owner(units: Sequence[Unit], quantity: Quantity) -> Actor | None:
    """Whose the counted thing is: the actor named behind it, the place it is in, or who has or sends it."""
    first = bisect_left(units, quantity.end, key=lambda unit: unit.start)
    while first < len(units) and any(units[first].text in _words(state) for state in _STATES):
        first += 1
    for index in range(first, min(len(units), first + _OWNER_REACH)):
        unit = units[index]
        if unit.kind == "actor":
            return unit.actors[0]
        in_place = index == first and unit.text in ("di", "dari", "asal")
        if unit.kind != "word" or (unit.plays("preposition") and not in_place):
            break
    before = bisect_left(units, quantity.start, key=lambda unit: unit.start) - 1
    if before >= 0 and units[before].text in _words("having"):
        party = subject(units, before)
        return party.actors[0] if party else None
    return None
