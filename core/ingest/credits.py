"""Lines that say who wrote a story, who edited it, whose copy it rests on and when it was stamped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from core import lexicon
from core.ingest.moments import find_moments, weekdays
from core.ingest.publishers import by_name
from core.ingest.wires import wire_named
from core.text import name_key

CreditField = Literal[
    "author", "editor", "wire", "published", "modified", "publisher", "author_initials", "editor_initials"
]

_NAMES = re.compile(r"[^,;&/|•·\n]+")
_AND = re.compile(r"\s+(?:dan|and)\s+")
_NAME = re.compile(r"[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|bin|binti|van|de|al|el)){0,5}")
_INITIALS = re.compile(r"[a-z]{2,4}|[A-Z]{2,4}")
_CLOSING = re.compile(r"\(([^()\n]{2,80})\)\s*\.?$|\[([^\[\]\n]{2,40})\]$")
_EDGES = " \t\xa0,;:|/•·–—-()[]"


@dataclass(frozen=True, slots=True)
class Credit:
    """A value of one field and where it stands, as offsets into the text that was read."""

    field: CreditField
    value: str
    start: int
    end: int


def read_credits(text: str) -> list[Credit]:
    """The credits of a by-line or date line, labelled ones and a bare name before the date."""
    moments = find_moments(text)
    labels = list(_labels_in(text, [moment.start for moment in moments]))
    credits: list[Credit] = []
    cuts = sorted([(m.start, m.end, "") for m in moments] + labels)
    if cuts:
        credits += _bare_names(text, 0, cuts[0][0], place_line=not moments or not moments[0].time)
    for index, (start, end, role) in enumerate(cuts):
        stop = cuts[index + 1][0] if index + 1 < len(cuts) else len(text)
        if role in ("author", "editor"):
            credits += [Credit(role, *item) for item in names_in(text, end, stop)]  # type: ignore[arg-type]
        elif role == "wire":
            credits += [Credit("wire", wire, first, last) for wire, first, last in _wires_in(text, end, stop)]
        elif not role:
            before = (
                cuts[index - 1][2] if index and not text[cuts[index - 1][1] : start].strip(_EDGES) else ""
            )
            field: CreditField = "modified" if before == "modified" else "published"
            credits.append(Credit(field, text[start:end], start, end))
            if not any(credit.field == "author" for credit in credits):
                credits += _bare_names(text, end, stop, place_line=False)
    return credits


def closing_credit(text: str) -> list[Credit]:
    """What the brackets at the end of a story say: `(Unita Rahmayanti)`, `(example.co.id/Budi)`, `(abc/xyz)`."""
    match = _CLOSING.search(text[-90:])
    if not match:
        return []
    shift = max(0, len(text) - 90)
    group = 1 if match[1] else 2
    credits: list[Credit] = []
    initials: list[tuple[str, int, int]] = []
    for piece in re.finditer(r"[^/|,]+", match[group]):
        value = piece.group().strip()
        start = shift + match.start(group) + piece.start() + piece.group().find(value)
        span = (value, start, start + len(value))
        wire = wire_named(value)
        outlet = by_name(value)
        if outlet and "." in value:
            credits.append(Credit("publisher", *span))
        elif wire:
            credits.append(Credit("wire", wire, *span[1:]))
        elif _INITIALS.fullmatch(value):
            initials.append(span)
        elif is_name(value):
            credits.append(Credit("author", *span))
    for field, item in zip(("author_initials", "editor_initials"), initials, strict=False):
        credits.append(Credit(field, *item))  # type: ignore[arg-type]
    return credits


def is_name(text: str) -> bool:
    """Does `text` look like the name of a person or a desk?"""
    return bool(_NAME.fullmatch(text)) and name_key(text) not in _sections() and by_name(text) is None


def names_in(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """The names in a list such as `Budi Santoso, Ani dan Tim Redaksi`, each with its offsets."""
    found = []
    for piece in _NAMES.finditer(text, start, end):
        first = piece.start()
        bounds = [first]
        for conjunction in _AND.finditer(text, first, piece.end()):
            bounds += [conjunction.start(), conjunction.end()]
        bounds.append(piece.end())
        for left, right in zip(bounds[::2], bounds[1::2], strict=True):
            value = text[left:right].strip(_EDGES)
            value = re.split(r"\s+[-–—]\s*|\s*[-–—]\s+|\s{2,}", value)[0].strip(_EDGES)
            if value and is_name(value):
                at = text.index(value, left)
                found.append((value, at, at + len(value)))
    return found


def _bare_names(text: str, start: int, end: int, place_line: bool) -> list[Credit]:
    """Names without a label beside a date; a single word, or a place before a day, is none."""
    if place_line and text[:end].rstrip().endswith(","):
        return []
    return [
        Credit("author", name, first, last)
        for name, first, last in names_in(text, start, end)
        if len(name.split()) > 1 and not wire_named(name) and name.lower() not in weekdays()
    ]


def _wires_in(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for piece in _NAMES.finditer(text, start, end):
        value = piece.group().strip(_EDGES)
        if value and (value[0].isupper() or "." in value) and len(value.split()) <= 5:
            at = text.index(value, piece.start())
            yield wire_named(value) or value, at, at + len(value)


def _labels_in(text: str, moments: list[int]) -> Iterator[tuple[int, int, str]]:
    """Labels as start, end and role. A label is followed by a colon, opens its piece of the line, or leads to a date."""
    for match in _label_pattern().finditer(text):
        role = _labels()[" ".join(match[1].lower().split())]
        before = text[: match.start()].rstrip(" \t\xa0(")
        opens = not before or before[-1] in "|/•·,;-–—\n"
        colon = match[2].strip() == ":"
        dated = role in ("published", "modified") and any(0 <= at - match.end() <= 12 for at in moments)
        named = (
            opens and match[2] and re.match(r"[A-Z]", text[match.end() :]) and role not in ("other", "wire")
        )
        if colon or dated or named:
            yield match.start(), match.end(), role


@cache
def _label_pattern() -> re.Pattern[str]:
    labels = "|".join(
        r"\s+".join(map(re.escape, label.split())) for label in sorted(_labels(), key=len, reverse=True)
    )
    return re.compile(rf"(?<![^\W\d_])({labels})(\s*:\s*|\s+|\s*-\s*)", re.IGNORECASE)


@cache
def _labels() -> dict[str, str]:
    return {row["label"]: row["role"] for row in lexicon.table("byline_labels", "label", "role")}


@cache
def _sections() -> frozenset[str]:
    return frozenset(name_key(row["section"]) for row in lexicon.table("sections", "section"))


def is_section(text: str) -> bool:
    """Is `text` the name of a section of a news site?"""
    return name_key(text) in _sections()
