"""Who did what to whom: actors, what ties them, and the sentences that say so."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

import networkx as nx
import numpy as np
import pandas as pd

from core.filters import EVERYTHING, Filters
from core.store import Store
from core.views.asking import ask, marks, records
from core.views.words import day

TOGETHER = "named together"
"""The weakest tie: two actors in one sentence, which says nothing of what they did."""
ACTORS = 60
"""Drawn at most. More cannot be told apart, and a thousand took a browser half a second."""
LAID_OUT = 120
"""Actors that are given a place beforehand; those that filters bring up beyond them stand at the rim."""
SEPARATOR = "~"

Places = dict[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Network:
    """Actors (`actor_id`, `name`, `actor_type`, `mentions`, `publishers`) and the ties between them.

    Ties have `tie_id`, `source_id`, `source`, `relation`, `target_id`, `target`, `sentences`, `publishers`.
    """

    actors: pd.DataFrame
    ties: pd.DataFrame


def kinds(store: Store, filters: Filters) -> list[str]:
    """The kinds of act that the filters leave, the most frequent first."""
    found = ask(
        store,
        "SELECT relation, count(*) AS n FROM kept_relations GROUP BY relation ORDER BY n DESC, relation",
        filters=filters,
        tables=["relations"],
    )
    return [str(kind) for kind in found["relation"]]


def network(store: Store, filters: Filters, shown: Sequence[str], least: int = 1) -> Network:
    """The most mentioned actors and their ties of the kinds `shown` that at least `least` sentences report.

    Chosen actors stay with all that they are tied to, and nothing else does.
    """
    around = replace(filters, actors=())
    actors = _actors(store, around, filters.actors)
    ids = list(actors["actor_id"])
    parts = [_acts(store, around, ids, [kind for kind in shown if kind != TOGETHER])]
    if TOGETHER in shown:
        parts.append(_together(store, around, ids, filters.actors))
    ties = pd.concat(parts, ignore_index=True)
    ties = ties[ties["sentences"] >= least]
    if filters.actors:
        ties = ties[ties["source_id"].isin(filters.actors) | ties["target_id"].isin(filters.actors)]
    names = dict(zip(actors["actor_id"], actors["name"], strict=True))
    ties = ties.assign(
        source=ties["source_id"].map(names),
        target=ties["target_id"].map(names),
        tie_id=ties["source_id"] + SEPARATOR + ties["relation"] + SEPARATOR + ties["target_id"],
    ).sort_values(["sentences", "tie_id"], ascending=[False, True], ignore_index=True)
    tied = {*ties["source_id"], *ties["target_id"], *filters.actors}
    kept = actors[actors["actor_id"].isin(tied)].head(ACTORS).reset_index(drop=True)
    drawn = set(kept["actor_id"])
    ties = ties[ties["source_id"].isin(drawn) & ties["target_id"].isin(drawn)].reset_index(drop=True)
    return Network(kept, ties)


def _actors(store: Store, filters: Filters, first: Sequence[str]) -> pd.DataFrame:
    return ask(
        store,
        "SELECT actor_id, any_value(actor) AS name, any_value(actor_type) AS actor_type, "
        "count(*) AS mentions, count(DISTINCT publisher) AS publishers "
        "FROM kept_mentions JOIN articles USING (article_id) GROUP BY actor_id "
        "ORDER BY list_contains(?, actor_id) DESC, mentions DESC, actor_id LIMIT ?",
        filters=filters,
        tables=["mentions"],
        parameters=[list(first), LAID_OUT],
    )


def _acts(store: Store, filters: Filters, ids: Sequence[str], shown: Sequence[str]) -> pd.DataFrame:
    return ask(
        store,
        "SELECT source_id, relation, target_id, count(DISTINCT sentence_id) AS sentences, "
        "count(DISTINCT publisher) AS publishers FROM kept_relations JOIN articles USING (article_id) "
        f"WHERE source_id IN {marks(ids)} AND target_id IN {marks(ids)} AND relation IN {marks(shown)} "
        "AND source_id <> target_id GROUP BY ALL",
        filters=filters,
        tables=["relations"],
        parameters=[*ids, *ids, *shown],
    )


def _together(store: Store, filters: Filters, ids: Sequence[str], around: Sequence[str]) -> pd.DataFrame:
    """Pairs in one sentence; only pairs with one of `around` where it names any."""
    return ask(
        store,
        f"""
        , named AS (
            SELECT DISTINCT sentence_id, article_id, actor_id FROM kept_mentions
            WHERE sentence_id <> '' AND actor_id IN {marks(ids)}
        )
        SELECT a.actor_id AS source_id, '{TOGETHER}' AS relation, b.actor_id AS target_id,
            count(*) AS sentences, count(DISTINCT publisher) AS publishers
        FROM named AS a JOIN named AS b ON a.sentence_id = b.sentence_id AND a.actor_id < b.actor_id
        JOIN articles ON articles.article_id = a.article_id
        WHERE {f"a.actor_id IN {marks(around)} OR b.actor_id IN {marks(around)}" if around else "TRUE"}
        GROUP BY ALL
        """,
        filters=filters,
        tables=["mentions"],
        parameters=[*ids, *around, *around],
    )


def layout(store: Store) -> Places:
    """A place for each of the collection's most mentioned actors, the same whatever is filtered.

    Fruchterman and Reingold's forces ("Graph Drawing by Force-directed Placement", 1991) from a fixed seed,
    then spread: those forces pile the most tied actors on each other, where the reader looks first.
    """
    actors = list(_actors(store, EVERYTHING, ())["actor_id"])
    acts = _acts(store, EVERYTHING, actors, kinds(store, EVERYTHING))
    graph = nx.Graph()
    graph.add_nodes_from(actors)
    for tie in records(pd.concat([acts, _together(store, EVERYTHING, actors, ())])):
        graph.add_edge(tie["source_id"], tie["target_id"])
    if not graph:
        return {}
    found = nx.spring_layout(graph, k=3 / math.sqrt(len(graph)), iterations=200, seed=7)
    spread = _spread(np.array([found[actor] for actor in actors]))
    return {actor: (float(x), float(y)) for actor, (x, y) in zip(actors, spread, strict=True)}


def _spread(points: np.ndarray) -> np.ndarray:
    """`points` over the whole of the unit disc, in the same order from its middle, and none on another."""
    points = points - np.median(points, axis=0)
    ranks = np.argsort(np.argsort(np.hypot(*points.T), kind="stable"), kind="stable")
    turns = np.arctan2(points[:, 1], points[:, 0])
    radius = np.sqrt((ranks + 0.5) / len(points))
    points = np.column_stack([radius * np.cos(turns), radius * np.sin(turns)])
    apart = 1.4 / math.sqrt(len(points))
    for _ in range(80):
        gaps = points[:, None, :] - points[None, :, :]
        distance = np.hypot(gaps[..., 0], gaps[..., 1]) + np.eye(len(points))
        push = np.clip(apart - distance, 0, None) / distance
        np.fill_diagonal(push, 0)
        points = points + 0.4 * (gaps * push[..., None]).sum(axis=1)
    spread: np.ndarray = points / np.abs(points).max(axis=0)
    return spread


def place(actor_id: str, places: Places) -> tuple[float, float]:
    """The actor's place; one that was given none stands at the rim, always at the same spot."""
    if actor_id in places:
        return places[actor_id]
    turn = int.from_bytes(blake2b(actor_id.encode(), digest_size=4).digest()) / 2**32 * 2 * math.pi
    return 1.1 * math.cos(turn), 1.1 * math.sin(turn)


