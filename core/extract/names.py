"""Reads a sentence as names and other words: of all readings, the one with the highest sum of evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from core.extract.abbreviations import speaking_bodies
from core.extract.candidates import (
    Candidate,
    Sight,
    degree_names,
    initialled_names,
    known_names,
    learned_names,
    other_names,
    slipped_names,
)
from core.extract.headed import (
    headed_names,
    listed_places,
    opens_district,
    tailed_names,
    unknown_bodies,
    unknown_places,
)
from core.extract.modelled import agreement, modelled_names
from core.extract.name_lexicon import given_names, known_gazetteer
from core.extract.persons import persons, title_before, title_earlier
from core.extract.words import Word, is_syllable, ordinary
from core.normalize.names import links
from core.weights import NAME_LEAST
from core.weights import NAME_WEIGHTS as W

_HYPHENS = 5
"""Words of the longest run of hyphens that is looked through: `Tjoe-A-On` has three."""


def read_names(sight: Sight) -> list[Candidate]:
    """The names of a clause, in order, none inside another.

    Where capitals say nothing (headlines) only names of the lexicon and those that the article
    introduces elsewhere are read.
    """
    words = sight.words
    best = [0.0] * (len(words) + 1)
    taken: list[Candidate | None] = [None] * (len(words) + 1)
    reached: list[list[Candidate]] = [[] for _ in range(len(words) + 1)]
    inside = {
        place
        for title in sight.titles
        if title.kind in ("office", "post")
        for place in range(title.first + 1, title.stop)
    }
    for first in range(len(words)):
        for candidate in _candidates(sight, first) if first not in inside else ():
            reached[candidate.stop].append(candidate)
    cuts = [cut(sight, place) / 2 for place in range(len(words) + 1)]
    for stop in range(1, len(words) + 1):
        best[stop] = best[stop - 1]
        for candidate in reached[stop]:
            total = best[candidate.first] + candidate.score - cuts[candidate.first] - cuts[stop]
            if total > best[stop] + 1e-9:
                best[stop], taken[stop] = total, candidate
    return _back(taken)


def cut(sight: Sight, place: int) -> float:
    """What it costs to end one name, or begin another, between words `place - 1` and `place`.

    Nothing at a mark, a small word, an ordinary word or a title; much inside a run of unusual capitals.
    """
    words = sight.words
    if not 0 < place < len(words) or not words[place].joined:
        return 0.0
    if is_syllable(words, place) or _double_name(sight, place):
        return W["run cut"]
    pair = ((words[place - 1], ("no",)), (words[place], ("no", "yes")))
    for word, names in pair:
        if not word.capital or (ordinary(word.key) and given_names().get(word.key) not in names):
            return 0.0
    if title_before(sight, place) or place in sight.starting or opens_district(words, place):
        return 0.0
    if words[place].before in "-–/":
        return W["soft cut"]
    left = words[place - 1].key
    persons_word = left in sight.learned.people or given_names().get(left) == "no"
    if title_earlier(sight, place) and not persons_word:
        return W["soft cut"]
    return W["run cut"]


def _double_name(sight: Sight, place: int) -> bool:
    """Is the hyphen before word `place` one inside a name: `Trent Alexander-Arnold`, not `Prabowo-Gibran`?

    Two people are joined by their short names, which are known, or by both their full names.
    """
    words = sight.words
    pair = words[place - 1], words[place]
    if words[place].before != "-" or not all(word.capital for word in pair) or pair[0].key == pair[1].key:
        return False
    if any(known_gazetteer().matches(words, at) for at in (place - 1, place)):
        return False
    first, stop = place - 1, place + 1
    while first > max(place - _HYPHENS, 0) and words[first].before == "-":
        first -= 1
    while stop < min(place + _HYPHENS, len(words)) and words[stop].before == "-":
        stop += 1
    before = first > 0 and words[first].before == " " and words[first - 1].capital
    behind = stop < len(words) and words[stop].before == " " and _goes_on(words[stop])
    return before != behind and not (behind and words[first].key in sight.evidence.speaking)


def _goes_on(word: Word) -> bool:
    return word.capital or word.text in links("person")


def _back(taken: list[Candidate | None]) -> list[Candidate]:
    found = []
    stop = len(taken) - 1
    while stop > 0:
        candidate = taken[stop]
        if candidate is None:
            stop -= 1
        else:
            found.append(candidate)
            stop = candidate.first
    return found[::-1]


def _inside_known_person(sight: Sight, first: int) -> bool:
    """Is word `first` a later word of a person's full name in the lexicon: `Sharma` in `KP Sharma Oli`?"""
    return any(
        match.stop > first and match.payload[0].actor.actor_type == "PER"
        for before in range(max(first - 2, 0), first)
        for match in known_gazetteer().matches(sight.words, before)
    )


def _candidates(sight: Sight, first: int) -> Iterator[Candidate]:
    yield from known_names(sight, first)
    yield from learned_names(sight, first)
    yield from other_names(sight, first)
    yield from degree_names(sight, first)
    yield from initialled_names(sight, first)
    if sight.clause.title_case or sight.clause.role == "headline":
        return
    yield from headed_names(sight, first)
    yield from slipped_names(sight, first)
    if _inside_known_person(sight, first):
        return
    for unsure in (tailed_names, unknown_places, listed_places, unknown_bodies, speaking_bodies, persons):
        for candidate in unsure(sight, first):
            score = candidate.score + agreement(sight, candidate)
            if score >= NAME_LEAST:
                yield replace(candidate, score=score)
    yield from modelled_names(sight, first)
