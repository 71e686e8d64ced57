"""What happened when: one event for each happening, with every article that reports it.

1. happenings  what each article dates, and the undated news of its lead    (core.compare.happenings)
2. sameness    of what two say, where their days, kinds and speakers allow that they are one
3. groups      of happenings that are the same on average                   (core.compare.groups)
4. leads       the undated news of a lead joins the dated event it is most like
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from core.compare.groups import average_link
from core.compare.happenings import Happening, find_happenings
from core.compare.likeness import Likeness, Rarity, Stories
from core.compare.lineage import Independence
from core.compare.points import PointReader, read_points
from core.comparison import Event, EventEvidence, Origin
from core.model import Actor, ParsedArticle, Span
from core.settings import (
    EVENT_LIKENESS,
    ID_LENGTH,
    LEAD_LIKENESS,
    SAME_STORY,
    UNDATED_DAYS,
    WIDEST_SHARED_DAYS,
)
from core.text import fold


def find_events(parsed: Sequence[ParsedArticle], lineage: Sequence[Origin]) -> tuple[Event, ...]:
    """The events of the collection, in order of day; undated ones stand at the day that bounds them."""
    happenings = [h for number, one in enumerate(parsed) for h in find_happenings(number, one)]
    same = _Sameness(parsed, happenings)
    pairs = list(same.pairs())
    groups = average_link((pair for pair in pairs if pair[0] >= EVENT_LIKENESS), same.score, EVENT_LIKENESS)
    grouped = {index for group in groups for index in group}
    groups += [[index] for index in range(len(happenings)) if index not in grouped]
    groups = _with_leads(groups, happenings, pairs)
    independence = Independence(lineage)
    events = [_event(parsed, independence, [happenings[index] for index in group]) for group in groups]
    return tuple(
        sorted(events, key=lambda event: (event.earliest or event.latest, event.latest, event.event_id))
    )


def _with_leads(
    groups: Sequence[list[int]], happenings: Sequence[Happening], pairs: Sequence[tuple[float, int, int]]
) -> list[list[int]]:
    """`groups`, those without a date joined to the dated one that holds the happening most like theirs."""
    home = {index: number for number, group in enumerate(groups) for index in group}
    dated = [any(happenings[index].value for index in group) for group in groups]
    joined = [list(group) for group in groups]
    for _, one, other in sorted(pairs, key=lambda pair: (-pair[0], *pair[1:])):
        for lead, target in ((home[one], home[other]), (home[other], home[one])):
            if not dated[lead] and dated[target] and joined[lead]:
                joined[target] = sorted(joined[target] + joined[lead])
                joined[lead] = []
    return [group for group in joined if group]


class _Sameness:
    """Whether two happenings, named by their index, are one event."""

    def __init__(self, parsed: Sequence[ParsedArticle], happenings: Sequence[Happening]) -> None:
        self._happenings = happenings
        self._published = [one.article.metadata.date_published[:10] for one in parsed]
        readers = [PointReader(number, one) for number, one in enumerate(parsed)]
        points = [readers[h.article].read(Span(h.start, h.end)) for h in happenings]
        background = read_points(parsed)
        self._stories = Stories(background)
        self._likeness = Likeness(points, Rarity(background), self._stories)
        self.score = cache(self._score)

    def pairs(self) -> Iterator[tuple[float, int, int]]:
        """The pairs that may be one event, with their score: `LEAD_LIKENESS` or more."""
        order = sorted(range(len(self._happenings)), key=self._time_key)
        for one, other in (*self._occasions(), *self._likeness.candidates(order)):
            score = self.score(min(one, other), max(one, other))
            if score >= LEAD_LIKENESS:
                yield score, min(one, other), max(one, other)

    def _time_key(self, index: int) -> tuple[str, str, int]:
        happening = self._happenings[index]
        return happening.earliest or happening.latest, happening.latest, index

    def _occasions(self) -> Iterator[tuple[int, int]]:
        """Neighbours that are one occasion in an article: a speaker's statements of a day, a lead's news."""
        occasions: dict[tuple[object, ...], list[int]] = defaultdict(list)
        for index, h in enumerate(self._happenings):
            if not h.value:
                occasions[h.article, "lead"].append(index)
            elif h.kind == "statement" and h.speakers:
                occasions[h.article, h.value, tuple(sorted(h.speakers))].append(index)
        for indexes in occasions.values():
            yield from pairwise(indexes)

    def _score(self, one: int, other: int) -> float:
        a, b = self._happenings[one], self._happenings[other]
        if not self._days_fit(a, b):
            return 0.0
        if a.article == b.article and not a.value and not b.value:
            return 1.0
        likeness = self._likeness.score(one, other)
        if a.kind == b.kind == "statement" and a.value == b.value and a.speakers & b.speakers:
            if a.article == b.article:
                return 1.0
            if self._stories.likeness(*sorted((a.article, b.article))) >= SAME_STORY:
                return max(likeness, EVENT_LIKENESS)
        return likeness

    def _days_fit(self, a: Happening, b: Happening) -> bool:
        if a.value and b.value:
            if a.value == b.value:
                return True
            narrow = _width(a) <= WIDEST_SHARED_DAYS and _width(b) <= WIDEST_SHARED_DAYS
            return narrow and a.earliest <= b.latest and b.earliest <= a.latest
        dated, undated = (a, b) if a.value else (b, a)
        day, published = dated.latest, self._published[undated.article]
        return not day or not published or abs(_days(day, published)) <= UNDATED_DAYS


def _width(happening: Happening) -> int:
    return _days(happening.earliest, happening.latest) if happening.earliest and happening.latest else 0


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _event(
    parsed: Sequence[ParsedArticle], independence: Independence, members: Sequence[Happening]
) -> Event:
    published = [parsed[h.article].article.metadata.date_published or "9999" for h in members]
    by_time = [h for _, h in sorted(zip(published, members, strict=True), key=lambda pair: pair[0])]
    dating = _dating(by_time)
    best = next(h for h in by_time if h.value == dating.value)
    articles = {parsed[h.article].article.article_id: parsed[h.article].article for h in by_time}
    evidence = tuple(
        EventEvidence(parsed[h.article].article.article_id, h.start, h.end, h.value, h.basis, h.warning)
        for h in members
    )
    return Event(
        _event_id(evidence),
        dating.value,
        dating.earliest,
        dating.latest,
        best.kind,
        fold(parsed[best.article].article.text(best.start, best.end)),
        _actors(by_time),
        tuple(dict.fromkeys(a.metadata.publisher for a in articles.values() if a.metadata.publisher)),
        independence.count(articles),
        evidence,
    )


def _dating(members: Sequence[Happening]) -> Happening:
    """The member whose date the event takes: what most give; of equals the narrowest, then the first."""
    counts = Counter(h.value for h in members if h.value)
    return min(members, key=lambda h: (-counts[h.value], not h.value, _width(h)))


def _actors(members: Sequence[Happening]) -> tuple[Actor, ...]:
    """Those who speak, then those most often mentioned."""
    speakers = Counter(i for h in members for i in h.speakers)
    mentioned = Counter(actor.actor_id for h in members for actor in h.actors)
    actors = {actor.actor_id: actor for h in members for actor in h.actors}
    return tuple(sorted(actors.values(), key=lambda a: (-speakers[a.actor_id], -mentioned[a.actor_id])))


def _event_id(evidence: Sequence[EventEvidence]) -> str:
    """A hash of the sentences that report it and the dates they give."""
    content = "|".join(sorted(f"{e.article_id}:{e.start}:{e.value}" for e in evidence))
    return hashlib.sha256(content.encode()).hexdigest()[:ID_LENGTH]
