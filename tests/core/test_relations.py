"""Who does what to whom: on sentences written for these tests, and on the five articles' gold."""

from __future__ import annotations

import pytest

from core.extract.parsing_worth import is_worth_parsing
from core.extract.relations import find_acting, find_relations
from core.model import Relation
from core.nlp.articles import parse_sentences
from tests.core.reports import report


def parsed(body: str) -> tuple[Relation, ...]:
    """The relations of `body`, its sentences parsed as well."""
    made = report("one", body)
    acting = find_acting(made.article, made.dates, made.mentions, made.statements)
    sentences = [(made.article, made.article.sentences[each.number]) for each in acting]
    words = parse_sentences(sentences, [each.names() for each in acting])
    by_number = {each.number: found for each, found in zip(acting, words, strict=True)}
    return find_relations(made.article, made.dates, made.mentions, made.statements, by_number)


def acts(body: str) -> set[tuple[str, str, str]]:
    """Source, act and target of every relation in `body`."""
    return {(r.source.name, r.relation, r.target.name) for r in report("one", body).relations}


def only(body: str) -> Relation:
    (relation,) = report("one", body).relations
    return relation


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Andara menyerang Belaria.", ("Andara", "attacks", "Belaria")),
        ("Belaria diserang Andara.", ("Andara", "attacks", "Belaria")),
        ("Belaria kembali diserang oleh pasukan Andara.", ("Andara", "attacks", "Belaria")),
        ("Serangan Andara ke Belaria berlanjut.", ("Andara", "attacks", "Belaria")),
        ("Pasukan Andara telah melancarkan serangan ke Belaria.", ("Andara", "attacks", "Belaria")),
        ("Andara telah mengirimkan 300 tentara ke Belaria.", ("Andara", "sends to", "Belaria")),
        ("Pasukan Andara dikirim ke Belaria.", ("Andara", "sends to", "Belaria")),
        ("Andara yang memasok senjata kepada Belaria menolak hadir.", ("Andara", "supplies", "Belaria")),
        ("Ratna Dewi akan bertemu dengan Budi Santoso.", ("Ratna Dewi", "meets", "Budi Santoso")),
        ("Ratna Dewi dan Budi Santoso bertemu lagi.", ("Ratna Dewi", "meets", "Budi Santoso")),
        ("Pertemuan Ratna Dewi dengan Budi Santoso tertunda.", ("Ratna Dewi", "meets", "Budi Santoso")),
        ("Ratna Dewi mengkritik dukungan militer Andara.", ("Ratna Dewi", "criticises", "Andara")),
        ("Delegasi Andara, termasuk tiga pejabat, mengunjungi Belaria.", ("Andara", "visits", "Belaria")),
        ("Ratna Dewi mengatakan, ingin berunding dengan Belaria.", ("Ratna Dewi", "talks with", "Belaria")),
        ("Budi Santoso dilantik Ratna Dewi.", ("Ratna Dewi", "appoints", "Budi Santoso")),
        ("Kerja sama antara Andara dan Belaria meluas.", ("Andara", "cooperates with", "Belaria")),
        (
            "Andara menyambut hasil pertemuan Ratna Dewi dengan Budi Santoso.",
            ("Ratna Dewi", "meets", "Budi Santoso"),
        ),
    ],
)
def test_one_act(sentence: str, expected: tuple[str, str, str]) -> None:
    assert acts(sentence) == {expected}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Andara melontarkan kritik tajam kepada Belaria.", ("Andara", "criticises", "Belaria")),
        ("Andara telah menjatuhkan sanksi baru terhadap Belaria.", ("Andara", "sanctions", "Belaria")),
        ("Andara mengenakan tarif 15% atas barang dari Belaria.", ("Andara", "sanctions", "Belaria")),
        (
            "Ratna Dewi menggelar pertemuan tertutup dengan Budi Santoso.",
            ("Ratna Dewi", "meets", "Budi Santoso"),
        ),
        ("Andara memimpin serangan pasukan Costava ke Belaria.", ("Costava", "attacks", "Belaria")),
        ("Bantuan yang diberikan Andara kepada Belaria tiba.", ("Andara", "aids", "Belaria")),
        ("Sanksi itu dijatuhkan Andara terhadap Belaria.", ("Andara", "sanctions", "Belaria")),
        ("Serangan terhadap Belaria oleh pasukan Andara berlanjut.", ("Andara", "attacks", "Belaria")),
        ("Belaria dijatuhi sanksi oleh Andara.", ("Andara", "sanctions", "Belaria")),
        ("Belaria mendapat dukungan penuh dari Andara.", ("Andara", "supports", "Belaria")),
        ("Belaria menuai kecaman Andara.", ("Andara", "criticises", "Belaria")),
    ],
)
def test_a_noun_with_a_verb_that_means_no_more(sentence: str, expected: tuple[str, str, str]) -> None:
    assert acts(sentence) == {expected}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Percakapan telepon Ratna Dewi dengan Budi Santoso bocor.",
            ("Ratna Dewi", "talks with", "Budi Santoso"),
        ),
        ("Perang Andara-Belaria meluas.", ("Andara", "fights", "Belaria")),
        ("Laga antara Andara vs Belaria ditunda.", ("Andara", "faces", "Belaria")),
        (
            "Janji itu disampaikan menjelang pertemuan Ratna Dewi dengan Budi Santoso.",
            ("Ratna Dewi", "meets", "Budi Santoso"),
        ),
        (
            "Cuaca buruk, kata Ratna Dewi dalam pertemuan dengan Budi Santoso.",
            ("Ratna Dewi", "meets", "Budi Santoso"),
        ),
    ],
)
def test_an_act_named_by_a_noun(sentence: str, expected: tuple[str, str, str]) -> None:
    assert acts(sentence) == {expected}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Andara Kecam Belaria", ("Andara", "criticises", "Belaria")),
        ("Ratna Dewi Temui Budi Santoso", ("Ratna Dewi", "meets", "Budi Santoso")),
        ("Alasan Andara Serang Belaria", ("Andara", "attacks", "Belaria")),
        ("Andara dan Belaria saling serang.", ("Andara", "attacks", "Belaria")),
        ("Warga mengungsi sejak pasukan Andara menyerang Belaria.", ("Andara", "attacks", "Belaria")),
        ("Uang itu diberikan kepada Andara yang menyerang Belaria.", ("Andara", "attacks", "Belaria")),
        ("Ratna Dewi menyurati Budi Santoso.", ("Ratna Dewi", "writes to", "Budi Santoso")),
        ("Andara memesan enam kapal dari Belaria.", ("Andara", "buys from", "Belaria")),
        ("Ratna Dewi mengusulkan libur kepada Budi Santoso.", ("Ratna Dewi", "proposes to", "Budi Santoso")),
        ("Kapal penjaga pantai Andara menabrak kapal Belaria.", ("Andara", "attacks", "Belaria")),
        ("Andara menduduki sekitar 20 persen wilayah Belaria.", ("Andara", "attacks", "Belaria")),
        (
            "Liga Utara menghukum mantan Kepala Desa Mekarjati, Budi Santoso.",
            ("Liga Utara", "charges", "Budi Santoso"),
        ),
    ],
)
def test_other_ways_to_tell_of_an_act(sentence: str, expected: tuple[str, str, str]) -> None:
    assert acts(sentence) == {expected}


