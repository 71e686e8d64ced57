"""The file that a collection travels in: written, and looked at before anything of it is used.

It is a zip with `manifest.json` (format, name, handling mark, and each member's size and sha256), `decisions.csv`,
and a copy of each source file. Nothing in it is run. A file whose members are not those of its manifest, to the
byte, is refused whole. The same content gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from io import BytesIO
from typing import IO, Any

from core import limits
from core.decisions import log
from core.decisions.record import Decision
from core.errors import DecisionError, WorkspaceError
from core.settings import ID_LENGTH
from core.text import fold
from core.workspace import handling, sources
from core.workspace.folders import DECISIONS
from core.workspace.sources import SOURCES

FORMAT, VERSION = "runut-collection", 1
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


def pack(name: str, mark: str, held: Mapping[str, bytes]) -> bytes:
    """The file of the collection `name`; `held` are its members by name.

    Raises `WorkspaceError` for a collection of more files than `look` opens.
    """
    members = [
        asdict(Member(each, len(content), hashlib.sha256(content).hexdigest()))
        for each, content in sorted(held.items())
    ]
    manifest = {"format": FORMAT, "version": VERSION, "name": name, "handling": mark, "members": members}
    listed = json.dumps(manifest, indent=1).encode()
    if len(members) >= limits.MAX_MEMBERS or len(listed) > limits.MAX_MARKUP_BYTES:
        raise WorkspaceError(
            f"“{name}” holds {len(members):,} files, more than one shared file may. Nothing was written. "
            "Put its articles into fewer files, such as one table, or share it in parts."
        )
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        _write(archive, MANIFEST, listed)
        for each, content in sorted(held.items()):
            _write(archive, each, content)
    return packed.getvalue()


def _write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, _MOMENT), content, zipfile.ZIP_DEFLATED)


def look(content: bytes) -> Shared:
    """What a shared file holds, each byte of it checked. Raises `WorkspaceError` for one that is not as it says."""
    with closing(_opened(content)) as archive:
        manifest = _manifest(archive)
        members = _members(manifest, len(content))
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


def files(shared: Shared) -> Iterator[tuple[str, bytes]]:
    """Name and content of each source file of a shared file, one at a time, checked again."""
    with closing(_opened(shared.content)) as archive:
        for each in shared.members:
            yield each.name.split("/", 2)[2], _checked(archive, each, keep=True)


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


def _members(manifest: dict[str, Any], packed: int) -> tuple[Member, ...]:
    """The members that the manifest lists, of a file of `packed` bytes."""
    listed = manifest.get("members")
    try:
        members = tuple(Member(**each) for each in listed) if isinstance(listed, list) else ()
    except TypeError as error:
        raise _refused("its manifest is damaged") from error
    for each in members:
        typed = isinstance(each.name, str) and isinstance(each.sha256, str) and type(each.size) is int
        if not typed or each.size < 0 or not _is_place(each.name):
            raise _refused("its manifest names a file that has no place in a collection")
    names = {each.name for each in members}
    if len(names) < len(members) or DECISIONS not in names:
        raise _refused("its manifest names a file twice, or no list of decisions")
    whole = sum(each.size for each in members)
    if whole > limits.MAX_UNPACKED_BYTES or (
        whole > limits.RATIO_FROM_BYTES and whole > limits.MAX_RATIO * packed
    ):
        raise _refused(f"{packed:,} bytes would unpack to {whole:,}")
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
