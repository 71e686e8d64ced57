"""Figures that matter, and who gives them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.extract.dates import find_dates
from core.extract.quantities import find_quantities
from core.extract.statements import find_statements
from core.model import Quantity
from tests.core.builders import article, mentions


def read(body: str) -> list[Quantity]:
    made = article(body)
    dates = find_dates(made)
    who = mentions(made, Budi_Santoso="PER", Ani_Wijaya="PER", Ukraina="GPE", Jepang="GPE")
    return list(find_quantities(made, dates, who, find_statements(made, dates, who)))


@pytest.mark.parametrize(
    ("body", "text", "value", "unit", "measure"),
    [
        ("Sebanyak 1.500 orang dikirim.", "1.500 orang", 1_500, "orang", "count"),
        ("Ada 32 duta besar di sana.", "32 duta besar", 32, "duta besar", "count"),
        ("Gempa merusak 12 ribu rumah.", "12 ribu rumah", 12_000, "rumah", "count"),
        ("Dua orang tewas.", "Dua orang", 2, "orang", "count"),
        ("Dua puluh lima prajurit gugur.", "Dua puluh lima prajurit", 25, "prajurit", "count"),
        ("Ada 32 orang jemaah haji yang sakit.", "32 orang jemaah haji", 32, "jemaah haji", "count"),
        ("Harganya Rp2,3 triliun.", "Rp2,3 triliun", 2.3e12, "rupiah", "money"),
        ("Harganya Rp2,3 milliar.", "Rp2,3 milliar", 2.3e9, "rupiah", "money"),
        ("Harganya Rp 1,5 T.", "Rp 1,5 T", 1.5e12, "rupiah", "money"),
        ("Harganya US$ 500 juta.", "US$ 500 juta", 5e8, "dolar AS", "money"),
        ("Harganya 5 juta dolar AS.", "5 juta dolar AS", 5e6, "dolar AS", "money"),
        ("Inflasi 4,5 persen.", "4,5 persen", 4.5, "persen", "percent"),
        ("Saham turun -0,46%.", "-0,46%", -0.46, "persen", "percent"),
        ("Jaraknya 30 ribu kilometer.", "30 ribu kilometer", 30_000, "kilometer", "distance"),
        ("Luasnya 5.000 meter persegi.", "5.000 meter persegi", 5_000, "meter persegi", "area"),
        ("Ia divonis 16 tahun penjara.", "16 tahun penjara", 16, "tahun penjara", "duration"),
        ("Ia divonis enam tahun penjara.", "enam tahun penjara", 6, "tahun penjara", "duration"),
        ("Ia dihukum 5 (lima) tahun penjara.", "5 (lima) tahun penjara", 5, "tahun penjara", "duration"),
        ("Ada 1.250 pekebun kopi.", "1.250 pekebun", 1_250, "pekebun", "count"),
        ("Korban tewas mencapai 1.200.", "1.200", 1_200, "korban tewas", "count"),
        ("Biayanya RP 5.000.000.", "RP 5.000.000", 5_000_000, "rupiah", "money"),
        ("Jaraknya sekitar 7 KM.", "sekitar 7 KM", 7, "kilometer", "distance"),
        ("Itu berlaku lebih dari tiga bulan.", "lebih dari tiga bulan", 3, "bulan", "duration"),
        ("Sengketa empat pulau selesai.", "empat pulau", 4, "pulau", "count"),
        ("Ia terbang ke 81 negara.", "81 negara", 81, "negara", "count"),
        ("Harganya Rp12K.", "Rp12K", 12_000, "rupiah", "money"),
        ("Sasarannya 2,5±1 persen.", "2,5±1 persen", 2.5, "persen", "percent"),
        ("Emisi turun 300 Ton.", "300 Ton", 300, "ton", "mass"),
    ],
)
def test_figure(body: str, text: str, value: float, unit: str, measure: str) -> None:
    (found,) = read(body)
    assert body[found.start : found.end] == text
    assert (found.value, found.unit, found.measure) == (value, unit, measure)


@pytest.mark.parametrize(
    ("phrase", "value", "low", "high", "bound"),
    [
        ("lebih dari 10.000 tentara", 10_000, 10_000, None, "more than"),
        ("setidaknya 3.000 tentara", 3_000, 3_000, None, "at least"),
        ("sedikitnya ada 300 tentara", 300, 300, None, "at least"),
        ("hampir 500 tentara", 500, None, 500, "nearly"),
        ("sekitar 500 tentara", 500, None, None, "about"),
        ("hingga 500 tentara", 500, None, 500, "up to"),
        ("kurang dari 500 tentara", 500, None, 500, "less than"),
        ("10 ribu lebih tentara", 10_000, 10_000, None, "more than"),
        ("5.000-an tentara", 5_000, None, None, "about"),
        ("jutaan amunisi", 1_000_000, 1_000_000, None, "millions"),
        ("puluhan ribu tentara", 10_000, 10_000, 99_000, "tens of thousands"),
        ("5 hingga 10 tentara", 5, 5, 10, "range"),
        ("15 persen sampai 35 persen", 15, 15, 35, "range"),
        ("Rp 10 juta hingga Rp 20 juta", 10_000_000, 10_000_000, 20_000_000, "range"),
    ],
)
def test_bound(phrase: str, value: float, low: float | None, high: float | None, bound: str) -> None:
    body = f"Mereka mengirim {phrase} ke sana."
    (found,) = read(body)
    assert body[found.start : found.end] == phrase
    assert (found.value, found.low, found.high, found.bound) == (value, low, high, bound)


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        ("Ada 320 warga mengungsi, 95 di antaranya anak.", [("320 warga", 320), ("95", 95)]),
        ("Ada 320 warga mengungsi. Sekitar 95 dari mereka sakit.", [("320 warga", 320), ("Sekitar 95", 95)]),
        ("Ada 320 warga mengungsi, dua di antaranya sakit.", [("320 warga", 320), ("dua", 2)]),
        ("Aturan itu ditolak 88 dari 120 warga.", [("88", 88), ("120 warga", 120)]),
        ("Aturan itu ditolak 88 dari total 120 warga.", [("88", 88), ("120 warga", 120)]),
        ("Ada 320 warga mengungsi, 950 di antaranya anak.", [("320 warga", 320)]),
        ("Harga naik 88 dari 120 persen.", [("120 persen", 120)]),
    ],
)
def test_a_part_counts_what_its_whole_counts(body: str, figures: list[tuple[str, float]]) -> None:
    found = read(body)
    assert [(body[f.start : f.end], f.value) for f in found] == figures
    assert len({figure.unit for figure in found}) == 1


@pytest.mark.parametrize(
    "body",
    [
        "Mereka merujuk pada Pasal 4 perjanjian itu.",
        "Rapat dimulai pukul 13.20 WIB.",
        "Tim itu menang dengan skor 3-0.",
        "Pasien Covid-19 dirawat.",
        "Peristiwa itu terjadi pada 28 Oktober 2024.",
        "Sejak 2014 perusahaan itu tumbuh.",
        "Kedua negara sepakat.",
        "Ada dua hal yang penting.",
        "Salah satu orang itu pergi.",
        "Hubungi nomor 081234567890 segera.",
        "Ia tinggal di Jalan Melati Nomor 55.",
        "Pria 54 tahun itu pergi.",
        "Anak berusia 7 tahun itu hilang.",
        "Ia naik Boeing 787 ke Jepang.",
        "Ia finis di peringkat 17 dunia.",
        "Ia menyelesaikan tugas itu dua kali.",
        "Pusat gempa berada pada koordinat 7,81 LS dan 106,52 BT.",
    ],
)
def test_no_figure(body: str) -> None:
    assert read(body) == []


def test_a_figure_is_attributed_to_whoever_says_it() -> None:
    body = (
        "Budi Santoso mengatakan 300 orang selamat. Kapal itu membawa 900 orang.\n"
        '"Masih ada 40 orang di laut," kata Ani Wijaya.'
    )
    assert [[actor.name for actor in found.attributed_to] for found in read(body)] == [
        ["Budi Santoso"],
        [],
        ["Ani Wijaya"],
    ]


def test_the_day_of_a_figure_is_the_one_its_sentence_names() -> None:
    one, two = read("Pada 3 Juni 2024 ada 300 orang di sana. Kini ada 500 orang di sana.")
    assert (one.date, two.date) == ("2024-06-03", "")


@pytest.mark.parametrize(
    ("headline", "speakers"),
    [
        ("Banjir Meluas, Jepang Catat Hampir 900 Rumah Rusak", ["Jepang"]),
        ("Budi Santoso: 900 Rumah Rusak", ["Budi Santoso"]),
        ("Budi Santoso Tinjau 900 Rumah Rusak", []),
        ("900 Rumah Rusak, Jepang Sebut Banjir Meluas", []),
        ("Ukraina: 900 Rumah Rusak", []),
    ],
)
def test_a_figure_of_a_headline(headline: str, speakers: list[str]) -> None:
    made = article(headline)
    made = replace(made, passages=(replace(made.passages[0], role="headline"),))
    who = mentions(made, Budi_Santoso="PER", Ukraina="GPE", Jepang="GPE")
    (found,) = find_quantities(made, (), who, ())
    assert found.value == 900
    assert [actor.name for actor in found.attributed_to] == speakers


def test_a_headline_repeats_the_figure_of_its_story() -> None:
    made = article("900 Rumah Rusak\nBudi Santoso mengatakan 900 rumah rusak.")
    made = replace(made, passages=(replace(made.passages[0], role="headline"), made.passages[1]))
    who = mentions(made, Budi_Santoso="PER")
    found = find_quantities(made, (), who, find_statements(made, (), who))
    assert [[actor.name for actor in figure.attributed_to] for figure in found] == [["Budi Santoso"]] * 2


@pytest.mark.parametrize(
    ("body", "sources"),
    [
        ("Berdasarkan data Lembaga Melati, 300 orang selamat.", ["Lembaga Melati"]),
        ("Harga naik 4 persen menurut survei Lembaga Melati.", ["Lembaga Melati"]),
        (
            "Hasil survei Lembaga Melati menunjukkan 300 orang selamat. Kapal membawa 900 orang.",
            ["Lembaga Melati"] * 2,
        ),
        ("Lembaga Melati mengatakan 300 orang selamat. Kapal membawa 900 orang.", ["Lembaga Melati", ""]),
        ("Berdasarkan aturan di Jepang, 300 orang boleh masuk.", [""]),
        ("Kapal membawa 900 orang, berbeda menurut data Lembaga Melati.", [""]),
        (
            "Berdasarkan data Lembaga Melati, 300 orang selamat.\nKapal membawa 900 orang.",
            ["Lembaga Melati", ""],
        ),
    ],
)
def test_a_document_gives_the_figures_of_its_sentence_and_of_those_that_go_on(
    body: str, sources: list[str]
) -> None:
    made = article(body)
    who = mentions(made, Lembaga_Melati="ORG", Jepang="GPE")
    found = find_quantities(made, find_dates(made), who, find_statements(made, (), who))
    assert [" ".join(actor.name for actor in figure.attributed_to) for figure in found] == sources


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        ("Sebanyak 24 orang tewas dan ratusan lainnya terluka.", [(24, "orang"), (100, "orang")]),
        ("Ada 24 orang tewas, lebih dari 1.000 orang lainnya luka.", [(24, "orang"), (1_000, "orang")]),
        ("Ia membeli dua lainnya.", []),
    ],
)
def test_others_are_counted_as_those_before_them(body: str, figures: list[tuple[float, str]]) -> None:
    assert [(figure.value, figure.unit) for figure in read(body)] == figures


def test_a_list_of_prices_is_measured_as_such_and_its_labels_are_no_figures() -> None:
    rows = [f"{weight} gram: Rp{weight}.950.000" for weight in (1, 2, 5, 10, 25)]
    assert [figure.measure for figure in read(f"Harga emas, {', '.join(rows)}.")] == ["price"] * 5
    assert [figure.measure for figure in read("Tiket masuk: Rp50.000, parkir: Rp5.000.")] == ["money"] * 2


@pytest.mark.parametrize("lead", ["sejak", "setelah", "sebelum", "mulai"])
def test_a_day_that_bounds_a_time_is_not_the_day_of_the_figure(lead: str) -> None:
    (found,) = read(f"Sebanyak 300 orang dikirim {lead} 3 Juni 2024.")
    assert found.date == ""


def test_a_day_belongs_to_the_figure_before_it_and_none_to_a_comparison() -> None:
    one, two = read("Kredit tumbuh 8,43 persen, turun dari 8,88 persen pada April 2025.")
    assert (one.date, two.date) == ("", "2025-04")
    (found,) = read("Kredit tumbuh 8,43 persen dibandingkan periode yang sama pada April 2025.")
    assert found.date == ""
