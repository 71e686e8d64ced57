"""Figures that matter, with who gives them and as of when."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from core.extract.cues import find_cues
from core.extract.figures import find_figures
from core.extract.quotations import QUOTED_ROLES
from core.extract.topic_places import Surroundings
from core.extract.topics import as_the_same, topic_of
from core.model import Actor, Article, DateMention, Mention, Passage, Quantity, Sentence, Statement

_VERB = 20
"""Characters in which a reporting verb of a headline stands, the space behind it included."""


def find_quantities(
    article: Article,
    dates: Sequence[DateMention],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
) -> tuple[Quantity, ...]:
    """Every figure of headline, deck and body that is no date, in order of `start`."""
    found = []
    sources = _Sources(statements)
    for passage in article.passages:
        if passage.role not in (*QUOTED_ROLES, "headline"):
            continue
        speaks = _headline_source(article, passage, mentions) if passage.role == "headline" else None
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
                    _date(dates, _sentence_at(article, start)),
                )
            )
    return _as_in_body(_with_topics(found, article, dates, mentions), article)


def _with_topics(
    found: Sequence[Quantity], article: Article, dates: Sequence[DateMention], mentions: Sequence[Mention]
) -> list[Quantity]:
    """The figures with what each is about."""
    around = Surroundings(article, dates, mentions)
    raw = article.saved.raw
    about: list[Quantity] = []
    for quantity in found:
        topic = (about and as_the_same(raw, about[-1], quantity)) or topic_of(raw, around, quantity)
        about.append(replace(quantity, topic=topic.words, topic_basis=topic.basis))
    return about


def _as_in_body(found: Sequence[Quantity], article: Article) -> tuple[Quantity, ...]:
    """A headline sums up its story: a figure without source there has the source that the story gives it."""
    in_headline = [p for p in article.passages if p.role == "headline"]
    head_end = in_headline[-1].end if in_headline else 0
    sources: dict[tuple[float, str], tuple[Actor, ...]] = {}
    for quantity in found:
        if quantity.start >= head_end:
            sources.setdefault((quantity.value, quantity.unit), quantity.attributed_to)
    return tuple(
        replace(quantity, attributed_to=sources.get((quantity.value, quantity.unit), ()))
        if quantity.start < head_end and not quantity.attributed_to
        else quantity
        for quantity in found
    )


def _headline_source(article: Article, passage: Passage, mentions: Sequence[Mention]) -> Mention | None:
    """Who speaks in a headline: before a colon or a bare reporting verb, "BNPB Catat 90 Rumah Rusak".

    A place or state before a colon is as often what the story is about: "Gaza: 90 Rumah Rusak".
    """
    raw = article.saved.raw
    for mention in mentions:
        if not (passage.start <= mention.start and mention.end < passage.end):
            continue
        behind = mention.end + 1
        cue = next(find_cues(raw, behind, min(behind + _VERB, passage.end)), None)
        reports = cue is not None and cue.place == "after" and cue.start == behind
        if reports or (raw[mention.end] == ":" and mention.actor.actor_type in ("PER", "ORG")):
            return mention
    return None


class _Sources:
    """The speakers of the innermost statement around a figure. Figures are asked for in order."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = sorted(statements, key=lambda statement: statement.start)
        self._next = 0
        self._open: list[Statement] = []

    def of(self, start: int, end: int) -> tuple[Actor, ...]:
        """Who gives the figure at `[start, end)`: nobody for the outlet's own figures."""
        while self._next < len(self._statements) and self._statements[self._next].start <= start:
            self._open.append(self._statements[self._next])
            self._next += 1
        self._open = [statement for statement in self._open if statement.end > start]
        around = [statement for statement in self._open if statement.end >= end]
        return min(around, key=lambda statement: statement.end - statement.start).speakers if around else ()


def _sentence_at(article: Article, position: int) -> Sentence:
    index = bisect_right(article.sentences, position, key=lambda sentence: sentence.start) - 1
    return article.sentences[max(0, index)]


def _dates_between(dates: Sequence[DateMention], start: int, end: int) -> list[DateMention]:
    """The dates that share text with `[start, end)`."""
    first = bisect_right(dates, start, key=lambda date: date.end)
    last = bisect_left(dates, end, key=lambda date: date.start)
    return list(dates[first:last])


def _date(dates: Sequence[DateMention], sentence: Sentence) -> str:
    """The one day or period that the sentence speaks of; empty where it names none or several."""
    inside = _dates_between(dates, sentence.start, sentence.end)
    values = {date.value for date in inside if date.role == "event"}
    return values.pop() if len(values) == 1 else ""
