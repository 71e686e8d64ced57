"""What the entity model says of a clause: one voice, weighed with the lexicon's and the sentence's.

The order of trust: a name of the lexicon, or one that the article introduces, stands whatever the model
says; a reading that rests on the sentence alone (a title before, a verb behind) gains where the model agrees
and loses where it is silent or sees another kind; where nothing else speaks, the model's name is taken.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from core import settings
from core.extract.candidates import Candidate, Sight, place_cue
from core.extract.evidence import acts, says
from core.extract.name_lexicon import (
    Kind,
    also_called,
    body_cues,
    given_names,
    known_gazetteer,
    name_cues,
    tails,
)
from core.extract.titles import closes_name, title_words
from core.extract.words import Clause, Word, derived, function_words, is_syllable, ordinary
from core.nlp.annotation import READ_ROLES, Entity
from core.resolve.known import ambiguous_forms
from core.weights import NAME_WEIGHTS as W

Modelled = Mapping[tuple[int, int], Kind]
"""The model's names as words `[first, stop)` of a clause, with their kind."""


def in_words(clause: Clause, entities: Sequence[Entity] | None) -> Modelled | None:
    """Those of `entities` (by start) that stand in `clause` and begin and end with one of its words."""
    if entities is None or clause.role not in READ_ROLES:
        return None
    starts = {word.start: index for index, word in enumerate(clause.words)}
    stops = {word.end: index + 1 for index, word in enumerate(clause.words)}
    found: dict[tuple[int, int], Kind] = {}
    for entity in entities[bisect_left(entities, clause.start, key=lambda e: e.start) :]:
        if entity.start >= clause.end:
            break
        first, stop = starts.get(entity.start), stops.get(entity.end)
        if first is not None and stop is not None:
            found[first, stop] = entity.type
    return found


def modelled_names(sight: Sight, first: int) -> Iterator[Candidate]:
    """The model's names that begin at word `first`, but for those that its words speak against."""
    for stop, kind in _seen_from(sight, first):
        kind = tails().get(sight.words[stop - 1].key, kind) if stop - first > 1 else kind
        if kind != "none" and not _doubtful(sight, first, stop, kind):
            more = W["model word more"] * (stop - first - 1)
            yield Candidate(first, stop, kind, W[f"model {kind}"] + more)


def _opens_before_person(words: Sequence[Word], first: int) -> bool:
    """`Bagi Conor McGregor`, `Seingat Rahman`, `Gatra atau Gatmah`: more than one name, or a word before it?"""
    if any(word.key in _between() for word in words):
        return True
    key = words[0].key
    word_before = key in function_words() or (first == 0 and ordinary(key))
    return len(words) > 1 and word_before and key not in given_names()


def _between() -> frozenset[str]:
    """Words between two people, or two names of one."""
    return frozenset(form for form in also_called() if " " not in form) | {"dan"}


def _seen_from(sight: Sight, first: int) -> list[tuple[int, Kind]]:
    """Where the model's names that begin at word `first` end, and their kinds."""
    seen = sight.modelled or {}
    stops = range(first + 1, min(first + settings.MODEL_LONGEST, len(sight.words)) + 1)
    return [(stop, seen[first, stop]) for stop in stops if (first, stop) in seen]


def _doubtful(sight: Sight, first: int, stop: int, kind: Kind) -> bool:
    """Do the words speak against a name that the model alone sees?

    A title, a number, ordinary words, a name known to the lexicon with other words around it, a spelled-out
    abbreviation that nowhere speaks, one word in a place where no actor is needed.
    """
    words = sight.words[first:stop]
    titled = words[:-1] if kind == "PER" and closes_name(sight.words, stop - 1) else words
    if any(word.key in title_words() for word in titled) or not all(word.text.isalpha() for word in words):
        return True
    if not words[0].capital or (kind == "PER" and _opens_before_person(words, first)):
        return True
    if all(ordinary(word.key) for word in words) or not (
        words[-1].capital or is_syllable(sight.words, stop - 1)
    ):
        return True
    if first == 0 and derived(words[0].key) and not (kind == "PER" and foreign_pair(sight, stop)):
        return True
    if _holds_known_name(sight, first, stop) and not _introduced(sight, first, stop, kind):
        return True
    if kind == "ORG" and (
        given_names().get(words[0].key) == "no" or _silent_abbreviation(sight, first, stop)
    ):
        return True
    return len(words) == 1 and (first == 0 or (kind != "PER" and not _needs_actor(sight, first, stop)))


