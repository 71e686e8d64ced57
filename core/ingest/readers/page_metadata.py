"""What a web page states of its article in its markup: schema.org's JSON-LD first, then meta tags and links.

The keys that are looked for, and which goes before which, are `data/lexicon/page_markup.csv`.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement as Element

from core import lexicon, limits
from core.ingest import settings
from core.ingest.address import host_and_path
from core.ingest.publishers import by_name
from core.ingest.readers.source import PEOPLE, most_values
from core.model import StatedField
from core.text import fold, name_key

_ARTICLE = re.compile(r"(?:Article|Posting|Report)$|^(?:Review|Liveblog)", re.IGNORECASE)
_OPENING = re.compile(r"""[{\[]\s*["{}\[\]]""")
"""Where JSON begins behind the comment marks that some pages put around it."""
_DECODER = json.JSONDecoder(strict=False)
_DIVIDER = re.compile(r"\s(?:[|–—-]|::?|»|•)\s+|\s*\|\s*")


def page_metadata(tree: Element) -> tuple[StatedField, ...]:
    """Each field once, by the first place that states it; authors and editors as often as they are named."""
    stated: dict[str, list[StatedField]] = {}
    for place in (_schema(tree), _links(tree), _meta(tree)):
        found: dict[str, dict[str, list[StatedField]]] = {}
        for item in place:
            found.setdefault(item.field, {}).setdefault(item.where, []).append(item)
        for field, by_where in found.items():
            first = next(iter(by_where.values()))
            stated.setdefault(field, first[: most_values(field)])
    outlet = {name_key(item.value) for item in stated.get("publisher", [])}
    return tuple(
        _cleaned(item, outlet)
        for items in stated.values()
        for item in items
        if item.field not in (*PEOPLE, "section") or _own(item.value, outlet)
    )


def _own(value: str, outlet: set[str]) -> bool:
    """Is the author or section no address of a profile and not the outlet itself?"""
    return "://" not in value and name_key(value) not in outlet and by_name(value) is None


def _cleaned(item: StatedField, outlet: set[str]) -> StatedField:
    """A window's title without the outlet's name before or behind it."""
    if item.field != "headline":
        return item
    value = item.value
    *_, last = (None, *_DIVIDER.finditer(value))
    if last and _is_outlet(value[last.end() :], outlet):
        value = value[: last.start()]
    head, colon, rest = value.partition(": ")
    if colon and _is_outlet(head, outlet):
        value = rest
    return StatedField(item.field, value.strip(), item.where)


def _is_outlet(text: str, outlet: set[str]) -> bool:
    """Does `text` name an outlet, alone or with its section: `Kompas.com Regional`?"""
    key = name_key(text)
    return key in outlet or any(by_name(part) for part in (text, *text.split(" ", 1), *text.rsplit(" ", 1)))


def _schema(tree: Element) -> Iterator[StatedField]:
    keys = _keys("schema")
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        for node in _articles(_json(script.text or "")):
            for key, field in keys:
                for value in _values(node.get(key), field):
                    yield StatedField(field, value, f"JSON-LD {key}")


def _json(text: str) -> Any:
    opening = _OPENING.search(text)
    try:
        return _DECODER.raw_decode(text, opening.start())[0] if opening else None
    except (ValueError, RecursionError):
        return None


def _articles(data: Any) -> Iterator[dict[str, Any]]:
    """The articles among the nodes of `data`, however they are nested, those of the page itself first."""
    nodes = [data]
    for node in nodes:
        if isinstance(node, list):
            nodes += node[: max(0, limits.MOST_NODES - len(nodes))]
        elif isinstance(node, dict):
            types = node.get("@type")
            if any(_ARTICLE.search(str(kind)) for kind in (types if isinstance(types, list) else [types])):
                yield node
            nodes += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]


def _values(value: Any, field: str) -> Iterator[str]:
    """The text of a JSON-LD value: itself, or the name or address of what it describes."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            item = item.get("@id") or item.get("url") if field == "url" else item.get("name")
        if isinstance(item, str) and fold(item):
            yield fold(html.unescape(item))[: limits.LONGEST_STATED]


def _links(tree: Element) -> Iterator[StatedField]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and host_and_path(link.get("href") or "")[0]:
            yield StatedField("url", fold(link.get("href")), "link canonical")


def _meta(tree: Element) -> Iterator[StatedField]:
    tags: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = fold(html.unescape(meta.get("content") or ""))[: limits.LONGEST_STATED]
        if content:
            for name in {(meta.get(key) or "").lower() for key in ("property", "name", "itemprop")}:
                tags.setdefault(name, []).append(content)
    for key, field in _keys("meta"):
        for value in tags.get(key, []):
            if field != "url" or host_and_path(value)[0]:
                yield StatedField(field, value, f"meta {key}")


def _keys(kind: str) -> tuple[tuple[str, str], ...]:
    rows = lexicon.table("page_markup", "kind", "key", "field")
    return tuple((row["key"], row["field"]) for row in rows if row["kind"] == kind)


def captions(tree: Element) -> tuple[StatedField, ...]:
    """The words under the pictures of a page: what stands in captions, or in something called so."""
    found: dict[str, StatedField] = {}
    for element in tree.iter("figcaption", "div", "p", "span", "small", "em", "dd"):
        called = element.tag == "figcaption" or "caption" in (element.get("class") or "").lower()
        text = _short(element) if called else ""
        if len(text.split()) >= settings.CAPTION_WORDS and len(found) < limits.MOST_CAPTIONS:
            found.setdefault(text, StatedField("caption", text, "figcaption"))
    return tuple(found.values())


def _short(element: Element) -> str:
    """The text of an element; empty where it is longer than a caption, as that of a whole column called so."""
    pieces: list[str] = []
    size = 0
    for piece in element.itertext():
        pieces.append(piece)
        size += len(piece)
        if size > 2 * limits.LONGEST_STATED:
            return ""
    text = fold("".join(pieces))
    return text if len(text) <= limits.LONGEST_STATED else ""


def front_page(stated: tuple[StatedField, ...]) -> bool:
    """Is the page its outlet's front page, by its address?"""
    address = next((item.value for item in stated if item.field == "url"), "")
    host, path = host_and_path(address)
    return bool(host) and "?" not in address and path in ("", "index.html", "index.php")
