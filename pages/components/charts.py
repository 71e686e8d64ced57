"""Drawing a figure whose marks can be clicked: a click puts what the mark stands for into the address."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from hashlib import blake2b
from typing import Any
from zoneinfo import ZoneInfo

import streamlit as st

from core.views.chart import Chart, Target
from pages.components.address import choose
from pages.components.filters import EARLIEST, LATEST


def draw(chart: Chart, name: str, page: str = "") -> None:
    """Draw `chart`; a click on a mark chooses its target, on `page` where one is given."""
    # Streamlit keeps a selection by position: other marks need another chart, or it would point at strangers.
    marks = blake2b(repr(chart.targets).encode(), digest_size=8).hexdigest()
    key = f"{name}_{marks}"

    going = f"{name}_going"

    def clicked() -> None:
        selection = st.session_state[key]["selection"]
        target = _period(selection["areas"]) or chart.at(selection["selected"])
        if target and page:
            st.session_state[going] = target
        elif target:
            _choose(*target)

    st.echarts_chart(chart.spec, height=chart.height, key=key, on_select=clicked, alt=chart.alt)
    if going in st.session_state:
        st.switch_page(page, query_params=dict([st.session_state.pop(going)]))


def _choose(key: str, value: str) -> None:
    if key == "period":
        first, last = map(date.fromisoformat, value.split("/"))
        st.session_state["from"], st.session_state["to"] = _offered(first), _offered(last)
    else:
        choose(key, value)


def _offered(day: date) -> date:
    """`day`, or the nearest one that the rail can hold."""
    return min(max(day, EARLIEST), LATEST)


def _period(areas: list[dict[str, Any]]) -> Target | None:
    """The days that a brush over time covers, as a target; None where there is none."""
    for area in areas:
        if area["brush_type"] == "lineX":
            first, last = (_day(moment) for moment in sorted(area["coord_range"]))
            return "period", f"{first}/{last}"
    return None


def _day(moment: float) -> date:
    """The day of a moment in milliseconds, in the browser's own time zone, which the chart draws in."""
    zone = ZoneInfo(st.context.timezone or "UTC")
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=moment)).astimezone(zone).date()
