"""Holidays: "Hari Sumpah Pemuda", "Natal 2024", "Idul Fitri", "malam Tahun Baru", "H-7 Lebaran".

Some fall on the same day every year; of the others the lexicon lists the days.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from core.lexicon import Row, items, table
from core.normalize import calendar
from core.normalize.calendar import make_date
from core.normalize.date_words import Words, read_words
from core.normalize.days import UNIT_SHIFT, closest, shift_of, unit_of
from core.normalize.reading import Context, Kind, Reading, kind, part

_EVE = "malam"
_YEARS = {"past": -1, "this": 0, "future": 1}


@cache
def kinds() -> tuple[Kind, ...]:
    """A kind for every row of letters that names of holidays have, the longest first.

    A name that does not begin with "Hari" or "Tahun" ("Natal", "Idul Adha") stands for its day only after a
    preposition or before a year: "daging Idul Adha" dates nothing.
    """
    rows = {read_words(name).classes for name in _by_name()}
    return tuple(_kind(letters) for letters in sorted(rows, key=lambda letters: (-len(letters), letters)))


def _kind(letters: str) -> Kind:
    beside = r"(?: (?P<eve> d ) | 6 (?P<sign> [-+] ) (?P<gap> [n\#] ) )?"
    sure = (
        rf"(?: (?<= [vr&d] ) | (?<= [-+][n\#] ) | (?= {letters} u?y (?! 6 ) ) )" if letters[0] != "u" else ""
    )
    year = rf"(?: (?P<hijri> y ) 6 | u? (?P<year> y ) (?! [-/][ny] ) | {UNIT_SHIFT} )?"
    pattern = rf"{beside} {sure} (?P<name> {letters} ) (?! [56] ) {year}"
    return kind("holiday", f"d6{letters[0]}", pattern, read_holiday)


def read_holiday(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """The day of the holiday, in the year written after it or else the one nearest to the anchor."""
    row = _by_name().get(" ".join(words.word(index) for index in range(*match.span("name"))))
    year, hijri = part(match, "year"), part(match, "hijri")
    if row is None:
        return None
    if year:
        found = _day(row, words.number(year[0]))
    elif hijri:
        found = _day_of_hijri(row, words.number(hijri[0]))
    elif context.anchor and unit_of(words, match) == "year":
        found = _day(row, context.anchor.year + _YEARS[shift_of(words, match)])
    elif context.anchor:
        days = [_day(row, context.anchor.year + count) for count in (-1, 0, 1)]
        found = closest(days, context.tense, context.anchor)
    else:
        found = None
    shift = _shift(words, match)
    if found is None or shift is None:
        return None
    period = calendar.of_day(found + timedelta(days=shift))
    if year or hijri:
        return Reading(period, "explicit", "the holiday's day in the year as written")
    return Reading(period, "partial", f"the holiday's day; the nearest to {context.near()}", context.anchor)


def _shift(words: Words, match: re.Match[str]) -> int | None:
    """Days from the holiday to the day meant: -1 for "malam Natal", -7 for "H-7 Lebaran"."""
    eve, gap = part(match, "eve"), part(match, "gap")
    if eve:
        return -1 if words.word(eve[0]) == _EVE else None
    if gap:
        return words.number(gap[0]) * (-1 if match["sign"] == "-" else 1)
    return 0


def _day(row: Row, year: int) -> date | None:
    """The day of a holiday in `year`; None where the lexicon does not know it."""
    if row["month"]:
        return make_date(year, int(row["month"]), int(row["day"]))
    return next((day for day in _listed(row) if day.year == year), None)


def _day_of_hijri(row: Row, year: int) -> date | None:
    return next((day for day in _listed(row) if calendar.hijri_year(day) == year), None)


def _listed(row: Row) -> list[date]:
    return [date.fromisoformat(day) for day in items(row["days"])]


@cache
def _by_name() -> dict[str, Row]:
    """The row of every holiday by each of its names, lower case."""
    rows = table("holidays", "names", "month", "day", "days")
    return {name.lower(): row for row in rows for name in items(row["names"])}
