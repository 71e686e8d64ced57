"""Agencies and outlets that a story credits: `dilansir Reuters`, `dikutip dari laman VOA Indonesia`.

The words are `wire_cues.csv`, the names `press.csv` and `publishers.csv`. A name in neither counts where the
words around it say that it is one of the press.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core import lexicon
from core.ingest.moments import weekdays
from core.ingest.places import known_place
from core.ingest.publishers import DOMAIN, acronyms, by_domain
from core.text import name_key

_UNLISTED = re.compile(r"[A-Z][\w'’&.-]*\w(?: (?:[A-Z][\w'’&.-]*\w|\d{1,3}|de|of|the)){0,4}")
_AND = re.compile(r"\s*(?:,\s*dan\s+|&\s*|dan\s*)(?=[A-Z])")
_COMMA = re.compile(r",\s*(?=[A-Z])")
_CLOSED = re.compile(r"\s*(?:[,.;)(]|pada\s|$)")
_PIECE = re.compile(r"[^\s|/,][^|/,]*[^\s|/,]")
_DATED = re.compile(r"\s?,\s?([A-Z][a-z’']+)\b")
_GLUED_AND = re.compile(r"dan(?=[A-Z])")

Named = tuple[str, int, int]
"""An agency or outlet, and the offsets of the words that name it."""


def wire_named(text: str) -> str:
    """The agency or outlet that `text` as a whole names, under its usual name; empty where it names none."""
    key = name_key(text)
    return "" if key in _acronyms() and not text.isupper() else _press().get(key, "")


def agencies(text: str) -> list[Named]:
    """The news agencies that `text` names, where it holds nothing else: `AFP`, `REUTERS | YONHAP`."""
    pieces = [piece.span() for piece in _PIECE.finditer(text)]
    named = [(wire_named(text[start:end]), start, end) for start, end in pieces]
    return named if all(name in _agencies() for name, _, _ in named) else []


def find_wires(text: str, start: int, end: int) -> Iterator[Named]:
    """Every agency or outlet that `text[start:end]` says it reports after. Time is linear in the text."""
    for cue in _cues().finditer(text, start, end):
        medium = cue["medium"] is not None and cue["medium"].islower()
        named = _name_at(text, cue.end(), end, cue["strong"] is not None, medium, cue["dari"] is not None)
        while named:
            yield named
            conjunction, comma = _AND.match(text, named[2], end), _COMMA.match(text, named[2], end)
            if conjunction:
                named = _name_at(text, conjunction.end(), end, True, False, False)
            else:
                named = _listed_at(text, comma.end(), end) if comma else None
    for report in _reports().finditer(text, start, end):
        yield wire_named(report[1]), report.start(1), report.end(1)


def press_named(text: str) -> str:
    """The name of the agency or outlet that `text` as a whole is, by list, address or look; empty for
    others."""
    listed = _listed_at(text, 0, len(text)) or _domain_at(text, 0, len(text))
    if listed and listed[2] == len(text):
        return listed[0]
    return text if _says_press(text) else ""


def _name_at(text: str, at: int, end: int, strong: bool, medium: bool, dari: bool) -> Named | None:
    """The name at `at`: a listed one, a site's address, or one that the words around it make a source.

    Those are a word for the press before it (`medium`), one within it (`Times`), a cue that is only used of
    the press and an end of the phrase (`strong`), or `dari` and a weekday behind it, as sources are dated.
    """
    named = _listed_at(text, at, end) or _domain_at(text, at, end)
    nation = _nation().match(text, at, end) if medium and not named else None
    if nation and all(known_place(word) or word.islower() for word in nation.group().strip(" ,").split()):
        return _listed_at(text, nation.end(), end)
    unlisted = _UNLISTED.match(text, at, end)
    if named or not unlisted:
        return named
    name = _GLUED_AND.split(unlisted.group())[0]
    stop = at + len(name)
    if name.split()[0].lower() in _not_press() or known_place(name) or name_key(name) in _organisations():
        return None
    dated = _DATED.match(text, stop, end) if dari else None
    closed = strong and (_CLOSED.match(text, stop, end) or _AND.match(text, stop, end))
    if medium or closed or _says_press(name) or (dated and dated[1].lower() in weekdays()):
        return name, at, stop
    return None


def _listed_at(text: str, at: int, end: int) -> Named | None:
    match = _listed().match(text, at, end)
    return (wire_named(match.group()), match.start(), match.end()) if match else None


def _domain_at(text: str, at: int, end: int) -> Named | None:
    match = DOMAIN.match(text, at, end)
    if not match or match.group().lower().endswith((".go.id", ".ac.id", ".or.id")):
        return None
    host = match.group().removeprefix("www.")
    return wire_named(by_domain(host).name) or host, match.start(), match.end()


def _says_press(name: str) -> bool:
    words = name.lower().split()
    return len(words) > 1 and (words[0] == "the" or words[-1] in _words_of("press_word"))


@cache
def _not_press() -> frozenset[str]:
    """Words that open no outlet's name: platforms, regions, months and weekdays."""
    months = {row["word"].lower() for row in lexicon.table("months", "word")}
    return frozenset({*_words_of("no_outlet"), *weekdays(), *months})


