"""Which outlet published an article: from its dateline, its address, its copyright line, its credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core import lexicon
from core.ingest.dateline import Dateline
from core.ingest.publishers import DOMAIN, Publisher, by_domain, by_name, by_signature
from core.model import MetadataEvidence, Passage

_ADDRESS = re.compile(r"(?:https?://)?([a-z0-9.-]+\.[a-z]{2,6})(?:/|$)", re.IGNORECASE)
_TOLD = re.compile(r"\bkepada\s+(?:tim\s+)?([A-Z\w][\w.]+(?: [A-Z][\w.]+){0,2}|detik\w*)")
_OWN_LINES = (
    "©",
    "copyright",
    "hak cipta",
    "ikuti",
    "follow",
    "google news",
    "tayang di",
    "dimuat di",
    "izin tertulis",
)

Sign = tuple[int, Publisher, int, int]
"""How much a sign weighs, the outlet that it names, and where it stands."""


def read_publisher(
    raw: str, passages: tuple[Passage, ...], dateline: Dateline | None, start: int
) -> tuple[Publisher | None, list[MetadataEvidence]]:
    """The outlet and the evidence for it. `start` is where the paragraph of `dateline` begins.

    The weights only order the signs: an outlet's dateline and the address the page was saved from say it
    outright, a picture's credit is the faintest hint.
    """
    signs = [sign for passage in passages for sign in _signs(raw, passage)]
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
    return publisher, [MetadataEvidence("publisher", publisher.name, first, last, "stated")]


def _signs(raw: str, passage: Passage) -> Iterator[Sign]:
    text = raw[passage.start : passage.end]
    at = passage.start
    if passage.role == "body":
        for told in _TOLD.finditer(text):
            outlet = by_name(told[1].rstrip("."))
            if outlet:
                yield 1, outlet, at + told.start(1), at + told.end(1)
        return
    if passage.role in ("headline", "deck", "subhead", "related") or len(text) > 600:
        return
    signed, whole, address = (
        by_signature(text),
        by_name(text),
        _ADDRESS.search(text) if "://" in text else None,
    )
    if signed:
        yield 5, signed, at, at + len(text)
    if whole:
        yield 5, whole, at, at + len(text)
    elif address and passage.rule != "after the story":
        yield 7, by_domain(address[1]), at + address.start(1), at + address.end(1)
    else:
        own = any(words in text.lower() for words in _OWN_LINES)
        for weight, publisher, start, end in _named(text, own, picture=passage.role == "caption"):
            yield weight, publisher, at + start, at + end


def _named(text: str, own: bool, picture: bool) -> Iterator[Sign]:
    """Domains and names of outlets in a line. A plain word such as `Fajar` counts in an outlet's own lines
    alone."""
    for match in DOMAIN.finditer(text):
        yield 1 if picture else 4 if own else 3, by_domain(match.group()), *match.span()
    if "Sumber" in text or "sumber" in text:
        return
    for match in _names().finditer(text):
        name = match.group()
        telling = (
            own
            or " " in name
            or any(c.isupper() for c in name[1:])
            or text.rstrip(" .").endswith(f"- {name}")
        )
        outlet = by_name(name) if telling and not DOMAIN.fullmatch(name) else None
        if outlet:
            yield 1 if picture else 3 if own else 2, outlet, *match.span()


@cache
def _names() -> re.Pattern[str]:
    names = {
        n for row in lexicon.table("publishers") for n in (row["name"], *lexicon.items(row["other_names"]))
    }
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])", re.IGNORECASE)
