"""Of the acts found, so many are right; an act that nobody has read is to be read and added to the gold."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.quality.gold import Gold
from tests.quality.relations import VOLUME, gold, judged


def _check(entries: Sequence[Gold], precision: float, right: int) -> None:
    reading = judged(entries)
    assert reading.precision >= precision, "\n".join(reading.wrong)
    assert reading.right >= right, f"only {reading.right} of the acts that were found and right are left"
    assert len(reading.unread) <= 0.1 * reading.right, "\n".join(reading.unread)


def test_acts_found_on_the_five() -> None:
    _check([entry for entry in gold() if entry["row"] is None], precision=0.97, right=50)


@pytest.mark.skipif(not VOLUME.is_dir(), reason="../shared, with these articles, is not here")
def test_acts_found_on_other_outlets() -> None:
    _check([entry for entry in gold() if entry["row"] is not None], precision=0.88, right=165)
