"""An actor's profile: names and by whom, days, what it says, what ties it, the way to another."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from core.filters import Filters
from core.views import network_profile as views
from core.views.evidence import places
from core.views.markup import safe
from core.views.network import Network
from core.views.words import ACTOR_TYPES, count, day
from pages.components import address, tables
from pages.components.address import filter_query
from pages.components.corpus import answer
from pages.components.evidence import pane


def show(actor_id: str, filters: Filters, network: Network) -> None:
    """Draw the profile of `actor_id`; `network` is the one on the page."""
    found = answer(views.profile, filters, actor_id)
    head(found)
    st.page_link(
        "pages/actors.py",
        label="Correct this actor",
        icon=":material/edit:",
        query_params={**filter_query(), "who": actor_id},
    )
    others = dict(zip(network.listed_actors["actor_id"], network.listed_actors["name"], strict=True))
    others.pop(actor_id, None)
    address.picker("Shortest way to", "other", others, "Choose another actor")
    ties = network.listed_ties
    body(found, ties[(ties["source_id"] == actor_id) | (ties["target_id"] == actor_id)])


def head(found: views.Profile) -> None:
    """The actor's name, what it is, how much there is of it, and its days."""
    kind = ACTOR_TYPES.get(found.actor_type, found.actor_type)
    days = f"first named {day(found.first)}, last {day(found.last)}" if found.first else "day unknown"
    st.html(
        f'<div class="pagehead"><h2>{safe(found.name)}</h2>'
        f"<p>{safe(kind)}; {count(found.mentions, 'mention')} in {count(found.articles, 'article')} of "
        f"{count(found.outlets, 'outlet')}; {safe(days)}</p></div>"
    )


def body(found: views.Profile, ties: pd.DataFrame) -> None:
    """Sentences, ties, statements and names of the actor."""
    sentences, acts, said, names = st.tabs(
        ["Sentences", f"Ties ({len(ties)})", f"Statements ({found.statements})", "Names"]
    )
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
            "act": ("Act", 110),
            "target": ("Whom", 110),
            "sentences": ("Sentences", 80),
        }
        tables.show(ties, "Ties of this actor", columns, key="tie", row_id="tie_id")
