"""Claims of one figure drawn over time: colour is the outlet, shape the claimant, whiskers how far a figure reaches."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import pandas as pd

from core.views.asking import Record, records
from core.views.chart import Chart, Spec, Target, base, quiet_axis
from core.views.palette import AMBER, INK, MUTED, PAPER, TYPE_SHAPES
from core.views.words import count, day

NAMED = 12
"""Entries that a legend may have; a longer one hides the chart, and resting on a mark says the same."""
WIDE = 50
"""Figures further apart than this many times are drawn on a logarithmic scale, or the small ones vanish."""
FEW_DAYS = 5
"""Days that are all written out below the chart."""
CROWDED = 8
"""Days nearer than this part of the axis are written at a slant, or one would cover the other."""
SIZE, CHOSEN_SIZE = 12, 17
"""Pixels across a mark."""
SYMBOLS = (
    "circle",
    "rect",
    "diamond",
    "path://M35 0 L65 0 L65 35 L100 35 L100 65 L65 65 L65 100 L35 100 L35 65 L0 65 L0 35 L35 35 Z",
    "triangle",
    "path://M50 0 L61 35 L98 35 L68 56 L79 91 L50 69 L21 91 L32 56 L2 35 L39 35 Z",
    "path://M50 0 L98 35 L79 91 L21 91 L2 35 Z",
    TYPE_SHAPES["GPE"],
    "path://M20 0 L50 30 L80 0 L100 20 L70 50 L100 80 L80 100 L50 70 L20 100 L0 80 L30 50 L0 20 Z",
)
"""A shape for each claimant: after those that ECharts has, a cross, a star, a pentagon, a hexagon, an X."""
HEIGHT = 380
_DAY = "{d} {MMM} {yyyy}"
_WHOLE_DAY = 24 * 3_600_000
"""In milliseconds."""
_OPEN_UP = ("more than", "at least")
_OPEN_DOWN = ("less than", "up to", "nearly")


def chart(frame: pd.DataFrame, colours: Mapping[str, str], chosen: str = "") -> Chart:
    """The claims of `core.views.figures.claims` that have a day: disputed ones ringed amber, updates dark.

    A series for each outlet and claimant, and one of its whiskers by the same name. The claim whose `place` is
    `chosen` is large. A click chooses a `place` as `claim`.
    """
    dated = frame[(frame["day"].str.len() >= 4) & frame["value"].notna()]
    shapes = {who: SYMBOLS[at % len(SYMBOLS)] for at, who in enumerate(dict.fromkeys(dated["who"]))}
    marks: list[Spec] = []
    whiskers: list[Spec] = []
    targets: dict[tuple[int, str], tuple[Target, ...]] = {}
    for (publisher, who), group in dated.groupby(["publisher", "who"], sort=False):
        rows = list(records(group))
        targets[len(marks), "main"] = tuple(("claim", row["place"]) for row in rows)
        name, colour = f"{who}, in {publisher or 'unknown outlet'}", colours.get(publisher, MUTED)
        marks.append(_marks(name, colour, shapes[who], rows, chosen))
        whiskers.append(_whiskers(name, colour, rows))
    spec = base()
    spec["tooltip"] |= {"trigger": "item", "formatter": "{b}<br>{a}"}
    spec |= {
        "legend": {
            "show": len(marks) <= NAMED,
            "type": "scroll",
            "bottom": 0,
            "itemWidth": SIZE,
            "itemHeight": SIZE,
            "textStyle": {"color": INK},
            "data": [series["name"] for series in marks],
        },
        "grid": {"left": 10, "right": 20, "top": 28, "bottom": 36, "containLabel": True},
        "xAxis": _days(sorted(set(dated["day"]))),
        "yAxis": _scale(list(records(dated))),
        "series": [*marks, *(series for series in whiskers if series["data"])],
    }
    alt = f"{count(len(dated), 'claim')} over time. The table below holds the same."
    return Chart(spec, targets, HEIGHT, alt)


def _marks(name: str, colour: str, shape: str, rows: Sequence[Record], chosen: str) -> Spec:
    return {
        "type": "scatter",
        "name": name,
        "symbol": shape,
        "itemStyle": {"color": colour, "opacity": 1},
        "selectedMode": "single",
        "emphasis": {"scale": 1.15},
        "cursor": "pointer",
        "z": 3,
        "data": [
            {
                "name": _said(row),
                "value": [row["day"], row["value"]],
                "symbolSize": CHOSEN_SIZE if row["place"] == chosen else SIZE,
                "itemStyle": _ring(row),
                "select": {"itemStyle": _ring(row)},
            }
            for row in rows
        ],
    }


def _whiskers(name: str, colour: str, rows: Sequence[Record]) -> Spec:
    """An upright line with a bar at each end for each claim that may reach above or below its figure."""
    reach = [(row["day"], *ends(row)) for row in rows]
    return {
        "type": "lines",
        "name": name,
        "coordinateSystem": "cartesian2d",
        "silent": True,
        "z": 2,
        "symbol": ["rect", "rect"],
        "symbolSize": [[9, 1.5], [9, 1.5]],
        "lineStyle": {"color": colour, "width": 1.5, "opacity": 1},
        "data": [{"coords": [[at, low], [at, high]]} for at, low, high in reach if low < high],
    }


def _days(days: Sequence[str]) -> Spec:
    """Ticks on days, never on hours: a claim has none."""
    axis: Spec = {"type": "time", "minInterval": _WHOLE_DAY, "boundaryGap": ["4%", "4%"], **quiet_axis()}
    axis["splitLine"] = {"show": False}
    label: Spec = {**axis["axisLabel"], "formatter": _DAY, "hideOverlap": True}
    if len(days) > FEW_DAYS:
        return axis | {"axisLabel": label}
    if any(len(value) < len("2024-10-22") for value in days):
        label["formatter"] = {"year": "{yyyy}", "month": "{MMM} {yyyy}", "day": _DAY}
    label |= {"customValues": list(days), "rotate": 45 if _crowded(days) else 0}
    return axis | {"axisLabel": label, "axisTick": {"customValues": list(days)}}


def _crowded(days: Sequence[str]) -> bool:
    at = pd.to_datetime(pd.Series(days), format="ISO8601", errors="coerce")
    return bool((at.diff() * CROWDED < at.max() - at.min()).any())


def _scale(rows: Sequence[Record]) -> Spec:
    """The axis of figures, as far as the whiskers reach: ECharts looks at the marks alone."""
    values = [row["value"] for row in rows]
    reached = [end for row in rows for end in ends(row)]
    axis: Spec = {"type": "value", **quiet_axis()}
    if len(values) > 1 and min(values) > 0 and max(values) > WIDE * min(values):
        first = math.floor(math.log10(min(end for end in reached if end > 0)))
        last = math.ceil(math.log10(max(reached)))
        powers = [10**power for power in range(first, last + 1, max(1, (last - first) // 5))]
        axis |= {"type": "log", "min": 10**first, "max": 10**last, "name": "logarithmic scale"}
        axis["nameTextStyle"] = {"align": "left"}
        axis["axisLabel"] |= {"customValues": powers}
        axis["axisTick"] |= {"customValues": powers}
    elif reached and max(reached) > max(values):
        step = 10 ** math.floor(math.log10(max(reached))) / 2
        axis["max"] = step * math.ceil(max(reached) / step)
    return axis


def _ring(row: Record) -> Spec:
    colour = AMBER if row["disputed"] else INK if row["updated"] else PAPER
    return {"borderColor": colour, "borderWidth": 1 if colour == PAPER else 3}


def _said(row: Record) -> str:
    return "; ".join(filter(None, (row["claim"], row["standing"], day(row["day"]))))


def ends(row: Record) -> tuple[float, float]:
    """The least and the most that a claim may mean; an open end is drawn as half the figure."""
    value = row["value"]
    if row["bound"] in _OPEN_UP:
        return value, value * 1.5
    if row["bound"] in _OPEN_DOWN:
        return value / 2, value
    low, high = row["low"], row["high"]
    return min(value, low) if pd.notna(low) else value, max(value, high) if pd.notna(high) else value
