"""Sentences of different articles that report the same thing, in whatever words."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from core.compare.further import with_further_members
from core.compare.groups import average_link
from core.compare.likeness import Likeness, Rarity, Stories
from core.compare.points import Point, read_points
from core.compare.sole_figures import find_sole_figures, story_pairs
from core.comparison import AlignedSentence
from core.model import ParsedArticle
from core.settings import ALIGNED_GROUP, ALIGNED_PAIR, ID_LENGTH, MEMBERS_COMPARED, SAME_TOLL, TOLD_APART


def find_alignments(parsed: Sequence[ParsedArticle]) -> tuple[AlignedSentence, ...]:
    """Groups of sentences of two and more articles that say the same, group by group in order of text.

    The score of a sentence is its mean likeness to the others of its group: the chance that a careful
    reader finds them to report the same thing.
    """
    points = read_points(parsed)
    rarity = Rarity(points)
    stories = Stories(points)
    likeness = Likeness(points, rarity, stories)
    of_one_figure = _of_one_figure(parsed, points, stories)
    score = _scores(likeness, of_one_figure)
    order = sorted(range(len(points)), key=lambda index: _time_key(parsed, points[index].article, index))
    candidates = {
        tuple(sorted(pair)): pair for pair in (*of_one_figure, *likeness.candidates(order))
    }.values()
    pairs = [(alike, *pair) for pair in candidates if (alike := score(*pair)) >= ALIGNED_PAIR]
    pairs_of: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
    for pair in pairs:
        pairs_of[pair[1]].append(pair)
    found = []
    open_groups = average_link(pairs, score, ALIGNED_GROUP)
    while open_groups:
        group = open_groups.pop()
        means = _of_one_thing(group, points, score)
        if len({points[index].article for index in means}) > 1:
            found.append(means)
            left = set(group) - means.keys()
            within = [pair for one in sorted(left) for pair in pairs_of[one] if pair[2] in left]
            open_groups += average_link(within, score, ALIGNED_GROUP)
    whole = with_further_members(found, pairs, points, rarity, score)
    means_of = ({index: _mean(index, group, score) for index in group} for group in whole)
    return tuple(row for means in sorted(means_of, key=list) for row in _rows(parsed, points, means))


def _of_one_figure(
    parsed: Sequence[ParsedArticle], points: Sequence[Point], stories: Stories
) -> list[tuple[int, int]]:
    """Pairs of points, by their index, that give figures of one thing (`core.compare.sole_figures`)."""
    index_of = {(point.article, point.start): index for index, point in enumerate(points)}
    places = (
        [(each.article, each.sentence.start) for each in pair]
        for pair in find_sole_figures(parsed, story_pairs(parsed, stories))
    )
    return [
        (index_of[one], index_of[other]) for one, other in places if one in index_of and other in index_of
    ]


def _scores(likeness: Likeness, of_one_figure: Sequence[tuple[int, int]]) -> Callable[[int, int], float]:
    """The likeness of two points, that of one toll where they give figures of one thing and nothing speaks against."""
    known = {frozenset(pair) for pair in of_one_figure}

    @cache
    def score(one: int, other: int) -> float:
        alike = likeness.score(one, other)
        return max(alike, SAME_TOLL) if alike and frozenset((one, other)) in known else alike

    return score


def _of_one_thing(
    group: Sequence[int], points: Sequence[Point], score: Callable[[int, int], float]
) -> dict[int, float]:
    """The members that report one thing, and their mean likeness to the others.

    Left out, the least alike first, are those unlike the others, and of an article's sentences that have
    nothing in common all but one: what one outlet tells apart is not the same.
    """
    members = list(group)
    while len(members) > 1:
        means = {index: _mean(index, members, score) for index in members}
        apart = _told_apart(members, points, score)
        weakest = min(apart or members, key=lambda index: (means[index], index))
        if not apart and means[weakest] >= ALIGNED_GROUP:
            return means
        members.remove(weakest)
    return {}


def _told_apart(
    members: Sequence[int], points: Sequence[Point], score: Callable[[int, int], float]
) -> set[int]:
    """Members that have nothing in common with another member of their article."""
    of_article: dict[int, list[int]] = defaultdict(list)
    for index in members:
        of_article[points[index].article].append(index)
    return {
        index
        for several in of_article.values()
        for pair in combinations(several, 2)
        if score(*pair) < TOLD_APART
        for index in pair
    }


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
