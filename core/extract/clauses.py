"""A sentence as a row of units: words, marks, numbers, dates and the actors it mentions.

What a word does in a clause (auxiliary, preposition, noun that stands for the state it belongs to, …)
is a row of `data/lexicon/relation_words.csv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from core.extract.overlaps import Overlaps
from core.lexicon import table
from core.model import Actor, Article, DateMention, Mention, Sentence

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*(?!\w)|\w+(?:[-'’]\w+)*|[^\w\s]")
_VERB = re.compile(r"(?:me(?:[mnlrwy]|ng|ny)|ber|di)[a-z]{3,}$")

_VERB_ROLES = ("control", "light verb", "light passive", "receiving")
"""Roles that only verbs play, as verbs."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of a sentence; `text` is lower case, `actors` those that a mention is taken for.

    A mention has several where it stands for several, as `keduanya` does.
    """

    start: int
    end: int
    text: str
    kind: Literal["word", "mark", "number", "date", "actor"]
    actors: tuple[Actor, ...] = ()

    def plays(self, *roles: str) -> bool:
        """Whether the unit is a word that has one of `roles` in `relation_words.csv`."""
        return self.kind == "word" and not _roles().get(self.text, frozenset()).isdisjoint(roles)


@cache
def _roles() -> dict[str, frozenset[str]]:
    """Each word of `relation_words.csv` to the roles that it plays."""
    roles: dict[str, set[str]] = {}
    for row in table("relation_words", "word", "role"):
        roles.setdefault(row["word"], set()).add(row["role"])
    return {word: frozenset(played) for word, played in roles.items()}


@cache
def words(role: str) -> frozenset[str]:
    """The words of `relation_words.csv` that play `role`."""
    return frozenset(row["word"] for row in table("relation_words", "word", "role") if row["role"] == role)


def is_verb(unit: Unit) -> bool:
    """Whether the word looks like a verb: it has a verb's prefix and is not listed as anything else."""
    return is_prefixed(unit) and unit.text not in _known_words()


def is_prefixed(unit: Unit) -> bool:
    """Whether the word has a verb's prefix, whatever else it may be: `menolak` refuses, and negates."""
    return unit.kind == "word" and bool(_VERB.match(unit.text))


@cache
def _known_words() -> frozenset[str]:
    rows = table("relation_words", "word", "role")
    return frozenset(row["word"] for row in rows if row["role"] not in _VERB_ROLES)


def clause(units: Sequence[Unit], indexes: Iterable[int]) -> Iterator[Unit]:
    """The units at `indexes` up to a word or mark that parts clauses."""
    for index in indexes:
        unit = units[index]
        if unit.plays("subordinator", "condition") or (unit.kind == "mark" and unit.text not in "()"):
            return
        yield unit


def sentence_units(
    article: Article, sentence: Sentence, dates: Overlaps[DateMention], mentions: Overlaps[Mention]
) -> tuple[Unit, ...]:
    """The units of `sentence`, in order. Of mentions inside one another the longest counts."""
    found: list[Unit] = []
    position = sentence.start
    for span in _spans(sentence, dates, mentions):
        found.extend(_plain_units(article.saved.raw, position, span.start))
        found.append(span)
        position = span.end
    found.extend(_plain_units(article.saved.raw, position, sentence.end))
    return tuple(found)


def actor_spans(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Where the actors of a sentence stand, for the parser to read each as one word."""
    return [(unit.start, unit.end) for unit in units if unit.kind == "actor"]


def _spans(sentence: Sentence, dates: Overlaps[DateMention], mentions: Overlaps[Mention]) -> list[Unit]:
    bounds = sentence.start, sentence.end
    meant: dict[tuple[int, int], tuple[Actor, ...]] = {}
    for mention in mentions.within(*bounds):
        place = mention.start, mention.end
        meant[place] = (*meant.get(place, ()), mention.actor)
    spans = [Unit(*place, "", "actor", actors) for place, actors in meant.items()]
    spans += [Unit(d.start, d.end, "", "date") for d in dates.within(*bounds)]
    spans.sort(key=lambda unit: (unit.start, -unit.end))
    kept: list[Unit] = []
    for span in spans:
        if span.end <= sentence.end and (not kept or span.start >= kept[-1].end):
            kept.append(span)
    return kept


def _plain_units(raw: str, start: int, end: int) -> list[Unit]:
    units = []
    for match in _TOKEN.finditer(raw, start, end):
        text = match.group().lower()
        units.append(Unit(match.start(), match.end(), text, _kind(text)))
    return units


def _kind(text: str) -> Literal["word", "mark", "number"]:
    if text[0].isdigit() and text[-1].isdigit():
        return "number"
    return "word" if text[0].isalnum() else "mark"
