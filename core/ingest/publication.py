"""When an article was published and last changed: the stamps of its page, else the latest past day in its
text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from core.ingest.credits import read_credits
from core.ingest.dateline import Dateline
from core.ingest.moments import Moment, find_moments
from core.ingest.page_words import any_of
from core.model import MetadataEvidence, Passage

_SENTENCE_END = re.compile(r"[.!?]\s")
_LOOK_BACK = 90
_FOOTER_BLOCKS = 6


@dataclass(frozen=True, slots=True)
class Publication:
    """The two moments, how the first was found, and where both stand."""

    published: str = ""
    basis: Literal["stated", "inferred", "unknown"] = "unknown"
    modified: str = ""
    utc_offset: str = ""
    zoned: bool = False
    """Does the page print the zone of its times?"""
    evidence: tuple[MetadataEvidence, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stamp:
    """A stamped moment. `base` is where the text it was read from begins, `rank` how well it is placed."""

    moment: Moment
    base: int
    changed: bool
    rank: tuple[int, int]

    def evidence(self, field: str, offset: str) -> MetadataEvidence:
        start, end = self.base + self.moment.start, self.base + self.moment.end
        return MetadataEvidence(field, self.moment.iso(offset), start, end, "stated")


def read_publication(
    raw: str, passages: tuple[Passage, ...], dateline: Dateline | None, offset: str
) -> Publication:
    """The stamps of the page with the zone that they print, else `offset`.

    Stamps above the story go before those below it, stamps with a time of day before bare days, those near
    the headline before others. A page that states only its last change is taken to be published then.
    """
    stamps = _stamps(raw, passages)
    published = min((s for s in stamps if not s.changed), key=lambda stamp: stamp.rank, default=None)
    modified = min((s for s in stamps if s.changed), key=lambda stamp: stamp.rank, default=None)
    if modified and (not published or modified.rank[0] < published.rank[0] - 1):
        published = modified
    body = next((passage for passage in passages if passage.role == "body"), None)
    if not published and body and dateline and dateline.moment:
        published = _Stamp(dateline.moment, body.start, False, (0, 0))
    if not published:
        return _latest_past_day(raw, passages, offset)
    printed = published.moment.utc_offset
    zone = printed or offset
    found = [published.evidence("date_published", zone)]
    found += [modified.evidence("date_modified", zone)] if modified else []
    changed = modified.moment.iso(zone) if modified else ""
    return Publication(published.moment.iso(zone), "stated", changed, zone, bool(printed), tuple(found))


def _stamps(raw: str, passages: tuple[Passage, ...]) -> list[_Stamp]:
    """The stamps of by-lines and date lines, down to a few blocks below the story."""
    body = [index for index, passage in enumerate(passages) if passage.role == "body"]
    first, last = (body[0], body[-1]) if body else (len(passages), len(passages))
    headline = next((i for i, passage in enumerate(passages) if passage.role == "headline"), first)
    stamps = []
    for index, passage in enumerate(passages):
        if passage.role not in ("byline", "date") or index > last + _FOOTER_BLOCKS:
            continue
        text = raw[passage.start : passage.end]
        changed = {credit.start for credit in read_credits(text) if credit.field == "modified"}
        for moment in find_moments(text):
            place = (0 if moment.time else 1) + (0 if index < first else 2)
            stamps.append(
                _Stamp(moment, passage.start, moment.start in changed, (place, abs(index - headline)))
            )
    return stamps


def _latest_past_day(raw: str, passages: tuple[Passage, ...], offset: str) -> Publication:
    """The latest day that the story writes out in full and does not announce."""
    best: Moment | None = None
    for passage in passages:
        if passage.role not in ("body", "caption"):
            continue
        for moment in find_moments(raw, passage.start, passage.end):
            before = raw[max(passage.start, moment.start - _LOOK_BACK) : moment.start]
            clause = _SENTENCE_END.split(before)[-1]
            announced = _ahead().search(clause) or _ahead_behind().match(raw, moment.end)
            if not announced and (best is None or moment.day > best.day):
                best = moment
    if best is None:
        return Publication(utc_offset=offset)
    evidence = MetadataEvidence("date_published", best.day, best.start, best.end, "inferred")
    return Publication(best.day, "inferred", "", offset, evidence=(evidence,))


@cache
def _ahead() -> re.Pattern[str]:
    """A word that announces the day behind it, in the same clause: `akan dibuka pada 2 Desember 2024`."""
    return re.compile(rf"\b(?:{any_of('ahead')})\b[^,\"”]*$")


@cache
def _ahead_behind() -> re.Pattern[str]:
    return re.compile(rf"[\s)]*(?:{any_of('ahead_behind')})\b")
