"""Places in the picture of the network: fixed, apart, and those of the first untouched by the last."""

from __future__ import annotations

import numpy as np
import pytest

from core.layout import lay_out


def test_places_are_the_same_every_time_and_none_lies_on_another() -> None:
    numbers = np.random.default_rng(3)
    sizes = np.sort(numbers.random(400))[::-1]
    ends = numbers.integers(0, 400, (2, 900))
    weights = np.ones(900)
    points = lay_out(sizes, ends[0], ends[1], weights)
    assert np.array_equal(points, lay_out(sizes, ends[0], ends[1], weights))
    # The last tier of so many begins beside its neighbours and is pushed apart.
    gaps = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    assert gaps[~np.eye(400, dtype=bool)].min() > 0.005
    assert np.hypot(*points.T).max() <= 1.01


def test_places_of_the_first_do_not_depend_on_the_last() -> None:
    ends = np.array([0, 1, 2]), np.array([1, 2, 3])
    few = lay_out(np.ones(60), *ends, np.ones(3))
    many = lay_out(np.ones(300), *ends, np.ones(3))
    assert np.array_equal(few, many[:60])


@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_smallest_collections_have_places_too(number: int) -> None:
    none = np.array([], dtype=np.int64)
    points = lay_out(np.ones(number), none, none, np.array([]))
    assert points.shape == (number, 2)
    assert np.isfinite(points).all()
