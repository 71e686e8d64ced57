"""PDF documents with a text layer: lines joined into the paragraphs that their places on the page show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from threading import Lock
from typing import NamedTuple

import pypdfium2

from core import limits
from core.ingest import settings
from core.ingest.readers.source import Found, Piece

_OPEN = Lock()
"""The library is not made for several threads, of which the app has some."""

_PARTED = ("\u00ad", "\ufffe")
_LINE = re.compile("[^\r\n\ufffe]+\ufffe?")
"""A line as the library gives it; where a hyphen parts a word at its end, that mark stands for both."""

_ENDS = (".", "!", "?", ":", '"', "”", ")", "…")
_PRINT_AGAIN = "Open it, copy the article's text and save that as a .txt file."


class _Line(NamedTuple):
    """A line of a page in points from its lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    top: float


def read_pdf(piece: Piece) -> Iterator[Found]:
    """The article of a document. Raises `ReadError` where it is protected, damaged, or scanned."""
    with _OPEN:
        pages = list(_pages(piece))
    paragraphs: list[str] = []
    for lines in pages:
        for number, text in enumerate(_paragraphs(lines)):
            if number == 0 and paragraphs and text[:1].islower() and not paragraphs[-1].endswith(_ENDS):
                paragraphs[-1] = _joined(paragraphs[-1], text)
            else:
                paragraphs.append(text)
    if not paragraphs:
        told = "it holds pictures of pages and no text: it was scanned"
        raise piece.error("parse", told, "Have its text recognised (OCR) and save it again, or type it out.")
    yield piece.saved("\n\n".join(paragraphs) + "\n", "utf-8")


def _pages(piece: Piece) -> Iterator[list[_Line]]:
    try:
        document = pypdfium2.PdfDocument(piece.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise piece.error("parse", "it is protected by a password", "Save it without one.") from error
        raise piece.error("parse", "the document is damaged", _PRINT_AGAIN) from error
    try:
        if len(document) > limits.MAX_PAGES:
            most = f"it has {len(document):,} pages, over {limits.MAX_PAGES:,}"
            raise piece.error("parse", most, "Save the pages of the article alone.")
        for page in document:
            text = page.get_textpage()
            yield list(_lines(text))
            text.close()
            page.close()
    except pypdfium2.PdfiumError as error:
        raise piece.error("parse", "a page is damaged", _PRINT_AGAIN) from error
    finally:
        document.close()


def _lines(page: pypdfium2.PdfTextPage) -> Iterator[_Line]:
    """The lines of a page in reading order, each with the box of its letters."""
    for piece in _LINE.finditer(page.get_text_range()):
        letters = [at for at, letter in enumerate(piece[0], start=piece.start()) if not letter.isspace()]
        if letters:
            first, last = page.get_charbox(letters[0], loose=True), page.get_charbox(letters[-1], loose=True)
            bottom, top = min(first[1], last[1]), max(first[3], last[3])
            yield _Line(" ".join(piece[0].split()), first[0], last[2], bottom, top)


def _paragraphs(lines: list[_Line]) -> Iterator[str]:
    """The lines of a page joined where the next carries on: close below, alike in size, too long for the line."""
    if not lines:
        return
    gaps = [above.bottom - line.top for above, line in pairwise(lines)]
    usual = median([gap for gap in gaps if gap > 0] or [0.0])
    rights = _rights(lines)
    text = lines[0].text
    for gap, (above, line) in zip(gaps, pairwise(lines), strict=True):
        height, other = above.top - above.bottom, line.top - line.bottom
        close = -height < gap <= max(settings.LINE_GAP * usual, settings.LINE_GAP_OF_HEIGHT * height)
        alike = abs(height - other) <= settings.LINE_HEIGHT_OFF * max(height, other)
        word = (line.right - line.left) * len(line.text.split(" ", 1)[0]) / len(line.text)
        if close and alike and above.right + word > settings.FULL_LINE * rights[_column(above)]:
            text = _joined(text, line.text)
        else:
            yield text
            text = line.text
    yield text


def _column(line: _Line) -> tuple[int, int]:
    """Lines that begin about as far from the page's edge and are of one size stand in one column."""
    return int(line.left // settings.COLUMN_POINTS), round(line.top - line.bottom)


def _rights(lines: list[_Line]) -> dict[tuple[int, int], float]:
    """How far the lines of each column reach, those of its neighbours, indented more or less, included."""
    most: dict[tuple[int, int], float] = {}
    for line in lines:
        most[_column(line)] = max(line.right, most.get(_column(line), 0.0))
    return {
        (at, size): max(most.get((near, size), 0.0) for near in (at - 1, at, at + 1)) for at, size in most
    }


def _joined(above: str, below: str) -> str:
    """Two lines as one; a word parted at the line's end becomes whole."""
    if above.endswith(_PARTED):
        return above[:-1] + below
    return f"{above} {below}"
