"""Things that an article counts: whose they are, what has become of them, what else their clause says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from core.compare.points import PointReader
from core.compare.words import key
from core.extract.clauses import sentence_units
from core.extract.counting import STATES, clause_around, counting_words, owner_of, state_of
from core.extract.overlaps import Overlaps
from core.lexicon import table
from core.model import Actor, Article, Mention, ParsedArticle, Quantity, Sentence
from core.resolve.known import countries

_DEFINITE_BOUNDS = frozenset(
    ("exact", "about", "more than", "less than", "at least", "up to", "nearly", "range")
)
_CITIZEN = "warga"
"""The noun that stands for those of `citizens.csv`."""


@dataclass(frozen=True, slots=True)
class Count:
    """A counted thing. `unit` is empty where any person may be meant, `state` where nothing is said of it."""

    article: int
    parsed: ParsedArticle
    quantity: Quantity
    owner: Actor
    """Whose it is, or the place it is in."""
    places: frozenset[str]
    """Actor ids of the states and places it is in, where its clause says so."""
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
            owner = _citizens().get(quantity.unit, found.actor)
            clause = clause_around(parsed.article.saved.raw, sentence, quantity)
            behind = mentions.within(quantity.end, clause.end)
            places = _places(parsed.article, quantity, behind)
            unit = _unit_key(quantity.unit)
            about = reader.read(clause).features - _own_words(owner, unit) - {f"actor:{p}" for p in places}
            about = frozenset(f for f in about if not f.startswith(("figure:", "date:")))
            state = state_of(parsed.article.saved.raw, clause, quantity)
            if not state and quantity.start == sentence.start and _heads_list(parsed.article, sentence):
                continue
            yield Count(number, parsed, quantity, owner, places - {owner.actor_id}, unit, state, about)


def _heads_list(article: Article, sentence: Sentence) -> bool:
    """Whether it is a headline: a figure that opens one counts what the story lists, "3 Pemain Termuda …"."""
    return article.passages[sentence.passage].role == "headline"


def _places(article: Article, quantity: Quantity, mentions: Sequence[Mention]) -> frozenset[str]:
    """The states and places behind the figure that `di` opens, with those joined to the first: `di Iran-Israel`."""
    opens, joins = _place_words()
    found: list[Mention] = []
    for mention in mentions:
        if mention.actor.actor_type not in ("GPE", "LOC"):
            continue
        between = article.text(found[-1].end if found else quantity.end, mention.start)
        if not (joins.fullmatch(between) if found else opens.search(between)):
            if found:
                break
            continue
        found.append(mention)
    return frozenset(mention.actor.actor_id for mention in found)


@cache
def _place_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a place (`di wilayah `), and between two of them."""
    rows = table("place_words", "word", "use")
    opens, kinds, joins = (
        "|".join(row["word"] for row in rows if row["use"] == use)
        for use in ("opens a place", "kind of place", "joins places")
    )
    return (
        re.compile(rf"\b(?:{opens})(?: (?:{kinds}))? $", re.IGNORECASE),
        re.compile(rf"\s*[-–/,&]\s*|\s+(?:{joins})\s+(?:(?:{opens}) )?", re.IGNORECASE),
    )


@cache
def _citizens() -> dict[str, Actor]:
    """Nouns that say of which state those counted are citizens: `WNI`."""
    return {row["noun"]: countries()[row["country"]] for row in table("citizens", "noun", "country")}


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
    if unit in _citizens():
        unit = _CITIZEN
    head = unit.split()[0].lower()
    return "" if head in counting_words("any person") else key(head)
