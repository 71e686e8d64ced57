"""Many files: the same articles and failures, in the same order, however many processes share the work.

1. read     every article that the files hold, decoded and laid out      (core.ingest)
2. single   the same text twice is one article; the copies are named in `failures`
3. learn    blocks that an outlet repeats are no part of its stories     (core.ingest.repeated)
4. decide   the analyst's decisions about articles                       (core.decisions.articles)
5. parse    what is found in each article                                (core.parse)

What was read or parsed before is taken from a `Memory` where one is given.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol, TypeVar

from core.comparison import Failure
from core.decisions.articles import ArticleDecisions, apply
from core.errors import ReadError
from core.ingest.article import read_article
from core.ingest.readers import read_all
from core.ingest.repeated import set_aside
from core.model import Article, ParsedArticle
from core.nlp.chosen import chosen
from core.parse import extract
from core.processes import Processes
from core.settings import FILES_PER_TASK

DUPLICATE = "duplicate"
"""`Failure.stage` of a file left out because another holds the same text: a notice, not a fault."""

Source = tuple[Path, Path]
"""A file and the folder that its name is given below."""
Progress = Callable[[str, int, int], None]
"""Called with what is being done (`reading`, `parsing`, `comparing`, `writing`), the number done and that of all."""
Item = TypeVar("Item")
Made = TypeVar("Made")


class Memory(Protocol):
    """Keeps what took long to find. What it gives back under a key equals what was kept under it."""

    def recall(self, key: str) -> Any | None:
        """What was kept under `key`; None where nothing was."""

    def keep(self, key: str, value: object) -> None:
        """Keep `value` under `key`."""


class Forgetful:
    """A memory that keeps nothing."""

    def recall(self, key: str) -> Any | None:
        """Nothing."""

    def keep(self, key: str, value: object) -> None:
        """Forget `value`."""


@dataclass(frozen=True, slots=True)
class Pile:
    """The articles of many files, in the order of the files, and what was left out."""

    articles: tuple[Article, ...]
    failures: tuple[Failure, ...]


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


def read_files(files: Sequence[Source], work: Processes, progress: Progress, memory: Memory) -> Pile:
    """Steps 1 and 2: every article that `files` hold, once."""
    keys = [_reading_key(*source) for source in files]
    found = [memory.recall(key) if key else None for key in keys]
    sources = [(*source, key) for source, key in zip(files, keys, strict=True)]
    for index, result in _missing("reading", found, sources, read_task, work, progress):
        found[index] = result
        # A file that gave nothing may be readable at the next try; what it costs to try is little.
        if keys[index] and any(isinstance(one, Article) for one in result):
            memory.keep(keys[index], result)
    return _single(one for results in found for one in results or ())


def learn_and_decide(articles: Sequence[Article], decisions: ArticleDecisions) -> tuple[Article, ...]:
    """Steps 3 and 4: without the articles that were removed, the others as they were decided to be.

    What was removed still teaches what its outlet repeats, so that removing one article changes no other.
    """
    kept = (article for article in set_aside(articles) if article.article_id not in decisions.removed)
    return tuple(apply(article, decisions) for article in kept)


def parse_articles(
    articles: Sequence[Article], work: Processes, progress: Progress, memory: Memory
) -> tuple[ParsedArticle, ...]:
    """Step 5, in the order of `articles`."""
    keys = [_parsing_key(article) for article in articles]
    found: list[ParsedArticle | None] = []
    for key, article in zip(keys, articles, strict=True):
        known = memory.recall(key)
        found.append(replace(known, article=article) if known else None)
    for index, parsed in _missing("parsing", found, articles, extract, work, progress):
        found[index] = parsed
        # A warning more than the article had is a fault of a stage, which may be mended by then.
        if parsed.article == articles[index]:
            memory.keep(keys[index], parsed)
    return tuple(one for one in found if one)


def _missing(
    stage: str,
    found: Sequence[object | None],
    items: Sequence[Item],
    make: Callable[[Sequence[Item]], Sequence[Made]],
    work: Processes,
    progress: Progress,
) -> Iterator[tuple[int, Made]]:
    """What `make` gives for each of `items` whose place in `found` is empty, with that place, in their order."""
    places = [place for place, one in enumerate(found) if one is None]
    tasks = [
        [items[place] for place in places[start : start + FILES_PER_TASK]]
        for start in range(0, len(places), FILES_PER_TASK)
    ]
    done = len(found) - len(places)
    progress(stage, done, len(found))
    waiting = iter(places)
    for results in work.map(make, tasks):
        for result in results:
            yield next(waiting), result
        done += len(results)
        progress(stage, done, len(found))


def read_task(sources: Sequence[tuple[Path, Path, str]]) -> list[list[Article | Failure]]:
    """What each file holds: a bad file, or a bad article in a file, costs itself alone."""
    return [_read(path, root, key) for path, root, key in sources]


def _read(path: Path, root: Path, key: str) -> list[Article | Failure]:
    name = path.relative_to(root).as_posix()
    found: list[Article | Failure] = []
    try:
        for one in read_all(path, root):
            named = replace(one, file=_printable(one.file))
            found.append(named if isinstance(named, Failure) else read_article(named))
    except Exception as error:
        action = "This is a fault of Runut's: please report it with the file."
        found.append(Failure(_printable(name), "read", f"{type(error).__name__}: {error}", action))
    if key and _reading_key(path, root) != key:
        action = "Nothing, if it was just being saved: the next update reads it again."
        return [Failure(_printable(name), "read", "the file changed while it was read", action)]
    return found


def _printable(name: str) -> str:
    """A file's name, which may hold any bytes, as text that every table can hold."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _reading_key(path: Path, root: Path) -> str:
    """A hash of all that reading depends on: the file's name and its bytes. Empty where it cannot be read."""
    try:
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
    return _hash("read", path.relative_to(root).as_posix(), digest)


def _parsing_key(article: Article) -> str:
    """A hash of all that `extract` reads of an article, and of the models it reads with."""
    return _hash(
        "parse", chosen(), article.saved.raw, repr((article.passages, article.sentences, article.metadata))
    )


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _single(results: Iterator[Article | Failure]) -> Pile:
    articles: dict[str, Article] = {}
    failures = []
    for result in results:
        if isinstance(result, Failure):
            failures.append(result)
        elif result.article_id not in articles:
            articles[result.article_id] = result
        else:
            first = articles[result.article_id].saved.file
            failures.append(
                Failure(
                    result.saved.file,
                    DUPLICATE,
                    f"holds the same text as {first}",
                    f"Nothing: the article is read once, from {first}.",
                )
            )
    return Pile(tuple(articles.values()), tuple(failures))
