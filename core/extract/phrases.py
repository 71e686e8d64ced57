"""Words of a reporting clause and what they do in it: prepositions, adverbs, forms that look like verbs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from core.lexicon import table

REACH = 500
"""Characters of a sentence on either side of a reporting word that are read for its clause. Sentences of news
are mostly shorter; the limit keeps time linear where a "sentence" is a page of text without full stops."""

MARKS = frozenset(',.;:"“”')
"""Marks that part one phrase from the next."""

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*|\d+(?:[.,/]\d+)*|[^\w\s]")
_GLUED = re.compile(r"[a-z]{2,}(?=[A-Z][a-z])|[A-Z][a-z]{1,20}?(?=me[mn][a-z]{3,14}[A-Z][a-z])")
"""The pieces that lost links left of a word before its last: "ujar|Budi", "Budi|memuji|Ani"."""
_VERBAL = re.compile(r"(?:me[mn]?|di|ber|ter)[a-z]{4,}")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or punctuation mark at `[start, end)`."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_name(self) -> bool:
        """Whether it is written like a name: a capital first."""
        return self.text[:1].isupper()


def words(text: str, start: int, end: int) -> list[Word]:
    """The words of `text[start:end]`, offsets into `text`. Where a link was lost, "ujarBudi" is two words."""
    found: list[Word] = []
    for match in _WORD.finditer(text, start, end):
        cut = match.start()
        while glued := _GLUED.match(text, cut, match.end()):
            found.append(_word(text, cut, glued.end()))
            cut = glued.end()
        found.append(_word(text, cut, match.end()))
    return found


def _word(text: str, start: int, end: int) -> Word:
    return Word(start, end, text[start:end], text[start:end].lower())


@cache
def kind(name: str) -> frozenset[str]:
    """The words of one kind in `phrase_words.csv`: `preposition`, `adverb`, `negation`, …"""
    return _by_kind("phrase_words", "word")[name]


@cache
def speaker_nouns(name: str) -> frozenset[str]:
    """The nouns of one kind in `speaker_nouns.csv`: `person`, `body`, `document`, `not_speaker`."""
    return _by_kind("speaker_nouns", "noun")[name]


@cache
def report_words(name: str) -> frozenset[str]:
    """The forms of one kind in `report_words.csv`: what `points back`, `takes the word`, is `cited` or `put out`."""
    return _by_kind("report_words", "form")[name]


def either(forms: Collection[str]) -> str:
    """A pattern for any of `forms`, the longest first, whatever white space parts their words."""
    return "|".join(
        re.escape(form).replace(r"\ ", r"\s+") for form in sorted(forms, key=lambda f: (-len(f), f))
    )


@cache
def weekdays() -> frozenset[str]:
    """The names of the days, as written: "Senin"."""
    return frozenset(row["word"] for row in table("weekdays", "word"))


@cache
def press() -> dict[str, str]:
    """The names of agencies and outlets by what they are called, as written: "Reuters", "Antaranews"."""
    found: dict[str, str] = {}
    for row in table("press", "name", "other_names"):
        for called in (row["name"], *filter(None, row["other_names"].split(";"))):
            found.setdefault(called, row["name"])
    return found


def is_verbal(word: Word) -> bool:
    """Whether a lower-case word has the shape of a derived verb ("menyerang", "ditembak", "bertemu")."""
    return bool(_VERBAL.fullmatch(word.text)) and word.text not in _nominal_words()


@cache
def _nominal_words() -> frozenset[str]:
    """Nouns of that shape: "menteri", "diktator"."""
    words = {row["word"] for row in table("nominal_words", "word")}
    return frozenset(words | {row["noun"] for row in table("speaker_nouns", "noun")})


@cache
def _by_kind(name: str, column: str) -> dict[str, frozenset[str]]:
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for row in table(name, column, "kind"):
        groups[row["kind"]].add(row[column])
    return {group: frozenset(members) for group, members in groups.items()}
