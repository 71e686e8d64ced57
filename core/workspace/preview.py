"""What would be added to a collection, understood before it is: nothing changes until it is accepted."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from core.batch import Pile, Progress, read_files
from core.compare.shingles import earlier_sources, shared_text, shingle
from core.comparison import Failure
from core.decisions.record import decide, in_force
from core.errors import WorkspaceError
from core.export import replace
from core.model import PROSE_ROLES, Article
from core.processes import Processes
from core.settings import NEAR_DUPLICATE
from core.workspace import sources
from core.workspace.cache import Cache, fingerprint
from core.workspace.folders import writing
from core.workspace.sources import SOURCES, STAGED
from core.workspace.update import CACHE, decisions
from core.workspace.update import decide as keep

PREVIEW = "preview.json"
_INSIDE = re.compile(r"[/#]")
"""What stands between the name of a file and the place of an article in it."""
NEW, KNOWN, REMOVED, NEAR = "new", "known", "removed", "near"


@dataclass(frozen=True, slots=True)
class Understood:
    """An article that would be added."""

    file: str
    article_id: str
    publisher: str
    headline: str
    headline_basis: str
    date_published: str
    date_published_basis: str
    word_count: int
    warnings: tuple[str, ...]
    standing: str
    """`new`; `known`: the collection has it; `removed`: it had it until that was removed; `near`: much like `like`."""
    like: str
    """Headline and publisher of the article that has most of its text, for `near`."""
    share: float
    """How much of the text that one has, for `near`."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What was staged and what it holds."""

    staged: tuple[str, ...]
    """Ids of the copies."""
    watch: str
    """Path of the folder to watch, if that is what would be added."""
    articles: tuple[Understood, ...]
    failures: tuple[Failure, ...]

    def number(self, *standings: str) -> int:
        """How many articles stand so."""
        return sum(1 for article in self.articles if article.standing in standings)


def look(folder: Path, watch: str, workers: int, progress: Progress) -> Preview:
    """Read what is staged, or the folder `watch`, and keep what was understood for `preview`.

    Raises `WorkspaceError` for a folder that cannot be watched.
    """
    where = sources.watchable(folder, Path(watch)) if watch else None
    files = sources.watched_files(where) if where else sources.copies(folder, STAGED)
    memory = Cache(folder / CACHE, fingerprint())
    with Processes(workers) as work:
        new = read_files(files, work, progress, memory)
        own = read_files(sources.inputs(folder), work, progress, memory)
    held = in_force(decisions(folder))
    removed = {decision.subject for decision in held if decision.kind == "remove"}
    found = Preview(_staged(folder), str(where or ""), tuple(_understood(own, new, removed)), new.failures)
    with writing(folder):
        replace(folder / PREVIEW, json.dumps(asdict(found)).encode())
    return found


def preview(folder: Path) -> Preview | None:
    """What `look` found, as long as what is staged is what it looked at."""
    try:
        made = json.loads((folder / PREVIEW).read_text(encoding="utf-8"))
        articles = (Understood(**{**one, "warnings": tuple(one["warnings"])}) for one in made["articles"])
        failures = (Failure(**one) for one in made["failures"])
        found = Preview(tuple(made["staged"]), made["watch"], tuple(articles), tuple(failures))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found if found.staged == _staged(folder) and (found.staged or found.watch) else None


def accept(folder: Path) -> None:
    """Add what was looked at; an article that had been removed is taken back. Raises `RunutError`.

    A copy that holds nothing that could be read, or only what the collection has, is not added.
    """
    found = preview(folder)
    if found is None:
        raise WorkspaceError("What was staged has changed since it was looked at. Look at it again.")
    back = {article.article_id for article in found.articles if article.standing == REMOVED}
    undone = [each for each in in_force(decisions(folder)) if each.kind == "remove" and each.subject in back]
    if found.watch:
        sources.watch(folder, Path(found.watch))
    wanted = {place for one in found.articles if one.standing != KNOWN for place in _around(one.file)}
    for saved in sources.listing(folder, STAGED):
        if saved.name in wanted:
            sources.move(folder, saved.source_id, STAGED, SOURCES)
    if undone:
        keep(folder, [decide("undo", decision.decision_id) for decision in undone])
    dismiss(folder)


def dismiss(folder: Path) -> None:
    """Forget what is staged."""
    shutil.rmtree(folder / STAGED, ignore_errors=True)
    with suppress(OSError):
        (folder / PREVIEW).unlink(missing_ok=True)


def _around(file: str) -> Iterator[str]:
    """The place of an article, and all that it may lie in: `bundle.zip` and `bundle.zip/rows.csv` for row 12 there."""
    yield file
    yield from (file[: mark.start()] for mark in _INSIDE.finditer(file))


def _staged(folder: Path) -> tuple[str, ...]:
    return sources.ids(folder, STAGED)


def _understood(own: Pile, new: Pile, removed: set[str]) -> Iterator[Understood]:
    known = {article.article_id for article in own.articles}
    fresh = [article for article in new.articles if article.article_id not in known]
    near = _near(own.articles, fresh)
    for article in new.articles:
        like, share = near.get(article.article_id, ("", 0.0))
        standing = NEAR if like else NEW
        if article.article_id in removed:
            standing = REMOVED
        elif article.article_id in known:
            standing = KNOWN
        prose = (passage for passage in article.passages if passage.role in PROSE_ROLES)
        yield Understood(
            article.saved.file,
            article.article_id,
            article.metadata.publisher,
            article.metadata.headline,
            article.metadata.headline_basis,
            article.metadata.date_published,
            article.metadata.date_published_basis,
            sum(len(article.text(passage.start, passage.end).split()) for passage in prose),
            article.warnings,
            standing,
            like,
            share,
        )


def _near(own: Sequence[Article], fresh: Sequence[Article]) -> dict[str, tuple[str, float]]:
    """For articles that share much text with one before them: that one, in words, and the share."""
    articles = [*own, *fresh]
    shingled = [shingle(article) for article in articles]
    found = {}
    for number, counts in enumerate(earlier_sources(shingled)):
        if number < len(own) or not counts:
            continue
        most = min(counts, key=lambda other: (-counts[other], other))
        share = shared_text(shingled[number], shingled[most]).share
        if share >= NEAR_DUPLICATE:
            like = articles[most].metadata
            words = ", ".join(filter(None, (like.headline, like.publisher)))
            found[articles[number].article_id] = (words or articles[most].saved.file, round(share, 2))
    return found
