"""Tokens, hyphenated names, quotations and copies: what the language room does without models."""

from __future__ import annotations

import random

import pytest

from core.nlp.augment import hyphen_pair, relabel_countries, swap_names, title_case, upper_case
from core.nlp.corpora import HeldOut, Labelled, labelled
from core.nlp.quotes import joined_sentences, quoted_spans
from core.nlp.tokens import pieces, tokens


def _texts(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens(text)]


def _sentence(text: str, spans: list[tuple[int, int, str]]) -> Labelled:
    return labelled(text.split(), spans)


def test_tokens_keep_numbers_addresses_and_reduplication_whole() -> None:
    assert _texts("Anak-anak, kata Liputan6.com (13/6), terima Rp1.234,5 juta.") == [
        "Anak-anak", ",", "kata", "Liputan6.com", "(", "13/6", ")", ",", "terima", "Rp1.234,5", "juta", ".",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Rusia-Korut", ["Rusia", "-", "Korut"]),
        ("pro-Palestina", ["pro", "-", "Palestina"]),
        ("Jean-Pierre", ["Jean", "-", "Pierre"]),
        ("-Korut", ["-", "Korut"]),
        ("Suk-yeol", ["Suk-yeol"]),
        ("negara-negara", ["negara-negara"]),
        ("ke-7", ["ke-7"]),
        ("F-16", ["F-16"]),
        ("-", ["-"]),
    ],
)
def test_a_hyphen_before_a_capital_stands_alone(word: str, parts: list[str]) -> None:
    assert [word[start:end] for start, end in pieces(word)] == parts


def test_offsets_of_pieces_follow_the_token() -> None:
    assert pieces("Iran-Israel", 10) == ((10, 14), (14, 15), (15, 21))


def test_quotations_pair_and_an_odd_mark_is_not_trusted() -> None:
    assert quoted_spans('"Siap," katanya. "Ayo."') == [(0, 7), (17, 23)]
    assert quoted_spans('Ia berkata "siap. Lalu pergi.') == []
    assert quoted_spans("“Siap,” katanya.") == [(0, 7)]


def test_a_sentence_end_inside_a_quotation_is_no_end() -> None:
    text = '"Kami siap. Kami kuat," kata dia. Ia pergi.'
    assert joined_sentences([(0, 11), (12, 33), (34, 43)], text) == [[0, 1], [2]]


def test_a_closing_mark_left_alone_joins_what_it_closes() -> None:
    assert joined_sentences([(0, 10), (10, 11)], "Kami kuat.”") == [[0, 1]]


def test_countries_left_unmarked_become_places() -> None:
    sentence = _sentence("Perdana Menteri Korea Utara tiba di Bank Indonesia", [(6, 8, "ORG")])
    assert relabel_countries(sentence).spans() == [(2, 4, "LOC"), (6, 8, "ORG")]


def test_a_number_word_is_no_capital_city() -> None:
    sentence = _sentence("Lima orang tewas di Lima", [])
    assert relabel_countries(sentence).spans() == []


def test_swapped_names_keep_type_and_repeat() -> None:
    sentence = _sentence("Budi dan Ani Sari , kata Budi", [(0, 1, "PER"), (2, 4, "PER"), (6, 7, "PER")])
    names = {"PER": [("Sri", "Mulyani"), ("Yusuf",)], "ORG": [], "LOC": []}
    swapped = swap_names(sentence, names, random.Random(1))
    texts = [" ".join(swapped.words[start:end]) for start, end, _ in swapped.spans()]
    assert [kind for _, _, kind in swapped.spans()] == ["PER"] * 3
    assert texts[0] == texts[2]
    assert set(texts) <= {"Sri Mulyani", "Yusuf"}


def test_copies_keep_the_labels() -> None:
    sentence = _sentence("Israel dan Iran berunding di Oman .", [(0, 1, "LOC"), (2, 3, "LOC"), (5, 6, "LOC")])
    title = title_case(sentence)
    pair = hyphen_pair(sentence)
    assert title is not None
    assert pair is not None
    assert title.words == ("Israel", "dan", "Iran", "Berunding", "di", "Oman")
    assert pair.words[:3] == ("Israel", "-", "Iran")
    assert upper_case(sentence).words[3] == "BERUNDING"
    assert title.spans() == pair.spans() == sentence.spans()


def test_held_out_sentences_are_known_however_they_are_spaced() -> None:
    held = HeldOut(["Menteri luar negeri itu tiba di Moskow kemarin siang untuk berunding."])
    assert "menteri luar negeri itu tiba di Moskow kemarin siang , untuk berunding" in held
    assert "Kata dia, menteri luar negeri itu tiba di Moskow kemarin siang untuk berunding." in held
    assert "Menteri luar negeri itu tiba di Jakarta pekan lalu bersama tiga pejabat lain." not in held
