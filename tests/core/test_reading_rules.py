"""Datelines, stamps, credits and wires, one rule at a time, on lines of many outlets' habits."""

from __future__ import annotations

import pytest

from core.ingest.credits import closing_credit, read_credits
from core.ingest.dateline import read_dateline
from core.ingest.language import language_of
from core.ingest.moments import find_moments
from core.ingest.publishers import by_domain, by_name
from core.ingest.wires import find_wires

STORY = "Menteri Perdagangan meresmikan pasar baru yang dibangun sejak tahun lalu di pusat kota."


@pytest.mark.parametrize(
    ("opening", "outlet", "wire", "place"),
    [
        ("Liputan6.com, Brussels - ", "Liputan6", "", "Brussels"),
        ("KONTAN.CO.ID -  BRUSSELS. ", "Kontan", "", "Brussels"),
        ("geosurvey.co.id – ", "Geosurvey", "", ""),
        ("contohkabar.co.id – ", "Contohkabar", "", ""),
        ("Jakarta (ANTARA) - ", "Antara", "", "Jakarta"),
        ("Padang, 3/2 (ANTARA) - ", "Antara", "", "Padang"),
        ("JAKARTA, KOMPAS.com - ", "Kompas", "", "Jakarta"),
        ("JAKARTA KOMPAS.com -", "Kompas", "", "Jakarta"),
        ("TEMPO.CO, Jakarta - ", "Tempo", "", "Jakarta"),
        ("TEMPO.CO,Jakarta-", "Tempo", "", "Jakarta"),
        ("REPUBLIKA.CO.ID, BANDA ACEH -- ", "Republika", "", "Banda Aceh"),
        ("TRIBUNNEWS.COM, WASHINGTON DC - ", "Tribunnews", "", "Washington DC"),
        ("Liputan6.com, Washington, DC - ", "Liputan6", "", "Washington, DC"),
        ("VIVA – ", "VIVA", "", ""),
        ("Cianjur, VIVA – ", "VIVA", "", "Cianjur"),
        ("jpnn.com, JAKARTA - ", "JPNN", "", "Jakarta"),
        ("Suara.com - ", "Suara", "", ""),
        ("SuaraJogja.id - ", "Suara", "", ""),
        ("Bisnis.com, JAKARTA — ", "Bisnis Indonesia", "", "Jakarta"),
        ("Merdeka.com - ", "Merdeka", "", ""),
        ("TRIBUN-MEDAN.com, MEDAN - ", "Tribun Medan", "", "Medan"),
        ("SERAMBINEWS.COM, BANDA ACEH - ", "Serambinews", "", "Banda Aceh"),
        ("SURYA.CO.ID, SURABAYA - ", "Surya", "", "Surabaya"),
        ("PIKIRAN RAKYAT - ", "Pikiran Rakyat", "", ""),
        ("Jakarta, CNBC Indonesia - ", "CNBC Indonesia", "", "Jakarta"),
        ("Jakarta, Beritasatu.com – ", "Beritasatu", "", "Jakarta"),
        ("JawaPos.com - ", "Jawa Pos", "", ""),
        ("Manokwari, Jubi – ", "Jubi", "", "Manokwari"),
        ("INDOZONE.ID - ", "Indozone", "", ""),
        ("KBRN, Jakarta: ", "RRI", "", "Jakarta"),
        ("Medan, IDN Times - ", "IDN Times", "", "Medan"),
        ("JAKARTA, KOMPAS.TV - ", "Kompas TV", "", "Jakarta"),
        ("Bandung - ", "", "", "Bandung"),
        ("BANDUNG, iNews.id - ", "iNews", "", "Bandung"),
        ("Metrotvnews.com, Jakarta: ", "Metrotvnews", "", "Jakarta"),
        ("Kabarlewo.com, LEWOLEBA – ", "Kabarlewo", "", "Lewoleba"),
        ("LEWOLEBA | Kabarlewo.com – ", "Kabarlewo", "", "Lewoleba"),
        ("Kabarlewo.com - Lewoleba - ", "Kabarlewo", "", "Lewoleba"),
        ("Lewoleba (Kabarlewo) - ", "", "", "Lewoleba"),
        ("Jakarta, CNN Indonesia -- ", "CNN Indonesia", "", "Jakarta"),
        ("WASHINGTON (VOA) — ", "VOA Indonesia", "", "Washington"),
        ("GAZA, AFP - ", "", "AFP", "Gaza"),
        ("JAKARTA – ", "", "", "Jakarta"),
        ("Brussels: ", "", "", "Brussels"),
    ],
)
def test_datelines(opening: str, outlet: str, wire: str, place: str) -> None:
    paragraph = opening + STORY * 2
    found = read_dateline(paragraph)
    assert found is not None
    assert (found.outlet.name if found.outlet else "", found.wire, found.place) == (outlet, wire, place)
    assert paragraph[found.end :] == STORY * 2


