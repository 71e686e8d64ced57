"""Voices: whom each outlet lets speak, for how many words, named or unnamed."""

from __future__ import annotations

import pandas as pd

from core.filters import Filters
from core.store import Store
from core.views.asking import ask
from core.views.chart import Chart, Spec, base, quiet_axis
from core.views.palette import FAINT, INK, PAPER
from core.views.words import count, shortened

NAMED = 7
"""Speakers with a colour of their own; the rest are drawn as one."""
WIDTH, LETTER = 260, 7
"""Pixels: the widest bar on a phone, roughly, and a letter of a name in it."""
OTHERS, UNNAMED = "Others", "Nobody named"
SHADES = ("#1F3A5F", "#4A6A8F", "#7F9BBA", "#B4C6DA", "#6E6759", "#9A9384", "#C4BEB0")
"""Not the outlets' colours: a speaker is no outlet. The names stand in the bars."""


def voices(store: Store, filters: Filters) -> pd.DataFrame:
    """`publisher`, `speaker`, `statements`, `direct`, `words`, `share` (% of the outlet's words)."""
    return ask(
        store,
        f"""
        SELECT publisher, coalesce(nullif(speaker, ''), '{UNNAMED}') AS speaker, count(*) AS statements,
            count(*) FILTER (kind = 'direct') AS direct, sum(len(string_split(text, ' ')))::BIGINT AS words,
            round(100.0 * sum(len(string_split(text, ' '))) /
                sum(sum(len(string_split(text, ' ')))) OVER (PARTITION BY publisher), 1) AS share
        FROM kept_statements JOIN articles USING (article_id)
        GROUP BY publisher, speaker ORDER BY publisher, words DESC, speaker LIMIT 5000
        """,
        filters=filters,
        tables=["statements"],
    )


def chart(frame: pd.DataFrame) -> Chart:
    """A bar for each outlet, split by speaker. Words of nobody named are hatched."""
    # The axis counts from below: the outlet that quotes most stands on top.
    outlets = list(frame.groupby("publisher")["words"].sum().sort_values(kind="stable").index)
    named = frame[frame["speaker"] != UNNAMED].groupby("speaker")["words"].sum()
    own = list(named.sort_values(ascending=False, kind="stable").index[:NAMED])
    groups = frame.assign(group=frame["speaker"].where(frame["speaker"].isin([*own, UNNAMED]), OTHERS))
    words = groups.groupby(["group", "publisher"])["words"].sum()
    present = [name for name in (*own, OTHERS, UNNAMED) if name in set(groups["group"])]
    widest = int(groups.groupby("publisher")["words"].sum().max())
    series = [
        _series(name, [int(words.get((name, outlet), 0)) for outlet in outlets], at, widest)
        for at, name in enumerate(present)
    ]
    spec = base() | {
        "legend": {"top": 0, "type": "scroll", "textStyle": {"color": INK}},
        "grid": {"left": 8, "right": 20, "top": 40, "bottom": 26, "containLabel": True},
        "xAxis": {"type": "value", "name": "words", "nameLocation": "middle", "nameGap": 24, **quiet_axis()},
        "yAxis": {"type": "category", "data": [shortened(name, 24) for name in outlets], **quiet_axis()},
        "series": series,
    }
    alt = f"Words quoted by {count(len(outlets), 'outlet')}, by speaker. The table below holds the same."
    return Chart(spec, {}, 90 + 44 * len(outlets), alt)


def _series(name: str, words: list[int], at: int, widest: int) -> Spec:
    style: Spec = {"color": SHADES[at % len(SHADES)], "borderColor": PAPER}
    if name == OTHERS:
        style["color"] = FAINT
    if name == UNNAMED:
        lines = {"symbol": "rect", "dashArrayX": [1, 0], "dashArrayY": [3, 4], "rotation": -0.8, "color": INK}
        style |= {"color": PAPER, "borderColor": INK, "decal": lines}
    return {
        "type": "bar",
        "stack": "words",
        "name": shortened(name, 40),
        "data": [{"value": n, "label": {"show": _fits(name, n, widest)}} for n in words],
        "itemStyle": style,
        "label": {
            "formatter": "{a}",
            "fontSize": 11,
            "color": PAPER if at % len(SHADES) in (0, 1, 4) else INK,
        },
        "barMaxWidth": 26,
    }


def _fits(name: str, words: int, widest: int) -> bool:
    """Whether the name has room in its piece of a bar, in the narrowest chart that shows names at all."""
    return name not in (OTHERS, UNNAMED) and WIDTH * words / max(widest, 1) > LETTER * len(name)


def unnamed(frame: pd.DataFrame) -> str:
    """For each outlet, how many of its statements name nobody, in one line."""
    parts = []
    for outlet, rows in frame.groupby("publisher"):
        nobody = int(rows.loc[rows["speaker"] == UNNAMED, "statements"].sum())
        parts.append(f"{outlet} {nobody} of {int(rows['statements'].sum())}")
    return "Statements that name nobody: " + ", ".join(parts)
