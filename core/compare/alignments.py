"""Sentences of different articles that report the same thing, in whatever words."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from core.compare.groups import average_link
from core.compare.likeness import Likeness, Rarity, Stories
from core.compare.points import Point, read_points
from core.comparison import AlignedSentence
from core.model import ParsedArticle
from core.settings import ALIGNED_GROUP, ALIGNED_PAIR, ID_LENGTH, MEMBERS_COMPARED


def find_alignments(parsed: Sequence[ParsedArticle]) -> tuple[AlignedSentence, ...]:
    """Groups of sentences of two and more articles that say the same, group by group in order of text.

    The score of a sentence is its mean likeness to the others of its group: the chance that a careful
    reader finds them to report the same thing.
    """
    points = read_points(parsed)
    likeness = Likeness(points, Rarity(points), Stories(points))
    order = sorted(range(len(points)), key=lambda index: _time_key(parsed, points[index].article, index))
    scored = ((likeness.score(*pair), *pair) for pair in likeness.candidates(order))
    pairs = [pair for pair in scored if pair[0] >= ALIGNED_PAIR]
    score = cache(likeness.score)
    aligned: list[AlignedSentence] = []
    for group in average_link(pairs, score, ALIGNED_GROUP):
        means = _without_outliers(group, score)
        if len({points[index].article for index in means}) > 1:
            aligned.extend(_rows(parsed, points, means))
    return tuple(aligned)


def _without_outliers(group: Sequence[int], score: Callable[[int, int], float]) -> dict[int, float]:
    """The members and their mean likeness to the others, those left out that are less than alike to them."""
    members = list(group)
    while len(members) > 1:
        means = {index: _mean(index, members, score) for index in members}
        weakest = min(members, key=lambda index: (means[index], index))
        if means[weakest] >= ALIGNED_GROUP:
            return means
        members.remove(weakest)
    return {}


def _mean(index: int, members: Sequence[int], score: Callable[[int, int], float]) -> float:
    others = [score(index, other) for other in members[: MEMBERS_COMPARED + 1] if other != index]
    return sum(others) / len(others)


def _rows(
    parsed: Sequence[ParsedArticle], points: Sequence[Point], means: Mapping[int, float]
) -> Iterator[AlignedSentence]:
    places = [f"{parsed[points[i].article].article.article_id}:{points[i].start}" for i in means]
    group_id = hashlib.sha256("|".join(sorted(places)).encode()).hexdigest()[:ID_LENGTH]
    for index, mean in means.items():
        point = points[index]
        article_id = parsed[point.article].article.article_id
        yield AlignedSentence(group_id, article_id, point.start, point.end, round(mean, 3))


def _time_key(parsed: Sequence[ParsedArticle], article: int, index: int) -> tuple[str, str, int]:
    metadata = parsed[article].article.metadata
    return metadata.date_published[:10], parsed[article].article.article_id, index
