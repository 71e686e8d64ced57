"""Figures that count the same thing and differ: how many soldiers, how many dead.

Two counts are of the same thing if they count the same kind of thing, it belongs to the same actor, the
same has become of it (dead, hurt, held, …), their clauses have something else in common, and their
articles tell one story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from core.compare.counted import Count, read_counts
from core.compare.groups import average_link
from core.compare.likeness import Stories
from core.compare.sides import Disagreement, figure_side
from core.compare.standings import standings
from core.model import ParsedArticle
from core.settings import CANDIDATE_REACH, COUNT_GROUP, COUNT_SHARE, SAME_STORY


def find_count_conflicts(parsed: Sequence[ParsedArticle], stories: Stories) -> Iterator[Disagreement]:
    """One disagreement for each thing that articles, or two speakers in one of them, count differently."""
    counts = [count for number, one in enumerate(parsed) for count in read_counts(number, one)]

    def same(one: int, other: int) -> float:
        return float(_same_thing(counts[one], counts[other], stories))

    pairs = [(1.0, one, other) for one, other in _candidates(counts) if same(one, other)]
    for group in average_link(pairs, same, COUNT_GROUP):
        disagreement = _disagreement([counts[index] for index in group])
        if disagreement:
            yield disagreement


def _candidates(counts: Sequence[Count]) -> Iterator[tuple[int, int]]:
    """Counts of one owner and state, each with the `CANDIDATE_REACH` before it."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, count in enumerate(counts):
        before = holders[count.owner.actor_id, count.state]
        for other in before[-CANDIDATE_REACH:]:
            yield other, index
        before.append(index)


def _same_thing(a: Count, b: Count, stories: Stories) -> bool:
    """Whether both count the same: in one story, of one kind, of one owner, with more in common besides, as is
    the place where the two articles name it."""
    if (a.unit and b.unit and a.unit != b.unit) or a.owner != b.owner or a.state != b.state:
        return False
    if a.places != b.places and a.places and b.places:
        return False
    if a.article != b.article and stories.likeness(a.article, b.article) < SAME_STORY:
        return False
    if a.article != b.article and a.places & b.places and a.unit == b.unit:
        return True
    return len(a.about & b.about) >= COUNT_SHARE * max(1, min(len(a.about), len(b.about)))


def _disagreement(counts: Sequence[Count]) -> Disagreement | None:
    """The counts as sides, each source's figure once; nothing where they do not exclude each other."""
    once = {_source(count): count for count in reversed(counts)}
    members = sorted(once.values(), key=counts.index)
    found = standings([(count.parsed, count.quantity) for count in members])
    if not found:
        return None
    first = members[0]
    topic = f"{first.quantity.unit} {first.owner.name} {first.state}".strip()
    sides = (
        figure_side(count.parsed, count.quantity, each) for count, each in zip(members, found, strict=True)
    )
    return Disagreement("number", topic, tuple(sides))


def _source(count: Count) -> tuple[object, ...]:
    quantity = count.quantity
    return count.parsed.article.article_id, quantity.attributed_to, quantity.value, quantity.bound
