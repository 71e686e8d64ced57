"""Who says what, on sentences with names that the tests give."""

from __future__ import annotations

import pytest

from core.model import ActorType, Statement
from tests.core.builders import statements

NAMES: dict[str, ActorType] = {
    "Budi_Santoso": "PER",
    "Ani_Wijaya": "PER",
    "Tono_Hartanto": "PER",
    "BMKG": "ORG",
    "KPK": "ORG",
    "NATO": "ORG",
    "Kremlin": "ORG",
    "Jepang": "GPE",
    "Korea_Utara": "GPE",
    "Ukraina": "GPE",
    "AS": "GPE",
    "Jakarta": "LOC",
}


def read(body: str) -> list[Statement]:
    return statements(body, NAMES)


def said(body: str) -> list[tuple[str, list[str]]]:
    """The first letter of the kind, and the speakers, of each statement."""
    return [(s.kind[0], [actor.name for actor in s.speakers]) for s in read(body)]


BUDI, ANI = ["Budi Santoso"], ["Ani Wijaya"]


@pytest.mark.parametrize(
    "body",
    [
        '"Kami siap berangkat," kata Budi Santoso.',
        '"Kami siap berangkat," kata Kepala Dinas Budi Santoso kepada wartawan.',
        '"Kami siap berangkat", ujar Budi Santoso di Jakarta.',
        '"Kami siap berangkat," ujarBudi Santoso, Senin.',
        '"Kami siap berangkat," demikian kata Budi Santoso.',
        '"Kami siap berangkat," Budi Santoso menegaskan.',
        '"Kami siap berangkat," tulis Budi Santoso lewat akun resminya.',
        '"Kami siap berangkat," kata juru bicara KPK, Budi Santoso, Senin.',
        '"Kami siap berangkat," kata peneliti dari BMKG, Budi Santoso.',
        '"Kami siap berangkat," kata kuasa hukum Ani Wijaya, Budi Santoso.',
        '"Kami siap berangkat," kata Kepala Pusat Data (Kapusdat) BMKG Budi Santoso.',
        '"Kami siap berangkat," teran Budi Santoso, kepala bidang.',
        '"Kami siap berangkat." Budi Santoso menambahkan.',
        '"Kami siap berangkat." Hal itu disampaikan Budi Santoso di Jakarta.',
        'Budi Santoso mengatakan, "Kami siap berangkat."',
        'Budi Santoso: "Kami siap berangkat."',
        'Budi Santoso menulis "Kami siap berangkat sekarang."',
        'Menurut Budi Santoso, "Kami siap berangkat."',
        'Ketika ditemui di Jakarta, Budi Santoso menjawab: "Kami siap berangkat."',
        "“Kami siap berangkat,” terang Budi Santoso.",
    ],
)
def test_direct_speech_and_its_speaker(body: str) -> None:
    assert said(body) == [("d", BUDI)]


def test_the_words_between_the_marks() -> None:
    body = '"Kami siap. Besok berangkat," kata Budi Santoso.'
    (statement,) = read(body)
    assert body[statement.start : statement.end] == "Kami siap. Besok berangkat,"
    assert statement.cue == "kata"


def test_a_quotation_split_by_its_reporting_clause() -> None:
    assert said('"Kami siap," kata Budi Santoso. "Besok kami akan berangkat."') == [("d", BUDI)] * 2
    assert said('"Kami siap," kata Budi Santoso, "dan besok kami berangkat."') == [("d", BUDI)] * 2


def test_a_paragraph_of_speech_without_reporting_word_goes_on_from_the_last_speaker() -> None:
    first, second = read('"Kami siap," kata Budi Santoso.\n"Semua kapal sudah di pelabuhan sejak pagi."')
    assert [actor.name for actor in second.speakers] == BUDI
    assert second.cue == "" and second.confidence < first.confidence


def test_speech_before_its_reporting_word_in_the_same_paragraph() -> None:
    body = '"Semua kapal sudah di pelabuhan." "Besok berangkat," kata Ani Wijaya.'
    assert said(body) == [("d", ANI), ("d", ANI)]


