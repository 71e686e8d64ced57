"""The entity corpora and the hand-labelled sentences, as lists of tokens with PER, ORG, LOC labels.

Test sentences are known by their letters alone and by their runs of words, so that the same sentence in
another corpus, spaced or quoted otherwise, is kept out of training and out of the word vectors.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.nlp.tokens import pieces, tokens

LABELS = Path(__file__).resolve().parents[2] / "data" / "training" / "entities.csv"
TYPES = {
    "PER": "PER",
    "PERSON": "PER",
    "LOC": "LOC",
    "LOCATION": "LOC",
    "PLACE": "LOC",
    "ORG": "ORG",
    "ORGANIZATION": "ORG",
    "ORGANISATION": "ORG",
}
_RUN = 6
"""Words in a run. Two sentences that share half their runs of six are the same sentence."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence: its tokens and a BIO label for each ("B-PER", "I-PER", "O")."""

    words: tuple[str, ...]
    labels: tuple[str, ...]

    @property
    def text(self) -> str:
        """The tokens joined by spaces."""
        return " ".join(self.words)

    def spans(self) -> list[tuple[int, int, str]]:
        """First token, token after the last and type of each entity."""
        found: list[tuple[int, int, str]] = []
        for place, label in enumerate(self.labels):
            if label.startswith("B-"):
                found.append((place, place + 1, label[2:]))
            elif label.startswith("I-") and found:
                found[-1] = (found[-1][0], place + 1, found[-1][2])
        return found


def labelled(words: Sequence[str], spans: Iterable[tuple[int, int, str]]) -> Labelled:
    """A sentence from tokens and entities (`Labelled.spans` turned round)."""
    labels = ["O"] * len(words)
    for start, end, kind in spans:
        labels[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
    return Labelled(tuple(words), tuple(labels))


def read_columns(path: Path, split_pairs: bool = True) -> list[Labelled]:
    """The sentences of a file with a token and, last, a label a line; an empty line ends a sentence.

    Types that are not people, places or organisations become "O". With `split_pairs`, hyphenated pairs
    of names are taken apart; a label that names a pair as one thing stays on all its parts.
    """
    sentences, rows = [], []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split()
        if len(cells) >= 2:
            rows.append((cells[0], _bio(cells[-1])))
        elif rows:
            sentences.append(_assemble(rows, split_pairs))
            rows = []
    return sentences


@dataclass(frozen=True, slots=True)
class HandLabelled:
    """A sentence marked by a reader: its text and, by offset into it, its entities (start, end, type)."""

    text: str
    entities: tuple[tuple[int, int, str], ...]

    def tokenised(self) -> Labelled:
        """The sentence as tokens with labels."""
        bounds = list(tokens(self.text))
        spans = []
        for start, end, kind in self.entities:
            inside = [number for number, (a, b) in enumerate(bounds) if a < end and b > start]
            spans.append((inside[0], inside[-1] + 1, kind))
        return labelled([self.text[a:b] for a, b in bounds], spans)


def read_hand_labels(volume: Path, part: str, labels: Path = LABELS) -> list[HandLabelled]:
    """The hand-labelled sentences of `part` (`train` or `test`), with their text from `volume`.

    `labels` holds hashes and offsets only. A sentence whose article is not in
    `volume` raises `KeyError` with the hash that is missing.
    """
    texts = {text_hash(text): text for text in article_texts(volume)}
    sentences = []
    for row in _label_rows(labels, part):
        start, end = int(row["start"]), int(row["end"])
        entities = tuple(_entity(entity, start) for entity in row["entities"].split())
        sentences.append(HandLabelled(texts[row["text_sha256"]][start:end], entities))
    return sentences


def texts_with_test_sentences(labels: Path = LABELS) -> frozenset[str]:
    """Hashes of the texts that hold hand-labelled test sentences."""
    return frozenset(row["text_sha256"] for row in _label_rows(labels, "test"))


def text_hash(text: str) -> str:
    """The name that the hand labels give a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def article_texts(volume: Path) -> list[str]:
    """Every headline and every body of the articles in `volume`, in file order."""
    csv.field_size_limit(1 << 24)
    texts = []
    for path in sorted(volume.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                texts += [row["judul"], row["isi_berita"]]
    return texts


class HeldOut:
    """Sentences that no training may see."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._letters: set[str] = set()
        self._runs: set[tuple[str, ...]] = set()
        for text in texts:
            words = _words(text)
            self._letters.add("".join(words))
            self._runs.update(_runs(words))

    def __contains__(self, text: str) -> bool:
        words = _words(text)
        runs = _runs(words)
        shared = sum(run in self._runs for run in runs)
        return "".join(words) in self._letters or (bool(runs) and 2 * shared >= len(runs))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)]


def _bio(label: str) -> str:
    kind = TYPES.get(label[2:])
    return f"{label[0]}-{kind}" if kind else "O"


def _assemble(rows: Sequence[tuple[str, str]], split_pairs: bool) -> Labelled:
    words: list[str] = []
    labels: list[str] = []
    for word, label in rows:
        parts = pieces(word) if split_pairs else ((0, len(word)),)
        words += [word[a:b] for a, b in parts]
        inside = label if label == "O" else f"I-{label[2:]}"
        labels += [label, *[inside] * (len(parts) - 1)]
    return labelled(words, Labelled(tuple(words), tuple(labels)).spans())


def _label_rows(labels: Path, part: str) -> list[dict[str, str]]:
    with labels.open(encoding="utf-8", newline="") as stream:
        return [row for row in csv.DictReader(stream) if row["part"] == part]


def _entity(cell: str, shift: int) -> tuple[int, int, str]:
    place, kind = cell.split(":")
    start, end = place.split("-")
    return int(start) - shift, int(end) - shift, kind
