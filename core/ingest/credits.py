"""Lines that say who wrote a story, who edited it, whose copy it rests on and when it was stamped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from core import lexicon
from core.ingest.moments import find_moments, weekdays
from core.ingest.names import divided, is_name, is_person, is_section, names_in
from core.ingest.places import known_place
from core.ingest.publishers import by_name
from core.ingest.wires import press_named, wire_named
from core.text import name_key

CreditField = Literal["author", "editor", "wire", "published", "modified", "publisher", "initials"]
Mark = tuple[int, int, str]
"""A label or a stamp: where it stands and what it is."""

_INITIALS = re.compile(r"[a-z]{2,4}|[A-Z]{2,3}|[A-Z][a-z]{1,2}")
_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{2,80})[)\]]\s*\.?$")
_BARE_INITIALS = re.compile(r"([a-z]{2,4}(?:/[a-z]{2,4}){1,3})(?:\s*\(([^()\n]{2,60})\))?$")
_PARTS = re.compile(r"[^/|,]+")
_CLOCK = re.compile(r"\d[:.]\d\d")
_DIVIDERS = re.compile(r"[|•·,/–—-]|\s{2,}")
_STROKE = re.compile(r"\s*[|•·/–—-]")
_STRONG_DIVIDERS = re.compile(r"[|•·/–—]|\s-|-\s|\s{2,}")
_HALF_SMALL = re.compile(r"[A-Z][a-z’']+ [a-z’']{3,}")
"""`Adrial akbar`, a name whose second word was typed small."""
_CLOSING_LENGTH = 100
_SHORT_CREDIT = 40


@dataclass(frozen=True, slots=True)
class Credit:
    """A value of one field and where it stands, as offsets into the text that was read."""

    field: CreditField
    value: str
    start: int
    end: int


def read_credits(text: str) -> list[Credit]:
    """The credits of a by-line or date line: labelled names and stamps, a name beside a stamp or an
    outlet."""
    moments = find_moments(text)
    stamps: list[Mark] = [(moment.start, moment.end, "stamp") for moment in moments]
    marks = sorted(stamps + _labels_in(text, [moment.start for moment in moments]))
    credits: list[Credit] = []
    for index, (start, end, role) in enumerate(marks):
        stop = marks[index + 1][0] if index + 1 < len(marks) else len(text)
        if role == "author":
            credits += [Credit("author", *name) for name in names_in(text, end, stop, ":" in text[start:end])]
        elif role == "editor":
            credits += [Credit("editor", *name) for name in names_in(text, end, stop, ":" in text[start:end])]
        elif role == "wire":
            credits += _sources(text, end, stop)
        elif role == "stamp":
            label = marks[index - 1] if index else (0, 0, "")
            changed = label[2] == "modified" and not text[label[1] : start].strip()
            credits.append(Credit("modified" if changed else "published", text[start:end], start, end))
    if not any(credit.field in ("author", "editor") for credit in credits):
        credits += _beside_stamp(text, marks) if moments else _beside_outlet(text)
    return credits


def _sources(text: str, start: int, end: int) -> list[Credit]:
    """The press behind `Sumber:`. An institute whose figures are shown is none, nor is the page's own
    address."""
    if "://" in text[start:end]:
        return []
    named = [(press_named(text[first:last]), first, last) for first, last in divided(text, start, end)]
    return [Credit("wire", *source) for source in named if source[0]]


def byline_label(text: str) -> Literal["author", "editor", ""]:
    """Whom the line labels, where it is nothing but a label such as `Penulis:`, its name on the next line."""
    label = _labels().get(name_key(text))
    return "author" if label == "author" else "editor" if label == "editor" else ""


def short_credit(text: str) -> bool:
    """Is the line a label and a name and little else: `by Redaksi`, `oleh Ani Putri`?"""
    return len(text) < _SHORT_CREDIT and any(
        credit.field in ("author", "editor") for credit in read_credits(text)
    )


def closing_credit(text: str, alone: bool = False) -> list[Credit]:
    """What the brackets at the end of a story say: `(Unita Rahmayanti)`, `(example.co.id/Budi)`, `[ab/uh]`.

    With `alone` the brackets, or the initials without any, must be the whole line; otherwise they must stand
    behind the end of a sentence.
    """
    bare = _BARE_INITIALS.fullmatch(text) if alone else None
    if bare:
        return [*_credited(text, *bare.span(1)), *(_credited(text, *bare.span(2)) if bare[2] else [])]
    match = _BRACKETS.search(text, max(0, len(text) - _CLOSING_LENGTH))
    if not match or (alone and match.start() > 0):
        return []
    if not alone and not text[: match.start()].rstrip().endswith((".", "!", "?", "…", '"', "”", "’", ")")):
        return []
    return _credited(text, *match.span(1))


def _credited(text: str, start: int, end: int) -> list[Credit]:
    """The people, agencies and outlets of a closing credit, divided by strokes or commas, or labelled."""
    if ":" in text[start:end]:
        return [
            Credit(credit.field, credit.value, start + credit.start, start + credit.end)
            for credit in read_credits(text[start:end])
        ]
    credits: list[Credit] = []
    for piece in _PARTS.finditer(text, start, end):
        value = piece.group().strip(" .")
        at = piece.start() + piece.group().find(value)
        span = at, at + len(value)
        outlet, wire = by_name(value), wire_named(value)
        if outlet and wire in ("", outlet.name):
            credits.append(Credit("publisher", outlet.name, *span))
        elif wire:
            credits.append(Credit("wire", wire, *span))
        elif _INITIALS.fullmatch(value):
            credits.append(Credit("initials", value, *span))
        elif is_name(value):
            credits.append(Credit("author", value, *span))
    return credits


def _beside_stamp(text: str, marks: list[Mark]) -> list[Credit]:
    """Names before the first stamp or label and set off from it, or behind the last: `Ani Putri • 5 Mei
    2024`.

    Beside a day without a time of day a comma is not enough: `Prakiraan Cuaca, 19 Juni 2025` is a headline.
    """
    first, last = marks[0][0], marks[-1][1]
    divider = _DIVIDERS if _CLOCK.search(text, first, last) else _STRONG_DIVIDERS
    before = [name for name in _people(text, 0, first) if divider.search(text, name.end, first)]
    behind = _people(text, last, len(text)) if _STROKE.match(text, last) else []
    return before or behind


def _people(text: str, start: int, end: int) -> list[Credit]:
    """The people of a list that holds nothing but them, their trade, outlets, sections, places and weekdays."""
    people: list[Credit] = []
    for first, last in divided(text, start, end):
        part = text[first:last]
        if is_person(part):
            people.append(Credit("author", part, first, last))
        elif not (by_name(part) or is_section(part) or known_place(part) or part.lower() in _beside_names()):
            return []
    return people


@cache
def _beside_names() -> frozenset[str]:
    return frozenset({*weekdays(), *_labels()})


def _beside_outlet(text: str) -> list[Credit]:
    """Names and their outlet or desk on a line of their own: `Rina Marlina, Ani Putri - detikNews`."""
    *parts, desk = [(text[start:end], start, end) for start, end in divided(text, 0, len(text))] or [
        ("", 0, 0)
    ]
    dashed = text[: desk[1]].rstrip().endswith(("-", "–", "—", "|"))
    if not parts or not (by_name(desk[0]) or (dashed and is_section(desk[0]))):
        return []
    alone = dashed and len(parts) == 1 and " " not in parts[0][0] and is_name(parts[0][0])
    credits: list[Credit] = []
    for part in parts:
        agency = wire_named(part[0])
        if not agency and not (is_person(part[0]) or _HALF_SMALL.fullmatch(part[0]) or alone):
            return []
        credits.append(Credit("wire", agency, *part[1:]) if agency else Credit("author", *part))
    return credits


def _labels_in(text: str, stamps: list[int]) -> list[Mark]:
    """The labels of a line.

    A label opens the line or a part of it, or follows what another one labels; a colon, a stamp or a name
    stands behind it. One label without a colon, as in `Penulis Novel Meninggal`, is none unless it may stand
    alone or the rest is a person's name.
    """
    found: list[Mark] = []
    for match in _label_pattern().finditer(text):
        role = _labels()[" ".join(match[1].lower().split())]
        before = text[: match.start()].rstrip(" \t\xa0(")
        colon = ":" in match[2]
        glued = colon and before == text[: match.start()] and before[-1:].isdigit()
        opens = not before or before[-1] in "|/•·,;–—\n" or before.endswith((" -", "\t-")) or glued
        stamped = role in ("published", "modified") and any(0 <= at - match.end() <= 12 for at in stamps)
        named = opens and role in ("author", "editor") and text[match.end() : match.end() + 1].isupper()
        if stamped or named or (colon and (opens or found)):
            found.append((match.start(), match.end(), role))
    told = stamps or len(found) > 1 or any(set(":,\n") & set(text[start:end]) for start, end, _ in found)
    alone = _stands_alone().match(text) or (len(found) == 1 and _names_somebody(text[found[0][1] :]))
    return found if told or alone else []


def _names_somebody(text: str) -> bool:
    """Is `text` nothing but a person's name with a given name in it, as in `Penulis Wahyu Pratama`?"""
    words = text.lower().split()
    plain = [word for word in words if word in _common_words() and word not in _given_names()]
    return "no" in map(_given_names().get, words) and not plain and is_person(text.strip())


