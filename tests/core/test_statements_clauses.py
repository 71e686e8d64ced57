"""Cues, subjects and anaphors of reporting clauses, beyond the plain cases of `test_statements.py`."""

from __future__ import annotations

import pytest

from core.model import ActorType, Statement
from tests.core.builders import statements

NAMES: dict[str, ActorType] = {
    "Budi_Santoso": "PER",
    "Park_Min-jun": "PER",
    "BMKG": "ORG",
    "Badan_Pangan": "ORG",
    "Partai_Melati": "ORG",
    "Jepang": "GPE",
    "Swiss": "GPE",
    "Jenewa": "LOC",
    "Hebron": "LOC",
    "Jakarta": "LOC",
}


def read(body: str) -> list[Statement]:
    return statements(body, NAMES)


def said(body: str) -> list[tuple[str, list[str]]]:
    """The first letter of the kind, and the speakers, of each statement."""
    return [(s.kind[0], [actor.name for actor in s.speakers]) for s in read(body)]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Budi Santoso menyiratkan bahwa harga akan naik.", "Budi Santoso"),
        ("Jepang menyambut baik hasil perundingan itu.", "Jepang"),
        ("Budi Santoso berterima kasih kepada para relawan.", "Budi Santoso"),
        ("Budi Santoso belum bisa memastikan kapan jalan dibuka.", "Budi Santoso"),
        ("BMKG tidak dapat mengonfirmasi kabar gempa susulan.", "BMKG"),
        ("Budi Santoso enggan berkomentar soal harga beras.", "Budi Santoso"),
        ("Badan Pangan melaporkan sebanyak 90 gudang di Jakarta rusak.", "Badan Pangan"),
        ("Badan Pangan (BP) melaporkan sedikitnya 90 gudang rusak.", "Badan Pangan"),
        ("Jakarta (KABAR) - Badan Pangan (BP) mencatat sebanyak 90 gudang rusak.", "Badan Pangan"),
        ("Kabar.com, JakartaBadan Pangan mencatat sebanyak 90 gudang rusak.", "Badan Pangan"),
        ("Ketua Partai Melati Park Min-jun mendesak Jepang segera mundur.", "Park Min-jun"),
        ("Ketua Partai Melati, Park Min-jun, menilai aturan itu keliru.", "Park Min-jun"),
        ("Tuduhan itu dibantah Partai Melati.", "Partai Melati"),
        ("Kabar itu dibenarkan oleh Budi Santoso.", "Budi Santoso"),
        ("Pernyataan itu dikecam Jepang.", "Jepang"),
        ("Hasil analisis BMKG menunjukkan gempa itu dangkal.", "BMKG"),
        ("Data terbaru dari BMKG menunjukkan gempa itu dangkal.", "BMKG"),
        ("Menurut data dari Badan Pangan, harga beras naik.", "Badan Pangan"),
        ("Data Badan Pangan memperlihatkan harga beras naik.", "Badan Pangan"),
    ],
)
def test_what_counts_as_saying(body: str, speaker: str) -> None:
    assert said(body) == [("i", [speaker])]


@pytest.mark.parametrize(
    "body",
    [
        "Keterangan itu disampaikan Budi Santoso.",
        "Budi Santoso melaporkan tetangganya ke polisi.",
        "Budi Santoso belum menjelaskan apa pun.",
        "Badan Pangan mencatat laba.",
        "Budi Santoso menunjukkan foto keluarganya.",
        "Data menunjukkan harga beras naik.",
    ],
)
def test_what_does_not(body: str) -> None:
    assert said(body) == []


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        (
            "Budi Santoso yang sedang berada di Jenewa, Swiss, menambahkan bahwa rapat berlanjut.",
            "Budi Santoso",
        ),
        ("Kepala Dinas Budi Santoso dalam siaran pers, Sabtu, mengatakan air surut.", "Budi Santoso"),
        ("Dalam pertemuan di Jenewa, Swiss menyatakan siap membantu.", "Swiss"),
        ("Menurut otoritas kesehatan di Hebron, rumah sakit penuh.", "Hebron"),
        ("Otoritas kesehatan di Hebron menyatakan rumah sakit penuh.", "Hebron"),
    ],
)
def test_a_place_speaks_only_for_its_authorities(body: str, speaker: str) -> None:
    assert said(body) == [("i", [speaker])]


@pytest.mark.parametrize(
    "body", ["Seorang dokter di Hebron mengatakan obat habis.", "Kata warga di Jakarta, air surut."]
)
def test_people_who_live_in_a_place_are_not_the_place(body: str) -> None:
    assert said(body) == [("i", [])]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Bunga pinjaman masih dua digit, keluh Budi Santoso.", "Budi Santoso"),
        ("Ranjau itu, tuduh Jepang, baru saja ditanam.", "Jepang"),
        ("BMKG melaporkan 20 orang tewas.", "BMKG"),
        ("BMKG melaporkan sekitar 40.000 warga dari 86 desa sudah diungsikan.", "BMKG"),
        ("BMKG melaporkan Menteri Agus dan mantan wakilnya Siti menemui warga.", "BMKG"),
        ("Dalam pandangan Budi Santoso, harga akan naik.", "Budi Santoso"),
        ("Versi Badan Pangan, jumlahnya lebih besar.", "Badan Pangan"),
        ("Budi Santoso menyanggah tudingan bahwa harga ditahan.", "Budi Santoso"),
    ],
)
def test_what_is_said_stands_before_the_verb_or_behind_an_amount(body: str, speaker: str) -> None:
    assert said(body) == [("i", [speaker])]


@pytest.mark.parametrize(
    "body",
    [
        "BMKG mencatat 5 prestasi besar tahun ini.",
        "Ia menyukai permainan itu, seru sekali baginya.",
        "Budi Santoso memakai versi terbaru aplikasi itu.",
    ],
)
def test_an_amount_or_a_noun_alone_reports_nothing(body: str) -> None:
    assert said(body) == []


def test_an_office_in_brackets_leads_to_its_holder() -> None:
    body = "Menteri Luar Negeri (Menlu) Budi Santoso mengatakan perang usai. Menlu menegaskan warga aman."
    assert said(body) == [("i", ["Budi Santoso"])] * 2


def test_a_word_that_opens_the_sentence_is_no_part_of_the_speaker() -> None:
    (statement,) = read("Semula Badan Pangan menyatakan stok beras aman.")
    assert statement.speaker_text == "Badan Pangan"
