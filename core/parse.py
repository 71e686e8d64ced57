"""One article, stage by stage: the cheapest and surest first, each stage reading what the former ones found.

1. read        blocks and their roles, metadata, sentences       (core.ingest)
2. dates       every temporal expression, resolved               (core.extract.dates)
3. mentions    every form that names an actor, and which actor   (core.extract.actors)
4. statements  who says what, in which words                     (core.extract.statements)
5. quantities  figures, what they count, who gives them          (core.extract.quantities)
6. relations   who does what to whom                             (core.extract.relations)
"""

from __future__ import annotations

from core.extract.actors import find_mentions
from core.extract.dates import find_dates
from core.extract.quantities import find_quantities
from core.extract.relations import find_relations
from core.extract.statements import find_statements
from core.ingest.article import read_article
from core.model import ParsedArticle, SavedText


def parse(saved: SavedText) -> ParsedArticle:
    """Everything that can be found in one saved file without looking at another."""
    article = read_article(saved)
    dates = find_dates(article)
    mentions = find_mentions(article)
    statements = find_statements(article, dates, mentions)
    quantities = find_quantities(article, dates, mentions, statements)
    relations = find_relations(article, dates, mentions, statements)
    return ParsedArticle(article, dates, mentions, statements, quantities, relations)
