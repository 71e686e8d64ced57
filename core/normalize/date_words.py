"""The words that dates are made of, each as one letter, so that patterns read word after word.

`Pada Kamis (7/11/2024) pukul 08.00 WIB` becomes `xW(n/n/y)cn.nz`. The letters:

| letter | stands for | letter | stands for |
|---|---|---|---|
| `n` | number of one or two digits | `y` | number of four digits, from 1000 to 2999 |
| `N` | any other number | `k` | number word, one to eleven |
| `W` | weekday | `w` | its short or English form |
| `G` | Minggu: Sunday | `g` | minggu: week |
| `M` | month | `m` | its short or English form |
| `x` | any other word | | punctuation stands for itself, every dash for `-` |

The kinds of `data/lexicon/date_words.csv` have the letters of `KINDS`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core import lexicon

KINDS = {
    "zone": "z", "clock": "c", "clock_unit": "J", "unit": "u", "one_unit": "s", "number": "k",
    "teen": "b", "tens": "t", "past": "P", "future": "F", "this": "i", "last": "L", "after": "A",
    "before": "B", "day_word": "h", "next_day": "H", "earlier": "j", "part_of_day": "d", "dawn": "D",
    "edge": "e", "range": "r", "and": "&", "which": "q", "date_label": "l", "time_word": "o",
    "local": "O", "century": "a", "time_letter": "T", "half_day": "p",
}  # fmt: skip

# Saved pages glue words ("padaKamis", "Juni2025"): a capital inside a word starts a new one, as does a digit.
_WORD = re.compile(r"\d+|[A-Z]?[^\W\d_A-Z]+(?:['’‘`´][^\W\d_A-Z]+)*|[A-Z]+(?![^\W\d_A-Z])|[A-Z]|[^\w\s]|_")
_APOSTROPHES = str.maketrans("", "", "'’‘`´")
_PUNCTUATION = str.maketrans("‐‑‒–—−•“”", '------|""')


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: `classes` has one letter for each, `starts` and `ends` their offsets."""

    text: str
    classes: str
    starts: list[int]
    ends: list[int]

    def word(self, index: int) -> str:
        """The word as it stands, lower case, without apostrophes."""
        return key(self.text[self.starts[index] : self.ends[index]])

    def number(self, index: int) -> int:
        """The value of a number in digits, a number word, a weekday or a month."""
        word = self.word(index)
        return int(word) if word.isdecimal() else int(_entries()[word][1])

    def value(self, index: int) -> str:
        """The value that the lexicon gives the word."""
        return _entries()[self.word(index)][1]


def key(word: str) -> str:
    """`word` as the lexicon is searched for it: lower case, without apostrophes."""
    return word.lower().translate(_APOSTROPHES)


def read_words(text: str) -> Words:
    """The words of `text` and their classes. Time is linear in the text."""
    classes: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    known = _classes()
    for match in _WORD.finditer(text):
        word = match.group()
        classes.append(known.get(word) or _class_of(word))
        starts.append(match.start())
        ends.append(match.end())
    return Words(text, "".join(classes), starts, ends)


def _class_of(word: str) -> str:
    if word.isdecimal():
        if len(word) <= 2:
            return "n"
        return "y" if len(word) == 4 and word[0] in "12" else "N"
    if word[0].isalpha():
        folded = key(word)
        return "x" if folded == word else _classes().get(folded, "x")
    return word.translate(_PUNCTUATION)


@cache
def _classes() -> dict[str, str]:
    """The letter of every known word; `Minggu` is the Sunday with a capital, the week without."""
    letters = {word: letter for word, (letter, _) in _entries().items()}
    return letters | {"minggu": "g", "Minggu": "G", "MINGGU": "G"}


@cache
def _entries() -> dict[str, tuple[str, str]]:
    """Letter and value of every word of the lexicons, by its key. The first of two readings stands."""
    entries: dict[str, tuple[str, str]] = {}
    for name, full, short in (("months", "M", "m"), ("weekdays", "W", "w")):
        for row in lexicon.table(name, "word", "number", "form"):
            entries.setdefault(key(row["word"]), (full if row["form"] == "full" else short, row["number"]))
    for row in lexicon.table("date_words", "word", "kind", "value"):
        entries.setdefault(key(row["word"]), (KINDS[row["kind"]], row["value"]))
    return entries
