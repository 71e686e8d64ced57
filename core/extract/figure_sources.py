"""Who gives a figure: the speaker of the statement around it, the document that its sentence rests on, or a headline's.

A document speaks for more than one sentence: "Hasil analisis BMKG menunjukkan …. Pusat gempa berada 140 km …".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from core.extract.cues import find_cues
from core.extract.overlaps import Overlaps
from core.extract.phrases import MARKS, speaker_nouns, words
from core.extract.units import either, figure_words
from core.model import Actor, Article, Mention, Passage, Quantity, Statement

_VERB = 20
"""Characters in which a reporting verb of a headline stands, the space behind it included."""
_OPENING = 6
"""Words at the beginning of a sentence among which its document stands: "Berdasarkan hasil survei terbaru"."""
_CARRIED = 3
"""Sentences of a paragraph for which a document speaks on, as long as nobody else does."""
_QUOTES = " \u00a0\"'“”"
_DOCUMENT_WORDS = 5
"""Words between "berdasarkan" or "menurut" and the name of whose data it is."""


class Sources:
    """Who gives the figures of one article. Figures are asked for in order."""

    def __init__(
        self, article: Article, mentions: Sequence[Mention], statements: Sequence[Statement]
    ) -> None:
        self._article = article
        self._mentions = Overlaps(mentions)
        self._statements = sorted(statements, key=lambda statement: statement.start)
        self._over = Overlaps(self._statements)
        self._starts = [sentence.start for sentence in article.sentences]
        self._next = 0
        self._open: list[Statement] = []

    def of(self, start: int, end: int) -> tuple[Actor, ...]:
        """Who gives the figure at `[start, end)`: nobody for the outlet's own figures."""
        while self._next < len(self._statements) and self._statements[self._next].start <= start:
            self._open.append(self._statements[self._next])
            self._next += 1
        self._open = [statement for statement in self._open if statement.end > start]
        around = [statement for statement in self._open if statement.end >= end]
        if around:
            return min(around, key=lambda statement: statement.end - statement.start).speakers
        return self._by_document(start, end)

    def _by_document(self, start: int, end: int) -> tuple[Actor, ...]:
        """Whose document the figure's sentence, or one before it in the paragraph, rests on."""
        index = bisect_right(self._starts, start) - 1
        if index < 0 or start >= self._article.sentences[index].end:
            return ()
        if named := self._named_source(index, start, end):
            return named
        passage = self._article.sentences[index].passage
        for before in range(index - 1, max(-1, index - 1 - _CARRIED), -1):
            if self._said(before + 1) or self._article.sentences[before].passage != passage:
                break
            if found := self._document_of(before):
                return found
        return ()

    def _document_of(self, index: int) -> tuple[Actor, ...]:
        """Whose document sentence `index` reports: "Hasil survei LSI menunjukkan …", "Menurut data BPS, …"."""
        sentence = self._article.sentences[index]
        opening = words(self._article.saved.raw, sentence.start, sentence.end)[:_OPENING]
        if not any(word.lower in speaker_nouns("document") for word in opening):
            return ()
        said = self._said(index)
        return said[0].speakers if said else self._named_source(index, sentence.end, sentence.end)

    def _said(self, index: int) -> list[Statement]:
        sentence = self._article.sentences[index]
        return self._over.over(sentence.start, sentence.end)

    def _named_source(self, index: int, start: int, end: int) -> tuple[Actor, ...]:
        """Whose figure it is by "menurut" or "berdasarkan": at the beginning of the sentence, or right behind it."""
        sentence, raw = self._article.sentences[index], self._article.saved.raw
        lead = _lead().search(raw, sentence.start, sentence.end)
        whose = self._mentions.within(lead.end(), sentence.end)[:1] if lead else []
        if not lead or not whose or whose[0].actor.actor_type == "LOC":
            return ()
        between = [word.lower for word in words(raw, lead.end(), whose[0].start)]
        if len(between) > _DOCUMENT_WORDS or not MARKS.isdisjoint(between):
            return ()
        if whose[0].actor.actor_type == "GPE" and speaker_nouns("document").isdisjoint(between):
            return ()
        opens = not raw[sentence.start : lead.start()].strip(_QUOTES) and whose[0].end <= start
        follows = end <= lead.start() and "," not in raw[end : lead.start()]
        return (whose[0].actor,) if opens or follows else ()


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<lead>{either(figure_words('source lead'))})\b(?:\s+(?:pada|kepada|dari))?", re.IGNORECASE
    )


def as_in_body(found: Sequence[Quantity], article: Article) -> tuple[Quantity, ...]:
    """A headline sums up its story: a figure without source there has the first source that the story gives it."""
    in_headline = [p for p in article.passages if p.role == "headline"]
    head_end = in_headline[-1].end if in_headline else 0
    sources: dict[tuple[float, str], tuple[Actor, ...]] = {}
    for quantity in found:
        if quantity.start >= head_end and quantity.attributed_to:
            sources.setdefault((quantity.value, quantity.measure), quantity.attributed_to)
    return tuple(
        replace(quantity, attributed_to=sources.get((quantity.value, quantity.measure), ()))
        if quantity.start < head_end and not quantity.attributed_to
        else quantity
        for quantity in found
    )


def headline_source(article: Article, passage: Passage, mentions: Sequence[Mention]) -> Mention | None:
    """Who speaks in a headline: before a colon or a bare reporting verb, "BNPB Catat 90 Rumah Rusak".

    A place or state before a colon is as often what the story is about: "Gaza: 90 Rumah Rusak".
    """
    raw = article.saved.raw
    for mention in mentions:
        if not (passage.start <= mention.start and mention.end < passage.end):
            continue
        behind = mention.end + 1
        cue = next(find_cues(raw, behind, min(behind + _VERB, passage.end)), None)
        reports = cue is not None and cue.place == "after" and cue.start == behind
        if reports or (raw[mention.end] == ":" and mention.actor.actor_type in ("PER", "ORG")):
            return mention
    return None
