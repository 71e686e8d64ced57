"""The three parts of the statements page."""

from __future__ import annotations

from functools import partial

import streamlit as st

from core.filters import Filters
from core.views import figures as figure_views
from core.views import rail
from core.views import statements as statement_views
from core.views import voices as voice_views
from core.views.evidence import Place, places
from core.views.palette import publisher_colours
from core.views.words import count
from pages.components import address, charts, frame, tables
from pages.components.corpus import answer, collection
from pages.components.evidence import pane, waiting


def statements(filters: Filters) -> None:
    """Search, entries to read, the same as a table."""
    names = answer(statement_views.speakers, filters)
    if not names:
        frame.nothing("statements", filters)
        return
    entries, side, _ = frame.workbench()
    with side:
        words = st.text_input(
            "Search", key="q", placeholder="Words of the statement", max_chars=100, bind="query-params"
        )
        speaker = address.picker("Speaker", "speaker", names, "Anyone")
        stances = st.multiselect(
            "Stance",
            statement_views.STANCES,
            key="stance",
            placeholder="Any",
            select_all=False,
            bind="query-params",
        )
    asked = statement_views.Search(words.strip(), speaker, tuple(stances))
    found = answer(statement_views.found, filters, asked)
    total = answer(statement_views.number, filters, asked)
    if found.empty:
        entries.text("No statement fits. Try fewer words, another stance, or anyone as speaker.")
        return
    colours = publisher_colours(answer(rail.publishers))
    chosen = address.chosen("statement", set(found["statement_id"]))
    with entries:
        listed = "" if total == len(found) else f"; the first {len(found):,} are listed"
        st.caption(f"{count(total, 'statement')}, the latest first{listed}")
        to_read, as_table = st.tabs(["To read", "As a table"])
    with to_read:
        pages = -(-len(found) // statement_views.PAGE)
        page = st.pagination(pages, key="page", bind="query-params") if pages > 1 else 1
        shown = found.iloc[(page - 1) * statement_views.PAGE : page * statement_views.PAGE]
        same = answer(statement_views.variants, tuple(shown["sentence_id"]))
        st.html(statement_views.entries(shown, same, colours, address.filter_query()))
    with as_table:
        columns = {
            "speaker": ("Speaker", 150),
            "stance": ("Stance", 80),
            "said": ("What", 300),
            "publisher": ("Outlet", 120),
            "when": ("Published", 100),
            "kind": ("Kind", 70),
            "cue": ("Word", 90),
        }
        everything = partial(statement_views.found, collection(), filters, asked, None)
        tables.show(
            statement_views.for_table(found),
            "Statement list",
            columns,
            key="statement",
            row_id="statement_id",
            wrapped=True,
            whole=(total, everything),
        )
    with side:
        if chosen:
            pane(places(statement_views.for_table(found[found["statement_id"] == chosen])))
        else:
            waiting("Under “As a table”, choose a row to read the statement in its paragraph.")


def figures(filters: Filters) -> None:
    """One thing counted at a time: its claims as a chart and as a table."""
    things = answer(figure_views.things, filters)
    if not things:
        frame.nothing("figures", filters)
        return
    chart, side, table = frame.workbench()
    with chart:
        thing = address.picker("What is counted", "thing", things, "Choose what is counted") or next(
            iter(things)
        )
        claims = answer(figure_views.claims, filters, thing)
        st.text(things[thing])
        colours = publisher_colours(answer(rail.publishers))
        st.plotly_chart(figure_views.chart(claims, colours), key="figures", config={"displaylogo": False})
        st.caption("Colour: outlet. Shape: who claims it. Whiskers: how far the figure may reach.")
    claims = claims.assign(place=[f"{r.article_id}.{r.start}" for r in claims.itertuples()])
    with table:
        columns = {
            "claim": ("Claim", 180),
            "who": ("Who says so", 150),
            "publisher": ("Outlet", 120),
            "when": ("Day", 100),
            "text": ("In the text", 220),
        }
        total = answer(figure_views.number, filters, thing)
        everything = partial(figure_views.claims, collection(), filters, thing, None)
        tables.show(claims, "Claims", columns, key="claim", row_id="place", whole=(total, everything))
    with side:
        chosen = claims[claims["place"] == address.chosen("claim")]
        if len(chosen):
            row = chosen.iloc[0]
            pane([Place(row["article_id"], int(row["start"]), int(row["end"]), row["claim"])])
        else:
            waiting("Choose a row of the table to read a figure in its paragraph.")


def voices(filters: Filters) -> None:
    """Whom each outlet lets speak."""
    found = answer(voice_views.voices, filters)
    if found.empty:
        frame.nothing("statements", filters)
        return
    charts.draw(voice_views.chart(found), "voices")
    st.text(voice_views.unnamed(found))
    columns = {
        "publisher": ("Outlet", 180),
        "speaker": ("Speaker", 260),
        "statements": ("Statements", 90),
        "direct": ("Direct", 70),
        "words": ("Words", 70),
        "share": ("Share of the outlet's quoted words, %", 240),
    }
    tables.show(found, "Voices", columns)
