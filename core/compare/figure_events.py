"""The event that a figure belongs to, and how that is known: the surest way first.

1. sentence      its sentence reports the event
2. alike         its sentence says the same as one that does
3. same speaker  who gives it spoke last at the event, and of no other occasion since
4. occasion      its sentence goes on about the occasion on which its subject spoke
5. paragraph     the first sentence of its paragraph reports the event
6. place         the place where it counts is that of the event last reported before it
7. same figure   the same is counted, with the same result, where it is known

A figure that another day, or an earlier occasion, is told of belongs to none of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.comparison import Collection, Event
from core.extract.counting import counting_words
from core.extract.overlaps import Overlaps
from core.model import ParsedArticle, Quantity, Statement

_WORD = re.compile(r"\w+")
_PLACE_BACK = 3
"""Sentences between a figure and the event at whose place it counts, as far as a place carries in its topic."""


@dataclass(frozen=True, slots=True)
class Link:
    """The event of a figure, and by which of the ways above it is known."""

    event_id: str
    basis: str


NO_EVENT = Link("", "")
Place = tuple[str, int]
"""An article's id and an offset into it: of a figure, or the number of a sentence."""


def events_of_figures(collection: Collection) -> dict[Place, Link]:
    """The event of each figure that belongs to one, by its article's id and its start."""
    told = _Told(collection)
    found: dict[Place, Link] = {}
    for parsed in collection.articles:
        reader = _Reader(parsed, told)
        for quantity in parsed.quantities:
            if link := reader.link(quantity):
                found[parsed.article.article_id, quantity.start] = link
    return found | _same_figures(collection, told, found)


class _Told:
    """The events that sentences report, by article and number of the sentence."""

    def __init__(self, collection: Collection) -> None:
        starts = {
            p.article.article_id: [sentence.start for sentence in p.article.sentences]
            for p in collection.articles
        }
        self._direct: dict[Place, list[Event]] = defaultdict(list)
        self.articles: dict[str, set[str]] = defaultdict(set)
        for event in collection.events:
            for evidence in event.evidence:
                at = evidence.article_id, bisect_right(starts[evidence.article_id], evidence.start) - 1
                if event not in self._direct[at]:
                    self._direct[at].append(event)
                self.articles[event.event_id].add(evidence.article_id)
        groups: dict[str, list[Place]] = defaultdict(list)
        for aligned in collection.alignments:
            number = bisect_right(starts[aligned.article_id], aligned.start) - 1
            groups[aligned.group_id].append((aligned.article_id, number))
        self._alike: dict[Place, Event] = {}
        for places in groups.values():
            events = {event.event_id: event for at in places for event in self._direct.get(at, ())}
            if len(events) == 1:
                self._alike.update(dict.fromkeys(places, *events.values()))

    def by(self, at: Place) -> Sequence[Event]:
        """The events that the sentence itself reports."""
        return self._direct.get(at, ())

    def alike(self, at: Place) -> Event | None:
        """The one event that the sentences which say the same report."""
        return self._alike.get(at)


