"""Keeping what the analyst decides on actors, and saying when the tables do not show it yet."""

from __future__ import annotations

import streamlit as st

from core.decisions import log
from core.decisions.record import Decision, decide
from core.errors import DecisionError
from core.views import decided
from core.views.words import count
from core.workspace import folders
from pages.components import corpus, faults
from pages.components.corpus import answer

ANALYST = "analyst"
"""Key of the session: who decides."""
WHERE = "deciding"


def kept() -> tuple[Decision, ...]:
    """All decisions of the open collection, undone or not. Raises `DecisionError`."""
    return log.read(corpus.folder() / folders.DECISIONS)


def make(*decisions: Decision) -> None:
    """Keep `decisions`, for callbacks of buttons; the rail sees that the tables are behind and updates them."""
    faults.attempt(WHERE, lambda: log.append(corpus.folder() / folders.DECISIONS, decisions))


def undo(decision_id: str) -> None:
    """Undo a decision, or an undoing."""
    make(decide("undo", decision_id, author=author()))


def analyst() -> None:
    """Ask for the name that stands beside decisions; it holds for the session."""
    st.text_input(
        "Your name",
        key=ANALYST,
        max_chars=60,
        placeholder="stands beside your decisions",
        persist_state="session",
    )


def author() -> str:
    """The analyst's name, empty where none was given."""
    return str(st.session_state.get(ANALYST, "")).strip()


def standing() -> None:
    """Say what keeps the tables from showing all that was decided; nothing where they do."""
    faults.say(WHERE, "That was not kept.")
    try:
        behind = decided.waiting(kept(), answer(decided.outcomes))
    except DecisionError as error:
        st.error("The decisions of this collection cannot be read.", icon=":material/error:")
        st.text(str(error))
        st.stop()
    if not behind:
        return
    said = f"{count(behind, 'decision')} kept"
    if folders.is_collection(corpus.folder()):
        st.info(f"{said}; the tables are being brought up to date…", icon=":material/sync:")
    else:
        st.info(
            f"{said}. These tables were written without their articles: read the articles into a collection, "
            "and import the decisions there.",
            icon=":material/info:",
        )
