"""What the readers are given and what they give."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from core import limits
from core.comparison import Failure
from core.errors import ReadError
from core.model import SavedText, StatedField


class Budget:
    """Bytes that one file may still unpack to, everything packed inside its packed files included."""

    def __init__(self) -> None:
        self.left = limits.MAX_UNPACKED_BYTES

    def spend(self, size: int) -> bool:
        """Take `size` bytes off; False, and nothing taken, where fewer are left."""
        if size > self.left:
            return False
        self.left -= size
        return True


@dataclass(frozen=True, slots=True)
class Piece:
    """The bytes of a file, or of something in a file that holds several, and the name of the place."""

    file: str
    data: bytes
    depth: int = 0
    """How many files it is packed in."""
    stated: tuple[StatedField, ...] = ()
    """What the file around it says of it: a web archive the address, a mail the subject."""
    kind: str = ""
    """Its format, where the file around it says so; else the content tells."""
    budget: Budget = field(default_factory=Budget, compare=False)

    def inner(self, name: str, data: bytes, stated: tuple[StatedField, ...] = (), kind: str = "") -> Piece:
        """What stands in this one under `name`: `/a.html` or `#12`, empty where it is all that it holds."""
        return replace(self, file=self.file + name, data=data, depth=self.depth + 1, stated=stated, kind=kind)

    def saved(self, raw: str, encoding: str, stated: tuple[StatedField, ...] = ()) -> SavedText:
        """The one article of this piece."""
        return SavedText(self.file, raw, encoding, hashlib.sha256(self.data).hexdigest(), stated)

    def error(self, stage: str, error: str, action: str) -> ReadError:
        """Why the piece cannot be read."""
        return ReadError(self.file, stage, error, action)


PEOPLE = ("authors", "editors")
"""Stated fields that hold several values; of the others the first is taken."""


def most_values(field: str) -> int:
    """How many values of a stated field are taken."""
    return limits.MOST_PEOPLE if field in PEOPLE else 1


Found = SavedText | Failure | Piece
"""An article, why there is none, or something inside that a reader of its own must read."""
Reader = Callable[[Piece], Iterator[Found]]


def load(path: Path, root: Path, most: Callable[[bytes], int] = lambda head: limits.MAX_FILE_BYTES) -> Piece:
    """The bytes at `path`, read once, named by its place below `root`.

    `most` says of a file's first bytes how many it may have. Raises `ReadError`.
    """
    file = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    try:
        with path.open("rb") as stream:
            head = stream.read(limits.HEAD_BYTES)
            limit = most(head)
            size = path.stat().st_size
            data = head if size > limit else head + stream.read(limit + 1 - len(head))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReadError(file, "read", reason, "Check that the file exists and may be read.") from error
    if max(size, len(data)) > limit:
        raise too_large(file, max(size, len(data)), limit)
    return Piece(file, data)


def too_large(file: str, size: int, limit: int) -> ReadError:
    """The refusal of something of `size` bytes."""
    told = f"{size / 2**20:.0f} MB, over the limit of {limit // 2**20} MB"
    return ReadError(file, "read", told, "Split it into one file for each article.")


def failure(error: ReadError) -> Failure:
    """`error` as a row of `failures`."""
    return Failure(error.file, error.stage, error.error, error.action)
