"""The left rail, the same on every page: collection, period, actors, publishers; the line that says what is chosen."""

from __future__ import annotations

from datetime import date

import streamlit as st

from core.filters import Filters
from core.views import rail
from core.views.markup import folded, publisher_tag, safe
from core.views.palette import outlet_colours
from core.views.words import count, day
from pages.components import chooser, updating
from pages.components.address import FILTER_KEYS
from pages.components.corpus import answer

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)
RAIL_ACTORS, RAIL_PUBLISHERS = 10, 12


def draw() -> Filters:
    """Draw the rail, and say what the analyst has narrowed the collection to.

    The widgets are drawn first and what depends on them after: the counts beside them follow the filters.
    """
    with st.sidebar:
        st.html('<div class="wordmark">Runut</div>')
        chooser.draw()
        updating.rail()
    names = answer(rail.publishers)
    asked = tuple(sorted({*st.query_params.get_all("actor"), *st.session_state.get("actor", [])}))
    choice = answer(rail.actor_choice, asked)
    with st.sidebar:
        bars = st.container()
        st.date_input("From", None, EARLIEST, LATEST, key="from", format="YYYY-MM-DD", bind="query-params")
        st.date_input("To", None, EARLIEST, LATEST, key="to", format="YYYY-MM-DD", bind="query-params")
        st.multiselect(
            "Actors",
            choice.labels,
            key="actor",
            placeholder="Any name or alias",
            select_all=False,
            bind="query-params",
            on_change=_own_names,
            args=(choice,),
        )
        top = st.container()
        st.multiselect(
            "Publishers", names, key="publisher", placeholder="All", select_all=False, bind="query-params"
        )
        filters = current(choice)
        bars.html(
            rail.histogram(answer(rail.busy_days, filters), filters.first, filters.last) or "<div></div>"
        )
        with top:
            _most_mentioned(filters, choice)
        _publishers(filters, names)
    return filters


def current(choice: rail.ActorChoice) -> Filters:
    """The filters as the widgets stand; a reversed period is turned round."""
    days = [st.session_state.get("from"), st.session_state.get("to")]
    first, last = (value.isoformat() if value else "" for value in days)
    if first and last and first > last:
        first, last = last, first
    labels = (choice.forms.get(label, label) for label in st.session_state.get("actor", []))
    actors = dict.fromkeys(choice.ids[label] for label in labels if label in choice.ids)
    return Filters(first, last, tuple(actors), tuple(st.session_state.get("publisher", [])))


def chips(filters: Filters) -> None:
    """The active filters in one line, and one way to clear them all."""
    if not filters.active:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f'<div class="chips">{"".join(_chips(filters))}</div>', width="content")
        st.button("Clear all filters", type="tertiary", icon=":material/close:", on_click=clear)


def clear() -> None:
    """Take every filter away."""
    for key in FILTER_KEYS:
        st.session_state[key] = None if key in ("from", "to") else []


def _chips(filters: Filters) -> list[str]:
    words = []
    if filters.first and filters.last:
        words.append(day(f"{filters.first}/{filters.last}"))
    elif filters.first or filters.last:
        words.append(f"from {day(filters.first)}" if filters.first else f"until {day(filters.last)}")
    words += [str(label) for label in st.session_state.get("actor", [])]
    words += filters.publishers
    return [f'<span class="chip">{safe(word)}</span>' for word in words]


def _own_names(choice: rail.ActorChoice) -> None:
    """An actor chosen by another name stands under its own in the rail and in the link."""
    labels = (choice.forms.get(label, label) for label in st.session_state["actor"])
    st.session_state["actor"] = list(dict.fromkeys(labels))


def _most_mentioned(filters: Filters, choice: rail.ActorChoice) -> None:
    frame = answer(rail.most_mentioned, filters, RAIL_ACTORS)
    labels = {actor_id: label for label, actor_id in choice.ids.items()}
    # A new table after each choice, so that no row of it stays marked.
    key = f"most_mentioned_{len(filters.actors)}"

    def add() -> None:
        rows = st.session_state[key]["selection"]["rows"]
        added = [labels[frame["actor_id"].iloc[row]] for row in rows if frame["actor_id"].iloc[row] in labels]
        st.session_state["actor"] = list(dict.fromkeys([*st.session_state["actor"], *added]))

    with st.expander("Most mentioned", expanded=False):
        st.dataframe(
            frame,
            key=key,
            hide_index=True,
            column_order=["name", "mentions"],
            column_config={
                "name": st.column_config.TextColumn("Actor"),
                "mentions": st.column_config.NumberColumn("Mentions", width="small"),
            },
            on_select=add,
            selection_mode="single-row",
            alt="The actors mentioned most; choose one to filter by it",
        )


def _publishers(filters: Filters, names: list[str]) -> None:
    colours = answer(outlet_colours)
    frame = answer(rail.publisher_counts, filters)
    counts = dict(zip(frame["publisher"], frame["articles"], strict=True))
    lines = [
        f"<li>{publisher_tag(name, colours)} <b>{count(int(counts.get(name, 0)), 'article')}</b></li>"
        for name in sorted(names, key=lambda name: -counts.get(name, 0))
    ]
    rest = "".join(lines[RAIL_PUBLISHERS:])
    more = folded(f"{len(lines) - RAIL_PUBLISHERS} more", rest) if rest else ""
    st.html(f'<ul class="outlets">{"".join(lines[:RAIL_PUBLISHERS])}{more}</ul>')
