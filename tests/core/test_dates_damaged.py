"""Dates that cannot be as they stand: repaired, or kept as far as they can be, with a warning."""

from __future__ import annotations

import pytest

from core.extract.dates import explain, find_dates
from tests.core.builders import article
from tests.core.test_dates import MONDAY, only


@pytest.mark.parametrize(
    ("text", "value", "named"),
    [
        ("Kamis (24/2019). 10/2024)", "2024-10-24", "24/2019). 10/2024"),
        ("Rabu (23/102024)", "2024-10-23", "23/102024"),
        ("Rabu (23//10/2024)", "2024-10-23", "23//10/2024"),
        ("Selasa (22/13/2024)", "2024-10-22", "22/13/2024"),
        ("Kamis (24/1/2024)", "2024-10-24", "24/1/2024"),
        ("Rabu (23/10/2042)", "2024-10-23", "23/10/2042"),
        ("(10/28/2024)", "2024-10-28", "10/28/2024"),
    ],
)
def test_damaged_dates_are_repaired_and_both_readings_named(text: str, value: str, named: str) -> None:
    found = only(text)
    assert (found.value, found.basis) == (value, "repaired")
    assert named in found.warning
    assert "2024" in found.warning.split(named)[1]


def test_a_wrong_weekday_keeps_the_date_with_a_warning() -> None:
    found = only("Rabu (22/10/2024)")
    assert (found.value, found.basis) == ("2024-10-22", "repaired")
    assert "Tuesday 22 October 2024" in found.warning
    assert "Wednesday 23 October 2024" in found.warning


@pytest.mark.parametrize(
    ("text", "value", "latest"),
    [
        ("30 Februari 2024", "2024-02", "2024-02-29"),
        ("31 November", "2024-11", "2024-11-30"),
        ("31/4/2024", "2024-04", "2024-04-30"),
    ],
)
def test_of_a_day_that_a_month_does_not_have_the_month_is_kept(text: str, value: str, latest: str) -> None:
    found = only(text)
    assert (found.value, found.latest, found.basis) == (value, latest, "repaired")
    assert text in found.warning


def test_damage_that_fits_several_days_is_left_alone() -> None:
    assert [found.basis for found in explain("Senin (99/99/2024)", MONDAY)] == ["weekday"]


@pytest.mark.parametrize("text", ["Q#", "Kuartal # 2024", "semester #", "# 2024", "Kamis (#/#/2024)"])
def test_the_sign_for_a_number_is_none(text: str) -> None:
    made = article(text)
    assert all(text[found.start : found.end] != text for found in find_dates(made))
