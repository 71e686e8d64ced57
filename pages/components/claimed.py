"""Figures: one subject at a time, its claims as a chart and as a table."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from core.filters import Filters
from core.text import slug
from core.views import figures as views
from core.views import figures_page
from core.views.evidence import Place
from core.views.figures_chart import chart
from core.views.palette import outlet_colours
from pages.components import address, charts, frame, tables
from pages.components.corpus import answer, collection
from pages.components.downloads import HTML, button, mark
from pages.components.evidence import pane, waiting


def figures(filters: Filters) -> None:
    """What is counted, most disputed first; what each source claims of it."""
    counted = answer(views.subjects, filters)
    if counted.empty:
        frame.nothing("figures", filters)
        return
    subjects = dict(zip(counted["subject"], counted["label"], strict=True))
    drawn, side, listed = frame.workbench()
    with drawn:
        picked = address.picker("What is counted", "subject", subjects, "Choose what is counted")
        subject = picked or next(iter(subjects))
        claims = answer(views.claims, filters, subject)
        chosen = address.chosen("claim", set(claims["place"]))
        st.text(subjects[subject])
        _draw(claims, chosen)
        st.html(
            '<ul class="legend"><li>Colour: outlet</li><li>Shape: who claims it</li><li>Whiskers: how far the figure '
            'may reach</li><li><span class="ring"></span> Sources disagree</li>'
            '<li><span class="ring dark"></span> Brings another up to date</li></ul>'
        )
    with listed:
        of_this, of_all = st.tabs(["Claims", "All that is counted"])
    with of_this:
        columns = {
            "claim": ("Claim", 180),
            "who": ("Who says so", 150),
            "publisher": ("Outlet", 120),
            "when": ("Day", 100),
            "standing": ("Beside the others", 130),
            "text": ("In the text", 220),
            "topic_known": ("What it counts is told by", 170),
            "event": ("Event", 260),
            "event_known": ("Its event, because", 220),
        }
        total = answer(views.number, filters, subject)
        everything = partial(views.claims, collection(), filters, subject, None)
        tables.show(claims, "Claims", columns, key="claim", row_id="place", whole=(total, everything))
        with_chart = partial(_page, filters, subject, subjects[subject])
        button("With the chart, to pass on", total, f"figure-{slug(subject)}", with_chart, HTML)
    with of_all:
        columns = {
            "name": ("What is counted", 300),
            "claims": ("Claims", 70),
            "outlets": ("Outlets", 70),
            "least": ("Least", 110),
            "most": ("Most", 110),
            "standing": ("Sources", 90),
        }
        tables.show(counted, "Subjects", columns, key="subject", row_id="subject")
    with side:
        rows = claims[claims["place"] == chosen]
        if chosen and len(rows):
            row = rows.iloc[0]
            pane([Place(row["article_id"], int(row["start"]), int(row["end"]), row["claim"])])
        else:
            waiting("Click a mark, or choose a row of the table, to read a figure in its paragraph.")


def _page(filters: Filters, subject: str, title: str) -> bytes:
    claims = views.claims(collection(), filters, subject, None)
    return figures_page.page(claims, answer(outlet_colours), title, mark()).encode()


def _draw(claims: pd.DataFrame, chosen: str) -> None:
    """The chart; a click on a mark chooses its claim."""
    figure = chart(claims, answer(outlet_colours), chosen)
    if figure.targets:
        charts.draw(figure, "figures")
    else:
        st.text("No claim of it has a day that could be drawn. The table has them all.")