@pytest.mark.parametrize(
    "body",
    [
        "Budi Santoso mengatakan kapal itu sudah tiba.",
        "Budi Santoso mengatakan, kapal itu sudah tiba.",
        "Kepala BMKG Budi Santoso pada Senin menyatakan bahwa gempa susulan masih terjadi.",
        "Juru bicara KPK, Budi Santoso, di Jakarta menjelaskan bahwa penyidikan berlanjut.",
        "Budi Santoso, penasihat Ani Wijaya, mengatakan kapal itu sudah tiba.",
        "Budi Santoso, yang hadir bersama Ani Wijaya, mengatakan kapal itu sudah tiba.",
        "Dalam pertemuan dengan Ani Wijaya, Budi Santoso menegaskan kapal itu sudah tiba.",
        "Setelah bertemu Ani Wijaya, Budi Santoso mengaku puas dengan hasilnya.",
        "Menurut Budi Santoso, kapal itu sudah tiba.",
        "Kapal itu, menurut Budi Santoso, sudah tiba.",
        "Kapal itu, kata Budi Santoso, sudah tiba.",
        "Kapal itu sudah tiba, ujar Budi Santoso.",
        "Budi Santoso menutup pidatonya dengan mendesak Jepang segera bertindak.",
        "Budi Santoso menemui Ani Wijaya dan menyatakan kapal itu sudah tiba.",
        "Kedatangan kapal itu disampaikan oleh Budi Santoso dalam rapat.",
        "Budi Santosomenegaskan kapal itu sudah tiba.",
        "JAKARTA, Kabar.com - Budi Santoso menegaskan kapal itu sudah tiba.",
        "Budi Santoso memberikan peringatan keras bahwa badai akan datang.",
        "Klaim Budi Santoso bahwa kapal itu tiba diragukan banyak orang.",
        "Budi Santoso mencatat jumlah kapal mencapai tiga puluh.",
        "Budi Santoso percaya bahwa kapal itu akan tiba.",
        "Anggota dewan dari KPK Budi Santoso menegaskan kapal itu sudah tiba.",
    ],
)
def test_indirect_speech_and_its_speaker(body: str) -> None:
    assert said(body) == [("i", BUDI)]


@pytest.mark.parametrize(
    ("body", "speakers"),
    [
        ("Para pejabat Jepang dan AS mengatakan kapal itu sudah tiba.", ["Jepang", "AS"]),
        ("Budi Santoso dan Ani Wijaya menyatakan kapal itu sudah tiba.", ["Budi Santoso", "Ani Wijaya"]),
        ("AS, Korea Utara, dan Jepang mengecam peluncuran itu.", ["AS", "Korea Utara", "Jepang"]),
        ("Baik Jepang maupun AS membantah kabar itu.", ["Jepang", "AS"]),
        ("Otoritas intelijen Jepang mengonfirmasi kapal itu sudah tiba.", ["Jepang"]),
        ("Ukraina dan sekutunya menuduh Korea Utara mengirim tentara.", ["Ukraina"]),
        ("Perwakilan Jepang untuk NATO di Jakarta menepis kabar itu.", ["Jepang"]),
        ("Seorang pejabat Jepang yang tak mau disebut namanya mengatakan kapal itu sudah tiba.", []),
        ("Warga asal Jepang mengatakan kapal itu sudah tiba.", []),
        ("Sejumlah saksi mengatakan kapal itu terbakar.", []),
    ],
)
def test_several_collective_and_unnamed_speakers(body: str, speakers: list[str]) -> None:
    (statement,) = read(body)
    assert [actor.name for actor in statement.speakers] == speakers
    assert statement.speaker_text


@pytest.mark.parametrize(
    "second",
    [
        "Ia menambahkan bahwa kapal lain menyusul.",
        "Dia juga membantah kapal itu rusak.",
        "Menurutnya, kapal lain menyusul.",
        "Kapal lain menurutnya akan menyusul.",
        "Ia pastikan kapal lain menyusul.",
        "Pria asal Jepang itu mengungkapkan kapal lain menyusul.",
        "Kepala BMKG itu menambahkan bahwa kapal lain menyusul.",
        '"Kapal lain menyusul," katanya.',
        '"Kapal lain menyusul," kata dia.',
    ],
)
def test_a_pronoun_leads_to_the_last_person_who_spoke(second: str) -> None:
    body = f"Kepala BMKG Budi Santoso mengatakan kapal Jepang sudah tiba. {second}"
    assert [speakers for _, speakers in said(body)] == [BUDI, BUDI]


def test_a_pronoun_passes_over_an_institution_that_spoke_between() -> None:
    body = "Budi Santoso mengatakan kapal tiba. NATO menuduh Jepang lalai. Ia menambahkan bahwa badai datang."
    assert [speakers for _, speakers in said(body)] == [BUDI, ["NATO"], BUDI]


