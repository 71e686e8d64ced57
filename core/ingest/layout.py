"""What each block of a saved page is for: headline, deck, body, subhead, caption, by-line, date, related,
noise.

1. what a block is by itself: stamps, credits, labels, captions        (`_by_themselves`)
2. the lists that stand under labels                                   (`_lists`)
3. paragraphs that hold others, or that were said before               (`_gathered`, `_repetitions`)
4. where the story begins and ends                                     (`story`)
5. what stands before it: headline, deck, menus                        (`header.read_header`)
6. what stands in it and after it: subheads, lists, links, footers     (`_within`, `_after`)
"""

from __future__ import annotations

from collections.abc import Mapping

from core.ingest import settings
from core.ingest.blocks import Block, block_key, blocks_of
from core.ingest.credits import byline_label
from core.ingest.header import is_byline, read_header, title_like
from core.ingest.labels import label_of
from core.ingest.names import EDGES, names_in
from core.ingest.page import Page
from core.ingest.roles import CREDIT, LABEL, NAME, REPEATED, STAMP, UNDER_LABEL, Assigned, role_of
from core.ingest.story import first_block, last_block
from core.model import Passage

_GATHERED_REST = 0.1
"""Most of a gathered paragraph that may be none of those below it."""


def lay_out(raw: str, repeated: Mapping[str, str]) -> tuple[Passage, ...]:
    """The passages of `raw` in order. Together they hold every character of it but white space.

    `repeated` are words of blocks that are no part of the story, as `block_key` has them, and the rules to name.
    """
    blocks = blocks_of(raw)
    page = Page(blocks, _by_themselves(blocks, repeated))
    _lists(page)
    _gathered(page)
    first = first_block(page)
    if first is None:
        _without_paragraphs(page)
    else:
        _repetitions(page, first)
        last = last_block(page, first)
        read_header(page, first)
        _within(page, first, last)
        _after(page, last)
    return page.passages()


def _by_themselves(blocks: list[Block], repeated: Mapping[str, str]) -> list[Assigned | None]:
    """What each block is by itself. `FOTO: Warga Bangun Jembatan` over a stamp opens a page of pictures and is
    its headline, no label."""
    assigned = [_known(block, repeated) or role_of(block) for block in blocks]
    stamped = len(assigned) > 1 and (assigned[1] or ("", ""))[0] in ("byline", "date")
    label = label_of(blocks[0].text) if stamped else None
    if label and len(label.own.split()) >= settings.SHORTEST_TITLE:
        assigned[0] = None
    return assigned


def _known(block: Block, repeated: Mapping[str, str]) -> Assigned | None:
    rule = repeated.get(block_key(block.text)) if repeated else None
    return ("noise", f"{REPEATED}{rule}") if rule else None


def _lists(page: Page) -> None:
    """Give the items under a label, and the name under a by-line's label, the label's role."""
    opening = next((i for i in page.open() if page.blocks[i].prose), len(page.blocks))
    above = 0
    while above < len(page.blocks):
        index = above + 1
        text = page.blocks[above].text
        label = label_of(text) if page.rule(above).startswith(LABEL) else None
        if label and label.reach != "line" and not label.own:
            while index < len(page.blocks) and page.free(index) and _item(page, index, above):
                page.give(index, label.role, f"under {label.text}")
                index += 1
        elif page.rule(above) == CREDIT and byline_label(text) and index < len(page.blocks):
            name = page.blocks[index].text.strip(EDGES) if page.free(index) else ""
            if names_in(name, 0, len(name), True) and len(name.split()) <= settings.SHORTEST_TITLE:
                page.give(index, "byline", UNDER_LABEL)
        elif above > opening and page.rule(above).startswith(REPEATED) and not page.blocks[above].sentence:
            while index < len(page.blocks) and page.free(index) and _other_title(page.blocks[index]):
                page.give(index, "related", "under a repeated line")
                index += 1
        above = index


def _item(page: Page, index: int, label: int) -> bool:
    """Is the block an item of the list under `label`: next to it or to its items, or a title a blank line
    away?"""
    block = page.blocks[index]
    if block.prose or len(block.words) > settings.UNCLOSED_PROSE_WORDS or block.text[-1] == ":":
        return False
    if (block.sentence and block.text[-1] == ".") or (block.numbered and not _numbered_list(page, index)):
        return False
    title = block.gap == 1 and len(block.words) > 5 and block.title_case > 0.6
    return index == label + 1 or block.gap == 0 or title


