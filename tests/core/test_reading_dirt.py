"""What saving does to a text: marks misread, marks that print nothing, lost spaces and breaks, notices run in."""

from __future__ import annotations

import pytest

from core.ingest.article import read_article
from core.ingest.plain import garbled, plain, value
from core.model import Article, SavedText

HEADLINE = "Warga Desa Sukamaju Bangun Jembatan Gantung Sendiri"
LEAD = "Warga Desa Sukamaju membangun jembatan gantung sepanjang 40 meter dengan uang sendiri."
NEXT = "Kepala desa mengatakan jembatan lama hanyut terbawa banjir dan anak-anak tak dapat bersekolah."
LAST = "Jembatan itu ditargetkan dapat dilalui warga sebelum musim hujan tiba pada akhir tahun."


def page(*blocks: str) -> Article:
    return read_article(SavedText("page.txt", "\n".join(blocks), "utf-8", ""))


def of(article: Article, *roles: str) -> list[str]:
    return [article.text(p.start, p.end) for p in article.passages if p.role in roles]


def sentences(article: Article) -> list[str]:
    return [article.text(s.start, s.end) for s in article.sentences]


@pytest.mark.parametrize(
    ("saved", "read"),
    [
        ("â€œKami siap,â€\x9d kata Budiâ€¦", "“Kami siap,” kata Budi…"),
        ("â€œKami siap,â€ kata Budi.", "“Kami siap,” kata Budi."),
        ("â\x80\x9cKami siap,â\x80\x9d kata Budi.", "“Kami siap,” kata Budi."),
        ("JAKARTA â€“ Wali kota", "JAKARTA – Wali kota"),
        ("AtlÃ©tico dan SÃ£o Paulo", "Atlético dan São Paulo"),
        ("luasnya 40 kmÂ² lebih", "luasnya 40 km²² lebih"),
        ("Ka\u200b\u2060 bah\xad", "Ka bah"),
        ("Âge d’or", "Âge d’or"),
    ],
)
def test_marks_and_letters_misread(saved: str, read: str) -> None:
    assert value(plain(saved)) == read
    assert len(plain(saved)) == len(saved)


def test_a_page_whose_marks_were_misread_reads_as_if_they_were_not() -> None:
    clean = [
        f"{HEADLINE}: “Kami Bisa”",
        f"PALU – {LEAD}",
        "“Kami bisa,” katanya. “Lihat saja.” Ia tertawa…",
        LAST,
    ]
    misread = [line.encode().decode("cp1252", "replace") for line in clean]
    article = page(*misread)
    assert article.metadata.headline == clean[0]
    assert article.metadata.dateline == "Palu"
    assert len(sentences(article)) == len(sentences(page(*clean)))
    assert "Quotation marks or accents were garbled before saving." in article.warnings
    assert not garbled("".join(clean))


def test_marks_that_print_nothing_do_not_hide_where_a_paragraph_ends() -> None:
    short = "“\u2060Prosesnya cepat,” ujar Budi.\u200b\u200b"
    article = page(HEADLINE, LEAD, NEXT, short, LAST)
    assert of(article, "body") == [LEAD, NEXT, short.rstrip("\u200b"), LAST]


@pytest.mark.parametrize(
    "marked",
    [
        "Semua sudah siap, katanya.|Dia menambahkan bahan sudah dibeli.",
        "“Semua sudah siap,” katanya.|“Bahan sudah dibeli.”|Dia tersenyum.",
        'Ia menolak, "Tidak ada uang."|Padahal anggaran tersedia.',
        "Rapat digelar Rabu (18/6/2025).|Dia hadir.|Siapa lagi?|Belum jelas!|Warga menunggu.",
    ],
)
def test_paragraphs_run_into_one_are_told_apart_by_their_sentences(marked: str) -> None:
    article = page(HEADLINE, LEAD, NEXT, marked.replace("|", ""))
    assert sentences(article)[3:] == marked.split("|")


@pytest.mark.parametrize(
    "notice",
    [
        "ADVERTISEMENT",
        "SCROLL TO CONTINUE WITH CONTENT",
        "ADVERTISEMENTSCROLL TO CONTINUE WITH CONTENT",
        "[Gambas:Video 20detik]",
        "[Gambas:Youtube]",
        "Baca Juga",
        "Baca juga: Jembatan Ambruk di Hulu Sungai",
        "Simak Video 'Jembatan Ambruk di Hulu Sungai':",
        "Lihat juga Video: Jembatan Ambruk di Hulu Sungai",
    ],
)
def test_a_notice_run_into_a_paragraph_is_cut_off(notice: str) -> None:
    article = page(HEADLINE, LEAD, NEXT + notice, LAST)
    assert of(article, "body") == [LEAD, NEXT, LAST]
    assert "".join(of(article, "noise", "related")).replace(" ", "") == notice.replace(" ", "")


