"""Quotation marks of a paragraph, and of an article."""

from __future__ import annotations

import pytest

from core.extract.quotations import find_quotations
from core.extract.quotes import find_quotes
from tests.core.builders import article


def quoted(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in find_quotes(text).pairs]


@pytest.mark.parametrize(
    "text",
    [
        '"Kami siap," kata Budi.',
        "“Kami siap,” kata Budi.",
        "”Kami siap,” kata Budi.",
        "“Kami siap,“ kata Budi.",
        "„Kami siap,“ kata Budi.",
        "„Kami siap,” kata Budi.",
        "«Kami siap,» kata Budi.",
        "'Kami siap,' kata Budi.",
        "‘Kami siap,’ kata Budi.",
        '""Kami siap,"" kata Budi.',
        "''Kami siap,'' kata Budi.",
        "``Kami siap,'' kata Budi.",
        "‘‘Kami siap,’’ kata Budi.",
        "‘’Kami siap,’’ kata Budi.",
        '“Kami siap," kata Budi.',
        '"Kami siap,” kata Budi.',
        "â€œKami siap,â€\x9d kata Budi.",
        "â\x80\x9cKami siap,â\x80\x9d kata Budi.",
        "\x93Kami siap,\x94 kata Budi.",
        "&quot;Kami siap,&quot; kata Budi.",
        "&ldquo;Kami siap,&rdquo; kata Budi.",
        '" Kami siap, " kata Budi.',
        '"Kami siap, "kata Budi.',
        "“Kami siap, “ kata Budi.",
        'Budi berkata,"Kami siap,"katanya.',
        'Ia tiba.(Budi) "Kami siap," katanya.',
    ],
)
def test_marks(text: str) -> None:
    assert quoted(text) == ["Kami siap,"]


def test_two_halves_are_two() -> None:
    assert quoted('"Kami siap," kata Budi. "Besok berangkat."') == ["Kami siap,", "Besok berangkat."]


@pytest.mark.parametrize(
    "text",
    [
        '"Ia bilang "tidak" kepada saya," kata Budi.',
        "“Ia bilang ‘tidak’ kepada saya,” kata Budi.",
        "“Ia bilang “tidak” kepada saya,” kata Budi.",
    ],
)
def test_the_outermost_of_nested_ones_counts(text: str) -> None:
    (words,) = quoted(text)
    assert words.startswith("Ia bilang") and words.endswith("saya,")


def test_an_unbalanced_mark_spoils_no_other_pair() -> None:
    text = '"Kami siap kata Budi. "Kami juga," kata Ani. "Semua ikut," ujar Tono.'
    found = find_quotes(text)
    assert [text[pair.start : pair.end] for pair in found.pairs] == ["Kami juga,", "Semua ikut,"]
    assert found.unclosed == ((0, 1),)


def test_apostrophes_and_inches_are_no_marks() -> None:
    assert quoted("Ma'ruf Amin pada Jum'at dan Ka’bah") == []
    assert quoted('Televisi 55" itu menayangkan "Laskar Pelangi" semalam.') == ["Laskar Pelangi"]


def whole(body: str) -> list[str]:
    made = article(body)
    return [made.text(quotation.start, quotation.end) for quotation in find_quotations(made)]


def test_speech_over_paragraphs_that_each_open_anew() -> None:
    body = '"Kami siap berangkat.\n"Semua sudah di kapal," kata Budi.'
    assert whole(body) == ["Kami siap berangkat.", "Semua sudah di kapal,"]


def test_speech_that_a_later_paragraph_closes() -> None:
    body = '"Kami siap berangkat.\nSemua sudah di kapal," kata Budi.\n"Besok kami tiba," ujarnya.'
    assert whole(body) == ["Kami siap berangkat.\nSemua sudah di kapal,", "Besok kami tiba,"]


def test_a_lost_closing_mark_is_found_before_the_reporting_word() -> None:
    assert whole('"Kami siap berangkat, kata Budi.\n"Ya," ujarnya.') == ["Kami siap berangkat,", "Ya,"]


def test_a_lost_opening_mark_is_put_at_the_start_of_the_paragraph() -> None:
    assert whole('Kami siap berangkat," kata Budi.\n"Ya," ujarnya.') == ["Kami siap berangkat,", "Ya,"]


def test_an_unbalanced_mark_costs_its_paragraph_at_most() -> None:
    body = 'Ia menyebut "semua ini tidak benar.\nHujan turun lagi.\n"Kami siap," kata Budi.'
    assert whole(body) == ["Kami siap,"]
