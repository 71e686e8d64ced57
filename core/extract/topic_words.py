"""The words of `topics.csv`: what is counted and measured, and what stands beside it."""

from __future__ import annotations

import re
from functools import cache

from core.extract.phrases import Word, is_verbal, kind
from core.extract.units import either
from core.lexicon import table

_AMONG_LETTERS = 3
"""Shorter words are particles or slips, and name nothing."""


@cache
def topics(name: str) -> dict[str, str]:
    """Topics by word of one kind: `counted` nouns, and by what has become of them, whoever they are (`victims`) or
    beside a noun (`become`)."""
    rows = table("topics", "word", "topic", "kind")
    return {row["word"]: row["topic"] for row in rows if row["kind"] == name}


@cache
def topic_words(name: str) -> frozenset[str]:
    """The words of one kind: `change`, `reached`, `damage`, `says little`, …"""
    return frozenset(topics(name))


@cache
def pattern(*kinds: str) -> re.Pattern[str]:
    """Any word of the kinds, with or without -nya, as the group `word`."""
    forms = either(frozenset().union(*map(topic_words, kinds))).replace(r"\ ", r"\s+")
    return re.compile(rf"(?<![\w-])(?P<word>{forms})(?:nya)?(?![\w-])", re.IGNORECASE)


def names_thing(word: Word) -> bool:
    """Whether a word may be part of the name of a thing: no verb, particle, bound of a figure or word of time."""
    if not word.text[0].isalpha() or (len(word.text) < _AMONG_LETTERS and not word.text.isupper()):
        return False
    return not (is_verbal(word) or word.lower in _no_thing() or word.lower.endswith("nya"))


@cache
def _no_thing() -> frozenset[str]:
    kinds = ("preposition", "conjunction", "adverb", "demonstrative", "stop", "auxiliary", "negation", "only")
    function = frozenset().union(*map(kind, kinds), kind("subordinator"), kind("indefinite"))
    bounds = (word for row in table("number_bounds", "phrase") for word in row["phrase"].split())
    own = topic_words("change") | topic_words("reached") | topic_words("no complement")
    return function | own | frozenset(bounds)
