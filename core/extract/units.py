"""What stands beside a number: its currency, its unit, or the noun that it counts. All of it is lexicon."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from core.lexicon import Row, table

WEIGHTY = ("person", "weapon", "thing")
"""Groups of counted nouns of which small numbers matter too; of `light` and unknown ones they do not."""

_ASIDE = re.compile(r"[ \u00a0]*(?:\([^()\d]{1,40}\)[ \u00a0]*)?")
_WORD = re.compile(r"[a-z][a-z-]{2,}")
_ACRONYM = re.compile(r"[A-Z]{2,6}\b")
_DERIVED = re.compile(r"(?:me[mn]|meng|meny|di|ber|ter)[a-z]{4,}")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure or a counted noun that ends at `end` of its text."""

    end: int
    name: str
    measure: str
    group: str
    """`unit`, or the group of a counted noun: `person`, `weapon`, `thing`, `light`, `unknown`."""


def currency_before(left: str) -> tuple[int, Row] | None:
    """The currency at the end of `left`, the text before a number: where it starts, and its row."""
    found = _currency_pattern().search(left)
    return (found.start(), _units("before")[found["form"]]) if found else None


def unit_at(text: str, end: int) -> Unit | None:
    """The unit, counted noun or acronym behind a number that ends at `end`; an aside in brackets is none."""
    aside = _ASIDE.match(text, end)
    start = aside.end() if aside else end
    if unit := _unit_pattern().match(text, start):
        form = unit[0].removesuffix("nya")
        row = _units("after")[form if form in _units("after") else form.lower()]
        return Unit(unit.end(), row["unit"], row["measure"], "unit")
    if noun := _noun_pattern().match(text, start):
        counted = (
            _noun_pattern().match(text, noun.end() + 1)
            if noun[0].lower() in figure_words("classifier")
            else None
        )
        name = _noun_name((counted or noun)[0])
        return Unit((counted or noun).end(), name, "count", _nouns()[name])
    return _unknown(text, start) if start > end else None


def noun_before(left: str) -> str | None:
    """The counted noun that a verb of amount joins to the number behind `left`: "korban tewas mencapai"."""
    found = _noun_before().search(left)
    return found["noun"].lower() if found and _nouns()[found["noun"].lower()] in WEIGHTY else None


def group_of(noun: str) -> str:
    """The group of a counted noun as the lexicon writes it: `person`, `weapon`, `thing`, `light`; empty for others."""
    return _nouns().get(noun, "")


def is_person(word: str) -> bool:
    """Whether a noun counts persons."""
    return _nouns().get(word) == "person"


@cache
def figure_words(kind: str) -> frozenset[str]:
    """The words of one kind in `figure_words.csv`: `label`, `age`, `link`, `count`, `not_noun`."""
    return frozenset(row["word"] for row in table("figure_words", "word", "kind") if row["kind"] == kind)


def either(forms: Collection[str]) -> str:
    """An alternation of `forms` for a pattern, the longest first."""
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


def _unknown(text: str, start: int) -> Unit | None:
    """A noun that the lexicon does not list: an acronym, or a small word that has not the shape of a verb."""
    word = _ACRONYM.match(text, start) or _WORD.match(text, start)
    if not word or word[0].lower() in figure_words("not_noun") or _DERIVED.fullmatch(word[0]):
        return None
    if word[0].endswith("nya"):
        return None
    return Unit(word.end(), word[0], "count", "unknown")


def _noun_name(surface: str) -> str:
    return surface if surface in _nouns() else surface.lower()


@cache
def _units(position: str) -> dict[str, Row]:
    rows = table("units", "form", "unit", "measure", "position")
    return {row["form"]: row for row in rows if row["position"] == position}


@cache
def _nouns() -> dict[str, str]:
    return {row["noun"]: row["group"] for row in table("counted_nouns", "noun", "group")}


@cache
def _currency_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?P<form>{either(_units('before'))})\.?[ \u00a0]*$")


@cache
def _unit_pattern() -> re.Pattern[str]:
    """Units, the longest first. Short forms and those with capitals are read as written: "5 m", not "5 M"."""
    forms = [
        re.escape(form) if len(form) <= 3 or not form.islower() else f"(?i:{re.escape(form)})"
        for form in sorted(_units("after"), key=len, reverse=True)
    ]
    return re.compile(rf"(?:{'|'.join(forms)})(?:nya)?(?!\w)")


@cache
def _noun_pattern() -> re.Pattern[str]:
    lower = [noun for noun in _nouns() if noun.islower()]
    upper = [noun for noun in _nouns() if not noun.islower()]
    return re.compile(rf"(?:(?i:{either(lower)})|{either(upper)})(?!\w)")


@cache
def _noun_before() -> re.Pattern[str]:
    nouns = either([noun for noun in _nouns() if noun.islower()])
    links = either(figure_words("count"))
    return re.compile(
        rf"\b(?P<noun>{nouns})\b(?:\s+[a-z]+){{0,3}}?\s+(?:{links})(?:\s+[a-z]+){{0,2}}\s*$", re.IGNORECASE
    )
