"""Runs of words that could be names, with a sum of what speaks for and against each: names already known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.extract.evidence import Evidence, Learned, said_by, says
from core.extract.initialled import initialled
from core.extract.name_lexicon import (
    Kind,
    degrees,
    given_names,
    heads,
    known_gazetteer,
    name_cues,
    other_heads,
    place_cues,
    tails,
)
from core.extract.slips import find_slip
from core.extract.titles import Title, find_titles
from core.extract.words import Clause, Word
from core.resolve.known import Known, ambiguous_forms, company_words, countries
from core.weights import NAME_WEIGHTS as W


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `[first, stop)` of a clause read as a name."""

    first: int
    stop: int
    kind: Kind
    score: float
    known: tuple[Known, ...] = ()
    headed: bool = False
    """Does a word such as `Kementerian` or `Kecamatan` open it?"""
    slip: bool = False
    """Was a typing slip mended to find it in the lexicon?"""
    initials: bool = False
    """Is it a person's initials?"""


@dataclass(frozen=True, slots=True)
class Sight:
    """A clause with all that is known of its words before any is read as a name."""

    clause: Clause
    titles: tuple[Title, ...]
    starting: dict[int, Title]
    """Titles by the word they begin at."""
    ending: dict[int, Title]
    """Titles by the word behind them."""
    evidence: Evidence
    learned: Learned
    modelled: Mapping[tuple[int, int], Kind] | None
    """The entity model's names, as words `[first, stop)`; None where it was not asked, as in headlines."""

    @property
    def words(self) -> Sequence[Word]:
        """The clause's words."""
        return self.clause.words


def look(
    clause: Clause, evidence: Evidence, learned: Learned, modelled: Mapping[tuple[int, int], Kind] | None
) -> Sight:
    """The clause with its titles found."""
    titles = tuple(find_titles(clause.words))
    starting = {title.first: title for title in titles}
    ending = {title.stop: title for title in titles}
    return Sight(clause, titles, starting, ending, evidence, learned, modelled)


def place_cue(words: Sequence[Word], first: int) -> str:
    """What the word before says of a place's name at `first`: `preposition`, `noun`, … or nothing."""
    if first == 0 or (words[first - 1].capital and first > 1):
        return ""
    return place_cues().get(words[first - 1].key, "")


def known_names(sight: Sight, first: int) -> Iterator[Candidate]:
    """Names of the lexicon that begin at word `first`, and those longer by a country or a direction."""
    words = sight.words
    found: dict[int, dict[Known, None]] = {}
    for match in known_gazetteer().matches(words, first):
        found.setdefault(match.stop, {}).update(dict.fromkeys(match.payload))
    for stop, actors in found.items():
        known = tuple(actors)
        kind: Kind = known[0].actor.actor_type
        score = _known_score(sight, first, stop, kind)
        yield Candidate(first, stop, kind, score, known)
        if stop == len(words) or words[stop].before != " ":
            continue
        if kind == "ORG":
            if words[stop].capital and tails().get(words[stop].key) == "ORG":
                same = known if words[stop].key in company_words() else ()
                yield Candidate(first, stop + 1, kind, score + W["known word more"], same)
            yield from _of_country(words, Candidate(first, stop, kind, score, known))
        elif kind != "PER" and stop + 1 not in found and is_direction(words[stop]):
            yield Candidate(first, stop + 1, "LOC", score + W["known word more"])


def is_direction(word: Word) -> bool:
    """`Timur` in `Ciputat Timur`."""
    return word.capital and place_cues().get(word.key) == "direction"


def _of_country(words: Sequence[Word], body: Candidate) -> Iterator[Candidate]:
    """`Kementerian Pariwisata Israel` is not Indonesia's; `Kementerian Pariwisata RI` is."""
    opened = heads().matches(words, body.first) or words[body.first].key.startswith("kemen")
    if not opened and words[body.stop].text != "RI":
        return
    for match in known_gazetteer().matches(words, body.stop):
        place = match.payload[0]
        if place.kind in ("country", "capital", "place"):
            score = body.score + W["known word more"] * (match.stop - body.stop)
            own = place.actor == countries()["ID"]
            yield Candidate(body.first, match.stop, "ORG", score, body.known if own else (), headed=True)


def slipped_names(sight: Sight, first: int) -> Iterator[Candidate]:
    """Names of the lexicon with a typing slip: `Amerika Serikay`."""
    slip = find_slip(sight.words, first, sight.evidence.repeated)
    if slip:
        stop, known = slip
        score = W["known"] + W["known word more"] * (stop - first - 1) + W["slip"]
        yield Candidate(first, stop, known[0].actor.actor_type, score, known, slip=True)


