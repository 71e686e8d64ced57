"""Two controls used at once, with no wait between them: neither choice is lost."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

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


class Line:
    """The way between browser and server, on which what the browser sends can be held up."""

    def __init__(self) -> None:
        self._held: list[str | bytes] | None = None
        self._answered = False

    def connect(self, browser: WebSocketRoute) -> None:
        """Carry what both say to one another."""
        self._browser, self._server = browser, browser.connect_to_server()
        browser.on_message(self._ask)
        self._server.on_message(self._answer)

    def hold(self) -> None:
        """Keep back what the browser asks for from now on."""
        self._held = []

    def release(self, page: Page, asked: int) -> None:
        """Wait until the browser has asked `asked` times; let each through when the one before is being answered."""
        while len(self._held or []) < asked:
            page.wait_for_timeout(10)
        held, self._held = self._held or [], None
        for message in held:
            self._answered = False
            self._server.send(message)
            while not self._answered:
                page.wait_for_timeout(1)

    def _ask(self, message: str | bytes) -> None:
        if self._held is None:
            self._server.send(message)
        else:
            self._held.append(message)

    def _answer(self, message: str | bytes) -> None:
        self._answered = True
        self._browser.send(message)


def row(page: Page) -> None:
    """Choose the first row of the first table."""
    page.get_by_test_id("stDataFrame").locator("visible=true").first.click(position={"x": 20, "y": 60})


CHOICES = pytest.mark.parametrize(
    ("address", "first", "then", "keys"),
    [
        ("timeline", row, switch("kind"), ("event", "lanes")),
        ("timeline", switch("kind"), row, ("event", "lanes")),
        ("network", row, switch("Two steps"), ("tie", "steps")),
        ("actors", row, pick("Type"), ("who", "type")),
        ("compare", pick("Compare an event"), switch("Grid"), ("event", "compared")),
        ("statements", pick("Speaker"), pick("Stance"), ("speaker", "stance")),
        ("statements?part=Figures", row, pick("Publishers"), ("claim", "publisher")),
        ("statements?part=Voices", switch("Name"), pick("Publishers"), ("by", "publisher")),
    ],
)


@CHOICES
def test_neither_of_two_quick_choices_is_lost(
    served: Served, page: Page, address: str, first: Act, then: Act, keys: tuple[str, ...]
) -> None:
    visit(page, f"{served.address}/{address}")
    first(page)
    then(page)
    see(page, keys)


@CHOICES
def test_neither_is_lost_where_the_second_is_asked_for_before_the_first_is_answered(
    served: Served, page: Page, address: str, first: Act, then: Act, keys: tuple[str, ...]
) -> None:
    line = Line()
    page.route_web_socket(re.compile("_stcore/stream"), line.connect)
    visit(page, f"{served.address}/{address}")
    line.hold()
    first(page)
    then(page)
    line.release(page, 2)
    see(page, keys)


def see(page: Page, keys: tuple[str, ...]) -> None:
    """The address holds all `keys`, and still does when the page is drawn."""
    for key in keys:
        expect(page).to_have_url(re.compile(rf"[?&]{key}="), timeout=30_000)
    settle(page)
    for key in keys:
        expect(page).to_have_url(re.compile(rf"[?&]{key}="))


def test_back_right_after_a_choice_takes_it_away(served: Served, page: Page) -> None:
    visit(page, f"{served.address}/statements")
    pick("Speaker")(page)
    expect(page).to_have_url(re.compile("speaker="), timeout=30_000)
    page.go_back()
    expect(page).not_to_have_url(re.compile("speaker="))
    settle(page)
    pick("Stance")(page)
    expect(page).to_have_url(re.compile("stance="), timeout=30_000)
    settle(page)
    expect(page).not_to_have_url(re.compile("speaker="))
