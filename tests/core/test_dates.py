"""Temporal expressions as sentences have them: the value a careful reader gives each."""

from __future__ import annotations

from datetime import date

import pytest

from core.extract.dates import explain
from core.model import DateMention

MONDAY = date(2024, 10, 28)


def read(text: str, anchor: date | None = MONDAY) -> list[tuple[str, str]]:
    return [(text[found.start : found.end], found.value) for found in explain(text, anchor)]


def only(text: str, anchor: date | None = MONDAY) -> DateMention:
    (found,) = explain(text, anchor)
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Kamis (7/11/2024)", "2024-11-07"),
        ("Senin, (9/6/2025)", "2025-06-09"),
        ("Rabu (23/10) waktu setempat", "2024-10-23"),
        ("Senin (28 Oktober 2024)", "2024-10-28"),
        ("Senin 2 Desember 2024", "2024-12-02"),
        ("Jum'at (25/10)", "2024-10-25"),
        ("Kamis malam, 24 Oktober 2024", "2024-10-24"),
        ("Selasa pekan lalu (22/10)", "2024-10-22"),
        ("Kamis, tanggal 24 Oktober 2024", "2024-10-24"),
        ("Jumat pertama bulan November", "2024-11-01"),
        ("Rabu (23/10), kemarin", "2024-10-23"),
        ("Kamis terakhir Mei 2024", "2024-05-30"),
        ("hari ini, Senin (28/10/2024)", "2024-10-28"),
        ("10 Pebruari 2024", "2024-02-10"),
        ("10 Pebruari", "2025-02-10"),
        ("1 Agust 2024", "2024-08-01"),
        ("6 Nop 2019", "2019-11-06"),
        ("16 Oktober lalu", "2024-10-16"),
        ("3 Januari mendatang", "2025-01-03"),
        ("tanggal 17", "2024-10-17"),
        ("tanggal 5 bulan ini", "2024-10-05"),
        ("tanggal 5 bulan depan", "2024-11-05"),
        ("Sabtu (31/5/25)", "2025-05-31"),
    ],
)
def test_days(text: str, value: str) -> None:
    assert read(text) == [(text, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Senin", "2024-10-28"),
        ("Jum'at", "2024-10-25"),
        ("Jumat siang WIB", "2024-10-25"),
        ("Kamis lalu", "2024-10-24"),
        ("Senin lalu", "2024-10-21"),
        ("Kamis depan", "2024-10-31"),
        ("Senin mendatang", "2024-11-04"),
        ("Senin pekan depan", "2024-11-04"),
        ("Jumat, pekan lalu", "2024-10-25"),
        ("Jumat pekan lalu", "2024-10-25"),
        ("Kamis pekan ini", "2024-10-31"),
        ("Selasa malam", "2024-10-22"),
        ("Rabu dini hari WIB", "2024-10-23"),
        ("Ahad kemarin", "2024-10-27"),
        ("Minggu lalu", "2024-10-27"),
        ("minggu lalu", "2024-10-21/2024-10-27"),
    ],
)
def test_weekdays(text: str, value: str) -> None:
    assert read(text) == [(text, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("hari ini", "2024-10-28"),
        ("kemarin", "2024-10-27"),
        ("kemarin lusa", "2024-10-26"),
        ("besok pagi", "2024-10-29"),
        ("lusa", "2024-10-30"),
        ("tadi malam", "2024-10-27"),
        ("siang tadi", "2024-10-28"),
        ("malam ini", "2024-10-28"),
        ("tiga hari lalu", "2024-10-25"),
        ("enam hari yang lalu", "2024-10-22"),
        ("dua pekan lalu", "2024-10-14/2024-10-20"),
        ("lima bulan silam", "2024-05"),
        ("dua belas tahun lalu", "2012"),
        ("25 tahun lalu", "1999"),
        ("dua hari lagi", "2024-10-30"),
        ("sepekan terakhir", "2024-10-21/2024-10-28"),
        ("24 jam terakhir", "2024-10-27/2024-10-28"),
        ("tiga tahun terakhir", "2021/2024"),
        ("lima tahun ke depan", "2024/2029"),
        ("pekan ini", "2024-10-28/2024-11-03"),
        ("pekan depan", "2024-11-04/2024-11-10"),
        ("akhir pekan ini", "2024-11-02/2024-11-03"),
        ("akhir pekan lalu", "2024-10-26/2024-10-27"),
        ("bulan lalu", "2024-09"),
        ("tahun depan", "2025"),
    ],
)
def test_relative(text: str, value: str) -> None:
    assert read(text) == [(text, value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ia menjabat sejak 2018.", [("2018", "2018")]),
        ("Perang berlangsung sejak Agustus.", [("Agustus", "2024-08")]),
        ("pada periode 2015-2019", [("2015-2019", "2015/2019")]),
        ("jelang musim 2024/2025", [("2024/2025", "2024/2025")]),
        ("Pada 2022, 2023, dan 2024 ia menang.", [("2022", "2022"), ("2023", "2023"), ("2024", "2024")]),
        ("pada hari Minggu ketiga November", [("Minggu ketiga November", "2024-11-17")]),
        ("Ia tiba pada Senin bersama istrinya.", [("Senin", "2024-10-28")]),
        ("Warga mengungsi sejak Minggu lalu.", [("Minggu lalu", "2024-10-27")]),
        ("Warga mengungsi sejak minggu lalu.", [("minggu lalu", "2024-10-21/2024-10-27")]),
        ("Pameran dibuka 27-28 Oktober di Solo.", [("27-28 Oktober", "2024-10-27/2024-10-28")]),
        ("padaKamis(7/11) ia tiba", [("Kamis(7/11)", "2024-11-07")]),
        ("padaKamis(24/10) ia tiba", [("Kamis(24/10)", "2024-10-24")]),
        ("libur Natal tahun ini", [("tahun ini", "2024")]),
        ("menjelang Natal", [("Natal", "2024-12-25")]),
        ("23, 24 dan 25 Oktober", [("23", "2024-10-23"), ("24", "2024-10-24"), ("25 Oktober", "2024-10-25")]),
        ("skor 21-17 dan 25 Oktober", [("25 Oktober", "2024-10-25")]),
        ("pada 28, 29 Oktober", [("28", "2024-10-28"), ("29 Oktober", "2024-10-29")]),
        ("tanggal 3, dan 17 Mei 2024", [("tanggal 3", "2024-05-03"), ("17 Mei 2024", "2024-05-17")]),
        ("antara 1990 dan 1992", [("1990 dan 1992", "1990/1992")]),
        ("antara 3 dan 5 Mei 2024", [("3 dan 5 Mei 2024", "2024-05-03/2024-05-05")]),
        ("peringatan Hari Sumpah Pemuda", [("Hari Sumpah Pemuda", "2024-10-28")]),
        ("Hari Kemerdekaan 2025", [("Hari Kemerdekaan 2025", "2025-08-17")]),
        ("di bulan September dan Desember", [("bulan September", "2024-09"), ("Desember", "2024-12")]),
    ],
)
def test_in_sentences(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Senin (28/10/2024) pukul 10.30 WIB", "2024-10-28T10:30:00+07:00"),
        ("Senin, 28 Oktober 2024, sekitar pukul 17.35 WITA", "2024-10-28T17:35:00+08:00"),
        ("pukul 08.00 WIT, Senin (28/10)", "2024-10-28T08:00:00+09:00"),
        ("Rabu (23/10) pukul 21:00 KST", "2024-10-23T21:00:00+09:00"),
        ("Rabu (23/10) pukul 05.30 waktu setempat", "2024-10-23T05:30:00"),
        ("Senin (28/10) pukul 09.00 s.d. 11.00 WITA", "2024-10-28T09:00:00+08:00/2024-10-28T11:00:00+08:00"),
        ("Senin (28/10) pukul 9 malam", "2024-10-28T21:00:00"),
        ("Senin (28/10) pukul 7.30 malam WIB", "2024-10-28T19:30:00+07:00"),
        ("Selasa (29/10) jam 2 siang", "2024-10-29T14:00:00"),
        ("Rabu (23/10) pukul 20 WITA", "2024-10-23T20:00:00+08:00"),
        ("Rabu (23/10) pukul 15.00 GMT+8", "2024-10-23T15:00:00+08:00"),
        ("Rabu (23/10) pukul 15.00 GMT", "2024-10-23T15:00:00+00:00"),
        ("Rabu (23/10) pukul 12 malam", "2024-10-23"),
        ("pukul 10.00 WIB tadi pagi", "2024-10-28T10:00:00+07:00"),
        ("Jumat (25/10) pukul 10.00-12.00 WIB", "2024-10-25T10:00:00+07:00/2024-10-25T12:00:00+07:00"),
    ],
)
def test_times(text: str, value: str) -> None:
    assert read(text) == [(text, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Min Hee-jin bertemu Mei Ling dan Juni Prasetyo.",
        "Skornya 3-1, formasi 4-3-3, rasio 2/3.",
        "Harganya Rp 2.024 dan 10.000 tentara dikirim.",
        "Timnas menang 2-1 (1-0), unggul 21-19 dan 21-17.",
        "Pasal 28 ayat 3, halaman 10/24, kamar 1990",
        "Agus Salim (46), Sri Sabtuni, dan Pak Rebo",
        "Ia berusia 46 tahun dan dipenjara selama tiga hari.",
        "Pasal 4 UU Nomor 12 Tahun 2024, Perpres No. 87 tahun 2016",
        "timnas U-17, Covid-19, HUT ke-79, F16 dan G20",
        "Kualifikasi Piala Dunia 2026 dan Pilpres 2029",
        "buka setiap Senin dan Senin-Jumat pukul 08.00-17.00 WIB",
        "beberapa hari lalu, puluhan tahun lalu, 7 hari ini, bertahun-tahun",
        "Pasar Minggu, salat Jumat, Jumat Kliwon, malam Jumat",
        "masa depan, masa lalu, arus lalu lintas, lalu ia pergi",
        "peringatan 17 Agustus setiap tahun",
        "1447 H dan 12 Rabiul Awal 1447 Hijriah",
        "libur di hari Sabtu, kantor tutup pada hari Sabtu dan Minggu",
        "biasanya digelar di hari Jumat",
        "musim lalu, musim depan, musim panas, paruh kedua laga, pada akhir tahun kedua pemerintahannya",
        "di Mandailing Natal",
    ],
)
def test_no_dates(text: str) -> None:
    assert read(text) == []


