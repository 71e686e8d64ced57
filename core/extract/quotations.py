"""Quotations of a whole article: those of each paragraph, those that run over several, and repaired ones.

A mark without partner is repaired where the page leaves one reading only; otherwise it costs its own
quotation and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.extract.cues import find_cues
from core.extract.quotes import Quotes, find_quotes
from core.model import Article, Passage

QUOTED_ROLES = ("deck", "body")
"""Roles of passages that are read for statements. Headlines and captions repeat what the body attributes."""

SPEECH_END = ",.?!…"
"""Punctuation that ends quoted speech before its closing mark."""

_MAX_JOINED_PARAGRAPHS = 8
_NEAR = 4
"""Characters before a reporting word in which the speech before it must have ended."""

_Page = tuple[Passage, Quotes]


@dataclass(frozen=True, slots=True)
class Quotation:
    """The quoted words at `[start, end)`; `outer_start` and `outer_end` take in the marks, if any."""

    start: int
    end: int
    outer_start: int
    outer_end: int


def find_quotations(article: Article) -> tuple[Quotation, ...]:
    """Every outermost quotation of deck and body, in order, none inside another."""
    pages = [
        (passage, find_quotes(article.text(passage.start, passage.end)))
        for passage in article.passages
        if passage.role in QUOTED_ROLES
    ]
    found = [quotation for number in range(len(pages)) for quotation in _of_page(article, pages, number)]
    found.sort(key=lambda quotation: (quotation.outer_start, -quotation.outer_end))
    apart: list[Quotation] = []
    for quotation in found:
        holds_words = quotation.start < quotation.end
        if holds_words and (not apart or quotation.outer_start >= apart[-1].outer_end):
            apart.append(quotation)
    return tuple(apart)


def _of_page(article: Article, pages: Sequence[_Page], number: int) -> Iterator[Quotation]:
    passage, marks = pages[number]
    shift = passage.start
    for pair in marks.pairs:
        yield Quotation(
            pair.start + shift, pair.end + shift, pair.outer_start + shift, pair.outer_end + shift
        )
    last_pair = marks.pairs[-1].outer_end if marks.pairs else 0
    if marks.unclosed and marks.unclosed[-1][0] >= last_pair:
        start, end = marks.unclosed[-1]
        closed = _close(article, pages, number, end + shift)
        if closed:
            yield _trimmed(article, start + shift, end + shift, *closed)
    if marks.unopened and (not marks.pairs or marks.unopened[0][0] < marks.pairs[0].outer_start):
        start, end = marks.unopened[0]
        if _is_reported(article, start + shift, end + shift, passage.end):
            yield _trimmed(article, shift, shift, start + shift, end + shift)


def _close(article: Article, pages: Sequence[_Page], number: int, opened: int) -> tuple[int, int] | None:
    """Where a quotation without closing mark ends: before its reporting clause, where a later paragraph
    closes it, or at its paragraph's end if the next one opens anew, as print does with long speech."""
    passage = pages[number][0]
    for cue in find_cues(article.saved.raw, opened, passage.end):
        before = article.text(max(opened, cue.start - _NEAR), cue.start)
        end = cue.start - len(before) + len(before.rstrip())
        if cue.place == "after" and before.rstrip()[-1:] in tuple(SPEECH_END):
            return end, end
    for later, marks in pages[number + 1 : number + 1 + _MAX_JOINED_PARAGRAPHS]:
        if marks.unopened and (not marks.pairs or marks.unopened[0][0] < marks.pairs[0].outer_start):
            start, end = marks.unopened[0]
            return later.start + start, later.start + end
        if marks.pairs or marks.unclosed:
            opens_anew = (
                min([pair.outer_start for pair in marks.pairs] + [mark[0] for mark in marks.unclosed]) == 0
            )
            follows = later is pages[number + 1][0]
            return (passage.end, passage.end) if follows and opens_anew else None
    return None


def _is_reported(article: Article, closing: int, after: int, end: int) -> bool:
    """Whether speech ends at a closing mark: punctuation before it, a reporting word after it."""
    if article.saved.raw[closing - 1] not in SPEECH_END:
        return False
    cue = next(find_cues(article.saved.raw, after, end), None)
    return cue is not None and cue.place == "after" and not article.text(after, cue.start).strip(" ,.\u00a0")


def _trimmed(article: Article, outer_start: int, start: int, end: int, outer_end: int) -> Quotation:
    text = article.text(start, end)
    start += len(text) - len(text.lstrip())
    return Quotation(start, start + len(text.strip()), outer_start, outer_end)
