"""Downloads: exactly the rows that the filters leave, counted before they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import pandas as pd
import streamlit as st

from core.export import to_sheet_csv
from core.filters import Filters
from core.schema import TABLES
from core.store import Store
from core.views.words import count
from core.workspace import handling
from pages.components.corpus import answer, collection, folder

Content = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of file: its name, the ending of its files, its media type."""

    name: str
    ending: str
    media: str


CSV = Form("CSV", "csv", "text/csv")
JSON = Form("JSON", "json", "application/json")
HTML = Form("HTML", "html", "text/html")
ICALENDAR = Form("iCalendar", "ics", "text/calendar")


@dataclass(frozen=True, slots=True)
class Download:
    """A table of the store to offer, narrowed by the filters and by `where` (column to allowed values)."""

    table: str
    label: str
    where: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Made:
    """A file made of what the filters leave."""

    name: str
    """Of the file, without "runut-" and its ending."""
    label: str
    form: Form
    content: Callable[[Store, Filters], bytes]
    number: Callable[[Store, Filters], tuple[int, int]]
    """How many rows it gives, and how many it must leave out."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A file of what a page shows, which has counted its rows already."""

    name: str
    """Of the file, without "runut-" and its ending."""
    label: str
    form: Form
    content: Content
    rows: int


def menu(offers: Sequence[Download | Made | Ready], filters: Filters) -> None:
    """A button that opens the downloads of a page."""
    with st.popover("Download", icon=":material/download:", key="download_menu"):
        for offer in offers:
            if isinstance(offer, Ready):
                button(offer.label, offer.rows, offer.name, offer.content, offer.form)
                continue
            if isinstance(offer, Made):
                rows, without = answer(offer.number, filters)
                content = partial(offer.content, collection(), filters)
                button(offer.label, rows, offer.name, content, offer.form, without)
                continue
            if offer.table not in TABLES:
                raise ValueError(f"no table {offer.table}")
            rows = answer(_count, offer.table, filters, dict(offer.where))
            # The bytes are made when the button is pressed, from the version that was counted.
            content = partial(collection().csv, offer.table, filters, offer.where)
            button(offer.label, rows, offer.table, content)


def frame_button(frame: pd.DataFrame, label: str, name: str) -> None:
    """A download of a frame that a page shows, whole."""
    button(label, len(frame), name, partial(to_sheet_csv, frame))


def button(label: str, rows: int, name: str, content: Content, form: Form = CSV, without: int = 0) -> None:
    """A download that says how many rows it gives, and how many it leaves out since they have no day."""
    left_out = f", {without:,} without a day left out" if without else ""
    st.download_button(
        f"{label}: {count(rows, 'row')}{left_out} ({form.name})",
        content,
        file_name=file_name(name, form),
        mime=form.media,
        on_click="ignore",
        icon=":material/download:",
        type="tertiary",
        key=f"download_{name}_{label}",
    )


def file_name(name: str, form: Form) -> str:
    """The name of a file to take away: it carries the collection's handling mark."""
    parts = ("runut", handling.in_file_name(mark()), name)
    return f"{'-'.join(part for part in parts if part)}.{form.ending}"


def mark() -> str:
    """The handling mark of the open collection, empty where it has none."""
    return handling.mark(folder())


def _count(store: Store, table: str, filters: Filters, where: Mapping[str, Sequence[str]]) -> int:
    return store.count(table, filters, where)
