"""A pile of saved articles: read and parse each, give actors one identity over all, compare.

1. read        every article of every file, once                      (core.batch)
2. decide      what an outlet repeats, and what the analyst decided   (core.ingest.repeated,
               on articles                                            core.decisions.articles)
3. parse       each article on its own                                (core.parse)
4. unify       one identity per actor over the whole pile             (core.resolve.collection)
5. decide      what the analyst decided on actors stands everywhere   (core.decisions.actors)
6. speakers    the same words given to different people               (core.compare.speakers)
7. lineage     what each article rests on                             (core.compare.lineage)
8. events      one per happening, with every source that reports it   (core.compare.events)
9. alignments  sentences that say the same                            (core.compare.alignments)
10. conflicts  where the sources disagree                             (core.compare.conflicts)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from core import batch
from core.batch import Forgetful, Memory, Progress, Source, find_files
from core.compare.alignments import find_alignments
from core.compare.conflicts import find_conflicts
from core.compare.events import find_events
from core.compare.lineage import find_lineage
from core.compare.speakers import warn_of_speakers
from core.comparison import Collection, Failure
from core.decisions.actors import decide
from core.decisions.articles import about_articles
from core.decisions.record import Decision, in_force
from core.model import ParsedArticle
from core.processes import Processes
from core.resolve.collection import unify


def silent(stage: str, done: int, total: int) -> None:
    """Report no progress."""


def read_collection(inputs: Sequence[Path], workers: int = 1, progress: Progress = silent) -> Collection:
    """Parse and compare every file of `inputs` (files or folders).

    Files that cannot be read become rows of `failures`; only an input that does not exist raises
    (`ReadError`). The result depends on the files alone, not on `workers`.
    """
    return collect(find_files(inputs), (), workers, progress)


def collect(
    files: Sequence[Source],
    decisions: Iterable[Decision] = (),
    workers: int = 1,
    progress: Progress = silent,
    memory: Memory | None = None,
) -> Collection:
    """The articles of `files`, as the analyst's `decisions` have them, parsed and compared.

    What `memory` knows is not read or parsed again, and what is new is kept in it; the result is the same.
    """
    decisions, memory = tuple(decisions), memory or Forgetful()
    with Processes(workers) as work:
        pile = batch.read_files(files, work, progress, memory)
        articles = batch.learn_and_decide(pile.articles, about_articles(in_force(decisions)))
        parsed = batch.parse_articles(articles, work, progress, memory)
    progress("comparing", 0, 1)
    return assemble(parsed, pile.failures, decisions)


def assemble(
    parsed: Sequence[ParsedArticle], failures: Sequence[Failure] = (), decisions: Iterable[Decision] = ()
) -> Collection:
    """Steps 4 to 10: parsed articles, in the order of their files, as one compared collection."""
    articles, decided = decide(unify(parsed), decisions)
    articles = warn_of_speakers(articles)
    lineage = find_lineage(articles)
    alignments = find_alignments(articles)
    return Collection(
        articles=articles,
        events=find_events(articles, lineage),
        alignments=alignments,
        conflicts=find_conflicts(articles, alignments),
        lineage=lineage,
        failures=tuple(failures),
        decided=decided,
    )
