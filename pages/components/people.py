"""The list of actors, and the one that is chosen: its names, its sentences, what can be decided on it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from core.filters import Filters
from core.views import actors, network, network_profile
from core.views.network import View
from core.views.network_kinds import KINDS
from core.views.network_ties import Wanted
from core.views.words import ACTOR_TYPES, count
from pages.components import address, correcting, frame, profile, tables
from pages.components.corpus import answer, collection
from pages.components.evidence import waiting


def show(filters: Filters) -> None:
    """Search and list at the left, the chosen actor at the right."""
    if not answer(actors.number, filters, actors.Search()):
        frame.nothing("actors", filters)
        return
    listed, side, _ = frame.workbench()
    with listed:
        _list(filters)
    with side:
        _chosen(filters)


def _list(filters: Filters) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        words = st.text_input("Search", key="q", placeholder="Any name", max_chars=100, bind="query-params")
        types = st.multiselect(
            "Type",
            actors.TYPES,
            key="type",
            format_func=ACTOR_TYPES.__getitem__,
            placeholder="Any",
            select_all=False,
            bind="query-params",
        )
    asked = actors.Search(words.strip(), tuple(types))
    found = answer(actors.found, filters, asked)
    total = answer(actors.number, filters, asked)
    if found.empty:
        st.text("No actor fits. Try fewer letters, or another type.")
        return
    shown = "" if total == len(found) else f"; the first {len(found):,} are listed"
    st.caption(f"{count(total, 'actor')}, the most mentioned first{shown}")
    columns = {
        "name": ("Actor", 170),
        "mentions": ("Mentions", 70),
        "type": ("Type", 105),
        "aliases": ("Also called", 150),
        "articles": ("Articles", 62),
        "publishers": ("Outlets", 60),
    }
    everything = partial(actors.found, collection(), filters, asked, None)
    tables.show(found, "Actor list", columns, key="who", row_id="actor_id", whole=(total, everything))


def _chosen(filters: Filters) -> None:
    asked = address.chosen("who")
    actor_id = answer(actors.standing, asked) if asked else ""
    if not actor_id:
        waiting("Choose a row to read an actor's sentences, see its names, and correct it.")
        return
    if actor_id != asked:
        st.caption("You decided that the actor of this link is this one.")
    found = answer(network_profile.profile, filters, actor_id)
    around = View(Wanted(KINDS), actor_id, 1)
    ties = answer(network.network, replace(filters, actors=(actor_id,)), around).listed_ties
    profile.head(found)
    correcting.correct(actor_id)
    profile.body(found, ties)
