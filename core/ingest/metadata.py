"""What an article says of itself: who published it, when, under which name, resting on whose copy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from core.ingest.credits import Credit, closing_credit, is_section, read_credits
from core.ingest.dateline import Dateline, read_dateline
from core.ingest.language import language_of
from core.ingest.moments import Moment, find_moments
from core.ingest.publishers import DOMAIN, Publisher, by_domain, by_name, by_signature
from core.ingest.wires import find_wires, wire_named
from core.model import Metadata, MetadataEvidence, Passage
from core.text import fold, name_key

_INDONESIA = "+07:00"


@dataclass
class _Found:
    """Evidence in the order it was found; a value counts once."""

    evidence: list[MetadataEvidence] = field(default_factory=list)

    def add(self, name: str, value: str, start: int, end: int, basis: str = "stated") -> None:
        if value:
            self.evidence.append(MetadataEvidence(name, value, start, end, basis))

    def values(self, name: str) -> tuple[str, ...]:
        values: dict[str, str] = {}
        for item in self.evidence:
            if item.field == name:
                values.setdefault(name_key(item.value), item.value)
        return tuple(values.values())


def read_metadata(raw: str, passages: tuple[Passage, ...], first_sentence: tuple[int, int]) -> Metadata:
    """The metadata of the article whose blocks are `passages`, with the evidence of each field."""
    found = _Found()
    body = [p for p in passages if p.role == "body"]
    dateline = read_dateline(raw[body[0].start : body[0].end]) if body else None
    publisher = _publisher(raw, passages, body, dateline, found)
    headline, basis = _headline(raw, passages, first_sentence, found)
    _credits(raw, passages, body, found)
    _wires(raw, body, publisher, found)
    if dateline and dateline.place:
        start = body[0].start
        found.add("dateline", dateline.place, start + dateline.place_span[0], start + dateline.place_span[1])
    language = language_of(" ".join(raw[p.start : p.end] for p in body[:40]))
    offset = publisher.utc_offset if publisher else ""
    if not offset and language == "id":
        offset = _INDONESIA
    published, published_basis, modified, offset = _moments(raw, passages, body, dateline, offset, found)
    decks = found.values("deck")
    sections = found.values("section")
    return Metadata(
        publisher=publisher.name if publisher else "",
        domain=publisher.domain if publisher else "",
        headline=headline,
        headline_basis=basis,
        deck=decks[0] if decks else "",
        section=sections[0] if sections else "",
        authors=found.values("author"),
        editors=found.values("editor"),
        wires=found.values("wire_source"),
        dateline=dateline.place if dateline else "",
        date_published=published,
        date_published_basis=published_basis,
        date_modified=modified,
        utc_offset=offset,
        language=language,
        evidence=tuple(found.evidence),
    )


def _publisher(
    raw: str, passages: tuple[Passage, ...], body: list[Passage], dateline: Dateline | None, found: _Found
) -> Publisher | None:
    """The outlet: from the dateline, else the surest sign around the story."""
    if dateline and dateline.outlet:
        start = body[0].start
        found.add(
            "publisher",
            dateline.outlet.name,
            start + dateline.outlet_span[0],
            start + dateline.outlet_span[1],
        )
        return dateline.outlet
    signs: Counter[str] = Counter()
    where: dict[str, tuple[Publisher, int, int]] = {}
    for publisher, start, end, weight in _signs(raw, passages):
        signs[publisher.domain] += weight
        where.setdefault(publisher.domain, (publisher, start, end))
    if not signs:
        return None
    publisher, start, end = where[max(signs, key=lambda domain: signs[domain])]
    found.add("publisher", publisher.name, start, end)
    return publisher


def _signs(raw: str, passages: tuple[Passage, ...]) -> Iterator[tuple[Publisher, int, int, int]]:
    """Names and domains of outlets outside the story, and in the credits of its pictures, with their weight."""
    for passage in passages:
        text = raw[passage.start : passage.end]
        if passage.role in ("body", "headline", "deck", "subhead", "related") or len(text) > 600:
            continue
        signed = by_signature(text)
        if signed:
            yield signed, passage.start, passage.end, 4
        whole = by_name(text)
        if whole:
            yield whole, passage.start, passage.end, 4
            continue
        weight = 1 if passage.role == "caption" else 3
        for match in DOMAIN.finditer(text):
            yield by_domain(match.group()), passage.start + match.start(), passage.start + match.end(), weight
        for word in text.replace("©", " ").split():
            named = by_name(word.strip("()[],.|/:;")) if passage.role in ("byline", "noise", "date") else None
            if named and named.name not in text.split("Sumber")[-1]:
                at = passage.start + text.index(word)
                yield named, at, at + len(word), 2


def _headline(
    raw: str, passages: tuple[Passage, ...], first: tuple[int, int], found: _Found
) -> tuple[str, str]:
    for passage in passages:
        text = fold(raw[passage.start : passage.end])
        if passage.role in ("headline", "deck"):
            found.add(passage.role, text, passage.start, passage.end)
        if passage.rule == "section" or passage.role == "noise" and is_section(text):
            found.add("section", text, passage.start, passage.end)
    stated = found.values("headline")
    if stated:
        return stated[0], "stated"
    value = fold(raw[first[0] : first[1]])
    found.add("headline", value, *first, "inferred")
    return value, "first_sentence" if value else ""


def _credits(raw: str, passages: tuple[Passage, ...], body: list[Passage], found: _Found) -> None:
    """By-lines and editors.

    A story that ends with a reporter's name in brackets, and then repeats the name from its top alone
    on a last line, was edited by that name.
    """
    lines: list[tuple[Credit, int]] = []
    closings: list[tuple[Credit, int]] = []
    for passage in passages:
        text = raw[passage.start : passage.end]
        if passage.role in ("byline", "date"):
            closing = closing_credit(text) if passage.rule == "closing credit" else []
            (closings if closing else lines).extend((c, passage.start) for c in closing or read_credits(text))
    inline = [(c, body[-1].start) for c in closing_credit(raw[body[-1].start : body[-1].end])] if body else []
    reporters = {c.value for c, _ in inline if c.field == "author"}
    top = {c.value for c, _ in lines if c.field == "author"}
    editors = {
        c.value for c, _ in closings if c.field == "author" and c.value in top and reporters - {c.value}
    }
    named = bool(top or reporters or any(c.field == "author" for c, _ in closings))
    for credit, base in lines + inline + closings:
        name = {"wire": "wire_source"}.get(credit.field, credit.field)
        if credit.field == "author" and credit.value in editors:
            name = "editor"
        if credit.field.endswith("_initials"):
            name = "" if named else credit.field.removesuffix("_initials")
        if name in ("author", "editor", "wire_source"):
            found.add(name, credit.value, base + credit.start, base + credit.end)


def _wires(raw: str, body: list[Passage], publisher: Publisher | None, found: _Found) -> None:
    own = {name_key(publisher.name), name_key(publisher.domain)} if publisher else set()
    for passage in body:
        for name, start, end in find_wires(raw, passage.start, passage.end):
            if name_key(name) not in own:
                found.add("wire_source", name, start, end)


def _moments(raw, passages, body, dateline, offset, found):  # type: ignore[no-untyped-def]
    published: tuple[Moment, int] | None = None
    modified: tuple[Moment, int] | None = None
    for passage in passages:
        if passage.role not in ("byline", "date"):
            continue
        text = raw[passage.start : passage.end]
        fields = {(c.start, c.end): c.field for c in read_credits(text)}
        for moment in find_moments(text):
            if fields.get((moment.start, moment.end)) == "modified":
                modified = modified or (moment, passage.start)
            elif published is None or moment.time and not published[0].time:
                published = (moment, passage.start)
    best = published or modified
    if best is None and dateline and dateline.moment:
        best = (dateline.moment, body[0].start)
    own = (best[0].utc_offset if best else "") or offset
    if modified:
        found.add(
            "date_modified",
            modified[0].iso(own),
            modified[1] + modified[0].start,
            modified[1] + modified[0].end,
        )
    if best:
        found.add("date_published", best[0].iso(own), best[1] + best[0].start, best[1] + best[0].end)
        return best[0].iso(own), "stated", modified[0].iso(own) if modified else "", own
    latest: tuple[str, int, int] | None = None
    for passage in body:
        for moment in find_moments(raw, passage.start, passage.end):
            if latest is None or moment.day > latest[0]:
                latest = (moment.day, moment.start, moment.end)
    if latest:
        found.add("date_published", latest[0], latest[1], latest[2], "inferred")
        return latest[0], "inferred", "", own
    return "", "unknown", "", own
