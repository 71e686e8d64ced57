"""Who says what: direct and indirect speech with speakers, one row each.

Sentences are read in order, since a pronoun or a quotation without reporting clause rests on who spoke
before: first the quotations that end in a sentence, then the sentence itself, then the fragments in it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from core.extract import direct
from core.extract.cues import Cue, find_cues
from core.extract.direct import Attribution
from core.extract.indirect import Report, find_report
from core.extract.phrases import REACH, kind, weekdays
from core.extract.quotations import QUOTED_ROLES, Quotation, find_quotations
from core.extract.speakers import Cast, Speaker
from core.model import Article, DateMention, Mention, Sentence, Span, Statement
from core.text import fold

_GAP = re.compile(r"[ .,\u00a0]*")
_FRAGMENT = 0.8
_UNCUED = 0.6
"""Confidence of a fragment's speaker, and of one carried on to a quotation without reporting clause."""


@cache
def _addressee_pattern() -> re.Pattern[str]:
    """ "kepada" and the words behind it, up to a mark, a weekday or a word that opens another phrase."""
    stops = kind("preposition") | kind("stop") | {day.lower() for day in weekdays()}
    word = r"[^\s,.;:()\"“”]+"
    return re.compile(rf"\bkepada\s+(?P<who>{word}(?:\s+(?!(?i:{'|'.join(sorted(stops))})\b){word}){{0,6}})")


def find_statements(
    article: Article, dates: Sequence[DateMention], mentions: Sequence[Mention]
) -> tuple[Statement, ...]:
    """Every statement of deck and body, in order of `start`."""
    reader = _Reader(article, dates, mentions)
    found = [statement for number in range(len(article.sentences)) for statement in reader.read(number)]
    return tuple(sorted(found, key=lambda statement: (statement.start, statement.end, statement.kind)))


