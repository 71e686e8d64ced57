"""What the page about the data says of accuracy is what the tests hold it to."""

from __future__ import annotations

import pytest

from core.views.about import accuracy
from tests.quality import test_actors_volume as actors
from tests.quality import test_bodies as bodies
from tests.quality import test_conflicts_volume as conflicts
from tests.quality import test_dates_volume as dates
from tests.quality import test_pairs_volume as pairs
from tests.quality import test_related_volume as related
from tests.quality import test_statements_volume as statements

HELD = {
    ("dates", "F1"): min(dates.FLOORS.values()),
    ("actors", "F1"): min(actors.FLOORS.values()),
    ("direct speech", "F1"): statements.FLOORS["direct"],
    ("direct speech", "right speaker"): statements.FLOORS["direct speaker"],
    ("indirect speech", "F1"): statements.FLOORS["indirect"],
    ("indirect speech", "right speaker"): statements.FLOORS["indirect speaker"],
    ("figures", "F1"): statements.FLOORS["quantities"],
    ("sentences that say the same", "F1 of pairs"): min(pairs.FLOORS.values()),
    ("disagreements", "share right"): conflicts.PRECISION,
    ("bodies of web pages", "F1"): bodies.FLOOR,
    ("links to other stories left out", "share"): related.FLOORS["related"],
}


@pytest.mark.parametrize(("what", "measure"), sorted(HELD))
def test_it_says_what_is_held(what: str, measure: str) -> None:
    stated = accuracy().set_index(["what", "measure"])["floor"]
    assert float(stated[what, measure]) == HELD[what, measure]
