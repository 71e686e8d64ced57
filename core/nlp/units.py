"""Paragraphs as the tokenizer can take them: long ones cut, several joined into one text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.settings import NLP_CHUNK_CHARACTERS, NLP_UNIT_CHARACTERS

_GAP = "\n\n"
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(]*[^\W\d_a-z])")


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, or a piece of a long one. `start` is its first character in paragraph `number`."""

    number: int
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Chunk:
    """Units joined by blank lines, which the tokenizer never crosses. `starts` are their places in `text`."""

    units: tuple[Unit, ...]
    starts: tuple[int, ...]
    text: str


def chunks(paragraphs: Sequence[str]) -> Iterator[Chunk]:
    """`paragraphs` in chunks of about `NLP_CHUNK_CHARACTERS`, those without a letter or digit left out."""
    held: list[Unit] = []
    size = 0
    for number, paragraph in enumerate(paragraphs):
        for unit in _units(number, paragraph):
            if held and size + len(unit.text) > NLP_CHUNK_CHARACTERS:
                yield joined(held)
                held, size = [], 0
            held.append(unit)
            size += len(unit.text)
    if held:
        yield joined(held)


def joined(units: Sequence[Unit]) -> Chunk:
    """`units` as one text."""
    starts = []
    place = 0
    for unit in units:
        starts.append(place)
        place += len(unit.text) + len(_GAP)
    return Chunk(tuple(units), tuple(starts), _GAP.join(unit.text for unit in units))


def _units(number: int, paragraph: str) -> Iterator[Unit]:
    start = 0
    while start < len(paragraph):
        end = _cut(paragraph, start)
        text = paragraph[start:end]
        if any(char.isalnum() for char in text):
            yield Unit(number, start, text)
        start = end


def _cut(paragraph: str, start: int) -> int:
    """Where the unit that begins at `start` ends: at the last sentence end in reach, or the last space."""
    limit = start + NLP_UNIT_CHARACTERS
    if limit >= len(paragraph):
        return len(paragraph)
    ends = [match.end() for match in _SENTENCE_END.finditer(paragraph, start, limit)]
    if ends:
        return ends[-1]
    space = paragraph.rfind(" ", start + 1, limit)
    return space + 1 if space > 0 else limit
