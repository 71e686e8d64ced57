"""Quotation marks of one paragraph, paired: straight, curly, low, single, doubled, mixed and damaged ones.

What a mark does is read from its surroundings first (newsrooms mix up their curly marks), from its shape
second, from what stands open third. A mark that finds no partner is kept apart, so that it spoils no
other pair of its paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Literal

from core.lexicon import table

Side = Literal["open", "close", "either"]

_BEFORE_OPENING = "([{—–-/:"
_AFTER_CLOSING = ".,;:!?)]}—–-…/"
_SPEECH_END = ",.?!…"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between marks at `[start, end)`, the marks themselves from `outer_start` to `outer_end`."""

    outer_start: int
    start: int
    end: int
    outer_end: int


@dataclass(frozen=True, slots=True)
class Quotes:
    """The outermost pairs of a paragraph, and the spans of the marks without partner."""

    pairs: tuple[Quote, ...]
    unclosed: tuple[tuple[int, int], ...]
    unopened: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: str


def find_quotes(text: str) -> Quotes:
    """Pair the quotation marks of `text`, a paragraph. Linear in its length."""
    opened: list[_Mark] = []
    standing: Counter[str] = Counter()
    pairs: list[Quote] = []
    unopened: list[tuple[int, int]] = []
    for match in _pattern().finditer(text):
        family, shape = _marks()[match[0]]
        mark = _Mark(match.start(), match.end(), family)
        is_open = standing[family] > 0
        side = _side(text, mark, shape, is_open)
        if side == "open":
            opened.append(mark)
            standing[family] += 1
        elif side == "close" and is_open:
            partner = _take(opened, standing, family)
            if quote := _quote(text, partner, mark):
                pairs.append(quote)
        elif side == "close" and family == "double":
            unopened.append((mark.start, mark.end))
    unclosed = tuple((mark.start, mark.end) for mark in opened if mark.family == "double")
    return Quotes(_outermost(pairs), unclosed, tuple(unopened))


@cache
def _marks() -> dict[str, tuple[str, Side]]:
    marks: dict[str, tuple[str, Side]] = {}
    for row in table("quotation_marks", "code_points", "family", "side"):
        surface = "".join(chr(int(point.removeprefix("U+"), 16)) for point in row["code_points"].split())
        side: Side = "open" if row["side"] == "open" else "close" if row["side"] == "close" else "either"
        marks[surface] = row["family"], side
    return marks


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_marks(), key=len, reverse=True))))


def _side(text: str, mark: _Mark, shape: Side, is_open: bool) -> Side:
    """Whether `mark` opens or closes here; `either` for an apostrophe, which does neither."""
    left, right = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    if mark.family == "single":
        return _single_side(left, right, is_open)
    may_open = (not left or left.isspace() or left in _BEFORE_OPENING) and not (not right or right.isspace())
    may_close = not (not left or left.isspace()) and (not right or right.isspace() or right in _AFTER_CLOSING)
    if may_close and not may_open:
        return "open" if shape == "open" and not is_open else "close"
    if may_open and not may_close:
        stray_space = right.islower() and _ends_speech(text, mark)
        if shape != "open" and is_open and (shape == "close" or stray_space):
            return "close"
        return "open"
    if shape == "either" or (not may_open and is_open and _ends_speech(text, mark)):
        return "close" if is_open else "open"
    return shape


def _ends_speech(text: str, mark: _Mark) -> bool:
    """Whether punctuation that ends speech stands before the mark, a stray space aside."""
    return text[max(0, mark.start - 3) : mark.start].rstrip()[-1:] in tuple(_SPEECH_END)


def _single_side(left: str, right: str, is_open: bool) -> Side:
    opens = not left.isalnum() and left not in tuple(_SPEECH_END) and (right.isalnum() or right == "(")
    closes = bool(left) and not left.isspace() and not right.isalnum()
    if opens and not (is_open and closes):
        return "open"
    return "close" if closes and is_open else "either"


def _take(opened: list[_Mark], standing: Counter[str], family: str) -> _Mark:
    """The last open mark of `family`, taken off the stack with what was left open inside it."""
    while True:
        mark = opened.pop()
        standing[mark.family] -= 1
        if mark.family == family:
            return mark


def _quote(text: str, opening: _Mark, closing: _Mark) -> Quote | None:
    inner = text[opening.end : closing.start]
    words = inner.strip()
    if not words:
        return None
    start = opening.end + inner.index(words)
    return Quote(opening.start, start, start + len(words), closing.end)


def _outermost(pairs: list[Quote]) -> tuple[Quote, ...]:
    kept: list[Quote] = []
    for pair in sorted(pairs, key=lambda quote: (quote.outer_start, -quote.outer_end)):
        if not kept or pair.outer_start >= kept[-1].outer_end:
            kept.append(pair)
    return tuple(kept)
