"""The charge that a denial answers, where not its words but the way the article is built tells which.

1. behind  "Tuduhan tersebut dilontarkan X", "Kabar itu beredar …" or "X bersikeras sebaliknya" follows the denial
2. of it   the denial takes up what another has just told of: "kematian tersebut berkaitan dengan …"
3. before  "Namun, X menampik tudingan bahwa …" stands behind another's accusation
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from itertools import islice, takewhile

from core.compare.denied import by_another, denial_words, others_before, sentence_number
from core.compare.words import WORD, key, polarity_words
from core.model import ParsedArticle, Sentence, Span, Statement

_BEHIND = 2
"""Sentences behind a denial in which it is said whose charge it was: the denier's own words may stand between."""
_TAKEN_UP = 2
"""Sentences before a denial that tell of the thing it takes up."""


def charge_of(parsed: ParsedArticle, denial: Statement) -> Span | None:
    """Where the same article tells what `denial` answers; None where it does not say."""
    ways: tuple[Callable[[ParsedArticle, Statement], Span | None], ...] = (_behind, _of_it, _before)
    return next((found for way in ways if (found := way(parsed, denial))), None)


def _behind(parsed: ParsedArticle, denial: Statement) -> Span | None:
    own = sentence_number(parsed, denial.start)
    for sentence in parsed.article.sentences[own + 1 : own + 1 + _BEHIND]:
        words = WORD.findall(parsed.article.text(sentence.start, sentence.end).casefold())
        said = _said_by_another(parsed, sentence, denial)
        spread = not denial_words("spreads").isdisjoint(words)
        if (_names_charge(words) and (said or spread)) or (said and _says_contrary(words)):
            return Span(sentence.start, sentence.end)
    return None


def _said_by_another(parsed: ParsedArticle, sentence: Sentence, denial: Statement) -> bool:
    """Whether another than the denier speaks in the sentence, and does not deny."""
    first = bisect_left(parsed.statements, sentence.start, key=lambda each: each.start)
    here = takewhile(lambda each: each.start < sentence.end, islice(parsed.statements, first, None))
    return any(one.speakers and one.stance != "denies" and by_another(one, denial) for one in here)


def _names_charge(words: list[str]) -> bool:
    """Whether a sentence begins with the charge: `Tuduhan tersebut …`."""
    return len(words) > 1 and words[0] in denial_words("report") and words[1] in denial_words("pointing")


def _says_contrary(words: list[str]) -> bool:
    """Whether somebody says the contrary: `bersikeras sebaliknya`; at its head the word only joins sentences."""
    return not denial_words("contrary").isdisjoint(words[1:])


def _of_it(parsed: ParsedArticle, denial: Statement) -> Span | None:
    said = parsed.article.text(denial.content_start, denial.content_end) if denial.content_end else ""
    words = WORD.findall(said.casefold())
    if len(words) < 3 or words[1] not in denial_words("pointing") or words[0] in denial_words("report"):
        return None
    own, thing = sentence_number(parsed, denial.start), key(words[0])
    for number, statement in others_before(parsed, denial):
        told = WORD.findall(parsed.article.text(statement.start, statement.end))
        if own - number <= _TAKEN_UP and statement.speakers and thing and thing in map(key, told):
            return Span(statement.start, statement.end)
    return None


def _before(parsed: ParsedArticle, denial: Statement) -> Span | None:
    text = parsed.article.text(denial.start, denial.end).casefold()
    words = WORD.findall(text)
    if not words or words[0] not in polarity_words("contrast"):
        return None
    if denial_words("accusation").isdisjoint(words):
        return None
    accused = (
        Span(one.start, one.end)
        for _, one in others_before(parsed, denial)
        if one.speakers and one.stance == "accuses"
    )
    return next(accused, None)
