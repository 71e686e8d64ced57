"""What an article says of itself, with the evidence of every field."""

from __future__ import annotations

import itertools
import re

from core.ingest.bylines import read_bylines
from core.ingest.dateline import Dateline, read_dateline
from core.ingest.language import language_of
from core.ingest.masthead import read_publisher
from core.ingest.names import is_section
from core.ingest.plain import value
from core.ingest.publication import Publication, read_publication
from core.ingest.publishers import Publisher
from core.ingest.roles import SECTION
from core.ingest.stated import settled, stated_publication, stated_publisher
from core.ingest.wires import find_wires
from core.model import Metadata, MetadataEvidence, Passage, StatedField
from core.text import name_key

_CRUMB = re.compile(r"[>›»]")
_LONGEST_TRAIL = 2
_LANGUAGE_BLOCKS = 40
_BOLD = "*_"
_WESTERN_INDONESIA = "+07:00"


def read_metadata(
    raw: str,
    passages: tuple[Passage, ...],
    first_sentence: tuple[int, int],
    stated: tuple[StatedField, ...] = (),
) -> Metadata:
    """The metadata of the article laid out as `passages`; `first_sentence` is the story's.

    What the file states outside the text goes before what is read in it.
    """
    body = [passage for passage in passages if passage.role == "body"]
    start = body[0].start if body else 0
    dateline = read_dateline(raw[start : body[0].end]) if body else None
    publisher, masthead = stated_publisher(stated)
    if not publisher:
        publisher, masthead = read_publisher(raw, passages, dateline, start)
    language = language_of(" ".join(raw[passage.start : passage.end] for passage in body[:_LANGUAGE_BLOCKS]))
    zone = (publisher.utc_offset if publisher else "") or (_WESTERN_INDONESIA if language == "id" else "")
    publication = stated_publication(stated, read_publication(raw, passages, dateline, zone), zone)
    evidence = [
        *masthead,
        *_titles(raw, passages, _first_words(first_sentence, dateline, start)),
        *_section(raw, passages),
        *read_bylines(raw, passages),
        *_wires(raw, body, dateline, publisher),
        *_dateline(dateline, start),
        *publication.evidence,
        *_zone(publisher, masthead, publication),
    ]
    own = {name_key(publisher.name), name_key(publisher.domain)} if publisher else set()
    evidence = [item for item in evidence if item.field != "wire_source" or name_key(item.value) not in own]
    evidence = settled(evidence, stated, raw)
    headed = any(item.field == "headline" and item.basis != "inferred" for item in evidence)
    return Metadata(
        publisher=publisher.name if publisher else "",
        domain=publisher.domain if publisher else "",
        headline="".join(_values(evidence, "headline")[:1]),
        headline_basis="stated" if headed else "first_sentence" if body else "",
        deck=" ".join(_values(evidence, "deck")),
        section="".join(_values(evidence, "section")[:1]),
        authors=_values(evidence, "author"),
        editors=_values(evidence, "editor"),
        wires=_values(evidence, "wire_source"),
        dateline=dateline.place if dateline else "",
        date_published=publication.published,
        date_published_basis=publication.basis,
        date_modified=publication.modified,
        utc_offset=publication.utc_offset,
        language=language,
        evidence=tuple(evidence),
    )


def _values(evidence: list[MetadataEvidence], field: str) -> tuple[str, ...]:
    """The values found for `field`, each once, in the order in which they were found."""
    values: dict[str, str] = {}
    for item in evidence:
        if item.field == field:
            values.setdefault(name_key(item.value), item.value)
    return tuple(values.values())


def _titles(raw: str, passages: tuple[Passage, ...], first: tuple[int, int]) -> list[MetadataEvidence]:
    """Headline and deck; where no headline was saved, the words `first` of the story in its place."""
    titles = [
        _whole(passage.role, raw, passage.start, passage.end)
        for passage in passages
        if passage.role in ("headline", "deck")
    ]
    words = value(raw[slice(*first)])
    if words and not any(title.field == "headline" for title in titles):
        titles.append(MetadataEvidence("headline", words, *first, "inferred"))
    return titles


def _section(raw: str, passages: tuple[Passage, ...]) -> list[MetadataEvidence]:
    """The last of the sections named above the story: a trail to the page; more than a few are a menu."""
    trail: list[MetadataEvidence] = []
    for passage in itertools.takewhile(lambda passage: passage.role != "body", passages):
        text = raw[passage.start : passage.end]
        section = _CRUMB.split(text)[-1].lstrip()
        linked = section != text and passage.role == "noise" and is_section(section)
        if linked or passage.rule == SECTION:
            trail.append(_whole("section", raw, passage.end - len(section), passage.end))
    return trail[-1:] if len(trail) <= _LONGEST_TRAIL else []


def _whole(field: str, raw: str, start: int, end: int) -> MetadataEvidence:
    """What stands from `start` to `end`, without the stars that messages make letters bold with."""
    while end - start > 2 and raw[start] in _BOLD and raw[end - 1] in _BOLD:
        start, end = start + 1, end - 1
    return MetadataEvidence(field, value(raw[start:end]), start, end, "stated")


def _wires(
    raw: str, body: list[Passage], dateline: Dateline | None, publisher: Publisher | None
) -> list[MetadataEvidence]:
    """Agencies and outlets credited in the story and its dateline, the publisher's own name left out."""
    named = [wire for passage in body for wire in find_wires(raw, passage.start, passage.end)]
    if dateline and body:
        start = body[0].start
        if dateline.wire:
            named.insert(0, (dateline.wire, start + dateline.wire_span[0], start + dateline.wire_span[1]))
        elif dateline.outlet and publisher and dateline.outlet.name != publisher.name:
            span = dateline.outlet_span
            named.insert(0, (dateline.outlet.name, start + span[0], start + span[1]))
    return [MetadataEvidence("wire_source", name, first, last, "stated") for name, first, last in named]


def _dateline(dateline: Dateline | None, start: int) -> list[MetadataEvidence]:
    if not dateline or not dateline.place:
        return []
    first, last = dateline.place_span
    return [MetadataEvidence("dateline", dateline.place, start + first, start + last, "stated")]


def _first_words(sentence: tuple[int, int], dateline: Dateline | None, start: int) -> tuple[int, int]:
    """The first sentence behind its dateline; `start` is where the paragraph begins."""
    first, last = sentence
    if dateline and first <= start + dateline.end < last:
        first = start + dateline.end
    return first, last


def _zone(
    publisher: Publisher | None, masthead: list[MetadataEvidence], publication: Publication
) -> list[MetadataEvidence]:
    """Where the zone of a time comes from that the page prints without one."""
    if publication.zoned or "T" not in publication.published:
        return []
    where, basis = publication.evidence[0], "inferred"
    if publisher and publisher.utc_offset:
        where, basis = masthead[0], "profile"
    return [MetadataEvidence("utc_offset", publication.utc_offset, where.start, where.end, basis)]
