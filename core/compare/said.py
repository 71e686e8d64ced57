"""What of a sentence is said, and what only frames it: who said it, where, when, to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from core.lexicon import table
from core.model import Article, Span, Statement


def said_spans(article: Article, span: Span, statements: Sequence[Statement]) -> tuple[Span, ...]:
    """The parts of `span` that its `statements` report as said; none where that cannot be told.

    Of quotations it is the words between the marks; of reported speech what follows the reporting word,
    or precedes it where that stands behind (`… , kata X`).
    """
    quoted = [_common(span, s) for s in statements if s.kind == "direct"]
    if quoted:
        return tuple(quoted)
    for statement in statements:
        place = _cue_place(article, _common(span, statement), statement.cue)
        if place is None:
            continue
        if _stands(statement.cue) == "after":
            return (Span(span.start, place.start),)
        start = place.end
        if _stands(statement.cue) == "source":
            comma = article.saved.raw.find(",", place.end, span.end)
            start = comma + 1 if comma >= 0 else place.end
        that = _that().match(article.saved.raw, start, span.end)
        return (Span(that.end() if that else start, span.end),)
    return ()


@cache
def _that() -> re.Pattern[str]:
    """What may stand between the reporting word and what is said: when, where and to whom, and `bahwa`."""
    frame = "|".join(sorted(row["word"] for row in table("frame_words", "word")))
    return re.compile(
        rf"\s*(?:(?:{frame})\b[^.;\n]*?(?:,|(?=\bbahwa\b)))?[\s,:]*(?:bahwa\s+)?", re.IGNORECASE
    )


def _common(span: Span, statement: Statement) -> Span:
    return Span(max(span.start, statement.start), min(span.end, statement.end))


def _cue_place(article: Article, span: Span, cue: str) -> Span | None:
    if not cue:
        return None
    words = r"\s+".join(map(re.escape, cue.split()))
    match = re.compile(rf"(?<!\w){words}", re.IGNORECASE).search(article.saved.raw, span.start, span.end)
    return Span(match.start(), match.end()) if match else None


@cache
def _places() -> dict[str, str]:
    return {row["form"]: row["place"] for row in table("reporting_verbs", "form", "place")}


def _stands(cue: str) -> str:
    """Where the reporting word stands: `after` what is said, `before` it, or as its `source` (`menurut`)."""
    return _places().get(cue.removesuffix("nya"), "before")
