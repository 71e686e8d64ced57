"""What figures are about: the same words for the same thing, whoever counts it in whatever words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.extract.dates import find_dates
from core.extract.quantities import find_quantities
from core.extract.statements import find_statements
from core.model import ActorType, Quantity
from tests.core.builders import article, mentions

NAMES: dict[str, ActorType] = {
    "Korea_Utara": "GPE",
    "Rusia": "GPE",
    "Iran": "GPE",
    "Kementerian_Kesehatan_Iran": "ORG",
    "Gaza": "LOC",
    "Agam": "LOC",
    "Budi_Santoso": "PER",
}


def figures(body: str, headline: str = "") -> list[Quantity]:
    made = article(f"{headline}\n{body}" if headline else body)
    if headline:
        first = replace(made.passages[0], role="headline")
        made = replace(made, passages=(first, *made.passages[1:]))
    dates, named = find_dates(made), mentions(made, **NAMES)
    return list(find_quantities(made, dates, named, find_statements(made, dates, named)))


def topics(body: str) -> list[str]:
    return [quantity.topic for quantity in figures(body)]


@pytest.mark.parametrize(
    "body",
    [
        "Korea Utara mengirim 10.000 tentara ke garis depan.",
        "Sekitar 10.000 tentara Korea Utara sudah tiba.",
        "Ada 3.000 prajurit Korea Utara di sana.",
        "Sedikitnya 1.500 pasukan elite Korea Utara berlatih.",
        "Korea Utara mengerahkan 12.000 serdadu.",
    ],
)
def test_the_same_soldiers_in_other_words(body: str) -> None:
    assert topics(body) == ["tentara Korea Utara"]


@pytest.mark.parametrize(
    ("body", "topic"),
    [
        ("Lebih dari 600.000 tentara Rusia tewas atau terluka.", "tentara Rusia tewas atau luka"),
        ("Sebanyak 40 tentara Rusia gugur dalam serangan itu.", "tentara Rusia tewas"),
        ("Sebanyak 12 orang tewas di Agam.", "korban tewas di Agam"),
        ("Sedikitnya 47 orang terluka di Gaza setelah rudal Iran menghantam pasar.", "korban luka di Gaza"),
        ("Sedikitnya 47 orang terluka setelah rudal Iran menghantam pasar di Gaza.", "korban luka di Gaza"),
        ("Jumlah korban luka akibat serangan di Gaza, bertambah menjadi 71 orang.", "korban luka di Gaza"),
        ("Korban luka di Gaza bertambah jadi 71 orang.", "korban luka di Gaza"),
        ("Korban luka di Gaza bertambah 5 orang.", "perubahan korban luka di Gaza"),
        ("Korban tewas di Gaza mencapai 50.000 orang.", "korban tewas di Gaza"),
        ("Serangan di Agam itu menewaskan sedikitnya 12 orang.", "korban tewas di Agam"),
        ("Serangan Rusia ke Gaza menewaskan 18 orang.", "korban tewas di Gaza"),
        ("Sebanyak 30 orang luka-luka di Agam.", "korban luka di Agam"),
        ("Jenazah itu diantar 2 pemain di Agam.", "pemain di Agam"),
        ("Suku bunga INDONIA turun menjadi 5,34 persen.", "suku bunga INDONIA (persen)"),
        ("Sebanyak 30 orang menonton.", ""),
        ("Sebanyak 50 rudal Iran ditembak jatuh.", "rudal Iran"),
        ("Sebanyak 90 rumah rusak akibat gempa di Agam.", "rumah rusak di Agam"),
        ("Sebanyak 90 rumah ibadah dibangun di Agam.", "rumah ibadah di Agam"),
        ("Ada 300 anggota parlemen Iran di sana.", "anggota parlemen Iran"),
        ("Kerbau di Agam bertambah 20 ekor sapi.", "perubahan sapi di Agam"),
        ("Jumlah pekerja di Agam mencapai 9.500 orang.", "pekerja di Agam"),
        ("Agam memiliki 12 sekolah.", "sekolah di Agam"),
        ("Sebanyak 200 unit terjual.", ""),
        ("Inflasi pada Mei mencapai 2,5 persen.", "inflasi (persen)"),
        ("Bank sentral menahan suku bunga acuan 5,5 persen.", "suku bunga acuan (persen)"),
        ("Harga beras naik menjadi Rp 15.000 per kilogram.", "harga beras (rupiah)"),
        ("Harga beras naik 5 persen.", "perubahan harga beras (persen)"),
        ("Harga saham BBRI ditutup di level Rp 4.000.", "harga saham BBRI (rupiah)"),
        ("Dia membayar Rp 15.000 kepada penjaga.", ""),
        ("Ekspor Rusia pada Mei turun 1,7 persen.", "perubahan ekspor Rusia (persen)"),
        ("Indeks Melati 225 melemah 0,4 persen.", "perubahan indeks Melati 225 (persen)"),
        ("Ada 75 persen dari total pekerja tani Iran.", "bagian pekerja tani Iran (persen)"),
        ("Uang pengganti sebesar Rp 2 miliar dibayar Budi Santoso.", "uang pengganti Budi Santoso (rupiah)"),
        ("Tiket masuk kebun binatang Rp 50.000 per orang.", "masuk kebun binatang (rupiah)"),
        ("Polisi di Agam menyita 1,5 ton sabu.", "sabu di Agam (ton)"),
        ("Gempa bermagnitudo 5,1 mengguncang Agam.", "magnitudo gempa di Agam"),
        ("Budi Santoso divonis 4 tahun penjara.", "hukuman penjara Budi Santoso (tahun)"),
        ("Budi Santoso dipidana penjara selama 4 tahun.", "hukuman penjara Budi Santoso (tahun)"),
        ("Budi Santoso mengemas 25 gol.", "gol Budi Santoso"),
        ("Indeks S&P 500 melemah 1,1 persen.", "perubahan indeks S&P 500 (persen)"),
        ("Sepeda Melati dibanderol Rp 5 juta.", "harga sepeda Melati (rupiah)"),
        ("Pasukan Rusia yang beranggotakan 1.500 orang tiba.", "personel Rusia"),
        ("Rusia telah memasok jutaan amunisi ke Gaza.", "amunisi Rusia"),
    ],
)
def test_topics(body: str, topic: str) -> None:
    assert topics(body) == [topic]


@pytest.mark.parametrize(
    ("headline", "body", "topic", "basis"),
    [
        ("", "Sebanyak 12 orang tewas di Agam.", "korban tewas di Agam", "clause"),
        ("", "Di Agam, banjir menewaskan 12 orang.", "korban tewas di Agam", "sentence"),
        ("", "Banjir melanda Agam. Sebanyak 12 orang tewas.", "korban tewas di Agam", "earlier sentence"),
        (
            "",
            "Banjir melanda Agam. Air surut. Ada 90 rumah rusak.",
            "rumah rusak di Agam",
            "earlier sentence",
        ),
        ("Banjir di Agam", "Sebanyak 12 orang tewas.", "korban tewas di Agam", "headline"),
        (
            "Budi Santoso Menggugat",
            "Ada 12 perusahaan yang digugat.",
            "perusahaan terkait Budi Santoso",
            "headline",
        ),
        (
            "Vonis Budi Santoso",
            "Hakim memvonis 4 tahun penjara.",
            "hukuman penjara Budi Santoso (tahun)",
            "headline",
        ),
        (
            "",
            "Banjir melanda Agam. Jumlah korban jiwa tercatat 71 orang.",
            "korban tewas di Agam",
            "earlier sentence",
        ),
        (
            "Roket Menghantam Rusia",
            "Iran membalas. Menurut Kementerian Kesehatan Iran, 224 orang tewas.",
            "korban tewas di Iran",
            "sentence",
        ),
        ("", "Inflasi Iran mencapai 40 persen.", "inflasi Iran (persen)", "clause"),
        ("", "Ada 580 WNI di Iran dan Rusia.", "WNI di Iran dan Rusia", "clause"),
        ("", "Ada 386 WNI di Iran, lalu 194 WNI berada di Rusia.", "WNI di Iran", "clause"),
    ],
)
def test_what_sets_a_figure_apart_is_said_with_where_it_stands(
    headline: str, body: str, topic: str, basis: str
) -> None:
    found = figures(body, headline)[0]
    assert (found.topic, found.topic_basis) == (topic, basis)


@pytest.mark.parametrize(
    "body",
    [
        "Sebanyak 12 orang tewas.",
        "Banjir terjadi di Agam dan di Gaza. Sebanyak 12 orang tewas.",
        "Banjir melanda Agam. Air naik. Warga lari. Hujan turun. Sebanyak 12 orang tewas.",
        "Ada 12 perusahaan yang digugat.",
        "Pabrik dibangun di Agam. Sebanyak 300 siswa belajar.",
        "Sebanyak 12 orang tewas, kata Budi Santoso di Agam.",
        "Banjir melanda Agam. Rusia menyebut 12 orang tewas.",
        "Bencana terjadi. Dia divonis 4 tahun penjara.",
    ],
)
def test_two_stories_are_never_pooled_for_want_of_words(body: str) -> None:
    (found,) = figures(body)
    assert (found.topic, found.topic_basis) == ("", "")


@pytest.mark.parametrize(
    ("body", "same"),
    [
        (
            "Harga beras naik menjadi 2 dolar AS (Rp 32.000).",
            ["harga beras (dolar AS)", "harga beras (rupiah)"],
        ),
        ("Inflasi turun dari 5 persen menjadi 4 persen.", ["inflasi (persen)", "inflasi (persen)"]),
        (
            "Sebanyak 476 dari 514 desa di Agam (92 persen) bebas.",
            ["desa di Agam"] * 2 + ["bagian desa di Agam (persen)"],
        ),
        ("Ia memanggil 30 siswa Iran dan 20 guru Rusia.", ["siswa Iran", "guru Rusia"]),
    ],
)
def test_a_figure_said_again_is_about_the_same(body: str, same: list[str]) -> None:
    assert topics(body) == same


@pytest.mark.parametrize(
    "body",
    [
        "Dia dijerat Pasal 340 KUHP juncto Pasal 55.",
        "Dia dijerat Pasal 12 BjunctoPasal 18 UU Tipikor.",
        "Hubungi 0812-3456-7890 atau 021-5551234.",
        "Persib menang 3-1 atas Persija.",
        "Budi Santoso (45) tertawa.",
        "Pembalap 12 tahun asal Agam itu menang.",
        "Anak berusia antara 7-18 tahun boleh ikut.",
        "Perempuan berumur sekitar 30 tahun itu pergi.",
    ],
)
def test_labels_numbers_scores_and_ages_are_no_figures(body: str) -> None:
    assert topics(body) == []


def test_of_two_counts_that_dan_joins_each_has_its_own_fate() -> None:
    told = topics("Sebanyak 23 orang berhasil diselamatkan dan 38 lainnya masih dicari di Gaza.")
    assert told == ["orang selamat di Gaza", "orang hilang di Gaza"]
