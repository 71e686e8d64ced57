"""What the analyst has narrowed the collection to, and what that means for each table, as SQL conditions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.schema import SEPARATOR, columns


@dataclass(frozen=True, slots=True)
class Filters:
    """ISO days (inclusive), actor ids (any of them), publisher names. Empty means all."""

    first: str = ""
    last: str = ""
    actors: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()

    @property
    def active(self) -> bool:
        """Whether anything is narrowed at all."""
        return bool(self.first or self.last or self.actors or self.publishers)


EVERYTHING = Filters()
"""Nothing narrowed."""

Condition = tuple[str, Sequence[object]]
"""A piece of SQL and the values of its question marks, in order."""

Where = Mapping[str, Sequence[str]]
"""Column to the values allowed in it."""

# A row is about an actor when the sentence it stands in mentions the actor; the rest is named here.
_SENTENCE_ROWS = ("sentences", "dates", "quantities", "statements")
_GROUPS = {"alignments": "group_id", "conflicts": "conflict_id"}
_OWN_ACTORS = {
    "mentions": ("actor_id",),
    "actors": ("actor_id",),
    "relations": ("source_id", "target_id"),
}
_DAYS = {
    "events": "coalesce(nullif(earliest, ''), latest) || '/' || latest",
    "dates": "earliest || '/' || latest",
    "statements": "nullif(date, '')",
    "quantities": "nullif(date, '')",
    "relations": "nullif(date, '')",
}
"""Where a table says on which day its row happened; else the article's day of publication counts."""

_WHOLE = ("failures", "decisions")

_PUBLISHED = "(SELECT a.date_published FROM articles a WHERE a.article_id = {table}.article_id)"


def condition(table: str, filters: Filters, where: Where) -> Condition:
    """The SQL condition that `filters` and `where` put on `table` (`TRUE` where they leave it whole).

    Files that could not be read have no day, actor or publisher, and what the analyst decides holds for all:
    filters leave `failures` and `decisions` whole.
    """
    parts: list[Condition] = [_allowed(table, column, values) for column, values in where.items()]
    if table == "event_evidence":
        inner, values = condition("events", filters, {})
        parts.append((f"event_id IN (SELECT event_id FROM events WHERE {inner})", values))
    elif table == "actors":
        parts += _actor_conditions(filters)
    elif table not in _WHOLE:
        parts += _row_conditions(table, filters)
    sql = " AND ".join(f"({piece})" for piece, _ in parts) or "TRUE"
    return sql, [value for _, values in parts for value in values]


def _allowed(table: str, column: str, values: Sequence[str]) -> Condition:
    if column not in columns(table):
        raise ValueError(f"table {table} has no column {column}")
    return f"{column} IN {_marks(values)}", list(values)


def _actor_conditions(filters: Filters) -> list[Condition]:
    """An actor stays when an article that stays mentions it."""
    parts: list[Condition] = []
    if filters.actors:
        parts.append((f"actor_id IN {_marks(filters.actors)}", list(filters.actors)))
    inner, values = condition("articles", Filters(filters.first, filters.last, (), filters.publishers), {})
    mentioned = f"article_id IN (SELECT article_id FROM articles WHERE {inner})"
    parts.append((f"actor_id IN (SELECT actor_id FROM mentions WHERE {mentioned})", values))
    return parts


def _row_conditions(table: str, filters: Filters) -> list[Condition]:
    parts: list[Condition] = []
    if filters.first or filters.last:
        parts.append(_within(table, filters.first or "0000", filters.last or "9999"))
    if filters.actors:
        parts.append(_about(table, list(filters.actors)))
    if filters.publishers:
        parts.append(_published_by(table, list(filters.publishers)))
    return parts


def _within(table: str, first: str, last: str) -> Condition:
    """The row's days overlap the period. EDTF values compare as text: `2024-10` stands for all its days,
    which `~`, the last character, turns into an upper end."""
    days = _DAYS.get(table, "NULL")
    if "article_id" in columns(table):
        days = f"coalesce({days}, {_PUBLISHED.format(table=table)})"
    begin = f"split_part({days}, '/', 1)"
    end = f"split_part({days}, '/', -1)"
    return f"{begin} <> '' AND {begin} <= ? AND {end} || '~' >= ?", [f"{last}~", first]


def _about(table: str, actors: list[str]) -> Condition:
    marks = _marks(actors)
    if table == "events":
        return f"list_has_any(string_split(actor_ids, '{SEPARATOR}'), ?)", [actors]
    if table in _OWN_ACTORS:
        own = _OWN_ACTORS[table]
        return " OR ".join(f"{column} IN {marks}" for column in own), actors * len(own)
    by_sentence = f"sentence_id IN (SELECT sentence_id FROM mentions WHERE actor_id IN {marks})"
    if table == "statements":
        said = f"list_has_any(string_split(speaker_id, '{SEPARATOR}'), ?)"
        return f"{by_sentence} OR {said}", [*actors, actors]
    if table in _GROUPS:
        group = _GROUPS[table]
        return f"{group} IN (SELECT {group} FROM {table} WHERE {by_sentence})", actors
    if table in _SENTENCE_ROWS:
        return by_sentence, actors
    return f"article_id IN (SELECT article_id FROM mentions WHERE actor_id IN {marks})", actors


def _published_by(table: str, publishers: list[str]) -> Condition:
    marks = _marks(publishers)
    if table == "events":
        return f"list_has_any(string_split(publishers, '{SEPARATOR}'), ?)", [publishers]
    if table == "articles":
        return f"publisher IN {marks}", publishers
    return f"article_id IN (SELECT article_id FROM articles WHERE publisher IN {marks})", publishers


def _marks(values: Sequence[object]) -> str:
    return f"({', '.join('?' * len(values))})" if values else "(NULL)"
