"""Statements of any text: spans that hold, order that holds, time that grows with the text and no faster."""

from __future__ import annotations

import re
import time
from itertools import cycle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.extract.framing import Framing
from core.extract.quotations import find_quotations
from core.extract.quotes import find_quotes
from core.extract.statements import find_statements, read_statements
from core.lexicon import table
from core.model import Actor, ActorType, Mention
from core.nlp.annotation import Word
from tests.core.builders import article, mentions

MARKS = "\" “ ” ' ‘ ’ '' â€œ , . : ? ( )"
WORDS = "kata ujarnya menurut mengatakan bahwa dia Budi NATO Senin yang dan di Ia siap"
CUES = [row["form"] for row in table("reporting_verbs", "form")] + [
    row["noun"] for row in table("reporting_nouns", "noun")
]
PIECES = st.one_of(
    st.sampled_from([*MARKS.split(), *WORDS.split(), "\n", " ", "Budi Santoso"]), st.sampled_from(CUES)
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join))

LINKS = ["root", "nsubj", "obj", "ccomp", "xcomp", "acl:relcl", "appos", "conj", "parataxis", "case", "obl"]


@given(TEXTS)
def test_spans_hold_and_follow_one_another(body: str) -> None:
    made = article(body)
    found = find_statements(made, (), mentions(made, Budi_Santoso="PER", NATO="ORG"))
    assert list(found) == sorted(found, key=lambda statement: statement.start)
    for statement in found:
        assert 0 <= statement.start < statement.end <= len(body)
        assert body[statement.start : statement.end].strip()
        assert 0 < statement.confidence <= 1
    assert len({(s.start, s.end, s.kind) for s in found}) == len(found)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 200), st.integers(1, 30), st.sampled_from(["PER", "GPE"]))))
def test_any_mentions_will_do(body: str, spans: list[tuple[int, int, ActorType]]) -> None:
    found = [
        Mention(start, min(start + size, len(body)), Actor("a", "A", actor_type), "name", 1.0, "")
        for start, size, actor_type in sorted(spans)
        if start < len(body)
    ]
    for statement in find_statements(article(body), (), found):
        assert 0 <= statement.start < statement.end <= len(body)


@given(TEXTS, st.lists(st.tuples(st.integers(-2, 40), st.sampled_from(LINKS)), min_size=1))
def test_any_trees_will_do(body: str, hanging: list[tuple[int, str]]) -> None:
    made = article(body)
    who = mentions(made, Budi_Santoso="PER", NATO="ORG")
    parsed = {number: _tree(body, s.start, s.end, hanging) for number, s in enumerate(made.sentences)}
    for statement in read_statements(made, (), who, parsed).statements:
        assert 0 <= statement.start < statement.end <= len(body)


def _tree(body: str, start: int, end: int, hanging: list[tuple[int, str]]) -> list[Word]:
    """The words of a sentence, which hang on one another as `hanging` has it, over and over."""
    spans = [(start + found.start(), start + found.end()) for found in re.finditer(r"\S+", body[start:end])]
    return [
        Word(a, b, body[a:b], "X", "", min(head, len(spans) - 1), link)
        for (a, b), (head, link) in zip(spans, cycle(hanging), strict=False)
    ]


@given(TEXTS)
def test_quotations_stand_apart(body: str) -> None:
    end = 0
    for quotation in find_quotations(article(body)):
        assert (
            end
            <= quotation.outer_start
            <= quotation.start
            < quotation.end
            <= quotation.outer_end
            <= len(body)
        )
        end = quotation.outer_end


@given(st.text(alphabet="\"“”‘’'„«»,. aB\n", max_size=300))
def test_pairs_of_marks_stand_apart(text: str) -> None:
    end = 0
    for pair in find_quotes(text).pairs:
        assert end <= pair.outer_start < pair.start < pair.end < pair.outer_end <= len(text)
        end = pair.outer_end


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "“",
        "“ ' ",
        '" kata Budi Santoso. ',
        "mengatakan ",
        "Budi Santoso mengatakan kapal tiba. ",
        '"Kami siap," kata Budi Santoso.\n',
        '"Kami siap," kata Budi Santoso. ',
        '"Kami siap berangkat.\n',
        'Ia menyebut "kabar yang bohong" dan ',
        "menurut, ",
        "Budi Santoso dan ",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        made = article('"' + unit * (size // len(unit)))
        who = mentions(made, Budi_Santoso="PER")
        started = time.process_time()
        find_statements(made, (), who)
        return time.process_time() - started

    small = min(seconds(2_000) for _ in range(3))
    assert seconds(16_000) < 0.5 + 8 * 4 * small


@pytest.mark.parametrize("run", [" ", "! ", "seperti ", "yang ", "kepada ", "dalam acara ", "di A "])
def test_time_to_tell_a_frame_is_linear(run: str) -> None:
    def seconds(size: int) -> float:
        raw = f"!{run * (size // len(run))}x"
        started = time.process_time()
        Framing(raw, ()).is_frame(0, len(raw))
        return time.process_time() - started

    small = min(seconds(4_000) for _ in range(3))
    assert seconds(32_000) < 0.2 + 8 * 4 * small


@pytest.mark.parametrize(
    "body",
    [
        f"Budi Santoso mengatakan kepada {'a' * 60} konferensi pers di Kota Baru bahwa ia siap.",
        f"Budi Santoso mengatakan kepada {'para ' * 5}konferensi pers di {'Kota ' * 12}bahwa ia siap.",
        f"{'A' * 70} kata Budi Santoso menegaskan bahwa ia siap.",
        "WALI KOTA MENGATAKAN BAHWA JALAN BARU DIBUKA PADA PEKAN DEPAN, kata Budi Santoso mengatakan.",
    ],
)
def test_words_without_end_cost_no_more_than_others(body: str) -> None:
    made = article(body)
    who = mentions(made, Budi_Santoso="PER")
    started = time.process_time()
    find_statements(made, (), who)
    assert time.process_time() - started < 1
