"""The records of a collection: its articles and what comparing them gives. Conventions as in `core.model`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from core.decisions.record import Decision
from core.model import Actor, ParsedArticle

EventKind = Literal["statement", "action", "forecast", "background"]
ConflictKind = Literal["number", "denial", "name", "date"]
Standing = Literal["agrees", "contains", "conflicts", "updates"]


@dataclass(frozen=True, slots=True)
class EventEvidence:
    """How one article reports an event: where, and the date it gives."""

    article_id: str
    start: int
    end: int
    value: str
    basis: str
    """The date's basis, or `publication` where only the day of publication bounds it."""
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, was said or is announced, with every article that reports it."""

    event_id: str
    value: str
    earliest: str
    latest: str
    kind: EventKind
    summary: str
    """The words of the sentence that reports it best; never a generated text."""
    actors: tuple[Actor, ...]
    publishers: tuple[str, ...]
    origin_count: int
    """How many independent origins (agencies, outlets) stand behind it."""
    evidence: tuple[EventEvidence, ...]


@dataclass(frozen=True, slots=True)
class AlignedSentence:
    """A member of a group of sentences, of different articles, that report the same thing."""

    group_id: str
    article_id: str
    start: int
    end: int
    score: float
    """Likeness to the group's other members, 0 to 1."""


@dataclass(frozen=True, slots=True)
class ConflictSide:
    """One side of a disagreement between sources."""

    conflict_id: str
    kind: ConflictKind
    topic: str
    article_id: str
    start: int
    end: int
    value: str
    bound: str
    stance: str
    attributed_to: tuple[Actor, ...]
    relation_to_others: Standing


@dataclass(frozen=True, slots=True)
class Origin:
    """What an article rests on: an agency or outlet that it credits, or an article it shares text with."""

    article_id: str
    origin: str
    basis: Literal["cited", "byline", "copied"]
    start: int | None
    end: int | None
    shared_share: float | None = None
    """Share of the article's words found in `origin`, for `copied`."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, or was left out, and what its owner can do."""

    file: str
    stage: str
    error: str
    action: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision of the analyst's that holds, and what became of it in this collection."""

    decision: Decision
    rests: str
    """Why it rests, in words: what it is about is not in the collection now. Empty where it is in force."""
    subject: str
    """Name that its actor had when it was applied; empty where there is none."""
    value: str
    """What it made of it: a name, a type."""
    mentions: int
    """How many mentions it is about."""


@dataclass(frozen=True, slots=True)
class Collection:
    """A parsed pile and what comparing its articles gave."""

    articles: tuple[ParsedArticle, ...] = ()
    events: tuple[Event, ...] = ()
    alignments: tuple[AlignedSentence, ...] = ()
    conflicts: tuple[ConflictSide, ...] = ()
    lineage: tuple[Origin, ...] = ()
    failures: tuple[Failure, ...] = ()
    decided: tuple[Decided, ...] = ()
