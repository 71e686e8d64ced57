"""Acts found between actors, read one by one.

Every act found on the five articles, and on the 550 articles of other outlets that a seed drew from `../shared/volume`
once the rules stood, was read and called right or wrong: both ends, the kind of act, who does it to whom, whether it
is denied, and how real it is said to be. A sentence that an article repeats counts once.
`tests/gold/relations_read.jsonl` holds offsets, kinds and hashes of the actors, no text; `why` says what is wrong.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from core.ingest.article import read_article
from core.ingest.readers import read
from core.model import Article, ParsedArticle, Relation, SavedText
from core.parse import extract
from tests.conftest import ARTICLES, ROOT
from tests.quality.gold import Gold, share

VOLUME = ROOT.parent / "shared" / "volume"
GOLD = ROOT / "tests" / "gold" / "relations_read.jsonl"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the readers said of the acts found: how many are right, which are wrong, and which nobody has read."""

    right: int
    wrong: tuple[str, ...]
    unread: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Share of those read that are right."""
        return self.right / max(1, self.right + len(self.wrong))


def judged(entries: Sequence[Gold]) -> Reading:
    """The acts that are found today on the articles of `entries`, as they were read."""
    articles = [_article(entry) for entry in entries]
    right, wrong, unread = 0, [], []
    for entry, parsed in zip(entries, extract(articles), strict=True):
        for relation in _each_once(parsed):
            label = next((each for each in entry["relations"] if _same(relation, each)), None)
            what = f"{relation.source.name} {relation.relation} {relation.target.name} ({relation.modality})"
            if label is None:
                unread.append(what)
            elif label["right"]:
                right += 1
            else:
                wrong.append(f"{what}: {label['why']}")
    return Reading(right, tuple(wrong), tuple(unread))


@cache
def gold() -> tuple[Gold, ...]:
    """An article a line; those of `../shared/volume` have a row."""
    return tuple(json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines())


def ends(relation: Relation) -> str:
    """A hash of who acts and who is acted on."""
    return hashlib.sha256(f"{relation.source.actor_id} {relation.target.actor_id}".encode()).hexdigest()[:12]


def _same(relation: Relation, label: Gold) -> bool:
    said = (relation.relation, relation.polarity, relation.modality, ends(relation))
    return (
        said == (label["relation"], label["polarity"], label["modality"], label["ends"])
        and share(relation.start, relation.end, label) > 0
    )


def _each_once(parsed: ParsedArticle) -> Iterator[Relation]:
    """The article's acts, those of a sentence that it repeats once."""
    seen = set()
    for relation in parsed.relations:
        clause = parsed.article.text(relation.start, relation.end)
        key = (relation.source, relation.relation, relation.target, clause)
        if key not in seen:
            seen.add(key)
            yield relation


def _article(entry: Gold) -> Article:
    if entry["row"] is None:
        return read_article(read(ARTICLES / entry["file"], ARTICLES))
    row = _rows(entry["file"])[entry["row"]]
    story = row["isi_berita"]
    assert hashlib.sha256(story.encode()).hexdigest() == entry["sha256"]
    raw = f"{row['judul']}\n\n{row['author']}\n{row['tanggal_publikasi']}\n\n{story}\n"
    return read_article(SavedText("page.txt", raw, "utf-8", ""))


@cache
def _rows(file: str) -> list[dict[str, str]]:
    with (VOLUME / file).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
