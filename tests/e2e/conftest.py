"""A server over the five articles and a browser, shared; a fresh server where a test needs one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from core import store, tables
from core.comparison import Collection
from tests.e2e.serving import Served, chromium, serve


@pytest.fixture(scope="session")
def folder(
    five: Collection, five_tables: dict[str, pd.DataFrame], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A store of the five articles."""
    path = tmp_path_factory.mktemp("served")
    store.write(path, five_tables, tables.texts(five))
    return path


@pytest.fixture(scope="session")
def served(folder: Path) -> Iterator[Served]:
    """The app, running."""
    with serve(folder) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser for all tests."""
    with sync_playwright() as playwright:
        opened = chromium(playwright)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page of a size that desks have."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    yield context.new_page()
    context.close()
