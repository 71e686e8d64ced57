"""Who is who? Every actor with all its names, what is unsure, and what the analyst decided."""

import streamlit as st

from pages.components import deciding, frame, history, people, queue, shell
from pages.components.downloads import Download

filters = shell.page()
frame.head(
    "Actors",
    "Who is who, under which names; what is unsure, and what was decided",
    filters,
    [
        Download("actors", "Actors"),
        Download("mentions", "Mentions"),
        Download("decisions", "Decisions that hold"),
    ],
)
deciding.standing()
asked = queue.left()
PARTS = {
    "Actors": lambda: people.show(filters),
    "To decide": lambda: queue.show(asked),
    "Decisions": history.show,
}
part = st.segmented_control(
    "Part",
    list(PARTS),
    default="Actors",
    required=True,
    key="part",
    label_visibility="collapsed",
    bind="query-params",
)
PARTS[part]()
