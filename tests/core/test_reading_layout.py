"""What blocks are for, by their shape and place: one habit of pages at a time."""

from __future__ import annotations

import pytest

from core.ingest.article import read_article
from core.model import Article, SavedText
from tests.conftest import ARTICLES

HEADLINE = "Warga Desa Sukamaju Bangun Jembatan Gantung Sendiri"
LEAD = (
    "Warga Desa Sukamaju membangun jembatan gantung sepanjang 40 meter dengan uang sendiri sejak bulan lalu."
)
NEXT = (
    "Kepala desa mengatakan jembatan lama hanyut terbawa banjir dan anak-anak tidak dapat pergi ke sekolah."
)
MORE = "Pemerintah kabupaten berjanji membantu membeli kabel baja, tetapi bantuan itu belum datang."
LAST = "Jembatan tersebut ditargetkan dapat dilalui warga sebelum musim hujan tiba pada akhir tahun."
STORY = [LEAD, NEXT, MORE, LAST]


def page(*blocks: str, between: str = "\n\n") -> Article:
    return read_article(SavedText("page.txt", between.join(blocks), "utf-8", ""))


def roles(article: Article) -> list[tuple[str, str]]:
    return [(block.role, article.text(block.start, block.end)) for block in article.passages]


def of(article: Article, role: str) -> list[str]:
    return [text for given, text in roles(article) if given == role]


def test_a_plain_page() -> None:
    article = page(HEADLINE, *STORY)
    assert roles(article) == [("headline", HEADLINE), *(("body", paragraph) for paragraph in STORY)]


def test_the_headline_once_more_and_in_the_title_of_the_window() -> None:
    article = page(f"{HEADLINE} - Kabarpagi.co.id", HEADLINE, "3 Mei 2025", HEADLINE, *STORY)
    assert of(article, "headline") == [HEADLINE]
    assert of(article, "noise") == ["- Kabarpagi.co.id", HEADLINE, HEADLINE]
    assert article.metadata.publisher == "Kabarpagi"


@pytest.mark.parametrize(
    "masthead", ["Kabar Pagi Palu", "KABAR PAGI PALU", "© 2025 Kabar Pagi Palu | Tentang Kami"]
)
def test_an_unlisted_outlet_has_the_name_that_its_page_writes(masthead: str) -> None:
    article = page("https://kabarpagipalu.com/berita/1", masthead, HEADLINE, "3 Mei 2025", *STORY)
    assert article.metadata.publisher == "Kabar Pagi Palu"
    assert article.metadata.domain == "kabarpagipalu.com"


@pytest.mark.parametrize("source", ["(AFP)", "[ANTARA/Xinhua]", "(Reuters/Ani Putri)"])
def test_a_caption_that_ends_with_its_source_is_no_headline(source: str) -> None:
    caption = f"Warga Desa Sukamaju Bersama Kepala Desa Sukamaju. {source}"
    article = page(HEADLINE, "Ani Putri", "3 Mei 2025 13:10", caption, *STORY)
    assert of(article, "headline") == [HEADLINE]
    assert of(article, "caption") == [caption]
    assert article.metadata.authors == ("Ani Putri",)


def test_who_is_labelled_as_the_editor_is_not_an_author_of_a_list_without_labels() -> None:
    article = page(
        HEADLINE,
        "3 Mei 2025, 17:35 WIB",
        "Ani Putri, Budi Santoso",
        "Penulis: Ani Putri",
        "Editor: Budi Santoso",
        *STORY,
    )
    assert (article.metadata.authors, article.metadata.editors) == (("Ani Putri",), ("Budi Santoso",))


def test_the_control_of_the_letters_size_credits_no_agency() -> None:
    assert page(HEADLINE, "AA", "3 Mei 2025, 17:35 WIB", *STORY).metadata.wires == ()


