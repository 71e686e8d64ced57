"""Figures: one subject that sources count, and what each claims of it, over time, with its bounds."""

from __future__ import annotations

import pandas as pd

from core.filters import Filters
from core.store import Store
from core.views.asking import Record, ask, records
from core.views.conflicts import OF_SOURCES
from core.views.words import STANDINGS, count, day, figure
from core.views.words import number as number_words

SUBJECTS = 300
DRAWN = 500
"""Claims drawn at most: more lie on each other. The download has all."""
UNTOLD = "of what is not told"
TOPIC_KNOWN = {
    "clause": "its own words",
    "sentence": "its sentence",
    "earlier sentence": "a sentence before",
    "headline": "the headline",
}
EVENT_KNOWN = {
    "sentence": "its sentence reports it",
    "alike": "a sentence that says the same does",
    "same speaker": "its speaker spoke there",
    "occasion": "it is told of that occasion",
    "paragraph": "its paragraph opens with it",
    "place": "it counts at that place",
    "same figure": "the same figure belongs to it",
}
"""What the values of `topic_basis` and `event_basis` mean to a reader, the surest first."""
_SUBJECT = """
    CASE WHEN coalesce(q.topic, '') <> '' THEN q.topic
    ELSE lower(coalesce(nullif(q.unit, ''), q.measure, '')) || '|' END
"""
"""What a figure is about; its unit and a bar, which no topic holds, where the text does not say."""
_DISPUTED = f"""
    LEFT JOIN (
        SELECT article_id, start, min(conflict_id) AS conflict_id, min(relation_to_others) AS standing
        FROM conflicts WHERE kind = 'number' AND (relation_to_others <> 'conflicts' OR {OF_SOURCES}) GROUP BY ALL
    ) AS c ON c.article_id = q.article_id AND c.start = q.start
"""


def subjects(store: Store, filters: Filters) -> pd.DataFrame:
    """What is counted, one row each: first what sources disagree on, then what most outlets count.

    `subject` (an id), `name`, `claims`, `outlets`, `least` and `most` (figures claimed), `standing`, `label` (all of
    it in a line).
    """
    frame = ask(
        store,
        f"""
        SELECT {_SUBJECT} AS subject, count(*) AS claims, count(DISTINCT a.publisher) AS outlets,
            min(q.value) AS least, max(q.value) AS most, count(*) FILTER (c.standing = 'conflicts') AS disputed,
            count(*) FILTER (c.standing = 'updates') AS updated
        FROM kept_quantities AS q JOIN articles AS a USING (article_id) {_DISPUTED}
        GROUP BY subject
        ORDER BY ends_with(subject, '|'), disputed = 0, updated = 0, outlets DESC, claims DESC, subject LIMIT ?
        """,
        filters=filters,
        tables=["quantities"],
        parameters=[SUBJECTS],
    )
    rows = list(records(frame))
    return frame.assign(
        name=[_name(row["subject"]) for row in rows],
        standing=["disputed" if row["disputed"] else "updated" if row["updated"] else "" for row in rows],
        label=[_label(row) for row in rows],
    )


def _name(subject: str) -> str:
    return f"{subject.removesuffix('|') or 'a number'}, {UNTOLD}" if subject.endswith("|") else subject


def _label(row: Record) -> str:
    standing = ", disputed" if row["disputed"] else ", updated" if row["updated"] else ""
    claimed = f"{count(row['claims'], 'claim')} in {count(row['outlets'], 'outlet')}"
    return f"{_name(row['subject'])}: {claimed}{standing}"


def number(store: Store, filters: Filters, subject: str) -> int:
    """How many claims there are about a subject."""
    frame = ask(
        store,
        f"SELECT count(*) AS n FROM kept_quantities AS q WHERE {_SUBJECT} = ?",
        filters=filters,
        tables=["quantities"],
        parameters=[subject],
    )
    return int(frame["n"][0])


def claims(store: Store, filters: Filters, subject: str, limit: int | None = DRAWN) -> pd.DataFrame:
    """The claims about a subject (an id of `subjects`), by day: the figure's own, else that of publication.

    All of them where `limit` is None. Beside the columns of `quantities`: `place` (an id), `claim`, `when`, `who`,
    `event` (its summary), `standing` in words, `disputed` and `updated` (whether it differs from others, or
    brings them up to date), `topic_known` and `event_known` (how the two are known, in words).
    """
    frame = ask(
        store,
        f"""
        SELECT q.*, a.publisher, a.date_published, coalesce(c.standing, '') AS standing,
            coalesce((SELECT summary FROM events AS e WHERE e.event_id = q.event_id), '') AS event,
            coalesce(c.standing = 'conflicts', FALSE) AS disputed, coalesce(c.standing = 'updates', FALSE) AS updated,
            q.article_id || '.' || q.start AS place,
            left(coalesce(nullif(split_part(q.date, '/', 1), ''), a.date_published, ''), 10) AS day
        FROM kept_quantities AS q JOIN articles AS a USING (article_id) {_DISPUTED}
        WHERE {_SUBJECT} = ?
        ORDER BY day, a.publisher, q.article_id, q.start {f"LIMIT {limit:d}" if limit else ""}
        """,
        filters=filters,
        tables=["quantities"],
        parameters=[subject],
    )
    return frame.assign(
        claim=[_claim(row) for row in records(frame)],
        when=[day(value) or "day unknown" for value in frame["day"]],
        who=frame["attributed_to"].replace("", "the outlet itself"),
        standing=[STANDINGS.get(value, value) for value in frame["standing"]],
        topic_known=[TOPIC_KNOWN.get(value, "") for value in frame["topic_basis"]],
        event_known=[EVENT_KNOWN.get(value, "") for value in frame["event_basis"]],
    )


def _claim(row: Record) -> str:
    if row["bound"] == "range":
        return f"{number_words(row['low'])} to {number_words(row['high'])} {row['unit']}".strip()
    return figure(row["value"], row["bound"], row["unit"])
