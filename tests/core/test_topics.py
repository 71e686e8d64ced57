"""What figures are about: the same words for the same thing, whoever counts it in whatever words."""

from __future__ import annotations

import pytest

from core.extract.dates import find_dates
from core.extract.quantities import find_quantities
from core.extract.statements import find_statements
from core.model import ActorType
from tests.core.builders import article, mentions

NAMES: dict[str, ActorType] = {
    "Korea_Utara": "GPE",
    "Rusia": "GPE",
    "Iran": "GPE",
    "Gaza": "LOC",
    "Agam": "LOC",
    "Budi_Santoso": "PER",
}


def topics(body: str) -> list[str]:
    made = article(body)
    dates, named = find_dates(made), mentions(made, **NAMES)
    return [q.topic for q in find_quantities(made, dates, named, find_statements(made, dates, named))]


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
        ("Korban tewas di Gaza mencapai 50.000 orang.", "korban tewas di Gaza"),
        ("Serangan di Agam itu menewaskan sedikitnya 12 orang.", "korban tewas di Agam"),
        ("Serangan Rusia ke Gaza menewaskan 18 orang.", "korban tewas di Gaza"),
        ("Sebanyak 30 orang luka-luka.", "korban luka"),
        ("Jenazah itu diantar 2 pemain.", "pemain"),
        ("Suku bunga INDONIA turun menjadi 5,34 persen.", "suku bunga INDONIA (persen)"),
        ("Sebanyak 30 orang menonton.", ""),
        ("Sebanyak 50 rudal Iran ditembak jatuh.", "rudal Iran"),
        ("Sebanyak 90 rumah rusak akibat gempa.", "rumah rusak"),
        ("Sebanyak 90 rumah ibadah dibangun.", "rumah ibadah"),
        ("Sebanyak 200 unit terjual.", ""),
        ("Inflasi pada Mei mencapai 2,5 persen.", "inflasi (persen)"),
        ("Bank sentral menahan suku bunga acuan 5,5 persen.", "suku bunga acuan (persen)"),
        ("Harga beras naik menjadi Rp 15.000 per kilogram.", "harga beras (rupiah)"),
        ("Harga beras naik 5 persen.", "perubahan harga beras (persen)"),
        ("Harga saham BBRI ditutup di level Rp 4.000.", "harga saham BBRI (rupiah)"),
        ("Dia membayar Rp 15.000 kepada penjaga.", ""),
        ("Gempa bermagnitudo 5,1 mengguncang Agam.", "magnitudo gempa"),
        ("Dia divonis 4 tahun penjara.", "hukuman penjara (tahun penjara)"),
    ],
)
def test_topics(body: str, topic: str) -> None:
    assert topics(body) == [topic]


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
