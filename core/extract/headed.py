"""Names outside the lexicon whose first or last word, or the word before, says what they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.extract.candidates import Candidate, Sight, is_direction, place_cue
from core.extract.name_lexicon import (
    body_cues,
    given_names,
    head_words,
    heads,
    known_gazetteer,
    tails,
)
from core.extract.titles import is_regional, title_words
from core.extract.words import Word, function_words, name_ends, ordinary
from core.normalize.names import links
from core.resolve.known import ambiguous_forms
from core.weights import NAME_WEIGHTS as W

_SHORT_GAPS = frozenset({"", " ", "&", " & ", "-", "–", ".", ". ", "\n", "\xa0", "  "})
_LONGEST_BODY, _LONGEST_PLACE, _LONGEST_TAILED, _LONGEST_UNKNOWN = 9, 5, 5, 3


def headed_names(sight: Sight, first: int) -> Iterator[Candidate]:
    """Organisations and places that open with a word such as `Kementerian`, `PT`, `Jalan`, `Kecamatan`."""
    words = sight.words
    for match in heads().matches(words, first):
        if not all(word.capital for word in words[first : match.stop] if word.key not in links("body")):
            continue
        kind, group = match.payload
        place = kind == "LOC"
        if group == "society" and _place_at(sight, match.stop):
            continue
        if group == "admin" and _state_at(sight, match.stop):
            continue
        if match.stop < len(words) and words[match.stop].key == words[first].key:
            continue
        score = W["head"]
        start = _past_brackets(words, match.stop)
        if start == match.stop and start < len(words) and words[start].before not in _SHORT_GAPS:
            continue
        for stop in _extensions(sight, start, group, place):
            score += _headed_word(sight, stop - 1, group)
            telling = not _all_common(words[start:stop]) or (
                group in ("admin", "nature", "namesake") and first > 0
            )
            if not place or telling:
                yield Candidate(first, stop, kind, score + _runs_on(sight, stop), headed=True)


def _past_brackets(words: Sequence[Word], stop: int) -> int:
    """Step over the head's own abbreviation: `Pemerintah Provinsi (Pemprov) Jambi`."""
    bracketed = stop + 1 < len(words) and words[stop].before == " (" and words[stop + 1].before == ") "
    return stop + 1 if bracketed and words[stop].key in head_words() else stop


def _extensions(sight: Sight, first: int, group: str, place: bool) -> Iterator[int]:
    """Ends of a name whose head ends before word `first`: behind each capital, number or linked capital."""
    words = sight.words
    stop = first
    limit = _LONGEST_PLACE if place else _LONGEST_BODY
    while stop < len(words) and stop - first < limit and (words[stop].before in _SHORT_GAPS or stop == first):
        word = words[stop]
        if place and stop > first and opens_district(words, stop):
            return
        if _ends_before(sight, stop, group):
            return
        if word.capital or word.text.isdigit():
            stop += 1
            if any(other.capital for other in words[first:stop]):
                yield stop
        elif not place and stop > first and _links(words, stop):
            stop += 1
        else:
            return


def _ends_before(sight: Sight, index: int, group: str) -> bool:
    """Can the word not be part of a name: `Nomor`, `Tahun`, or a rank (`Polda Riau Kombes …`)?"""
    word = sight.words[index]
    if word.key in name_ends():
        return True
    title = sight.starting.get(index)
    return group != "namesake" and title is not None and title.kind in ("rank", "honorific") and word.capital


def opens_district(words: Sequence[Word], index: int) -> bool:
    """`Kelurahan` in `Jalan Pandan Kelurahan Sungai Jering`: another place begins."""
    return any(match.payload == ("LOC", "admin") for match in heads().matches(words, index))


def _links(words: Sequence[Word], index: int) -> bool:
    """Does `dan`, `of`, … join the name with another of its words, not with another name?"""
    if words[index].key not in links("body") or index + 1 == len(words) or not words[index + 1].capital:
        return False
    return not heads().matches(words, index + 1)


def _runs_on(sight: Sight, stop: int) -> float:
    """Against ending a name where more capitals follow, unless a title does."""
    words = sight.words
    if stop == len(words) or words[stop].before != " " or not words[stop].capital:
        return 0.0
    person = given_names().get(words[stop].key) == "no"
    return 0.0 if person or stop in sight.starting or opens_district(words, stop) else W["name runs on"]


def _all_common(words: Sequence[Word]) -> bool:
    return all(ordinary(word.key) and word.key not in given_names() for word in words)


def _headed_word(sight: Sight, index: int, group: str) -> float:
    """What a word adds to a headed name: a place belongs to it, a given name may begin a person's."""
    word = sight.words[index]
    if _place_at(sight, index) or _opens_place(sight, index):
        return W["head with a place"]
    namesake = word.key in given_names() or word.key in title_words() or _known_at(sight, index, ("PER",))
    if group == "namesake" and namesake:
        return W["head with a namesake"]
    if group == "society" and _known_at(sight, index, ("ORG",)):
        return W["head with a place"]
    return W["head with a given name"] if word.key in given_names() else W["head word more"]


