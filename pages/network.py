"""Who did what to whom? Actors and ties; click either to read the sentences."""

import streamlit as st

from core.views import network, network_chart, network_groups, network_places, rail
from core.views.network_chart import Standing
from pages.components import address, charts, frame, network_controls, network_lists, profile, shell, tie
from pages.components.corpus import answer
from pages.components.evidence import waiting

filters = shell.page()
head_place = st.container()
figure_place, pane_place, list_place = frame.workbench()
shown = network_controls.draw(filters, figure_place, pane_place)
view, narrowed = shown.view, shown.filters
found = answer(network.network, narrowed, view)
with head_place:
    offers = network_lists.offers(view, narrowed, found)
    frame.head("Network", "Who did what to whom, and who says so", filters, offers)
if found.actors.empty:
    with figure_place:
        st.text("No tie is left of these kinds. Switch more kinds on, or ask for fewer sentences.")
        frame.nothing("ties between actors", filters)
    st.stop()

chosen = address.chosen("tie", {*found.lines["tie_id"], *found.listed_ties["tie_id"]})
groups = answer(network_groups.communities, narrowed, view) if st.session_state["groups"] else None
with figure_place:
    standing = Standing(
        view.who,
        view.also,
        network_groups.number_of(groups) if groups is not None else {},
        answer(network_places.around, view.who, view.steps) if view.who and view.steps else {},
    )
    charts.draw(network_chart.chart(found, len(answer(rail.publishers)), standing), "network")
    st.caption(network_chart.left_out(found))
with list_place:
    st.html(network_chart.legend(set(found.lines["kind"])))
    network_lists.draw(found, groups, view, narrowed)
with pane_place:
    if chosen:
        tie.show(chosen, view, narrowed)
    elif view.who and shown.other:
        tie.show_way(view.who, shown.other, shown.way)
    elif view.who:
        profile.show(view.who, narrowed, found)
    else:
        waiting("Click an actor for its profile, or a tie for the sentences it rests on.")
