"""Offsets and round trips hold for any text, not only for the five."""

from __future__ import annotations

import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import tables
from core.comparison import Collection
from core.export import to_csv, to_parquet, to_sheet_csv
from core.schema import TABLES
from core.text import fold

ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def cells(dtype: str) -> st.SearchStrategy[object]:
    if dtype == "text":
        return ANYTHING.map(fold)
    if dtype == "integer":
        return st.none() | st.integers(0, 2**40)
    return st.none() | st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def frames(draw: st.DrawFn) -> tuple[str, pd.DataFrame]:
    name = draw(st.sampled_from(sorted(TABLES)))
    columns = {column.name: cells(column.dtype) for column in TABLES[name]}
    records = draw(st.lists(st.fixed_dictionaries(columns), max_size=4))
    return name, tables.frame(name, records)


@given(frames())
def test_csv_gives_back_every_cell(case: tuple[str, pd.DataFrame]) -> None:
    name, frame = case
    back = pd.read_csv(io.BytesIO(to_csv(frame)), keep_default_na=False, dtype=str)
    assert list(back.columns) == list(frame.columns)
    assert len(back) == len(frame)
    for column in TABLES[name]:
        before, after = frame[column.name].tolist(), back[column.name].tolist()
        if column.dtype == "text":
            assert after == before
        else:
            assert [float(cell) if cell else None for cell in after] == [
                None if pd.isna(cell) else float(cell) for cell in before
            ]


FORMULA = st.builds(
    str.__add__, st.sampled_from(["=", "+", "-", "@", "'=", "''-", "\t", "\r", "'"]), ANYTHING
)


@given(st.lists(FORMULA | ANYTHING, min_size=1, max_size=5))
def test_no_text_is_a_formula_to_a_spreadsheet_and_every_text_can_be_had_back(texts: list[str]) -> None:
    frame = pd.DataFrame({"text": texts, "value": [-1.5] * len(texts)})
    back = list(csv.reader(io.StringIO(to_sheet_csv(frame).decode(), newline="")))[1:]
    for text, (cell, value) in zip(texts, back, strict=True):
        assert value == "-1.5"
        bare = cell.lstrip("'")
        guarded = cell.startswith("'") and bare.startswith(("=", "+", "-", "@", "\t", "\r"))
        assert (cell[1:] if guarded else cell) == text
        assert not cell.startswith(("=", "@", "\t", "\r"))
        assert not cell.startswith(("+", "-")) or set(cell[1:]) <= set("0123456789.,:")


def test_a_formula_gets_an_apostrophe_and_an_offset_stays() -> None:
    frame = pd.DataFrame(
        {"text": ['=HYPERLINK("http://x.example")', "@rina", "- Baca juga", "+07:00", "-3,5", "Rina"]}
    )
    back = list(csv.reader(io.StringIO(to_sheet_csv(frame).decode())))
    assert [cell for (cell,) in back] == [
        "text",
        '\'=HYPERLINK("http://x.example")',
        "'@rina",
        "'- Baca juga",
        "+07:00",
        "-3,5",
        "Rina",
    ]


@given(frames())
def test_parquet_gives_back_every_cell(case: tuple[str, pd.DataFrame]) -> None:
    _, frame = case
    back = pd.read_parquet(io.BytesIO(to_parquet(frame)))
    assert [[None if pd.isna(c) else c for c in row] for row in back.values.tolist()] == [
        [None if pd.isna(c) else c for c in row] for row in frame.values.tolist()
    ]


@pytest.mark.parametrize("name", [n for n in TABLES if {"start", "text"} <= {c.name for c in TABLES[n]}])
def test_every_row_of_the_five_stands_where_it_says(
    name: str, five: Collection, five_tables: dict[str, pd.DataFrame]
) -> None:
    raw = {parsed.article.article_id: parsed.article.saved.raw for parsed in five.articles}
    rows = five_tables[name].dropna(subset=["start"])
    assert name == "metadata" or not rows.empty
    for article_id, start, end, text in rows[["article_id", "start", "end", "text"]].itertuples(index=False):
        assert fold(raw[article_id][start:end]) == text
        assert text
