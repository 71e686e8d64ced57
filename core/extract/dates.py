"""Every temporal expression of an article, resolved: what it says, against which day, in which role.

    >>> from datetime import date
    >>> [(found.value, found.reason) for found in explain("Kamis lalu", date(2024, 10, 28))]
    [('2024-10-24', 'Kamis lalu → Thursday 24 October 2024: the Thursday before Monday 28 October 2024')]

Reporting is read against the day of publication, words between quotation marks against the day they were
spoken, "sehari kemudian" against the date before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from core.extract.date_context import (
    Spoken,
    event_day,
    find_spoken,
    index_of,
    is_citation,
    single_day,
    tense_at,
)
from core.extract.date_patterns import Found, find
from core.extract.quotes import find_quotes
from core.model import PROSE_ROLES, Article, DateMention, DateRole, Passage
from core.normalize.calendar import Period, describe
from core.normalize.date_words import Words, read_words
from core.normalize.reading import Context, Reading
from core.text import fold


def find_dates(article: Article) -> tuple[DateMention, ...]:
    """The temporal expressions of prose, by-line and date passages, in order.

    An expression that needs a day to count from which the article does not give is left out.
    """
    reader = _Reader(article.metadata.date_published, article.metadata.utc_offset)
    mentions: list[DateMention] = []
    for passage in article.passages:
        if passage.role in PROSE_ROLES or passage.role in ("byline", "date"):
            mentions += reader.read(article.text(passage.start, passage.end), passage)
    return tuple(mentions)


def explain(text: str, anchor: date | None) -> tuple[DateMention, ...]:
    """The temporal expressions of a piece of text, read against `anchor` where they need one."""
    reader = _Reader(anchor.isoformat() if anchor else "", "", "")
    return tuple(reader.read(text, Passage(0, len(text), "body", "")))


class _Reader:
    """Reads the passages of one article in order; remembers the last date and the last day of speaking."""

    def __init__(self, published: str, utc_offset: str, anchor_is: str = "publication on") -> None:
        self._published = date.fromisoformat(published[:10]) if published else None
        self._utc_offset = utc_offset
        self._anchor_is = anchor_is
        self._before: Period | None = None
        self._event_day: date | None = None
        self._last_spoken: date | None = None

    def read(self, text: str, passage: Passage) -> Iterator[DateMention]:
        """The expressions of one passage; their offsets are those of the saved file."""
        words = read_words(text)
        before, last_event = self._before, self._event_day
        found = self._find(words, ())
        if not found:
            return
        quotes = find_quotes(text).pairs
        spoken = find_spoken(words, found, quotes, self._published, self._last_spoken)
        counted = (words.starts[each.first] for each in found if each.reading.anchor)
        if any(index_of(spoken, start) is not None for start in counted):
            self._before, self._event_day = before, last_event
            found = self._find(words, spoken)
        if passage.role not in PROSE_ROLES:
            self._before, self._event_day = before, last_event
        self._last_spoken = spoken[-1].day if spoken else self._last_spoken
        for each in found:
            yield self._mention(words, each, passage)

    def _find(self, words: Words, spoken: Sequence[Spoken]) -> list[Found]:
        def context_at(index: int) -> Context:
            quote = index_of(spoken, words.starts[index])
            if quote is None:
                anchor, anchor_is = self._published, self._anchor_is
            else:
                anchor, anchor_is = spoken[quote].day, "speaking on"
            tense = tense_at(words, index)
            return Context(anchor, anchor_is, tense, self._before, day, self._event_day, self._utc_offset)

        here: list[Found] = []
        day: date | None = None
        for each in find(words, context_at):
            day = single_day(each) or day
            self._event_day = event_day(words, each, self._published) or self._event_day
            if not _looks_back(each.reading, self._before):
                self._before = each.reading.period
            here.append(each)
        return here

    def _mention(self, words: Words, found: Found, passage: Passage) -> DateMention:
        start, end = words.starts[found.first], words.ends[found.last - 1]
        reading = found.reading
        return DateMention(
            start=passage.start + start,
            end=passage.start + end,
            value=reading.period.value,
            earliest=reading.period.first.isoformat(),
            latest=reading.period.last.isoformat(),
            basis=reading.basis,
            anchor=reading.anchor.isoformat() if reading.anchor else "",
            role=self._role(words, found, passage),
            reason=f"{fold(words.text[start:end])} → {describe(reading.period)}: {reading.why}",
            warning=reading.warning,
        )

    def _role(self, words: Words, found: Found, passage: Passage) -> DateRole:
        if passage.role in ("byline", "date"):
            return "metadata"
        if passage.role == "caption":
            return "caption"
        return "citation" if is_citation(words, found, self._published) else "event"


def _looks_back(reading: Reading, before: Period | None) -> bool:
    """Whether the reading lies before the date it is counted from: a comparison, not a step of the story."""
    return before is not None and reading.anchor == before.first and reading.period.first < before.first
