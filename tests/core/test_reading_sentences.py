"""Where sentences end. `|` marks the ends that a reader of Indonesian would give."""

from __future__ import annotations

import pytest

from core.ingest.article import read_article
from core.ingest.sentences import split_sentences
from core.model import Article

MARKED = [
    "Harga cabai naik. | Pedagang mengeluh.",
    # abbreviations, initials, figures
    "Menurut dr. Citra dan Prof. Dr. Budi, obat itu aman. | Ia menunggu izin.",
    "Kantornya di Jl. Sudirman No. 12, Kec. Menteng. | Telepon (021) 555.",
    "Ronald A. Sinaga dan W. R. Soepratman hadir. | Acara selesai pukul 19.30 WIB.",
    "Nilainya Rp. 1.500.000 atau US$ 97,5. | Angka itu turun.",
    "Klub itu turun ke Serie B. | Lantas, siapa penggantinya?",
    "Mobil tipe G dan Z. | Harganya mulai Rp 300 juta.",
    "Ada beras, gula, dll. | Semua habis.",
    "Laporan itu a.l. menyebut tiga nama. | Polisi diam.",
    "Saham PT Sinar Tbk naik 2,5 persen. | IHSG di level 7.100.",
    "1. Siapkan kartu identitas. | 2. Isi formulir.",
    # quotations
    "“Kami siap,” kata Rina. | “Besok kami berangkat.”",
    "“Hujan turun. | Sungai meluap. | Kami mengungsi,” kata Rina, Senin (3/3/2025). | Ia menangis.",
    '"Mengapa tidak?," kata Putra, ketika ditanya wartawan. | Ia pergi.',
    '"Kapan berangkat?" tanya Rina. | "Besok!" jawab Budi.',
    "Ia berkata, “Saya lelah.” | Rapat ditutup.",
    "Ia menyebutnya “kebohongan besar. | Namun, bukti tak ada.",
    "“Kami siap,” kata H.P. Sanghvi dan J.D. Vance. | Mereka terbang ke Washington D.C. | Presiden hadir.",
    "Saham dijual Samudra Energy Pte. Ltd. (Samudra) kepada PT Rimba Tbk. | Harganya dirahasiakan.",
    # damaged and glued
    "“Itu urusan kami,” kata Wali Kota, dilansir Antara, Kamis (24/2019). 10/2024). | Ia pergi.",
    "Acara itu meriah.|Hal ini disampaikan panitia.|Ia senang.",
    'Dibuka Selasa (17/6/2025).|"Ini hari bersejarah," kata Erwin.',
    "Ia dikutip Liputan6.com dan KOMPAS.com kemarin. | Gelarnya M.Si dan S.Pd.",
    "Bantuan lain. sanksi internasional menyusul. | Mereka menolak.",
    # marks
    "Benarkah? | Tidak... | Ia menggeleng!",
    "Ia terdiam … lalu pergi. | Pintu ditutup.",
]


@pytest.mark.parametrize("marked", MARKED)
def test_ends(marked: str) -> None:
    sentences = [part.strip() for part in marked.split("|")]
    text = marked.replace(" | ", " ").replace("|", "")
    assert [text[start:end] for start, end in split_sentences(text, 0, len(text))] == sentences


def test_offsets_are_into_the_whole_text() -> None:
    text = "Judul\n\n Satu. Dua. \n\nTiga."
    assert [text[start:end] for start, end in split_sentences(text, 5, 19)] == ["Satu.", "Dua."]


def test_an_unbalanced_quotation_mark_swallows_nothing() -> None:
    text = '"Rusak. ' + "Kalimat biasa di sini. " * 50
    assert len(split_sentences(text, 0, len(text))) == 51


def test_sentences_of_the_five(five_articles: dict[str, Article]) -> None:
    """Every direct quotation of the five keeps its reporting clause; the bracketed by-line is no sentence."""
    metro = five_articles["001"]
    last = metro.sentences[-1]
    assert metro.text(last.start, last.end).endswith("menghentikan laju pasukan Rusia.")
    survey = five_articles["002"]
    texts = [survey.text(sentence.start, sentence.end) for sentence in survey.sentences]
    assert texts[0].startswith("geosurvey.co.id – NATO telah mengonfirmasi")
    assert any(text.endswith("kata Putin, dilansir Reuters, Kamis (24/2019). 10/2024).") for text in texts)
    assert "Putin: Itu tugas kami" in texts
    liputan = five_articles["000"]
    texts = [liputan.text(sentence.start, sentence.end) for sentence in liputan.sentences]
    assert '"Itu tidak akan berubah.' in texts
    assert any(text.startswith('Mengapa tidak?," kata Putin') for text in texts)


@pytest.fixture(scope="module")
def five_articles() -> dict[str, Article]:
    from core.ingest.readers import read
    from tests.conftest import ARTICLES

    return {path.name[:3]: read_article(read(path, ARTICLES)) for path in ARTICLES.glob("*.txt")}
