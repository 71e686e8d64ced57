"""Every page draws: over the five articles, over hostile text, with filters, and with nothing left."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.filters import EVERYTHING
from core.store import Store
from core.views import articles
from pages.components import corpus
from pages.components.shell import PAGES
from tests.pages.conftest import Visit, shown
from tests.pages.flood import HOSTILE

PARTS = [
    *((page, {}) for page in PAGES),
    ("statements", {"part": "Figures"}),
    ("statements", {"part": "Voices"}),
]
IDS = [f"{page} {query.get('part', '')}".strip() for page, query in PARTS]
LISTING = [page for page in PAGES if page not in ("overview", "about")]


@pytest.mark.parametrize(("page", "query"), PARTS, ids=IDS)
def test_draws_the_five_articles(visit_five: Visit, page: str, query: dict[str, str]) -> None:
    browser = visit_five(page, **query)
    assert not browser.exception
    assert not browser.error
    assert "5 articles" in shown(visit_five()) or page != "overview"


@pytest.mark.parametrize(("page", "query"), PARTS, ids=IDS)
def test_draws_hostile_text_as_text(visit: Visit, page: str, query: dict[str, str]) -> None:
    browser = visit(page, **query)
    assert not browser.exception
    for element in browser.html:
        assert "<script>alert" not in element.value
        assert "<b>Tiga" not in element.value
        assert "<i>Bintang" not in element.value
    assert not any(HOSTILE in element.value for element in (*browser.markdown, *browser.caption))


@pytest.mark.parametrize("page", LISTING)
def test_says_when_the_filters_leave_nothing(visit: Visit, page: str) -> None:
    browser = visit(page, **{"from": "1990-01-01", "to": "1990-01-31"})
    assert not browser.exception
    said = shown(browser)
    assert "with these filters. Try a longer period" in said
    assert any(button.label == "Clear all filters" for button in browser.button)


@pytest.mark.parametrize(("page", "query"), PARTS, ids=IDS)
def test_draws_a_collection_without_articles(visit_nothing: Visit, page: str, query: dict[str, str]) -> None:
    browser = visit_nothing(page, **query)
    assert not browser.exception
    if page in LISTING:
        assert "This collection holds no" in browser.info[0].value


@pytest.mark.parametrize("page", PAGES)
def test_drops_bogus_values(visit: Visit, page: str) -> None:
    bogus = {
        "from": "yesterday",
        "actor": "Tidak Ada",
        "publisher": ["Kabar Satu", "Tidak Ada"],
        "event": "x' OR 1=1",
        "who": "a~b",
        "tie": "~~~~",
        "article": "../../etc/passwd",
        "at": "9-3",
        "lanes": "colour",
        "part": "None",
        "page": "-4",
    }
    browser = visit(page, **bogus)
    assert not browser.exception
    assert browser.sidebar.multiselect(key="actor").value == []
    assert browser.sidebar.multiselect(key="publisher").value == ["Kabar Satu"]


def test_every_download_says_how_much_it_holds(visit: Visit) -> None:
    for page in PAGES:
        labels = [button.label for button in visit(page).download_button]
        assert labels
        said = re.compile(r".+: [\d,]+ (rows?|articles?)(, [\d,]+ without a day left out)? \((\w+)\)")
        # A dossier is a text to read, and has no rows.
        tables = [label for label in labels if not label.endswith(("(HTML)", "(Markdown)"))]
        assert [label for label in tables if not said.fullmatch(label)] == []


def test_an_empty_overview_claims_nothing(visit: Visit) -> None:
    said = shown(visit("overview", **{"from": "2090-01-01"}))
    assert "all identities are sure" not in said
    assert "Try a longer period" in said


def test_an_article_says_once_how_its_day_is_known(five_folder: Path) -> None:
    opened = Store(five_folder)
    for article_id in articles.titles(opened, EVERYTHING):
        said = articles.about(articles.reading(opened, article_id))
        published, _, unnamed = said.split("<dt>Published</dt>")[1].partition("<dt></dt>")
        again = unnamed.partition("</dd>")[0]
        assert "stated" in published or "inferred" in published + again
        assert not ("stated" in published and "stated" in again)


def test_the_count_of_a_download_is_the_count_of_the_filters(visit: Visit) -> None:
    def labels(browser: AppTest) -> list[str]:
        return [button.label for button in browser.download_button]

    assert "Articles: 3 rows (CSV)" in labels(visit("overview"))
    assert "Articles: 1 row (CSV)" in labels(visit("overview", publisher="Warta Dua"))


def test_says_why_the_articles_could_not_be_read(
    visit: Visit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(corpus, "FOLDER", tmp_path / "none")
    monkeypatch.setattr(corpus, "ARTICLES", tmp_path / "no articles")
    browser = visit()
    assert browser.error[0].value == "The collection could not be opened."
    assert "there is no such file or folder" in browser.text[0].value
    assert "python -m core collect" in browser.text[0].value
