"""Which forms are found, and whom they name, in sentences written for the purpose."""

from __future__ import annotations

from functools import cache

import pytest

from core.extract.actors import find_mentions
from core.model import Article, Mention
from tests.core.builders import article


@cache
def _read(text: str, published: str) -> tuple[Article, tuple[Mention, ...]]:
    made = article(text, published)
    return made, find_mentions(made)


def names(text: str, published: str = "2024-10-28") -> set[tuple[str, str]]:
    """Every form and the actor it leads to."""
    made, mentions = _read(text, published)
    return {(made.text(mention.start, mention.end), mention.actor.name) for mention in mentions}


def actors(text: str, published: str = "2024-10-28") -> set[str]:
    return {mention.actor.name for mention in _read(text, published)[1]}


def basis(text: str, form: str, published: str = "2024-10-28") -> str:
    made, mentions = _read(text, published)
    return next(m.basis for m in mentions if made.text(m.start, m.end) == form)


def test_a_role_and_the_body_inside_it_are_two_mentions() -> None:
    text = "Sekretaris Jenderal NATO Mark Rutte tiba di Brussels. Sekjen NATO itu bertemu wartawan."
    assert {
        ("Sekretaris Jenderal NATO", "Mark Rutte"),
        ("NATO", "NATO"),
        ("Mark Rutte", "Mark Rutte"),
        ("Sekjen NATO", "Mark Rutte"),
        ("Brussels", "Brussels"),
    } <= names(text)
    assert basis(text, "Sekjen NATO") == "role"


@pytest.mark.parametrize(
    ("published", "holder"),
    [("2024-12-01", "Joe Biden"), ("2025-06-18", "Donald Trump"), ("2015-03-01", "Barack Obama")],
)
def test_an_office_is_held_by_its_holder_on_the_day(published: str, holder: str) -> None:
    text = "Presiden Amerika Serikat menolak usul itu."
    assert ("Presiden Amerika Serikat", holder) in names(text, published)


def test_a_former_or_coming_holder_is_not_the_present_one() -> None:
    assert actors("Ia bertemu mantan Presiden Amerika Serikat di Jakarta.") == {"Amerika Serikat", "Jakarta"}
    assert actors("Ia terpilih sebagai presiden Amerika Serikat.") == {"Amerika Serikat"}


def test_a_seat_is_its_government_unless_the_place_is_meant() -> None:
    text = "Moskow menolak tuduhan Kyiv. Pertemuan digelar di Moskow pada Senin."
    made, mentions = _read(text, "2024-10-28")
    assert [(made.text(m.start, m.end), m.actor.name, m.actor.actor_type) for m in mentions] == [
        ("Moskow", "Rusia", "GPE"),
        ("Kyiv", "Ukraina", "GPE"),
        ("Moskow", "Moskow", "LOC"),
    ]


def test_senayan_is_parliament_only_where_it_acts() -> None:
    assert ("Senayan", "DPR") in names("Senayan menolak usul pemerintah.")
    assert ("Senayan", "Senayan") in names("Konser digelar di Senayan.")


def test_a_surname_leads_to_the_full_name_of_the_article() -> None:
    text = "Kepala desa Rahmat Suryono menutup jembatan. Suryono berkata itu perlu. “Bahaya,” kata Rahmat."
    assert {form for form, name in names(text) if name == "Rahmat Suryono"} >= {"Suryono", "Rahmat"}


def test_two_people_of_one_surname_stay_two() -> None:
    text = (
        "Bupati Slamet Hartono bertemu pengusaha Dewi Hartono. "
        "Slamet mengatakan izin sudah terbit. Dewi menambahkan pabrik segera dibuka."
    )
    assert {("Slamet", "Slamet Hartono"), ("Dewi", "Dewi Hartono")} <= names(text)


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        ("Ia dikritik Amerika Serikay dan sekutunya.", "Amerika Serikay", "Amerika Serikat"),
        ("Kapal itu berlayar ke Filipnia kemarin.", "Filipnia", "Filipina"),
        (
            "Presiden Volodymyr Zelensky berpidato. Lalu Volodymyr Zelenskiy pergi.",
            "Volodymyr Zelenskiy",
            "Volodymyr Zelenskyy",
        ),
        (
            "Direktur Bambang Wirya membuka acara. Bambang Weria lalu pulang.",
            "Bambang Weria",
            "Bambang Wirya",
        ),
    ],
)
def test_other_spellings_lead_to_the_right_name(text: str, form: str, name: str) -> None:
    assert (form, name) in names(text)


