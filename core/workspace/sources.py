"""What a collection is made of: copies of the files that were added, and folders that are watched.

A copy stands in a folder named by its content, under its own name made harmless, so that the same file is
kept once and a name can lead nowhere. Watched folders are read where they are; only their paths are kept.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from core.batch import Source
from core.errors import WorkspaceError
from core.export import replace
from core.limits import LONGEST_NAME, MOST_WATCHED
from core.settings import ID_LENGTH
from core.text import fold
from core.workspace.folders import writing

SOURCES, DISCARDED, STAGED = "sources", "discarded", "staged"
"""Places of a collection that hold copies."""
WATCHED = "watched"
_UNFINISHED = (".part", ".crdownload", ".download", ".tmp")
"""Endings under which browsers and other programs save until a file is whole."""
_LEADING = re.compile(r"^[\s.]+")
"""What would hide a file, or make its name one of the folders above it."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A copy of a file: its place in the collection is `{place}/{source_id}/{name}`."""

    source_id: str
    name: str
    """Its own name, with the folders it stood in where it came with some."""
    size: int
    """In bytes."""


def add(folder: Path, name: str, content: bytes, place: str = SOURCES) -> str:
    """Keep a copy of a file; where its content is there already, that copy stays. Raises `WorkspaceError`.

    Returns the id of the copy that this call made; empty where it made none.
    """
    source_id = hashlib.sha256(content).hexdigest()[:ID_LENGTH]
    home = folder / place / source_id
    with writing(folder):
        if home.is_dir():
            return ""
        home.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".", dir=home.parent) as beside:
            path = Path(beside) / source_id / harmless(name)
            path.parent.mkdir(parents=True)
            path.write_bytes(content)
            return source_id if _put(Path(beside) / source_id, home) else ""


def add_file(folder: Path, path: Path, name: str) -> None:
    """As `add`, for a file of this machine. Raises `WorkspaceError` where it cannot be read."""
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise WorkspaceError(f"{path} cannot be read: {reason}. Nothing of it was added.") from error
    add(folder, name, content)


def paste(folder: Path, title: str, text: str, place: str = SOURCES) -> None:
    """Keep pasted text as a file called `title`. Raises `WorkspaceError` where there is no text."""
    if not text.strip():
        raise WorkspaceError("There is no text to add. Paste the article's text.")
    name = fold(title).replace("/", "-").replace("\\", "-") or fold(text)[:60].replace("/", "-")
    add(folder, f"{name}.txt", text.encode("utf-8", "surrogatepass"), place)


def listing(folder: Path, place: str = SOURCES) -> tuple[Saved, ...]:
    """The copies in a place of the collection, by name."""
    home = folder / place
    found = []
    for source_id in ids(folder, place):
        # Another page may have moved it since the names were read.
        with suppress(FileNotFoundError):
            found.append(_saved(home / source_id))
    return tuple(sorted(found, key=lambda saved: (saved.name, saved.source_id)))


def ids(folder: Path, place: str = SOURCES) -> tuple[str, ...]:
    """The ids of the copies in a place of the collection, without a look at the copies themselves."""
    try:
        names = [path.name for path in (folder / place).iterdir()]
    except FileNotFoundError:
        return ()
    return tuple(sorted(name for name in names if not name.startswith(".")))


def move(folder: Path, source_id: str, origin: str, target: str) -> None:
    """Take a copy from one place of the collection to another. Raises `WorkspaceError` where it is not there."""
    home = folder / origin / source_id
    if not source_id.isalnum() or not home.is_dir():
        raise WorkspaceError("This file is no longer there: another page may have moved it.")
    with writing(folder):
        (folder / target).mkdir(exist_ok=True)
        _put(home, folder / target / source_id)


def watched(folder: Path) -> tuple[Path, ...]:
    """The folders that the collection watches, in the order in which they were named."""
    try:
        lines = (folder / WATCHED).read_bytes().decode("utf-8", "surrogateescape").split("\n")
    except FileNotFoundError:
        return ()
    return tuple(Path(line) for line in lines if line)


def watch(folder: Path, path: Path) -> None:
    """Read the files of `path` with the collection from now on, new ones as they come. Raises `WorkspaceError`."""
    path = watchable(folder, path)
    if path not in watched(folder):
        _write_watched(folder, (*watched(folder), path))


