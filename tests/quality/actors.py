"""Gold of actors: articles of five other outlets.

64 articles of `../shared/volume`, the longer ones cut, were read, and every actor that a careful reader would list
was written down before the rules were run on them. `tests/gold/actors_volume.jsonl` holds where each actor's
names stand in the page (headline, by-line, date, story), no text. `optional` ones may be found or not.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from core.ingest.article import read_article
from core.model import Actor, Article, Mention, SavedText
from core.text import name_key
from tests.conftest import ROOT
from tests.quality.gold import Gold, Score

VOLUME = ROOT.parent / "shared" / "volume"
GOLD = ROOT / "tests" / "gold" / "actors_volume.jsonl"


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article and its actors, each with the places of its names; `part` of the gold."""

    article: Article
    part: str
    labels: Sequence[Gold]


def volume() -> Iterator[Labelled]:
    """The articles that have gold, as saved pages."""
    for entry in volume_gold():
        row = _rows(entry["file"])[entry["row"]]
        story = row["isi_berita"]
        assert hashlib.sha256(story.encode()).hexdigest() == entry["sha256"]
        head = f"{row['judul']}\n\n{row['author']}\n{row['tanggal_publikasi']}\n\n"
        raw = head + story[: entry["length"]] + "\n"
        yield Labelled(read_article(SavedText("page.txt", raw, "utf-8", "")), entry["part"], entry["actors"])


@cache
def volume_gold() -> tuple[Gold, ...]:
    """The labels, which the articles are not needed for."""
    return tuple(json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines())


def score(labelled: Labelled, mentions: Sequence[Mention]) -> Score:
    """Actors found that have a mention on one of a label's names; each label and each actor counts once."""
    article = labelled.article
    forms: dict[Actor, set[str]] = defaultdict(set)
    for mention in mentions:
        forms[mention.actor] |= {
            name_key(mention.actor.name),
            name_key(article.text(mention.start, mention.end)),
        }
    right, missed = 0, []
    for label in labelled.labels:
        names = [name_key(article.text(start, end)) for start, end in label["spans"]]
        hit = next((actor for name in names for actor in forms if name == name_key(actor.name)), None)
        hit = hit or next((actor for actor in forms if forms[actor] & set(names)), None)
        if hit:
            del forms[hit]
            right += not label.get("optional")
        elif not label.get("optional"):
            missed.append(names[0])
    return Score(right, tuple(missed), tuple(actor.name for actor in forms))


@cache
def _rows(file: str) -> list[dict[str, str]]:
    with (VOLUME / file).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
