"""Figures of any text: spans that hold, limits that hold the value, linear time."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.extract.figures import find_figures
from core.extract.quantities import find_quantities
from core.extract.topics import as_the_same
from core.normalize.numbers import find_numbers, read_numeral
from tests.core.builders import article

WORDS = (
    "1 10.000 2,5 Rp US$ juta ribu puluhan dua belas puluh ratus sekitar - hingga orang persen % km Pasal . ("
)
PIECES = st.sampled_from([*WORDS.split(), "\n", " ", ",", "lebih dari", "tentara", "tahun"])
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join))


@given(TEXTS)
def test_numbers_hold(text: str) -> None:
    end = 0
    for number in find_numbers(text):
        assert end <= number.start < number.end <= len(text)
        assert number.low is None or number.low <= number.value
        assert number.high is None or number.value <= number.high
        end = number.end


@given(TEXTS)
def test_figures_hold(text: str) -> None:
    for figure in find_figures(text):
        assert 0 <= figure.start < figure.end <= len(text)
        assert figure.unit and figure.measure and figure.bound
        assert figure.low is None or figure.high is None or figure.low <= figure.high


@given(TEXTS)
def test_quantities_hold(body: str) -> None:
    found = find_quantities(article(body), (), (), ())
    assert [quantity.start for quantity in found] == sorted(quantity.start for quantity in found)


@given(st.integers(min_value=0, max_value=10**15))
def test_a_whole_number_is_read_as_it_is_written(value: int) -> None:
    assert read_numeral(f"{value:,}".replace(",", ".")) == value
    assert read_numeral(str(value)) == value


@pytest.mark.parametrize(
    "unit", ["1.", "1.000 ", "dua ", "puluhan juta ", "1 - ", "Rp 1 juta hingga ", "5 orang "]
)
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        body = unit * (size // len(unit))
        started = time.process_time()
        find_figures(body)
        return time.process_time() - started

    small = min(seconds(4_000) for _ in range(3))
    assert seconds(32_000) < 0.5 + 8 * 4 * small


@pytest.mark.parametrize("run", [" ", "\u00a0", "dan ", "sekitar ", "/ ", "( "])
def test_time_to_tell_one_figure_from_the_next_is_linear(run: str) -> None:
    def seconds(size: int) -> float:
        between = run * (size // len(run))
        made = article(f"Sebanyak 2 orang {between}x 3 orang.")
        before, after = find_quantities(made, (), (), ())
        before = replace(before, topic="orang")
        started = time.process_time()
        assert as_the_same(made.saved.raw, before, after) is None
        return time.process_time() - started

    small = min(seconds(4_000) for _ in range(3))
    assert seconds(32_000) < 0.2 + 8 * 4 * small
