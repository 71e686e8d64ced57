"""One story in every format: the same words come out, with what the file states of it."""

from __future__ import annotations

import gzip
import json
from datetime import date, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from core.comparison import Failure
from core.ingest.article import article_id, read_article
from core.ingest.readers import read_all
from core.model import SavedText
from tests.conftest import ARTICLES
from tests.core.saved_files import (
    BODY,
    HEADLINE,
    HTML_BODY,
    PAGE,
    PARAGRAPHS,
    archive,
    document,
    fields,
    mail,
    one,
    pdf,
    read_bytes,
    refused,
    warc,
    workbook,
)

ADDRESS = "https://www.example.co.id/kota/trem-dibuka"
PLAIN = f"{HEADLINE}\n\n{BODY}\n"
MHTML = (
    f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {ADDRESS}\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n----b\r\nContent-Type: text/html\r\n'
    f"Content-Location: {ADDRESS}\r\n\r\n{PAGE}\r\n----b\r\nContent-Type: image/png\r\n"
    "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----b--\r\n"
)
RSS = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Kabar Johar</title><item>'
    f"<title>{HEADLINE}</title><link>{ADDRESS}</link><dc:creator>Rina Marlina</dc:creator>"
    "<pubDate>Mon, 03 Feb 2025 01:15:00 +0000</pubDate><description>Jalur trem dibuka.</description>"
    f"<content:encoded><![CDATA[{HTML_BODY}]]></content:encoded></item></channel></rss>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar Johar</title><entry>'
    f'<title>{HEADLINE}</title><link rel="alternate" href="{ADDRESS}"/><author><name>Rina Marlina</name></author>'
    f'<published>2025-02-03T08:15:00+07:00</published><content type="html">{HTML_BODY.replace("<", "&lt;")}'
    "</content></entry></feed>"
)
NEWS_PLEASE = {
    "authors": ["Rina Marlina", "Budi Santoso"],
    "date_publish": "2025-02-03 08:15:00",
    "description": "Jalur trem dibuka.",
    "maintext": BODY,
    "source_domain": "example.co.id",
    "title": HEADLINE,
    "url": ADDRESS,
}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", PLAIN.encode()),
        ("a.html", PAGE.encode()),
        ("a.mhtml", MHTML.encode()),
        ("a.docx", document([HEADLINE, *PARAGRAPHS])),
        ("a.csv", f'judul,isi\n{HEADLINE},"{BODY}"\n'.encode()),
        ("a.xlsx", workbook([["Judul", "Isi Berita"], [HEADLINE, BODY]])),
        ("a.json", json.dumps({"title": HEADLINE, "maintext": BODY}).encode()),
        ("a.zip", archive([("berita/a.txt", PLAIN)])),
        ("a.warc", warc([("https://www.example.co.id/kota/trem", PAGE)])),
        ("a.warc.gz", gzip.compress(warc([("https://www.example.co.id/kota/trem", PAGE)]))),
        ("a.wacz", archive([("datapackage.json", "{}"), ("archive/a.warc", warc([(ADDRESS, PAGE)]))])),
    ],
)
def test_the_same_words_from_every_format(tmp_path: Path, name: str, data: bytes) -> None:
    saved = one(read_bytes(tmp_path, name, data))
    assert article_id(saved.raw) == article_id(PLAIN)
    assert saved.file.startswith(name)
    assert one(read_bytes(tmp_path, "nameless", data)).raw == saved.raw, "the content tells the format"


@pytest.mark.parametrize(
    ("name", "data", "where"),
    [
        ("a.rss", RSS, "element published"),
        ("a.xml", ATOM, "element published"),
        ("a.jsonl", json.dumps(NEWS_PLEASE) + "\n", "key date_publish"),
        ("a.csv", f'Title;Content;Author;Date;URL\n{HEADLINE};"{BODY}";Rina Marlina;03/02/2025 08:15 WIB;{ADDRESS}\n',
         "column Date"),
    ],
)  # fmt: skip
def test_what_is_stated(tmp_path: Path, name: str, data: str, where: str) -> None:
    saved = one(read_bytes(tmp_path, name, data.encode()))
    assert {item.where for item in saved.stated if item.field == "date_published"} == {where}
    metadata = read_article(saved).metadata
    assert metadata.headline == HEADLINE
    assert metadata.date_published == "2025-02-03T08:15:00+07:00"
    assert metadata.domain == "example.co.id"
    assert "Rina Marlina" in metadata.authors
    assert all(paragraph in saved.raw for paragraph in PARAGRAPHS)


