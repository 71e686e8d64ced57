"""Names of foreign affairs, with the lexicon merged in, on the hand-labelled test sentences of `data/training`.

They are what the entity model is tested on (`data/models/README.md`). The lexicon was written while reading other
articles of the same days, so that its share is less on other news than this score says.
"""

from __future__ import annotations

import pytest

from core.extract.actors import read_clauses
from core.extract.words import clauses
from core.model import Article, Metadata, Passage, SavedText, Sentence
from core.nlp.articles import find_entities
from core.nlp.corpora import read_hand_labels
from core.nlp.evaluate import entity_scores
from tests.quality.relations import VOLUME

TYPES = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC"}


def _article(text: str) -> Article:
    sentence, passage = Sentence(0, len(text), 0), Passage(0, len(text), "body", "made by hand")
    return Article("test", SavedText("test.txt", text, "utf-8", ""), Metadata(), (passage,), (sentence,))


@pytest.mark.skipif(not VOLUME.is_dir(), reason="../shared, with these sentences, is not here")
def test_model_alone_and_with_the_lexicon() -> None:
    labelled = read_hand_labels(VOLUME, "test")
    gold = [sentence.entities for sentence in labelled]
    articles = [_article(sentence.text) for sentence in labelled]
    entities = find_entities(articles)
    alone = entity_scores(gold, [[(e.start, e.end, e.type) for e in found] for found in entities])
    merged = entity_scores(
        gold,
        [
            [
                (sight.words[name.first].start, sight.words[name.stop - 1].end, TYPES[name.kind])
                for sight, names in read_clauses(clauses(article), found)
                for name in names
                if name.kind in TYPES
            ]
            for article, found in zip(articles, entities, strict=True)
        ],
    )
    assert len(gold) >= 150
    assert alone["all"].f1 >= 94
    assert merged["all"].f1 >= 96
    assert merged["PER"].f1 >= 96
    assert merged["ORG"].f1 >= 87
