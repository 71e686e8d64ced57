"""Voices: whom each outlet lets speak, by kind of speaker or by name."""

from __future__ import annotations

import streamlit as st

from core.filters import Filters
from core.views import voices as views
from core.views import voices_profile
from pages.components import frame, tables
from pages.components.corpus import answer

BY = ("Kind of speaker", "Name")


def voices(filters: Filters) -> None:
    """A bar for each outlet, and the same as a table."""
    by = st.segmented_control(
        "By", BY, default=BY[0], required=True, key="by", label_visibility="collapsed", bind="query-params"
    )
    by_name = by == BY[1]
    found = answer(views.voices if by_name else voices_profile.profile, filters)
    if found.empty:
        frame.nothing("statements", filters)
        return
    chart = views.chart(found)
    st.echarts_chart(chart.spec, height=chart.height, key="voices", alt=chart.alt)
    st.text(views.unnamed(found) if by_name else voices_profile.in_words(found))
    columns = {
        "publisher": ("Outlet", 95),
        "speaker": (str(by), 140),
        "share": ("Share of its words, %", 150),
        "words": ("Words", 70),
        "statements": ("Statements", 90),
        "direct": ("Direct" if by_name else "Direct, %", 80),
    }
    if not by_name:
        columns["hedged"] = ("At a distance, %", 120)
    tables.show(found, "Voices", columns)
