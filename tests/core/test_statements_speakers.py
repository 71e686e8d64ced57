"""The right person among several: who takes the word, who "pria itu" or "mereka" are, agencies, degrees."""

from __future__ import annotations

import pytest

from core.model import ActorType
from tests.core.builders import statements

NAMES: dict[str, ActorType] = {
    "Budi_Santoso": "PER",
    "Ani_Wijaya": "PER",
    "Raka_Hidayat": "PER",
    "Gaza": "GPE",
    "Hamas": "ORG",
    "BRIN": "ORG",
    "Partai_Melati": "ORG",
    "Komisi_Fatwa": "ORG",
    "Kementerian_Kelautan": "ORG",
    "Samsu_Elektronik": "ORG",
}
BUDI, ANI = ["Budi Santoso"], ["Ani Wijaya"]
BUDI_SPEAKS = '"Kapal sudah siap berlayar hari ini," kata Budi Santoso.\n'


def speakers(body: str) -> list[list[str]]:
    """Who says each statement of `body`, in order."""
    return [[actor.name for actor in said.speakers] for said in statements(body, NAMES)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hal senada disampaikan Ani Wijaya.",
        "Pernyataan itu disampaikan Ani Wijaya menanggapi tudingan Raka Hidayat.",
        "Ani Wijaya ikut angkat bicara.",
        "Ani Wijaya menanggapi tudingan itu.",
        "Ani Wijaya menggambarkan keadaan itu sebagai bencana.",
        "Ani Wijaya, nelayan setempat, kecewa.",
        "Kritik itu datang dari Ani Wijaya.",
        "Namun Ani Wijaya membantahnya.",
        "Demikian disampaikan Ani Wijaya di pelabuhan.",
    ],
)
def test_who_takes_the_word_says_what_is_quoted_next(sentence: str) -> None:
    body = f'{BUDI_SPEAKS}{sentence}\n"Kami tidak pernah diajak bicara," ujarnya.'
    assert speakers(body) == [BUDI, ANI]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ani Wijaya sebelumnya ditangkap di pelabuhan.",
        "Ani Wijaya tidak menanggapi tudingan itu.",
        "Ani Wijaya diminta untuk angkat bicara.",
        "Warga yang menanggapi Ani Wijaya sudah pulang.",
    ],
)
def test_who_is_only_told_of_does_not(sentence: str) -> None:
    body = f'{BUDI_SPEAKS}{sentence}\n"Kami masih memeriksa semuanya," ujarnya.'
    assert speakers(body) == [BUDI, BUDI]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Ani Wijaya menemui Budi Santoso. Pria itu mengatakan kapalnya sudah siap.", [BUDI]),
        ("Budi Santoso menemui Ani Wijaya. Pria itu mengatakan kapalnya sudah siap.", [BUDI]),
        ("Budi Santoso bertemu Ani Wijaya. Wanita itu mengatakan kapalnya sudah siap.", [ANI]),
        ("Budi Santoso menolong seorang pria. Pria itu mengaku kapalnya karam.", [[]]),
        ("Ani Wijaya tiba. Wanita yang juga pengusaha ikan mengaku kapalnya karam.", [ANI]),
        ('Ani Wijaya tiba. "Kapal sudah siap hari ini," kata wanita yang akrab disapa Yaya.', [ANI]),
        ("Seorang wanita yang juga pengusaha ikan mengaku kapalnya karam.", [[]]),
        ('Samsu Elektronik untung. "Kami senang sekali," tambah raksasa elektronik asal Jawa itu.', None),
        ("Ani Wijaya mengaku takut. Dia tak ingin Budi Santoso tahu. Sebab, dia mengaku miskin.", [ANI, ANI]),
    ],
)
def test_a_noun_takes_up_whom_it_fits(body: str, said: list[list[str]] | None) -> None:
    assert speakers(body) == (said or [["Samsu Elektronik"]])


@pytest.mark.parametrize(
    ("before", "they"),
    [
        ("Sejumlah warga Gaza mengatakan bantuan belum tiba.", ["Gaza"]),
        ("Sejumlah warga mengatakan bantuan belum tiba.", []),
        ("Hamas mengatakan bantuan belum tiba.", ["Hamas"]),
        ("Budi Santoso dan Ani Wijaya mengatakan bantuan belum tiba.", ["Budi Santoso", "Ani Wijaya"]),
    ],
)
def test_they_are_the_last_of_whom_several_spoke(before: str, they: list[str]) -> None:
    body = f"Raka Hidayat mengatakan kapal siap. {before} Mereka mengaku sudah tiga hari tidak makan."
    assert speakers(body) == [["Raka Hidayat"], they, they]


def test_nobody_known_by_name_is_whom_a_sentence_of_a_crowd_leaves() -> None:
    body = "Hamas mengatakan itu benar. Para pengunjuk rasa mengepung hotel. Mereka menuntut harga turun."
    assert speakers(body) == [["Hamas"], []]


def test_the_company_is_the_one_that_the_sentence_before_is_about() -> None:
    body = "Tahun lalu, Samsu Elektronik merugi. Kini, perusahaan itu mengumumkan akan menutup pabrik."
    assert speakers(body) == [["Samsu Elektronik"]]


def test_a_report_without_subject_goes_on_with_who_spoke() -> None:
    body = "Budi Santoso tiba. Hamas mengatakan itu benar. Ditambahkan, bantuan segera datang."
    assert speakers(body) == [["Hamas"], ["Hamas"]]


