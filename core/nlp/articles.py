"""The names that the model finds in articles, many articles at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from core.model import Article
from core.nlp.annotation import READ_ROLES, Entity
from core.nlp.pipeline import Pipeline


def find_entities(articles: Sequence[Article]) -> list[tuple[Entity, ...]]:
    """The names in each article's prose, by start; offsets into its saved text.

    The models load at the first call in a process and stay (3 s, most of it importing torch).
    """
    places = [
        (number, passage.start, article.text(passage.start, passage.end))
        for number, article in enumerate(articles)
        for passage in article.passages
        if passage.role in READ_ROLES
    ]
    found: list[list[Entity]] = [[] for _ in articles]
    annotated = _pipeline().annotate([text for _, _, text in places])
    for (number, start, _), paragraph in zip(places, annotated, strict=True):
        for sentence in paragraph.sentences:
            found[number] += (Entity(start + e.start, start + e.end, e.type) for e in sentence.entities)
    return [tuple(entities) for entities in found]


@cache
def _pipeline() -> Pipeline:
    return Pipeline(syntax=False)
