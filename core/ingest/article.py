"""From a saved text to an article: blocks with their roles, sentences, metadata, warnings."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from types import MappingProxyType

from core.ingest.credits import closing_credit
from core.ingest.layout import lay_out
from core.ingest.metadata import read_metadata
from core.ingest.plain import garbled, plain
from core.ingest.roles import COUNTED_BACK
from core.ingest.sentences import split_sentences
from core.ingest.stated import as_stated
from core.model import PROSE_ROLES, Article, Metadata, Passage, SavedText, Sentence
from core.settings import ID_LENGTH
from core.text import fold


def read_article(saved: SavedText, repeated: Mapping[str, str] = MappingProxyType({})) -> Article:
    """Blocks, sentences and metadata of one saved text. `article_id` depends on its words alone.

    `repeated` are blocks known to be no part of the story: `block_key` of their words, and the rule that says so.
    """
    text = plain(saved.raw)
    passages = as_stated(lay_out(text, repeated), saved.stated, text)
    sentences = _sentences(text, passages)
    metadata = read_metadata(text, passages, _first_sentence(passages, sentences), saved.stated)
    warnings = _warnings(saved.raw, metadata, passages)
    return Article(article_id(saved.raw), saved, metadata, passages, sentences, warnings)


def amended(article: Article, passages: tuple[Passage, ...], metadata: Metadata) -> Article:
    """`article` with other roles of its blocks, or other metadata: its sentences and warnings follow."""
    text = plain(article.saved.raw)
    warnings = _warnings(article.saved.raw, metadata, passages)
    sentences = _sentences(text, passages)
    return Article(article.article_id, article.saved, metadata, passages, sentences, warnings)


def article_id(raw: str) -> str:
    """A hash of the words: the same article has the same id in every encoding and with any line breaks."""
    words = fold(raw.removeprefix("\ufeff")).encode("utf-8", "surrogatepass")
    return hashlib.sha256(words).hexdigest()[:ID_LENGTH]


def _sentences(raw: str, passages: tuple[Passage, ...]) -> tuple[Sentence, ...]:
    """The sentences of the prose, the credit in brackets that closes the story left out."""
    sentences = [
        Sentence(start, end, index)
        for index, passage in enumerate(passages)
        if passage.role in PROSE_ROLES
        for start, end in split_sentences(raw, passage.start, passage.end)
    ]
    body = [sentence for sentence in sentences if passages[sentence.passage].role == "body"]
    if body and closing_credit(raw[body[-1].start : body[-1].end], alone=True):
        sentences.remove(body[-1])
    return tuple(sentences)


def _first_sentence(passages: tuple[Passage, ...], sentences: tuple[Sentence, ...]) -> tuple[int, int]:
    for sentence in sentences:
        if passages[sentence.passage].role == "body":
            return sentence.start, sentence.end
    return 0, 0


def _warnings(raw: str, metadata: Metadata, passages: tuple[Passage, ...]) -> tuple[str, ...]:
    counted_back = any(passage.rule == COUNTED_BACK for passage in passages)
    zone = any(item.field == "utc_offset" and item.basis == "inferred" for item in metadata.evidence)
    return tuple(
        warning
        for applies, warning in (
            (not any(passage.role == "body" for passage in passages), "No running text was found."),
            (
                metadata.headline_basis in ("", "first_sentence"),
                "No headline was saved, its first sentence stands for it.",
            ),
            (not metadata.publisher, "The publisher is not named."),
            (
                metadata.date_published_basis == "inferred",
                "No date of publication was saved, the latest past day in the text stands for it.",
            ),
            (metadata.date_published_basis == "unknown", "No date of publication was found."),
            (counted_back, "The page counts its date back from the day it was saved."),
            (zone, "The zone of its time is not stated, Western Indonesian time is assumed."),
            (metadata.language not in ("id", ""), "The text does not look Indonesian."),
            ("\ufffd" in raw, "Some characters of the file could not be read."),
            (garbled(raw), "Quotation marks or accents were garbled before saving."),
        )
        if applies
    )
