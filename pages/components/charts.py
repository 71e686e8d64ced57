"""Drawing a figure whose marks can be clicked: a click puts what the mark stands for into the address."""

from __future__ import annotations

from datetime import date
from hashlib import blake2b

import streamlit as st

from core.views.chart import Chart
from pages.components.address import choose


def draw(chart: Chart, name: str, page: str = "") -> None:
    """Draw `chart`; a click on a mark chooses its target, on `page` where one is given."""
    # Streamlit keeps a selection by position: other marks need another chart, or it would point at strangers.
    marks = blake2b(repr(chart.targets).encode(), digest_size=8).hexdigest()
    key = f"{name}_{marks}"

    going = f"{name}_going"

    def clicked() -> None:
        target = chart.at(st.session_state[key]["selection"]["selected"])
        if target and page:
            st.session_state[going] = target
        elif target:
            _choose(*target)

    st.echarts_chart(chart.spec, height=chart.height, key=key, on_select=clicked, alt=chart.alt)
    if going in st.session_state:
        st.switch_page(page, query_params=dict([st.session_state.pop(going)]))


def _choose(key: str, value: str) -> None:
    if key == "period":
        first, last = value.split("/")
        st.session_state["from"], st.session_state["to"] = date.fromisoformat(first), date.fromisoformat(last)
    else:
        choose(key, value)
