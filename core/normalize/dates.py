"""Dates written in full and times of day: patterns over the letters of `date_words`, and what they stand for.

Read are "28 Oktober 2024", "28/10/2024", "28-10-2024", "28.10.2024", "28/10/24", "2024-10-28" and "October
28, 2024"; the order of numbers is the Indonesian one: day, month, year.
"""

from __future__ import annotations

import re
from datetime import date, time

from core.normalize.calendar import make_date
from core.normalize.date_words import Words

FULL_DATE = (
    r"(?P<day_month_year>n[-/.]?[Mm][-/.]?,?u?y)"
    r"|(?P<numbers>n(?:/n/[yn]|-n-y|\.n\.y))"
    r"|(?P<year_first>y(?:-n-|/n/)n)"
    r"|(?P<month_first>[Mm]n,?y)"
)
TIME = (
    r"(?P<time>[cJ]n[.:]n(?:[.:]n)?|n:n(?::n)?p?|n\.n(?=z|-n\.nz|oO))"
    r"(?:z?(?:-|r1?|x/x)c?(?P<until>n[.:]n))?(?P<zone>z|[-+]n:n)?"
)


def full_day(words: Words, match: re.Match[str]) -> date | None:
    """The day that a match of `FULL_DATE` writes; None where the calendar has none such."""
    for form, order in (
        ("day_month_year", (2, 1, 0)),
        ("numbers", (2, 1, 0)),
        ("year_first", (0, 1, 2)),
        ("month_first", (2, 0, 1)),
    ):
        if match[form]:
            numbers = [words.number(index) for index in words.find("nyMm", *match.span(form))]
            year, month, day = (numbers[place] for place in order)
            return make_date(year + 2000 if year < 100 else year, month, day)
    return None


def moment(words: Words, match: re.Match[str], day: date, offset: str = "") -> str:
    """`day`, with the time that a match of `TIME` gives: `2024-10-28`, `2024-10-28T20:19:00+07:00`.

    A stretch of time is an interval. `offset` stands in where the text names no zone. A time that no clock
    shows is left out.
    """
    offset = _utc_offset(words, match) or offset
    times = [_clock(words, match, group) for group in ("time", "until") if match[group]]
    if not times or None in times:
        return day.isoformat()
    return "/".join(f"{day.isoformat()}T{clock}{offset}" for clock in times)


def _clock(words: Words, match: re.Match[str], group: str) -> str | None:
    """The time of day in a group of `TIME`: `20:19:00`; None where no clock shows it."""
    start, end = match.span(group)
    hour, minute, second = [*(words.number(index) for index in words.find("n", start, end)), 0][:3]
    if words.classes[end - 1] == "p":
        hour = hour % 12 + int(words.value(end - 1))
    if hour > 23 or minute > 59 or second > 59:
        return None
    return time(hour, minute, second).isoformat()


def _utc_offset(words: Words, match: re.Match[str]) -> str:
    """The offset of the zone in a match of `TIME`: `+07:00`; empty where it names none."""
    start, end = match.span("zone")
    if not match["zone"]:
        return ""
    if match["zone"] == "z":
        return words.value(start)
    return words.text[words.starts[start] : words.ends[end - 1]]
