"""The dateline that opens a story: `Liputan6.com, Brussels -`, `KONTAN.CO.ID - BRUSSELS.`, `Jakarta (ANTARA) -`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.ingest.moments import Moment, find_moments, weekdays
from core.ingest.publishers import Publisher, by_name

_HEAD = 110
_DASH = re.compile(r"\s*(?:--+|[–—-])\s*")
_STOP = re.compile(r"\s*(?:--+|[–—-]|[.:])\s*")
_PLACE = re.compile(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,3}")
_OPENS = re.compile(r"[\"“‘'(\[]*[A-Z0-9]")
_UPPER_SHORT = frozenset({"DKI", "DIY", "NTB", "NTT", "IKN", "AS", "DC", "RI", "UK"})


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says. Offsets are into the paragraph that it opens."""

    end: int
    outlet: Publisher | None = None
    outlet_span: tuple[int, int] = (0, 0)
    place: str = ""
    place_span: tuple[int, int] = (0, 0)
    moment: Moment | None = None


def read_dateline(paragraph: str) -> Dateline | None:
    """The dateline that `paragraph` opens with, or None."""
    head = paragraph[:_HEAD]
    for dash in _DASH.finditer(head):
        if dash.start() == 0:
            return None
        found = _items(head, 0, dash.start(), dash.end())
        if found is None:
            continue
        if found.outlet and not found.place:
            found = _place_after(head, found) or found
        loose = not found.outlet and dash.group().strip() == dash.group()
        if loose and not head[: dash.start()].isupper():
            return None
        return found if _OPENS.match(head, found.end) else None
    return _colon(paragraph)


def _colon(paragraph: str) -> Dateline | None:
    """`Brussels: Sekretaris Jenderal …`: a place alone, before a sentence of some length."""
    match = re.match(r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}): (?=[A-Z\"“])", paragraph)
    if not match or len(paragraph) < 120 or by_name(match[1]):
        return None
    return Dateline(match.end(), place=_cased(match[1]), place_span=match.span(1))


def _items(head: str, start: int, stop: int, end: int) -> Dateline | None:
    """Read `head[start:stop]` as outlet, place and day, each at most once; None where anything else stands there."""
    outlet: Publisher | None = None
    place = ""
    outlet_span = place_span = (0, 0)
    moments = find_moments(head, start, stop)
    moment = moments[0] if moments else None
    pieces = [(m.start(), m.end()) for m in re.finditer(r"[^,()/;|]+", head[start:stop])]
    for first, last in pieces:
        first, last = first + start, last + start
        if moment and first < moment.end and last > moment.start:
            continue
        text = head[first:last]
        first += len(text) - len(text.lstrip())
        text = text.strip()
        if not text:
            continue
        named = by_name(text)
        if named and not outlet:
            outlet, outlet_span = named, (first, first + len(text))
        elif not named and not place and _is_place(text):
            place, place_span = _cased(text), (first, first + len(text))
        elif not named and place and _is_place(text):
            continue
        elif not _weekday(text):
            return None
    if not outlet and not place:
        return None
    return Dateline(end, outlet, outlet_span, place, place_span, moment)


def _place_after(head: str, found: Dateline) -> Dateline | None:
    """`KONTAN.CO.ID - BRUSSELS. Sekretaris`: the place behind the outlet's own dash."""
    stop = _STOP.search(head, found.end)
    if not stop or not _OPENS.match(head, stop.end()):
        return None
    text = head[found.end : stop.start()]
    solid = stop.group().strip() in {".", ":"} or stop.group() != stop.group().strip()
    if not solid or not _is_place(text) or len(text.split()) > 3:
        return None
    span = (found.end, stop.start())
    return Dateline(stop.end(), found.outlet, found.outlet_span, _cased(text), span, found.moment)


def _is_place(text: str) -> bool:
    words = text.split()
    return bool(_PLACE.fullmatch(text)) and all(word[0].isupper() for word in words) and len(text) > 2


def _weekday(text: str) -> bool:
    return text.lower() in weekdays()


def _cased(place: str) -> str:
    """`BRUSSELS` as `Brussels`; mixed case stays."""
    return " ".join(
        word if not word.isupper() or word in _UPPER_SHORT else word.capitalize() for word in place.split()
    )
