"""Files that mean harm or came to some: a clear message, nothing else lost, in bounded time and memory."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from core import limits
from core.comparison import Failure
from core.ingest.readers import read_all
from core.model import SavedText
from tests.conftest import ROOT
from tests.core.saved_files import (
    BODY,
    HEADLINE,
    HTML_BODY,
    PAGE,
    PARAGRAPHS,
    archive,
    document,
    mail,
    one,
    pdf,
    read_bytes,
    refused,
    warc,
    workbook,
)

STORY = f"{HEADLINE}\n\n{BODY}\n"


def test_a_bomb_in_an_archive_costs_itself(tmp_path: Path) -> None:
    bomb, story = read_bytes(tmp_path, "a.zip", archive([("bomb.txt", bytes(50 * 2**20)), ("a.txt", STORY)]))
    assert isinstance(bomb, Failure) and "would unpack to 52,428,800" in bomb.error
    assert isinstance(story, SavedText) and story.raw == STORY


def test_bombs_of_office_documents(tmp_path: Path) -> None:
    zeros = bytes(50 * 2**20)
    for name, part in (("a.docx", "word/document.xml"), ("a.xlsx", "xl/workbook.xml")):
        assert "would unpack" in refused(read_bytes(tmp_path, name, archive([(part, zeros)]))).error


def test_what_all_members_unpack_to_is_counted_through_archives_in_archives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_UNPACKED_BYTES", 3_000)
    inner = archive([("a.txt", os.urandom(700).hex())])
    outer = archive([("1.zip", inner), ("2.zip", inner), ("b.txt", STORY)])
    found = read_bytes(tmp_path, "a.zip", outer)
    assert [each.file for each in found] == ["a.zip/1.zip/a.txt", "a.zip/2.zip", "a.zip/b.txt"]
    assert [type(each) for each in found] == [SavedText, Failure, SavedText]


def test_archives_in_archives_without_end(tmp_path: Path) -> None:
    data = archive([("a.txt", STORY)])
    for _ in range(30):
        data = archive([("in.zip", data)])
    assert "packed in more than" in refused(read_bytes(tmp_path, "a.zip", data)).error


@pytest.mark.parametrize("name", ["../../a.txt", "/etc/a.txt", "C:\\a.txt", "..\\a.txt", "a/../../b.txt"])
def test_names_that_point_outside(tmp_path: Path, name: str) -> None:
    bad, good = read_bytes(tmp_path, "a.zip", archive([(name, STORY), ("a.txt", STORY)]))
    assert isinstance(bad, Failure) and "points outside" in bad.error
    assert isinstance(good, SavedText)


def test_a_link_in_an_archive(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("a.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert "a link" in refused(read_bytes(tmp_path, "a.zip", archive([(link, "/etc/passwd")]))).error


def test_what_is_protected_by_a_password(tmp_path: Path) -> None:
    data = bytearray(archive([("a.txt", STORY)]))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags] |= 1
    assert "password" in refused(read_bytes(tmp_path, "a.zip", bytes(data))).error
    locked = pdf([(11, 50, 700, "Rahasia")], encrypted=True)
    assert "password" in refused(read_bytes(tmp_path, "a.pdf", locked)).error
    assert (
        "password" in refused(read_bytes(tmp_path, "a.xlsx", b"\xd0\xcf\x11\xe0" + bytes(range(256)))).error
    )


def test_a_damaged_member_costs_itself(tmp_path: Path) -> None:
    data = archive([("a.txt", STORY), ("b.txt", STORY * 2)])
    at = data.index(b"a.txt") + 9
    bad, good = read_bytes(tmp_path, "a.zip", data[:at] + b"\xff\xff\xff" + data[at + 3 :])
    assert isinstance(bad, Failure) and "damaged" in bad.error
    assert isinstance(good, SavedText)
    cut = refused(read_bytes(tmp_path, "b.zip", data[: len(data) // 2]))
    assert "damaged" in cut.error


def test_a_page_of_200_megabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    with path.open("wb") as stream:
        stream.write(PAGE.encode())
        stream.truncate(200 * 2**20)
    tracemalloc.start()
    failure = refused(read_all(path, tmp_path))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "200 MB, over the limit of 16 MB" in failure.error
    assert most < 2**20


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "blockquote><p"])
def test_a_page_nested_without_end(tmp_path: Path, tag: str) -> None:
    start = time.process_time()
    data = f"<html><body><h1>{HEADLINE}</h1>{HTML_BODY}{f'<{tag}>' * 100_000}Judul lain</body></html>"
    assert PARAGRAPHS[2] in one(read_bytes(tmp_path, "a.html", data.encode())).raw
    assert time.process_time() - start < 10


def test_comments_before_a_page_without_end(tmp_path: Path) -> None:
    start = time.process_time()
    for data in (b"<!---->" * 9_000, b"<!--" * 16_000, b"<?xml?>" * 9_000, b" <!-- -->\n" * 6_000 + b"x"):
        read_bytes(tmp_path, "a", data)
    assert time.process_time() - start < 10


def test_json_nested_without_end(tmp_path: Path) -> None:
    for data in (b"[" * 100_000, b'{"a":' * 100_000 + b"1" + b"}" * 100_000):
        assert "JSON" in refused(read_bytes(tmp_path, "a.json", data)).error


def test_broken_rows_of_a_table_cost_themselves(tmp_path: Path) -> None:
    table = (
        "judul,isi,tanggal\n"
        f'Satu,"{PARAGRAPHS[0]}",2025-02-01\n'
        f'Dua,"{PARAGRAPHS[1]},2025-02-02\n'
        f'Tiga,"Katanya ""naik""\nlagi.",2025-02-03\n'
        "Empat,tanpa,tanda,kutip,2025-02-04\n"
        'Lima,Katanya "turun" lagi.,2025-02-05\n'
        "Enam\n"
        f'Tujuh,"{PARAGRAPHS[2]}",2025-02-07\n'
    )
    found = read_bytes(tmp_path, "a.csv", table.encode())
    read = {each.file: each.raw.split("\n")[0] for each in found if isinstance(each, SavedText)}
    assert read == {"a.csv#2": "Satu", "a.csv#4": "Tiga", "a.csv#6": "Lima", "a.csv#8": "Tujuh"}
    broken = {each.file: each.error for each in found if isinstance(each, Failure)}
    assert broken == {
        "a.csv#3": "the row in line 3 is broken",
        "a.csv#5": "the row in line 6 is broken",
        "a.csv#7": "the row in line 8 is broken",
    }


def test_lines_of_a_broken_row_are_no_rows(tmp_path: Path) -> None:
    table = (
        f'judul,isi,tanggal\nSatu,"{PARAGRAPHS[0]}\nMenurut wali kota, dr. Ani, warga senang.\nSelesai.\n'
        f'Dua,"{PARAGRAPHS[1]}",2025-02-02\n'
    )
    broken, read = read_bytes(tmp_path, "a.csv", table.encode())
    assert isinstance(broken, Failure) and broken.error == "the row in line 2 is broken"
    assert isinstance(read, SavedText) and read.raw.startswith("Dua\n")


def test_lines_that_each_open_a_cell_and_close_none_take_linear_time(tmp_path: Path) -> None:
    """0.3 s; 34 s where each line was read again from its open cell to the end."""
    table = "judul,isi,tanggal\n" + 'harga 5",naik,"lagi\n' * 20_000
    start = time.process_time()
    assert len(read_bytes(tmp_path, "a.csv", table.encode())) == 20_000
    assert time.process_time() - start < 8


def test_a_table_of_nothing_but_broken_rows_ends_early(tmp_path: Path) -> None:
    start = time.process_time()
    found = read_bytes(tmp_path, "a.csv", b"judul,isi\n" + b'"a,b\n' * 100_000)
    first, rest = (each for each in found if isinstance(each, Failure))
    assert (first.file, rest.file) == ("a.csv#2", "a.csv")
    assert "99,000 lines were not read" in rest.error
    assert time.process_time() - start < 10


def test_a_line_of_jsonl_that_is_broken(tmp_path: Path) -> None:
    lines = [
        '{"title": "A", "maintext": "Harga naik."}',
        '{"title": "B", "maint',
        '{"title": "C", "maintext": "Turun."}',
    ]
    first, second, third = read_bytes(tmp_path, "a.jsonl", "\n".join(lines).encode())
    assert isinstance(first, SavedText) and isinstance(third, SavedText)
    assert isinstance(second, Failure) and second.file == "a.jsonl#2"


def test_a_web_archive_cut_short(tmp_path: Path) -> None:
    pages = [(f"https://www.example.co.id/{n}", PAGE) for n in range(3)]
    data = warc(pages)
    found = read_bytes(tmp_path, "a.warc", data[: len(data) - len(PAGE) // 2])
    assert [type(each) for each in found] == [SavedText, SavedText, Failure]
    assert isinstance(found[-1], Failure) and "breaks off" in found[-1].error


def test_a_web_archive_of_too_many_records_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_MEMBERS", 2)
    pages = [(f"https://www.example.co.id/{n}", PAGE) for n in range(3)]
    first, second, rest = read_bytes(tmp_path, "a.warc", warc(pages))
    assert isinstance(first, SavedText) and isinstance(second, SavedText)
    assert isinstance(rest, Failure) and rest.error == "more than 2 records"


def test_a_page_that_says_it_is_utf8_and_is_not(tmp_path: Path) -> None:
    page = PAGE.replace("<title>", '<meta charset="utf-8"><title>').replace("Wali Kota", "“Kafé” kota")
    assert "“Kafé” kota" in one(read_bytes(tmp_path, "a.html", page.encode("cp1252"))).raw
    greek = PAGE.replace("<title>", '<meta charset="iso-8859-7"><title>').replace("Wali Kota", "Αθήνα")
    assert "Αθήνα" in one(read_bytes(tmp_path, "b.html", greek.encode("iso-8859-7"))).raw


def test_entities_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("rahasia negara", encoding="utf-8")
    names = f'<!DOCTYPE r [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    item = "<rss><channel><item><title>Judul</title><description>{}</description></item></channel></rss>"
    feed = f"<?xml version='1.0'?>{names}{item.format('Isi &x; berita')}"
    assert "rahasia" not in str(read_bytes(tmp_path, "a.rss", feed.encode()))
    grown = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY l0 'x'>{grown}]>{item.format('&l11;')}"
    assert len(str(read_bytes(tmp_path, "b.rss", bomb.encode()))) < 10_000
    xml = names + "<w:document/>"
    assert "damaged" in refused(read_bytes(tmp_path, "a.docx", archive([("word/document.xml", xml)]))).error


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"", "empty"),
        ("a.csv", b"\xef\xbb\xbf\r\n", "empty"),
        ("a.zip", archive([]), "no files"),
        ("a.txt", bytes(range(256)) * 40, "no text"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(200), "picture"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(range(1, 200)), "old office document"),
        ("a.gz", b"\x1f\x8b" + bytes(range(200)), "compressed"),
        ("a.html", b"<html><body></body></html>", "no article"),
        ("a.html", b"<html><body><ul><li><a>Beranda</a><li><a>Berita</a></ul></body></html>", "no article"),
        ("a.pdf", pdf([]), "scanned"),
        ("a.pdf", b"%PDF-1.7\n" + os.urandom(300), "damaged"),
        ("a.docx", document([]), "no text"),
        ("a.xlsx", workbook([["nama", "umur"], ["Ani", 30]]), "nama, umur"),
        ("a.eml", mail(), "no text"),
        ("a.rss", b"<rss><channel></channel></rss>", "no entries"),
        ("a.json", b'{"nama": "Ani"}', "nama"),
        ("a.odt", archive([("mimetype", "application/vnd.oasis"), ("content.xml", "<x/>")]), "that is not read"),
        ("a.pptx", archive([("[Content_Types].xml", "<x/>"), ("ppt/a.xml", "<x/>")]), "that is not read"),
        ("a.xml", b"<?xml version='1.0'?><urlset><url>https://example.org/</url></urlset>", "XML"),
        ("a.js", b"var judul = 'Harga naik';", "part of a saved web page"),
    ],
)  # fmt: skip
def test_what_holds_no_article_says_so(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    failure = refused(read_bytes(tmp_path, name, data))
    assert says in failure.error
    assert failure.file == name


def test_a_front_page_is_no_article(tmp_path: Path) -> None:
    page = PAGE.replace("<title>", '<link rel="canonical" href="https://www.example.co.id/"><title>')
    assert "front page" in refused(read_bytes(tmp_path, "a.html", page.encode())).error
    numbered = page.replace("co.id/", "co.id/?p=12")
    assert one(read_bytes(tmp_path, "b.html", numbered.encode())).raw.startswith(HEADLINE)


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    assert "No such file" in refused(read_all(tmp_path / "a.html", tmp_path)).error


@pytest.mark.parametrize(
    ("name", "data", "library"),
    [
        ("a.pdf", pdf([(11, 50, 700, "Harga naik.")]), "pypdfium2"),
        ("a.xlsx", workbook([["judul", "isi"], ["A", "Harga naik."]]), "openpyxl"),
        ("a.warc", warc([("https://www.example.co.id/a/b", PAGE)]), "warcio"),
    ],
)
def test_a_library_that_is_missing_is_named(name: str, data: bytes, library: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    code = (
        f"import sys; sys.modules[{library!r}] = None\nfrom pathlib import Path\n"
        "from core.ingest.readers import read_all\n"
        f"print(*(each.error + each.action for each in read_all(Path({str(path)!r}), Path({str(tmp_path)!r}))))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert f"needs the library {library}" in done.stdout
    assert f"pip install {library}" in done.stdout
