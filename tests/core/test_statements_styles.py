"""Speakers in articles in the ways of several newsrooms, with names that the whole program finds.

The articles, in `tests/core/newsrooms`, are our own; their people and events are invented or used in passing.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from core.model import ParsedArticle, SavedText
from core.parse import parse
from core.text import fold

FOLDER = Path(__file__).parent / "newsrooms"
Said = tuple[str, str, list[str]]
"""Kind, how the statement begins, and who says it."""

SAID: dict[str, list[Said]] = {
    "agency_and_officials": [
        ("indirect", "JAKARTA", ["Arief Prasetyo"]),
        ("direct", "Stok kita", ["Arief Prasetyo"]),
        ("indirect", "Pria", ["Arief Prasetyo"]),
        ("direct", "Kalau ada", ["Arief Prasetyo"]),
    ],
    "politicians_taken_up_by_role": [
        ("indirect", "TEMPO", ["Sarmuji"]),
        ("direct", "Belum ada", ["Sarmuji"]),
        ("indirect", "Politisi itu", ["Sarmuji"]),
        ("indirect", "Adapun", ["Supratman Andi Agtas"]),
        ("indirect", "Mantan", ["Supratman Andi Agtas"]),
        ("direct", "Tinggal", ["Supratman Andi Agtas"]),
    ],
    "agency_wire": [
        ("indirect", "Ambon", ["BMKG"]),
        ("direct", "Hasil", ["BMKG"]),
        ("indirect", "Kepala", ["Djati Cipto"]),
        ("direct", "Kami", ["Djati Cipto"]),
    ],
    "ministry_in_its_statement": [
        ("indirect", "Jakarta", ["Kementerian Luar Negeri"]),
        ("direct", "Indonesia mengutuk", ["Kementerian Luar Negeri"]),
        ("indirect", "Juru bicara", ["Rolliansyah Soemirat"]),
        ("indirect", "Menurut dia", ["Rolliansyah Soemirat"]),
        ("direct", "Dukungan", ["Zuhair Al-Shun"]),
    ],
    "farmers_and_relatives": [
        ("direct", "Tahun lalu", ["Sumarno"]),
        ("indirect", "Istri", ["Siti Aminah"]),
        ("direct", "Anak-anak", ["Siti Aminah"]),
        ("indirect", "Sumarno men", ["Sumarno"]),
        ("direct", "Dulu", ["Sumarno"]),
    ],
    "heads_of_state_and_unnamed_diplomats": [
        ("indirect", "Presiden", ["Donald Trump"]),
        ("indirect", "Kanselir", ["Friedrich Merz"]),
        ("direct", "Perang", ["Friedrich Merz"]),
        ("direct", "Kami hanya", ["Donald Trump"]),
        ("indirect", "Kepada BBC", []),
        ("direct", "Kami siap", []),
    ],
    "local_disaster": [
        ("direct", "Tiga orang", ["Bambang Wasito"]),
        ("indirect", "Kapolres", ["Muari"]),
        ("indirect", "Ia menyebut", ["Muari"]),
        ("indirect", "Sementara", ["Benni Warlis"]),
        ("direct", "Selama", ["Benni Warlis"]),
    ],
    "chain_of_agencies": [
        ("indirect", "DW", ["Reuters", "Korea Selatan"]),
        ("indirect", "Yonhap", ["Yonhap"]),
        ("direct", "Kami memantau", ["Lee Sung-joon"]),
        ("indirect", "Juru bicaranya", ["Dmitry Peskov"]),
    ],
    "quotations_over_paragraphs": [
        ("direct", "Inflasi", ["Rusli Abdullah"]),
        ("direct", "Pemerintah", ["Rusli Abdullah"]),
        ("direct", "Kalau tidak", ["Rusli Abdullah"]),
        ("direct", "Dan yang", ["Rusli Abdullah"]),
        ("indirect", "Menurutnya", ["Eliza Mardian"]),
        ("direct", "Maret", ["Eliza Mardian"]),
        ("indirect", "Rusli dan", ["Rusli Abdullah", "Eliza Mardian"]),
    ],
    "court": [
        ("direct", "Apakah", ["Ardito Muwardi"]),
        ("direct", "Tidak", ["Ayu Lestari"]),
        ("direct", "Saksi mend", ["Andi Ahmad"]),
        ("direct", "Dicatat", ["Rianto Adam"]),
        ("direct", "Kakak", ["Ratna"]),
    ],
    "conference": [
        ("indirect", "Berbicara", ["Volodymyr Zelenskyy"]),
        ("indirect", "Dia memper", ["Volodymyr Zelenskyy"]),
        ("indirect", "Dalam waw", ["Volodymyr Zelenskyy"]),
        ("direct", "Kami tidak", ["Volodymyr Zelenskyy"]),
        ("indirect", "Sekjen", ["Mark Rutte"]),
        ("direct", "Kami berdiri", ["Mark Rutte"]),
        ("direct", "Selama", ["Mark Rutte"]),
    ],
    "sport": [
        ("direct", "Saya yang", ["Eduardo Perez"]),
        ("indirect", "Kapten", ["Bruno Moreira"]),
        ("indirect", "Winger", ["Bruno Moreira"]),
        ("direct", "Kami main", ["Bruno Moreira"]),
        ("direct", "Kami akan", []),
    ],
    "minister_by_his_office": [
        ("indirect", "Liputan6", ["Budi Gunadi Sadikin"]),
        ("indirect", "Kata Budi", ["Budi Gunadi Sadikin"]),
        ("direct", "Ini bukan", ["Budi Gunadi Sadikin"]),
        ("direct", "Datanya", ["Dicky Budiman"]),
        ("indirect", "Menurut Tj", ["Tjandra Yoga Aditama"]),
        ("direct", "Semua", ["Budi Gunadi Sadikin"]),
    ],
    "villagers_and_company": [
        ("direct", "Tanah", ["Yulianus Kalami"]),
        ("indirect", "Yulianus", ["Yulianus Kalami"]),
        ("indirect", "Perusahaan", ["Robert Tan"]),
        ("indirect", "Laporan", ["Walhi"]),
        ("direct", "Kami punya", ["Maikel Peuki"]),
        ("direct", "tidak berdasar", ["Robert Tan"]),
    ],
    "musician_and_relatives": [
        ("indirect", "Kabar", ["Rispo Hadi"]),
        ("indirect", "Menurut ket", ["Pinkan Dewi"]),
        ("indirect", "Yunani", ["Yunani"]),
        ("direct", "Mereka", ["Yunani"]),
        ("indirect", "Istri Gunawan meng", []),
        ("direct", "Kami mohon", ["Lestari Ningsih"]),
        ("indirect", "Ibu dua", ["Lestari Ningsih"]),
        ("direct", "Sudah sejak", []),
    ],
    "sugar_mill": [
        ("direct", "Mesin", ["Widodo Prakoso"]),
        ("direct", "Petani tidak", ["Widodo Prakoso"]),
        ("indirect", "Seperti", ["Sutrisno Hadi"]),
        ("direct", "Kami minta", ["Sutrisno Hadi"]),
        ("direct", "Harga pat", ["Paijan"]),
    ],
    "earthquake_survivors": [
        ("direct", "Saya cuma", ["Rina Marlina"]),
        ("direct", "Begitu", ["Dadan Hidayat"]),
        ("indirect", "Ketua RT", ["Ujang"]),
        ("direct", "Dua warga", ["Ujang"]),
        ("direct", "Bantuan", ["Ujang"]),
    ],
    "rivals_over_coffee": [
        ("direct", "Kami bicara", ["Anies Baswedan"]),
        ("direct", "Tidak ada bicara", ["Ganjar Pranowo"]),
        ("indirect", "Menurut mantan", ["Ganjar Pranowo"]),
        ("direct", "Kebetulan", ["Ganjar Pranowo"]),
        ("direct", "ngopi", ["Anies Baswedan"]),
        ("indirect", "Pengamat", ["Arya Budi"]),
        ("direct", "Tidak ada yang", ["Arya Budi"]),
    ],
    "forest_interview": [
        ("indirect", "Kepada Tempo", ["Yosepina Rumere"]),
        ("direct", "Kalau hutan", ["Yosepina Rumere"]),
        ("indirect", "Perempuan", ["Yosepina Rumere"]),
        ("direct", "Saya bilang", ["Yosepina Rumere"]),
        ("indirect", "Ia berjanji", ["Markus Yesnath"]),
        ("direct", "Paling", ["Markus Yesnath"]),
    ],
    "president_and_critics": [
        ("indirect", "Jakarta", ["Prabowo Subianto"]),
        ("direct", "Kita tidak", ["Prabowo Subianto"]),
        ("indirect", "Menteri ESDM", ["Bahlil Lahadalia"]),
        ("indirect", "Bahlil meng", ["Bahlil Lahadalia"]),
        ("direct", "Pajaknya", ["Bahlil Lahadalia"]),
        ("indirect", "Walhi", ["Walhi"]),
        ("indirect", "Organisasi", ["Walhi"]),
        ("direct", "Nelayan", ["Zenzi Suhadi"]),
        ("direct", "Kami akan", ["Zenzi Suhadi"]),
    ],
    "talks_and_anonymous_officials": [
        ("indirect", "BBC News", ["Khalil al-Hayya"]),
        ("direct", "Kami menyambut", ["Khalil al-Hayya"]),
        ("indirect", "Seorang pejabat", []),
        ("indirect", "Pejabat itu", []),
        ("direct", "Masih", []),
        ("indirect", "Menurut Kem", ["Kementerian Kesehatan Gaza"]),
        ("indirect", "Israel mengklaim", ["Israel"]),
    ],
    "professor_and_farmers": [
        ("indirect", "Bogor", ["Dwi Andreas Santosa"]),
        ("direct", "Cuacanya", ["Dwi Andreas Santosa"]),
        ("indirect", "Ia meng", ["Dwi Andreas Santosa"]),
        ("direct", "Tidak perlu", ["Yudi Sastro"]),
        ("indirect", "Namun", ["Suroto"]),
        ("direct", "Jagung Rp", ["Suroto"]),
        ("direct", "Kami rugi", ["Suroto"]),
    ],
}


@pytest.fixture(scope="module", params=SAID)
def read(request: pytest.FixtureRequest) -> tuple[ParsedArticle, list[Said]]:
    text = (FOLDER / f"{request.param}.txt").read_text(encoding="utf-8")
    return parse(SavedText(f"{request.param}.txt", text, "utf-8", "")), SAID[request.param]


def test_who_says_what(read: tuple[ParsedArticle, list[Said]]) -> None:
    parsed, said = read
    found = []
    for statement in parsed.statements:
        text = fold(parsed.article.text(statement.start, statement.end))
        for kind, begins, _ in said:
            if statement.kind == kind and text.startswith(begins):
                found.append((kind, begins, [actor.name for actor in statement.speakers]))
    assert found == sorted(said, key=lambda each: parsed.article.saved.raw.index(each[1]))


def test_every_piece_of_evidence_stands_in_its_statement(read: tuple[ParsedArticle, list[Said]]) -> None:
    parsed, _ = read
    for statement in parsed.statements:
        if statement.content_end:
            assert statement.start <= statement.content_start < statement.content_end <= statement.end
        near = fold(parsed.article.text(max(0, statement.start - 300), statement.end + 300)).lower()
        assert all(hedge.lower() in near for hedge in statement.hedges)
        assert statement.occasion.lower() in near
