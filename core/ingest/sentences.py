"""Sentences of a passage, by rule. Abbreviations are data: `data/lexicon/abbreviations.csv`.

A sentence ends at `.`, `!`, `?` or `…` with the marks that close it, where what follows opens a new one.
`"…?," kata X` and `"…!" kata X` do not: a comma or a small letter follows. Quotation marks are never
counted, so that an unbalanced one cannot swallow the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core import lexicon

_END = re.compile(r"[.!?…]+[\"”’'»)\]]*")
_NEXT = re.compile(r"\s+[\"“‘'(\[«]*[^\W_a-z]|\s+[\"“‘'(\[«]*[•–—-]\s")
_GLUED = re.compile(r"[\"“‘]?[A-Z][a-z]")
_REMNANT = re.compile(r"\s+[^\s(]*\d\)")
_BEFORE = re.compile(r"[^\s(\[\"“‘]+$")
_ITEM_NUMBER = re.compile(r"\s*\(?\d{1,3}")
_LOOK = 24


def split_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Offsets of the sentences of `text[start:end]`, without the white space between them. Linear in time."""
    spans: list[tuple[int, int]] = []
    first = start
    for stop in _ends(text, start, end):
        _add(text, first, stop, spans)
        first = stop
    _add(text, first, end, spans)
    return spans


def _add(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    first = start
    for match in _END.finditer(text, start, end):
        stop = match.end()
        if stop >= end:
            break
        if (
            match.group()[-1] == '"'
            and text[stop].isalpha()
            and text.count('"', first, match.start()) % 2 == 0
        ):
            stop -= 1  # a straight mark that opens what follows
        if text[stop].isspace():
            ends = _NEXT.match(text, stop, end) and not _REMNANT.match(text, stop, min(end, stop + 30))
        else:
            ends = _glued(text, match, stop, end)
        if ends and (match.group() != "." or not _abbreviated(text, first, match.start(), stop)):
            yield stop
            first = stop


def _glued(text: str, match: re.Match[str], stop: int, end: int) -> bool:
    """`kawasan.Hal ini`: a space was lost between two sentences. Not `Liputan6.com`, not `M.Si`."""
    before = text[max(0, match.start() - 3) : match.start()]
    following = _GLUED.match(text, stop, end)
    if not following or text[stop : stop + 4].rstrip(" ,.)").lower() in ("com", "id", "co"):
        return False
    return len(before) == 3 and (before.islower() or before[-1] in ')”"' or before.isdigit())


def _abbreviated(text: str, first: int, dot: int, stop: int) -> bool:
    """Is the dot at `dot` that of an abbreviation, an initial or a list's number? `first` opens the
    sentence."""
    before = text[max(first, dot - _LOOK) : dot]
    word = (_BEFORE.search(before) or [""])[0]
    if not before.strip() or (dot - first <= _LOOK and _ITEM_NUMBER.fullmatch(before)):
        return True
    kind = _kinds().get(word.lower(), "")
    if kind in ("inside", "small_title"):
        return True
    if kind in ("title", "before_name"):
        return word[0].isupper()
    if kind == "dotted":
        return False
    following = text[stop : stop + _LOOK].split(maxsplit=1)
    if kind == "company":
        return bool(following) and _goes_on(following[0])
    if kind == "before_number":
        return bool(following) and following[0][0].isdigit()
    initials = word.replace(".", "")
    return len(word) == 2 * len(initials) - 1 and initials.isupper() and _initial(before, following)


def _goes_on(word: str) -> bool:
    """Does a company's name go on: `Encore Energy Pte. Ltd. (Encore)`? A bracket after a story is a credit's."""
    bracketed = word.startswith("(") and word[1:2].isupper()
    return bracketed or _kinds().get(word.strip(".,").lower()) == "company"


def _initial(before: str, following: list[str]) -> bool:
    """Is the letter at the end of `before` an initial? Not in `Serie B. Lantas` or `tipe G. Harganya`."""
    *earlier, previous = ["", "", *before.split()][:-1]
    acronym = previous.isupper() and len(previous.strip(".")) > 1
    listed = previous == "dan" and len(earlier[-1]) == 1
    if acronym or listed or _kinds().get(previous.lower()) == "letter_noun":
        return False
    return bool(following) and following[0].strip("\"“”',.").lower() not in _openers()


@cache
def _openers() -> frozenset[str]:
    """Words that open sentences and no names."""
    return frozenset(row["word"] for row in lexicon.table("stopwords", "word"))


@cache
def _kinds() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in lexicon.table("abbreviations", "word", "kind")}
