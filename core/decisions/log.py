"""The decisions of a collection on disk: a CSV file to which lines are only ever added."""

from __future__ import annotations

import csv
import fcntl
import io
import os
from collections.abc import Iterable
from dataclasses import astuple, fields
from pathlib import Path
from typing import BinaryIO

from core.decisions.record import KINDS, Decision
from core.errors import DecisionError

COLUMNS = tuple(field.name for field in fields(Decision))
_HEADING = ",".join(COLUMNS) + "\n"


def read(path: Path) -> tuple[Decision, ...]:
    """The decisions kept at `path`, in the order of its lines; none where there is no such file.

    Raises `DecisionError` for a file that is no list of decisions, naming the line.
    """
    try:
        # Not as text, where Python would change the line ends inside a cell, and with them the decision's id.
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise DecisionError(f"{path.name} cannot be read: {error}. Restore it, or set it aside.") from error
    return from_csv(text, path.name)


def append(path: Path, decisions: Iterable[Decision]) -> None:
    """Add `decisions` to the file at `path`, which is made where it is missing. Raises `DecisionError`.

    The file is locked until they stand at its end: two open pages that decide at the same moment both stay heard.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            text = _before(file) + _rows(decisions)
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DecisionError(f"{path} cannot be written: {reason}. The decision was not kept.") from error


def to_csv(decisions: Iterable[Decision]) -> str:
    """`decisions` as CSV with a heading, one line each."""
    return _HEADING + _rows(decisions)


def from_csv(text: str, name: str) -> tuple[Decision, ...]:
    """The decisions of a CSV text; `name` is the file's, for messages.

    Raises `DecisionError` for missing columns or a kind of decision that Runut does not know. Other columns
    are left aside, and an empty line is none.
    """
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        rows = [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise DecisionError(f"{name}, line {reader.line_num} is no line of a CSV file: {error}.") from error
    missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
    if missing:
        raise DecisionError(f"{name} is no list of decisions: it lacks the columns {', '.join(missing)}.")
    found = []
    for line, row in rows:
        values = {column: row[column] or "" for column in COLUMNS}
        if values["kind"] not in KINDS:
            raise DecisionError(
                f"{name}, line {line}: “{values['kind']}” is no kind of decision. "
                f"Known are {', '.join(KINDS)}."
            )
        found.append(Decision(**values))  # type: ignore[arg-type]
    return tuple(found)


def _before(file: BinaryIO) -> str:
    """What must stand before new lines: the heading in a new file, the end of a line that an editor left open."""
    if not file.seek(0, os.SEEK_END):
        return _HEADING
    file.seek(-1, os.SEEK_END)
    return "" if file.read(1) == b"\n" else "\n"


def _rows(decisions: Iterable[Decision]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(astuple(decision) for decision in decisions)
    return text.getvalue()
