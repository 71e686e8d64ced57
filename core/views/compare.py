"""Articles side by side: what they share in one row, what only one has, and how their wording differs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from core.filters import Filters
from core.store import Store
from core.views.asking import Record, ask, marks, records
from core.views.words import count, event_day, shortened

MOST = 5
"""Articles side by side: more columns than that cannot be read on any screen."""
NOT_MENTIONED = "not mentioned"
OLDER = "older than this"


@dataclass(frozen=True, slots=True)
class Row:
    """A point that several of the articles report: for each of them its sentences, or why it has none."""

    group_id: str
    cells: Mapping[str, tuple[Record, ...]]
    missing: Mapping[str, str]
    after: Mapping[str, tuple[Record, ...]]
    """For each article, the sentences that follow the point there and that no other has."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Articles in order of publication, the points they share, and what stands before the first."""

    sources: tuple[Record, ...]
    rows: tuple[Row, ...]
    before: Mapping[str, tuple[Record, ...]]

    @property
    def frame(self) -> pd.DataFrame:
        """Every sentence of the comparison, with `publisher` and `group_id` (empty where no other has it)."""
        names = {source["article_id"]: source["publisher"] for source in self.sources}
        parts = [(row.group_id, r) for row in self.rows for cell in row.cells.values() for r in cell]
        parts += [("", r) for row in self.rows for cell in row.after.values() for r in cell]
        parts += [("", r) for cell in self.before.values() for r in cell]
        columns = ["group_id", "publisher", "article_id", "sentence_id", "start", "end", "text"]
        lines = [{**r, "group_id": group, "publisher": names[r["article_id"]]} for group, r in parts]
        frame = pd.DataFrame(lines, columns=columns)
        return frame.sort_values(["publisher", "article_id", "start"], ignore_index=True)


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


def articles_of_event(store: Store, event_id: str) -> list[str]:
    """The articles that report an event, in order of publication, at most `MOST`."""
    found = ask(
        store,
        "SELECT DISTINCT article_id, date_published FROM event_evidence JOIN articles USING (article_id) "
        "WHERE event_id = ? ORDER BY date_published, article_id LIMIT ?",
        parameters=[event_id, MOST],
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


def comparison(store: Store, ids: tuple[str, ...]) -> Comparison:
    """The articles `ids` side by side."""
    sources = tuple(
        records(
            ask(
                store,
                "SELECT a.*, (SELECT string_agg(DISTINCT origin, ', ') FROM lineage AS l "
                "WHERE l.article_id = a.article_id AND l.basis <> 'copied') AS origins "
                f"FROM articles AS a WHERE article_id IN {marks(ids)} "
                "ORDER BY coalesce(nullif(date_published, ''), '~'), article_id",
                parameters=ids,
            )
        )
    )
    sentences = list(
        records(
            ask(
                store,
                f"SELECT * FROM sentences WHERE article_id IN {marks(ids)} ORDER BY article_id, start",
                parameters=ids,
            )
        )
    )
    groups = _groups(store, ids)
    order = [source["article_id"] for source in sources]
    places = {row["sentence_id"]: row for row in sentences}
    rows = sorted(groups.items(), key=lambda item: _reading_order(item[1], order, places))
    return _arranged(store, sources, sentences, rows)


def _groups(store: Store, ids: Sequence[str]) -> dict[str, list[str]]:
    """Sentences by group, for the groups that at least two of the articles share."""
    frame = ask(
        store,
        f"""
        SELECT group_id, sentence_id FROM alignments WHERE article_id IN {marks(ids)} AND group_id IN (
            SELECT group_id FROM alignments WHERE article_id IN {marks(ids)}
            GROUP BY group_id HAVING count(DISTINCT article_id) > 1
        ) ORDER BY group_id, sentence_id
        """,
        parameters=[*ids, *ids],
    )
    groups: dict[str, list[str]] = defaultdict(list)
    for row in records(frame):
        groups[row["group_id"]].append(row["sentence_id"])
    return groups


def _reading_order(
    members: Sequence[str], order: Sequence[str], places: Mapping[str, Record]
) -> tuple[int, int]:
    """Rows follow the text of the first article that has them."""
    own = [places[sentence] for sentence in members if sentence in places]
    first = min(order.index(row["article_id"]) for row in own)
    return first, min(row["start"] for row in own if row["article_id"] == order[first])


def _arranged(
    store: Store,
    sources: tuple[Record, ...],
    sentences: Sequence[Record],
    groups: Sequence[tuple[str, Sequence[str]]],
) -> Comparison:
    places = {row["sentence_id"]: row for row in sentences}
    row_of = {sentence: number for number, (_, members) in enumerate(groups) for sentence in members}
    following: dict[int, dict[str, list[Record]]] = defaultdict(lambda: defaultdict(list))
    latest: dict[str, int] = defaultdict(lambda: -1)
    for row in sentences:
        article = row["article_id"]
        if row["sentence_id"] in row_of:
            latest[article] = row_of[row["sentence_id"]]
        else:
            following[latest[article]][article].append(row)
    days = _days(store, list(row_of))
    published = {source["article_id"]: source["date_published"][:10] for source in sources}
    rows = []
    for number, (group_id, members) in enumerate(groups):
        cells: dict[str, list[Record]] = defaultdict(list)
        for sentence in members:
            if sentence in places:
                cells[places[sentence]["article_id"]].append(places[sentence])
        known = (
            days.get(row["sentence_id"]) or published[row["article_id"]]
            for cell in cells.values()
            for row in cell
        )
        day = min(filter(None, known), default="")
        missing = {
            source["article_id"]: OLDER if "" < published[source["article_id"]] < day else NOT_MENTIONED
            for source in sources
            if source["article_id"] not in cells
        }
        rows.append(
            Row(group_id, {k: tuple(v) for k, v in cells.items()}, missing, _tuples(following[number]))
        )
    return Comparison(sources, tuple(rows), _tuples(following[-1]))


def _tuples(lists: Mapping[str, Sequence[Record]]) -> dict[str, tuple[Record, ...]]:
    return {key: tuple(values) for key, values in lists.items()}


def _days(store: Store, sentences: Sequence[str]) -> dict[str, str]:
    """The first day that each sentence can be about, where an event or a date in it says so.

    A point that none dates is taken to be as old as the first article that has it.
    """
    frame = ask(
        store,
        f"""
        SELECT sentence_id, min(earliest) AS day FROM (
            SELECT v.sentence_id, e.earliest FROM event_evidence AS v JOIN events AS e USING (event_id)
            WHERE e.kind <> 'forecast'
            UNION ALL SELECT sentence_id, earliest FROM dates WHERE role = 'event'
        ) WHERE earliest <> '' AND sentence_id IN {marks(sentences)} GROUP BY sentence_id
        """,
        parameters=sentences,
    )
    return {row["sentence_id"]: row["day"] for row in records(frame)}
