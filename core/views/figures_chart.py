"""Claims of one figure drawn over time: colour is the outlet, shape the claimant, whiskers how far a figure reaches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from core.views.asking import Record, records
from core.views.markup import safe
from core.views.palette import FAINT, INK, MUTED, PAPER
from core.views.words import day

NAMED = 12
"""Entries that a legend may have; a longer one hides the chart, and resting on a mark says the same."""
WIDE = 50
"""Figures further apart than this many times are drawn on a logarithmic scale, or the small ones vanish."""
FEW_DAYS = 5
"""Days that are all written out below the chart."""
AMBER = "#B45309"
_SYMBOLS = ("circle", "square", "diamond", "cross", "triangle-up", "star", "pentagon", "hexagon", "x")
_OPEN_UP = ("more than", "at least")
_OPEN_DOWN = ("less than", "up to", "nearly")


def chart(frame: pd.DataFrame, colours: Mapping[str, str], chosen: str = "") -> go.Figure:
    """The claims of `core.views.figures.claims` that have a day: disputed ones ringed amber, updates dark.

    The one whose `place` is `chosen` is large. The second value of a mark's custom data is its claim's `place`.
    """
    dated = frame[(frame["day"].str.len() >= 4) & frame["value"].notna()]
    claimants = {who: _SYMBOLS[at % len(_SYMBOLS)] for at, who in enumerate(dict.fromkeys(dated["who"]))}
    shown = go.Figure()
    for (publisher, who), rows in dated.groupby(["publisher", "who"], sort=False):
        reach = [_reach(row) for row in records(rows)]
        shown.add_scatter(
            x=rows["day"],
            y=rows["value"],
            mode="markers",
            name=_plain(f"{who}, in {publisher or 'unknown outlet'}"),
            marker={
                "symbol": claimants[who],
                "size": [17 if place == chosen else 12 for place in rows["place"]],
                "color": colours.get(publisher, MUTED),
                "line": {
                    "color": [_ring(row) for row in records(rows)],
                    "width": [3 if row["disputed"] or row["updated"] else 1 for row in records(rows)],
                },
                "opacity": 1,
            },
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 1}},
            error_y={
                "type": "data",
                "symmetric": False,
                "array": [up for up, _ in reach],
                "arrayminus": [down for _, down in reach],
                "thickness": 1.5,
            },
            customdata=[[_hover(row), row["place"]] for row in records(rows)],
            hovertemplate="%{customdata[0]}<br>%{x}<extra>%{fullData.name}</extra>",
        )
    shown.update_layout(
        height=380,
        margin={"l": 10, "r": 10, "t": 10, "b": 10},
        legend={"orientation": "h", "y": -0.15},
        plot_bgcolor="white",
        font={"color": INK},
        xaxis={"gridcolor": FAINT, "type": "date", **_days(sorted(set(dated["day"])))},
        yaxis={"gridcolor": FAINT, "tickformat": ",", **_scale(dated["value"])},
        showlegend=len(shown.data) <= NAMED,
        dragmode="pan",
    )
    return shown


def _days(days: Sequence[str]) -> dict[str, object]:
    """Ticks on days, never on hours: a claim has none."""
    if len(days) <= FEW_DAYS:
        return {"tickvals": days, "ticktext": [day(value) for value in days]}
    return {"tickformat": "%-d %b %Y"}


def _scale(values: pd.Series[float]) -> dict[str, str]:
    positive = values[values > 0]
    wide = len(positive) == len(values) and len(values) > 1 and positive.max() > WIDE * positive.min()
    return {"type": "log", "title": "logarithmic scale"} if wide else {"rangemode": "tozero"}


def _ring(row: Record) -> str:
    return AMBER if row["disputed"] else INK if row["updated"] else PAPER


def _hover(row: Record) -> str:
    standing = f"<br>{_plain(row['standing'])}" if row["standing"] else ""
    return _plain(row["claim"]) + standing


def _reach(row: Record) -> tuple[float, float]:
    """How far above and below its figure a claim may reach; an open end is drawn as half the figure."""
    value = row["value"]
    if row["bound"] in _OPEN_UP:
        return value / 2, 0.0
    if row["bound"] in _OPEN_DOWN:
        return 0.0, value / 2
    low, high = row["low"], row["high"]
    up = high - value if pd.notna(high) else 0.0
    down = value - low if pd.notna(low) else 0.0
    return max(up, 0.0), max(down, 0.0)


def _plain(text: str) -> str:
    """Plotly reads labels as markup: nothing of an article may be taken for a tag."""
    return safe(text)
