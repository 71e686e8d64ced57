"""A comparison on one page, to keep: what was asked, the sources, the points with every sentence cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.settings import ALIGNED_GROUP
from core.store import Store
from core.views import conflicts, grid, wording
from core.views.asking import Record, ask, marks, records
from core.views.compare import Comparison, comparison
from core.views.conflicts import Disagreement
from core.views.grid import Grid
from core.views.origins import independence
from core.views.wording import Choice
from core.views.words import PUBLISHED_BASIS, count, moment

METHOD = (
    "Made by Runut by rules and measured models, without generated text: every sentence below stands so in the "
    "saved file named beside it, at the characters given. Sentences stand at one point where the chance that a "
    f"careful reader finds them to report the same is on average {ALIGNED_GROUP:.0%} or more. A source older than a "
    "point is not said to be silent on it; where “not mentioned” stands, no sentence like it was found, though the "
    "source may tell it in quite other words. What was found was not checked by hand."
)
MOST_DISAGREEMENTS = 100
SOURCE_COLUMNS = ("Outlet", "Published", "Headline", "Rests on", "File")


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that the page shows. `mark` is a handling mark for its head and foot, such as `TLP:AMBER`."""

    question: str
    made: date
    address: str
    mark: str
    version: str
    comparison: Comparison
    rests: tuple[str, ...]
    """For each source, in words, what it rests on."""
    origins: int
    disagreements: tuple[Disagreement, ...]
    grid: Grid
    wording: tuple[Choice, ...]

    @property
    def title(self) -> str:
        """The question, or what is compared."""
        sources = self.comparison.sources
        outlets = list(dict.fromkeys(source["publisher"] or "unknown outlet" for source in sources))
        return self.question or f"{count(len(sources), 'article')} of {', '.join(outlets)}"

    @property
    def origin_line(self) -> str:
        """How many independent origins the sources have, in words."""
        sources = len(self.comparison.sources)
        return (
            f"{count(sources, 'source')} with {count(self.origins, 'independent origin')}: sources that credit one "
            "agency or outlet, or share text, count as one."
        )


def source_rows(item: Dossier) -> list[tuple[str, ...]]:
    """A row of `SOURCE_COLUMNS` for each source."""
    return [
        (
            source["publisher"] or "Unknown outlet",
            f"{moment(source['date_published'])} ({PUBLISHED_BASIS.get(source['date_published_basis'], '')})",
            source["headline"],
            rests,
            source["file"],
        )
        for source, rests in zip(item.comparison.sources, item.rests, strict=True)
    ]


def dossier(
    store: Store, ids: tuple[str, ...], *, question: str, address: str, made: date, mark: str = ""
) -> Dossier:
    """The dossier of the articles `ids`, compared. `address` opens the same comparison in the app."""
    found = comparison(store, ids)
    return Dossier(
        question,
        made,
        address,
        mark,
        store.version,
        found,
        _rests(store, found.sources),
        independence(store).count(ids),
        conflicts.between(store, ids, MOST_DISAGREEMENTS),
        grid.grid(store, found),
        wording.wording(store, found),
    )


def _rests(store: Store, sources: Sequence[Record]) -> tuple[str, ...]:
    ids = [source["article_id"] for source in sources]
    sql = (
        "SELECT l.*, o.publisher, o.headline FROM lineage AS l LEFT JOIN articles AS o ON o.article_id = l.origin "
        f"WHERE l.article_id IN {marks(ids)} ORDER BY l.article_id, l.start"
    )
    lines: dict[str, list[str]] = {article: [] for article in ids}
    for row in records(ask(store, sql, parameters=ids)):
        if row["basis"] == "copied":
            said = f"shares {row['shared_share']:.0%} of its text with {row['publisher']}: {row['headline']}"
        else:
            said = f"{'signed by' if row['basis'] == 'byline' else 'credits'} {row['origin']}"
        lines[row["article_id"]].append(said)
    return tuple("; ".join(lines[article]) or "names no source" for article in ids)


def citation(row: Record, source: Record) -> str:
    """Where a sentence stands: outlet, day, file and characters."""
    day = source["date_published"][:10] or "day unknown"
    outlet = source["publisher"] or "Unknown outlet"
    return f"{outlet}, {day}, {source['file']}, {int(row['start'])}–{int(row['end'])}"
