"""Which sentences of different outlets report the same: F1 of the model of likeness on read pairs."""

from __future__ import annotations

import pytest

from core.settings import ALIGNED_PAIR
from tests.quality.pairs import VOLUME, pair_gold, pairs

FLOORS = {"fitted": 0.85, "second": 0.72, "held out": 0.85}
"""F1 of each part; they only rise."""


@pytest.mark.skipif(
    not VOLUME.is_dir(), reason="needs ../shared/volume, the articles that the gold points into"
)
@pytest.mark.parametrize("part", sorted(FLOORS))
def test_f1(part: str) -> None:
    counted = [pair for pair in pairs() if pair.part == part]
    found = [pair for pair in counted if pair.likeness >= ALIGNED_PAIR]
    right = sum(pair.same for pair in found)
    f1 = 2 * right / (len(found) + sum(pair.same for pair in counted))
    assert f1 >= FLOORS[part], f1


def test_the_gold_is_large_enough() -> None:
    assert sum(label["part"] == "held out" for label in pair_gold()) >= 60