@pytest.mark.parametrize(
    "paragraph",
    [
        STORY,
        "Iran-Israel makin panas setelah serangan udara pada malam hari di ibu kota.",
        "Maung Bandung -julukan Persib- segera memulai musim baru dengan tiga pemain asing.",
        "Putin: Itu tugas kami, dan kami akan menjalankannya seperti yang sudah disepakati " + STORY,
        "Presiden Prabowo Subianto - yang tiba pagi tadi - langsung menuju istana negara.",
        "Selain itu, Budi - ketua panitia - meminta maaf.",
    ],
)
def test_what_is_no_dateline(paragraph: str) -> None:
    assert read_dateline(paragraph) is None


def test_the_day_in_a_dateline() -> None:
    found = read_dateline("JAKARTA, 12 Juni 2024 – " + STORY)
    assert found is not None and found.moment is not None
    assert (found.place, found.moment.day) == ("Jakarta", "2024-06-12")


@pytest.mark.parametrize(
    ("stamp", "moment"),
    [
        ("09 Nov 2024, 08:04 WIB", "2024-11-09T08:04:00+07:00"),
        ("Senin, 28 Oktober 2024 / 20:19 WIB", "2024-10-28T20:19:00+07:00"),
        ("5 December 2024 11:53", "2024-12-05T11:53:00+09:00"),
        ("2024-10-22 15:06:52", "2024-10-22T15:06:52+09:00"),
        ("Kompas.com- 19/06/2025, 10:16 WITA", "2025-06-19T10:16:00+08:00"),
        ("8 Mei 2025 | 22.37 WIT", "2025-05-08T22:37:00+09:00"),
        ("Rabu   18 Jun 2025  21:45 WIB", "2025-06-18T21:45:00+07:00"),
        ("2024-11-09T08:04:00+07:00", "2024-11-09T08:04:00+07:00"),
        ("Oct 28, 2024 8:19 PM GMT+8", "2024-10-28T20:19:00+08:00"),
        ("28.02.2025", "2025-02-28"),
        ("Jumat (6/12/2024) pukul 07.15 Wita", "2024-12-06T07:15:00+08:00"),
    ],
)
def test_stamps(stamp: str, moment: str) -> None:
    (found,) = find_moments(stamp)
    assert found.iso("+09:00") == moment


@pytest.mark.parametrize(
    "text", ["31/02/2024", "Rp 12.500", "berita-20-juni-2025-pagi", "1/2/34", "Pasal 4 2024"]
)
def test_what_is_no_stamp(text: str) -> None:
    assert find_moments(text) == []


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("oleh Tim Global diperbarui 09 Nov 2024, 08:04 WIB", {"author": ["Tim Global"], "modified": 1}),
        ("Fajar Nugraha • 5 December 2024 11:53", {"author": ["Fajar Nugraha"], "published": 1}),
        ("Sumber: Reuters | Editor: Noverius Laoli", {"wire": ["Reuters"], "editor": ["Noverius Laoli"]}),
        ("Write: 2024-10-22 15:06:52Update: 2024-10-22 15:08:35", {"published": 1, "modified": 1}),
        ("Rina Marlina, Ani Putri - detikNews", {"author": ["Rina Marlina", "Ani Putri"]}),
        ("Rep: Bayu Adji P/ Red: Andri Saubani", {"author": ["Bayu Adji P"], "editor": ["Andri Saubani"]}),
        ("Penulis: Budi dan Ani Editor: Cici Dewi", {"author": ["Budi", "Ani"], "editor": ["Cici Dewi"]}),
        ("Laporan Wartawan Tribunnews.com, Budi Santoso", {"author": ["Budi Santoso"]}),
        ("5 Mei 2024 10:00 WIB | Budi Santoso", {"author": ["Budi Santoso"], "published": 1}),
        ("Rabu, 4 November 2015  China dan Taiwan Bertemu Lagi", {"published": 1}),
        ("Sumber: BPS, diolah", {}),
        ("Sumber: Antara, The Cradle", {"wire": ["Antara", "The Cradle"]}),
        ("Penulis: Kontributor Lhokseumawe, Masriadi", {"author": ["Masriadi"]}),
        ("Editor: rina marlina", {"editor": ["rina marlina"]}),
        ("Adrial akbar - detikNews", {"author": ["Adrial akbar"]}),
        ("Redaktur & Reporter : Edi Surya", {"author": ["Edi Surya"]}),
        ("Penulis Novel Laskar Meninggal", {}),
        ("6 Laporan Terkait Ijazah, dari Siapa Saja?", {}),
        ("Prakiraan Cuaca, 19 Juni 2025", {"published": 1}),
    ],
)
def test_credit_lines(line: str, credits: dict[str, list[str] | int]) -> None:
    found: dict[str, list[str]] = {}
    for credit in read_credits(line):
        assert line[credit.start : credit.end]
        found.setdefault(credit.field, []).append(credit.value)
    assert {
        field: len(v) if isinstance(credits.get(field), int) else v for field, v in found.items()
    } == credits


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        ("Ia pergi. (Muhammad Reyhansyah)", [("author", "Muhammad Reyhansyah")]),
        (
            "Ia pergi. (contoh.co.id/Unita Rahmayanti)",
            [("publisher", "Contoh"), ("author", "Unita Rahmayanti")],
        ),
        ("Ia pergi. (rds/bac)", [("initials", "rds"), ("initials", "bac")]),
        ("Ia pergi. [ab/uh]", [("initials", "ab"), ("initials", "uh")]),
        ("“Kami siap.” (AFP)", [("wire", "AFP")]),
        ("Ia pergi. (Sumber: Reuters)", [("wire", "Reuters")]),
        ("Badan itu (Basarnas Kendari)", []),
        ("Ia pergi. (lihat halaman 2)", []),
    ],
)
def test_closing_credits(text: str, credits: list[tuple[str, str]]) -> None:
    assert [(credit.field, credit.value) for credit in closing_credit(text)] == credits


