"""Sentences, words, syntax and names of Indonesian news paragraphs, from the models in `data/models`.

One `Pipeline` serves a whole worker process: it loads once, reads nothing from the network and computes
on one thread, since several threads on shared cores are slower than one. Give it many paragraphs at a
time; a paragraph is a unit, so no sentence crosses two of them. Give it prose only: the models learnt
from prose and find names in tickers and menus that are none.

The order: tokens and sentence ends; quotations mended (`core.nlp.quotes`); over-long sentences cut; words
("katanya" is "kata" and "nya"); parts of speech; dependencies; and, on tokens with hyphenated names apart
(`core.nlp.tokens.pieces`), the entities.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from stanza.models.common.doc import Document

from core.nlp.annotation import AnnotatedParagraph, AnnotatedSentence, Entity, Word
from core.nlp.quotes import joined_sentences
from core.nlp.stages import MODELS, load_fast_stages
from core.nlp.tokens import names_joined, pieces
from core.nlp.tokens import tokens as token_spans
from core.nlp.units import Chunk, Unit, chunks, joined
from core.settings import NLP_SENTENCE_TOKENS

ROOT, UNPARSED = -1, -2

Token = dict[str, Any]
"""A token as Stanza writes it: id, text, misc, start_char, end_char."""
Span = tuple[int, int]
"""Start and end."""


class Pipeline:
    """The models, loaded. Not for use by several threads at once."""

    def __init__(
        self,
        models: Path = MODELS,
        syntax: bool = True,
        entities: bool = True,
        load: Callable[[Path, Sequence[str]], Mapping[str, Any]] = load_fast_stages,
    ) -> None:
        """Load the tokenizer, and the models of syntax and entities where asked for, from the folder `models`.

        By default that folder holds tokenizer.pt, mwt.pt, pos.pt, depparse.pt, ner.pt, vectors.pt, and a
        missing one raises `FileNotFoundError`; `load` is how another kind of folder is read.
        """
        torch.set_num_threads(1)
        names = ["tokenize", "mwt"]
        if syntax:
            names += ["pos", "lemma", "depparse"]
        if entities:
            names.append("ner")
        self._syntax = syntax
        self._entities = entities
        self._stages = load(models, names)

    def annotate(self, paragraphs: Sequence[str]) -> list[AnnotatedParagraph]:
        """What the models find in each of `paragraphs`, in the same order.

        A paragraph without a letter or digit has no sentences.
        """
        found: list[list[AnnotatedSentence]] = [[] for _ in paragraphs]
        for chunk in chunks(paragraphs):
            for number, sentence in self._sentences(chunk):
                found[number].append(sentence)
        return [AnnotatedParagraph(tuple(sentences)) for sentences in found]

    def names(self, sentences: Sequence[str]) -> list[tuple[Entity, ...]]:
        """The names in each of `sentences`, in the same order, on tokens split by rule (`core.nlp.tokens`).

        The entity model learnt from such tokens: on Runut's own test F1 is 95.0 (94.4 on the tokenizer's), in
        less than half the time of `annotate`.
        """
        found: list[list[Entity]] = [[] for _ in sentences]
        for chunk in chunks(sentences):
            split = [piece for tokens in _by_rule(chunk) for piece in _cut(tokens)]
            for tokens, names in zip(split, self._names(split, chunk.text), strict=True):
                number, shift = _source(chunk, tokens)
                found[number] += (Entity(start - shift, end - shift, kind) for start, end, kind in names)
        return [tuple(entities) for entities in found]

    def parse(self, sentences: Sequence[str], names: Sequence[Sequence[Span]]) -> list[tuple[Word, ...]]:
        """The words of each of `sentences`, in the same order; `head` indexes them.

        `names` are the spans in each sentence, by start, that count as one word: a parser breaks up names of
        several. Each text is one sentence, its tokens split by rule as for `names`; the trained tokenizer took a fifth
        of the whole parse, and of the acts in the gold none is read otherwise without it. A sentence too long to parse
        is cut, and then has several roots.
        """
        found: list[list[Word]] = [[] for _ in sentences]
        for chunk in chunks(sentences):
            whole = [
                piece
                for tokens in _by_rule(chunk)
                for number, shift in [_source(chunk, tokens)]
                for piece in _cut(list(names_joined(tokens, names[number], shift)))
            ]
            for tokens, parts in zip(whole, self._words(whole, chunk.text), strict=True):
                number, shift = _source(chunk, tokens)
                words = found[number]
                words += [_word(word, a - shift, b - shift, len(words)) for a, b, word in parts]
        return [tuple(words) for words in found]

    def _sentences(self, chunk: Chunk) -> Iterator[tuple[int, AnnotatedSentence]]:
        """Each sentence of `chunk` with the number of the paragraph that holds it."""
        sentences = self._tokens(chunk)
        words = self._words(sentences, chunk.text)
        names = self._names(sentences, chunk.text) if self._entities else [[] for _ in sentences]
        for tokens, parts, entities in zip(sentences, words, names, strict=True):
            number, shift = _source(chunk, tokens)
            yield (
                number,
                AnnotatedSentence(
                    tokens[0]["start_char"] - shift,
                    tokens[-1]["end_char"] - shift,
                    tuple(_word(word, start - shift, end - shift) for start, end, word in parts),
                    tuple(Entity(start - shift, end - shift, kind) for start, end, kind in entities),
                ),
            )

    def document(self, text: str) -> Document:
        """`text`, one paragraph, as Stanza's own record, with the sentences and words of `annotate`."""
        return self._parsed(self._tokens(joined([Unit(0, 0, text)])), text)

    def _tokens(self, chunk: Chunk) -> list[list[Token]]:
        return [tokens for sentence in _mended(self._tokenised(chunk), chunk) for tokens in _cut(sentence)]

    def _tokenised(self, chunk: Chunk) -> list[list[Token]]:
        sentences: list[list[Token]] = self._stages["tokenize"].process(chunk.text).to_dict()
        return sentences

    def _parsed(self, sentences: list[list[Token]], text: str) -> Document:
        document = self._stages["mwt"].process(Document([_numbered(tokens) for tokens in sentences], text))
        if self._syntax:
            for stage in ("pos", "lemma", "depparse"):
                document = self._stages[stage].process(document)
        return document

    def _words(self, sentences: list[list[Token]], text: str) -> list[list[tuple[int, int, Any]]]:
        """Start, end and Stanza's record of each word, by sentence."""
        if not sentences:
            return []
        return [
            [
                (token.start_char, token.end_char, word)
                if word.start_char is None
                else (word.start_char, word.end_char, word)
                for token in sentence.tokens
                for word in token.words
            ]
            for sentence in self._parsed(sentences, text).sentences
        ]

    def _names(self, sentences: list[list[Token]], text: str) -> list[list[tuple[int, int, Any]]]:
        """Start, end and type of each entity, by sentence."""
        if not sentences:
            return []
        split = [_numbered([part for token in tokens for part in _parts(token)]) for tokens in sentences]
        document = self._stages["ner"].process(Document(split, text))
        return [
            [(entity.start_char, entity.end_char, entity.type) for entity in sentence.ents]
            for sentence in document.sentences
        ]


