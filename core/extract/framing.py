"""What frames a report in its sentence: who says it, to whom, on which occasion, on which day."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache

from core.extract.indirect import Report
from core.extract.phrases import REACH, either, kind, report_words, weekdays, words
from core.lexicon import table
from core.model import DateMention, Span
from core.text import fold

_COMMA = re.compile(r",(?!\d)\s*")
_TO = re.compile(r"\W*+kepada\b", re.IGNORECASE)
_ONLY_TO = re.compile(r"kepada(?:\s+(?!di\b)\S+)+", re.IGNORECASE)
"""Words that tell the addressee and no place: "kepada wartawan"."""
_AT = re.compile(r"di\s+[A-Z]")
_PLACE = re.compile(r"\s+(?P<occasion>di\s+[A-Z][^,.;:()\"“”\n]{1,60})")
_DATE_REST = 12
"""Characters beside a date in a piece of text that is nothing but a date: "Senin (5/5/2025) malam"."""
_DAY_WORDS = 6
_FRAME_WORDS = 30
_OCCASION_REACH = 5
"""Words between the preposition and the noun of an occasion: "dalam acara diskusi dan konferensi pers"."""


class Framing:
    """Reads the frame of reports in one article."""

    def __init__(self, raw: str, dates: Sequence[DateMention]) -> None:
        """`dates` are those of the article's events, in order."""
        self._raw = raw
        self._dates = dates

    def dates_in(self, span: Span) -> list[DateMention]:
        """The dates inside `span`."""
        first = bisect_left(self._dates, span.start, key=lambda date: date.start)
        last = bisect_left(self._dates, span.end, key=lambda date: date.start)
        return [date for date in self._dates[first:last] if date.end <= span.end]

    def is_frame(self, start: int, end: int) -> bool:
        """Whether a piece of a sentence says only when, where, to whom, or whence it is quoted."""
        raw = self._raw
        text = raw[start:end].strip()
        if not text or _cited().match(text) or _TO.match(text):
            return True
        dated = self.dates_in(Span(start, end))
        if dated and len(text) - sum(date.end - date.start for date in dated) <= _DATE_REST:
            return True
        number = len(text.split())
        if number <= _DAY_WORDS and (_weekday().match(text) or _AT.match(text)):
            return True
        return number <= _FRAME_WORDS and _occasion().match(text) is not None

    def only_frames(self, start: int, end: int) -> bool:
        """Whether nothing but frames and adverbs stands between a reporting word and "bahwa"."""
        pieces = _COMMA.split(self._raw[start:end])
        first = words(pieces[0], 0, len(pieces[0]))
        opens = (
            not first or first[0].lower in kind("preposition") | kind("adverb") or first[0].text in weekdays()
        )
        return opens or self.is_frame(start, end)

    def only_describes(self, start: int, end: int) -> bool:
        """Whether the words behind a speaker's name still belong to it, up to a comma: they hold no clause."""
        found = words(self._raw, start, end)
        opens = kind("preposition") | kind("describes a name") | {"("}
        return not found or found[0].lower in opens or found[0].text in weekdays()

    def trailing(self, start: int, end: int) -> int:
        """Where `[start, end)` ends without the frames that close it: "…, Senin (5/5/2025)"."""
        while True:
            comma = self._last_comma(start, end)
            if comma is None or not self.is_frame(comma.end(), end):
                return end
            end = comma.start()

    def _last_comma(self, start: int, end: int) -> re.Match[str] | None:
        near = max(start, end - REACH)
        return next(reversed(list(_COMMA.finditer(self._raw, near, end))), None)

    def clause_start(self, start: int, report: Report) -> int:
        """Where the reporting clause begins that the cue of `report` belongs to; no earlier than `start`."""
        cue = report.cue
        if cue.place not in ("before", "pronoun"):
            return cue.start
        place = self._place_of(report.speaker.text, max(start, cue.start - REACH), cue.start)
        return place.start if place else cue.start

    def speaker_end(self, report: Report) -> int:
        """Where the words end that name the speaker behind the cue of `report`."""
        cue = report.cue
        if cue.clitic:
            return cue.end
        return self.place_end(report.speaker.text, cue.end, min(len(self._raw), cue.end + REACH)) or cue.end

    def clause_end(self, report: Report, end: int) -> int:
        """Where the reporting clause ends: at the first comma behind the speaker."""
        start = self.speaker_end(report)
        comma = _COMMA.search(self._raw, start, end)
        return comma.start() if comma else end

    def place_end(self, text: str, start: int, end: int) -> int:
        """Where `text`, white space folded, ends in `[start, end)`; 0 where it does not stand there."""
        place = self._place_of(text, start, end)
        return place.end if place else 0

    def _place_of(self, text: str, start: int, end: int) -> Span | None:
        if not text:
            return None
        pattern = re.compile(r"\s*".join(map(re.escape, text.split())))
        found = pattern.search(self._raw, start, end)
        return Span(found.start(), found.end()) if found else None

    def addressee(self, spans: Iterable[Span]) -> str:
        """To whom it is said, from the parts of the text that frame it."""
        for span in spans:
            if found := _addressee().search(self._raw, span.start, span.end):
                return fold(found["who"])
        return ""

    def occasion(self, spans: Sequence[Span], speaker_end: int) -> str:
        """On which occasion or where it is said, as the text has it; empty where it says neither."""
        for span in spans:
            found = _occasion().search(self._raw, span.start, span.end)
            if found and not _ONLY_TO.fullmatch(found[0]):
                dated = self.dates_in(Span(found.start(), found.end()))
                text = self._raw[found.start() : dated[0].start if dated else found.end()]
                return _loose_end().sub("", fold(text))
        for span in spans:
            if span.start <= speaker_end <= span.end:
                found = _PLACE.match(self._raw, speaker_end, span.end)
                if found:
                    return fold(found["occasion"])
        return ""

    def day(self, spans: Iterable[Span]) -> str:
        """The day of speaking: the first day that the frame names."""
        for span in spans:
            for date in self.dates_in(span):
                if date.earliest == date.latest:
                    return date.value
        return ""


