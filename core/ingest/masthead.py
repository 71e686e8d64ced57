"""Which outlet published an article: from its dateline, its address, its copyright line, its credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from core import lexicon
from core.ingest.dateline import Dateline
from core.ingest.page_words import any_of, page_words
from core.ingest.publishers import DOMAIN, Publisher, all_publishers, by_domain, by_name, by_signature
from core.model import MetadataEvidence, Passage
from core.text import name_key

_ADDRESS = re.compile(r"https?://([a-z0-9.-]+\.[a-z]{2,6})(?=[/\s]|$)", re.IGNORECASE)
_LONGEST_SIGN = 600
_LONGEST_MASTHEAD = 120
_WORDS_OF_NAME = re.compile(r"[A-Z][\w'’]+(?: [A-Z][\w'’]+){1,3}")
Sign = tuple[int, Publisher, int, int]
"""How much a sign weighs, the outlet that it names, and where it stands."""


def read_publisher(
    raw: str, passages: tuple[Passage, ...], dateline: Dateline | None, start: int
) -> tuple[Publisher | None, list[MetadataEvidence]]:
    """The outlet and the evidence for it. `start` is where the paragraph of `dateline` begins.

    The weights only order the signs: an outlet's dateline and the address the page was saved from say it
    outright, a picture's credit is the faintest hint.
    """
    body = [index for index, passage in enumerate(passages) if passage.role == "body"]
    last = body[-1] if body else len(passages)
    signs = [sign for index, passage in enumerate(passages) for sign in _signs(raw, passage, index > last)]
    if dateline and dateline.outlet:
        first, last = dateline.outlet_span
        signs.insert(0, (9, dateline.outlet, start + first, start + last))
    if not signs:
        return None, []
    weights: dict[str, int] = {}
    for weight, publisher, _, _ in signs:
        weights[publisher.name] = weights.get(publisher.name, 0) + weight
    best = max(weights, key=lambda name: weights[name])
    _, publisher, first, last = next(sign for sign in signs if sign[1].name == best)
    if publisher not in all_publishers():
        publisher, first, last = _as_written(raw, passages, publisher, first, last)
    return publisher, [MetadataEvidence("publisher", publisher.name, first, last, "stated")]


def _as_written(
    raw: str, passages: tuple[Passage, ...], publisher: Publisher, first: int, last: int
) -> tuple[Publisher, int, int]:
    """An unlisted outlet under the name that its page writes in words: `Kabar Lembata` for `kabarlembata.com`."""
    joined = name_key(publisher.name).replace(" ", "")
    for passage in passages:
        line = raw[passage.start : passage.end] if passage.role == "noise" else ""
        for name in _WORDS_OF_NAME.finditer(line) if len(line) <= _LONGEST_MASTHEAD else ():
            if " " in name.group() and name_key(name.group()).replace(" ", "") == joined:
                written = name.group().title() if name.group().isupper() else name.group()
                start = passage.start + name.start()
                return replace(publisher, name=written), start, start + len(name.group())
    return publisher, first, last


def _signs(raw: str, passage: Passage, below: bool) -> Iterator[Sign]:
    """The signs of one block. `below` the story the names of an outlet's sisters stand too."""
    at, text = passage.start, raw[passage.start : passage.end]
    if passage.role == "body":
        for told in _told().finditer(text):
            outlet = by_name(told[1].rstrip("."))
            if outlet:
                yield 1, outlet, at + told.start(1), at + told.end(1)
    elif passage.role not in ("headline", "deck", "subhead", "related") and len(text) <= _LONGEST_SIGN:
        signed, whole = by_signature(text), by_name(text)
        address = _ADDRESS.search(text) if not below else None
        if signed:
            yield 5, signed, at, at + len(text)
        if whole:
            yield 2 if below else 5, whole, at, at + len(text)
        elif address:
            yield 7, by_domain(address[1]), at + address.start(1), at + address.end(1)
        else:
            signs = list(_named(text, picture=passage.role == "caption")) or list(_owner(text))
            for weight, publisher, start, end in signs:
                yield weight, publisher, at + start, at + end


def _owner(text: str) -> Iterator[Sign]:
    """The unlisted outlet that a line of copyright names; a company (`PT …`) is none."""
    owner = _copyright().search(text)
    if owner and owner[1].split()[0] not in ("PT", "CV"):
        yield 1, Publisher("", owner[1]), *owner.span(1)


def _named(text: str, picture: bool) -> Iterator[Sign]:
    """Domains and names of outlets in a line. A plain word such as `Fajar` counts in an outlet's own lines
    alone, and no name does where it is that of a source."""
    own = any(word in text.lower() for word in page_words("own_line"))
    for match in DOMAIN.finditer(text):
        if _made_by().search(text, 0, match.start()):
            continue
        yield 1 if picture else 4 if own else 3, by_domain(match.group()), *match.span()
    for match in _names().finditer(text) if "sumber" not in text.lower() else ():
        name = match.group()
        closing = text.rstrip(" .").endswith(f"- {name}")
        telling = own or closing or " " in name or any(character.isupper() for character in name[1:])
        outlet = by_name(name) if telling and not DOMAIN.fullmatch(name) else None
        if outlet:
            yield 1 if picture else 3 if own else 2, outlet, *match.span()


@cache
def _made_by() -> re.Pattern[str]:
    """`powered by` right before an address: its owner made the page, and does not publish it."""
    return re.compile(rf"(?:{any_of('made_by')})\s*$", re.IGNORECASE)


@cache
def _names() -> re.Pattern[str]:
    names = {
        n for row in lexicon.table("publishers") for n in (row["name"], *lexicon.items(row["other_names"]))
    }
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])", re.IGNORECASE)


@cache
def _told() -> re.Pattern[str]:
    """Whom somebody told it, which is often the outlet: `kepada tim Kabar Lembata`."""
    return re.compile(rf"\bkepada\s+(?:(?:{any_of('told')})\s+)?(\w[\w.]+(?: [A-Z][\w.]+){{0,2}})")


@cache
def _copyright() -> re.Pattern[str]:
    """The name behind the year in a line of copyright."""
    return re.compile(
        rf"(?:©|(?i:{any_of('copyright')}))[\s©@]*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)[\s,.|–-]*"
        r"([A-Z][\w'’]+(?: [A-Z][\w'’]+){0,3})(?=\s*(?:[.,|–-]|$|All\b))"
    )
