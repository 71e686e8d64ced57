"""Articles side by side: what they share in one row, what only one has, and how their wording differs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from core.store import Store
from core.views.asking import Record, ask, marks, records
from core.views.fairness import days_of, silence
from core.views.words import day


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
    def heads(self) -> dict[str, str]:
        """A name for each article: its outlet, with the day where the outlet has several."""
        often = Counter(source["publisher"] for source in self.sources)
        heads: dict[str, str] = {}
        for source in self.sources:
            name = source["publisher"] or "Unknown outlet"
            if often[source["publisher"]] > 1:
                name = f"{name}, {day(source['date_published'][:10]) or 'day unknown'}"
            same = sum(1 for other in heads.values() if other.partition(" (")[0] == name)
            heads[source["article_id"]] = f"{name} ({same + 1})" if same else name
        return heads

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
    days = days_of(store, list(row_of))
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
        missing = {article: silence(published[article], day) for article in published if article not in cells}
        rows.append(
            Row(group_id, {k: tuple(v) for k, v in cells.items()}, missing, _tuples(following[number]))
        )
    return Comparison(sources, tuple(rows), _tuples(following[-1]))


def _tuples(lists: Mapping[str, Sequence[Record]]) -> dict[str, tuple[Record, ...]]:
    return {key: tuple(values) for key, values in lists.items()}
