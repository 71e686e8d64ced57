"""Names as text: what a name's words are, how alike two spellings are. Pure functions.

A name's *words* are its runs of letters and digits, small and without accents: `Yoon Suk-yeol` and
`Yoon Suk Yeol` have the same words.
"""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from core import lexicon, settings
from core.text import name_key

_INITIALS = 4
"""Letters of the longest initials of a person; more are a short name written large."""
_SOUNDS = (
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"oe"), "u"),
    (re.compile(r"tj"), "c"),
    (re.compile(r"dj"), "j"),
    (re.compile(r"sj|sy|sh"), "s"),
    (re.compile(r"kh|ch"), "h"),
    (re.compile(r"q"), "k"),
    (re.compile(r"ph|v|w"), "f"),
    (re.compile(r"dz|dh|z"), "z"),
    (re.compile(r"th"), "t"),
    (re.compile(r"iy|yi|ij|y"), "i"),
    (re.compile(r"h"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


def name_words(name: str) -> tuple[str, ...]:
    """The words of `name`, comparable across spellings that differ in case, accents and marks alone."""
    return tuple(name_key(name.replace("'", "").replace("’", "").replace("`", "")).split())


@cache
def links(kind: str = "") -> frozenset[str]:
    """Small words inside names: of a `person` (`bin`, `van`), a `body` (`of`, `dan`), or all of them."""
    rows = lexicon.table("name_links", "word", "kind")
    return frozenset(row["word"] for row in rows if kind in ("", row["kind"]))


def sound(word: str) -> str:
    """A rough key of how `word` sounds: equal for `soekarno` and `sukarno`, `zelensky` and `zelenskiy`.

    Old and new Indonesian spelling, and the usual transcriptions of Arabic and Slavic names, fall together.
    """
    for pattern, plain in _SOUNDS:
        word = pattern.sub(plain, word)
    return word


def skeleton(word: str) -> str:
    """The first letter and the consonants of how `word` sounds: equal for `root` and `rutte`."""
    heard = sound(word)
    return heard[:1] + "".join(letter for letter in heard[1:] if letter not in "aeiou")


def initials(name: str) -> str:
    """First letters of the words of `name`, particles and joining words such as `dan` and `of` left out."""
    return "".join(word[0] for word in name_words(name) if word not in links())


def is_initials(name: str) -> bool:
    """Is it the initials by which a suspect, a victim or a child is named: `MN`, `S`?"""
    return name.isalpha() and name.isupper() and len(name) <= _INITIALS


def is_part(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Do the words of `short` stand in `full`, in the same order? An initial stands for its word."""
    rest = iter(full)
    return all(any(_same_word(word, other) for other in rest) for word in short)


def _same_word(word: str, other: str) -> bool:
    return (
        word == other
        or (len(word) == 1 and other.startswith(word))
        or (len(other) == 1 and word.startswith(other))
    )


def likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How alike two spellings of a full name are, 0 to 1: the least alike pair of words decides.

    Names of different length compare by the words run together (`Jong Un` and `Jongun`).
    """
    if len(one) != len(other):
        return 1.0 if "".join(one) == "".join(other) else 0.0
    return min((_word_likeness(a, b) for a, b in zip(one, other, strict=True)), default=0.0)


def _word_likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if min(len(one), len(other)) < settings.SPELLING_MIN_LETTERS:
        return 0.0
    if sound(one) == sound(other):
        return 0.97
    return float(JaroWinkler.similarity(one, other))


def is_slip(one: str, other: str) -> bool:
    """Is `one` a typing slip for `other`: one letter added, lost, changed or two swapped, in a long word?"""
    return (
        min(len(one), len(other)) >= settings.SLIP_MIN_LETTERS
        and one[0] == other[0]
        and DamerauLevenshtein.distance(one, other, score_cutoff=1) == 1
    )
