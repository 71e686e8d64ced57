"""Web pages: their text as it stands, and what their markup states."""

from __future__ import annotations

import codecs
import logging
import re
from collections.abc import Iterator

from lxml.html import HtmlElement as Element

from core import limits
from core.ingest import settings
from core.ingest.readers.page_metadata import captions, front_page, page_metadata
from core.ingest.readers.page_text import headline_of, page_text, parse_page
from core.ingest.readers.rendering import render
from core.ingest.readers.source import Found, Piece
from core.ingest.readers.text import decode
from core.model import StatedField
from core.text import fold, name_key

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})""", re.IGNORECASE)
_PROSE_END = (".", "!", "?", '."', ".”", '!"', "!”", '?"', "?”", ".)", "…")
_SAVE_AGAIN = "Open it in a browser, copy the article's text and save that as a .txt file."


def read_page(piece: Piece) -> Iterator[Found]:
    """The article of a saved web page. Raises `ReadError` for one without a story."""
    text, encoding = _decoded(piece.data)
    tree = parse_page(text)
    if tree is None:
        raise piece.error("parse", "the web page is empty", "Save the page again, or leave the file out.")
    own = page_metadata(tree)
    known = {item.field for item in own}
    stated = (*own, *(item for item in piece.stated if item.field not in known), *captions(tree))
    if front_page(stated):
        raise piece.error(
            "parse", "this is an outlet's front page, no article", "Save the articles themselves."
        )
    raw = _shown(tree, _value(stated, "headline"))
    if _prose_words(raw) < limits.PAGE_WORDS:
        raw = _searched(text, stated) or raw
    if _prose_words(raw) < settings.PROSE_WORDS:
        raise piece.error("parse", "no article was found on this web page", _SAVE_AGAIN)
    yield piece.saved(_headed(raw, stated), encoding, stated)


def _shown(tree: Element, headline: str) -> str:
    """The page's text. Running text above its headline is that of other stories and notices, and what stands
    around it there is left out; a page without any may have its section, day and author there."""
    above, story = page_text(tree, headline_of(tree, headline))
    return story if not above or _prose_words(above) >= settings.PROSE_WORDS else f"{above}\n\n{story}"


def _decoded(data: bytes) -> tuple[str, str]:
    """Text and encoding: UTF-8 and marked ones by their bytes, others as the page declares, else by guess."""
    text, encoding = decode(data)
    declared = _CHARSET.search(data, 0, limits.HEAD_BYTES)
    if encoding.startswith("utf") or not declared:
        return text, encoding
    try:
        name = codecs.lookup(declared[1].decode("ascii")).name
        # Browsers read the one as the other, and so do those who declare it.
        name = "cp1252" if name in ("iso8859-1", "ascii") else name
        return (text, encoding) if name == "utf-8" else (data.decode(name), name)
    except (LookupError, UnicodeError):
        return text, encoding


def _prose_words(raw: str) -> int:
    """Words of the lines that look like paragraphs."""
    lines = (line.split() for line in raw.split("\n") if line.endswith(_PROSE_END))
    return sum(len(words) for words in lines if len(words) >= settings.PROSE_WORDS)


def _searched(text: str, stated: tuple[StatedField, ...]) -> str:
    """What trafilatura takes for the story of a page that has none in paragraphs; empty where it finds none."""
    # Importing it takes a third of a second, which most pages need not wait for.
    from trafilatura import bare_extraction

    # It tells the terminal of every page that it finds nothing on; the failure says so.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document = bare_extraction(text, include_comments=False, include_tables=False, with_metadata=False)
    body = getattr(document, "text", None) or ""
    if not body.strip():
        return ""
    return render(_value(stated, "headline"), (), _value(stated, "date_published"), _apart(body))


def _apart(body: str) -> str:
    return "\n\n".join(fold(line) for line in body.split("\n") if line.strip())


def _headed(raw: str, stated: tuple[StatedField, ...]) -> str:
    """`raw` under the headline that the page states, where it does not show it."""
    headline = _value(stated, "headline")
    shown = not headline or name_key(headline) in name_key(raw)
    return raw + "\n" if shown else f"{headline}\n\n{raw}\n"


def _value(stated: tuple[StatedField, ...], field: str) -> str:
    return next((item.value for item in stated if item.field == field), "")
