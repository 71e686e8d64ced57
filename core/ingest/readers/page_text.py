"""The text of a web page as a reader sees it: what stands in blocks of their own stands in lines of its own.

The layout rules of `core.ingest.layout` then tell the story from what surrounds it, as in a page saved as text.
"""

from __future__ import annotations

import re
from functools import cache

from lxml import etree, html
from lxml.html import HtmlElement as Element

from core import lexicon
from core.ingest import settings
from core.text import fold, name_key

# fmt: off
_PARAGRAPHS = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "article", "main", "section", "figure", "figcaption", "blockquote",
    "table", "ul", "ol", "dl", "pre", "hr",
}
_LINES = _PARAGRAPHS | {
    "address", "body", "caption", "center", "dd", "details", "div", "dt", "fieldset", "footer", "form", "header",
    "html", "legend", "li", "summary", "tbody", "tfoot", "thead", "tr",
}
_UNSEEN = {
    "script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "embed", "audio", "video",
    "canvas", "map", "select", "textarea", "button", "input", "datalist", "dialog", "nav", "aside",
}
# fmt: on
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BREAKS = re.compile(r"\n{3,}")
_TAGGED = re.compile(r"</?(?:p|br|div|span|a|b|i|strong|em|img|h[1-6]|ul|li)\b[^>]{0,500}>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,5});", re.IGNORECASE)


def parse_page(text: str) -> Element | None:
    """The tree of a page's markup, however broken; None where there is nothing in it. Fetches nothing."""
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, recover=True, remove_comments=True, huge_tree=True
    )
    data = text.replace("\x00", "").encode("utf-8", "replace")
    try:
        return html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def page_text(tree: Element, headline: Element | None = None) -> tuple[str, str]:
    """The lines of `tree` above `headline` and from it on, an empty one between paragraphs.

    Menus, side columns and comments are left out. Without a headline there is nothing above it.
    """
    pieces: list[str] = []
    above = 0
    skipped: Element | None = None
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if skipped is not None:
            if event == "end" and element is skipped:
                skipped = None
                pieces.append(_folded(element.tail))
            continue
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start" and (not tag or tag in _UNSEEN or _set_apart(element)):
            skipped = element
            continue
        mark = "\n\n" if tag in _PARAGRAPHS else "\n" if tag in _LINES else " " if tag in ("td", "th") else ""
        if event == "start":
            above = len(pieces) if element is headline else above
            pieces += (mark, "\n" if tag == "br" else "", _folded(element.text))
        else:
            pieces += (mark, _folded(element.tail))
    return _lines(pieces[:above]), _lines(pieces[above:])


def _lines(pieces: list[str]) -> str:
    lines = (fold(line) for line in "".join(pieces).split("\n"))
    return _BREAKS.sub("\n\n", "\n".join(lines)).strip("\n")


def plain(cell: str) -> str:
    """`cell` of a table or feed without its markup, where it has any."""
    if _TAGGED.search(cell) or _ENTITY.search(cell):
        tree = parse_page(cell)
        return page_text(tree)[1] if tree is not None else ""
    return cell


def headline_of(tree: Element, stated: str) -> Element | None:
    """The element that shows the headline: the heading that says what is `stated`, else the only one of some
    words; None where neither is sure."""
    headings = [(name_key("".join(heading.itertext())), heading) for heading in tree.iter("h1")]
    key = name_key(stated)
    same = [heading for text, heading in headings if key and text and (text in key or key in text)]
    titles = [heading for text, heading in headings if len(text.split()) > settings.SHORTEST_TITLE]
    return same[0] if len(same) == 1 else titles[0] if len(titles) == 1 else None


def _folded(text: str | None) -> str:
    """`text` on one line, its outer white space kept as one space."""
    if not text:
        return ""
    folded = fold(text)
    before, behind = " " * text[0].isspace(), " " * text[-1].isspace()
    return f"{before}{folded}{behind}" if folded else " "


def _set_apart(element: Element) -> bool:
    """Is the element not shown, or the readers' comments? The page as a whole may wait for a script to show it."""
    if element.tag in ("html", "body", "main", "article"):
        return False
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")):
        return True
    if element.tag not in ("div", "section", "ol", "ul"):
        return False
    names = f"{element.get('id', '')} {element.get('class', '')}".lower()
    return any(word in names for word in _comments()) and element.find(".//h1") is None


@cache
def _comments() -> tuple[str, ...]:
    rows = lexicon.table("page_markup", "kind", "key")
    return tuple(row["key"] for row in rows if row["kind"] == "comments")
