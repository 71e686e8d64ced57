"""Where the actors around a chosen one stand: the same places whatever is filtered."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from core.filters import EVERYTHING
from core.layout import lay_around
from core.store import Store
from core.views.network import View, actors_of, ranked, within
from core.views.network_kinds import KINDS
from core.views.network_ties import Wanted, ties

AROUND = 400
"""Actors that are given room, the most strongly tied first; more than can be told apart."""

Places = Mapping[str, tuple[float, float]]


def around(store: Store, who: str, steps: int) -> Places:
    """A place in the unit disc for each actor within `steps` ties of `who`, who stands in the middle.

    All the collection's ties count, so that switching kinds or days moves nobody; the actors keep the order of their
    directions in the picture of the whole.
    """
    view = View(Wanted(KINDS), who, steps)
    found = within(ties(store, EVERYTHING, view.wanted), view)
    ids = {who, *found.lines["source_id"], *found.lines["target_id"]}
    actors = ranked(actors_of(store, EVERYTHING, ids), found.lines, view, [who]).head(AROUND)
    sizes = np.sqrt(actors["mentions"].to_numpy(dtype=np.float64) / max(actors["mentions"].max(), 1))
    points = lay_around(actors[["x", "y"]].to_numpy(dtype=np.float64), sizes)
    return {
        actor: (round(float(x), 4), round(float(y), 4))
        for actor, (x, y) in zip(actors["actor_id"], points, strict=True)
    }
