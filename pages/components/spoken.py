"""Statements to search and to read, with the same as a table."""

from __future__ import annotations

from functools import partial

import streamlit as st

from core.filters import Filters
from core.views import statements as views
from core.views.evidence import places
from core.views.palette import outlet_colours
from core.views.statement_entries import entries
from core.views.words import count
from pages.components import address, frame, tables
from pages.components.corpus import answer, collection
from pages.components.evidence import pane, waiting


def statements(filters: Filters) -> None:
    """Search, entries to read, the same as a table."""
    names = answer(views.speakers, filters)
    if not names:
        frame.nothing("statements", filters)
        return
    left, side, _ = frame.workbench()
    with left:
        asked = _search(names)
    found = answer(views.found, filters, asked)
    total = answer(views.number, filters, asked)
    if found.empty:
        left.text("No statement fits. Try fewer words, another stance or distance, or anyone as speaker.")
        return
    chosen = address.chosen("statement", set(found["statement_id"]))
    once = found.drop_duplicates("entry")
    with left:
        listed = "" if total == len(found) else f"; the first {len(found):,} are listed"
        merged = "" if len(once) == len(found) else f" in {count(len(once), 'entry', 'entries')}"
        st.caption(f"{count(total, 'statement')}{merged}, the latest first{listed}")
        to_read, as_table = st.tabs(["To read", "As a table"])
    with to_read:
        pages = -(-len(once) // views.PAGE)
        page = st.pagination(pages, key="page", bind="query-params") if pages > 1 else 1
        shown = once.iloc[(page - 1) * views.PAGE : page * views.PAGE]
        same = answer(views.variants, tuple(shown["sentence_id"]))
        contents = answer(views.contents, tuple(shown["statement_id"]))
        colours = answer(outlet_colours)
        st.html(entries(shown, contents, same, colours, address.filter_query()))
    with as_table:
        columns = {
            "speaker": ("Speaker", 150),
            "stance": ("Stance", 80),
            "said": ("What", 300),
            "publisher": ("Outlet", 120),
            "when": ("Published", 100),
            "kind": ("Kind", 70),
            "cue": ("Word", 90),
            "hedges": ("Distance", 110),
            "occasion": ("Occasion", 160),
            "warning": ("Check", 160),
        }
        everything = partial(views.found, collection(), filters, asked, None)
        tables.show(
            views.for_table(found),
            "Statement list",
            columns,
            key="statement",
            row_id="statement_id",
            wrapped=True,
            whole=(total, everything),
        )
    with side:
        if chosen:
            pane(places(views.for_table(found[found["statement_id"] == chosen])))
        else:
            waiting("Under “As a table”, choose a row to read the statement in its paragraph.")


def _search(names: dict[str, str]) -> views.Search:
    """The search as its widgets stand."""
    words = st.text_input(
        "Search", key="q", placeholder="Words of the statement", max_chars=100, bind="query-params"
    )
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        speaker = address.picker("Speaker", "speaker", names, "Anyone")
        stances = st.multiselect(
            "Stance",
            views.STANCES,
            key="stance",
            placeholder="Any",
            select_all=False,
            bind="query-params",
        )
        distance = address.picker("Reported", "distance", views.DISTANCES, "Either way")
    return views.Search(words.strip(), speaker, tuple(stances), distance)
