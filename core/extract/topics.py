"""What a figure is about, in the same words wherever the same is counted: "tentara Korea Utara", "korban tewas di
Gaza", "harga beras (rupiah)".

The thing counted comes first (`topics.csv` has one word for those that say the same), then what has become of it and
whose it is. Where the clause says neither whose nor where, the article does; where it does not, the topic stays empty,
as it does for a noun that says too little ("orang"): figures of two stories are never pooled for want of words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from core.extract.clauses import Unit
from core.extract.counting import STATES, clause_around, counting_words, owner_of, state_at_head, state_of
from core.extract.phrases import words
from core.extract.topic_places import Setting, Surroundings, joined_places
from core.extract.topic_things import Thing, thing_of
from core.extract.topic_words import names_thing, topic_words, topics
from core.extract.units import either, figure_words, group_of, is_person
from core.model import ActorType, Quantity, Span

_STATE_REACH = 45
"""Characters between a figure and what has become of those counted ("40 warga di desa itu tewas")."""
_NOUN_REACH = 60
_MEMBERS = "personel"
_MODIFIERS = 2
"""Words behind a counted noun that say which kind is meant: "anggota parlemen", "penerbangan domestik"."""
_OWNER_REACH = 3
_CHANGE_REACH = 30
_ASIDE_REACH = 40
"""Characters between a figure and the same in brackets: "514 desa di Agam (92 persen)"."""
_PERSONS: tuple[ActorType, ...] = ("PER",)
_PARTIES: tuple[ActorType, ...] = ("PER", "ORG")
_SCALED = ("money", "percent")
_OF_PRODUCTS = ("energy", "data", "speed", "volume")
"""Measures of what is made and sold, which is the same wherever the story is set."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a figure is about, and where the words stand that set it apart: in its `clause`, its `sentence`, an
    `earlier sentence` or the `headline`. Both empty where unsure."""

    words: str
    basis: str


_NONE = Topic("", "")


def topic_of(raw: str, around: Surroundings, quantity: Quantity) -> Topic:
    """The topic of `quantity` in the article of `around`."""
    index = around.index(quantity.start)
    clause = clause_around(raw, around.sentence(index), quantity)
    if quantity.measure == "price":
        return _NONE
    if quantity.measure == "magnitude":
        return _set_apart("magnitudo gempa", around.place(index, clause, happened=True) or around.story())
    if quantity.measure == "count":
        counted = _counted(raw, clause, around.units(index), quantity)
        if counted is None or counted.whose:
            return Topic(counted.text, "clause") if counted else _NONE
        light = group_of(quantity.unit.lower()) == "light"
        suffered = bool(counted.become) or counted.head in topics("victims").values()
        placed = None if light else around.place(index, clause, happened=suffered) or around.story()
        setting = around.holder(index, quantity.start) if light else placed
        return _set_apart(counted.head, setting, counted.become)
    named = frozenset(unit.start for unit in around.units(index) if unit.kind == "actor")
    thing = thing_of(raw, clause, quantity, named)
    if thing is None and quantity.measure == "points":
        return _set_apart("poin", around.holder(index, quantity.start))
    return _measured(thing, around, index, clause, quantity) if thing else _NONE


def as_the_same(raw: str, before: Quantity, quantity: Quantity) -> Topic | None:
    """The topic of a figure that says what the one before it says, in another unit: "2 juta yen (Rp 250 juta)",
    "476 dari 514 kabupaten (79 persen)", or in the same: "Rp 2 juta dan Rp 3 juta". None where it says its own."""
    if not before.topic or not _again().fullmatch(raw, before.end, quantity.start):
        return None
    head = before.topic.removesuffix(f" ({before.unit})")
    if before.measure == "count" and quantity.measure == "percent":
        return Topic(f"bagian {head} ({quantity.unit})", before.topic_basis)
    if quantity.measure == before.measure == "count" and quantity.unit != before.unit:
        return None
    if quantity.measure == before.measure or {quantity.measure, before.measure} <= set(_OF_PRODUCTS):
        unit = "" if quantity.measure == "count" else f" ({quantity.unit})"
        return Topic(f"{head}{unit}", before.topic_basis)
    return None


def _set_apart(head: str, setting: Setting | None, become: str = "", unit: str = "") -> Topic:
    if setting is None:
        return _NONE
    return Topic(" ".join(filter(None, (head, become, setting.words, unit))), setting.basis)


@dataclass(frozen=True, slots=True)
class _Counted:
    head: str
    whose: str
    become: str

    @property
    def text(self) -> str:
        parts = self.head, self.whose, self.become
        if self.whose.startswith("di "):
            parts = self.head, self.become, self.whose
        return " ".join(filter(None, parts))


def _counted(raw: str, clause: Span, units: Sequence[Unit], quantity: Quantity) -> _Counted | None:
    unit = quantity.unit
    head = _noun(raw, clause, quantity) or _victims_counted(raw, units[0].start, quantity)
    if not head:
        return None
    victims = head in topics("victims").values()
    become = ""
    if not victims and is_person(unit):
        state = state_of(raw, clause, quantity, _STATE_REACH, but=topic_words("counted"))
        become = "" if unit in counting_words(state) else _become(raw, quantity, state)
    elif not victims and _damage().match(raw, quantity.end):
        become = "rusak"
    if _changes(raw, clause, quantity):
        head = f"perubahan {head}"
    owner = owner_of(units, quantity)
    if owner and (owner.placed or owner.actor.actor_type == "LOC"):
        places = joined_places(units, owner.at) if owner.at >= 0 else [owner.actor.name]
        return _Counted(head, f"di {' dan '.join(places)}", become)
    return _Counted(head, owner.actor.name if owner and owner.adjoins else "", become)


def _noun(raw: str, clause: Span, quantity: Quantity) -> str:
    """The thing counted, in the words of topics; empty where they say too little."""
    unit = quantity.unit if group_of(quantity.unit) else quantity.unit.lower()
    if unit in counting_words("any person"):
        state = state_of(raw, clause, quantity, _STATE_REACH)
        return (
            topics("victims").get(state, "")
            or _noun_before(raw, clause, quantity)
            or _kind_of(raw, quantity, unit)
        )
    if unit in topic_words("says little"):
        return ""
    head = topics("counted").get(unit, unit)
    modifiers = "" if head in topics("victims").values() else _modifiers(raw, quantity.end)
    return f"{head} {modifiers or _told_before(raw, clause, quantity)}".strip()


def _victims_counted(raw: str, start: int, quantity: Quantity) -> str:
    """Whom a sentence that begins at `start` counts at its head and numbers at its end."""
    if quantity.unit not in counting_words("any person"):
        return ""
    return topics("victims").get(state_at_head(raw, start, quantity), "")


def _told_before(raw: str, clause: Span, quantity: Quantity) -> str:
    """The kind of a counted thing that its clause names twice: "penderita diabetes naik ke 28 juta penderita"."""
    before = re.search(rf"\b{re.escape(quantity.unit)}\b", raw[clause.start : quantity.start])
    return _modifiers(raw, clause.start + before.end()) if before else ""


def _kind_of(raw: str, quantity: Quantity, unit: str) -> str:
    """ "anggota parlemen": a noun for any person, made clear by the next."""
    modifiers = _modifiers(raw, quantity.end) if unit in topic_words("with modifier") else ""
    return f"{unit} {modifiers}" if modifiers else ""


def _noun_before(raw: str, clause: Span, quantity: Quantity) -> str:
    """The persons whose number "orang" gives: "jumlah pekerja mencapai 95 juta orang", "pasukan beranggotakan"."""
    before = words(raw, max(clause.start, quantity.start - _NOUN_REACH), quantity.start)
    if before and before[-1].lower in topic_words("made of"):
        return _MEMBERS
    if not before or before[-1].lower not in figure_words("count"):
        return ""
    for word in reversed(before):
        if is_person(word.lower) and word.lower not in counting_words("any person"):
            return topics("counted").get(word.lower, word.lower)
    return ""


def _modifiers(raw: str, start: int) -> str:
    kept: list[str] = []
    for word in words(raw, start, start + _NOUN_REACH)[:_MODIFIERS]:
        if word.is_name or not names_thing(word) or word.lower in _no_modifiers():
            break
        kept.append(word.lower)
    return " ".join(kept)


@cache
def _no_modifiers() -> frozenset[str]:
    states = (counting_words(state) for state in STATES)
    return topic_words("no modifier").union(topic_words("damage"), *states)


def _changes(raw: str, clause: Span, quantity: Quantity) -> bool:
    """Whether so many were added or lost: "korban tewas bertambah 5 orang", "pertambahan harian 280 koperasi"."""
    near = {
        word.lower for word in words(raw, max(clause.start, quantity.start - _CHANGE_REACH), quantity.start)
    }
    return bool(near & (topic_words("added") | topic_words("change")) and not near & topic_words("reached"))


def _become(raw: str, quantity: Quantity, state: str) -> str:
    """What has become of them in words; those dead and those hurt are sometimes counted together."""
    both = state == "dead" and _or_hurt().search(raw, quantity.end, quantity.end + _STATE_REACH)
    return "tewas atau luka" if both else topics("become").get(state, "")


def _measured(thing: Thing, around: Surroundings, index: int, clause: Span, quantity: Quantity) -> Topic:
    """A sum, share or measure: of whom, where its own words do not tell it apart."""
    unit = f"({quantity.unit.removesuffix(' penjara')})"
    if whose := _owner(around.units(index), thing, quantity):
        return Topic(f"{thing.text} {whose} {unit}", "clause")
    if thing.alone:
        return Topic(f"{thing.text} {unit}", "clause")
    if thing.text in topic_words("of a person"):
        return _set_apart(thing.text, around.party(index, quantity.start, _PERSONS), unit=unit)
    if thing.head in topic_words("of a party"):
        return _set_apart(thing.text, around.party(index, thing.start, _PARTIES), unit=unit)
    of_product = quantity.measure in _OF_PRODUCTS or thing.head in topic_words("of a product")
    setting = None if of_product else around.place(index, clause, happened=quantity.measure not in _SCALED)
    setting = setting or around.story()
    if setting is None and " " in thing.head:
        return Topic(f"{thing.text} {unit}", "clause")
    return _set_apart(thing.text, setting, unit=unit)


def _owner(units: Sequence[Unit], thing: Thing, quantity: Quantity) -> str:
    """Whose the thing is, where that stands right behind it: "inflasi Jepang", "dividen BRI", "utang di Agam"."""
    first = bisect_left(units, thing.end, key=lambda unit: unit.start)
    placed = False
    for unit in units[first : first + _OWNER_REACH]:
        if thing.end <= quantity.start <= unit.start:
            break
        if unit.kind == "actor":
            return f"di {unit.actors[0].name}" if placed else unit.actors[0].name
        placed = placed or unit.text == "di"
        if unit.text not in topic_words("place word") | topic_words("before an owner"):
            break
    return ""


@cache
def _again() -> re.Pattern[str]:
    """What stands between two figures that are one, or of one thing."""
    joined = rf"\s*+/?\s*+(?:(?:{either(topic_words('again'))})\s++)*+"
    return re.compile(rf"{joined}|[^.;:()\d]{{0,{_ASIDE_REACH}}}\({joined}", re.IGNORECASE)


@cache
def _or_hurt() -> re.Pattern[str]:
    dead, hurt = either(counting_words("dead")), either(counting_words("hurt"))
    return re.compile(rf"\b(?:{dead})\s+(?:atau|dan|maupun)\s+(?:{hurt})\b")


@cache
def _damage() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:\S+\s+)?(?:{either(topic_words('damage'))})\b")
