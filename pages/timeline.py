"""What happened when? Events at the day they happened, each one click from the sentences that report it."""

from functools import partial

import streamlit as st

from core.views import evidence, timeline, timeline_export
from pages.components import address, frame, parts, shell, tables
from pages.components.corpus import answer, collection
from pages.components.downloads import ICALENDAR, JSON, Download, Made
from pages.components.evidence import pane, waiting

filters = shell.page()
frame.head(
    "Timeline",
    "What happened when, and who reports it",
    filters,
    [
        Download("events", "Events"),
        Download("event_evidence", "Sentences that report them"),
        Download("dates", "Dates in the text"),
        Made(
            "timelinejs",
            "Events for TimelineJS",
            JSON,
            timeline_export.to_timeline_js,
            timeline_export.number_timeline_js,
        ),
        Made(
            "calendar",
            "Events for a calendar",
            ICALENDAR,
            timeline_export.to_icalendar,
            timeline_export.number_icalendar,
        ),
    ],
)
total = answer(timeline.how_many, filters)
if not total:
    frame.nothing("events", filters)
    st.stop()

figure_place, pane_place, list_place = frame.workbench()
with figure_place:
    with st.container(horizontal=True, vertical_alignment="center"):
        lanes: timeline.Lanes = st.segmented_control(
            "Lanes",
            ["publisher", "actor", "kind"],
            default="publisher",
            required=True,
            key="lanes",
            label_visibility="collapsed",
            bind="query-params",
        )
        show_published = st.toggle("Days of publication", key="published", bind="query-params")
    event = answer(timeline.event, filters, address.chosen("event"))
    chosen = event["event_id"] if event else ""
    parts.timeline_figure(filters, lanes, "timeline", chosen, show_published)
with list_place:
    events = answer(timeline.events, filters, lanes, timeline.LISTED)
    if total > timeline.MARKS:
        listed = "" if total == len(events) else f"; the first {len(events):,} are listed"
        st.caption(f"The days that the figure opens on come first{listed}.")
    columns = {
        "number": ("No.", 45),
        "when": ("When", 120),
        "what": ("What", 320),
        "publishers": ("Outlets", 130),
        "origin_count": ("Origins", 65),
        "kind_said": ("Kind", 110),
        "found": ("How the day was found", 240),
        "days_given": ("Days given, where sources differ", 240),
    }
    tables.show(
        events,
        "Timeline list",
        columns,
        key="event",
        row_id="event_id",
        wrapped=True,
        whole=(total, partial(timeline.events, collection(), filters, lanes, None)),
    )
with pane_place:
    if event:
        st.html(timeline.head(event))
        pane(evidence.places(answer(timeline.evidence, chosen)))
    elif address.chosen("event"):
        waiting("The event of this address is not among those that the filters leave.")
    else:
        waiting("Click a mark, or choose a row of the list, to read the sentences it rests on.")
