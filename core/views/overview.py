"""What the collection holds, what needs a look, who is quoted, and what the outlets rest on."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from core.filters import Filters
from core.store import Store
from core.views import conflicts
from core.views.asking import ask, records
from core.views.markup import Query, publisher_tag, read_link, safe
from core.views.words import LINEAGE_BASIS, count, day, shortened

UNSURE = 0.7
"""Identities less sure than this are offered for a look."""
LISTED = 500
"""Rows to check listed at most; the download has all."""


def counts(store: Store, filters: Filters) -> str:
    """One line on what the filters leave: articles, days, events, actors, statements, disagreements."""
    found = ask(
        store,
        "SELECT count(*) AS articles, count(DISTINCT publisher) AS publishers, "
        "min(nullif(date_published, '')) AS first, max(nullif(date_published, '')) AS last "
        "FROM kept_articles",
        filters=filters,
        tables=["articles"],
    ).iloc[0]
    days = day(f"{found['first'][:10]}/{found['last'][:10]}") if found["first"] else "no day of publication"
    pieces = [
        f"{count(found['articles'], 'article')} from {count(found['publishers'], 'publisher')}, {days}",
        count(store.count("events", filters), "event"),
        count(store.count("actors", filters), "actor"),
        count(store.count("statements", filters), "statement"),
        count(conflicts.how_many(store, filters), "disagreement"),
        f"{number_to_check(store, filters):,} to check",
    ]
    return " · ".join(pieces)


_TO_CHECK = f"""
    SELECT 1 AS gravity, 'File left out' AS what, file || ': ' || error || '. ' || action AS detail,
        '' AS publisher, '' AS article_id, 0 AS start, 0 AS "end" FROM failures
    UNION ALL
    SELECT 2, 'Damaged date repaired', d.text || ' read as ' || d.value,
        a.publisher, d.article_id, d.start, d."end"
    FROM kept_dates AS d JOIN articles AS a USING (article_id) WHERE d.basis = 'repaired'
    UNION ALL
    SELECT 3, CASE WHEN date_published_basis = 'inferred' THEN 'Day of publication inferred'
        ELSE 'No day of publication' END, coalesce(date_published, ''), publisher, article_id, 0, 0
    FROM kept_articles WHERE date_published_basis NOT IN ('stated', 'decided')
    UNION ALL
    SELECT 4, 'No headline saved', headline, publisher, article_id, 0, 0
    FROM kept_articles WHERE headline_basis = 'first_sentence'
    UNION ALL
    SELECT 5, 'Odd date', d.text || ' read as ' || d.value || ': ' || d.warning,
        a.publisher, d.article_id, d.start, d."end"
    FROM kept_dates AS d JOIN articles AS a USING (article_id)
    WHERE d.warning <> '' AND d.basis <> 'repaired'
    UNION ALL
    SELECT 6, 'Doubtful speaker', s.speaker || ': ' || s.warning, a.publisher, s.article_id, s.start, s."end"
    FROM kept_statements AS s JOIN articles AS a USING (article_id) WHERE coalesce(s.warning, '') <> ''
    UNION ALL
    SELECT 7, 'One outlet differs from itself',
        any_value(c.topic) || ': ' || string_agg(DISTINCT c.value, ' / ' ORDER BY c.value),
        any_value(a.publisher), first(c.article_id ORDER BY c.article_id, c.start),
        first(c.start ORDER BY c.article_id, c.start), first(c."end" ORDER BY c.article_id, c.start)
    FROM kept_conflicts AS c JOIN articles AS a USING (article_id)
    WHERE NOT {conflicts.OF_SOURCES} GROUP BY c.conflict_id
    UNION ALL
    SELECT 8, 'Unsure identity', any_value(m.text) || CASE WHEN any_value(m.text) = any_value(m.actor)
            THEN ': an actor known by this word alone' ELSE ' taken for ' || any_value(m.actor) END, a.publisher,
        m.article_id, min(m.start), min_by(m."end", m.start)
    FROM kept_mentions AS m JOIN articles AS a USING (article_id)
    WHERE m.confidence < {UNSURE} AND m.basis <> 'pronoun'
    GROUP BY a.publisher, m.article_id, m.text, m.actor_id
