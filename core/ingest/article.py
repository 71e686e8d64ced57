"""From a saved text to an article: blocks with their roles, sentences, metadata, warnings."""

from __future__ import annotations

import hashlib

from core import settings
from core.ingest.layout import lay_out
from core.ingest.metadata import read_metadata
from core.ingest.sentences import split_sentences
from core.model import PROSE_ROLES, Article, Metadata, Passage, SavedText, Sentence
from core.text import fold


def read_article(saved: SavedText) -> Article:
    """Blocks, sentences and metadata of one saved text. `article_id` depends on its words alone."""
    passages = lay_out(saved.raw)
    sentences = _sentences(saved.raw, passages)
    metadata = read_metadata(saved.raw, passages, _first_sentence(passages, sentences))
    return Article(article_id(saved.raw), saved, metadata, passages, sentences, _warnings(metadata, passages))


def article_id(raw: str) -> str:
    """A hash of the words: the same article has the same id in every encoding and with any line breaks."""
    return hashlib.sha256(fold(raw.removeprefix("\ufeff")).encode("utf-8", "surrogatepass")).hexdigest()[
        : settings.ID_LENGTH
    ]


def _sentences(raw: str, passages: tuple[Passage, ...]) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(start, end, index)
        for index, passage in enumerate(passages)
        if passage.role in PROSE_ROLES
        for start, end in split_sentences(raw, passage.start, passage.end)
    )


def _first_sentence(passages: tuple[Passage, ...], sentences: tuple[Sentence, ...]) -> tuple[int, int]:
    for sentence in sentences:
        if passages[sentence.passage].role == "body":
            return sentence.start, sentence.end
    return 0, 0


def _warnings(metadata: Metadata, passages: tuple[Passage, ...]) -> tuple[str, ...]:
    warnings = []
    if metadata.headline_basis != "stated":
        warnings.append("No headline was saved; the first sentence stands for it.")
    if metadata.date_published_basis == "inferred":
        warnings.append("No date of publication was saved; the latest past day in the text stands for it.")
    if metadata.date_published_basis == "unknown":
        warnings.append("No date of publication was found.")
    if not metadata.publisher:
        warnings.append("The publisher is not named.")
    if not any(passage.role == "body" for passage in passages):
        warnings.append("No running text was found.")
    return tuple(warnings)
