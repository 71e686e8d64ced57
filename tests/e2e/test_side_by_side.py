"""From an article to what the others say of it, and a dossier to take away, in a real browser."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from core.store import Store
from tests.e2e.serving import Served, settle, visit


def test_from_an_article_to_what_the_others_say_of_a_sentence(
    served: Served, folder: Path, page: Page
) -> None:
    (kontan,) = Store(folder).rows("articles", where={"publisher": ["Kontan"]})["article_id"]
    visit(page, f"{served.address}/articles?article={kontan}")
    page.get_by_text("Read it with what the others say in the margin").click()
    page.wait_for_url("**/compare?**")
    marks = page.locator(".annotated .note-mark a")
    expect(marks.first).to_be_visible()
    settle(page)
    loaded: list[str] = []
    page.on(
        "request", lambda request: loaded.append(request.url) if request.is_navigation_request() else None
    )
    sentence = page.locator(".annotated .told", has_text="mengonfirmasi bahwa pasukan Korea Utara")
    sentence.locator(".note-mark.same a").click()
    expect(page.locator(".told.here")).to_contain_text("mengonfirmasi")
    expect(page.locator(".st-key-pane .evidence").first).to_contain_text("pasukan Korea Utara")
    assert loaded == []
    assert "sentence=" in page.url
    page.reload()
    settle(page)
    expect(page.locator(".told.here")).to_contain_text("mengonfirmasi")


def test_a_dossier_opens_on_its_own_and_runs_nothing(served: Served, page: Page, tmp_path: Path) -> None:
    visit(page, f"{served.address}/compare")
    page.locator(".st-key-dossier_menu button").first.click()
    with page.expect_download() as download:
        page.get_by_role("button", name="To print").click()
    saved = tmp_path / "dossier.html"
    download.value.save_as(saved)
    html = saved.read_text(encoding="utf-8")
    assert f"{served.address}/compare" in html
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(saved.as_uri())
    expect(page.locator("h2").first).to_have_text("Sources")
    assert page.locator("blockquote cite").count() == len(re.findall("<cite", html)) > 5
    assert [address for address in asked if not address.startswith("file:")] == []


def test_the_grid_is_read_on_a_phone_without_scrolling_the_page_sideways(served: Served, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for part in ("Grid", "Wording", "Read+annotated"):
        visit(page, f"{served.address}/compare?compared={part}")
        expect(page.locator(".grid, .choices, .annotated").first).to_be_visible()
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
