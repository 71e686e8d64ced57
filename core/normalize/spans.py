"""Months, years and longer: "awal Juni", "Mei tahun lalu", "akhir 2023", "kuartal I 2024", "1990-an"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from core.normalize import calendar
from core.normalize.calendar import Period
from core.normalize.date_words import Words
from core.normalize.days import SHIFT, UNIT_SHIFT, is_count, is_since, shift_of, unit_of
from core.normalize.reading import Context, Reading, kind, part
from core.settings import FIRST_BARE_YEAR, FIRST_YEAR_SINCE, LAST_YEAR, MONTHS_AHEAD

_YEARS = {"past": -1, "this": 0, "future": 1}
_LISTED = re.compile(r"M(?:,?&|,)u?$")


def read_month(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """A month: its year is written ("Mei 2025"), moved ("Mei tahun lalu") or not there ("sejak Agustus")."""
    month, year = words.number(match.start("month")), part(match, "year")
    if year:
        reading = Reading(calendar.of_month(words.number(year[1] - 1), month), "explicit", "written in full")
    elif context.anchor is None:
        return None
    elif context.before and _LISTED.search(words.classes, max(0, match.start() - 4), match.start()):
        steps = (month - context.before.first.month) % 12
        found = calendar.add(context.before, "month", steps)
        why = "no year is written; the next after the month named before it"
        reading = Reading(found, "partial", why, context.anchor)
    else:
        steps = _months_to(month, words, match, context.tense, context.anchor)
        found = calendar.add(calendar.of_day(context.anchor), "month", steps)
        which = "the last before" if steps < 0 else "the next after" if steps else "the one of"
        why = f"no year is written; {which} {context.near()}"
        reading = Reading(found, "partial", why, context.anchor)
    return narrowed(reading, words, match)


def read_year(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """A year: "tahun 2024", "awal 2025", "sejak 2018"."""
    index = match.start("year")
    year = words.number(index)
    named = part(match, "named") or part(match, "edge")
    unit = match[0].find("u", 0, index - match.start())
    if year > LAST_YEAR or (unit >= 0 and words.value(match.start() + unit) != "year"):
        return None
    introduced = words.preposition(index - 1) in ("since", "on")
    first = FIRST_YEAR_SINCE if introduced else FIRST_BARE_YEAR
    if not named and (year < first or is_count(words, index)):
        return None
    reading = Reading(calendar.of_year(year), "explicit", "the year as written")
    return narrowed(reading, words, match)


def read_part_of_year(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """A quarter or half of a year: "kuartal III 2024", "semester I tahun ini"."""
    months, number = int(words.value(match.start())), words.number(match.start("number"))
    year = part(match, "year")
    if months * number > 12 or not (year or context.anchor) or _is_glued(words, match):
        return None
    if year:
        period = _part_of_year(words.number(year[1] - 1), months, number)
        return Reading(period, "explicit", "written in full")
    assert context.anchor
    written = context.anchor.year + _YEARS.get(shift_of(words, match), 0)
    period = _part_of_year(written, months, number)
    if not part(match, "shift") and period.first > context.anchor and context.tense != "future":
        period = _part_of_year(written - 1, months, number)
    return Reading(period, "partial", f"no year is written; read from {context.near()}", context.anchor)


def read_first_months(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """The first months of a year: "lima bulan pertama 2025", "sembilan bulan pertama tahun ini"."""
    count, ordinal = words.number(match.start("count")), words.number(match.start("ordinal"))
    year = part(match, "year")
    if words.value(match.start("months")) != "month" or ordinal != 1 or not 2 <= count <= 12:
        return None
    if year:
        written = words.number(year[0])
    elif context.anchor and unit_of(words, match) == "year":
        written = context.anchor.year + _YEARS[shift_of(words, match)]
    else:
        return None
    period = calendar.between(calendar.of_month(written, 1), calendar.of_month(written, count))
    if year:
        return Reading(period, "explicit", "written in full")
    return Reading(period, "relative", f"counted from {context.near()}", context.anchor)


def read_decade(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """Ten years: "1990-an", "tahun 80-an"."""
    year = words.number(match.start("year"))
    if year < 100:
        year += 1900 if year >= 30 else 2000
    if year % 10:
        return None
    return narrowed(Reading(calendar.of_decade(year), "explicit", "the decade as written"), words, match)


def read_century(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """A hundred years: "abad ke-19"."""
    number = words.number(match.start("number"))
    if not 1 <= number <= 21:
        return None
    return narrowed(Reading(calendar.of_century(number), "explicit", "the century as written"), words, match)


def narrowed(reading: Reading, words: Words, match: re.Match[str]) -> Reading:
    """`reading` with its ends drawn in by "awal", "pertengahan" or "akhir": a third of it each.

    The value stays: the text gives no exact ends. Only "akhir tahun" has a name of its own, December.
    """
    edge = part(match, "edge")
    if edge is None:
        return reading
    number = {"start": 0, "middle": 1, "end": 2}[words.value(edge[0])]
    period = reading.period
    of_a_year = len(period.value) == len("2024") and (part(match, "named") or part(match, "unit"))
    if of_a_year and number == 2:
        return replace(reading, period=calendar.of_month(period.first.year, 12))
    return replace(reading, period=calendar.third(period, number))


def _months_to(month: int, words: Words, match: re.Match[str], tense: str, anchor: date) -> int:
    """How many months it is from the anchor's month to the one meant."""
    ahead, shift = (month - anchor.month) % 12, shift_of(words, match)
    if unit_of(words, match) == "year":
        return month - anchor.month + 12 * _YEARS[shift]
    if shift == "past":
        this_month = ahead == 0 and part(match, "edge") and anchor.day > 10
        return 0 if this_month else ahead - 12
    if shift == "future":
        return ahead or 12
    if shift == "this":
        return month - anchor.month
    if ahead == 0 or tense == "future":
        return ahead
    return ahead if ahead <= MONTHS_AHEAD and not is_since(words, match.start()) else ahead - 12


