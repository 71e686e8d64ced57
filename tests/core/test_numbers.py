"""Numbers as Indonesian news writes them."""

from __future__ import annotations

import pytest

from core.normalize.numbers import find_numbers, limits, read_numeral


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10.000", 10_000),
        ("1.527.000", 1_527_000),
        ("1.234,5", 1234.5),
        ("0,125", 0.125),
        ("2.5", 2.5),
        ("10,000", 10_000),
        ("1,250,000.50", 1_250_000.5),
        ("10 ribu", 10_000),
        ("10ribu", 10_000),
        ("1,5 juta", 1_500_000),
        ("8,45 triliun", 8_450_000_000_000),
        ("2,3 milyar", 2_300_000_000),
        ("5 ratus ribu", 500_000),
        ("sebelas", 11),
        ("dua belas", 12),
        ("tiga puluh satu", 31),
        ("seratus lima puluh", 150),
        ("seribu dua ratus", 1_200),
        ("dua puluh lima ribu", 25_000),
        ("dua juta lima ratus ribu", 2_500_000),
        ("satu setengah juta", 1_500_000),
        ("setengah juta", 500_000),
        ("-0,46", -0.46),
    ],
)
def test_value(text: str, value: float) -> None:
    (number,) = find_numbers(f"Ada {text} di sana.")
    assert (number.value, number.low, number.high, number.bound) == (value, value, value, "exact")


@pytest.mark.parametrize(
    ("text", "value", "high", "bound"),
    [
        ("belasan", 10, 19, "teens"),
        ("puluhan", 10, 99, "tens"),
        ("ratusan", 100, 999, "hundreds"),
        ("puluhan ribu", 10_000, 99_000, "tens of thousands"),
        ("ribuan", 1_000, None, "thousands"),
        ("jutaan", 1_000_000, None, "millions"),
    ],
)
def test_vague(text: str, value: float, high: float | None, bound: str) -> None:
    (number,) = find_numbers(f"Ada {text} orang.")
    assert (number.value, number.low, number.high, number.bound) == (value, value, high, bound)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("5-10", 5, 10),
        ("10 hingga 20", 10, 20),
        ("27 sampai dengan 30", 27, 30),
        ("antara dua dan tiga", 2, 3),
        ("dua atau tiga", 2, 3),
        ("2-3 juta", 2_000_000, 3_000_000),
        ("200-300 jutaan", 200_000_000, 300_000_000),
        ("500 ribu hingga 1 juta", 500_000, 1_000_000),
    ],
)
def test_range(text: str, low: float, high: float) -> None:
    (number,) = find_numbers(f"Perlu {text} orang.")
    assert (number.value, number.low, number.high, number.bound) == (low, low, high, "range")


def test_two_numbers_that_no_word_joins_stay_two() -> None:
    assert [number.value for number in find_numbers("dua rumah dan tiga mobil, skor 3-0")] == [2, 3, 3, 0]


@pytest.mark.parametrize("text", ["1.925.00", "12.345.6789", "1,2,3", "9" * 40])
def test_a_numeral_that_fits_no_convention_is_not_read(text: str) -> None:
    assert read_numeral(text) is None


@pytest.mark.parametrize(
    "text", ["kedua negara", "persatuan", "kesatuan", "ribut", "puluh", "juta", "ke-satuan"]
)
def test_no_number(text: str) -> None:
    assert find_numbers(text) == ()


def test_offsets() -> None:
    text = "Harga naik dari Rp2,3 triliun menjadi dua puluh lima ribu."
    assert [text[n.start : n.end] for n in find_numbers(text)] == ["2,3 triliun", "dua puluh lima ribu"]


@pytest.mark.parametrize(
    ("bound", "low", "high"),
    [
        ("exact", 5, 5),
        ("more than", 5, None),
        ("at least", 5, None),
        ("up to", None, 5),
        ("less than", None, 5),
        ("nearly", None, 5),
        ("about", None, None),
    ],
)
def test_limits(bound: str, low: float | None, high: float | None) -> None:
    assert limits(5, bound) == (low, high)
