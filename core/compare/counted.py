"""Things that an article counts: whose they are, what has become of them, what else their clause says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from core.compare.points import PointReader
from core.compare.words import key
from core.extract.clauses import sentence_units
from core.extract.counting import STATES, clause_around, counting_words, owner_of, state_of
from core.extract.overlaps import Overlaps
from core.lexicon import table
from core.model import Actor, ParsedArticle, Quantity

_DEFINITE_BOUNDS = frozenset(
    ("exact", "about", "more than", "less than", "at least", "up to", "nearly", "range")
)


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
            found = owner_of(units, quantity)
            if found is None:
                continue
            owner = found.actor
            clause = clause_around(parsed.article.saved.raw, sentence, quantity)
            unit = _unit_key(quantity.unit)
            about = reader.read(clause).features - _own_words(owner, unit)
            about = frozenset(f for f in about if not f.startswith(("figure:", "date:")))
            state = state_of(parsed.article.saved.raw, clause, quantity)
            yield Count(number, parsed, quantity, owner, unit, state, about)


def _own_words(owner: Actor, unit: str) -> frozenset[str]:
    """Features that say what is counted and whose it is."""
    counting = {f"word:{key(word)}" for use in ("any person", *STATES) for word in counting_words(use)}
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


def _unit_key(unit: str) -> str:
    head = unit.split()[0].lower()
    return "" if head in counting_words("any person") else key(head)
