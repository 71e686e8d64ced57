"""Who says what: direct and indirect speech with speakers, one row each.

Sentences are read in order, since a pronoun or a quotation without reporting clause rests on who spoke
before: first the quotations that end in a sentence, then the sentence itself, then the fragments in it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from core.extract import direct
from core.extract.announced import takes_the_word
from core.extract.cast import Cast
from core.extract.clauses import Unit, actor_spans, sentence_units
from core.extract.cues import Cue
from core.extract.direct import Attribution
from core.extract.indirect import Report, find_report, marked_near
from core.extract.overlaps import Overlaps
from core.extract.phrases import REACH
from core.extract.pieces import whose
from core.extract.quotations import QUOTED_ROLES, Quotation, find_quotations
from core.extract.report_syntax import cues_unread, leaves_open, report_by_syntax, speaker_by_syntax
from core.extract.speakers import Speaker
from core.extract.statement_records import Recorder
from core.extract.syntax import Tree
from core.model import Article, DateMention, Mention, Sentence, Span, Statement
from core.nlp import annotation as parser

_GAP = re.compile(r"[ .,\u00a0]*")
_UNCUED = 0.6
"""Confidence of a speaker carried on to a quotation without reporting clause."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The statements of one article, in order of `start`, and what the rules leave unsettled."""

    statements: tuple[Statement, ...]
    unsettled: Mapping[int, Sequence[tuple[int, int]]]
    """The sentences, by number, of which they do not tell who speaks, each with where its actors stand."""


def read_statements(
    article: Article,
    dates: Sequence[DateMention],
    mentions: Sequence[Mention],
    parsed: Mapping[int, Sequence[parser.Word]] | None = None,
) -> Reading:
    """Every statement of deck and body.

    `parsed` holds the words of sentences by their number (`core.nlp.articles.parse_sentences`): who speaks in one
    that is not in it is read by the rules alone.
    """
    reader = _Reader(article, dates, mentions, parsed or {})
    found = [statement for number in range(len(article.sentences)) for statement in reader.read(number)]
    found.sort(key=lambda statement: (statement.start, statement.end, statement.kind))
    asked = {number: actor_spans(reader.units(number)) for number in sorted(reader.asked)}
    return Reading(tuple(found), asked)


def find_statements(
    article: Article, dates: Sequence[DateMention], mentions: Sequence[Mention]
) -> tuple[Statement, ...]:
    """The statements that the rules find."""
    return read_statements(article, dates, mentions).statements


class _Reader:
    """Reads the sentences of one article in order, keeping who spoke."""

    def __init__(
        self,
        article: Article,
        dates: Sequence[DateMention],
        mentions: Sequence[Mention],
        parsed: Mapping[int, Sequence[parser.Word]],
    ) -> None:
        self.asked: set[int] = set()
        self._parsed = parsed
        self._placed = Overlaps(dates), Overlaps(mentions)
        self._article = article
        self._raw = article.saved.raw
        self._quotations = find_quotations(article)
        events = [date for date in dates if date.role == "event"]
        self._recorder = Recorder(self._raw, events, self._quotations)
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
            if attribution.cue:
                settled = self._settled(attribution.speaker, attribution.cue)
                attribution = replace(attribution, speaker=settled)
            self._attributed[index] = attribution
            clauses.append(Span(attribution.start, attribution.end))
            self._cast.remember(sentence.start, attribution.speaker)
            yield self._recorder.direct(quotation, attribution)
        report = self._report(number, clauses)
        if report:
            self._cast.remember(sentence.start, report.speaker)
            pieces = [piece for piece in fragments if direct.is_fragment(self._raw, piece, sentence.start)]
            yield self._recorder.indirect(sentence, report, pieces)
            for piece in pieces:
                speaker, cue = whose(self._raw, self._cast, piece, report)
                yield self._recorder.fragment(piece, sentence, report, speaker, cue)
        elif not clauses and (
            taker := takes_the_word(self._raw, self._cast, sentence, self._touching(sentence))
        ):
            self._cast.remember(sentence.start, taker)

    def units(self, number: int) -> tuple[Unit, ...]:
        """The words and actors of sentence `number`."""
        return sentence_units(self._article, self._article.sentences[number], *self._placed)

    def _report(self, number: int, clauses: Sequence[Span]) -> Report | None:
        """The report that sentence `number` makes, by the rules, or by the parser where they find none."""
        sentence = self._article.sentences[number]
        quoted = self._touching(sentence)
        report = find_report(self._raw, self._cast, sentence, quoted, clauses)
        if report:
            return replace(report, speaker=self._settled(report.speaker, report.cue))
        cues = (
            []
            if clauses
            else cues_unread(self._cast, sentence, marked_near(quoted, Span(sentence.start, sentence.end)))
        )
        tree = self._tree(number) if cues else None
        return report_by_syntax(self._cast, sentence, tree, cues) if tree else None

    def _settled(self, speaker: Speaker, cue: Cue) -> Speaker:
        """`speaker`, or whom the parser has for the subject of `cue` where the rules leave it open."""
        number = self._sentence_number(cue.start)
        sentence = self._article.sentences[number]
        tree = self._tree(number) if leaves_open(self._cast, sentence, cue, speaker) else None
        return (speaker_by_syntax(self._cast, sentence, tree, cue) if tree else None) or speaker

    def _tree(self, number: int) -> Tree | None:
        """The tree of sentence `number`, if it was parsed; it is noted that it was asked for."""
        self.asked.add(number)
        words = self._parsed.get(number)
        return Tree(words, self.units(number)) if words else None

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
        elif not found and direct.reads_as_speech(raw, quotation, self._goes_on(index)):
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
        if not found and (self._next_adjoins(index) or self._runs_into_next(index)):
            found = direct.reported_after(raw, cast, self._quotations[index + 1], self._reach(index + 1))
        last = cast.last()
        if not found and last:
            speaker = Speaker(last.actors, "", _UNCUED)
            found = Attribution(speaker, None, quotation.outer_end, quotation.outer_end)
        return found

    def _goes_on(self, index: int) -> bool:
        """Whether the quotation before stands in the same paragraph, and its reporting clause leads up to this."""
        before = self._attributed.get(index - 1)
        between = before and self._raw[before.start : self._quotations[index].outer_start]
        return bool(before and before.cue and "\n" not in str(between) and len(str(between)) <= REACH)

    def _next_adjoins(self, index: int) -> bool:
        """Whether the next quotation stands in the same paragraph with nothing between."""
        if index + 1 == len(self._quotations):
            return False
        between = self._raw[self._ends[index] : self._quotations[index + 1].outer_start]
        return "\n" not in between and not between.strip(" .\u00a0")

    def _runs_into_next(self, index: int) -> bool:
        """Whether the quotation has no closing mark and the next one opens anew: one speech of two paragraphs."""
        quotation = self._quotations[index]
        return quotation.end == quotation.outer_end and index + 1 < len(self._quotations)

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
