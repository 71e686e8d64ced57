"""Who said what: statements to search and read, with the same statement as other outlets give it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

import pandas as pd

from core.filters import Filters
from core.model import Stance
from core.store import Store
from core.views.asking import Record, ask, marks, records
from core.views.markup import Query, folded, publisher_tag, read_link, safe
from core.views.words import count, day, shortened

STANCES: tuple[str, ...] = get_args(Stance)
PAGE = 20
"""Entries drawn at a time."""
LISTED = 600
"""Statements listed at most; search and filters reach the rest, and the download has them all."""
_QUOTES = '“”" ,'
UNNAMED = "unnamed"
"""Stands for statements whose speaker the text does not name."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: words of the statement or its sentence, a speaker's id or `UNNAMED`, stances."""

    words: str = ""
    speaker: str = ""
    stances: tuple[str, ...] = ()


def speakers(store: Store, filters: Filters) -> dict[str, str]:
    """Speaker id to name and number of statements, the most quoted first; `UNNAMED` last."""
    frame = ask(
        store,
        "SELECT speaker_id, any_value(speaker) AS speaker, count(*) AS n FROM kept_statements "
        "GROUP BY speaker_id ORDER BY speaker_id = '', n DESC, speaker LIMIT 2000",
        filters=filters,
        tables=["statements"],
    )
    return {
        row["speaker_id"] or UNNAMED: f"{row['speaker'] or 'Nobody named'}, {count(row['n'], 'statement')}"
        for row in records(frame)
    }


def number(store: Store, filters: Filters, asked: Search) -> int:
    """How many statements `found` would give without its limit."""
    sql, values = _search("SELECT count(*) AS n", asked)
    return int(ask(store, sql, filters=filters, tables=["statements"], parameters=values)["n"][0])


def found(store: Store, filters: Filters, asked: Search, limit: int | None = LISTED) -> pd.DataFrame:
    """The statements that the filters and the search leave, the latest first, all where `limit` is None.

    Beside the columns of `statements`: `publisher`, `date_published`, `sentence` (the whole sentence).
    """
    sql, values = _search("SELECT s.*, a.publisher, a.date_published, x.text AS sentence", asked)
    sql += " ORDER BY a.date_published DESC, s.article_id, s.start"
    if limit is not None:
        sql += f" LIMIT {limit:d}"
    return ask(store, sql, filters=filters, tables=["statements"], parameters=values)


def _search(select: str, asked: Search) -> tuple[str, list[object]]:
    tests, values = ["TRUE"], list[object]()
    if asked.words:
        tests.append("(contains(lower(s.text), lower(?)) OR contains(lower(x.text), lower(?)))")
        values += [asked.words, asked.words]
    if asked.speaker:
        tests.append("coalesce(s.speaker_id, '') = ?")
        values.append("" if asked.speaker == UNNAMED else asked.speaker)
    if asked.stances:
        tests.append(f"s.stance IN {marks(asked.stances)}")
        values += asked.stances
    sql = (
        f"{select} FROM kept_statements AS s JOIN articles AS a USING (article_id) "
        f"LEFT JOIN sentences AS x ON x.sentence_id = s.sentence_id WHERE {' AND '.join(tests)}"
    )
    return sql, values


def variants(store: Store, sentence_ids: tuple[str, ...]) -> dict[str, list[Record]]:
    """For each sentence, the sentences of other articles that say the same."""
    frame = ask(
        store,
        f"""
        SELECT DISTINCT mine.sentence_id AS own, o.article_id, o.start, o."end", o.text,
            a.publisher, a.date_published
        FROM alignments AS mine JOIN alignments AS o USING (group_id)
        JOIN articles AS a ON a.article_id = o.article_id
        WHERE mine.sentence_id IN {marks(sentence_ids)} AND o.article_id <> mine.article_id
        ORDER BY own, a.date_published, o.start
        """,
        parameters=sentence_ids,
    )
    groups: dict[str, list[Record]] = {}
    for row in records(frame):
        groups.setdefault(row["own"], []).append(row)
    return groups


def entries(
    frame: pd.DataFrame,
    others: Mapping[str, Sequence[Record]],
    colours: Mapping[str, str],
    query: Query,
) -> str:
    """Statements as HTML entries for reading."""
    lines = "".join(_entry(row, others, colours, query) for row in records(frame))
    return f'<ul class="statements">{lines}</ul>'


def _entry(
    row: Record, others: Mapping[str, Sequence[Record]], colours: Mapping[str, str], query: Query
) -> str:
    direct = row["kind"] == "direct"
    who = row["speaker"].replace("; ", " and ") or row["speaker_text"] or "Nobody named"
    said = f"on {day(row['date'])}" if row["date"] else ""
    cue = f"“{row['cue']}”" if row["cue"] else ""
    words = f"“{row['text'].strip(_QUOTES)}”" if direct else row["text"]
    published = day(row["date_published"][:10]) or "day unknown"
    same = others.get(row["sentence_id"], ())
    variants = ""
    if same:
        inner = "".join(
            f"<div>{publisher_tag(other['publisher'], colours)} {read_link('read', other, query)}"
            f'<p class="prose">{safe(other["text"])}</p></div>'
            for other in same
        )
        variants = folded(f"The same in {count(len(same), 'other sentence')} elsewhere", inner, "same")
    return (
        f'<li class="{"direct" if direct else "indirect"}"><div class="who"><b>{safe(who)}</b> '
        f'<span class="stance">{safe(row["stance"])}</span> '
        f'<span class="when">{safe(cue)} {safe(said)}</span></div>'
        f'<p class="prose">{safe(words)}</p><div class="source">{publisher_tag(row["publisher"], colours)} '
        f'<span class="when">{safe(published)}</span> {read_link("read", row, query)}</div>'
        f"{variants}</li>"
    )


def for_table(frame: pd.DataFrame) -> pd.DataFrame:
    """`found` with text short enough for a list: `said`, `when`."""
    return frame.assign(
        when=[day(value[:10]) for value in frame["date_published"]],
        read_as=[f"{row['speaker'] or 'Nobody named'} {row['stance']}" for row in records(frame)],
        said=[shortened(value, 400) for value in frame["text"]],
    )
