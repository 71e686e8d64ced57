"""Figures that matter, with who gives them and as of when."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from core.extract.figure_sources import Sources, as_in_body, headline_source
from core.extract.figures import find_figures
from core.extract.quotations import QUOTED_ROLES
from core.extract.topic_places import Surroundings
from core.extract.topics import as_the_same, topic_of
from core.extract.units import figure_words
from core.model import Article, DateMention, Mention, Quantity, Sentence, Statement

_LEAD = 30
"""Characters before a date in which the word stands that makes it the end of a time."""
_LAST_WORD = re.compile(r"(\w+)\W*$")


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
                    _date(article, dates, start),
                )
            )
    return as_in_body(_with_topics(found, article, dates, mentions, statements), article)


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


def _date(article: Article, dates: Sequence[DateMention], start: int) -> str:
    """The one day or period that the figure's sentence speaks of; empty where it names none or several.

    A day since, before or after which something is so ("sejak Juni 2024") is not the day of the figure.
    """
    sentence = _sentence_at(article, start)
    inside = _dates_between(dates, sentence.start, sentence.end)
    values = {date.value for date in inside if date.role == "event" and not _bounds(article, sentence, date)}
    return values.pop() if len(values) == 1 else ""


def _bounds(article: Article, sentence: Sentence, date: DateMention) -> bool:
    before = _LAST_WORD.search(article.text(max(sentence.start, date.start - _LEAD), date.start))
    return before is not None and before[1].lower() in figure_words("other day")
