"""Values of the tables in an analyst's words: days, moments, figures, and how something was found."""

from __future__ import annotations

import math
from datetime import date, datetime

from core.schema import SEPARATOR

DATE_BASIS = {
    "explicit": "stated in full",
    "weekday": "inferred from the weekday",
    "relative": "inferred from the day of publication",
    "partial": "inferred: part of the date is missing",
    "repaired": "repaired: the saved text is damaged",
    "publication": "no day stated: bounded by publication",
}
PUBLISHED_BASIS = {
    "stated": "stated",
    "inferred": "inferred",
    "decided": "set by hand",
    "unknown": "not stated",
}
LANGUAGES = {"id": "Indonesian", "ms": "Malay", "en": "English"}
"""Names of the languages that articles are found in, by their codes of ISO 639-1."""
IDENTITY_BASIS = {
    "name": "its name",
    "alias": "another name",
    "role": "an office or role",
    "metonym": "a place that stands for it",
    "spelling": "a variant spelling",
    "pronoun": "a pronoun",
}
ACTOR_TYPES = {"PER": "person", "ORG": "organisation", "GPE": "state or region", "LOC": "place"}
EVENT_KINDS = {
    "statement": "said",
    "action": "done",
    "forecast": "announced or expected",
    "background": "background",
}
CONFLICT_KINDS = {
    "number": "Figures differ",
    "denial": "Said and denied",
    "name": "Names differ",
    "date": "Dates differ",
}
STANDINGS = {
    "agrees": "agrees",
    "contains": "includes the others",
    "conflicts": "differs",
    "updates": "updates",
}
LINEAGE_BASIS = {"cited": "credits", "byline": "signed by", "copied": "shares text with"}

_VAGUE = ("tens", "hundreds", "thousands", "millions", "billions")


def day(value: str) -> str:
    """An EDTF value in words, as precise as it is: `2024-10-27/2024-10-28` is "27–28 Oct 2024"."""
    first, _, last = value.partition("/")
    if not last or first == last:
        return _one_day(first)
    if not first or ".." in value:
        return f"{_one_day(first) or '…'} – {_one_day(last) or '…'}"
    if first[:7] == last[:7] and len(first) == len(last) == 10:
        return f"{int(first[8:])}–{_one_day(last)}"
    if first[:4] == last[:4] and len(first) == len(last):
        return f"{_one_day(first)[:-5]} – {_one_day(last)}"
    return f"{_one_day(first)} – {_one_day(last)}"


def event_day(value: str, earliest: str, latest: str) -> str:
    """When an event happened, in words; where only the latest day is known, "on or before" it."""
    if value:
        return day(value)
    if latest and not earliest:
        return f"on or before {day(latest)}"
    return day(f"{earliest}/{latest}") if latest else "day unknown"


def weekday(iso: str) -> str:
    """An ISO day with its weekday: "Monday 28 Oct 2024"; other values as `day` has them."""
    try:
        return f"{date.fromisoformat(iso):%A} {_one_day(iso)}"
    except ValueError:
        return day(iso)


def moment(iso: str) -> str:
    """A day or a moment: "28 Oct 2024, 20:19 (+07:00)"; "day unknown" where empty."""
    if "T" not in iso:
        return day(iso) if iso else "day unknown"
    try:
        stamp = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    zone = f" ({stamp.isoformat()[-6:]})" if stamp.tzinfo else ""
    return f"{_one_day(iso[:10])}, {stamp:%H:%M}{zone}"


def figure(value: float | None, bound: str, unit: str = "") -> str:
    """A figure as it is meant: "at least 3,000 tentara", "millions of amunisi"."""
    if bound in _VAGUE:
        return f"{bound} of {unit}".removesuffix(" of ")
    head = "" if bound in ("", "exact") else f"{bound} "
    return f"{head}{number(value)} {unit}".strip()


def number(value: float | str | None) -> str:
    """A number with thousands set off by commas, without needless decimals; text stays as it is."""
    try:
        amount = float("nan" if value is None else value)
    except ValueError:
        return str(value)
    if math.isnan(amount):
        return ""
    return f"{amount:,.0f}" if amount.is_integer() else f"{amount:,.2f}".rstrip("0")


def count(amount: int, noun: str, plural: str = "") -> str:
    """ "1 article", "5 articles"."""
    return f"{amount:,} {noun if amount == 1 else plural or noun + 's'}"


def several(cell: str) -> tuple[str, ...]:
    """The values of a cell that joins them."""
    return tuple(value for value in cell.split(SEPARATOR) if value)


def shortened(text: str, length: int) -> str:
    """`text` cut at a space before `length` characters, with an ellipsis where something was cut."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut else cut}…"


def _one_day(value: str) -> str:
    parts = value.split("-")
    try:
        if len(parts) == 3:
            found = date.fromisoformat(value)
            return f"{found.day} {found:%b} {found.year}"
        if len(parts) == 2:
            return f"{date(int(parts[0]), int(parts[1]), 1):%b %Y}"
    except ValueError:
        return value
    return value
