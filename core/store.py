"""The tables of a collection on disk: Parquet files, asked through DuckDB, never loaded whole.

A store is a folder with `snapshots/{version}/{table}.parquet` and a file `current` that names the version in
use. A new version is written whole beside the old one and then switched in by replacing `current`: a
reader sees all of the old tables or all of the new, and a stopped writer leaves the old ones in use. A file
`outlets` lists the publishers in the order in which they joined; names are only ever added to it.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
import pandas as pd

from core.derived import DERIVED, derive
from core.errors import StoreError
from core.export import replace, to_parquet, to_sheet_csv
from core.filters import EVERYTHING, Filters, Where, condition
from core.schema import TABLES, columns

OUTLETS = "outlets"
_NO_WHERE: Where = {}


def current(folder: Path) -> str:
    """The version in use of the store at `folder`; empty where there is none yet."""
    try:
        return (folder / "current").read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return ""


def write(folder: Path, tables: Mapping[str, pd.DataFrame], texts: pd.DataFrame) -> str:
    """Write `tables` (all of `core.schema.TABLES`) and the saved `texts`, switch them in, return the version.

    The version is a hash of what was given: the same collection gives the same one. What `core.derived` makes
    of it is written too. Older versions go, except the one in use until now, which open pages may still be
    reading. Raises `StoreError`.
    """
    files = {name: to_parquet(frame) for name, frame in {**tables, "texts": texts}.items()}
    version = hashlib.sha256(b"".join(files[name] for name in sorted(files))).hexdigest()[:16]
    files |= {name: to_parquet(frame) for name, frame in derive(tables).items()}
    former = current(folder)
    snapshot = folder / "snapshots" / version
    fresh = not snapshot.exists()
    try:
        snapshot.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            replace(snapshot / f"{name}.parquet", content)
        replace(folder / OUTLETS, json.dumps(_joined(folder, tables), ensure_ascii=False).encode())
        replace(folder / "current", version.encode())
        for old in (folder / "snapshots").iterdir():
            if old.name not in (version, former):
                shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        if fresh:
            shutil.rmtree(snapshot, ignore_errors=True)
        raise StoreError(
            f"{folder} cannot be written: {error.strerror}. The former tables stay in use; free some space."
        ) from error
    return version


def outlets(folder: Path) -> list[str]:
    """The publishers of the store at `folder`, those that left it included, in the order in which they joined.

    Empty where that was not written down.
    """
    try:
        return [str(name) for name in json.loads((folder / OUTLETS).read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError):
        return []


def _joined(folder: Path, tables: Mapping[str, pd.DataFrame]) -> list[str]:
    """The publishers that were there before, then those that are new, by name."""
    before = outlets(folder)
    return [*before, *sorted({str(name) for name in tables["articles"]["publisher"] if name} - set(before))]


class Store:
    """A collection's tables, open for reading at the version that was current when it was opened.

    Safe to share between threads: each question runs on a cursor of its own.
    """

    def __init__(self, folder: Path) -> None:
        """Open the store at `folder`. Raises `StoreError` where it holds no complete collection."""
        self.folder = folder
        self.version = current(folder)
        snapshot = str(folder / "snapshots" / self.version).replace("'", "''")
        # A file's name is a pattern to DuckDB: "Arsip [2]" would open "Arsip 2", its neighbour.
        literal = re.sub(r"[\[*?]", r"[\g<0>]", snapshot)
        self._connection = duckdb.connect()
        try:
            for name in (*TABLES, *DERIVED, "texts"):
                self._connection.execute(
                    f"CREATE VIEW {name} AS SELECT * FROM read_parquet('{literal}/{name}.parquet')"
                )
        except duckdb.Error as error:
            raise StoreError(f"{folder} holds no complete collection. Parse one into it first.") from error
        # Pages ask in SQL; none of them has business with other files.
        self._connection.execute(f"SET allowed_directories = ['{snapshot}', '{literal}']")
        self._connection.execute("SET enable_external_access = false")
        self._connection.execute("SET lock_configuration = true")

    @property
    def empty(self) -> bool:
        """Whether the collection holds no article."""
        return self.count("articles") == 0

    def count(self, table: str, filters: Filters = EVERYTHING, where: Where = _NO_WHERE) -> int:
        """How many rows of `table` the filters leave."""
        sql, values = condition(table, filters, where)
        return int(self.query(f"SELECT count(*) AS n FROM {table} WHERE {sql}", values)["n"][0])

    def rows(
        self,
        table: str,
        filters: Filters = EVERYTHING,
        *,
        order: str = "",
        limit: int | None = None,
        where: Where = _NO_WHERE,
    ) -> pd.DataFrame:
        """The rows of `table` that the filters leave, with the columns of `core.schema`.

        `order` is a column, or several joined by commas, each with an optional `DESC`; without it rows
        come as they were written.
        """
        sql, values = condition(table, filters, where)
        query = f"SELECT {', '.join(_quoted(table))} FROM {table} WHERE {sql}"
        if order:
            query += f" ORDER BY {_order(table, order)}"
        if limit is not None:
            query += f" LIMIT {int(limit)}"
        return self.query(query, values)

    def csv(self, table: str, filters: Filters = EVERYTHING, where: Where = _NO_WHERE) -> bytes:
        """All the rows that `rows` would give, as CSV for people (`core.export.to_sheet_csv`)."""
        return to_sheet_csv(self.rows(table, filters, where=where))

    def query(self, sql: str, parameters: Sequence[object] = ()) -> pd.DataFrame:
        """Ask in SQL; the tables are views named as in `core.schema` and `core.derived`, with `texts`
        (`article_id`, `raw`)."""
        with self._connection.cursor() as cursor:
            return cursor.execute(sql, list(parameters)).df()

    def raw(self, article_id: str) -> str:
        """The saved text of an article. Raises `StoreError` for an id that is not in the collection."""
        found = self.query("SELECT raw FROM texts WHERE article_id = ?", [article_id])
        if found.empty:
            raise StoreError(f"No article {article_id} in this collection. It may have been removed.")
        return str(found["raw"][0])


def _quoted(table: str) -> list[str]:
    return [f'"{name}"' for name in columns(table)]


def _order(table: str, order: str) -> str:
    parts = []
    for piece in order.split(","):
        name, _, direction = piece.strip().partition(" ")
        if name not in columns(table) or direction not in ("", "DESC"):
            raise ValueError(f"cannot order table {table} by {piece.strip()!r}")
        parts.append(f'"{name}" {direction}')
    return ", ".join(parts)
