"""Where sources disagree: each disagreement with its sides, who claims them, in which outlet, and when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from core.filters import Filters
from core.store import Store
from core.views.asking import Record, ask, marks, records
from core.views.origins import independence
from core.views.ranking import importance

_TWO_SOURCES = """
    count(DISTINCT coalesce(nullif(publisher, ''), article_id)) > 1 OR count(DISTINCT coalesce(attributed_to, '')) > 1
"""
OF_SOURCES = f"""
    conflict_id IN (
        SELECT conflict_id FROM conflicts JOIN articles USING (article_id) GROUP BY conflict_id HAVING {_TWO_SOURCES}
    )
"""
"""Whether two outlets take a side, or two claimants do in one: an outlet that spells a name in two ways differs
from itself, and no source from another."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One point on which sources differ, with its sides in order of publication."""

    conflict_id: str
    kind: str
    topic: str
    sides: tuple[Record, ...]
    """Rows of `conflicts` with `publisher`, `date_published` and `file`."""
    origins: int
    """How many independent origins stand behind the sides."""

    @property
    def publishers(self) -> tuple[str, ...]:
        """The outlets that take a side."""
        return tuple(dict.fromkeys(side["publisher"] for side in self.sides))

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that take a side."""
        return tuple(dict.fromkeys(side["article_id"] for side in self.sides))


def how_many(store: Store, filters: Filters) -> int:
    """How many disagreements the filters leave."""
    found = ask(
        store,
        f"SELECT count(DISTINCT conflict_id) AS n FROM kept_conflicts WHERE {OF_SOURCES}",
        filters=filters,
        tables=["conflicts"],
    )
    return int(found["n"][0])


def disagreements(store: Store, filters: Filters, limit: int) -> tuple[Disagreement, ...]:
    """The disagreements that the filters leave, with all their sides, those that matter most first
    (`core.views.ranking`)."""
    frame = ask(
        store,
        f"""
        SELECT c.*, a.publisher, a.date_published, a.file
        FROM conflicts AS c JOIN articles AS a USING (article_id)
        WHERE conflict_id IN (SELECT conflict_id FROM kept_conflicts) AND {OF_SOURCES}
        ORDER BY c.conflict_id, a.date_published, c.article_id, c.start
        """,
        filters=filters,
        tables=["conflicts"],
    )
    return _ranked(store, records(frame))[:limit]


def between(store: Store, articles: tuple[str, ...], limit: int) -> tuple[Disagreement, ...]:
    """The disagreements that stand between two of `articles` or inside one, with these articles' sides alone,
    those that matter most first."""
    return _among(store, articles, _TWO_SOURCES)[:limit]


def of_one_outlet(store: Store, articles: tuple[str, ...], limit: int) -> tuple[Disagreement, ...]:
    """As `between`, where one outlet alone differs from itself."""
    return _among(store, articles, f"NOT ({_TWO_SOURCES})")[:limit]


def _among(store: Store, articles: tuple[str, ...], which: str) -> tuple[Disagreement, ...]:
    frame = ask(
        store,
        f"""
        SELECT c.*, a.publisher, a.date_published, a.file
        FROM conflicts AS c JOIN articles AS a USING (article_id)
        WHERE article_id IN {marks(articles)} AND conflict_id IN (
            SELECT conflict_id FROM conflicts JOIN articles USING (article_id)
            WHERE article_id IN {marks(articles)} GROUP BY conflict_id HAVING {which}
        )
        ORDER BY c.conflict_id, a.date_published, c.article_id, c.start
        """,
        parameters=[*articles, *articles],
    )
    return tuple(item for item in _ranked(store, records(frame)) if _differ(item.sides))


def _ranked(store: Store, rows: Iterable[Record]) -> tuple[Disagreement, ...]:
    independent = independence(store)
    newest = str(store.query("SELECT coalesce(max(date_published), '') AS day FROM articles")["day"][0])
    found = []
    for conflict_id, group in groupby(rows, key=lambda row: row["conflict_id"]):
        sides = tuple(group)
        origins = independent.count({side["article_id"] for side in sides})
        item = Disagreement(conflict_id, sides[0]["kind"], sides[0]["topic"], sides, origins)
        found.append((importance(item.kind, sides, origins, newest), item))
    return tuple(item for _, item in sorted(found, key=lambda pair: (-pair[0], pair[1].conflict_id)))


def _differ(sides: Sequence[Record]) -> bool:
    """Whether these sides, a part of all, do not say the same."""
    return len({(side["value"] if side["kind"] != "denial" else "", side["stance"]) for side in sides}) > 1


def contradicts(row: Record) -> bool:
    """Whether a side (`value`, `stance`, `relation_to_others`) and one's own (`own_…`) exclude each other."""
    if row["kind"] == "denial":
        return bool(row["stance"] != row["own_stance"])
    if {"agrees", "contains"} & {row["relation_to_others"], row["own_relation"]}:
        return False
    return bool(row["value"] != row["own_value"])


def amount(side: Record) -> float:
    """The figure of a side; 0 where it gives none."""
    try:
        return float(side["value"])
    except (TypeError, ValueError):
        return 0.0
