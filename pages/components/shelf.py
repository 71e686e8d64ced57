"""The collections: create, rename, delete."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from core.filters import Filters
from core.workspace import folders, running
from pages.components import chooser, corpus, faults, parts

WHERE = "shelf"


def show(filters: Filters) -> None:
    """Draw the ways to make a collection, and to rename or delete the open one."""
    faults.say(WHERE, "That could not be done.")
    own = corpus.folder()
    left, right = st.columns(2, gap="large")
    with left:
        parts.title("A new collection")
        with st.form("create", border=False, clear_on_submit=True):
            st.text_input("Name", key="create_name", max_chars=80)
            st.form_submit_button("Create and open", type="primary", on_click=_create)
    with right:
        parts.title("The open collection")
        st.text(folders.name_of(own))
        if folders.is_collection(own):
            _own(own)


def _own(own: Path) -> None:
    with st.form("rename", border=False):
        st.text_input("New name", key="rename_name", max_chars=80)
        st.form_submit_button("Rename", on_click=_rename, args=(own,))
    if own.resolve() == corpus.FOLDER.resolve():
        st.caption("The collection that Runut opens first cannot be deleted.")
        return
    with st.popover("Delete this collection", icon=":material/delete_forever:"):
        st.text("Copies, decisions and tables are removed for good; watched folders stay as they are.")
        sure = st.text_input("Type its name to delete it", key="delete_name")
        st.button("Delete for good", disabled=sure != folders.name_of(own), on_click=_delete, args=(own,))


def _create() -> None:
    def act() -> None:
        made = folders.create(corpus.home(), st.session_state["create_name"])
        chooser.open_collection(folders.name_of(made))

    faults.attempt(WHERE, act)


def _rename(own: Path) -> None:
    def act() -> None:
        folders.rename(own, st.session_state["rename_name"])
        chooser.open_collection(folders.name_of(own))

    faults.attempt(WHERE, act)


def _delete(own: Path) -> None:
    def act() -> None:
        running.stop(own)
        folders.delete(own)
        chooser.open_collection(corpus.entries()[0].name)

    faults.attempt(WHERE, act)
