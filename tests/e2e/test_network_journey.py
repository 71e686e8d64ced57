"""What an analyst does on the network page, in the real app with a real browser."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import networkx as nx
from playwright.sync_api import Page, expect

from tests.e2e.serving import Served, settle, visit


def test_from_an_actor_over_two_steps_to_a_sentence_a_way_and_a_file(served: Served, page: Page) -> None:
    visit(page, f"{served.address}/network")
    _choose(page, "Find an actor", "Donald Trump")
    expect(page.locator(".st-key-pane h2")).to_have_text("Donald Trump")
    page.get_by_role("radio", name="Two steps").click()
    page.wait_for_url("**steps=Two**")
    settle(page)
    assert _query(page)["who"] == ["per-donald-trump"]

    page.goto(f"{page.url}&tie=gpe-amerika-serikat~aids~gpe-ukraina")
    settle(page)
    expect(page.locator(".st-key-pane h2")).to_have_text("Amerika Serikat → Ukraina")
    expect(page.locator(".st-key-pane .outlethead")).to_have_count(1)
    expect(page.locator(".st-key-pane .evidence .reading").first).to_contain_text("aids Ukraina")

    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.locator(".st-key-pane h2")).to_have_text("Donald Trump")
    _choose(page, "Shortest way to", "Ukraina")
    expect(page.locator(".st-key-pane h2")).to_have_text("From Donald Trump to Ukraina")
    expect(page.locator(".st-key-pane .evidence mark.sentence").first).to_be_visible()
    settle(page)

    page.locator(".st-key-download_menu button").first.click()
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile(r"For Gephi, with days: \d+ rows \(GEXF\)")).click()
    assert download.value.suggested_filename.endswith(".gexf")
    graph = nx.read_gexf(download.value.path(), version="1.3")
    assert graph.nodes["gpe-rusia"]["label"] == "Rusia"
    assert graph.nodes["gpe-rusia"]["spells"]


def test_an_actor_chosen_stays_chosen_however_soon_the_next_click_comes(served: Served, page: Page) -> None:
    """A table replaced while the page is drawn reported its empty choice, about once in fifteen times."""
    for name, who in (("Donald Trump", "per-donald-trump"), ("Mark Rutte", "per-mark-rutte")) * 3:
        visit(page, f"{served.address}/network")
        _choose(page, "Find an actor", name)
        expect(page.locator(".st-key-pane h2")).to_have_text(name)
        page.get_by_role("radio", name="Two steps").click()
        page.wait_for_url("**steps=Two**")
        settle(page)
        expect(page.locator(".st-key-pane h2")).to_have_text(name)
        assert _query(page) == {"who": [who], "steps": ["Two steps"]}


def test_time_plays_to_its_end_and_nothing_moves(served: Served, page: Page) -> None:
    visit(page, f"{served.address}/network?time=Up+to&at=2024-10-22")
    said = page.locator(".st-key-figure [data-testid=stCaptionContainer]").first
    first = said.inner_text()
    page.locator(".st-key-playing label").click()
    page.wait_for_url("**at=2024-12-05**", timeout=60_000)
    expect(page.locator(".st-key-playing input")).not_to_be_checked(timeout=30_000)
    settle(page)
    assert said.inner_text() != first


def _choose(page: Page, label: str, name: str) -> None:
    """Type into a select box, and take the option of exactly that name."""
    box = page.get_by_label(label)
    box.fill(name)
    page.get_by_role("option", name=name, exact=True).click()
    settle(page)


def _query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)
