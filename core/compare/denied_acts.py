"""Acts between two actors that one source reports and another says did not happen: `mengirim`, `tidak mengirim`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from core.compare.likeness import Stories
from core.compare.sides import Disagreement, Side
from core.compare.words import WORD
from core.lexicon import table
from core.model import ParsedArticle, Relation
from core.settings import CANDIDATE_REACH, SAME_STORY
from core.text import fold

_Told = tuple[int, Relation]
"""The article's index, and the act in it."""


def find_denied_acts(parsed: Sequence[ParsedArticle], stories: Stories) -> Iterator[Disagreement]:
    """One disagreement for each act that is told as a fact and as none, by two articles of one story or by two whom
    one article names. What is planned, demanded or possible contradicts no denial, nor does `belum`."""
    told: dict[tuple[str, str, str], list[_Told]] = defaultdict(list)
    for number, one in enumerate(parsed):
        for act in one.relations:
            told[act.source.actor_id, act.relation, act.target.actor_id].append((number, act))
    for acts in told.values():
        denials = [each for each in acts if _denies(parsed, each)][:CANDIDATE_REACH]
        facts = [each for each in acts if each[1].polarity == "positive" and each[1].modality == "fact"]
        denied = [
            each for each in facts[:CANDIDATE_REACH] if any(_contrary(each, no, stories) for no in denials)
        ]
        if denied:
            number, first = denials[0]
            sides = [_side(parsed, each, "asserts") for each in denied]
            sides += [_side(parsed, each, "denies") for each in denials]
            topic = fold(parsed[number].article.text(first.start, first.end))
            yield Disagreement("denial", topic, tuple(sides))


def _denies(parsed: Sequence[ParsedArticle], told: _Told) -> bool:
    number, act = told
    words = WORD.findall(parsed[number].article.text(act.start, act.end).casefold())
    return act.polarity == "negative" and act.modality == "fact" and _not_yet().isdisjoint(words)


@cache
def _not_yet() -> frozenset[str]:
    return frozenset(row["word"] for row in table("denial_words", "word", "use") if row["use"] == "not yet")


def _contrary(fact: _Told, denial: _Told, stories: Stories) -> bool:
    (one, yes), (other, no) = fact, denial
    if yes.date and no.date and yes.date != no.date:
        return False
    if one == other:
        return bool(yes.attributed_to and no.attributed_to) and yes.attributed_to != no.attributed_to
    return stories.likeness(one, other) >= SAME_STORY


def _side(parsed: Sequence[ParsedArticle], told: _Told, stance: str) -> Side:
    number, act = told
    article = parsed[number].article
    return Side(article.article_id, act.start, act.end, "", stance=stance, attributed_to=act.attributed_to)
