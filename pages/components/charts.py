"""Drawing a figure whose marks can be clicked: a click puts what the mark stands for into the address."""

from __future__ import annotations

from datetime import date
from hashlib import blake2b

import streamlit as st

from core.views.chart import Chart, brushed
from pages.components.address import choose
from pages.components.filters import EARLIEST, LATEST
from pages.components.screen import note_choice


def draw(chart: Chart, name: str, page: str = "") -> None:
    """Draw `chart`; a click on a mark chooses its target, on `page` where one is given.

    A period, chosen by a click on a count or by a brush, holds on every page: it is set where it was chosen.
    """
    # Streamlit keeps a selection by position: other marks need another chart, or it would point at strangers.
    marks = blake2b(repr(chart.targets).encode(), digest_size=8).hexdigest()
    key = f"{name}_{marks}"

    going = f"{name}_going"

    def clicked() -> None:
        selection = st.session_state[key]["selection"]
        target = brushed(selection["areas"], st.context.timezone or "UTC") or chart.at(selection["selected"])
        if target and page and target[0] != "period":
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
        note_choice()


def _offered(day: date) -> date:
    """`day`, or the nearest one that the rail can hold."""
    return min(max(day, EARLIEST), LATEST)
