"""A large pile to compare: articles told again in other weeks, of other people, in partly other words.

Every copy moves its days by a week, gives its people and half of its bodies other names, its numbers other
digits, and a third of its longer words other letters, the same for the whole week: so its articles tell one
story among themselves and another than those of other weeks. Lengths stay, and with them all offsets.
"""

from __future__ import annotations

import hashlib
import random
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import count, islice
from typing import TypeVar

from core.compare.alignments import find_alignments
from core.compare.conflicts import find_conflicts
from core.compare.events import find_events
from core.compare.lineage import find_lineage
from core.model import Actor, ParsedArticle
from core.resolve.collection import unify

_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d{2,}")
_LETTERS = "bcdfghjklmnprstw", "aiueo"
_OTHER_WORDS = 1 / 3
_Found = TypeVar("_Found")
_LONGER = 5
"""Letters from which a word may be another in another week."""


def pile(articles: Sequence[ParsedArticle], size: int) -> list[ParsedArticle]:
    """`size` articles: `articles` themselves, then week after week of them."""
    return list(islice(_weeks(articles), size))


def _weeks(articles: Sequence[ParsedArticle]) -> Iterator[ParsedArticle]:
    yield from articles
    for week in count(1):
        told = _Week(week)
        for article in articles:
            yield told.again(article)


class _Week:
    """One week's names and words."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._random = random.Random(number)
        self._words: dict[str, str] = {}
        self._actors: dict[Actor, Actor] = {}

    def again(self, parsed: ParsedArticle) -> ParsedArticle:
        """The article as it would be told in this week."""
        article = parsed.article
        raw = _NUMBER.sub(self._figure, _WORD.sub(self._word, article.saved.raw))
        name = f"{article.article_id[:12]}{self._number:04d}"
        metadata = replace(article.metadata, date_published=self._day(article.metadata.date_published))
        return ParsedArticle(
            replace(article, article_id=name, saved=replace(article.saved, raw=raw), metadata=metadata),
            tuple(
                replace(
                    d, value=self._day(d.value), earliest=self._day(d.earliest), latest=self._day(d.latest)
                )
                for d in parsed.dates
            ),
            tuple(replace(mention, actor=self._actor(mention.actor)) for mention in parsed.mentions),
            tuple(
                replace(s, speakers=self._all(s.speakers), date=self._day(s.date)) for s in parsed.statements
            ),
            tuple(
                replace(q, value=q.value + self._number, low=self._moved(q.low), high=self._moved(q.high))
                for q in parsed.quantities
            ),
            tuple(
                replace(r, source=self._actor(r.source), target=self._actor(r.target))
                for r in parsed.relations
            ),
        )

    def _day(self, value: str) -> str:
        try:
            return (date.fromisoformat(value[:10]) + timedelta(weeks=self._number)).isoformat() + value[10:]
        except ValueError:
            return value

    def _moved(self, bound: float | None) -> float | None:
        return None if bound is None else bound + self._number

    def _figure(self, match: re.Match[str]) -> str:
        return "".join(
            str((int(digit) + self._number) % 10) if digit != "0" else "0" for digit in match.group()
        )

    def _word(self, match: re.Match[str]) -> str:
        word = match.group()
        plain = word.lower()
        if plain not in self._words:
            other = len(plain) >= _LONGER and self._random.random() < _OTHER_WORDS
            self._words[plain] = self._letters(plain) if other else plain
        return "".join(
            b.upper() if a.isupper() else b for a, b in zip(word, self._words[plain], strict=False)
        )

    def _letters(self, text: str) -> str:
        """`text` with other consonants and vowels in their places."""
        return "".join(
            next((self._random.choice(kind) for kind in _LETTERS if letter in kind), letter)
            for letter in text
        )

    def _actor(self, actor: Actor) -> Actor:
        if actor not in self._actors:
            changes = actor.actor_type == "PER" or (actor.actor_type == "ORG" and self._random.random() < 0.5)
            name = self._letters(actor.name.lower()).title() if changes else actor.name
            key = hashlib.sha256(f"{name}{actor.actor_type}".encode()).hexdigest()[:12]
            self._actors[actor] = Actor(key, name, actor.actor_type) if changes else actor
        return self._actors[actor]

    def _all(self, actors: Iterable[Actor]) -> tuple[Actor, ...]:
        return tuple(self._actor(actor) for actor in actors)


def compared(articles: Sequence[ParsedArticle]) -> dict[str, float]:
    """Seconds of processor time that each step of comparing `articles` takes."""
    spent: dict[str, float] = {}

    def timed(name: str, work: Callable[[], _Found]) -> _Found:
        start = time.process_time()
        found = work()
        spent[name] = time.process_time() - start
        return found

    unified = timed("identity", lambda: unify(articles))
    lineage = timed("lineage", lambda: find_lineage(unified))
    alignments = timed("alignments", lambda: find_alignments(unified))
    timed("events", lambda: find_events(unified, lineage))
    timed("conflicts", lambda: find_conflicts(unified, alignments))
    return spent


def report(articles: Sequence[ParsedArticle], sizes: Sequence[int]) -> None:
    """Print a line for each size: seconds in all, for each step, and how they grew."""
    before = 0.0
    for size in sizes:
        spent = compared(pile(articles, size))
        total = sum(spent.values())
        steps = ", ".join(f"{name} {seconds:.1f}" for name, seconds in spent.items())
        grew = f", {total / before:.2f} times the former" if before else ""
        print(f"{size:,} articles compared: {total:.1f} s ({steps}){grew}")
        before = total
