"""A tie between two actors: its sentences by outlet; and the shortest way between two, step by step."""

from __future__ import annotations

import streamlit as st

from core.filters import Filters
from core.views import network_ties
from core.views.evidence import places
from core.views.markup import publisher_tag, safe
from core.views.network import View, names_of
from core.views.network_kinds import KINDS, TOGETHER, kind
from core.views.network_path import Way
from core.views.palette import outlet_colours
from core.views.words import count
from pages.components.address import choose
from pages.components.corpus import answer
from pages.components.evidence import pane


def show(tie_id: str, view: View, filters: Filters) -> None:
    """Draw the sentences that a tie rests on, outlet by outlet, the earliest outlet first."""
    source, act, target = network_ties.split(tie_id)
    names = answer(names_of, (source, target))
    found = answer(network_ties.sentences_of_tie, filters, view.wanted, tie_id)
    arrow = "and" if act == TOGETHER else "→"
    outlets = list(dict.fromkeys(found["publisher"]))
    st.html(
        f'<div class="pagehead"><h2>{safe(names.get(source, ""))} {arrow} {safe(names.get(target, ""))}</h2>'
        f"<p>{safe(act)}{'' if act in KINDS else f' ({safe(kind(act).lower())})'}: "
        f"{count(len(found), 'place')} in {count(len(outlets), 'outlet')}</p></div>"
    )
    _close("tie")
    colours = answer(outlet_colours)
    for number, outlet in enumerate(outlets):
        own = found[found["publisher"] == outlet]
        st.html(f'<div class="outlethead">{publisher_tag(outlet, colours)} {count(len(own), "place")}</div>')
        pane(places(own), f"tie_{number}")


def show_way(who: str, other: str, way: Way | None) -> None:
    """Draw the shortest way from one actor to another, each step with its best sentence."""
    names = answer(names_of, (who, other))
    st.html(
        f'<div class="pagehead"><h2>From {safe(names[who])} to {safe(names[other])}</h2>'
        "<p>The fewest ties that join them, whatever their direction; acts before names in one sentence</p></div>"
    )
    _close("other")
    if way is None:
        st.text("No way joins them by these ties. Switch more kinds on, or ask for fewer sentences.")
        return
    for number, step in enumerate(way.steps, start=1):
        st.html(
            f'<div class="outlethead"><b>{number}. {safe(step.source)} – {safe(step.target)}</b> '
            f"{safe(step.said)}</div>"
        )
        pane([step.place], f"way_{number}")
        st.button(
            "All sentences of this step",
            key=f"step_{step.tie_id}",
            type="tertiary",
            icon=":material/format_list_bulleted:",
            on_click=choose,
            args=("tie", step.tie_id),
        )


def _close(key: str) -> None:
    st.button(
        "Close",
        key=f"close_{key}",
        type="tertiary",
        icon=":material/close:",
        on_click=choose,
        args=(key, None),
    )
