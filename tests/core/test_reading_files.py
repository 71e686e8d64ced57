"""Any text file in any usual encoding is read; anything else is refused in words that help."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from core import limits
from core.errors import ReadError
from core.ingest.article import read_article
from core.ingest.readers import read

TEXT = (
    "Harga cabai naik\n\nPedagang mengatakan, “Harga naik sejak Senin – mungkin sampai Mei,” kata Beyoncé.\n"
)


def saved(folder: Path, data: bytes, name: str = "a.txt") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("cp1252"), "cp1252"),
        (TEXT.replace("\n", "\r\n").encode(), "utf-8"),
        (TEXT.replace("\n", "\r").encode(), "utf-8"),
    ],
)
def test_the_same_text_from_every_encoding(tmp_path: Path, data: bytes, encoding: str) -> None:
    text = read(saved(tmp_path, data), tmp_path)
    assert (text.raw, text.encoding) == (TEXT, encoding)


def test_latin_1_letters(tmp_path: Path) -> None:
    text = "Kafé di Kudus, São Paulo dan Malmö ramai pengunjung.\n"
    assert read(saved(tmp_path, text.encode("latin-1")), tmp_path).raw == text


def test_a_mark_of_utf8_stays_and_disturbs_nothing(tmp_path: Path) -> None:
    text = read(saved(tmp_path, codecs.BOM_UTF8 + TEXT.encode()), tmp_path)
    assert text.raw == "\ufeff" + TEXT
    article = read_article(text)
    assert article.metadata.headline == "Harga cabai naik"
    assert (
        article.article_id == read_article(read(saved(tmp_path, TEXT.encode(), "b.txt"), tmp_path)).article_id
    )


def test_one_broken_byte_costs_one_character(tmp_path: Path) -> None:
    data = TEXT.encode().replace(b"Senin", b"Seni\xff")
    text = read(saved(tmp_path, data), tmp_path)
    assert text.raw == TEXT.replace("Senin", "Seni\ufffd")
    assert "Some characters of the file could not be read." in read_article(text).warnings


def test_a_file_cut_in_the_middle_of_a_character(tmp_path: Path) -> None:
    data = "Ia berkata, “".encode()
    assert read(saved(tmp_path, data[:-1]), tmp_path).raw == "Ia berkata, \ufffd"


def test_the_name_is_the_place_below_the_folder(tmp_path: Path) -> None:
    assert read(saved(tmp_path, b"Isi.", "2024/10/a.txt"), tmp_path).file == "2024/10/a.txt"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (bytes(range(256)) * 40, "no text"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04" + bytes(200), "zip"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "picture"),
        (b"<!DOCTYPE html><html><body>Isi</body></html>", "web page"),
        (b"{\\rtf1\\ansi Isi}", "rich text"),
    ],
)
def test_what_is_no_article_is_refused(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(ReadError) as refusal:
        read(saved(tmp_path, data, "x.bin"), tmp_path)
    assert says in refusal.value.error
    assert refusal.value.file == "x.bin"
    assert refusal.value.action.endswith(".")


def test_a_missing_file_and_one_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ReadError, match="No such file"):
        read(tmp_path / "none.txt", tmp_path)
    monkeypatch.setattr(limits, "MAX_FILE_BYTES", 2**20)
    with pytest.raises(ReadError, match="2 MB, over the limit of 1 MB"):
        read(saved(tmp_path, b"a" * 2**21), tmp_path)


def test_a_file_of_one_line(tmp_path: Path) -> None:
    article = read_article(read(saved(tmp_path, b"Harga beras naik di Jakarta."), tmp_path))
    assert [block.role for block in article.passages] == ["headline"]
    assert article.warnings == (
        "No running text was found.",
        "The publisher is not named.",
        "No date of publication was found.",
    )


def test_text_once_read_wrongly_is_told(tmp_path: Path) -> None:
    garbled = "“Harga naik,” kata dia kepada wartawan di Jakarta.".encode().decode("cp1252", "replace")
    article = read_article(read(saved(tmp_path, garbled.encode()), tmp_path))
    assert "Quotation marks or accents were garbled before saving." in article.warnings
