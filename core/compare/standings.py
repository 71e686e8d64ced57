"""How figures on the same thing stand to each other: agreeing, containing, conflicting, updating."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Set
from itertools import combinations

from core.comparison import Standing
from core.model import ParsedArticle, Quantity

_LEAST_ROUNDED = 1000
"""Smaller numbers are given as counted."""
_ABOUT = 0.2
"""Share of a figure by which `sekitar` and `hampir` may miss it. A choice: outlets round to one digit, which is up to
half of a five and a twentieth of a ninety."""
Claim = tuple[ParsedArticle, Quantity]
_Kind = tuple[float, float | None, float | None, str]


def standings(claims: Sequence[Claim]) -> tuple[Standing, ...]:
    """How each claim stands to the others; nothing where no two of different sources differ.

    A figure that differs only from figures of earlier days is an update of them. One that leaves room for another
    (`lebih dari 320` for 404) contains it.
    """
    alike: dict[_Kind, list[Claim]] = {}
    for claim in claims:
        alike.setdefault(_kind(claim), []).append(claim)
    pairs = list(combinations(alike, 2))
    differing = [(a, b) for a, b in pairs if differ(alike[a][0][1], alike[b][0][1])]
    if not any(_of_two_sources(a, b) for one, other in differing for a in alike[one] for b in alike[other]):
        return ()
    different: dict[_Kind, set[_Kind]] = {kind: set() for kind in alike}
    for one, other in differing:
        different[one].add(other)
        different[other].add(one)
    found = {kind: _standing(kind, different[kind], alike) for kind in alike}
    return tuple(found[_kind(claim)] for claim in claims)


def _standing(kind: _Kind, different: Set[_Kind], alike: Mapping[_Kind, Sequence[Claim]]) -> Standing:
    mine, day = alike[kind][0][1], _day(alike[kind][0])
    others = [_day(alike[other][0]) for other in different]
    if different and day and all(other and other < day for other in others):
        return "updates"
    theirs = [alike[other][0][1] for other in different]
    if not all(_contains(mine, figure) or _contains(figure, mine) for figure in theirs):
        return "conflicts"
    return "contains" if any(_contains(mine, several[0][1]) for several in alike.values()) else "agrees"


def _kind(claim: Claim) -> _Kind:
    """What two claims have in common that stand alike to all others: figure, limits and day."""
    quantity = claim[1]
    return quantity.value, quantity.low, quantity.high, _day(claim)


def _of_two_sources(a: Claim, b: Claim) -> bool:
    """Whether two articles make the claims, or two whom one article names; its own voice contradicts nobody."""
    one, other = a[1].attributed_to, b[1].attributed_to
    return a[0] is not b[0] or bool(one and other and one != other)


def _day(claim: Claim) -> str:
    """The day the figure refers to, or else that of publication: for one that is only expected too, since what is
    foretold brings nothing up to date."""
    told, published = claim[1].date[:10], claim[0].article.metadata.date_published[:10]
    return min(told, published) if told and published else told or published


def apart(a: Quantity, b: Quantity) -> bool:
    """Whether the two figures cannot both be right, rounding allowed for."""
    low_a, high_a = _limits(a)
    low_b, high_b = _limits(b)
    return (high_a < low_b or high_b < low_a) and not _rounds(a.value, b.value)


def differ(a: Quantity, b: Quantity) -> bool:
    """Whether the two figures cannot both be right, or are far apart though one leaves room for the other."""
    least, most = sorted((abs(a.value), abs(b.value)))
    return apart(a, b) or ((_is_open(a) or _is_open(b)) and most > least * (1 + _ABOUT))


def _is_open(quantity: Quantity) -> bool:
    return quantity.low is None or quantity.high is None


def _contains(a: Quantity, b: Quantity) -> bool:
    low_a, high_a = _limits(a)
    low_b, high_b = _limits(b)
    return low_a <= low_b and high_b <= high_a and (low_a, high_a) != (low_b, high_b)


def _limits(quantity: Quantity) -> tuple[float, float]:
    """The least and most that the figure allows; `sekitar` and `hampir` say no less than that it is near."""
    near = abs(quantity.value) * _ABOUT
    low = -math.inf if quantity.low is None else quantity.low
    high = math.inf if quantity.high is None else quantity.high
    if quantity.bound in ("about", "nearly"):
        return max(low, quantity.value - near), min(high, quantity.value + near)
    return low, high


def _rounds(a: float, b: float) -> bool:
    """Whether one figure is the other, rounded or cut: 11.8 and 11.88 million, but not 220 and 224."""
    if a <= 0 or b <= 0 or max(a, b) < _LEAST_ROUNDED:
        return a == b
    coarse, fine = sorted((a, b), key=_digits)
    digits = _digits(coarse)
    if digits < 2 or digits == _digits(fine):
        return a == b
    scale = 10.0 ** (math.floor(math.log10(fine)) - digits + 1)
    return any(math.isclose(coarse, near(fine / scale) * scale, rel_tol=1e-9) for near in (round, math.floor))


def _digits(value: float) -> int:
    """Significant digits of the figure as written: 10,000 has one."""
    mantissa = f"{abs(value):.12e}".split("e")[0]
    return len(mantissa.replace(".", "").rstrip("0"))
