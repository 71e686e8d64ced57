"""Pages saved from other outlets: what each block is for, and what the page says of itself.

The pages of `saved_pages` were written for these tests after the look of real ones; `expected.json` is what a
careful reader finds on them. A block is named there by its first words.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from core.ingest.article import read_article
from core.ingest.readers import read
from core.model import Article

PAGES = Path(__file__).parent / "saved_pages"
EXPECTED: dict[str, dict[str, Any]] = json.loads((PAGES / "expected.json").read_text(encoding="utf-8"))


def page(file: str) -> Article:
    return read_article(read(PAGES / file, PAGES))


@pytest.mark.parametrize("file", EXPECTED)
def test_what_the_page_says_of_itself(file: str) -> None:
    found = asdict(page(file).metadata)
    expected = EXPECTED[file]["metadata"]
    told = {field: found[field] for field in expected}
    assert {
        field: list(value) if isinstance(value, tuple) else value for field, value in told.items()
    } == expected


@pytest.mark.parametrize("role", ["body", "subhead", "caption", "related"])
@pytest.mark.parametrize("file", EXPECTED)
def test_what_its_blocks_are_for(file: str, role: str) -> None:
    article = page(file)
    blocks = [article.text(block.start, block.end) for block in article.passages if block.role == role]
    assert [" ".join(block.split()[:4]) for block in blocks] == EXPECTED[file][role]


@pytest.mark.parametrize("file", EXPECTED)
def test_every_field_can_be_opened_where_it_was_read(file: str) -> None:
    article = page(file)
    for item in article.metadata.evidence:
        assert article.text(item.start, item.end).strip()
        if item.field in ("headline", "deck", "author", "editor", "section"):
            assert " ".join(article.text(item.start, item.end).split()) == item.value


def test_every_saved_page_is_tested() -> None:
    assert sorted(EXPECTED) == sorted(path.name for path in PAGES.glob("*.txt"))
