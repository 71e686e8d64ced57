"""The saved articles: the list, and one of them with everything found in it marked in place."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import groupby

import pandas as pd

from core.filters import Filters
from core.store import Store
from core.text import fold
from core.views.asking import Record, ask, records
from core.views.conflicts import OF_SOURCES
from core.views.markup import Mark, folded, marked, safe
from core.views.words import (
    ACTOR_TYPES,
    CONFLICT_KINDS,
    LANGUAGES,
    PUBLISHED_BASIS,
    count,
    day,
    figure,
    moment,
    shortened,
)

LISTED = 1_000
"""Articles listed at most; the rest are reached by narrowing. A longer list is not read either."""
DRAWN = 200_000
"""Characters of an article drawn at most: a browser lays out that much text in well under a second."""
KINDS = ("Dates", "Actors", "Statements", "Figures", "In other outlets")


def how_many(store: Store, filters: Filters) -> int:
    """How many articles the filters leave."""
    return store.count("articles", filters)


def listing(store: Store, filters: Filters, limit: int | None = LISTED) -> pd.DataFrame:
    """The articles that the filters leave, the latest first, with how much was found in each.

    All of them where `limit` is None.
    """
    found = ", ".join(
        f"(SELECT count(*) FROM {table} AS t WHERE t.article_id = a.article_id) AS {table}"
        for table in ("dates", "mentions", "statements", "quantities")
    )
    frame = ask(
        store,
        f"SELECT a.*, {found} FROM kept_articles AS a ORDER BY date_published DESC, file "
        f"{f'LIMIT {limit:d}' if limit else ''}",
        filters=filters,
        tables=["articles"],
    )
    return frame.assign(
        published=[moment(value) for value in frame["date_published"]],
        basis=frame["date_published_basis"].map(PUBLISHED_BASIS),
    )


def titles(store: Store, filters: Filters) -> dict[str, str]:
    """Article id to outlet, day and headline, for choosing; the latest first."""
    frame = ask(
        store,
        "SELECT article_id, publisher, date_published, headline FROM kept_articles "
        "ORDER BY date_published DESC, file LIMIT ?",
        filters=filters,
        tables=["articles"],
        parameters=[LISTED],
    )
    return {
        row["article_id"]: f"{row['publisher']}, {day(row['date_published'][:10]) or 'day unknown'}: "
        f"{shortened(fold(row['headline']), 90)}"
        for row in records(frame)
    }


@dataclass(frozen=True, slots=True)
class Reading:
    """One article, ready to be read."""

    article: Record
    raw: str
    passages: tuple[Record, ...]
    marks: tuple[tuple[str, Mark], ...]
    """What was found, each with the kind it is switched by."""
    metadata: pd.DataFrame

    def number(self, kind: str) -> int:
        """How many of a kind were found."""
        return sum(1 for own, _ in self.marks if own == kind)


def exists(store: Store, article_id: str) -> bool:
    """Whether the collection holds an article of this id."""
    return not store.query("SELECT 1 FROM articles WHERE article_id = ?", [article_id]).empty


def reading(store: Store, article_id: str) -> Reading:
    """The article with this id, which must be in the collection, whatever the filters leave."""
    article, *_ = records(ask(store, "SELECT * FROM articles WHERE article_id = ?", parameters=[article_id]))
    passages = ask(
        store, "SELECT * FROM passages WHERE article_id = ? ORDER BY start", parameters=[article_id]
    )
    metadata = ask(
        store,
        'SELECT field, "value", basis, text, start, "end" FROM metadata WHERE article_id = ?',
        parameters=[article_id],
    )
    return Reading(
        article,
        store.raw(article_id),
        tuple(records(passages)),
        tuple(_marks(store, article_id)),
        metadata,
    )


def _marks(store: Store, article_id: str) -> list[tuple[str, Mark]]:
    def rows(sql: str) -> list[Record]:
        return list(records(ask(store, sql, parameters=[article_id])))

    marks = [
        ("Statements", Mark(r["start"], r["end"], "m-statement", _said(r)))
        for r in rows("SELECT * FROM statements WHERE article_id = ?")
    ]
    marks += [
        ("In other outlets", Mark(r["start"], r["end"], "m-shared", f"Also in {r['publishers']}"))
        for r in rows(
            "SELECT mine.start, mine.\"end\", string_agg(DISTINCT a.publisher, ', ') AS publishers "
            "FROM alignments AS mine JOIN alignments AS o USING (group_id) "
            "JOIN articles AS a ON a.article_id = o.article_id "
            "WHERE mine.article_id = ? AND o.article_id <> mine.article_id GROUP BY ALL"
        )
    ]
    marks += [
        ("In other outlets", Mark(r["start"], r["end"], "m-conflict", _disputed(r)))
        for r in rows(f"SELECT * FROM conflicts WHERE article_id = ? AND {OF_SOURCES}")
    ]
    marks += [
        ("Actors", Mark(r["start"], r["end"], f"m-actor m-{r['actor_type'].lower()}", _named(r)))
        for r in rows("SELECT * FROM mentions WHERE article_id = ?")
    ]
    marks += [
        ("Dates", Mark(r["start"], r["end"], f"m-date m-{r['basis']}", f"{day(r['value'])}: {r['reason']}"))
        for r in rows("SELECT * FROM dates WHERE article_id = ?")
    ]
    marks += [
        ("Figures", Mark(r["start"], r["end"], "m-figure", figure(r["value"], r["bound"], r["unit"])))
        for r in rows("SELECT * FROM quantities WHERE article_id = ?")
    ]
    return marks


def _said(row: Record) -> str:
    return f"{row['speaker'] or row['speaker_text'] or 'Somebody unnamed'} {row['stance']} ({row['kind']})"


def _named(row: Record) -> str:
    return f"{row['actor']}, {ACTOR_TYPES.get(row['actor_type'], row['actor_type'])}: {row['reason']}"


def _disputed(row: Record) -> str:
    return f"{CONFLICT_KINDS.get(row['kind'], row['kind'])}: {row['topic']}"


def text(item: Reading, shown: Collection[str], at: tuple[int, int] | None = None) -> str:
    """The saved text as HTML: what was found of the kinds `shown` marked, the piece `at` marked most,
    what was set aside folded but there."""
    marks = [mark for kind, mark in item.marks if kind in shown]
    if at:
        marks.append(Mark(*at, "m-here", "The place you came for"))
    passages = [row for row in item.passages if row["start"] < DRAWN]
    parts = []
    for aside, group in groupby(passages, key=lambda row: row["role"] in ("noise", "related")):
        rows = list(group)
        inner = "".join(_passage(item.raw, row, marks, at) for row in rows)
        parts.append(_set_aside(rows, inner, at) if aside else inner)
    if len(passages) < len(item.passages):
        parts.append(f'<p class="note">Only the first {DRAWN:,} characters are drawn here.</p>')
    return f'<div class="article">{"".join(parts)}</div>'


def _passage(raw: str, row: Record, marks: list[Mark], at: tuple[int, int] | None) -> str:
    start, end = row["start"], min(row["end"], DRAWN)
    own = [mark for mark in marks if mark.start < end and mark.end > start]
    here = ' id="place"' if at and start <= at[0] < row["end"] else ""
    title = safe(f"{row['role']}: {row['rule']}")
    return f'<p class="role-{safe(row["role"])}" title="{title}"{here}>{marked(raw, start, end, own)}</p>'


def _set_aside(rows: list[Record], inner: str, at: tuple[int, int] | None) -> str:
    said = count(len(rows), "block") + " set aside as page furniture or links to other stories"
    if at and any(row["start"] <= at[0] < row["end"] for row in rows):
        return f'<div class="aside">{inner}</div>'
    return folded(said, inner, "aside")


def about(item: Reading) -> str:
    """What the article says of itself, each with where it was read, as HTML."""
    article = item.article
    evidence = {row["field"]: row for row in records(item.metadata)}
    day_is = PUBLISHED_BASIS.get(article["date_published_basis"], "")
    if day_is == evidence.get("date_published", {}).get("basis"):
        day_is = ""
    lines = [
        ("Publisher", article["publisher"], "publisher"),
        ("Published", moment(article["date_published"]), "date_published"),
        ("", day_is, ""),
        ("Changed", moment(article["date_modified"]) if article["date_modified"] else "", "date_modified"),
        ("By", article["author"], "author"),
        ("Editor", article["editor"], "editor"),
        ("Rests on", article["wire_source"], "wire_source"),
        ("Filed from", article["dateline"], "dateline"),
        ("Section", article["section"], "section"),
        ("Language", LANGUAGES.get(article["language"], article["language"]), "language"),
        ("Words", f"{article['word_count']:,}", ""),
        ("File", article["file"], ""),
    ]
    entries = []
    for label, value, field in lines:
        if not value:
            continue
        proof = evidence.get(field)
        shown = f'<small title="{safe(proof["text"])}">{safe(proof["basis"])}</small>' if proof else ""
        entries.append(f"<dt>{label}</dt><dd>{safe(value)} {shown}</dd>")
    warnings = "".join(f"<li>{safe(line)}</li>" for line in article["warnings"].split("; ") if line)
    checks = f'<ul class="warnings">{warnings}</ul>' if warnings else ""
    return f'{checks}<dl class="about">{"".join(entries)}</dl>'


def found(item: Reading) -> dict[str, str]:
    """The kinds that can be switched, each with how many there are."""
    return {kind: f"{kind} {item.number(kind)}" for kind in KINDS}


def legend() -> str:
    """What the marks in the text mean."""
    return (
        '<p class="note"><mark class="m-actor">actor</mark> · <mark class="m-date">date</mark> · '
        '<mark class="m-date m-weekday">inferred date</mark> · '
        '<mark class="m-date m-repaired">repaired date</mark> · '
        '<mark class="m-statement">statement</mark> · <mark class="m-figure">figure</mark> · '
        '<mark class="m-shared">also elsewhere</mark> · <mark class="m-conflict">disputed</mark>. '
        "Rest the pointer on a mark to see how it was read.</p>"
    )
