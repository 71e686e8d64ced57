"""Dates beside dateparser's: precision, recall and F1 on the same gold, and speed.

`dateparser.search` gives moments without precision, and text without offsets. It is given every help: the
language, the day of publication as base, the order of day and month, the past where both would do, one
passage at a time; an expression of its counts as right where it touches a label and its day lies in one of
the label's values, however coarse. Its strategy `ngram` was tried too: the same F1 and 25 times as slow.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import dateparser  # type: ignore[import-untyped]
from dateparser.search import search_dates  # type: ignore[import-untyped]

from core.extract.dates import find_dates
from core.model import PROSE_ROLES, Article
from tests.quality.dates import VOLUME, Dated, Labelled, five, score, volume
from tests.quality.gold import total


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that dateparser found at `[start, end)`."""

    start: int
    end: int
    value: str


def report() -> None:
    """Print one line for each set and resolver."""
    sets = {"the five": list(five())}
    if VOLUME.is_dir():
        sets["articles of ../shared/volume"] = list(volume())
    for name, labelled in sets.items():
        count = sum(not label.get("optional") for each in labelled for label in each.labels)
        print(f"dates on {len(labelled)} of {name}, {count} expressions:")
        print(f"  Runut: {_line(labelled, _ours, None)}")
        print(f"  dateparser {dateparser.__version__}: {_line(labelled, _theirs, _day_lies_in)}")


def _line(
    labelled: Sequence[Labelled],
    find: Callable[[Article], Sequence[Dated]],
    agrees: Callable[[str, Sequence[str]], bool] | None,
) -> str:
    find(labelled[0].article)
    start = time.perf_counter()
    found = [find(each.article) for each in labelled]
    took = time.perf_counter() - start
    result = total(score(each, dates, agrees) for each, dates in zip(labelled, found, strict=True))
    size = sum(len(each.article.saved.raw.encode()) for each in labelled)
    return (
        f"precision {result.precision:.3f} recall {result.recall:.3f} F1 {result.f1:.3f}, "
        f"{size / took / 1e6:.3f} MB/s"
    )


def _ours(article: Article) -> list[Dated]:
    return [each for each in find_dates(article) if each.role != "metadata"]


def _theirs(article: Article) -> list[Dated]:
    return [
        day
        for passage in article.passages
        if passage.role in PROSE_ROLES
        for day in _search(article.text(passage.start, passage.end), passage.start, article)
    ]


def _search(text: str, offset: int, article: Article) -> Iterator[_Day]:
    published = article.metadata.date_published
    settings: dict[str, Any] = {"PREFER_DATES_FROM": "past", "DATE_ORDER": "DMY"}
    if published:
        settings |= {"RELATIVE_BASE": datetime.fromisoformat(published[:10])}
    place = 0
    found = search_dates(text, languages=["id"], settings=settings)
    for written, moment in found or ():
        start = text.find(written, place)
        place = max(start, place)
        yield _Day(offset + place, offset + place + len(written), moment.date().isoformat())


def _day_lies_in(day: str, values: Sequence[str]) -> bool:
    """Whether an ISO day lies in one of the EDTF values."""
    for value in values:
        first, _, last = value.partition("/")
        first, last = first.partition("T")[0].rstrip("X"), (last or first).partition("T")[0].rstrip("X")
        if first <= day[: len(first)] and day[: len(last)] <= last:
            return True
    return False
