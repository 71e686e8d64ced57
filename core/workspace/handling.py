"""How a collection may be passed on: the Traffic Light Protocol's mark that the analyst chose for it.

The five marks are those of "Traffic Light Protocol (TLP), FIRST Standards Definitions and Usage Guidance", version 2.0,
FIRST, 2022 (first.org/tlp). The mark is kept with the collection and stands in the name of every export.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from core.errors import WorkspaceError
from core.export import replace
from core.text import slug
from core.workspace.folders import writing

MARKS = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")
"""From the least strict to the strictest."""
MEANINGS = {
    "TLP:CLEAR": "may go to anyone",
    "TLP:GREEN": "may go round the community, not to the public",
    "TLP:AMBER": "on a need-to-know basis within the organisation and its clients",
    "TLP:AMBER+STRICT": "on a need-to-know basis within the organisation only",
    "TLP:RED": "for the eyes of named recipients only",
}
HANDLING = "handling"


def mark(folder: Path) -> str:
    """The mark of the collection; empty where none was chosen."""
    try:
        found = (folder / HANDLING).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return found if found in MARKS else ""


def choose(folder: Path, chosen: str) -> None:
    """Mark the collection, or take its mark away where `chosen` is empty. Raises `WorkspaceError`."""
    if chosen and chosen not in MARKS:
        raise WorkspaceError(f"{chosen} is no mark of the Traffic Light Protocol: {', '.join(MARKS)} are.")
    with writing(folder):
        replace(folder / HANDLING, chosen.encode())


def strictest(marks: Iterable[str]) -> str:
    """The strictest of `marks`: what holds for things put together."""
    return max((each for each in marks if each), key=MARKS.index, default="")


def in_file_name(chosen: str) -> str:
    """The mark as a part of a file's name: `tlp-amber-strict`."""
    return slug(chosen)
