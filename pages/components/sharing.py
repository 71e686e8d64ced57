"""How the open collection may be passed on; taking it elsewhere as one file, and taking one in."""

from __future__ import annotations

import streamlit as st

from core import limits
from core.decisions.combining import Comparison, combine, compare
from core.errors import RunutError
from core.filters import Filters
from core.views.words import count
from core.workspace import folders, handling, packing, share, sources
from core.workspace.packing import Shared
from pages.components import chooser, corpus, deciding, faults, history, parts

WHERE, ROUND, CHOSEN = "sharing", "sharing_round", "handling_mark"
UNMARKED = "no mark"


def show(filters: Filters) -> None:
    """Draw the mark and the file to take away at the left, what comes in at the right."""
    faults.say(WHERE, "That could not be done.")
    left, right = st.columns(2, gap="large")
    with left:
        _marking()
        _giving()
    with right:
        _taking()


def _marking() -> None:
    parts.title("How it may be passed on")
    own = handling.mark(corpus.folder())
    st.session_state[CHOSEN] = own or UNMARKED
    st.selectbox(
        "Traffic Light Protocol",
        [UNMARKED, *handling.MARKS],
        key=CHOSEN,
        on_change=_mark,
        disabled=not folders.is_collection(corpus.folder()),
    )
    said = f"{handling.MEANINGS[own].capitalize()}. " if own else ""
    st.caption(f"{said}The mark is kept with the collection and stands on every page and in every export.")


def _mark() -> None:
    chosen = st.session_state[CHOSEN]
    faults.attempt(WHERE, lambda: handling.choose(corpus.folder(), "" if chosen == UNMARKED else chosen))


def _giving() -> None:
    parts.title("Take it elsewhere")
    own = corpus.folder()
    if not folders.is_collection(own):
        st.text("These tables were written without their articles: there is nothing to share.")
        return
    gone = [path for path in sources.watched(own) if not path.is_dir()]
    if gone:
        names = ", ".join(map(sources.in_words, gone))
        st.text(f"Folders that this collection watches are not there now: {names}.")
        return
    st.text(
        "One file with the articles as they were saved, and every decision. It opens as the same collection."
    )
    st.download_button(
        "The whole collection (Runut file)",
        lambda: share.export(own),
        file_name=share.file_name(own),
        mime="application/zip",
        on_click="ignore",
        icon=":material/download:",
        key="download_collection",
    )


def _taking() -> None:
    parts.title("Open what somebody shared")
    st.session_state.setdefault(ROUND, 0)
    given = st.file_uploader(
        "A Runut file",
        type="zip",
        key=f"shared_{st.session_state[ROUND]}",
        max_upload_size=limits.MAX_PACKED_BYTES // 2**20,
    )
    if given is None:
        return
    try:
        shared = packing.look(given.getvalue())
    except RunutError as error:
        st.error("The file was not opened.", icon=":material/error:")
        st.text(str(error))
        return
    mark = f", {shared.mark}" if shared.mark else ""
    st.text(
        f"“{shared.name}”{mark}: {count(len(shared.members), 'file')}, {count(len(shared.decisions), 'decision')}."
    )
    st.button("Open as a new collection", type="primary", on_click=_open, args=(shared,))
    if folders.is_collection(corpus.folder()):
        _merging(shared)


def _merging(shared: Shared) -> None:
    """Offer to merge what came into the open collection, clashes settled first."""
    found = compare(deciding.kept(), shared.decisions)
    with st.expander("Merge it into the open collection", expanded=bool(found.clashes)):
        st.text(history.summary(found))
        theirs = history.sides(found)
        deciding.analyst()
        st.button("Merge", on_click=_merge, args=(shared, found, theirs))


def _open(shared: Shared) -> None:
    def act() -> None:
        made = share.open_as_new(corpus.home(), shared)
        st.session_state[ROUND] += 1
        chooser.open_collection(folders.name_of(made))

    faults.attempt(WHERE, act)


def _merge(shared: Shared, found: Comparison, theirs: tuple[bool, ...]) -> None:
    def act() -> None:
        share.merge(corpus.folder(), shared, combine(found, theirs, deciding.author()))
        st.session_state[ROUND] += 1

    faults.attempt(WHERE, act)
