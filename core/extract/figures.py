"""Figures in a text: a number with the thing it counts or measures and how far it binds.

A number becomes a figure only with a unit, a currency or a counted noun. Numbers that name something
("Pasal 4", "Covid-19", "skor 2-1", "pukul 13.20") are none, nor are small numbers in words of things that
carry no weight ("dua hal").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from core.lexicon import Row, table
from core.normalize.numbers import Number, find_numbers, limits

_LEFT = 60
"""Characters before a number in which its bound and label stand."""
_ASIDE = re.compile(r"[ \u00a0]*(?:\([^()\d]{1,40}\)[ \u00a0]*)?")
_WORD = re.compile(r"[a-z][a-z-]{2,}")
_PLURAL = re.compile(r"-?an\b")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:[.-][^\W\d_]+)*\.?)[ \u00a0]*[(]?$")
_NAMED = re.compile(r"[A-Z][\w-]*[ \u00a0]$")
_SHORT_MONEY = re.compile(r"[ \u00a0]?(?P<order>[MT])\b")
_ORDERS = {"M": 1e9, "T": 1e12}
_JOINT = re.compile(r"\s*[-–—]\s*|\s+(?:hingga|sampai(?:\s+dengan)?|s/d|atau)\s+", re.IGNORECASE)
_POINTING = re.compile(r"[ \u00a0](?:itu|ini|tersebut)\b")
"""Behind "tahun": the age of somebody taken up again, "pelatih 67 tahun itu"."""
_ACRONYM = re.compile(r"[A-Z]{2,6}\b")
_CLAUSE_END = re.compile(r"(?:[.,;:)!?]|$|[ \u00a0](?P<word>[a-z]+)\b)")
_YEARS = range(1900, 2101)
_DERIVED = re.compile(r"(?:me[mn]|meng|meny|di|ber|ter)[a-z]{4,}")
_WEIGHTY = ("person", "weapon", "thing")
_CLASSIFIERS = ("orang", "unit", "buah", "ekor", "butir", "lembar", "batang", "pucuk")
_SENTENCED = ("tahun penjara", "bulan penjara")
_LEAST_LIGHT = 10
"""Fewer than this many things of no weight, or of a kind that the lexicon does not know, say little."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at `[start, end)` of its text, the words of its bound and its unit included."""

    start: int
    end: int
    value: float
    low: float | None
    high: float | None
    bound: str
    unit: str
    measure: str


@dataclass(frozen=True, slots=True)
class _Unit:
    end: int
    name: str
    measure: str
    group: str
    """`unit`, or the group of a counted noun: `person`, `weapon`, `thing`, `light`, `unknown`."""


def find_figures(text: str) -> tuple[Figure, ...]:
    """Every figure in `text`, a paragraph, in order."""
    found: list[Figure] = []
    numbers = find_numbers(text)
    for index, number in enumerate(numbers):
        floor = numbers[index - 1].end if index else 0
        figure = _figure(text, number, floor)
        if not figure:
            continue
        joined = _join(text, found[-1], figure) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(figure)
    return tuple(found)


def _figure(text: str, number: Number, floor: int) -> Figure | None:
    left = text[max(floor, number.start - _LEFT) : number.start]
    currency = _currency(left)
    if currency:
        left = left[: currency.start()]
        number = _with_order(text, number)
    elif _glued(text, number):
        return None
    suffix = _PLURAL.match(text, number.end)
    end = suffix.end() if suffix else number.end
    bound_after, end = _bound_after(text, end)
    unit = _prefixed(currency, end) if currency else _unit(text, end)
    if not unit:
        return _counted_before(text, number, left)
    if not currency and not _matters(number, text, left, unit):
        return None
    if suffix and number.bound == "exact":
        number = replace(number, bound="about", low=None, high=None)
    start = number.start - (len(currency[0]) if currency else 0)
    return _bounded(number, left, start, unit, bound_after)


