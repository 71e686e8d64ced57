"""Excel workbooks: in each sheet whose headings name a text, each row an article."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from itertools import islice
from typing import Any

from openpyxl import load_workbook

from core import limits
from core.errors import ReadError
from core.ingest.readers.packed import opened, part
from core.ingest.readers.rows import NEEDED, article_of, holds_text, listed
from core.ingest.readers.source import Found, Piece

Cells = tuple[str, ...]


def read_sheet(piece: Piece) -> Iterator[Found]:
    """The rows of the workbook's tables of articles, numbered as in a spreadsheet."""
    _checked(piece)
    with warnings.catch_warnings():
        # The library tells of styles and extensions it leaves out; only the cells' values are read.
        warnings.simplefilter("ignore")
        try:
            book = load_workbook(BytesIO(piece.data), read_only=True, data_only=True, keep_links=False)
            tables = [(sheet.title, list(_rows(sheet))) for sheet in book.worksheets]
        except ReadError:
            raise
        except Exception as error:
            action = "Open it in a spreadsheet and save it as CSV."
            raise piece.error("parse", f"the workbook is damaged: {error}", action) from error
    seen: list[str] = []
    read = False
    for title, rows in tables:
        top = next((n for n, cells in enumerate(rows[: limits.HEADING_ROWS]) if holds_text(cells)), None)
        if top is None:
            seen += [cell for cell in next(filter(any, rows), ()) if cell]
            continue
        read = True
        for number, cells in enumerate(rows[top + 1 :], start=top + 2):
            if any(cells):
                record = {heading: (cell,) for heading, cell in zip(rows[top], cells, strict=False)}
                yield article_of(f"{piece.file}/{title}#{number}", record, "utf-8", "column")
    if not read:
        raise piece.error("parse", f"no table of articles; its headings are: {listed(seen)}", NEEDED)


def _checked(piece: Piece) -> None:
    """Raises `ReadError` where a part of the workbook unpacks to too much or defines entities."""
    archive = opened(piece)
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in part(piece, archive, name)[:1_000]:
            raise piece.error("parse", "the workbook is damaged", "Save it again as CSV.")


def _rows(sheet: Any) -> Iterator[Cells]:
    # The size that a sheet says it has may be anything; its rows are counted instead.
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_col=limits.MAX_COLUMNS, values_only=True)
    for cells in islice(rows, limits.MAX_MEMBERS):
        yield tuple(map(_written, cells))


def _written(value: Any) -> str:
    """A cell's value as text; a midnight is a day without a time."""
    if isinstance(value, datetime):
        midnight = value.time().isoformat() == "00:00:00"
        return value.date().isoformat() if midnight else value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value).replace("_x000D_", "").strip()