@cache
def _organisations() -> frozenset[str]:
    rows = lexicon.table("organisations", "name", "aliases")
    return frozenset(name_key(name) for row in rows for name in (row["name"], *lexicon.items(row["aliases"])))


@cache
def _press() -> dict[str, str]:
    """Every name of agencies and outlets, as key, and the name they go by."""
    names: dict[str, str] = {}
    for listing, extra in (("press", ""), ("publishers", "domain")):
        for row in lexicon.table(listing, "name", "other_names"):
            for name in (row["name"], *lexicon.items(row["other_names"]), row.get(extra, "")):
                names.setdefault(name_key(name), row["name"])
    names.pop("", None)
    return names


@cache
def _acronyms() -> frozenset[str]:
    """Names that are written in capitals alone: `ANI` is an agency, `Ani` a name."""
    return acronyms("press")


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row["name"] for row in lexicon.table("press", "name", "kind") if row["kind"] == "agency")


@cache
def _names_pattern() -> str:
    names: set[str] = set()
    for row in (*lexicon.table("press"), *lexicon.table("publishers")):
        names |= {row["name"], *lexicon.items(row["other_names"])}
    names |= {name.upper() for name in names}
    return "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))


@cache
def _listed() -> re.Pattern[str]:
    """A listed name as it stands in text, the longest first. Links leave the next word glued to it."""
    return re.compile(
        rf"(?:{_names_pattern()})(?:(?![\w-])|(?=(?:{'|'.join(_words_of('glued_behind'))})[\sA-Z]))"
    )


@cache
def _reports() -> re.Pattern[str]:
    """`Reuters melaporkan`, `AFP mewartakan`."""
    agencies = [row["name"] for row in lexicon.table("press", "name")]
    names = "|".join(map(re.escape, sorted(agencies, key=lambda name: (-len(name), name))))
    return re.compile(rf"(?<![\w/])({names})\s(?:{'|'.join(_words_of('reports'))})(?!\w)")


@cache
def _words_of(kind: str) -> tuple[str, ...]:
    """The words of one kind in `wire_cues.csv`, the longest first."""
    words = [row["cue"] for row in lexicon.table("wire_cues", "cue", "kind") if row["kind"] == kind]
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@cache
def _nation() -> re.Pattern[str]:
    """Whose a medium is, between the word for it and its name: `kantor berita resmi Suriah, SANA`."""
    owners = "|".join(_words_of("owner"))
    return re.compile(rf"(?:(?:{owners})\s){{0,2}}[A-Z][\w-]+(?: [A-Z][a-z]+)?[\s,]{{1,2}}(?=[A-Z])")


@cache
def _cues() -> re.Pattern[str]:
    """`dikutip`, then any of `dari`, `laman`, …, with or without the spaces between them."""
    strong, weak, with_noun, nouns, links, sites, media = (
        "|".join(word.replace(" ", r"\s") for word in _words_of(kind))
        for kind in ("strong", "weak", "with_noun", "noun", "link", "site", "medium")
    )
    return re.compile(
        rf"(?<![^\W\d_])(?:(?P<strong>{strong})|{weak}|(?:{with_noun})\s(?={nouns}|{media}))\s{{0,2}}"
        rf"(?:(?P<dari>dari)\s{{0,2}}|(?:{links})\s{{0,2}}){{0,3}}"
        rf"(?:(?P<medium>{media})\s{{0,2}}(?!resmi)|(?:{sites})\s{{0,2}}(?!resmi))?(?:(?:{links})\s{{0,2}})?",
        re.IGNORECASE,
    )
