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

from core.extract.counting import counting_words
from core.extract.phrases import kind, speaker_nouns
from core.extract.units import Unit, currency_before, either, figure_words, is_person, noun_before, unit_at
from core.lexicon import table
from core.normalize.numbers import Number, find_numbers, limits

_LEFT = 60
"""Characters before a number in which its bound and label stand."""
_BACK = 200
"""Characters between a figure and the part of it that "di antaranya" takes up: a sentence or two."""
_PLURAL = re.compile(r"-?an\b")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:[.-][^\W\d_]+)*\.?)[ \u00a0]*[(]?$")
_GLUED_WORD = re.compile(r"^.*[a-z](?=[A-Z])")
"""What a lost space glues to the word before a number: "junctoPasal 18"."""
_NAMED = re.compile(r"[A-Z][\w-]*[ \u00a0]$")
_SHORT_MONEY = re.compile(r"[ \u00a0]?(?P<order>[KMT]|rb|jt)\b")
_ORDERS = {"K": 1e3, "rb": 1e3, "jt": 1e6, "M": 1e9, "T": 1e12}
_CLAUSE_END = re.compile(r"(?:[.,;:)!?]|$|[ \u00a0](?P<word>[a-z]+)\b)")
_PRICED = re.compile(r"[ \u00a0]*:[ \u00a0]*(?:Rp|US\$|USD|IDR|\d)")
"""Behind the label of a row of prices: "2 gram: Rp3.934.000"."""
_TICKER = 5
"""Prices behind a colon in one paragraph that make it a list of prices. Of 260 articles of `../shared/volume` the
lists have 8 and more, and no other paragraph more than 3."""
_YEARS = range(1900, 2101)
_LABELLED = ("count", "duration", "points", "times")
"""Measures whose number may belong to the word before it: "Pasal 4 ayat", "salah satu poin"."""
_LISTED = ("person", "weapon", "thing", "light")
"""Groups of nouns before which "ke 81" is "to 81" and not "the 81st"."""
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


def find_figures(text: str) -> tuple[Figure, ...]:
    """Every figure in `text`, a paragraph, in order."""
    found: list[Figure] = []
    numbers = find_numbers(text)
    for index, number in enumerate(numbers):
        floor = numbers[index - 1].end if index else 0
        figure = _figure(text, number, floor)
        if not figure:
            whole = _whole(text, numbers[index : index + 2], found[-1:])
            figure = _part(text, number, floor, whole) if whole else _others(text, number, floor, found[-1:])
        if not figure:
            continue
        joined = _join(text, found[-1], figure) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(figure)
    return _with_prices(text, found)


def _with_prices(text: str, found: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, the sums of a list of prices measured as such."""
    listed = {f for f in found if f.measure == "money" and text[: f.start].rstrip().endswith(":")}
    ticker = len(listed) >= _TICKER
    return tuple(replace(f, measure="price") if ticker and f in listed else f for f in found)


def _figure(text: str, number: Number, floor: int) -> Figure | None:
    left = text[max(floor, number.start - _LEFT) : number.start]
    currency = currency_before(left)
    lead = 0
    if currency:
        lead = len(left) - currency[0]
        left = left[: currency[0]]
        number = _with_order(text, number)
    elif _glued(text, number):
        return None
    suffix = _PLURAL.match(text, number.end)
    end = suffix.end() if suffix else number.end
    bound_after, end = _bound_after(text, end)
    unit = Unit(end, currency[1]["unit"], currency[1]["measure"], "unit") if currency else unit_at(text, end)
    if not unit:
        return _counted_before(text, number, left)
    if not currency and (_PRICED.match(text, unit.end) or not _matters(number, text, left, unit)):
        return None
    if suffix and number.bound == "exact":
        number = replace(number, bound="about", low=None, high=None)
    return _bounded(number, left, number.start - lead, unit, bound_after)


def _bounded(number: Number, left: str, start: int, unit: Unit, after: str) -> Figure:
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


def _matters(number: Number, text: str, left: str, unit: Unit) -> bool:
    """Whether a number with this unit says how many or how much, and is no label, score or year."""
    label = _LAST_WORD.search(left)
    word = _GLUED_WORD.sub("", label[1]).lower() if label else ""
    to_many = word == "ke" and unit.group in _LISTED and number.value > 1
    labelled = word in figure_words("label") and unit.measure in _LABELLED and not to_many
    if labelled or word in figure_words("age"):
        return False
    if unit.name == "tahun" and (
        _is_somebody(word) or _aged().search(left) or _pointing().match(text, unit.end)
    ):
        return False
    if unit.group in ("unknown", "light"):
        digits = text[number.start : number.end]
        is_year = digits.isdecimal() and int(digits) in _YEARS
        return number.value >= _LEAST_LIGHT and not is_year and not (label and _is_label(left, label))
    if not number.spelled or number.bound != "exact" or _bound_before().search(left):
        return True
    if unit.measure in ("duration", "times"):
        return unit.name in counting_words("prison")
    return number.value > 1 or unit.group in ("person", "unit")


def _is_somebody(word: str) -> bool:
    """Whether years behind a word are somebody's age: "pembalap 12 tahun"."""
    return is_person(word) or word in speaker_nouns("person")


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
    noun = noun_before(left)
    ends = _CLAUSE_END.match(text, number.end)
    is_year = text[number.start : number.end].isdigit() and number.value in _YEARS
    if not noun or not ends or is_year or (ends["word"] and ends["word"] not in figure_words("not_noun")):
        return None
    return _bounded(number, left, number.start, Unit(number.end, noun, "count", "thing"), "")


def _join(text: str, left: Figure, right: Figure) -> Figure | None:
    """ "15 persen sampai 35 persen", "Rp 10 juta hingga Rp 20 juta" as one range."""
    adjoin = text[left.end : right.start].isspace() and right.bound == "up to"
    joined = adjoin or _joint().fullmatch(text, left.end, right.start)
    alike = left.unit == right.unit and left.bound in ("exact", "about") and right.bound in ("exact", "up to")
    if not joined or not alike or not left.value < right.value:
        return None
    return replace(left, end=right.end, low=left.value, high=right.value, bound="range")


def _whole(text: str, numbers: Sequence[Number], before: Sequence[Figure]) -> Figure | None:
    """What a number without noun is part of: "190 dari 300 anggota", "2.107 orang, 995 di antaranya"."""
    number = numbers[0]
    if before and _words("among").match(text, number.end):
        return before[0] if number.start - before[0].end <= _BACK else None
    if len(numbers) > 1 and _out_of().fullmatch(text, number.end, numbers[1].start):
        return _figure(text, numbers[1], number.end)
    return None


def _part(text: str, number: Number, floor: int, whole: Figure) -> Figure | None:
    """The figure of a number that counts some of the things that `whole` counts."""
    if whole.measure != "count" or number.value > whole.value or _glued(text, number):
        return None
    left = text[max(floor, number.start - _LEFT) : number.start]
    unit = Unit(number.end, whole.unit, "count", "thing")
    return _bounded(number, left, number.start, unit, "") if _matters(number, text, left, unit) else None


def _others(text: str, number: Number, floor: int, before: Sequence[Figure]) -> Figure | None:
    """The figure of a number of others: "lebih dari 1.000 lainnya"."""
    more = _words("others").match(text, number.end)
    if not more or not before or before[0].measure != "count" or number.start - before[0].end > _BACK:
        return None
    left = text[max(floor, number.start - _LEFT) : number.start]
    return _bounded(number, left, number.start, Unit(more.end(), before[0].unit, "count", "thing"), "")


def _with_order(text: str, number: Number) -> Number:
    """A sum shortened as "Rp 1,5 T" or "Rp 300 M"."""
    match = _SHORT_MONEY.match(text, number.end)
    if not match or number.bound != "exact":
        return number
    value = number.value * _ORDERS[match["order"]]
    return replace(number, end=match.end(), value=value, low=value, high=value)


def _bound_after(text: str, end: int) -> tuple[str, int]:
    """ "10 ribu lebih orang": the bound behind a number, and where it ends."""
    match = _more().match(text, end)
    return ("more than", match.end()) if match else ("", end)


@cache
def _words(use: str) -> re.Pattern[str]:
    """A space and any of the words of `figure_words.csv` with one use."""
    return re.compile(rf"[ \u00a0](?:{_either(use)})\b")


def _either(use: str) -> str:
    return either(figure_words(use)).replace(r"\ ", r"[ \u00a0]?")


@cache
def _more() -> re.Pattern[str]:
    """ "Lebih" behind a number, which is part of no comparison: "10 ribu lebih"."""
    return re.compile(rf"[ \u00a0]lebih(?![ \u00a0](?:{_either('compared')}))\b")


@cache
def _aged() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either('age')})\s+(?:\S+\s+){{0,2}}\S*$", re.IGNORECASE)


