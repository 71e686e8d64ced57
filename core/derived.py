"""What the network asks of every mention and sentence, worked out once when a collection is stored.

Asked anew, "who is named with whom" took seconds over the mentions of 20,000 articles at every turn of a filter.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from core.layout import lay_out

ACTORS_IN_A_LIST = 20
"""Most actors of one sentence for it to tie them. Of 3,337 sentences with names in 350 articles of `../shared/volume`
none has more than 14; a line-up or a table pasted as one line has, and would tie each of its names to every other."""
DERIVED = ("named", "together", "places")
"""Tables that a store holds beside those of `core.schema`. They follow from them and are not exported."""


def derive(tables: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The tables of `DERIVED` for a collection's `tables`:

    - `named`: `article_id`, `actor_id`, how often the article mentions the actor (`mentions`)
    - `together`: two actors named in one sentence: `article_id`, `sentence_id`, `source_id` < `target_id`
    - `places`: `actor_id`, `x`, `y` in the picture of the network, for every actor
    """
    mentions = tables["mentions"]
    named = mentions.groupby(["article_id", "actor_id"], sort=True).size().rename("mentions").reset_index()
    together = _together(mentions)
    return {"named": named, "together": together, "places": _places(named, together, tables["relations"])}


def _together(mentions: pd.DataFrame) -> pd.DataFrame:
    """Pairs of actors by sentence. A sentence that names very many is a list, and ties nobody to anybody."""
    once = mentions.loc[mentions["sentence_id"] != "", ["article_id", "sentence_id", "actor_id"]]
    once = once.drop_duplicates(["sentence_id", "actor_id"])
    once = once[once.groupby("sentence_id")["actor_id"].transform("size") <= ACTORS_IN_A_LIST]
    pairs = once.merge(once[["sentence_id", "actor_id"]], on="sentence_id", suffixes=("", "_other"))
    pairs = pairs[pairs["actor_id"] < pairs["actor_id_other"]]
    pairs = pairs.rename(columns={"actor_id": "source_id", "actor_id_other": "target_id"})
    return pairs.sort_values(["sentence_id", "source_id", "target_id"], ignore_index=True)


def _places(named: pd.DataFrame, together: pd.DataFrame, acts: pd.DataFrame) -> pd.DataFrame:
    ranked = named.groupby("actor_id")["mentions"].sum().reset_index()
    ranked = ranked.sort_values(["mentions", "actor_id"], ascending=[False, True])
    actors = pd.Index(ranked["actor_id"])
    ties = pd.concat([together[["source_id", "target_id"]], acts[["source_id", "target_id"]]])
    ties = ties.groupby(["source_id", "target_id"], sort=True).size().rename("weight").reset_index()
    ends = [np.asarray(actors.get_indexer(ties[end]), dtype=np.int64) for end in ("source_id", "target_id")]
    known = (ends[0] >= 0) & (ends[1] >= 0) & (ends[0] != ends[1])
    weights = ties["weight"].to_numpy(dtype=np.float64)[known]
    sizes = np.sqrt(ranked["mentions"].to_numpy(dtype=np.float64) / max(ranked["mentions"].max(), 1))
    points = lay_out(sizes, ends[0][known], ends[1][known], weights)
    # Four digits are finer than any screen, and hide how processors differ in the last ones.
    x, y = points.round(4).T
    return pd.DataFrame({"actor_id": ranked["actor_id"].to_numpy(), "x": x, "y": y})
