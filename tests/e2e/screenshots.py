"""Photograph every page of the running app for the README: `python -m tests.e2e.screenshots`."""

from __future__ import annotations

from urllib.parse import urlencode

from playwright.sync_api import sync_playwright

from core.store import Store
from pages.components.shell import PAGES
from tests.conftest import ROOT
from tests.e2e.serving import chromium, serve, visit

PICTURES = ROOT / "docs" / "screenshots"
STORE = ROOT / ".runut" / "collections" / "first"


def _chosen(store: Store) -> dict[str, dict[str, str]]:
    """What to choose on a page, so that its picture shows the evidence too."""

    def first(sql: str, key: str) -> dict[str, str]:
        found = store.query(sql)
        return {} if found.empty else {key: str(found.iloc[0, 0])}

    return {
        "timeline": first("SELECT event_id FROM events ORDER BY publisher_count DESC, event_id", "event"),
        "network": first("SELECT actor_id FROM actors ORDER BY mention_count DESC, actor_id", "who"),
        "actors": first(
            "SELECT actor_id FROM mentions WHERE basis = 'spelling' GROUP BY 1 ORDER BY count(*) DESC, 1",
            "who",
        )
        | {"do": "Split"},
        "articles": first("SELECT article_id FROM articles ORDER BY file", "article"),
        "collection": {"part": "Set aside"},
    }


def main() -> None:
    """Write `docs/screenshots/{page}.png`, as a desk shows it."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    chosen = _chosen(Store(STORE))
    with serve(STORE) as app, sync_playwright() as playwright:
        browser = chromium(playwright)
        page = browser.new_page(viewport={"width": 1360, "height": 850})
        for name in PAGES:
            visit(
                page, f"{app.address}/{'' if name == 'overview' else name}?{urlencode(chosen.get(name, {}))}"
            )
            # What draws the figures is fetched after the page stands, and draws a frame later.
            page.wait_for_load_state("networkidle")
            page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
            page.screenshot(path=PICTURES / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
