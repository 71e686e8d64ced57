"""Many files: the same articles and failures, in the same order, however many processes share the work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from core.comparison import Failure
from core.errors import ReadError
from core.ingest.article import read_article
from core.ingest.readers import read
from core.model import Article, ParsedArticle
from core.parse import extract
from core.settings import FILES_PER_TASK

Source = tuple[Path, Path]
"""A file and the folder that its name is given below."""
Progress = Callable[[int, int], None]
"""Called with the number of files done and the number of all."""


def find_files(inputs: Sequence[Path]) -> tuple[Source, ...]:
    """The files of `inputs` (files, or folders searched through), each once, hidden ones left out.

    Sorted within each folder by path. Raises `ReadError` for an input that does not exist.
    """
    found: dict[Path, Path] = {}
    for given in inputs:
        if not given.exists():
            raise ReadError(str(given), "open", "there is no such file or folder", "Check the path.")
        if given.is_file():
            found.setdefault(given, given.parent)
            continue
        for path in sorted(given.rglob("*")):
            below = path.relative_to(given)
            if path.is_file() and not any(part.startswith(".") for part in below.parts):
                found.setdefault(path, given)
    return tuple(found.items())


def parse_files(
    files: Sequence[Source], workers: int, progress: Progress
) -> Iterator[ParsedArticle | Failure]:
    """Parse `files` in order, in this process where `workers` is 1, else in that many others."""
    tasks = [files[start : start + FILES_PER_TASK] for start in range(0, len(files), FILES_PER_TASK)]
    if workers == 1 or len(tasks) < 2:
        yield from _counted(map(parse_task, tasks), len(files), progress)
        return
    # A fresh interpreter per worker: forking a process that has threads (DuckDB, Arrow) can deadlock.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from _counted(pool.map(parse_task, tasks), len(files), progress)


def parse_task(sources: Sequence[Source]) -> list[ParsedArticle | Failure]:
    """Each file parsed, or why it could not be: a bad file costs itself alone."""
    articles = [_read(source) for source in sources]
    parsed = iter(extract([article for article in articles if isinstance(article, Article)]))
    return [article if isinstance(article, Failure) else next(parsed) for article in articles]


def _read(source: Source) -> Article | Failure:
    path, root = source
    try:
        return read_article(read(path, root))
    except ReadError as error:
        return Failure(error.file, error.stage, error.error, error.action)
    except Exception as error:
        name = path.relative_to(root).as_posix()
        action = "This is a fault of Runut's: please report it with the file."
        return Failure(name, "read", f"{type(error).__name__}: {error}", action)


def _counted(
    tasks: Iterator[list[ParsedArticle | Failure]], total: int, progress: Progress
) -> Iterator[ParsedArticle | Failure]:
    done = 0
    for results in tasks:
        done += len(results)
        progress(done, total)
        yield from results
