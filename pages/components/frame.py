"""The frame of every page: its head with share and downloads, its places, what it says of an empty result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.filters import Filters
from pages.components import filters as rail
from pages.components.address import drawn, keep_choices, permalink
from pages.components.downloads import Download, Made, Ready, mark, menu
from pages.components.screen import forget_choice, show_pane

_JUST_CHOSEN: ContextVar[bool] = ContextVar("just_chosen", default=False)


@contextmanager
def around() -> Iterator[None]:
    """A page is run inside this: what was chosen since it was drawn last is told to it, and kept."""
    _JUST_CHOSEN.set(forget_choice())
    keep_choices()
    try:
        yield
    finally:
        drawn()


def head(title: str, question: str, filters: Filters, offers: Sequence[Download | Made | Ready]) -> None:
    """The page's title and the question it answers; share and downloads; the active filters."""
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
        st.html(
            f'<div class="pagehead"><h1>{title}</h1><p>{_handling()}{question}</p></div>', width="content"
        )
        with st.container(horizontal=True, width="content"):
            _share()
            menu(offers, filters)
    rail.chips(filters)


def _handling() -> str:
    """The collection's handling mark, if it has one."""
    own = mark()
    css = own.removeprefix("TLP:").partition("+")[0].lower()
    return f'<b class="tlp {css}">{own}</b> ' if own else ""


def workbench() -> tuple[DeltaGenerator, DeltaGenerator, DeltaGenerator]:
    """Places for a figure, the evidence pane at its right, the list under it; on a phone in this order."""
    with st.container(key="workbench"):
        places = st.container(key="figure"), st.container(key="pane"), st.container(key="list")
        with st.container(key="showing"):
            show_pane(_JUST_CHOSEN.get())
    return places


def nothing(what: str, filters: Filters) -> None:
    """Say that the filters leave nothing, and how to widen them."""
    if not filters.active:
        st.info(f"This collection holds no {what}.", icon=":material/info:")
        return
    active = [
        word
        for word, on in (
            ("a longer period", filters.first or filters.last),
            ("fewer or other actors", filters.actors),
            ("more publishers", filters.publishers),
        )
        if on
    ]
    with st.container(border=True):
        st.text(f"No {what} with these filters. Try {' or '.join(active)}.")
        st.button("Clear all filters", on_click=rail.clear, key=f"clear_{what}")


def _share() -> None:
    with st.popover("Share", icon=":material/link:"):
        st.text("This address opens the same view, for anyone who has this collection.")
        st.code(permalink(), language=None, wrap_lines=True)
