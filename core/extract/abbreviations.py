"""Abbreviations that the lexicon does not hold: bodies where they speak, and the names they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.extract.candidates import Candidate, Sight
from core.extract.evidence import says
from core.extract.name_lexicon import given_names, tails
from core.extract.titles import title_words
from core.extract.words import Word, function_words, ordinary
from core.normalize.names import initials, links
from core.settings import SHORT_NAME_LETTERS
from core.weights import NAME_WEIGHTS as W

_LONGEST = 12
"""Words of the longest run of capitals. It bounds the work: from 6 to 24 nothing of 183 articles reads otherwise."""


def is_abbreviation(word: Word) -> bool:
    """Is it written like `MTI` or `BICES`, and no ordinary abbreviation such as `KTP`?"""
    letters = word.text.isalpha() and word.text.isupper() and 2 < len(word.text) <= SHORT_NAME_LETTERS
    return letters and not ordinary(word.key) and word.key not in title_words() | function_words()


def speaking_bodies(sight: Sight, first: int) -> Iterator[Candidate]:
    """`MTI menilai`, and `Masyarakat Transportasi Indonesia (MTI)` where MTI speaks in the article."""
    words = sight.words
    word = words[first]
    if is_abbreviation(word) and (word.key in sight.evidence.speaking or says(words, first + 1)):
        yield Candidate(first, first + 1, "ORG", W["abbreviation speaks"])
    stop = run_end(words, first)
    if stop < len(words) and stop - first > 1 and words[stop].before.strip() == "(":
        short = words[stop]
        full = " ".join(other.text for other in words[first:stop])
        body = not any(given_names().get(other.key) == "no" for other in words[first:stop])
        told = any(tails().get(other.key) == "ORG" for other in words[first:stop])
        told = told or short.key in sight.evidence.speaking
        if body and told and is_abbreviation(short) and initials(full) == short.key:
            yield Candidate(first, stop, "ORG", W["initials"] + W["known word more"] * (stop - first - 1))


def run_end(words: Sequence[Word], first: int) -> int:
    """Where the run of capitals that begins at `first` ends, small joining words inside."""
    if not words[first].capital:
        return first
    stop, limit = first + 1, min(len(words), first + _LONGEST)
    while stop < limit and words[stop].joined and (words[stop].capital or words[stop].key in links("body")):
        stop += 1
    while not words[stop - 1].capital:
        stop -= 1
    return stop


def spelled_out(sight: Sight) -> Iterator[tuple[str, str]]:
    """`anggota NISC, National Ice Survey Council`: full name and initials, where the initials are a body's.

    They are where they speak, or where something is a member or head of them.
    """
    words = sight.words
    for index in range(len(words) - 3):
        word = words[index]
        if not is_abbreviation(word) or words[index + 1].before.strip() not in (",", "("):
            continue
        body = word.key in sight.evidence.speaking or index in sight.ending
        full = " ".join(other.text for other in words[index + 1 : run_end(words, index + 1)])
        if body and initials(full) == word.key:
            yield full, word.text
