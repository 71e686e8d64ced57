"""What a collection holds: its articles, what was left out, what was set aside, what was decided about them."""

from __future__ import annotations

import streamlit as st

from core.decisions.record import decide
from core.filters import Filters
from core.views import about
from core.views import collection as view
from core.views.asking import records
from core.views.words import count
from core.workspace import folders, sources
from core.workspace.sources import DISCARDED, SOURCES
from core.workspace.update import decisions
from pages.components import corpus, deciding, faults, frame, parts, tables, updating
from pages.components.address import filter_query
from pages.components.corpus import answer

BLOCKS = 30
"""Blocks drawn at a time."""
DECIDED = 20
WHERE = "holdings"


def articles(filters: Filters) -> None:
    """The articles, to choose some and remove them."""
    frame_ = answer(view.listing, filters)
    if frame_.empty:
        frame.nothing("articles", filters)
        return
    columns = {
        "publisher": st.column_config.Column("Outlet", width=130),
        "headline": st.column_config.Column("Headline", width=400),
        "published": st.column_config.Column("Published", width=170),
        "basis": st.column_config.Column("Day is", width=80),
        "word_count": st.column_config.Column("Words", width=60),
        "file": st.column_config.Column("File", width=260),
    }
    chosen = st.dataframe(
        frame_,
        key=f"holdings_{corpus.collection().version}",
        hide_index=True,
        column_order=list(columns),
        column_config=columns,
        on_select="rerun",
        selection_mode="multi-row",
        alt="Articles of the collection",
    )
    rows = [frame_.iloc[row] for row in chosen["selection"]["rows"]]
    removals = [
        decide(
            "remove",
            row["article_id"],
            form=view.title(row["publisher"], row["headline"]),
            author=deciding.author(),
        )
        for row in rows
    ]
    st.button(
        f"Remove {count(len(rows), 'article')}" if rows else "Choose articles to remove them",
        disabled=not rows or not folders.is_collection(corpus.folder()),
        icon=":material/delete:",
        on_click=deciding.make,
        args=removals,
    )
    if rows:
        st.caption("Under Decisions they can be taken back.")


def left_out(filters: Filters) -> None:
    """The files that gave no article, with what to do; copies among them can be taken out."""
    faults.say(WHERE, "That could not be moved.")
    failures = answer(about.failures)
    if failures.empty:
        st.text("Nothing: every file of the collection was read.")
    else:
        columns = {"file": ("File", 220), "error": ("What happened", 320), "action": ("What to do", 420)}
        tables.show(failures, "Files left out", columns, wrapped=True)
    folder = corpus.folder()
    failed = set(failures["file"])
    _copies("Copies that gave no article", [s for s in sources.listing(folder) if s.name in failed], SOURCES)
    _copies("Taken out", list(sources.listing(folder, DISCARDED)), DISCARDED)


def _copies(title: str, found: list[sources.Saved], place: str) -> None:
    if not found:
        return
    parts.title(title)
    label, icon = ("Take out", ":material/delete:") if place == SOURCES else ("Put back", ":material/undo:")
    for saved in found[:BLOCKS]:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(saved.name)
            st.button(
                label,
                key=f"{place}_{saved.source_id}",
                type="tertiary",
                icon=icon,
                on_click=_move,
                args=(saved.source_id, place),
            )


def _move(source_id: str, place: str) -> None:
    target = DISCARDED if place == SOURCES else SOURCES
    if faults.attempt(WHERE, lambda: sources.move(corpus.folder(), source_id, place, target)):
        updating.begin()


def set_aside(filters: Filters) -> None:
    """The blocks that are no part of a publisher's stories, each with a way to take it back."""
    counts = answer(view.aside_counts)
    if not counts:
        frame.nothing("articles", filters)
        return
    names = list(counts)
    left, right = st.columns([2, 1], gap="large")
    with left:
        publisher = st.selectbox(
            "Publisher",
            names,
            key="aside_publisher",
            format_func=lambda name: view.publisher_label(name, *counts[name]),
        )
        found = answer(view.set_aside, publisher or "")
        pages = -(-len(found) // BLOCKS)
        page = st.pagination(pages, key="aside_page") if pages > 1 else 1
        shown = list(records(found.iloc[(page - 1) * BLOCKS : page * BLOCKS]))
        if not shown:
            st.text("Nothing was set aside.")
        for number, row in enumerate(shown):
            words, act = st.columns([5, 1], vertical_alignment="center")
            words.html(view.block(row, filter_query()))
            with act:
                back = decide("role", publisher or "", "body", form=row["text"], author=deciding.author())
                st.button(
                    "Take back",
                    key=f"back_{page}_{number}_{publisher}",
                    type="tertiary",
                    icon=":material/undo:",
                    help="Part of the story in every article of this publisher",
                    disabled=not folders.is_collection(corpus.folder()),
                    on_click=deciding.make,
                    args=(back,),
                )
    with right:
        st.caption(
            "Page furniture and links to other stories are not searched for names, days or statements. What was set "
            "aside wrongly can be taken back for all articles of its publisher; under Decisions that can be undone."
        )


def decided(filters: Filters) -> None:
    """The decisions on articles, each with a way to undo it."""
    deciding.analyst()
    made = decisions(corpus.folder())
    found = view.decided(made, answer(view.titles))
    if not found:
        st.text("Nothing was removed, corrected or taken back. Decisions on actors stand on their own page.")
    pages = -(-len(found) // DECIDED)
    page = st.pagination(pages, key="decided_page") if pages > 1 else 1
    for decision, words, holds in found[(page - 1) * DECIDED : page * DECIDED]:
        said, act = st.columns([5, 1], vertical_alignment="center")
        said.html(view.card(decision, words, holds))
        with act:
            st.button(
                "Undo" if holds else "Redo",
                key=f"undo_{decision.decision_id}",
                type="tertiary",
                icon=":material/undo:" if holds else ":material/redo:",
                on_click=deciding.undo,
                args=(view.undoing(decision, made),),
            )