def sentences_of_tie(store: Store, filters: Filters, tie_id: str) -> pd.DataFrame:
    """`article_id`, `start`, `end`, `read_as` of what the tie rests on."""
    source, relation, target = tie_id.split(SEPARATOR)
    around = replace(filters, actors=())
    if relation == TOGETHER:
        return ask(
            store,
            """
            SELECT s.article_id, s.start, s."end", 'both are named in one sentence' AS read_as
            FROM sentences AS s
            WHERE sentence_id IN (SELECT sentence_id FROM kept_mentions WHERE actor_id = ?)
            AND sentence_id IN (SELECT sentence_id FROM kept_mentions WHERE actor_id = ?)
            ORDER BY s.article_id, s.start
            """,
            filters=around,
            tables=["mentions"],
            parameters=[source, target],
        )
    frame = ask(
        store,
        'SELECT article_id, start, "end", source, relation, target, polarity, attributed_to, date '
        "FROM kept_relations WHERE source_id = ? AND relation = ? AND target_id = ? "
        "ORDER BY article_id, start",
        filters=around,
        tables=["relations"],
        parameters=[source, relation, target],
    )
    lines = []
    for row in records(frame):
        denied = "does not: " if row["polarity"] == "negative" else ""
        by = f", according to {row['attributed_to']}" if row["attributed_to"] else ""
        when = f", {day(row['date'])}" if row["date"] else ""
        lines.append(f"{row['source']} {denied}{row['relation']} {row['target']}{by}{when}")
    return frame.assign(read_as=lines)


@dataclass(frozen=True, slots=True)
class Profile:
    """What the collection says of one actor."""

    name: str
    actor_type: str
    first: str
    last: str
    names: pd.DataFrame
    """`form`, `publishers`, `mentions`: what it is called, and by whom."""
    said: pd.DataFrame
    """Its statements: `article_id`, `start`, `end`, `read_as`; the latest first."""
    named: pd.DataFrame
    """Sentences that name it: `article_id`, `start`, `end`; the latest first."""


def profile(store: Store, filters: Filters, actor_id: str, limit: int = 30) -> Profile:
    """The profile of an actor of the collection, from what period and publishers leave."""
    around = replace(filters, actors=())
    names = ask(
        store,
        "SELECT text AS form, string_agg(DISTINCT publisher, '; ' ORDER BY publisher) AS publishers, "
        "count(*) AS mentions FROM kept_mentions JOIN articles USING (article_id) "
        "WHERE actor_id = ? AND basis <> 'pronoun' GROUP BY text ORDER BY mentions DESC, form LIMIT ?",
        filters=around,
        tables=["mentions"],
        parameters=[actor_id, limit],
    )
    said = ask(
        store,
        'SELECT article_id, start, "end", stance AS read_as FROM kept_statements '
        "JOIN articles USING (article_id) WHERE list_contains(string_split(speaker_id, '; '), ?) "
        "ORDER BY date_published DESC, article_id, start LIMIT ?",
        filters=around,
        tables=["statements"],
        parameters=[actor_id, limit],
    )
    named = ask(
        store,
        'SELECT s.article_id, s.start, s."end" FROM sentences AS s JOIN articles USING (article_id) '
        "WHERE sentence_id IN (SELECT sentence_id FROM kept_mentions WHERE actor_id = ?) "
        "ORDER BY date_published DESC, s.article_id, s.start LIMIT ?",
        filters=around,
        tables=["mentions"],
        parameters=[actor_id, limit],
    )
    actor = next(records(ask(store, "SELECT * FROM actors WHERE actor_id = ?", parameters=[actor_id])))
    days = actor["first_date"], actor["last_date"]
    return Profile(actor["name"], actor["actor_type"], *days, names, said, named)
