"""Word documents: their paragraphs, tables cell by cell, without comments, notes, headers and footers."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from core import limits
from core.ingest.readers.packed import opened, part
from core.ingest.readers.source import Found, Piece

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_AS_TEXT = "Open it, copy the article's text and save that as a .txt file."


def read_docx(piece: Piece) -> Iterator[Found]:
    """The article of a document. Its properties are left alone: they tell of who saved it, not of the article."""
    data = part(piece, opened(piece), "word/document.xml")
    if len(data) > limits.MAX_MARKUP_BYTES:
        most = f"over the limit of {limits.MAX_MARKUP_BYTES // 2**20} MB"
        raise piece.error("read", f"its text has {len(data) / 2**20:.0f} MB, {most}", _AS_TEXT)
    # A document type could define entities that grow or name files; the format has none.
    if not data or b"<!DOCTYPE" in data:
        raise piece.error("parse", "the document is damaged", _AS_TEXT)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(data, parser)
    paragraphs = [_text(element) for element in root.iter(f"{_W}p")] if root is not None else []
    raw = "\n\n".join(text for text in paragraphs if text)
    if not raw:
        raise piece.error("parse", "the document holds no text", _AS_TEXT)
    yield piece.saved(raw + "\n", "utf-8")


def _text(paragraph: etree._Element) -> str:
    """The words of a paragraph itself, not of text boxes anchored in it, which are paragraphs of their own."""
    pieces: list[str] = []
    for element in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr"):
        owner = next(element.iterancestors(f"{_W}p"), None)
        if owner is not paragraph or next(element.iterancestors(_FALLBACK), None) is not None:
            continue
        if element.tag == f"{_W}t":
            pieces.append(element.text or "")
        else:
            pieces.append("\t" if element.tag == f"{_W}tab" else "\n")
    return "".join(pieces).strip()
