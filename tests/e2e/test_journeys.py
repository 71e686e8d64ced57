"""What an analyst does, in the real app with a real browser."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from core.filters import Filters
from core.store import Store
from pages.components.shell import PAGES
from tests.e2e.serving import Served, click_a_mark, serve, settle, visit

FOREIGN = re.compile(r"^(?!https?://127\.0\.0\.1|data:|blob:)")


def query(page: Page) -> dict[str, list[str]]:
    """The parameters of the page's address."""
    return parse_qs(urlsplit(page.url).query)


def test_a_deep_link_with_filters_opens_on_a_fresh_server(folder: Path, page: Page) -> None:
    with serve(folder) as fresh:
        visit(page, f"{fresh.address}/statements?publisher=Kontan&from=2024-10-28&to=2024-10-01&part=Voices")
        expect(page.locator(".chip")).to_have_text(["1–28 Oct 2024", "Kontan"])
        expect(page.get_by_role("link", name="Timeline")).to_be_visible()
        page.reload()
        settle(page)
        expect(page.locator(".chip")).to_have_text(["1–28 Oct 2024", "Kontan"])
        assert query(page)["publisher"] == ["Kontan"]


def test_filters_go_along_to_other_pages_and_back(served: Served, page: Page) -> None:
    visit(page, f"{served.address}/?publisher=Kontan")
    expect(page.locator(".chip")).to_have_text(["Kontan"])
    page.get_by_role("link", name="Articles", exact=True).click()
    page.wait_for_url("**/articles?**")
    expect(page.locator(".chip")).to_have_text(["Kontan"])
    page.go_back()
    expect(page.locator(".pagehead h1")).to_have_text("Overview")
    expect(page.locator(".chip")).to_have_text(["Kontan"])
    page.get_by_text("Clear all filters").click()
    expect(page.locator(".chip")).to_have_count(0)
    expect(page).not_to_have_url(re.compile("publisher="))


def test_what_is_filtered_is_what_is_downloaded(served: Served, folder: Path, page: Page) -> None:
    visit(page, f"{served.address}/statements")
    page.get_by_label("Publishers").fill("Liputan")
    page.get_by_role("option", name="Liputan6").click()
    expect(page.locator(".chip")).to_have_text(["Liputan6"])
    settle(page)
    page.locator(".st-key-download_menu button").first.click()
    store = Store(folder)
    left = store.rows("statements", Filters(publishers=("Liputan6",)))
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Statements: {len(left)} rows (CSV)").click()
    rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8"))))
    assert [row["statement_id"] for row in rows] == list(left["statement_id"])
    assert 0 < len(rows) < store.count("statements")


def test_a_click_on_an_actor_leads_to_its_sentences(served: Served, page: Page) -> None:
    visit(page, f"{served.address}/network?together=false")
    click_a_mark(page)
    page.wait_for_url(re.compile(r"[?&](who|tie)="))
    settle(page)
    sentence = page.locator(".st-key-pane .evidence mark.sentence").first
    expect(sentence).to_be_visible()
    words = sentence.inner_text()
    page.locator(".st-key-pane").get_by_text("Open in the article").first.click()
    page.wait_for_url("**/articles?**article=**")
    expect(page.locator(".article #place")).to_be_in_viewport()
    expect(page.locator(".article #place")).to_contain_text(words[:20])


def test_a_click_on_an_event_opens_its_sources_and_back_lets_go(served: Served, page: Page) -> None:
    visit(page, f"{served.address}/timeline")
    click_a_mark(page)
    page.wait_for_url("**event=**")
    expect(page.locator(".st-key-pane .evidence").first).to_be_visible()
    page.go_back()
    expect(page.locator(".st-key-pane .waiting")).to_be_visible()


@pytest.mark.parametrize("name", PAGES)
def test_a_phone_shows_every_page_without_scrolling_sideways(served: Served, page: Page, name: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    visit(page, f"{served.address}/{name if name != 'overview' else ''}")
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390


@pytest.fixture(scope="module")
def asked(served: Served, browser: Browser) -> list[str]:
    """Every address asked for on a walk through all pages."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    for name in PAGES:
        visit(page, f"{served.address}/{name if name != 'overview' else ''}")
    page.close()
    return addresses


def test_nothing_is_fetched_from_elsewhere(asked: list[str]) -> None:
    assert asked
    assert [address for address in asked if FOREIGN.match(address)] == []


@pytest.mark.usefixtures("asked")
def test_the_page_process_holds_no_torch(served: Served) -> None:
    """Stanza cannot be imported without torch, so its absence is that of both."""
    loaded = Path(f"/proc/{served.process}/maps").read_text(encoding="utf-8")
    assert "duckdb" in loaded
    assert "torch" not in loaded


def test_a_first_start_reads_the_articles_itself(tmp_path: Path, page: Page) -> None:
    with serve(tmp_path / "collection") as fresh:
        page.goto(fresh.address)
        page.wait_for_selector(".counts, [data-testid=stAlert]", timeout=240_000)
        expect(page.locator(".counts")).to_contain_text("5 articles from 5 publishers")
