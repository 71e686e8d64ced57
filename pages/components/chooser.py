"""Which collection is open: chosen in the rail, held by the address."""

from __future__ import annotations

import streamlit as st

from pages.components import corpus
from pages.components.address import FILTER_KEYS


def draw() -> None:
    """The selector; the first collection is open where the address names none."""
    names = [entry.name for entry in corpus.entries()]
    st.selectbox("Collection", names, key=corpus.CHOSEN, bind="query-params", on_change=_forget)


def open_collection(name: str) -> None:
    """Open the collection of this name; for callbacks."""
    st.session_state[corpus.CHOSEN] = name
    _forget()


def _forget() -> None:
    """Filters and choices of one collection mean nothing in another."""
    for key in FILTER_KEYS:
        st.session_state[key] = None if key in ("from", "to") else []
    for key in list(st.query_params):
        if key not in (corpus.CHOSEN, *FILTER_KEYS, "part"):
            del st.query_params[key]
