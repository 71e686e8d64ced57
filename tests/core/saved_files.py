"""Files of every format, made for the tests: one story, told in each of them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from core.comparison import Failure
from core.ingest.readers import read_all
from core.model import SavedText

HEADLINE = "Jalur Trem Pelabuhan Semarang Dibuka Lagi"
PARAGRAPHS = (
    "Pemerintah Kota Semarang membuka lagi jalur trem yang menghubungkan pelabuhan dengan stasiun lama, Senin.",
    "Wali Kota mengatakan bahwa jalur itu akan mengurangi kemacetan di pusat kota mulai pekan depan.",
    "Tarifnya ditetapkan lima ribu rupiah untuk semua penumpang sampai akhir tahun ini, kata kepala dinas.",
)
BODY = "\n\n".join(PARAGRAPHS)
HTML_BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
PAGE = f"<!DOCTYPE html><html><head><title>{HEADLINE}</title></head><body><h1>{HEADLINE}</h1>{HTML_BODY}</body></html>"

Found = SavedText | Failure


def read_bytes(folder: Path, name: str, data: bytes) -> list[Found]:
    """What a file of that name and content holds."""
    path = folder / name
    path.write_bytes(data)
    return list(read_all(path, folder))


def one(found: Iterable[Found]) -> SavedText:
    """The only article."""
    (saved,) = found
    assert isinstance(saved, SavedText), saved
    return saved


def refused(found: Iterable[Found]) -> Failure:
    """The only failure."""
    (failure,) = found
    assert isinstance(failure, Failure), failure
    assert failure.action.endswith(".")
    return failure


def fields(saved: SavedText) -> dict[str, str]:
    """What the file states, the last of each field."""
    return {item.field: item.value for item in saved.stated}


def archive(members: Iterable[tuple[str | zipfile.ZipInfo, str | bytes]]) -> bytes:
    """A zip with these members."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members:
            packed.writestr(name, data)
    return stream.getvalue()


def document(paragraphs: Iterable[str]) -> bytes:
    """A Word document with these paragraphs."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    words = "".join(f"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>" for paragraph in paragraphs)
    xml = f'<?xml version="1.0"?><w:document xmlns:w="{space}"><w:body>{words}</w:body></w:document>'
    return archive([("[Content_Types].xml", "<Types/>"), ("word/document.xml", xml)])


def workbook(rows: Iterable[Iterable[object]]) -> bytes:
    """An Excel workbook with these rows in a sheet named Berita, behind a sheet of notes."""
    book = Workbook()
    book.active.append(["catatan"])
    sheet = book.create_sheet("Berita")
    for row in rows:
        sheet.append(list(row))
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def mail(page: str = "", text: str = "", attached: Iterable[tuple[str, bytes]] = ()) -> bytes:
    """A mail with a text, the same as a page, and files."""
    message = EmailMessage()
    message["From"] = "Ani Wijaya <ani@example.org>"
    message["To"] = "redaksi@example.org"
    message["Subject"] = HEADLINE
    message["Date"] = "Mon, 03 Feb 2025 08:15:00 +0700"
    message.set_content(text)
    if page:
        message.add_alternative(page, subtype="html")
    for name, data in attached:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def pdf(lines: Iterable[tuple[int, int, int, str]], encrypted: bool = False) -> bytes:
    """A PDF page with lines of text, each with its size and its place in points from the lower left corner."""
    drawn = "".join(f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET\n" for size, x, y, text in lines)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >>",
    ]
    written, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    protection = f"/Encrypt 6 0 R /ID [<{'43' * 16}> <{'43' * 16}>]" if encrypted else ""
    end = f"trailer << /Size 7 /Root 1 0 R {protection} >>\nstartxref\n{len(written)}\n%%EOF\n"
    return f"{written}xref\n0 7\n0000000000 65535 f \n{table}{end}".encode("latin-1")


def warc(pages: Iterable[tuple[str, str]]) -> bytes:
    """A web archive with a page fetched from each address."""
    records: list[bytes] = []
    for address, page in pages:
        body = page.encode()
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(body) + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{len(records)}>\r\n"
            f"WARC-Date: 2025-02-03T01:15:00Z\r\nWARC-Target-URI: {address}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        records.append(head.encode() + http + b"\r\n\r\n")
    return b"".join(records)
