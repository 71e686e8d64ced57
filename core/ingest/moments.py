"""Days and times of day as pages stamp them: `Senin, 28 Oktober 2024 / 20:19 WIB`, `2024-10-22 15:06:52`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from core import lexicon

_NUMERIC_YEAR_LAST = r"(?P<day2>\d{1,2})[/.-](?P<month2>\d{1,2})[/.-](?P<year2>(?:19|20)\d\d)"
_NUMERIC_YEAR_FIRST = r"(?P<year3>(?:19|20)\d\d)[-/.](?P<month3>\d{1,2})[-/.](?P<day3>\d{1,2})"
_BETWEEN = r"[\s,|/•·@()T–—-]{0,6}(?:(?:pukul|pkl|jam|at)\.?\s{1,2})?"
_CLOCK = r"(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d)(?:\.\d{1,6})?)?(?!\d)"
_HALF = r"(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?"


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
    found = []
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        day = _day(match)
        if day:
            found.append(Moment(match.start(), match.end(), day, _time(match), _offset(match)))
    return found


def _day(match: re.Match[str]) -> str:
    for form in "1234":
        year, month, day = f"year{form}", f"month{form}", f"day{form}"
        if match[year]:
            number = _months().get(match[month].lower()) or int(match[month])
            try:
                return date(int(match[year]), number, int(match[day])).isoformat()
            except ValueError:
                return ""
    return ""


def _time(match: re.Match[str]) -> str:
    if not match["hour"]:
        return ""
    hour = int(match["hour"])
    half = (match["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{match['minute']}:{match['second'] or '00'}" if hour < 24 else ""


def _offset(match: re.Match[str]) -> str:
    if match["sign"]:
        return f"{match['sign']}{int(match['hours']):02}:{match['minutes'] or '00'}"
    return zones().get((match["zone"] or "").upper(), "")


@cache
def zones() -> dict[str, str]:
    """Zone names, upper case, and their offset from UTC."""
    rows = lexicon.table("date_words", "word", "kind", "value")
    return {row["word"].upper(): row["value"] for row in rows if row["kind"] == "zone"}


@cache
def _months() -> dict[str, int]:
    return {row["word"].lower(): int(row["number"]) for row in lexicon.table("months", "word", "number")}


@cache
def _pattern() -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    names = "|".join(sorted(map(re.escape, zones()), key=len, reverse=True))
    days = (
        rf"(?P<day1>\d{{1,2}})[\s.-]{{0,3}}(?P<month1>{months})[\s.,-]{{0,3}}(?P<year1>(?:19|20)\d\d)"
        rf"|{_NUMERIC_YEAR_LAST}|{_NUMERIC_YEAR_FIRST}"
        rf"|\b(?P<month4>{months})\.?\s{{1,3}}(?P<day4>\d{{1,2}}),?\s{{1,3}}(?P<year4>(?:19|20)\d\d)"
    )
    zone = (
        rf"(?:\s{{0,2}}\(?(?:(?:GMT|UTC)?(?P<sign>[+-])(?P<hours>\d{{1,2}})(?::?(?P<minutes>\d\d))?"
        rf"|(?P<zone>{names})\b))?"
    )
    return re.compile(
        rf"(?<![\d/])(?<![a-z]-)(?:{days})(?!\d)(?:{_BETWEEN}{_CLOCK}{_HALF}{zone})?", re.IGNORECASE
    )


@cache
def weekdays() -> frozenset[str]:
    """Names of weekdays, lower case."""
    return frozenset(row["word"].lower() for row in lexicon.table("weekdays", "word"))
