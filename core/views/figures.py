"""Figures: one thing counted, and what each source claims of it, over time, with its bounds."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from core.filters import Filters
from core.store import Store
from core.views.asking import Record, ask, records
from core.views.markup import safe
from core.views.palette import FAINT, INK, MUTED
from core.views.words import count, day, figure

THINGS = 300
DRAWN = 500
"""Claims drawn at most: more lie on each other. The download has all."""
NAMED = 12
"""Entries that a legend may have; a longer one hides the chart, and resting on a mark says the same."""
WIDE = 50
"""Figures further apart than this many times are drawn on a logarithmic scale, or the small ones vanish."""
_SYMBOLS = ("circle", "square", "diamond", "cross", "triangle-up", "star", "pentagon", "hexagon", "x")
_OPEN_UP = ("more than", "at least")
_OPEN_DOWN = ("less than", "up to", "nearly")


def things(store: Store, filters: Filters) -> dict[str, str]:
    """What is counted (unit and measure, as an id) to a label; what most outlets count first."""
    frame = ask(
        store,
        """
        SELECT lower(coalesce(unit, '')) AS unit, coalesce(measure, '') AS measure, count(*) AS claims,
            count(DISTINCT publisher) AS outlets
        FROM kept_quantities JOIN articles USING (article_id)
        GROUP BY ALL ORDER BY outlets DESC, claims DESC, unit, measure LIMIT ?
        """,
        filters=filters,
        tables=["quantities"],
        parameters=[THINGS],
    )
    return {
        f"{row['unit']}|{row['measure']}": f"{row['unit'] or row['measure'] or 'without a unit'}: "
        f"{count(row['claims'], 'claim')} in {count(row['outlets'], 'outlet')}"
        for row in records(frame)
    }


def number(store: Store, filters: Filters, thing: str) -> int:
    """How many claims there are about a thing."""
    unit, _, measure = thing.partition("|")
    frame = ask(
        store,
        "SELECT count(*) AS n FROM kept_quantities "
        "WHERE lower(coalesce(unit, '')) = ? AND coalesce(measure, '') = ?",
        filters=filters,
        tables=["quantities"],
        parameters=[unit, measure],
    )
    return int(frame["n"][0])


def claims(store: Store, filters: Filters, thing: str, limit: int | None = DRAWN) -> pd.DataFrame:
    """The claims about a thing (an id of `things`), by day: the figure's own, else that of publication.

    All of them where `limit` is None.
    """
    unit, _, measure = thing.partition("|")
    frame = ask(
        store,
        f"""
        SELECT q.*, a.publisher, a.date_published,
            left(coalesce(nullif(split_part(q.date, '/', 1), ''), a.date_published, ''), 10) AS day
        FROM kept_quantities AS q JOIN articles AS a USING (article_id)
        WHERE lower(coalesce(unit, '')) = ? AND coalesce(measure, '') = ?
        ORDER BY day, a.publisher, q.start {f"LIMIT {limit:d}" if limit else ""}
        """,
        filters=filters,
        tables=["quantities"],
        parameters=[unit, measure],
    )
    return frame.assign(
        claim=[figure(row["value"], row["bound"], row["unit"]) for row in records(frame)],
        when=[day(value) or "day unknown" for value in frame["day"]],
        who=frame["attributed_to"].replace("", "the outlet itself"),
    )


def chart(frame: pd.DataFrame, colours: Mapping[str, str]) -> go.Figure:
    """Claims over time: colour tells the outlet, shape the claimant, whiskers how far a figure may reach."""
    dated = frame[(frame["day"].str.len() >= 4) & frame["value"].notna()]
    claimants = {who: _SYMBOLS[at % len(_SYMBOLS)] for at, who in enumerate(dict.fromkeys(dated["who"]))}
    shown = go.Figure()
    for (publisher, who), rows in dated.groupby(["publisher", "who"], sort=False):
        reach = [_reach(row) for row in records(rows)]
        shown.add_scatter(
            x=rows["day"],
            y=rows["value"],
            mode="markers",
            name=_plain(f"{who}, in {publisher}"),
            marker={"symbol": claimants[who], "size": 13, "color": colours.get(publisher, MUTED)},
            error_y={
                "type": "data",
                "symmetric": False,
                "array": [up for up, _ in reach],
                "arrayminus": [down for _, down in reach],
                "thickness": 1.5,
            },
            customdata=[_plain(text) for text in rows["claim"]],
            hovertemplate="%{customdata}<br>%{x}<extra>%{fullData.name}</extra>",
        )
    positive = dated.loc[dated["value"] > 0, "value"]
    wide = len(positive) == len(dated) and len(dated) > 1 and positive.max() > WIDE * positive.min()
    axis = {"type": "log", "title": "logarithmic scale"} if wide else {"rangemode": "tozero"}
    shown.update_layout(
        height=380,
        margin={"l": 10, "r": 10, "t": 10, "b": 10},
        legend={"orientation": "h", "y": -0.15},
        plot_bgcolor="white",
        font={"color": INK},
        xaxis={"gridcolor": FAINT, "type": "date"},
        yaxis={"gridcolor": FAINT, "tickformat": ",", **axis},
        showlegend=len(shown.data) <= NAMED,
    )
    return shown


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
