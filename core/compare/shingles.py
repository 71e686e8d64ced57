"""Text that articles share: runs of words found in more than one of them.

An article becomes the set of its word 5-grams (shingles, after Broder 1997, "On the resemblance and
containment of documents"). An inverted index of them finds who shares what without comparing every
pair: the work grows with the text, not with its square.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from core.compare.words import WORD
from core.model import Article
from core.settings import SHINGLE_ARTICLES, SHINGLE_WORDS


@dataclass(frozen=True, slots=True)
class Shingled:
    """The shingles of an article's running text, in order, and where each begins and ends in the file."""

    hashes: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class SharedText:
    """How much of one article stands in another, and the longest piece that does."""

    share: float
    """Of the article's shingles."""
    start: int
    end: int


def shingle(article: Article) -> Shingled:
    """The shingles of the article's body and deck."""
    hashes: list[int] = []
    spans: list[tuple[int, int]] = []
    for passage in article.passages:
        if passage.role not in ("body", "deck"):
            continue
        words = list(WORD.finditer(article.saved.raw, passage.start, passage.end))
        keys = [word.group().casefold() for word in words]
        for first in range(len(words) - SHINGLE_WORDS + 1):
            last = first + SHINGLE_WORDS
            hashes.append(_hash(" ".join(keys[first:last])))
            spans.append((words[first].start(), words[last - 1].end()))
    return Shingled(tuple(hashes), tuple(spans))


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())


def earlier_sources(articles: Sequence[Shingled]) -> list[Counter[int]]:
    """For each article, how many of its shingles stand in each article before it in `articles`.

    A shingle that stands in more than `SHINGLE_ARTICLES` of them is common wording, or the house text of
    an outlet, and shows no origin.
    """
    holders: dict[int, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        for key in set(article.hashes):
            holders[key].append(number)
    shared: list[Counter[int]] = [Counter() for _ in articles]
    for numbers in holders.values():
        if 1 < len(numbers) <= SHINGLE_ARTICLES:
            for later in range(1, len(numbers)):
                shared[numbers[later]].update(numbers[:later])
    return shared


def shared_text(article: Shingled, source: Shingled) -> SharedText:
    """What `article` has in common with `source`."""
    theirs = set(source.hashes)
    longest = (0, 0)
    first: int | None = None
    marks = [key in theirs for key in article.hashes]
    for index, shared in enumerate([*marks, False]):
        if shared and first is None:
            first = index
        elif not shared and first is not None:
            longest = max(longest, (index - first, -first))
            first = None
    length, start = longest[0], -longest[1]
    share = len(set(article.hashes) & theirs) / max(1, len(set(article.hashes)))
    if not length:
        return SharedText(0.0, 0, 0)
    return SharedText(share, article.spans[start][0], article.spans[start + length - 1][1])
