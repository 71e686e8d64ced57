"""The actors of the collection under every name; what a decision on one can choose from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from rapidfuzz import fuzz

from core.filters import Filters
from core.model import ActorType
from core.store import Store
from core.text import name_key
from core.views.asking import Record, ask, marks, records
from core.views.words import ACTOR_TYPES, count, day, shortened

LISTED = 1_000
"""Actors listed at most; search and filters reach the rest, and the download has them all."""
OFFERED = 2_000
"""The most mentioned actors that are offered as the one that another is."""
ALIKE_OFFERED = 200
"""Actors of the most alike names, offered however seldom they are mentioned."""
TYPES: tuple[ActorType, ...] = ("PER", "ORG", "GPE", "LOC")


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: a piece of any name, types."""

    words: str = ""
    types: tuple[str, ...] = ()


def found(store: Store, filters: Filters, asked: Search, limit: int | None = LISTED) -> pd.DataFrame:
    """The actors that the filters and the search leave, the most mentioned first, all where `limit` is None.

    Beside the columns of `actors`: `mentions`, `articles`, `publishers` (numbers, of what the filters leave),
    of which also `first_date` and `last_date`; `type` in words.
    """
    sql, values = _search(
        "SELECT o.*, n.mentions, n.articles, n.publishers, n.first AS first_date, n.last AS last_date", asked
    )
    sql += " ORDER BY n.mentions DESC, o.actor_id"
    if limit is not None:
        sql += f" LIMIT {limit:d}"
    frame = ask(store, sql, filters=filters, tables=["mentions"], parameters=values)
    return frame.assign(
        type=[ACTOR_TYPES.get(value, value) for value in frame["actor_type"]],
    )


def number(store: Store, filters: Filters, asked: Search) -> int:
    """How many actors `found` would give without its limit."""
    sql, values = _search("SELECT count(*) AS n", asked)
    return int(ask(store, sql, filters=filters, tables=["mentions"], parameters=values)["n"][0])


def _search(select: str, asked: Search) -> tuple[str, list[object]]:
    tests, values = ["TRUE"], list[object]()
    if asked.words:
        tests.append("(contains(lower(o.name), lower(?)) OR contains(lower(o.aliases), lower(?)))")
        values += [asked.words, asked.words]
    if asked.types:
        tests.append(f"o.actor_type IN {marks(asked.types)}")
        values += asked.types
    sql = (
        ", n AS (SELECT actor_id, count(*) AS mentions, count(DISTINCT article_id) AS articles, "
        "count(DISTINCT publisher) AS publishers, min(nullif(left(date_published, 10), '')) AS first, "
        "max(nullif(left(date_published, 10), '')) AS last "
        "FROM kept_mentions JOIN articles USING (article_id) GROUP BY actor_id) "
        f"{select} FROM n JOIN (SELECT actor_id, name, actor_type, aliases FROM actors) AS o USING (actor_id) "
        f"WHERE {' AND '.join(tests)}"
    )
    return sql, values


def one(store: Store, actor_id: str) -> Record | None:
    """The row of `actors` of this id; None where the collection has none."""
    return next(records(ask(store, "SELECT * FROM actors WHERE actor_id = ?", parameters=[actor_id])), None)


def several(store: Store, actor_ids: tuple[str, ...]) -> dict[str, Record]:
    """The rows of `actors` of these ids, with `publishers` (a number); those that the collection has."""
    frame = ask(
        store,
        "SELECT any_value(o) AS own, count(DISTINCT publisher) AS publishers FROM actors AS o "
        "JOIN mentions AS m ON m.actor_id = o.actor_id JOIN articles AS a ON a.article_id = m.article_id "
        f"WHERE o.actor_id IN {marks(actor_ids)} GROUP BY o.actor_id",
        parameters=actor_ids,
    )
    return {row["own"]["actor_id"]: {**row["own"], "publishers": row["publishers"]} for row in records(frame)}


def others(store: Store, actor_id: str) -> dict[str, str]:
    """Id to label of the actors that `actor_id` may be: those of alike names first, then those of its
    type, then the most mentioned."""
    own = one(store, actor_id)
    if own is None:
        return {}
    columns = "actor_id, name, actor_type, mention_count"
    frame = ask(
        store,
        f"""
        SELECT * FROM (
            (SELECT {columns} FROM actors ORDER BY mention_count DESC, actor_id LIMIT ?)
            UNION
            (SELECT {columns} FROM actors
             ORDER BY jaro_winkler_similarity(lower(name), lower(?)) DESC, actor_id LIMIT ?)
        ) ORDER BY mention_count DESC, actor_id
        """,
        parameters=[OFFERED, own["name"], ALIKE_OFFERED],
    )
    name = name_key(own["name"])
    rows = [row for row in records(frame) if row["actor_id"] != actor_id]
    rows.sort(key=lambda row: (-_closeness(name, row), row["actor_type"] != own["actor_type"]))
    return {row["actor_id"]: label(row) for row in rows}


def _closeness(name: str, row: Record) -> int:
    """Whether a name is alike, coarsely: those that are not stay in the order of their mentions."""
    return int(max(0, fuzz.token_set_ratio(name, name_key(row["name"])) - 70) // 10)


def label(row: Mapping[str, object]) -> str:
    """An actor as a choice: name, type, mentions."""
    mentions = int(str(row["mention_count"]))
    return f"{row['name']}, {ACTOR_TYPES.get(str(row['actor_type']), '')}, {count(mentions, 'mention')}"


def forms(store: Store, actor_id: str) -> dict[str, str]:
    """Each form of an actor to a label with how often it stands, the most frequent first."""
    frame = ask(
        store,
        "SELECT text AS form, count(*) AS n, count(DISTINCT article_id) AS articles FROM mentions "
        "WHERE actor_id = ? AND basis <> 'pronoun' GROUP BY text ORDER BY n DESC, form LIMIT 200",
        parameters=[actor_id],
    )
    return {
        row["form"]: f"“{row['form']}”, {count(row['n'], 'mention')} in {count(row['articles'], 'article')}"
        for row in records(frame)
    }


def articles(store: Store, actor_id: str) -> dict[str, str]:
    """Each article that mentions an actor to a label, the latest first."""
    frame = ask(
        store,
        "SELECT article_id, any_value(publisher) AS publisher, any_value(headline) AS headline, "
        "any_value(date_published) AS date_published, count(*) AS n FROM mentions "
        "JOIN articles USING (article_id) WHERE actor_id = ? GROUP BY article_id "
        "ORDER BY date_published DESC, article_id LIMIT 500",
        parameters=[actor_id],
    )
    return {
        row["article_id"]: f"{row['publisher']}, {day(row['date_published'][:10]) or 'day unknown'}: "
        f"{shortened(row['headline'], 60)} ({count(row['n'], 'mention')})"
        for row in records(frame)
    }


def standing(store: Store, actor_id: str) -> str:
    """The id under which an actor stands in the tables, wherever it was merged; empty where nowhere."""
    seen: set[str] = set()
    while actor_id not in seen:
        if one(store, actor_id):
            return actor_id
        seen.add(actor_id)
        into = ask(
            store,
            "SELECT value FROM decisions WHERE kind = 'merge' AND state = 'in force' AND subject = ?",
            parameters=[actor_id],
        )
        actor_id = str(into["value"][0]) if len(into) else actor_id
    return ""
