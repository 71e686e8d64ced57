"""A pile of saved articles: parse each, give actors one identity over all, compare.

1. parse       each file on its own                                   (core.batch, core.parse)
2. single      the same text twice is one article; the copies are named in `failures`
3. unify       one identity per actor over the whole pile             (core.resolve.collection)
4. lineage     what each article rests on                             (core.compare.lineage)
5. events      one per happening, with every source that reports it   (core.compare.events)
6. alignments  sentences that say the same                            (core.compare.alignments)
7. conflicts   where the sources disagree                             (core.compare.conflicts)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from core.batch import Progress, find_files, parse_files
from core.compare.alignments import find_alignments
from core.compare.conflicts import find_conflicts
from core.compare.events import find_events
from core.compare.lineage import find_lineage
from core.comparison import Collection, Failure
from core.model import ParsedArticle
from core.resolve.collection import unify

DUPLICATE = "duplicate"
"""`Failure.stage` of a file left out because another holds the same text: a notice, not a fault."""


def _silent(done: int, total: int) -> None:
    """Report no progress."""


def read_collection(inputs: Sequence[Path], workers: int = 1, progress: Progress = _silent) -> Collection:
    """Parse and compare every file of `inputs` (files or folders).

    Files that cannot be read become rows of `failures`; only an input that does not exist raises
    (`ReadError`). The result depends on the files alone, not on `workers`.
    """
    return assemble(parse_files(find_files(inputs), workers, progress))


def assemble(results: Iterable[ParsedArticle | Failure]) -> Collection:
    """Steps 2 to 7: parsed articles, in the order of their files, as one compared collection."""
    parsed, failures = _single(results)
    articles = unify(parsed)
    lineage = find_lineage(articles)
    alignments = find_alignments(articles)
    return Collection(
        articles=articles,
        events=find_events(articles, lineage),
        alignments=alignments,
        conflicts=find_conflicts(articles, alignments),
        lineage=lineage,
        failures=failures,
    )


def _single(
    results: Iterable[ParsedArticle | Failure],
) -> tuple[tuple[ParsedArticle, ...], tuple[Failure, ...]]:
    articles: dict[str, ParsedArticle] = {}
    failures = []
    for result in results:
        if isinstance(result, Failure):
            failures.append(result)
            continue
        key = result.article.article_id
        if key in articles:
            first = articles[key].article.saved.file
            failures.append(
                Failure(
                    result.article.saved.file,
                    DUPLICATE,
                    f"holds the same text as {first}",
                    f"Nothing: the article is read once, from {first}.",
                )
            )
        else:
            articles[key] = result
    return tuple(articles.values()), tuple(failures)
