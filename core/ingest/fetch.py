"""One page of the web, saved as it is: the only thing in Runut that asks the network, and only when told to.

Web addresses alone, no redirection to another kind, no address of the machine or network that it runs in: a link
from an untrusted pile must not reach what only this machine can reach.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Callable
from pathlib import Path
from urllib.parse import SplitResult, urljoin, urlsplit

from core import limits
from core.errors import ReadError
from core.text import slug

_TIMEOUT = 20.0
_MOST_REDIRECTIONS = 5
_LONGEST_NAME = 80
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
}
_CHECK = "Check the address, or save the page in a browser."
Allowed = Callable[[str], bool]
"""May a numeric address be asked?"""


def is_public(address: str) -> bool:
    """Is the numeric address one of the public internet?"""
    return ipaddress.ip_address(address).is_global


def fetch(url: str, folder: Path, allowed: Allowed = is_public) -> Path:
    """Save what stands at `url` into `folder`, made where there is none; where it was saved.

    An earlier file of that name stays. Raises `ReadError`.
    """
    for _ in range(_MOST_REDIRECTIONS + 1):
        parts = _parts(url)
        try:
            connection, response = _asked(url, parts, allowed)
            with connection:
                if response.status not in (301, 302, 303, 307, 308):
                    return _saved(url, parts, response, folder)
                url = urljoin(url, response.headers.get("Location", ""))
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise _error(url, f"{type(error).__name__}: {error}") from error
    raise _error(url, f"it is passed on more than {_MOST_REDIRECTIONS} times")


def _error(url: str, told: str) -> ReadError:
    return ReadError(url, "fetch", told, _CHECK)


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and parts.hostname and (parts.port or 1)
    except ValueError:
        known = None
    if not known or any(character <= " " for character in url):
        raise _error(url, "this is no address of a web page")
    return parts


def _asked(url: str, parts: SplitResult, allowed: Allowed) -> tuple[socket.socket, http.client.HTTPResponse]:
    """The open connection and the answer. The name is looked up once and the very address that was checked is
    asked, so that it cannot turn into another between the two."""
    host, secure = parts.hostname or "", parts.scheme == "https"
    found = socket.getaddrinfo(host, parts.port or (443 if secure else 80), type=socket.SOCK_STREAM)
    family, kind, protocol, _, address = found[0]
    if not all(allowed(str(each[4][0])) for each in found):
        raise _error(url, "it lies in this machine's own network, not on the web")
    connection = socket.socket(family, kind, protocol)
    try:
        connection.settimeout(_TIMEOUT)
        connection.connect(address)
        if secure:
            connection = ssl.create_default_context().wrap_socket(connection, server_hostname=host)
        path = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
        lines = (
            f"GET {path} HTTP/1.1",
            f"Host: {parts.netloc.rpartition('@')[2]}",
            "User-Agent: Runut",
            "Accept: */*",
        )
        connection.sendall("\r\n".join((*lines, "Connection: close", "", "")).encode("ascii"))
        response = http.client.HTTPResponse(connection, method="GET")
        response.begin()
    except BaseException:
        connection.close()
        raise
    return connection, response


def _saved(url: str, parts: SplitResult, response: http.client.HTTPResponse, folder: Path) -> Path:
    if response.status != 200:
        raise _error(url, f"the site answers {response.status} {response.reason}")
    kind = response.headers.get_content_type()
    if kind not in _SUFFIXES:
        raise _error(url, f"this is no page but {kind}")
    data = response.read(limits.MAX_MARKUP_BYTES + 1)
    if len(data) > limits.MAX_MARKUP_BYTES:
        raise _error(url, f"the page has more than {limits.MAX_MARKUP_BYTES // 2**20} MB")
    name = slug(f"{parts.hostname} {parts.path}")[:_LONGEST_NAME].strip("-")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}{_SUFFIXES[kind]}"
    with path.open("xb") as stream:
        try:
            stream.write(data)
            stream.flush()
        except OSError:
            path.unlink()
            raise
    return path