def test_who_stands_nearest_is_not_always_who_acts() -> None:
    assert acts("Ratna Dewi didampingi Budi Santoso mengunjungi Belaria.") == {
        ("Budi Santoso", "accompanies", "Ratna Dewi"),
        ("Ratna Dewi", "visits", "Belaria"),
    }
    assert acts("Orang yang mengagumi Ratna Dewi kerap mengkritik Belaria.") == set()
    assert acts("Anggota Liga Utara itu mengunjungi Belaria.") == set()
    assert acts("Akun dari Kursk, Andara mengunjungi Belaria.") == set()
    assert acts("Ratna Dewi memimpin delegasi Andara.") == set()


def test_two_act_together_where_one_is_with_the_other() -> None:
    found = acts("Ratna Dewi bersama Budi Santoso mengunjungi Belaria.")
    assert found == {("Ratna Dewi", "visits", "Belaria"), ("Budi Santoso", "visits", "Belaria")}


def test_an_object_is_not_the_subject_of_what_follows() -> None:
    assert acts("Andara mengalahkan Belaria dan Costava mengalahkan Rusia.") == {
        ("Andara", "defeats", "Belaria"),
        ("Costava", "defeats", "Rusia"),
    }


def test_who_says_i_acts() -> None:
    assert acts('"Saya mendukung Belaria," kata Ratna Dewi.') == {("Ratna Dewi", "supports", "Belaria")}
    assert acts('"Kami meminta bantuan kepada Belaria," kata Ratna Dewi.') == {
        ("Ratna Dewi", "asks", "Belaria")
    }
    assert acts('"Kami akan menyerang Belaria," kata Ratna Dewi.') == set()
    assert acts('"Prajurit kami mendukung Belaria," kata Ratna Dewi.') == set()