@cache
def _cited() -> re.Pattern[str]:
    """ "seperti dikutip", "mengutip", "yang dilansir": what follows says whence the words are taken."""
    like, stems = either(report_words("as")), "|".join(sorted(report_words("cited")))
    return re.compile(rf"\W*+(?:{like})?\s*+(?:yang\s++)?(?:di|me)(?:{stems})", re.IGNORECASE)


@cache
def _loose_end() -> re.Pattern[str]:
    return re.compile(rf"(?:[ ,(]|\b(?:{either(kind('loose end'))}))+$")


@cache
def _addressee() -> re.Pattern[str]:
    """ "kepada" and the words behind it, up to a mark, a weekday or a word that opens another phrase."""
    stops = kind("preposition") | kind("stop") | {day.lower() for day in weekdays()}
    word = r"[^\s,.;:()\"“”]+"
    return re.compile(rf"\bkepada\s+(?P<who>{word}(?:\s+(?!(?i:{'|'.join(sorted(stops))})\b){word}){{0,6}})")


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"(?:pada\s+)?(?:{'|'.join(sorted(weekdays()))})\b")


@cache
def _occasion() -> re.Pattern[str]:
    """A preposition, the noun of an occasion, and what describes it up to a mark or the reporting word."""
    nouns, prepositions = _either("noun"), _either("preposition")
    word = r"[^\s,.;:()\"“”]+"
    stops = "|".join((*map(str.lower, weekdays()), *_rows("stop")))
    return re.compile(
        rf"(?<!\w)(?i:{prepositions})\s+(?:(?!{prepositions}\b){word}\s+){{0,{_OCCASION_REACH}}}?"
        rf"(?i:{nouns})(?:nya)?(?![\w])"
        rf"(?:\s+(?!(?i:{stops})\b){word}){{0,14}}"
    )


def _either(what: str) -> str:
    forms = sorted(_rows(what), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms) + ")"


@cache
def _rows(what: str) -> tuple[str, ...]:
    return tuple(row["form"] for row in table("occasions", "form", "kind") if row["kind"] == what)
