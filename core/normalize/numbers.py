"""Numbers as Indonesian news writes them: "10.000", "1,5 juta", "dua puluh lima ribu", "puluhan", "5-10".

Pure: text in, readings with offsets out. What a number counts, and whether it matters, is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from core.lexicon import Row, table
from core.text import fold

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+|[1-9]\d{0,2},000")
_DECIMAL = re.compile(r"\d+[.,]\d+")
_SIGN = re.compile(r"(?:^|[\s(])[-−]$")
_GIVE = re.compile(r"\s*Â?±\s*")
"""Between a number and how far it may be off: "2,5±1 persen", its mark damaged or not."""
_DASH = re.compile(r"\s*[-–—]\s*")
_LONGEST_NUMERAL = 24
_LONGEST_JOINT = 20
"""Characters between two numbers that one range has: " sampai dengan " with room for spaces."""
_LEAST_SHARED = 1000
"""Least magnitude that a numeral can count: "384 jutaan" is one number, "10 puluhan" is none."""
_OPEN_ENDED = {"teens": Decimal(19), "tens": Decimal(99), "hundreds": Decimal(999)}
"""Most that a vague number can mean. From "ribuan" on speakers use it for any larger number too."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as the text gives it, at `[start, end)` of the text that was read.

    A range has its lower end as `value`; so has a vague "ratusan ribu" (100000, `hundreds of thousands`).
    "384 jutaan" is `about` 384 million.
    """

    start: int
    end: int
    value: float
    low: float | None
    high: float | None
    bound: str
    """`exact`, `about`, `range`, or the order of magnitude: `teens`, `tens`, `tens of thousands`, …"""
    spelled: bool
    """Written in words alone."""


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    kind: str
    value: Decimal
    bound: str


def find_numbers(text: str) -> tuple[Number, ...]:
    """Every number in `text`, ranges joined, in order. Linear in the length of `text`."""
    numbers: list[Number] = []
    for number in map(_number, _groups(text)):
        joined = _range(text, numbers[-1], number) if numbers else None
        if joined:
            numbers[-1] = joined
        else:
            numbers.append(number)
    return tuple(numbers)


def limits(value: float, bound: str) -> tuple[float | None, float | None]:
    """Least and most that `value` can mean under a bound of `number_bounds.csv`; None for an open side."""
    if bound in ("more than", "at least"):
        return value, None
    if bound in ("less than", "up to", "nearly"):
        return None, value
    if bound == "about":
        return None, None
    return value, value


def read_numeral(digits: str) -> float | None:
    """The value of a numeral in digits, or None where its points and commas fit no convention.

    Indonesian groups thousands by points and writes decimals after a comma; the English way is read where
    it cannot be mistaken for it ("1,250,000", "10,000"). A lone point before other than three digits is a
    decimal point, as many newsrooms write it ("2.5 juta").
    """
    if len(digits) > _LONGEST_NUMERAL:
        return None
    if digits.isdecimal():
        return float(digits)
    if _DOTTED.fullmatch(digits) and not digits.startswith("0"):
        return float(digits.replace(".", "").replace(",", "."))
    if _ENGLISH.fullmatch(digits):
        return float(digits.replace(",", ""))
    if _DECIMAL.fullmatch(digits):
        return float(digits.replace(",", "."))
    return None


@cache
def _words() -> dict[str, Row]:
    return {row["word"]: row for row in table("number_words", "word", "kind", "value", "bound")}


@cache
def _range_words(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in table("range_words", "word", "kind") if row["kind"] == kind)


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(_words(), key=len, reverse=True))
    return re.compile(rf"(?<![\d.,:/]){_DIGITS.pattern}|(?<=\d)(?:{words})\b|\b(?:{words})\b", re.IGNORECASE)


def _tokens(text: str) -> Iterator[_Token]:
    for match in _pattern().finditer(text):
        surface = match[0]
        start = match.start()
        if surface[0].isdigit():
            value = read_numeral(surface)
            if value is None:
                continue
            if _SIGN.search(text[max(0, start - 2) : start]):
                start, value = start - 1, -value
            yield _Token(start, match.end(), "numeral", Decimal(repr(value)), "")
        else:
            row = _words()[surface.lower()]
            yield _Token(start, match.end(), row["kind"], Decimal(row["value"]), row["bound"])


def _groups(text: str) -> Iterator[list[_Token]]:
    """Runs of tokens that together write one number."""
    group: list[_Token] = []
    for token in _tokens(text):
        if group and not (_follows(group, token) and not text[group[-1].end : token.start].strip(" \u00a0")):
            if group[0].kind not in ("multiplier", "tens", "teen"):
                yield group
            group = []
        group.append(token)
    if group and group[0].kind not in ("multiplier", "tens", "teen"):
        yield group


def _follows(group: list[_Token], token: _Token) -> bool:
    """Whether `token` can go on the number that `group` writes: "dua" + "puluh", "1,5" + "juta"."""
    last = group[-1]
    if token.kind == "multiplier":
        return last.kind != "multiplier" or token.value > last.value
    if token.kind == "vague":
        return group[0].kind == "numeral" and len(group) == 1 and token.value >= _LEAST_SHARED
    if group[0].kind == "vague" or token.kind == "numeral":
        return False
    if token.kind == "teen":
        return last.kind == "digit"
    if token.kind == "tens":
        return last.kind in ("digit", "numeral")
    if token.kind == "digit" and token.value == Decimal("0.5"):
        return last.kind == "digit"
    return (
        last.kind in ("tens", "multiplier", "whole")
        and group[0].kind != "numeral"
        and token.value < last.value
    )


def _number(group: list[_Token]) -> Number:
    start, end = group[0].start, group[-1].end
    if group[0].kind == "vague":
        scale, bound = Decimal(1), group[0].bound
        most = _OPEN_ENDED.get(bound)
        for token in group[1:]:
            scale *= token.value
            bound = f"{bound} of {token.bound}"
        least = float(group[0].value * scale)
        return Number(start, end, least, least, float(most * scale) if most else None, bound, True)
    if group[-1].kind == "vague":
        return Number(start, end, float(group[0].value * group[-1].value), None, None, "about", False)
    value = float(_evaluate(group))
    return Number(start, end, value, value, value, "exact", group[0].kind != "numeral")


def _evaluate(group: list[_Token]) -> Decimal:
    total = chunk = pending = Decimal(0)
    for token in group:
        if token.kind == "multiplier":
            total += (chunk + pending) * token.value
            chunk = pending = Decimal(0)
        elif token.kind == "teen":
            chunk, pending = chunk + pending + token.value, Decimal(0)
        elif token.kind == "tens":
            chunk, pending = chunk + pending * token.value, Decimal(0)
        elif token.kind == "whole":
            chunk += token.value
        else:
            pending += token.value
    return total + chunk + pending


def _range(text: str, left: Number, right: Number) -> Number | None:
    """`left` and `right` as one range where the text joins them: "antara dua dan tiga", "2-3 juta"."""
    if _GIVE.fullmatch(text, left.end, right.start) and left.bound == right.bound == "exact":
        low, high = left.value - right.value, left.value + right.value
        return replace(left, end=right.end, low=low, high=high, bound="range")
    if not _joined(text, left, right) or left.bound != "exact" or right.bound not in ("exact", "about"):
        return None
    low, high = left.value, right.value
    if low < high >= _LEAST_SHARED and not left.spelled:
        low *= _shared_multiplier(text[right.start : right.end], low)
    if not 0 <= low < high:
        return None
    return replace(left, end=right.end, value=low, low=low, high=high, bound="range")


def _joined(text: str, left: Number, right: Number) -> bool:
    """Whether a dash or a word of `range_words.csv` joins the two: "2-3", "dua hingga tiga", "antara dua dan tiga"."""
    if _DASH.fullmatch(text, left.end, right.start):
        return True
    if right.start - left.end > _LONGEST_JOINT:
        return False
    joint = fold(text[left.end : right.start]).lower()
    if joint in _range_words("joins_between"):
        before = text[max(0, left.start - _LONGEST_JOINT) : left.start].lower().split()
        return bool(before) and before[-1] in _range_words("between")
    return joint in _range_words("joins")


def _shared_multiplier(right: str, low: float) -> float:
    """The multiplier that ends `right` and is meant for the lower end too: 1e6 in "2-3 juta"."""
    words = right.split()
    row = _words().get(words[-1].lower()) if len(words) == 2 else None
    if row is None or row["kind"] not in ("multiplier", "vague"):
        return 1.0
    coefficient = read_numeral(words[0])
    return float(row["value"]) if coefficient is not None and low < coefficient else 1.0
