"""Gold of alignment: pairs of sentences of different outlets that report the same, or do not.

The pairs were drawn from stories that several of six outlets tell, alike and less alike in their words, and
read. `tests/gold/pairs_volume.jsonl` holds where they stand in the column `isi_berita`, no text. The model of
likeness was fitted on the part `fitted`, and its measures were chosen with the errors on `second` in view,
which was labelled before its scores were looked at, as `held out` was, whose errors nobody has looked at.
Pairs of which one sentence says only a part of what the other says were left out.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from core.compare.likeness import Likeness, Rarity, Stories
from core.compare.points import Point, read_points
from core.extract.actors import find_mentions
from core.extract.dates import find_dates
from core.extract.relations import find_relations
from core.extract.statements import find_statements
from core.ingest.article import read_article
from core.model import ParsedArticle, SavedText
from core.resolve.collection import unify
from tests.conftest import ROOT
from tests.quality.gold import Gold

VOLUME = ROOT.parent / "shared" / "volume"
GOLD = ROOT / "tests" / "gold" / "pairs_volume.jsonl"
_Place = tuple[str, int]
"""File and row of an article."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences: whether a reader finds that they report the same, and how likely the model thinks it."""

    part: str
    same: bool
    likeness: float


@cache
def pair_gold() -> tuple[Gold, ...]:
    """The labels, which the articles are not needed for."""
    return tuple(json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines())


@cache
def pairs() -> tuple[Pair, ...]:
    """The pairs of the gold, each scored among the articles that all of them stand in."""
    sentences = [sentence for label in pair_gold() for sentence in label["sentences"]]
    stories = {(each["file"], each["row"]): _story(each) for each in sentences}
    places = sorted(stories)
    parsed = unify([_parse(stories[place]) for place in places])
    points = read_points(parsed)
    likeness = Likeness(points, Rarity(points), Stories(points))
    starts = {
        place: (number, one.article.saved.raw.index(stories[place]["isi_berita"]))
        for number, (place, one) in enumerate(zip(places, parsed, strict=True))
    }
    found = []
    for label in pair_gold():
        one, other = (_point(points, *starts[each["file"], each["row"]], each) for each in label["sentences"])
        score = 0.0 if one is None or other is None else likeness.score(one, other)
        found.append(Pair(label["part"], label["same"], score))
    return tuple(found)


def _point(points: Sequence[Point], article: int, head: int, sentence: Gold) -> int | None:
    """The point that has most in common with the labelled sentence; None where it is no running text."""
    start, end = sentence["start"] + head, sentence["end"] + head
    shared = [
        (min(point.end, end) - max(point.start, start), index)
        for index, point in enumerate(points)
        if point.article == article
    ]
    most, index = max(shared, default=(0, 0))
    return index if most > 0 else None


def _parse(row: dict[str, str]) -> ParsedArticle:
    """The article as a saved page, read without the entity model."""
    head = f"{row['judul']}\n\n{row['author']}\n{row['tanggal_publikasi']}\n\n"
    article = read_article(SavedText("page.txt", head + row["isi_berita"] + "\n", "utf-8", ""))
    dates, mentions = find_dates(article), find_mentions(article)
    statements = find_statements(article, dates, mentions)
    relations = find_relations(article, dates, mentions, statements)
    return ParsedArticle(article, dates, mentions, statements, (), relations)


def _story(sentence: Gold) -> dict[str, str]:
    row = _rows(sentence["file"])[sentence["row"]]
    assert hashlib.sha256(row["isi_berita"].encode()).hexdigest() == sentence["sha256"]
    return row


@cache
def _rows(file: str) -> list[dict[str, str]]:
    with (VOLUME / file).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
