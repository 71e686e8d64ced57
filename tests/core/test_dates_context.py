"""What surrounds a date: the passage, a quotation, a verb of citing, the date before it."""

from __future__ import annotations

from core.extract.dates import find_dates
from core.model import Article, Metadata, Passage, Role, SavedText
from tests.core.builders import article


def read(text: Article) -> list[tuple[str, str, str]]:
    return [(text.text(found.start, found.end), found.value, found.role) for found in find_dates(text)]


def test_words_between_marks_are_read_against_the_day_they_were_spoken() -> None:
    text = article(
        "“Hari ini kami menang. Kemarin kami kalah,” kata Budi, Jumat (25/10/2024). Hari ini ia pulang."
    )
    assert read(text) == [
        ("Hari ini", "2024-10-25", "event"),
        ("Kemarin", "2024-10-24", "event"),
        ("Jumat (25/10/2024)", "2024-10-25", "event"),
        ("Hari ini", "2024-10-28", "event"),
    ]


def test_today_in_a_quotation_is_the_day_of_speaking() -> None:
    text = article("“Hari ini saya mundur,” ujar Wati saat dihubungi, Sabtu (26/10).")
    assert read(text)[0] == ("Hari ini", "2024-10-26", "event")


def test_today_in_an_undated_quotation_is_the_day_of_publication() -> None:
    assert read(article("“Hari ini saya mundur,” ujar Wati.")) == [("Hari ini", "2024-10-28", "event")]


def test_the_day_of_speaking_may_stand_before_the_words() -> None:
    text = article('Pada Jumat (25/10/2024) Budi berkata, "Besok kami berangkat."')
    assert read(text)[1] == ("Besok", "2024-10-26", "event")


def test_the_day_of_speaking_holds_for_the_next_quotation() -> None:
    text = article('"Kami menang," kata Budi, Jumat (25/10/2024).\n"Kemarin kami kalah," ujarnya.')
    assert read(text)[1] == ("Kemarin", "2024-10-24", "event")


def test_the_day_of_citing_is_not_the_day_of_speaking() -> None:
    text = article('"Kemarin kami kalah," kata Budi dikutip dari laman Antara, Senin (28/10/2024).')
    assert read(text) == [
        ("Kemarin", "2024-10-27", "event"),
        ("Senin (28/10/2024)", "2024-10-28", "citation"),
    ]


def test_a_date_long_before_publication_is_of_what_is_cited() -> None:
    text = article("Itu urusan kami, kata Budi, dilansir Reuters, Kamis (24/10/2024).")
    assert read(text) == [("Kamis (24/10/2024)", "2024-10-24", "event")]


def test_a_verb_of_citing_far_away_does_not_make_a_citation() -> None:
    text = article("Dikutip Antara, kecelakaan itu terjadi di jalan tol pada Senin (28/10/2024).")
    assert read(text) == [("Senin (28/10/2024)", "2024-10-28", "event")]


def test_days_counted_from_the_date_before() -> None:
    text = article("Ia tiba pada 3 Mei 2024. Dua hari kemudian ia pergi.\nSetahun sebelumnya ia sakit.")
    assert read(text) == [
        ("3 Mei 2024", "2024-05-03", "event"),
        ("Dua hari kemudian", "2024-05-05", "event"),
        ("Setahun sebelumnya", "2023", "event"),
    ]


def test_a_day_later_counts_from_the_story_not_from_publication() -> None:
    text = article("Kapal itu berangkat Selasa (22/10).\nSehari kemudian mesinnya mati. Esoknya ia karam.")
    assert [value for _, value, _ in read(text)] == ["2024-10-22", "2024-10-23", "2024-10-24"]


def test_a_day_before_does_not_move_the_story() -> None:
    text = article("Ia divonis Rabu (23/10). Sehari sebelumnya ia sakit. Sehari kemudian ia banding.")
    assert [value for _, value, _ in read(text)] == ["2024-10-23", "2024-10-22", "2024-10-24"]


def test_the_evening_of_that_day_is_the_day_of_the_story() -> None:
    text = article("Ia tiba pada 3 Mei 2024. Malam harinya ia berpidato.")
    assert read(text)[1] == ("Malam harinya", "2024-05-03", "event")


def test_the_next_day_of_no_story_is_no_date() -> None:
    assert read(article("Ia lahir pada 2020.\nTidur cukup membuat otak segar keesokan harinya.")) == [
        ("2020", "2020", "event")
    ]


def test_a_time_belongs_to_the_day_of_the_story_not_of_speaking() -> None:
    text = article(
        'Api muncul Jumat (25/10/2024).\n"Api padam," kata Budi, Minggu (27/10). Itu pukul 04.30 WIB.'
    )
    assert [value for _, value, _ in read(text)] == ["2024-10-25", "2024-10-27", "2024-10-25T04:30:00+07:00"]


def test_hours_of_opening_are_no_times() -> None:
    text = article("Ia tiba 3 Mei 2024. Toko buka pukul 08.00-17.00 WIB dan tayang tiap hari jam 18.20 WIB.")
    assert [value for _, value, _ in read(text)] == ["2024-05-03"]


def test_a_time_without_zone_is_in_the_zone_of_the_article() -> None:
    text = article("Ia tiba Jumat (25/10/2024) pukul 04.30.", utc_offset="+09:00")
    assert read(text)[0][1] == "2024-10-25T04:30:00+09:00"


def test_a_weekday_named_again_is_the_day_named_before() -> None:
    text = article("Ia ditangkap pada Kamis, 3 Oktober 2024. Kamis pagi itu hujan turun.")
    assert read(text)[1] == ("Kamis pagi itu", "2024-10-03", "event")


def test_passages_give_the_role_and_noise_is_not_read() -> None:
    raw = "1 Mei 2024\n2 Mei 2024\n3 Mei 2024\n4 Mei 2024\n5 Mei 2024"
    roles: tuple[Role, ...] = ("date", "byline", "caption", "related", "noise")
    passages = tuple(
        Passage(start, start + 10, role, "made by hand")
        for start, role in zip(range(0, 55, 11), roles, strict=True)
    )
    text = Article("test", SavedText("test.txt", raw, "utf-8", ""), Metadata(), passages, ())
    assert read(text) == [
        ("1 Mei 2024", "2024-05-01", "metadata"),
        ("2 Mei 2024", "2024-05-02", "metadata"),
        ("3 Mei 2024", "2024-05-03", "caption"),
    ]


def test_an_article_without_a_day_of_publication_keeps_what_is_certain() -> None:
    assert read(article("Kamis lalu dan 3 Mei 2024", published="")) == [("3 Mei 2024", "2024-05-03", "event")]


def test_a_treaty_is_named_by_its_year() -> None:
    assert read(article("Israel menilai perjanjian 1974 dengan Suriah runtuh.")) == [
        ("1974", "1974", "event")
    ]
    assert read(article("Perang 2 tahun itu menewaskan 1974 orang.")) == []
