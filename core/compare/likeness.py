"""How alike two points are, and which pairs of points are worth comparing.

Features weigh by their rarity in the collection (inverse document frequency, Spärck Jones 1972): a name
that every sentence of a story holds says little, two rare words shared say much.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from core.compare.points import Point
from core.settings import (
    CANDIDATE_REACH,
    CANDIDATE_SHARE,
    MOST_SHARED,
    NAMELESS_STORY,
    ONE_ARTICLE,
    OPPOSED_SHARE,
    SAME_TOLL,
    TOLL_STORY,
)
from core.weights import LIKENESS_WEIGHTS

_LEAST_STORY = 10
"""Features that the share of a story is reckoned of at least: less is too little to tell a story by."""


class Rarity:
    """How much each feature of a collection weighs, in whole thousandths: sums are the same in any order."""

    def __init__(self, points: Sequence[Point]) -> None:
        counts = Counter(feature for point in points for feature in (*point.words, *point.names))
        self.unit = round(1000 * math.log(len(points) + 2))
        """Weight of a feature that no point has."""
        weights = {f: round(1000 * math.log((len(points) + 2) / (n + 1))) for f, n in counts.items()}
        self._weight_of = _Weights(weights, self.unit).__getitem__

    def weight(self, features: Iterable[str]) -> int:
        """Sum of the weights of `features`."""
        return sum(map(self._weight_of, features))


class _Weights(dict[str, int]):
    """Weights of features; `unknown` is that of one that no point has."""

    def __init__(self, weights: Mapping[str, int], unknown: int) -> None:
        super().__init__(weights)
        self._unknown = unknown

    def __missing__(self, feature: str) -> int:
        return self._unknown


class Stories:
    """How much two articles have in common: the same story, the same field, or nothing."""

    def __init__(self, points: Sequence[Point]) -> None:
        self._features: dict[int, set[str]] = defaultdict(set)
        for point in points:
            self._features[point.article] |= point.features - point.extras
        self._likeness: dict[tuple[int, int], float] = {}

    def likeness(self, one: int, other: int) -> float:
        """Share of the features of the shorter of two articles that the other has too, 0 to 1; for an
        article and itself `ONE_ARTICLE`, since it rarely says a thing twice."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._likeness:
            a, b = self._features[one], self._features[other]
            shorter = max(_LEAST_STORY, min(len(a), len(b)))
            self._likeness[pair] = ONE_ARTICLE if one == other else len(a & b) / shorter
        return self._likeness[pair]


class Likeness:
    """Compares points, named by their index in `points`."""

    def __init__(self, points: Sequence[Point], rarity: Rarity, stories: Stories) -> None:
        self.points = points
        self._rarity = rarity
        self._stories = stories
        self._features = [point.features for point in points]
        self._kinds = [_kinds(point) for point in points]
        self._extras = [point.extras for point in points]
        self._totals = [
            rarity.weight(features - extras)
            for features, extras in zip(self._features, self._extras, strict=True)
        ]

    def score(self, one: int, other: int) -> float:
        """The chance, 0 to 1, that a careful reader finds the two to report the same; 0 if they are opposed
        or tell of different days.

        A logistic model of three measures: the share of the shorter one's weight that the other has too,
        times how much that is (in units of a feature that no other point has, `MOST_SHARED` at most); how
        near their stories are; and whether one speaker says both. The numbers of people dead, hurt or held
        speak for sameness where they agree, and not against it where they differ: what two articles of one
        story count of the same victims is one toll.
        """
        a, b = self.points[one], self.points[other]
        common = self._rarity.weight(self._features[one] & self._features[other])
        least = min(self._totals[one], self._totals[other]) + self._rarity.weight(
            self._extras[one] & self._extras[other]
        )
        toll = a.same_toll(b)
        if not common or a.tells_another_day(b) or toll is False or self._opposed(a, b):
            return 0.0
        if _tell_of_others(self._kinds[one], self._kinds[other]) or self._only_sound_alike(a, b):
            return 0.0
        amount = min(common / self._rarity.unit, MOST_SHARED)
        evidence = (
            LIKENESS_WEIGHTS["base"]
            + LIKENESS_WEIGHTS["shared"] * amount * common / max(1, least)
            + LIKENESS_WEIGHTS["story"] * self._stories.likeness(a.article, b.article)
            + LIKENESS_WEIGHTS["speaker"] * (not a.speakers.isdisjoint(b.speakers))
        )
        alike = 1 / (1 + math.exp(-evidence))
        if toll and self._stories.likeness(a.article, b.article) >= TOLL_STORY:
            return max(alike, SAME_TOLL)
        return alike

    def _only_sound_alike(self, a: Point, b: Point) -> bool:
        """Whether the two stand in stories too far apart for words alone, without a name, a figure, a day or a speaker
        in common, to tell the same: "Masyarakat diminta tetap tenang"."""
        far = self._stories.likeness(a.article, b.article) < NAMELESS_STORY
        return (
            far and a.speakers.isdisjoint(b.speakers) and all(n.startswith("not:") for n in a.names & b.names)
        )

    def _opposed(self, a: Point, b: Point) -> bool:
        """Whether one tells as so what the other tells as not so, or as not yet so."""
        if a.contradicts(b):
            return True
        if not (a.negated or b.negated or (a.planned and b.done) or (a.done and b.planned)):
            return False
        shared = a.words & b.words
        by_one = shared & ((a.negated ^ b.negated) | (a.planned & b.done) | (a.done & b.planned))
        return self._rarity.weight(by_one) > OPPOSED_SHARE * self._rarity.weight(shared)

    def candidates(self, order: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Pairs of points of different articles that share enough to be compared.

        Each point is looked up, in `order`, in an inverted index of those before it; of a feature that
        many have, the last `CANDIDATE_REACH` are looked at. So the pairs grow with the points, not with
        their square, and with points in order of time it is the far apart that are passed over.
        """
        holders: dict[str, list[int]] = defaultdict(list)
        totals = self._totals
        for index in order:
            point, total = self.points[index], totals[index]
            shared: dict[int, int] = defaultdict(int)
            for feature in self._features[index]:
                weight, holding = self._rarity.weight((feature,)), holders[feature]
                for other in holding[-CANDIDATE_REACH:]:
                    shared[other] += weight
                holding.append(index)
            least = CANDIDATE_SHARE * total
            near = [
                other
                for other, weight in shared.items()
                if weight >= least or weight >= CANDIDATE_SHARE * totals[other]
            ]
            for other in sorted(near):
                if self.points[other].article != point.article:
                    yield other, index


def _kinds(point: Point) -> dict[str, list[frozenset[str]]]:
    """Places and bodies that the point names by what they are and their own name: `Gunung Raung`, `Gunung Semeru`;
    for each kind their words."""
    found: dict[str, list[frozenset[str]]] = defaultdict(list)
    for name in point.names:
        if name.startswith(("actor:loc-", "actor:org-")):
            head, *words = name.split("-")[1:]
            if words:
                found[head].append(frozenset(words))
    return found


def _tell_of_others(
    mine: Mapping[str, list[frozenset[str]]], theirs: Mapping[str, list[frozenset[str]]]
) -> bool:
    """Whether one names a volcano, an island, a ministry, and the other another one of the kind and not that one."""
    return any(
        not any(one <= other or other <= one for one in mine[kind] for other in theirs[kind])
        for kind in mine.keys() & theirs.keys()
    )
