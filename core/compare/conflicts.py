"""Where the sources disagree: on figures, on names, on days, and on whether something is so."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import chain

from core.compare.aligned import find_aligned_conflicts
from core.compare.counts import find_count_conflicts
from core.compare.denials import find_denials
from core.compare.denied_acts import find_denied_acts
from core.compare.disputed import find_disputed_figures
from core.compare.likeness import Stories
from core.compare.names import find_name_conflicts
from core.compare.placed import find_placed_conflicts
from core.compare.points import read_points
from core.compare.sides import Disagreement, merged
from core.compare.sole_figures import find_sole_conflicts, find_sole_figures, partners_of, story_pairs
from core.comparison import AlignedSentence, ConflictSide
from core.model import ParsedArticle
from core.settings import ID_LENGTH


def find_conflicts(
    parsed: Sequence[ParsedArticle], alignments: Sequence[AlignedSentence]
) -> tuple[ConflictSide, ...]:
    """The sides of every disagreement, disagreement by disagreement: figures, denials, names, days."""
    points = read_points(parsed)
    stories = Stories(points)
    near = list(story_pairs(parsed, stories))
    sole = list(find_sole_figures(parsed, near))
    figures = merged(
        chain(
            find_count_conflicts(parsed, stories),
            find_sole_conflicts(parsed, sole),
            find_aligned_conflicts(parsed, alignments, partners_of(parsed, sole)),
            find_placed_conflicts(parsed, stories),
            find_disputed_figures(parsed),
        )
    )
    denials = chain(find_denials(parsed, points), find_denied_acts(parsed, stories))
    disagreements = chain(figures, denials, find_name_conflicts(parsed, stories, set(near)))
    return tuple(side for disagreement in disagreements for side in _rows(disagreement))


def _rows(disagreement: Disagreement) -> list[ConflictSide]:
    places = "|".join(f"{side.article_id}:{side.start}:{side.value}" for side in disagreement.sides)
    conflict_id = hashlib.sha256(f"{disagreement.kind}|{places}".encode()).hexdigest()[:ID_LENGTH]
    return [
        ConflictSide(
            conflict_id,
            disagreement.kind,
            disagreement.topic,
            side.article_id,
            side.start,
            side.end,
            side.value,
            side.bound,
            side.stance,
            side.attributed_to,
            side.standing,
        )
        for side in disagreement.sides
    ]
