"""Parsed articles made by hand, for tests of what compares them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from core.extract.dates import find_dates
from core.extract.quantities import find_quantities
from core.extract.relations import find_relations
from core.extract.statements import find_statements
from core.model import ActorType, ParsedArticle, Span
from tests.core.builders import article, mentions

NAMES: dict[str, ActorType] = {
    "Andara": "GPE",
    "Belaria": "GPE",
    "Costava": "GPE",
    "Liga_Utara": "ORG",
    "Kursk": "LOC",
    "Rusia": "GPE",
    "Ratna_Dewi": "PER",
    "Budi_Santoso": "PER",
}
"""The actors of the reports made up for these tests. Kursk lies in Rusia by the lexicon of places."""


def report(name: str, body: str, published: str = "2024-10-28", **metadata: Any) -> ParsedArticle:
    """`body` as an article with the id `name`, read by the real rooms; its actors are those of `NAMES`."""
    made = replace(article(body, published, **{"publisher": name.title(), **metadata}), article_id=name)
    found = mentions(made, **NAMES)
    dates = find_dates(made)
    statements = find_statements(made, dates, found)
    quantities = find_quantities(made, dates, found, statements)
    return ParsedArticle(
        made, dates, found, statements, quantities, find_relations(made, dates, found, statements)
    )


def span_of(parsed: ParsedArticle, words: str) -> Span:
    """Where `words` stand in the article."""
    start = parsed.article.saved.raw.index(words)
    return Span(start, start + len(words))
