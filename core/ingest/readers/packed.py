"""Zip files, which office documents are too: opened within limits, so that none unpacks to more than it may."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath

from core import limits
from core.errors import ReadError
from core.ingest.readers.kinds import page_part
from core.ingest.readers.source import Found, Piece, failure

_UNPACK = "Unpack it and add the files that you want."
_PACK_AGAIN = "Pack it again, or add its files one by one."


def read_archive(piece: Piece) -> Iterator[Found]:
    """The files of a zip, in its order. Hidden ones and the scripts and pictures of saved pages are left out."""
    archive = opened(piece)
    members = [
        member
        for member in archive.infolist()
        if member.filename and not member.is_dir() and not _left_out(member.filename)
    ]
    if len(members) > limits.MAX_MEMBERS:
        raise piece.error("unpack", f"it holds {len(members):,} files, over {limits.MAX_MEMBERS:,}", _UNPACK)
    if not members:
        raise piece.error("unpack", "it holds no files", "Leave it out.")
    for member in members:
        try:
            yield piece.inner(f"/{member.filename}", unpacked(piece, archive, member))
        except ReadError as error:
            yield failure(error)


def opened(piece: Piece) -> zipfile.ZipFile:
    """The zip in `piece`. Raises `ReadError` for one that is damaged."""
    try:
        return zipfile.ZipFile(BytesIO(piece.data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
        raise piece.error("unpack", f"the archive is damaged: {error}", _PACK_AGAIN) from error


def unpacked(piece: Piece, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The bytes of one member. Raises `ReadError` for one that is damaged, protected, a link, too large for its
    packed size or for what the whole file may unpack to, or named to lie outside its folder."""
    place = f"{piece.file}/{member.filename}"
    path = PurePosixPath(member.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or member.filename[1:2] == ":":
        raise ReadError(place, "unpack", "its name points outside the archive", _PACK_AGAIN)
    if stat.S_ISLNK(member.external_attr >> 16):
        raise ReadError(place, "unpack", "it is a link, no file", _PACK_AGAIN)
    if member.flag_bits & 1:
        raise ReadError(place, "unpack", "it is protected by a password", _UNPACK)
    grows = member.file_size > limits.MAX_RATIO * max(1, member.compress_size)
    if grows and member.file_size > limits.RATIO_FROM_BYTES:
        told = f"{member.compress_size:,} bytes would unpack to {member.file_size:,}"
        raise ReadError(place, "unpack", told, "Nothing: it is no article but a trap.")
    if not piece.budget.spend(member.file_size):
        most = f"with it more than {limits.MAX_UNPACKED_BYTES // 2**20:,} MB would be unpacked"
        raise ReadError(place, "unpack", most, _UNPACK)
    try:
        with archive.open(member) as stream:
            return stream.read(member.file_size)
    except (
        zipfile.BadZipFile,
        zlib.error,
        ValueError,
        OSError,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise ReadError(place, "unpack", f"it is damaged: {error}", _PACK_AGAIN) from error


def part(piece: Piece, archive: zipfile.ZipFile, name: str) -> bytes:
    """A part of an office document; empty where there is none. Raises `ReadError` as `unpacked` does."""
    try:
        return unpacked(piece, archive, archive.getinfo(name))
    except KeyError:
        return b""


def _left_out(name: str) -> bool:
    last = PurePosixPath(name.replace("\\", "/")).name
    hidden = name.startswith("__MACOSX/") or (last.startswith(".") and last != "..")
    return not last or hidden or page_part(last)
