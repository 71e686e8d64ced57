"""Photograph every page of the running app for the README: `python -m tests.e2e.screenshots`."""

from __future__ import annotations

from playwright.sync_api import sync_playwright

from app import PAGES
from tests.conftest import ROOT
from tests.e2e.serving import chromium, serve, settle, visit

PICTURES = ROOT / "docs" / "screenshots"
STORE = ROOT / ".runut" / "collection"


def main() -> None:
    """Write `docs/screenshots/{page}.png`, as a desk shows it."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with serve(STORE) as app, sync_playwright() as playwright:
        browser = chromium(playwright)
        page = browser.new_page(viewport={"width": 1360, "height": 850})
        for name in PAGES:
            visit(page, f"{app.address}/{'' if name == 'overview' else name}")
            if name == "articles":
                page.get_by_role("combobox", name="Article").click()
                page.get_by_role("option").first.click()
                page.wait_for_selector(".article")
            settle(page)
            # What draws the figures is fetched after the page stands, and draws a frame later.
            page.wait_for_load_state("networkidle")
            page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
            page.screenshot(path=PICTURES / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