class _Reader:
    """Finds the events of one article's figures."""

    def __init__(self, parsed: ParsedArticle, told: _Told) -> None:
        self._id = parsed.article.article_id
        self._article = parsed.article
        self._told = told
        self._starts = [sentence.start for sentence in parsed.article.sentences]
        self._statements = Overlaps(sorted(parsed.statements, key=lambda statement: statement.start))
        self._mentions = Overlaps(parsed.mentions)
        self._dates = Overlaps(parsed.dates)

    def link(self, quantity: Quantity) -> Link | None:
        """The event of one figure."""
        index = max(0, bisect_right(self._starts, quantity.start) - 1)
        if events := self._told.by((self._id, index)):
            return Link(_of_day(events, quantity).event_id, "sentence")
        if event := self._told.alike((self._id, index)):
            return Link(event.event_id, "alike")
        if self._of_another_time(index):
            return None
        ways = (
            ("same speaker", self._said_there(index, quantity)),
            ("occasion", self._occasion(index)),
            ("paragraph", self._paragraph(index)),
            ("place", self._placed(index, quantity)),
        )
        return next((Link(event.event_id, basis) for basis, event in ways if event), None)

    def _of_another_time(self, index: int) -> bool:
        """Whether the sentence dates what it says, or tells of an earlier occasion."""
        sentence = self._article.sentences[index]
        dated = any(date.role == "event" for date in self._dates.within(sentence.start, sentence.end))
        words = _words(self._article.text(sentence.start, sentence.end))
        return dated or not counting_words("another occasion").isdisjoint(words)

    def _said_there(self, index: int, quantity: Quantity) -> Event | None:
        """The event at which those who give the figure spoke last."""
        speakers = {actor.actor_id for actor in quantity.attributed_to}
        return self._spoken(index, speakers) if speakers else None

    def _occasion(self, index: int) -> Event | None:
        """The event at which the first actor of a sentence about an occasion spoke last."""
        sentence = self._article.sentences[index]
        words = _words(self._article.text(sentence.start, sentence.end))
        named = self._mentions.within(sentence.start, sentence.end)
        if not named or counting_words("occasion").isdisjoint(words):
            return None
        return self._spoken(index, {named[0].actor.actor_id})

    def _spoken(self, index: int, speakers: set[str]) -> Event | None:
        for number, events in self._before(index, 0):
            said = [event for event in events if event.kind == "statement"]
            if said and any(speakers & _speakers(one) for one in self._said(number)):
                return said[0] if len(said) == 1 else None
        return None

    def _said(self, number: int) -> list[Statement]:
        sentence = self._article.sentences[number]
        return self._statements.over(sentence.start, sentence.end)

    def _paragraph(self, index: int) -> Event | None:
        """The one event that the first sentence of the paragraph reports."""
        passage = self._article.sentences[index].passage
        first = index
        while first and self._article.sentences[first - 1].passage == passage:
            first -= 1
        events = self._told.by((self._id, first))
        return events[0] if len(events) == 1 else None

    def _placed(self, index: int, quantity: Quantity) -> Event | None:
        """The event last reported before, if it happened where the figure counts. States are no places here: a war
        that two of them wage is told of both."""
        for _, events in self._before(index, index - _PLACE_BACK):
            acts = [event for event in events if event.kind == "action"]
            places = {f" di {a.name}" for event in acts for a in event.actors if a.actor_type == "LOC"}
            fits = any(quantity.topic.partition(" (")[0].endswith(place) for place in places)
            return acts[0] if len(acts) == len(events) == 1 and fits else None
        return None

    def _before(self, index: int, first: int) -> Iterator[tuple[int, Sequence[Event]]]:
        """The sentences before `index`, down to `first`, that report events, the nearest first."""
        for number in range(index - 1, max(0, first) - 1, -1):
            if events := self._told.by((self._id, number)):
                yield number, events


def _speakers(statement: Statement) -> set[str]:
    return {actor.actor_id for actor in statement.speakers}


def _of_day(events: Sequence[Event], quantity: Quantity) -> Event:
    """Of the events of a sentence the one of the figure's day, else the first."""
    return next((event for event in events if quantity.date and event.value == quantity.date), events[0])


def _same_figures(collection: Collection, told: _Told, found: Mapping[Place, Link]) -> dict[Place, Link]:
    """The events of figures that give the same for the same as one whose event is known: in one article, or about one
    topic in two articles that both report the event."""
    within: dict[tuple[object, ...], set[str]] = defaultdict(set)
    across: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for parsed in collection.articles:
        article_id = parsed.article.article_id
        for quantity in parsed.quantities:
            if link := found.get((article_id, quantity.start)):
                within[article_id, *_amount(quantity)].add(link.event_id)
                across[quantity.topic, *_amount(quantity)].add(link.event_id)
    same: dict[Place, Link] = {}
    for parsed in collection.articles:
        article_id = parsed.article.article_id
        for quantity in parsed.quantities:
            if (article_id, quantity.start) in found:
                continue
            events = within[article_id, *_amount(quantity)]
            if not events and quantity.topic:
                events = {
                    e for e in across[quantity.topic, *_amount(quantity)] if article_id in told.articles[e]
                }
            if len(events) == 1:
                same[article_id, quantity.start] = Link(min(events), "same figure")
    return same


def _amount(quantity: Quantity) -> tuple[object, ...]:
    return quantity.value, quantity.unit, quantity.bound


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}
