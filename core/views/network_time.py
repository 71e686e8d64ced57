"""The network day by day, or month by month: the steps of its slider, and what they leave."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, get_args

from core.filters import Filters
from core.store import Store
from core.views.asking import ask

Reach = Literal["All days", "Up to", "Only"]
REACHES: tuple[Reach, ...] = get_args(Reach)
By = Literal["day", "month"]
_LENGTHS: dict[By, int] = {"day": 10, "month": 7}
DAYS_AT_ONCE = 62
"""Days of a slider that can be hit with a pointer; a longer period begins by months."""


def steps(store: Store, filters: Filters, by: By) -> list[str]:
    """The days or months on which something that the filters leave was published or done, in order."""
    length = _LENGTHS[by]
    found = ask(
        store,
        f"""
        SELECT DISTINCT left(day, {length}) AS step FROM (
            SELECT date_published AS day FROM kept_articles UNION ALL SELECT date AS day FROM kept_relations
        ) WHERE length(day) >= {length} AND day NOT LIKE '%/%' ORDER BY step
        """,
        filters=replace(filters, actors=()),
        tables=["articles", "relations"],
    )
    return [str(step) for step in found["step"]]


def natural(store: Store, filters: Filters) -> By:
    """Days where they are few enough for a slider, else months."""
    return "day" if len(steps(store, filters, "day")) <= DAYS_AT_ONCE else "month"


def narrowed(filters: Filters, reach: Reach, step: str) -> Filters:
    """`filters` up to a step, or only in it; a step outside their own period leaves them as they are."""
    if reach == "All days" or not step:
        return filters
    last = min(step, filters.last) if filters.last else step
    first = max(step, filters.first) if reach == "Only" else filters.first
    return replace(filters, first=first, last=last)


def undated(store: Store, filters: Filters) -> int:
    """Articles without a day of publication, which a period leaves out."""
    found = ask(
        store,
        "SELECT count(*) AS n FROM kept_articles WHERE date_published = ''",
        filters=Filters(publishers=filters.publishers),
        tables=["articles"],
    )
    return int(found["n"][0])
