"""Stores for the pages to open, and a way to visit a page as its address asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from core import store, tables
from core.comparison import Collection
from core.store import Store
from pages.components import corpus
from tests.conftest import ROOT
from tests.pages import flood

Visit = Callable[..., AppTest]


@pytest.fixture(scope="session")
def five_folder(
    five: Collection, five_tables: dict[str, pd.DataFrame], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A store of the five articles."""
    folder = tmp_path_factory.mktemp("five")
    store.write(folder, five_tables, tables.texts(five))
    return folder


@pytest.fixture(scope="session")
def flood_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the hand-made collection."""
    folder = tmp_path_factory.mktemp("flood")
    made = flood.collection()
    store.write(folder, tables.build(made), tables.texts(made))
    return folder


@pytest.fixture(scope="session")
def opened(flood_folder: Path) -> Store:
    """The hand-made collection, open."""
    return Store(flood_folder)


@pytest.fixture
def visit_five(five_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Visit]:
    """Visit a page of the app over the five articles."""
    yield from _visits(five_folder, monkeypatch)


@pytest.fixture
def visit(flood_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Visit]:
    """Visit a page of the app over the hand-made collection: `visit("timeline", event="e-flood")`."""
    yield from _visits(flood_folder, monkeypatch)


@pytest.fixture
def visit_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Visit]:
    """Visit a page of the app over a collection in which no file could be read."""
    bare = Collection(failures=flood.collection().failures)
    store.write(tmp_path, tables.build(bare), tables.texts(bare))
    yield from _visits(tmp_path, monkeypatch)


def _visits(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Visit]:
    # Streamlit's caches outlive an AppTest.
    st.cache_data.clear()
    st.cache_resource.clear()
    monkeypatch.setattr(corpus, "FOLDER", folder)

    def visit(page: str = "overview", /, **query: str | list[str]) -> AppTest:
        browser = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
        if page != "overview":
            browser.switch_page(f"pages/{page}.py")
        for key, value in query.items():
            browser.query_params[key] = value
        return browser.run()

    yield visit
    st.cache_data.clear()
    st.cache_resource.clear()


def shown(browser: AppTest) -> str:
    """All the HTML and plain text that a page shows."""
    return "\n".join(element.value for element in (*browser.html, *browser.text))


@pytest.fixture(scope="session")
def opened_statement(opened: Store) -> str:
    """Id of the one denial of the hand-made collection."""
    (found,) = opened.rows("statements", where={"stance": ["denies"]})["statement_id"]
    return str(found)