def test_without_an_anchor_only_what_is_certain_is_kept() -> None:
    text = "Kamis lalu, kemarin, 7 November, Senin (28/10), 5 Mei 2024, sejak 2018, akhir 2023"
    assert [value for _, value in read(text, None)] == ["2024-05-05", "2018", "2023"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rapat akan digelar pada Kamis.", "2024-10-31"),
        ("Mahkamah menjadwalkan rapat pertama pada Selasa pagi.", "2024-10-29"),
        ("Rapat dijadwalkan berlangsung Selasa (29/10).", "2024-10-29"),
        ("Sidang akan dimulai pada Februari.", "2025-02"),
        ("Pameran itu digelar Kamis mendatang.", "2024-10-31"),
        ("Pameran itu digelar Kamis lalu.", "2024-10-24"),
        ("Pada 5 Januari lalu ia pulang.", "2024-01-05"),
        ("Ia pulang pada 5 Januari mendatang.", "2025-01-05"),
        ("Presiden pada Kamis mengatakan akan menyerang.", "2024-10-24"),
        ('"Kami akan datang," kata Budi, Kamis.', "2024-10-24"),
    ],
)
def test_tense_decides_between_past_and_future(text: str, value: str) -> None:
    assert only(text).value == value


def test_the_reason_names_the_anchor() -> None:
    found = only("Kamis lalu")
    assert found.anchor == "2024-10-28"
    assert found.reason == "Kamis lalu → Thursday 24 October 2024: the Thursday before Monday 28 October 2024"


def test_a_sunday_that_may_be_the_week_is_said_to_be_so() -> None:
    assert "week" in only("Minggu lalu ia pergi.").warning
    assert only("Ia pergi Minggu lalu.").warning == ""
