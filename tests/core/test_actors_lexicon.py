"""The lexicon of actors: whole, without contradiction, and as CLDR has it."""

from __future__ import annotations

import csv

import pytest
from babel import Locale

from core import lexicon
from core.lexicon import LEXICON_DIR
from core.resolve.known import (
    ambiguous_forms,
    by_words,
    countries,
    holder,
    known_forms,
    make_actor,
    sole_holder,
)

LISTS = ("countries", "country_names", "capitals", "provinces", "regencies", "regions", "world_places")


def test_country_names_are_those_of_cldr() -> None:
    territories = Locale("id").territories
    rows = lexicon.table("countries", "code", "name")
    assert len(rows) > 250
    assert {row["code"]: row["name"] for row in rows} == {
        row["code"]: territories[row["code"]] for row in rows
    }


@pytest.mark.parametrize("table", [*LISTS, "organisations", "people", "titles", "given_names", "name_heads"])
def test_no_row_stands_twice(table: str) -> None:
    with (LEXICON_DIR / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        rows = [tuple(row) for row in csv.reader(stream)]
    first = [row[0] for row in rows]
    assert len(first) == len(set(first)), sorted(name for name in set(first) if first.count(name) > 1)


def test_what_an_analyst_expects_is_there() -> None:
    forms = known_forms()
    for form in (
        "Korut",
        "Korsel",
        "AS",
        "RRC",
        "Tiongkok",
        "Britania",
        "Kiev",
        "Kremlin",
        "Gedung Putih",
        "Istana",
    ):
        assert form in forms, form
    assert sum(known.kind == "place" for found in forms.values() for known in found) > 1_500
    assert len(lexicon.table("provinces")) >= 37
    assert len(lexicon.table("regencies")) > 450


def test_ambiguous_names_are_names() -> None:
    assert not [words for words in ambiguous_forms() if words not in by_words()]


@pytest.mark.parametrize(
    ("office", "of", "day", "name"),
    [
        ("presiden", "KR", "2024-10-22", "Yoon Suk Yeol"),
        ("presiden", "KR", "2025-06-18", "Lee Jae-myung"),
        ("presiden", "KR", "2025-05-01", None),
        ("presiden", "ID", "2024-10-19", "Joko Widodo"),
        ("presiden", "ID", "2024-10-20", None),
        ("presiden", "ID", "2024-10-21", "Prabowo Subianto"),
        ("menteri luar negeri", "RU", "2024-11", "Sergey Lavrov"),
        ("menteri luar negeri", "RU", "", None),
    ],
)
def test_holders_by_day(office: str, of: str, day: str, name: str | None) -> None:
    """A day on which two held the office, or nobody known, has no holder."""
    found = holder(office, countries()[of], day)
    assert (found.name if found else None) == name


def test_an_office_without_its_body_is_indonesias_or_nobodys() -> None:
    kapolri = sole_holder("kapolri", "2025-06-18")
    assert kapolri and kapolri.name == "Listyo Sigit Prabowo"
    assert sole_holder("kanselir", "2025-06-18") is None


def test_ids_are_readable_and_tell_types_apart() -> None:
    assert make_actor("Volodymyr Zelenskyy", "PER").actor_id == "per-volodymyr-zelenskyy"
    assert make_actor("Singapura", "GPE").actor_id != make_actor("Singapura", "LOC").actor_id
