"""Which sentences of different articles say the same, and the words that decide it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import pytest

from core.compare.alignments import find_alignments
from core.compare.groups import average_link
from core.compare.points import read_points
from core.compare.things import Toll
from core.compare.words import key, numeral, stem
from core.model import Mention, ParsedArticle
from core.resolve.known import make_actor
from tests.core.reports import report, span_of

STORY = (
    "Andara dan Belaria bersengketa soal bendungan di perbatasan.\n"
    "Bendungan itu mengairi ribuan hektare sawah di kedua negeri.\n"
)


def groups(parsed: Sequence[ParsedArticle]) -> set[frozenset[str]]:
    """The sentences of each group, as text."""
    articles = {one.article.article_id: one.article for one in parsed}
    found: dict[str, set[str]] = defaultdict(set)
    for aligned in find_alignments(parsed):
        found[aligned.group_id].add(articles[aligned.article_id].text(aligned.start, aligned.end))
    return {frozenset(texts) for texts in found.values()}


@pytest.mark.parametrize(
    "forms",
    [
        "mengirim mengirimkan dikirim pengiriman kirim terkirim",
        "menyerang diserang penyerangan serangan serang terserang",
        "tindakan menindak bertindak ditindak tindak",
        "perjanjian berjanji menjanjikan janji",
        "pertemuan bertemu menemui ditemui",
        "memukul pemukulan dipukul pukul",
        "keterlibatan terlibat melibatkan libat",
        "memainkan bermain pemain permainan main",
        "mengambil diambil pengambilan ambil",
        "memenangkan pemenang kemenangan menang",
        "bekerja kerja pekerjaan dikerjakan",
        "negara-negara negara kenegaraan",
    ],
)
def test_inflected_forms_share_a_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("serang", "perang"), ("makan", "makam"), ("tanah", "tahan"), ("kirim", "terima"), ("naik", "turun")],
)
def test_different_words_differ(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_synonyms_share_a_key_and_stop_words_have_none() -> None:
    assert key("dikerahkan") == key("mengirimkan")
    assert key("Tewas") == key("meninggal")
    assert key("yang") == key("mengatakan") == ""


def test_numbers_that_a_noun_bears_are_read_in_words_and_roman_numerals() -> None:
    assert numeral("dua", "siaga") == numeral("Dua", "Siaga") == numeral("II", "tahap") == "2"
    assert numeral("X", "Komisi") == "10"
    assert numeral("dua", "turun") == numeral("X", "platform") == numeral("banjir", "siaga") == ""


@pytest.mark.parametrize("level", ["2 menjadi siaga 1", "II menjadi siaga I", "dua menjadi siaga satu"])
def test_a_number_is_the_same_however_it_is_written(level: str) -> None:
    one = f"Status bendungan naik dari siaga {level}."
    other = "Andara menaikkan status dari siaga 2 ke siaga 1."
    found = groups([report("one", STORY + one), report("two", STORY + other)])
    assert frozenset((one, other)) in found


def test_a_compound_sentence_belongs_to_both_its_points() -> None:
    fires = "Kebakaran hutan meluas hingga menghanguskan gudang pupuk dan lumbung jagung warga"
    alarm = "bupati menaikkan status waspada lereng gunung menjadi darurat penuh"
    reports = [
        report("one", f"{STORY}{fires}, sehingga {alarm}."),
        report("two", f"{STORY}{fires} desa.\nHarga beras naik lagi pekan ini."),
        report("three", f"{STORY}{fires} kampung.\nSementara itu {alarm} sekali."),
        report("four", f"{STORY}Hujan turun di ibu kota.\nKemarin {alarm} pula."),
    ]
    compound = f"{fires}, sehingga {alarm}."
    holding = [group for group in groups(reports) if compound in group]
    assert sorted("Kemarin" in " ".join(group) for group in holding) == [False, True]
    assert not any(f"{fires} desa." in group and "Kemarin" in " ".join(group) for group in holding)


def test_a_paraphrase_is_aligned() -> None:
    one = (
        STORY
        + "Pasukan Andara telah dikirim ke bendungan itu untuk menjaga pintu air.\nHujan turun di ibu kota."
    )
    other = "Tentara Andara dikerahkan ke bendungan guna menjaga pintu air.\nHarga beras naik lagi pekan ini."
    found = groups([report("one", one), report("two", STORY.split("\n")[0] + "\n" + other)])
    assert any(
        {text[:20] for text in group} == {"Pasukan Andara telah", "Tentara Andara diker"} for group in found
    )
    assert not any("Hujan turun di ibu kota." in group or "beras" in "".join(group) for group in found)


def test_the_opposite_is_not_aligned() -> None:
    one = STORY + "Andara menutup pintu air bendungan pada musim kemarau."
    other = STORY + "Andara tidak menutup pintu air bendungan pada musim kemarau."
    for group in groups([report("one", one), report("two", other)]):
        assert not any("menutup" in text for text in group)


def test_sharing_speaker_place_and_day_is_not_enough() -> None:
    one = STORY + '"Anggaran sekolah kami tambah," kata Ratna Dewi di balai kota, Kamis (24/10/2024).'
    other = STORY + '"Jalan tol mulai dibangun," kata Ratna Dewi di balai kota, Kamis (24/10/2024).'
    for group in groups([report("one", one), report("two", other)]):
        assert not any("Ratna" in text for text in group)


def raised(name: str, day: str, published: str) -> ParsedArticle:
    return report(name, STORY + f"Andara menaikkan harga air bendungan pada {day}.", published)


@pytest.mark.parametrize(
    ("day", "published", "expected"),
    [
        ("Senin (28/10/2024)", "2024-10-29", True),
        ("Selasa (29/10/2024)", "2024-10-28", True),
        ("Selasa (29/10/2024)", "2024-10-29", False),
        ("Senin (21/10/2024)", "2024-10-28", False),
    ],
)
def test_what_is_told_anew_each_day_is_not_the_same(day: str, published: str, expected: bool) -> None:
    parsed = [raised("one", "Senin (28/10/2024)", "2024-10-28"), raised("two", day, published)]
    assert any("harga" in "".join(group) for group in groups(parsed)) is expected


def test_what_one_article_tells_apart_stays_apart() -> None:
    gate = "Tentara Andara menjaga pintu air bendungan di perbatasan."
    levy = "Petani membayar pajak pintu air bendungan kepada Andara di perbatasan."
    parsed = [report(f"copy{number}", f"{STORY}{gate}\n{levy}") for number in range(6)]
    found = groups(parsed)
    assert frozenset((gate,)) in found
    assert frozenset((levy,)) in found


def test_sentences_of_one_article_alone_are_no_group() -> None:
    line = "Pasukan Andara telah dikirim ke bendungan itu untuk menjaga pintu air.\n"
    assert (
        find_alignments([report("one", line + line), report("two", "Harga beras naik lagi pekan ini.")]) == ()
    )


def test_scores_and_ids_do_not_depend_on_the_order_of_articles() -> None:
    parsed = [report("one", STORY), report("two", STORY + "Harga beras naik."), report("three", STORY)]
    rows = sorted((a.group_id, a.article_id, a.start, a.score) for a in find_alignments(parsed))
    turned = sorted((a.group_id, a.article_id, a.start, a.score) for a in find_alignments(parsed[::-1]))
    assert rows == turned
    assert len(rows) == 6
    assert all(0 < score <= 1 for *_, score in rows)


def test_a_chain_is_not_one_group() -> None:
    likeness = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.0}

    def score(one: int, other: int) -> float:
        return likeness[min(one, other), max(one, other)]

    pairs = [(value, *pair) for pair, value in likeness.items() if value]
    assert average_link(pairs, score, 0.5) == [[0, 1]]
    assert average_link(pairs, score, 0.4) == [[0, 1, 2]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Andara akan mengirim enam kapal perang ke pelabuhan Belaria.",
            "Andara telah mengirim enam kapal perang.",
        ),
        ("Andara tidak menyerang Belaria dari laut.", "Andara menyerang Belaria dari laut."),
        ("Andara ingin menyerang Belaria dari laut.", "Andara menyerang Belaria dari laut."),
    ],
)
def test_what_is_planned_or_denied_is_not_what_has_come_about(one: str, other: str) -> None:
    found = groups([report("one", STORY + one), report("two", STORY + other)])
    assert not any({one, other} <= group for group in found)


def test_negation_in_everyday_words_is_negation() -> None:
    one, other = (
        "Bendungan besar itu tidak mengairi kota pelabuhan.",
        "Bendungan besar itu enggak mengairi kota pelabuhan.",
    )
    found = groups([report("one", STORY + one), report("two", STORY + other)])
    assert any({one, other} <= group for group in found)


def test_a_toll_is_one_toll_whatever_the_number() -> None:
    one = "Sedikitnya 404 orang tewas di Belaria dalam gelombang serangan udara Andara."
    two = "Lebih dari 320 orang tewas di Belaria saat warga tengah tidur."
    found = groups([report("one", STORY + one), report("two", STORY + two)])
    assert any({one, two} <= group for group in found)


def test_the_dead_of_a_war_are_not_those_of_its_day() -> None:
    one = "Sedikitnya 404 orang tewas di Belaria dalam gelombang serangan udara Andara."
    two = "Lebih dari 48.500 orang tewas di Belaria sejak perang pecah."
    found = groups([report("one", STORY + one), report("two", STORY + two)])
    assert not any({one, two} <= group for group in found)


def test_who_attacks_whom_is_part_of_the_act() -> None:
    one, other = (
        read_points([report("one", f"{clause}.")])[0].acts
        for clause in ("Andara menyerang Belaria", "Belaria menyerang Andara")
    )
    assert one and other and one.isdisjoint(other)
    meeting = [
        read_points([report("one", f"{clause}.")])[0].acts
        for clause in ("Ratna Dewi bertemu Budi Santoso", "Budi Santoso bertemu Ratna Dewi")
    ]
    assert meeting[0] == meeting[1] != frozenset()


def test_one_volcano_is_not_another() -> None:
    volcanoes = {"Gunung Raung": "one", "Gunung Semeru": "two"}
    made, sentences = [], set()
    for name, article_id in volcanoes.items():
        sentence = f"Letusan {name} mencapai tinggi 1.000 meter di atas puncak."
        parsed = report(article_id, STORY + sentence)
        span = span_of(parsed, name)
        mention = Mention(span.start, span.end, make_actor(name, "LOC"), "name", 1.0, "test")
        made.append(replace(parsed, mentions=(*parsed.mentions, mention)))
        sentences.add(sentence)
    assert not any(sentences <= group for group in groups(made))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("Catatan pemerintah memuat 224 orang tewas.", True),
        ("Catatan pemerintah memuat 224 orang terluka.", None),
        ("Catatan pemerintah memuat 230 orang tewas.", None),
    ],
)
def test_a_large_toll_is_one_wherever_it_is_told(other: str, same: bool | None) -> None:
    one = report("one", "Ratna Dewi menyebut 224 orang tewas di Belaria.")
    first, second = read_points((one, report("two", other)))
    assert first.same_toll(second) is same


@pytest.mark.parametrize(
    ("setting", "same"),
    [
        ("di Gaza", True),
        ("terkait Kementerian Kesehatan Gaza", True),
        ("terkait Gaza", False),
        ("terkait Kementerian Kesehatan Mesir", False),
        ("", False),
    ],
)
def test_a_body_that_bears_the_name_of_a_place_counts_there(setting: str, same: bool) -> None:
    assert Toll("dead", "di Gaza", 404).same_setting(Toll("dead", setting, 320)) is same


def test_residents_are_people() -> None:
    one = report("one", "Sekitar 40.000 warga sudah diungsikan dari Belaria.")
    two = report("two", "Lebih dari 60.000 orang mengungsi di Belaria.")
    first, second = read_points((one, two))
    assert {toll.thing for toll in first.tolls | second.tolls} == {"displaced"}


@pytest.mark.parametrize(("name", "same"), [("", False), (" Andara", True)])
def test_words_alone_are_not_the_same_in_two_stories(name: str, same: bool) -> None:
    call = f"Masyarakat{name} diminta tetap tenang dan tidak panik."
    quake = (
        "Gempa merobohkan tembok sekolah dan jembatan kayu.\n"
        "Tim medis mendirikan dapur umum di lapangan sepak bola.\n"
    )
    theft = (
        "Peretas membobol sistem bank daerah.\nTabungan nasabah hilang sebagian.\n"
        "Layanan kartu kredit macet dan antrean mengular.\n"
    )
    one, two = report("one", quake + call), report("two", theft + call)
    assert (groups((one, two)) != set()) is same