@pytest.mark.parametrize(
    ("sentence", "wires"),
    [
        ("kata Rutte dikutip dari laman VOA Indonesia, Sabtu (9/11/2024).", ["VOA Indonesia"]),
        (
            "ujar Rutte, seperti dilansir dari The Straits Times, Kamis 5 Desember 2024.",
            ["The Straits Times"],
        ),
        ("kata Putin, dilansir Reuters, Kamis.", ["Reuters"]),
        ("demikian dilansirReutersdanAl Arabiya, Senin.", ["Reuters", "Al Arabiya"]),
        ("seperti dilaporkan AFP dan kantor berita lain.", ["AFP"]),
        ("Kantor berita Reuters melaporkan, dua kapal tenggelam.", ["Reuters"]),
        ("dilansir kantor berita Iran, Tasnim, Rabu.", ["Tasnim"]),
        ("menurut laporan media pemerintah China Xinhua.", ["Xinhua"]),
        ("Dikutip dari Gizmochina, Rabu (18/6/2025), ponsel itu tipis.", ["Gizmochina"]),
        ("Melansir Motoplus, motor itu laku.", ["Motoplus"]),
        ("dikutip dari contohkabar.com, Rabu.", ["contohkabar.com"]),
        # not what the story rests on
        ("dikutip dari keterangan tertulis, Rabu (18/6/2025).", []),
        ("dikutip Rabu (18/6/2025).", []),
        ("kata Budi kepada Antara di Padang.", []),
        ("dilansir dari Instagram pribadinya, Selasa.", []),
        ("dikutip dari laman resmi Kementerian Kesehatan.", []),
        ("dilansir BMKG, gempa itu dangkal.", []),
        ("Presiden Zelensky mengutip intelijen yang menyebut 3.000 tentara.", []),
        ("mengomentari pemberitaan media Barat bahwa pasukan dikirim.", []),
        ("Menurut laporan media Israel, kota itu sepi.", []),
        ("Foto: REUTERS/Yves Herman", []),
        ("Jarak antara dua kota itu 40 km.", []),
    ],
)
def test_wires(sentence: str, wires: list[str]) -> None:
    found = list(find_wires(sentence, 0, len(sentence)))
    assert [name for name, _, _ in found] == wires
    assert all(sentence[start:end].strip() == sentence[start:end] != "" for _, start, end in found)


def test_publishers_by_domain_and_name() -> None:
    assert by_domain("news.detik.com").name == "detik"
    assert by_domain("www.kabarpagi.co.id").name == "Kabarpagi"
    assert by_domain("jabar.tribunnews.com").name == "Tribun Jabar"
    assert by_domain("nganjuk.tribunnews.com").name == "Tribunnews"
    sindo, none = by_name("SINDOnews"), by_name("Senin")
    assert sindo is not None and sindo.domain == "sindonews.com"
    assert none is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Menteri mengatakan bahwa harga beras tidak akan naik pada bulan ini karena stok masih ada.", "id"),
        (
            "Menteri berkata bahawa harga beras tidak naik kerana bekalan masih ada, manakala gula stabil.",
            "ms",
        ),
        (
            "The minister said that the price of rice will not rise as stocks are at a safe level.",
            "en",
        ),
        ("EMAS 1.527.000 USD/IDR 15.730 IDX 7.635", ""),
        ("", ""),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("line", ["Oleh-oleh, Kue & Kopi", "2-1 untuk tuan rumah", "Jadwal 28.02.2025"])
def test_what_credits_nobody(line: str) -> None:
    assert not [credit for credit in read_credits(line) if credit.field != "published"]
