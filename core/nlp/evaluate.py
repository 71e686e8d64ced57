"""How good the models are on sentences that no training saw, read once the models are chosen."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from stanza.models.common.doc import Document
from stanza.models.common.utils import ud_scores
from stanza.utils.conll import CoNLL

from core.nlp.augment import relabel_countries
from core.nlp.corpora import Labelled, article_texts, read_columns, read_hand_labels
from core.nlp.pipeline import Pipeline
from core.nlp.prepare import DataFolder
from core.nlp.stages import load_fast_stages
from core.nlp.treebank import CSUI_TEST

SYNTAX_METRICS = ("Tokens", "Sentences", "Words", "UPOS", "UFeats", "UAS", "LAS")
SPEED_CHARACTERS = 300_000
Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1 of exact spans with type, in percent, and how many the gold has."""

    precision: float
    recall: float
    f1: float
    gold: int


def entity_scores(gold: Sequence[Iterable[Span]], found: Sequence[Iterable[Span]]) -> dict[str, Score]:
    """Scores of all entities ("all") and of each type; `gold` and `found` are sentence by sentence."""
    right: Counter[str] = Counter()
    expected: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for want, have in zip(gold, found, strict=True):
        wanted, had = set(want), set(have)
        for counter, spans in ((right, wanted & had), (expected, wanted), (given, had)):
            for span in spans:
                counter.update((span[2], "all"))
    return {kind: _score(right[kind], given[kind], expected[kind]) for kind in ("all", "PER", "ORG", "LOC")}


def score_idner(models: Path, data: DataFolder) -> dict[str, dict[str, Score]]:
    """The entity model on idner-news-2k's test tokens, `as published` and with `countries relabelled`."""
    published = read_columns(data.ner / "idner-news-2k-test.txt")
    relabelled = [relabel_countries(sentence) for sentence in published]
    found = _entities_of_tokens(models, published)
    return {
        "as published": entity_scores([s.spans() for s in published], found),
        "countries relabelled": entity_scores([s.spans() for s in relabelled], found),
    }


def score_foreign_affairs(models: Path, data: DataFolder) -> dict[str, Score]:
    """Tokenizer and entity model together on the raw text of the hand-labelled test sentences."""
    sentences = read_hand_labels(data.volume, "test", data.labels)
    annotated = Pipeline(models, syntax=False).annotate([sentence.text for sentence in sentences])
    found = [
        [(entity.start, entity.end, entity.type) for part in paragraph.sentences for entity in part.entities]
        for paragraph in annotated
    ]
    return entity_scores([sentence.entities for sentence in sentences], found)


def score_syntax(models: Path, data: DataFolder, work: Path) -> dict[str, float]:
    """CSUI's test text, raw and in one piece, through `Pipeline`: F1 in percent as CoNLL 2018 has it."""
    text = (work / "tokenizer" / "test.txt").read_text("utf-8")
    document = Pipeline(models, entities=False).document(text)
    with TemporaryDirectory() as folder:
        system = Path(folder) / "system.conllu"
        CoNLL.write_doc2conll(document, str(system))
        scores = ud_scores(str(data.treebank / CSUI_TEST), str(system))
    return {name: 100 * scores[name].f1 for name in SYNTAX_METRICS}


def tokens_per_second(models: Path, data: DataFolder, syntax: bool) -> float:
    """Tokens a CPU second that one process finds names in (and parses, with `syntax`), loading left out."""
    pipeline = Pipeline(models, syntax=syntax)
    paragraphs: list[str] = []
    size = 0
    for text in article_texts(data.volume):
        paragraphs += text.split("\n")
        size += len(text)
        if size > SPEED_CHARACTERS // (8 if syntax else 1):
            break
    start = time.process_time()
    annotated = pipeline.annotate(paragraphs)
    seconds = time.process_time() - start
    return sum(len(s.words) for paragraph in annotated for s in paragraph.sentences) / seconds


def _entities_of_tokens(models: Path, sentences: Sequence[Labelled]) -> list[list[Span]]:
    tagger = load_fast_stages(models, ["tokenize", "mwt", "ner"])["ner"]
    rows = [
        [{"id": (number,), "text": word} for number, word in enumerate(sentence.words, start=1)]
        for sentence in sentences
    ]
    document = tagger.process(Document(rows))
    return [
        [(e.tokens[0].id[0] - 1, e.tokens[-1].id[0], e.type) for e in sentence.ents]
        for sentence in document.sentences
    ]


def _score(right: int, given: int, expected: int) -> Score:
    precision = 100 * right / given if given else 0.0
    recall = 100 * right / expected if expected else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return Score(precision, recall, f1, expected)
