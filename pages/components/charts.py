"""Drawing a figure whose marks can be clicked: a click puts what the mark stands for into the address."""

from __future__ import annotations

from datetime import date
from hashlib import blake2b

import streamlit as st

from core.views.chart import Chart
from pages.components.address import choose


def draw(chart: Chart, name: str) -> None:
    """Draw `chart`; a click on a mark chooses its target."""
    # Streamlit keeps a selection by position: other marks need another chart, or it would point at strangers.
    marks = blake2b(repr(chart.targets).encode(), digest_size=8).hexdigest()
    key = f"{name}_{marks}"

    def clicked() -> None:
        target = chart.at(st.session_state[key]["selection"]["selected"])
        if target:
            _choose(*target)

    st.echarts_chart(chart.spec, height=chart.height, key=key, on_select=clicked, alt=chart.alt)


def _choose(key: str, value: str) -> None:
    if key == "period":
        first, last = value.split("/")
        st.session_state["from"], st.session_state["to"] = date.fromisoformat(first), date.fromisoformat(last)
    else:
        choose(key, value)
