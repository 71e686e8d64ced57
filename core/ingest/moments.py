"""Days and times of day as pages stamp them: `Senin, 28 Oktober 2024 / 20:19 WIB`, `2024-10-22 15:06:52`.

The day is read as in running text; a stamp needs no "pukul" before its time and may write it as machines do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core import lexicon
from core.normalize.date_words import Words, read_words
from core.normalize.dates import FULL_DATE, clock_time, full_day, utc_offset

_STAMP = re.compile(
    rf"(?P<date>{FULL_DATE})(?<!n/n/n)"
    r"(?:[,|/·@()T-]{0,4}(?:[cJ]\.?)?(?P<time>n[.:]n(?:[.:]n)?p?)(?:\.[nN])?"
    r"(?:\(?(?P<zone>z|Z(?:[-+]n(?::n)?)?|[-+]n:n|\+[nyN]))?)?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class Moment:
    """A stamped day, with its time of day and zone where they are printed."""

    start: int
    end: int
    day: str
    """ISO day."""
    time: str = ""
    """`08:04:00`, or empty."""
    utc_offset: str = ""
    """`+07:00`, or empty where no zone is printed."""

    def iso(self, offset: str) -> str:
        """The moment with its own zone, else `offset`; the day alone where either time or zone is unknown."""
        zone = self.utc_offset or offset
        return f"{self.day}T{self.time}{zone}" if self.time and zone else self.day


def find_moments(text: str, start: int = 0, end: int | None = None) -> list[Moment]:
    """Every full day in `text[start:end]`, with the time of day that follows it. Offsets are into `text`."""
    stop = len(text) if end is None else end
    if not _YEAR.search(text, start, stop):
        return []
    words = read_words(text[start:stop])
    found = (_moment(words, match, start) for match in _STAMP.finditer(words.classes))
    return [moment for moment in found if moment]


def _moment(words: Words, match: re.Match[str], base: int) -> Moment | None:
    day = full_day(words, match)
    first = words.starts[match.start()]
    if day is None or day.year not in _YEARS or _in_an_address(words.text, first):
        return None
    time = clock_time(words, match, "time") if _minutes_have_two_digits(words, match) else ""
    last = match.end() if time else match.end("date")
    zone = utc_offset(words, match) if time else ""
    return Moment(base + first, base + words.ends[last - 1], day.isoformat(), time or "", zone)


def _in_an_address(text: str, start: int) -> bool:
    """Whether what begins at `start` follows a slash, or a word and a hyphen: `/2024/10/28`, `berita-28-10-2024`."""
    before = text[max(0, start - 2) : start]
    return before[-1:] == "/" or (before[-1:] == "-" and before[:-1].islower())


def _minutes_have_two_digits(words: Words, match: re.Match[str]) -> bool:
    """Whether the time of a match is none of decimals: `20.19`, but not `10.5`."""
    numbers = list(words.find("n", *match.span("time"))) if match["time"] else []
    return bool(numbers) and all(words.ends[index] - words.starts[index] == 2 for index in numbers[1:])


@cache
def weekdays() -> frozenset[str]:
    """Names of weekdays, lower case."""
    return frozenset(row["word"].lower() for row in lexicon.table("weekdays", "word"))