@cache
def _common_words() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon.table("common_words", "word"))


@cache
def _given_names() -> dict[str, str]:
    """Given names, small, and whether each is an ordinary word as well (`yes`, `no`)."""
    return {
        row["name"].lower(): row["also_word"] for row in lexicon.table("given_names", "name", "also_word")
    }


@cache
def _stands_alone() -> re.Pattern[str]:
    """Labels that need neither colon nor stamp to be one: `Oleh Yusuf Maulana`."""
    rows = lexicon.table("byline_labels", "label", "alone")
    labels = "|".join(re.escape(row["label"]) for row in rows if row["alone"] == "yes")
    return re.compile(rf"(?:{labels})\s", re.IGNORECASE)


@cache
def _label_pattern() -> re.Pattern[str]:
    ordered = sorted(_labels(), key=len, reverse=True)
    labels = "|".join(r"\s+".join(map(re.escape, label.split())) for label in ordered)
    behind = r"\s{0,3}:\s{0,3}|,\s|\s{1,3}-\s{0,3}|-\s{1,3}|(?-i:-(?=[A-Z]))|\s{1,3}"
    return re.compile(rf"(?<![^\W\d_])({labels})({behind})", re.IGNORECASE)


@cache
def _labels() -> dict[str, str]:
    rows = lexicon.table("byline_labels", "label", "role")
    return {row["label"]: row["role"] for row in rows if row["role"] != "desk"}
