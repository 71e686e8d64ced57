"""Which disagreements matter most: what the overview leads with, and in which order."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from core.views.asking import Record
from core.weights import DISAGREEMENT_WEIGHTS

STATED = (
    "Those that matter most come first: between many independent origins and outlets, far apart, recent; "
    "what is denied and figures before days, names last."
)
"""The ranking as the page states it."""
_KINDS = {"denial": 1.0, "number": 1.0, "date": 0.6, "name": 0.0}
_MANY = 5
"""Origins or outlets from which more add nothing."""
_MONTH = 30.0
_WIDE_DAYS = 3.0
"""Days by which two datings of one happening differ at most (`settings.MISDATED_DAYS`)."""


def importance(kind: str, sides: Sequence[Record], origins: int, newest: str) -> float:
    """How much a disagreement matters, 0 to 6: a weighted sum of five measures, each 0 to 1.

    `sides` have `value`, `relation_to_others`, `publisher` and `date_published`; `origins` is how many
    independent origins they have; `newest` is the last day of publication of the collection.
    """
    measures = {
        "kind": _KINDS.get(kind, 0.0),
        "origins": _many(origins),
        "outlets": _many(len({side["publisher"] for side in sides})),
        "gap": _gap(kind, sides),
        "recency": _recency(max(side["date_published"] for side in sides), newest),
    }
    return sum(DISAGREEMENT_WEIGHTS[name] * measure for name, measure in measures.items())


def _many(number: int) -> float:
    return min(max(number - 1, 0) / (_MANY - 1), 1.0)


def _gap(kind: str, sides: Sequence[Record]) -> float:
    """How far apart the sides are: figures by powers of ten, days by days; said and denied is the whole way."""
    if kind == "denial":
        return 1.0
    if kind == "date":
        days = [
            date.fromisoformat(side["value"][:10])
            for side in sides
            if len(side["value"]) >= len("2024-10-28")
        ]
        return min((max(days) - min(days)).days / _WIDE_DAYS, 1.0) if days else 0.0
    if kind != "number":
        return 0.0
    apart = [float(side["value"]) for side in sides if side["relation_to_others"] in ("conflicts", "updates")]
    if not apart or min(apart) <= 0:
        return 0.0
    return min(math.log10(max(apart) / min(apart)), 1.0)


def _recency(last: str, newest: str) -> float:
    """1 on the collection's newest day, a half a month before; 0 where no day is known."""
    if not last or not newest:
        return 0.0
    days = (date.fromisoformat(newest[:10]) - date.fromisoformat(last[:10])).days
    return _MONTH / (_MONTH + max(days, 0))
