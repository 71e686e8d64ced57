"""Whether "pria itu" or "wanita itu" can be a person: what names and the words before them say of a gender.

Indonesian marks no gender in verbs and pronouns; given names and a few nouns show it. Where nothing does, either
fits.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Literal

from core.extract.phrases import Word, words
from core.lexicon import table
from core.model import Mention

Gender = Literal["female", "male"]

_BEFORE = 24
"""Characters before a name in which the word stands that shows a gender: "aktris", "Pak"."""


_FOCUS = 1500
"""Characters back in which somebody unknown by name is still in focus: a screenful of a telephone."""


def gender_of_noun(noun: str) -> Gender | None:
    """The gender of those whom a noun in small letters names: "wanita", "aktor"."""
    return _words("noun").get(noun)


def gender_of_name(raw: str, mention: Mention) -> Gender | None:
    """The gender that the word before a person's name shows ("aktris Ani"), or else the given name itself."""
    before = raw[max(0, mention.start - _BEFORE) : mention.start].lower().split()[-1:]
    shown = _words("before").get(before[0].strip(".,(")) if before else None
    parts = mention.actor.name.lower().split()
    first = next(iter(raw[mention.start : mention.end].lower().split()), "").strip(".")
    return shown or _words("before").get(first) or (_words("name").get(parts[0]) if parts else None)


def brought_up(raw: str, since: int, noun: Word) -> bool:
    """Whether somebody unknown by name is brought up between `since` and the noun that takes them up: "seorang
    pria", later "pria itu"."""
    found = words(raw, max(since, noun.start - _FOCUS), noun.start)
    return any(
        first.lower == "seorang" and gender_of_noun(second.lower) == gender_of_noun(noun.lower)
        for first, second in pairwise(found)
    )


@cache
def _words(kind: str) -> dict[str, Gender]:
    """Words in small letters that show a gender as a `noun`, `before` a name, or as a given `name`."""
    found: dict[str, Gender] = {}
    for row in table("gender_words", "word", "kind"):
        gender, _, place = row["kind"].partition(" ")
        if place == kind:
            found[row["word"].lower()] = "female" if gender == "female" else "male"
    return found
