"""Communities: actors tied more to each other than to the rest, found in what is drawn."""

from __future__ import annotations

import networkx as nx
import pandas as pd

from core.filters import Filters
from core.store import Store
from core.views.asking import records
from core.views.network import View, network

TINTS = ("#CFE0F1", "#F8D9C4", "#CDEBDD", "#F3DCEB", "#F2E8B8", "#DCD6F0", "#D5EEF7", "#E3DED3")
"""Soft fills, told apart beside each other; a community's number says the same."""
LEADERS = 3
LEAST = 3
"""Actors of a community: a pair says no more than its tie."""


def communities(store: Store, filters: Filters, view: View) -> pd.DataFrame:
    """The communities of what `view` draws, the largest first.

    `number` from 1, `leaders` (names of the most mentioned), `size`, `actors` (ids, joined by "; "), `members` (names,
    the most mentioned first). Louvain's method (Blondel and others, "Fast unfolding of communities in large
    networks", 2008) over the sentences of the drawn lines, from a fixed seed; at most as many as there are tints.
    """
    found = network(store, filters, view)
    ids, names = list(found.actors["actor_id"]), list(found.actors["name"])
    rank = {actor: at for at, actor in enumerate(ids)}
    # Ranks, not ids: the method walks through sets, whose order differs from run to run for text.
    graph = nx.Graph()
    graph.add_nodes_from(range(len(ids)))
    for line in records(found.lines):
        ends = rank[line["source_id"]], rank[line["target_id"]]
        known = graph.get_edge_data(*ends, default={"weight": 0})["weight"]
        graph.add_edge(*ends, weight=known + line["sentences"])
    parts = nx.community.louvain_communities(graph, weight="weight", seed=7) if graph else []
    ordered = [sorted(part) for part in parts if len(part) >= LEAST]
    ordered.sort(key=lambda part: (-len(part), part[0]))
    rows = [
        {
            "number": number,
            "leaders": ", ".join(names[at] for at in part[:LEADERS]),
            "size": len(part),
            "actors": "; ".join(ids[at] for at in part),
            "members": "; ".join(names[at] for at in part),
        }
        for number, part in enumerate(ordered[: len(TINTS)], start=1)
    ]
    return pd.DataFrame(rows, columns=["number", "leaders", "size", "actors", "members"])


def number_of(groups: pd.DataFrame) -> dict[str, int]:
    """The community's number of each actor that is in one."""
    return {actor: int(group["number"]) for group in records(groups) for actor in group["actors"].split("; ")}
