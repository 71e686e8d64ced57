"""The network page's two limits: what a browser redraws, and what the server finds in 20,000 articles.

Both are measured as processor time, which other work on the machine does not lengthen.
"""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd
from playwright.sync_api import Page, sync_playwright

from core import store, tables
from core.filters import EVERYTHING
from core.schema import TABLES
from core.store import Store
from core.views.network import View, network
from core.views.network_kinds import KINDS
from core.views.network_ties import Wanted
from tests.bench import network_page
from tests.e2e.serving import chromium, serve, settle, visit

ARTICLES, SENTENCES, NAMED, KNOWN = 20_000, 12, 20, 60_000
"""Articles, sentences and mentions of each, actors: about what the articles of `../shared/volume` have."""

_FRAMES = """
() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
"""


def report() -> None:
    """Print one line per measurement."""
    size = f"{network_page.ACTORS:,} actors and {network_page.TIES:,} ties"
    with (
        TemporaryDirectory() as folder,
        serve(Path(folder), network_page.__file__) as app,
        sync_playwright() as playwright,
    ):
        browser = chromium(playwright)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        drawn, zoomed = _redrawn(page, app.address)
        browser.close()
    print(f"{size}: other ties drawn in {drawn:.0f} ms, zoomed in {zoomed:.0f} ms")
    with TemporaryDirectory() as folder:
        _big_store(Path(folder))
        opened = Store(Path(folder))
        for words in ("first", "next"):
            start = time.process_time()
            network(opened, EVERYTHING, View(Wanted(KINDS)))
            print(f"{words} network of {ARTICLES:,} articles: {time.process_time() - start:.2f} s")


def _redrawn(page: Page, address: str) -> tuple[float, float]:
    """Milliseconds of the browser's main thread for other ties, and for zooming; the least of three."""
    visit(page, address)
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def busy() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return 1000 * next(float(each["value"]) for each in metrics if each["name"] == "TaskDuration")

    drawn, zoomed = [], []
    for _ in range(3):
        start = busy()
        page.locator(".st-key-other label").click()
        settle(page)
        page.wait_for_load_state("networkidle")
        page.evaluate(_FRAMES)
        drawn.append(busy() - start)
        start = busy()
        page.mouse.move(700, 450)
        page.mouse.wheel(0, -200)
        page.evaluate(_FRAMES)
        zoomed.append(busy() - start)
    return min(drawn), min(zoomed)


def _big_store(folder: Path) -> None:
    """A store of made-up articles. Few actors are named often and most once, as in the news."""
    numbers = np.random.default_rng(5)
    size = ARTICLES * NAMED
    article = np.repeat([f"{number:016d}" for number in range(ARTICLES)], NAMED)
    sentence = numbers.integers(0, SENTENCES, size)
    actor = np.minimum(numbers.zipf(1.3, size), KNOWN)
    days = pd.date_range("2024-01-01", periods=365).strftime("%Y-%m-%d")
    made = {name: tables.frame(name, []) for name in TABLES}
    made["articles"] = _filled(
        "articles",
        {
            "article_id": article[::NAMED],
            "publisher": numbers.choice([f"Harian {number}" for number in range(30)], ARTICLES),
            "date_published": numbers.choice(days, ARTICLES),
        },
    )
    ids = np.array([f"per-{number:06d}" for number in range(KNOWN + 1)])
    made["mentions"] = _filled(
        "mentions",
        {
            "article_id": article,
            "sentence_id": [f"{one}.s{at:03d}" for one, at in zip(article, sentence, strict=True)],
            "actor_id": ids[actor],
        },
    )
    acts = numbers.choice(size, ARTICLES // 4, replace=False)
    made["relations"] = _filled(
        "relations",
        {
            "article_id": article[acts],
            "sentence_id": made["mentions"]["sentence_id"].to_numpy()[acts],
            "source_id": ids[actor[acts]],
            "target_id": ids[numbers.permutation(actor[acts])],
            "relation": "meets",
            "polarity": "positive",
        },
    )
    made["actors"] = _filled("actors", {"actor_id": ids, "name": ids, "actor_type": "PER"})
    store.write(folder, made, pd.DataFrame({"article_id": [], "raw": []}, dtype="str"))


def _filled(name: str, known: dict[str, object]) -> pd.DataFrame:
    """A table of which only some columns are known; its other texts are empty."""
    made = pd.DataFrame(known)
    empty = {column.name: "" if column.dtype == "text" else None for column in TABLES[name]}
    return made.assign(**{key: value for key, value in empty.items() if key not in made})[[*empty]]
