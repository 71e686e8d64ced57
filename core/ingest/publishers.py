"""Who publishes: the outlets of `data/lexicon/publishers.csv`, and outlets known by their domain alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core import lexicon
from core.text import name_key

_SUFFIX = r"(?:com|net|org|info|news|tv|co|id|my|sg|kr|jp|uk|au|de|fr|ir|cn|tr|tl|io|asia)"
DOMAIN = re.compile(
    rf"(?<![\w@.-])(?:[a-z0-9-]{{1,63}}\.){{1,4}}{_SUFFIX}(?![\w.-]*\w\.?[a-z])(?![\w@-])", re.IGNORECASE
)
"""A web address as pages print it: `KONTAN.CO.ID`, `www.example.com`."""
_GENERIC = {"www", "m", "amp", "com", "co", "id", "net", "org", "go", "or", "ac", "web", "my"}


@dataclass(frozen=True, slots=True)
class Publisher:
    """An outlet. `utc_offset` is empty where the lexicon does not list it."""

    domain: str
    name: str
    utc_offset: str = ""
    signature: tuple[str, ...] = ()
    """Pieces that stand together in one line of its pages and of nobody else's."""


def by_domain(domain: str) -> Publisher:
    """The outlet at `domain` or at the listed domain that it is part of, else one named after it."""
    parts = domain.lower().strip(".").split(".")
    for first in range(len(parts) - 1):
        listed = _domains().get(".".join(parts[first:]))
        if listed:
            return listed
    named = _names().get(name_key(domain))
    if named:
        return named
    own = [part for part in parts if part not in _GENERIC] or parts[:1]
    host = ".".join(part for part in parts if part not in {"www", "m", "amp"})
    return Publisher(host, own[-1].capitalize())


def by_name(text: str) -> Publisher | None:
    """The outlet that `text` as a whole names, by a listed name or by a domain."""
    key = name_key(text)
    listed = _names().get(key)
    if listed and (text.isupper() or key not in _acronyms()):
        return listed
    whole = text.strip(" .,-–—")
    return by_domain(whole) if DOMAIN.fullmatch(whole) else None


def by_signature(line: str) -> Publisher | None:
    """The outlet whose pages alone have a line like this."""
    return next((p for p in _signing() if all(piece in line for piece in p.signature)), None)


@cache
def _signing() -> tuple[Publisher, ...]:
    return tuple(publisher for publisher in all_publishers() if publisher.signature)


@cache
def all_publishers() -> tuple[Publisher, ...]:
    """Every listed outlet."""
    rows = lexicon.table("publishers", "domain", "name", "other_names", "utc_offset", "signature")
    return tuple(
        Publisher(
            row["domain"], row["name"], row["utc_offset"], tuple(filter(None, row["signature"].split(" & ")))
        )
        for row in rows
    )


@cache
def _domains() -> dict[str, Publisher]:
    return {publisher.domain: publisher for publisher in all_publishers()}


@cache
def _names() -> dict[str, Publisher]:
    names: dict[str, Publisher] = {}
    for row, publisher in zip(lexicon.table("publishers"), all_publishers(), strict=True):
        for name in (row["name"], *lexicon.items(row["other_names"]), row["domain"]):
            names.setdefault(name_key(name), publisher)
    return names


@cache
def _acronyms() -> frozenset[str]:
    """Names that are written in capitals alone: `MI` is an outlet, `mi` is noodles."""
    return acronyms("publishers")


def acronyms(listing: str) -> frozenset[str]:
    """Keys of the names in a table of the press that it writes in no other way than in capitals."""
    rows = lexicon.table(listing, "name", "other_names")
    names = {name for row in rows for name in (row["name"], *lexicon.items(row["other_names"]))}
    return frozenset(map(name_key, names)) - {name_key(name) for name in names if not name.isupper()}
