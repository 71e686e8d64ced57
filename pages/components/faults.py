"""What an action could not do: kept by the callback of its button, said when the page is drawn after it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from core.errors import RunutError

PREFIX = "fault_"


def attempt(where: str, act: Callable[[], object]) -> bool:
    """Do `act`; where Runut refuses it, keep the reason for `say` at the same place, and give False."""
    try:
        act()
    except RunutError as error:
        keep(where, str(error))
        return False
    return True


def keep(where: str, reason: str) -> None:
    """Keep the reason why something could not be done, for the place called `where`."""
    st.session_state[PREFIX + where] = reason


def say(where: str, words: str) -> None:
    """Say once what was kept for the place called `where`, under our own `words`; nothing where all went well."""
    reason = st.session_state.pop(PREFIX + where, "")
    if reason:
        st.error(words, icon=":material/error:")
        # What was refused may name a file from elsewhere: no markup.
        st.text(reason)