def test_who_reports_acts_where_reporting_is_the_act() -> None:
    found = acts("Menteri Ratna Dewi tiba. Menteri itu meminta Belaria menahan diri.")
    assert found == {("Ratna Dewi", "asks", "Belaria")}


def test_a_list_may_name_offices() -> None:
    found = acts("Liga Utara meminta Presiden Budi Santoso, Menteri Ratna Dewi, dan Andara untuk hadir.")
    assert found == {("Liga Utara", "asks", name) for name in ("Budi Santoso", "Ratna Dewi", "Andara")}


def test_an_accusation_holds_the_act_it_is_about() -> None:
    found = acts("Belaria menuduh Andara mengirim senjata ke Costava.")
    assert found == {("Belaria", "accuses", "Andara"), ("Andara", "sends to", "Costava")}


def test_several_targets_are_several_acts() -> None:
    found = acts("Liga Utara meminta Andara dan Belaria untuk berunding.")
    assert found == {("Liga Utara", "asks", "Andara"), ("Liga Utara", "asks", "Belaria")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Keterlibatan Andara memperburuk keadaan di Belaria.",
        "Warga Andara menyerang Belaria lewat tulisan.",
        "Jika Andara menyerang Belaria, perang akan meluas.",
        "Ratna Dewi meminta agar Andara membantu Belaria.",
        "Di Andara dan Belaria hujan turun.",
        "Setelah kunjungan itu, Andara tenang.",
    ],
)
def test_no_act_where_nobody_is_said_to_have_acted(sentence: str) -> None:
    assert acts(sentence) == set()


def test_negation() -> None:
    assert only("Andara tidak mendukung Belaria.").polarity == "negative"
    assert only("Andara tidak hanya mendukung Belaria dengan uang.").polarity == "positive"


def test_a_place_stands_for_the_state_that_the_article_names() -> None:
    assert acts("Pasukan Andara menyerang Kursk. Rusia marah.") == {("Andara", "attacks", "Rusia")}
    assert acts("Pasukan Andara menyerang Kursk.") == {("Andara", "attacks", "Kursk")}


def test_who_says_so() -> None:
    made = report("one", "Ratna Dewi mengatakan bahwa Andara menyerang Belaria.")
    (attack,) = [r for r in made.relations if r.relation == "attacks"]
    assert [actor.name for actor in attack.attributed_to] == ["Ratna Dewi"]


