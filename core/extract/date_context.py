"""What the words around a date say: is it to come, is it the day of citing, on which day are words spoken."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.extract.date_patterns import Found
from core.extract.quotes import Quote
from core.normalize.date_words import Words
from core.normalize.reading import Tense
from core.settings import CITATION_DAYS, CITATION_REACH, SPEAKING_DAYS, SPEECH_REACH, TENSE_REACH

# Back from the expression to the word that says what is to come; the end of a sentence, or a verb of speaking
# that follows the words spoken ("akan datang, kata Budi, Senin"), closes the clause that the word belongs to.
_FUTURE_BEFORE = re.compile(rf"f[^fS\".;]{{0,{TENSE_REACH}}}$")
_FUTURE_AFTER = re.compile(r"[WGgnyMm/(),.dDuPFqi-]{1,12}f")
_CITED_BEFORE = re.compile(rf"C[^CSqf\";,]{{0,{CITATION_REACH}}},?$")


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words between quotation marks at `[start, end)` of a passage, and the day on which they were spoken."""

    start: int
    end: int
    day: date


def tense_at(words: Words, index: int) -> Tense:
    """Whether the clause around the expression that begins at word `index` speaks of what is to come."""
    before = words.classes[max(0, index - TENSE_REACH - 1) : index]
    if _FUTURE_BEFORE.search(before) or _FUTURE_AFTER.match(words.classes, index):
        return "future"
    return ""


def is_citation(words: Words, found: Found, published: date | None) -> bool:
    """Whether the date is the one on which another outlet was read: "dikutip dari Antara, Sabtu (9/11/2024)".

    An outlet cites what it read on the day it publishes, or the day before; an earlier date beside a verb of
    citing is the day of what is cited.
    """
    before = words.classes[max(0, found.first - CITATION_REACH - 1) : found.first]
    day = single_day(found)
    if day is None or found.reading.basis == "relative" or not _CITED_BEFORE.search(before):
        return False
    return published is None or 0 <= (published - day).days <= CITATION_DAYS


def find_spoken(
    words: Words, found: Sequence[Found], quotes: Sequence[Quote], published: date | None, last: date | None
) -> tuple[Spoken, ...]:
    """The quotations of a passage that have a day of speaking.

    It is the day named after the quotation before its sentence ends, else the one named before it in its
    sentence, else that of the quotation before, `last` for the first. `found` are the dates of the passage.
    """
    days = [
        (words.starts[each.first], day)
        for each in found
        if index_of(quotes, words.starts[each.first]) is None
        and (day := _speaking_day(words, each, published))
    ]
    starts = [start for start, _ in days]
    ends = [0, *_sentence_ends(words), len(words.text)]
    spoken = []
    for number, quote in enumerate(quotes):
        following = quotes[number + 1].outer_start if number + 1 < len(quotes) else len(words.text)
        stop = min(following, ends[min(bisect_right(ends, quote.outer_end), len(ends) - 1)])
        begin = ends[max(0, bisect_right(ends, quote.outer_start) - 1)]
        place = bisect_left(starts, quote.outer_end)
        if place < len(days) and starts[place] < stop:
            last = days[place][1]
        elif place and starts[place - 1] >= begin:
            last = days[place - 1][1]
        if last:
            spoken.append(Spoken(quote.start, quote.end, last))
    return tuple(spoken)


def index_of(spans: Sequence[Quote] | Sequence[Spoken], offset: int) -> int | None:
    """Which of `spans`, in order and apart, holds `offset`; None where none does."""
    place = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return place if place >= 0 and offset < spans[place].end else None


def single_day(found: Found) -> date | None:
    """The day that `found` stands for; None where it is a longer period."""
    period = found.reading.period
    return period.first if period.first == period.last else None


def event_day(words: Words, found: Found, published: date | None) -> date | None:
    """The single day that `found` stands for, unless it is one of speaking or of citing."""
    before = words.classes[max(0, found.first - SPEECH_REACH) : found.first]
    spoken = "S" in before or is_citation(words, found, published)
    return None if spoken else single_day(found)


def _speaking_day(words: Words, found: Found, published: date | None) -> date | None:
    day = single_day(found)
    if day is None or is_citation(words, found, published):
        return None
    return day if published is None or 0 <= (published - day).days <= SPEAKING_DAYS else None


def _sentence_ends(words: Words) -> list[int]:
    """Offsets after full stops that white space follows."""
    places = (index for index, letter in enumerate(words.classes) if letter in ".?!")
    return [words.ends[i] for i in places if words.text[words.ends[i] : words.ends[i] + 1].isspace()]
