"""One article, stage by stage: the cheapest and surest first, each stage reading what the former ones found.

1. read        blocks and their roles, metadata, sentences       (core.ingest)
2. entities    the names that the model sees, many articles at   (core.nlp)
               a time
3. dates       every temporal expression, resolved               (core.extract.dates)
4. mentions    every form that names an actor, and which actor   (core.extract.actors)
5. statements  who says what, in which words                     (core.extract.statements)
6. syntax      the sentences of which the rules leave open who   (core.nlp)
               speaks, or whose words' order leaves a doubt
               who acts, many articles at a time; statements
               left open are then read again
7. quantities  figures, what they count, who gives them          (core.extract.quantities)
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
from core.extract.statements import read_statements
from core.ingest.article import read_article
from core.model import Article, ParsedArticle, SavedText
from core.nlp.annotation import Entity, Word

Found = TypeVar("Found")
Sentences = Mapping[int, Sequence[tuple[int, int]]]
"""Sentences of one article that the parser may tell more of, by number, each with where its actors stand."""


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
    read = [_read(article, entities) for article, entities in zip(articles, named, strict=True)]
    try:
        words = _syntax(read)
    except Exception as error:
        fault = _fault("syntax", error)
        read = [(replace(parsed, article=_warned(parsed.article, [fault])), {}) for parsed, _ in read]
        words = [{} for _ in read]
    return [_tell(parsed, unsettled, found) for (parsed, unsettled), found in zip(read, words, strict=True)]


def _read(article: Article, entities: Sequence[Entity] | None) -> tuple[ParsedArticle, Sentences]:
    """Stages 3 to 5."""
    faults: list[str] = []
    dates = _attempt("dates", faults, lambda: find_dates(article)) or ()
    mentions = _attempt("actors", faults, lambda: find_mentions(article, entities)) or ()
    reading = _attempt("statements", faults, lambda: read_statements(article, dates, mentions))
    said, unsettled = (reading.statements, reading.unsettled) if reading else ((), {})
    return ParsedArticle(_warned(article, faults), dates, mentions, said), unsettled


def _syntax(read: Sequence[tuple[ParsedArticle, Sentences]]) -> list[dict[int, Sequence[Word]]]:
    """The words of those sentences of each article of which a parser may tell more, by the sentence's number.

    The others are read by rules and by the order of the words.
    """
    from core.nlp.articles import parse_sentences

    chosen = [
        (place, number, names)
        for place, (parsed, unsettled) in enumerate(read)
        for number, names in sorted({**unsettled, **_doubtful_acts(parsed)}.items())
    ]
    articles = [read[place][0].article for place, _, _ in chosen]
    sentences = [
        (article, article.sentences[number]) for article, (_, number, _) in zip(articles, chosen, strict=True)
    ]
    found: list[dict[int, Sequence[Word]]] = [{} for _ in read]
    parsed_words = parse_sentences(sentences, [names for _, _, names in chosen])
    for (place, number, _), words in zip(chosen, parsed_words, strict=True):
        found[place][number] = words
    return found


def _doubtful_acts(parsed: ParsedArticle) -> Sentences:
    """The sentences that name acts of whose ends the parser may tell more."""
    return {
        each.number: each.names()
        for each in find_acting(parsed.article, parsed.dates, parsed.mentions, parsed.statements)
        if any(is_worth_parsing(each.units, trigger) for trigger in each.triggers)
    }


def _tell(parsed: ParsedArticle, unsettled: Sentences, words: Mapping[int, Sequence[Word]]) -> ParsedArticle:
    """What the trees tell of the statements, and stages 7 and 8."""
    article, dates, mentions, said = parsed.article, parsed.dates, parsed.mentions, parsed.statements
    faults: list[str] = []
    if not words.keys().isdisjoint(unsettled):
        again = _attempt("statements", faults, lambda: read_statements(article, dates, mentions, words))
        said = again.statements if again else said
    quantities = _attempt("figures", faults, lambda: find_quantities(article, dates, mentions, said))
    relations = _attempt("relations", faults, lambda: find_relations(article, dates, mentions, said, words))
    return ParsedArticle(_warned(article, faults), dates, mentions, said, quantities or (), relations or ())


def _attempt(what: str, faults: list[str], stage: Callable[[], Found]) -> Found | None:
    """What `stage` finds; None, and a line in `faults`, where it breaks down on this text."""
    try:
        return stage()
    except Exception as error:
        faults.append(_fault(what, error))
        return None


def _fault(what: str, error: Exception) -> str:
    cause = f"{type(error).__name__}: {error}"
    return f"The {what} of this article could not be read ({cause}): please report the file."


def _warned(article: Article, faults: Sequence[str]) -> Article:
    return replace(article, warnings=(*article.warnings, *faults)) if faults else article
