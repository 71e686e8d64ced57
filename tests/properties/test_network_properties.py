"""Whatever names and days come in, the network's files can be read and its places are finite."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree as ET
from xml.sax.saxutils import quoteattr

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.layout import lay_around, lay_out
from core.views.network_export import spells
from core.views.network_gephi import clean


@given(st.text(st.characters(blacklist_categories=())))
def test_any_text_can_stand_in_xml(text: str) -> None:
    read = ET.fromstring(f"<a b={quoteattr(clean(text))}/>").get("b")
    assert read is not None
    assert len(read) == len(text)


@given(st.text(), st.lists(st.dates(), max_size=8))
def test_spells_are_in_order_and_apart(words: str, days: list[object]) -> None:
    found = spells("; ".join([words, *map(str, days)]))
    for first, last in found:
        assert first <= last
    for (_, last), (first, _) in pairwise(found):
        assert (first - last).days > 1


@given(st.integers(1, 80), st.data())
def test_places_are_finite_and_within_the_frame(number: int, data: st.DataObject) -> None:
    ends = st.lists(st.integers(0, number - 1), min_size=6, max_size=6)
    sources, targets = (np.array(data.draw(ends), dtype=np.int64) for _ in range(2))
    sizes = np.linspace(1, 0, number)
    points = lay_out(sizes, sources, targets, np.ones(6))
    for placed in (points, lay_around(points, sizes)):
        assert np.isfinite(placed).all()
        assert np.abs(placed).max() <= 1.01
