"""What the tables hold and how things are found, in words, for the page about the data."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from core.schema import TABLES
from core.store import Store
from core.views.asking import ask
from core.views.words import DATE_BASIS, IDENTITY_BASIS

ACCURACY = Path(__file__).resolve().parents[2] / "data" / "accuracy.csv"

MEANINGS = {
    "articles": "A row for each saved article",
    "metadata": "Where each thing an article says of itself was read",
    "passages": "A row for each block of a file, nothing left out",
    "sentences": "A row for each sentence of headline, deck, body, subheads and captions",
    "dates": "A row for each expression of time, and the day it stands for",
    "mentions": "A row for each form that names an actor, and which actor",
    "actors": "A row for each actor of the whole collection",
    "statements": "A row for each thing that somebody is reported to say",
    "quantities": "A row for each figure, what it counts and who gives it",
    "relations": "A row for each act of one actor on another",
    "events": "A row for each thing that happened or is announced, however many outlets report it",
    "event_evidence": "A row for each sentence that reports an event",
    "alignments": "A row for each sentence that says the same as others of its group",
    "conflicts": "A row for each side of a disagreement",
    "lineage": "A row for each thing an article rests on",
    "decisions": "A row for each thing that an analyst decided on actors, and what became of it",
    "failures": "A row for each file that could not be read, or was left out",
}


def sizes(store: Store) -> dict[str, int]:
    """How many rows each table has."""
    counts = " UNION ALL ".join(f"SELECT '{name}' AS name, count(*) AS n FROM {name}" for name in TABLES)
    frame = ask(store, counts)
    return dict(zip(frame["name"], map(int, frame["n"]), strict=True))


def dictionary(table: str) -> pd.DataFrame:
    """`column`, `type`, `meaning` of each column of `table`."""
    rows = [(column.name, column.dtype, column.meaning) for column in TABLES[table]]
    return pd.DataFrame(rows, columns=["column", "type", "meaning"])


def how_found(store: Store) -> pd.DataFrame:
    """How many dates and mentions were found in which way: `what`, `way`, `meaning`, `rows`."""
    frame = ask(
        store,
        "SELECT 'date' AS what, basis AS way, count(*) AS rows FROM dates GROUP BY basis "
        "UNION ALL SELECT 'mention', basis, count(*) FROM mentions GROUP BY basis "
        "ORDER BY what, rows DESC, way",
    )
    words = {"date": DATE_BASIS, "mention": IDENTITY_BASIS}
    meaning = [words[what].get(way, way) for what, way in zip(frame["what"], frame["way"], strict=True)]
    return frame.assign(meaning=meaning)


def accuracy() -> pd.DataFrame:
    """How often what is found is right, on text of other outlets, from `data/accuracy.csv`.

    `what`, `measure`, `unseen` (what was reached on text that nobody had looked at), `floor` (what the tests
    hold it to since the errors seen there were mended) and `read` (what a careful reader labelled for it).
    """
    return pd.read_csv(ACCURACY, dtype=str, keep_default_na=False)


def failures(store: Store) -> pd.DataFrame:
    """The files that could not be read or were left out, at most 1,000."""
    return store.rows("failures", limit=1_000)
