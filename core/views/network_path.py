"""The shortest way from one actor to another, and the sentence that shows each step best."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import networkx as nx
import pandas as pd

from core.filters import Filters
from core.store import Store
from core.views.asking import records
from core.views.evidence import Place
from core.views.network import names_of
from core.views.network_kinds import TOGETHER
from core.views.network_ties import Wanted, sentences_of_tie, ties
from core.views.words import count

_WEAK = 1.001
"""Cost of a step between actors only named together: of ways with as few steps, the one by acts is shown."""


@dataclass(frozen=True, slots=True)
class Step:
    """One tie of a way."""

    source: str
    target: str
    """Names, in the direction of the act."""
    said: str
    """What ties them, and in how many sentences."""
    tie_id: str
    place: Place
    """Its best sentence."""


@dataclass(frozen=True, slots=True)
class Way:
    """A shortest way: the actors along it by id, and the steps between them."""

    actors: tuple[str, ...]
    steps: tuple[Step, ...]


def way(store: Store, filters: Filters, wanted: Wanted, start: str, end: str) -> Way | None:
    """The way of fewest ties from `start` to `end` over all ties that are wanted, drawn or not, whatever their
    direction; by acts rather than by names alone, and by ties of many sentences. None where there is none."""
    lines = ties(store, filters, wanted).lines
    # The strongest line of each pair comes last, and is the one that stays.
    weak = lines["kind"] == TOGETHER
    ordered = lines.assign(
        cost=weak.map({True: _WEAK, False: 1.0}).astype(float) + 1e-6 / lines["sentences"]
    ).sort_values(["cost", "tie_id"], ascending=False)
    graph = nx.from_pandas_edgelist(ordered, "source_id", "target_id", edge_attr=["cost", "tie_id"])
    try:
        found = nx.dijkstra_path(graph, start, end, weight="cost")
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        return None
    names = names_of(store, found)
    used = [graph.edges[pair]["tie_id"] for pair in pairwise(found)]
    by_id = {line["tie_id"]: line for line in records(lines[lines["tie_id"].isin(used)])}
    steps = []
    for tie_id in used:
        line = by_id[tie_id]
        said = f"{line['said'].lower()} in {count(line['sentences'], 'sentence')}"
        place = _best(sentences_of_tie(store, filters, wanted, tie_id))
        steps.append(Step(names[line["source_id"]], names[line["target_id"]], said, tie_id, place))
    return Way(tuple(found), tuple(steps))


def _best(sentences: pd.DataFrame) -> Place:
    """The sentence that shows a tie best: one that reports it as a fact, the shortest of them."""
    rows = sorted(
        records(sentences),
        key=lambda row: (
            row.get("polarity") == "negative",
            row.get("modality", "") not in ("", "fact"),
            row["end"] - row["start"],
        ),
    )
    best = rows[0]
    return Place(best["article_id"], int(best["start"]), int(best["end"]), best["read_as"])
