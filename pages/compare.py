"""What do the sources share, what has only one of them, and where do they differ?"""

import streamlit as st

from core.views import articles, compare, compare_table, rail
from core.views.palette import publisher_colours
from pages.components import address, frame, parts
from pages.components.corpus import answer
from pages.components.downloads import Download, frame_button

filters = frame.page()
frame.head(
    "Compare",
    "What sources share, what has only one of them, and where they differ",
    filters,
    [Download("alignments", "Sentences that say the same"), Download("conflicts", "Sides of disagreements")],
)
titles = answer(articles.titles, filters)
if not titles:
    frame.nothing("articles", filters)
    st.stop()
events = answer(compare.shared_events, filters)

by_event, by_article = st.columns(2, gap="medium")
with by_event:
    event = address.picker(
        "Compare an event", "event", events, f"{len(events)} events that several articles report"
    )
with by_article:
    chosen = address.picker_of_several(
        "or two to five articles", "article", titles, compare.MOST, clears="event"
    )
if event and not chosen:
    chosen = answer(compare.articles_of_event, event)
if len(chosen) < 2:
    chosen = answer(compare.closest, filters)
    if len(chosen) < 2:
        st.text("Fewer than two articles are left to compare. Choose two to five above.")
        st.stop()
    st.caption("Nothing is chosen yet: these are the articles that share most.")

found = answer(compare.comparison, tuple(chosen))
colours = publisher_colours(answer(rail.publishers))
parts.disagreements_between(tuple(chosen), filters, colours)
parts.title("Point by point")
st.html(
    f'<p class="note">{compare_table.points(found)}. '
    'Words that no other source of the row has are <mark class="own">marked</mark>.</p>'
)
st.html(compare_table.table(found, colours, address.filter_query()))
frame_button(found.frame, "This comparison", "comparison")
