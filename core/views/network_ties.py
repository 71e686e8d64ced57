"""Who is tied to whom, by what, how often: every tie that filters leave, and the sentences it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from core.filters import EVERYTHING, Filters
from core.store import Store
from core.views.asking import Record, ask, marks, records
from core.views.network_kinds import KINDS, TOGETHER, acts_within, kind
from core.views.words import day

SEPARATOR = "~"
MODALITIES = {
    "possible": "possibly",
    "intended": "as an intention",
    "demanded": "as a demand",
    "conditional": "on a condition",
}
"""What a sentence says of an act that it does not report as a fact."""

# An act's own day where it is stated, else its article's.
DAYS = "coalesce(nullif(date, ''), left(date_published, 10))"
_TIE_ID = f"source_id || '{SEPARATOR}' || {{what}} || '{SEPARATOR}' || target_id"
_COUNTS = f"""
    count(DISTINCT sentence_id) AS sentences, count(DISTINCT publisher) AS publishers,
    count(DISTINCT sentence_id) FILTER (polarity <> 'negative' AND modality IN ('', 'fact')) AS facts,
    count(DISTINCT sentence_id) FILTER (polarity = 'negative') AS denied,
    coalesce(min(nullif(split_part({DAYS}, '/', 1), '')), '') AS first,
    coalesce(max(split_part({DAYS}, '/', -1)), '') AS last
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which ties an analyst wants to see."""

    kinds: tuple[str, ...]
    """Kinds of `core.views.network_kinds`."""
    acts: tuple[str, ...] = ()
    """Only these acts of those kinds; empty means all of them."""
    least: int = 1
    """Sentences that a tie needs."""


def acts(store: Store, filters: Filters = EVERYTHING) -> list[str]:
    """The acts that the filters leave, the most frequent first."""
    found = ask(
        store,
        "SELECT relation, count(*) AS n FROM kept_relations GROUP BY relation ORDER BY n DESC, relation",
        filters=replace(filters, actors=()),
        tables=["relations"],
    )
    return [str(act) for act in found["relation"]]


@dataclass(frozen=True, slots=True)
class Ties:
    """Every tie that an analyst wants to see: acts before names alone, then the one of most sentences first.

    Columns: `tie_id`, `source_id`, `act`, `target_id` (from source to target), `kind`, `said` (the acts in words),
    `sentences`, `publishers`, `facts` and `denied` (sentences that report it as a fact, and that deny it), `first`
    and `last` day.
    """

    acts: pd.DataFrame
    """A row for each act between two actors in one direction, and for each two named together."""
    lines: pd.DataFrame
    """The same as it is drawn: one line for all acts of a kind, which `act` and `tie_id` name."""


def ties(store: Store, filters: Filters, wanted: Wanted) -> Ties:
    """The ties that `filters` leave and that are `wanted`. With actors in the filters, only theirs."""
    around = replace(filters, actors=())
    offered = acts_within(wanted.kinds, acts(store, around))
    chosen = [act for act in offered if act in wanted.acts] if wanted.acts else offered
    weak = TOGETHER in wanted.kinds and not wanted.acts
    together = _together(store, around, wanted.least if weak else None)
    lines = _acts(store, around, chosen, by_kind=True)
    lines = lines[lines["sentences"] >= wanted.least]
    single = _acts(store, around, chosen, by_kind=False)
    single = single.merge(lines[["source_id", "kind", "target_id"]], on=["source_id", "kind", "target_id"])
    return Ties(
        *(_of(pd.concat([part, together], ignore_index=True), filters.actors) for part in (single, lines))
    )


def _of(found: pd.DataFrame, actors: Sequence[str]) -> pd.DataFrame:
    """What of `found` ties one of `actors`, where any are named."""
    if not actors:
        return found
    own = found["source_id"].isin(actors) | found["target_id"].isin(actors)
    return found[own].reset_index(drop=True)


def _acts(store: Store, filters: Filters, chosen: Sequence[str], *, by_kind: bool) -> pd.DataFrame:
    what = "kind" if by_kind else "relation"
    of_act = "list_extract(?, list_position(?, relation))"
    return ask(
        store,
        f"SELECT source_id, {what} AS act, target_id, kind, {_TIE_ID.format(what=what)} AS tie_id, "
        f"string_agg(DISTINCT relation, ', ' ORDER BY relation) AS said, {_COUNTS} "
        f"FROM (SELECT *, {of_act} AS kind FROM kept_relations) JOIN articles USING (article_id) "
        f"WHERE kind IS NOT NULL AND source_id <> target_id "
        f"GROUP BY source_id, kind, target_id, {what} ORDER BY sentences DESC, tie_id",
        filters=filters,
        tables=["relations"],
        parameters=[[kind(act) for act in chosen], list(chosen)],
    )


def _together(store: Store, filters: Filters, least: int | None) -> pd.DataFrame:
    """Pairs named together in at least `least` sentences; none where it is None."""
    return ask(
        store,
        f"""
        SELECT source_id, '{TOGETHER}' AS act, target_id, '{TOGETHER}' AS kind,
            {_TIE_ID.format(what=f"'{TOGETHER}'")} AS tie_id, '{TOGETHER}' AS said,
            count(*) AS sentences, count(DISTINCT publisher) AS publishers, 0 AS facts, 0 AS denied,
            coalesce(left(min(nullif(date_published, '')), 10), '') AS first,
            coalesce(left(max(date_published), 10), '') AS last
        FROM together JOIN kept_articles USING (article_id)
        GROUP BY source_id, target_id HAVING count(*) >= ? ORDER BY sentences DESC, tie_id
        """,
        filters=filters,
        tables=["articles"],
        parameters=[least],
    )


def sentences_of_tie(store: Store, filters: Filters, wanted: Wanted, tie_id: str) -> pd.DataFrame:
    """`article_id`, `start`, `end`, `publisher`, `read_as` of what a tie or a line rests on, by day.

    `read_as` says who does what to whom, whether the sentence denies it or reports it as less than a fact, who says
    so, and when.
    """
    source, act, target = split(tie_id)
    around = replace(filters, actors=())
    if act == TOGETHER:
        return ask(
            store,
            """
            SELECT s.article_id, s.start, s."end", publisher, 'both are named in one sentence' AS read_as
            FROM sentences AS s JOIN kept_articles USING (article_id) JOIN together USING (sentence_id)
            WHERE source_id = least(?, ?) AND target_id = greatest(?, ?)
            ORDER BY date_published, s.article_id, s.start
            """,
            filters=around,
            tables=["articles"],
            parameters=[source, target, source, target],
        )
    within = acts_within([act], wanted.acts or acts(store, around))
    frame = ask(
        store,
        'SELECT article_id, start, "end", publisher, source, relation, target, polarity, modality, '
        "attributed_to, date FROM kept_relations JOIN articles USING (article_id) "
        f"WHERE source_id = ? AND target_id = ? AND relation IN {marks(within)} "
        f"ORDER BY {DAYS}, article_id, start",
        filters=around,
        tables=["relations"],
        parameters=[source, target, *within],
    )
    return frame.assign(read_as=[read_as(row) for row in records(frame)])


def read_as(act: Record) -> str:
    """A row of `relations` in words: "NATO accuses Rusia, possibly, according to Mark Rutte, 28 Oct 2024"."""
    denied = "does not: " if act["polarity"] == "negative" else ""
    how = f", {MODALITIES[act['modality']]}" if act["modality"] in MODALITIES else ""
    by = f", according to {act['attributed_to']}" if act["attributed_to"] else ""
    when = f", {day(act['date'])}" if act["date"] else ""
    return f"{act['source']} {denied}{act['relation']} {act['target']}{how}{by}{when}"


def split(tie_id: str) -> tuple[str, str, str]:
    """Source, act or kind, and target of a tie; empty where `tie_id` is none."""
    parts = tie_id.split(SEPARATOR)
    return (parts[0], parts[1], parts[2]) if len(parts) == 3 else ("", "", "")


def line_of(tie_id: str) -> str:
    """The line that a tie is drawn in: that of its act's kind."""
    source, act, target = split(tie_id)
    return SEPARATOR.join((source, act if act in KINDS else kind(act), target)) if source else ""
