"""Which language a text is in, by its commonest words."""

from __future__ import annotations

from collections import Counter
from functools import cache

from core import lexicon
from core.ingest import settings


def language_of(text: str) -> str:
    """`id`, `ms`, `en` or empty: the language with most of its function words in `text`, where they are
    enough."""
    words = text[: settings.LANGUAGE_SAMPLE].lower().split()
    if not words:
        return ""
    counts = Counter(words)
    shares = {name: sum(counts[word] for word in known) / len(words) for name, known in _words().items()}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= settings.LANGUAGE_SHARE else ""


@cache
def _words() -> dict[str, frozenset[str]]:
    return {
        row["language"]: frozenset(row["words"].split())
        for row in lexicon.table("function_words", "language", "words")
    }
