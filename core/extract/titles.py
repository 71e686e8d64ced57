"""Titles, offices, ranks, professions and forms of address: what stands before a person's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from core import lexicon
from core.extract.gazetteer import Gazetteer, Match
from core.extract.words import Word


@dataclass(frozen=True, slots=True)
class Title:
    """Words `[first, stop)` of a clause are a title."""

    first: int
    stop: int
    kind: str
    """`office`, `rank`, `honorific` or `profession`."""
    office: str
    """The office's key (`presiden`, `menteri luar negeri`), the same for each way to write it; else empty."""
    former: bool
    """Can another than its present holder be meant (`mantan Presiden`, `para menteri`, `Presiden ke-6`)?"""


@cache
def _gazetteer() -> Gazetteer[tuple[str, str]]:
    rows = lexicon.table("titles", "form", "kind", "office")
    return Gazetteer(((row["form"], (row["kind"], row["office"])) for row in rows), any_case=True)


@cache
def modifiers() -> dict[str, str]:
    """Words around a title: those that leave its holder the same (`terpilih`), number it, or mean another."""
    return {row["word"]: row["effect"] for row in lexicon.table("title_modifiers", "word", "effect")}


@cache
def title_words() -> frozenset[str]:
    """Words that are titles or parts of an office, small."""
    rows = lexicon.table("titles", "form", "kind")
    parts = {
        word for row in rows if row["kind"] in ("office", "post") for word in row["form"].lower().split()
    }
    return frozenset(parts | {row["form"].lower() for row in rows if " " not in row["form"]})


@cache
def _addresses() -> frozenset[str]:
    """Forms of address of one word, small: `bu`, `haji`, `tun`."""
    rows = lexicon.table("titles", "form", "kind")
    return frozenset(
        row["form"].lower() for row in rows if row["kind"] == "honorific" and " " not in row["form"]
    )


def closes_name(words: Sequence[Word], index: int) -> bool:
    """Is a form of address the last of a run of capitals: `Zaw Min Tun membantah`? Nobody is addressed by it then."""
    if index == 0 or words[index].key not in _addresses() or words[index].before != " ":
        return False
    ends = index + 1 == len(words) or not (words[index + 1].joined and words[index + 1].capital)
    return ends and words[index].capital and words[index - 1].capital


@cache
def _regional_posts() -> frozenset[tuple[str, ...]]:
    """Posts of which each region has one, as words: its name stands behind them (`Kapolres`, `Kepala Desa`)."""
    return frozenset(tuple(row["form"].lower().split()) for row in lexicon.table("regional_posts", "form"))


def is_regional(words: Sequence[Word], title: Title | None) -> bool:
    """Is the title, its modifiers aside, one that the name of a region stands behind?"""
    if title is None:
        return False
    keys = tuple(word.key for word in words[title.first : title.stop])
    return any(keys[first:] in _regional_posts() for first in range(len(keys)))


def find_titles(words: tuple[Word, ...]) -> list[Title]:
    """The titles of a clause, the longest at each place, none inside another."""
    found: list[Title] = []
    first = 0
    while first < len(words):
        matches = _gazetteer().matches(words, first)
        if not matches:
            first += 1
            continue
        longest = matches[-1]
        kind, office = longest.payload
        if _is_initial(words, first, found) or _is_namesake(words, longest, found):
            first += 1
            continue
        stop, numbered = _past_modifiers(words, _past_brackets(words, longest.stop))
        start = first - _is_acting(words, first)
        found.append(Title(start, stop, kind, office, numbered or _is_former(words, start)))
        first = max(stop, longest.stop)
    return found


def _is_initial(words: tuple[Word, ...], first: int, found: list[Title]) -> bool:
    """Is a single letter part of a name (`Novris H Simanjuntak`), not an address (`Bupati H Sutrisno`)?"""
    if first == 0 or len(words[first].text) > 1 or words[first].before != " ":
        return False
    return words[first - 1].capital and not (found and found[-1].stop == first)


def _is_namesake(words: tuple[Word, ...], match: Match[tuple[str, str]], found: list[Title]) -> bool:
    """Does the word for a king open a name: `Ketua KOI Raja Sapta`? Behind a post and its body it does."""
    first = match.first
    if (
        match.stop > first + 1
        or words[first].key not in _royal_names()
        or not words[first].capital
        or not found
    ):
        return False
    post = found[-1]
    run = range(post.stop, first + 1)
    same_run = all(words[at].before in (" ", " (", ") ") for at in run) and first > post.stop
    return post.kind in ("office", "post") and same_run and all(words[at].capital for at in run)


@cache
def _royal_names() -> frozenset[str]:
    """Words for kings that Indonesians are named by as well: `Raja`, `Putri`."""
    rows = lexicon.table("name_extras", "word", "kind")
    return frozenset(row["word"] for row in rows if row["kind"] == "royal name")


def _past_brackets(words: tuple[Word, ...], stop: int) -> int:
    """Step over a title's own abbreviation: `Menteri Luar Negeri (Menlu) RI`."""
    if stop + 1 >= len(words) or words[stop].before != " (" or words[stop + 1].before != ") ":
        return stop
    return stop + 1 if words[stop].capital else stop


def _past_modifiers(words: tuple[Word, ...], stop: int) -> tuple[int, bool]:
    """Step over `terpilih`, `Ke-7`, … behind a title; is it numbered, so that any holder can be meant?"""
    numbered = False
    while stop < len(words) and words[stop].joined:
        key = words[stop].key
        if key == "ke" and stop + 1 < len(words) and words[stop + 1].text.isdigit():
            stop, numbered = stop + 2, True
        elif key.startswith("ke") and key[2:].isdigit():
            stop, numbered = stop + 1, True
        elif modifiers().get(key) == "same holder":
            stop += 1
        elif modifiers().get(key) == "numbered":
            stop, numbered = stop + 1, True
        else:
            break
    return stop, numbered


def _is_acting(words: tuple[Word, ...], first: int) -> bool:
    """Is it the title's of whom holds it for now: `Penjabat Perdana Menteri`, `Plt Ketua`?"""
    if first == 0 or words[first].before not in (" ", ". "):
        return False
    return modifiers().get(words[first - 1].key) == "same holder"


def _is_former(words: tuple[Word, ...], first: int) -> bool:
    return first > 0 and modifiers().get(words[first - 1].key) == "other holder"
