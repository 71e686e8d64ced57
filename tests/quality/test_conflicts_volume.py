"""Which disagreements between outlets hold when they are read: precision, and what is no longer found."""

from __future__ import annotations

import pytest

from tests.quality.conflicts import VOLUME, conflict_gold, reading

PRECISION, RECALL = 0.92, 0.96
"""Both only rise."""


@pytest.mark.skipif(
    not VOLUME.is_dir(), reason="needs ../shared/volume, the articles that the gold points into"
)
def test_what_is_found_holds_when_read() -> None:
    found = reading()
    assert found.precision >= PRECISION, found
    assert found.recall >= RECALL, found


def test_the_gold_is_large_enough() -> None:
    assert len(conflict_gold()) >= 40