def _numbered_list(page: Page, index: int) -> bool:
    """Does a numbered block stand beside another? One alone is a heading of the story."""
    around = page.blocks[max(0, index - 1) : index] + page.blocks[index + 1 : index + 2]
    return any(block.numbered for block in around)


def _gathered(page: Page) -> None:
    """Set aside a paragraph that holds those below it, as pages with one element inside the other give it.

    Each paragraph is looked through once: the work grows with the text.
    """
    for index, block in enumerate(page.blocks):
        if not page.free(index) or not block.prose:
            continue
        rest, below, held, missed = block.text, index + 1, 0, 0
        while below < len(page.blocks) and missed < 3:
            text = page.blocks[below].text
            if rest.startswith(text):
                rest, held, missed = rest[len(text) :].lstrip(), held + 1, 0
            elif rest.endswith(text):
                rest, held, missed = rest[: -len(text)], held + 1, 0
            elif page.blocks[below].prose:
                break
            else:
                missed += 1
            below += 1
        if held > 1 and len(rest) < len(block.text) * _GATHERED_REST:
            page.give(index, "noise", "holds the paragraphs below")


def _repetitions(page: Page, first: int) -> None:
    """Paragraphs that the story holds once more, or that stand above it as well, and stamps of a second page."""
    seen: set[str] = set()
    header = page.header(first)
    for index in range(first, len(page.blocks)):
        block = page.blocks[index]
        if page.free(index) and block.prose:
            if block.text in seen:
                page.give(index, "noise", "repeated paragraph")
            seen.add(block.text)
        elif page.rule(index) == STAMP and block.text in header:
            page.give(index, "date", "repeated stamp")
    for index in list(page.open(0, first)):
        if page.blocks[index].text in seen:
            page.give(index, "noise", "repeated paragraph")


def _within(page: Page, first: int, last: int) -> None:
    """Paragraphs, lists, subheads and stray links from the first to the last block of the story."""
    index = first
    while index <= last:
        end = index + 1
        if page.rule(index) == STAMP:
            page.give(index, "subhead", "day over a paragraph")
        elif page.free(index):
            if page.over_picture_credit(index) and index > first:
                page.give(index, "caption", "over a picture's credit")
            elif page.blocks[index].sentence or index == first:
                page.give(index, "body", "paragraph")
            else:
                while end <= last and page.free(end) and not page.blocks[end].sentence:
                    end += 1
                _short_lines(page, index, end)
        index = end


def _short_lines(page: Page, start: int, end: int) -> None:
    """Lines `start` to `end` of the story, none a sentence: a list, titles of other stories, a subhead."""
    listed = False
    for index in range(start, end):
        block, above = page.blocks[index], page.blocks[index - 1]
        listed = listed or above.text.endswith(":")
        heading = index == end - 1 and len(block.words) <= settings.SUBHEAD_WORDS
        listed = listed or (block.item and above.item)
        apart = index > start and block.gap > above.gap and not block.item
        if listed and not (heading and apart):
            page.give(index, "body", "list")
        elif end - start > 1 and _other_title(block):
            page.give(index, "related", "titles in a row")
        elif heading and block.figures < 0.5 and block.text[-1] not in ":,;-–":
            page.give(index, "subhead", "short line before a paragraph")
        else:
            page.give(index, "body", "short line")


def _other_title(block: Block) -> bool:
    """Is the line written as the headline of another story?"""
    few = 4 < len(block.words) < settings.HEADLINE_WORDS and block.figures < 0.2
    return (
        few
        and not block.enumerates
        and block.title_case > 0.7
        and block.text[0].isalpha()
        and block.text[-1] not in ".,;:)"
    )


def _after(page: Page, last: int) -> None:
    for index in page.open(last + 1):
        page.give(index, "noise", "after the story")


def _without_paragraphs(page: Page) -> None:
    """A page without a paragraph: its first title is the headline, what stands behind it all the body there
    is."""
    free = list(page.open())
    headline = next((index for index in free if title_like(page.blocks[index])), len(page.blocks))
    for index in free:
        if index == headline:
            page.give(index, "headline", "first title of a page without paragraphs")
        elif is_byline(page, index):
            page.give(index, "byline", NAME)
        elif index < headline < len(page.blocks):
            page.give(index, "noise", "before the headline")
        else:
            page.give(index, "body", "page without paragraphs")
