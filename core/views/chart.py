"""What a clickable chart is made of, and the parts that all charts share. Drawn by Apache ECharts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from core.views.palette import FAINT, INK, MUTED

Spec = dict[str, Any]
Target = tuple[str, str]
"""What a click chooses: a key of the address and the value to put there."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure, and what each of its marks chooses when it is clicked."""

    spec: Spec
    targets: Mapping[tuple[int, str], tuple[Target, ...]]
    """For a series' index and a kind of data ("main", "node", "edge"): a target for each of its items."""
    height: int
    """In pixels."""
    alt: str
    """What the figure shows, for readers who do not see it."""

    def at(self, selected: list[dict[str, Any]]) -> Target | None:
        """The target of the first item of a selection as Streamlit reports it; None where there is none."""
        for group in selected:
            items = self.targets.get((group["series_index"], group.get("data_type") or "main"), ())
            for index in group["data_indices"]:
                if 0 <= index < len(items):
                    return items[index]
        return None


def brushed(areas: list[dict[str, Any]], zone: str) -> Target | None:
    """The days that a brush along the axis of time covers, as a target; None where there is none.

    `areas` are as Streamlit reports them, their ends in milliseconds; `zone` is the time zone that the chart
    is drawn in, which is the browser's.
    """
    for area in areas:
        if area["brush_type"] == "lineX":
            first, last = (_day(moment, ZoneInfo(zone)) for moment in sorted(area["coord_range"]))
            return "period", f"{first}/{last}"
    return None


def _day(moment: float, zone: ZoneInfo) -> date:
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=moment)).astimezone(zone).date()


def base() -> Spec:
    """The options that every figure starts from."""
    return {
        "animation": False,
        "textStyle": {"color": INK},
        "tooltip": {"confine": True, "borderColor": FAINT, "textStyle": {"color": INK, "fontSize": 12}},
    }


def quiet_axis() -> Spec:
    """An axis that does not compete with the marks."""
    return {
        "axisLine": {"lineStyle": {"color": FAINT}},
        "axisTick": {"show": False},
        "axisLabel": {"color": MUTED},
        "splitLine": {"show": True, "lineStyle": {"color": "#EFECE5"}},
    }