def _is_glued(words: Words, match: re.Match[str]) -> bool:
    """Whether letters or digits touch the match, as in an address: "xQ4UE"."""
    start, end = words.starts[match.start()], words.ends[match.end() - 1]
    return words.text[max(0, start - 1) : start].isalnum() or words.text[end : end + 1].isalnum()


def _part_of_year(year: int, months: int, number: int) -> Period:
    first = calendar.of_month(year, months * (number - 1) + 1)
    return calendar.between(first, calendar.of_month(year, months * number))


_BARE_MONTH = r"(?: (?<= [vr(] ) | (?<= M[,&/-] ) | (?<= M,& ) )"
_BARE_YEAR = r"(?: (?<= [vroL7] ) | (?<= y[,&] ) | (?<= y,& ) )"

KINDS = (
    kind("month", "euM", rf"(?P<edge> e )? u? (?P<month> M ) (?P<year> ,?(?:uv?)?y ) {SHIFT}?", read_month),
    kind("month", "em", r"(?P<edge> e )? (?P<month> m ) (?P<year> y )", read_month),
    kind("month", "euM", rf"(?P<edge> e )? u? (?P<month> M ) {SHIFT}", read_month),
    kind("month", "eu", r"(?P<edge> e )? u (?P<month> M )", read_month),
    kind("month", "eM", rf"(?: (?P<edge> e ) | {_BARE_MONTH} ) (?P<month> M )", read_month),
    kind(
        "first months",
        "nk",
        rf"(?P<count> [nk] ) (?P<months> u ) (?P<ordinal> I ) (?: u? (?P<year> y ) | {UNIT_SHIFT} )",
        read_first_months,
    ),
    kind("decade", "euyn", r"(?P<edge> e )? u? (?P<year> y | (?<= [uv] ) n ) -? Y", read_decade),
    kind("year", "eu", rf"(?P<edge> e )? (?P<named> uv? ) (?P<year> y ) (?! [6] ) {SHIFT}?", read_year),
    kind("year", "e", rf"(?P<edge> e ) (?P<year> y ) (?! [-/][ny] | 6 ) {SHIFT}?", read_year),
    kind("year", "y", r"(?P<year> y ) (?P<named> (?: P | i | h ) )", read_year),
    kind("year", "y", rf"{_BARE_YEAR} (?P<year> y ) (?! [-/][nyN] | [6Y] )", read_year),
    kind("year", "y", r"(?<= \( ) (?P<year> y ) (?= \) )", read_year),
    kind("quarter", "Q", r"Q (?P<number> [In\#] ) [-/,v]? u? (?P<year> y )", read_part_of_year),
    kind("quarter", "Q", rf"Q (?P<number> [In\#] ) {SHIFT}?", read_part_of_year),
    kind("half", "U", rf"U (?P<number> I ) (?: u? (?P<year> y ) | {UNIT_SHIFT} )", read_part_of_year),
    kind("century", "ea", r"(?P<edge> e )? a v? -? (?P<number> [n\#I] )", read_century),
)
"""Every kind of month, year and what is larger, the surest first."""
