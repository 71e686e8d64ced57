"""The collection is the analyst's own: what is added, left out, set aside, decided; and other collections."""

import streamlit as st

from core.views import collection as view
from core.workspace import folders, running, sources
from pages.components import adding, corpus, frame, holdings, sharing, shelf, shell
from pages.components.corpus import collection
from pages.components.downloads import Download

PARTS = {
    "Add": adding.show,
    "Articles": holdings.articles,
    "Set aside": holdings.set_aside,
    "Left out": holdings.left_out,
    "Decisions": holdings.decided,
    "Share": sharing.show,
    "Collections": shelf.show,
}
READ_ONLY = ("Articles", "Set aside", "Left out", "Share", "Collections")

filters = shell.page()
frame.head(
    "Collection",
    "What it is made of, what was left out of it, what you decided",
    filters,
    [
        Download("articles", "Articles"),
        Download("passages", "Blocks set aside", {"role": ["noise", "related"]}),
        Download("failures", "Files left out"),
    ],
)
folder = corpus.folder()
line = view.holds(collection(), len(sources.ids(folder)), len(sources.watched(folder)))
# On a phone the rail, which shows how far an update is, is folded away.
busy = " · being brought up to date…" if running.running(folder) else ""
st.html(f'<p class="counts">{line}{busy}</p>')
names = list(PARTS)
if not folders.is_collection(folder):
    st.text("These tables were written without their articles: they can be read, not changed.")
    names = list(READ_ONLY)
part = st.segmented_control(
    "Part",
    names,
    default=names[0],
    required=True,
    key="part",
    label_visibility="collapsed",
    bind="query-params",
)
PARTS[part](filters)
