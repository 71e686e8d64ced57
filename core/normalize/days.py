"""Single days: "Kamis (7/11/2024)", "Selasa malam", "Kamis pekan lalu", "hari ini, Rabu (18/6)", "10 Maret".

`KINDS` holds a pattern over the letters of `date_words` for each kind, and the reader of its matches.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from core.normalize import calendar
from core.normalize.calendar import WEEKDAYS, make_date, name
from core.normalize.date_words import Words
from core.normalize.dates import FULL_DATE, TIME, full_date, full_day, moment
from core.normalize.reading import Context, Reading, kind, part
from core.normalize.repair import contradiction, misprint, repair

PART_OF_DAY = r"(?: j?du?i? | Dui? | d[jF] | Fd )"
SHIFT = r"(?P<shift> (?P<unit>[ug])? (?: q?P | F | h | i ) )"
UNIT_SHIFT = r"(?P<shift> (?P<unit>[ug]) (?: q?P | F | h | i ) )"
PLACE = r"(?: \(?oO\)? | [zZ] | ox )"
TIME_AFTER = rf"{PLACE}? (?: [,|/T-]{{0,2}} v{{0,2}} {TIME} {PLACE}? )?"
TIME_BEFORE = rf"{TIME} {PLACE}? ,? v?"


def read_date(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """A day and month, with or without year and weekday."""
    if part(match, "no_year"):
        return _without_year(words, match, context)
    day, weekday = full_day(words, match), _weekday(words, match)
    if day is None:
        return read_damaged(words, match, context)
    if weekday is not None and day.weekday() != weekday:
        return _contradicted(words, match, context, day)
    return timed(Reading(calendar.of_day(day), "explicit", "written in full"), words, match, context)


def read_damaged(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """Numbers that form no date as they stand: "Kamis (24/2019). 10/2024)"."""
    day = repair(_numbers(words, match), _weekday(words, match), context.anchor)
    if day is None:
        return _month_alone(words, match, context)
    warning = f'"{_written(words, match)}" is no date as it stands; read as {name(day)}'
    if part(match, "weekday"):
        why = f"the digits that are there, the weekday and {context.near()} agree"
        reading = Reading(calendar.of_day(day), "repaired", why, context.anchor, warning)
    else:
        reading = Reading(calendar.of_day(day), "repaired", "day and month changed places", None, warning)
    return timed(reading, words, match, context)


def read_weekday(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """A weekday alone, or moved by a word: "Kamis lalu", "Senin pekan depan"."""
    weekday, unit = _weekday(words, match), unit_of(words, match)
    if weekday is None or context.anchor is None or unit not in ("", "week"):
        return None
    day, which = _weekday_near(context.anchor, weekday, shift_of(words, match), bool(unit), context.tense)
    why = f"{which} {context.near()}".replace("the day", f"the {WEEKDAYS[weekday]}")
    begins = match.start() == 0 or match.string[match.start() - 1] in '."'
    either = begins and match["weekday"] == "G" and part(match, "shift")
    warning = '"Minggu" begins the sentence: it may also be the week' if either else ""
    reading = Reading(calendar.of_day(day), "weekday", why, context.anchor, warning)
    return timed(reading, words, match, context)


def read_that_weekday(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """A weekday that the text has dated before: "Kamis pagi itu"."""
    day = context.day
    if day is None or day.weekday() != _weekday(words, match):
        return read_weekday(words, match, context)
    return Reading(calendar.of_day(day), "relative", f"the {WEEKDAYS[day.weekday()]} named before it", day)


def read_time(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """A time of day without a day of its own: it falls on the last of the story, or else of the paragraph."""
    day = context.event_day or context.day
    if day is None:
        return None
    why = f"a time on the day named before it, {name(day)}"
    return timed(Reading(calendar.of_day(day), "relative", why, day), words, match, context)


def read_part_of_that_day(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """ "Malam harinya": on the last day of the story, or else of the paragraph."""
    day = context.event_day or context.day
    if day is None or words.word(match.end() - 1) != "harinya":
        return None
    return Reading(calendar.of_day(day), "relative", f"on the day named before it, {name(day)}", day)


def read_day_of_month(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """A day whose month is not written: "tanggal 17", "tanggal 5 bulan depan"."""
    if context.anchor is None:
        return None
    shift = shift_of(words, match)
    near = (
        {"past": (-1,), "this": (0,), "future": (1,)}[shift]
        if unit_of(words, match) == "month"
        else (-1, 0, 1)
    )
    months = [calendar.add(calendar.of_day(context.anchor), "month", count).first for count in near]
    days = [make_date(month.year, month.month, words.number(match.start("date"))) for month in months]
    day = closest(days, shift or context.tense, context.anchor)
    if day is None or words.is_name(match.end()):
        return None
    why = f"no month is written; the nearest to {context.near()}"
    return timed(Reading(calendar.of_day(day), "partial", why, context.anchor), words, match, context)


def shift_of(words: Words, match: re.Match[str]) -> str:
    """`past`, `future` or `this`, as a word of the match says ("lalu", "depan", "ini"); else empty."""
    shift = part(match, "shift")
    if shift is None:
        return ""
    index = shift[1] - 1
    if words.classes[index] == "h":
        return "future" if int(words.value(index)) > 0 else "past"
    return {"P": "past", "F": "future", "i": "this"}[words.classes[index]]


def unit_of(words: Words, match: re.Match[str]) -> str:
    """`day`, `week`, `month`, … as a word of the match says ("pekan", "sebulan"); else empty."""
    place = part(match, "unit") or part(match, "unit1")
    if place is None:
        return ""
    return "week" if match.string[place[0]] in "gG" else words.value(place[0])


def is_since(words: Words, index: int) -> bool:
    """Whether the word before `index` puts what follows in the past: "sejak Agustus"."""
    return words.preposition(index - 1) == "since"


def is_count(words: Words, index: int) -> bool:
    """Whether the number at `index` counts what follows ("2000 orang") rather than the years."""
    end = words.ends[index]
    following = words.text[end : end + 2]
    return words.number(index) % 100 == 0 and following[:1] == " " and following[1:].islower()


def closest(days: Sequence[date | None], shift: str, anchor: date) -> date | None:
    """Of `days` the one nearest to `anchor`, on the side that `shift` says; None where there is none."""
    real = [day for day in days if day]
    sided = [day for day in real if {"past": day <= anchor, "future": day >= anchor}.get(shift, True)]
    return min(sided or real, key=lambda day: abs(day - anchor), default=None)


def timed(reading: Reading, words: Words, match: re.Match[str], context: Context) -> Reading:
    """`reading` with the time of day that stands beside it. A local time elsewhere has no known offset."""
    if not part(match, "time"):
        return reading
    offset = "" if "o" in match[0] else context.utc_offset
    value = moment(words, match, reading.period.first, offset)
    return replace(reading, period=replace(reading.period, value=value))


def _without_year(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    if context.anchor is None:
        return None
    day_number, month = _numbers(words, match)
    years = (context.anchor.year + count for count in (-1, 0, 1))
    days = [make_date(year, month, day_number) for year in years]
    weekday = _weekday(words, match)
    near = [day for day in days if day and _within_half_a_year(day, context.anchor)]
    fitting = [day for day in near if day.weekday() == weekday]
    shift = shift_of(words, match) or ("past" if is_since(words, match.start()) else context.tense)
    day = closest(fitting or days, shift, context.anchor)
    if day is None:
        return read_damaged(words, match, context)
    if weekday is not None and not fitting:
        return _contradicted(words, match, context, day)
    why = f"no year is written; the nearest to {context.near()}"
    return timed(Reading(calendar.of_day(day), "partial", why, context.anchor), words, match, context)


def _month_alone(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """The month of a day that it does not have ("30 Februari 2024"), with a warning."""
    year, month, _ = full_date(words, match) or (0, 0, 0)
    if part(match, "no_year") and context.anchor:
        month = _numbers(words, match)[1]
        months = [make_date(context.anchor.year + count, month, 1) for count in (-1, 0, 1)]
        nearest = closest(months, shift_of(words, match) or context.tense, context.anchor)
        year = nearest.year if nearest else 0
    if not (year and 1 <= month <= 12):
        return None
    warning = f'"{_written(words, match)}" is no day of the calendar; only its month is kept'
    anchor = context.anchor if part(match, "no_year") else None
    return Reading(calendar.of_month(year, month), "repaired", "the month as written", anchor, warning)


def _within_half_a_year(day: date, anchor: date) -> bool:
    """Whether the same day of no other year is much nearer to `anchor`."""
    return abs(day - anchor) <= timedelta(days=200)


def _contradicted(words: Words, match: re.Match[str], context: Context, day: date) -> Reading:
    """A date and a weekday that do not agree: the date stands, unless one digit explains what is far off."""
    weekday = _weekday(words, match) or 0
    meant = misprint(day, _numbers(words, match), weekday, context.anchor)
    if meant:
        written = _written(words, match)
        warning = f'"{written}" is no {WEEKDAYS[weekday]}; taken for a misprint of {name(meant)}'
        why = f"the weekday and {context.near()} agree on it"
        reading = Reading(calendar.of_day(meant), "repaired", why, context.anchor, warning)
    else:
        warning = contradiction(day, weekday)
        reading = Reading(calendar.of_day(day), "repaired", "the date as written", None, warning)
    return timed(reading, words, match, context)


def _weekday_near(anchor: date, weekday: int, shift: str, in_week: bool, tense: str) -> tuple[date, str]:
    """The day that a weekday means, and in words how it lies to the anchor."""
    monday, gap = anchor - timedelta(days=anchor.weekday()), (weekday - anchor.weekday()) % 7
    if in_week or shift == "this":
        weeks, which = {"past": (-1, "before"), "future": (1, "after")}.get(shift, (0, "of"))
        return monday + timedelta(days=weekday, weeks=weeks), f"the day of the week {which}"
    if gap == 0 and not shift:
        return anchor, "the same day as"
    if "future" in (shift, tense) and shift != "past":
        return anchor + timedelta(days=gap or 7), "the day after"
    return anchor - timedelta(days=7 - gap), "the day before"


def _weekday(words: Words, match: re.Match[str]) -> int | None:
    weekday = part(match, "weekday")
    return words.number(weekday[0]) - 1 if weekday else None


def _numbers(words: Words, match: re.Match[str]) -> list[int]:
    return [words.number(index) for index in words.find("nyNMm", *match.span("date"))]


def _written(words: Words, match: re.Match[str]) -> str:
    start, end = match.span("date")
    return words.text[words.starts[start] : words.ends[end - 1]]


_NEAR = r"(?: (?: ui | h ) ,? (?= [(nWGwg] ) )?"
_WEEKDAY = r"(?P<weekday> [WG] | [gw] \.? (?= ,? \(? n ) )"
_MOVED = r"(?: q?P | [ug] (?: q?P | F | h | i ) | h )?"
_AFTER = rf"\)? (?: ,?{PART_OF_DAY} )? (?: , (?= h (?: [.,;)] | $ ) ) )? {SHIFT}?"
_NUMBERS = r"[nyN] [nyN/.,-]{1,8}"
_MORE_NUMBERS = r"\) [.,]? [ny/.,-]{1,6}"


def _date(short_after: str) -> str:
    """A date; `18/6` counts as one only after what `short_after` says."""
    return rf"(?P<date> {FULL_DATE} | (?P<no_year> n-?[Mm] | (?<= {short_after} ) n/n (?! [/.-][nyN] ) ) )"


_WEEKDAY_DATE = (
    rf"{_NEAR} {_WEEKDAY} {PART_OF_DAY}? {_MOVED} [,-]? l? \(? {_date('[(WGgwdPFhi,l-]')} {_AFTER}"
)
_DATE = rf"{_NEAR} (?: (?<= [ih,] ) \( )? {_date('[ih][(]')} {_AFTER}"
_WEEKDAY_ALONE = rf"{_WEEKDAY} {PART_OF_DAY}? (?: , (?= [ug] (?: q?P | [Fih] ) ) )? {SHIFT}? {PART_OF_DAY}?"

KINDS = (
    kind("weekday and date", "uhWGgw", rf"{_WEEKDAY_DATE} {TIME_AFTER}", read_date),
    kind("weekday and date", "cJn", rf"{TIME_BEFORE} {_WEEKDAY_DATE} {PLACE}?", read_date),
    kind("damaged", "WG", rf"{_WEEKDAY} ,? \( (?P<date> {_NUMBERS} {_MORE_NUMBERS} ) \)", read_damaged),
    kind("damaged", "WG", rf"{_WEEKDAY} ,? \( (?P<date> {_NUMBERS} ) \)?", read_damaged),
    kind("date", "uhnymM", rf"{_DATE} {TIME_AFTER}", read_date),
    kind("date", "cJn", rf"{TIME_BEFORE} {_DATE} {PLACE}?", read_date),
    kind("date", "n", r"(?<= \( ) (?P<date> (?P<no_year> n/n ) ) (?= \) )", read_date),
    kind("weekday", "WG", rf"{_WEEKDAY} {PART_OF_DAY}? 8", read_that_weekday),
    kind("weekday", "WG", rf"{_WEEKDAY_ALONE} {TIME_AFTER}", read_weekday),
    kind("weekday", "cJn", rf"{TIME_BEFORE} {_WEEKDAY_ALONE} {PLACE}?", read_weekday),
    kind("part of that day", "d", r"d u", read_part_of_that_day),
    kind("day of the month", "l", rf"l (?P<date> n ) (?! [Mm/.:-] ) {SHIFT}?", read_day_of_month),
    kind("hours", "cJn", r"[cJ]? n[.:]n [zZ]? (?: - | r1? | x/x | x\.x\.? ) c? n[.:]n [zZ]?"),
    kind("time", "cJ", rf"{TIME} {PLACE}? (?! h | j?d[ij]? | Du[ij] )", read_time),
    kind("time", "n", rf"(?= n[.:]nd?[zZ] ) {TIME}", read_time),
)
"""Every kind of single day, the surest first."""
