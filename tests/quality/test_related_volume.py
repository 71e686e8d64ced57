"""What is no part of the story in articles of six other outlets: links to other stories, and notices.

350 articles of `../shared/volume`, drawn at random, were read line by line. `tests/gold/related_volume.jsonl` holds
the first hundred links with the titles of other stories, and every bare label and notice of the same articles, as
offsets into the column `isi_berita`; the articles where neither stands are those that nothing may be taken from.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator
from functools import cache

import pytest

from core.ingest.article import read_article
from core.model import PROSE_ROLES, Article, SavedText
from tests.quality.dates import GOLD, VOLUME
from tests.quality.gold import Gold

FLOORS = {"related": 1.0, "notices": 1.0}
"""Share of the blocks of each kind that are no prose; they only rise."""
STORY_FLOOR = 0.985
"""Share of the other words of these articles that are prose, each word of an article counted once."""

needs_volume = pytest.mark.skipif(
    not VOLUME.is_dir(), reason="needs ../shared/volume, the articles that the gold points into"
)


@needs_volume
@pytest.mark.parametrize("kind", sorted(FLOORS))
def test_it_is_left_out(kind: str) -> None:
    taken, total = [], 0
    for gold, article in labelled():
        prose = _prose(article)
        for start, end in gold[kind]:
            total += 1
            if prose & set(range(start, end)):
                taken.append((gold["row"], article.text(start, end)))
    assert 1 - len(taken) / total >= FLOORS[kind], taken


@needs_volume
def test_the_story_stays() -> None:
    left = kept = 0
    for gold, article in labelled():
        apart = {place for start, end in gold["related"] + gold["notices"] for place in range(start, end)}
        raw = article.saved.raw
        story = "".join(" " if place in apart else letter for place, letter in enumerate(raw)).split()
        seen = [
            word for p in article.passages if p.role in PROSE_ROLES for word in raw[p.start : p.end].split()
        ]
        kept += len(set(story) & set(seen))
        left += len(set(story))
    assert kept / left >= STORY_FLOOR


def test_the_gold_is_large_enough() -> None:
    assert sum(len(gold["related"]) for gold in _gold()) >= 100


@cache
def _gold() -> tuple[Gold, ...]:
    lines = (GOLD / "related_volume.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


def labelled() -> Iterator[tuple[Gold, Article]]:
    """Each article of the gold with its labels."""
    rows: dict[str, list[str]] = {}
    for gold in _gold():
        if gold["file"] not in rows:
            with (VOLUME / gold["file"]).open(encoding="utf-8", newline="") as stream:
                rows[gold["file"]] = [row["isi_berita"] for row in csv.DictReader(stream)]
        text = rows[gold["file"]][gold["row"]]
        assert hashlib.sha256(text.encode()).hexdigest() == gold["sha256"]
        yield gold, read_article(SavedText(f"{gold['row']}.txt", text, "utf-8", gold["sha256"]))


def _prose(article: Article) -> set[int]:
    return {place for p in article.passages if p.role in PROSE_ROLES for place in range(p.start, p.end)}
