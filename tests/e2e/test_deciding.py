"""An analyst decides who is who, in the real app: it stands on every page and in every download, and can be undone."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from core.__main__ import main
from tests.conftest import ARTICLES
from tests.e2e.serving import Served, serve, settle, visit

UP_TO_DATE = 60_000
"""Milliseconds for an update of five articles, two of whose processes share a machine with the tests."""


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The app over a collection of its own, whose tables can be made anew."""
    folder = tmp_path_factory.mktemp("decided") / "five"
    assert main(["collect", str(ARTICLES), "--store", str(folder)]) == 0
    with serve(folder) as running:
        yield running


def test_a_merge_stands_everywhere_until_it_is_undone(app: Served, page: Page) -> None:
    asked = "who=per-andriy-yermak&do=Same+as%E2%80%A6&into=per-volodymyr-zelenskyy"
    visit(page, f"{app.address}/actors?{asked}")
    expect(page.locator(".preview")).to_contain_text("Andriy Yermak → Volodymyr Zelenskyy")
    expect(page.locator(".preview")).to_contain_text("3 mentions")
    page.get_by_label("Reason").fill("a trial")
    page.get_by_label("Your name").fill("Sari")
    page.get_by_label("Your name").press("Tab")
    settle(page)
    page.get_by_role("button", name="Decide", exact=True).click()
    expect(page.get_by_text("1 decision kept")).to_be_visible()
    expect(page.get_by_text("1 decision kept")).to_have_count(0, timeout=UP_TO_DATE)

    visit(page, f"{app.address}/actors?part=Decisions")
    expect(page.locator(".decision")).to_contain_text("in force “Andriy Yermak” is “Volodymyr Zelenskyy”")
    expect(page.locator(".decision")).to_contain_text("Sari")
    expect(page.locator(".decision")).to_contain_text("a trial")
    assert "Andriy Yermak" not in mentioned(app, page)
    visit(page, f"{app.address}/network?who=per-volodymyr-zelenskyy")
    page.get_by_role("tab", name="Names").click()
    expect(page.locator(".st-key-pane .pagehead h2")).to_have_text("Volodymyr Zelenskyy")

    visit(page, f"{app.address}/actors?part=Decisions")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("1 decision kept")).to_be_visible()
    expect(page.get_by_text("1 decision kept")).to_have_count(0, timeout=UP_TO_DATE)
    expect(page.locator(".decision .state")).to_have_text("undone", timeout=UP_TO_DATE)
    assert "Andriy Yermak" in mentioned(app, page)


def mentioned(app: Served, page: Page) -> set[str]:
    """The actors of all mentions, as the Network page gives them for download."""
    visit(page, f"{app.address}/network")
    page.locator(".st-key-download_menu button").first.click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Mentions: ").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    return {row["actor"] for row in csv.DictReader(io.StringIO(text))}
