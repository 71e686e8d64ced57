"""Groups of things of which every two are alike enough on average, from pairs that are alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from core.settings import MEMBERS_COMPARED


def average_link(
    pairs: Iterable[tuple[float, int, int]], likeness: Callable[[int, int], float], least: float
) -> list[list[int]]:
    """Groups of two and more, joined from the most alike pair down (average linkage, Sokal and Michener
    1958).

    `pairs` are (likeness, one, other). Two groups are joined while the mean likeness of all pairs across
    them, which `likeness` gives, is at least `least`: a chain of pairs in which the ends have nothing in
    common does not become one group. Of groups with more than `MEMBERS_COMPARED` members so many stand for
    all. Groups and their members come in ascending order.
    """
    group_of: dict[int, list[int]] = {}
    for _, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        first, second = group_of.get(one, [one]), group_of.get(other, [other])
        if first is second:
            continue
        across = [likeness(a, b) for a in first[:MEMBERS_COMPARED] for b in second[:MEMBERS_COMPARED]]
        if sum(across) >= least * len(across):
            joined = sorted(first + second)
            group_of.update(dict.fromkeys(joined, joined))
    return sorted({id(group): group for group in group_of.values()}.values())
