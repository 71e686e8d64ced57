"""Statements and figures, in the real app with a real browser."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.serving import Served, click_a_mark, settle, visit


def test_a_click_on_a_claim_opens_its_sentence(served: Served, page: Page) -> None:
    visit(page, f"{served.address}/statements?part=Figures&subject=tentara+Korea+Utara")
    expect(page.get_by_text("tentara Korea Utara: 3 claims in 2 outlets, disputed").last).to_be_visible()
    click_a_mark(page)
    page.wait_for_url("**claim=**")
    settle(page)
    expect(page.locator(".st-key-pane .evidence mark.found").first).to_contain_text("tentara")


def test_the_claims_of_a_subject_are_downloaded(served: Served, page: Page) -> None:
    visit(page, f"{served.address}/statements?part=Figures&subject=tentara+Korea+Utara")
    with page.expect_download() as download:
        page.get_by_role("button", name="This table: 3 rows (CSV)").click()
    rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8"))))
    assert sorted(float(row["value"]) for row in rows) == [3000, 10000, 10000]
    assert {row["topic"] for row in rows} == {"tentara Korea Utara"}


def test_statements_are_searched_by_distance_and_what_is_said_stands_apart(
    served: Served, page: Page
) -> None:
    visit(page, f"{served.address}/statements?distance=hedged")
    expect(page.locator(".statements .distance").first).to_contain_text("Kept at a distance")
    expect(page.locator(".statements > li")).to_have_count(3)
    page.get_by_placeholder("Words of the statement").fill("tentara")
    page.get_by_placeholder("Words of the statement").press("Enter")
    page.wait_for_url(re.compile("q=tentara"))
    expect(page.locator(".statements > li")).to_have_count(1)
    expect(page.locator(".statements .frame").first).to_be_visible()


def test_figures_and_voices_fit_a_phone(served: Served, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for part in ("Figures", "Voices", "Statements"):
        visit(page, f"{served.address}/statements?part={part}")
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
