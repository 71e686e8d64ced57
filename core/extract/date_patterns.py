"""Where the dates of a text are: every kind is tried where a word can begin one, the surest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from core.normalize import days, holidays, ranges, relative, spans, weeks
from core.normalize.date_words import Words
from core.normalize.reading import Context, Kind, Reader, Reading, kind

_NOT_MOVED = r"(?! ,? \(? [n] | q?P | [Fih] | u[PFih] )"
_NOT_DATES = (
    kind(
        "recurring",
        "2",
        r"2 [ul]? (?: [WG] (?: (?: [-r,] | ,?& ) [WG] ){0,6} | n?[Mm] | uM | e?u | n )? (?: [cJ]n[.:]n[zZ]? )?",
    ),
    kind("days of opening", "WG", r"[WG] (?: - | r1? )? [WG] (?! ,? \(? [n] )"),
    kind("days of habit", "K", rf"K [xv]{{0,3}} u [WG] (?: (?: [-r,] | ,?& ) u? [WG] ){{0,6}} {_NOT_MOVED}"),
    kind("eve of a weekday", "d", r"d [WG] (?! ,? \(? [n] )"),
    kind("named weekday", "WG", r"[WG] 5 (?! ,? \(? [n] )"),
    kind("place, prayer or movement", "4", r"4 (?: [WGE] | n M y? )"),
    kind("no number", "3", r"3 [ugJo] [LPiFRAB]? i?"),
    kind("many", "ugh", r"([ugh]) - \1 [LPiFAB]?"),
    kind("number of a law", "nNy#u", r"[nNy\#] u y (?! M ) | u y 9"),
    kind("between two counts", "nNk", r"[nNk] (?: [-,] | r ) [nNk] [ugJ] q? [LPRABiF]?"),
    kind("a count", "nNkt", r"[nNkbt] [ugJ] i"),
    kind("season", "7", r"7 x? (?: q?P | h | F | i )"),
    kind("year of the Hijra", "uny", r"u? y 6"),
)
_EVERY = "2"
"""After a date without year, "setiap tahun" makes it one of every year."""


@dataclass(frozen=True, slots=True)
class Found:
    """A temporal expression at the words `[first, last)`, as read."""

    first: int
    last: int
    reading: Reading


def find(words: Words, context_at: Callable[[int], Context]) -> Iterator[Found]:
    """The expressions of `words` that have a reading, in order, none overlapping.

    `context_at` gives what the expression that begins at a word is read against. Every pattern is bounded in
    length, so that time is linear in the words.
    """
    place = 0
    for trigger in _triggers().finditer(words.classes):
        if trigger.start() < place:
            continue
        first, context = trigger.start(), None
        for found_kind in _kinds()[trigger[0]]:
            match = found_kind.pattern.match(words.classes, first)
            if match is None:
                continue
            if found_kind.read is None:
                place = match.end()
                break
            context = context or context_at(first)
            reading = _read(found_kind.read, words, match, context)
            if reading:
                place = match.end()
                if reading.basis != "partial" or words.classes[place : place + 1] != _EVERY:
                    yield Found(first, _without_stray_bracket(words, match), reading)
                break


def _read(read: Reader, words: Words, match: re.Match[str], context: Context) -> Reading | None:
    """The reading, or None where the days it would span lie outside the calendar."""
    try:
        return read(words, match, context)
    except (OverflowError, ValueError):
        return None


@cache
def _kinds() -> dict[str, tuple[Kind, ...]]:
    """The kinds that can begin with each letter, in the order they are tried."""
    every = (
        *holidays.kinds(),
        *_NOT_DATES,
        *weeks.KINDS,
        *ranges.KINDS,
        *days.KINDS,
        *relative.KINDS,
        *spans.KINDS,
    )
    letters = sorted({letter for each in every for letter in each.first})
    return {letter: tuple(each for each in every if letter in each.first) for letter in letters}


@cache
def _triggers() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(re.escape, _kinds()))}]")


def _without_stray_bracket(words: Words, match: re.Match[str]) -> int:
    """The end of the match, before a closing bracket that was opened outside it."""
    closing = match[0].find(")")
    return match.start() + closing if closing > 0 and "(" not in match[0] else match.end()
