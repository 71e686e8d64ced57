"""Web archives (WARC): each page that was fetched with success an article. WACZ files are zips that hold them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord

from core import limits
from core.comparison import Failure
from core.errors import ReadError
from core.ingest.readers.packed import opened, unpacked
from core.ingest.readers.source import Found, Piece
from core.model import StatedField

_CUT = "What stands before it was read; fetch the rest again if it is missing."


def read_warc(piece: Piece) -> Iterator[Found]:
    """The pages of a web archive, each with its address. Where it is cut short, what stands before is read."""
    number = 0
    try:
        for number, record in enumerate(ArchiveIterator(BytesIO(piece.data)), start=1):
            if number > limits.MAX_MEMBERS:
                raise piece.error("unpack", f"more than {limits.MAX_MEMBERS:,} records", "Split it.")
            if not _is_page(record):
                continue
            data = record.content_stream().read(limits.MAX_MARKUP_BYTES + 1)
            if not piece.budget.spend(len(data)):
                raise piece.error(
                    "unpack", f"more than {limits.MAX_UNPACKED_BYTES // 2**20:,} MB", "Split it."
                )
            if record.raw_stream.limit > 0 and not record.raw_stream.read(1):
                yield Failure(piece.file, "unpack", f"it breaks off in record {number}", _CUT)
                return
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            url = (StatedField("url", address.strip("<>"), "WARC-Target-URI"),)
            yield piece.inner(f"#{number}", data, url, "page")
    except ReadError:
        raise
    except Exception as error:
        yield Failure(piece.file, "unpack", f"it breaks off behind record {number}: {error}", _CUT)


def read_wacz(piece: Piece) -> Iterator[Found]:
    """The web archives in a WACZ file."""
    archive = opened(piece)
    for member in archive.infolist():
        if member.filename.startswith("archive/") and not member.is_dir():
            yield piece.inner(f"/{member.filename}", unpacked(piece, archive, member))


def _is_page(record: ArcWarcRecord) -> bool:
    if record.rec_type == "resource":
        return "html" in (record.rec_headers.get_header("Content-Type") or "")
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = record.http_headers.get_header("Content-Type") or ""
    return record.http_headers.get_statuscode() == "200" and "html" in kind.lower()
