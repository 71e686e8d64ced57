"""Counted from the anchor or the date before: "kemarin", "pekan lalu", "dua hari lagi", "esoknya"."""

from __future__ import annotations

import re
from datetime import timedelta

from core.normalize import calendar
from core.normalize.calendar import Period
from core.normalize.date_words import Words
from core.normalize.days import (
    PART_OF_DAY,
    PLACE,
    TIME_AFTER,
    TIME_BEFORE,
    UNIT_SHIFT,
    shift_of,
    timed,
    unit_of,
)
from core.normalize.reading import Context, Reading, kind, part
from core.normalize.spans import narrowed
from core.settings import LARGEST_COUNT


def read_unit(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """The unit before, of or after the anchor: "pekan lalu", "hari ini", "tahun depan", "akhir bulan ini"."""
    unit, shift = unit_of(words, match), shift_of(words, match) or "this"
    if context.anchor is None or (unit == "day" and match[0].endswith(("P", "F"))):
        return None
    edge = part(match, "edge")
    if edge and words.word(match.end("shift") - 1) == "nanti":
        shift = "this"
    steps = {"past": -1, "this": 0, "future": 1}[shift]
    period = calendar.add(calendar.of_day(context.anchor), unit, steps)
    which = {"past": "before", "this": "of", "future": "after"}[shift]
    if edge and unit == "week" and words.value(edge[0]) == "end":
        saturday = period.first + timedelta(days=5)
        weekend = calendar.between(calendar.of_day(saturday), calendar.of_day(period.last))
        why = f"the weekend of the week {which} {context.near()}"
        return Reading(weekend, "relative", why, context.anchor)
    reading = Reading(period, "relative", f"the {unit} {which} {context.near()}", context.anchor)
    reading = reading if unit == "week" else narrowed(reading, words, match)
    return timed(reading, words, match, context)


def read_day_word(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """ "kemarin", "besok", "lusa", "tadi malam", "malam ini": a day beside the anchor."""
    if context.anchor is None:
        return None
    moved = [int(words.value(index)) for index in words.find("h", *match.span())]
    steps = -2 if sorted(moved) == [-1, 2] else sum(moved)  # "kemarin lusa" is the day before "kemarin"
    if {"tadi", "malam"} <= {words.word(index) for index in range(*match.span())}:
        steps = -1
    day = context.anchor + timedelta(days=steps)
    which = {0: "the day of", -1: "the day before", 1: "the day after"}.get(steps, f"{steps:+} days from")
    reading = Reading(calendar.of_day(day), "relative", f"{which} {context.near()}", context.anchor)
    return timed(reading, words, match, context)


def read_count(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """So many units ago or ahead: "tiga hari lalu", "2 tahun silam", "dua pekan lagi"."""
    counted = _count(words, match)
    if counted is None or context.anchor is None:
        return None
    count, unit = counted
    steps = -count if "P" in match[0] else count
    period = calendar.add(calendar.of_day(context.anchor), unit, steps)
    side = "before" if steps < 0 else "after"
    return Reading(period, "relative", f"{_number_of(count, unit)} {side} {context.near()}", context.anchor)


def read_stretch(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """So many units up to the anchor or from it on: "sepekan terakhir", "lima tahun ke depan"."""
    counted = _count(words, match)
    if counted is None or context.anchor is None:
        return None
    count, unit = counted
    if unit == "decade":
        count, unit = 10 * count, "year"
    today = calendar.of_day(context.anchor)
    end = today if unit in ("day", "week") else calendar.add(today, unit, 0)
    ahead = match[0].endswith(("F", "X"))
    steps = (count if ahead else -count) * (7 if unit == "week" else 1)
    other = calendar.add(today, "day" if unit == "week" else unit, steps)
    period = calendar.between(end, other) if ahead else calendar.between(other, end)
    side = "from" if ahead else "up to"
    return Reading(period, "relative", f"{_number_of(count, unit)} {side} {context.near()}", context.anchor)


def read_after(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """Counted from the date the text gave last: "sehari kemudian", "keesokan harinya", "hari berikutnya"."""
    if context.before is None or not ("B" in match[0] or _continues_the_story(words, match, context)):
        return None
    counted = (1, "day") if "H" in match[0] else _count(words, match)
    if counted is None or not _as_fine(context.before, counted[1]):
        return None
    count, unit = counted
    steps = -count if "B" in match[0] else count
    side = "before" if steps < 0 else "after"
    why = f"{_number_of(count, unit)} {side} the date before it, {calendar.describe(context.before)}"
    return Reading(calendar.add(context.before, unit, steps), "relative", why, context.before.first)


def read_same(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """ "pada hari yang sama", "di tahun yang sama": the date that the text gave last."""
    unit = unit_of(words, match)
    if context.before is None or not _as_fine(context.before, unit):
        return None
    why = f"the {unit} of the date before it, {calendar.describe(context.before)}"
    return Reading(calendar.add(context.before, unit, 0), "relative", why, context.before.first)


def read_edge(words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """The start or end of the anchor's own month or year: "hingga akhir tahun"."""
    unit = unit_of(words, match)
    if context.anchor is None or unit not in ("month", "year"):
        return None
    period = calendar.add(calendar.of_day(context.anchor), unit, 0)
    reading = Reading(period, "relative", f"the {unit} of {context.near()}", context.anchor)
    return narrowed(reading, words, match)


def _count(words: Words, match: re.Match[str]) -> tuple[int, str] | None:
    """How many of which unit; whole days for "24 jam"."""
    unit, place = unit_of(words, match), part(match, "count")
    if place is None:
        return 1, unit
    numbers = [words.number(index) for index in words.find("nNk", *place)]
    letters = match["count"]
    count = numbers[0]
    if "b" in letters:
        count += 10
    elif "t" in letters:
        count = 10 * numbers[0] + sum(numbers[1:])
    if unit == "hour":
        return (count // 24, "day") if count and count % 24 == 0 else None
    return (count, unit) if 0 < count <= LARGEST_COUNT else None


def _continues_the_story(words: Words, match: re.Match[str], context: Context) -> bool:
    """Whether the paragraph has named a day, or a sentence begins; else "keesokan harinya" is of any day."""
    return context.day is not None or match.start() == 0 or words.classes[match.start() - 1] in '.?!"'


def _as_fine(period: Period, unit: str) -> bool:
    """Whether `period` is known finely enough to count `unit` from it."""
    lengths = {"day": 1, "week": 7, "month": 31, "year": 366, "decade": 3660}
    return (period.last - period.first).days < lengths[unit]


def _number_of(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


_TODAY = r"(?: jd | dj | di | Fd | dF | Dui | Duj )"
_COUNT = r"(?P<count> [nN] | kb? | ktk? )"
_COUNTED = rf"(?: {_COUNT} (?P<unit> [ugJ] ) | (?P<unit1> s ) )"

KINDS = (
    kind("stretch", "nNks", rf"{_COUNTED} (?: Li? | vF | X )", read_stretch),
    kind("stretch", "s", r"(?P<unit1> s ) i", read_stretch),
    kind("count", "nNks", rf"{_COUNTED} (?: q?P | R | F )", read_count),
    kind("count from the date before", "nNks", rf"{_COUNTED} [AB]", read_after),
    kind("unit from the date before", "ug", r"(?P<unit> [ug] ) [AB]", read_after),
    kind("same unit", "ug", r"(?P<unit> [ug] ) q 0", read_same),
    kind("next day", "H", r"Hu?", read_after),
    kind("unit", "eug", rf"(?P<edge> e )? {UNIT_SHIFT} {TIME_AFTER}", read_unit),
    kind("day", "jdFD", rf"{_TODAY} {TIME_AFTER}", read_day_word),
    kind("day", "cJn", rf"{TIME_BEFORE} (?: {_TODAY} | h {PART_OF_DAY}? ) {PLACE}?", read_day_word),
    kind("day", "h", rf"h (?: h | u )? {PART_OF_DAY}? {TIME_AFTER}", read_day_word),
    kind("edge", "e", r"(?<= [vr] ) (?P<edge> e ) (?P<unit> u ) (?! [yuhLABQMmI] )", read_edge),
)
"""Every kind counted from another day, the surest first."""
