"""Tables as delimited text: each row an article."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from core import limits
from core.comparison import Failure
from core.ingest.readers.rendering import universal
from core.ingest.readers.rows import NEEDED, article_of, field_of, holds_text, is_article_table, listed
from core.ingest.readers.source import Found, Piece
from core.ingest.readers.text import decoded

DELIMITERS = ",;\t|"
_BROKEN = "Mend the row's quotation marks and delimiters, and add the file again."

# The library's own limit, 128 kB for a cell, is shorter than a long article with its markup.
csv.field_size_limit(limits.MAX_MARKUP_BYTES)


def read_delimited(piece: Piece) -> Iterator[Found]:
    """The rows of a table whose headings name a text; rows are numbered as in a spreadsheet.

    A broken row costs itself: reading goes on at the line below the one on which it begins.
    """
    text, encoding = decoded(piece)
    lines = universal(text.removeprefix("\ufeff")).split("\n")
    delimiter, headings = _header(lines)
    if not holds_text(headings):
        raise piece.error("parse", f"no table of articles; its headings are: {listed(headings)}", NEEDED)
    rows = _Rows(lines, delimiter, len(headings))
    for number, cells in rows:
        place = f"{piece.file}#{number}"
        if cells is None:
            yield Failure(place, "parse", f"the row in line {rows.line} is broken", _BROKEN)
        elif any(map(str.strip, cells)):
            record = {heading: (cell,) for heading, cell in zip(headings, cells, strict=False)}
            yield article_of(place, record, encoding, "column")
    if rows.left() > 0:
        told = f"{rows.left():,} lines were not read: more than {limits.MAX_BROKEN_ROWS} rows before them are broken"
        yield Failure(piece.file, "parse", told, _BROKEN)


def delimiter_of(text: str) -> str:
    """The delimiter under which the first line names a table of articles; empty where none does."""
    delimiter, headings = _header(universal(text.removeprefix("\ufeff")).split("\n"))
    return delimiter if is_article_table(headings) else ""


def _header(lines: list[str]) -> tuple[str, list[str]]:
    """The delimiter that parts the first line into most known headings, and all of them."""
    first = next((line for line in lines if line.strip()), "")[: limits.HEAD_BYTES]
    split = {mark: next(csv.reader([first], delimiter=mark), []) for mark in DELIMITERS}
    best = max(
        DELIMITERS, key=lambda mark: (sum(field_of(cell) != "" for cell in split[mark]), len(split[mark]))
    )
    return best, [cell.strip() for cell in split[best]]


def _prose(cells: list[str]) -> bool:
    """Is the row a line of text whose commas part it into as many pieces? Spaces follow those."""
    return sum(cell.startswith(" ") for cell in cells[1:]) * 2 > len(cells) - 1


class _Rows:
    """The rows below the headings, each with its number; None for the cells of one that is broken."""

    def __init__(self, lines: list[str], delimiter: str, width: int) -> None:
        self._lines = lines
        self._delimiter = delimiter
        self._width = width
        self.line = 0
        """Number of the line on which the last row begins."""
        self._next = next((n for n, line in enumerate(lines) if line.strip()), 0) + 1
        self._in_vain = limits.READ_IN_VAIN * sum(map(len, lines))
        """Characters that may still be read behind the lines of broken rows, which are then read again."""

    def __iter__(self) -> Iterator[tuple[int, list[str] | None]]:
        number, broken, mending = 1, 0, False
        while self._next < len(self._lines) and broken <= limits.MAX_BROKEN_ROWS:
            self.line = self._next + 1
            cells = self._row()
            if cells is not None and not (mending and _prose(cells)):
                number, mending = number + 1, False
                yield number, cells
                continue
            broken, self._next = broken + 1, self.line
            if not mending:
                number, mending = number + 1, True
                yield number, None

    def left(self) -> int:
        """Lines that were not looked at, since too many before them were broken."""
        return len(self._lines) - self._next

    def _row(self) -> list[str] | None:
        """The cells of the row that begins on the next line, which then lies behind it; None where it is broken.

        Read strictly, since an open quotation mark would swallow the rows below; a single line with stray
        marks in it is let pass.
        """
        start = self._next
        reader = csv.reader(self._from(start), delimiter=self._delimiter, strict=True)
        try:
            cells = next(reader, [])
        except csv.Error:
            cells = next(csv.reader([self._lines[start]], delimiter=self._delimiter), [])
            self._next = start + 1
        else:
            self._next = start + reader.line_num
        empty = not any(map(str.strip, cells))
        fits = len(cells) >= self._width and not any(map(str.strip, cells[self._width :]))
        if not (empty or fits) or self._next == start + 1:
            self._in_vain -= sum(map(len, self._lines[start + 1 : start + reader.line_num]))
        return cells if empty or fits else None

    def _from(self, start: int) -> Iterator[str]:
        """The lines from `start` on, as far as one row may reach."""
        left = limits.MAX_MARKUP_BYTES
        for index in range(start, len(self._lines)):
            left -= len(self._lines[index]) + 1
            if left < 0:
                return
            yield self._lines[index] + "\n"
            left = min(left, self._in_vain)
