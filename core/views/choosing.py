"""The ways into a comparison: an event, an article, or a choice of several."""

from __future__ import annotations

from core.filters import Filters
from core.store import Store
from core.views.asking import ask, records
from core.views.words import count, event_day, shortened

MOST = 5
"""Articles side by side: more columns than that cannot be read on any screen."""
GRID_MOST = 12
"""Articles in the grid of points, whose columns are narrow."""


def shared_events(store: Store, filters: Filters) -> dict[str, str]:
    """Events that several articles report, as id to day, outlets and summary; the widest reported first."""
    frame = ask(
        store,
        """
        SELECT e.*, n.articles FROM kept_events AS e JOIN (
            SELECT event_id, count(DISTINCT article_id) AS articles FROM event_evidence GROUP BY event_id
        ) AS n USING (event_id)
        WHERE n.articles > 1 ORDER BY publisher_count DESC, n.articles DESC, latest, event_id LIMIT 500
        """,
        filters=filters,
        tables=["events"],
    )
    return {
        row["event_id"]: f"{event_day(row['value'], row['earliest'], row['latest'])}, "
        f"{count(row['publisher_count'], 'outlet')}: {shortened(row['summary'], 90)}"
        for row in records(frame)
    }


def articles_of_event(store: Store, event_id: str, most: int = MOST) -> list[str]:
    """The articles that report an event, in order of publication, at most `most`."""
    found = ask(
        store,
        "SELECT DISTINCT article_id, date_published FROM event_evidence JOIN articles USING (article_id) "
        "WHERE event_id = ? ORDER BY date_published, article_id LIMIT ?",
        parameters=[event_id, most],
    )
    return [str(value) for value in found["article_id"]]


def closest(store: Store, filters: Filters) -> list[str]:
    """The article that shares most with others, and those it shares with, at most `MOST`."""
    pairs = ask(
        store,
        """
        , pairs AS (
            SELECT a.article_id AS one, b.article_id AS other, count(DISTINCT group_id) AS points
            FROM kept_alignments AS a JOIN kept_alignments AS b USING (group_id)
            WHERE a.article_id <> b.article_id GROUP BY ALL
        )
        SELECT one, other FROM pairs WHERE one = (
            SELECT one FROM pairs GROUP BY one ORDER BY sum(points) DESC, one LIMIT 1
        ) ORDER BY points DESC, other
        """,
        filters=filters,
        tables=["alignments"],
    )
    return [*pairs["one"].head(1), *pairs["other"].head(MOST - 1)]


def companions(store: Store, article_id: str, most: int = MOST - 1) -> list[str]:
    """The articles that share most points with this one, at most `most`."""
    found = ask(
        store,
        "SELECT o.article_id, count(DISTINCT group_id) AS points FROM alignments AS mine "
        "JOIN alignments AS o USING (group_id) WHERE mine.article_id = ? AND o.article_id <> mine.article_id "
        "GROUP BY o.article_id ORDER BY points DESC, o.article_id LIMIT ?",
        parameters=[article_id, most],
    )
    return [str(value) for value in found["article_id"]]
