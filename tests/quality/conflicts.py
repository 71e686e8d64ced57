"""Gold of conflicts: the disagreements found in 2,431 articles of six outlets, read one by one.

`tests/gold/conflicts_volume.jsonl` holds for each its kind, whether a careful reader calls it a disagreement, the rows
of the articles that take a side, and what tells it from others: the actor's id, the figures, the days; no text. It was
read from what Runut found, so it measures what is wrong among that, and what is lost later; not what was never found.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from core.compare.alignments import find_alignments
from core.compare.conflicts import find_conflicts
from core.comparison import ConflictSide
from core.ingest.article import read_article
from core.model import ParsedArticle, SavedText
from core.parse import extract
from core.resolve.collection import unify
from tests.conftest import ROOT
from tests.quality.gold import Gold

VOLUME = ROOT.parent / "shared" / "volume"
GOLD = ROOT / "tests" / "gold" / "conflicts_volume.jsonl"


@dataclass(frozen=True, slots=True)
class Reading:
    """How the disagreements found now stand to those that were read."""

    right: int
    wrong: int
    unread: int
    lost: int

    @property
    def precision(self) -> float:
        """Share of the right ones among those found that were read."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of the right ones that are still found."""
        return self.right / max(1, self.right + self.lost)


@cache
def conflict_gold() -> tuple[Gold, ...]:
    """What was read."""
    return tuple(json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines())


def reading() -> Reading:
    """Compare the articles of the gold and tell the found ones by what the reader said of them."""
    places = sorted(
        {(each["file"], each["row"], each["sha256"]) for g in conflict_gold() for each in g["articles"]}
    )
    parsed = unify(extract([read_article(_page(*place)) for place in places]))
    sides: dict[str, list[ConflictSide]] = {}
    for side in find_conflicts(parsed, find_alignments(parsed)):
        sides.setdefault(side.conflict_id, []).append(side)
    articles = {one.article.article_id: one for one in parsed}
    found = {_told_by(each, articles) for each in sides.values()}
    known = {(label["kind"], _key(label)): label["right"] for label in conflict_gold()}
    right = {told for told, holds in known.items() if holds}
    return Reading(
        right=len(found & right),
        wrong=len(found & (known.keys() - right)),
        unread=len(found - known.keys()),
        lost=len(right - found),
    )


def _told_by(sides: list[ConflictSide], articles: Mapping[str, ParsedArticle]) -> tuple[str, str]:
    """The kind of a disagreement, and what tells it from others of its kind."""
    first = sides[0]
    parsed = articles[first.article_id]
    if first.kind == "name":
        return first.kind, next(m.actor.actor_id for m in parsed.mentions if m.start == first.start)
    if first.kind == "denial":
        names = sorted({articles[side.article_id].article.saved.file for side in sides})
        return first.kind, names[-1]
    return first.kind, " ".join(sorted({side.value for side in sides}))


def _key(label: Gold) -> str:
    if label["kind"] != "denial":
        return str(label["key"])
    return max(_name(each["file"], each["row"]) for each in label["articles"])


def _name(file: str, row: int) -> str:
    return f"{file}-{row:05d}.txt"


def _page(file: str, row: int, digest: str) -> SavedText:
    """The article as a saved page."""
    article = _rows(file)[row]
    assert hashlib.sha256(article["isi_berita"].encode()).hexdigest() == digest
    head = f"{article['judul']}\n\n{article['author']}\n{article['tanggal_publikasi']}\n\n"
    return SavedText(_name(file, row), f"{head}{article['isi_berita']}\n", "utf-8", "")


@cache
def _rows(file: str) -> list[dict[str, str]]:
    with (VOLUME / file).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
