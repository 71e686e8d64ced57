"""Figures that a text sets against each other: by a word of contrast, or by saying that they differ."""

from __future__ import annotations

import pytest

from core.compare.conflicts import find_conflicts
from core.compare.sides import Disagreement, Side, merged
from tests.core.reports import report


def disputed(body: str) -> set[str]:
    """The values of the sides of all disagreements on figures in one article."""
    return {side.value for side in find_conflicts((report("one", body),), ()) if side.kind == "number"}


def test_a_figure_that_the_next_sentence_counters() -> None:
    body = "Ratna Dewi mengatakan Andara mengirim empat kapal ke pelabuhan.\nBudi Santoso mengatakan {}."
    assert disputed(body.format("Andara hanya mengirim tiga kapal")) == {"4", "3"}
    assert not disputed(body.format("Belaria mengirim tiga kapal"))


def test_whereas_sets_two_things_side_by_side() -> None:
    body = "Ratna Dewi mengatakan Andara menjual 900 unit.\nMenurut Budi Santoso, Belaria menjual 4.000 unit"
    assert not disputed(f"{body}, sedangkan Costava 200 unit.")


@pytest.mark.parametrize(
    ("body", "values"),
    [
        (
            "Ratna Dewi menyebut sekitar 400 orang luka-luka.\nData dari rumah sakit berbeda.\n"
            "Petugas mencatat lebih dari 500 korban luka.",
            {"400", "500"},
        ),
        (
            "Ratna Dewi menyebut kerugian negara Rp1,4 miliar.\nAngka tersebut dibantah Budi Santoso.\n"
            "“Hitungan kami tidak sampai Rp600 juta,” kata Budi Santoso.",
            {"1400000000", "600000000"},
        ),
        (
            "“Pajak naik 300 persen,” kata Ratna Dewi.\nIa menuntut pajak itu dicabut.\n"
            "Budi Santoso membantah angka 300 persen yang beredar.\n“Rata-rata 65 persen,” kata Budi Santoso.",
            {"300", "65"},
        ),
        (
            "Menurut Ratna Dewi, 300 rumah rusak.\nAngka itu diralat Budi Santoso menjadi 210 rumah.",
            {"300", "210"},
        ),
        (
            "Ratna Dewi mengatakan proyek itu menelan Rp 5 triliun.\nBudi Santoso mengoreksi pernyataan itu.\n"
            "“Anggarannya Rp 2 triliun,” kata Budi Santoso.",
            {"5e+12", "2e+12"},
        ),
        (
            "Ratna Dewi membenarkan 64 orang ditahan.\nVersi Budi Santoso, jumlahnya lebih besar.\n"
            "“Catatan kami 80 orang,” kata Budi Santoso.",
            {"64", "80"},
        ),
        (
            "Ratna Dewi mencatat 639 orang tewas di Andara.\n"
            "Angka itu jauh lebih tinggi daripada data pemerintah, yakni 224 orang tewas.",
            {"639", "224"},
        ),
    ],
)
def test_a_text_says_that_two_figures_differ(body: str, values: set[str]) -> None:
    assert disputed(body) == values


@pytest.mark.parametrize(
    "body",
    [
        "Ratna Dewi mencatat 400 orang luka-luka.\nData dari rumah sakit berbeda.\n"
        "Budi Santoso mencatat 17 orang tewas.",
        "Ratna Dewi mencatat 400 orang luka-luka.\nJumlah itu lebih tinggi daripada tahun lalu.\n"
        "Budi Santoso mencatat 250 orang luka-luka.",
        "Ratna Dewi mencatat ekspor turun 2 persen, lebih baik dari perkiraan 4 persen menurut Budi Santoso.",
        "Ratna Dewi mencatat 400 orang luka-luka.\nData dari rumah sakit berbeda.\n"
        "Ratna Dewi mencatat 500 orang luka-luka.",
    ],
)
def test_figures_that_no_text_sets_against_each_other(body: str) -> None:
    assert not disputed(body)


QUAKE = "Gempa mengguncang Kursk pada pagi hari.\nTim penyelamat Andara menggali reruntuhan sekolah di desa pesisir.\n"


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("Gempa itu bermagnitudo 6,1.", "Gempa di Kursk bermagnitudo 6,4.", {"6.1", "6.4"}),
        ("Gempa itu bermagnitudo 6,1.", "Gempa di Kursk bermagnitudo 6,1.", set()),
        ("Gempa itu bermagnitudo 6,1.", "Gempa di Kursk bermagnitudo 6,4, lalu 5,2.", {"6.1", "6.4"}),
        ("Gempa itu bermagnitudo 6,1.", "Harga beras di Kursk naik 12 persen.", set()),
    ],
)
def test_outlets_measure_one_thing_at_one_place(one: str, other: str, values: set[str]) -> None:
    parsed = report("one", QUAKE + one), report("two", QUAKE + other)
    found = find_conflicts(parsed, ())
    assert {side.value for side in found if side.kind == "number"} == values
    later = report("two", QUAKE + other, published="2024-11-28")
    assert not [side for side in find_conflicts((parsed[0], later), ()) if side.kind == "number"]


def test_one_figure_disputed_here_and_told_elsewhere_is_one_disagreement() -> None:
    first = Disagreement("number", "a", (Side("one", 1, 2, "5"), Side("two", 1, 2, "7")))
    other = Disagreement("number", "b", (Side("one", 1, 2, "5"), Side("one", 9, 10, "6")))
    apart = Disagreement("date", "c", (Side("one", 1, 2, "5"), Side("one", 9, 10, "6")))
    found = merged([first, other, apart])
    assert [[side.value for side in each.sides] for each in found] == [["5", "7", "6"], ["5", "6"]]
