"""Months, years, decades, weeks of a month, stretches and holidays, with their first and last day."""

from __future__ import annotations

import pytest

from tests.core.test_dates import only, read


@pytest.mark.parametrize(
    ("text", "value", "earliest", "latest"),
    [
        ("Januari 2025", "2025-01", "2025-01-01", "2025-01-31"),
        ("akhir Oktober", "2024-10", "2024-10-21", "2024-10-31"),
        ("awal bulan ini", "2024-10", "2024-10-01", "2024-10-10"),
        ("pertengahan 2023", "2023", "2023-05-01", "2023-08-31"),
        ("akhir tahun ini", "2024-12", "2024-12-01", "2024-12-31"),
        ("Mei tahun lalu", "2023-05", "2023-05-01", "2023-05-31"),
        ("September lalu", "2024-09", "2024-09-01", "2024-09-30"),
        ("Maret mendatang", "2025-03", "2025-03-01", "2025-03-31"),
        ("kuartal III 2024", "2024-07/2024-09", "2024-07-01", "2024-09-30"),
        ("semester I-2024", "2024-01/2024-06", "2024-01-01", "2024-06-30"),
        ("paruh kedua tahun lalu", "2023-07/2023-12", "2023-07-01", "2023-12-31"),
        ("semester kedua tahun ini", "2024-07/2024-12", "2024-07-01", "2024-12-31"),
        ("tahun 1990-an", "199X", "1990-01-01", "1999-12-31"),
        ("tahun 80-an", "198X", "1980-01-01", "1989-12-31"),
        ("abad ke-19", "18XX", "1800-01-01", "1899-12-31"),
        ("awal abad XX", "19XX", "1900-01-01", "1933-12-31"),
        ("akhir 1990-an", "199X", "1997-01-01", "1999-12-31"),
        ("dua dekade terakhir", "2004/2024", "2004-01-01", "2024-12-31"),
        ("tiga dekade lalu", "199X", "1990-01-01", "1999-12-31"),
        ("minggu ketiga bulan Juni", "2024-06", "2024-06-15", "2024-06-21"),
        ("pekan terakhir Oktober 2024", "2024-10", "2024-10-25", "2024-10-31"),
        ("minggu kedua bulan ini", "2024-10", "2024-10-08", "2024-10-14"),
        ("lima bulan pertama 2023", "2023-01/2023-05", "2023-01-01", "2023-05-31"),
        ("sembilan bulan pertama tahun ini", "2024-01/2024-09", "2024-01-01", "2024-09-30"),
        ("15 Mei s.d. 29 Agustus 2024", "2024-05-15/2024-08-29", "2024-05-15", "2024-08-29"),
        ("27-28 Oktober", "2024-10-27/2024-10-28", "2024-10-27", "2024-10-28"),
        ("8–13 Oktober 2024", "2024-10-08/2024-10-13", "2024-10-08", "2024-10-13"),
        ("24 Juli hingga 3 Agustus 2024", "2024-07-24/2024-08-03", "2024-07-24", "2024-08-03"),
        ("Sabtu-Minggu (26-27/10/2024)", "2024-10-26/2024-10-27", "2024-10-26", "2024-10-27"),
        ("28 Desember-3 Januari 2025", "2024-12-28/2025-01-03", "2024-12-28", "2025-01-03"),
        ("Januari-Mei 2025", "2025-01/2025-05", "2025-01-01", "2025-05-31"),
    ],
)
def test_longer_periods(text: str, value: str, earliest: str, latest: str) -> None:
    found = only(text)
    assert (found.value, found.earliest, found.latest) == (value, earliest, latest)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("menjelang Lebaran", [("Lebaran", "2025-03-31")]),
        ("pada Idul Fitri 1445 H", [("Idul Fitri 1445 H", "2024-04-10")]),
        ("merayakan Idul Adha", [("Idul Adha", "2024-06-17")]),
        ("harga daging Idul Adha", []),
        ("Hari Raya Idul Adha", [("Hari Raya Idul Adha", "2024-06-17")]),
        ("Nyepi 2023", [("Nyepi 2023", "2023-03-22")]),
        ("Hari Raya Waisak 2025", [("Hari Raya Waisak 2025", "2025-05-12")]),
        ("Tahun Baru Imlek akan dirayakan", [("Tahun Baru Imlek", "2025-01-29")]),
        ("selama Natal dan Tahun Baru 2024/2025", [("Natal", "2024-12-25"), ("Tahun Baru", "2025-01-01")]),
        ("pada Paskah 2024", [("Paskah 2024", "2024-03-31")]),
        ("pada Jumat Agung", [("Jumat Agung", "2025-04-18")]),
        ("pada 1 Muharram 1447 H", [("1 Muharram 1447 H", "2025-06-27")]),
        ("malam Tahun Baru", [("malam Tahun Baru", "2024-12-31")]),
        ("pada H-7 Lebaran 2025", [("H-7 Lebaran 2025", "2025-03-24")]),
        ("Lebaran 1999", []),
        ("libur Lebaran dan tiket Natal", []),
        ("pada Idul Adha tahun ini", [("Idul Adha tahun ini", "2024-06-17")]),
        ("Hari Kemerdekaan tahun lalu", [("Hari Kemerdekaan tahun lalu", "2023-08-17")]),
        ("Hari Ibu tahun 2025", [("Hari Ibu tahun 2025", "2025-12-22")]),
    ],
)
def test_holidays_that_move(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected
