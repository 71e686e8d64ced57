"""Fairness to time: an article that is older than what happened cannot be blamed for not saying it."""

from __future__ import annotations

from collections.abc import Sequence

from core.store import Store
from core.views.asking import ask, marks, records

NOT_MENTIONED = "not mentioned"
OLDER = "older than this"


def silence(published: str, day: str) -> str:
    """Why an article published on the ISO day `published` does not have a point that came up on `day`."""
    return OLDER if "" < published < day else NOT_MENTIONED


def days_of(store: Store, sentences: Sequence[str]) -> dict[str, str]:
    """The first day that each sentence can be about, where an event or a date in it says so.

    A point that none dates is taken to be as old as the first article that has it.
    """
    frame = ask(
        store,
        f"""
        SELECT sentence_id, min(earliest) AS day FROM (
            SELECT v.sentence_id, e.earliest FROM event_evidence AS v JOIN events AS e USING (event_id)
            WHERE e.kind <> 'forecast'
            UNION ALL SELECT sentence_id, earliest FROM dates WHERE role = 'event'
        ) WHERE earliest <> '' AND sentence_id IN {marks(sentences)} GROUP BY sentence_id
        """,
        parameters=sentences,
    )
    return {row["sentence_id"]: row["day"] for row in records(frame)}
