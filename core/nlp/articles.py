"""What the models find in articles, many articles at a time: the names, and the syntax of chosen sentences.

Names serve `core.extract.modelled` (actors). Trees serve `core.extract.syntax` (relations: the parser alone gives 33
acts of 159 that were read, `core.weights`) and `core.extract.report_syntax` (statements: it settles or adds 59 in
2,431 articles, 57 rightly); what the rules settle is not parsed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from core.model import Article, Sentence
from core.nlp.annotation import READ_ROLES, Entity, Word
from core.nlp.chosen import SHIPPED, chosen
from core.nlp.pipeline import Pipeline


def find_entities(articles: Sequence[Article]) -> list[tuple[Entity, ...]]:
    """The names in each article's prose, by start; offsets into its saved text.

    The models load at the first call in a process and stay (3 s, most of it importing torch).
    """
    places = [
        (number, sentence.start, article.text(sentence.start, sentence.end))
        for number, article in enumerate(articles)
        for sentence in article.sentences
        if article.passages[sentence.passage].role in READ_ROLES
    ]
    found: list[list[Entity]] = [[] for _ in articles]
    named = _pipeline().names([text for _, _, text in places])
    for (number, start, _), entities in zip(places, named, strict=True):
        found[number] += (Entity(start + e.start, start + e.end, e.type) for e in entities)
    return [tuple(entities) for entities in found]


def parse_sentences(
    sentences: Sequence[tuple[Article, Sentence]], names: Sequence[Sequence[tuple[int, int]]]
) -> list[tuple[Word, ...]]:
    """The words of each sentence, with what each hangs on; offsets into the saved text of its article.

    `names` are spans of the saved text, by start and apart from each other, that count as one word.
    """
    texts = [article.text(sentence.start, sentence.end) for article, sentence in sentences]
    inside = [
        [(start - sentence.start, end - sentence.start) for start, end in spans]
        for (_, sentence), spans in zip(sentences, names, strict=True)
    ]
    return [
        tuple(replace(word, start=word.start + s.start, end=word.end + s.start) for word in words)
        for (_, s), words in zip(sentences, _pipeline().parse(texts, inside), strict=True)
    ]


@cache
def _pipeline() -> Pipeline:
    if chosen() == SHIPPED:
        return Pipeline()
    from core.nlp.hub import FOLDER, load_hub_stages

    return Pipeline(FOLDER, load=load_hub_stages)