"""
_CHECKED = ("dates", "articles", "mentions", "statements", "conflicts")


def number_to_check(store: Store, filters: Filters) -> int:
    """How many rows `to_check` has without its limit."""
    frame = ask(store, f", c AS ({_TO_CHECK}) SELECT count(*) AS n FROM c", filters=filters, tables=_CHECKED)
    return int(frame["n"][0])


def to_check(store: Store, filters: Filters, limit: int | None = LISTED) -> pd.DataFrame:
    """What an analyst should check, the gravest first: `what`, `detail`, `publisher`, and its place
    (`article_id`, `start`, `end`), which files that could not be read lack. All where `limit` is None."""
    sql = f"{_TO_CHECK} ORDER BY gravity, publisher, article_id, start"
    return ask(store, sql + (f" LIMIT {limit:d}" if limit else ""), filters=filters, tables=_CHECKED)


def checklist(frame: pd.DataFrame, shown: int, colours: Mapping[str, str], query: Query) -> str:
    """The first `shown` rows of `to_check`, each with a link to the exact place."""
    lines = []
    for row in records(frame.head(shown)):
        where = ""
        if row["article_id"]:
            where = f"{publisher_tag(row['publisher'], colours)} {read_link('look', row, query)}"
        detail = day(row["detail"]) if row["gravity"] == 3 else shortened(row["detail"], 120)
        lines.append(f"<li><b>{safe(row['what'])}</b> <span>{safe(detail)}</span><div>{where}</div></li>")
    return f'<ul class="checklist">{"".join(lines)}</ul>'


def most_quoted(store: Store, filters: Filters, limit: int) -> pd.DataFrame:
    """`speaker_id`, `speaker`, `statements`, `direct`, `publishers`, `words` of who is quoted most."""
    return ask(
        store,
        """
        SELECT speaker_id, any_value(speaker) AS speaker, count(*) AS statements,
            count(*) FILTER (kind = 'direct') AS direct, count(DISTINCT publisher) AS publishers,
            sum(len(string_split(text, ' '))) AS words
        FROM kept_statements JOIN articles USING (article_id) WHERE speaker_id <> ''
        GROUP BY speaker_id ORDER BY statements DESC, speaker LIMIT ?
        """,
        filters=filters,
        tables=["statements"],
        parameters=[limit],
    )


def quoted_bars(frame: pd.DataFrame, outlets: int) -> str:
    """`most_quoted` as bars with their numbers."""
    top = max(frame["statements"], default=1)
    lines = [
        f'<li><span class="name">{safe(row["speaker"])}</span>'
        f'<span class="track"><i style="width:{round(100 * row["statements"] / top)}%"></i></span>'
        f'<span class="n">{row["statements"]:,} in {row["publishers"]} of {outlets} outlets</span></li>'
        for row in records(frame)
    ]
    return f'<ul class="bars">{"".join(lines)}</ul>'


def lineage(store: Store, filters: Filters) -> pd.DataFrame:
    """What outlets rest on, what most rest on first: `origin`, `basis`, `publisher`, `articles` that say so,
    and the place of one of them (`article_id`, `start`, `end`)."""
    return ask(
        store,
        """
        , rests AS (
            SELECT coalesce(o.publisher || ', ' || o.headline, l.origin) AS origin, l.basis, a.publisher,
                count(DISTINCT l.article_id) AS articles, min(l.article_id) AS article_id,
                min_by(l.start, l.article_id) AS start, min_by(l."end", l.article_id) AS "end"
            FROM kept_lineage AS l JOIN articles AS a ON a.article_id = l.article_id
            LEFT JOIN articles AS o ON o.article_id = l.origin
            GROUP BY ALL
        )
        SELECT *, sum(articles) OVER (PARTITION BY origin) AS weight FROM rests
        ORDER BY weight DESC, origin, articles DESC, publisher LIMIT 200
        """,
        filters=filters,
        tables=["lineage"],
    )


def lineage_lines(frame: pd.DataFrame, shown: int, colours: Mapping[str, str], query: Query) -> str:
    """The first `shown` origins of `lineage`, each with the outlets that rest on it."""
    lines = []
    for origin, rows in list(frame.groupby("origin", sort=False))[:shown]:
        users = []
        for row in records(rows.head(shown)):
            said = str(LINEAGE_BASIS.get(row["basis"], row["basis"]))
            often = f" in {row['articles']:,} articles" if row["articles"] > 1 else ""
            users.append(f"{publisher_tag(row['publisher'], colours)} {read_link(said + often, row, query)}")
        more = f" and {len(rows) - shown} more" if len(rows) > shown else ""
        lines.append(f"<li><b>{safe(shortened(str(origin), 90))}</b> → {', '.join(users)}{more}</li>")
    return f'<ul class="lineage">{"".join(lines)}</ul>'