def _bounded(number: Number, left: str, start: int, unit: _Unit, after: str) -> Figure:
    before = _bound_before().search(left)
    bound, low, high = number.bound, number.low, number.high
    phrase = _bounds()[" ".join(before["phrase"].lower().split())] if before else after
    if phrase and bound == "exact":
        bound = phrase
        low, high = limits(number.value, bound)
    elif phrase in ("more than", "at least") and bound != "range":
        high = None
    if before:
        start -= len(left) - before.start("phrase")
    return Figure(start, unit.end, number.value, low, high, bound, unit.name, unit.measure)


def _matters(number: Number, text: str, left: str, unit: _Unit) -> bool:
    """Whether a number with this unit says how many or how much, and is no label, score or year."""
    label = _LAST_WORD.search(left)
    word = label[1].lower() if label else ""
    if word in _words("age") or (word in _words("label") and unit.measure in ("count", "duration")):
        return False
    if unit.name == "tahun" and (_is_person(word) or _POINTING.match(text, unit.end)):
        return False
    if unit.group in ("unknown", "light"):
        digits = text[number.start : number.end]
        is_year = digits.isdigit() and int(digits) in _YEARS
        return number.value >= _LEAST_LIGHT and not is_year and not (label and _is_label(left, label))
    if not number.spelled or number.bound != "exact":
        return True
    if unit.measure in ("duration", "times"):
        return unit.name in _SENTENCED
    return word != "salah" and unit.name != "kaki" and (number.value > 1 or unit.group in ("person", "unit"))


def _is_person(word: str) -> bool:
    return word in _nouns() and _nouns()[word]["group"] == "person"


def _is_label(left: str, word: re.Match[str]) -> bool:
    """Whether the number belongs to a name before it: "Boeing 787", "Piala Dunia 2026"."""
    opens = left[: word.start()].rstrip()[-1:] in ("", *'.!?:"“')
    return bool(_NAMED.search(left)) and not opens


def _glued(text: str, number: Number) -> bool:
    """Whether a letter, slash or hyphen ties the number to something else: "Covid-19", "24/2019", "5G"."""
    before = text[max(0, number.start - 2) : number.start]
    if before and (
        before[-1].isalpha() or before[-1] in "/#@_" or (before[-1] == "-" and before[:1].isalnum())
    ):
        return True
    after = text[number.end : number.end + 2]
    return bool(after) and (
        (after[0] in "/_" and after[1:].isdigit()) or (after[0] == ":" and after[1:].isdigit())
    )


def _counted_before(text: str, number: Number, left: str) -> Figure | None:
    """A number whose noun stands before it and nothing behind it: "korban tewas mencapai 1.200"."""
    if number.spelled and number.bound == "exact":
        return None
    counted = _noun_before().search(left)
    ends = _CLAUSE_END.match(text, number.end)
    is_year = text[number.start : number.end].isdigit() and number.value in _YEARS
    if not counted or not ends or is_year or (ends["word"] and ends["word"] not in _words("not_noun")):
        return None
    noun = counted["noun"].lower()
    if _nouns()[noun]["group"] not in _WEIGHTY:
        return None
    return _bounded(number, left, number.start, _Unit(number.end, noun, "count", "thing"), "")


def _join(text: str, left: Figure, right: Figure) -> Figure | None:
    """ "15 persen sampai 35 persen", "Rp 10 juta hingga Rp 20 juta" as one range."""
    adjoin = text[left.end : right.start].isspace() and right.bound == "up to"
    joined = adjoin or _JOINT.fullmatch(text, left.end, right.start)
    alike = left.unit == right.unit and left.bound in ("exact", "about") and right.bound in ("exact", "up to")
    if not joined or not alike or not left.value < right.value:
        return None
    return replace(left, end=right.end, low=left.value, high=right.value, bound="range")


def _with_order(text: str, number: Number) -> Number:
    """A sum shortened as "Rp 1,5 T" or "Rp 300 M"."""
    match = _SHORT_MONEY.match(text, number.end)
    if not match or number.bound != "exact":
        return number
    value = number.value * _ORDERS[match["order"]]
    return replace(number, end=match.end(), value=value, low=value, high=value)


def _prefixed(currency: re.Match[str], end: int) -> _Unit | None:
    row = _units_before()[currency["form"]]
    return _Unit(end, row["unit"], row["measure"], "unit")


