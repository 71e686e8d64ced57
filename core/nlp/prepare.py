"""The training data of each model, written below a work folder from the corpora in a data folder."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.nlp.augment import copies, names_by_type, relabel_countries
from core.nlp.corpora import (
    LABELS,
    HeldOut,
    Labelled,
    article_texts,
    read_columns,
    read_hand_labels,
    text_hash,
    texts_with_test_sentences,
)
from core.nlp.names import Name, foreign_names
from core.nlp.treebank import (
    Block,
    Treebank,
    read_treebank,
    write_conllu,
    write_mwt_files,
    write_tokenizer_files,
)
from core.nlp.vectors import vector_text

SEED = 1234
HAND_DEV = 70
"""Hand-labelled training sentences that choose the model instead of teaching it."""
NEWS = ("nerugm.txt", "nerui.txt")
ENCYCLOPEDIA = "nergrit-train.txt"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """Where the corpora lie: treebank, ner and volume below one folder; and the hand labels."""

    root: Path
    labels: Path = LABELS

    @property
    def treebank(self) -> Path:
        """CoNLL-U files."""
        return self.root / "treebank"

    @property
    def ner(self) -> Path:
        """Entity corpora, a token and a label a line."""
        return self.root / "ner"

    @property
    def volume(self) -> Path:
        """Articles as CSV."""
        return self.root / "volume"


def held_out(data: DataFolder, treebank: Treebank) -> HeldOut:
    """Every test sentence: the treebank's, idner's and the hand-labelled ones."""
    texts = [block.text for block in treebank.test]
    texts += [sentence.text for sentence in read_columns(data.ner / "idner-news-2k-test.txt")]
    texts += [sentence.text for sentence in read_hand_labels(data.volume, "test", data.labels)]
    return HeldOut(texts)


def vector_lines(data: DataFolder) -> list[list[str]]:
    """The text of the word vectors: articles, entity corpora and treebanks, test sentences left out.

    The treebanks come twice, as text and as syntactic words, since the models look up both "katanya" and
    "nya".
    """
    treebank = read_treebank(data.treebank)
    blocks = [*treebank.csui, *treebank.others, *treebank.dev]
    unseen = texts_with_test_sentences(data.labels)
    texts = [text for text in article_texts(data.volume) if text_hash(text) not in unseen]
    for path in sorted(data.ner.glob("*.txt")):
        if path.name != "idner-news-2k-test.txt":
            texts += [sentence.text for sentence in read_columns(path)]
    texts += [block.text for block in blocks]
    lines = vector_text(texts, held_out(data, treebank))
    return lines + [[word.lower() for word in block.words] for block in blocks]


def write_treebank_files(data: DataFolder, work: Path) -> None:
    """Files for the tokenizer, the multi-word expander, the tagger and the parser, below `work`.

    CSUI is the only news among the treebanks and counts twice; multi-word tokens are the same everywhere.
    """
    treebank = read_treebank(data.treebank)
    train: list[Block] = [*treebank.csui, *treebank.others]
    news_twice = [*train, *treebank.csui]
    write_tokenizer_files(news_twice, treebank.dev, treebank.test, work / "tokenizer")
    write_mwt_files(train, treebank.dev, treebank.test, work / "mwt")
    for name, blocks in (("train", news_twice), ("dev", treebank.dev), ("test", treebank.test)):
        write_conllu(blocks, work / "syntax" / f"{name}.conllu")


def write_entity_files(data: DataFolder, work: Path) -> None:
    """Write `broad.json` (all corpora), `news.json` (hand labels and idner) and `dev.json` in `work`/ner."""
    test = held_out(data, read_treebank(data.treebank))
    hand = [s.tokenised() for s in read_hand_labels(data.volume, "train", data.labels) if s.text not in test]
    rng = random.Random(SEED)
    rng.shuffle(hand)
    dev = [*hand[:HAND_DEV], *_corpus(data, "idner-news-2k-dev.txt", test)]
    unseen = HeldOut([sentence.text for sentence in dev])
    hand = [sentence for sentence in hand[HAND_DEV:] if sentence.text not in unseen]
    idner, *others = [
        [sentence for sentence in _corpus(data, name, test) if sentence.text not in unseen]
        for name in ("idner-news-2k-train.txt", *NEWS, ENCYCLOPEDIA)
    ]
    names = names_by_type([*hand, *idner, *(sentence for other in others for sentence in other)])
    news = [*hand, *hand, *idner, *copies(idner, names, rng, 1, 0.25, 0.05)]
    news += copies(hand, names, rng, 1, 0.2, 0.08)
    news += copies(hand, _foreign_names(data), rng, 4, 0.4, 0)
    broad = [*news, *(sentence for other in others for sentence in other)]
    broad += copies([*others[0], *others[1]], names, rng, 0, 0.1, 0.03)
    rng.shuffle(news)
    rng.shuffle(broad)
    for name, sentences in (("broad", broad), ("news", news), ("dev", dev)):
        _write_json(sentences, work / "ner" / f"{name}.json")


def _corpus(data: DataFolder, name: str, test: HeldOut) -> list[Labelled]:
    sentences = [relabel_countries(sentence) for sentence in read_columns(data.ner / name)]
    return [sentence for sentence in sentences if sentence.text not in test]


def _foreign_names(data: DataFolder) -> dict[str, list[Name]]:
    """The lexicon's names, without the people and organisations of the hand-labelled test sentences."""
    test = names_by_type(s.tokenised() for s in read_hand_labels(data.volume, "test", data.labels))
    known = {*test["PER"], *test["ORG"]}
    return {kind: [name for name in names if name not in known] for kind, names in foreign_names().items()}


def _write_json(sentences: Sequence[Labelled], path: Path) -> None:
    rows = [
        [{"text": word, "ner": label} for word, label in zip(sentence.words, sentence.labels, strict=True)]
        for sentence in sentences
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