def _holds_known_name(sight: Sight, first: int, stop: int) -> bool:
    """`Takokak Cianjur`, `Jakarta Celana`: a place or body of the lexicon inside, and more."""
    for at in range(first, stop):
        for match in known_gazetteer().matches(sight.words, at):
            whole = (match.first, match.stop) == (first, stop)
            if match.stop <= stop and not whole and match.payload[0].actor.actor_type != "PER":
                return True
    return False


def opens_with_body(sight: Sight, first: int) -> bool:
    """Is word `first` by itself a body of the lexicon, and nothing else: `Kejagung` in `Kejagung Hartono Wibawa`?"""
    if (sight.words[first].key,) in ambiguous_forms():
        return False
    matches = known_gazetteer().matches(sight.words, first)
    return any(match.stop == first + 1 and match.payload[0].kind == "organisation" for match in matches)


def foreign_pair(sight: Sight, stop: int) -> bool:
    """Is the sentence's second word a name that stands nowhere alone: `Pornthan Suksai`, not `Penyambutan Gunarto`?"""
    if stop < 2:
        return False
    second = sight.words[1].key
    return second not in sight.evidence.speaking and second not in given_names()


def _introduced(sight: Sight, first: int, stop: int, kind: Kind) -> bool:
    """`Ranjana Nepal, pejabat …`: does what stands behind say that a person whose name holds a place is meant?

    A body at its head is a person's employer: `Kejagung Hartono Wibawa menyebut …`.
    """
    words = sight.words
    if kind != "PER" or stop >= len(words) or opens_with_body(sight, first):
        return False
    described = words[stop].before == ", " and stop in sight.starting
    return described or says(words, stop)


def _silent_abbreviation(sight: Sight, first: int, stop: int) -> bool:
    """`ERP`, `Flexible Working Arrangement (FWA)`: short for a thing as often as for a body; bodies speak."""
    words = sight.words
    short = words[first] if stop - first == 1 else words[stop] if stop < len(words) else None
    if short is None or not short.text.isupper() or (stop - first > 1 and words[stop].before != " ("):
        return False
    return short.key not in sight.evidence.speaking and not _needs_actor(sight, first, stop)


def _needs_actor(sight: Sight, first: int, stop: int) -> bool:
    """Does a title, a preposition or a noun for a body before it, or a verb behind it, call for an actor?"""
    before = sight.words[first - 1].text if first else ""
    called = (
        before in body_cues()
        or before in name_cues("actor")
        or place_cue(sight.words, first) in ("preposition", "noun")
    )
    return called or first in sight.ending or says(sight.words, stop) or acts(sight.words, stop)


def _ends_as_seen(sight: Sight, candidate: Candidate) -> bool:
    """`Prithvi Subba Gurung` where the model sees `Subba Gurung`: it cuts names of foreign form short at the front."""
    seen = sight.modelled or {}
    return any(
        seen.get((first, candidate.stop)) == "PER" for first in range(candidate.first + 1, candidate.stop)
    )


def agreement(sight: Sight, candidate: Candidate) -> float:
    """What the model adds to, or takes from, a reading that rests on the sentence alone."""
    if candidate.known or candidate.kind == "none" or sight.modelled is None:
        return 0.0
    said = sight.modelled.get((candidate.first, candidate.stop))
    kind = "LOC" if candidate.kind == "GPE" else candidate.kind
    if said:
        # The model knows well where a name ends; what it is, a last word such as `Institute` says better.
        told = tails().get(sight.words[candidate.stop - 1].key) == candidate.kind
        return W["model agrees"] if told or said == kind else W["model sees another kind"]
    if any(other == kind for stop, other in _seen_from(sight, candidate.first) if stop < candidate.stop):
        return W["model agrees"]
    if kind == "PER" and _ends_as_seen(sight, candidate):
        return W["model agrees"]
    touched = any(first < candidate.stop and candidate.first < stop for first, stop in sight.modelled)
    return 0.0 if touched else W["model is silent"]
