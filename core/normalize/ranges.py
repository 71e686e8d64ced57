"""Stretches with two ends named: "27-28 Oktober", "1 Juli hingga 3 Mei", "Januari-Mei 2025", "2015-2019"."""

from __future__ import annotations

import re

from core.normalize import calendar
from core.normalize.calendar import make_date
from core.normalize.date_words import Words
from core.normalize.days import closest, is_count
from core.normalize.reading import Context, Reading, kind, part
from core.settings import FIRST_BARE_YEAR, LONGEST_YEAR_RANGE


def read_days(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """From a day to a day. What only the second one names, month and year, holds for the first too."""
    day, month, year = (_number(words, match, group) for group in ("day2", "month2", "year2"))
    first_day, first_month, first_year = (
        _number(words, match, group) for group in ("day1", "month1", "year1")
    )
    year_is_written = bool(year or first_year)
    if not year_is_written:
        if context.anchor is None:
            return None
        ends = [make_date(context.anchor.year + count, month, day) for count in (-1, 0, 1)]
        nearest = closest(ends, context.tense, context.anchor)
        year = nearest.year if nearest else 0
    year = year or first_year
    year = year + 2000 if 0 < year < 100 else year
    first_month = first_month or month
    first_year = first_year or (year - 1 if first_month > month else year)
    start, end = make_date(first_year, first_month, first_day), make_date(year, month, day)
    if start is None or end is None or start >= end:
        return None
    if _is_list(words, match) and (part(match, "month1") or (end - start).days > 1):
        return None
    period = calendar.between(calendar.of_day(start), calendar.of_day(end))
    if year_is_written:
        return Reading(period, "explicit", "both ends are written")
    return Reading(period, "partial", f"no year is written; the nearest to {context.near()}", context.anchor)


def read_listed_day(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """One day of several whose month is named after the last: "3", "10" and "17 November" of a list.

    Two days in a row that nothing else is listed with are one stretch, which `read_days` reads.
    """
    numbers = [words.number(index) for index in words.find("n", *match.span("days"))]
    joined = len(numbers) == 2 and match["days"].count("&") and not part(match, "goes_on")
    in_a_row = joined and numbers[1] - numbers[0] == 1
    month, year = _number(words, match, "month"), _number(words, match, "year")
    if in_a_row or words.preposition(match.start() - 1) == "between":
        return None
    if year:
        day = make_date(year, month, numbers[0])
        return Reading(calendar.of_day(day), "explicit", "one of a list of days") if day else None
    if context.anchor is None:
        return None
    days = [make_date(context.anchor.year + count, month, numbers[0]) for count in (-1, 0, 1)]
    day = closest(days, context.tense, context.anchor)
    why = f"one of a list of days without year; the nearest to {context.near()}"
    return Reading(calendar.of_day(day), "partial", why, context.anchor) if day else None


def read_months(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """From a month to a month: "Januari-Mei 2025", "Maret 2022 hingga Juni 2023"."""
    first, last = _number(words, match, "month1"), _number(words, match, "month2")
    year, first_year = _number(words, match, "year2"), _number(words, match, "year1")
    year_is_written = bool(year or first_year)
    if not year_is_written:
        if context.anchor is None:
            return None
        year = context.anchor.year - (last > context.anchor.month and context.tense != "future")
    year = year or first_year
    first_year = first_year or (year - 1 if first > last else year)
    start, end = calendar.of_month(first_year, first), calendar.of_month(year, last)
    if start.first >= end.first or ((end.first - start.last).days > 1 and _is_list(words, match)):
        return None
    period = calendar.between(start, end)
    if year_is_written:
        return Reading(period, "explicit", "both ends are written")
    return Reading(period, "partial", f"no year is written; the nearest to {context.near()}", context.anchor)


def read_years(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """From a year to a year: "2015-2019", "periode 2025-2029", "musim 2024/2025"."""
    first, last = _number(words, match, "year1"), _number(words, match, "year2")
    if last < 100:
        last += first // 100 * 100
    if not first < last <= first + LONGEST_YEAR_RANGE or (last - first > 1 and _is_list(words, match)):
        return None
    return Reading(
        calendar.between(calendar.of_year(first), calendar.of_year(last)), "explicit", "both ends are written"
    )


def read_years_of_something(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """Years after a noun: "inflasi 2025-2026"; two in a row after a name are its season ("Liga …")."""
    season = _number(words, match, "year2") - _number(words, match, "year1") == 1
    return None if season and words.is_name(match.start() - 1) else read_years(words, match, context)


def read_years_in_words(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """Years joined by a word after any other: "model 2018 hingga 2019", but not "1500 hingga 2000 orang"."""
    recent = min(_number(words, match, "year1"), _number(words, match, "year2")) >= FIRST_BARE_YEAR
    return read_years(words, match, context) if recent and not is_count(words, match.end() - 1) else None


def _is_list(words: Words, match: re.Match[str]) -> bool:
    """Whether "dan" joins two times that lie apart; after "antara" it joins the ends of one."""
    return "&" in match[0] and words.preposition(match.start() - 1) != "between"


def _number(words: Words, match: re.Match[str], group: str) -> int:
    """The number in a group of the match; 0 where it is not there."""
    place = part(match, group)
    return words.number(place[1] - 1) if place else 0


_TO = r"(?: - | r1? | & | x/x | x\.x\.? )"
_WEEKDAY = r"(?: [WG] ,? )?"

KINDS = (
    kind(
        "day of a list",
        "ln",
        r"(?<! [-.:/] ) l? (?P<goes_on> (?<= n[,&] ) | (?<= n,& ) )? "
        r"(?= (?P<days> n (?: (?: ,?& | , ) n ){1,9} ) -? (?P<month> [Mm] ) (?: ,? (?P<year> y ) )? ) n",
        read_listed_day,
    ),
    kind(
        "days",
        "WGnl",
        rf"(?: [WG] (?: {_TO} [WG] )? ,? \(? )? l? "
        rf"(?P<day1> n ) (?P<month1> -?[Mm] )? (?: ,? (?P<year1> y ) )? \)? "
        rf"{_TO} l? {_WEEKDAY} \(? (?P<day2> n ) -? (?P<month2> [Mm] ) (?: ,? (?P<year2> y ) )? \)?",
        read_days,
    ),
    kind(
        "days",
        "WGnu",
        rf"(?: (?: ui,? )? [WG] (?: {_TO} [WG] )? ,? \( | (?<= \( ) ) "
        r"(?P<day1> n ) (?P<month1> /n )? (?P<year1> /y )? \)? "
        rf"(?: - | r1? | & ) {_WEEKDAY} \(? (?P<day2> n ) (?P<month2> /n ) (?P<year2> /[yn] )? \)?",
        read_days,
    ),
    kind(
        "months",
        "uM",
        rf"u? (?P<month1> M ) (?P<year1> y )? {_TO} u? (?P<month2> M ) (?P<year2> u?y )?",
        read_months,
    ),
    kind(
        "years",
        "uy",
        rf"(?: uv? | (?<= [v7(e] ) ) (?P<year1> y ) (?: {_TO} | / ) u? (?P<year2> y )",
        read_years,
    ),
    kind("years", "uy", r"(?: uv? | (?<= [v7] ) ) (?P<year1> y ) [-/] (?P<year2> n ) (?! [-/] )", read_years),
    kind("years", "y", r"(?P<year1> y ) r1? u? (?P<year2> y )", read_years_in_words),
    kind("years", "y", r"(?<= x ) (?P<year1> y ) - (?P<year2> y )", read_years_of_something),
    kind("season in a name", "y", r"y (?: [-/] y | / n (?! / ) )"),
)
"""Every kind of stretch, the surest first."""
