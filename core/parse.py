"""One article, stage by stage: the cheapest and surest first, each stage reading what the former ones found.

1. read        blocks and their roles, metadata, sentences       (core.ingest)
2. dates       every temporal expression, resolved               (core.extract.dates)
3. mentions    every form that names an actor, and which actor   (core.extract.actors)
4. statements  who says what, in which words                     (core.extract.statements)
5. quantities  figures, what they count, who gives them          (core.extract.quantities)
6. relations   who does what to whom                             (core.extract.relations)

A fault in one of the stages 2 to 6 costs the article that stage alone, and is named in its warnings.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from core.extract.actors import find_mentions
from core.extract.dates import find_dates
from core.extract.quantities import find_quantities
from core.extract.relations import find_relations
from core.extract.statements import find_statements
from core.ingest.article import read_article
from core.model import ParsedArticle, SavedText

Found = TypeVar("Found")


def parse(saved: SavedText) -> ParsedArticle:
    """Everything that can be found in one saved file without looking at another."""
    article = read_article(saved)
    faults: list[str] = []
    dates = _attempt("dates", faults, lambda: find_dates(article))
    mentions = _attempt("actors", faults, lambda: find_mentions(article))
    statements = _attempt("statements", faults, lambda: find_statements(article, dates, mentions))
    quantities = _attempt("figures", faults, lambda: find_quantities(article, dates, mentions, statements))
    relations = _attempt("relations", faults, lambda: find_relations(article, dates, mentions, statements))
    if faults:
        article = replace(article, warnings=(*article.warnings, *faults))
    return ParsedArticle(article, dates, mentions, statements, quantities, relations)


def _attempt(what: str, faults: list[str], stage: Callable[[], tuple[Found, ...]]) -> tuple[Found, ...]:
    """What `stage` finds; nothing, and a warning in `faults`, where it breaks down on this text."""
    try:
        return stage()
    except Exception as error:
        cause = f"{type(error).__name__}: {error}"
        faults.append(f"The {what} of this article could not be read ({cause}): please report the file.")
        return ()
