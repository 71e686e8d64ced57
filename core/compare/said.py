"""What of a sentence is said, and what only frames it: who said it, where, when, to whom."""

from __future__ import annotations

from collections.abc import Sequence

from core.model import Span, Statement


def said_spans(span: Span, statements: Sequence[Statement]) -> tuple[Span, ...]:
    """The parts of `span` that its `statements` report as said; none where that cannot be told.

    Of quotations it is the words between the marks; of reported speech what stands apart from its reporting clause.
    """
    quoted = [statement for statement in statements if statement.kind == "direct"]
    reported = [
        statement for statement in statements if statement.kind == "indirect" and statement.content_end
    ]
    if quoted:
        return tuple(_common(span, statement.start, statement.end) for statement in quoted)
    return tuple(_common(span, one.content_start, one.content_end) for one in reported[:1])


def _common(span: Span, start: int, end: int) -> Span:
    return Span(max(span.start, start), min(span.end, end))
