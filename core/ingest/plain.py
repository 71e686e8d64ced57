"""A saved text as the rules of reading know it: the same length, so that offsets stay those of the file.

Odd spaces and marks that print nothing become spaces, and what was UTF-8 once read as Windows-1252 or Latin-1
and saved so (`â€œKami siap,â€ kataâ€¦`) becomes what it was, filled up to its length.
"""

from __future__ import annotations

import re
from functools import cache

from core.text import fold

UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u2060\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
"""Marks that print nothing: joiners, directions, byte order marks."""
_SPACES = "\t\xa0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000"
_PLAIN = dict.fromkeys(map(ord, _SPACES + UNSEEN), " ") | {0x2011: "-"}
_SOFT = "\xad"
_MISREAD = (*range(0xA0, 0x180), *range(0x2010, 0x2020), 0x2022, 0x2026, 0x20AC, 0x2122)
"""Letters and marks of Western languages."""
_REPEATED = re.compile(r"([“”„–—•])\1+|([‘’‚…])\2\2")
_LAST_BYTE_LOST = re.compile(r"â€(?:\x9d|\ufffd|\"|(?=[\s.,;:!?)\]]|$))")
_SIGNS = re.compile(r"[âÃÂÄÅ]")


def plain(raw: str) -> str:
    """`raw` with one plain character for each of its own."""
    text = _misread().sub(_repaired, raw) if _SIGNS.search(raw) else raw
    return text.translate(_PLAIN)


def garbled(raw: str) -> bool:
    """Do quotation marks or accents stand in `raw` as two or three characters of another encoding?"""
    return bool(_SIGNS.search(raw) and _misread().search(raw))


def value(text: str) -> str:
    """A piece of a plain text as a field of an article: white space folded, what fills it up left out."""
    return fold(_REPEATED.sub(r"\1\2", text.replace(_SOFT, "")))


def _repaired(match: re.Match[str]) -> str:
    """A letter filled up with soft hyphens; a mark repeated, since what opens or ends a sentence has to touch it."""
    found = match.group()
    mark = _forms().get(found, "”")
    return mark.ljust(len(found), _SOFT if mark.isalpha() else mark)


@cache
def _misread() -> re.Pattern[str]:
    longest_first = sorted(_forms(), key=lambda form: (-len(form), form))
    return re.compile(rf"{'|'.join(map(re.escape, longest_first))}|{_LAST_BYTE_LOST.pattern}")


@cache
def _forms() -> dict[str, str]:
    """What each letter and mark looks like when the bytes of its UTF-8 are read one by one."""
    forms: dict[str, str] = {}
    for code in _MISREAD:
        encoded = chr(code).encode("utf-8")
        printed = "".join(
            byte.to_bytes().decode("cp1252", "ignore") or chr(byte) for byte in encoded
        )  # Windows-1252 leaves five bytes undefined, which are kept as they are.
        for form in (printed, encoded.decode("latin-1")):
            forms[form] = chr(code)
    return forms
