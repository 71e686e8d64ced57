"""The parts of the page that sets sources side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

import streamlit as st

from core.store import Store
from core.views import annotated as annotated_views
from core.views import choosing, compare, compare_table, dossier, dossier_html, dossier_markdown
from core.views import grid as grid_views
from core.views import wording as wording_views
from core.views.compare import Comparison
from core.views.words import count, shortened
from pages.components import address, frame, links, tables
from pages.components.corpus import answer, collection
from pages.components.downloads import HTML, Form, file_name, frame_button, mark
from pages.components.evidence import pane, waiting

MARKDOWN = Form("Markdown", "md", "text/markdown")


@dataclass(frozen=True, slots=True)
class Compared:
    """What is on the page: the articles side by side, how they were chosen, the colours of the outlets."""

    found: Comparison
    ids: tuple[str, ...]
    event: str
    """Id of the event whose reports they are; empty where articles were chosen."""
    colours: Mapping[str, str]


def points(item: Compared) -> None:
    """A column for each source, a row for each point."""
    own = (
        "Words that no other source of the row has are <mark class='own'>marked</mark>. “Not mentioned” means that no "
        "sentence like it was found: what a source tells in quite other words stands in the folds."
    )
    st.html(f'<p class="note">{compare_table.points(item.found)} {own if item.found.rows else ""}</p>')
    st.html(compare_table.table(item.found, item.colours, address.filter_query()))
    frame_button(item.found.frame, "This comparison", "comparison")


def grid(item: Compared) -> None:
    """A row for each point, a sign for each source; of an event more sources than fit side by side."""
    ids = item.ids
    if item.event:
        ids = tuple(answer(choosing.articles_of_event, item.event, choosing.GRID_MOST))
    found = answer(_grid, ids)
    if not found.points:
        st.text("No point was found that two of these sources report or dispute.")
        return
    outlets = {s["article_id"]: s["publisher"] for s in answer(compare.comparison, ids).sources}
    st.html(grid_views.legend())
    st.html(grid_views.table(found, outlets, item.colours, address.filter_query()))
    with st.expander("The grid as a table"):
        columns: dict[str, tables.Column] = {"point": ("Point", 420)}
        columns |= {head: (head, 110) for head in found.heads.values()}
        tables.show(found.frame, "Grid of points", columns)


def _grid(store: Store, ids: tuple[str, ...]) -> grid_views.Grid:
    return grid_views.grid(store, compare.comparison(store, ids))


def wording(item: Compared) -> None:
    """What the sources call what they share, and how sure they sound."""
    found = answer(_wording, item.ids)
    if not found:
        st.text("Where these sources say the same, no difference in naming or tone was found.")
        return
    st.html(
        '<p class="note">On sentences that report the same. Each word leads to where it stands; '
        "a form of another inflection, or a name in short, is no difference.</p>"
    )
    st.html(wording_views.listed(found, item.colours, address.filter_query()))
    frame_button(wording_views.frame(found), "Words chosen", "wording")


def _wording(store: Store, ids: tuple[str, ...]) -> tuple[wording_views.Choice, ...]:
    return wording_views.wording(store, compare.comparison(store, ids))


def annotated(item: Compared) -> None:
    """One of the articles in full, with what the others say in its margin and in the evidence pane."""
    names = {
        s["article_id"]: f"{s['publisher'] or 'Unknown outlet'}: {shortened(s['headline'], 70)}"
        for s in item.found.sources
    }
    reading, side, below = frame.workbench()
    with reading:
        read = address.picker("Article to read", "read", names, "Choose one of the articles", item.ids[0])
        found = answer(annotated_views.annotated, read)
        st.caption(annotated_views.counted(found))
        st.html(annotated_views.head(found, item.colours))
        sentence = address.chosen("sentence")
        query = {**address.filter_query(), **_place(item, read)}
        st.html(annotated_views.text(found, collection().raw(read), sentence, query))
        links.follow_in_place()
    with side:
        noted = found.sentence(sentence)
        if noted and noted.places:
            pane(noted.places, "annotated")
        else:
            waiting("Choose a mark in the margin to read here what the others say at that point.")
    with below:
        frame_button(annotated_views.frame(found), "Sentences with their marks", "annotated")


def _place(item: Compared, read: str) -> dict[str, str | list[str]]:
    """The address of this reading, for the marks in its margin."""
    chosen = st.query_params.get_all("article") or list(item.ids)
    own: dict[str, str | list[str]] = {"event": item.event} if item.event else {"article": chosen}
    return {**own, "compared": "Read annotated", "read": read}


def dossier_buttons(ids: tuple[str, ...], question: str) -> None:
    """The comparison as one page to keep, made when a button is pressed."""
    today, here = datetime.now(UTC).date(), address.permalink()

    def made(render: Callable[[dossier.Dossier], str]) -> bytes:
        return render(
            dossier.dossier(collection(), ids, question=question, address=here, made=today, mark=mark())
        ).encode()

    with st.popover("Dossier", icon=":material/summarize:", key="dossier_menu"):
        st.text("This comparison on one page, every sentence cited.")
        for form, label, render in (
            (HTML, "To print", dossier_html.page),
            (MARKDOWN, "To edit", dossier_markdown.page),
        ):
            st.download_button(
                f"{label}: {count(len(ids), 'article')} ({form.name})",
                partial(made, render),
                file_name=file_name("dossier", form),
                mime=form.media,
                on_click="ignore",
                icon=":material/download:",
                type="tertiary",
                key=f"download_dossier_{form.ending}",
            )