def _opens_place(sight: Sight, index: int) -> bool:
    """`Kabupaten` in `Dinas Kesehatan Kabupaten Sukarame`."""
    return any(match.payload[0] == "LOC" for match in heads().matches(sight.words, index))


def _place_at(sight: Sight, index: int) -> bool:
    return _known_at(sight, index, ("GPE", "LOC"))


def _state_at(sight: Sight, index: int) -> bool:
    """`Ibu Kota Iran`: a state behind the word for a town."""
    matches = known_gazetteer().matches(sight.words, index) if index < len(sight.words) else []
    return any(match.payload[0].kind == "country" for match in matches)


def _known_at(sight: Sight, index: int, types: tuple[str, ...]) -> bool:
    """Does the word at `index` end a known name of one of `types`?"""
    for first in range(max(0, index - 2), min(index + 1, len(sight.words))):
        for match in known_gazetteer().matches(sight.words, first):
            keys = tuple(word.key for word in sight.words[first : match.stop])
            fits = match.payload[0].actor.actor_type in types and keys not in ambiguous_forms()
            if fits and match.stop == index + 1:
                return True
    return False


def tailed_names(sight: Sight, first: int) -> Iterator[Candidate]:
    """Names whose last word says what they are: `Wilmar Group`, `Trump Tower`, `Jakarta Fair`."""
    words = sight.words
    key = words[first].key
    if not words[first].capital or key in tails() or key in title_words() or key in head_words():
        return
    for stop in range(first + 2, min(first + _LONGEST_TAILED + 1, len(words) + 1)):
        last = words[stop - 1]
        if last.before not in _SHORT_GAPS or not (last.capital or last.text in ("of", "and", "for")):
            return
        kind = tails().get(last.key)
        if kind == "none" and last.capital and last.before:
            yield Candidate(first, stop, kind, W["event"] + W["known word more"] * (stop - first - 1))
        elif kind and last.capital and not ordinary(key):
            score = W["tail"] + W["tail word more"] * (stop - first - 2) + _runs_on(sight, stop)
            yield Candidate(first, stop, kind, score)


def unknown_places(sight: Sight, first: int) -> Iterator[Candidate]:
    """`di Bojongsoang`, `pelabuhan Yantai`: a capital behind a preposition or a noun of place.

    So it is behind the post of a region's head where the person follows: `Camat Bojongsoang Budi`.
    """
    words = sight.words
    seat = is_regional(words, sight.ending.get(first))
    if (place_cue(words, first) not in ("preposition", "noun") and not seat) or words[first].before.strip():
        return
    for stop in range(first + 1, min(first + _LONGEST_UNKNOWN, len(words)) + 1):
        if stop - first > 1 and not words[stop - 1].joined:
            return
        if not (_plain_name_word(sight, stop - 1) or (stop - first > 1 and is_direction(words[stop - 1]))):
            return
        if seat and not _person_at(sight, stop):
            continue
        yield Candidate(
            first, stop, "LOC", W["place unknown"] + W["place unknown, word more"] * (stop - first - 1)
        )


def _person_at(sight: Sight, index: int) -> bool:
    """Does a rank, a form of address or a given name open a person's name at word `index`?"""
    if index >= len(sight.words) or sight.words[index].before.strip():
        return False
    title = sight.starting.get(index)
    titled = title is not None and title.kind in ("rank", "honorific")
    return titled or given_names().get(sight.words[index].key) == "no"


def listed_places(sight: Sight, first: int) -> Iterator[Candidate]:
    """`…, Muntok, Kabupaten Bangka`: an unknown capital between commas before a known place."""
    words = sight.words
    if first == 0 or words[first].before != ", " or not words[first - 1].capital:
        return
    for stop in range(first + 1, min(first + 2, len(words) - 1) + 1):
        if not _plain_name_word(sight, stop - 1) or (stop - first > 1 and words[stop - 1].before != " "):
            return
        place_next = _place_at(sight, stop) or _opens_place(sight, stop)
        if words[stop].before == ", " and words[stop].capital and place_next:
            yield Candidate(first, stop, "LOC", W["place unknown"])


def unknown_bodies(sight: Sight, first: int) -> Iterator[Candidate]:
    """`perusahaan Anji Logistik`, `kelompok Laskar Biru`: a capital behind a noun for a body."""
    words = sight.words
    if first == 0 or words[first - 1].text not in body_cues() or words[first].before != " ":
        return
    if ordinary(words[first].key) or _place_at(sight, first):
        return
    for stop in range(first + 1, min(first + _LONGEST_UNKNOWN, len(words)) + 1):
        word = words[stop - 1]
        if (
            not word.capital
            or word.key in function_words()
            or (stop - first > 1 and word.before not in _SHORT_GAPS)
        ):
            return
        yield Candidate(
            first, stop, "ORG", W["body unknown"] + W["place unknown, word more"] * (stop - first - 1)
        )


def _plain_name_word(sight: Sight, index: int) -> bool:
    word = sight.words[index]
    return (
        word.capital
        and word.text.isalpha()
        and not word.text.isupper()
        and len(word.text) > 2
        and not ordinary(word.key)
        and word.key not in sight.evidence.small
        and word.key not in head_words()
        and word.key not in title_words()
        and given_names().get(word.key) != "no"
        and word.key not in sight.evidence.speaking
    )
