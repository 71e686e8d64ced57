"""What the left rail offers: the collection's extent, its actors under every name, its publishers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from core.filters import Filters
from core.store import Store
from core.views.asking import ask, records
from core.views.markup import safe
from core.views.words import ACTOR_TYPES, several

ACTORS_OFFERED = 2_000
"""The most mentioned ones. A list of all actors of 100,000 articles would be megabytes on every page."""
FORMS_OFFERED = 6
"""Other names offered per actor, the most frequent first: the tail is typing slips."""


@dataclass(frozen=True, slots=True)
class ActorChoice:
    """The actors to choose from. A label is what the analyst sees, and what the link holds."""

    ids: dict[str, str]
    """Label of each actor to its id."""
    forms: dict[str, str]
    """Label of another name of an actor ("Korut → Korea Utara") to the actor's own label."""

    @property
    def labels(self) -> list[str]:
        """All labels, the most mentioned actors first, then their other names."""
        return [*self.ids, *self.forms]


def actor_choice(store: Store, asked: Sequence[str] = ()) -> ActorChoice:
    """The actors to offer: the most mentioned, and those whose name is among `asked`."""
    frame = ask(
        store,
        "SELECT actor_id, name, actor_type, aliases FROM actors "
        "ORDER BY list_contains(?, name) DESC, mention_count DESC, actor_id LIMIT ?",
        parameters=[list(asked), ACTORS_OFFERED],
    )
    ids: dict[str, str] = {}
    forms: dict[str, str] = {}
    for row in records(frame):
        label = row["name"]
        if label in ids:
            label = f"{label} ({ACTOR_TYPES.get(row['actor_type'], 'other')})"
        ids.setdefault(label, row["actor_id"])
        for form in several(row["aliases"])[:FORMS_OFFERED]:
            forms[f"{form} → {label}"] = label
    return ActorChoice(ids, {form: label for form, label in forms.items() if form not in ids})


def publishers(store: Store) -> list[str]:
    """The collection's publishers by name."""
    found = ask(store, "SELECT DISTINCT publisher FROM articles WHERE publisher <> '' ORDER BY publisher")
    return [str(name) for name in found["publisher"]]


def publisher_counts(store: Store, filters: Filters) -> pd.DataFrame:
    """`publisher`, `articles` left by the other filters."""
    return ask(
        store,
        "SELECT publisher, count(*) AS articles FROM kept_articles GROUP BY publisher ORDER BY publisher",
        filters=replace(filters, publishers=()),
        tables=["articles"],
    )


def most_mentioned(store: Store, filters: Filters, limit: int) -> pd.DataFrame:
    """`actor_id`, `name`, `mentions` of those named most in what period and publishers leave."""
    return ask(
        store,
        "SELECT actor_id, any_value(actor) AS name, count(*) AS mentions FROM kept_mentions "
        "GROUP BY actor_id ORDER BY mentions DESC, name LIMIT ?",
        filters=replace(filters, actors=()),
        tables=["mentions"],
        parameters=[limit],
    )


def busy_days(store: Store, filters: Filters) -> pd.DataFrame:
    """`bucket` (a day; a month or a year where the period is long) and the `events` that begin in it.

    Of the days that hold nine tenths of them, and of the period that is chosen: one forecast of a far year
    would leave a single bar of the rest.
    """
    others = replace(filters, first="", last="")
    kept = "FROM (SELECT coalesce(nullif(earliest, ''), latest) AS day FROM kept_events WHERE kind <> 'background')"
    span = ask(
        store,
        f"SELECT quantile_disc(day, 0.05) AS first, quantile_disc(day, 0.95) AS last {kept} WHERE day <> ''",
        filters=others,
        tables=["events"],
    ).iloc[0]
    first = min(filter(None, (span["first"], filters.first, filters.last)), default="")
    last = max(filter(None, (span["last"], filters.first, filters.last)), default="")
    days = (pd.Timestamp(last) - pd.Timestamp(first)).days if first else 0
    length = 10 if days <= 90 else 7 if days <= 3_650 else 4
    return ask(
        store,
        f"SELECT left(day, {length}) AS bucket, count(*) AS events {kept} "
        "WHERE day <> '' AND day BETWEEN ? AND ? GROUP BY bucket ORDER BY bucket",
        filters=others,
        tables=["events"],
        parameters=[first, last],
    )


def histogram(frame: pd.DataFrame, first: str, last: str) -> str:
    """`busy_days` as a row of bars; those outside the period are pale."""
    if frame.empty:
        return ""
    freq = {10: "D", 7: "M", 4: "Y"}[len(frame["bucket"].iloc[0])]
    slots = pd.period_range(frame["bucket"].iloc[0], frame["bucket"].iloc[-1], freq=freq)
    counts = dict(zip(frame["bucket"], frame["events"], strict=True))
    top = max(counts.values())
    bars = []
    for slot in map(str, slots):
        inside = (not first or slot >= first[: len(slot)]) and (not last or slot <= last[: len(slot)])
        events = int(counts.get(slot, 0))
        height = round(100 * events / top)
        css = "in" if inside else "out"
        bars.append(f'<i class="{css}" style="height:{height}%" title="{safe(slot)}: {events} events"></i>')
    return f'<div class="histogram">{"".join(bars)}</div>'