class _Reader:
    """Reads the sentences of one article in order, keeping who spoke."""

    def __init__(self, article: Article, dates: Sequence[DateMention], mentions: Sequence[Mention]) -> None:
        self._article = article
        self._raw = article.saved.raw
        self._dates = [date for date in dates if date.role == "event"]
        self._quotations = find_quotations(article)
        self._ends = [quotation.outer_end for quotation in self._quotations]
        self._sentence_starts = [sentence.start for sentence in article.sentences]
        self._cast = Cast(article, mentions, self._quotations)
        self._attributed: dict[int, Attribution] = {}

    def read(self, number: int) -> Iterator[Statement]:
        """The statements that end in sentence `number`."""
        sentence = self._article.sentences[number]
        if self._article.passages[sentence.passage].role not in QUOTED_ROLES:
            return
        clauses: list[Span] = []
        fragments: list[Quotation] = []
        for index in range(bisect_right(self._ends, sentence.start), bisect_right(self._ends, sentence.end)):
            quotation = self._quotations[index]
            attribution = self._attribution(index)
            if attribution is None:
                fragments.append(quotation)
                continue
            self._attributed[index] = attribution
            clauses.append(Span(attribution.start, attribution.end))
            self._cast.remember(sentence.start, attribution.speaker)
            yield self._direct(quotation, attribution)
        report = find_report(self._raw, self._cast, sentence, self._touching(sentence), clauses)
        if report:
            self._cast.remember(sentence.start, report.speaker)
            yield self._indirect(sentence, report)
            for quotation in fragments:
                if direct.is_fragment(self._raw, quotation, sentence.start):
                    yield self._fragment(quotation, sentence, report)

    def _touching(self, sentence: Sentence) -> Sequence[Quotation]:
        """The quotations that share text with a sentence."""
        first = bisect_right(self._ends, sentence.start)
        last = bisect_left(self._quotations, sentence.end, key=lambda quotation: quotation.outer_start)
        return self._quotations[first:last]

    def _attribution(self, index: int) -> Attribution | None:
        """Who says quotation `index`, if it is speech of its own and no fragment, title or name."""
        raw, cast, quotation = self._raw, self._cast, self._quotations[index]
        opening = self._sentence_number(quotation.outer_start)
        start = self._article.sentences[opening].start
        halved = index > 0 and self._ends[index - 1] > start
        start = self._ends[index - 1] if halved else start
        if not direct.stands_free(raw, quotation, start):
            return None
        found = direct.reported_after(raw, cast, quotation, self._reach(index))
        if not found and raw[start : quotation.outer_start].strip():
            found = (
                direct.reported_before(raw, cast, quotation, start)
                or direct.introduced(raw, cast, start, quotation.outer_start)
                or (self._attributed.get(index - 1) if halved else None)
            )
        elif not found and direct.reads_as_speech(raw, quotation):
            found = self._from_context(index, opening)
        return found

    def _from_context(self, index: int, opening: int) -> Attribution | None:
        """Who says a quotation that fills its sentences: named by the sentence before or behind it, by the
        next quotation of the paragraph, or whoever spoke last."""
        raw, cast, quotation = self._raw, self._cast, self._quotations[index]
        sentences = self._article.sentences
        closing = self._sentence_number(quotation.outer_end - 1)
        found = None
        if opening:
            found = direct.introduced(raw, cast, sentences[opening - 1].start, sentences[opening - 1].end)
        if not found and closing + 1 < len(sentences):
            behind = sentences[closing + 1]
            found = direct.taken_up(raw, cast, behind.start, behind.end)
            found = found or direct.closed_by(raw, cast, behind.start, behind.end)
        if not found and self._next_adjoins(index):
            found = direct.reported_after(raw, cast, self._quotations[index + 1], self._reach(index + 1))
        last = cast.last()
        if not found and last:
            speaker = Speaker(last.actors, "", _UNCUED)
            found = Attribution(speaker, None, quotation.outer_end, quotation.outer_end)
        return found

    def _next_adjoins(self, index: int) -> bool:
        """Whether the next quotation stands in the same paragraph with nothing between."""
        if index + 1 == len(self._quotations):
            return False
        between = self._raw[self._ends[index] : self._quotations[index + 1].outer_start]
        return "\n" not in between and not between.strip(" .\u00a0")

    def _reach(self, index: int) -> int:
        """Where the sentence behind quotation `index` ends, at the next quotation at the latest."""
        end = self._ends[index]
        closing = self._sentence_number(end - 1)
        passage = self._article.passages[self._article.sentences[closing].passage]
        gap = _GAP.match(self._raw, end, passage.end)
        first = gap.end() if gap else end
        reach = self._article.sentences[self._sentence_number(min(first, passage.end - 1))].end
        if index + 1 < len(self._quotations):
            reach = min(reach, self._quotations[index + 1].outer_start)
        return max(reach, end)

    def _sentence_number(self, position: int) -> int:
        return max(0, bisect_right(self._sentence_starts, position) - 1)

    def _direct(self, quotation: Quotation, attribution: Attribution) -> Statement:
        speaker, cue = attribution.speaker, attribution.cue
        return Statement(
            quotation.start,
            quotation.end,
            "direct",
            speaker.actors,
            speaker.text,
            self._addressee(attribution.start, attribution.end),
            self._cue_text(cue),
            cue.stance if cue else "asserts",
            self._date(attribution.start, attribution.end),
            speaker.confidence,
        )

    def _indirect(self, sentence: Sentence, report: Report) -> Statement:
        speaker, cue = report.speaker, report.cue
        return Statement(
            sentence.start,
            sentence.end,
            "indirect",
            speaker.actors,
            speaker.text,
            self._addressee(cue.end, report.content_start),
            self._cue_text(cue),
            cue.stance,
            self._date(sentence.start, report.content_start),
            speaker.confidence,
        )

    def _fragment(self, quotation: Quotation, sentence: Sentence, report: Report) -> Statement:
        cue = report.cue
        near = max(report.cue.end, quotation.outer_start - REACH)
        for other in find_cues(self._raw, near, quotation.outer_start):
            if other.place == "before":
                cue = other
        return Statement(
            quotation.start,
            quotation.end,
            "direct",
            report.speaker.actors,
            report.speaker.text,
            "",
            self._cue_text(cue),
            cue.stance,
            self._date(sentence.start, report.content_start),
            min(_FRAGMENT, report.speaker.confidence),
        )

    def _cue_text(self, cue: Cue | None) -> str:
        return self._raw[cue.start : cue.end].lower() if cue else ""

    def _addressee(self, start: int, end: int) -> str:
        found = _addressee_pattern().search(self._raw, start, end)
        return fold(found["who"]) if found else ""

    def _date(self, start: int, end: int) -> str:
        """The day of speaking: the first day that the reporting clause names."""
        first = bisect_left(self._dates, start, key=lambda date: date.start)
        last = bisect_left(self._dates, end, key=lambda date: date.start)
        inside = (date for date in self._dates[first:last] if date.end <= end)
        return next((date.value for date in inside if date.earliest == date.latest), "")
