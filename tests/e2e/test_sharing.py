"""A collection is marked, taken away as one file, and opened from it as another, in the real app."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from core.__main__ import main
from tests.conftest import ARTICLES
from tests.e2e.serving import Served, serve, settle, visit

UP_TO_DATE = 60_000
"""Milliseconds for reading one article in a process of its own, on a machine that the tests share."""


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Served]:
    """The app over a collection of one article."""
    folder = tmp_path / "home" / "kiriman"
    assert main(["collect", str(sorted(ARTICLES.iterdir())[0]), "--store", str(folder)]) == 0
    with serve(folder) as running:
        yield running


def test_a_collection_goes_away_as_a_file_and_comes_back_whole(
    app: Served, page: Page, tmp_path: Path
) -> None:
    visit(page, f"{app.address}/collection?part=Share")
    page.get_by_label("Traffic Light Protocol").click()
    page.get_by_role("option", name="TLP:AMBER", exact=True).click()
    expect(page.locator(".tlp.amber")).to_have_text("TLP:AMBER")
    settle(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="The whole collection").click()
    assert download.value.suggested_filename == "runut-tlp-amber-kiriman.runut.zip"
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    page.locator("[data-testid=stFileUploaderDropzoneInput]").set_input_files(file)
    expect(page.get_by_text("“kiriman”, TLP:AMBER: 1 file, 0 decisions.")).to_be_visible()
    page.get_by_role("button", name="Open as a new collection").click()
    page.wait_for_url("**collection=kiriman+*2*")
    expect(page.locator(".counts")).to_contain_text("1 article", timeout=UP_TO_DATE)
    expect(page.locator(".tlp.amber")).to_be_visible()
