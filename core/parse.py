"""One article, stage by stage: the cheapest and surest first, each stage reading what the former ones found.

1. read        blocks and their roles, metadata, sentences       (core.ingest)
2. entities    the names that the model sees, many articles at   (core.nlp)
               a time
3. dates       every temporal expression, resolved               (core.extract.dates)
4. mentions    every form that names an actor, and which actor   (core.extract.actors)
5. statements  who says what, in which words                     (core.extract.statements)
6. quantities  figures, what they count, who gives them          (core.extract.quantities)
7. syntax      the sentences that may report an act between      (core.nlp)
               actors and whose words' order leaves a doubt,
               many articles at a time
8. relations   who does what to whom                             (core.extract.relations)

A fault in one of the stages 2 to 8 costs that stage alone, and is named in the article's warnings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from core.extract.actors import find_mentions
from core.extract.dates import find_dates
from core.extract.parsing_worth import is_worth_parsing
from core.extract.quantities import find_quantities
from core.extract.relations import find_acting, find_relations
from core.extract.statements import find_statements
from core.ingest.article import read_article
from core.model import Article, ParsedArticle, SavedText
from core.nlp.annotation import Entity, Word

Found = TypeVar("Found")


def parse(saved: SavedText) -> ParsedArticle:
    """Everything that can be found in one saved file without looking at another."""
    return extract([read_article(saved)])[0]


def extract(articles: Sequence[Article]) -> list[ParsedArticle]:
    """Stages 2 to 8 for many articles: the models are several times faster on many than one by one."""
    try:
        # Importing the models' library takes seconds, which commands that parse nothing need not wait for.
        from core.nlp.articles import find_entities

        named: Sequence[Sequence[Entity] | None] = find_entities(articles)
    except Exception as error:
        articles = [_warned(article, [_fault("names", error)]) for article in articles]
        named = [None] * len(articles)
    read = [_extract(article, entities) for article, entities in zip(articles, named, strict=True)]
    try:
        words = _syntax(read)
    except Exception as error:
        fault = _fault("syntax", error)
        read = [replace(parsed, article=_warned(parsed.article, [fault])) for parsed in read]
        words = [{} for _ in read]
    return [_relate(parsed, by_number) for parsed, by_number in zip(read, words, strict=True)]


def _extract(article: Article, entities: Sequence[Entity] | None) -> ParsedArticle:
    """Stages 3 to 6."""
    faults: list[str] = []
    dates = _attempt("dates", faults, lambda: find_dates(article))
    mentions = _attempt("actors", faults, lambda: find_mentions(article, entities))
    statements = _attempt("statements", faults, lambda: find_statements(article, dates, mentions))
    quantities = _attempt("figures", faults, lambda: find_quantities(article, dates, mentions, statements))
    return ParsedArticle(_warned(article, faults), dates, mentions, statements, quantities)


def _syntax(read: Sequence[ParsedArticle]) -> list[dict[int, Sequence[Word]]]:
    """The words of those sentences of each article of which a parser may tell more, by the sentence's number.

    The relations of the others are read by the order of the words.
    """
    from core.nlp.articles import parse_sentences

    acting = [
        (place, each)
        for place, parsed in enumerate(read)
        for each in find_acting(parsed.article, parsed.dates, parsed.mentions)
        if any(is_worth_parsing(each.units, trigger) for trigger in each.triggers)
    ]
    articles = [read[place].article for place, _ in acting]
    sentences = [
        (article, article.sentences[each.number]) for article, (_, each) in zip(articles, acting, strict=True)
    ]
    found: list[dict[int, Sequence[Word]]] = [{} for _ in read]
    parsed_words = parse_sentences(sentences, [each.names() for _, each in acting])
    for (place, each), words in zip(acting, parsed_words, strict=True):
        found[place][each.number] = words
    return found


def _relate(parsed: ParsedArticle, words: Mapping[int, Sequence[Word]]) -> ParsedArticle:
    """Stage 8."""
    faults: list[str] = []
    relations = _attempt(
        "relations",
        faults,
        lambda: find_relations(parsed.article, parsed.dates, parsed.mentions, parsed.statements, words),
    )
    return replace(parsed, article=_warned(parsed.article, faults), relations=relations)


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
