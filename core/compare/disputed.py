"""Figures of one article that two whom it quotes give differently, the text itself setting them against each other.

1. countered  "X said that 350 billion were given. The institute, however, counted only 120 billion": a word of contrast
              (`namun`) or of little (`hanya`) stands before the second figure
2. announced  "Data dari rumah sakit berbeda", "Angka itu dibantah X", "membantah angka 300 persen", "versi X, jumlahnya
              lebih besar": a sentence says that they differ, before the second figure or with it
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, pairwise

from core.compare.sides import Disagreement, figure_side
from core.compare.standings import apart
from core.compare.things import thing_counted, toll_of
from core.compare.words import WORD, polarity_words
from core.lexicon import table
from core.model import ParsedArticle, Quantity, Span

_REACH = 2
"""Sentences between the two figures at most: what is countered stands just before."""
_BEFORE, _BEHIND = 4, 2
"""Sentences before and behind the one that announces a difference in which the two figures stand: the words of who
gives the first, and of who disputes it, stand between."""
_NEAR = 5
"""Words between a word for a figure and one for differing: `jumlah peserta versi X berbeda`, `angka itu direkayasa`."""
_COMPARED = 4
"""Words behind `lebih` among which is what is compared: `lebih tinggi daripada data X`."""
_Pair = tuple[Quantity, Quantity]


def find_disputed_figures(parsed: Sequence[ParsedArticle]) -> Iterator[Disagreement]:
    """One disagreement for each figure that another whom the article names counters with his own."""
    for one in parsed:
        figures = _Figures(one)
        pairs = dict.fromkeys((*figures.countered(), *figures.announced()))
        yield from (_disagreement(one, pair) for pair in pairs)


class _Figures:
    """The figures of one article, each with the number of its sentence."""

    def __init__(self, parsed: ParsedArticle) -> None:
        self._parsed = parsed
        self._sentences = parsed.article.sentences
        starts = [sentence.start for sentence in self._sentences]
        self._figures = parsed.quantities
        self._numbers = [bisect_right(starts, figure.start) - 1 for figure in self._figures]

    def countered(self) -> Iterator[_Pair]:
        """Pairs of which a word before the second sets it against the first."""
        raw = self._parsed.article.saved.raw
        for place, later in enumerate(self._figures):
            number = self._numbers[place]
            if not later.attributed_to or not _contrast().search(
                raw, self._sentences[number].start, later.start
            ):
                continue
            for earlier in self._earlier(place, number - _REACH, number - 1):
                if earlier.attributed_to and self._exclude(earlier, later):
                    yield earlier, later
                    break

    def announced(self) -> Iterator[_Pair]:
        """Pairs of which a sentence says that they differ: of each such sentence the first."""
        for number, sentence in enumerate(self._sentences):
            if _says_they_differ(self._parsed.article.text(sentence.start, sentence.end)):
                first, end = (bisect_left(self._numbers, at) for at in (number, number + _BEHIND + 1))
                pairs = (
                    (earlier, self._figures[place])
                    for place in range(first, end)
                    for earlier in self._earlier(place, number - _BEFORE, number)
                )
                disputed = (pair for pair in pairs if _has_source(pair) and self._exclude(*pair))
                yield from islice(disputed, 1)

    def _earlier(self, place: int, first: int, last: int) -> Iterator[Quantity]:
        """The figures before that at `place` in the sentences from `first` to `last`, the nearest first."""
        for index in range(place - 1, -1, -1):
            if self._numbers[index] < first:
                return
            if self._numbers[index] <= last:
                yield self._figures[index]

    def _exclude(self, one: Quantity, other: Quantity) -> bool:
        """Whether the two are of one kind, not given by the same, and cannot both be right."""
        speakers = {actor.actor_id for actor in one.attributed_to}
        of_two = speakers.isdisjoint(actor.actor_id for actor in other.attributed_to)
        return of_two and self._of_one_kind(one, other) and apart(one, other)

    def _of_one_kind(self, one: Quantity, other: Quantity) -> bool:
        """Whether both measure in one unit; or count the same things, or people of whom the same has become."""
        if one.measure != other.measure or (one.unit != other.unit and one.measure != "count"):
            return False
        tolls = {toll for each in (one, other) if (toll := self._toll(each))}
        return thing_counted(one.unit) == thing_counted(other.unit) and len(tolls) < 2

    def _toll(self, figure: Quantity) -> str:
        sentence = self._sentences[self._numbers[bisect_left(self._figures, figure.start, key=_start)]]
        return toll_of(self._parsed.article.saved.raw, Span(sentence.start, sentence.end), figure)


def _start(figure: Quantity) -> int:
    return figure.start


def _has_source(pair: _Pair) -> bool:
    return any(figure.attributed_to for figure in pair)


def _disagreement(parsed: ParsedArticle, figures: _Pair) -> Disagreement:
    topic = next((figure.topic for figure in figures if figure.topic), figures[0].unit)
    return Disagreement("number", topic, tuple(figure_side(parsed, each, "conflicts") for each in figures))


def _says_they_differ(sentence: str) -> bool:
    """Whether the sentence says of a figure that another differs from it, or that it is wrong."""
    words = [match.group().casefold() for match in WORD.finditer(sentence)]
    figures = [place for place, word in enumerate(words) if word in _dispute_words("figure")]
    if not figures:
        return False
    more = {place for place, word in enumerate(words) if word in _dispute_words("more")}
    if not _dispute_words("version").isdisjoint(words) and any(place + 1 in more for place in figures):
        return True
    if any(_than_a_figure(words[place + 1 : place + 1 + _COMPARED]) for place in more):
        return True
    differing = [place for place, word in enumerate(words) if word in _dispute_words("differs")]
    return any(abs(place - figure) <= _NEAR for place in differing for figure in figures)


def _than_a_figure(words: Sequence[str]) -> bool:
    """Whether the words behind `lebih` compare with a figure: `tinggi daripada data X`."""
    return any(
        word in _dispute_words("than") and following in _dispute_words("figure")
        for word, following in pairwise(words)
    )


@cache
def _dispute_words(use: str) -> frozenset[str]:
    """The words of `dispute_words.csv` with this `use`: `figure`, `differs`, `version`, `more`, `than`."""
    return frozenset(row["word"] for row in table("dispute_words", "word", "use") if row["use"] == use)


@cache
def _contrast() -> re.Pattern[str]:
    words = "|".join(sorted(polarity_words("contrast") | polarity_words("only")))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
