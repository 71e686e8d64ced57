"""Blocks of a page: its lines, cut where a link, a picture or a subhead is glued to a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple, cast

from core import lexicon
from core.ingest.lines import Line, split_lines
from core.model import Role


class Label(NamedTuple):
    """A label that stands over or before a block: `Baca Juga`, `POPULER`, `Copyright`."""

    role: Role
    reach: Literal["line", "list", "rest"]
    end: int
    """Where the label ends in the line."""


_RUN_IN = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z0-9][^.!?\n]{4,70}$)")


def blocks_of(raw: str) -> list[Line]:
    """The blocks of `raw` in order, covering all of it but white space."""
    return [piece for line in split_lines(raw) for piece in _cut(line)]


def label_of(line: Line) -> Label | None:
    """The label that `line` is, begins with, or holds."""
    head = " ".join(line.text[:90].lower().replace("\xa0", " ").split())
    bare = head.strip(" :.,>»«-–—|!").rstrip("0123456789()").strip()
    whole = _labels("whole").get(bare) if len(line.text) < 80 else None
    if whole:
        return Label(whole[0], whole[1], len(line.text))
    match = _starts().match(line.text)
    if match:
        key = " ".join(match.group().lower().split())
        role, reach = _labels("start")[key]
        if not (line.prose and len(line.words) > 60):
            return Label(role, cast(Literal["line", "list", "rest"], reach), match.end())
    match = _anywhere().search(line.text) if len(line.text) < 200 else None
    if match:
        role, reach = _labels("anywhere")[match.group().lower()]
        return Label(role, reach, match.end())
    return None


def _cut(line: Line) -> Iterator[Line]:
    """`line`, in pieces where something else is glued to its end."""
    if len(line.text) < 60 or not line.prose and not line.text[:1].isalnum():
        yield line
        return
    start = 0
    for match in _glued().finditer(line.text):
        if match.start() > start:
            yield _piece(line, start, match.start())
        start = match.start()
    yield _piece(line, start, len(line.text))


def _piece(line: Line, start: int, end: int) -> Line:
    text = line.text[start:end]
    first = start + len(text) - len(text.lstrip())
    text = text.strip()
    return Line(line.start + first, line.start + first + len(text), text, 0 if start else line.gap)


@cache
def _labels(match: str) -> dict[str, tuple[Role, Literal["line", "list", "rest"]]]:
    rows = lexicon.table("block_labels", "label", "match", "role", "reach")
    return {
        row["label"]: (cast(Role, row["role"]), cast(Literal["line", "list", "rest"], row["reach"]))
        for row in rows
        if row["match"] == match
    }


def _alternatives(labels: list[str]) -> str:
    ordered = sorted(labels, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, label.split())) for label in ordered)


@cache
def _starts() -> re.Pattern[str]:
    return re.compile(rf"(?:{_alternatives(list(_labels('start')))})(?![^\W\d_])", re.IGNORECASE)


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(_alternatives(list(_labels("anywhere"))), re.IGNORECASE)


@cache
def _glued() -> re.Pattern[str]:
    """Where a new block begins inside a line: a label that is noise anywhere, a related link after a sentence."""
    related = [label for label, (role, _) in _labels("start").items() if role == "related" and " " in label]
    return re.compile(
        rf"(?<=[.!?\"”’)])\s*(?=(?:{_alternatives(related)})\s*:)|(?={_alternatives(list(_labels('anywhere')))})",
        re.IGNORECASE,
    )
