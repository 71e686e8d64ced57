"""The words and lists of the lexicon that reading names rests on, each read once."""

from __future__ import annotations

from functools import cache
from typing import Literal

from core import lexicon
from core.extract.gazetteer import Gazetteer
from core.resolve.known import Known, known_forms

Kind = Literal["PER", "ORG", "GPE", "LOC", "none"]
"""What a run of words is read as; `none` is a name that is no actor's."""

_KINDS: dict[str, Kind] = {"ORG": "ORG", "LOC": "LOC", "none": "none"}


@cache
def known_gazetteer() -> Gazetteer[tuple[Known, ...]]:
    """All forms of the lexicon."""
    return Gazetteer(known_forms().items())


@cache
def heads() -> Gazetteer[tuple[Kind, str]]:
    """What opens the name of an organisation or place (`Kementerian`, `PT`, `Jalan`), and its group."""
    rows = lexicon.table("name_heads", "head", "actor_type", "kind")
    return Gazetteer((row["head"], (_KINDS[row["actor_type"]], row["kind"])) for row in rows)


@cache
def other_heads() -> Gazetteer[str]:
    """What opens, or is, a name of no actor, and how far it reaches.

    `all`: over every capital behind it; `name`: a whole name; `exact`: no name unless more follows (`Majelis
    Hakim`); `unknown`: a kind of thing, whose name may hold actors (`Perjanjian`).
    """
    return Gazetteer((row["head"], row["covers"]) for row in lexicon.table("other_heads", "head", "covers"))


@cache
def degrees() -> Gazetteer[str]:
    """What is written behind a person's name for what was studied, or for an order: `M.Si`, `Sp.PD`, `RDN`."""
    return Gazetteer((row["form"], row["form"]) for row in lexicon.table("degrees", "form"))


@cache
def head_words() -> frozenset[str]:
    """Single words that open such names, small."""
    found = {row["head"] for table in ("name_heads", "other_heads") for row in lexicon.table(table, "head")}
    return frozenset(head.lower() for head in found if " " not in head)


@cache
def tails() -> dict[str, Kind]:
    """Words, small, that close the name of an organisation, a place or (`none`) an event, and which of the three."""
    rows = lexicon.table("name_tails", "tail", "actor_type")
    return {row["tail"].lower(): _KINDS[row["actor_type"]] for row in rows}


@cache
def place_cues() -> dict[str, str]:
    """Words, small, around a place's name.

    `preposition` and `noun` (`pelabuhan`) open one, `around` (`warga`) says of a known one that the place is
    meant, `direction` (`Selatan`) closes one.
    """
    return {row["word"].lower(): row["kind"] for row in lexicon.table("place_cues", "word", "kind")}


@cache
def body_cues() -> frozenset[str]:
    """Nouns, small, behind which a capital names a body: `perusahaan`, `klub`."""
    return frozenset(row["word"] for row in lexicon.table("body_cues", "word"))


@cache
def given_names() -> dict[str, str]:
    """Given names, small, and whether each is an ordinary word as well (`yes`, `no`)."""
    return {
        row["name"].lower(): row["also_word"] for row in lexicon.table("given_names", "name", "also_word")
    }


@cache
def government_words() -> frozenset[str]:
    """Words before a capital's name that make it a government: `pasukan Moskow`, `oleh Pyongyang`."""
    return frozenset(row["word"] for row in lexicon.table("government_words", "word"))


@cache
def also_called() -> dict[str, bool]:
    """What stands between a name and another name of the same person: `alias`, `yang akrab disapa`.

    True where it does so between two full names too; `atau` may stand between two people.
    """
    rows = lexicon.table("also_called", "form", "full_names")
    return {row["form"]: row["full_names"] == "yes" for row in rows}


@cache
def name_cues(says: str) -> frozenset[str]:
    """Words beside a name: before a `person`'s or any `actor`'s, before a person's `initials`, before the `field` of a
    post, behind an age (`years`), an `adverb` between a name and its verb, or what joins a `list` of names."""
    return frozenset(row["word"] for row in lexicon.table("name_cues", "word", "says") if row["says"] == says)
