"""What happened when: events at the day they happened, one mark each however many outlets report them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from core.filters import Filters
from core.normalize.calendar import Period, make_date, of_month, of_year
from core.store import Store
from core.views.asking import Record, ask, records
from core.views.markup import safe
from core.views.palette import certainty
from core.views.words import DATE_BASIS, EVENT_KINDS, count, day, event_day, several, shortened

Lanes = Literal["publisher", "actor", "kind"]
MARKS = 300
"""Above this, counts: 1,000 SVG marks took a browser 0.6 s, and nobody reads that many."""
BUCKETS = 24
"""Counts in a row: more of them touch each other."""
LISTED = 2_000
"""Events in the list, which a browser scrolls without delay; the download has all."""
SHARED = "Several outlets"

_DAY = "coalesce(nullif(earliest, ''), latest)"
_UNITS = {"day": 1, "week": 7, "month": 30, "quarter": 91}
_LANE = {
    "publisher": f"CASE WHEN publisher_count > 1 THEN '{SHARED}' ELSE publishers END",
    "actor": "coalesce(nullif(split_part(actors, '; ', 1), ''), 'No actor named')",
    "kind": "kind",
}


def how_many(store: Store, filters: Filters) -> int:
    """How many events the filters leave."""
    return store.count("events", filters)


def events(
    store: Store, filters: Filters, lanes: Lanes = "publisher", limit: int | None = MARKS
) -> pd.DataFrame:
    """The events that the filters leave, numbered from 1 in order of time; all where `limit` is None.

    They come in this order; of more than `MARKS`, those of the days that the figure opens on come first.
    Beside the columns of `events`: `number`, `lane`, `bases` and `warnings` of its evidence joined,
    `certainty`, and in words `when`, `what`, `found` (how the day was found), `kind_said` and, where its
    sources date an event differently, `days_given`.
    """
    own = _own_days(store, filters) if how_many(store, filters) > MARKS else None
    frame = ask(
        store,
        f"""
        SELECT e.*, {_LANE[lanes]} AS lane, s.bases, s.warnings,
            row_number() OVER (ORDER BY coalesce(nullif({_DAY}, ''), '~'), latest, event_id) AS number
        FROM kept_events AS e LEFT JOIN (
            SELECT event_id, string_agg(DISTINCT basis, '; ') AS bases,
                string_agg(DISTINCT nullif(warning, ''), '; ') AS warnings
            FROM event_evidence GROUP BY event_id
        ) AS s USING (event_id)
        ORDER BY {f"{_DAY} NOT BETWEEN '{own[0]}' AND '{own[1]}'," if own else ""} number
        {f"LIMIT {limit:d}" if limit else ""}
        """,
        filters=filters,
        tables=["events"],
    )
    rows = list(records(frame))
    given = _given_in_words(days_given(store, filters))
    return frame.assign(
        when=[
            event_day(row["value"], row["earliest"], row["latest"])
            + ("; sources differ" if row["event_id"] in given else "")
            for row in rows
        ],
        certainty=[certainty(several(row["bases"])) for row in rows],
        found=["; ".join(DATE_BASIS.get(b, b) for b in several(row["bases"])) for row in rows],
        what=[shortened(row["summary"], 150) for row in rows],
        kind_said=[EVENT_KINDS.get(row["kind"], row["kind"]) for row in rows],
        days_given=[given.get(row["event_id"], "") for row in rows],
    )


def days_given(store: Store, filters: Filters) -> pd.DataFrame:
    """Each day that each source gives, for events that not all sources date alike.

    `event_id`, `publisher`, `value` (EDTF) and `middle`: the day in the middle of those it spans, as ISO.
    """
    frame = ask(
        store,
        """
        SELECT DISTINCT event_id, publisher, "value" FROM event_evidence JOIN articles USING (article_id)
        WHERE "value" <> '' AND event_id IN (SELECT event_id FROM kept_events) AND event_id IN (
            SELECT event_id FROM event_evidence WHERE "value" <> ''
            GROUP BY event_id HAVING count(DISTINCT "value") > 1
        )
        ORDER BY event_id, "value", publisher
        """,
        filters=filters,
        tables=["events"],
    )
    return frame.assign(middle=[middle_day(value) for value in frame["value"]])


def middle_day(value: str) -> str:
    """The middle of the days that an EDTF value spans, as ISO; empty where they cannot be told."""
    ends = [_period(part) for part in value.split("/")]
    first, last = ends[0], ends[-1]
    return str(first.first + (last.last - first.first) / 2) if first and last else ""


def _period(value: str) -> Period | None:
    parts = value.partition("T")[0].split("-")
    if not all(part.isascii() and part.isdigit() for part in parts):
        return None
    year, month, day_of_month, *_ = [*map(int, parts), 1, 1]
    first = make_date(year, month, day_of_month)
    if not first:
        return None
    if len(parts) == 3:
        return Period(value, first, first)
    return of_month(year, month) if len(parts) == 2 else of_year(year)


def _given_in_words(frame: pd.DataFrame) -> dict[str, str]:
    """For each event of `days_given`: "24 Oct 2024 (Kabar Satu); 25 Oct 2024 (Warta Dua)"."""
    words: dict[str, list[str]] = {}
    for (event_id, value), group in frame.groupby(["event_id", "value"], sort=True):
        words.setdefault(str(event_id), []).append(f"{day(str(value))} ({', '.join(group['publisher'])})")
    return {event_id: "; ".join(days) for event_id, days in words.items()}


def event(store: Store, filters: Filters, event_id: str) -> Record | None:
    """The event of this id, where the filters leave it."""
    found = ask(
        store,
        """
        SELECT e.*, s.days FROM kept_events AS e LEFT JOIN (
            SELECT event_id, string_agg(DISTINCT nullif("value", ''), '; ') AS days
            FROM event_evidence GROUP BY event_id
        ) AS s USING (event_id) WHERE event_id = ?
        """,
        filters=filters,
        tables=["events"],
        parameters=[event_id],
    )
    return next(records(found), None)


def head(row: Record) -> str:
    """What an event is, as HTML: its day, its kind, who reports it, and where sources date it differently."""
    days = sorted(several(row["days"]))
    differ = f"<p>Its sources give {len(days)} days: {', '.join(map(day, days))}</p>" if len(days) > 1 else ""
    return (
        f'<div class="eventhead"><b>{safe(event_day(row["value"], row["earliest"], row["latest"]))}</b> '
        f"{EVENT_KINDS.get(row['kind'], '')}, reported by {count(row['publisher_count'], 'outlet')}, "
        f"{count(row['origin_count'], 'independent origin')}{differ}</div>"
    )


def evidence(store: Store, event_id: str) -> pd.DataFrame:
    """The sentences that report an event, with how each dates it, and why, as `read_as`."""
    frame = ask(
        store,
        """
        SELECT e.article_id, e.start, e."end", e."value", e.basis, e.warning, d.reason
        FROM event_evidence AS e LEFT JOIN (
            SELECT sentence_id, "value", basis, arg_min(reason, start) AS reason
            FROM dates GROUP BY sentence_id, "value", basis
        ) AS d USING (sentence_id, "value", basis)
        WHERE event_id = ? ORDER BY e.article_id, e.start
        """,
        parameters=[event_id],
    )
    return frame.assign(read_as=[_read_as(row) for row in records(frame)])


def _read_as(row: Record) -> str:
    found = str(DATE_BASIS.get(row["basis"], row["basis"]))
    when = f"{day(row['value'])} ({found})" if row["value"] else found
    parts = (when, row["reason"] if row["basis"] != "explicit" else "", row["warning"])
    return ". ".join(part for part in parts if part)


def publications(store: Store, filters: Filters) -> pd.DataFrame:
    """The articles that the filters leave with their day of publication, the latest `MARKS`."""
    return store.rows("articles", filters, order="date_published", limit=MARKS)


def counts(store: Store, filters: Filters, lanes: Lanes = "publisher") -> pd.DataFrame:
    """How many events begin in each bucket of days, by lane: `first`, `last` (ISO days), `lane`, `events`.

    Days, weeks, months, quarters or years, whichever parts the days that the chart opens on into at most
    `BUCKETS`; what lies before and after those days is counted by the year.
    """
    first, last = _own_days(store, filters) or (date.min, date.min)
    days = (last - first).days
    unit = next((name for name, length in _UNITS.items() if days <= BUCKETS * length), "year")
    return ask(
        store,
        f"""
        , dated AS (SELECT try_cast({_DAY} AS DATE) AS day, {_LANE[lanes]} AS lane FROM kept_events),
        opened AS (
            SELECT date_trunc('{unit}', ?::DATE)::DATE AS opens,
                (date_trunc('{unit}', ?::DATE) + INTERVAL 1 {unit})::DATE AS ends
        ),
        placed AS (
            SELECT lane, opens, ends, day < opens AS before, day >= ends AS after,
                date_trunc(CASE WHEN before OR after THEN 'year' ELSE '{unit}' END, day)::DATE AS start,
                (start + CASE WHEN before OR after THEN INTERVAL 1 year ELSE INTERVAL 1 {unit} END)::DATE AS stop
            FROM dated, opened WHERE day IS NOT NULL
        )
        SELECT CAST(CASE WHEN after THEN greatest(start, ends) ELSE start END AS VARCHAR) AS first,
            CAST(CASE WHEN before THEN least(stop, opens) ELSE stop END - 1 AS VARCHAR) AS last,
            lane, count(*) AS events
        FROM placed GROUP BY ALL ORDER BY first, lane
        """,
        filters=filters,
        tables=["events"],
        parameters=[str(first), str(last)],
    )


@dataclass(frozen=True, slots=True)
class Window:
    """The days that the chart shows first, as ISO; all of them where empty."""

    first: str = ""
    last: str = ""


def opening(frame: pd.DataFrame, selected: str = "") -> Window:
    """The window on the collection's own time: background and far days stay reachable by zooming out.

    It reaches to the `selected` event, unless that is so far that it would squeeze the rest to less than half.
    """
    own = frame[(frame["kind"] != "background") & (frame["latest"] != "")]
    if len(own) < 4:
        return Window()
    first = own["earliest"].where(own["earliest"] != "", own["latest"]).sort_values().iloc[len(own) // 20]
    tail = sorted(own["latest"])
    last = tail[len(own) - 1 - len(own) // 10]
    window = _with_margin(first, last)
    for row in records(frame[(frame["event_id"] == selected) & (frame["latest"] != "")]):
        reached = _with_margin(min(first, row["earliest"] or row["latest"]), max(last, row["latest"]))
        window = reached if _days(reached) <= 2 * _days(window) else window
    return window


def _days(window: Window) -> int:
    return (date.fromisoformat(window.last) - date.fromisoformat(window.first)).days


def opening_of_counts(store: Store, filters: Filters) -> Window:
    """As `opening`, for the chart of `counts`."""
    own = _own_days(store, filters)
    return _with_margin(str(own[0]), str(own[1])) if own else Window()


def _own_days(store: Store, filters: Filters) -> tuple[date, date] | None:
    """The days that hold nine tenths of what is no background; None where no event has a day."""
    (row,) = records(
        ask(
            store,
            f"""
            SELECT CAST(quantile_disc(day, 0.05) FILTER (own OR NOT any_own) AS VARCHAR) AS first,
                CAST(quantile_disc(day, 0.95) FILTER (own OR NOT any_own) AS VARCHAR) AS last
            FROM (
                SELECT day, own, bool_or(own) OVER () AS any_own
                FROM (SELECT try_cast({_DAY} AS DATE) AS day, kind <> 'background' AS own FROM kept_events)
                WHERE day IS NOT NULL
            )
            """,
            filters=filters,
            tables=["events"],
        )
    )
    if not isinstance(row["first"], str):
        return None
    return date.fromisoformat(row["first"]), date.fromisoformat(row["last"])


def _with_margin(first: str, last: str) -> Window:
    margin = pd.Timedelta(days=max(2, (pd.Timestamp(last) - pd.Timestamp(first)).days // 20))
    return Window(str((pd.Timestamp(first) - margin).date()), str((pd.Timestamp(last) + margin).date()))
