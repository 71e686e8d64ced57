"""What the timeline's marks stand in: lanes against an axis of time that zooms, moves and is brushed."""

from __future__ import annotations

from collections.abc import Sequence

from core.views.chart import Spec, base, quiet_axis
from core.views.palette import INK
from core.views.timeline import Window

CLOSEST = 6 * 3_600_000
"""Milliseconds that the closest zoom shows: hours stand on the axis, and nothing is told to the minute."""
BRUSH = "Choose a period: drag across the chart"


def framed(
    labels: Sequence[str], bands: Sequence[int], extent: Window, window: Window, series: Sequence[Spec]
) -> Spec:
    """The figure of `series` over rows with `labels` (their shades in `bands`), opened at `window`."""
    zoom = {
        "startValue": window.first or extent.first,
        "endValue": window.last or extent.last,
        "minValueSpan": CLOSEST,
    }
    spec = base()
    spec["tooltip"] |= {
        "trigger": "item",
        "formatter": "{b}",
        "extraCssText": "max-width: 24rem; white-space: normal; line-height: 1.35;",
    }
    return spec | {
        "grid": {"left": 8, "right": 18, "top": 26, "bottom": 54, "containLabel": True},
        "xAxis": {"type": "time", "position": "top", "min": extent.first, "max": extent.last, **quiet_axis()},
        "yAxis": [
            {
                "type": "category",
                "inverse": True,
                "data": list(labels),
                "axisLine": {"show": False},
                "axisTick": {"show": False},
                "axisLabel": {"interval": 0, "color": INK},
                "splitLine": {"show": False},
            },
            {"type": "value", "inverse": True, "min": 0, "max": len(bands), "show": False},
        ],
        "brush": {
            "xAxisIndex": 0,
            "brushType": False,
            "throttleType": "debounce",
            "throttleDelay": 300,
            "brushStyle": {"color": "rgba(31, 78, 121, 0.12)", "borderColor": "#1F4E79", "borderWidth": 1},
            "outOfBrush": {"opacity": 1},
        },
        "toolbox": {
            "left": 4,
            "top": 2,
            "feature": {"brush": {"type": ["lineX"], "title": {"lineX": BRUSH}}},
        },
        "dataZoom": [
            {"type": "inside", "filterMode": "none", **zoom},
            {"type": "slider", "filterMode": "none", "height": 16, "bottom": 12, **zoom},
        ],
        "series": [*series, _shading(bands)],
    }


def _shading(bands: Sequence[int]) -> Spec:
    """A wash behind every other lane, on an axis of its own: that of the labels knows only rows' middles."""
    areas = [[{"yAxis": row}, {"yAxis": row + 1}] for row, band in enumerate(bands) if band == 0]
    wash = {"silent": True, "itemStyle": {"color": "#FAF8F3"}, "data": areas}
    return {"type": "scatter", "yAxisIndex": 1, "z": 0, "data": [], "markArea": wash}
