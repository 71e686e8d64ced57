"""The same words given to different people: a warning on both, since one outlet mistook who speaks.

Two quotations are of the same words if nearly all of one stands in the other, in order. Only those are compared that
share one of their rarest words, so that the work grows with the text and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.fuzz import partial_ratio, ratio

from core.compare.words import WORD
from core.model import Actor, ParsedArticle, Statement
from core.schema import SEPARATOR
from core.settings import (
    QUOTATIONS_COMPARED,
    RAREST_WORDS,
    SAID_BY_MANY,
    SAME_WORDS,
    SHORTEST_QUOTATION,
    SPELLING_LIKENESS,
)
from core.text import name_key


@dataclass(frozen=True, slots=True)
class _Quotation:
    article: int
    place: int
    """Number of the statement in its article."""
    words: tuple[str, ...]
    speakers: tuple[Actor, ...]


def warn_of_speakers(parsed: Sequence[ParsedArticle]) -> tuple[ParsedArticle, ...]:
    """`parsed`, with a warning on each quotation whose words another article gives to somebody else."""
    quotations = [quotation for number, one in enumerate(parsed) for quotation in _quotations(number, one)]
    told: dict[tuple[int, int], list[str]] = defaultdict(list)
    for one, other in _pairs(quotations):
        if _says_the_same(one, other) and _contradict(one, other):
            told[one.article, one.place].append(_given(parsed[other.article], other))
            told[other.article, other.place].append(_given(parsed[one.article], one))
    return tuple(
        replace(article, statements=_warned(number, article.statements, told))
        for number, article in enumerate(parsed)
    )


def _warned(
    number: int, statements: Sequence[Statement], told: dict[tuple[int, int], list[str]]
) -> tuple[Statement, ...]:
    return tuple(
        replace(statement, warning=f"{SEPARATOR.join(dict.fromkeys(told[number, place]))}.")
        if (number, place) in told
        else statement
        for place, statement in enumerate(statements)
    )


def _quotations(number: int, parsed: ParsedArticle) -> Iterator[_Quotation]:
    """The quotations of one article that are long enough and whose speakers are persons the text leads to."""
    for place, statement in enumerate(parsed.statements):
        if statement.kind != "direct" or not statement.speakers:
            continue
        if any(actor.actor_type != "PER" for actor in statement.speakers):
            continue
        text = parsed.article.text(statement.start, statement.end)
        words = tuple(match.group().casefold() for match in WORD.finditer(text))
        if len(words) >= SHORTEST_QUOTATION:
            yield _Quotation(number, place, words, statement.speakers)


def _pairs(quotations: Sequence[_Quotation]) -> Iterator[tuple[_Quotation, _Quotation]]:
    """Quotations of different articles that share one of their rarest words, each pair once."""
    spread = Counter(word for quotation in quotations for word in set(quotation.words))
    holders: dict[str, list[int]] = defaultdict(list)
    for index, quotation in enumerate(quotations):
        rarest = sorted(set(quotation.words), key=lambda word: (spread[word], word))
        shared = [word for word in rarest if spread[word] > 1][:RAREST_WORDS]
        others = {other for word in shared for other in holders[word][-QUOTATIONS_COMPARED:]}
        for other in sorted(others):
            if quotations[other].article != quotation.article:
                yield quotations[other], quotation
        for word in shared:
            holders[word].append(index)


def _says_the_same(one: _Quotation, other: _Quotation) -> bool:
    short, long = sorted((" ".join(one.words), " ".join(other.words)), key=len)
    if min(len(one.words), len(other.words)) < SAID_BY_MANY:
        return short == long
    return partial_ratio(short, long, score_cutoff=SAME_WORDS) > 0


def _contradict(one: _Quotation, other: _Quotation) -> bool:
    """Whether no speaker of the one can be a speaker of the other: another spelling of a name is no contradiction."""
    return not any(_may_be_one(mine, theirs) for mine in one.speakers for theirs in other.speakers)


def _may_be_one(one: Actor, other: Actor) -> bool:
    mine, theirs = name_key(one.name), name_key(other.name)
    subset = set(mine.split()) <= set(theirs.split()) or set(theirs.split()) <= set(mine.split())
    return one.actor_id == other.actor_id or subset or ratio(mine, theirs) >= SPELLING_LIKENESS


def _given(parsed: ParsedArticle, quotation: _Quotation) -> str:
    outlet = parsed.article.metadata.publisher or parsed.article.saved.file
    names = " and ".join(actor.name for actor in quotation.speakers)
    return f"{outlet} gives the same words to {names}"
