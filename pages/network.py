"""Who did what to whom? Actors and ties; click either to read the sentences."""

import streamlit as st

from core.filters import EVERYTHING
from core.views import network, network_chart, rail
from core.views.evidence import places
from core.views.palette import tie_colours
from pages.components import address, charts, frame, profile, tables
from pages.components.corpus import answer
from pages.components.downloads import Download
from pages.components.evidence import pane, waiting

filters = frame.page()
frame.head(
    "Network",
    "Who did what to whom, and who says so",
    filters,
    [Download("relations", "Acts"), Download("mentions", "Mentions"), Download("actors", "Actors")],
)
every = answer(network.kinds, EVERYTHING)
figure_place, pane_place, list_place = frame.workbench()
with figure_place:
    with st.container(horizontal=True, vertical_alignment="center"):
        together = st.toggle("Actors named together", value=True, key="together", bind="query-params")
        with st.popover("Kinds of act", icon=":material/tune:"):
            acts = st.pills("Acts", every, selection_mode="multi", default=every, key="acts", wrap=True)
        least = st.slider("Least sentences for a tie", 1, 10, key="least", width=220, bind="query-params")
    shown = [*acts, network.TOGETHER] if together else acts
    found = answer(network.network, filters, tuple(shown), least)
    if found.actors.empty:
        st.text("No tie is left of these kinds. Switch more kinds on, or ask for fewer sentences.")
        frame.nothing("ties between actors", filters)
        st.stop()
    colours = tie_colours(every)
    outlets = len(answer(rail.publishers))
    who = address.chosen("who", set(found.actors["actor_id"]))
    tie = address.chosen("tie", set(found.ties["tie_id"]))
    figure = network_chart.chart(found, answer(network.layout), colours, outlets, who, tie)
    charts.draw(figure, "network")
    st.html(network_chart.legend([kind for kind in shown if kind in set(found.ties["relation"])], colours))
with list_place:
    tie_tab, actor_tab = st.tabs(["Ties", "Actors"])
    with tie_tab:
        columns = {
            "source": ("Who", 150),
            "relation": ("Act", 150),
            "target": ("Whom", 150),
            "sentences": ("Sentences", 80),
            "publishers": ("Outlets", 70),
        }
        tables.show(found.ties, "Ties", columns, key="tie", row_id="tie_id")
    with actor_tab:
        columns = {
            "name": ("Actor", 220),
            "actor_type": ("Type", 70),
            "mentions": ("Mentions", 80),
            "publishers": ("Outlets", 70),
        }
        tables.show(found.actors, "Actors in the network", columns, key="who", row_id="actor_id")
with pane_place:
    names = dict(zip(found.actors["actor_id"], found.actors["name"], strict=True))
    address.picker("Actor", "who", names, "Choose an actor")
    if tie:
        pane(places(answer(network.sentences_of_tie, filters, tie)))
    elif who:
        profile.show(who, filters, found)
    else:
        waiting("Click an actor for its profile, or a tie for the sentences it rests on.")
