"""What one article reports as happening: a dated act, statement or plan, and the undated news of its lead."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.compare.said import said_spans
from core.compare.words import polarity_words
from core.comparison import EventKind
from core.extract.overlaps import Overlaps
from core.model import Actor, DateMention, Mention, ParsedArticle, Relation, Span, Statement
from core.settings import BACKGROUND_DAYS, LONGEST_DAYS, LONGEST_NEWS_DAYS

_ROLES = ("body", "deck", "caption")
_WORD = re.compile(r"\w+")
_COMPARED_WORDS = 4
"""Words before a date in which `dibandingkan` or `nomor` stands that makes it no day of a happening."""


@dataclass(frozen=True, slots=True)
class Happening:
    """A report of something that happened, in `[start, end)` of `parsed[article]`: a sentence, as a rule."""

    article: int
    start: int
    end: int
    value: str
    """EDTF; empty for the undated news of a lead, which `latest` bounds by the day of publication."""
    earliest: str
    latest: str
    basis: str
    warning: str
    kind: EventKind
    actors: tuple[Actor, ...]
    speakers: frozenset[str]


def find_happenings(number: int, parsed: ParsedArticle) -> list[Happening]:
    """The happenings of `parsed`, in order of text; a sentence gives one for each day it dates."""
    reader = _Reader(number, parsed)
    dated = list(reader.dated())
    return sorted((*dated, *reader.lead(dated)), key=lambda h: (h.start, h.value))


class _Reader:
    def __init__(self, number: int, parsed: ParsedArticle) -> None:
        self._number = number
        self._parsed = parsed
        self._article = parsed.article
        roles = [self._article.passages[s.passage].role for s in self._article.sentences]
        self._sentences = [
            s for s, role in zip(self._article.sentences, roles, strict=True) if role in _ROLES
        ]
        self._starts = [sentence.start for sentence in self._sentences]
        self._published = parsed.article.metadata.date_published[:10]
        self._datelines = [e for e in self._article.metadata.evidence if e.field == "dateline"]
        self._mentions = Overlaps(parsed.mentions)
        self._all_statements = Overlaps(parsed.statements)
        self._relations = Overlaps(parsed.relations)

    def dated(self) -> Iterator[Happening]:
        """One happening for each day of each sentence; of two dates for it the surer and finer counts."""
        found: dict[tuple[int, str], tuple[Span, DateMention]] = {}
        for mention in self._parsed.dates:
            span = self._span(mention)
            if span and mention.role in ("event", "caption") and self._happens(mention, span):
                key = span.start, mention.value.partition("T")[0]
                _, kept = found.get(key, (span, mention))
                if (self._frames(mention, span), len(mention.value)) >= (
                    self._frames(kept, span),
                    len(kept.value),
                ):
                    found[key] = span, mention
        for span, mention in found.values():
            yield self._happening(span, mention)

    def lead(self, dated: Sequence[Happening]) -> Iterator[Happening]:
        """The sentences of the first paragraph in which somebody says or does something, if none is dated."""
        first = next((s for s in self._sentences if self._role(s.start) == "body"), None)
        if first is None:
            return
        sentences = [s for s in self._sentences if s.passage == first.passage]
        if any(first.start <= happening.start < sentences[-1].end for happening in dated):
            return
        for sentence in sentences:
            span = Span(sentence.start, sentence.end)
            statements = self._statements(span)
            acts = self._relations.within(span.start, span.end)
            if statements or acts:
                kind: EventKind = "statement" if statements else "forecast" if _to_come(acts) else "action"
                yield self._make(span, "", "", self._published, "publication", "", kind, statements)

    def _happening(self, span: Span, mention: DateMention) -> Happening:
        return self._make(
            span,
            mention.value,
            mention.earliest,
            mention.latest,
            mention.basis,
            mention.warning,
            self._kind(mention, span),
            self._statements(span),
        )

    def _make(
        self,
        span: Span,
        value: str,
        earliest: str,
        latest: str,
        basis: str,
        warning: str,
        kind: EventKind,
        statements: Sequence[Statement],
    ) -> Happening:
        speakers = [actor for statement in statements for actor in statement.speakers]
        mentioned = [m.actor for m in self._mentions.within(span.start, span.end) if not self._in_dateline(m)]
        actors = tuple({actor.actor_id: actor for actor in (*speakers, *mentioned)}.values())
        ids = frozenset(actor.actor_id for actor in speakers)
        return Happening(
            self._number, span.start, span.end, value, earliest, latest, basis, warning, kind, actors, ids
        )

    def _in_dateline(self, mention: Mention) -> bool:
        """Whether the mention is the place the article is filed from, which does nothing."""
        return any(place.start <= mention.start < place.end for place in self._datelines)

    def _span(self, mention: DateMention) -> Span | None:
        """The sentence that holds the date, or both where it runs over their border, as damaged dates do."""
        index = bisect_right(self._starts, mention.start) - 1
        if index < 0 or mention.start >= self._sentences[index].end:
            return None
        start, end = self._starts[index], self._sentences[index].end
        while end < mention.end and index + 1 < len(self._sentences):
            index += 1
            end = self._sentences[index].end
        return Span(start, end)

    def _role(self, place: int) -> str:
        index = bisect_right(self._starts, place) - 1
        return self._article.passages[self._sentences[index].passage].role

    def _statements(self, span: Span) -> list[Statement]:
        return self._all_statements.over(span.start, span.end)

    def _happens(self, mention: DateMention, span: Span) -> bool:
        """Whether the date can date a happening: no term of years, no whole year about publication, and
        none that only names or compares."""
        if mention.earliest and mention.latest:
            days = _days_between(mention.earliest, mention.latest)
            if days > (LONGEST_DAYS if self._is_background(mention) else LONGEST_NEWS_DAYS):
                return False
        before = _WORD.findall(self._article.text(max(span.start, mention.start - 40), mention.start).lower())
        return not any(word in polarity_words("compared") for word in before[-_COMPARED_WORDS:])

    def _frames(self, mention: DateMention, span: Span) -> bool:
        """Whether the date belongs to the act of speaking and not to what is said."""
        statements = self._statements(span)
        said = said_spans(span, statements)
        return bool(said) and not any(part.start <= mention.start < part.end for part in said)

    def _kind(self, mention: DateMention, span: Span) -> EventKind:
        if self._role(span.start) == "caption":
            return "background"
        if self._frames(mention, span):
            return "statement"
        planned = self._is_planned(mention, span)
        if not self._published or not mention.earliest or not mention.latest:
            return "forecast" if planned else "action"
        if mention.earliest > self._published:
            return "forecast"
        if planned and _days_between(mention.latest, self._published) <= 7:
            return "forecast"
        return "background" if self._is_background(mention) else "action"

    def _is_planned(self, mention: DateMention, span: Span) -> bool:
        """Whether the act that the date belongs to is only planned; where no act is known, whether a word for what
        is to come stands before the date."""
        acts = self._relations.over(mention.start, mention.end)
        before = _WORD.findall(self._article.text(span.start, mention.start).lower())
        return _to_come(acts) if acts else any(word in polarity_words("future") for word in before)

    def _is_background(self, mention: DateMention) -> bool:
        """Whether the date lies well before publication."""
        return bool(
            self._published
            and mention.latest
            and _days_between(mention.latest, self._published) > BACKGROUND_DAYS
        )


def _to_come(acts: Sequence[Relation]) -> bool:
    """Whether all the acts are planned, demanded or possible, and none is a fact."""
    return bool(acts) and all(act.modality != "fact" for act in acts)


def _days_between(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)) // timedelta(days=1)
