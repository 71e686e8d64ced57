"""How many independent origins stand behind articles, from what the store says they rest on."""

from __future__ import annotations

from core.compare.lineage import Independence
from core.comparison import Origin
from core.store import Store
from core.views.asking import ask, records


def independence(store: Store) -> Independence:
    """Counts independent origins of any articles of the collection."""
    rows = records(ask(store, "SELECT article_id, origin, basis FROM lineage"))
    return Independence(Origin(row["article_id"], row["origin"], row["basis"], None, None) for row in rows)
