"""Colours and shapes: the same for a publisher, a kind or a certainty on every page.

Okabe and Ito's eight colours, told apart by readers with any common colour blindness ("Color Universal
Design", jfly.uni-koeln.de/color, 2008). Amber is kept for disagreements; no meaning rests on colour alone.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from core.store import Store, outlets
from core.text import name_key

PUBLISHER_COLOURS = ("#0072B2", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#000000", "#8A6D00", "#7F7F7F")
"""Okabe and Ito's, the two that read as amber replaced by a dark olive and a grey."""
_HUES = 5
"""Those before black, olive and grey, which a reader names at a glance; they are given first."""

INK = "#22252B"
MUTED = "#6B7078"
FAINT = "#D9D6CE"
PAPER = "#FFFFFF"
AMBER = "#B45309"
SEVERAL = "#3B3F46"
"""What several publishers share."""

KIND_SHAPES = {"statement": "circle", "action": "rect", "forecast": "triangle", "background": "diamond"}
KIND_GLYPHS = {"statement": "●", "action": "■", "forecast": "▲", "background": "◆"}
TYPE_SHAPES = {
    "PER": "circle",
    "ORG": "rect",
    "GPE": "path://M25 0 L75 0 L100 50 L75 100 L25 100 L0 50 Z",
    "LOC": "diamond",
}
TYPE_GLYPHS = {"PER": "●", "ORG": "■", "GPE": "⬢", "LOC": "◆"}

CERTAINTY_LINES = {"stated": "solid", "inferred": "dashed", "repaired": "dotted"}

OTHER_TIES = "#6B7078"
NAMED_TOGETHER_COLOUR = "#B9B6AE"


def outlet_colours(store: Store) -> dict[str, str]:
    """The colour of each publisher of the collection: see `publisher_colours`."""
    here = store.query("SELECT DISTINCT publisher FROM articles WHERE publisher <> '' ORDER BY publisher")
    return publisher_colours([*outlets(store.folder), *here["publisher"]])


def publisher_colours(joined: Sequence[str]) -> dict[str, str]:
    """A colour for each publisher, in the order in which they joined the collection.

    A publisher takes the colour that its name gives or, where that is worn more than others, the next one worn
    least. So one that joins changes no other's colour, and one alone has the same colour in every collection.
    """
    colours: dict[str, str] = {}
    worn: Counter[str] = Counter()
    for name in dict.fromkeys(joined):
        own = hashlib.sha256(name_key(name).encode()).digest()[0] % _HUES
        turned = PUBLISHER_COLOURS[own:_HUES] + PUBLISHER_COLOURS[:own] + PUBLISHER_COLOURS[_HUES:]
        colours[name] = min(turned, key=worn.__getitem__)
        worn[colours[name]] += 1
    return colours


def certainty(bases: Sequence[str]) -> str:
    """How sure a date is that was found in these ways by several sources: the surest counts."""
    if "explicit" in bases:
        return "stated"
    return "repaired" if "repaired" in bases else "inferred"
