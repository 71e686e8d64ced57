"""Names outside the lexicon whose first or last word, or the word before, says what they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.extract.candidates import Candidate, Sight
from core.extract.name_lexicon import given_names, head_words, heads, known_gazetteer, place_cues, tails
from core.extract.titles import title_words
from core.extract.words import Word, common_words, function_words
from core.settings import NAME_WEIGHTS as W

_SHORT_GAPS = frozenset({" ", "-", "–", ".", ". ", "\n", "\xa0", "  "})
_LINKS = frozenset({"dan", "of", "for", "and", "untuk", "bagi", "serta", "the"})
_LONGEST_BODY, _LONGEST_PLACE, _LONGEST_TAILED, _LONGEST_UNKNOWN = 9, 4, 5, 3


def headed_names(sight: Sight, first: int) -> Iterator[Candidate]:
    """Organisations and places that open with a word such as `Kementerian`, `PT`, `Jalan`, `Kecamatan`."""
    words = sight.words
    for match in heads().matches(words, first):
        if not all(word.capital for word in words[first : match.stop] if word.key not in _LINKS):
            continue
        kind, group = match.payload
        place = kind == "LOC"
        if group == "society" and _place_at(sight, match.stop):
            continue
        score = W["head"]
        for stop in _extensions(words, match.stop, place):
            score += _headed_word(sight, stop - 1)
            if not place or not _all_common(words[match.stop : stop]):
                yield Candidate(first, stop, kind, score, headed=True)


def _extensions(words: Sequence[Word], first: int, place: bool) -> Iterator[int]:
    """Ends of a name whose head ends before word `first`: behind each capital, number or linked capital."""
    stop = first
    limit = _LONGEST_PLACE if place else _LONGEST_BODY
    while stop < len(words) and stop - first < limit and words[stop].before in _SHORT_GAPS:
        word = words[stop]
        if word.capital or word.text[0].isdigit():
            stop += 1
            yield stop
        elif (
            not place
            and stop > first
            and word.key in _LINKS
            and stop + 1 < len(words)
            and words[stop + 1].capital
        ):
            stop += 1
        else:
            return


def _all_common(words: Sequence[Word]) -> bool:
    return all(word.key in common_words() and word.key not in given_names() for word in words)


def _headed_word(sight: Sight, index: int) -> float:
    """What a word adds to a headed name: a place belongs to it, a given name may begin a person's."""
    word = sight.words[index]
    if _place_at(sight, index) or _opens_place(sight, index):
        return W["head with a place"]
    return W["head with a given name"] if word.key in given_names() else W["head word more"]


def _opens_place(sight: Sight, index: int) -> bool:
    """`Kabupaten` in `Dinas Kesehatan Kabupaten Sukarame`."""
    return any(match.payload[0] == "LOC" for match in heads().matches(sight.words, index))


def _place_at(sight: Sight, index: int) -> bool:
    """Is the word at `index` a known state or place by itself?"""
    return index < len(sight.words) and any(
        match.stop == index + 1 and match.payload[0].actor.actor_type in ("GPE", "LOC")
        for match in known_gazetteer().matches(sight.words, index)
    )


def tailed_names(sight: Sight, first: int) -> Iterator[Candidate]:
    """Bodies and places whose last word says so: `Universal Pictures`, `Wilmar Group`, `Trump Tower`."""
    words = sight.words
    key = words[first].key
    if not words[first].capital or key in tails() or key in title_words() | head_words() | function_words():
        return
    for stop in range(first + 2, min(first + _LONGEST_TAILED + 1, len(words) + 1)):
        last = words[stop - 1]
        if last.before not in _SHORT_GAPS or not (last.capital or last.text in ("of", "and", "for")):
            return
        kind = tails().get(last.key)
        if kind and last.capital:
            yield Candidate(first, stop, kind, W["tail"] + W["tail word more"] * (stop - first - 2))


def unknown_places(sight: Sight, first: int) -> Iterator[Candidate]:
    """`di Bojongsoang`, `pelabuhan Yantai`: a capital behind a preposition or a noun of place."""
    words = sight.words
    if first == 0 or place_cues().get(words[first - 1].key) not in ("preposition", "noun"):
        return
    if words[first - 1].capital or words[first].before.strip():
        return
    for stop in range(first + 1, min(first + _LONGEST_UNKNOWN, len(words)) + 1):
        if not _plain_name_word(sight, stop - 1) or (stop - first > 1 and not words[stop - 1].joined):
            return
        yield Candidate(
            first, stop, "LOC", W["place unknown"] + W["place unknown, word more"] * (stop - first - 1)
        )


def _plain_name_word(sight: Sight, index: int) -> bool:
    word = sight.words[index]
    return (
        word.capital
        and not word.text.isupper()
        and len(word.text) > 2
        and word.key not in common_words()
        and word.key not in sight.evidence.small
        and word.key not in sight.evidence.speaking
    )