@cache
def _pointing() -> re.Pattern[str]:
    """Behind "tahun": the age of somebody taken up again, "pelatih 67 tahun itu"."""
    return re.compile(rf"[ \u00a0](?:{either(kind('demonstrative'))})\b")


@cache
def _out_of() -> re.Pattern[str]:
    return re.compile(rf"[ \u00a0]dari[ \u00a0](?:(?:{_either('whole of')})[ \u00a0])?")


@cache
def _bounds() -> dict[str, str]:
    rows = table("number_bounds", "phrase", "position", "bound")
    return {row["phrase"]: row["bound"] for row in rows if row["position"] == "before"}


@cache
def _bound_before() -> re.Pattern[str]:
    phrases = "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in sorted(_bounds(), key=len, reverse=True))
    links = either(figure_words("link"))
    return re.compile(rf"(?<!\w)(?P<phrase>{phrases})(?:\s+(?:{links}))?\s*$", re.IGNORECASE)


@cache
def _joint() -> re.Pattern[str]:
    """What joins the two ends of a range of figures."""
    joins = [row["word"] for row in table("range_words", "word", "kind") if row["kind"] == "joins"]
    forms = either(joins).replace(r"\ ", r"\s+")
    return re.compile(rf"\s*[-–—]\s*|\s+(?:{forms})\s+", re.IGNORECASE)