def _unit(text: str, end: int) -> _Unit | None:
    aside = _ASIDE.match(text, end)
    start = aside.end() if aside else end
    unit = _unit_pattern().match(text, start)
    if unit:
        form = unit[0].removesuffix("nya")
        row = _units_after()[form if form in _units_after() else form.lower()]
        return _Unit(unit.end(), row["unit"], row["measure"], "unit")
    if start == end:
        return None
    noun = _noun_pattern().match(text, start)
    if noun:
        name = noun[0] if noun[0] in _nouns() else noun[0].lower()
        if name in _CLASSIFIERS and (counted := _noun_pattern().match(text, noun.end() + 1)):
            return _Unit(counted.end(), counted[0].lower(), "count", _WEIGHTY[0])
        return _Unit(noun.end(), name, "count", _nouns()[name]["group"])
    if acronym := _ACRONYM.match(text, start):
        known = acronym[0].lower() in _words("not_noun")
        return None if known else _Unit(acronym.end(), acronym[0], "count", "unknown")
    word = _WORD.match(text, start)
    if not word or word[0] in _words("not_noun") or _DERIVED.fullmatch(word[0]):
        return None
    return _Unit(word.end(), word[0], "count", "unknown")


def _bound_after(text: str, end: int) -> tuple[str, int]:
    """ "10 ribu lebih orang": the bound behind a number, and where it ends."""
    match = re.compile(r"[ \u00a0]lebih(?![ \u00a0](?:dari|besar|banyak|sedikit|tinggi|rendah))\b").match(
        text, end
    )
    return ("more than", match.end()) if match else ("", end)


def _currency(left: str) -> re.Match[str] | None:
    return _currency_pattern().search(left)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in table("figure_words", "word", "kind") if row["kind"] == kind)


@cache
def _bounds() -> dict[str, str]:
    rows = table("number_bounds", "phrase", "position", "bound")
    return {row["phrase"]: row["bound"] for row in rows if row["position"] == "before"}


@cache
def _bound_before() -> re.Pattern[str]:
    phrases = "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in sorted(_bounds(), key=len, reverse=True))
    links = "|".join(sorted(_words("link"), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?P<phrase>{phrases})(?:\s+(?:{links}))?\s*$", re.IGNORECASE)


@cache
def _units_before() -> dict[str, Row]:
    rows = table("units", "form", "unit", "measure", "position")
    return {row["form"]: row for row in rows if row["position"] == "before"}


@cache
def _units_after() -> dict[str, Row]:
    rows = table("units", "form", "unit", "measure", "position")
    return {row["form"]: row for row in rows if row["position"] == "after"}


@cache
def _currency_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?P<form>{_either(_units_before())})\.?[ \u00a0]*$")


@cache
def _unit_pattern() -> re.Pattern[str]:
    """Units, the longest first. Short forms and those with capitals are read as written: "5 m", not "5 M"."""
    forms = [
        re.escape(form) if len(form) <= 3 or not form.islower() else f"(?i:{re.escape(form)})"
        for form in sorted(_units_after(), key=len, reverse=True)
    ]
    return re.compile(rf"(?:{'|'.join(forms)})(?:nya)?(?!\w)")


@cache
def _nouns() -> dict[str, Row]:
    return {row["noun"]: row for row in table("counted_nouns", "noun", "group")}


@cache
def _noun_pattern() -> re.Pattern[str]:
    lower = [noun for noun in _nouns() if noun.islower()]
    upper = [noun for noun in _nouns() if noun not in lower]
    return re.compile(rf"(?:(?i:{_either(lower)})|{_either(upper)})(?!\w)")


@cache
def _noun_before() -> re.Pattern[str]:
    nouns = _either([noun for noun in _nouns() if noun.islower()])
    links = _either(sorted(_words("count")))
    return re.compile(
        rf"\b(?P<noun>{nouns})\b(?:\s+[a-z]+){{0,3}}?\s+(?:{links})(?:\s+[a-z]+){{0,2}}\s*$", re.IGNORECASE
    )


def _either(forms: Sequence[str] | dict[str, Row]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
