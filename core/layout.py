"""Where each actor of a collection stands in its network: the same place whatever an analyst filters.

The most named actors are placed first and spread over the whole disc, the next ones between them, and so on: a
picture of few actors uses all the room, and one of many moves none of the few.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.floating[Any]]
Indices = npt.NDArray[np.int64]

LAYOUT_TIERS = (60, 250, 1000)
"""Actors that are placed together. Sixty is what the network's page draws at first; a thousand take about a second,
once for each store, and redraw in a browser in about half of one (`make bench`)."""
_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
"""Radians between neighbours of a sunflower's spiral, which fills a disc evenly from any count of points."""
_ROOM = 2.5
"""Room that the most named actor gets beyond what the least named gets: its mark and its lines are larger."""
_NEAR = 0.06
"""How far from what it is tied to an actor begins, of the disc's radius."""
_STEPS = (90, 50, 30)
"""Turns of the forces for each tier: where few are to find their place among many, they find it soon."""


def lay_out(sizes: Numbers, sources: Indices, targets: Indices, weights: Numbers) -> Numbers:
    """Points (x, y) within about the unit disc for actors with marks of `sizes` (0 to 1), the largest first.

    Ties run from `sources` to `targets` with `weights` above 0; their direction does not matter here. Forces are
    those of Fruchterman and Reingold, "Graph Drawing by Force-directed Placement" (1991), from fixed beginnings;
    actors beyond the last tier stand beside what they are tied to.
    """
    number = len(sizes)
    points = np.zeros((number, 2))
    room = 1 + _ROOM * sizes
    done = 0
    for tier, steps in zip(LAYOUT_TIERS, _STEPS, strict=True):
        upto = min(tier, number)
        if upto <= done:
            break
        inside = (sources < upto) & (targets < upto)
        pull = np.zeros((upto, upto))
        np.add.at(pull, (sources[inside], targets[inside]), weights[inside])
        pull = np.log1p(pull + pull.T)
        points[done:upto] = _beside(done, upto, sources, targets, weights, points)
        points[:upto] = _forced(points[:upto], done, pull, steps)
        middle = np.median(points[done:upto], axis=0)
        points[done:upto] = _over_the_disc(points[done:upto] - middle, room[done:upto])
        points[:upto] = _apart(points[:upto], room[:upto], done, steps)
        done = upto
    points[done:] = _beside(done, number, sources, targets, weights, points)
    return points


def lay_around(points: Numbers, sizes: Numbers) -> Numbers:
    """`points` spread over the unit disc around the first of them, which stands in the middle.

    They keep the order of their directions as seen from there, and the nearer ones stay nearer.
    """
    room = 1 + _ROOM * sizes
    gaps = points - points[0]
    turns = np.empty(len(points))
    turns[np.argsort(np.arctan2(gaps[:, 1], gaps[:, 0]), kind="stable")] = np.linspace(
        -math.pi, math.pi, len(points), endpoint=False
    )
    directions = np.column_stack([np.cos(turns), np.sin(turns)])
    spread = _over_the_disc(directions * np.hypot(gaps[:, 0], gaps[:, 1])[:, None], room)
    spread[0] = 0
    return _apart(spread, room, 1, _STEPS[0])


def _beside(
    first: int, last: int, sources: Indices, targets: Indices, weights: Numbers, points: Numbers
) -> Numbers:
    """Beginnings for actors `first` … `last` - 1: beside the placed ones that each is tied to, or at the rim."""
    size = last - first
    turns = _GOLDEN_ANGLE * np.arange(first, last)
    around = np.column_stack([np.cos(turns), np.sin(turns)])
    if first == 0:
        return around * np.sqrt((np.arange(size) + 0.5) / size)[:, None]
    sums, total = np.zeros((size, 2)), np.zeros(size)
    for here, there in ((sources, targets), (targets, sources)):
        tied = (here >= first) & (here < last) & (there < first)
        np.add.at(sums, here[tied] - first, points[there[tied]] * weights[tied, None])
        np.add.at(total, here[tied] - first, weights[tied])
    known = total > 0
    places = around.copy()
    places[known] = sums[known] / total[known, None] + _NEAR * around[known]
    return places


def _forced(points: Numbers, fixed: int, pull: Numbers, steps: int) -> Numbers:
    """`points` after the forces have moved all but the first `fixed` of them, in that many steps."""
    reach = 1 / math.sqrt(len(points))
    pull = pull[fixed:] / (4 * reach)
    for step in range(steps):
        across, up, distance = _gaps(points, fixed)
        push = (reach / np.maximum(distance, 1e-3)) ** 2 - pull * distance
        moves = np.column_stack([np.einsum("ij,ij->i", gap, push) for gap in (across, up)])
        moves -= 0.3 * points[fixed:]
        length = np.maximum(np.hypot(moves[:, 0], moves[:, 1]), 1e-9)
        allowed = 0.15 * (1 - step / steps)
        points[fixed:] += moves * (np.minimum(length, allowed) / length)[:, None]
    return points


def _gaps(points: Numbers, fixed: int) -> tuple[Numbers, Numbers, Numbers]:
    """How far each of `points`, all but the first `fixed`, is from every one: across, up, and in all."""
    moving, every = points[fixed:].astype(np.float32), points.astype(np.float32)
    across = moving[:, None, 0] - every[None, :, 0]
    up = moving[:, None, 1] - every[None, :, 1]
    return across, up, np.sqrt(across * across + up * up)


def _over_the_disc(points: Numbers, room: Numbers) -> Numbers:
    """`points` over the whole unit disc, in the same order from its middle, each with an area for its `room`.

    The forces pile the most tied actors on each other, where the reader looks first.
    """
    order = np.argsort(np.hypot(points[:, 0], points[:, 1]), kind="stable")
    turns = np.arctan2(points[:, 1], points[:, 0])
    area = room[order] ** 2
    radius = np.empty(len(points))
    radius[order] = np.sqrt((np.cumsum(area) - area / 2) / area.sum())
    return np.column_stack([radius * np.cos(turns), radius * np.sin(turns)])


def _apart(points: Numbers, room: Numbers, fixed: int, steps: int) -> Numbers:
    """`points` with none of them on another's `room`; the first `fixed` stay where they are."""
    least = 0.7 * (room[fixed:, None] + room[None, :]) / math.sqrt((room**2).sum())
    itself = np.arange(len(points) - fixed), np.arange(fixed, len(points))
    for _ in range(steps):
        across, up, distance = _gaps(points, fixed)
        distance[itself] = 1
        push = 0.5 * np.maximum(least - distance, 0) / np.maximum(distance, 1e-6)
        push[itself] = 0
        points[fixed:] += np.column_stack([np.einsum("ij,ij->i", gap, push) for gap in (across, up)])
    reach = np.maximum(np.hypot(points[fixed:, 0], points[fixed:, 1]), 1.0)
    points[fixed:] /= reach[:, None]
    return points
