"""The real app on a port of its own, and a real browser to look at it with."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright, expect

from tests.conftest import ROOT

START_SECONDS = 60
STEP = 10
"""Pixels: narrower than any mark of a chart."""
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@dataclass(frozen=True, slots=True)
class Served:
    """A running app."""

    address: str
    process: int
    """The id of the server's process."""


@contextmanager
def serve(store: Path, script: str = "app.py") -> Iterator[Served]:
    """Run the app over the collection at `store` until the block ends; another `script` where one is named."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    environment = {**os.environ, "RUNUT_COLLECTION": str(store)}
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        _wait(process, port)
        yield Served(f"http://127.0.0.1:{port}", process.pid)
    finally:
        process.terminate()
        process.communicate(timeout=20)


def chromium(playwright: Playwright) -> Browser:
    """A browser; Debian's chromium, since Playwright's own is not installed with it."""
    path = shutil.which("chromium")
    if path is None:
        raise RuntimeError("chromium is not installed: `apt-get install chromium`, or run .ci/run.")
    return playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS])


def settle(page: Page) -> None:
    """Wait until the app has drawn what was asked for last."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=30_000)
    page.wait_for_selector('[data-testid="stApp"]:not(:has([data-stale="true"]))', timeout=30_000)


def visit(page: Page, address: str) -> None:
    """Open `address` and wait until it is drawn."""
    page.goto(address)
    page.wait_for_selector(".pagehead", timeout=60_000)
    settle(page)


def click_a_mark(page: Page) -> None:
    """Move over the page's first chart until the pointer says that something can be clicked, and click it."""
    chart = page.get_by_test_id("stEChartsChart").first
    expect(chart.locator("canvas").first).to_be_visible()
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    assert box
    # Clear of what stands at the chart's upper left: its tools, its labels.
    for down in range(round(box["height"] * 0.1), round(box["height"]), STEP):
        for along in range(round(box["width"] * 0.13), round(box["width"]), STEP):
            page.mouse.move(box["x"] + along, box["y"] + down)
            if chart.locator("div").first.evaluate("e => getComputedStyle(e).cursor") == "pointer":
                page.mouse.down()
                page.mouse.up()
                return
    raise AssertionError("the chart has no mark to click")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(process: subprocess.Popen[str], port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"The app stopped: {process.communicate()[0]}")
        if _healthy(port):
            return
        # The process ends this wait early where it fails.
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.1)
    raise RuntimeError(f"The app did not answer within {START_SECONDS} seconds.")


def _healthy(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=1)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()
