"""Names of people, desks and sections as by-lines and mastheads print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core import lexicon
from core.ingest.moments import weekdays
from core.ingest.places import known_place
from core.ingest.publishers import by_name
from core.ingest.wires import wire_named
from core.text import name_key

EDGES = " \t\xa0,;:|/•·–—-()[]"
"""What may stand around a name without belonging to it."""

_PART = r"[A-Z][\w'’.]*(?:-[A-Z]\w+)?"
_NAME = re.compile(rf"{_PART}(?: (?:{_PART}|bin|binti|van|de|al|el)){{0,5}}")
_LABELLED_NAME = re.compile(r"[A-Z][\w'’.-]*(?: [\w'’.-]+){0,5}|[a-z'’]{2,}(?: [a-z'’]{2,}){1,3}")
_DIVIDER = re.compile(r"\s+(?:dan|and)\s+|\s+[-–—]\s*|\s*[-–—]\s+|\s{2,}|[,;&|•·\n/]")

Named = tuple[str, int, int]
"""A name and its offsets."""


def is_name(text: str) -> bool:
    """Is `text` written as the name of a person or a desk, and not known as a section, a place or an
    outlet?"""
    return bool(_NAME.fullmatch(text)) and _nothing_else(text)


def is_person(text: str) -> bool:
    """Is `text` a name of two to five words, none of them that of a section or a site?"""
    return 2 <= len(text.split()) <= 5 and is_name(text) and not wire_named(text) and _plain(text)


def is_person_line(text: str) -> bool:
    """Is the line nothing but such names: `Ani Putri, Budi Santoso`?"""
    parts = [text[start:end] for start, end in divided(text, 0, len(text))]
    return bool(parts) and all(map(is_person, parts))


def is_desk(name: str) -> bool:
    """Is it a desk, not a person: `Tim Redaksi`?"""
    return name.split()[0].lower() in _desks()


def is_section(text: str) -> bool:
    """Is `text` the name of a section of a news site?"""
    return name_key(text) in _sections()


def names_in(text: str, start: int, end: int, labelled: bool = False) -> list[Named]:
    """The names in a list such as `Budi Santoso, Ani dan Tim Redaksi`, each with its offsets.

    Behind a label and its colon a name may have small letters: `Penulis: Adrial akbar`, `Editor: rina marlina`.
    """
    pattern = _LABELLED_NAME if labelled else _NAME
    found = []
    for first, last in divided(text, start, end):
        value = text[first:last]
        if (
            pattern.fullmatch(value)
            and _nothing_else(value)
            and not wire_named(value)
            and not _posting(value)
        ):
            found.append((value, first, last))
    return found


def divided(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Offsets of the parts of a list: between commas, strokes, dashes and `dan`, what stands around them left
    off."""
    first = start
    for divider in (*_DIVIDER.finditer(text, start, end), None):
        last = divider.start() if divider else end
        part = text[first:last]
        value = part.strip(EDGES)
        if value:
            at = first + part.index(value)
            yield at, at + len(value)
        first = divider.end() if divider else last


def _plain(text: str) -> bool:
    """No word of it is a section's or a site's; a desk (`Tim News`) may be called after one."""
    words = text.split()
    return words[0].lower() in _desks() or not any(
        ("." in word[:-1] and len(word) > 4) or is_section(word) for word in words
    )


def _posting(text: str) -> bool:
    """A trade and a place, `Kontributor Lhokseumawe`: whose name follows."""
    trade, _, place = text.partition(" ")
    return trade.lower() in _trades() and known_place(place)


def _nothing_else(text: str) -> bool:
    return (
        any(len(word.strip(".")) > 1 for word in text.split())
        and not is_section(text)
        and not known_place(text)
        and text.lower() not in weekdays()
        and by_name(text) is None
    )


@cache
def _sections() -> frozenset[str]:
    return frozenset(name_key(row["section"]) for row in lexicon.table("sections", "section"))


@cache
def _trades() -> frozenset[str]:
    rows = lexicon.table("byline_labels", "label", "role")
    return frozenset(row["label"] for row in rows if row["role"] == "author")


@cache
def _desks() -> frozenset[str]:
    rows = lexicon.table("byline_labels", "label", "role")
    return frozenset(row["label"] for row in rows if row["role"] == "desk")