def learned_names(sight: Sight, first: int) -> Iterator[Candidate]:
    """Names that begin at word `first` and that the article introduces somewhere."""
    for match in sight.learned.names.matches(sight.words, first):
        score = W["learned"] + W["learned word more"] * (match.stop - first - 1)
        if match.payload == "PER" and match.stop - first == 1:
            score += _single_word(sight, first)
        yield Candidate(first, match.stop, match.payload, score)


def _single_word(sight: Sight, first: int) -> float:
    """Against reading one word as a person's short name where it can be a place's or an ordinary word."""
    word = sight.words[first]
    score = 0.0
    if place_cue(sight.words, first) in ("preposition", "noun"):
        score += W["place's preposition"]
    if word.key in sight.evidence.small and word.key not in sight.evidence.speaking:
        score += W["small elsewhere"]
    return score


def other_names(sight: Sight, first: int) -> Iterator[Candidate]:
    """Names that are no actor's: cups, laws, ships, films, feasts."""
    words = sight.words
    for match in other_heads().matches(words, first):
        if not (words[first].capital or words[first].text[0].isdigit()):
            continue
        stop = match.stop
        if match.payload in ("unknown", "exact"):
            score = (
                W["other head"]
                if match.payload == "unknown"
                else W["head"] + W["head word more"] * (stop - first)
            )
            yield Candidate(first, stop, "none", score)
            continue
        while (
            match.payload == "all"
            and stop < len(words)
            and _runs_on(words[stop])
            and not _body_at(words, stop)
        ):
            stop += 1
        score = W["other head that covers all"] + W["known word more"] * (stop - first - 1)
        yield Candidate(first, stop, "none", score)


def initialled_names(sight: Sight, first: int) -> Iterator[Candidate]:
    """People named by initials alone, which may be the lexicon's short name of somebody else."""
    for stop in initialled(sight.words, first, sight.evidence.initials):
        yield Candidate(first, stop, "PER", W["initials of a person"], initials=True)


def degree_names(sight: Sight, first: int) -> Iterator[Candidate]:
    """Degrees behind a person's name, with all that dots and hyphens join to them: `…, Sp.PD-KGEH, FINASIM`."""
    words = sight.words
    if (
        first == 0
        or not words[first - 1].capital
        or words[first].before not in (" ", ", ", ". ", "., ", ") ", "), ")
    ):
        return
    for match in degrees().matches(words, first)[-1:]:
        stop = match.stop
        while stop < len(words) and words[stop].before in (".", "-") and words[stop].capital:
            stop += 1
        score = W["other head that covers all"] + W["known word more"] * (stop - first - 1)
        yield Candidate(first, stop, "none", score)


def _runs_on(word: Word) -> bool:
    return word.before == " " and (word.capital or word.text[0].isdigit())


def _body_at(words: Sequence[Word], first: int) -> bool:
    return any(
        match.payload[0].actor.actor_type == "ORG" for match in known_gazetteer().matches(words, first)
    )


def _known_score(sight: Sight, first: int, stop: int, kind: Kind) -> float:
    words = sight.words
    before = words[first - 1].key if first else ""
    if before in name_cues("language") or (stop < len(words) and "$" in words[stop].before):
        return W["language or currency"]
    score = W["known"] + W["known word more"] * (stop - first - 1)
    said = place_cue(words, first) in ("preposition", "noun", "around")
    ambiguous = tuple(word.key for word in words[first:stop]) in ambiguous_forms()
    if ambiguous and not _cleared(sight, first, stop, kind, said):
        return W["known but ambiguous"]
    if kind in ("LOC", "GPE"):
        if said:
            score += W["place said"]
        if stop - first == 1 and _behind_given_name(words, first):
            score += W["place behind a given name"]
    return score


def _cleared(sight: Sight, first: int, stop: int, kind: Kind, said: bool) -> bool:
    """Does what stands around an ambiguous form say that the name is meant?"""
    if sight.clause.title_case:
        return False
    words = sight.words
    if kind in ("LOC", "GPE"):
        return said or (
            stop < len(words) and words[stop].before.strip() == "," and words[stop].capital and first > 0
        )
    return first in sight.ending or says(words, stop) or (kind == "PER" and said_by(words, first))


def _behind_given_name(words: Sequence[Word], first: int) -> bool:
    if first == 0 or not words[first].joined or words[first].before.strip():
        return False
    return given_names().get(words[first - 1].key) == "no" and words[first - 1].capital