def watchable(folder: Path, path: Path) -> Path:
    """`path`, in full, if it can be watched. Raises `WorkspaceError` with the reason where it cannot."""
    try:
        whole = path.expanduser().resolve(strict=True)
    except (OSError, RuntimeError) as error:
        raise WorkspaceError(f"There is no folder {path} on this machine. Check the path.") from error
    if not whole.is_dir():
        raise WorkspaceError(f"{whole} is a file. Name the folder that holds it, or drag the file in.")
    if "\n" in str(whole):
        raise WorkspaceError("A folder with a line break in its name cannot be watched. Rename it.")
    home = folder.resolve()
    if home == whole or home.is_relative_to(whole) or whole.is_relative_to(home):
        raise WorkspaceError(f"{whole} holds the collection itself. Name the folder of your articles.")
    _not_too_many(whole, files_below(whole))
    return whole


def in_words(path: Path) -> str:
    """A watched folder as text: what of its name is none stands as `?`."""
    return str(path).encode("utf-8", "replace").decode()


def unwatch(folder: Path, path: Path) -> None:
    """Watch `path` no longer: its articles leave with the next update, and come back if it is named again."""
    _write_watched(folder, tuple(other for other in watched(folder) if other != path))


def copies(folder: Path, place: str = SOURCES) -> tuple[Source, ...]:
    """The files of the copies in a place of the collection, by name."""
    homes = [(folder / place / saved.source_id, saved) for saved in listing(folder, place)]
    return tuple((home / saved.name, home) for home, saved in homes)


def inputs(folder: Path) -> tuple[Source, ...]:
    """All files of the collection in the order in which they are read: copies first, then watched folders.

    A watched folder that is not there stands for itself: reading it fails, and says so. Raises `WorkspaceError`
    where one has come to hold more than can be watched.
    """
    found: dict[Path, Path] = {}
    for where in watched(folder):
        files = watched_files(where)
        _not_too_many(where, files)
        found |= files
    return (*copies(folder), *found.items())


def watched_files(where: Path) -> tuple[Source, ...]:
    """The files of a watched folder, named from that folder on; the folder itself where it is not there."""
    if not where.is_dir():
        return ((where, where.parent),)
    return tuple((path, where.parent) for path in files_below(where))


def files_below(where: Path) -> tuple[Path, ...]:
    """The files in a folder and those in it, by path, at most one more than are watched.

    Hidden ones, ones that are still being written, and links out of the folder are left out.
    """
    found: list[Path] = []
    for parent, folders, names in os.walk(where):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        kept = (name for name in names if not name.startswith(".") and not name.endswith(_UNFINISHED))
        found += (path for path in (Path(parent, name) for name in kept) if _own_file(path))
        if len(found) > MOST_WATCHED:
            break
    return tuple(sorted(found)[: MOST_WATCHED + 1])


def harmless(name: str) -> str:
    """The name of a file from elsewhere as a path that stays below the folder it is put in.

    A harmless name stays as it is, so that a collection that travels finds its files under their names.
    """
    parts = (_part(part) for part in PurePosixPath(name.replace("\\", "/")).parts)
    kept = [part for part in parts if part]
    return "/".join(kept[-4:]) or "unnamed"


def _not_too_many(where: Path, files: Sequence[object]) -> None:
    if len(files) > MOST_WATCHED:
        raise WorkspaceError(f"{where} holds more than {MOST_WATCHED:,} files. Watch a smaller folder.")


def _part(name: str) -> str:
    plain = "".join(c for c in name if unicodedata.category(c)[0] != "C" and c not in '/\\:*?"<>|')
    plain = _LEADING.sub("", plain).rstrip()
    stem, dot, ending = plain.rpartition(".")
    if dot and len(ending) <= 8:
        return f"{_short(stem)}.{ending}"
    return _short(plain).rstrip()


def _short(text: str) -> str:
    """`text` cut to what file systems take: they count bytes."""
    return text.encode()[:LONGEST_NAME].decode(errors="ignore")


def _own_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _put(origin: Path, target: Path) -> bool:
    """Rename a copy to its place; False where the same content came there meanwhile, which is as good."""
    try:
        origin.rename(target)
    except OSError:
        if not target.is_dir():
            raise
        shutil.rmtree(origin, ignore_errors=True)
        return False
    return True


def _saved(home: Path) -> Saved:
    """The copy in `home`. Raises `FileNotFoundError` where there is none."""
    path = next((path for path in home.rglob("*") if path.is_file()), home / "nothing")
    return Saved(home.name, path.relative_to(home).as_posix(), path.stat().st_size)


def _write_watched(folder: Path, paths: tuple[Path, ...]) -> None:
    with writing(folder):
        replace(folder / WATCHED, "".join(f"{path}\n" for path in paths).encode("utf-8", "surrogateescape"))
