"""Tables as files: CSV for programs and people, Parquet for programs. The same frames give the same bytes."""

from __future__ import annotations

import os
import threading
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Literal

import pandas as pd
import pyarrow as pa
import pyarrow.compute
import pyarrow.csv
import pyarrow.parquet

from core.errors import StoreError

Format = Literal["csv", "parquet"]


_FORMULA, _NUMBER = r"^'*[=+\-@\t\r]", r"^[+\-][\d.,:]+$"
"""What a spreadsheet computes (owasp.org, "CSV Injection"), and what looks so but is a number or an offset."""


def to_csv(frame: pd.DataFrame) -> bytes:
    """`frame` as UTF-8 CSV with a header, every cell to the letter; unknown cells are empty."""
    return _csv(_arrow(frame))


def to_sheet_csv(frame: pd.DataFrame) -> bytes:
    """As `to_csv`, for people, who open it in a spreadsheet: that would run a saved text that begins like a formula.

    Such a text (`=`, `+`, `-`, `@`, a tab or a carriage return first, behind any apostrophes) gets an apostrophe
    before it; numbers stay. To have the text back, take one apostrophe from every cell that begins with one
    and, without its apostrophes, like a formula.
    """
    table = _arrow(frame)
    for index, field in enumerate(table.schema):
        if pa.types.is_large_string(field.type):
            cells = table.column(index)
            apostrophe, nothing = pa.scalar("'", field.type), pa.scalar("", field.type)
            formula = pa.compute.match_substring_regex(cells, _FORMULA)
            harmless = pa.compute.match_substring_regex(cells, _NUMBER)
            marked = pa.compute.binary_join_element_wise(apostrophe, cells, nothing)
            guarded = pa.compute.if_else(pa.compute.and_not(formula, harmless), marked, cells)
            table = table.set_column(index, field, guarded)
    return _csv(table)


def _csv(table: pa.Table) -> bytes:
    sink = BytesIO()
    pa.csv.write_csv(_unknown_as_null(table), sink, pa.csv.WriteOptions(quoting_style="needed"))
    return sink.getvalue()


def to_parquet(frame: pd.DataFrame) -> bytes:
    """`frame` as a Parquet file, zstd-compressed."""
    sink = BytesIO()
    pa.parquet.write_table(_arrow(frame), sink, compression="zstd")
    return sink.getvalue()


def write(tables: Mapping[str, pd.DataFrame], folder: Path, kind: Format) -> None:
    """Write each table as `folder/{name}.{kind}`, whole or not at all.

    A file is written beside its place and then renamed, so that a full disk or a stopped program leaves the
    former file as it was. Raises `StoreError` where the folder cannot be written.
    """
    encode = {"csv": to_csv, "parquet": to_parquet}[kind]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, frame in tables.items():
            replace(folder / f"{name}.{kind}", encode(frame))
    except OSError as error:
        raise StoreError(
            f"{folder} cannot be written: {error.strerror}. Free some space or choose another folder."
        ) from error


def replace(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step: readers see the former file or the new one."""
    beside = being_written(path)
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def being_written(path: Path) -> Path:
    """Where this thread writes what is to stand at `path`: another one that writes the same has a place of its own."""
    return path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}.part")


def _arrow(frame: pd.DataFrame) -> pa.Table:
    return pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata(None)


def _unknown_as_null(table: pa.Table) -> pa.Table:
    """Empty text as null: Arrow writes an empty string as a pair of marks, a null as nothing at all."""
    empty = pa.scalar("", pa.large_string())
    for index, field in enumerate(table.schema):
        if pa.types.is_large_string(field.type):
            cells = table.column(index)
            known = pa.compute.if_else(pa.compute.equal(cells, empty), None, cells)
            table = table.set_column(index, field, known)
    return table
