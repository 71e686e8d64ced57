"""Who said what? Statements to search and read; the figures claimed; whom each outlet lets speak."""

import streamlit as st

from pages.components import claimed, frame, heard, shell, spoken
from pages.components.downloads import Download

PARTS = {"Statements": spoken.statements, "Figures": claimed.figures, "Voices": heard.voices}

filters = shell.page()
frame.head(
    "Statements",
    "Who said what, which figures are claimed, and whom each outlet lets speak",
    filters,
    [Download("statements", "Statements"), Download("quantities", "Figures")],
)
part = st.segmented_control(
    "Part",
    list(PARTS),
    default="Statements",
    required=True,
    key="part",
    label_visibility="collapsed",
    bind="query-params",
)
PARTS[part](filters)
