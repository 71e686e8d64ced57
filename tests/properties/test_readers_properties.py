"""No file breaks the readers: whatever its bytes and its name, it gives articles and failures, the same each time."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from core.comparison import Failure
from core.ingest.article import read_article
from core.ingest.readers import read_all
from core.model import SavedText, StatedField
from tests.core.saved_files import BODY, HEADLINE, PAGE, archive, document, mail, pdf, warc, workbook

NAMES = (
    "a.txt", "a.html", "a.mhtml", "a.pdf", "a.docx", "a.eml", "a.csv", "a.tsv", "a.xlsx", "a.json", "a.jsonl", "a.zip",
    "a.warc", "a.warc.gz", "a.wacz", "a.rss", "a.xml", "a",
)  # fmt: skip
WHOLE = (
    f"{HEADLINE}\n\n{BODY}\n".encode(),
    PAGE.encode(),
    f'judul,isi,tanggal\nA,"{BODY}",2025-02-03\nB,"{BODY}",2025-02-04\n'.encode(),
    b'{"title": "A", "maintext": "Harga naik.", "authors": ["B"]}\n{"title": "C", "maintext": "Turun."}\n',
    f"<rss><channel><item><title>{HEADLINE}</title><description>{BODY}</description></item></channel></rss>".encode(),
    archive([("a.txt", BODY), ("b.html", PAGE)]),
    document([HEADLINE, BODY]),
    workbook([["judul", "isi"], [HEADLINE, BODY]]),
    mail(PAGE, BODY, [("a.txt", BODY.encode())]),
    pdf([(11, 50, 700, "Harga naik."), (11, 50, 680, "Harga turun.")]),
    warc([("https://www.example.co.id/a", PAGE)]),
)
HEADS = (
    b"%PDF-1.4\n", b"PK\x03\x04", b"\x1f\x8b\x08", b"WARC/1.0\r\n", b"<!DOCTYPE html>", b"<?xml version='1.0'?><rss>",
    b"From: a@b\nSubject: c\n", b"MIME-Version: 1.0\nFrom: a\nContent-Type: multipart/related; boundary=x\n\n--x\n",
    b"{", b"[", b'{"maintext": ', b"judul,isi\n",
    b'{"maintext": "Harga \\ud800 naik", "title": "\\udc00"}',
    b"\xff\xfe", b"\xef\xbb\xbf", b"<html><head><meta charset=",
    b"<script type='application/ld+json'>",
)  # fmt: skip
DAMAGED = st.tuples(
    st.sampled_from(WHOLE), st.integers(0, 6_000), st.integers(0, 40), st.binary(max_size=40)
).map(lambda made: made[0][: made[1]] + made[3] + made[0][made[1] + made[2] :])
BYTES = (
    st.binary(max_size=500)
    | st.tuples(st.sampled_from(HEADS), st.binary(max_size=300)).map(b"".join)
    | DAMAGED
)
FAULT = "This is a fault of Runut's"


def read_bytes(name: str, data: bytes) -> list[SavedText | Failure]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return list(read_all(path, Path(folder)))


@pytest.mark.parametrize("name", NAMES)
@hypothesis_settings(max_examples=60)
@given(data=BYTES)
@example(data=b"")
def test_whatever_a_file_holds(name: str, data: bytes) -> None:
    found = read_bytes(name, data)
    assert found
    for each in found:
        assert each.file == name or each.file.startswith((f"{name}#", f"{name}/"))
        if isinstance(each, Failure):
            assert each.error and each.stage and each.action.endswith(".")
            assert FAULT not in each.action, each.error
        else:
            assert each.raw.strip() and "\r" not in each.raw
            assert len(each.sha256) == len(hashlib.sha256().hexdigest())
            each.raw.encode()
            "".join(item.value for item in each.stated).encode()


@given(data=BYTES)
def test_the_same_file_gives_the_same(data: bytes) -> None:
    assert read_bytes("a.html", data) == read_bytes("a.html", data)


@given(
    value=st.text(max_size=60) | st.dates().map(str) | st.datetimes().map(str),
    field=st.sampled_from(
        ("date_published", "date_modified", "url", "publisher", "authors", "headline", "section")
    ),
)
def test_whatever_a_file_states(value: str, field: str) -> None:
    data = f"<html><body><h1>{HEADLINE}</h1>" + "".join(f"<p>{line}</p>" for line in BODY.split("\n\n"))
    (saved,) = read_bytes("a.html", data.encode())
    assert isinstance(saved, SavedText)
    metadata = read_article(replace(saved, stated=(StatedField(field, value, f"meta {field}"),))).metadata
    assert "T" not in metadata.date_published or metadata.date_published[-6] in "+-"
    assert all(0 <= item.start <= item.end <= len(saved.raw) for item in metadata.evidence)