def test_a_workbook_with_days_as_days(tmp_path: Path) -> None:
    head = ["Tanggal", "Media", "Judul", "Isi"]
    rows = [
        [datetime(2025, 2, 3, 8, 15), "Kompas", HEADLINE, BODY],
        [date(2025, 2, 4), "Kompas", "Dua", PARAGRAPHS[0]],
    ]
    found = read_bytes(tmp_path, "a.xlsx", workbook([["Kliping Februari"], [], head, *rows]))
    assert [each.file for each in found] == ["a.xlsx/Berita#4", "a.xlsx/Berita#5"]
    metadata = [read_article(each).metadata for each in found if isinstance(each, SavedText)]
    assert [each.date_published for each in metadata] == ["2025-02-03T08:15:00+07:00", "2025-02-04"]
    assert [each.publisher for each in metadata] == ["Kompas", "Kompas"]


def test_a_mail_its_page_and_what_is_attached(tmp_path: Path) -> None:
    found = read_bytes(tmp_path, "a.eml", mail(PAGE, "Lihat versi web.", [("trem/2.txt", PLAIN.encode())]))
    assert [each.file for each in found] == ["a.eml/body.html", "a.eml/trem_2.txt"]
    page, attached = found
    assert isinstance(page, SavedText) and isinstance(attached, SavedText)
    assert fields(page) == {"headline": HEADLINE, "date_published": "Mon, 03 Feb 2025 08:15:00 +0700"}
    assert read_article(page).metadata.date_published == "2025-02-03T08:15:00+07:00"
    assert attached.raw == PLAIN


def test_what_atom_says_of_the_source_of_an_entry_is_its_title(tmp_path: Path) -> None:
    told = "<source><id>urn:x:1</id><title>Kabar Asal</title><updated>2025-02-03T00:00:00Z</updated></source>"
    found = one(read_bytes(tmp_path, "a.atom", ATOM.replace("</entry>", f"{told}</entry>").encode()))
    assert [item.value for item in found.stated if item.field == "publisher"] == ["Kabar Asal"]


def test_a_mail_attached_to_a_mail(tmp_path: Path) -> None:
    outer = EmailMessage()
    outer["From"], outer["To"], outer["Subject"] = "a@example.org", "b@example.org", "Lihat ini"
    outer.add_attachment(message_from_bytes(mail(text=BODY), policy=default))
    saved = one(read_bytes(tmp_path, "a.eml", outer.as_bytes()))
    assert saved.file == "a.eml/attachment-1"
    assert fields(saved)["headline"] == HEADLINE


def test_the_day_a_mail_was_passed_on_is_not_that_of_publication(tmp_path: Path) -> None:
    data = mail(text=BODY).replace(b"Subject: ", b"Subject: Fwd: ")
    assert fields(one(read_bytes(tmp_path, "a.eml", data))) == {"headline": HEADLINE}
    data = mail(text=BODY).replace(b"Subject: ", b"Subject: Surat terbuka, re: ")
    assert fields(one(read_bytes(tmp_path, "a.eml", data)))["headline"] == f"Surat terbuka, re: {HEADLINE}"


def test_lines_of_a_pdf_become_paragraphs(tmp_path: Path) -> None:
    lines = [
        (20, 50, 780, "Jalur Trem Pelabuhan Semarang yang Lama"),
        (20, 50, 756, "Dibuka Lagi"),
        (11, 50, 730, "Senin, 3 Februari 2025 08:15 WIB"),
        (11, 50, 700, "Pemerintah Kota Semarang membuka lagi jalur trem yang menghu-"),
        (11, 50, 687, "bungkan pelabuhan dengan stasiun lama, kata wali kota kepada"),
        (11, 50, 674, "wartawan."),
        (11, 50, 661, "Tarifnya lima ribu rupiah."),
    ]
    saved = one(read_bytes(tmp_path, "a.pdf", pdf(lines)))
    assert saved.raw.split("\n\n") == [
        "Jalur Trem Pelabuhan Semarang yang Lama Dibuka Lagi",
        "Senin, 3 Februari 2025 08:15 WIB",
        "Pemerintah Kota Semarang membuka lagi jalur trem yang menghubungkan pelabuhan dengan stasiun lama, "
        "kata wali kota kepada wartawan.",
        "Tarifnya lima ribu rupiah.\n",
    ]


