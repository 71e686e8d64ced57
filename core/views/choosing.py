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
_OUTLET = "coalesce(nullif(publisher, ''), article_id)"
"""An article of an unknown outlet is taken for one of an outlet of its own."""


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
    """The articles that report an event, at most `most`, in order of publication: of each outlet its longest
    before any outlet's second."""
    found = ask(
        store,
        f"""
        WITH told AS (
            SELECT DISTINCT article_id, date_published, word_count, {_OUTLET} AS outlet
            FROM event_evidence JOIN articles USING (article_id) WHERE event_id = ?
        ), kept AS (
            SELECT * FROM told ORDER BY
                row_number() OVER (PARTITION BY outlet ORDER BY word_count DESC, article_id),
                date_published, article_id LIMIT ?
        )
        SELECT article_id FROM kept ORDER BY date_published, article_id
        """,
        parameters=[event_id, most],
    )
    return [str(value) for value in found["article_id"]]


def closest(store: Store, filters: Filters) -> list[str]:
    """The article that shares most with other outlets, and of each of them the article it shares most with (the
    longest of several), at most `MOST` in all; articles of one outlet only where no two outlets share anything."""
    pairs = ask(
        store,
        f"""
        , told AS (
            SELECT k.article_id, k.group_id, word_count, {_OUTLET} AS outlet
            FROM kept_alignments AS k JOIN articles USING (article_id)
        ), pairs AS (
            SELECT a.article_id AS one, a.word_count AS words, b.article_id AS other, b.word_count AS others_words,
                b.outlet, a.outlet <> b.outlet AS apart, count(DISTINCT group_id) AS points
            FROM told AS a JOIN told AS b USING (group_id) WHERE a.article_id <> b.article_id GROUP BY ALL
        ), best AS (
            SELECT * FROM pairs WHERE apart = (SELECT bool_or(apart) FROM pairs)
            QUALIFY NOT apart
                OR row_number() OVER (PARTITION BY one, outlet ORDER BY points DESC, others_words DESC, other) = 1
        )
        SELECT one, other FROM best WHERE one = (
            SELECT one FROM best GROUP BY one, words ORDER BY sum(points) DESC, words DESC, one LIMIT 1
        ) ORDER BY points DESC, others_words DESC, other
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
