"""Weeks and weekdays counted in a month: "minggu ketiga Juni", "pekan pertama bulan ini", "Jumat terakhir Mei"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from core.normalize import calendar
from core.normalize.calendar import Period
from core.normalize.date_words import Words
from core.normalize.days import UNIT_SHIFT, unit_of
from core.normalize.reading import Context, Reading, kind, part
from core.normalize.relative import read_unit
from core.normalize.spans import read_month

_LONGEST_MONTH_WEEKS = 5


def read_week(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """A week of a month. The value is the month, since calendars differ in where its weeks begin and end.

    Its ends are those of the first, second, … or last seven days.
    """
    unit = match.start("week")
    if words.classes[unit] == "u" and words.value(unit) != "week":
        return None
    number, month = _number(words, match), _month(words, match, context)
    if month is None or number > _LONGEST_MONTH_WEEKS:
        return None
    period = month.period
    if number:
        first = period.first + timedelta(weeks=number - 1)
        last = min(first + timedelta(days=6), period.last)
    else:
        first, last = period.last - timedelta(days=6), period.last
    capital = words.classes[unit] == "G"
    warning = '"Minggu" may also be the Sunday' if capital else ""
    if first > period.last:
        return None
    return replace(month, period=Period(period.value, first, last), warning=warning)


def read_weekday(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """The first, second, … or last of one weekday in a month."""
    number, month = _number(words, match), _month(words, match, context)
    if month is None or number > _LONGEST_MONTH_WEEKS:
        return None
    weekday = words.number(match.start("weekday")) - 1
    if number:
        first = month.period.first
        day = first + timedelta(days=(weekday - first.weekday()) % 7, weeks=number - 1)
    else:
        last = month.period.last
        day = last - timedelta(days=(last.weekday() - weekday) % 7)
    return replace(month, period=calendar.of_day(day)) if day <= month.period.last else None


def _month(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    if part(match, "month"):
        return read_month(words, match, context)
    return read_unit(words, match, context) if unit_of(words, match) == "month" else None


def _number(words: Words, match: re.Match[str]) -> int:
    """1 for the first; 0 for the last."""
    index = match.end("number") - 1
    return 0 if words.classes[index] == "L" else words.number(index)


_COUNTED = r"(?P<number> I | L | v-\# )"
_WEEKDAY = r"(?P<weekday> (?: (?<= u ) G | W ) )"
_MONTH = r"u? (?P<month> M ) (?P<year> ,?u?y )?"

KINDS = (
    kind("weekday of a month", "WG", rf"{_WEEKDAY} {_COUNTED} {_MONTH}", read_weekday),
    kind("weekday of a month", "WG", rf"{_WEEKDAY} {_COUNTED} {UNIT_SHIFT}", read_weekday),
    kind("week of a month", "gGu", rf"(?P<week> [gGu] ) {_COUNTED} {_MONTH}", read_week),
    kind("week of a month", "gGu", rf"(?P<week> [gGu] ) {_COUNTED} {UNIT_SHIFT}", read_week),
)
"""Both kinds; "Minggu" is the Sunday after "hari", else the week, whatever its first letter, with a warning."""
