"""Where an actor stands in an article beside its mentions: as speaker, as source of a figure, as party to an act."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal

from core.model import Actor, ParsedArticle
from core.text import fold

Field = Literal["speakers", "figure", "source", "target", "attributed_to"]
Slot = tuple[Field, int, int]
"""A field, the number of its statement, figure or act in the article, and the actor's number in the field."""


def slots(parsed: ParsedArticle) -> Iterator[tuple[Slot, tuple[int, int], Actor]]:
    """Every slot of the article, the span of its statement, figure or act, and the actor in it."""
    for number, said in enumerate(parsed.statements):
        for at, actor in enumerate(said.speakers):
            yield ("speakers", number, at), (said.start, said.end), actor
    for number, figure in enumerate(parsed.quantities):
        for at, actor in enumerate(figure.attributed_to):
            yield ("figure", number, at), (figure.start, figure.end), actor
    for number, act in enumerate(parsed.relations):
        span = (act.start, act.end)
        yield ("source", number, 0), span, act.source
        yield ("target", number, 0), span, act.target
        for at, actor in enumerate(act.attributed_to):
            yield ("attributed_to", number, at), span, actor


def named_by(mentions: Sequence[tuple[str, bool]], form: str) -> Iterator[int]:
    """Which of one actor's mentions in an article (text, is it a pronoun; in order) a decision on `form` is about.

    All of them where `form` is empty; a pronoun goes with the name that it follows.
    """
    wanted = fold(form).casefold()
    follows = False
    for index, (text, pronoun) in enumerate(mentions):
        if not pronoun:
            follows = fold(text).casefold() == wanted
        if follows or not wanted:
            yield index


def nearest(spans: Sequence[tuple[int, int]], start: int, end: int) -> int:
    """Which of one actor's mentions (in order, at least one) stands nearest to what it says or does there."""
    after = bisect_left(spans, (start, start))
    beside = range(max(after - 1, 0), min(after + 1, len(spans)))
    return min(beside, key=lambda index: max(start - spans[index][1], spans[index][0] - end, 0))
