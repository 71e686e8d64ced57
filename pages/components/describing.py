"""Correcting by hand what an article says of itself; kept as decisions, which outlive every parse."""

from __future__ import annotations

import streamlit as st

from core.decisions.articles import FIELDS, is_moment
from core.decisions.record import decide
from core.text import fold
from core.views.asking import Record
from core.views.collection import FIELD_NAMES
from core.workspace import folders
from pages.components import corpus, deciding
from pages.components.address import filter_query

HINTS = {"date_published": "2024-10-28, or 2024-10-28T20:19:00+07:00", "author": "Several are parted by ; "}
FAULT = "describing_fault"


def correct(article: Record) -> None:
    """Offer the fields of `article` (a row of the table) to be corrected."""
    if not folders.is_collection(corpus.folder()):
        return
    fault = st.session_state.pop(FAULT, "")
    with st.expander("Correct this", icon=":material/edit:", expanded=bool(fault)):
        if fault:
            st.error(fault)
        version = corpus.collection().version
        with st.form(f"describe_{article['article_id']}_{version}", border=False):
            for name in FIELDS:
                st.text_input(
                    FIELD_NAMES[name],
                    article[name],
                    key=_key(article, name, version),
                    max_chars=300,
                    placeholder=HINTS.get(name, ""),
                )
            deciding.analyst()
            st.form_submit_button("Keep", type="primary", on_click=_keep, args=(article, version))
        st.page_link(
            "pages/collection.py",
            label="Undo under Decisions",
            query_params={**filter_query(), "part": "Decisions"},
        )


def _key(article: Record, name: str, version: str) -> str:
    return f"describe_{article['article_id']}_{name}_{version}"


def _keep(article: Record, version: str) -> None:
    given = {name: fold(st.session_state[_key(article, name, version)]) for name in FIELDS}
    if not is_moment(given["date_published"]):
        st.session_state[FAULT] = (
            "The day of publication must be written as 2024-10-28, or as a moment with its zone, "
            "2024-10-28T20:19:00+07:00. Nothing was kept."
        )
        return
    deciding.make(
        *(
            decide("field", article["article_id"], value, form=name, author=deciding.author())
            for name, value in given.items()
            if value != fold(article[name])
        )
    )
