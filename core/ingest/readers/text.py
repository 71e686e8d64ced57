"""From a file on disk to its text: one saved article, decoded and otherwise untouched."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import NamedTuple

from charset_normalizer import from_bytes

from core import limits
from core.ingest.readers.rendering import universal
from core.ingest.readers.source import Piece, load
from core.model import SavedText

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_AS_TEXT = "Open it, copy the article's text and save that as a .txt file."
_OTHER_KINDS = (
    (b"%pdf", "a PDF document"),
    (b"{\\rtf", "a rich text document"),
    (b"\xd0\xcf\x11\xe0", "an old office document, or one protected by a password"),
    (b"pk\x03\x04", "an office document or a zip archive"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x89png", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"gif8", "a picture"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
)
_BLANK = "\ufeff\x00 \t\n\f\v\xa0"
_UNDEFINED_IN_CP1252 = frozenset(b"\x81\x8d\x8f\x90\x9d")
_CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f\v\x1a\x1c\x1d\x1e\x1f")


class _Encoding(NamedTuple):
    name: str
    errors: str = "strict"


def read(path: Path, root: Path) -> SavedText:
    """The one article saved as text at `path`, named by its place below `root`.

    Decodes UTF-8, UTF-16 and UTF-32 with or without a byte order mark, Windows-1252, Latin-1 and what
    charset-normalizer recognises. Line ends become "\\n" and nothing else changes; a mark of UTF-8 stays, as
    in Python's own reading. Raises `ReadError` for a file that is missing, empty, too large or no text.
    """
    return read_text(load(path, root))


def read_text(piece: Piece) -> SavedText:
    """The article of a plain text; see `read`."""
    text, encoding = decoded(piece)
    raw = universal(text)
    if not raw.strip(_BLANK).strip():
        raise piece.error("read", "the file is empty", "Save the article again, or leave the file out.")
    return piece.saved(raw, encoding)


def decoded(piece: Piece) -> tuple[str, str]:
    """The piece's text and encoding. A binary file, which decodes into control characters, is no text."""
    head = piece.data[:64].lstrip(codecs.BOM_UTF8 + b" \t\r\n").lower()
    for magic, kind in _OTHER_KINDS:
        if head.startswith(magic):
            raise piece.error("decode", f"this is {kind}, not text", _AS_TEXT)
    text, encoding = decode(piece.data)
    sample = text[: limits.BINARY_SAMPLE]
    if sum(character in _CONTROLS for character in sample) > limits.BINARY_SHARE * len(sample):
        raise piece.error("decode", "this is no text file", _AS_TEXT)
    return text, encoding


def decode(data: bytes) -> tuple[str, str]:
    """The text of `data` and its encoding, as best they can be told."""
    encoding = _encoding(data)
    return data.decode(encoding.name, encoding.errors), encoding.name


def _encoding(data: bytes) -> _Encoding:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _Encoding(name, "replace")
    unmarked = _utf16_without_mark(data[: limits.BINARY_SAMPLE])
    if unmarked:
        return _Encoding(unmarked, "replace")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_quite_utf8(data, error)
    return _Encoding("utf-8")


def _utf16_without_mark(sample: bytes) -> str:
    """The byte order by where the zero bytes stand, every second place for Latin letters; empty for other
    text."""
    even, odd, half = sample[0::2].count(0), sample[1::2].count(0), len(sample) / 2
    if odd > half / 2 and even < half / 10:
        return "utf-16-le"
    return "utf-16-be" if even > half / 2 and odd < half / 10 else ""


def _not_quite_utf8(data: bytes, error: UnicodeDecodeError) -> _Encoding:
    """The encoding of bytes that are not clean UTF-8, judged around the first of them that is wrong.

    UTF-8 with a few broken bytes, or cut short, stays UTF-8, the broken ones replaced. Otherwise
    Windows-1252, the usual one for Indonesian text and a superset of what Latin-1 prints, unless it does not
    define a byte.
    """
    start = max(0, error.start - limits.ENCODING_SAMPLE // 2)
    sample = data[start : start + limits.ENCODING_SAMPLE]
    broken = sample.decode("utf-8", "replace").count("\ufffd")
    valid = sum(character > "\x7f" for character in sample.decode("utf-8", "ignore"))
    if valid > broken or error.reason == "unexpected end of data":
        return _Encoding("utf-8", "replace")
    if _UNDEFINED_IN_CP1252.isdisjoint(sample):
        return _Encoding("cp1252", "replace")
    best = from_bytes(sample).best()
    return _Encoding(best.encoding if best else "latin-1", "replace")
