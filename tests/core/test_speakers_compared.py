"""The same words, given to the interviewer by one outlet and to the one interviewed by another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from time import process_time

from core.collection import assemble
from core.compare.speakers import warn_of_speakers
from core.extract.statements import find_statements
from core.model import ParsedArticle
from tests.core.builders import article, mentions

WORDS = "Kami hanya bisa menembakkan rudal itu bila sekutu mengirim ahli dan data satelit kepada kami"
SHORTENED = "Kami hanya bisa menembakkan rudal itu bila sekutu mengirim ahli dan data satelit"


def outlet(publisher: str, body: str) -> ParsedArticle:
    made = article(body, publisher=publisher)
    made = replace(made, article_id=publisher, saved=replace(made.saved, file=f"{publisher}.txt"))
    named = mentions(made, Budi_Santoso="PER", Budi_Santosa="PER", Ani_Wijaya="PER", BMKG="ORG")
    return ParsedArticle(made, mentions=named, statements=find_statements(made, (), named))


def warnings(parsed: Sequence[ParsedArticle]) -> list[str]:
    return [statement.warning for one in warn_of_speakers(parsed) for statement in one.statements]


def test_interviewer_and_interviewed_swapped() -> None:
    right = outlet("Harian A", f'"{WORDS}," kata Budi Santoso kepada Ani Wijaya.')
    swapped = outlet("Harian B", f'"{SHORTENED}," kata Ani Wijaya kepada Budi Santoso.')
    assert warnings([right, swapped]) == [
        "Harian B gives the same words to Ani Wijaya.",
        "Harian A gives the same words to Budi Santoso.",
    ]


def test_the_collection_carries_the_warning() -> None:
    right = outlet("Harian A", f'"{WORDS}," kata Budi Santoso.')
    swapped = outlet("Harian B", f'"{WORDS}," kata Ani Wijaya.')
    found = assemble([right, swapped]).articles
    assert all(statement.warning for one in found for statement in one.statements)


def test_a_few_words_must_be_the_same_to_the_letter() -> None:
    right = outlet("Harian A", '"Kerusakan yang tidak dapat diperbaiki," kata Budi Santoso.')
    assert all(
        warnings([right, outlet("Harian B", '"Kerusakan yang tidak dapat diperbaiki," kata Ani Wijaya.')])
    )
    other = outlet("Harian B", '"Kerusakan yang tidak boleh diperbaiki," kata Ani Wijaya.')
    assert not any(warnings([right, other]))


def test_no_warning_where_nothing_contradicts() -> None:
    right = outlet("Harian A", f'"{WORDS}," kata Budi Santoso.')
    assert warnings([right, outlet("Harian B", f'"{SHORTENED}," kata Budi Santoso.')]) == ["", ""]
    assert warnings([right, outlet("Harian B", f'"{WORDS}," kata Budi Santosa.')]) == ["", ""]
    assert warnings([right, outlet("Harian B", '"Kami siap membantu," kata Ani Wijaya.')]) == ["", ""]
    assert warnings([right, outlet("Harian B", f'"{WORDS}," kata BMKG.')]) == ["", ""]
    other = "Mereka tidak pernah menembakkan rudal itu karena sekutu menolak mengirim ahli"
    assert warnings([right, outlet("Harian B", f'"{other}," kata Ani Wijaya.')]) == ["", ""]


def test_time_grows_with_the_number_of_quotations() -> None:
    def seconds(number: int) -> float:
        made = [
            outlet(f"Harian {i}", f'"{WORDS} pada hari ke {i} bulan itu," kata Budi Santoso.')
            for i in range(number)
        ]
        start = process_time()
        warn_of_speakers(made)
        return process_time() - start

    small, large = seconds(150), min(seconds(600) for _ in range(3))
    assert large < 12 * small + 0.2
