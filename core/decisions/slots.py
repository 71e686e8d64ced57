"""Where an actor stands in an article beside its mentions: as speaker, as source of a figure, as party to an act."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from core.model import Actor, ParsedArticle

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
