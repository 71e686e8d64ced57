"""From a file on disk to its text: one saved article, decoded and otherwise untouched."""

from __future__ import annotations

import codecs
import hashlib
from pathlib import Path

from charset_normalizer import from_bytes

from core import settings
from core.errors import ReadError
from core.model import SavedText

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KINDS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "a PDF document", "Open it, copy the article's text and save that as a text file."),
    (b"PK\x03\x04", "a zip archive or an office document", "Unpack it, or save the document as plain text."),
    (b"\xd0\xcf\x11\xe0", "an office document", "Open it and save it as plain text."),
    (b"{\\rtf", "a rich text document", "Open it and save it as plain text."),
    (b"\x1f\x8b", "a compressed file", "Unpack it first."),
    (b"\x89PNG", "a picture", "Leave it out, or save the article's text instead."),
    (b"\xff\xd8\xff", "a picture", "Leave it out, or save the article's text instead."),
    (b"GIF8", "a picture", "Leave it out, or save the article's text instead."),
    (b"<!doctype html", "a web page", "Open it in a browser, copy the article's text and save that."),
    (b"<html", "a web page", "Open it in a browser, copy the article's text and save that."),
)
_CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f\v\x1c\x1d\x1e\x1f\x1a")


def read(path: Path, root: Path) -> SavedText:
    """The article saved at `path`, named by its place below `root`.

    Decodes UTF-8, UTF-16 and UTF-32 with or without a byte order mark, Windows-1252, Latin-1 and what
    charset-normalizer recognises. Line ends become "\\n"; nothing else changes. Raises `ReadError` for a
    file that is missing, empty, too large or no text.
    """
    file = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    try:
        size = path.stat().st_size
        if size > settings.MAX_FILE_BYTES:
            limit = settings.MAX_FILE_BYTES // 2**20
            raise ReadError(
                file,
                "read",
                f"{size / 2**20:.0f} MB, over the limit of {limit} MB",
                "Split it into articles.",
            )
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReadError(file, "read", reason, "Check that it exists and may be read.") from error
    text, encoding = _decode(data, file)
    raw = text.replace("\r\n", "\n").replace("\r", "\n")
    if not raw.strip("\ufeff\x00 \t\n\f\v\xa0"):
        raise ReadError(file, "read", "the file is empty", "Save the article again, or leave the file out.")
    return SavedText(file, raw, encoding, hashlib.sha256(data).hexdigest())


def _decode(data: bytes, file: str) -> tuple[str, str]:
    """Text and encoding of `data`; a byte order mark of UTF-8 stays in the text, as Python's own reading has
    it."""
    head = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for magic, kind, action in _KINDS:
        if head.startswith(magic.lower()):
            raise ReadError(file, "decode", f"this is {kind}, not text", action)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _as_text(data, name, file)
    if b"\x00" in data:
        return _as_text(data, _utf16_without_mark(data, file), file)
    try:
        return _as_text(data, "utf-8", file)
    except UnicodeDecodeError as error:
        return _as_text(data, _legacy_encoding(data, error), file)


def _as_text(data: bytes, encoding: str, file: str) -> tuple[str, str]:
    """Decode, and refuse what decodes into control characters: a binary file is no article."""
    errors = "strict" if encoding == "utf-8" else "replace"
    if encoding.endswith(" damaged"):
        encoding_name, errors = encoding.removesuffix(" damaged"), "replace"
    else:
        encoding_name = encoding
    text = data.decode(encoding_name, errors)
    sample = text[: settings.BINARY_SAMPLE]
    strange = sum(character in _CONTROLS for character in sample)
    if strange > settings.BINARY_SHARE * len(sample):
        raise ReadError(file, "decode", "this is no text file", "Save the article's text as a .txt file.")
    return text, encoding


def _utf16_without_mark(data: bytes, file: str) -> str:
    """Byte order by where the zero bytes stand: Latin letters have theirs in every second place."""
    sample = data[: settings.BINARY_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > half / 2 and even < half / 10:
        return "utf-16-le"
    if even > half / 2 and odd < half / 10:
        return "utf-16-be"
    if even + odd < settings.BINARY_SHARE * len(sample):
        return "utf-8 damaged"
    raise ReadError(file, "decode", "this is no text file", "Save the article's text as a .txt file.")


def _legacy_encoding(data: bytes, error: UnicodeDecodeError) -> str:
    """The encoding of bytes that are not clean UTF-8.

    Mostly valid UTF-8 with a few broken bytes stays UTF-8, the broken ones replaced. Otherwise
    Windows-1252 (the usual one for Indonesian text, and a superset of Latin-1's letters) unless
    bytes that it does not define say otherwise.
    """
    sample = data[max(0, error.start - settings.ENCODING_SAMPLE // 2) :][: settings.ENCODING_SAMPLE]
    broken = sample.decode("utf-8", "replace").count("\ufffd")
    valid = sum(character > "\x7f" for character in sample.decode("utf-8", "ignore"))
    if valid > broken:
        return "utf-8 damaged"
    if any(byte in sample for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)):
        best = from_bytes(sample).best()
        return best.encoding if best else "latin-1"
    return "cp1252"
