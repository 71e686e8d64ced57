"""Sentences that report the same and yet differ: in a figure, or in the day.

Compared are sentences of different outlets about the same names, published within a day of each other:
what one outlet says daily in the same words (prices, rates) is no disagreement.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations
from typing import TypeVar

from core.compare.points import Point, PointReader
from core.compare.said import said_spans
from core.compare.sides import Disagreement, Side, figure_side
from core.compare.standings import apart, differ, standings
from core.compare.things import read_toll, toll_of
from core.comparison import AlignedSentence
from core.extract.overlaps import Overlaps
from core.lexicon import table
from core.model import DateMention, ParsedArticle, Quantity, Span
from core.settings import ALIGNED_DAYS, ALIGNED_WORDS, MEMBERS_COMPARED, MISDATED_DAYS
from core.text import fold


def find_aligned_conflicts(
    parsed: Sequence[ParsedArticle],
    alignments: Sequence[AlignedSentence],
    partners: Mapping[Place, Set[Place]],
) -> Iterator[Disagreement]:
    """Disagreements between aligned sentences. `partners` are those that give figures of one thing.

    Of each unit only sentences with one figure of it are compared, of days only those that give one:
    which of several is meant is not to be told. The day on which somebody spoke is left out, since outlets
    often give that on which they heard of it.
    """
    articles = {one.article.article_id: _Article(number, one) for number, one in enumerate(parsed)}
    groups: dict[str, list[_Sentence]] = defaultdict(list)
    for aligned in alignments:
        own = partners.get((aligned.article_id, aligned.start), frozenset())
        groups[aligned.group_id].append(articles[aligned.article_id].sentence(aligned, own))
    for sentences in groups.values():
        yield from _figures(sentences)
        yield from _days(sentences)


Place = tuple[str, int]
"""Id of an article, and where one of its sentences begins."""
_Unit = tuple[str, str]
"""Measure and unit of a figure; of a toll what has become of the people, in whatever words they are counted."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """An aligned sentence and what it holds."""

    parsed: ParsedArticle
    aligned: AlignedSentence
    point: Point
    figures: Mapping[_Unit, Quantity]
    """Of each measure and unit the figure, where there is one."""
    dates: Sequence[DateMention]
    """Of what it tells; not of the telling, nor of what is quoted, nor those since or until when it is so."""
    partners: Set[Place]

    @property
    def publisher(self) -> str:
        """The outlet, or the article where none is known."""
        return self.parsed.article.metadata.publisher or self.aligned.article_id

    @property
    def names(self) -> frozenset[str]:
        """Whom it names, and who says it."""
        named = {name for name in self.point.names if name.startswith(("actor:", "name:"))}
        return frozenset(named | {f"actor:{speaker}" for speaker in self.point.speakers})

    def names_with(self, other: _Sentence, *kinds: str) -> bool:
        """Whether both name the same in what they tell, and not only who says it: "selama 11 tahun", said by one
        judge, may be of two defendants."""
        return any(name.startswith(kinds) for name in self.point.names & other.point.names)

    def comparable(self, other: _Sentence) -> bool:
        """Whether both tell the same of the same, in different outlets, at about the same time."""
        days = days_apart(
            self.parsed.article.metadata.date_published, other.parsed.article.metadata.date_published
        )
        if self.publisher == other.publisher:
            return False
        if self.point.same_toll(other.point):
            return days <= MISDATED_DAYS
        return days <= ALIGNED_DAYS and self.tells_the_same(other)

    def tells_the_same(self, other: _Sentence) -> bool:
        """Whether both give figures of one thing, or name the same and say it in like words."""
        if (other.aligned.article_id, other.aligned.start) in self.partners:
            return True
        mine, theirs = self.point.words, other.point.words
        nested = self.names <= other.names or other.names <= self.names
        alike = len(mine & theirs) >= ALIGNED_WORDS * max(len(mine), len(theirs))
        return nested and bool(self.names) == bool(other.names) and alike

    def same_days(self, other: _Sentence) -> bool:
        """Whether no two dates keep them apart, as those of a rate told each day do."""
        mine, theirs = ({mention.earliest for mention in each.dates} for each in (self, other))
        return not mine or not theirs or not mine.isdisjoint(theirs)

    def other_occasion(self, other: _Sentence) -> bool:
        """Whether two figures or more differ: reports of the same hour may differ in one."""
        shared = self.figures.keys() & other.figures.keys()
        return sum(apart(self.figures[unit], other.figures[unit]) for unit in shared) > 1

    @property
    def by_the_clock(self) -> bool:
        """Whether it tells the hour by some clock: by another its day may be the next."""
        text = self.parsed.article.text(self.aligned.start, self.aligned.end)
        return bool(_clock_words().search(text))


class _Article:
    """Looks up what a sentence of an article holds."""

    def __init__(self, number: int, parsed: ParsedArticle) -> None:
        self.parsed = parsed
        self._reader = PointReader(number, parsed)
        self._quantities = Overlaps(parsed.quantities)
        self._dates = Overlaps(parsed.dates)

    def sentence(self, aligned: AlignedSentence, partners: Set[Place]) -> _Sentence:
        point = self._reader.read(Span(aligned.start, aligned.end))
        return _Sentence(self.parsed, aligned, point, self._figures(aligned), self._told(aligned), partners)

    def _figures(self, aligned: AlignedSentence) -> dict[_Unit, Quantity]:
        found: dict[_Unit, list[Quantity]] = defaultdict(list)
        span = Span(aligned.start, aligned.end)
        for quantity in self._quantities.within(aligned.start, aligned.end):
            thing = toll_of(self.parsed.article.saved.raw, span, quantity) or quantity.unit
            found[quantity.measure, thing].append(quantity)
        return {unit: several[0] for unit, several in found.items() if len(several) == 1}

    def _told(self, aligned: AlignedSentence) -> list[DateMention]:
        span = Span(aligned.start, aligned.end)
        statements = self._reader.statements(span)
        said = said_spans(span, statements) or (span,)
        quoted = [statement for statement in statements if statement.kind == "direct"]
        return [
            day
            for day in self._dates.within(span.start, span.end)
            if day.role == "event"
            and any(part.start <= day.start < part.end for part in said)
            and not any(quote.start <= day.start < quote.end for quote in quoted)
            and not self._reader.bounds(span, day)
        ]


def _figures(sentences: Sequence[_Sentence]) -> Iterator[Disagreement]:
    by_unit: dict[_Unit, list[tuple[_Sentence, Quantity]]] = defaultdict(list)
    for sentence in sentences:
        for key, quantity in sentence.figures.items():
            by_unit[key].append((sentence, quantity))
    for _, claims in sorted(by_unit.items(), key=lambda item: item[0]):
        differing = _differing(claims, _figures_differ)
        standing = standings([(sentence.parsed, quantity) for sentence, quantity in differing])
        if standing:
            sides = zip(differing, standing, strict=True)
            yield Disagreement(
                "number",
                differing[0][1].topic or differing[0][1].unit,
                tuple(figure_side(one.parsed, quantity, each) for (one, quantity), each in sides),
            )


def _figures_differ(one: tuple[_Sentence, Quantity], other: tuple[_Sentence, Quantity]) -> bool:
    if not differ(one[1], other[1]) or _of_two_things(one[1], other[1]):
        return False
    if one[0].point.same_toll(other[0].point):
        return True
    of_one_thing = one[1].measure == "count" or one[0].names_with(other[0], "actor:", "name:")
    return of_one_thing and one[0].same_days(other[0]) and not one[0].other_occasion(other[0])


def _of_two_things(one: Quantity, other: Quantity) -> bool:
    """Whether the texts set the two apart by what they are about: the sentences of two defendants."""
    told_apart = bool(one.topic and other.topic) and one.topic != other.topic
    return told_apart and not read_toll("", one).same_setting(read_toll("", other))


def _days(sentences: Sequence[_Sentence]) -> Iterator[Disagreement]:
    given = [
        (sentence, sentence.dates[0])
        for sentence in sentences
        if len({date.value for date in sentence.dates}) == 1 and _is_day(sentence.dates[0])
    ]
    differing = _differing(given, _misdated)
    if differing:
        first = differing[0][0]
        topic = fold(first.parsed.article.text(first.aligned.start, first.aligned.end))
        sides = (Side(one.aligned.article_id, day.start, day.end, day.value) for one, day in differing)
        yield Disagreement("date", topic, tuple(sides))


_Claim = TypeVar("_Claim", tuple[_Sentence, Quantity], tuple[_Sentence, DateMention])


def _differing(claims: Sequence[_Claim], differ: Callable[[_Claim, _Claim], bool]) -> list[_Claim]:
    """The claims that differ from that of a comparable sentence."""
    found: set[int] = set()
    for (i, one), (j, other) in combinations(enumerate(claims[:MEMBERS_COMPARED]), 2):
        if one[0].comparable(other[0]) and differ(one, other):
            found |= {i, j}
    return [claims[index] for index in sorted(found)]


def _is_day(mention: DateMention) -> bool:
    return bool(mention.earliest) and mention.earliest == mention.latest


def _misdated(one: tuple[_Sentence, DateMention], other: tuple[_Sentence, DateMention]) -> bool:
    """Whether two days differ, yet so little that one happening is meant, and not by the clock alone. Sentences that
    only count the same dead may be of two days."""
    gap = days_apart(one[1].earliest, other[1].earliest)
    by_clock = gap == 1 and (one[0].by_the_clock or other[0].by_the_clock)
    near = 0 < gap <= MISDATED_DAYS and not by_clock
    return near and one[0].names_with(other[0], "actor:") and one[0].tells_the_same(other[0])


@cache
def _clock_words() -> re.Pattern[str]:
    words = "|".join(sorted(row["word"] for row in table("clock_words", "word")))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def days_apart(one: str, other: str) -> int:
    """Days between two ISO days or moments; 0 where one is unknown."""
    if not one or not other:
        return 0
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)
