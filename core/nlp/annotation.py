"""What the models find in a paragraph. Offsets are code points into the paragraph, end exclusive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

READ_ROLES = ("deck", "body", "caption")
"""Prose: in headlines and subheads, where every word may have a capital, the model finds names that are none."""

EntityType = Literal["PER", "ORG", "LOC"]


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word. The parts of a token that was taken apart ("kata", "nya") share its offsets."""

    start: int
    end: int
    text: str
    upos: str
    """Universal part of speech; empty where syntax was not asked for."""
    feats: str
    head: int
    """Index of the governing word in the sentence, -1 for the root, -2 where the sentence was not parsed."""
    deprel: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A name. Countries are `LOC`: which places are states is the lexicon's to say."""

    start: int
    end: int
    type: EntityType


@dataclass(frozen=True, slots=True)
class AnnotatedSentence:
    """A sentence: its words in order and the names in it, by start."""

    start: int
    end: int
    words: tuple[Word, ...]
    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class AnnotatedParagraph:
    """The sentences of one paragraph, in order."""

    sentences: tuple[AnnotatedSentence, ...]
