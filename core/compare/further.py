"""Further points that a compound sentence makes: beside the group it stands in, others that it fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from core.compare.likeness import Rarity
from core.compare.points import Point
from core.settings import FURTHER_FRESH, FURTHER_LIKENESS, MEMBERS_COMPARED


def with_further_members(
    groups: Sequence[Collection[int]],
    pairs: Iterable[tuple[float, int, int]],
    points: Sequence[Point],
    rarity: Rarity,
    score: Callable[[int, int], float],
) -> list[list[int]]:
    """`groups`, each with the sentences of other groups that make its point too.

    Such a sentence is like every member (`FURTHER_LIKENESS`), in what its own groups do not share with it: one that
    shares the same with both tells of the same story, no more. `pairs`, (likeness, one, other), say which to look at.
    """
    members = [sorted(group) for group in groups]
    groups_of: dict[int, list[int]] = defaultdict(list)
    for number, group in enumerate(members):
        for index in group:
            groups_of[index].append(number)
    fitting = {
        (index, number)
        for likeness, one, other in pairs
        if likeness >= FURTHER_LIKENESS
        for index, number in _crossing(one, other, groups_of)
    }
    further: dict[int, list[int]] = defaultdict(list)
    for index, number in sorted(fitting):
        near = members[number][:MEMBERS_COMPARED]
        if all(score(index, other) >= FURTHER_LIKENESS for other in near):
            own = [other for each in groups_of[index] for other in members[each][:MEMBERS_COMPARED]]
            if _is_fresh(points, index, near, own, rarity):
                further[number].append(index)
    return [sorted(group + further[number]) for number, group in enumerate(members)]


def _crossing(one: int, other: int, groups_of: dict[int, list[int]]) -> Iterator[tuple[int, int]]:
    """Each of the two, where it stands in a group, with the groups of the other that it does not stand in."""
    for index, partner in ((one, other), (other, one)):
        if index in groups_of:
            yield from (
                (index, number) for number in groups_of.get(partner, ()) if number not in groups_of[index]
            )


def _is_fresh(
    points: Sequence[Point], index: int, near: Iterable[int], own: Iterable[int], rarity: Rarity
) -> bool:
    features = points[index].features
    shared = features & frozenset().union(*(points[other].features for other in near))
    known = frozenset().union(*(points[other].features for other in own if other != index))
    return rarity.weight(shared - known) >= FURTHER_FRESH * rarity.weight(shared)
