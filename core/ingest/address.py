"""Addresses of web pages, taken apart."""

from __future__ import annotations

from urllib.parse import urlsplit


def host_and_path(address: str) -> tuple[str, str]:
    """The host and the path of a web address, lower case and without slashes around; both empty where it is none."""
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname or ""
    except ValueError:
        return "", ""
    return (host, parts.path.strip("/").lower()) if parts.scheme in ("http", "https") else ("", "")
