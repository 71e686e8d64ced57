"""CSV downloads: exactly the rows that the filters leave, counted before they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import pandas as pd
import streamlit as st

from core.export import to_csv
from core.filters import Filters
from core.schema import TABLES
from core.store import Store
from core.views.words import count
from pages.components.corpus import answer, collection

Content = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Download:
    """A table of the store to offer, narrowed by the filters and by `where` (column to allowed values)."""

    table: str
    label: str
    where: Mapping[str, Sequence[str]] = field(default_factory=dict)


def menu(offers: Sequence[Download], filters: Filters) -> None:
    """A button that opens the downloads of a page."""
    with st.popover("Download", icon=":material/download:", key="download_menu"):
        for offer in offers:
            if offer.table not in TABLES:
                raise ValueError(f"no table {offer.table}")
            rows = answer(_count, offer.table, filters, dict(offer.where))
            # The bytes are made when the button is pressed, from the version that was counted.
            content = partial(collection().csv, offer.table, filters, offer.where)
            button(offer.label, rows, offer.table, content)


def frame_button(frame: pd.DataFrame, label: str, name: str) -> None:
    """A download of a frame that a page shows, whole."""
    button(label, len(frame), name, partial(to_csv, frame))


def button(label: str, rows: int, name: str, content: Content) -> None:
    """A CSV download that says how many rows it gives."""
    st.download_button(
        f"{label}: {count(rows, 'row')} (CSV)",
        content,
        file_name=f"runut-{name}.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        type="tertiary",
        key=f"download_{name}_{label}",
    )


def _count(store: Store, table: str, filters: Filters, where: Mapping[str, Sequence[str]]) -> int:
    return store.count(table, filters, where)
