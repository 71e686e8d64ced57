"""Whatever text comes in, the language room keeps to its offsets."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.nlp.pipeline import Pipeline
from core.nlp.quotes import joined_sentences, quoted_spans
from core.nlp.tokens import pieces, tokens
from core.nlp.units import chunks

_TEXT = st.text(alphabet=st.sampled_from("aB1 .,-–\"“”'()\n\t\u00a0\u200b\ufeff…!?é日😀"), max_size=80)


@cache
def _pipeline() -> Pipeline:
    return Pipeline(syntax=False)


@given(st.text(max_size=60))
def test_pieces_cover_the_word(word: str) -> None:
    assert "".join(word[start:end] for start, end in pieces(word)) == word


@given(st.text(max_size=200))
def test_tokens_hold_all_but_white_space_and_joiners(text: str) -> None:
    spans = list(tokens(text))
    assert all(a < b for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
    covered = {place for a, b in spans for place in range(a, b)}
    assert all(char.isspace() for place, char in enumerate(text) if place not in covered)


@given(_TEXT)
def test_joined_sentences_are_all_the_sentences_in_order(text: str) -> None:
    spans = [(start, start + 5) for start in range(0, len(text) - 5, 5)]
    groups = joined_sentences(spans, text)
    assert [index for group in groups for index in group] == list(range(len(spans)))
    assert all(start < end <= len(text) for start, end in quoted_spans(text))


@given(st.lists(st.text(alphabet="ab. \n", max_size=9000), max_size=3))
def test_chunks_hold_every_letter_at_its_place(paragraphs: list[str]) -> None:
    letters = 0
    for chunk in chunks(paragraphs):
        for unit, start in zip(chunk.units, chunk.starts, strict=True):
            assert chunk.text[start : start + len(unit.text)] == unit.text
            assert paragraphs[unit.number][unit.start : unit.start + len(unit.text)] == unit.text
            letters += sum(map(str.isalnum, unit.text))
    assert letters == sum(char.isalnum() for paragraph in paragraphs for char in paragraph)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_TEXT, max_size=3))
def test_annotations_lie_inside_their_paragraph_in_order(paragraphs: list[str]) -> None:
    for text, found in zip(paragraphs, _pipeline().annotate(paragraphs), strict=True):
        place = 0
        for sentence in found.sentences:
            assert place <= sentence.start < sentence.end <= len(text)
            place = sentence.end
            spans = [(word.start, word.end) for word in sentence.words]
            spans += [(entity.start, entity.end) for entity in sentence.entities]
            for start, end in spans:
                assert sentence.start <= start < end <= sentence.end
                assert text[start:end].strip()
