"""The names that training takes from the lexicon: countries to relabel by, and names for swapped copies.

They are kept as they stood, in `data/training/names.csv`: the lexicon grows, and the same training must
give the same models, and the relabelled test the same score. `python -m core train … --only names` writes
them anew.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from core.lexicon import Row, items, table
from core.nlp.tokens import tokens

NAMES = Path(__file__).resolve().parents[2] / "data" / "training" / "names.csv"
Name = tuple[str, ...]
"""The tokens of a name."""


@cache
def place_names() -> frozenset[Name]:
    """Countries and capitals."""
    return frozenset(_kept("state"))


@cache
def foreign_names() -> dict[str, list[Name]]:
    """Names of foreign affairs by type: PER, ORG, LOC. Countries and capitals come three times."""
    return {
        "PER": _kept("person"),
        "ORG": _kept("organisation"),
        "LOC": [*_kept("place"), *_kept("state") * 3],
    }


def write_names() -> None:
    """Write `data/training/names.csv` from the lexicon."""
    with NAMES.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("kind", "name"))
        writer.writerows(sorted(set(_lexicon_names())))


def _lexicon_names() -> Iterator[tuple[str, str]]:
    """Countries, capitals, people who hold office abroad, organisations of other states and of many, places.

    Countries and capitals that are also number words ("Lima") are left out.
    """
    common = {row["word"] for row in table("number_words", "word")}
    states = _listed(table("country_names", "name", "aliases"))
    states += [row["name"] for row in (*table("countries", "name"), *table("capitals", "name"))]
    for name in states:
        if name[0].isupper() and name.lower() not in common:
            yield "state", name
    organisations = [
        row
        for row in table("organisations", "name", "aliases", "kind", "country")
        if row["country"] != "ID" and row["kind"] not in {"sport", "company"}
    ]
    abroad = {row["code"] for row in table("countries", "code")} - {"ID"} | {
        row["name"] for row in organisations
    }
    holders = {row["name"] for row in table("office_holders", "name", "of") if row["of"] in abroad}
    people = [row for row in table("people", "name", "aliases") if row["name"] in holders]
    for kind, rows in (
        ("person", people),
        ("organisation", organisations),
        ("place", table("world_places", "name", "aliases")),
    ):
        for name in _listed(rows):
            yield kind, name


def _listed(rows: Iterable[Row]) -> list[str]:
    return [name for row in rows for name in (row["name"], *items(row["aliases"]))]


def _kept(kind: str) -> list[Name]:
    with NAMES.open(encoding="utf-8", newline="") as stream:
        rows = [row["name"] for row in csv.DictReader(stream) if row["kind"] == kind]
    return [tuple(name[start:end] for start, end in tokens(name)) for name in rows]
