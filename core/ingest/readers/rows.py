"""From a record (a table's row, a JSON object, an entry of a feed) to an article, by the names of its fields.

`data/lexicon/headings.csv` says what a heading holds; of several that hold the same the first one listed there
with a value is taken.
"""

from __future__ import annotations

import hashlib
import html
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from core import lexicon, limits
from core.comparison import Failure
from core.ingest.readers.page_text import plain
from core.ingest.readers.rendering import render, universal
from core.ingest.readers.source import most_values
from core.model import SavedText, StatedField
from core.text import fold, name_key

TEXT = "text"
NEEDED = (
    "It needs a heading for the text (such as isi, content or body) and, if it can, others for the headline "
    "(judul, title), the day (tanggal, date), the outlet (sumber, source) and the address (url)."
)
_LONGEST_SHOWN, _MOST_SHOWN = 40, 20
Record = Mapping[str, Sequence[str]]
"""Values by heading; several where a field holds a list."""


def field_of(heading: str) -> str:
    """What the column or key `heading` holds: a field of `Metadata`, `url`, `text`, or nothing known."""
    return _known(heading)[0]


def holds_text(headings: Iterable[str]) -> bool:
    """Does one of the headings name a text?"""
    return any(field_of(heading) == TEXT for heading in headings)


def is_article_table(headings: Sequence[str]) -> bool:
    """Do the headings name a text and something else of an article?"""
    fields = {field_of(heading) for heading in headings} - {""}
    return TEXT in fields and len(fields) > 1


def listed(headings: Iterable[str]) -> str:
    """The headings as a refusal names them."""
    shown = [heading[:_LONGEST_SHOWN] for heading in headings if heading][:_MOST_SHOWN]
    return ", ".join(shown) or "none"


def article_of(place: str, record: Record, encoding: str, where: str) -> SavedText | Failure:
    """The article of `record`, named `place`; `where` says what its fields are: `column`, `key`."""
    values, headings = _by_field(record)
    text = "\n\n".join(plain(value) for value in values.get(TEXT, ())).strip()
    if not text:
        return Failure(place, "parse", "it holds no text of an article", "Nothing, if it is none.")
    told = {
        field: [fold(html.unescape(value)) for value in several[: most_values(field)]]
        for field, several in values.items()
        if field != TEXT
    }
    stated = tuple(
        StatedField(field, value[: limits.LONGEST_STATED], f"{where} {headings[field]}")
        for field, several in told.items()
        for value in several
    )
    (headline,), (date,) = told.get("headline", [""]), told.get("date_published", [""])
    raw = render(headline, told.get("authors", ()), date, universal(text))
    cells = "\x1f".join(value for several in record.values() for value in several)
    digest = hashlib.sha256(cells.encode("utf-8", "surrogatepass")).hexdigest()
    return SavedText(place, raw, encoding, digest, stated)


def _by_field(record: Record) -> tuple[dict[str, Sequence[str]], dict[str, str]]:
    """Values by field, and the heading that each was taken from."""
    found: dict[str, tuple[int, str, Sequence[str]]] = {}
    for heading, several in record.items():
        field, rank = _known(heading)
        filled = [value for value in several if value.strip()]
        if field and filled and (field not in found or rank < found[field][0]):
            found[field] = rank, heading, filled
    ordered = sorted(found.items(), key=lambda item: item[1][0])
    return {field: several for field, (_, _, several) in ordered}, {f: h for f, (_, h, _) in ordered}


def _known(heading: str) -> tuple[str, int]:
    return _headings().get(_key(heading), ("", 0))


def _key(heading: str) -> str:
    """`Isi Berita`, `isi_berita` and `isiBerita` are one heading."""
    return name_key(heading).replace(" ", "")


@cache
def _headings() -> dict[str, tuple[str, int]]:
    rows = lexicon.table("headings", "heading", "field")
    return {_key(row["heading"]): (row["field"], rank) for rank, row in enumerate(rows)}
