"""A network of 1,000 actors and 4,000 ties: a page for `tests.bench.network`."""

from __future__ import annotations

import numpy as np
import pandas as pd
import streamlit as st

from core.views.network import Network
from core.views.network_chart import Standing, chart
from core.views.network_kinds import KINDS

ACTORS, TIES = 1000, 4000


def network(seed: int) -> Network:
    """A network of that size, the same for the same `seed`."""
    numbers = np.random.default_rng(seed)
    places = np.random.default_rng(0).uniform(-1, 1, (ACTORS, 2))
    ids = [f"actor-{number}" for number in range(ACTORS)]
    actors = pd.DataFrame(
        {
            "actor_id": ids,
            "name": [f"Nama Panjang {number}" for number in range(ACTORS)],
            "actor_type": numbers.choice(["PER", "ORG", "GPE", "LOC"], ACTORS),
            "mentions": np.sort(numbers.zipf(1.8, ACTORS).clip(1, 500))[::-1],
            "publishers": numbers.integers(1, 6, ACTORS),
            "x": places[:, 0],
            "y": places[:, 1],
        }
    )
    ends = numbers.integers(0, ACTORS, (TIES, 2))
    lines = pd.DataFrame(
        {
            "tie_id": [f"tie-{number}" for number in range(TIES)],
            "source_id": [ids[end] for end in ends[:, 0]],
            "target_id": [ids[end] for end in ends[:, 1]],
            "source": "Satu",
            "target": "Dua",
            "kind": numbers.choice(KINDS, TIES),
            "said": "accuses",
            "sentences": numbers.integers(1, 20, TIES),
            "publishers": 1,
            "facts": 1,
            "denied": 0,
        }
    )
    return Network(actors, lines, actors, lines, ACTORS, TIES, TIES)


if __name__ == "__main__":
    st.html('<div class="pagehead">Network</div>')
    seed = 1 + int(st.toggle("Other ties", key="other"))
    figure = chart(network(seed), 5, Standing())
    st.echarts_chart(figure.spec, height=figure.height, key=f"chart_{seed}", on_select="rerun")
