"""A comparison as HTML: a column for each source, a row for each point, the rest folded between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from core.compare.words import stem, stopwords
from core.views.asking import Record
from core.views.compare import Comparison, Row
from core.views.markup import Mark, Query, folded, marked, publisher_tag, read_link, safe
from core.views.words import PUBLISHED_BASIS, count, moment, shortened

_WORD = re.compile(r"\w+(?:[-'’.,]\w+)*")


def table(item: Comparison, colours: Mapping[str, str], query: Query) -> str:
    """The comparison as HTML: a column for each source, a row for each point, the rest folded between."""
    heads = "".join(_head(source, colours) for source in item.sources)
    body = _folds(item.before, item.heads, query)
    for row in item.rows:
        body += f'<div class="row">{_cells(row, item.sources, colours, query)}</div>'
        body += _folds(row.after, item.heads, query)
    columns = f"--sources:{len(item.sources)}"
    return f'<div class="compare" style="{columns}"><div class="row heads">{heads}</div>{body}</div>'


def _head(source: Record, colours: Mapping[str, str]) -> str:
    basis = PUBLISHED_BASIS.get(source["date_published_basis"], "")
    origins = source["origins"] or source["wire_source"].replace("; ", ", ")
    rests = f"rests on {origins}" if origins else "names no source"
    return (
        f"<div>{publisher_tag(source['publisher'], colours)}"
        f'<div class="when">{safe(moment(source["date_published"]))} · {safe(basis)}</div>'
        f'<div class="headline">{safe(shortened(source["headline"], 110))}</div>'
        f'<div class="when">{safe(rests)}</div></div>'
    )


def _cells(row: Row, sources: Sequence[Record], colours: Mapping[str, str], query: Query) -> str:
    texts = {article: " ".join(r["text"] for r in cell) for article, cell in row.cells.items()}
    shown = []
    for source in sources:
        article = source["article_id"]
        tag = f'<div class="tag">{publisher_tag(source["publisher"], colours)}</div>'
        if article not in row.cells:
            shown.append(f'<div class="none">{tag}{safe(row.missing[article])}</div>')
            continue
        others = [text for own, text in texts.items() if own != article]
        said = "".join(
            f'<p class="prose">{differing(r["text"], others)} {read_link("read", r, query)}</p>'
            for r in row.cells[article]
        )
        shown.append(f"<div>{tag}{said}</div>")
    return "".join(shown)


def differing(text: str, others: Sequence[str]) -> str:
    """`text` as HTML, with what none of `others` says in any form marked softly.

    Content words and figures count, inflections do not: `mengirim` and `pengiriman` are one word, `pasukan`
    and `tentara bayaran` are not, since the choice between them is what a reader wants to see.
    """
    known = {key for other in others for _, key in _weighed(other)}
    own = [Mark(word.start(), word.end(), "own") for word, key in _weighed(text) if key not in known]
    return marked(text, 0, len(text), own)


def _weighed(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """The content words and figures of `text`, each with the key that its forms share."""
    for word in _WORD.finditer(text):
        plain = word.group().casefold()
        if plain[0].isdigit():
            yield word, plain
        elif plain not in stopwords():
            yield word, stem(plain)


def _folds(rest: Mapping[str, Sequence[Record]], names: Mapping[str, str], query: Query) -> str:
    parts = []
    for article, name in names.items():
        own = rest.get(article, ())
        if own:
            lines = "".join(
                f'<p class="prose">{safe(r["text"])} {read_link("read", r, query)}</p>' for r in own
            )
            parts.append(folded(f"{count(len(own), 'sentence')} only in {name}", lines, "only"))
    return f'<div class="rest">{"".join(parts)}</div>' if parts else ""


def points(item: Comparison) -> str:
    """How many points each source has of those that are shared, in one line."""
    total = len(item.rows)
    if not total:
        return "No sentence of these articles was found to say the same as one of another."
    pieces = [
        f"{safe(name)}: {sum(1 for row in item.rows if article in row.cells)}"
        for article, name in item.heads.items()
    ]
    return f"{count(total, 'point')} in common; of these: {'; '.join(pieces)}."
