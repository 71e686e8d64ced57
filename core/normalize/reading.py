"""What a temporal expression is read against, and what reading it gives."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from core.model import DateBasis
from core.normalize.calendar import Period, name
from core.normalize.date_words import Words

Tense = Literal["future", ""]


@dataclass(frozen=True, slots=True)
class Context:
    """What the expression is read against.

    `anchor` is the day that "kemarin" counts from and `anchor_is` says in words what day that is; `tense` is
    `future` where the clause speaks of what is to come; `before` is the date that the text gave last, `day`
    the last single day of the paragraph, `event_day` the last one that is not the day of speaking or citing;
    `utc_offset` is the zone the text writes its times in.
    """

    anchor: date | None
    anchor_is: str = "publication on"
    tense: Tense = ""
    before: Period | None = None
    day: date | None = None
    event_day: date | None = None
    utc_offset: str = ""

    def near(self) -> str:
        """`publication on Monday 28 October 2024`."""
        return f"{self.anchor_is} {name(self.anchor)}".lstrip() if self.anchor else ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The days an expression stands for, how that was found, and `why` in words.

    `anchor` is the day it was counted from, None where the text needs none.
    """

    period: Period
    basis: DateBasis
    why: str
    anchor: date | None = None
    warning: str = ""


Reader = Callable[[Words, re.Match[str], Context], Reading | None]
"""Reads one match of the pattern it belongs to; None where it is no date, or cannot be resolved."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of temporal expression: what it looks like in the letters of `date_words`, and how it is read.

    `first` are the letters it can begin with. A kind without a reader is no date ("setiap Senin", "7 hari
    ini"): its words are passed over, so that no part of them is taken for one.
    """

    name: str
    first: str
    pattern: re.Pattern[str]
    read: Reader | None


def kind(name: str, first: str, pattern: str, read: Reader | None = None) -> Kind:
    """A `Kind` from the text of its pattern, written with white space for the eye."""
    return Kind(name, first, re.compile(pattern, re.VERBOSE), read)


def part(match: re.Match[str], group: str) -> tuple[int, int] | None:
    """Where a named part of a pattern matched; None where it did not, or the pattern has no such part."""
    if group not in match.re.groupindex or match[group] is None:
        return None
    return match.span(group)
