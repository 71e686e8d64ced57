"""RSS and Atom files: each entry an article, its text as full as the feed gives it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from core import limits
from core.ingest.readers.rows import article_of
from core.ingest.readers.source import Found, Piece
from core.text import fold

_TEXTS = ("encoded", "content", "description", "summary")
_NAMES = {
    "title": "title",
    "pubDate": "published",
    "published": "published",
    "date": "published",
    "updated": "updated",
    "author": "author",
    "creator": "author",
    "category": "category",
    "source": "source",
}
"""Elements of an entry and the headings that they stand for."""
_NAMED_BY = {"author": "name", "source": "title"}
"""Elements that Atom describes by elements of their own, and the one that holds the name; RSS writes it as text."""


def read_feed(piece: Piece) -> Iterator[Found]:
    """The entries of a feed. Raises `ReadError` where it is no feed or has none."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False
    )
    try:
        root = etree.fromstring(piece.data, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    entries = [] if root is None else list(root.iter("{*}item", "{*}entry"))
    if not entries:
        raise piece.error("parse", "the feed holds no entries", "Save the feed again, or leave the file out.")
    title = root.find("{*}channel/{*}title")
    title = root.find("{*}title") if title is None else title
    outlet = _text(title)
    for number, entry in enumerate(entries[: limits.MAX_MEMBERS], start=1):
        yield article_of(f"{piece.file}#{number}", _record(entry, outlet), "utf-8", "element")


def _record(entry: etree._Element, outlet: str) -> dict[str, list[str]]:
    record: dict[str, list[str]] = {"source": [], "channel": [outlet] if outlet else []}
    texts: dict[str, str] = {}
    for child in entry:
        if not isinstance(child.tag, str):
            continue
        name = child.tag.rpartition("}")[2]
        if name in _TEXTS:
            texts.setdefault(name, _markup(child))
        elif name == "link":
            if child.get("rel", "alternate") == "alternate":
                record.setdefault("link", []).append(child.get("href") or _text(child))
        elif name in _NAMES:
            inner = child.find(f"{{*}}{_NAMED_BY[name]}") if name in _NAMED_BY else None
            record.setdefault(_NAMES[name], []).append(_text(child if inner is None else inner))
    longest = max((texts[name] for name in _TEXTS if name in texts), key=len, default="")
    return record | {"text": [longest]}


def _markup(element: etree._Element) -> str:
    """What an element holds: text, which may be escaped markup, or markup itself."""
    if len(element):
        return str(etree.tostring(element, encoding="unicode", method="html", with_tail=False))
    return element.text or ""


def _text(element: etree._Element | None) -> str:
    return "" if element is None else fold("".join(element.itertext()))