def test_menus_tickers_and_trends_above_the_headline() -> None:
    menu = [
        "Beranda",
        "Nasional",
        "Olahraga",
        "Hiburan",
        "Trending",
        "Timnas Indonesia Menang Lagi",
        "• EMAS 1.527.000 -0,46%",
    ]
    article = page(*menu, HEADLINE, "Sabtu, 3 Mei 2025 10:00 WIB", *STORY)
    assert of(article, "headline") == [HEADLINE]
    assert of(article, "body") == STORY
    assert article.metadata.section == ""


@pytest.mark.parametrize(
    "top", ["KABAR CONTOH  PASAR  BERITA  GAYA HIDUP", "KABARCONTOH.ID - Portal Berita Contoh Raya"]
)
def test_a_menu_in_one_line_and_an_outlets_motto_are_no_headline(top: str) -> None:
    assert page(top, HEADLINE, *STORY).metadata.headline == HEADLINE
    assert page(top, *STORY).metadata.headline_basis == "first_sentence"


def test_credits_without_a_colon() -> None:
    article = page(HEADLINE, "Penulis Wahyu Pratama", "Editor Ratna Kusuma", *STORY)
    assert article.metadata.authors == ("Wahyu Pratama",)
    assert article.metadata.editors == ("Ratna Kusuma",)
    assert page("Penulis Novel Laris Meninggal", *STORY).metadata.authors == ()


def test_a_question_is_a_headline_too() -> None:
    question = "Mengapa warga desa ini harus membangun jembatan gantung sendiri?"
    assert page(question, *STORY).metadata.headline == question


def test_no_headline_was_saved() -> None:
    article = page("KALTENG.CONTOH.COM, PALANGKARAYA – " + LEAD, NEXT, MORE)
    assert article.metadata.headline == LEAD
    assert article.metadata.headline_basis == "first_sentence"
    assert of(article, "headline") == []


def test_deck_and_stamps_between_headline_and_story() -> None:
    deck = "Jembatan lama hanyut, bantuan tak kunjung datang."
    article = page(HEADLINE, deck, "Oleh: Rina Marlina", "Sabtu, 3 Mei 2025", *STORY)
    assert of(article, "deck") == [deck]
    assert of(article, "body") == STORY
    assert article.metadata.authors == ("Rina Marlina",)


def test_links_between_paragraphs() -> None:
    link = "Baca juga: Jembatan Ambruk di Hulu Sungai, Dua Truk Terjebak"
    titles = [
        "Anak Sekolah Menyeberang dengan Rakit Bambu",
        "Bupati Tinjau Jembatan yang Ambruk Diterjang Banjir",
    ]
    article = page(HEADLINE, LEAD, link, NEXT, "Baca Juga", *titles, MORE, LAST)
    assert of(article, "body") == STORY
    assert of(article, "related") == [link, "Baca Juga", *titles]


def test_a_link_glued_to_the_end_of_a_paragraph() -> None:
    link = "Baca juga:Jembatan Ambruk di Hulu Sungai"
    article = page(HEADLINE, LEAD, NEXT + link, MORE)
    assert of(article, "body") == [LEAD, NEXT, MORE]
    assert of(article, "related") == [link]


def test_a_subhead_and_one_run_in() -> None:
    article = page(HEADLINE, LEAD, "Anak sekolah memutar jauh", NEXT, f"{MORE} Warga: Kami menunggu", LAST)
    assert of(article, "subhead") == ["Anak sekolah memutar jauh", "Warga: Kami menunggu"]
    assert of(article, "body") == STORY


def test_days_over_paragraphs_are_subheads() -> None:
    article = page(HEADLINE, "Sabtu, 3 Mei 2025", LEAD, NEXT, "12 Maret 2025", MORE, LAST)
    assert of(article, "subhead") == ["12 Maret 2025"]
    assert article.metadata.date_published == "2025-05-03"


