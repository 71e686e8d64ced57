"""Figures that count the same thing and differ: how many soldiers, how many dead.

Two counts are of the same thing if they count the same kind of thing, it belongs to the same actor, the
same has become of it (dead, hurt, held, …) and their clauses have something else in common.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from core.compare.groups import average_link
from core.compare.points import PointReader
from core.compare.sides import Disagreement, Side
from core.compare.standings import standings
from core.compare.words import key
from core.extract.clauses import Unit, sentence_units
from core.extract.parties import subject
from core.lexicon import table
from core.model import Actor, ParsedArticle, Quantity, Sentence, Span
from core.settings import CANDIDATE_REACH, COUNT_GROUP

_CLAUSE_BREAK = re.compile(r"[;:]|,(?!\d)|\b(?:sedangkan|sementara|serta)\b", re.IGNORECASE)
_OWNER_REACH = 5
"""Units behind a figure in which the owner of what it counts stands: `10.000 tentara elite Korea Utara`."""
_STATES = ("dead", "hurt", "missing", "held", "displaced")


@dataclass(frozen=True, slots=True)
class _Count:
    """A counted thing: whose it is, what has become of it, and what else its clause says."""

    parsed: ParsedArticle
    quantity: Quantity
    owner: Actor
    unit: str
    state: str
    about: frozenset[str]


def find_count_conflicts(parsed: Sequence[ParsedArticle]) -> Iterator[Disagreement]:
    """One disagreement for each thing that articles, or two speakers in one of them, count differently."""
    counts = [count for number, one in enumerate(parsed) for count in _counts(number, one)]

    def same(one: int, other: int) -> float:
        return float(_same_thing(counts[one], counts[other]))

    pairs = [(1.0, one, other) for one, other in _candidates(counts) if same(one, other)]
    for group in average_link(pairs, same, COUNT_GROUP):
        members = [counts[index] for index in group]
        disagreement = _disagreement(members)
        if disagreement:
            yield disagreement


def _disagreement(members: Sequence[_Count]) -> Disagreement | None:
    found = standings([(count.parsed, count.quantity) for count in members])
    if not found:
        return None
    first = members[0]
    topic = f"{first.quantity.unit} {first.owner.name} {first.state}".strip()
    sides = tuple(
        Side(
            count.parsed.article.article_id,
            count.quantity.start,
            count.quantity.end,
            f"{count.quantity.value:g}",
            count.quantity.bound,
            attributed_to=count.quantity.attributed_to,
            standing=standing,
        )
        for count, standing in zip(members, found, strict=True)
    )
    return Disagreement("number", topic, sides)


def _candidates(counts: Sequence[_Count]) -> Iterator[tuple[int, int]]:
    """Counts of one owner and state, each with the `CANDIDATE_REACH` before it."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, count in enumerate(counts):
        before = holders[count.owner.actor_id, count.state]
        for other in before[-CANDIDATE_REACH:]:
            yield other, index
        before.append(index)


def _same_thing(a: _Count, b: _Count) -> bool:
    units_fit = a.unit == b.unit or not a.unit or not b.unit
    return units_fit and bool(a.about & b.about)


def _counts(number: int, parsed: ParsedArticle) -> Iterator[_Count]:
    reader = PointReader(number, parsed)
    for sentence in parsed.article.sentences:
        quantities = [
            q for q in parsed.quantities if _is_count(q) and sentence.start <= q.start < sentence.end
        ]
        if not quantities:
            continue
        units = sentence_units(parsed.article, sentence, parsed.dates, parsed.mentions)
        for quantity in quantities:
            owner = _owner(units, quantity)
            if owner:
                clause = _clause(parsed, sentence, quantity)
                features = reader.read(clause).features
                unit = _unit_key(quantity.unit)
                about = features - {f"actor:{owner.actor_id}", f"word:{unit}"}
                about = frozenset(f for f in about if not f.startswith(("figure:", "date:")))
                yield _Count(parsed, quantity, owner, unit, _state(parsed, clause, quantity), about)


def _is_count(quantity: Quantity) -> bool:
    return quantity.measure == "count" and quantity.unit in _counted()


@cache
def _counted() -> frozenset[str]:
    """Nouns of things whose number matters."""
    groups = ("person", "weapon", "thing")
    return frozenset(row["noun"] for row in table("counted_nouns", "noun", "group") if row["group"] in groups)


@cache
def _words(use: str) -> frozenset[str]:
    return frozenset(row["word"] for row in table("count_words", "word", "use") if row["use"] == use)


def _unit_key(unit: str) -> str:
    """What is counted; empty where any person may be meant (`orang`, `korban`)."""
    head = unit.split()[0].lower() if unit else ""
    return "" if head in _words("any person") else key(head)


def _clause(parsed: ParsedArticle, sentence: Sentence, quantity: Quantity) -> Span:
    raw = parsed.article.saved.raw
    start, end = sentence.start, sentence.end
    for match in _CLAUSE_BREAK.finditer(raw, sentence.start, sentence.end):
        if match.end() <= quantity.start:
            start = match.end()
        elif match.start() >= quantity.end:
            end = match.start()
            break
    return Span(start, end)


def _state(parsed: ParsedArticle, clause: Span, quantity: Quantity) -> str:
    """What has become of those counted: the state named nearest to the figure in its clause, if any is."""
    nearest = ("", len(parsed.article.saved.raw))
    for match in re.finditer(r"[\w-]+", parsed.article.text(clause.start, clause.end).lower()):
        for state in _STATES:
            if match.group() in _words(state):
                place = clause.start + match.start()
                distance = quantity.start - place if place < quantity.start else place - quantity.end
                nearest = min(nearest, (state, distance), key=lambda pair: pair[1])
    return nearest[0]


def _owner(units: Sequence[Unit], quantity: Quantity) -> Actor | None:
    """Whose the counted thing is: the actor named behind it, the place it is in, or who has or sends it."""
    behind = [unit for unit in units if unit.start >= quantity.end][:_OWNER_REACH]
    for index, unit in enumerate(behind):
        if unit.kind == "actor":
            return unit.actor
        if unit.kind != "word" or (unit.plays("preposition") and (index or unit.text not in ("di", "dari"))):
            break
    before = [index for index, unit in enumerate(units) if unit.end <= quantity.start]
    if before and units[before[-1]].text in _words("having"):
        party = subject(units, before[-1])
        return party.actors[0] if party else None
    return None
