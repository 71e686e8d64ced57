"""Every article of a file, whatever its format, and every reason why there is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from core import limits
from core.comparison import Failure
from core.errors import ReadError
from core.ingest.readers.delimited import read_delimited
from core.ingest.readers.docx import read_docx
from core.ingest.readers.feed import read_feed
from core.ingest.readers.kinds import kind_of, most_bytes, page_part
from core.ingest.readers.mail import read_mail, read_saved_page
from core.ingest.readers.packed import read_archive
from core.ingest.readers.page import read_page
from core.ingest.readers.records import read_records
from core.ingest.readers.source import Found, Piece, Reader, failure, load, too_large
from core.ingest.readers.text import read_text
from core.model import SavedText

_UNREAD = {
    "xml": "this is XML of a kind that is not read",
    "document": "this is an office document or a book of a kind that is not read",
}
_BLANK = b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"
"""White space, and the marks of UTF-8 and UTF-16."""


def read_all(path: Path, root: Path) -> Iterator[SavedText | Failure]:
    """The articles of the file at `path`, named by its place below `root` and theirs in it (`rows.csv#12`,
    `bundle.zip/a.html`), in its order; for each that cannot be read, a `Failure` that says what to do.

    The format is told by content first and name second. Reads the file once, never the network, and raises
    nothing.
    """
    try:
        piece = load(path, root, lambda head: most_bytes(kind_of(head, path.name)))
    except ReadError as error:
        yield failure(error)
        return
    yield from _read(piece)


def _read(piece: Piece) -> Iterator[SavedText | Failure]:
    """What `piece` holds, read by the reader of its format, and what it holds in turn."""
    try:
        found = None
        for found in _reader(piece)(piece):
            if isinstance(found, Piece):
                yield from _read(found)
            else:
                yield _sound(found)
        if found is None:
            raise piece.error("parse", "it holds no articles", "Leave it out.")
    except ReadError as error:
        yield failure(error)
    except ImportError as error:
        told = f"its format needs the library {error.name}, which is not installed"
        yield Failure(
            piece.file, "read", told, f"Install it and add the file again: pip install {error.name}."
        )
    except MemoryError:
        action = "Split it into one file for each article."
        yield Failure(piece.file, "read", "it needs more memory than there is", action)
    except Exception as error:
        action = "This is a fault of Runut's: please report it with the file."
        yield Failure(piece.file, "read", f"{type(error).__name__}: {error}", action)


def _sound(found: SavedText | Failure) -> SavedText | Failure:
    """`found` without half characters, which JSON and mails can hold and no file can be written with."""
    if isinstance(found, Failure) or (_whole(found.raw) and all(_whole(item.value) for item in found.stated)):
        return found
    stated = tuple(replace(item, value=_mended(item.value)) for item in found.stated)
    return replace(found, raw=_mended(found.raw), stated=stated)


def _whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _mended(text: str) -> str:
    """`text` with the mark for an unreadable character in the place of each half one, so that offsets stay."""
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)


def _reader(piece: Piece) -> Reader:
    if piece.depth > limits.MAX_NESTED:
        told = f"it is packed in more than {limits.MAX_NESTED} files"
        raise piece.error("unpack", told, "Unpack it and add the files that you want.")
    if not piece.data.strip(_BLANK):
        raise piece.error("read", "the file is empty", "Save the article again, or leave the file out.")
    kind = piece.kind or kind_of(piece.data, piece.file)
    if len(piece.data) > most_bytes(kind):
        raise too_large(piece.file, len(piece.data), most_bytes(kind))
    if kind in _UNREAD or (kind == "text" and page_part(piece.file)):
        told = _UNREAD.get(kind, "this is a part of a saved web page, no article")
        raise piece.error(
            "decode", told, "Leave it out, or copy the article's text and save that as a .txt file."
        )
    return _READERS[kind]


def _plain(piece: Piece) -> Iterator[Found]:
    yield read_text(piece)


# Libraries that few piles need are loaded where one does.


def _pdf(piece: Piece) -> Iterator[Found]:
    from core.ingest.readers.pdf import read_pdf

    return read_pdf(piece)


def _sheet(piece: Piece) -> Iterator[Found]:
    from core.ingest.readers.sheet import read_sheet

    return read_sheet(piece)


def _warc(piece: Piece) -> Iterator[Found]:
    from core.ingest.readers.webarchive import read_warc

    return read_warc(piece)


def _wacz(piece: Piece) -> Iterator[Found]:
    from core.ingest.readers.webarchive import read_wacz

    return read_wacz(piece)


_READERS: dict[str, Reader] = {
    "text": _plain,
    "page": read_page,
    "saved page": read_saved_page,
    "pdf": _pdf,
    "docx": read_docx,
    "mail": read_mail,
    "table": read_delimited,
    "sheet": _sheet,
    "records": read_records,
    "archive": read_archive,
    "warc": _warc,
    "wacz": _wacz,
    "feed": read_feed,
}
