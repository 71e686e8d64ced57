"""The evidence pane: the sentences that something rests on, in their sources. The same on every page."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from core.views import evidence as views
from core.views.evidence import Place
from core.views.palette import outlet_colours
from core.views.words import count
from pages.components.address import filter_query
from pages.components.corpus import answer

SHOWN = 6
"""Places drawn at once; the rest on request."""


def pane(places: Sequence[Place], name: str = "evidence", *, links: bool = True) -> None:
    """Show each of `places`. `name` tells panes of one page apart; `links` offers to open the article."""
    wanted = places
    if len(places) > SHOWN and not st.toggle(f"Show all {len(places)} sentences", key=f"all_{name}"):
        wanted = places[:SHOWN]
        st.caption(f"{SHOWN} of {count(len(places), 'sentence')}")
    colours = answer(outlet_colours)
    for number, item in enumerate(answer(views.evidence, tuple(wanted))):
        with st.container(gap="xsmall"):
            st.html(views.card(item, colours, filter_query()))
            with st.container(horizontal=True, gap="small", vertical_alignment="center"):
                if links:
                    at = f"{item.place.start}-{item.place.end}"
                    target = {"article": item.place.article_id, "at": at}
                    st.page_link(
                        "pages/articles.py",
                        label="Open in the article",
                        icon=":material/article:",
                        query_params=target,
                    )
                with st.popover(
                    "Cite", icon=":material/format_quote:", type="tertiary", key=f"cite_{name}_{number}"
                ):
                    st.code(views.citation(item), language=None, wrap_lines=True)


def waiting(instruction: str) -> None:
    """What stands in the pane's place until something is chosen. `instruction` is our own text."""
    st.html(f'<div class="waiting">{instruction}</div>')
