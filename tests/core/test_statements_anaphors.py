"""Speakers taken up by a noun: "pria berusia 42 tahun itu", "partai itu"; and subjects with long descriptions."""

from __future__ import annotations

import pytest

from core.model import ActorType, Statement
from tests.core.builders import statements

NAMES: dict[str, ActorType] = {
    "Budi_Santoso": "PER",
    "Ani_Wijaya": "PER",
    "Endo_Kenji": "PER",
    "Raka_Hidayat": "PER",
    "Jepang": "GPE",
    "Korea_Selatan": "GPE",
    "PBB": "ORG",
    "Istana_Biru": "ORG",
    "Partai_Melati": "ORG",
    "Partai_Anggrek": "ORG",
    "Kementerian_Kelautan": "ORG",
    "Serikat_Buruh_Rotan": "ORG",
    "Pusat_Kajian_Laut_untuk_Nelayan": "ORG",
    "Institut_Samudra": "ORG",
}


def read(body: str) -> list[Statement]:
    return statements(body, NAMES)


def speakers(body: str) -> list[list[str]]:
    return [[actor.name for actor in said.speakers] for said in read(body)]


@pytest.mark.parametrize(
    "role",
    [
        "pria berusia 42 tahun itu di hadapan para pendukungnya",
        "diplomat asal Solo itu melalui juru bicaranya",
        "pria yang dulu menarik becak tersebut",
        "politisi Partai Melati itu",
        "guru besar hukum laut UI tersebut",
        "putra mendiang diktator Raka Hidayat tersebut",
        "putra sulung Raka Hidayat itu",
        "ayah Raka Hidayat tersebut",
        "lulusan Akademi Militer itu",
    ],
)
def test_a_described_person_is_who_stood_in_focus(role: str) -> None:
    body = (
        "Ani Wijaya menolak rencana itu.\n"
        "Menteri Budi Santoso kemudian tiba di pelabuhan. "
        f'"Kapal itu akan tetap berlayar besok pagi," ucap {role}. "Laut adalah milik kita."'
    )
    assert speakers(body)[-2:] == [["Budi Santoso"], ["Budi Santoso"]]


def test_a_mother_is_not_her_son() -> None:
    body = (
        "Budi Santoso mengaku lelah setelah pulang.\n"
        "Ibu Budi, Ani Wijaya (52), tak kuasa menahan tangis. "
        '"Setiap malam saya berdoa untuk dia," ucap perempuan yang berjualan sayur itu.'
    )
    assert speakers(body)[-1] == ["Ani Wijaya"]


def test_a_chairman_of_a_long_named_body_is_who_the_pronoun_takes_up() -> None:
    body = (
        "Endo Kenji menolak tudingan itu.\n"
        "Ketua Gabungan Pengusaha Kayu Rotan Indonesia (Gapkari) Riau, Budi Santoso, ikut angkat bicara. "
        '"Harga rotan bisa naik tahun depan," ungkapnya. '
        "Ia memperkirakan ekspor rotan naik dua kali lipat."
    )
    assert speakers(body)[-2:] == [["Budi Santoso"], ["Budi Santoso"]]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        (
            "Kementerian Kelautan tidak tinggal diam. Kementerian itu memastikan akan menggugat.",
            "Kementerian Kelautan",
        ),
        (
            "Dua anggota Partai Melati membelot. Jepang mengecam mereka. Partai itu meminta mereka mundur.",
            "Partai Melati",
        ),
        (
            "Partai Melati menolak. Partai Anggrek menerima. Partai tersebut menilai aturan itu adil.",
            "Partai Anggrek",
        ),
        (
            "Institut Samudra menilai laut tercemar. Serikat Buruh Rotan berunjuk rasa. "
            "Lembaga itu memperingatkan upah terlalu rendah.",
            "Serikat Buruh Rotan",
        ),
    ],
)
def test_a_body_taken_up_is_the_last_of_its_kind(body: str, speaker: str) -> None:
    assert speakers(body)[-1] == [speaker]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            "Kelompok buruh bersenjata Serikat Buruh Rotan mengumumkan telah merebut pabrik.",
            ["Serikat Buruh Rotan"],
        ),
        ("Komisaris Tinggi PBB untuk HAM Budi Santoso mengecam serangan itu.", ["Budi Santoso"]),
        ("Jepang, sekutu perjanjian Korea Selatan, mengecam serangan itu.", ["Jepang"]),
        ("Jepang, lewat duta besarnya Endo Kenji, mengecam serangan itu.", ["Endo Kenji"]),
        ("Kantor Budi Santoso mengatakan kapal itu aman.", ["Budi Santoso"]),
        (
            "Menurut Pusat Kajian Laut untuk Nelayan (PKLN), sedikitnya 90 perahu karam.",
            ["Pusat Kajian Laut untuk Nelayan"],
        ),
        (
            "Seorang sumber di Istana Biru pada hari yang sama mengungkapkan, Budi sudah pergi.",
            ["Istana Biru"],
        ),
        ("Menteri Budi Santoso, kata seorang juru bicara Istana Biru, sudah pergi.", ["Istana Biru"]),
        ("Budi Santoso berkeras dirinya tidak perlu mundur.", ["Budi Santoso"]),
        ("Budi Santoso menginstruksikan dinas kelautan membuka posko.", ["Budi Santoso"]),
        (
            "Perdana Menteri Jepang Endo Kenji dan PM Korea Selatan Raka Hidayat juga mengucapkan selamat.",
            ["Endo Kenji", "Raka Hidayat"],
        ),
    ],
)
def test_the_head_of_a_long_subject_speaks(body: str, wanted: list[str]) -> None:
    assert speakers(body)[-1] == wanted


def test_each_of_a_list_of_leaders_speaks() -> None:
    body = "Presiden Raka Hidayat, Kanselir Ani Wijaya, dan Perdana Menteri Endo Kenji menyerukan perdamaian."
    assert speakers(body) == [["Raka Hidayat", "Ani Wijaya", "Endo Kenji"]]


def test_several_unnamed_officials_are_not_the_last_speaker() -> None:
    body = "Budi Santoso mengaku sehat. Dua pejabat yang mengetahui hal itu mengatakan kapal sudah dekat."
    assert speakers(body) == [["Budi Santoso"], []]


def test_what_somebody_is_said_to_do_they_do_not_say() -> None:
    assert speakers("Budi Santoso disebut mengusulkan gencatan senjata.") == []
    assert speakers("Budi Santoso dikabarkan meminta Jepang mundur.") == []


def test_an_apology_is_no_demand() -> None:
    (said,) = read("Budi Santoso meminta maaf kepada para nelayan.")
    assert said.stance == "asserts"
