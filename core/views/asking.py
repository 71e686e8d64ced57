"""Putting a question in SQL to the store, with its tables narrowed by the analyst's filters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from core.filters import EVERYTHING, Filters, condition
from core.store import Store

Record = dict[str, Any]


def ask(
    store: Store,
    sql: str,
    *,
    filters: Filters = EVERYTHING,
    tables: Sequence[str] = (),
    where: Mapping[str, Mapping[str, Sequence[str]]] | None = None,
    parameters: Sequence[object] = (),
) -> pd.DataFrame:
    """The answer to `sql`, unknown text as empty strings.

    Each of `tables` stands in `sql` as `kept_{table}`: its rows that `filters` leave, and that `where[table]`
    (column to allowed values) allows. `parameters` fill the question marks of `sql` itself.
    """
    parts: list[str] = []
    values: list[object] = []
    for table in tables:
        kept, given = condition(table, filters, (where or {}).get(table, {}))
        parts.append(f"kept_{table} AS (SELECT * FROM {table} WHERE {kept})")
        values += given
    prefix = f"WITH {', '.join(parts)} " if parts else ""
    return filled(store.query(prefix + sql, [*values, *parameters]))


def filled(frame: pd.DataFrame) -> pd.DataFrame:
    """`frame` with unknown text cells as empty strings; numbers keep their gaps."""
    text = frame.select_dtypes(include=["str", "object"]).columns
    return frame.assign(**{name: frame[name].fillna("") for name in text})


def records(frame: pd.DataFrame) -> Iterator[Record]:
    """The rows of `frame` as dictionaries of plain Python values."""
    return iter(frame.to_dict(orient="records"))


def marks(values: Sequence[object]) -> str:
    """A list of question marks for `IN`; matches nothing where `values` is empty."""
    return f"({', '.join('?' * len(values))})" if values else "(NULL)"
