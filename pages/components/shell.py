"""What stands around every page: page set-up, navigation, the shared rail; and the guard of a page run without it."""

from __future__ import annotations

from contextvars import ContextVar
from pathlib import Path

import streamlit as st

from core.errors import StoreError
from core.filters import Filters
from pages.components import filters, frame

COMPONENTS = Path(__file__).parent
PAGES = {
    "overview": "Overview",
    "timeline": "Timeline",
    "network": "Network",
    "actors": "Actors",
    "compare": "Compare",
    "statements": "Statements",
    "articles": "Articles",
    "collection": "Collection",
    "about": "About the data",
}
_FILTERS: ContextVar[Filters | None] = ContextVar("filters", default=None)


def main() -> None:
    """Draw the frame and run the page that the address asks for."""
    st.set_page_config(page_title="Runut", page_icon=COMPONENTS / "mark.svg", layout="wide")
    st.html(COMPONENTS / "style.css")
    asked = st.navigation(
        [
            st.Page(f"pages/{name}.py", title=title, default=name == "overview")
            for name, title in PAGES.items()
        ],
        position="top",
    )
    try:
        narrowed = filters.draw()
    except StoreError as error:
        st.error("The collection could not be opened.", icon=":material/error:")
        st.text(str(error))
        st.stop()
    token = _FILTERS.set(narrowed)
    try:
        with frame.around():
            asked.run()
    finally:
        _FILTERS.reset(token)


def page() -> Filters:
    """The filters of the run. The first line of every page file.

    A fresh server answers its first deep link by running the page's file alone, since `pages/` stands beside
    `app.py`: the page then hands over to `main`, which draws the frame and runs it again, and stops.
    """
    narrowed = _FILTERS.get()
    if narrowed is None:
        main()
        st.stop()
    return narrowed
