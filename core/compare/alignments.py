"""Sentences of different articles that report the same thing, in whatever words."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache

from core.compare.groups import average_link
from core.compare.likeness import Likeness, Rarity, Stories
from core.compare.points import read_points
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
        if len({points[index].article for index in group}) < 2:
            continue
        ids = [f"{parsed[points[i].article].article.article_id}:{points[i].start}" for i in group]
        group_id = hashlib.sha256("|".join(sorted(ids)).encode()).hexdigest()[:ID_LENGTH]
        for index in group:
            point = points[index]
            others = [score(index, other) for other in group[: MEMBERS_COMPARED + 1] if other != index]
            aligned.append(
                AlignedSentence(
                    group_id,
                    parsed[point.article].article.article_id,
                    point.start,
                    point.end,
                    round(sum(others) / len(others), 3),
                )
            )
    return tuple(aligned)


def _time_key(parsed: Sequence[ParsedArticle], article: int, index: int) -> tuple[str, str, int]:
    metadata = parsed[article].article.metadata
    return metadata.date_published[:10], parsed[article].article.article_id, index
