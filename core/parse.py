"""One article, stage by stage: the cheapest and surest first, each stage reading what the former ones found.

1. read        blocks and their roles, metadata, sentences       (core.ingest)
2. entities    the names that the model sees, many articles at   (core.nlp)
               a time
3. dates       every temporal expression, resolved               (core.extract.dates)
4. mentions    every form that names an actor, and which actor   (core.extract.actors)
5. statements  who says what, in which words                     (core.extract.statements)
6. quantities  figures, what they count, who gives them          (core.extract.quantities)
7. relations   who does what to whom                             (core.extract.relations)

A fault in one of the stages 2 to 7 costs that stage alone, and is named in the article's warnings.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from core.extract.actors import find_mentions
from core.extract.dates import find_dates
from core.extract.quantities import find_quantities
from core.extract.relations import find_relations
from core.extract.statements import find_statements
from core.ingest.article import read_article
from core.model import Article, ParsedArticle, SavedText
from core.nlp.annotation import Entity

Found = TypeVar("Found")


def parse(saved: SavedText) -> ParsedArticle:
    """Everything that can be found in one saved file without looking at another."""
    return extract([read_article(saved)])[0]


def extract(articles: Sequence[Article]) -> list[ParsedArticle]:
    """Stages 2 to 7 for many articles: the model is several times faster on many than one by one."""
    try:
        # Importing the models' library takes seconds, which commands that parse nothing need not wait for.
        from core.nlp.articles import find_entities

        named = find_entities(articles)
    except Exception as error:
        return [_extract(_warned(article, [_fault("names", error)]), None) for article in articles]
    return [_extract(article, entities) for article, entities in zip(articles, named, strict=True)]


def _extract(article: Article, entities: Sequence[Entity] | None) -> ParsedArticle:
    faults: list[str] = []
    dates = _attempt("dates", faults, lambda: find_dates(article))
    mentions = _attempt("actors", faults, lambda: find_mentions(article, entities))
    statements = _attempt("statements", faults, lambda: find_statements(article, dates, mentions))
    quantities = _attempt("figures", faults, lambda: find_quantities(article, dates, mentions, statements))
    relations = _attempt("relations", faults, lambda: find_relations(article, dates, mentions, statements))
    return ParsedArticle(_warned(article, faults), dates, mentions, statements, quantities, relations)


def _attempt(what: str, faults: list[str], stage: Callable[[], tuple[Found, ...]]) -> tuple[Found, ...]:
    """What `stage` finds; nothing, and a line in `faults`, where it breaks down on this text."""
    try:
        return stage()
    except Exception as error:
        faults.append(_fault(what, error))
        return ()


def _fault(what: str, error: Exception) -> str:
    cause = f"{type(error).__name__}: {error}"
    return f"The {what} of this article could not be read ({cause}): please report the file."


def _warned(article: Article, faults: Sequence[str]) -> Article:
    return replace(article, warnings=(*article.warnings, *faults)) if faults else article
