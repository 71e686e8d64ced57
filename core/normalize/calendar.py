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
    """The nineteenth century, 1801 to 1900, as `18XX`."""
    return Period(f"{number - 1:02}XX", date(100 * number - 99, 1, 1), date(100 * number, 12, 31))


def of_week(day: date) -> Period:
    """The week that holds `day`, as an interval of days."""
    monday = day - timedelta(days=day.weekday())
    return between(of_day(monday), of_day(monday + timedelta(days=6)))


def between(start: Period, end: Period) -> Period:
    """From `start` to `end`: `2024-10-27/2024-10-28`."""
    return Period(f"{start.value}/{end.value}", start.first, end.last)


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def name(day: date) -> str:
    """`Thursday 24 October 2024`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {calendar.month_name[day.month]} {day.year}"
