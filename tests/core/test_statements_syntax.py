"""Speakers whom the parser tells where the rules leave them open, with the models that ship."""

from __future__ import annotations

import pytest

from core.extract.dates import find_dates
from core.extract.quantities import find_quantities
from core.extract.speakers import BY_SYNTAX
from core.extract.statements import find_statements, read_statements
from core.model import ActorType, ParsedArticle, Statement
from core.nlp.articles import parse_sentences
from tests.core.builders import article, mentions

NAMES: dict[str, ActorType] = {
    "Ani_Lestari": "PER",
    "Budi_Santoso": "PER",
    "Bank_Melati": "ORG",
    "Badan_Pangan": "ORG",
    "Jepang": "GPE",
    "Banten": "LOC",
    "Serang": "LOC",
    "Jakarta": "LOC",
}


def read(body: str) -> ParsedArticle:
    """`body` with its statements, the sentences parsed that the rules leave unsettled."""
    made = article(body)
    dates, who = find_dates(made), mentions(made, **NAMES)
    unsettled = read_statements(made, dates, who).unsettled
    sentences = [(made, made.sentences[number]) for number in unsettled]
    words = dict(zip(unsettled, parse_sentences(sentences, list(unsettled.values())), strict=True))
    found = read_statements(made, dates, who, words).statements
    return ParsedArticle(made, dates, who, found, find_quantities(made, dates, who, found))


def by_rules(body: str) -> tuple[Statement, ...]:
    made = article(body)
    return find_statements(made, find_dates(made), mentions(made, **NAMES))


def speakers(statements: tuple[Statement, ...]) -> list[list[str]]:
    return [[actor.name for actor in statement.speakers] for statement in statements]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Ani Lestari, pedagang di Jalan Mawar, Serang, Banten, mengaku tidak tahu soal itu.", "Ani Lestari"),
        ("Ani Lestari (51), pedagang asal Serang, Banten, mengaku tidak tahu soal itu.", "Ani Lestari"),
        ("Budi Santoso, perwakilan agen perjalanan Jepang menyatakan bahwa harga naik.", "Budi Santoso"),
        ("Bank Melati, perusahaan pembiayaan terbesar, pada Kamis mengungkapkan, laba naik.", "Bank Melati"),
        (
            "Laporan ini dirilis sehari setelah Bank Melati menyampaikan bahwa inflasi akan turun.",
            "Bank Melati",
        ),
        ("Lagu itu menjadi terkenal dan Budi Santoso mengaku bersyukur.", "Budi Santoso"),
    ],
)
def test_who_speaks_where_the_rules_name_nobody_or_a_place(body: str, speaker: str) -> None:
    assert speakers(by_rules(body)) != [[speaker]]
    (found,) = read(body).statements
    assert [actor.name for actor in found.speakers] == [speaker]
    assert found.confidence == BY_SYNTAX


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Penyitaan aset menurut Ani Lestari merupakan yang terbesar dalam sejarah.", "Ani Lestari"),
        (
            "Namun kata Budi Santoso, kebijakan ini hanya akan membuat warga memilih kendaraan pribadi.",
            "Budi Santoso",
        ),
        ("Ani Lestari percaya timnya pantas meraih gelar juara.", "Ani Lestari"),
        ("Jepang yakin perundingan itu membawa hasil.", "Jepang"),
        ("Badan Pangan mencatat harga beras pada Mei mencapai rekor tertinggi.", "Badan Pangan"),
        ("Kabar itu datang dari Ani Lestari, yang menyebut kesepakatan sudah dicapai.", "Ani Lestari"),
        ("Hal itu sejalan dengan kritik Budi Santoso yang menilai aturan itu keliru.", "Budi Santoso"),
    ],
)
def test_a_report_that_no_word_or_comma_opens(body: str, speaker: str) -> None:
    assert by_rules(body) == ()
    (found,) = read(body).statements
    assert [actor.name for actor in found.speakers] == [speaker]
    assert found.confidence == BY_SYNTAX


@pytest.mark.parametrize(
    "body",
    [
        "Ani Lestari belum percaya timnya pantas meraih gelar juara.",
        "Jika Ani Lestari yakin timnya menang, ia akan hadir.",
        "Budi Santoso mencatat dua gol dalam laga itu, menjadikannya pencetak gol terbanyak.",
        "Ani Lestari semakin percaya diri untuk menatap musim depan.",
        "Panitia menghadirkan Budi Santoso yang belum menyebut hasilnya.",
        "Apa kata Badan Pangan?",
    ],
)
def test_what_reports_nothing(body: str) -> None:
    assert read(body).statements == ()


@pytest.mark.parametrize(
    "body",
    [
        "Ani Lestari mengatakan bahwa jalan itu rusak.",
        "Sejumlah warga mengatakan bahwa jalan itu rusak.",
        "Jepang menyatakan perundingan itu gagal.",
        "Mereka menyebut Budi Santoso tidak hadir.",
        "Menurut Budi Santoso, jalan itu rusak.",
    ],
)
def test_what_the_rules_settle_is_not_asked(body: str) -> None:
    made = article(body)
    assert not read_statements(made, find_dates(made), mentions(made, **NAMES)).unsettled


def test_who_is_named_so_is_taken_up_by_pronouns_and_gives_the_figures() -> None:
    body = (
        "Kerugian sebesar Rp 25 miliar menurut Ani Lestari merupakan yang terbesar. "
        "Dia menambahkan bahwa perbaikan segera dimulai."
    )
    found = read(body)
    assert speakers(found.statements) == [["Ani Lestari"], ["Ani Lestari"]]
    assert [[actor.name for actor in each.attributed_to] for each in found.quantities] == [["Ani Lestari"]]
