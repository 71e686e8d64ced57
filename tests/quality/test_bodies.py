"""The stories of 17 web pages of seven outlets, and the articles of a table of 2,431.

Body F1 when the pages were first read: 0.986; trafilatura's own 0.821, with its settings for precision 0.923.
"""

from __future__ import annotations

import pytest

from core.comparison import Failure
from core.ingest.article import read_article
from core.ingest.readers import read_all
from core.model import SavedText
from tests.quality.bodies import PAGES, mean_f1, ours, trafilaturas, trafilaturas_sparing
from tests.quality.dates import VOLUME

FLOOR = 0.98


@pytest.mark.skipif(not PAGES.is_dir(), reason="needs ../shared/pages, the pages that the gold was read from")
def test_bodies_of_web_pages() -> None:
    found = mean_f1(ours)
    assert found >= FLOOR
    assert found >= max(mean_f1(trafilaturas), mean_f1(trafilaturas_sparing))


@pytest.mark.skipif(not VOLUME.is_dir(), reason="needs ../shared/volume, a table of 2,431 articles")
def test_a_table_of_many_articles() -> None:
    found = [each for path in sorted(VOLUME.iterdir()) for each in read_all(path, VOLUME)]
    articles = [each for each in found if isinstance(each, SavedText)]
    assert [each for each in found if isinstance(each, Failure)] == []
    assert len(articles) == 2_431
    metadata = [read_article(each).metadata for each in articles[::5]]
    assert all(each.publisher and each.domain for each in metadata)
    assert sum(each.date_published_basis == "stated" for each in metadata) >= 0.98 * len(metadata)
