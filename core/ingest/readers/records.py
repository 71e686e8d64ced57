"""JSON: articles as objects, one to a line or in a list, by the keys of news-please, schema.org and others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from core import limits
from core.comparison import Failure
from core.ingest.readers.rows import NEEDED, article_of, holds_text, listed
from core.ingest.readers.source import Found, Piece
from core.ingest.readers.text import decoded

_BROKEN = "Mend the line, and add the file again."
_EPOCHS = (10**9, 10**11)
"""Numbers from the first on are seconds since 1970 (2001 and later), from the second on milliseconds."""


def read_records(piece: Piece) -> Iterator[Found]:
    """The objects of a JSON file, or of its lines, that hold a text. A broken line costs itself."""
    text, encoding = decoded(piece)
    text = text.removeprefix("\ufeff")
    try:
        objects = list(_objects(json.loads(text)))
    except (ValueError, RecursionError):
        yield from _lines(piece, text, encoding)
        return
    keys = sorted({key for item in objects for key in item})
    if not any(map(holds_text, objects)):
        told = f"no articles; its keys are: {listed(keys)}"
        raise piece.error("parse", told, NEEDED.replace("heading", "key"))
    for number, item in enumerate(objects, start=1):
        yield article_of(f"{piece.file}#{number}", _record(item), encoding, "key")


def _lines(piece: Piece, text: str, encoding: str) -> Iterator[Found]:
    lines = text.split("\n")
    read = [_line(line) for line in lines]
    if not any(isinstance(item, dict) and holds_text(item) for item in read):
        keys = next((list(item) for item in read if isinstance(item, dict)), [])
        told = f"no articles; its keys are: {listed(keys)}" if keys else "broken JSON"
        raise piece.error("parse", told, NEEDED.replace("heading", "key"))
    for number, (line, item) in enumerate(zip(lines, read, strict=True), start=1):
        place = f"{piece.file}#{number}"
        if isinstance(item, dict):
            yield article_of(place, _record(item), encoding, "key")
        elif line.strip():
            yield Failure(place, "parse", "the line is no JSON object", _BROKEN)


def _line(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    """The articles of a document: itself, its list, or the lists that it holds (`articles`, `data`, `items`)."""
    if isinstance(data, dict) and not holds_text(
        key for key, value in data.items() if isinstance(value, str)
    ):
        inner = [value for value in data.values() if isinstance(value, list)]
        data = [item for items in inner for item in items] or [data]
    items = data if isinstance(data, list) else [data]
    yield from (item for item in items[: limits.MAX_MEMBERS] if isinstance(item, dict))


def _record(item: dict[str, Any]) -> dict[str, list[str]]:
    return {key: [text for text in _texts(value) if text.strip()] for key, value in item.items()}


def _texts(value: Any) -> Iterator[str]:
    """The text of a value, those of a list, the name of an object (`{"name": …}`), a moment given as a number."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            if not isinstance(item, list):
                yield from _texts(item)
    elif isinstance(value, dict):
        yield from _texts(
            next((value[key] for key in ("name", "nama", "title") if isinstance(value.get(key), str)), "")
        )
    elif isinstance(value, (int, float)) and not isinstance(value, bool) and _EPOCHS[0] <= value < 10**14:
        seconds = value / 1000 if value >= _EPOCHS[1] else value
        yield datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