def test_an_accusation_is_the_speakers_own_act() -> None:
    made = report("one", "Belaria menuduh Andara mengirim senjata ke Costava.")
    by_act = {r.relation: [actor.name for actor in r.attributed_to] for r in made.relations}
    assert by_act == {"accuses": [], "sends to": ["Belaria"]}


def test_day_of_the_act() -> None:
    assert only("Andara menyerang Belaria pada 3 Oktober 2024.").date == "2024-10-03"
    assert only("Andara menyerang Belaria sebelum pemilu pada 3 Oktober 2024.").date == ""


def test_evidence_is_the_clause() -> None:
    body = "Kemarin cuaca buruk, Andara mengirim bantuan ke Belaria, kata seorang saksi."
    made = report("one", body)
    (relation,) = made.relations
    assert made.article.text(relation.start, relation.end) == "Andara mengirim bantuan ke Belaria"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Andara menyerang Belaria.", ("Andara", "attacks", "Belaria", "fact")),
        ("Andara akan menyerang Belaria.", ("Andara", "attacks", "Belaria", "intended")),
        ("Andara bisa menyerang Belaria.", ("Andara", "attacks", "Belaria", "possible")),
        ("Andara harus membantu Belaria.", ("Andara", "aids", "Belaria", "demanded")),
        (
            "Jika Andara menyerang Belaria, perang akan meluas.",
            ("Andara", "attacks", "Belaria", "conditional"),
        ),
        ("Andara bisa dengan mudah menyerang Belaria.", ("Andara", "attacks", "Belaria", "possible")),
        ("Ratna Dewi senang bisa bertemu Budi Santoso.", ("Ratna Dewi", "meets", "Budi Santoso", "fact")),
        ("Ratna Dewi meminta agar Andara membantu Belaria.", ("Andara", "aids", "Belaria", "demanded")),
    ],
)
def test_how_real_an_act_is(sentence: str, expected: tuple[str, str, str, str]) -> None:
    (act,) = parsed(sentence)
    assert (act.source.name, act.relation, act.target.name, act.modality) == expected


def test_the_parser_finds_who_acts_where_the_order_leaves_a_doubt() -> None:
    sentence = "Budi Santoso mengaku dilantik Ratna Dewi."
    assert acts(sentence) == set()
    (act,) = parsed(sentence)
    assert (act.source.name, act.relation, act.target.name) == ("Ratna Dewi", "appoints", "Budi Santoso")


def test_an_act_that_only_the_parser_sees_is_less_sure() -> None:
    (seen,) = parsed("Budi Santoso mengaku dilantik Ratna Dewi.")
    assert seen.confidence < only("Andara menyerang Belaria.").confidence


@pytest.mark.parametrize(
    ("sentence", "worth"),
    [
        ("Andara menyerang Belaria.", False),
        ("Ratna Dewi kemarin bertemu Budi Santoso.", True),
        ("Budi Santoso mengaku dilantik Ratna Dewi.", True),
        ("Andara mengirim puluhan pesawat tanpa awak ke Belaria.", False),
        ("Ratna Dewi meminta agar Andara membantu Belaria.", True),
        ("Serangan terhadap Andara dibahas oleh menteri Belaria.", False),
        ("Kemarin hujan, Andara kecam Belaria.", False),
        ("Belaria yang lelah mendapat dukungan dari Andara.", False),
    ],
)
def test_a_sentence_is_parsed_where_its_order_leaves_a_doubt(sentence: str, worth: bool) -> None:
    made = report("one", sentence)
    (acting,) = find_acting(made.article, made.dates, made.mentions, made.statements)
    assert any(is_worth_parsing(acting.units, trigger) for trigger in acting.triggers) == worth


def test_a_suspect_is_charged_and_a_board_is_not() -> None:
    assert acts("Ratna Dewi menetapkan Budi Santoso sebagai tersangka.") == {
        ("Ratna Dewi", "charges", "Budi Santoso")
    }
    assert acts("Ratna Dewi menetapkan Budi Santoso sebagai komisaris.") == set()
