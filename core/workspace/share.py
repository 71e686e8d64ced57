"""A collection goes elsewhere as one file, and opens there as the same collection or joins another."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from core import limits
from core.decisions import log
from core.decisions.record import Decision
from core.errors import WorkspaceError
from core.settings import ID_LENGTH
from core.text import fold, name_key
from core.workspace import folders, handling, sources
from core.workspace.folders import DECISIONS, writing
from core.workspace.packing import Shared, files, pack
from core.workspace.sources import SOURCES

ENDING = "runut.zip"


def file_name(folder: Path) -> str:
    """A name for the shared file of a collection, with its mark."""
    parts = ("runut", handling.in_file_name(handling.mark(folder)), folder.name)
    return f"{'-'.join(part for part in parts if part)}.{ENDING}"


def export(folder: Path) -> bytes:
    """The collection as one file, what it watches as copies. Raises `WorkspaceError` where a file cannot be read."""
    held = {DECISIONS: log.to_csv(log.read(folder / DECISIONS)).encode()}
    for path, root in sources.inputs(folder):
        content = _read(path, root)
        source_id = hashlib.sha256(content).hexdigest()[:ID_LENGTH]
        if not any(name.startswith(f"{SOURCES}/{source_id}/") for name in held):
            name = sources.harmless(path.relative_to(root).as_posix())
            held[f"{SOURCES}/{source_id}/{name}"] = content
    return pack(folders.name_of(folder), handling.mark(folder), held)


def open_as_new(home: Path, shared: Shared) -> Path:
    """The shared collection as a new one below `home`, its tables still to be made. Raises `WorkspaceError`.

    It is built beside its place and moved there whole. It keeps its name, with a number where that is taken.
    """
    taken = {name_key(entry.name) for entry in folders.collections(home)}
    name = next(each for each in _names(shared.name) if name_key(each) not in taken)
    with writing(home), TemporaryDirectory(prefix=".opening-", dir=_made(home)) as beside:
        built = folders.create(Path(beside), name)
        for name, content in files(shared):
            sources.add(built, name, content)
        log.append(built / DECISIONS, shared.decisions)
        handling.choose(built, shared.mark)
        return built.rename(next(path for path in _paths(home, built.name) if not path.exists()))


def _made(home: Path) -> Path:
    home.mkdir(parents=True, exist_ok=True)
    return home


def _paths(home: Path, name: str) -> Iterator[Path]:
    yield home / name
    for number in range(2, limits.MAX_MEMBERS):
        yield home / f"{name}-{number}"


def merge(folder: Path, shared: Shared, decisions: Sequence[Decision]) -> int:
    """Add the articles of a shared collection to another one, and `decisions` (as `core.decisions.combining` gives
    them) to its own; the stricter of the marks holds. Returns how many files were new. Raises `WorkspaceError`."""
    made: list[str] = []  # by this merge: other pages may add files at the same time, which stay
    try:
        for name, content in files(shared):
            made.append(sources.add(folder, name, content))
        handling.choose(folder, handling.strictest((handling.mark(folder), shared.mark)))
        # Last, since what was decided is never taken back.
        log.append(folder / DECISIONS, decisions)
    except BaseException:
        for source_id in filter(None, made):
            shutil.rmtree(folder / SOURCES / source_id, ignore_errors=True)
        raise
    return len(list(filter(None, made)))


def _read(path: Path, root: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise WorkspaceError(
            f"{sources.in_words(path.relative_to(root))} cannot be read: {reason}. Nothing was exported."
        ) from error


def _names(name: str) -> Iterator[str]:
    base = fold(name)[: limits.LONGEST_NAME - 10]
    base = base if name_key(base) else "Shared collection"
    yield base
    for number in range(2, limits.MAX_MEMBERS):
        yield f"{base} ({number})"
