"""Actors known before an article is read: states, places, organisations, people, holders of offices.

All of it is data (`data/lexicon`). A *form* is a way to write a name; one form can stand for several actors
(`Papua` the region and the province fall together, `Georgia` the state and the country do not).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from core import lexicon
from core.errors import LexiconError
from core.model import Actor, ActorType
from core.normalize.names import name_words
from core.text import slug


def make_actor(name: str, actor_type: ActorType) -> Actor:
    """The actor of this name and type; equal names of one type are one actor."""
    return Actor(f"{actor_type.lower()}-{slug(name)}", name, actor_type)


@dataclass(frozen=True, slots=True)
class Known:
    """An actor of the lexicon. `seat_of` is the state or body that the name of its seat can stand for."""

    actor: Actor
    kind: str
    """`country`, `capital`, `place`, `organisation`, `team`, `media` or `person`."""
    seat_of: Actor | None = None
    metonym: str = "no"
    """For capitals: `yes` (its bare name means the government), `weak` (only where it acts), `no`."""


@cache
def countries() -> dict[str, Actor]:
    """Country by ISO code (and a few that have none), under its everyday Indonesian name."""
    everyday = {row["code"]: row["name"] for row in lexicon.table("country_names", "code", "name")}
    cldr = {row["code"]: row["name"].partition(" (")[0] for row in lexicon.table("countries", "code", "name")}
    return {code: make_actor(name, "GPE") for code, name in (cldr | everyday).items()}


@cache
def known_forms() -> dict[str, tuple[Known, ...]]:
    """Every form of the lexicon and the actors it can stand for, the likeliest first."""
    forms: dict[str, dict[Known, None]] = defaultdict(dict)

    def add(known: Known, *names: str) -> None:
        for name in names:
            forms[name][known] = None

    nations = countries()
    for table in ("country_names", "countries"):
        for row in lexicon.table(table, "code", "name"):
            actor = nations[row["code"]]
            names = (actor.name, row["name"].partition(" (")[0], *lexicon.items(row.get("aliases", "")))
            add(Known(actor, "country"), *names)
    for table in ("provinces", "regions", "regencies", "world_places"):
        for row in lexicon.table(table, "name", "aliases"):
            place = Known(make_actor(row["name"], "LOC"), "place")
            add(place, row["name"], *lexicon.items(row["aliases"]))
    for row in lexicon.table("organisations", "name", "aliases", "kind"):
        kind = {"media": "media", "sport": "team"}.get(row["kind"], "organisation")
        add(Known(make_actor(row["name"], "ORG"), kind), row["name"], *lexicon.items(row["aliases"]))
    for row in lexicon.table("capitals", "name", "seat_of", "aliases", "metonym"):
        capital = make_actor(row["name"], "LOC")
        seat = Known(capital, "capital", _body(row["seat_of"], forms), row["metonym"])
        add(seat, row["name"], *lexicon.items(row["aliases"]))
    for table in ("press", "publishers"):
        for row in lexicon.table(table, "name", "other_names"):
            outlet = Known(make_actor(row["name"], "ORG"), "media")
            add(
                outlet, row["name"], *lexicon.items(row["other_names"]), *lexicon.items(row.get("domain", ""))
            )
    for row in lexicon.table("people", "name", "aliases"):
        add(Known(make_actor(row["name"], "PER"), "person"), row["name"], *lexicon.items(row["aliases"]))
    return {form: tuple(found) for form, found in forms.items()}


@cache
def ambiguous_forms() -> frozenset[tuple[str, ...]]:
    """Words of the known forms that are also ordinary words or the names of many others.

    Newspapers like to be called by ordinary words (`Waspada`, `Neraca`), which need not be listed twice.
    """
    common = {(row["word"],) for row in lexicon.table("common_words", "word")}
    media = {words for words, known in by_words().items() if known[0].kind == "media"}
    listed = {name_words(row["form"]) for row in lexicon.table("ambiguous_names", "form")}
    return frozenset(listed | (media & common))


@cache
def by_words() -> dict[tuple[str, ...], tuple[Known, ...]]:
    """The actors of `known_forms` by the words of the form, whatever its case and marks."""
    found: dict[tuple[str, ...], dict[Known, None]] = defaultdict(dict)
    for form, actors in known_forms().items():
        found[name_words(form)].update(dict.fromkeys(actors))
    return {words: tuple(actors) for words, actors in found.items()}


@cache
def capital_words() -> frozenset[str]:
    """The words that names of capitals and countries end with."""
    kinds = ("capital", "country")
    return frozenset(words[-1] for words, known in by_words().items() if words and known[0].kind in kinds)


@cache
def company_words() -> frozenset[str]:
    """Words around a company's name that are not always said: `PT`, `Tbk`, `Group`."""
    return frozenset(
        row["word"] for row in lexicon.table("name_extras", "word", "kind") if row["kind"] == "company"
    )


@cache
def often_dropped() -> frozenset[str]:
    """First names so common that they are left out: `Muhammad`."""
    rows = lexicon.table("name_extras", "word", "kind")
    return frozenset(row["word"] for row in rows if row["kind"] == "first name")


def holder(office: str, of: Actor, day: str) -> Actor | None:
    """Who held `office` (a key of `titles.csv`) of a state, body or place on the ISO `day`, if known."""
    return _only(
        person
        for person, since, until in _holders().get((office, of.actor_id), ())
        if _within(day, since, until)
    )


def sole_holder(office: str, day: str) -> Actor | None:
    """Who held `office` on `day` where the lexicon knows it of one body alone, an Indonesian one (`Kapolri`)."""
    bodies = [body for known_office, body in _holders() if known_office == office]
    if len(bodies) != 1 or bodies[0] not in _at_home():
        return None
    return _only(
        person for person, since, until in _holders()[office, bodies[0]] if _within(day, since, until)
    )


@cache
def _at_home() -> frozenset[str]:
    """Indonesia and its bodies and places: an office named without its body is one of theirs."""
    bodies = {
        make_actor(row["name"], "ORG") for row in lexicon.table("organisations") if row["country"] == "ID"
    }
    places = {make_actor(row["name"], "LOC") for row in lexicon.table("provinces")}
    return frozenset(actor.actor_id for actor in (countries()["ID"], *bodies, *places))


@cache
def _holders() -> dict[tuple[str, str], tuple[tuple[Actor, str, str], ...]]:
    found: dict[tuple[str, str], list[tuple[Actor, str, str]]] = defaultdict(list)
    for row in lexicon.table("office_holders", "name", "office", "of", "since", "until"):
        person = make_actor(row["name"], "PER")
        found[row["office"], _body(row["of"], known_forms()).actor_id].append(
            (person, row["since"], row["until"])
        )
    return {key: tuple(held) for key, held in found.items()}


def _body(name: str, forms: Mapping[str, Iterable[Known]]) -> Actor:
    """What an office is of, or a seat is the seat of: a country's code, or the name of a body or place."""
    if len(name) != 2 or not name.isupper():
        return next((known.actor for known in forms.get(name, ())), make_actor(name, "ORG"))
    if name not in countries():
        raise LexiconError(f"No country has the code {name!r}. List it in country_names.csv.")
    return countries()[name]


def _within(day: str, since: str, until: str) -> bool:
    """Is the ISO `day` inside? `since` and `until` may be years or months; an open end is empty."""
    return bool(day) and day[: len(since)] >= since and (not until or day[: len(until)] <= until)


def _only(people: Iterable[Actor]) -> Actor | None:
    found = list(dict.fromkeys(people))
    return found[0] if len(found) == 1 else None