def test_a_list_belongs_to_the_story_also_at_its_end() -> None:
    items = ["Kabel baja 200 meter", "Papan kayu ulin 120 lembar", "Semen 40 sak"]
    article = page(HEADLINE, *STORY, "Berikut bahan yang dibutuhkan:", *items)
    assert of(article, "body") == [*STORY, "Berikut bahan yang dibutuhkan:", *items]
    article = page(HEADLINE, LEAD, "Berikut bahan yang dibutuhkan:", *items, NEXT)
    assert of(article, "body") == [LEAD, "Berikut bahan yang dibutuhkan:", *items, NEXT]


def test_short_sentences_behind_the_last_paragraph() -> None:
    article = page(HEADLINE, *STORY, '"Semoga cepat," ujarnya.', "Tags: jembatan, desa")
    assert of(article, "body") == [*STORY, '"Semoga cepat," ujarnya.']


@pytest.mark.parametrize(
    "end",
    ["Editor: Budi Santoso", "(rml/bds)", "Copyright © Kabarpagi 2025", "Berita Terpopuler", "Komentar (12)"],
)
def test_nothing_behind_the_end_of_the_story_is_body(end: str) -> None:
    teaser = "Harga beras naik lagi di pasar induk karena pasokan dari daerah berkurang sejak pekan lalu."
    article = page(
        HEADLINE, *STORY, end, "Harga Beras Naik Lagi di Pasar Induk", teaser, "budi77", "Wah keren."
    )
    assert of(article, "body") == STORY


def test_a_footer_with_more_words_than_the_story() -> None:
    teaser = "Harga beras naik lagi di pasar induk karena pasokan dari daerah berkurang sejak pekan lalu."
    teasers = [line for number in range(9) for line in (f"Harga Beras Naik Lagi di Pasar {number}", teaser)]
    article = page(HEADLINE, *STORY, "Reporter: Rina Marlina", "Editor: Budi Santoso", *teasers)
    assert of(article, "body") == STORY
    assert article.metadata.editors == ("Budi Santoso",)


def test_a_name_beside_the_date_is_no_author_where_the_story_is_about_it() -> None:
    article = page(
        HEADLINE, "Rina Marlina", "Sabtu, 3 Mei 2025 10:00 WIB", LEAD, f"Rina Marlina hadir. {NEXT}"
    )
    assert article.metadata.authors == ()
    article = page(HEADLINE, "Rina Marlina", "Sabtu, 3 Mei 2025 10:00 WIB", LEAD, NEXT)
    assert article.metadata.authors == ("Rina Marlina",)


def test_comments_below_a_note_of_a_few_lines() -> None:
    comment = "Bagus sekali jembatannya, semoga awet dan tidak ada korban lagi."
    article = page(HEADLINE, LEAD, NEXT, "(rml/bds)", "Komentar (2)", "budi77", comment)
    assert of(article, "body") == [LEAD, NEXT]


def test_an_early_widget_does_not_end_the_story() -> None:
    article = page(HEADLINE, LEAD, "Rekomendasi", "Harga Beras Naik Lagi di Pasar Induk", NEXT, MORE, LAST)
    assert of(article, "body") == STORY


@pytest.mark.parametrize(
    "caption",
    [
        "Jembatan gantung di Sukamaju (Kabarpagi.co.id/Rina Marlina)",
        "Jembatan gantung di Sukamaju. (ANTARA FOTO/Budi Santoso)",
        "Jembatan gantung di Sukamaju. Foto: Dok. Warga",
        "Jembatan gantung di Sukamaju, 3 Mei 2025. REUTERS/Ani Putri",
        "Jembatan gantung di Sukamaju (Istimewa)",
        "Ilustrasi jembatan gantung (Shutterstock)",
        "Foto: Rina Marlina",
        "Jembatan gantung di Sukamaju © Kabarpagi.com",
        "Jembatan gantung di Sukamaju. ANTARA FOTO/Rina Marlina/foc.",
    ],
)
def test_captions(caption: str) -> None:
    article = page(HEADLINE, LEAD, caption, NEXT, MORE)
    assert of(article, "caption") == [caption]
    assert article.metadata.wires == ()


