"""The rail: what stands in the address is what the pages show, and what is chosen stands in the address."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from core import store, tables
from core.filters import EVERYTHING, Filters
from core.store import Store
from core.views import rail
from tests.pages import flood
from tests.pages.conftest import Visit, shown


def counts(text: str) -> str:
    """The overview's line of counts."""
    return next(line for line in text.splitlines() if 'class="counts"' in line)


def test_a_publisher_in_the_address_narrows_every_count(visit: Visit) -> None:
    assert "3 articles from 3 publishers" in counts(shown(visit()))
    narrowed = counts(shown(visit(publisher="Warta Dua")))
    assert "1 article from 1 publisher" in narrowed
    assert "2 statements" in narrowed


def test_a_choice_in_the_rail_goes_into_the_address(visit: Visit) -> None:
    browser = visit()
    browser.sidebar.multiselect(key="publisher").set_value(["Kabar Satu"]).run()
    assert "1 article from 1 publisher, 4 Mar 2024" in counts(shown(browser))
    browser.switch_page("pages/statements.py").run()
    assert browser.sidebar.multiselect(key="publisher").value == ["Kabar Satu"]
    assert [button.label for button in browser.download_button if button.label.startswith("Statements")] == [
        "Statements: 1 row (CSV)"
    ]


def test_an_actor_is_found_under_every_name_and_stands_under_its_own(visit: Visit) -> None:
    browser = visit()
    actors = browser.sidebar.multiselect(key="actor")
    assert "Budi → Budi Santoso" in actors.options
    actors.set_value(["Budi → Budi Santoso"]).run()
    assert browser.sidebar.multiselect(key="actor").value == ["Budi Santoso"]
    assert "1 article from 1 publisher" in counts(shown(browser))


def test_a_reversed_period_is_turned_round(visit: Visit) -> None:
    browser = visit(**{"from": "2024-03-04", "to": "2024-03-01"})
    assert "1 article from 1 publisher, 4 Mar 2024" in counts(shown(browser))
    assert '<span class="chip">1–4 Mar 2024</span>' in shown(browser)


def test_half_a_period_is_open_at_the_other_end(visit: Visit) -> None:
    browser = visit(**{"from": "2024-03-05"})
    assert browser.sidebar.date_input(key="from").value == date(2024, 3, 5)
    assert '<span class="chip">from 5 Mar 2024</span>' in shown(browser)
    assert "1 article from 1 publisher, 5 Mar 2024" in counts(shown(browser))


def test_chips_are_escaped_and_cleared_together(visit: Visit) -> None:
    browser = visit(publisher="Suara <b>Tiga</b>", actor="Sari Dewi")
    assert '<span class="chip">Suara &lt;b&gt;Tiga&lt;/b&gt;</span>' in shown(browser)
    next(button for button in browser.button if button.label == "Clear all filters").click().run()
    assert browser.sidebar.multiselect(key="publisher").value == []
    assert browser.sidebar.multiselect(key="actor").value == []
    assert "3 articles from 3 publishers" in counts(shown(browser))


def test_share_shows_the_filters_of_the_page(visit: Visit) -> None:
    browser = visit("timeline", publisher="Warta Dua", event="e-flood")
    (address,) = [code.value for code in browser.code if "publisher=" in code.value]
    assert "publisher=Warta+Dua" in address
    assert "event=e-flood" in address


def test_the_histogram_shows_the_collections_own_days_and_the_period_chosen(tmp_path: Path) -> None:
    made = flood.collection()
    days = ["1998-05-01", *["2024-06-17"] * 30, *["2024-06-19"] * 30, "2045-01-01"]
    events = tuple(
        replace(made.events[0], event_id=f"e-{at:02}", value=day, earliest=day, latest=day)
        for at, day in enumerate(days)
    )
    made = replace(made, events=events)
    store.write(tmp_path / "own", tables.build(made), tables.texts(made))
    own = Store(tmp_path / "own")
    assert rail.busy_days(own, EVERYTHING).values.tolist() == [["2024-06-17", 30], ["2024-06-19", 30]]
    since = rail.busy_days(own, Filters(first="1990-01-01"))
    assert since.values.tolist() == [["1998", 1], ["2024", 60]]
    assert rail.histogram(rail.busy_days(own, EVERYTHING), "2024-06-18", "").count('class="out"') == 1
