"""Tables: the twin of every chart. A row can be chosen with the keyboard; the whole can be downloaded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import blake2b
from typing import Any

import pandas as pd
import streamlit as st

from core.export import to_sheet_csv
from core.text import slug
from pages.components.address import choose, chosen
from pages.components.downloads import button
from pages.components.screen import note_choice

Column = tuple[str, int | None]
"""A heading, and a width in pixels or None for whatever the text needs."""
Whole = tuple[int, Callable[[], pd.DataFrame]]
"""How many rows a download gives, and what gives them."""


def show(
    frame: pd.DataFrame,
    name: str,
    columns: Mapping[str, Column],
    *,
    key: str = "",
    row_id: str = "",
    wrapped: bool = False,
    whole: Whole | None = None,
) -> None:
    """Show `columns` of `frame` (name to heading and width in pixels) and offer all of it as CSV.

    With `key` and `row_id`, choosing a row puts its `row_id` into the address under `key`. `wrapped` gives
    long text three lines a row. `whole` is what to download where `frame` is only the first of it.
    """
    options: dict[str, Any] = {
        "hide_index": True,
        "column_order": [*columns],
        "column_config": {
            column: st.column_config.Column(heading, width=width)
            for column, (heading, width) in columns.items()
        },
        "row_height": 80 if wrapped else None,
        "height": "content" if len(frame) <= (6 if wrapped else 12) else "auto",
        "placeholder": "",
        "alt": name,
    }
    if not key:
        st.dataframe(frame, **options)
    else:
        ids = [str(value) for value in frame[row_id]]
        at = chosen(key, ids)
        widget = _widget(name, ids, at)

        def pick() -> None:
            rows = st.session_state[widget]["selection"]["rows"]
            value = ids[rows[0]] if rows else ""
            # What a table reports of how it was drawn is no choice; one that is drawn with a row that was
            # chosen elsewhere may report none before it has taken that in.
            if value == at or (not value and st.session_state[f"{name}_set"] == at):
                return
            st.session_state[f"{name}_picked"] = value
            choose(key, value)
            note_choice()

        st.dataframe(
            frame,
            key=widget,
            on_select=pick,
            selection_mode="single-row",
            selection_default={"selection": {"rows": [ids.index(at)] if at else []}},
            **options,
        )
    rows, content = whole or (len(frame), lambda: frame)
    button("This table", rows, slug(name), lambda: to_sheet_csv(content()))


def _widget(name: str, ids: list[str], at: str) -> str:
    """The key of a table whose rows are `ids`, with the row `at` chosen.

    Streamlit keeps a choice by position, so other rows need another table; so does a choice made elsewhere
    (a chart, Back), which the table would not show. A choice made in it must keep it, or it would scroll back.
    """
    if st.session_state.get(f"{name}_picked") != at:
        st.session_state[f"{name}_picked"] = st.session_state[f"{name}_set"] = at
    mark = repr((ids, st.session_state.get(f"{name}_set")))
    return f"{name}_{blake2b(mark.encode(), digest_size=8).hexdigest()}"
