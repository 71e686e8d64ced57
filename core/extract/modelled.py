"""What the entity model says of a clause: one voice, weighed with the lexicon's and the sentence's.

The order of trust: a name of the lexicon, or one that the article introduces, stands whatever the model
says; a reading that rests on the sentence alone (a title before, a verb behind) gains where the model agrees
and loses where it is silent or sees another kind; where nothing else speaks, the model's name is taken.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from core.extract.candidates import Candidate, Sight
from core.extract.name_lexicon import Kind, known_gazetteer
from core.extract.titles import title_words
from core.extract.words import Clause, ordinary
from core.nlp.annotation import READ_ROLES, Entity
from core.settings import NAME_WEIGHTS as W

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
    for (begin, stop), kind in (sight.modelled or {}).items():
        if begin == first and not _doubtful(sight, first, stop, kind):
            more = W["model word more"] * (stop - first - 1)
            yield Candidate(first, stop, kind, W[f"model {kind}"] + more)


def _doubtful(sight: Sight, first: int, stop: int, kind: Kind) -> bool:
    """A title, a number, one word that is ordinary or opens its sentence, or a body made of a place's name."""
    words = sight.words[first:stop]
    if not words[0].capital or any(word.key in title_words() or not word.text.isalpha() for word in words):
        return True
    if len(words) == 1 and (first == 0 or ordinary(words[0].key)):
        return True
    return kind == "ORG" and any(known_gazetteer().matches(sight.words, at) for at in range(first, stop))


def agreement(sight: Sight, candidate: Candidate) -> float:
    """What the model adds to, or takes from, a reading that rests on the sentence alone."""
    if candidate.known or candidate.kind == "none" or sight.modelled is None:
        return 0.0
    said = sight.modelled.get((candidate.first, candidate.stop))
    if said:
        kind = "LOC" if candidate.kind == "GPE" else candidate.kind
        return W["model agrees"] if said == kind else W["model sees another kind"]
    touched = any(first < candidate.stop and candidate.first < stop for first, stop in sight.modelled)
    return 0.0 if touched else W["model is silent"]
