"""A disagreement as a card: what it is about, then a line for each claim, with who makes it and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.text import fold
from core.views.asking import Record
from core.views.conflicts import Disagreement, amount
from core.views.markup import Query, folded, publisher_tag, read_link, safe
from core.views.words import CONFLICT_KINDS, STANDINGS, count, day, figure, several, shortened


def card(item: Disagreement, colours: Mapping[str, str], query: Query) -> str:
    """A disagreement as HTML: what it is about, then a line for each claim, however many make it."""
    claims: dict[str, list[Record]] = {}
    for side in item.sides:
        claims.setdefault(claim(item.kind, side), []).append(side)
    top = max((amount(side) for side in item.sides), default=0.0)
    lines = "".join(_line(item.kind, claim, sides, top, colours, query) for claim, sides in claims.items())
    kind = CONFLICT_KINDS.get(item.kind, item.kind)
    by = (
        f"{count(len(claims), 'claim')}, {count(len(item.publishers), 'outlet')}, "
        f"{count(item.origins, 'independent origin')}"
    )
    return (
        f'<section class="conflict"><h3><span class="kind">{safe(kind)}</span> {safe(item.topic)}</h3>'
        f'<p class="note">{by}</p><ul>{lines}</ul></section>'
    )


def _line(
    kind: str, claim: str, sides: Sequence[Record], top: float, colours: Mapping[str, str], query: Query
) -> str:
    who = ", ".join(dict.fromkeys(name for side in sides for name in several(side["attributed_to"])))
    who = shortened(who, 120)
    bar = ""
    if kind == "number" and top:
        # An open end has no edge: "more than" may be any more.
        css = "open" if sides[0]["bound"] in ("more than", "at least") else ""
        bar = f'<i class="bar {css}" style="width:{max(1, round(100 * amount(sides[0]) / top))}%"></i>'
    said = [_side(kind, side, colours, query) for side in sides]
    more = folded(f"{count(len(said) - 1, 'more sentence')}", "".join(said[1:])) if len(said) > 1 else ""
    return (
        f'<li><div class="claim"><b>{safe(claim)}</b> <span class="who">{safe(who)}</span></div>'
        f"<div>{bar}{said[0]}{more}</div></li>"
    )


def _side(kind: str, side: Record, colours: Mapping[str, str], query: Query) -> str:
    standing = (
        "" if side["relation_to_others"] == "conflicts" else STANDINGS.get(side["relation_to_others"], "")
    )
    words = "" if kind == "name" else f'<p class="prose">{safe(shortened(fold(side["text"]), 220))}</p>'
    return (
        f'{words}<div class="source">{publisher_tag(side["publisher"], colours)} '
        f'<span class="when">{safe(day(side["date_published"][:10]) or "day unknown")}</span> '
        f'<span class="when">{safe(standing)}</span> {read_link("read", side, query)}</div>'
    )


def claim(kind: str, side: Record) -> str:
    """What a side says, in a few words."""
    if kind == "number":
        return figure(amount(side), side["bound"])
    if kind == "denial":
        return str(side["stance"] or side["value"])
    if kind == "date":
        return day(side["value"]) or str(side["value"])
    return str(side["value"])
