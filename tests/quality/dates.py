"""Gold of dates: the five articles, and whole articles of six other outlets.

155 whole articles of `../shared/volume` were read, and every expression that fixes days on the calendar was
labelled before the resolver was run on them. `tests/gold/dates_volume.jsonl` holds offsets into the column
`isi_berita` and values, no text. Names ("Piala Dunia 2026"), laws, durations, recurring days and vague times
("beberapa hari lalu") are no expressions; `optional` ones may be found or not; `accept` holds readings that
are as good.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from core.ingest.article import read_article
from core.ingest.readers import read
from core.model import Article
from tests.conftest import ARTICLES, ROOT
from tests.core.builders import article
from tests.quality.gold import Gold, Score, load, match

VOLUME = ROOT.parent / "shared" / "volume"
GOLD = ROOT / "tests" / "gold"


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article and its expressions: offsets, `values` that are right, `optional`; `part` of the gold."""

    article: Article
    part: str
    labels: Sequence[Gold]


class Dated(Protocol):
    """A temporal expression as something found it."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def value(self) -> str: ...


def five() -> Iterator[Labelled]:
    """The articles that the project ships."""
    for gold in load(GOLD)[0]:
        yield Labelled(read_article(read(ARTICLES / gold["file"], ARTICLES)), "five", gold["dates"])


def volume() -> Iterator[Labelled]:
    """The articles of `../shared/volume` that have gold, without their page around them."""
    for entry in volume_gold():
        text = _rows(entry["file"])[entry["row"]]
        assert hashlib.sha256(text.encode()).hexdigest() == entry["sha256"]
        labels = [
            label | {"values": [label.get("value"), *label.get("accept", ())]} for label in entry["dates"]
        ]
        yield Labelled(article(text, entry["anchor"], utc_offset="+07:00"), entry["part"], labels)


@cache
def volume_gold() -> tuple[Gold, ...]:
    """The labels, which the articles are not needed for."""
    lines = (GOLD / "dates_volume.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


def score(
    labelled: Labelled, found: Sequence[Dated], agrees: Callable[[str, Sequence[str]], bool] | None = None
) -> Score:
    """Expressions found that touch a label and agree with one of its values, equal to it unless said otherwise."""
    wanted = [label for label in labelled.labels if not label.get("optional")]
    optional = [label for label in labelled.labels if label.get("optional")]
    counted = [each for each in found if _touches(each, wanted) or not _touches(each, optional)]

    def same(each: Dated, label: Gold) -> bool:
        values = label["values"]
        right = agrees(each.value, values) if agrees else each.value in values
        return right and _touches(each, [label])

    result, _ = match(wanted, counted, same, lambda each: f"{each.start}-{each.end} {each.value}")
    return result


def _touches(each: Dated, labels: Sequence[Gold]) -> bool:
    return any(each.start < label["end"] and label["start"] < each.end for label in labels)


@cache
def _rows(file: str) -> list[str]:
    with (VOLUME / file).open(encoding="utf-8", newline="") as stream:
        return [row["isi_berita"] for row in csv.DictReader(stream)]
