"""Which identities are asked about, and which matter most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import store, tables
from core.comparison import Collection
from core.decisions.record import decide
from core.model import ActorType, Mention, ParsedArticle
from core.resolve.known import make_actor
from core.store import Store
from core.views.identities import Alike, Question, Unsure, open_questions, questions
from tests.core.builders import article

Named = tuple[str, ActorType, int]


def asked(folder: Path, named: Sequence[Named], confidence: float = 0.9) -> tuple[Question, ...]:
    """The questions of a collection whose one article names each of `named` so many times."""
    text, mentions = "", []
    for name, actor_type, times in named:
        for _ in range(times):
            start = len(text)
            text += f"{name} "
            mentions.append(
                Mention(start, start + len(name), make_actor(name, actor_type), "name", confidence, "read so")
            )
    made = replace(article("x"), saved=replace(article("x").saved, raw=text or "x"))
    collection = Collection((ParsedArticle(made, mentions=tuple(mentions)),))
    store.write(folder, tables.build(collection), tables.texts(collection))
    return questions(Store(folder))


def pairs(found: Sequence[Question]) -> dict[tuple[str, ...], str]:
    return {each.members: each.why for each in found if isinstance(each, Alike)}


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (("Achmad Zulfikri", "PER"), ("Ahmad Zulfikri", "PER"), "spelt alike"),
        (("PT Samudra Biru Tbk", "ORG"), ("PTSamudra Biru Tbk", "ORG"), "spelt alike"),
        (("Zulfikri Achmad", "PER"), ("Achmad Zulfikri", "PER"), "spelt alike"),
        (("Lembah Hijau", "LOC"), ("LEMBAH HIJAU", "PER"), "the same name, read as two types"),
        (("Rangga Pamungkas Wirya", "PER"), ("Rangga Wirya", "PER"), "part of the other's name"),
        (("Rangga Pamungkas", "PER"), ("Pamungkas", "PER"), "one word of the other's name"),
        (("Dewi Lesmana", "PER"), ("Damar Lesmana", "PER"), "the same last name and first letter"),
    ],
)
def test_names_that_may_be_one_are_asked_about(
    tmp_path: Path, one: tuple[str, ActorType], other: tuple[str, ActorType], why: str
) -> None:
    assert list(pairs(asked(tmp_path, [(*one, 3), (*other, 1)])).values()) == [why]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Komisi I DPR", "ORG"), ("Komisi X DPR", "ORG")),
        (("Korea Utara", "GPE"), ("Korea Selatan", "GPE")),
        (("Sukma Lesmana", "PER"), ("Dewi Lesmana", "PER")),
        (("Yayasan Samudra", "ORG"), ("Samudra Biru", "PER")),
    ],
)
def test_names_that_are_two_are_not_asked_about(
    tmp_path: Path, one: tuple[str, ActorType], other: tuple[str, ActorType]
) -> None:
    assert asked(tmp_path, [(*one, 3), (*other, 1)]) == ()


def test_spellings_of_one_name_are_one_question_around_the_commonest(tmp_path: Path) -> None:
    names: list[Named] = [("Zulfikri", "PER", 1), ("Zulfikry", "PER", 5), ("Zulfiqri", "PER", 2)]
    (question,) = asked(tmp_path, names)
    assert isinstance(question, Alike)
    assert question.members == ("per-zulfikry", "per-zulfiqri", "per-zulfikri")


def test_what_would_change_more_is_asked_first(tmp_path: Path) -> None:
    found = asked(
        tmp_path,
        [
            ("Gunung Salak Raya", "LOC", 9),
            ("Gunung Salaka Raya", "LOC", 1),
            ("Achmad Zulfikri", "PER", 9),
            ("Ahmad Zulfikri", "PER", 8),
        ],
    )
    assert [each.members[0] for each in found if isinstance(each, Alike)] == [
        "per-achmad-zulfikri",
        "loc-gunung-salak-raya",
    ]


def test_a_word_of_many_names_stands_behind_one_of_a_single_name(tmp_path: Path) -> None:
    found = asked(
        tmp_path,
        [
            ("Budi Santoso", "PER", 5),
            ("Budi Pranoto", "PER", 5),
            ("Budi", "PER", 2),
            ("Wulan Sasmita", "PER", 5),
            ("Wulan", "PER", 2),
        ],
    )
    assert next(each.members for each in found if isinstance(each, Alike)) == (
        "per-wulan-sasmita",
        "per-wulan",
    )


def test_a_form_that_was_taken_unsurely_is_asked_about(tmp_path: Path) -> None:
    (question,) = asked(tmp_path, [("Wulan", "PER", 3)], confidence=0.6)
    assert isinstance(question, Unsure)
    assert (question.form, question.mentions, question.articles) == ("Wulan", 3, 1)
    assert question.weight == pytest.approx(1.2)


def test_a_question_shrinks_with_each_answer(tmp_path: Path) -> None:
    names: list[Named] = [("Zulfikri", "PER", 1), ("Zulfikry", "PER", 5), ("Zulfiqri", "PER", 2)]
    found = asked(tmp_path, names)
    merged = decide("merge", "per-zulfiqri", "per-zulfikry")
    (left,) = open_questions(found, [merged])
    assert isinstance(left, Alike)
    assert left.members == ("per-zulfikry", "per-zulfikri")
    assert open_questions(found, [merged, decide("accept", "per-zulfikri", "per-zulfikry")]) == ()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(min_size=1, max_size=12).filter(str.strip), max_size=8))
def test_any_names_can_be_asked_about(tmp_path: Path, names: list[str]) -> None:
    found = asked(tmp_path, [(name, "PER", 1) for name in names], confidence=0.5)
    assert len({each.key for each in found}) == len(found)
