"""Whom each outlet lets speak: officials, bodies, others by name, nobody named; and how it reports them."""

from __future__ import annotations

from functools import cache

import pandas as pd

from core.filters import Filters
from core.lexicon import table
from core.store import Store
from core.views.asking import ask
from core.views.voices import UNNAMED

KINDS = ("Officials", "Bodies and states", "Others by name", UNNAMED)
"""An official speaks under an office at least once in the collection: "Menteri X", "Kapolres Y". One outlet's
"Rutte" is as much an official as another's "Sekjen Rutte": else their shares could not be compared."""


def profile(store: Store, filters: Filters) -> pd.DataFrame:
    """For each outlet and kind of speaker: `publisher`, `speaker` (of `KINDS`), `statements`, `words`, `share` (% of
    the outlet's words), `direct` and `hedged` (% of its statements of this kind)."""
    return ask(
        store,
        f"""
        SELECT publisher, speaker, count(*) AS statements, sum(words)::BIGINT AS words,
            round(100.0 * sum(words) / sum(sum(words)) OVER (PARTITION BY publisher), 1) AS share,
            round(100.0 * count(*) FILTER (kind = 'direct') / count(*), 1) AS direct,
            round(100.0 * count(*) FILTER (hedged) / count(*), 1) AS hedged
        FROM (
            SELECT publisher, kind, coalesce(hedges, '') <> '' AS hedged,
                len(string_split(text, ' ')) AS words,
                CASE WHEN coalesce(speaker_id, '') = '' THEN '{UNNAMED}'
                WHEN speaker_id IN (SELECT speaker_id FROM statements WHERE regexp_matches(lower(speaker_text), ?))
                    AND regexp_matches(speaker_id, '(^|; )per-') THEN 'Officials'
                WHEN regexp_matches(speaker_id, '(^|; )per-') THEN 'Others by name'
                ELSE 'Bodies and states' END AS speaker
            FROM kept_statements JOIN articles USING (article_id)
        ) AS told
        GROUP BY publisher, speaker ORDER BY publisher, words DESC, speaker
        """,
        filters=filters,
        tables=["statements"],
        parameters=[_offices()],
    )


def in_words(frame: pd.DataFrame) -> str:
    """What share of all words goes to officials and to nobody named, and of all statements is kept at a distance."""
    words = frame.groupby("speaker")["words"].sum()
    parts = [f"{kind} {100 * words.get(kind, 0) / words.sum():.0f} %" for kind in KINDS]
    hedged = (frame["hedged"] * frame["statements"]).sum() / frame["statements"].sum()
    return f"Of all words: {', '.join(parts)}. Of all statements, {hedged:.0f} % are kept at a distance."


@cache
def _offices() -> str:
    nouns = [row["noun"] for row in table("speaker_nouns", "noun", "kind") if row["kind"] == "office"]
    return rf"(^|[^a-z])({'|'.join(sorted(nouns, key=len, reverse=True))})([^a-z]|$)"
