"""Words that name an act between actors: the rows of `data/lexicon/relation_verbs.csv` in a sentence.

A noun may be lent a verb that means nothing more (`melakukan serangan`, `menjatuhkan sanksi`), or name what its subject
gets (`mendapat dukungan dari X`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from core.extract.clauses import Unit, is_prefixed
from core.lexicon import items, table
from core.settings import CLAUSE_REACH

Voice = Literal["active", "passive", "noun"]
OBJECT = "object"
"""In `relation_verbs.csv`: the target follows the verb directly."""
OWNER = "owner"
"""In `relation_verbs.csv`: the target may own the thing that follows (`mengkritik dukungan militer X`)."""

_LENT_REACH = 3
"""Words between a verb and the noun that it is lent to: `melancarkan dua gelombang serangan`."""


@dataclass(frozen=True, slots=True)
class Verb:
    """An act, how a form names it, and where its target stands."""

    relation: str
    voice: Voice
    links: tuple[str, ...]
    """`OBJECT`, `OWNER` or prepositions."""
    target_types: tuple[str, ...]
    """The types of which its target must have one, if any."""
    beside: frozenset[str]
    """Words of which one must follow in the sentence, if any: `menetapkan X sebagai tersangka`."""
    mutual: bool
    """Two do it to each other: `X dan Y bertemu` needs no object."""
    moves: bool
    """Its passive has the actor inside its subject: `pasukan X dikirim ke Y`."""
    bare: bool = False
    """A verb without its prefix, as headlines have it: `serang`."""
    by: tuple[str, ...] = ("oleh",)
    """Prepositions before who does it, where the subject is acted on."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A form of an act in a sentence: the units from `first` to before `end`."""

    verb: Verb
    first: int
    end: int
    by_order: bool = False
    """Only the order of the words tells who acts: a bare stem, as headlines have it, or something that is got."""


def triggers(units: Sequence[Unit]) -> Iterator[Trigger]:
    """The acts that `units` name, in order; of forms that begin at one word the longest."""
    index = 0
    while index < len(units):
        trigger = _named(_verbs(), units, index)
        if trigger is None or trigger.end == index + 1:
            trigger = _lent(units, index) or trigger
        if trigger:
            yield trigger
        index = trigger.end if trigger else index + 1


def _named(verbs: Mapping[tuple[str, ...], Verb], units: Sequence[Unit], index: int) -> Trigger | None:
    longest = _longest().get(units[index].text, 0)
    for length in range(min(longest, len(units) - index), 0, -1):
        verb = verbs.get(tuple(unit.text for unit in units[index : index + length]))
        end = index + length
        if verb and _is_meant(verb, units, end):
            return Trigger(verb, index, _past_kinds(units, end) if verb.voice == "noun" else end, verb.bare)
    return None


def _lent(units: Sequence[Unit], index: int) -> Trigger | None:
    """The act of a noun that the verb at `index` carries, unless the noun has an owner, who then is the actor."""
    verb = units[index]
    if not verb.plays("light verb", "receiving"):
        return None
    found = _noun_behind(units, index)
    if found is None:
        return None
    act, end = found.verb, found.end
    if verb.plays("receiving") and not act.mutual:
        got = replace(act, voice="passive", moves=False, by=("oleh", "dari"))
        return Trigger(got, index, end, by_order=True)
    if _is_owned(units, end) or (end < len(units) and units[end].text == "antara"):
        return None
    links = tuple(link for link in act.links if link not in (OBJECT, OWNER))
    return Trigger(replace(act, voice="active", links=links), index, end, not is_prefixed(verb))


def _noun_behind(units: Sequence[Unit], verb: int) -> Trigger | None:
    for index in range(verb + 1, min(len(units), verb + 2 + _LENT_REACH)):
        found = _named(_nouns(), units, index)
        if found:
            return found
        if units[index].kind != "number" and not units[index].plays("determiner", "quality", "act kind"):
            return None
    return None


def _past_kinds(units: Sequence[Unit], end: int) -> int:
    """Behind the words that say of what kind the act is: `serangan udara`, `kunjungan kerja`."""
    while end < len(units) and units[end].plays("act kind"):
        end += 1
    return end


def _is_owned(units: Sequence[Unit], index: int) -> bool:
    """Whether a name follows at once, over titles and the like: `memimpin serangan pasukan X`."""
    while index < len(units) and units[index].plays("title", "stand-in", "determiner", "quality", "person"):
        index += 1
    return index < len(units) and units[index].kind == "actor"


def _is_meant(verb: Verb, units: Sequence[Unit], end: int) -> bool:
    return not verb.beside or any(unit.text in verb.beside for unit in units[end : end + CLAUSE_REACH])


@cache
def act_families() -> dict[str, str]:
    """The family of each kind of act: to send, to supply and to aid are all to give."""
    return {row["relation"]: row["family"] for row in table("relation_verbs", "relation", "family")}


@cache
def _verbs() -> dict[tuple[str, ...], Verb]:
    verbs: dict[tuple[str, ...], Verb] = {}
    for verb, _, form in _forms():
        verbs.setdefault(form, verb)
    return verbs


def _forms() -> Iterator[tuple[Verb, Voice, tuple[str, ...]]]:
    """Every form of every act, in the order of the lexicon: where two acts share one, the first counts."""
    columns = ("relation", "active", "passive", "noun", "target", "target_type", "with", "ends")
    voices: tuple[Voice, ...] = ("active", "passive", "noun")
    for row in table("relation_verbs", *columns):
        beside = frozenset(items(row["with"]))
        mutual, moves = row["ends"] == "mutual", row["ends"] == "moved"
        for voice in voices:
            verb = Verb(
                row["relation"], voice, items(row["target"]), items(row["target_type"]), beside, mutual, moves
            )
            forms = items(row[voice])
            for form in forms:
                bare = voice == "active" and _is_stem(form, forms)
                yield replace(verb, bare=bare), voice, tuple(form.split())


def _is_stem(form: str, forms: Sequence[str]) -> bool:
    """Whether one of `forms` is `form` with the prefix, which may change its first letter: `serang`, `menyerang`."""
    return any(
        len(other) > len(form) and other.endswith(form[1:]) and other.startswith("me") for other in forms
    )


@cache
def _nouns() -> dict[tuple[str, ...], Verb]:
    """Nouns of acts, those that are verbs as well included: `apresiasi`."""
    nouns: dict[tuple[str, ...], Verb] = {}
    for verb, voice, form in _forms():
        if voice == "noun":
            nouns.setdefault(form, verb)
    return nouns


@cache
def _longest() -> dict[str, int]:
    """Each first word of a form to the words of the longest form that begins with it."""
    longest: dict[str, int] = {}
    for _, _, form in _forms():
        longest[form[0]] = max(len(form), longest.get(form[0], 0))
    return longest
