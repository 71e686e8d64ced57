"""Language knowledge as data: the CSV files of `data/lexicon`, each read once and checked.

Every file has a header and a `source` column whose values are keys of `sources.csv` (name, licence).
A row that does not fit its header, or names an unlisted source, stops the program: a lexicon that is
half read gives answers that look right and are not.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from core.errors import LexiconError

LEXICON_DIR = Path(__file__).resolve().parent.parent / "data" / "lexicon"

Row = dict[str, str]


@cache
def table(name: str, *columns: str) -> tuple[Row, ...]:
    """The rows of `data/lexicon/{name}.csv`, in file order, values stripped.

    `columns` are those the caller reads; a file that lacks one raises `LexiconError`, as do a missing
    file, a row with too few or too many cells, and a source that `sources.csv` does not list.
    """
    path = LEXICON_DIR / f"{name}.csv"
    rows = _read(path)
    missing = set(columns) - set(rows[0])
    if missing:
        raise LexiconError(f"{path.name}: no column {', '.join(sorted(missing))}. Add it to the header.")
    for number, row in enumerate(rows, start=2):
        if row.get("source") not in sources():
            where = f"{path.name} line {number}"
            raise LexiconError(f"{where}: source {row.get('source')!r} is not in sources.csv. List it there.")
    return rows


def items(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, joined by `;`."""
    return tuple(part for part in (piece.strip() for piece in cell.split(";")) if part)


@cache
def sources() -> dict[str, Row]:
    """`sources.csv` by key: what each lexicon row rests on, and under which licence."""
    return {row["key"]: row for row in _read(LEXICON_DIR / "sources.csv")}


def _read(path: Path) -> tuple[Row, ...]:
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            lines = list(csv.reader(stream))
    except OSError as error:
        raise LexiconError(
            f"{path.name} cannot be read: {error.strerror}. Restore it in data/lexicon."
        ) from error
    if len(lines) < 2:
        raise LexiconError(f"{path.name} has no rows. Restore it in data/lexicon.")
    header = lines[0]
    for number, cells in enumerate(lines[1:], start=2):
        if len(cells) != len(header):
            raise LexiconError(f"{path.name} line {number}: {len(cells)} cells, {len(header)} expected.")
    return tuple(dict(zip(header, map(str.strip, cells), strict=True)) for cells in lines[1:])