def test_pictures_and_their_sources_over_the_story() -> None:
    lines = [
        "Jembatan gantung di Sukamaju ditinjau bupati. (RADARSUKA/RINA MARLINA)",
        "Jembatan gantung di Sukamaju ditinjau bupati pada hari Jumat.",
        "Foto: Rina Marlina",
    ]
    for caption in (lines[:1], lines[1:]):
        article = page(HEADLINE, "Oleh: Ani Putri", *caption, "Sabtu, 3 Mei 2025 10:00 WIB", *STORY)
        assert of(article, "caption") == caption
        assert article.metadata.deck == ""


def test_names_under_labels_however_far_below() -> None:
    article = page(HEADLINE, "Reporter\n    Rina Marlina", "Editor\n\n\n: budi santoso", *STORY)
    assert (article.metadata.authors, article.metadata.editors) == (("Rina Marlina",), ("budi santoso",))


def test_a_source_in_brackets_above_the_story_edited_nothing() -> None:
    article = page(HEADLINE, "Rina Marlina - Kabarpagi.com", "(RADARSUKA/ANI PUTRI)", *STORY)
    assert (article.metadata.authors, article.metadata.editors) == (("Rina Marlina",), ())


def test_a_page_of_pictures_has_a_headline() -> None:
    article = page(f"FOTO: {HEADLINE}", "Sabtu, 3 Mei 2025 10:00 WIB", *STORY)
    assert article.metadata.headline == f"FOTO: {HEADLINE}"


def test_a_story_may_speak_of_pictures_and_labels() -> None:
    spoken = [
        "Komentar pedas itu dilontarkan warga dalam rapat desa yang berlangsung sampai tengah malam.",
        "Ilustrasi di buku itu dibuat oleh seorang pelukis tua yang tinggal di tepi sungai.",
        "Terbaru, bupati menjanjikan bantuan kabel baja dan dua puluh sak semen untuk warga.",
    ]
    assert of(page(HEADLINE, LEAD, *spoken, LAST), "body") == [LEAD, *spoken, LAST]


def test_lines_broken_at_a_fixed_width_and_in_mid_sentence() -> None:
    words, lines = " ".join(STORY[:2]).split(), [""]
    for word in words:
        if len(lines[-1]) + len(word) >= 60:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    article = page(HEADLINE, "\n".join(lines), MORE)
    assert [" ".join(text.split()) for text in of(article, "body")] == [f"{LEAD} {NEXT}", MORE]
    broken = LEAD.replace(" meter ", " meter\n")
    assert of(page(HEADLINE, broken, NEXT, MORE), "body") == [broken, NEXT, MORE]


def test_the_five() -> None:
    """The roles that the gold gate does not ask for."""
    texts = {path.name[:3]: path.read_text(encoding="utf-8") for path in ARTICLES.glob("*.txt")}
    found = {key: page(text) for key, text in texts.items()}
    assert of(found["002"], "subhead") == ["Putin: Itu tugas kami"]
    assert of(found["001"], "byline")[-1] == "(Fajar Nugraha)"
    assert of(found["004"], "date") == ["Write: 2024-10-22 15:06:52Update: 2024-10-22 15:08:35"]
    assert found["004"].metadata.section == "Politik"
    assert found["004"].metadata.date_modified == "2024-10-22T15:08:35+09:00"
    assert found["002"].metadata.headline.startswith("NATO telah mengonfirmasi")
    assert len(found["003"].warnings) == 0 and len(found["002"].warnings) == 2


@pytest.mark.parametrize("text", ["", " \n ", "\ufeff", "×", "Hai", "...", "\n\n(\n\n", "a" * 5000])
def test_next_to_nothing(text: str) -> None:
    article = page(text)
    assert all(warning.endswith(".") for warning in article.warnings)
    assert len(article.passages) <= 1 + text.startswith("\ufeff")
