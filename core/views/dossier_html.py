"""A dossier as one HTML file: self-contained, to print, without scripts, every foreign text escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from core.views.asking import Record
from core.views.conflict_card import claim
from core.views.conflicts import Disagreement
from core.views.dossier import METHOD, SOURCE_COLUMNS, Dossier, citation, source_rows
from core.views.grid import STATES
from core.views.markup import safe
from core.views.wording import KINDS
from core.views.words import CONFLICT_KINDS, STANDINGS, day

_STYLE = """
body { font: 11pt/1.45 Charter, "Source Serif 4", Georgia, serif; color: #22252b; max-width: 48rem; margin: 2rem auto;
  padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0.2rem 0; }
h2 { font-size: 1.15rem; border-bottom: 1px solid #22252b; margin: 1.6rem 0 0.5rem; }
h3 { font-size: 1rem; margin: 1rem 0 0.2rem; break-after: avoid; }
p, blockquote { margin: 0.2rem 0; overflow-wrap: anywhere; }
blockquote { margin-left: 0; padding-left: 0.8rem; border-left: 3px solid #ddd9d0; break-inside: avoid; }
cite, .mark, .note, th, td { font: 9pt/1.35 "Source Sans 3", "Segoe UI", Helvetica, Arial, sans-serif; }
cite, .note { color: #565b63; font-style: normal; }
.mark { font-weight: 700; letter-spacing: 0.05em; text-align: right; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #ddd9d0; padding: 0.2rem 0.4rem; text-align: left; vertical-align: top; }
thead th { border-bottom: 1px solid #22252b; }
tr { break-inside: avoid; }
td.sign { text-align: center; }
footer { margin-top: 2rem; border-top: 1px solid #22252b; padding-top: 0.4rem; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } a { color: inherit; } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Whatever the text of an article holds, the page fetches and runs nothing."""


def page(item: Dossier) -> str:
    """The whole file."""
    sources = {source["article_id"]: source for source in item.comparison.sources}
    mark = f'<p class="mark">{safe(item.mark)}</p>' if item.mark else ""
    parts = [
        mark,
        f"<h1>{safe(item.title)}</h1>",
        f'<p class="note">{safe(day(item.made.isoformat()))}</p>',
        _sources(item),
        _disagreements(item.disagreements),
        _points(item, sources),
        _grid(item),
        _wording(item, sources),
        f'<footer><p class="note">{safe(METHOD)}</p><p class="note">Made on {item.made.isoformat()} from the '
        f"collection {safe(item.version)}. The same in the app: {safe(item.address)}</p>{mark}</footer>",
    ]
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{safe(item.title)}</title><style>{_STYLE}</style></head><body>\n"
        + "\n".join(part for part in parts if part)
        + "\n</body></html>\n"
    )


def _sources(item: Dossier) -> str:
    return f"<h2>Sources</h2>{_table(SOURCE_COLUMNS, source_rows(item))}<p>{safe(item.origin_line)}</p>"


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f"<th>{safe(name)}</th>" for name in heads)
    body = "".join("<tr>" + "".join(f"<td>{safe(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _quoted(row: Record, source: Record, before: str = "") -> str:
    head = f"<b>{safe(before)}</b> " if before else ""
    return (
        f'<blockquote lang="id">{head}{safe(row["text"])}<br>'
        f'<cite lang="en">{safe(citation(row, source))}</cite></blockquote>'
    )


def _disagreements(found: Iterable[Disagreement]) -> str:
    parts = []
    for item in found:
        kind = CONFLICT_KINDS.get(item.kind, item.kind)
        parts.append(f"<h3>{safe(kind)}: {safe(item.topic)}</h3>")
        for side in item.sides:
            who = f" ({side['attributed_to']})" if side["attributed_to"] else ""
            standing = STANDINGS.get(side["relation_to_others"], "") if item.kind == "number" else ""
            said = f"{claim(item.kind, side)}{who}{', ' + standing if standing else ''}:"
            parts.append(_quoted(side, side, said))
    return "<h2>Where the sources disagree</h2>" + ("".join(parts) or "<p>No disagreement was found.</p>")


def _points(item: Dossier, sources: Mapping[str, Record]) -> str:
    parts = []
    for number, row in enumerate(item.comparison.rows, 1):
        parts.append(f"<h3>{number}</h3>")
        parts += [
            _quoted(said, sources[article]) for article in sources for said in row.cells.get(article, ())
        ]
        silent = [
            f"{sources[article]['publisher'] or 'Unknown outlet'}: {why}"
            for article, why in row.missing.items()
        ]
        if silent:
            parts.append(f'<p class="note">{safe("; ".join(silent))}</p>')
    return "<h2>What they share, point by point</h2>" + ("".join(parts) or "<p>No point is shared.</p>")


def _grid(item: Dossier) -> str:
    heads = "".join(f"<th>{safe(name)}</th>" for name in ("Point", *item.grid.heads.values()))
    body = "".join(
        f"<tr><td>{safe(point.text)}</td>"
        + "".join(
            f'<td class="sign">{STATES[cell.state][0]}<br>{safe(cell.state)}</td>'
            for cell in point.cells.values()
        )
        + "</tr>"
        for point in item.grid.points
    )
    meanings = "; ".join(f"{sign} {name}: {meaning}" for name, (sign, meaning) in STATES.items())
    return (
        "<h2>Who has what</h2>"
        f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
        f'<p class="note">{safe(meanings)}</p>'
    )


def _wording(item: Dossier, sources: Mapping[str, Record]) -> str:
    if not item.wording:
        return ""
    rows = [
        (KINDS[c.kind], c.what, c.words, citation(c.row, sources[c.row["article_id"]])) for c in item.wording
    ]
    return "<h2>Wording</h2>" + _table(("", "Of", "Words", "Where"), rows)