def _mended(sentences: list[list[Token]], chunk: Chunk) -> Iterator[list[Token]]:
    """Sentences with those that a quotation crosses joined, unit by unit."""
    members: dict[int, list[list[Token]]] = {}
    for sentence in sentences:
        members.setdefault(_unit_at(chunk, sentence), []).append(sentence)
    for place, group in members.items():
        shift = chunk.starts[place]
        spans = [(s[0]["start_char"] - shift, s[-1]["end_char"] - shift) for s in group]
        for indexes in joined_sentences(spans, chunk.units[place].text):
            yield [token for index in indexes for token in group[index]]


def _by_rule(chunk: Chunk) -> Iterator[list[Token]]:
    """The tokens of each unit that has any, split by rule."""
    for unit, shift in zip(chunk.units, chunk.starts, strict=True):
        tokens = [_token(unit.text, shift, start, end) for start, end in token_spans(unit.text)]
        if tokens:
            yield tokens


def _source(chunk: Chunk, tokens: list[Token]) -> tuple[int, int]:
    """Number of the text that `tokens` are from, and where that text would begin in the chunk's."""
    place = _unit_at(chunk, tokens)
    unit = chunk.units[place]
    return unit.number, chunk.starts[place] - unit.start


def _unit_at(chunk: Chunk, sentence: list[Token]) -> int:
    return bisect_right(chunk.starts, sentence[0]["start_char"]) - 1


def _cut(tokens: list[Token]) -> Iterator[list[Token]]:
    """`tokens` in pieces that the parser, whose memory grows with the square of the length, can hold."""
    for place in range(0, len(tokens), NLP_SENTENCE_TOKENS):
        yield tokens[place : place + NLP_SENTENCE_TOKENS]


def _numbered(tokens: Sequence[Token]) -> list[Token]:
    return [{**token, "id": (number,)} for number, token in enumerate(tokens, start=1)]


def _token(text: str, shift: int, start: int, end: int) -> Token:
    return {"text": text[start:end], "start_char": shift + start, "end_char": shift + end}


def _parts(token: Token) -> Iterator[Token]:
    """`token`, or its parts where a hyphen joins names. One with white space inside stays whole."""
    start, end, word = token["start_char"], token["end_char"], token["text"]
    bounds = pieces(word) if len(word) == end - start else ((0, end - start),)
    for a, b in bounds:
        yield {"text": word[a:b] if len(bounds) > 1 else word, "start_char": start + a, "end_char": start + b}


def _word(word: Any, start: int, end: int, before: int = 0) -> Word:
    """`before` is how many words of the same text stand in earlier pieces of it."""
    return Word(
        start,
        end,
        word.text,
        word.upos or "",
        word.feats or "",
        _head(word.head, before),
        word.deprel or "",
    )


def _head(head: int | None, before: int) -> int:
    if head is None:
        return UNPARSED
    return head - 1 + before if head else ROOT
