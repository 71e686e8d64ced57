"""The network as tables, the keyboard's way in; and as files for other programs."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from core.filters import Filters
from core.views import network_export as export
from core.views import network_ftm, network_gephi
from core.views.network import Network, View
from pages.components import tables
from pages.components.corpus import collection
from pages.components.downloads import CSV, Download, Form, Ready

GEXF = Form("GEXF", "gexf", "application/xml")
GRAPHML = Form("GraphML", "graphml", "application/xml")
FTM = Form("FollowTheMoney", "ftm.json", "application/json")


def offers(view: View, filters: Filters, found: Network) -> list[Download | Ready]:
    """The downloads of the page: the tables it rests on, and the network itself, whole, as it is narrowed."""
    actors, ties = found.all_actors, found.all_ties
    files = (
        ("network-actors", "The network's actors", CSV, export.actors_csv, actors),
        ("network-ties", "The network's ties", CSV, export.ties_csv, ties),
        ("network", "For Gephi, with days", GEXF, network_gephi.to_gexf, actors + ties),
        ("network", "For other programs", GRAPHML, network_gephi.to_graphml, actors + ties),
        ("network", "For investigations", FTM, network_ftm.to_ftm, actors + ties),
    )
    return [
        *(
            Ready(name, label, form, partial(content, collection(), filters, view), rows)
            for name, label, form, content, rows in files
        ),
        Download("relations", "Acts, sentence by sentence"),
        Download("mentions", "Mentions"),
        Download("actors", "Actors"),
    ]


def draw(found: Network, groups: pd.DataFrame | None, view: View, filters: Filters) -> None:
    """Ties and actors, and communities where they are shown. A row chosen is a mark clicked."""
    names = ["Ties", "Actors"] if groups is None else ["Ties", "Actors", "Communities"]
    tie_tab, actor_tab, *group_tab = st.tabs(names)
    with tie_tab:
        columns = {
            "source": ("Who", 125),
            "act": ("Act", 115),
            "target": ("Whom", 125),
            "sentences": ("Sentences", 70),
            "publishers": ("Outlets", 55),
            "denied": ("Deny it", 55),
            "when": ("Days", 165),
        }
        every = found.all_ties, partial(export.all_ties, collection(), filters, view)
        tables.show(found.listed_ties, "Ties", columns, key="tie", row_id="tie_id", whole=every)
    with actor_tab:
        columns = {
            "name": ("Actor", 220),
            "actor_type": ("Type", 70),
            "mentions": ("Mentions", 80),
            "publishers": ("Outlets", 70),
            "first": ("First day", 95),
            "last": ("Last day", 95),
        }
        every = found.all_actors, partial(export.actors, collection(), filters, view)
        tables.show(
            found.listed_actors, "Actors in the network", columns, key="who", row_id="actor_id", whole=every
        )
    if groups is not None:
        with group_tab[0]:
            columns = {
                "number": ("No.", 45),
                "leaders": ("Leading members", 280),
                "size": ("Actors", 70),
                "members": ("All members", 420),
            }
            tables.show(groups, "Communities", columns)
