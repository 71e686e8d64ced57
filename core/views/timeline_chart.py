"""The timeline as a figure: lanes, a mark per event, a bar where it spans days, counts where many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import pandas as pd

from core.views.asking import Record, records
from core.views.chart import Chart, Spec, Target
from core.views.palette import CERTAINTY_LINES, INK, KIND_GLYPHS, KIND_SHAPES, MUTED, PAPER, SEVERAL
from core.views.timeline import SHARED, Window
from core.views.timeline_frame import BRUSH, framed
from core.views.words import EVENT_KINDS, count, day, moment, several, shortened

ROW = 27
"""Pixels between two rows of marks."""
WIDTH = 700
"""Pixels that the chart is wide, roughly: marks nearer than their own size go on separate rows."""
TALLEST, STRIP = 1200, 600
"""Pixels of height, on a page of its own and on another: higher, and its axis is out of sight; then counts."""
LANES = 12
OTHERS = "Others"

_Row = tuple[Record, int]


def chart(
    frame: pd.DataFrame,
    colours: Mapping[str, str],
    window: Window,
    selected: str = "",
    published: pd.DataFrame | None = None,
    given: pd.DataFrame | None = None,
) -> Chart:
    """A mark for each event of `frame` (as `timeline.events` gives it).

    Shape tells its kind, line how its day was found, size how many independent origins stand behind it,
    colour its publisher. A bar covers the days it may span. `published` adds days of publication; `given`
    (as `timeline.days_given` gives it) a tick for each source's own day, where they date an event differently.
    """
    frame = _few_lanes(frame, frame["lane"].value_counts())
    order = _lanes(frame["lane"])
    dated = [row for row in records(frame) if row["latest"]]
    placed, labels, bands = _rows(dated, order, window)
    marks = [_mark(row, line, colours, row["event_id"] == selected) for row, line in placed]
    bars = [_bar(row, line, colours) for row, line in placed if _spans(row)]
    series = [_marks_series(marks)]
    targets: dict[tuple[int, str], tuple[Target, ...]] = {
        (0, "main"): tuple(("event", row["event_id"]) for row, _ in placed)
    }
    if given is not None and not given.empty:
        ticks, chosen = _ticks(given, {row["event_id"]: line for row, line in placed}, colours)
        targets[len(series), "main"] = chosen
        series.append(ticks)
    if published is not None and not published.empty:
        own = [row for row in records(published) if isinstance(row["date_published"], str)]
        labels, bands = [*labels, "Published"], [*bands, len(set(bands)) % 2]
        series.append(_publications(own, len(labels) - 1, colours))
    if bars:
        # A series of lines is cut at the window's edge; a mark line with an end outside would not be drawn.
        lines = {"type": "lines", "coordinateSystem": "cartesian2d", "silent": True, "clip": True, "z": 1}
        series.append(lines | {"data": bars})
    spec = framed(labels, bands, _extent(dated), window, series)
    alt = f"Timeline of {count(len(dated), 'event')} in {count(len(order), 'lane')}. The list holds the same."
    return Chart(spec, targets, ROW * len(labels) + 95, alt)


def counted(frame: pd.DataFrame, window: Window) -> Chart:
    """A bubble for each bucket and lane of `timeline.counts`; a click narrows the period to the bucket."""
    totals = frame.groupby("lane")["events"].sum()
    frame = _few_lanes(frame, totals)
    frame = frame.groupby(["lane", "first", "last"], as_index=False)["events"].sum()
    order = _lanes(frame["lane"], totals.to_dict())
    top = max(frame["events"], default=1)
    rows = list(records(frame))
    items = [
        {
            "name": f"{count(row['events'], 'event')}, {_bucket(row)}, {row['lane']}",
            "value": [_middle(row), order.index(row["lane"])],
            "symbolSize": 12 + 18 * (row["events"] / top) ** 0.5,
            "label": {"show": True, "formatter": f"{row['events']:,}", "fontSize": 10, "color": INK},
            "itemStyle": {"color": "#C9D6E5", "borderColor": "#1F4E79"},
        }
        for row in rows
    ]
    extent = _extent([{"earliest": row["first"], "latest": row["last"]} for row in rows])
    spec = framed(order, [lane % 2 for lane in range(len(order))], extent, window, [_marks_series(items)])
    targets = {(0, "main"): tuple(("period", f"{row['first']}/{row['last']}") for row in rows)}
    alt = f"Counts of {int(frame['events'].sum()):,} events over time, in {count(len(order), 'lane')}."
    return Chart(spec, targets, 46 * len(order) + 95, alt)


def _few_lanes(frame: pd.DataFrame, weights: pd.Series) -> pd.DataFrame:
    """`frame` with its lightest lanes as one, where there are more than can be read."""
    if len(weights) <= LANES:
        return frame
    kept = set(weights.sort_values(ascending=False, kind="stable").index[: LANES - 1])
    return frame.assign(lane=frame["lane"].where(frame["lane"].isin(kept), OTHERS))


def _bucket(row: Record) -> str:
    return day(f"{row['first']}/{row['last']}")


def _middle(row: Record) -> str:
    first, last = date.fromisoformat(row["first"]), date.fromisoformat(row["last"])
    return str(first + (last - first) / 2)


def _lanes(column: pd.Series, weights: Mapping[str, int] | None = None) -> list[str]:
    """The lanes from top to bottom: what several outlets share, then the fullest first."""
    sizes = weights or Counter(column)
    return sorted(set(column), key=lambda lane: (lane != SHARED, lane == OTHERS, -sizes.get(lane, 0), lane))


def _rows(
    rows: Sequence[Record], order: Sequence[str], window: Window
) -> tuple[list[_Row], list[str], list[int]]:
    """Each event with the row it is drawn on; the rows' labels; for each row, which of two shades it has.

    A lane takes as many rows as it needs to keep marks from lying on each other.
    """
    days = [_day(row) for row in rows]
    first = date.fromisoformat(window.first) if window.first else min(days, default=date.today())
    last = date.fromisoformat(window.last) if window.last else max(days, default=date.today())
    gap = max(1, (last - first).days) * ROW / WIDTH
    placed: list[_Row] = []
    labels: list[str] = []
    bands: list[int] = []
    for lane_number, lane in enumerate(order):
        ends: list[int] = []
        for row in rows:
            if row["lane"] != lane:
                continue
            at = _day(row).toordinal()
            line = next((i for i, end in enumerate(ends) if end + gap <= at), len(ends))
            ends[line : line + 1] = [at]
            placed.append((row, len(labels) + line))
        lines = max(1, len(ends))
        labels += [shortened(lane, 24), *[""] * (lines - 1)]
        bands += [lane_number % 2] * lines
    return placed, labels, bands


def _extent(rows: Sequence[Record]) -> Window:
    """All the days of `rows`, with room for the marks at both ends."""
    if not rows:
        return Window()
    first = date.fromisoformat(min(row["earliest"] or row["latest"] for row in rows))
    last = date.fromisoformat(max(row["latest"] for row in rows))
    room = timedelta(days=max(2, (last - first).days // 25))
    return Window(str(first - room), str(last + room))


def _day(row: Record) -> date:
    """Where the mark stands: the middle of the days that the event may span."""
    last = date.fromisoformat(row["latest"])
    first = date.fromisoformat(row["earliest"]) if row["earliest"] else last
    return first + (last - first) / 2


def _spans(row: Record) -> bool:
    return bool(row["earliest"]) and row["earliest"] != row["latest"]


def _colour(row: Record, colours: Mapping[str, str]) -> str:
    names = several(row["publishers"])
    return colours.get(names[0], SEVERAL) if len(names) == 1 else SEVERAL


def _mark(row: Record, line: int, colours: Mapping[str, str], selected: bool) -> Spec:
    colour = _colour(row, colours)
    stated = row["certainty"] == "stated"
    bounded = not row["value"] and not row["earliest"]
    who = f"{count(row['publisher_count'], 'outlet')}: {row['publishers'].replace('; ', ', ')}"
    mark: Spec = {
        "name": f"{row['when']} ({row['found']}). {shortened(row['summary'], 180)} {who}",
        "value": [str(_day(row)), line],
        "symbol": "triangle" if bounded else KIND_SHAPES.get(row["kind"], "circle"),
        "symbolSize": min(34, 20 + 6 * (max(row["origin_count"], 1) - 1)) + (5 if selected else 0),
        "label": {
            "show": True,
            "formatter": str(row["number"]),
            "fontSize": 10,
            "color": PAPER if stated else colour,
        },
        "itemStyle": {
            "color": colour if stated else PAPER,
            "opacity": 1,
            "borderColor": INK if selected else colour,
            "borderWidth": 4 if selected else 1.6,
            "borderType": CERTAINTY_LINES[row["certainty"]],
        },
    }
    if mark["symbol"] == "triangle":
        mark["symbolRotate"] = 90 if bounded else -90
    return mark


def _bar(row: Record, line: int, colours: Mapping[str, str]) -> Spec:
    """From first day to last: a full bar where the event lasted, a broken one where the day is not known."""
    lasted = "/" in row["value"]
    style = {
        "color": _colour(row, colours),
        "width": 8 if lasted else 4,
        "opacity": 0.5,
        "type": "solid" if lasted else "dashed",
    }
    return {"coords": [[row["earliest"], line], [row["latest"], line]], "lineStyle": style}


def _ticks(
    given: pd.DataFrame, lines: Mapping[str, int], colours: Mapping[str, str]
) -> tuple[Spec, tuple[Target, ...]]:
    """An upright tick for each day that a source gives, a thin line from the first to the last; its targets."""
    rows = [row for row in records(given) if row["event_id"] in lines and row["middle"]]
    items = [
        {
            "name": f"{row['publisher']}: {day(row['value'])}. Its sources give different days.",
            "value": [row["middle"], lines[row["event_id"]]],
            "itemStyle": {"color": colours.get(row["publisher"], MUTED), "opacity": 1},
        }
        for row in rows
    ]
    days: dict[str, list[str]] = {}
    for row in rows:
        days.setdefault(row["event_id"], []).append(row["middle"])
    ties = [
        [{"coord": [min(given_days), lines[event_id]]}, {"coord": [max(given_days), lines[event_id]]}]
        for event_id, given_days in days.items()
    ]
    series = _marks_series(items) | {
        "symbol": "rect",
        # At the upper edge of the row, clear of the mark's number.
        "symbolSize": [4, 10],
        "symbolOffset": [0, -9],
        "z": 4,
        "markLine": {
            "silent": True,
            "z": 1,
            "symbol": "none",
            "label": {"show": False},
            "lineStyle": {"color": MUTED, "width": 1, "type": "solid"},
            "data": ties,
        },
    }
    return series, tuple(("event", row["event_id"]) for row in rows)


def _publications(rows: Sequence[Record], line: int, colours: Mapping[str, str]) -> Spec:
    """A pin for each article; those of one day side by side. They are there to look at, not to click."""
    days: Counter[str] = Counter()
    pins = []
    for row in rows:
        published = row["date_published"][:10]
        pins.append(
            {
                "name": f"Published {moment(row['date_published'])}: {row['publisher']}, {row['headline']}",
                "value": [published, line],
                "symbolOffset": [8 * days[published], 0],
                "itemStyle": {"color": colours.get(row["publisher"], MUTED), "opacity": 0.8},
            }
        )
        days[published] += 1
    return {"type": "scatter", "symbol": "pin", "symbolSize": 20, "cursor": "default", "data": pins}


def _marks_series(items: list[Spec]) -> Spec:
    return {
        "type": "scatter",
        "selectedMode": "single",
        "select": {"itemStyle": {"borderColor": INK, "borderWidth": 4}},
        "emphasis": {"scale": 1.15},
        "cursor": "pointer",
        "z": 3,
        "data": items,
    }


def legend() -> str:
    """How to read the marks, as HTML of our own words."""
    shapes = "".join(f"<li><b>{KIND_GLYPHS[kind]}</b> {said}</li>" for kind, said in EVENT_KINDS.items())
    return (
        f'<ul class="legend">{shapes}<li><b>◀</b> no day stated: by then at the latest</li>'
        '<li><b class="line solid"></b> day stated</li><li><b class="line dashed"></b> day inferred</li>'
        '<li><b class="line dotted"></b> damaged date repaired</li>'
        "<li>larger: more independent origins</li><li>bar: the days it may span</li>"
        "<li>wheel: zoom, drag: move</li>"
        f"<li>dashed frame at the top left: {BRUSH[0].lower()}{BRUSH[1:]}</li>"
        "<li><b>|</b> each source’s own day, where they differ</li></ul>"
    )
