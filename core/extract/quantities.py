"""Figures that matter, with who gives them and as of when."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from core.extract.figures import find_figures
from core.extract.quotations import QUOTED_ROLES
from core.model import Actor, Article, DateMention, Mention, Quantity, Sentence, Statement


def find_quantities(
    article: Article,
    dates: Sequence[DateMention],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
) -> tuple[Quantity, ...]:
    """Every figure of deck and body that is no date, in order of `start`."""
    starts = [sentence.start for sentence in article.sentences]
    found = []
    for passage in article.passages:
        if passage.role not in QUOTED_ROLES:
            continue
        for figure in find_figures(article.text(passage.start, passage.end)):
            start, end = passage.start + figure.start, passage.start + figure.end
            if any(date.start < end and start < date.end for date in dates):
                continue
            sentence = article.sentences[max(0, bisect_right(starts, start) - 1)]
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
                    _said_by(statements, start, end),
                    _date(dates, sentence),
                )
            )
    return tuple(found)


def _said_by(statements: Sequence[Statement], start: int, end: int) -> tuple[Actor, ...]:
    """The speakers of the innermost statement that holds the figure; nobody for the outlet's own figures."""
    around = [s for s in statements if s.start <= start and end <= s.end]
    return min(around, key=lambda s: s.end - s.start).speakers if around else ()


def _date(dates: Sequence[DateMention], sentence: Sentence) -> str:
    """The one day or period that the sentence speaks of; empty where it names none or several."""
    first = bisect_left(dates, sentence.start, key=lambda date: date.start)
    last = bisect_left(dates, sentence.end, key=lambda date: date.start)
    values = {date.value for date in dates[first:last] if date.role == "event"}
    return values.pop() if len(values) == 1 else ""
