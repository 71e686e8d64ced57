"""Words by which an outlet keeps its distance from what it reports: "diduga", "diklaim", "tanpa bukti".

Words inside quotation marks are the speaker's. Of a quotation only those count that stand in its reporting clause.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from core.extract.quotations import SPEECH_END, Quotation
from core.lexicon import table
from core.model import Span
from core.text import fold


def hedges_in(
    raw: str, spans: Iterable[Span], quoted: Sequence[Quotation], pieces: Sequence[Quotation] = ()
) -> tuple[str, ...]:
    """The hedges in the parts `spans` of the text outside `quoted`, as they stand, each once, in order.

    `pieces` are those of `quoted` that are somebody's words; another one of a single word is set in scare quotes.
    """
    found: dict[str, int] = {}
    for span in spans:
        for match in _pattern().finditer(raw, span.start, span.end):
            if not _quoting(quoted, match.start()):
                found.setdefault(fold(match[0]).lower(), match.start())
        first = bisect_left(quoted, span.start, key=lambda quotation: quotation.outer_start)
        for quotation in quoted[first:]:
            if quotation.outer_end > span.end:
                break
            if quotation not in pieces and _is_scare(raw, quotation):
                found.setdefault(fold(raw[quotation.outer_start : quotation.outer_end]), quotation.start)
    return tuple(sorted(found, key=lambda hedge: found[hedge]))


def _quoting(quoted: Sequence[Quotation], position: int) -> bool:
    index = bisect_right(quoted, position, key=lambda quotation: quotation.outer_end)
    return index < len(quoted) and quoted[index].outer_start <= position


def _is_scare(raw: str, quotation: Quotation) -> bool:
    """Whether a quotation is one word in small letters: several are a piece of what somebody says."""
    text = raw[quotation.start : quotation.end]
    return len(text.split()) == 1 and text.islower() and text[-1] not in SPEECH_END


@cache
def hedge_forms() -> frozenset[str]:
    """The words and phrases of `hedges.csv`."""
    return frozenset(row["form"] for row in table("hedges", "form", "kind"))


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(hedge_forms(), key=len, reverse=True)
    either = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)
