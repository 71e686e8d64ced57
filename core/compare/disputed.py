"""Figures of one article that two whom it quotes give differently, the second against the first.

"X said that 350 billion were given. The institute, however, counted only 120 billion." The text itself sets them
against each other by a word of contrast (`namun`) or of little (`hanya`) before the second figure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from core.compare.sides import Disagreement, figure_side
from core.compare.standings import apart
from core.compare.words import polarity_words
from core.model import ParsedArticle, Quantity

_REACH = 2
"""Sentences between the two figures at most: what is countered stands just before."""


def find_disputed_figures(parsed: Sequence[ParsedArticle]) -> Iterator[Disagreement]:
    """One disagreement for each figure that another whom the article names counters with his own."""
    for one in parsed:
        starts = [sentence.start for sentence in one.article.sentences]
        figures = [figure for figure in one.quantities if figure.attributed_to]
        for index, figure in enumerate(figures):
            number = bisect_right(starts, figure.start) - 1
            if not _counters(one, starts[number], figure):
                continue
            for earlier in reversed(figures[:index]):
                apart_by = number - (bisect_right(starts, earlier.start) - 1)
                if 0 < apart_by <= _REACH and _same_thing(earlier, figure):
                    yield _disagreement(one, earlier, figure)
                    break


def _counters(parsed: ParsedArticle, start: int, figure: Quantity) -> bool:
    """Whether a word of contrast stands before the figure in the sentence that begins at `start`."""
    return bool(_contrast().search(parsed.article.saved.raw, start, figure.start))


def _same_thing(one: Quantity, other: Quantity) -> bool:
    speakers = {actor.actor_id for actor in one.attributed_to}
    of_two = speakers.isdisjoint(actor.actor_id for actor in other.attributed_to)
    return of_two and (one.measure, one.unit) == (other.measure, other.unit) and apart(one, other)


def _disagreement(parsed: ParsedArticle, *figures: Quantity) -> Disagreement:
    topic = next((figure.topic for figure in figures if figure.topic), figures[0].unit)
    return Disagreement("number", topic, tuple(figure_side(parsed, each, "conflicts") for each in figures))


@cache
def _contrast() -> re.Pattern[str]:
    words = "|".join(sorted(polarity_words("contrast") | polarity_words("only")))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
