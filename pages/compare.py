"""What do the sources share, what does only one of them have, and where do they differ?"""

import streamlit as st

from core.views import articles, choosing, compare
from core.views.palette import outlet_colours
from pages.components import address, compared, frame, parts, shell
from pages.components.corpus import answer
from pages.components.downloads import Download

PARTS = {
    "Point by point": compared.points,
    "Grid": compared.grid,
    "Wording": compared.wording,
    "Read annotated": compared.annotated,
}

filters = shell.page()
frame.head(
    "Compare",
    "What sources share, what only one of them has, and where they differ",
    filters,
    [Download("alignments", "Sentences that say the same"), Download("conflicts", "Sides of disagreements")],
)
titles = answer(articles.titles, filters)
if not titles:
    frame.nothing("articles", filters)
    st.stop()
events = answer(choosing.shared_events, filters)

by_event, by_article = st.columns(2, gap="medium")
with by_event:
    event = address.picker(
        "Compare an event", "event", events, f"{len(events)} events that several articles report"
    )
with by_article:
    chosen = address.picker_of_several(
        "or one article with its like, or two to five", "article", titles, choosing.MOST, clears="event"
    )
# A place of its own: what comes and goes above a control would make the browser draw it anew, and lose a click on it.
said = st.container()
alone = len(chosen) == 1
if event and not chosen:
    chosen = answer(choosing.articles_of_event, event)
elif alone:
    chosen = [*chosen, *answer(choosing.companions, chosen[0])]
    if len(chosen) > 1:
        said.caption("One article is chosen: beside it stand those that share most with it.")
else:
    event = ""
    if not chosen:
        chosen = answer(choosing.closest, filters)
        said.caption("Nothing is chosen yet: these are the articles that share most.")
if len(chosen) < 2 and not alone:
    st.text("Fewer than two articles are left to compare. Choose one to five above.")
    st.stop()

ids = tuple(chosen)
found = answer(compare.comparison, ids)
colours = answer(outlet_colours)
with st.container():
    parts.disagreements_between(ids, colours)
with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
    part = st.segmented_control(
        "Part",
        list(PARTS),
        default="Read annotated" if alone else "Point by point",
        required=True,
        key="compared",
        label_visibility="collapsed",
        bind="query-params",
    )
    compared.dossier_buttons(ids, events.get(event, ""))
PARTS[part](compared.Compared(found, ids, event, colours))
