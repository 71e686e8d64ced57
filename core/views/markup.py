"""Text of the articles as HTML: escaped, with marks of our own around what was found in it.

Every string that comes from a saved file passes `safe` or `marked`; nothing else may enter HTML.
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from urllib.parse import quote, urlencode

Query = Mapping[str, Sequence[str]]
"""The filters as parameters of an address."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece `[start, end)` of the saved text to show as found, with a CSS class and words for hovering."""

    start: int
    end: int
    css: str
    title: str = ""


def safe(text: object) -> str:
    """`text` as HTML that draws exactly its characters."""
    return html.escape(str(text), quote=True)


def marked(raw: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    """`raw[start:end]` as HTML with `marks` (which may overlap) drawn; marks outside it are left out."""
    inside = (mark for mark in marks if mark.start < end and mark.end > start)
    waiting = sorted(inside, key=lambda mark: mark.start)[::-1]
    edges = {start, end}
    for mark in waiting:
        edges |= {max(mark.start, start), min(mark.end, end)}
    places = sorted(edges)
    pieces, over = [], list[Mark]()
    for here, there in pairwise(places):
        while waiting and waiting[-1].start <= here:
            over.append(waiting.pop())
        over = [mark for mark in over if mark.end > here]
        pieces.append(_piece(raw[here:there], over))
    return "".join(pieces)


def _piece(text: str, over: Sequence[Mark]) -> str:
    if not over:
        return safe(text)
    css = " ".join(dict.fromkeys(mark.css for mark in over))
    title = "\n".join(dict.fromkeys(mark.title for mark in over if mark.title))
    return f'<mark class="{safe(css)}" title="{safe(title)}">{safe(text)}</mark>'


def publisher_tag(name: str, colours: Mapping[str, str]) -> str:
    """A publisher's name with its colour before it."""
    colour = colours.get(name, "#7F7F7F")
    return f'<span class="outlet"><i style="background:{colour}"></i>{safe(name or "Unknown outlet")}</span>'


def link(page: str, label: str, parameters: Mapping[str, str | Sequence[str]]) -> str:
    """A link to another page of the app. `label` may be text of an article: it is escaped here."""
    address = f"{quote(page)}?{urlencode(parameters, doseq=True)}"
    return f'<a href="{safe(address)}" target="_self">{safe(label)}</a>'


def read_link(label: str, row: Mapping[str, Any], query: Query) -> str:
    """A link to the place that `row` (`article_id`, `start`, `end`) names in its article; the whole article
    where it names no place. `query` is what the address is to keep, the filters."""
    target: dict[str, str | Sequence[str]] = {**query, "article": row["article_id"]}
    if row["end"] and row["end"] == row["end"]:
        target["at"] = f"{int(row['start'])}-{int(row['end'])}"
    return link("articles", label, target)


def folded(summary: str, inner: str, css: str = "") -> str:
    """A part that opens on click. `summary` is plain text, `inner` HTML of this module."""
    return f'<details class="{safe(css)}"><summary>{safe(summary)}</summary>{inner}</details>'
