"""Where sources disagree: each disagreement with its sides, who claims them, in which outlet, and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from core.filters import Filters
from core.store import Store
from core.text import fold
from core.views.asking import Record, ask, records
from core.views.markup import Query, folded, publisher_tag, read_link, safe
from core.views.words import CONFLICT_KINDS, STANDINGS, count, day, figure, several, shortened


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One point on which sources differ, with its sides in order of publication."""

    conflict_id: str
    kind: str
    topic: str
    sides: tuple[Record, ...]
    """Rows of `conflicts` with `publisher` and `date_published`."""

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
        "SELECT count(DISTINCT conflict_id) AS n FROM kept_conflicts",
        filters=filters,
        tables=["conflicts"],
    )
    return int(found["n"][0])


def disagreements(
    store: Store, filters: Filters, limit: int, articles: tuple[str, ...] = ()
) -> tuple[Disagreement, ...]:
    """The disagreements that the filters leave, those between most outlets first, with all their sides.

    With `articles`, only those in which at least one of these takes a side.
    """
    within = f"AND article_id IN ({', '.join('?' * len(articles))})" if articles else ""
    frame = ask(
        store,
        f"""
        , chosen AS (
            SELECT conflict_id FROM kept_conflicts WHERE TRUE {within} GROUP BY conflict_id
        ), ranked AS (
            SELECT conflict_id, count(DISTINCT publisher) AS outlets, count(*) AS sides
            FROM conflicts JOIN articles USING (article_id)
            WHERE conflict_id IN (SELECT conflict_id FROM chosen) GROUP BY conflict_id
            ORDER BY outlets DESC, sides DESC, conflict_id LIMIT ?
        )
        SELECT c.*, a.publisher, a.date_published, r.outlets, r.sides
        FROM conflicts AS c JOIN ranked AS r USING (conflict_id) JOIN articles AS a USING (article_id)
        ORDER BY r.outlets DESC, r.sides DESC, c.conflict_id, a.date_published, c.start
        """,
        filters=filters,
        tables=["conflicts"],
        parameters=[*articles, limit],
    )
    found = []
    for conflict_id, group in groupby(records(frame), key=lambda row: row["conflict_id"]):
        sides = tuple(group)
        found.append(Disagreement(conflict_id, sides[0]["kind"], sides[0]["topic"], sides))
    return tuple(found)


def card(item: Disagreement, colours: Mapping[str, str], query: Query) -> str:
    """A disagreement as HTML: what it is about, then a line for each claim, however many make it."""
    claims: dict[str, list[Record]] = {}
    for side in item.sides:
        claims.setdefault(_claim(item.kind, side), []).append(side)
    top = max((_amount(side) for side in item.sides), default=0.0)
    lines = "".join(_line(item.kind, claim, sides, top, colours, query) for claim, sides in claims.items())
    kind = CONFLICT_KINDS.get(item.kind, item.kind)
    by = f"{count(len(claims), 'claim')}, {count(len(item.publishers), 'outlet')}"
    return (
        f'<section class="conflict"><h3><span class="kind">{safe(kind)}</span> {safe(item.topic)}</h3>'
        f'<p class="note">{by}</p><ul>{lines}</ul></section>'
    )


def _line(
    kind: str, claim: str, sides: Sequence[Record], top: float, colours: Mapping[str, str], query: Query
) -> str:
    who = ", ".join(dict.fromkeys(name for side in sides for name in several(side["attributed_to"])))
    who = shortened(who, 120)
    bar = ""
    if kind == "number" and top:
        # An open end has no edge: "more than" may be any more.
        css = "open" if sides[0]["bound"] in ("more than", "at least") else ""
        bar = f'<i class="bar {css}" style="width:{max(1, round(100 * _amount(sides[0]) / top))}%"></i>'
    said = [_side(kind, side, colours, query) for side in sides]
    more = folded(f"{count(len(said) - 1, 'more sentence')}", "".join(said[1:])) if len(said) > 1 else ""
    return (
        f'<li><div class="claim"><b>{safe(claim)}</b> <span class="who">{safe(who)}</span></div>'
        f"<div>{bar}{said[0]}{more}</div></li>"
    )


def _side(kind: str, side: Record, colours: Mapping[str, str], query: Query) -> str:
    standing = (
        "" if side["relation_to_others"] == "conflicts" else STANDINGS.get(side["relation_to_others"], "")
    )
    words = "" if kind == "name" else f'<p class="prose">{safe(shortened(fold(side["text"]), 220))}</p>'
    return (
        f'{words}<div class="source">{publisher_tag(side["publisher"], colours)} '
        f'<span class="when">{safe(day(side["date_published"][:10]) or "day unknown")}</span> '
        f'<span class="when">{safe(standing)}</span> {read_link("read", side, query)}</div>'
    )


def _claim(kind: str, side: Record) -> str:
    """What a side says, in a few words."""
    if kind == "number":
        return figure(_amount(side), side["bound"])
    if kind == "denial":
        return str(side["stance"] or side["value"])
    if kind == "date":
        return day(side["value"]) or str(side["value"])
    return str(side["value"])


def _amount(side: Record) -> float:
    try:
        return float(side["value"])
    except (TypeError, ValueError):
        return 0.0
