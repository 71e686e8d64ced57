"""Who said what: statements to search and read, with the same statement as other outlets give it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

import pandas as pd

from core.filters import Filters
from core.model import Stance
from core.store import Store
from core.views.asking import Record, ask, marks, records
from core.views.words import count, day, shortened

STANCES: tuple[str, ...] = get_args(Stance)
PAGE = 20
"""Entries drawn at a time."""
LISTED = 600
"""Statements listed at most; search and filters reach the rest, and the download has them all."""
UNNAMED = "unnamed"
"""Stands for statements whose speaker the text does not name."""
DISTANCES = {
    "hedged": "kept at a distance (“diduga”, “mengklaim” …)",
    "plain": "as it stands",
    "doubtful": "given to others elsewhere",
}
"""How an outlet stands to a statement, as one may search for it."""
_DISTANCE_TESTS = {
    "hedged": "coalesce(s.hedges, '') <> ''",
    "plain": "coalesce(s.hedges, '') = ''",
    "doubtful": "coalesce(s.warning, '') <> ''",
}


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: words of the statement or its sentence, a speaker's id or `UNNAMED`, stances, and how the
    outlet stands to it: a key of `DISTANCES`."""

    words: str = ""
    speaker: str = ""
    stances: tuple[str, ...] = ()
    distance: str = ""


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

    Beside the columns of `statements`: `publisher`, `date_published`, `sentence` (the whole sentence), and `entry`,
    the same for what outlets report of one speaker in sentences that say the same.
    """
    sql, values = _search(f"SELECT s.*, a.publisher, a.date_published, x.text AS sentence, {_ENTRY}", asked)
    sql += " ORDER BY a.date_published DESC, s.article_id, s.start"
    if limit is not None:
        sql += f" LIMIT {limit:d}"
    return ask(store, sql, filters=filters, tables=["statements"], parameters=values)


_ENTRY = """
    coalesce((SELECT min(g.group_id) FROM alignments AS g WHERE g.sentence_id = s.sentence_id)
        || '|' || s.kind || '|' || nullif(s.speaker_id, ''), s.statement_id) AS entry
"""


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
    if asked.distance in _DISTANCE_TESTS:
        tests.append(_DISTANCE_TESTS[asked.distance])
    sql = (
        f"{select} FROM kept_statements AS s JOIN articles AS a USING (article_id) "
        f"LEFT JOIN sentences AS x ON x.sentence_id = s.sentence_id WHERE {' AND '.join(tests)}"
    )
    return sql, values


def contents(store: Store, statement_ids: tuple[str, ...]) -> dict[str, tuple[str, str, str]]:
    """For each indirect statement whose content stands apart: the text before it, it, and the text behind it."""
    frame = ask(
        store,
        f"""
        SELECT statement_id, substr(raw, start + 1, content_start - start) AS before,
            substr(raw, content_start + 1, content_end - content_start) AS content,
            substr(raw, content_end + 1, "end" - content_end) AS behind
        FROM statements JOIN texts USING (article_id)
        WHERE kind = 'indirect' AND content_end IS NOT NULL AND statement_id IN {marks(statement_ids)}
        """,
        parameters=statement_ids,
    )
    return {row["statement_id"]: (row["before"], row["content"], row["behind"]) for row in records(frame)}


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


def for_table(frame: pd.DataFrame) -> pd.DataFrame:
    """`found` with text short enough for a list: `said`, `when`, `read_as`."""
    return frame.assign(
        when=[day(value[:10]) for value in frame["date_published"]],
        read_as=[_read_as(row) for row in records(frame)],
        said=[shortened(value, 400) for value in frame["text"]],
    )


def _read_as(row: Record) -> str:
    told = [f"{row['speaker'] or 'Nobody named'} {row['stance']}"]
    told += [f"to {row['addressee']}"] if row["addressee"] else []
    told += [row["occasion"]] if row["occasion"] else []
    told += [f"at a distance: {row['hedges']}"] if row["hedges"] else []
    told += [f"check the speaker: {row['warning']}"] if row["warning"] else []
    return "; ".join(told)
