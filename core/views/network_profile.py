"""What the collection says of one actor: its names and by whom, its statements, the sentences that name it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from core.filters import Filters
from core.store import Store
from core.views.asking import ask, records


@dataclass(frozen=True, slots=True)
class Profile:
    """What the filters' period and publishers leave of an actor."""

    name: str
    actor_type: str
    mentions: int
    articles: int
    outlets: int
    statements: int
    first: str
    """Day of the first article that names it; empty where unknown."""
    last: str
    names: pd.DataFrame
    """`form`, `publishers`, `mentions`: what it is called, and by whom."""
    said: pd.DataFrame
    """Its statements: `article_id`, `start`, `end`, `read_as`; the latest first."""
    named: pd.DataFrame
    """Sentences that name it: `article_id`, `start`, `end`; the latest first."""


def profile(store: Store, filters: Filters, actor_id: str, limit: int = 30) -> Profile:
    """The profile of an actor of the collection; of each list the first `limit`."""
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
        'SELECT article_id, start, "end", stance AS read_as, count(*) OVER () AS of_all FROM kept_statements '
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
    counted = ask(
        store,
        "SELECT coalesce(sum(mentions), 0)::BIGINT AS mentions, count(*) AS articles, "
        "count(DISTINCT publisher) AS outlets, coalesce(left(min(nullif(date_published, '')), 10), '') AS first, "
        "coalesce(left(max(date_published), 10), '') AS last "
        "FROM named JOIN kept_articles USING (article_id) WHERE actor_id = ?",
        filters=around,
        tables=["articles"],
        parameters=[actor_id],
    )
    numbers = next(records(counted))
    actor = next(records(ask(store, "SELECT * FROM actors WHERE actor_id = ?", parameters=[actor_id])))
    return Profile(
        actor["name"],
        actor["actor_type"],
        statements=int(said["of_all"].iloc[0]) if len(said) else 0,
        names=names,
        said=said.drop(columns="of_all"),
        named=named,
        **numbers,
    )
