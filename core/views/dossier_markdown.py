"""A dossier as Markdown: every foreign text escaped, so that it stays text wherever it is pasted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from core.text import fold
from core.views.asking import Record
from core.views.conflict_card import claim
from core.views.conflicts import Disagreement
from core.views.dossier import METHOD, SOURCE_COLUMNS, Dossier, citation, source_rows
from core.views.grid import STATES
from core.views.wording import KINDS
from core.views.words import CONFLICT_KINDS, STANDINGS, day

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#!|&~$:^@]|^[-+=]|(?<=\d)[.)](?=\s|$)|(?<=www)\.", re.IGNORECASE)
"""What some dialect of Markdown reads as more than a character, where it does: `10.000` stays as it is."""


def plain(text: object) -> str:
    """`text` on one line, as Markdown that draws exactly its characters."""
    return _SPECIAL.sub(lambda sign: f"\\{sign.group()}", fold(str(text)))


def page(item: Dossier) -> str:
    """The whole file."""
    sources = {source["article_id"]: source for source in item.comparison.sources}
    mark = f"**{plain(item.mark)}**" if item.mark else ""
    parts = [
        mark,
        f"# {plain(item.title)}",
        plain(day(item.made.isoformat())),
        *_sources(item),
        *_disagreements(item.disagreements),
        *_points(item, sources),
        *_grid(item),
        *_wording(item, sources),
        "---",
        plain(METHOD),
        f"Made on {plain(item.made.isoformat())} from the collection {plain(item.version)}. "
        f"The same in the app: {plain(item.address)}",
        mark,
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    names = [plain(name) for name in heads]
    lines = [names, ["---"] * len(names), *([plain(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _sources(item: Dossier) -> Iterable[str]:
    yield "## Sources"
    yield _table(SOURCE_COLUMNS, source_rows(item))
    yield plain(item.origin_line)


def _quoted(row: Record, source: Record, before: str = "") -> str:
    head = f"**{plain(before)}** " if before else ""
    return f"> {head}{plain(row['text'])}\n> — {plain(citation(row, source))}"


def _disagreements(found: Iterable[Disagreement]) -> Iterable[str]:
    yield "## Where the sources disagree"
    items = list(found)
    if not items:
        yield "No disagreement was found."
    for item in items:
        yield f"### {plain(CONFLICT_KINDS.get(item.kind, item.kind))}: {plain(item.topic)}"
        for side in item.sides:
            who = f" ({side['attributed_to']})" if side["attributed_to"] else ""
            standing = STANDINGS.get(side["relation_to_others"], "") if item.kind == "number" else ""
            yield _quoted(side, side, f"{claim(item.kind, side)}{who}{', ' + standing if standing else ''}:")


def _points(item: Dossier, sources: Mapping[str, Record]) -> Iterable[str]:
    yield "## What they share, point by point"
    if not item.comparison.rows:
        yield "No point is shared."
    for number, row in enumerate(item.comparison.rows, 1):
        yield f"### Point {number}"
        for article, source in sources.items():
            for said in row.cells.get(article, ()):
                yield _quoted(said, source)
        silent = [
            f"{sources[article]['publisher'] or 'Unknown outlet'}: {why}"
            for article, why in row.missing.items()
        ]
        if silent:
            yield plain("; ".join(silent))


def _grid(item: Dossier) -> Iterable[str]:
    yield "## Who has what"
    rows = [
        (point.text, *(f"{STATES[cell.state][0]} {cell.state}" for cell in point.cells.values()))
        for point in item.grid.points
    ]
    yield _table(("Point", *item.grid.heads.values()), rows)
    yield plain("; ".join(f"{sign} {name}: {meaning}" for name, (sign, meaning) in STATES.items()))


def _wording(item: Dossier, sources: Mapping[str, Record]) -> Iterable[str]:
    if item.wording:
        yield "## Wording"
        yield _table(
            ("Kind", "Of", "Words", "Where"),
            (
                (KINDS[c.kind], c.what, c.words, citation(c.row, sources[c.row["article_id"]]))
                for c in item.wording
            ),
        )
