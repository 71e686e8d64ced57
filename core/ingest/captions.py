"""Pictures' captions, known by the credit of their photographer."""

from __future__ import annotations

import re
from functools import cache

from core.ingest.page_words import any_of, page_words
from core.ingest.publishers import by_name
from core.ingest.wires import wire_named

_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{2,90})[)\]]\.?$")
_STROKE = re.compile(
    r"(?:^|[\s(])([A-Z][A-Za-z. -]{1,25}?)\s*/\s*[A-Z][\w.'’ -]{1,40}(?:/[a-z]{2,4})?\)?\.?$"
)
_SOURCE_AND_NAME = re.compile(r"[\w.@ -]{3,40}/\s?[^\W\d_a-z][\w.'’ -]{2,40}")
_COPYRIGHT = re.compile(r"\w\)?[\s/]{0,3}©\s?\w")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TAIL = 100
"""Characters at the end of a caption that its credit stands in."""


def caption_credit(text: str) -> bool:
    """Does `text` end with a picture's credit: `(ANTARA FOTO/Budi)`, `Foto: KCNA`, `REUTERS/Ani Putri`?"""
    tail = text[-_TAIL:]
    brackets = _BRACKETS.search(tail)
    if brackets:
        return bool(_picture_word().search(brackets[1])) or _press_and_person(brackets[1].split("/"))
    if _label().search(tail) or (_COPYRIGHT.search(tail) and not _YEAR.search(tail)):
        return True
    stroke = _STROKE.search(tail)
    return stroke is not None and (_press(stroke[1]) or _press(stroke[1].split()[-1]))


def bracketed_credit(text: str) -> bool:
    """Does `text` end with a source and a name in brackets, as captions over a story do: `(RADARKITA/ANI PUTRI)`?"""
    brackets = _BRACKETS.search(text[-_TAIL:])
    return brackets is not None and bool(_SOURCE_AND_NAME.fullmatch(brackets[1]))


def press_in_brackets(text: str) -> bool:
    """Does `text` end with nothing but the press in brackets: `(AFP)`, `[ANTARA/Xinhua]`? No headline does."""
    brackets = _BRACKETS.search(text[-_TAIL:])
    return brackets is not None and all(_press(piece.strip()) for piece in brackets[1].split("/"))


def _press_and_person(pieces: list[str]) -> bool:
    """An agency or outlet and a photographer, as in `(KIM HONG-JI / POOL / AFP)`; `(ant/jpnn)` credits
    words."""
    names = [piece.strip() for piece in pieces]
    people = [name for name in names if not _press(name) and name[:1].isupper() and len(name) > 3]
    return bool(people) and any(map(_press, names))


def _press(text: str) -> bool:
    return bool(wire_named(text) or by_name(text)) or text.upper() in page_words("picture_press")


@cache
def _picture_word() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('picture')})\b", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    """`Foto: KCNA`, `Foto/Basarnas`, `Dok. Polri` at the end of a line."""
    return re.compile(rf"\b(?:(?:{any_of('picture_label')})\s*[:/]|Dok\.\s)\s*[^:\n]{{2,70}}$")
