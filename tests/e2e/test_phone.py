"""What a reader with a phone in hand meets: less at once, and what was chosen comes into view."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Position, expect

from tests.e2e.serving import Served, settle, visit

PHONE = (
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36"
)
FIRST_ROW: Position = {"x": 20, "y": 52}
"""Where the box of a table's first row stands, in pixels from the table's corner."""


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """An empty page of a phone."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, user_agent=PHONE)
    yield context.new_page()
    context.close()


def test_a_phone_draws_fewer_actors_until_more_are_asked_for(served: Served, phone: Page, page: Page) -> None:
    for shown, most in ((phone, "30"), (page, "60")):
        visit(shown, f"{served.address}/network")
        expect(shown.get_by_label("Actors, at most")).to_have_value(most)
    visit(phone, f"{served.address}/network?most=120")
    expect(phone.get_by_label("Actors, at most")).to_have_value("120")


@pytest.mark.parametrize(
    ("name", "chosen"), [("network", "h2"), ("timeline", ".eventhead"), ("actors", "h2")]
)
def test_what_is_chosen_comes_into_view(served: Served, phone: Page, name: str, chosen: str) -> None:
    visit(phone, f"{served.address}/{name}")
    table = phone.get_by_test_id("stDataFrame").locator("visible=true").first
    table.scroll_into_view_if_needed()
    table.click(position=FIRST_ROW)
    expect(phone.locator(f".st-key-pane {chosen}").first).to_be_in_viewport()
    settle(phone)
    expect(phone.locator(f".st-key-pane {chosen}").first).to_be_in_viewport()


def test_a_search_stands_above_what_it_searches(served: Served, phone: Page) -> None:
    visit(phone, f"{served.address}/statements")
    expect(phone.get_by_placeholder("Words of the statement")).to_be_in_viewport()
