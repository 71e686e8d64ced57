"""A statement written down: its words, its cue, to whom, on which occasion and day, at what distance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.extract.content import content_of
from core.extract.cues import Cue
from core.extract.direct import Attribution
from core.extract.framing import Framing
from core.extract.hedges import hedge_forms, hedges_in
from core.extract.indirect import Report
from core.extract.quotations import Quotation
from core.extract.speakers import Speaker
from core.model import DateMention, Sentence, Span, Statement

_FRAGMENT = 0.8
"""Confidence of a fragment's speaker."""


class Recorder:
    """Writes down the statements of one article, with what their reporting clauses say beside the speaker."""

    def __init__(self, raw: str, dates: Sequence[DateMention], quotations: Sequence[Quotation]) -> None:
        """`dates` are those of the article's events, `quotations` all of its own, both in order."""
        self._raw = raw
        self._quotations = quotations
        self._framing = Framing(raw, dates)

    def direct(self, quotation: Quotation, attribution: Attribution) -> Statement:
        """The words between the marks, said in the clause of `attribution`."""
        frame = [Span(attribution.start, attribution.end)]
        speaker_end = self._framing.place_end(attribution.speaker.text, attribution.start, attribution.end)
        return self._quoted(quotation, attribution.speaker, attribution.cue, frame, speaker_end)

    def indirect(self, sentence: Sentence, report: Report, pieces: Sequence[Quotation]) -> Statement:
        """The reporting sentence; `pieces` are the quotations in it that are somebody's words."""
        speaker, cue = report.speaker, report.cue
        content = content_of(self._raw, sentence, report, self._framing)
        frame = self._frame(sentence, report, content)
        whole = [Span(sentence.start, sentence.end)]
        return Statement(
            sentence.start,
            sentence.end,
            "indirect",
            speaker.actors,
            speaker.text,
            self._framing.addressee(frame),
            self._cue_text(cue),
            cue.stance,
            self._framing.day(frame),
            speaker.confidence,
            content.start if content else 0,
            content.end if content else 0,
            self._hedges(whole, cue, pieces),
            self._framing.occasion(frame, self._framing.speaker_end(report)),
        )

    def fragment(
        self, quotation: Quotation, sentence: Sentence, report: Report, speaker: Speaker, cue: Cue
    ) -> Statement:
        """A piece of speech inside the sentence of `report`, by `speaker` as `cue` has it."""
        content = content_of(self._raw, sentence, report, self._framing)
        frame = self._frame(sentence, report, content)
        found = self._quoted(quotation, speaker, cue, frame, self._framing.speaker_end(report))
        return replace(found, confidence=min(_FRAGMENT, speaker.confidence))

    def _quoted(
        self, quotation: Quotation, speaker: Speaker, cue: Cue | None, frame: Sequence[Span], speaker_end: int
    ) -> Statement:
        """The words between the marks; `frame` is what stands around them, where `speaker_end` ends who speaks."""
        return Statement(
            quotation.start,
            quotation.end,
            "direct",
            speaker.actors,
            speaker.text,
            self._framing.addressee(frame),
            self._cue_text(cue),
            cue.stance if cue else "asserts",
            self._framing.day(frame),
            speaker.confidence,
            quotation.start,
            quotation.end,
            self._hedges(frame, cue),
            self._framing.occasion(frame, speaker_end),
        )

    def _frame(self, sentence: Sentence, report: Report, content: Span | None) -> list[Span]:
        """The parts of a reporting sentence that frame what is said: first those behind the speaker."""
        start, end = sentence.start, sentence.end
        if content is None:
            return [Span(report.cue.start, self._framing.clause_end(report, end))]
        inside = Span(report.cue.start, content.start)
        parts = [inside, Span(content.end, end), Span(start, min(content.start, report.cue.start))]
        return [part for part in parts if part.start < part.end]

    def _hedges(
        self, spans: Sequence[Span], cue: Cue | None, pieces: Sequence[Quotation] = ()
    ) -> tuple[str, ...]:
        """The hedges in `spans`; a reporting word that is one counts where it is glued to a name too."""
        found = hedges_in(self._raw, spans, self._quotations, pieces)
        if cue and cue.form in hedge_forms() and cue.form not in found:
            return (cue.form, *found)
        return found

    def _cue_text(self, cue: Cue | None) -> str:
        return self._raw[cue.start : cue.end].lower() if cue else ""
