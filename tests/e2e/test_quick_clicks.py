"""Two controls used at once, with no wait between them: neither choice is lost."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.serving import Served, settle, visit

Act = Callable[[Page], None]


def pick(label: str) -> Act:
    """Take the first option of a select box."""

    def act(page: Page) -> None:
        page.get_by_label(label, exact=True).first.click()
        page.get_by_role("option").first.click()

    return act


def switch(name: str) -> Act:
    """Choose one of the parts of a row of buttons."""
    return lambda page: page.get_by_role("radio", name=name, exact=True).click()


def row(page: Page) -> None:
    """Choose the first row of the first table."""
    page.get_by_test_id("stDataFrame").locator("visible=true").first.click(position={"x": 20, "y": 60})


@pytest.mark.parametrize(
    ("address", "first", "then", "keys"),
    [
        ("timeline", row, switch("kind"), ("event", "lanes")),
        ("timeline", switch("kind"), row, ("event", "lanes")),
        ("network", row, switch("Two steps"), ("tie", "steps")),
        ("actors", row, pick("Type"), ("who", "type")),
        ("compare", pick("Compare an event"), switch("Grid"), ("event", "compared")),
        ("statements", pick("Speaker"), pick("Stance"), ("speaker", "stance")),
        ("statements?part=Figures", row, pick("Publishers"), ("publisher",)),
        ("statements?part=Voices", switch("Name"), pick("Publishers"), ("by", "publisher")),
    ],
)
def test_neither_of_two_quick_choices_is_lost(
    served: Served, page: Page, address: str, first: Act, then: Act, keys: tuple[str, ...]
) -> None:
    visit(page, f"{served.address}/{address}")
    first(page)
    then(page)
    for key in keys:
        expect(page).to_have_url(re.compile(rf"[?&]{key}="), timeout=30_000)
    settle(page)
    for key in keys:
        expect(page).to_have_url(re.compile(rf"[?&]{key}="))
