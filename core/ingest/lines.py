"""The lines of a saved text and their shape: what a block of a page looks like before it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_TERMINAL = re.compile(r"[.!?…][\"”’'»)\]]*$|[\"”]$")
_WORD = re.compile(r"[^\W_]+(?:[.,'’/-][^\W_]+)*")
_BULLET = re.compile(r"[•●▪◦‣·*+–—-]\s*|\(?(?:\d{1,2}|[a-zA-Z])[.)]\s+|#")
_FIGURE = re.compile(r"[+-]?[\d.,:%]*\d[\d.,:%]*")


@dataclass(frozen=True)
class Line:
    """A line of the saved text, or a piece of one; `start` to `end` holds no white space at its edges."""

    start: int
    end: int
    text: str
    gap: int
    """Blank lines before it."""

    @cached_property
    def words(self) -> list[str]:
        """The words, punctuation left out. Of a very long line only those of its beginning and end."""
        text = self.text if len(self.text) <= 4000 else f"{self.text[:2000]} {self.text[-2000:]}"
        return _WORD.findall(text)

    @cached_property
    def ends_sentence(self) -> bool:
        """Does it end as a sentence does?"""
        return bool(_TERMINAL.search(self.text[-8:]))

    @cached_property
    def bulleted(self) -> bool:
        """Does it begin as an item of a list does?"""
        return bool(_BULLET.match(self.text))

    @cached_property
    def figures(self) -> float:
        """Share of the words that are figures."""
        numeric = sum(bool(_FIGURE.fullmatch(word)) for word in self.words)
        return numeric / len(self.words) if self.words else 0.0

    @cached_property
    def title_case(self) -> float:
        """Share of the words of four letters and more that begin with a capital."""
        long = [word for word in self.words if len(word) > 3 and word[0].isalpha()]
        return sum(word[0].isupper() for word in long) / len(long) if long else 0.0

    @cached_property
    def prose(self) -> bool:
        """Is it a paragraph of running text?"""
        count = len(self.words)
        if self.figures > 0.4:
            return False
        if self.ends_sentence:
            return count >= 8 and (self.title_case < 0.75 or self.text[-1] == "." and count > 16)
        return count >= 30 and self.title_case < 0.75

    @cached_property
    def sentence_like(self) -> bool:
        """Is it a sentence, however short?"""
        return self.prose or (self.ends_sentence and len(self.words) >= 2 and self.title_case < 0.75)


def split_lines(raw: str) -> list[Line]:
    """The lines of `raw` that hold anything but white space, in order. A byte order mark is a line of its own."""
    lines: list[Line] = []
    offset = gap = 0
    for piece in raw.splitlines(keepends=True):
        text = piece.strip()
        if offset == 0 and text.startswith("\ufeff"):
            mark = piece.index("\ufeff")
            lines.append(Line(mark, mark + 1, "\ufeff", 0))
            text = text[1:].strip()
        if text:
            start = offset + piece.index(text)
            lines.append(Line(start, start + len(text), text, gap))
            gap = 0
        else:
            gap += 1
        offset += len(piece)
    return lines
