"""How alike two points are, and which pairs of points are worth comparing.

Features weigh by their rarity in the collection (inverse document frequency, Spärck Jones 1972): a name
that every sentence of a story holds says little, two rare words shared say much.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from core.compare.points import Point
from core.settings import (
    CANDIDATE_REACH,
    CANDIDATE_SHARE,
    LIKENESS_ALL,
    LIKENESS_BASE,
    LIKENESS_SHARED,
    LIKENESS_SPEAKER,
    LIKENESS_STORY,
    LIKENESS_WORDS,
    OPPOSED_SHARE,
)

_LEAST_SHARED = 0.1
"""Keeps the logarithm finite where two points share nothing."""


class Rarity:
    """How much each feature of a collection weighs."""

    def __init__(self, points: Sequence[Point]) -> None:
        counts = Counter(feature for point in points for feature in point.features)
        self.unit = math.log(len(points) + 2)
        """Weight of a feature that no point has."""
        self._weights = {feature: math.log((len(points) + 2) / (n + 1)) for feature, n in counts.items()}

    def weight(self, features: frozenset[str]) -> float:
        """Sum of the weights of `features`."""
        return math.fsum(self._weights.get(feature, self.unit) for feature in features)


class Stories:
    """How much two articles have in common: the same story, the same field, or nothing."""

    def __init__(self, points: Sequence[Point], rarity: Rarity) -> None:
        features: dict[int, set[str]] = defaultdict(set)
        for point in points:
            features[point.article] |= point.features
        self._rarity = rarity
        self._features = {article: frozenset(found) for article, found in features.items()}
        self._totals = {article: rarity.weight(found) for article, found in self._features.items()}
        self.likeness = cache(self._likeness)

    def _likeness(self, one: int, other: int) -> float:
        """Share of their features' weight that two articles have in common, 0 to 1.

        An article rarely says a thing twice: with itself it has nothing in common here.
        """
        if one == other:
            return 0.0
        whole = self._totals.get(one, 0.0) + self._totals.get(other, 0.0)
        if not whole:
            return 0.0
        return 2 * self._rarity.weight(self._features[one] & self._features[other]) / whole


class Likeness:
    """Compares points, named by their index in `points`."""

    def __init__(self, points: Sequence[Point], rarity: Rarity, stories: Stories) -> None:
        self.points = points
        self._rarity = rarity
        self._stories = stories
        self._totals = [rarity.weight(point.features) for point in points]
        self._word_totals = [rarity.weight(_words(point.features)) for point in points]

    def score(self, one: int, other: int) -> float:
        """The chance, 0 to 1, that a careful reader finds the two to report the same; 0 if they are opposed.

        A logistic model of five measures: the share of their weight that they have in common, the same
        for their words alone, how much that is at all (in units of a feature that no other point has),
        whether one speaker says both, and how near the stories are.
        """
        a, b = self.points[one], self.points[other]
        shared = a.features & b.features
        common = self._rarity.weight(shared)
        common_words = self._rarity.weight(_words(shared))
        opposed = self._rarity.weight(shared & (a.negated ^ b.negated))
        if not common or opposed > OPPOSED_SHARE * common_words:
            return 0.0
        words = self._word_totals[one] + self._word_totals[other]
        evidence = (
            LIKENESS_BASE
            + LIKENESS_ALL * 2 * common / (self._totals[one] + self._totals[other])
            + LIKENESS_WORDS * (2 * common_words / words if words else 0.0)
            + LIKENESS_SHARED * math.log(_LEAST_SHARED + common / self._rarity.unit)
            + LIKENESS_SPEAKER * bool(a.speakers & b.speakers)
            + LIKENESS_STORY * self._stories.likeness(*sorted((a.article, b.article)))
        )
        return 1 / (1 + math.exp(-evidence))

    def candidates(self, order: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Pairs of points of different articles that share enough to be compared.

        Each point is looked up, in `order`, in an inverted index of those before it; of a feature that
        many have, the last `CANDIDATE_REACH` are looked at. So the pairs grow with the points, not with
        their square, and with points in order of time it is the far apart that are passed over.
        """
        holders: dict[str, list[int]] = defaultdict(list)
        for index in order:
            point = self.points[index]
            shared: dict[int, float] = defaultdict(float)
            for feature in sorted(point.features):
                weight = self._rarity.weight(frozenset((feature,)))
                for other in holders[feature][-CANDIDATE_REACH:]:
                    shared[other] += weight
                holders[feature].append(index)
            for other, weight in sorted(shared.items()):
                least = CANDIDATE_SHARE * min(self._totals[index], self._totals[other])
                if weight >= least and self.points[other].article != point.article:
                    yield other, index


def _words(features: frozenset[str]) -> frozenset[str]:
    return frozenset(feature for feature in features if feature.startswith("word:"))
