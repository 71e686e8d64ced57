"""Dates that cannot be as they stand: the weekday, the digits that are there and the anchor decide together.

A repair is accepted only where exactly one day near the anchor fits; both readings are named in the warning.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from core.normalize.calendar import WEEKDAYS, make_date, name
from core.settings import MISPRINT_DAYS, REPAIR_DAYS_AFTER, REPAIR_DAYS_BEFORE


def repair(numbers: Sequence[int], weekday: int | None, anchor: date | None) -> date | None:
    """The one day near `anchor` that `numbers`, those that stand there, can have meant; None where unsure.

    With a weekday (0 for Monday) these kinds of damage are tried, the mildest first: day, month and year are
    there in order with something between them; their digits are there, run together; one digit is wrong,
    missing or too much; only the day of the month is right. Without a weekday only day and month that changed
    places are set right.
    """
    if weekday is None:
        return _swapped(numbers)
    if anchor is None:
        return None
    days = [anchor + timedelta(days=shift) for shift in range(-REPAIR_DAYS_BEFORE, REPAIR_DAYS_AFTER + 1)]
    days = [day for day in days if day.weekday() == weekday]
    for fits in (_in_order, _same_digits, _one_digit_off, _same_day_of_month):
        fitting = [day for day in days if fits(numbers, day)]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def misprint(written: date, numbers: list[int], weekday: int, anchor: date | None) -> date | None:
    """The day that `numbers` were meant for, where they write a day far from `anchor` and of another weekday.

    None where `written` lies near the anchor, or neither another year nor one other digit gives one.
    """
    if anchor is None or abs(written - anchor).days <= MISPRINT_DAYS:
        return None
    days = [anchor + timedelta(days=shift) for shift in range(-MISPRINT_DAYS, MISPRINT_DAYS + 1)]
    days = [day for day in days if day.weekday() == weekday]
    same = [day for day in days if numbers[:2] == [day.day, day.month]]
    fitting = same or [day for day in days if _one_digit_off(numbers, day)]
    return fitting[0] if len(fitting) == 1 else None


def contradiction(written: date, weekday: int) -> str:
    """A warning that names both readings of a weekday and a date that do not agree."""
    week = (written + timedelta(days=shift) for shift in range(-3, 4))
    nearest = next(day for day in week if day.weekday() == weekday)
    return f"written as {name(written)}, but said to be a {WEEKDAYS[weekday]}; it may mean {name(nearest)}"


def _swapped(numbers: Sequence[int]) -> date | None:
    if len(numbers) == 3 and numbers[0] <= 12 < numbers[1] <= 31 and numbers[2] > 1000:
        return make_date(numbers[2], numbers[0], numbers[1])
    return None


def _in_order(numbers: Sequence[int], day: date) -> bool:
    wanted = [day.day, day.month, day.year]
    for number in numbers:
        if wanted and number == wanted[0]:
            wanted.pop(0)
    return not wanted


def _same_digits(numbers: Sequence[int], day: date) -> bool:
    return "".join(map(str, numbers)) in _spellings(day)


def _one_digit_off(numbers: Sequence[int], day: date) -> bool:
    there = "".join(map(str, numbers))
    return any(_within_one_edit(there, spelling) for spelling in _spellings(day))


def _spellings(day: date) -> set[str]:
    """The digits of day and month, with the year or without."""
    years = ("", f"{day.year}", f"{day.year % 100:02}")
    return {f"{day.day}{month}{year}" for month in (day.month, f"{day.month:02}") for year in years}


def _same_day_of_month(numbers: Sequence[int], day: date) -> bool:
    return numbers[0] == day.day


def _within_one_edit(one: str, other: str) -> bool:
    """Whether one digit changed, added or dropped makes the two equal."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    same = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]
