"""The words that credits and notices of pages are known by: `data/lexicon/page_words.csv`."""

from __future__ import annotations

import re
from functools import cache

from core import lexicon


@cache
def page_words(kind: str) -> tuple[str, ...]:
    """The words of one kind, the longest first."""
    words = [row["word"] for row in lexicon.table("page_words", "word", "kind") if row["kind"] == kind]
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def any_of(kind: str) -> str:
    """The words of one kind as alternatives of a regular expression."""
    return "|".join(map(re.escape, page_words(kind)))