def test_a_notice_in_the_middle_of_a_paragraph() -> None:
    article = page(HEADLINE, f"{LEAD} ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT {NEXT}", LAST)
    assert of(article, "body") == [LEAD, NEXT, LAST]


def test_a_paragraph_saved_twice_counts_once() -> None:
    article = page(HEADLINE, LEAD, NEXT, LEAD, NEXT, LAST)
    assert of(article, "body") == [LEAD, NEXT, LAST]
    assert {p.rule for p in article.passages if p.role == "noise"} == {"repeated paragraph"}


def test_a_posting_shown_in_the_story_is_not_its_text() -> None:
    posting = [
        "Lihat postingan ini di Instagram",
        "Sebuah kiriman dibagikan oleh Info Sukamaju (@infosukamaju)",
        "Jembatan kami akhirnya jadi! pic.twitter.com/aB3dE9xYz",
        "— Info Sukamaju (@infosukamaju) May 3, 2025",
        "@infosukamaju Gotong royong warga ♬ suara asli - Info Sukamaju",
    ]
    article = page(HEADLINE, LEAD, *posting, NEXT, LAST)
    assert of(article, "body", "subhead", "caption", "headline") == [HEADLINE, LEAD, NEXT, LAST]


@pytest.mark.parametrize(
    "pager", ["Halaman 1 dari 2", "12Selanjutnya", "1 2 3 Tampilkan Semua", "Halaman: 1 2"]
)
def test_several_pages_saved_into_one(pager: str) -> None:
    stamps = ["Rina Marlina - Kabarpagi", "Sabtu, 03 Mei 2025 08:00 WIB"]
    more = "Pemerintah kabupaten berjanji membantu membeli kabel baja, tetapi bantuan itu belum datang."
    article = page(HEADLINE, *stamps, LEAD, NEXT, pager, HEADLINE, *stamps, more, LAST, pager, "(rml/bds)")
    assert of(article, "body") == [LEAD, NEXT, more, LAST]
    assert of(article, "headline") == [HEADLINE]
    assert article.metadata.date_published.startswith("2025-05-03")


def test_a_paragraph_that_holds_those_below_it_is_set_aside() -> None:
    """Pages with one element inside the other: each is saved with all that stands inside it."""
    notice = "Ikuti Whatsapp Channel Kabarpagi"
    whole = f"{LEAD}{NEXT}{LAST}{notice}"
    article = page(HEADLINE, whole, LEAD, f"{NEXT}{LAST}{notice}", NEXT, LAST)
    assert of(article, "body") == [LEAD, NEXT, LAST]
    assert sentences(article) == [HEADLINE, LEAD, NEXT, LAST]


def test_line_ups_and_schedules_at_the_end_are_the_story_s() -> None:
    line_ups = [
        "Susunan pemain",
        "Persewangi: Bayu, Dodi, Rama, Yoga, Fikri, Agus",
        "Persilat: Eko, Rian, Ade, Opik, Jaka, Sule",
    ]
    article = page(HEADLINE, LEAD, NEXT, LAST, *line_ups, "Tags: bola")
    assert of(article, "body", "subhead") == [LEAD, NEXT, LAST, *line_ups]


def test_a_printed_page_carries_its_address_and_title_on_every_sheet() -> None:
    sheet = [
        "3/5/25, 9:01 AM " + HEADLINE + " - Kabar Pagi",
        "https://www.kabarpagi.com/berita/47/jembatan 1/2",
    ]
    article = page(*sheet, HEADLINE, "Sabtu, 3 Mei 2025 10:00 WIB", LEAD, NEXT, *sheet, LAST)
    assert article.metadata.headline == HEADLINE
    assert article.metadata.date_published == "2025-05-03T10:00:00+07:00"
    assert of(article, "body") == [LEAD, NEXT, LAST]


def test_a_story_passed_on_in_a_message() -> None:
    link = "Baca selengkapnya: https://www.kabarpagi.com/berita/47"
    article = page(f"*{HEADLINE}*", "", f"PALU, KABARPAGI.com - {LEAD}", "", NEXT, "", LAST, "", link)
    assert article.metadata.headline == HEADLINE
    assert article.metadata.publisher == "Kabarpagi"
    assert of(article, "body")[1:] == [NEXT, LAST]


@pytest.mark.parametrize(
    "end",
    [
        "Like Loading...",
        "Related",
        "Share this:",
        "Berhenti berlangganan.",
        "Download aplikasi Kompas.com untuk",
    ],
)
def test_what_sites_and_letters_end_with(end: str) -> None:
    assert of(page(HEADLINE, LEAD, NEXT, LAST, end), "body") == [LEAD, NEXT, LAST]
