"""What the side-by-side page marks as said by one source alone."""

from __future__ import annotations

import re

from core.views.compare_table import differing


def marks(text: str, *others: str) -> list[str]:
    return re.findall(r"<mark[^>]*>(.*?)</mark>", differing(text, others))


def test_inflections_and_small_words_are_no_difference() -> None:
    assert (
        marks("Pasukan itu telah dikirim ke Rusia.", "Korut mengirimkan pasukan menuju wilayah Rusia.") == []
    )


def test_another_choice_of_words_and_another_figure_are() -> None:
    text = "Sekitar 10.000 tentara bayaran dikerahkan ke Kursk."
    assert marks(text, "Sekitar 3.000 pasukan dikerahkan ke Kursk.") == ["10.000", "tentara", "bayaran"]


def test_text_of_the_sources_stays_text() -> None:
    assert "<b>" not in differing("Kata <b>tebal</b> ini", [])