def test_a_name_behind_a_quotation_is_explained_before_its_verb() -> None:
    body = (
        '"Kapal itu bocor," Ani Wijaya, ketua perkumpulan nelayan di pantai selatan Jawa, mengatakan, Rabu.'
    )
    assert speakers(body) == [ANI]


def test_they_are_the_body_that_the_sentence_before_is_about() -> None:
    body = "Hamas mengatakan itu benar. Komisi Fatwa tidak mencabut ketetapan. Mereka meyakini hasil uji itu."
    assert speakers(body) == [["Hamas"], ["Komisi Fatwa"]]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Yonhap melaporkan parlemen akan bersidang pada Senin pagi.", "Yonhap"),
        ("Kantor berita WAFA melaporkan tank-tank mulai bergerak.", "WAFA"),
        ("Tank-tank mulai bergerak ke kota, lapor Xinhua.", "Xinhua"),
        ("Menurut laporan Antaranews, tank-tank mulai bergerak ke kota.", "Antara"),
        (
            "Tank-tank mulai bergerak, New York Times melaporkan, mengutip pejabat militer.",
            "The New York Times",
        ),
        ("Gunung itu meletus tujuh kali, sebagaimana dilaporkan oleh BRIN.", "BRIN"),
        ("Kepolisian memperkirakan 200 ribu orang berkumpul di alun-alun.", "Kepolisian"),
        ('"Kapal sudah kami periksa," demikian pernyataan Kementerian Kelautan.', "Kementerian Kelautan"),
        ('"Kapal sudah kami periksa," demikian pernyataan resmi Hamas, Selasa.', "Hamas"),
        ('"Kapal sudah kami periksa," demikian Budi Santoso.', "Budi Santoso"),
        (
            "Kementerian Kelautan menutup pelabuhan. Kementerian mengatakan ombak tinggi.",
            "Kementerian Kelautan",
        ),
    ],
)
def test_agencies_and_bodies_speak(body: str, name: str) -> None:
    assert speakers(body) == [[name]]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Budi Santoso, S.H., M.H., mengatakan kapal itu sudah berangkat.", [BUDI]),
        ("Menurut anggota dewan itu, Ketua Partai Melati Ani Wijaya sudah pergi.", [[]]),
        ("Menurut Senior Manager Humas Samsu Elektronik, Ani Wijaya, kapal itu berangkat.", [ANI]),
        ("Perusahaan milik Presiden Budi Santoso ini menyatakan akan membangun pabrik.", [[]]),
        ("Budi Santoso pergi usai menjelaskan persiapan rapat.", []),
        ('"Ani cantik," ucapBudi SantosomemujiAni Wijaya, Selasa.', [BUDI]),
        (
            '"Kami datang untuk membantu semua warga.\n"Kami tidak akan pergi," kata Budi Santoso.',
            [BUDI, BUDI],
        ),
    ],
)
def test_names_beside_the_speaker_are_not_the_speaker(body: str, said: list[list[str]]) -> None:
    assert speakers(body) == said


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (f'{BUDI_SPEAKS}"Kami berangkat besok pagi," kata pentolan Band Melati di pelabuhan.', [BUDI, BUDI]),
        (
            f'{BUDI_SPEAKS}"Kami berangkat besok pagi," kata atlet kelahiran Garut, 25 tahun silam.',
            [BUDI, BUDI],
        ),
        ("Ani Wijaya, kuasa hukum sang artis mengatakan kliennya sehat.", [ANI]),
        (
            'Militer Gaza mengatakan kapal karam. "Kami menolong semuanya," kata militer.',
            [["Gaza"], ["Gaza"]],
        ),
        (
            f'{BUDI_SPEAKS}Ani Wijaya kehilangan rumahnya. Ia pindah ke desa.\n"Kami sedih," ujarnya.',
            [BUDI, ANI],
        ),
    ],
)
def test_epithets_and_explanations_lead_to_the_name(body: str, said: list[list[str]]) -> None:
    assert speakers(body) == said


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ('"Angka itu tertinggi," ujar direktur lembaga tersebut, Ani Wijaya.', ANI),
        ('"Angka itu tertinggi," kata kepala badan itu, Ani Wijaya, Senin.', ANI),
        ("Tudingan itu dibantah oleh pemilik kapal, Samsu Elektronik.", ["Samsu Elektronik"]),
        ("Menurut pemilik kapal, Samsu Elektronik, muatannya sesuai aturan.", ["Samsu Elektronik"]),
    ],
)
def test_a_role_that_points_back_is_explained_by_the_name_behind_it(body: str, who: list[str]) -> None:
    assert speakers(f"Budi Santoso tiba di kantor itu pada Senin.\n{body}")[-1] == who


def test_a_name_that_opens_a_clause_explains_no_role() -> None:
    assert speakers("Menurut kepala badan itu, Ani Wijaya pergi ke Gaza.") == [[]]


def test_who_reports_the_whole_sentence_says_it_before_whoever_speaks_in_it() -> None:
    body = "Budi Santoso memerintahkan agar semua kapal ditarik, kata juru bicaranya Ani Wijaya."
    assert speakers(body) == [ANI]


def test_a_pronoun_is_found_over_the_words_before_the_verb() -> None:
    assert speakers(
        "Budi Santoso menolak tuduhan itu.\nIa balik menuding pemerintah memperkeruh keadaan."
    ) == [BUDI, BUDI]
