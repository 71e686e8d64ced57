"""The decisions on actors: who made them, when and why, how they stand; undo, export, import."""

from __future__ import annotations

import streamlit as st

from core.decisions import log
from core.decisions.combining import Comparison, combine, compare
from core.decisions.record import Decision
from core.errors import DecisionError
from core.views import decided
from core.views.decided import Entry
from core.views.words import count
from pages.components import deciding
from pages.components.corpus import answer
from pages.components.downloads import CSV, button

PAGE = 20
"""Decisions drawn at a time."""
SIDES = {"mine": "Keep what stands here", "theirs": "Take what the file says"}


def show() -> None:
    """Draw the decisions, the latest first, and the ways in and out."""
    kept = deciding.kept()
    found = decided.entries(kept, answer(decided.outcomes), _names(kept))
    listed, side = st.columns([2, 1], gap="large")
    with listed:
        _list(found)
    with side:
        deciding.analyst()
        button("All decisions", len(kept), "decisions", lambda: log.to_csv(kept).encode(), CSV)
        _import()


def _names(kept: tuple[Decision, ...]) -> dict[str, str]:
    ids = tuple(sorted({one for decision in kept for one in (decision.subject, decision.value) if one}))
    return answer(decided.names, ids)


def _list(found: tuple[Entry, ...]) -> None:
    if not found:
        st.text("No decision was made yet. Choose an actor to correct it, or answer what is to decide.")
        return
    states = [state for state in decided.STATES if any(entry.state == state for entry in found)]
    if len(states) > 1:
        wanted = st.pills("State", states, selection_mode="multi", key="state", label_visibility="collapsed")
        found = tuple(entry for entry in found if not wanted or entry.state in wanted)
    pages = -(-len(found) // PAGE)
    page = st.pagination(pages, key="page", bind="query-params") if pages > 1 else 1
    for entry in found[(page - 1) * PAGE : page * PAGE]:
        with st.container(horizontal=True, vertical_alignment="top", horizontal_alignment="distribute"):
            st.html(decided.card(entry))
            again = entry.state == "undone"
            st.button(
                "Redo" if again else "Undo",
                key=f"undo_{entry.decision.decision_id}",
                icon=":material/redo:" if again else ":material/undo:",
                on_click=deciding.undo,
                args=(entry.undo,),
            )


def _import() -> None:
    """Take over the decisions of a file, after showing what it would add and where it clashes."""
    st.session_state.setdefault("import_round", 0)
    given = st.file_uploader(
        "Import decisions", type="csv", key=f"import_{st.session_state['import_round']}", max_upload_size=20
    )
    if given is None:
        return
    try:
        theirs = log.from_csv(given.getvalue().decode("utf-8-sig"), "The file")
    except UnicodeDecodeError:
        st.error("The file is no CSV text in UTF-8.")
        return
    except DecisionError as error:
        st.error("The file could not be read as decisions.")
        st.text(str(error))
        return
    found = compare(deciding.kept(), theirs)
    st.text(summary(found))
    wins = sides(found)
    st.button("Import", type="primary", disabled=not found.new, on_click=_take, args=(found, wins))


def summary(found: Comparison) -> str:
    """What a file's decisions would bring, in numbers."""
    return (
        f"{count(len(found.new), 'decision')} would be added; {len(found.known):,} stand here already; "
        f"{count(len(found.clashes), 'clash', 'clashes')}."
    )


def sides(found: Comparison) -> tuple[bool, ...]:
    """Draw each clash with a choice; whether the file's side is to hold, clash by clash."""
    return tuple(_choice(found, at) == "theirs" for at in range(len(found.clashes)))


def _choice(found: Comparison, at: int) -> str:
    clash = found.clashes[at]
    known = _names((clash.mine, clash.theirs))
    outcomes = answer(decided.outcomes)
    mine = decided.words(clash.mine, outcomes.get(clash.mine.decision_id, {}), known)
    theirs = decided.words(clash.theirs, {}, known)
    with st.container(border=True):
        st.text(f"Here: {mine} ({clash.mine.author or 'nobody named'})")
        st.text(f"File: {theirs} ({clash.theirs.author or 'nobody named'})")
        return st.radio(
            "Which holds",
            list(SIDES),
            key=f"clash_{clash.mine.decision_id}_{clash.theirs.decision_id}",
            format_func=SIDES.__getitem__,
            label_visibility="collapsed",
        )


def _take(found: Comparison, theirs: tuple[bool, ...]) -> None:
    deciding.make(*combine(found, theirs, deciding.author()))
    st.session_state["import_round"] += 1
