"""An actor's profile: names and by whom, days, what it says, what ties it."""

from __future__ import annotations

import streamlit as st

from core.filters import Filters
from core.views import network as views
from core.views.evidence import places
from core.views.markup import safe
from core.views.words import ACTOR_TYPES, day
from pages.components import tables
from pages.components.address import filter_query
from pages.components.corpus import answer
from pages.components.evidence import pane


def show(actor_id: str, filters: Filters, ties: views.Network) -> None:
    """Draw the profile of `actor_id`; `ties` is the network on the page."""
    found = answer(views.profile, filters, actor_id)
    head(found)
    st.page_link(
        "pages/actors.py",
        label="Correct this actor",
        icon=":material/edit:",
        query_params={**filter_query(), "who": actor_id},
    )
    body(actor_id, found, ties)


def head(found: views.Profile) -> None:
    """The actor's name, what it is, and its days."""
    kind = ACTOR_TYPES.get(found.actor_type, found.actor_type)
    days = f"{day(found.first)} to {day(found.last)}" if found.first else "day unknown"
    st.html(
        f'<div class="pagehead"><h2>{safe(found.name)}</h2>'
        f"<p>{safe(kind)}, in articles of {safe(days)}</p></div>"
    )


def body(actor_id: str, found: views.Profile, ties: views.Network) -> None:
    """Sentences, statements, names and ties of the actor."""
    own = ties.ties[(ties.ties["source_id"] == actor_id) | (ties.ties["target_id"] == actor_id)]
    sentences, said, names, acts = st.tabs(["Sentences", "Statements", "Names", "Ties"])
    with sentences:
        pane(places(found.named), "named")
    with said:
        if found.said.empty:
            st.text("No statement of this actor in what the filters leave.")
        pane(places(found.said), "said")
    with names:
        columns = {"form": ("Called", 150), "mentions": ("Times", 60), "publishers": ("By", 220)}
        tables.show(found.names, "Names", columns)
    with acts:
        columns = {
            "source": ("Who", 110),
            "relation": ("Act", 110),
            "target": ("Whom", 110),
            "sentences": ("Sentences", 80),
        }
        tables.show(own, "Ties of this actor", columns, key="tie", row_id="tie_id")
