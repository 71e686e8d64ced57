"""That comparing grows with the pile and not with its square."""

from __future__ import annotations

import pytest

from core.comparison import Collection
from tests.bench.pile import compared, pile


def test_a_pile_is_of_the_size_asked_for_and_the_same_each_time(five: Collection) -> None:
    made = pile(five.articles, 12)
    assert len({one.article.article_id for one in made}) == 12
    assert made == pile(five.articles, 12)
    first, again = made[0].article, made[5].article
    assert len(again.saved.raw) == len(first.saved.raw)
    assert again.saved.raw != first.saved.raw
    assert again.metadata.date_published[:10] > first.metadata.date_published[:10]


@pytest.mark.slow
def test_twice_the_articles_take_less_than_two_and_a_half_times_as_long(five: Collection) -> None:
    compared(pile(five.articles, 50))  # lexicon and stems are read once
    less = sum(compared(pile(five.articles, 1_000)).values())
    more = sum(compared(pile(five.articles, 2_000)).values())
    assert more < 2.5 * less
