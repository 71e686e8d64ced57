"""What a file states of its article outside the text goes before what the text is taken to say.

Its evidence is the place in the text where the same stands, else the place outside: `meta og:title`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from core.ingest import settings
from core.ingest.address import host_and_path
from core.ingest.moments import Moment, find_moments
from core.ingest.names import names_in
from core.ingest.publication import Publication
from core.ingest.publishers import DOMAIN, Publisher, all_publishers, by_domain, by_name
from core.model import MetadataEvidence, Passage, StatedField
from core.text import fold, name_key

_PEOPLE = {"authors": "author", "editors": "editor"}
_TEXTS = ("headline", "deck", "section")


def stated_publisher(stated: Sequence[StatedField]) -> tuple[Publisher | None, list[MetadataEvidence]]:
    """The outlet by the name that is stated, where it is a listed one, else by the address, and its evidence.

    An outlet that nobody lists keeps the name it gives itself.
    """
    named, address = _first(stated, "publisher"), _first(stated, "url")
    host = host_and_path(address.value)[0] if address else ""
    by_host = by_domain(host) if address and DOMAIN.fullmatch(host) else None
    by_label = _labelled(named.value) if named else None
    for item, publisher in ((named, by_label), (address, by_host)):
        if item and publisher and publisher in all_publishers():
            return publisher, [_outside(item, "publisher", publisher.name)]
    if named and by_host and not DOMAIN.fullmatch(named.value):
        return replace(by_host, name=named.value), [_outside(named, "publisher", named.value)]
    for item, publisher in ((named, by_label), (address, by_host)):
        if item and publisher:
            return publisher, [_outside(item, "publisher", publisher.name)]
    return None, []


def _labelled(name: str) -> Publisher:
    if DOMAIN.fullmatch(name):
        return by_domain(name)
    return by_name(name) or Publisher("", name)


def as_stated(passages: tuple[Passage, ...], stated: Sequence[StatedField], raw: str) -> tuple[Passage, ...]:
    """The blocks, with those that say the stated headline and captions in these roles."""
    if not stated:
        return passages
    return _captioned(_headed(passages, stated, raw), stated, raw)


def _headed(passages: tuple[Passage, ...], stated: Sequence[StatedField], raw: str) -> tuple[Passage, ...]:
    """The last block above the story that says the headline has its role.

    What was taken for titles and captions above it belongs to the page, not to the story.
    """
    item = _first(stated, "headline")
    key = name_key(item.value) if item else ""
    story = next((i for i, passage in enumerate(passages) if passage.role == "body"), len(passages))
    same = [i for i in range(story) if _says(raw, passages[i], key)]
    if not same or any(passages[i].role == "headline" for i in same):
        return passages
    at = same[-1]
    placed = list(passages)
    for i, passage in enumerate(passages[:story]):
        if i < at and passage.role in ("headline", "deck", "caption"):
            placed[i] = replace(passage, role="noise", rule="above the stated headline")
        elif i > at and passage.role == "headline":
            placed[i] = replace(passage, role="caption", rule="below the stated headline")
    placed[at] = replace(passages[at], role="headline", rule="stated headline")
    return tuple(placed)


def _captioned(passages: tuple[Passage, ...], stated: Sequence[StatedField], raw: str) -> tuple[Passage, ...]:
    """Captions that were taken for the deck or for lines of the story are none of it, unless nothing else is."""
    keys = [f" {name_key(item.value)} " for item in stated if item.field == "caption"]
    longest = max(map(len, keys), default=0)
    placed = [
        replace(passage, role="caption", rule="stated caption")
        if passage.role in ("deck", "body", "subhead")
        and passage.end - passage.start <= 2 * longest
        and _within(raw[passage.start : passage.end], keys)
        else passage
        for passage in passages
    ]
    return tuple(placed) if any(passage.role == "body" for passage in placed) else passages


def _within(text: str, keys: list[str]) -> bool:
    """Are the words of `text`, more than a few, all or part of one of `keys`?"""
    key = f" {name_key(text)} "
    return len(key.split()) >= settings.CAPTION_WORDS and any(key in other for other in keys)


def _says(raw: str, passage: Passage, key: str) -> bool:
    short = passage.end - passage.start < 2 * len(key) + 20
    return short and key != "" and name_key(raw[passage.start : passage.end]) == key


def stated_publication(stated: Sequence[StatedField], read: Publication, zone: str) -> Publication:
    """The moments that are stated, in the outlet's `zone`, before those `read` on the page.

    A bare day does not replace a moment of that day.
    """
    told = [
        (item, _moment(item)) for item in (_first(stated, "date_published"), _first(stated, "date_modified"))
    ]
    (published, moment), (modified, change) = told
    if published and moment and not (not moment.time and read.published.startswith(f"{moment.day}T")):
        value = _local(moment, read, zone)
        kept = [item for item in read.evidence if item.field != "date_published"]
        evidence = (_outside(published, "date_published", value), *kept)
        offset = read.utc_offset or zone or moment.utc_offset
        read = Publication(value, "stated", read.modified, offset, bool(moment.utc_offset), evidence)
    if modified and change:
        value = _local(change, read, zone)
        kept = [item for item in read.evidence if item.field != "date_modified"]
        read = replace(read, modified=value, evidence=(*kept, _outside(modified, "date_modified", value)))
    return read


def _moment(item: StatedField | None) -> Moment | None:
    return next(iter(find_moments(item.value)), None) if item else None


def _local(moment: Moment, read: Publication, zone: str) -> str:
    """The moment in the outlet's zone. Many sites write their own time and call it UTC: where the page shows
    a stamp, the reading that lies nearer to it is right."""
    if not moment.time or not moment.utc_offset or not zone:
        return moment.iso(zone)
    exact = datetime.fromisoformat(moment.iso(""))
    here = exact.astimezone(datetime.fromisoformat(f"2000-01-01T00:00:00{zone}").tzinfo)
    as_written = datetime.fromisoformat(f"{moment.day}T{moment.time}{zone}")
    if exact.utcoffset() == timedelta(0) and read.basis == "stated" and "T" in read.published:
        shown = datetime.fromisoformat(read.published)
        here = min(here, as_written, key=lambda reading: abs(reading - shown))
    return here.isoformat()


def settled(
    read: Sequence[MetadataEvidence], stated: Sequence[StatedField], raw: str
) -> list[MetadataEvidence]:
    """The evidence `read` in the text, that of headline, deck, section and people replaced where it is stated."""
    evidence = list(read)
    for field in _TEXTS:
        item = _first(stated, field)
        if item:
            evidence = [other for other in evidence if other.field != field]
            evidence.append(_placed(item, field, item.value, raw))
    for several, field in _PEOPLE.items():
        items = [item for item in stated if item.field == several]
        people = _people(items, field, evidence, raw)
        if people:
            evidence = [other for other in evidence if other.field != field] + people
    return evidence


def _people(
    items: Sequence[StatedField], field: str, read: Sequence[MetadataEvidence], raw: str
) -> list[MetadataEvidence]:
    """The names stated: as the by-line in the text gives them, where it is the same, else out of the value.

    Who the page calls its editor is none of its authors, whatever its markup says, nor is an outlet.
    """
    taken = {name_key(item.value) for item in read if item.field == "editor"} if field == "author" else set()
    people: list[MetadataEvidence] = []
    for item in items:
        key = f" {name_key(item.value)} "
        same = [other for other in read if other.field == field and f" {name_key(other.value)} " in key]
        names = [name for name in _names(item.value) if name_key(name) not in taken and not by_name(name)]
        named = [_placed(item, field, name, raw) for name in names]
        people += same or named
    return people


def _names(value: str) -> list[str]:
    return [name for name, _, _ in names_in(value, 0, len(value), labelled=True)] or [value]


def _first(stated: Sequence[StatedField], field: str) -> StatedField | None:
    return next((item for item in stated if item.field == field and item.value.strip()), None)


def _placed(item: StatedField, field: str, value: str, raw: str) -> MetadataEvidence:
    start = raw.find(value)
    if start < 0:
        return _outside(item, field, fold(value))
    return MetadataEvidence(field, fold(value), start, start + len(value), "stated")


def _outside(item: StatedField, field: str, value: str) -> MetadataEvidence:
    return MetadataEvidence(field, value, 0, 0, item.where)
