"""Pictures' captions, known by the credit of their photographer."""

from __future__ import annotations

import re
from functools import cache

from core.ingest.publishers import DOMAIN, by_name
from core.ingest.wires import wire_named

_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{2,90})[)\]]\.?$")
_PHOTO = re.compile(
    r"(?:\b(?:foto|photo|gambar|dok|doc|dokumentasi|ilustrasi|istimewa|tangkapan layar|screenshot|sumber|"
    r"shutterstock|getty images|unsplash|pexels|pixabay|freepik|istock)\b)",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:\b(?:Foto|Photo|FOTO|Dok|Dok\.|Kredit)\s*:|\b(?:Foto|FOTO)\s?/|\bDok\.\s)\s*[^:\n]{2,70}$"
)
_SLASHED = re.compile(r"(?:^|[\s(])([A-Z][A-Za-z. ]{1,25}?)\s*/\s*([A-Z][\w.'’ -]{1,40})\)?\.?$")


def caption_credit(text: str) -> bool:
    """Does `text` end with a picture's credit: `(ANTARA FOTO/Budi)`, `Foto: KCNA`, `REUTERS/Ani Putri`?"""
    tail = text[-100:]
    brackets = _BRACKETS.search(tail)
    if brackets:
        inner = brackets[1]
        if _PHOTO.search(inner):
            return True
        pieces = [piece.strip() for piece in inner.split("/")]
        people = [piece for piece in pieces if not _press(piece) and piece[:1].isupper() and len(piece) > 3]
        return bool(people) and any(_press(piece) for piece in pieces)
    if _LABELLED.search(tail):
        return True
    slashed = _SLASHED.search(tail)
    return bool(slashed and _press(slashed[1].split()[-1] if not _press(slashed[1]) else slashed[1]))


def _press(text: str) -> bool:
    value = text.strip()
    return bool(wire_named(value) or by_name(value) or DOMAIN.fullmatch(value) or value.upper() in _extra())


@cache
def _extra() -> frozenset[str]:
    """Names that stand in photo credits besides those of the press."""
    return frozenset({"POOL", "EPA", "EPA-EFE", "GETTY IMAGES"})
