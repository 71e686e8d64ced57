"""Whatever text comes in, the language room keeps to its offsets."""

from __future__ import annotations

from functools import cache
from itertools import accumulate, pairwise
from typing import Any

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root

from core.nlp.decoding import best_tree
from core.nlp.pipeline import Pipeline
from core.nlp.quotes import joined_sentences, quoted_spans
from core.nlp.tokens import names_joined, pieces, tokens
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


@cache
def _parser() -> Pipeline:
    return Pipeline(entities=False)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_TEXT, max_size=3), st.data())
def test_parsed_words_lie_inside_their_sentence_in_order(sentences: list[str], data: st.DataObject) -> None:
    places = [sorted(data.draw(st.sets(st.integers(0, len(sentence)), max_size=6))) for sentence in sentences]
    names = [list(zip(marks[::2], marks[1::2], strict=False)) for marks in places]
    for text, words in zip(sentences, _parser().parse(sentences, names), strict=True):
        assert all(0 <= word.start < word.end <= len(text) for word in words)
        assert all(one.start <= other.start for one, other in pairwise(words))
        assert all(-1 <= word.head < len(words) and word.head != place for place, word in enumerate(words))
        assert any(word.head == -1 for word in words) == bool(words)


@given(st.lists(st.integers(1, 4), max_size=12), st.sets(st.integers(0, 40), max_size=8))
def test_names_joined_lose_no_token(lengths: list[int], marks: set[int]) -> None:
    ends = list(accumulate(length + 1 for length in lengths))
    split: list[dict[str, Any]] = [
        {"text": "x" * length, "start_char": end - length - 1, "end_char": end - 1}
        for length, end in zip(lengths, ends, strict=True)
    ]
    ordered = sorted(marks)
    joined = list(names_joined(split, list(zip(ordered[::2], ordered[1::2], strict=False)), 0))
    assert len(joined) <= len(split)
    assert all(one["end_char"] < other["start_char"] for one, other in pairwise(joined))
    assert [t["end_char"] for t in joined][-1:] == [t["end_char"] for t in split][-1:]
    kept = {place for token in joined for place in range(token["start_char"], token["end_char"])}
    assert all(set(range(t["start_char"], t["end_char"])) <= kept for t in split)


@given(st.integers(min_value=0, max_value=2**32 - 1), st.integers(min_value=1, max_value=12))
def test_the_best_tree_has_one_root_and_is_the_one_that_stanza_finds(seed: int, words: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(words + 1, words + 1)).astype(np.float32)
    np.fill_diagonal(scores, -np.inf)
    tree = best_tree(scores)
    assert tree.tolist() == chuliu_edmonds_one_root(scores).tolist()
    assert np.count_nonzero(tree[1:] == 0) == 1
