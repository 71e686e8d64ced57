"""Is it a place? The names of `data/lexicon` that a story can be filed from."""

from __future__ import annotations

import re
from functools import cache

from core import lexicon
from core.text import name_key

_PLACE = re.compile(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,3}")
_LISTS = ("provinces", "regencies", "capitals", "world_places", "country_names")


def place_like(text: str) -> bool:
    """Is `text` written as a place's name is: one to four words with capitals?"""
    return len(text) > 2 and bool(_PLACE.fullmatch(text)) and all(word[0].isupper() for word in text.split())


def known_place(text: str) -> bool:
    """Is `text` the name of a town, a province or a country that the lexicon lists?"""
    key = name_key(text)
    return (
        key in _known()
        or key.removeprefix("kota ").removeprefix("kab ").removeprefix("kabupaten ") in _known()
    )


def is_acronym(text: str) -> bool:
    """Is it a state or district written as letters: the `DC` of `Washington, DC`?"""
    return text in _acronyms()


def cased(place: str) -> str:
    """`BRUSSELS` as `Brussels`, `WASHINGTON DC` as `Washington DC`; mixed case stays."""
    if not place.isupper():
        return place
    return " ".join(word if word in _acronyms() else word.capitalize() for word in place.split())


@cache
def _known() -> frozenset[str]:
    names: set[str] = set()
    for listing in _LISTS:
        for row in lexicon.table(listing, "name"):
            names |= {name_key(name) for name in (row["name"], *lexicon.items(row.get("aliases", "")))}
    return frozenset(names - {""})


@cache
def _acronyms() -> frozenset[str]:
    return frozenset(
        row["word"] for row in lexicon.table("abbreviations", "word", "kind") if row["kind"] == "acronym"
    )
