"""An analyst brings articles of their own: files looked at and added, a folder that is watched."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from core.workspace import folders, sources
from core.workspace.update import update
from tests.conftest import ARTICLES
from tests.core.test_workspace import BOOK, BRIDGE
from tests.e2e.serving import Served, serve, settle, visit

NOTICED = 5_000
"""Milliseconds within which a new file of a watched folder shows on every open page."""
PARSED = 60_000
"""And within which it is read, on a machine that has other things to do: the models load in seconds."""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A collection of one article, read."""
    folder = folders.create(tmp_path / "home", "Berita saya")
    sources.add(folder, "buku.txt", BOOK.encode())
    update(folder)
    return folder


@pytest.fixture
def running(own: Path) -> Iterator[Served]:
    """The app over it."""
    with serve(own) as app:
        yield app


def test_files_are_looked_at_then_added_and_can_be_read(running: Served, page: Page, tmp_path: Path) -> None:
    copy, broken = tmp_path / "salinan.txt", tmp_path / "rusak <i>x<i>.txt"
    copy.write_bytes(BOOK.replace("\n", "\r\n").encode())
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    new = min(ARTICLES.iterdir())
    visit(page, f"{running.address}/collection")
    page.set_input_files("input[type=file]", [new, copy, broken])
    expect(page.get_by_text("2 articles: 1 new, 1 here already, 1 file cannot be read")).to_be_visible(
        timeout=PARSED
    )
    expect(page.locator(".counts")).to_have_text("1 article · 1 copied file", timeout=PARSED)
    page.get_by_role("button", name="Add 1 article").click()
    expect(page.locator(".counts")).to_have_text("2 articles · 2 copied files", timeout=PARSED)
    page.get_by_role("link", name="Articles", exact=True).click()
    page.wait_for_url("**/articles**")
    settle(page)
    page.get_by_label("Article", exact=True).click()
    page.get_by_role("option", name=re.compile("^Liputan6")).click()
    settle(page)
    expect(page.locator(".article")).to_contain_text("NATO")


def test_a_file_saved_in_a_watched_folder_shows_on_open_pages(
    running: Served, page: Page, own: Path, tmp_path: Path
) -> None:
    inbox = tmp_path / "masuk"
    inbox.mkdir()
    visit(page, f"{running.address}/collection?way=Folder")
    page.get_by_text("Folder", exact=True).click()
    page.get_by_label("Folder on the machine that Runut runs on").fill(str(inbox))
    page.get_by_label("Folder on the machine that Runut runs on").blur()
    page.get_by_role("button", name="Look at it").click()
    page.get_by_role("button", name="Watch this folder").click(timeout=PARSED)
    expect(page.get_by_role("button", name="Stop watching")).to_be_visible(timeout=PARSED)
    page.get_by_role("link", name="Overview", exact=True).click()
    expect(page.locator(".counts")).to_contain_text("1 article from")
    expect(page.get_by_role("button", name="Stop", exact=True)).to_have_count(0, timeout=PARSED)
    page.get_by_label("From").first.focus()
    shutil.copy(_written(tmp_path / "jembatan.txt", BRIDGE), inbox)
    expect(page.get_by_role("button", name="Stop", exact=True)).to_be_visible(timeout=NOTICED)
    expect(page.locator(".counts")).to_contain_text("2 articles from", timeout=PARSED)


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
