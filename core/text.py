"""Small pure helpers on text that every room uses."""

from __future__ import annotations

import re
import unicodedata

_ASCII_WORD = re.compile(r"[a-z0-9]+")


def fold(text: str) -> str:
    """`text` with every run of white space, no-break spaces included, as one space, and trimmed."""
    return " ".join(text.split())


def name_key(text: str) -> str:
    """A key under which spellings that differ in case, accents or punctuation alone are equal."""
    if text.isascii():  # the same, several times as fast
        return " ".join(_ASCII_WORD.findall(text.lower()))
    decomposed = unicodedata.normalize("NFKD", fold(text)).casefold()
    kept = "".join(c if c.isalnum() else " " for c in decomposed if not unicodedata.combining(c))
    return fold(kept)


def slug(text: str) -> str:
    """`name_key` with hyphens: safe in ids, file names and URLs."""
    return name_key(text).replace(" ", "-")
