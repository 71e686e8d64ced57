"""How figures on the same thing stand to each other: agreeing, containing, conflicting, updating."""

from __future__ import annotations

import math
from collections.abc import Sequence

from core.comparison import Standing
from core.model import ParsedArticle, Quantity

_LEAST_ROUNDED = 1000
"""Smaller numbers are given as counted."""
Claim = tuple[ParsedArticle, Quantity]


def standings(claims: Sequence[Claim]) -> tuple[Standing, ...]:
    """How each claim stands to the others; nothing where no two of different sources exclude each other.

    A figure that excludes only figures of earlier days is an update of them.
    """
    if not any(_of_two_sources(a, b) and apart(a[1], b[1]) for a in claims for b in claims):
        return ()
    return tuple(_standing(claim, [other for other in claims if other is not claim]) for claim in claims)


def _standing(claim: Claim, others: Sequence[Claim]) -> Standing:
    excluded = [other for other in others if apart(claim[1], other[1])]
    if excluded:
        day = _day(claim)
        return (
            "updates" if day and all(_day(other) and _day(other) < day for other in excluded) else "conflicts"
        )
    return "contains" if any(_contains(claim[1], other[1]) for other in others) else "agrees"


def _of_two_sources(a: Claim, b: Claim) -> bool:
    """Whether two articles make the claims, or two whom one article names; its own voice contradicts nobody."""
    one, other = a[1].attributed_to, b[1].attributed_to
    return a[0] is not b[0] or bool(one and other and one != other)


def _day(claim: Claim) -> str:
    """The day the figure refers to, or else that of publication."""
    return claim[1].date[:10] or claim[0].article.metadata.date_published[:10]


def apart(a: Quantity, b: Quantity) -> bool:
    """Whether the two figures cannot both be right, rounding allowed for."""
    low_a, high_a = _limits(a)
    low_b, high_b = _limits(b)
    return (high_a < low_b or high_b < low_a) and not _rounds(a.value, b.value)


def _contains(a: Quantity, b: Quantity) -> bool:
    low_a, high_a = _limits(a)
    low_b, high_b = _limits(b)
    return low_a <= low_b and high_b <= high_a and (low_a, high_a) != (low_b, high_b)


def _limits(quantity: Quantity) -> tuple[float, float]:
    low = -math.inf if quantity.low is None else quantity.low
    high = math.inf if quantity.high is None else quantity.high
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
