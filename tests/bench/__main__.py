"""Speed, measured where it is felt: `python -m tests.bench`.

Machines differ and are shared, so read the ratios; each line names what it is measured on.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from core import store, tables
from core.collection import read_collection
from core.extract.dates import find_dates
from core.ingest.article import read_article
from core.ingest.readers import read
from core.ingest.repeated import set_aside
from core.parse import parse
from tests.bench import dates, network, nlp, pile, reading
from tests.conftest import ARTICLES

REPEAT = 40


def seconds(work: Callable[[], object]) -> float:
    """The least of three runs: what the work costs when nothing else disturbs it."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print one line per measurement."""
    saved = [read(path, ARTICLES) for path in sorted(ARTICLES.iterdir())]
    articles = [read_article(text) for text in saved]
    characters = sum(len(text.raw) for text in saved)

    took = seconds(lambda: [read_article(text) for _ in range(REPEAT) for text in saved])
    print(f"reading, layout, metadata, sentences: {REPEAT * len(saved) / took:,.0f} articles/s")
    took = seconds(lambda: set_aside(articles * REPEAT))
    print(f"what outlets repeat, found over all articles: {REPEAT * len(saved) / took:,.0f} articles/s")
    reading.report()
    took = seconds(lambda: [find_dates(article) for _ in range(REPEAT) for article in articles])
    print(f"dates: {REPEAT * characters / took / 1e6:.2f} MB/s")
    dates.report()
    nlp.report(articles)
    took = seconds(lambda: [parse(text) for text in saved])
    print(f"one article, every stage: {len(saved) / took:,.1f} articles/s")
    took = seconds(lambda: read_collection([ARTICLES]))
    print(f"the five, parsed and compared: {took:.2f} s")

    for copies in (20, 40):
        print(f"{copies * len(saved)} articles parsed and compared: {_pile(copies):.1f} s")

    collection = read_collection([ARTICLES])
    pile.report(collection.articles, (250, 500, 1_000))
    with TemporaryDirectory() as folder:
        took = seconds(lambda: store.write(Path(folder), tables.build(collection), tables.texts(collection)))
        print(f"tables of the five built and stored: {took:.2f} s")
        opened = store.Store(Path(folder))
        took = seconds(lambda: opened.rows("statements", limit=100))
        print(f"one question to the store: {took * 1000:.1f} ms")
    network.report()


def _pile(copies: int) -> float:
    """Seconds for a pile of that many copies of the five, each made different by one line of its own."""
    with TemporaryDirectory() as folder:
        for path in sorted(ARTICLES.iterdir()):
            text = path.read_text(encoding="utf-8")
            for copy in range(copies):
                (Path(folder) / f"{path.stem}-{copy:03d}.txt").write_text(
                    f"{text}\n\nEdisi {copy}", encoding="utf-8"
                )
        start = time.perf_counter()
        read_collection([Path(folder)])
        return time.perf_counter() - start


if __name__ == "__main__":
    main()
