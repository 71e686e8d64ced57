"""Properties of mentions that hold for any text at all."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.extract.actors import find_mentions
from core.model import ParsedArticle
from core.normalize.names import likeness, name_words, sound
from core.resolve.collection import unify
from tests.core.builders import article

_NAMES = (
    "Presiden Rusia Vladimir Putin",
    "Sekjen NATO",
    "Kementerian Luar Negeri",
    "Budi Santoso",
    "AS",
    "PT Maju (Persero)",
    "di Jakarta",
    "ia",
    "katanya",
    "“",
    "”",
    '"',
    "(",
    ")",
    ",",
    ". ",
    "-",
    "\u00a0",
    "é",
    "Ma'ruf",
    "dan",
    "JAKARTA",
    "kata",
    "mengatakan",
)
_TEXT = st.lists(st.one_of(st.sampled_from(_NAMES), st.text(max_size=6)), max_size=30).map(" ".join)


@settings(deadline=None, max_examples=100)
@given(_TEXT, st.sampled_from(["", "2024-10-28", "2025-06"]))
def test_mentions_lie_in_the_text_in_order_and_are_the_same_again(text: str, day: str) -> None:
    made = article(text, day)
    mentions = find_mentions(made)
    assert mentions == find_mentions(made)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    for mention in mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert made.text(mention.start, mention.end).strip()
        assert mention.actor.name.strip() and mention.actor.actor_id and mention.reason
        assert 0 < mention.confidence <= 1


@settings(deadline=None, max_examples=40)
@given(st.lists(_TEXT, max_size=4))
def test_unifying_keeps_every_mention_where_it_is(texts: list[str]) -> None:
    parsed = [ParsedArticle(made, mentions=find_mentions(made)) for made in map(article, texts)]
    for before, after in zip(parsed, unify(parsed), strict=True):
        assert [(m.start, m.end) for m in before.mentions] == [(m.start, m.end) for m in after.mentions]


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_is_even_handed(one: str, other: str) -> None:
    first, second = name_words(one), name_words(other)
    assert likeness(first, second) == likeness(second, first)
    assert 0 <= likeness(first, second) <= 1
    if first:
        assert likeness(first, first) == 1


@given(st.text(alphabet="abcdehijkoqstuvwyz", max_size=12))
def test_the_sound_of_a_sound_is_itself_or_shorter(word: str) -> None:
    assert len(sound(word)) <= len(word)


@pytest.mark.parametrize(
    "piece",
    [
        "Presiden Rusia Vladimir Putin bertemu Budi Santoso di Jakarta. ",
        "Aa Bb Cc Dd ",
        "Kementerian Luar Negeri ",
        "ia dia ",
        "Putin (",
        "negara itu ",
        "A.",
        "PTKPKmenetapkan",
    ],
)
def test_time_is_linear_in_the_text(piece: str) -> None:
    def cost(times: int) -> float:
        made = article(piece * times)
        start = time.process_time()
        find_mentions(made)
        return time.process_time() - start

    cost(10)
    short, long = cost(150), min(cost(600) for _ in range(3))
    assert long < 12 * short + 0.2, f"{short:.3f} s, then {long:.3f} s for four times the text"


def test_time_is_linear_in_the_longest_token() -> None:
    def cost(letters: int) -> float:
        made = article(f"Budi bertemu Ani{'a' * letters} di Jakarta.")
        start = time.process_time()
        find_mentions(made)
        return time.process_time() - start

    cost(100)
    assert min(cost(64_000) for _ in range(3)) < 0.5, (
        "8 s where every letter of it was tried as the end of a name"
    )
