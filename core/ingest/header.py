"""What stands before a story: its headline, repetitions of that, a deck, captions, names, menus."""

from __future__ import annotations

import re

from core.ingest import settings
from core.ingest.blocks import Block
from core.ingest.captions import bracketed_credit, press_in_brackets
from core.ingest.labels import label_of
from core.ingest.names import is_name, is_person_line, is_section
from core.ingest.page import Page
from core.ingest.publishers import DOMAIN
from core.ingest.roles import NAME, SECTION, Assigned
from core.text import name_key

_MENU_GAP = re.compile(r"\S(?:\s{2,}|\t)(?=\S)")
"""What is left between the entries of a menu that stood side by side."""
_MASTHEAD = re.compile(rf"(?:{DOMAIN.pattern})\s*[-–—|:]\s", DOMAIN.flags)
"""`KABARLEMBATA.ID - Portal Berita Lembata`: an outlet's address and its motto."""


def read_header(page: Page, first: int) -> None:
    """Give their roles to the free blocks before `first`, and to every repetition of the headline."""
    headline = _headline(page, first)
    if headline is not None:
        page.give(headline, "headline", "title before the story")
        _repetitions(page, headline, first)
    for index in list(page.open(0, first)):
        page.give(index, *_role(page, index, headline, first))


def _headline(page: Page, first: int) -> int | None:
    """The title: repeated, or likest the story in its words, the first of equals; None where nothing looks
    like one."""
    titles = [index for index in page.open(0, first) if title_like(page.blocks[index])]
    if not titles:
        return None
    candidates = sorted({*titles[: settings.HEADER_BLOCKS], *titles[-settings.HEADER_BLOCKS :]})
    keys = {index: name_key(page.blocks[index].text) for index in candidates}
    opening = page.blocks[first : first + settings.HEADLINE_BLOCKS]
    story = {word.lower() for block in opening for word in block.words}
    best, best_score = -1, -2.0
    for index in candidates:
        words = [word for word in page.blocks[index].words if len(word) > 3]
        shared = sum(word.lower() in story for word in words) / max(1, len(words))
        repeated = any(_same(keys[index], key) for other, key in keys.items() if other != index)
        stamped = any(
            page.role(below) in ("byline", "date") for below in range(index + 1, min(index + 3, first))
        )
        if len(page.blocks[index].words) < settings.SHORTEST_TITLE and not (shared or repeated or stamped):
            continue
        score = shared + min(len(words), 8) / 16 + repeated - (page.blocks[index].text[-1] == ".")
        if score > best_score + settings.HEADLINE_MARGIN:
            best, best_score = index, score
    if best < 0:
        return None
    same = [index for index in candidates if index == best or _shortened(keys[index], keys[best])]
    return min(same, key=lambda index: (len(keys[index]), index))


def title_like(block: Block) -> bool:
    """Could the block be a headline?"""
    return (
        3 <= len(block.words) <= settings.UNCLOSED_PROSE_WORDS
        and block.figures < 0.5
        and block.text[0] not in "•|"
        and not is_section(block.text)
        and " > " not in block.text
        and len(_MENU_GAP.findall(block.text)) < 2
        and not _MASTHEAD.match(block.text)
        and not press_in_brackets(block.text)
    )


def _same(key: str, other: str) -> bool:
    """Is `key` the title `other`, alone or with a little more, as a window's title has the outlet's name?"""
    return key == other or (len(key) > 20 and key in other and len(other) - len(key) < 40)


def _shortened(key: str, other: str) -> bool:
    """Is `key` the title `other` without the names of the section and outlet?"""
    return _same(key, other) and len(key.split()) > settings.SHORTEST_TITLE


def _repetitions(page: Page, headline: int, first: int) -> None:
    key = name_key(page.blocks[headline].text)
    for index in list(page.open()):
        text = page.blocks[index].text
        if len(text) > len(page.blocks[headline].text) + 60:
            continue
        other = name_key(text)
        if key == other or (index < first and _same(key, other)):
            page.give(index, "noise", "repeated headline")


def _role(page: Page, index: int, headline: int | None, first: int) -> Assigned:
    block = page.blocks[index]
    if is_section(block.text):
        return "noise", SECTION
    if headline is None or index < headline:
        return "noise", "before the headline"
    if is_byline(page, index) and not _in_story(page, block.text, first):
        return "byline", NAME
    if page.over_picture_credit(index):
        return "caption", "over a picture's credit"
    if bracketed_credit(block.text):
        return "caption", "credit in brackets over the story"
    if block.sentence:
        credited = any(page.role(above) in ("byline", "deck") for above in range(headline, index))
        if _captioned(page, index, first) or (credited and page.over_credit(index)):
            return "caption", "sentence over a picture's credit"
        return "deck", "sentence under the headline"
    if len(block.words) < 5:
        return "noise", "before the story"
    if index == headline + 1 and page.role(index + 1) in ("byline", "date"):
        return "deck", "line between headline and stamp"
    return "caption", "line between headline and story"


def _captioned(page: Page, index: int, first: int) -> bool:
    """Does the line stand above a picture's credit and once more below it?"""
    same = [i for i in range(first) if page.blocks[i].text == page.blocks[index].text]
    return len(same) > 1 and any(page.role(i) == "caption" for i in range(same[0], same[-1]))


def is_byline(page: Page, index: int) -> bool:
    """Is the block nothing but names, right above or below a stamp? A single name must be written as one."""
    beside = (i for i in (index - 1, index + 1) if 0 <= i < len(page.blocks))
    if not any(page.role(i) in ("byline", "date") for i in beside):
        return False
    text = page.blocks[index].text
    single = " " not in text and text.istitle() and is_name(text)
    return label_of(text) is None and (single or is_person_line(text))


def _in_story(page: Page, name: str, first: int) -> bool:
    """Does the story speak of `name`? Then it is of the one it tells of, not of its author."""
    return any(
        block.prose and name in block.text for block in page.blocks[first : first + settings.HEADLINE_BLOCKS]
    )
