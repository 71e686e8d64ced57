"""What does this collection hold, where do its sources disagree, and what needs a look?"""

from functools import partial

import streamlit as st

from core.views import articles, overview, rail, timeline
from core.views.palette import outlet_colours
from pages.components import frame, parts, shell, tables
from pages.components.address import filter_query
from pages.components.corpus import answer, collection
from pages.components.downloads import Download

CARDS, CHECKS, QUOTED, ORIGINS = 4, 8, 8, 8

filters = shell.page()
frame.head(
    "Overview",
    "What this collection holds, where its sources disagree, what needs a look",
    filters,
    [
        Download("articles", "Articles"),
        Download("conflicts", "Sides of disagreements"),
        Download("lineage", "What articles rest on"),
        Download("failures", "Files left out"),
    ],
)
st.html(f'<p class="counts">{answer(overview.counts, filters)}</p>')
if not answer(articles.titles, filters) and not answer(timeline.how_many, filters):
    frame.nothing("articles", filters)
    st.stop()
colours = answer(outlet_colours)
query = filter_query()

left, right = st.columns([2, 1], gap="large")
with left:
    parts.title("Where sources disagree")
    parts.disagreements(filters, colours, CARDS)
with right:
    parts.title("Needs a look")
    checks = answer(overview.to_check, filters)
    if checks.empty:
        st.text("Nothing: all days and headlines are stated, all identities are sure.")
    else:
        st.html(overview.checklist(checks, CHECKS, colours, query))
        number = answer(overview.number_to_check, filters)
        with st.expander(f"All {number:,} as a table"):
            columns = {"what": ("What", 170), "detail": ("Detail", 300), "publisher": ("Outlet", 120)}
            whole = (number, partial(overview.to_check, collection(), filters, None))
            tables.show(checks, "Needs a look", columns, whole=whole)

parts.title("What happened")
if answer(timeline.how_many, filters):
    parts.timeline_figure(filters, "kind", "overview_timeline", page="pages/timeline.py")
    st.page_link("pages/timeline.py", label="Open the timeline and its list", icon=":material/timeline:")
else:
    frame.nothing("events", filters)

left, right = st.columns(2, gap="large")
with left:
    parts.title("Most quoted")
    quoted = answer(overview.most_quoted, filters, QUOTED)
    st.html(overview.quoted_bars(quoted, len(answer(rail.publishers))))
    st.page_link("pages/statements.py", label="Read the statements", icon=":material/format_quote:")
with right:
    parts.title("What the outlets rest on")
    origins = answer(overview.lineage, filters)
    if origins.empty:
        st.text("No article names a source, and none shares text with another.")
    else:
        st.html(overview.lineage_lines(origins, ORIGINS, colours, query))