@pytest.mark.parametrize(
    ("delimiter", "encoding"), [(",", "utf-8"), (";", "cp1252"), ("\t", "utf-16"), ("|", "utf-8-sig")]
)
def test_tables_in_every_guise(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = [["JUDUL", "isi_berita", "sumber"], ["Kafé ramai", f'"{PARAGRAPHS[0]}\n{PARAGRAPHS[1]}"', "Tempo"]]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    saved = one(read_bytes(tmp_path, "a.csv", text.encode(encoding)))
    assert saved.file == "a.csv#2"
    assert saved.raw == f"Kafé ramai\n\n{PARAGRAPHS[0]}\n{PARAGRAPHS[1]}\n"
    assert fields(saved) == {"headline": "Kafé ramai", "publisher": "Tempo"}


def test_the_first_listed_heading_with_a_value_is_taken(tmp_path: Path) -> None:
    rows = [
        {"title": HEADLINE, "text": "", "maintext": BODY, "description": "Ringkas."},
        {"title": HEADLINE, "maintext": None, "description": PARAGRAPHS[0]},
    ]
    found = read_bytes(tmp_path, "a.json", json.dumps({"articles": rows}).encode())
    assert [each.raw for each in found if isinstance(each, SavedText)] == [
        PLAIN,
        f"{HEADLINE}\n\n{PARAGRAPHS[0]}\n",
    ]


@pytest.mark.parametrize("wrapper", ["articles", "data", "content", "berita"])
def test_articles_listed_under_a_key(tmp_path: Path, wrapper: str) -> None:
    item = {"source": {"id": None, "name": "Tempo"}, "publishedAt": "2025-02-03T01:15:00Z", "content": BODY}
    data = {"status": "ok", "totalResults": 1, wrapper: [item | {"title": HEADLINE}]}
    saved = one(read_bytes(tmp_path, "a.json", json.dumps(data).encode()))
    assert fields(saved) == {
        "publisher": "Tempo",
        "date_published": "2025-02-03T01:15:00Z",
        "headline": HEADLINE,
    }


@pytest.mark.parametrize("heading", ["Isi Berita", "isi_berita", "isiBerita", "ISI-BERITA"])
def test_headings_in_every_spelling(tmp_path: Path, heading: str) -> None:
    saved = one(read_bytes(tmp_path, "a.csv", f'{heading}\n"{BODY}"\n'.encode()))
    assert saved.raw == f"{BODY}\n"


def test_articles_in_one_file_have_hashes_of_their_own(tmp_path: Path) -> None:
    data = f"judul,isi\nA,{PARAGRAPHS[1]}\nB,{PARAGRAPHS[1]}\n".encode()
    first, second = read_bytes(tmp_path, "a.csv", data)
    assert isinstance(first, SavedText) and isinstance(second, SavedText)
    assert first.sha256 != second.sha256
    assert read_bytes(tmp_path, "b.csv", data)[0] != first
    assert read_bytes(tmp_path, "a.csv", data) == [first, second]


def test_a_table_of_something_else_says_what_it_has_and_needs(tmp_path: Path) -> None:
    failure = refused(read_bytes(tmp_path, "a.csv", b"nama,umur\nAni,30\n"))
    assert "nama, umur" in failure.error
    assert "isi_berita" in failure.action or "isi" in failure.action


def test_the_five_are_read_as_ever() -> None:
    for path in sorted(ARTICLES.iterdir()):
        saved = one(read_all(path, ARTICLES))
        assert saved.raw == path.read_text(encoding="utf-8")
        assert saved.stated == ()


def test_a_story_like_a_table_or_a_mail_is_a_story(tmp_path: Path) -> None:
    for text in (
        "Judul: Trem dibuka\nPenulis: Ani\nTanggal: 3 Februari 2025\n\nJalur trem dibuka lagi.\n",
        "[Foto] Trem dibuka\n\nJalur trem dibuka lagi.\n",
        "Judul, isi dan sumber berita trem dipertanyakan\n\nJalur trem dibuka lagi.\n",
        "< 5 persen warga memakai trem.\n",
    ):
        assert one(read_bytes(tmp_path, "a.txt", text.encode())).raw == text


def test_folders_and_hidden_files_in_an_archive_are_left_out(tmp_path: Path) -> None:
    left_out = (
        "__MACOSX/a/._b.txt",
        "a/.DS_Store",
        "a/b_files/a.js",
        "a/b_files/style.css",
        "a/b_files/foto.jpg",
    )
    data = archive([("a/", ""), *((name, "x") for name in left_out), ("a/b.txt", PLAIN)])
    assert one(read_bytes(tmp_path, "a.zip", data)).file == "a.zip/a/b.txt"
    assert isinstance(read_bytes(tmp_path, "b.zip", archive([("a/", "")]))[0], Failure)