def test_a_pronoun_leads_to_the_person_that_the_sentence_before_is_about() -> None:
    body = "Budi Santoso mengatakan kapal tiba. Ani Wijaya datang kemudian. Ia mengatakan badai akan datang."
    assert [speakers for _, speakers in said(body)] == [BUDI, ANI]


def test_both_parties_are_the_last_two_who_spoke() -> None:
    body = "Budi Santoso meminta bantuan. Ani Wijaya berjanji membantu. Kedua pihak sepakat bertemu lagi."
    assert said(body)[-1] == ("i", ["Budi Santoso", "Ani Wijaya"])


def test_an_office_leads_to_whom_it_introduced() -> None:
    body = '"Api sudah padam," kata Kapolsek Budi Santoso.\nKapolsek menjelaskan tidak ada korban.'
    assert said(body) == [("d", BUDI), ("i", BUDI)]


@pytest.mark.parametrize(
    "body",
    [
        "Ani Wijaya menonton film “Laskar Pelangi” di Jakarta.",
        'Budi Santoso mengunjungi "Kampung Pelangi" di Jakarta.',
        "Dengan kata lain, kapal itu tidak akan tiba.",
        "Budi Santoso tidak mengatakan apa pun soal kapal itu.",
        "Budi Santoso datang ke Jakarta untuk meminta bantuan.",
        "Kerja sama itu dianggap mengancam keamanan.",
        "Hal itu disampaikan Budi Santoso di Jakarta.",
        "Menurut jadwal, kapal itu tiba besok.",
        "Menurut Pasal 4 undang-undang itu, kapal asing wajib melapor.",
        "Perusahaan itu mencatat kenaikan penjualan.",
        "Ani Wijaya semakin percaya diri menghadapi badai.",
        "Angka tersebut merujuk pada tahun lalu.",
        "Kondisi tersebut mengindikasikan bahwa badai akan datang.",
        "Ani Wijaya mengajak dua temannya berlayar.",
        "Kapal itu lanjut ke Jepang.",
        "Kami menjelaskan bahwa kapal itu rusak.",
    ],
)
def test_no_statement(body: str) -> None:
    assert said(body) == []


def test_titles_and_names_in_marks_inside_a_report_are_no_speech() -> None:
    assert said("Budi Santoso mengatakan film “Laskar Pelangi” akan diputar lagi.") == [("i", BUDI)]
    assert said('"Kami tidak tahu," kata Budi Santoso kepada saluran TV "Nusa-1".') == [("d", BUDI)]


def test_a_fragment_of_speech_in_a_report() -> None:
    body = 'Kremlin membantah laporan itu, menyebutnya sebagai "kabar bohong".'
    statements = read(body)
    assert said(body) == [("i", ["Kremlin"]), ("d", ["Kremlin"])]
    assert body[statements[1].start : statements[1].end] == "kabar bohong"
    assert statements[0].stance == "denies"


@pytest.mark.parametrize(
    ("body", "stance"),
    [
        ("Budi Santoso mengklaim kapal itu tiba.", "claims"),
        ("Budi Santoso membenarkan kapal itu tiba.", "confirms"),
        ("Budi Santoso membantah kapal itu tiba.", "denies"),
        ("Budi Santoso menuding Jepang lalai.", "accuses"),
        ("Budi Santoso meminta Jepang membantu.", "demands"),
        ("Budi Santoso memperingatkan badai akan datang.", "warns"),
        ("Budi Santoso berjanji kapal itu tiba.", "promises"),
        ("Budi Santoso mengancam akan mundur.", "threatens"),
        ("Budi Santoso tidak membantah kapal itu tiba.", "confirms"),
    ],
)
def test_stance(body: str, stance: str) -> None:
    assert [statement.stance for statement in read(body)] == [stance]


def test_addressee_and_day_of_speaking() -> None:
    (statement,) = read('"Kami siap," kata Budi Santoso kepada para wartawan di Jakarta, Senin (28/10/2024).')
    assert statement.addressee == "para wartawan"
    assert statement.date == "2024-10-28"


def test_the_day_an_outlet_was_cited_is_not_the_day_of_speaking() -> None:
    (statement,) = read('"Kami siap," kata Budi Santoso dikutip dari Antara, Senin (28/10/2024).')
    assert statement.date == ""


def test_a_verb_that_only_leads_to_a_quotation_is_no_report_of_its_own() -> None:
    body = 'Saat ditanya soal itu, Budi Santoso berujar: "Kapal sudah tiba. Semua selamat," tegasnya.'
    assert said(body) == [("d", BUDI)]
