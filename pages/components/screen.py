"""What is known of the reader's screen, and what that changes."""

from __future__ import annotations

import streamlit as st

_CHOSEN = "just_chosen"
_SHOW_PANE = """<script>
if (innerWidth <= 900) document.querySelector('.st-key-pane')?.scrollIntoView();
</script>"""
"""Where the pane stands beside the figure it is in sight already. 900 pixels is where style.css puts it below."""


def is_phone() -> bool:
    """Whether the browser says that it is one of a phone, as all of them do by this word."""
    return "Mobi" in st.context.headers.get("User-Agent", "")


def note_choice() -> None:
    """A mark or a row was chosen, which the pane will show; for callbacks."""
    st.session_state[_CHOSEN] = True


def forget_choice() -> bool:
    """Whether this run follows such a choice; the next one does not."""
    return bool(st.session_state.pop(_CHOSEN, False))


def show_pane(wanted: bool) -> None:
    """Where the pane stands below the figure, bring it into view if `wanted`: else nothing seems to happen."""
    st.html(_SHOW_PANE if wanted else "<span></span>", unsafe_allow_javascript=wanted)
