"""A brush over the timeline is the period of every page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.serving import Served, settle, visit

BRUSH_ICON = (28, 25)
"""Where the figure has its one tool, in pixels from its corner."""


@pytest.mark.parametrize("name", ["", "timeline"])
def test_a_brush_sets_the_period_of_every_page(served: Served, page: Page, name: str) -> None:
    visit(page, f"{served.address}/{name}")
    chart = page.get_by_test_id("stEChartsChart").first
    chart.scroll_into_view_if_needed()
    expect(chart.locator("canvas").first).to_be_visible()
    box = chart.bounding_box()
    assert box
    page.mouse.click(box["x"] + BRUSH_ICON[0], box["y"] + BRUSH_ICON[1])
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * 0.5, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.75, middle, steps=10)
    page.mouse.up()
    page.wait_for_url(re.compile(r"[?&]from=[0-9-]{10}&to=[0-9-]{10}"))
    settle(page)
    chosen = page.locator(".chip").inner_text()
    page.get_by_role("link", name="Statements", exact=True).click()
    page.wait_for_url("**/statements?**from=**")
    expect(page.locator(".chip")).to_have_text(chosen)
