"""Where on a page the story begins and where it ends."""

from __future__ import annotations

from itertools import islice

from core.ingest import settings
from core.ingest.captions import bracketed_credit
from core.ingest.dateline import read_dateline
from core.ingest.labels import label_of
from core.ingest.page import Page
from core.ingest.roles import CLOSING, CREDIT, LABEL, STAMP

_HEADER_LINES = 4
"""Lines between the headline that a second page repeats and its credit."""


def first_block(page: Page) -> int | None:
    """Index of the block with the dateline, else of the first paragraph behind the stamps; None on a page
    without paragraphs."""
    dated = _dateline(page)
    if dated is not None:
        return dated
    prose = [index for index in page.open() if page.blocks[index].prose]
    if not prose:
        return None
    if len(prose) > 1 and _captions(page, *prose[:2]):
        del prose[0]
    if not _stamped(page, 0, prose[0]):
        for position in range(min(3, len(prose) - 2), 0, -1):
            if _stamped(page, prose[position - 1], prose[position]):
                return prose[position]
    return prose[1] if len(prose) > 2 and _asks(page, prose[0]) else prose[0]


def _dateline(page: Page) -> int | None:
    """Index of a block that opens with a dateline, among the first few paragraphs and the lines between them."""
    paragraphs = 0
    for index in islice(page.open(), settings.HEADER_BLOCKS):
        block = page.blocks[index]
        found = read_dateline(block.text) if len(block.words) >= settings.PROSE_WORDS else None
        if found and found.sure:
            return index
        paragraphs += block.prose
        if paragraphs == settings.DATELINE_PARAGRAPHS:
            break
    return None


def _stamped(page: Page, start: int, end: int) -> bool:
    return any(page.role(index) in ("byline", "date") for index in range(start, end))


def _captions(page: Page, index: int, following: int) -> bool:
    """Is the paragraph a picture's caption: its source in brackets behind it, or its credit and a stamp below?"""
    credited = page.over_credit(index) and _stamped(page, index, following)
    return credited or bracketed_credit(page.blocks[index].text)


def _asks(page: Page, index: int) -> bool:
    """Is the block a headline in the form of a question or exclamation: the first of the page, and short?"""
    block = page.blocks[index]
    return (
        index == next(page.open()) and len(block.words) <= settings.HEADLINE_WORDS and block.text[-1] in "?!"
    )


def last_block(page: Page, first: int) -> int:
    """Index of the last block of the story that begins at `first`: before a footer, else its last sentence.

    A footer begins at a block that closes stories, once the story has some length, where most of the running
    text is behind us or what follows is teasers: titles with a sentence under each.
    """
    paragraphs = [index for index in page.open(first) if page.blocks[index].prose or index == first]
    words = {index: len(page.blocks[index].words) for index in paragraphs}
    total, before, sentence = sum(words.values()), 0, first
    teasers, header = _teasers(page, first), page.header(first)
    for index in range(first, paragraphs[-1]):
        ended = 2 * before > total or teasers[index - first]
        if before >= settings.STORY_WORDS and ended and _closes(page, index, header):
            return sentence
        before += words.get(index, 0)
        if page.free(index) and page.blocks[index].sentence:
            sentence = index
    return _trailing(page, paragraphs[-1])


def _teasers(page: Page, first: int) -> list[bool]:
    """For every block from `first` on: are too few of the lines from there on paragraphs for a story?"""
    prose = lines = 0
    few = []
    for index in range(len(page.blocks) - 1, first - 1, -1):
        if page.free(index) or page.rule(index) == STAMP:
            lines += 1
            prose += page.blocks[index].prose
        few.append(prose < settings.STORY_SHARE * lines)
    return few[::-1]


def _trailing(page: Page, last: int) -> int:
    """`last`, or the last of the short sentences, quotations and list items that follow it."""
    gap: int | None = None
    for index in range(last + 1, len(page.blocks)):
        block = page.blocks[index]
        if not page.free(index):
            if _closes(page, index, frozenset()):
                break
            continue
        opened = page.blocks[last].text[-1] == ":" and not any(page.open(last + 1, index))
        heading = len(block.words) <= settings.SUBHEAD_WORDS and _enumerates(page, index + 1)
        listed = (
            opened
            or heading
            or block.item
            or _enumerates(page, index)
            or (gap is not None and block.gap <= gap)
        )
        closed = block.ends_sentence and len(block.words) >= settings.PROSE_WORDS
        if not (listed or closed or block.sentence or block.quoting or block.text[-1] == ":"):
            break
        gap = block.gap if opened else gap
        last = index
    return last


def _enumerates(page: Page, index: int) -> bool:
    return index < len(page.blocks) and page.free(index) and page.blocks[index].enumerates


def _closes(page: Page, index: int, header: frozenset[str]) -> bool:
    """Does the block end a story: a reporter's or editor's credit, a copyright line, a label over other
    stories? A credit of the `header` that is repeated opens the story's next page."""
    rule = page.rule(index)
    if rule in (CLOSING, CREDIT):
        above = page.blocks[max(0, index - _HEADER_LINES) : index]
        next_page = any(len(block.words) > 2 and block.text in header for block in above)
        return not (next_page and page.blocks[index].text in header)
    label = label_of(page.blocks[index].text) if rule.startswith(LABEL) else None
    return label is not None and label.reach == "rest"
