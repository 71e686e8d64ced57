"""Figures that matter, with who gives them and as of when."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from core.extract.figure_sources import Sources, as_in_body, headline_source
from core.extract.figures import find_figures
from core.extract.phrases import words
from core.extract.quotations import QUOTED_ROLES
from core.extract.topic_places import Surroundings
from core.extract.topics import as_the_same, topic_of
from core.extract.units import figure_words
from core.model import Article, DateMention, Mention, Quantity, Sentence, Statement

_LEAD = 5
"""Words before a date among which it is said to be compared with: "dibandingkan periode yang sama tahun lalu"."""


def find_quantities(
    article: Article,
    dates: Sequence[DateMention],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
) -> tuple[Quantity, ...]:
    """Every figure of headline, deck and body that is no date, in order of `start`."""
    found = []
    sources = Sources(article, mentions, statements)
    for passage in article.passages:
        if passage.role not in (*QUOTED_ROLES, "headline"):
            continue
        speaks = headline_source(article, passage, mentions) if passage.role == "headline" else None
        for figure in find_figures(article.text(passage.start, passage.end)):
            start, end = passage.start + figure.start, passage.start + figure.end
            if _dates_between(dates, start, end):
                continue
            found.append(
                Quantity(
                    start,
                    end,
                    figure.value,
                    figure.low,
                    figure.high,
                    figure.bound,
                    figure.unit,
                    figure.measure,
                    (speaks.actor,) if speaks and speaks.end <= start else sources.of(start, end),
                    "",
                )
            )
    dated = _with_dates(found, article, dates)
    return as_in_body(_with_topics(dated, article, dates, mentions, statements), article)


def _with_dates(found: Sequence[Quantity], article: Article, dates: Sequence[DateMention]) -> list[Quantity]:
    """The figures with the day that each is of."""
    starts = [quantity.start for quantity in found]
    following = [*starts[1:], len(article.saved.raw)]
    return [
        replace(quantity, date=_date(article, dates, quantity, after))
        for quantity, after in zip(found, following, strict=False)
    ]


def _with_topics(
    found: Sequence[Quantity],
    article: Article,
    dates: Sequence[DateMention],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
) -> list[Quantity]:
    """The figures with what each is about."""
    around = Surroundings(article, dates, mentions, statements)
    raw = article.saved.raw
    about: list[Quantity] = []
    for quantity in found:
        topic = (about and as_the_same(raw, about[-1], quantity)) or topic_of(raw, around, quantity)
        about.append(replace(quantity, topic=topic.words, topic_basis=topic.basis))
    return about


def _sentence_at(article: Article, position: int) -> Sentence:
    index = bisect_right(article.sentences, position, key=lambda sentence: sentence.start) - 1
    return article.sentences[max(0, index)]


def _dates_between(dates: Sequence[DateMention], start: int, end: int) -> list[DateMention]:
    """The dates that share text with `[start, end)`."""
    first = bisect_right(dates, start, key=lambda date: date.end)
    last = bisect_left(dates, end, key=lambda date: date.start)
    return list(dates[first:last])


def _date(article: Article, dates: Sequence[DateMention], quantity: Quantity, following: int) -> str:
    """The one day or period that the figure's sentence speaks of; empty where it names none or several.

    A day behind the next figure, which begins at `following`, is that one's: "8,43 persen, turun dari 8,88 persen
    pada April". A day since or before which something is so, or with which it is compared, is no figure's.
    """
    sentence = _sentence_at(article, quantity.start)
    inside = _dates_between(dates, sentence.start, min(sentence.end, following))
    values = {date.value for date in inside if date.role == "event" and not _bounds(article, sentence, date)}
    return values.pop() if len(values) == 1 else ""


def _bounds(article: Article, sentence: Sentence, date: DateMention) -> bool:
    before = [word.lower for word in words(article.saved.raw, sentence.start, date.start)[-_LEAD:]]
    compared = not figure_words("compared with").isdisjoint(before)
    return compared or bool(before and before[-1] in figure_words("other day"))
