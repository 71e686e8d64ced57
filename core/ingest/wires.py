"""Agencies and outlets that a story credits: `dilansir Reuters`, `dikutip dari laman VOA Indonesia`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core import lexicon
from core.ingest.publishers import DOMAIN, all_publishers, by_name
from core.text import name_key

_UNLISTED = re.compile(r"[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*)){0,3}")
_JOIN = re.compile(r"\s*(?:,\s*(?:dan\s+)?|&|dan)\s*")


def wire_named(text: str) -> str:
    """The agency or outlet that `text` as a whole names, under its own name; empty where it names none."""
    return _press().get(name_key(text), "")


def find_wires(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Name and offsets of every agency or outlet that `text[start:end]` says it reports after."""
    for cue in _cues().finditer(text, start, end):
        at = cue.end()
        listed_only = False
        while True:
            match = _listed().match(text, at, end)
            if match:
                name = wire_named(match.group())
            else:
                match = DOMAIN.match(text, at, end)
                if not match and cue["medium"] and "resmi" not in cue.group() and not listed_only:
                    match = _UNLISTED.match(text, at, end)
                name = _named_after(match.group()) if match else ""
            if not match or not name:
                break
            yield name, match.start(), match.end()
            join = _JOIN.match(text, match.end(), end)
            if not join:
                break
            at, listed_only = join.end(), True


def _named_after(text: str) -> str:
    outlet = by_name(text)
    return outlet.name if outlet else text


@cache
def _press() -> dict[str, str]:
    """Every name of agencies and outlets, as key, to the name they go by."""
    names: dict[str, str] = {}
    for row in lexicon.table("press", "name", "other_names"):
        for name in (row["name"], *lexicon.items(row["other_names"])):
            names.setdefault(name_key(name), row["name"])
    for row, publisher in zip(lexicon.table("publishers", "other_names"), all_publishers(), strict=True):
        for name in (publisher.name, *lexicon.items(row["other_names"]), publisher.domain):
            names.setdefault(name_key(name), publisher.name)
    return names


@cache
def _listed() -> re.Pattern[str]:
    """A listed name as it stands in text; the longest first. What follows may be glued to it."""
    names = set()
    for row in (*lexicon.table("press"), *lexicon.table("publishers")):
        names |= {row["name"], *lexicon.items(row["other_names"])}
    names |= {name.upper() for name in names}
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?:{'|'.join(map(re.escape, ordered))})(?:(?!\w)|(?=dan[\sA-Z]))")


@cache
def _cues() -> re.Pattern[str]:
    """`dikutip`, then any of `dari`, `laman`, …, with or without spaces between them."""
    rows = lexicon.table("wire_cues", "cue", "kind")
    of = {
        kind: sorted((r["cue"] for r in rows if r["kind"] == kind), key=len, reverse=True)
        for kind in ("verb", "noun", "link", "medium")
    }
    verbs, links, media = ("|".join(of[kind]) for kind in ("verb", "link", "medium"))
    nouns = "|".join(of["noun"])
    return re.compile(
        rf"(?<![^\W\d_])(?:{verbs}|(?:menurut|dalam)\s+(?:{nouns}))\s{{0,3}}(?:(?:{links})\s{{0,3}}){{0,2}}"
        rf"(?P<medium>(?:(?:{media})(?:\s{{1,3}}resmi|\s{{1,3}}berita)?\s{{0,3}})+)?",
        re.IGNORECASE,
    )
