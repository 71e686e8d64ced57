"""Bringing the place that a link names into view, by a script of our own with no text of an article."""

from __future__ import annotations

import streamlit as st


def to_place(at: tuple[int, int]) -> None:
    """Scroll the paragraph marked as the place into view, once for each place."""
    st.html(
        "<script>document.getElementById('place')?.scrollIntoView({block: 'center'});"
        f"/* {at[0]:d}-{at[1]:d} */</script>",
        unsafe_allow_javascript=True,
    )
