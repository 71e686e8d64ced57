"""What an analyst sets on the network page. All of it stands in the address."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.filters import EVERYTHING, Filters
from core.views import actors, network, network_path, network_ties, network_time
from core.views.network import View
from core.views.network_kinds import KINDS, TOGETHER, kind
from core.views.network_ties import Wanted
from core.views.rail import actor_choice
from core.views.words import count
from pages.components.address import choose, chosen
from pages.components.corpus import answer
from pages.components.screen import is_phone

STEPS = ("Whole network", "One step", "Two steps")
SECONDS_A_STEP = 1.5
"""Time that each step of the playing slider stays: long enough to see what came, and to draw it on a slow machine."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the controls ask for."""

    view: View
    filters: Filters
    """Narrowed to the slider's days."""
    other: str
    """Another actor, to which the way from the chosen one is sought."""
    way: network_path.Way | None
    """That way; None where there is none."""


def draw(filters: Filters, figure: DeltaGenerator, pane: DeltaGenerator) -> Shown:
    """Draw the controls, in `figure` and `pane`, and say what they ask for."""
    with pane:
        _finder()
        steps = st.segmented_control(
            "Around the chosen actor",
            STEPS,
            default=STEPS[0],
            required=True,
            key="steps",
            label_visibility="collapsed",
            bind="query-params",
        )
    with figure, st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        wanted = _kinds()
        most = st.selectbox(
            "Actors, at most",
            network.DRAWN,
            index=0 if is_phone() else 1,
            key="most",
            width=120,
            bind="query-params",
        )
        st.toggle("Communities", key="groups", bind="query-params")
        narrowed = _time(filters)
    who, other = (answer(actors.standing, chosen(key)) for key in ("who", "other"))
    way = answer(network_path.way, narrowed, wanted, who, other) if who and other else None
    # A way leads beyond an actor's surroundings.
    view = View(wanted, who, 0 if other else STEPS.index(steps), most, _also(way))
    return Shown(view, narrowed, other, way)


def _also(way: network_path.Way | None) -> tuple[str, ...]:
    """The lines that the analyst has asked for by name: the open tie's, those of the way to another actor."""
    lines = [step.tie_id for step in way.steps] if way else []
    open_tie = network_ties.line_of(chosen("tie"))
    return (*lines, open_tie) if open_tie else tuple(lines)


def _finder() -> None:
    """Find an actor by any of its names: the network closes around it."""
    choice = answer(actor_choice, ())
    own = {actor_id: label for label, actor_id in choice.ids.items()}
    labels = choice.labels
    who = answer(actors.standing, chosen("who"))
    if who and who not in own:
        own |= answer(network.names_of, (who,))
        labels = [own[who], *labels]
    st.session_state["finder"] = own.get(who)

    def find() -> None:
        label = st.session_state["finder"]
        choose("who", choice.ids.get(choice.forms.get(label, label)) if label else None)
        if label and st.session_state["steps"] == STEPS[0]:
            st.session_state["steps"] = STEPS[1]

    st.selectbox(
        "Find an actor",
        labels,
        index=None,
        key="finder",
        placeholder="Any name or alias",
        on_change=find,
    )


def _kinds() -> Wanted:
    acts = answer(network_ties.acts, EVERYTHING)
    held = {kind(act) for act in acts} | {TOGETHER}
    offered = [name for name in KINDS if name in held]
    with st.popover("Kinds of tie", icon=":material/tune:"):
        kinds = st.pills(
            "Kinds",
            offered,
            selection_mode="multi",
            default=offered,
            key="kind",
            wrap=True,
            bind="query-params",
        )
        only = st.multiselect(
            "Only these acts",
            acts,
            key="act",
            placeholder="All acts of these kinds",
            select_all=False,
            bind="query-params",
        )
        least = st.slider("Least sentences for a tie", 1, 20, key="least", bind="query-params")
    return Wanted(tuple(kinds), tuple(only), least)


def _time(filters: Filters) -> Filters:
    """The slider over days or months, and what it leaves of `filters`."""
    reach: network_time.Reach = st.segmented_control(
        "Time",
        network_time.REACHES,
        default=network_time.REACHES[0],
        required=True,
        key="time",
        bind="query-params",
    )
    if reach == network_time.REACHES[0]:
        return filters
    by: network_time.By = st.segmented_control(
        "By",
        ["day", "month"],
        default=answer(network_time.natural, EVERYTHING),
        required=True,
        key="by",
        bind="query-params",
    )
    steps = answer(network_time.steps, filters, by)
    if len(steps) < 2:
        st.text("Everything the filters leave is of one day or month.")
        return filters
    _take_step(steps)
    at = st.select_slider(
        "Until" if reach == "Up to" else "In",
        steps,
        key="at",
        width=320,
        bind="query-params",
    )
    if st.toggle("Play", key="playing"):
        st.session_state["play_waits"] = True
        _play(steps)
    without = answer(network_time.undated, filters)
    if without:
        st.caption(f"{count(without, 'article')} without a day of publication left out.")
    return network_time.narrowed(filters, reach, at)


def _take_step(steps: list[str]) -> None:
    """Set the slider to where playing has brought it, before it is drawn; to the last step where it has none."""
    if "play_next" in st.session_state:
        st.session_state["at"] = st.session_state.pop("play_next")
        st.session_state["playing"] = st.session_state["at"] != steps[-1]
    if st.session_state.get("at", chosen("at", steps)) not in steps:
        st.session_state["at"] = steps[-1]


@st.fragment(run_every=SECONDS_A_STEP)
def _play(steps: list[str]) -> None:
    """Move the slider one step on each time the page has stood for a while; from the last one to the first."""
    if st.session_state["play_waits"]:
        st.session_state["play_waits"] = False
        return
    following = steps.index(st.session_state["at"]) + 1
    st.session_state["play_next"] = steps[following % len(steps)]
    st.rerun()
