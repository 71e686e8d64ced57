"""The frame of every page: its guard, its head with share and downloads, what it says of an empty result."""

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

_FILTERS: ContextVar[Filters | None] = ContextVar("filters", default=None)
_JUST_CHOSEN: ContextVar[bool] = ContextVar("just_chosen", default=False)


@contextmanager
def around(filters: Filters) -> Iterator[None]:
    """`app.main` runs the page inside this."""
    token = _FILTERS.set(filters)
    _JUST_CHOSEN.set(forget_choice())
    keep_choices()
    try:
        yield
    finally:
        drawn()
        _FILTERS.reset(token)


def page() -> Filters:
    """The filters of the run. The first line of every page file.

    A fresh server answers its first deep link by running the page's file alone, since `pages/` stands beside
    `app.py`: the page then hands over to `app.main`, which draws the frame and runs it again, and stops.
    """
    filters = _FILTERS.get()
    if filters is None:
        import app

        app.main()
        st.stop()
    return filters


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
