"""Dates written in full, as headers and sentences have them."""

from __future__ import annotations

import pytest

from core.extract.dates import explain


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("diperbarui 09 Nov 2024, 08:04 WIB", "2024-11-09T08:04:00+07:00"),
        ("Fajar Nugraha • 5 December 2024 11:53", "2024-12-05T11:53:00"),
        ("Senin, 28 Oktober 2024 / 20:19 WIB", "2024-10-28T20:19:00+07:00"),
        ("Jum’at, 13 Juni 2025 |19:04 WITA", "2025-06-13T19:04:00+08:00"),
        ("19 Juni 2025 | 10.00 WIT", "2025-06-19T10:00:00+09:00"),
        ("2024-10-28T20:19:00+07:00", "2024-10-28T20:19:00+07:00"),
        ("Nov 9, 2024 8:04 PM", "2024-11-09T20:04:00"),
        ("Kamis (7/11/2024)", "2024-11-07"),
        ("padaKamis(7/11/2024)", "2024-11-07"),
        ("18.06.2025", "2025-06-18"),
        ("10 Pebruari 2024", "2024-02-10"),
        ("6 Nop 2019", "2019-11-06"),
        ("1 Agust 2024", "2024-08-01"),
    ],
)
def test_value(text: str, value: str) -> None:
    assert [found.value for found in explain(text, None)] == [value]


def test_offsets_hold_the_weekday_and_the_brackets() -> None:
    text = "Ia tiba pada Senin (28 Oktober 2024)."
    (found,) = explain(text, None)
    assert text[found.start : found.end] == "Senin (28 Oktober 2024)"


@pytest.mark.parametrize("text", ["skor 3-1", "Rp 10.000", "Pasal 4 ayat 2", "28 Oktober", "24:61"])
def test_no_date(text: str) -> None:
    assert explain(text, None) == ()
