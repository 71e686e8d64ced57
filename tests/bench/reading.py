"""Reading files of many articles, and the stories of web pages beside trafilatura's."""

from __future__ import annotations

import time

from core.ingest.article import read_article
from core.ingest.readers import read_all
from core.model import SavedText
from tests.quality.bodies import PAGES, mean_f1, ours, trafilaturas, trafilaturas_sparing
from tests.quality.dates import VOLUME


def report() -> None:
    """Print one line per measurement; nothing where the articles are not at hand."""
    if VOLUME.is_dir():
        start = time.process_time()
        found = [each for path in sorted(VOLUME.iterdir()) for each in read_all(path, VOLUME)]
        read = time.process_time()
        articles = [read_article(each) for each in found if isinstance(each, SavedText)]
        laid_out = time.process_time()
        dated = sum(each.metadata.date_published_basis == "stated" for each in articles) / len(articles)
        named = sum(each.metadata.publisher != "" for each in articles) / len(articles)
        print(
            f"rows of ../shared/volume: {len(articles)} of {len(found)} read, {len(found) / (read - start):,.0f}/s; "
            f"with layout {len(found) / (laid_out - start):,.0f}/s and core; date {dated:.1%}, publisher {named:.1%}"
        )
    if PAGES.is_dir():
        start = time.process_time()
        found_f1 = mean_f1(ours)
        took = time.process_time() - start
        pages = len(list(PAGES.iterdir()))
        print(
            f"bodies of ../shared/pages, F1: {found_f1:.3f} ({pages / took:,.0f} pages/s and core); trafilatura "
            f"{mean_f1(trafilaturas):.3f}, for precision {mean_f1(trafilaturas_sparing):.3f}"
        )
