"""The claims of one figure as a page to take away: the chart by Plotly, which needs no network, and its sentences.

The app itself draws by ECharts, whose script the browser has anyway; Plotly's 4.7 MB travel inside this file alone.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from core.views.asking import Record, records
from core.views.chart import Spec
from core.views.figures_chart import NAMED, WIDE, ends
from core.views.markup import safe
from core.views.palette import AMBER, FAINT, INK, MUTED, PAPER
from core.views.words import day

COLUMNS = {
    "claim": "Claim",
    "who": "Who says so",
    "publisher": "Outlet",
    "when": "Day",
    "standing": "Beside the others",
    "text": "In the text",
}
HEIGHT = 460
_SYMBOLS = ("circle", "square", "diamond", "cross", "triangle-up", "star", "pentagon", "hexagon", "x")
_STYLE = """
body { font: 11pt/1.45 "Source Sans 3", "Segoe UI", Helvetica, Arial, sans-serif; color: #22252b; max-width: 64rem;
  margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; }
.mark { font-weight: 700; text-align: right; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; }
th, td { border-bottom: 1px solid #ddd9d0; padding: 0.2rem 0.4rem; text-align: left; vertical-align: top; }
"""


def page(claims: pd.DataFrame, colours: Mapping[str, str], title: str, mark: str = "") -> str:
    """The whole file: `claims` as `core.views.figures.claims` gives them, those without a day in the table alone."""
    from plotly.io import to_html  # Costs 0.3 s, which only the one who asks for the file need wait.

    chart = to_html(
        figure(claims, colours), include_plotlyjs=True, full_html=False, config={"displaylogo": False}
    )
    handling = f'<p class="mark">{safe(mark)}</p>' if mark else ""
    head = "".join(f"<th>{name}</th>" for name in COLUMNS.values())
    rows = "".join(
        f"<tr>{''.join(f'<td>{safe(row[column])}</td>' for column in COLUMNS)}</tr>"
        for row in records(claims)
    )
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{safe(title)}</title><style>{_STYLE}</style></head><body>\n{handling}<h1>{safe(title)}</h1>\n"
        "<p>Colour: outlet. Shape: who claims it. Whiskers: how far the figure may reach. Ringed amber: sources "
        "disagree; dark: brings another up to date.</p>\n"
        f"{chart}\n<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>\n{handling}</body></html>\n"
    )


def figure(claims: pd.DataFrame, colours: Mapping[str, str]) -> Spec:
    """The chart as Plotly's JSON: a trace for each outlet and claimant, every foreign text escaped."""
    dated = claims[(claims["day"].str.len() >= len("2024")) & claims["value"].notna()]
    symbols = {who: _SYMBOLS[at % len(_SYMBOLS)] for at, who in enumerate(dict.fromkeys(dated["who"]))}
    traces = [
        _trace(
            [*records(rows)],
            f"{who}, in {publisher or 'unknown outlet'}",
            symbols[who],
            colours.get(publisher, MUTED),
        )
        for (publisher, who), rows in dated.groupby(["publisher", "who"], sort=False)
    ]
    values = dated["value"]
    wide = len(values) > 1 and values.min() > 0 and values.max() > WIDE * values.min()
    layout = {
        "height": HEIGHT,
        "margin": {"l": 10, "r": 10, "t": 10, "b": 10},
        "plot_bgcolor": PAPER,
        "font": {"color": INK},
        "showlegend": len(traces) <= NAMED,
        "legend": {"orientation": "h", "y": -0.15},
        "xaxis": {"type": "date", "gridcolor": FAINT, "tickformat": "%-d %b %Y"},
        "yaxis": {"gridcolor": FAINT, "tickformat": ",", "automargin": True}
        | ({"type": "log", "title": {"text": "logarithmic scale"}} if wide else {"rangemode": "tozero"}),
    }
    return {"data": traces, "layout": layout}


def _trace(rows: list[Record], name: str, symbol: str, colour: str) -> Spec:
    reach = [(row["value"], *ends(row)) for row in rows]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": safe(name),
        "x": [row["day"] for row in rows],
        "y": [row["value"] for row in rows],
        "marker": {
            "symbol": symbol,
            "size": 12,
            "color": colour,
            "line": {
                "color": [AMBER if row["disputed"] else INK if row["updated"] else PAPER for row in rows],
                "width": [3 if row["disputed"] or row["updated"] else 1 for row in rows],
            },
        },
        "error_y": {
            "type": "data",
            "symmetric": False,
            "array": [most - value for value, _, most in reach],
            "arrayminus": [value - least for value, least, _ in reach],
            "thickness": 1.5,
        },
        "text": [
            safe("; ".join(filter(None, (row["claim"], row["standing"], day(row["day"]))))) for row in rows
        ],
        "hovertemplate": "%{text}<extra>%{fullData.name}</extra>",
    }
