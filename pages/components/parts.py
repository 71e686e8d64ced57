"""Small pieces that several pages draw alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from core.filters import Filters
from core.views import conflict_card, conflicts, ranking, timeline, timeline_chart
from core.views.chart import Chart
from core.views.palette import outlet_colours
from pages.components import charts
from pages.components.address import filter_query
from pages.components.corpus import answer

MOST = 100


def title(words: str) -> None:
    """The title of a part of a page. `words` are our own."""
    st.html(f'<h2 class="part">{words}</h2>')


def disagreements(filters: Filters, colours: Mapping[str, str], shown: int) -> None:
    """Cards of where sources disagree, `shown` of them until more are asked for."""
    found = answer(conflicts.disagreements, filters, MOST)
    if not found:
        st.text("No disagreement was found in what the filters leave.")
        return
    st.caption(ranking.STATED)
    total = answer(conflicts.how_many, filters)
    rest = f"Show all {total}" if total == len(found) else f"Show the first {len(found)} of {total:,}"
    more = len(found) > shown and st.toggle(f"{rest} disagreements", key="all_conflicts")
    for item in found if more else found[:shown]:
        st.html(conflict_card.card(item, colours, filter_query()))
        st.page_link(
            "pages/compare.py",
            label="Read these sources side by side",
            icon=":material/splitscreen_vertical_add:",
            query_params={"article": list(item.articles)},
        )


def disagreements_between(articles: tuple[str, ...], colours: Mapping[str, str]) -> None:
    """Cards of the disagreements between two of `articles`, or inside one, folded away; apart from them, where one
    outlet differs from itself."""
    found = answer(conflicts.between, articles, MOST)
    own = answer(conflicts.of_one_outlet, articles, MOST)
    if found:
        with st.expander(f"Where these sources disagree ({len(found)})", expanded=len(found) <= 2):
            _cards(found, colours)
    else:
        st.caption("No disagreement was found between these sources.")
    if own:
        with st.expander(f"Where one outlet differs from itself ({len(own)})"):
            _cards(own, colours)


def _cards(found: Sequence[conflicts.Disagreement], colours: Mapping[str, str]) -> None:
    cards = "".join(conflict_card.card(item, colours, filter_query()) for item in found)
    st.html(f'<div class="conflicts">{cards}</div>')


def timeline_figure(
    filters: Filters,
    lanes: timeline.Lanes,
    name: str,
    event: str = "",
    published: bool = False,
    page: str = "",
) -> None:
    """The events that the filters leave as marks; as counts where there are too many to tell apart.

    A click on a mark chooses its event, on `page` where one is given.
    """
    tallest = timeline_chart.STRIP if page else timeline_chart.TALLEST
    figure = _marks(filters, lanes, event, published)
    if figure is None or figure.height > tallest:
        _counts(filters, lanes, name)
        return
    charts.draw(figure, name, page)
    st.html(timeline_chart.legend())


def _marks(filters: Filters, lanes: timeline.Lanes, event: str, published: bool) -> Chart | None:
    """A mark for each event; nothing where they are too many to draw."""
    if answer(timeline.how_many, filters) > timeline.MARKS:
        return None
    events = answer(timeline.events, filters, lanes)
    colours = answer(outlet_colours)
    pins = answer(timeline.publications, filters) if published else None
    given = answer(timeline.days_given, filters)
    return timeline_chart.chart(events, colours, timeline.opening(events, event), event, pins, given)


def _counts(filters: Filters, lanes: timeline.Lanes, name: str) -> None:
    """How many events there are in each stretch of days, with what a click does."""
    counts, window = answer(timeline.counts, filters, lanes), answer(timeline.opening_of_counts, filters)
    charts.draw(timeline_chart.counted(counts, window), f"{name}_counts")
    one_day = filters.first and filters.first == filters.last
    todo = "the timeline’s list holds each" if one_day else "click a count to narrow the period to it"
    st.caption(f"{answer(timeline.how_many, filters):,} events are too many to tell apart: {todo}.")