def test_a_short_name_in_brackets_is_learned() -> None:
    text = "Badan Pengawas Sungai Nusantara (BPSN) memantau air. BPSN menyebut air keruh."
    assert {form for form, name in names(text) if name == "Badan Pengawas Sungai Nusantara"} == {
        "Badan Pengawas Sungai Nusantara",
        "BPSN",
    }


def test_initials_before_a_spelled_out_name_are_the_name() -> None:
    text = "Negara itu menjadi anggota LRMC, Lake Resource Monitoring Council sejak lama."
    assert ("Lake Resource Monitoring Council", "LRMC") in names(text)


def test_words_glued_by_lost_links_come_apart() -> None:
    text = "PresidenVladimir Putinpada Senin bertemu denganMark Rutte."
    made, mentions = _read(text, "2024-10-28")
    found = {(made.text(m.start, m.end), m.actor.name) for m in mentions}
    assert {("Vladimir Putin", "Vladimir Putin"), ("Mark Rutte", "Mark Rutte")} <= found


def test_hyphens_join_two_states_but_not_the_parts_of_one_name() -> None:
    text = "Hubungan Korut-Rusia dibahas di Indo-Pasifik oleh Karine Jean-Pierre."
    assert actors(text) == {"Korea Utara", "Rusia", "Indo-Pasifik", "Karine Jean-Pierre"}


def test_names_of_organisations_and_places_by_their_heads() -> None:
    text = "Dinas Kesehatan Kabupaten Sukarame memeriksa warga Desa Tirtajaya di Jalan Kenanga."
    assert actors(text) == {
        "Dinas Kesehatan Kabupaten Sukarame",
        "Desa Tirtajaya",
        "Jalan Kenanga",
    }


def test_a_ministry_of_another_state_is_not_indonesias() -> None:
    assert "Kementerian Pariwisata Israel" in actors("Kementerian Pariwisata Israel membuka kantor.")
    assert ("Kementerian Luar Negeri RI", "Kementerian Luar Negeri") in names(
        "Kementerian Luar Negeri RI diam."
    )


def test_cups_laws_languages_and_currencies_are_no_actors() -> None:
    text = "Ia membahas Undang-Undang Perlindungan Data dan Piala Asia dalam bahasa Inggris, seharga US$ 5."
    assert actors(text) == set()


def test_a_place_that_is_also_a_word_needs_a_preposition() -> None:
    assert actors("Serang balik dilakukan kemarin.") == set()
    assert actors("Warga pindah ke Serang kemarin.") == {"Serang"}


def test_sentences_open_with_capitals_that_name_nobody() -> None:
    text = "Namun begitu, harga naik. Sementara itu, warga menunggu. Kebijakan ini berlaku lama."
    assert actors(text) == set()


def test_pronouns_lead_to_the_person_in_focus() -> None:
    text = "Wali Kota Hendra Gunadi meninjau pasar. Ia meminta pedagang pindah. Menurutnya, pasar itu rapuh."
    assert {("Ia", "Hendra Gunadi"), ("Menurutnya", "Hendra Gunadi")} <= names(text)


def test_pronouns_inside_quotation_marks_are_left_alone() -> None:
    text = "Hendra Gunadi meninjau pasar. “Dia harus pindah,” kata seorang pedagang."
    assert ("Dia", "Hendra Gunadi") not in names(text)


def test_kedua_pihak_stands_for_both() -> None:
    text = "Presiden Joko Widodo menerima Perdana Menteri Anwar Ibrahim. Kedua pemimpin sepakat bekerja sama."
    assert {("Kedua pemimpin", "Joko Widodo"), ("Kedua pemimpin", "Anwar Ibrahim")} <= names(text)


def test_the_outlet_and_the_media_it_credits_are_no_actors() -> None:
    text = "Harga naik, dikutip dari laman Reuters. Menteri itu berbicara kepada Al Jazeera."
    assert actors(text) == {"Al Jazeera"}


def test_an_unknown_day_gives_no_holder() -> None:
    assert actors("Presiden Rusia menolak usul itu.", "") == {"Rusia"}


def test_mentions_stand_in_the_order_of_the_text() -> None:
    _, mentions = _read("Sekjen NATO Mark Rutte bertemu Presiden Ukraina Volodymyr Zelensky.", "2024-11-01")
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    assert all(0 < m.confidence <= 1 and m.reason for m in mentions)


def test_a_hyphen_joins_the_syllables_of_a_given_name() -> None:
    text = (
        "Anggota parlemen Bae Seong-kweun hadir. Menurut Bae, sidang ditunda. "
        "Ketua komite Ryu Tae-gwon-nya tidak datang."
    )
    assert ("Bae Seong-kweun", "Bae Seong-kweun") in names(text)
    assert ("Bae", "Bae Seong-kweun") in names(text)


