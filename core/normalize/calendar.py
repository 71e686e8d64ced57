"""Spans of days as EDTF values, and the arithmetic on them. Pure; weeks begin on Monday."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Period:
    """An EDTF value and the days it spans, both ends included."""

    value: str
    first: date
    last: date


def make_date(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def of_day(day: date) -> Period:
    """One day: `2024-10-28`."""
    return Period(day.isoformat(), day, day)


def of_month(year: int, month: int) -> Period:
    """One month: `2024-10`."""
    last = calendar.monthrange(year, month)[1]
    return Period(f"{year:04}-{month:02}", date(year, month, 1), date(year, month, last))


def of_year(year: int) -> Period:
    """One year: `2024`."""
    return Period(f"{year:04}", date(year, 1, 1), date(year, 12, 31))


def of_decade(first_year: int) -> Period:
    """Ten years from `first_year`, a multiple of ten: `199X`."""
    return Period(f"{first_year // 10:03}X", date(first_year, 1, 1), date(first_year + 9, 12, 31))


def of_century(number: int) -> Period:
    """The nineteenth century, as `18XX`, which EDTF has begin with 1800."""
    return Period(f"{number - 1:02}XX", date(100 * number - 100, 1, 1), date(100 * number - 1, 12, 31))


def of_week(day: date) -> Period:
    """The week that holds `day`, as an interval of days."""
    monday = day - timedelta(days=day.weekday())
    return between(of_day(monday), of_day(monday + timedelta(days=6)))


def between(start: Period, end: Period) -> Period:
    """From `start` to `end`: `2024-10-27/2024-10-28`."""
    return Period(f"{start.value}/{end.value}", start.first, end.last)


def at(period: Period, time: str) -> Period:
    """A time of day (`T20:19:00+07:00`) on a day; a period of several days stays as it is."""
    return Period(period.value + time, period.first, period.last) if period.first == period.last else period


def add(period: Period, unit: str, count: int) -> Period:
    """The `day`, `week`, `month`, `year` or `decade` `count` units after the one `period` begins in."""
    if unit == "day":
        return of_day(period.first + timedelta(days=count))
    if unit == "week":
        return of_week(period.first + timedelta(weeks=count))
    if unit == "month":
        year, month = divmod(period.first.year * 12 + period.first.month - 1 + count, 12)
        return of_month(year, month + 1)
    if unit == "decade":
        return of_decade(period.first.year // 10 * 10 + 10 * count)
    return of_year(period.first.year + count)


def hijri_year(day: date) -> int:
    """The year of the Hijra in which `day` lies, after the arithmetic calendar.

    Reingold and Dershowitz, "Calendrical Calculations", `islamic-from-fixed`. Months are seen to begin up to
    two days before or after those of arithmetic; so the year is taken to begin three days early.
    """
    return (30 * (day.toordinal() - 227_015 + 3) + 10_646) // 10_631


def name(day: date) -> str:
    """`Thursday 24 October 2024`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {calendar.month_name[day.month]} {day.year}"


def third(period: Period, number: int) -> Period:
    """The same value, its ends drawn in to the first (0), second or last (2) third.

    A third is four months of a year and ten days of a month; a decade or century falls into whole years.
    """
    years = period.last.year - period.first.year + 1
    if period.value.endswith("X"):
        start, after = (period.first.year - -years * part // 3 for part in (number, number + 1))
        return Period(period.value, of_year(start).first, of_year(after - 1).last)
    if len(period.value) == len("2024"):
        year = period.first.year
        return Period(period.value, of_month(year, 4 * number + 1).first, of_month(year, 4 * number + 4).last)
    length = (period.last - period.first) / 3
    first = period.first + length * number
    return Period(period.value, first, period.last if number == 2 else first + length - timedelta(days=1))


def describe(period: Period) -> str:
    """The period in words: `October 2024`, `Sunday 27 October 2024 to Monday 28 October 2024`."""
    parts = period.value.split("/")
    first = _in_words(parts[0], period.first)
    return f"{first} to {_in_words(parts[1], period.last)}" if len(parts) > 1 else first


def _in_words(value: str, day: date) -> str:
    written, _, time = value.partition("T")
    if len(written) == len("2024-10-28"):
        return f"{name(day)} at {time}" if time else name(day)
    if len(written) == len("2024-10"):
        return f"{calendar.month_name[day.month]} {day.year}"
    return f"the {written.replace('X', '0')}s" if "X" in written else written
