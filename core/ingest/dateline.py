"""The dateline of a story: `Liputan6.com, Brussels -`, `KONTAN.CO.ID - BRUSSELS.`, `Jakarta (ANTARA) -`."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.ingest.moments import Moment, find_moments, weekdays
from core.ingest.places import cased, is_acronym, known_place, place_like
from core.ingest.publishers import DOMAIN, Publisher, by_name
from core.ingest.wires import wire_named

_HEAD = 120
_COLON_PARAGRAPH = 120
_DASH = re.compile(r"\s*(?:--+|[–—]+|-)\s*")
_STOP = re.compile(r"\s*(?:--+|[–—]+|-|[.:,])\s*")
_PIECE = re.compile(r"[^,()/;|]+")
_OPENS = re.compile(r"[\"“‘'(\[]*[A-Z0-9]|[a-z]|$")
_GLUED = re.compile(r"([\w.-]+\.[A-Za-z]{2,4}),\s?([A-Z][a-z]+(?: [A-Z][a-z]+)?)?")
_COLON = re.compile(r"(?:([^,:\n]{2,30}), )?([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}): (?=[\"“]?[A-Z])")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says. Offsets are into the paragraph that it opens."""

    end: int
    """Where the story's first word stands."""
    outlet: Publisher | None = None
    outlet_span: Span = (0, 0)
    wire: str = ""
    wire_span: Span = (0, 0)
    place: str = ""
    place_span: Span = (0, 0)
    moment: Moment | None = None

    @property
    def sure(self) -> bool:
        """Does an outlet, an agency or a listed place say that it is one?"""
        return bool(self.outlet or self.wire or known_place(self.place))


def read_dateline(paragraph: str) -> Dateline | None:
    """The dateline that `paragraph` opens with, or None."""
    head = paragraph[:_HEAD]
    addresses = [address.span() for address in DOMAIN.finditer(head)]
    for dash in _DASH.finditer(head):
        if any(start < dash.start() < end for start, end in addresses):
            continue
        found = _read(head, dash.start(), dash.end())
        if not found:
            continue
        if found.outlet and not found.place:
            found = _place_behind(head, found, dash.group())
        printed = found.wire or "." in head[slice(*found.outlet_span)]
        set_off = dash.group() != "-" or printed
        certain = found.sure or head[slice(*found.place_span)].isupper() or " " not in found.place
        return found if certain and set_off and _OPENS.match(head, found.end) else None
    return _with_colon(paragraph) or _without_dash(head)


def _with_colon(paragraph: str) -> Dateline | None:
    """`Brussels: Sekretaris …`, `KBRN, Jakarta: Menteri …`."""
    match = _COLON.match(paragraph)
    if not match or len(paragraph) <= _COLON_PARAGRAPH or not known_place(match[2]):
        return None
    outlet = by_name(match[1]) if match[1] else None
    if match[1] and not outlet:
        return None
    span = match.span(1) if match[1] else (0, 0)
    return Dateline(match.end(), outlet, span, place=cased(match[2]), place_span=match.span(2))


def _without_dash(head: str) -> Dateline | None:
    """`Liputan6.com, JakartaBank Indonesia …`: the dash was lost, the place glued to the story's first
    word."""
    match = _GLUED.match(head)
    outlet = by_name(match[1]) if match else None
    if not match or not outlet:
        return None
    span = match.span(1)
    words = (match[2] or "").split()
    place = next((" ".join(words[:n]) for n in (2, 1) if known_place(" ".join(words[:n]))), "")
    if not place:
        return Dateline(match.start(2) if match[2] else match.end(), outlet, span)
    start, end = match.start(2), match.start(2) + len(place)
    return Dateline(end, outlet, span, place=place, place_span=(start, end))


def _read(head: str, stop: int, end: int) -> Dateline | None:
    """`head[:stop]` as outlet or agency, places and day; None where anything else stands there."""
    found = Dateline(end)
    moments = find_moments(head, 0, stop)
    if moments:
        found = replace(found, moment=moments[0])
    for start, last in _pieces(head, stop):
        text, span = head[start:last], (start, last)
        dated = text[0].isdigit() or any(moment.start < last and start < moment.end for moment in moments)
        if dated or text.lower() in weekdays():
            continue
        outlet, wire = by_name(text), wire_named(text)
        if outlet and not found.outlet:
            found = replace(found, outlet=outlet, outlet_span=span)
        elif wire and not outlet and not found.wire:
            found = replace(found, wire=wire, wire_span=span)
        elif found.place and is_acronym(text):
            place = found.place + head[found.place_span[1] : last]
            found = replace(found, place=place, place_span=(found.place_span[0], last))
        elif not outlet and not wire and place_like(text):
            if not found.place:
                found = replace(found, place=cased(text), place_span=span)
        else:
            return None
    return found if found.outlet or found.wire or found.place else None


def _pieces(head: str, stop: int) -> Iterator[Span]:
    """What commas, brackets and strokes divide; a site's address also from a place that it was run together
    with."""
    for piece in _PIECE.finditer(head, 0, stop):
        address = DOMAIN.search(head, piece.start(), piece.end())
        cuts = address.span() if address else ()
        for start, end in itertools.pairwise((piece.start(), *cuts, piece.end())):
            text = head[start:end].strip()
            if text:
                first = head.index(text, start)
                yield first, first + len(text)


def _place_behind(head: str, found: Dateline, dash: str) -> Dateline:
    """`KONTAN.CO.ID - BRUSSELS. Sekretaris …`: the place behind the outlet's own `dash`, where one stands.

    An unlisted place counts in capitals, or as one word between two dashes of the same kind.
    """
    stop = _STOP.search(head, found.end)
    if not stop or stop.end() == len(head):
        return found
    text = head[found.end : stop.start()]
    mark = stop.group().strip()
    closed = mark in (".", ":", ",") or stop.group() != mark
    capitals = text.isupper() and mark != ","
    dashed = stop.group() == dash and " " not in text
    if not closed or not place_like(text) or not (capitals or known_place(text) or dashed):
        return found
    return replace(found, end=stop.end(), place=cased(text), place_span=(found.end, stop.start()))
