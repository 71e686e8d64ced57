"""The analyst's collections on disk: each is a folder of its own below one home.

{collection}/name            what the analyst calls it
             sources/        copies of what was added, each in a folder named by its content
             discarded/      the same, taken out; can be put back
             staged/         the same, looked at but not added yet
             preview.json    what was understood of those (core.workspace.preview)
             watched         paths of folders that are read where they are, one a line
             decisions.csv   what the analyst decided, only ever added to (core.decisions.log)
             handling        how it may be passed on (core.workspace.handling)
             cache/          what was read and parsed before (core.workspace.cache)
             state.json      what the last update did, or is doing (core.workspace.running)
             lock            held by the process that updates (core.workspace.running)
             snapshots/ current   the tables (core.store)
             outlets         its publishers in the order in which they joined (core.store)
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from core import store, tables
from core.comparison import Collection
from core.errors import WorkspaceError
from core.export import replace
from core.limits import LONGEST_NAME
from core.text import fold, name_key, slug

NAME = "name"
DECISIONS = "decisions.csv"


@dataclass(frozen=True, slots=True)
class Entry:
    """A collection of a home."""

    folder: Path
    name: str


def collections(home: Path) -> tuple[Entry, ...]:
    """The collections below `home`, by name."""
    if not home.is_dir():
        return ()
    # Hidden ones are being deleted, or are not there whole yet.
    shown = (path for path in home.iterdir() if not path.name.startswith("."))
    found = [Entry(path, name_of(path)) for path in shown if is_collection(path)]
    return tuple(sorted(found, key=lambda entry: (name_key(entry.name), entry.folder)))


def is_collection(folder: Path) -> bool:
    """Whether `folder` is a collection, whose tables can be made anew. A bare store of tables is none."""
    return (folder / NAME).is_file()


def name_of(folder: Path) -> str:
    """What the analyst calls the collection; the folder's own name where it has no other."""
    try:
        return fold((folder / NAME).read_text(encoding="utf-8")) or folder.name
    except (OSError, UnicodeDecodeError):
        return folder.name


def create(home: Path, name: str) -> Path:
    """A new, empty collection below `home`. Raises `WorkspaceError` where the name is empty or taken."""
    name = _fit(home, name)
    taken = {path.name for path in home.iterdir()} if home.is_dir() else set()
    base = slug(name)[:40].strip("-") or "collection"
    free = (f"{base}-{number}" if number > 1 else base for number in range(1, len(taken) + 2))
    return establish(home / next(each for each in free if each not in taken), name)


def establish(folder: Path, name: str) -> Path:
    """Make `folder` a collection called `name`, with empty tables where it has none. Returns `folder`."""
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if not store.current(folder):
            empty = Collection()
            store.write(folder, tables.build(empty), tables.texts(empty))
        replace(folder / NAME, fold(name).encode())
    return folder


def rename(folder: Path, name: str) -> None:
    """Call the collection `name`; its folder stays. Raises `WorkspaceError` where the name is empty or taken."""
    name = _fit(folder.parent, name, folder)
    with writing(folder):
        replace(folder / NAME, name.encode())


def delete(folder: Path) -> None:
    """Remove the collection for good: copies, decisions, tables. What it watched stays where it is."""
    if not is_collection(folder):
        raise WorkspaceError(f"{folder} is no collection. Nothing was deleted.")
    gone = folder.with_name(f".deleted-{folder.name}")
    with writing(folder):
        shutil.rmtree(gone, ignore_errors=True)
        folder.rename(gone)
        shutil.rmtree(gone)


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Say in a `WorkspaceError` what the disk refused."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise WorkspaceError(
            f"{folder} cannot be written: {reason}. What was there before stays; "
            "free some space, or check that you may write there."
        ) from error


def _fit(home: Path, name: str, own: Path | None = None) -> str:
    name = fold(name)[:LONGEST_NAME]
    if not name_key(name):
        raise WorkspaceError("A collection needs a name of letters or digits.")
    others = (entry for entry in collections(home) if entry.folder != own)
    if name_key(name) in {name_key(entry.name) for entry in others}:
        raise WorkspaceError(f"There is a collection called {name} already. Choose another name.")
    return name
