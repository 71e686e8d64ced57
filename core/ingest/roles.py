"""What a block of a page is by itself, wherever it stands: an address, a stamp, a by-line, a label, a
caption."""

from __future__ import annotations

import re
from functools import cache

from core.ingest.blocks import Block
from core.ingest.captions import caption_credit
from core.ingest.credits import byline_label, closing_credit, read_credits
from core.ingest.labels import label_of
from core.ingest.page_words import any_of, page_words
from core.ingest.publishers import DOMAIN, by_name, by_signature
from core.ingest.wires import agencies
from core.model import Role

Assigned = tuple[Role, str]
"""A role and the rule that gave it."""

# Rules that later stages ask for by name.
CLOSING = "closing credit"
CREDIT = "credit label"
SOURCE = "source label"
STAMP = "stamp"
COUNTED_BACK = "stamp counted back from the reading"
LABEL = "label: "
AGENCY = "agencies' names"
NAME = "name beside a stamp"
UNDER_LABEL = "name under a label"
SECTION = "section"
REPEATED = "repeats in "
PAGER = "links to pages"

_ADDRESS = re.compile(r"(?:\w+(?: \w+)?\s?:\s?)?(?:https?://|www\.)\S+(?: \d+/\d+)?", re.IGNORECASE)
_PRINTED = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}[:.]\d\d(?: ?[AaPp][Mm])? ?\S.*")
"""What a browser prints over every page: `3/12/25, 9:01 AM Judul - Nama Situs`."""
_LONGEST_STAMP = 250
_WORDS_BESIDE_TIME, _WORDS_BESIDE_DAY = 8, 3
_LETTERS = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"\w+")
_CLOCK = re.compile(r"\d[:.]\d\d(?!\d)")
_PAGER_WORD = re.compile(r"[^\W\d_]+|\d+")
_PAGES = re.compile(r"\d{1,2}(?:[\s|]+\d{1,2})+")
_LONGEST_PAGER = 60
_POSTED_BY = re.compile(r"[—–-]{1,2}\s?[^()\n]{1,60}\(@\w{1,30}\)")
"""Who posted what stands above, as a posting shown in a page has it."""


def role_of(block: Block) -> Assigned | None:
    """The role of `block` by itself, or None where its place on the page must decide."""
    text = block.text
    if not any(len(word) > 1 or word.isdigit() for word in block.words):
        return "noise", "no words"
    if len(text) < _LONGEST_PAGER and _links_pages(text):
        return "noise", PAGER
    if _POSTED_BY.match(text):
        return "noise", "posted by"
    if DOMAIN.fullmatch(text) or _ADDRESS.fullmatch(text):
        return "noise", "address"
    if _PRINTED.fullmatch(text) and any(len(word) > 3 for word in _LETTERS.findall(text)):
        return "noise", "printed over the page"
    if text in page_words("control"):
        return "noise", "control"
    if len(text) < 60 and agencies(text):
        return "byline", AGENCY
    if len(text) < 60 and by_name(text):
        return "noise", "publisher's name"
    if len(text) < 120 and closing_credit(text, alone=True):
        return "byline", CLOSING
    label = label_of(text)
    stamped = _stamp(block) if not block.prose and len(text) < _LONGEST_STAMP else None
    if stamped and (label is None or label.role == "noise"):
        return stamped
    if label:
        return label.role, f"{LABEL}{label.text}"
    if len(text) < 700 and caption_credit(text):
        return "caption", "photo credit"
    return None


def _links_pages(text: str) -> bool:
    """Does the line lead through the pages of a story: `Halaman 1 dari 2`, `1 2 3 Tampilkan Semua`?"""
    words = _PAGER_WORD.findall(text.lower())
    others = {word for word in words if not (word.isdigit() and len(word) < 3)}
    leading = others & set(page_words("pager"))
    numbered = leading and len(others) < len(words) and others - leading <= set(page_words("pager_link"))
    return bool(numbered or _PAGES.fullmatch(text))


def _stamp(block: Block) -> Assigned | None:
    """A date line or by-line: a stamp or a label such as `Penulis:`, with little else beside it."""
    text = block.text
    if by_signature(text):
        return "date", "publisher's signature"
    if len(block.words) <= 8 and _ago().search(text):
        return "date", COUNTED_BACK
    if byline_label(text):
        return "byline", CREDIT
    credits = read_credits(text)
    if not credits:
        return None
    dated = [credit for credit in credits if credit.field in ("published", "modified")]
    named = [credit for credit in credits if credit not in dated]
    left = len(block.words) - sum(len(_WORDS.findall(credit.value)) for credit in credits)
    if dated:
        timed = any(_CLOCK.search(credit.value) for credit in dated)
        if left > (_WORDS_BESIDE_TIME if timed else _WORDS_BESIDE_DAY):
            return None
        return ("byline", "name and stamp") if named else ("date", STAMP)
    if not named or left > _WORDS_BESIDE_TIME:
        return None
    return "byline", CREDIT if any(credit.field != "wire" for credit in named) else SOURCE


@cache
def _ago() -> re.Pattern[str]:
    """A stamp that counts back from the reading: `3 jam yang lalu`."""
    return re.compile(rf"\d{{1,2}}\s(?:{any_of('ago_unit')})\s(?:yang\s)?lalu", re.IGNORECASE)
