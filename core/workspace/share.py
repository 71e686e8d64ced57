"""A collection as one file: its articles and its decisions, to be opened elsewhere as the same collection.

The file is a zip with `manifest.json` (format, name, handling mark, and each member's size and sha256),
`decisions.csv`, and a copy of each source file. Nothing in it is run, and nothing is taken from it unseen: a file
whose members are not those of its manifest, to the byte, is refused whole. The same collection gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from core import limits
from core.decisions import log
from core.decisions.record import Decision
from core.errors import DecisionError, WorkspaceError
from core.settings import ID_LENGTH
from core.text import fold, name_key
from core.workspace import folders, handling, sources
from core.workspace.folders import DECISIONS, writing
from core.workspace.sources import SOURCES

FORMAT, VERSION = "runut-collection", 1
ENDING = "runut.zip"
MANIFEST = "manifest.json"
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""When a member of the zip was changed: the same always, so that the same content gives the same file."""
_CHUNK = 2**20
_DAMAGED = (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Member:
    """A file in the shared file."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Shared:
    """A shared file that was looked at and found whole."""

    name: str
    """Of the collection."""
    mark: str
    """How it may be passed on; empty where its sender chose no mark."""
    decisions: tuple[Decision, ...]
    members: tuple[Member, ...]
    """Its source files."""
    content: bytes


def file_name(folder: Path) -> str:
    """A name for the shared file of a collection, with its mark."""
    parts = ("runut", handling.in_file_name(handling.mark(folder)), folder.name)
    return f"{'-'.join(part for part in parts if part)}.{ENDING}"


def export(folder: Path) -> bytes:
    """The collection as one file, what it watches as copies. Raises `WorkspaceError` where a file cannot be read."""
    held = {DECISIONS: log.to_csv(log.read(folder / DECISIONS)).encode()}
    for path, root in sources.inputs(folder):
        content = _read(path)
        source_id = hashlib.sha256(content).hexdigest()[:ID_LENGTH]
        if not any(name.startswith(f"{SOURCES}/{source_id}/") for name in held):
            name = sources.harmless(path.relative_to(root).as_posix())
            held[f"{SOURCES}/{source_id}/{name}"] = content
    members = [
        {"name": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in sorted(held.items())
    ]
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "name": folders.name_of(folder),
        "handling": handling.mark(folder),
        "members": members,
    }
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            zipfile.ZipInfo(MANIFEST, _MOMENT), json.dumps(manifest, indent=1), zipfile.ZIP_DEFLATED
        )
        for name, content in sorted(held.items()):
            archive.writestr(zipfile.ZipInfo(name, _MOMENT), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def look(content: bytes) -> Shared:
    """What a shared file holds, each byte of it checked. Raises `WorkspaceError` for one that is not as it says."""
    with closing(_opened(content)) as archive:
        manifest = _manifest(archive)
        members = _members(manifest)
        infos = archive.infolist()
        if sorted(info.filename for info in infos) != sorted([MANIFEST, *(each.name for each in members)]):
            raise _refused("its files are not those that its manifest lists")
        decisions: tuple[Decision, ...] = ()
        for each in members:
            whole = _checked(archive, each, keep=each.name == DECISIONS)
            if each.name == DECISIONS:
                decisions = _decisions(whole)
            elif each.name.split("/")[1] != each.sha256[:ID_LENGTH]:
                raise _refused(f"{each.name} is not filed under its content")
    kept = tuple(each for each in members if each.name != DECISIONS)
    return Shared(_text(manifest, "name"), _mark(manifest), decisions, kept, content)


def open_as_new(home: Path, shared: Shared) -> Path:
    """The shared collection as a new one below `home`, its tables still to be made. Raises `WorkspaceError`.

    It is built beside its place and moved there whole. It keeps its name, with a number where that is taken.
    """
    taken = {name_key(entry.name) for entry in folders.collections(home)}
    name = next(each for each in _names(shared.name) if name_key(each) not in taken)
    folder = folders.create(home, name)
    try:
        _add(folder, shared)
        log.append(folder / DECISIONS, shared.decisions)
        handling.choose(folder, shared.mark)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def merge(folder: Path, shared: Shared, decisions: Sequence[Decision]) -> int:
    """Add the articles of a shared collection to another one, and `decisions` (as `core.decisions.combining` gives
    them) to its own; the stricter of the marks holds. Returns how many files were new. Raises `WorkspaceError`."""
    with writing(folder):
        before = len(sources.ids(folder))
        _add(folder, shared)
        log.append(folder / DECISIONS, decisions)
        handling.choose(folder, handling.strictest((handling.mark(folder), shared.mark)))
    return len(sources.ids(folder)) - before


def _add(folder: Path, shared: Shared) -> None:
    with closing(_opened(shared.content)) as archive:
        for each in shared.members:
            _, _, name = each.name.split("/", 2)
            sources.add(folder, name, _checked(archive, each, keep=True))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise WorkspaceError(f"{path} cannot be read: {reason}. Nothing was exported.") from error


def _names(name: str) -> Iterator[str]:
    base = fold(name)[: limits.LONGEST_NAME - 10]
    base = base if name_key(base) else "Shared collection"
    yield base
    for number in range(2, limits.MAX_MEMBERS):
        yield f"{base} ({number})"


def _opened(content: bytes) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except _DAMAGED as error:
        raise _refused("it is no zip file, or a damaged one") from error
    if len(archive.infolist()) > limits.MAX_MEMBERS:
        archive.close()
        raise _refused(f"it holds more than {limits.MAX_MEMBERS:,} files")
    return archive


def _manifest(archive: zipfile.ZipFile) -> dict[str, Any]:
    try:
        with archive.open(MANIFEST) as stream:
            text = stream.read(limits.MAX_MARKUP_BYTES + 1)
        manifest = json.loads(text[: limits.MAX_MARKUP_BYTES])
    except (KeyError, RecursionError, *_DAMAGED) as error:
        raise _refused("it has no manifest that can be read") from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise _refused("it is no collection of Runut's")
    if manifest.get("version") != VERSION:
        raise _refused("a newer Runut wrote it; bring this one up to date")
    return manifest


def _members(manifest: dict[str, Any]) -> tuple[Member, ...]:
    listed = manifest.get("members")
    try:
        members = tuple(Member(**each) for each in listed) if isinstance(listed, list) else ()
    except TypeError as error:
        raise _refused("its manifest is damaged") from error
    for each in members:
        whole = isinstance(each.name, str) and isinstance(each.sha256, str) and type(each.size) is int
        if not whole or not _is_place(each.name):
            raise _refused("its manifest names a file that has no place in a collection")
    if sum(each.size for each in members) > limits.MAX_UNPACKED_BYTES:
        raise _refused(f"it would unpack to more than {limits.MAX_UNPACKED_BYTES // 2**20:,} MB")
    if DECISIONS not in {each.name for each in members}:
        raise _refused("it lists no decisions, not even none")
    return members


def _is_place(name: str) -> bool:
    place, _, rest = name.partition("/")
    source_id, _, own = rest.partition("/")
    return name == DECISIONS or (
        place == SOURCES and source_id.isalnum() and source_id.isascii() and sources.harmless(own) == own
    )


def _checked(archive: zipfile.ZipFile, member: Member, *, keep: bool) -> bytes:
    """The member's bytes (none where they are not to be kept), found to be those that the manifest promises."""
    made, size, kept = hashlib.sha256(), 0, bytearray()
    try:
        with archive.open(member.name) as stream:
            for piece in _pieces(stream):
                size += len(piece)
                if size > member.size:
                    break
                made.update(piece)
                if keep:
                    kept += piece
    except _DAMAGED as error:
        raise _refused(f"{member.name} is damaged") from error
    if size != member.size or made.hexdigest() != member.sha256:
        raise _refused(f"{member.name} is not what its manifest says")
    return bytes(kept)


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    while piece := stream.read(_CHUNK):
        yield piece


def _decisions(content: bytes) -> tuple[Decision, ...]:
    try:
        return log.from_csv(content.decode("utf-8"), DECISIONS)
    except (UnicodeDecodeError, DecisionError) as error:
        raise _refused(f"its decisions cannot be read ({error})") from error


def _text(manifest: dict[str, Any], key: str) -> str:
    value = manifest.get(key)
    return fold(value) if isinstance(value, str) else ""


def _mark(manifest: dict[str, Any]) -> str:
    found = _text(manifest, "handling")
    if found and found not in handling.MARKS:
        raise _refused("it carries a handling mark that is none")
    return found


def _refused(why: str) -> WorkspaceError:
    return WorkspaceError(f"This file was not opened: {why}. Ask its sender for it again. Nothing was added.")