def test_a_doubled_word_is_no_given_name() -> None:
    assert actors("Menteri Anak-anak menunggu giliran.") == set()


@pytest.mark.parametrize("link", ["alias", "yang dikenal sebagai", "atau yang akrab disapa"])
def test_two_full_names_that_the_text_makes_one_are_one_person(link: str) -> None:
    text = (
        f"Komandan Rahim Salvador {link} Umar Betancourt menyerah. Betancourt ditahan. "
        "Polisi memeriksa Rahim Salvador."
    )
    assert actors(text) == {"Rahim Salvador"}


def test_of_two_names_made_one_the_known_is_shown() -> None:
    text = "Pemimpin HTS Abu Qasim Zubaydi alias Ahmed al-Sharaa berpidato. Zubaydi dielu-elukan."
    assert "Ahmed al-Sharaa" in actors(text)
    assert "Abu Qasim Zubaydi" not in actors(text)


def test_a_deputy_is_not_the_minister() -> None:
    text = "Wakil Menlu AS Kurt Campbell menelepon Seoul. Wakil Menhan Rusia menolak."
    found = names(text)
    assert ("Wakil Menlu AS", "Kurt Campbell") in found
    assert not any(form == "Wakil Menhan Rusia" for form, _ in found)


def test_a_platform_is_no_person() -> None:
    text = "Donald Trump melalui Truth Social menyebut usul itu buruk."
    assert actors(text) == {"Donald Trump", "Truth Social"} or actors(text) == {"Donald Trump"}


@pytest.mark.parametrize(
    ("role", "field", "person"),
    [
        ("Duta Besar AS", "untuk Filipina", "Mary Bellwether"),
        ("Utusan Khusus PBB", "untuk Suriah", "Geir Halvorsen"),
        ("Dubes RI", "di Korea Selatan", "Gandi Prawira"),
    ],
)
def test_a_post_with_its_land_is_held_by_the_person_behind_it(role: str, field: str, person: str) -> None:
    assert (role, person) in names(f"{role} {field} {person} mengecam serangan itu.")


def test_an_ambassador_is_nobody_without_a_name() -> None:
    assert actors("Duta Besar AS untuk Filipina menolak berkomentar.") == {"Amerika Serikat", "Filipina"}


def test_a_coast_guard_is_a_body_and_a_ship_is_no_place() -> None:
    text = "Penjaga Pantai Filipina (PCG) mengirim BRP Datu Salonga ke Beting Scarborough."
    assert actors(text) == {"Penjaga Pantai Filipina", "Beting Scarborough"}
    assert ("PCG", "Penjaga Pantai Filipina") in names(text)


def test_an_arabic_by_name_stays_with_its_name() -> None:
    assert "Sami Abu Zuhri" in actors("Hamas melalui Sami Abu Zuhri meminta Trump berhenti.")


def test_a_title_is_no_slip_for_a_ministry() -> None:
    text = (
        "Menteri Luar Negeri (Menlu) Sugiono berbicara. “Kami waspada,” kata Menlu, Kamis. "
        "Menlu menginstruksikan Kementerian Luar Negeri (Kemenlu) bersiap."
    )
    assert ("Menlu", "Kementerian Luar Negeri") not in names(text)
    assert ("Menlu", "Sugiono") in names(text)


@pytest.mark.parametrize(
    "body", ["Kedutaan Iran", "Kantor Perdana Menteri Israel", "Kantor Kepresidenan Korea Selatan"]
)
def test_an_embassy_and_a_leaders_office_are_bodies(body: str) -> None:
    made, mentions = _read(f"Menurut pernyataan {body}, perundingan ditunda.", "2024-10-28")
    assert (body, "ORG") in {(made.text(m.start, m.end), m.actor.actor_type) for m in mentions}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Usmanto (35) mengaku rugi. Warga Sleman itu melapor.", "Usmanto"),
        ("“Kami siap,” kata H.P.Sanghvi, juru bicara perusahaan.", "H.P.Sanghvi"),
        ("Ekonom Indef Rusli menilai harga naik. Rusli meminta subsidi.", "Rusli"),
        ("Menuru Michael, harga akan turun. Michael Tandika adalah pengamat.", "Michael Tandika"),
        ("Mang Ujang menjual bakso. “Laku keras,” kata Mang Ujang.", "Ujang"),
    ],
)
def test_people_in_ordinary_sentences(text: str, person: str) -> None:
    assert person in actors(text)


def test_a_trade_ministers_short_title_leads_to_him() -> None:
    text = "Menteri Perdagangan Budi Santoso tiba. Mendag menyebut stok aman."
    assert ("Mendag", "Budi Santoso") in names(text)
