"""Fetching a page: what stands there is saved as it is; nothing but the public web is asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from core import limits
from core.__main__ import main
from core.errors import ReadError
from core.ingest.fetch import fetch, is_public
from core.ingest.readers import read_all
from tests.core.saved_files import HEADLINE, PAGE, one

ANSWERS = {
    "/kota/trem?x=1": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.encode()),
    "/lama": (302, {"Location": "/kota/trem?x=1"}, b""),
    "/putar": (302, {"Location": "/putar"}, b""),
    "/berkas": (302, {"Location": "file:///etc/passwd"}, b""),
    "/gambar": (200, {"Content-Type": "image/png"}, b"x"),
    "/besar": (200, {"Content-Type": "text/html"}, b"x" * 2_000),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = ANSWERS.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def anywhere(address: str) -> bool:
    return bool(address)


@pytest.mark.parametrize("path", ["/kota/trem?x=1", "/lama"])
def test_a_page_is_saved_as_it_is(site: str, path: str, tmp_path: Path) -> None:
    saved = fetch(site + path, tmp_path / "baru", anywhere)
    assert saved.name == "127-0-0-1-kota-trem.html"
    assert saved.read_bytes() == PAGE.encode()
    assert one(read_all(saved, tmp_path)).raw.startswith(HEADLINE)
    with pytest.raises(ReadError, match="FileExistsError"):
        fetch(site + path, tmp_path / "baru", anywhere)


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/tidak-ada", "404"),
        ("/putar", "more than 5 times"),
        ("/berkas", "no address of a web page"),
        ("/gambar", "no page but image/png"),
        ("/besar", "more than"),
    ],
)
def test_what_is_no_page(
    site: str, path: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_MARKUP_BYTES", 1_000)
    with pytest.raises(ReadError, match=says):
        fetch(site + path, tmp_path, anywhere)
    assert list(tmp_path.iterdir()) == []


def test_the_own_network_is_not_asked(site: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fetch", f"{site}/kota/trem?x=1", "--out", str(tmp_path)]) == 1
    assert "own network" in capsys.readouterr().err
    for address in ("127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "::1", "fd00::1", "0.0.0.0"):
        assert not is_public(address)


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://example.org/a", "example.org", "http://", "http://[", "http://a\r\nb/"],
)
def test_what_is_no_address(url: str, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no address"):
        fetch(url, tmp_path)
