"""Dates written in full and times of day: patterns over the letters of `date_words`, and what they stand for.

Read are "28 Oktober 2024", "28/10/2024", "28-10-2024", "28.10.2024", "28/10/24", "2024-10-28" and "October
28, 2024"; the order of numbers is the Indonesian one: day, month, year.
"""

from __future__ import annotations

import re
from datetime import date, time

from core.normalize.calendar import make_date
from core.normalize.date_words import Words
from core.normalize.reading import part

FULL_DATE = (
    r"(?P<day_month_year>n[-/.]?[Mm][-/.]?,?u?y)"
    r"|(?P<numbers>n(?:/n/[yn]|-n-y|\.n\.y))"
    r"|(?P<year_first>y(?:-n-|/n/)n)"
    r"|(?P<month_first>[Mm]n,?y)"
)
TIME = (
    r"(?P<time>[cJ]n[.:]n(?:[.:]n)?|n:n(?::n)?p?|n\.n(?=[zZ]|-n\.n[zZ]|oO)|[cJ]n(?=d|Du|[zZ]))"
    r"(?:[zZ]?(?:-|r1?|x/x|x\.x\.?)c?(?P<until>n[.:]n))?(?P<part>(?:d|Du)(?![ij]))?"
    r"(?P<zone>z|Z(?:[-+]n(?::n)?)?|[-+]n:n)?"
)


def full_date(words: Words, match: re.Match[str]) -> tuple[int, int, int] | None:
    """Year, month and day as a match of `FULL_DATE` writes them, whether or not there is such a day."""
    for form, order in (
        ("day_month_year", (2, 1, 0)),
        ("numbers", (2, 1, 0)),
        ("year_first", (0, 1, 2)),
        ("month_first", (2, 0, 1)),
    ):
        place = part(match, form)
        if place:
            numbers = [words.number(index) for index in words.find("nyMm", *place)]
            year, month, day = (numbers[place] for place in order)
            return year + 2000 if year < 100 else year, month, day
    return None


def full_day(words: Words, match: re.Match[str]) -> date | None:
    """The day that a match of `FULL_DATE` writes; None where the calendar has none such."""
    numbers = full_date(words, match)
    return make_date(*numbers) if numbers else None


def moment(words: Words, match: re.Match[str], day: date, offset: str = "") -> str:
    """`day`, with the time that a match of `TIME` gives: `2024-10-28`, `2024-10-28T20:19:00+07:00`.

    A stretch of time is an interval. `offset` stands in where the text names no zone. A time that no clock
    shows is left out.
    """
    offset = utc_offset(words, match) or offset
    times = [clock_time(words, match, group) for group in ("time", "until") if match[group]]
    if not times or None in times:
        return day.isoformat()
    return "/".join(f"{day.isoformat()}T{clock}{offset}" for clock in times)


def clock_time(words: Words, match: re.Match[str], group: str) -> str | None:
    """The time of day in a group of `TIME`: `20:19:00`; None where no clock shows it."""
    start, end = match.span(group)
    hour, minute, second = [*(words.number(index) for index in words.find("n", start, end)), 0, 0][:3]
    if words.classes[end - 1] == "p":
        hour = hour % 12 + int(words.value(end - 1))
    elif part(match, "part") and hour <= 12:
        hour = _on_the_clock(hour, words.value(match.start("part")))
    if hour > 23 or minute > 59 or second > 59:
        return None
    return time(hour, minute, second).isoformat()


def _on_the_clock(hour: int, after_noon: str) -> int:
    """The hour of 24 for one of 12; `after_noon` has the first and last that the part of the day puts there.

    "12 malam" is no hour of a known day: 24, which no clock shows.
    """
    if not after_noon:
        return hour
    first, last = map(int, after_noon.split("-"))
    if hour == 12:
        return 24 if last == 11 else 12
    return hour + 12 if first <= hour <= last else hour


def utc_offset(words: Words, match: re.Match[str]) -> str:
    """The offset of the zone in a match of `TIME`: `+07:00`; empty where it names none."""
    if not match["zone"]:
        return ""
    start, end = match.span("zone")
    numbers = [words.number(index) for index in words.find("nyN", start, end)]
    if not numbers:
        return words.value(start)
    hours, minutes = divmod(numbers[0], 100) if numbers[0] >= 100 else [*numbers, 0][:2]
    return f"{'-' if '-' in match['zone'] else '+'}{hours:02}:{minutes:02}"
