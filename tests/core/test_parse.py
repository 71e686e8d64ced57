"""One article through all stages: what must hold whatever the text."""

from __future__ import annotations

import pytest

from core import parse as parsing
from core.comparison import Collection
from core.ingest.readers import read
from core.model import Article
from tests.conftest import ARTICLES


def test_no_stage_breaks_down_on_the_five(five: Collection) -> None:
    for parsed in five.articles:
        assert not [warning for warning in parsed.article.warnings if "could not be read" in warning]


def test_a_stage_that_breaks_down_costs_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(article: Article) -> tuple[()]:
        raise IndexError("past the end")

    saved = read(min(ARTICLES.iterdir()), ARTICLES)
    monkeypatch.setattr(parsing, "find_dates", broken)
    parsed = parsing.parse(saved)
    assert parsed.dates == ()
    assert parsed.mentions
    assert parsed.statements
    (warning,) = (w for w in parsed.article.warnings if "could not be read" in w)
    assert "dates" in warning
    assert "IndexError: past the end" in warning
