"""The words that dates are made of, each as one letter, so that a pattern reads word after word.

`Pada Kamis (7/11/2024) pukul 08.00 WIB` becomes `vW(n/n/y)cn.nz`. The letters:

| letter | stands for | letter | stands for |
|---|---|---|---|
| `n` | number of one or two digits | `y` | number of four digits, from 1000 to 2999 |
| `N` | any other number | `#` | number in a name or an order: "U-17", "ke-79" |
| `k` | number word, one to eleven | `b`, `t` | belas, puluh |
| `W` | weekday | `w` | its short or English form |
| `G` | Minggu: Sunday | `g` | minggu: week |
| `M` | month | `m` | its short or English form |
| `E` | word of a holiday's name | `S` | verb of speaking that follows the words spoken |
| `C` | verb of citing ("dikutip") | `x` | any other word |

Punctuation stands for itself, every dash for `-`, `#` for a word, since its letter is that of a number; the kinds of
`data/lexicon/date_words.csv` have the letters of `KINDS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from core.lexicon import items, table

KINDS = {
    "zone": "z", "clock": "c", "clock_unit": "J", "unit": "u", "one_unit": "s", "past": "P", "ahead": "F",
    "more": "R", "this": "i", "last": "L", "after": "A", "before": "B", "day_word": "h", "next_day": "H",
    "earlier": "j", "part_of_day": "d", "dawn": "D", "edge": "e", "range": "r", "with": "1", "and": "&",
    "which": "q", "date_label": "l", "time_word": "o", "local": "O", "century": "a", "decade_ending": "Y",
    "part_of_year": "Q", "ordinal": "I", "time_letter": "T", "half_day": "p", "preposition": "v",
    "recurring": "2", "vague": "3", "name_before": "4", "name_after": "5", "hijri": "6", "future_cue": "f",
    "citing": "C", "that": "8", "number_label": "9", "same": "0", "season": "7", "onward": "X",
    "habit": "K", "utc": "Z", "half_of_year": "U",
}  # fmt: skip
_NUMBER_KINDS = {"digit": "k", "whole": "k", "teen": "b", "tens": "t"}
_LARGEST_NUMBER_WORD = 11
_REMEMBERED_WORDS = 100_000

# Saved pages glue words ("padaKamis", "Juni2025"): a capital inside a word starts a new one, as does a digit.
_WORD = re.compile(r"\d+|[A-Z]?[^\W\d_A-Z]+(?:['’‘`´][^\W\d_A-Z]+)*|[A-Z]+(?![^\W\d_A-Z])|[A-Z]|[^\w\s]|_")
_NUMBER = re.compile("[nyN]")
_APOSTROPHES = str.maketrans("", "", "'’‘`´")
_QUARTERS = (" I-", "II-", "IV-")  # "semester I-2024"
_PUNCTUATION = dict.fromkeys("‐‑‒–—−", "-") | {
    "#": "x",
    "•": "|",
    "“": '"',
    "”": '"',
    "[": "(",
    "{": "(",
    "]": ")",
    "}": ")",
}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: `classes` has one letter for each, `starts` and `ends` their offsets."""

    text: str
    classes: str
    starts: list[int]
    ends: list[int]

    def word(self, index: int) -> str:
        """The word as the lexicon has it: lower case, without apostrophes."""
        return _key(self.text[self.starts[index] : self.ends[index]])

    def number(self, index: int) -> int:
        """The value of a number in digits or words, the number of a weekday (Monday is 1) or month."""
        word = self.word(index)
        return int(word) if word.isdecimal() else int(_entries()[word][1])

    def value(self, index: int) -> str:
        """The value that the lexicon gives the word."""
        return _entries()[self.word(index)][1]

    def preposition(self, index: int) -> str:
        """What the word at `index` says of the time behind it, `since`, `on` or `between`; empty for other words."""
        return self.value(index) if self.classes[max(index, 0)] == "v" and index >= 0 else ""

    def is_name(self, index: int) -> bool:
        """Whether the word at `index` begins with a capital and is none that dates are made of."""
        return self.classes[index : index + 1] == "x" and self.text[self.starts[index]].isupper()

    def find(self, letters: str, start: int, end: int) -> Iterator[int]:
        """The places in `[start, end)` of words that have one of `letters`."""
        return (index for index in range(start, end) if self.classes[index] in letters)


def read_words(text: str) -> Words:
    """The words of `text` and their classes. Time is linear in the text."""
    letters = _letters()
    matches = list(_WORD.finditer(text))
    starts = [match.start() for match in matches]
    classes = [letters[match[0]] for match in matches]
    for number in _NUMBER.finditer("".join(classes)):
        if _is_of_a_name(text, starts[number.start()]):
            classes[number.start()] = "#"
    return Words(text, "".join(classes), starts, [match.end() for match in matches])


def _is_of_a_name(text: str, start: int) -> bool:
    """Whether the number at `start` belongs to a name or an order: "U-17", "F16", "ke-79"."""
    before = text[max(0, start - 3) : start]
    if before.endswith(_QUARTERS):
        return False
    return before == "ke-" or (before.rstrip("-")[-1:].isupper() and not before[:-1].rstrip()[-1:].isdigit())


def _key(word: str) -> str:
    return word.lower().translate(_APOSTROPHES)


class _Letters(dict[str, str]):
    """The letter of every word seen, as it stands; new ones are looked up and, up to a number, remembered."""

    def __missing__(self, word: str) -> str:
        if word.isdecimal():
            letter = "n" if len(word) <= 2 else "y" if len(word) == 4 and word[0] in "12" else "N"
        elif word[0].isalpha():
            letter = _entries().get(_key(word), ("x", ""))[0]
        else:
            letter = _PUNCTUATION.get(word, word if len(word) == 1 else "x")
        if len(self) < _REMEMBERED_WORDS:
            self[word] = letter
        return letter


@cache
def _letters() -> _Letters:
    """`Minggu` is the Sunday with a capital, the week without."""
    return _Letters({"minggu": "g", "Minggu": "G", "MINGGU": "G"})


@cache
def _entries() -> dict[str, tuple[str, str]]:
    """Letter and value of every known word, by its key. The first of several readings stands."""
    entries: dict[str, tuple[str, str]] = {}

    def add(word: str, letter: str, value: str = "") -> None:
        entries.setdefault(_key(word), (letter, value))

    for name, full, short in (("months", "M", "m"), ("weekdays", "W", "w")):
        for row in table(name, "word", "number", "form"):
            add(row["word"], full if row["form"] == "full" else short, row["number"])
    for row in table("date_words", "word", "kind", "value"):
        add(row["word"], KINDS[row["kind"]], row["value"])
    for row in table("number_words", "word", "kind", "value"):
        if (
            row["kind"] in _NUMBER_KINDS
            and row["value"].isdecimal()
            and int(row["value"]) <= _LARGEST_NUMBER_WORD
        ):
            add(row["word"], _NUMBER_KINDS[row["kind"]], row["value"])
    for row in table("wire_cues", "cue", "kind"):
        if row["kind"] in ("strong", "weak"):
            add(row["cue"], "C")
    for row in table("reporting_verbs", "form", "place"):
        if row["place"] == "after":
            add(row["form"], "S")
            add(f"{row['form']}nya", "S")
    for row in table("holidays", "names"):
        for name in items(row["names"]):
            trigger = next((word for word in name.split() if _key(word) not in entries), "")
            if trigger:
                add(trigger, "E")
    return entries
