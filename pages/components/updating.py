"""The update of the open collection: begun where something is new, shown while it runs, drawn when it is through."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from core.store import current
from core.views.collection import progress_words
from core.views.markup import safe
from core.workspace import folders, running, sources
from core.workspace.running import State
from pages.components import corpus, faults

POLL_SECONDS = 0.7
"""A file dropped into a watched folder stood on an open page after 4.7 s (two cores at rest, five articles), of which
loading the models takes 3; with 1.5 s it was 5.5. A look costs the listing of the folders."""
DRAWN = "drawn"
"""Key of what the page was drawn from: the version of the tables, and whether an update ran."""
WHERE = "updating"


def rail() -> None:
    """Say in the rail where an update stands; look for new files and new tables as long as some may come.

    Nothing is polled where nothing is watched and nothing runs.
    """
    where = corpus.folder()
    if not folders.is_collection(where):
        return
    _begin_after_upgrade(str(where))
    _begin_if_stale(where)
    st.session_state[DRAWN] = current(where), running.running(where)
    busy = running.running(where) or bool(sources.watched(where))
    st.fragment(_follow, run_every=POLL_SECONDS if busy else None)(where)


def begin() -> None:
    """Begin an update of the open collection; for callbacks of buttons."""
    faults.attempt(WHERE, lambda: running.start(corpus.folder()))


def _follow(where: Path) -> None:
    _begin_if_stale(where)
    if (current(where), running.running(where)) != st.session_state[DRAWN]:
        st.rerun()
    now = running.state(where)
    faults.say(WHERE, "The collection could not be brought up to date.")
    if running.running(where):
        _running(where, now)
    elif now.outcome in ("failed", "stopped", "running"):
        _say(now, running=False)
        st.button("Go on", on_click=begin, key="update_again", icon=":material/play_arrow:")


def _running(where: Path, now: State) -> None:
    share = now.done / now.total if now.total else 0.0
    st.progress(min(share, 1.0))
    _say(now, running=True)
    st.button("Stop", on_click=_stop, args=(where,), key="update_stop", icon=":material/stop:")


def _say(now: State, running: bool) -> None:
    st.html(f'<p class="note">{safe(progress_words(now, running))}</p>')


def _stop(where: Path) -> None:
    faults.attempt(WHERE, lambda: running.stop(where))


def _begin_if_stale(where: Path) -> None:
    if not running.running(where) and running.stale(where):
        begin()


@st.cache_resource(show_spinner=False)
def _begin_after_upgrade(where: str) -> None:
    """Once in the life of the server: another version of the program reads the collection anew."""
    if running.outdated(Path(where)):
        begin()
