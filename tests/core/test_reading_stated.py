"""What a file states outside the article's text goes before what is read in it."""

from __future__ import annotations

import pytest

from core.ingest.article import read_article
from core.model import Metadata, SavedText, StatedField

STORY = (
    "Pasar Johar kembali ramai pada awal pekan setelah jalan di sekitarnya dibuka. Para pedagang mengatakan bahwa "
    "harga sayur yang naik sejak pekan lalu mulai turun karena pasokan dari daerah sudah datang lagi.\n\n"
    "Dinas perdagangan akan memeriksa harga di pasar itu setiap hari sampai bulan depan, kata kepalanya.\n"
)
SAVED = f"Pasar Johar Ramai Lagi\n\nRina Marlina\nSenin, 3 Februari 2025 08:15 WIB\n\n{STORY}"


def metadata(raw: str = SAVED, **stated: str) -> Metadata:
    fields = tuple(StatedField(name, value, f"meta {name}") for name, value in stated.items())
    return read_article(SavedText("a.html", raw, "utf-8", "", fields)).metadata


def test_what_is_stated_wins_and_says_where() -> None:
    found = metadata(
        headline="Pasar Johar Semarang Ramai Lagi",
        publisher="Suara Johar",
        url="https://www.suarajohar.co.id/pasar/1",
        section="Ekonomi",
        authors="Budi Santoso",
    )
    assert (found.headline, found.headline_basis) == ("Pasar Johar Semarang Ramai Lagi", "stated")
    assert (found.publisher, found.domain) == ("Suara Johar", "suarajohar.co.id")
    assert (found.section, found.authors) == ("Ekonomi", ("Budi Santoso",))
    where = {item.field: item.basis for item in found.evidence}
    assert where["publisher"] == "meta publisher"
    assert where["headline"] == "meta headline"


def test_what_stands_in_the_text_too_is_shown_there() -> None:
    found = metadata(headline="Pasar Johar Ramai Lagi", authors="Rina Marlina")
    spans = {item.field: (SAVED[item.start : item.end], item.basis) for item in found.evidence}
    assert spans["headline"] == ("Pasar Johar Ramai Lagi", "stated")
    assert spans["author"] == ("Rina Marlina", "stated")


def test_a_listed_outlet_is_known_by_its_address_whatever_it_calls_its_pages() -> None:
    found = metadata(publisher="detikinet", url="https://inet.detik.com/read/1")
    assert (found.publisher, found.domain) == ("detik", "detik.com")


@pytest.mark.parametrize(
    ("stated", "published"),
    [
        ("2025-02-03T08:15:40+07:00", "2025-02-03T08:15:40+07:00"),
        ("2025-02-03T01:15:40Z", "2025-02-03T08:15:40+07:00"),
        ("2025-02-03T08:15:40Z", "2025-02-03T08:15:40+07:00"),
        ("2025-02-03 08:16:00", "2025-02-03T08:16:00+07:00"),
        ("Mon, 03 Feb 2025 01:20:00 +0000", "2025-02-03T08:20:00+07:00"),
        ("2025-02-03", "2025-02-03T08:15:00+07:00"),
        ("2025-02-04", "2025-02-04"),
        ("kemarin", "2025-02-03T08:15:00+07:00"),
    ],
)
def test_moments_stand_in_the_outlets_zone(stated: str, published: str) -> None:
    """The third is a local time that its site calls UTC: the stamp on the page gives it away."""
    found = metadata(date_published=stated)
    assert (found.date_published, found.date_published_basis) == (published, "stated")


def test_without_a_stamp_a_moment_in_utc_is_taken_as_it_is_stated() -> None:
    found = metadata(f"Pasar Johar Ramai Lagi\n\n{STORY}", date_published="2025-02-03T18:30:00Z")
    assert found.date_published == "2025-02-04T01:30:00+07:00"


def test_who_the_page_calls_its_editor_is_no_author() -> None:
    found = metadata(f"{SAVED}\nEditor: Ani Wijaya\n", authors="Ani Wijaya")
    assert (found.authors, found.editors) == (("Rina Marlina",), ("Ani Wijaya",))


def test_an_outlet_is_no_author() -> None:
    assert metadata(authors="Liputan6.com").authors == ("Rina Marlina",)


def test_an_author_beside_the_desk_is_read_as_in_the_text() -> None:
    raw = SAVED.replace("Rina Marlina", "Rina Marlina -detikFinance")
    assert metadata(raw, authors="Rina Marlina -detikFinance").authors == ("Rina Marlina",)


def test_the_block_that_says_the_stated_headline_is_the_headline() -> None:
    """By its place and words the quotation in large type looks liker one."""
    quoted = "Harga sayur yang naik sejak pekan lalu mulai turun karena pasokan sudah datang"
    raw = f"Pasar Tutup, Warga Pindah ke Toko\n\nPasar Johar Ramai Lagi\n\n{quoted}\n\n{STORY}"
    fields = (StatedField("headline", "Pasar Johar Ramai Lagi", "meta og:title"),)
    plain = read_article(SavedText("a.txt", raw, "utf-8", ""))
    found = read_article(SavedText("a.html", raw, "utf-8", "", fields))
    assert plain.metadata.headline != "Pasar Johar Ramai Lagi"
    told = {found.text(block.start, block.end): block.role for block in found.passages}
    assert told["Pasar Johar Ramai Lagi"] == "headline"
    assert told["Pasar Tutup, Warga Pindah ke Toko"] == "noise"
    assert told[quoted] == "caption"
    assert [role for role in told.values() if role == "body"] == ["body", "body"]
