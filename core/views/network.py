"""Who did what to whom: the actors and ties that are drawn, out of all that the filters leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from core.filters import Filters
from core.store import Store
from core.views.asking import ask, marks
from core.views.network_kinds import TOGETHER
from core.views.network_ties import Ties, Wanted, split, ties
from core.views.words import day

DRAWN = (30, 60, 120, 300, 1000)
"""Actors that can be asked for. Sixty can be told apart on a desk's screen; a thousand redraw in half a second."""
ACTS_PER_ACTOR, LINES_PER_ACTOR = 3, 2
"""Acts drawn for each actor, on average, and lines in all where acts leave room for names alone: more make a ball of
wool, in which no tie can be followed."""
LISTED = 2_000
"""Ties and actors listed under the figure; all of them are in the downloads."""


@dataclass(frozen=True, slots=True)
class View:
    """What an analyst wants to see of the network."""

    wanted: Wanted
    who: str = ""
    """The chosen actor, which is drawn in any case."""
    steps: int = 0
    """How far from `who` the network goes: 1 or 2 ties; 0 is the whole network."""
    most: int = DRAWN[1]
    """Actors drawn at most."""
    also: tuple[str, ...] = ()
    """Lines that are drawn in any case, by their `tie_id`."""


@dataclass(frozen=True, slots=True)
class Network:
    """What is drawn, and what is listed.

    Actors have `actor_id`, `name`, `actor_type`, `mentions`, `publishers`, `x`, `y`; the most mentioned come first.
    Ties and lines are those of `core.views.network_ties` with the names `source` and `target`, and `when` in words.
    """

    actors: pd.DataFrame
    """Drawn."""
    lines: pd.DataFrame
    """Drawn between them."""
    listed_actors: pd.DataFrame
    listed_ties: pd.DataFrame
    all_actors: int
    all_lines: int
    all_ties: int


def network(store: Store, filters: Filters, view: View) -> Network:
    """The network as `view` wants it: the most mentioned actors with the strongest lines between them."""
    found = within(ties(store, filters, view.wanted), view)
    ends = (end for tie_id in view.also for end in split(tie_id)[::2])
    held = [actor for actor in dict.fromkeys((view.who, *filters.actors, *ends)) if actor]
    tied = set(pd.unique(pd.concat([found.lines["source_id"], found.lines["target_id"]])).tolist())
    actors = ranked(actors_of(store, filters, {*tied, *held}), found.lines, view, held)
    drawn = actors.head(view.most)
    lines = strongest(found.lines, set(drawn["actor_id"]), view, filters.actors)
    tied_here = {*lines["source_id"], *lines["target_id"], *held}
    drawn = drawn[drawn["actor_id"].isin(tied_here)].sort_values(
        ["mentions", "actor_id"], ascending=[False, True], ignore_index=True
    )
    names = dict(zip(actors["actor_id"], actors["name"], strict=True))
    return Network(
        drawn,
        _named(lines, names),
        actors.head(LISTED).reset_index(drop=True),
        _named(found.acts.head(LISTED), names),
        len(tied | ({view.who} if view.who else set())),
        len(found.lines),
        len(found.acts),
    )


def within(found: Ties, view: View) -> Ties:
    """The ties that lie within the steps that `view` goes from its actor."""
    if not (view.who and view.steps):
        return found
    reached = {view.who}
    for _ in range(view.steps):
        touching = found.lines["source_id"].isin(reached) | found.lines["target_id"].isin(reached)
        reached |= {*found.lines.loc[touching, "source_id"], *found.lines.loc[touching, "target_id"]}

    def inside(part: pd.DataFrame) -> pd.DataFrame:
        kept = part["source_id"].isin(reached) & part["target_id"].isin(reached)
        return part[kept].reset_index(drop=True)

    return Ties(inside(found.acts), inside(found.lines))


def actors_of(store: Store, filters: Filters, ids: set[str]) -> pd.DataFrame:
    """`actor_id`, `name`, `actor_type`, `aliases`, `mentions`, `publishers`, `first`, `last`, `x`, `y` of these actors:
    what the filters' period and publishers leave of them, the most mentioned first."""
    return ask(
        store,
        """
        , counted AS (
            SELECT actor_id, sum(mentions)::BIGINT AS mentions, count(DISTINCT publisher) AS publishers,
                coalesce(left(min(nullif(date_published, '')), 10), '') AS first,
                coalesce(left(max(date_published), 10), '') AS last
            FROM named JOIN kept_articles USING (article_id) GROUP BY actor_id
        )
        SELECT actor_id, name, actor_type, aliases, coalesce(mentions, 0) AS mentions,
            coalesce(publishers, 0) AS publishers, coalesce(first, '') AS first, coalesce(last, '') AS last, x, y
        FROM actors JOIN places USING (actor_id) LEFT JOIN counted USING (actor_id)
        WHERE actor_id IN (SELECT unnest(?::VARCHAR[])) ORDER BY mentions DESC, actor_id
        """,
        filters=replace(filters, actors=()),
        tables=["articles"],
        parameters=[sorted(ids)],
    )


def ranked(actors: pd.DataFrame, lines: pd.DataFrame, view: View, held: Sequence[str]) -> pd.DataFrame:
    """`actors` in the order in which there is room for them: those held first; around an actor, those most
    strongly tied to it; else the most mentioned."""
    near = pd.Series(0, index=actors["actor_id"])
    if view.who and view.steps:
        for one, other in (("source_id", "target_id"), ("target_id", "source_id")):
            strength = lines[lines[one] == view.who].groupby(other)["sentences"].sum()
            near = near.add(strength, fill_value=0)
    order = actors.assign(
        held=~actors["actor_id"].isin(held), near=-near.reindex(actors["actor_id"]).to_numpy()
    )
    order = order.sort_values(["held", "near", "mentions", "actor_id"], ascending=[True, True, False, True])
    return order.drop(columns=["held", "near"]).reset_index(drop=True)


def strongest(lines: pd.DataFrame, drawn: set[str], view: View, filtered: Sequence[str]) -> pd.DataFrame:
    """The lines that there is room for between `drawn` actors: each actor's strongest, then acts, then names alone.

    All that touch the view's actor or one of `filtered` are among them, and those the view asks for.
    """
    between = lines[lines["source_id"].isin(drawn) & lines["target_id"].isin(drawn)]
    own = [view.who, *filtered]
    sure = (
        between["source_id"].isin(own)
        | between["target_id"].isin(own)
        | between["tie_id"].isin(view.also)
        | ~between["source_id"].duplicated()
        | ~between["target_id"].duplicated()
    )
    weak = between["kind"] == TOGETHER
    acts = between[~sure & ~weak].head(ACTS_PER_ACTOR * len(drawn))
    room = max(LINES_PER_ACTOR * len(drawn) - int(sure.sum()) - len(acts), 0)
    kept = sorted([*between[sure].index, *acts.index, *between[~sure & weak].head(room).index])
    return between.loc[kept].reset_index(drop=True)


def _named(found: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    days = zip(found["first"], found["last"], strict=True)
    return found.assign(
        source=found["source_id"].map(names),
        target=found["target_id"].map(names),
        when=[day(f"{first}/{last}") if first else "" for first, last in days],
    )


def names_of(store: Store, ids: Sequence[str]) -> dict[str, str]:
    """The names of actors by their ids; unknown ids are left out."""
    found = ask(store, f"SELECT actor_id, name FROM actors WHERE actor_id IN {marks(ids)}", parameters=ids)
    return dict(zip(found["actor_id"], found["name"], strict=True))
