"""The network for other programs: actors and ties with their days, as frames and as CSV."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

import pandas as pd

from core.export import to_sheet_csv
from core.filters import Filters
from core.store import Store
from core.views.asking import ask
from core.views.network import View, actors_of, within
from core.views.network_kinds import TOGETHER
from core.views.network_ties import DAYS, ties

_EDTF_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")

Spell = tuple[date, date]
"""First and last day of a time without a gap."""


def actors(store: Store, filters: Filters, view: View) -> pd.DataFrame:
    """Every actor of the network that `view` leaves, drawn or not: `id`, `label`, `type`, `aliases`, `mentions`,
    `publishers`, `start`, `end` (first and last day of an article that names it), `days` (all of them)."""
    found = _every_tie(store, filters, view)
    ids = {*found["source"], *found["target"], *([view.who] if view.who else [])}
    frame = actors_of(store, filters, ids).rename(
        columns={
            "actor_id": "id",
            "name": "label",
            "actor_type": "type",
            "first": "start",
            "last": "end",
        }
    )
    days = ask(
        store,
        "SELECT actor_id AS id, string_agg(DISTINCT left(date_published, 10), '; ' "
        "ORDER BY left(date_published, 10)) AS days FROM named JOIN kept_articles USING (article_id) "
        "WHERE date_published <> '' GROUP BY actor_id",
        filters=replace(filters, actors=()),
        tables=["articles"],
    )
    frame = frame.merge(days, on="id", how="left").fillna({"days": ""})
    return frame.drop(columns=["x", "y"])


def all_ties(store: Store, filters: Filters, view: View) -> pd.DataFrame:
    """Every tie of that network: `source`, `target` (ids), `source_name`, `target_name`, `type` (Directed, or
    Undirected where two are named together), `label` (the act), `kind`, `weight` (sentences), `publishers`, `facts`,
    `denied`, `start`, `end`, `days` (EDTF: an act's own day where stated, else its article's)."""
    found = _every_tie(store, filters, view)
    names = actors_of(store, filters, {*found["source"], *found["target"]}).set_index("actor_id")["name"]
    days = pd.concat([_days_of_acts(store, filters), _days_together(store, filters)])
    found = found.merge(days, on=["source", "label", "target"], how="left").fillna({"days": ""})
    found = found.assign(
        source_name=found["source"].map(names),
        target_name=found["target"].map(names),
        type=found["label"].map(lambda act: "Undirected" if act == TOGETHER else "Directed"),
    )
    return found[
        [
            *("source", "target", "source_name", "target_name", "type", "label", "kind", "weight"),
            *("publishers", "facts", "denied", "start", "end", "days"),
        ]
    ]


def _every_tie(store: Store, filters: Filters, view: View) -> pd.DataFrame:
    return within(ties(store, filters, view.wanted), view).acts.rename(
        columns={
            "source_id": "source",
            "target_id": "target",
            "act": "label",
            "sentences": "weight",
            "first": "start",
            "last": "end",
        }
    )


def _days_of_acts(store: Store, filters: Filters) -> pd.DataFrame:
    return ask(
        store,
        f"SELECT source_id AS source, relation AS label, target_id AS target, "
        f"string_agg(DISTINCT nullif({DAYS}, ''), '; ' ORDER BY nullif({DAYS}, '')) AS days "
        "FROM kept_relations JOIN articles USING (article_id) GROUP BY ALL",
        filters=replace(filters, actors=()),
        tables=["relations"],
    )


def _days_together(store: Store, filters: Filters) -> pd.DataFrame:
    return ask(
        store,
        f"SELECT source_id AS source, '{TOGETHER}' AS label, target_id AS target, "
        "string_agg(DISTINCT left(date_published, 10), '; ' ORDER BY left(date_published, 10)) AS days "
        "FROM together JOIN kept_articles USING (article_id) WHERE date_published <> '' GROUP BY ALL",
        filters=replace(filters, actors=()),
        tables=["articles"],
    )


def actors_csv(store: Store, filters: Filters, view: View) -> bytes:
    """`actors` as CSV; Gephi takes it for its table of nodes."""
    return to_sheet_csv(actors(store, filters, view))


def ties_csv(store: Store, filters: Filters, view: View) -> bytes:
    """`all_ties` as CSV; Gephi takes it for its table of edges."""
    return to_sheet_csv(all_ties(store, filters, view))


@lru_cache(maxsize=65_536)
def spells(days: str) -> tuple[Spell, ...]:
    """The times that a cell of days covers, in order; days that follow each other are one.

    A month is all its days, a year too: nothing is dated more closely than the text does.
    """
    found = sorted(spell for value in days.split("; ") if (spell := _spell(value)))
    joined: list[Spell] = []
    for first, last in found:
        if joined and (first - joined[-1][1]).days <= 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)


def _spell(value: str) -> Spell | None:
    first, _, last = value.partition("/")
    begin, end = _span(first), _span(last or first)
    return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None


def _span(value: str) -> Spell | None:
    """First and last day of an EDTF year, month or day; None for anything else."""
    match = _EDTF_DAY.fullmatch(value[:10] if "T" in value else value)
    if match is None:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None
