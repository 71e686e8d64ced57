"""Which format a file has: by its content first, by its name where the content does not tell."""

from __future__ import annotations

import gzip
import json
import re
import zipfile
import zlib
from io import BytesIO
from pathlib import PurePosixPath

from core import limits
from core.ingest.readers.delimited import delimiter_of
from core.ingest.readers.text import decode

_MARKUP = re.compile(
    r"(?:<\?xml[^>]{0,200}\?>|(?><!--.{0,5000}?-->)|\s|\ufeff)*+<(!doctype\s+html|html|head|body|rss|feed|rdf:rdf|\w+)",
    re.IGNORECASE | re.DOTALL,
)
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]*\S?")
_OF_MAILS = {
    "from", "to", "cc", "subject", "date", "received", "return-path", "message-id", "mime-version", "content-type",
    "delivered-to", "reply-to", "sender",
}  # fmt: skip
_PAGES, _FEEDS = {"!doctype html", "html", "head", "body"}, {"rss", "feed", "rdf:rdf"}
_BY_NAME = {
    ".html": "page", ".htm": "page", ".xhtml": "page", ".shtml": "page", ".mhtml": "saved page", ".mht": "saved page",
    ".eml": "mail", ".csv": "table", ".tsv": "table", ".json": "records", ".jsonl": "records", ".ndjson": "records",
    ".rss": "feed", ".atom": "feed", ".pdf": "pdf", ".warc": "warc",
}  # fmt: skip
_SEVERAL = {"table", "sheet", "records", "archive", "warc", "wacz", "feed"}
"""Kinds that hold many articles."""
_PACKED = {
    "word/document.xml": "docx", "xl/workbook.xml": "sheet", "mimetype": "document", "[Content_Types].xml": "document",
}  # fmt: skip
_PAGE_PARTS = {
    ".js", ".mjs", ".css", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".ico", ".svg", ".png", ".jpg", ".jpeg",
    ".gif", ".webp", ".avif", ".mp3", ".mp4", ".webm", ".download",
}  # fmt: skip


def kind_of(data: bytes, file: str) -> str:
    """`text`, `page`, `saved page`, `pdf`, `docx`, `mail`, `table`, `sheet`, `records`, `archive`, `warc`, `wacz`
    or `feed`; `xml` or `document` for one that no reader is for. What is none of these is taken for text, whose
    reader says what it is."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(data)
    if data.startswith(b"WARC/") or (data.startswith(b"\x1f\x8b") and _unzipped(data).startswith(b"WARC/")):
        return "warc"
    head = _head(data)
    kind = _marked_up(head) or _mailed(head) or _structured(head)
    # A name that promises a format the content does not show is believed where the content shows no other.
    named = kind or _BY_NAME.get(PurePosixPath(file).suffix.lower(), "text")
    return "xml" if named == "text" and head[:5].lower() == "<?xml" else named


def most_bytes(kind: str) -> int:
    """How many bytes something of that kind may have."""
    if kind == "page":
        return limits.MAX_MARKUP_BYTES
    return limits.MAX_PACKED_BYTES if kind in _SEVERAL else limits.MAX_FILE_BYTES


def _head(data: bytes) -> str:
    text, _ = decode(data[: limits.HEAD_BYTES])
    return text.lstrip("\ufeff \t\r\n")


def _packed(data: bytes) -> str:
    try:
        names = set(zipfile.ZipFile(BytesIO(data)).namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError):
        return "archive"
    if "datapackage.json" in names and any(name.startswith("archive/") for name in names):
        return "wacz"
    return next((kind for name, kind in _PACKED.items() if name in names), "archive")


def page_part(file: str) -> bool:
    """Is it by its name what browsers save beside a page: a script, a style sheet, a font, a picture?"""
    return PurePosixPath(file).suffix.lower() in _PAGE_PARTS


def _unzipped(data: bytes) -> bytes:
    try:
        return gzip.GzipFile(fileobj=BytesIO(data)).read(16)
    except (OSError, EOFError, zlib.error):
        return b""


def _marked_up(head: str) -> str:
    match = _MARKUP.match(head)
    tag = match[1].lower() if match else ""
    tag = " ".join(tag.split())
    return "page" if tag in _PAGES else "feed" if tag in _FEEDS else ""


def _mailed(head: str) -> str:
    """A block of headers of which two and more are those of mails."""
    names: set[str] = set()
    for line in head.split("\n"):
        match = _HEADER.match(line)
        if match:
            names.add(match[1].lower())
        elif not line.strip() or not line.startswith((" ", "\t")):
            break
    if len(names & _OF_MAILS) < 2:
        return ""
    return "saved page" if "multipart/related" in head[:5000].lower() and "to" not in names else "mail"


def _structured(head: str) -> str:
    if head.startswith(("{", "[")):
        line = head.split("\n", 1)[0].strip()
        if re.match(r'(?:\[\s*)?\{\s*(?:"|$)', line) or line in ("[", "{") or _is_json(line):
            return "records"
    return "table" if delimiter_of(head) else ""


def _is_json(line: str) -> bool:
    try:
        return isinstance(json.loads(line), (dict, list))
    except (ValueError, RecursionError):
        return False
