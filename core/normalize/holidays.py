"""Holidays that fall on the same day every year: "Hari Sumpah Pemuda", "Natal 2024"."""

from __future__ import annotations

import re
from functools import cache

from core.lexicon import table
from core.normalize import calendar
from core.normalize.calendar import make_date
from core.normalize.date_words import Words, read_words
from core.normalize.days import closest
from core.normalize.reading import Context, Kind, Reading, kind, part


@cache
def kinds() -> tuple[Kind, ...]:
    """A kind for every row of letters that names of holidays have, the longest first.

    A name of one word ("Natal") stands for its day only after a preposition or before a year.
    """
    rows = {read_words(row["name"]).classes for row in table("holidays", "name")}
    return tuple(_kind(letters) for letters in sorted(rows, key=lambda letters: (-len(letters), letters)))


def _kind(letters: str) -> Kind:
    place = rf"(?: (?<= [vr&] ) | (?= {letters} y ) )" if len(letters) == 1 else ""
    pattern = rf"{place} (?P<name> {letters} ) (?! [56] ) (?P<year> y )?"
    return kind("holiday", letters[0], pattern, read_holiday)


def read_holiday(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """The day of the holiday, in the year written after it or else the one nearest to the anchor."""
    names = _days()
    start, end = match.span("name")
    place = names.get(" ".join(words.word(index) for index in range(start, end)))
    if place is None:
        return None
    month, day = place
    year = part(match, "year")
    if year:
        found = make_date(words.number(year[1] - 1), month, day)
        why = "the holiday's day in the year as written"
        return Reading(calendar.of_day(found), "explicit", why) if found else None
    if context.anchor is None:
        return None
    days = [make_date(context.anchor.year + count, month, day) for count in (-1, 0, 1)]
    found = closest(days, context.tense, context.anchor)
    why = f"the holiday's day; the nearest to {context.near()}"
    return Reading(calendar.of_day(found), "partial", why, context.anchor) if found else None


@cache
def _days() -> dict[str, tuple[int, int]]:
    rows = table("holidays", "name", "month", "day")
    return {row["name"].lower(): (int(row["month"]), int(row["day"])) for row in rows}
