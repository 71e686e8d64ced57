"""What one says and another denies: by a word of denial, or by saying that it did not happen."""

from __future__ import annotations

import pytest

from core.compare.conflicts import find_conflicts
from core.comparison import ConflictSide
from core.model import ParsedArticle
from tests.core.reports import report


def denials(*parsed: ParsedArticle) -> list[ConflictSide]:
    """The sides of every denial."""
    return [side for side in find_conflicts(parsed, ()) if side.kind == "denial"]


def test_a_denial_and_what_it_denies() -> None:
    one = report("one", "Ratna Dewi mengatakan bahwa pasukan Andara telah dikirim ke Belaria.\nHujan turun.")
    two = report("two", "Budi Santoso membantah kabar soal pengiriman pasukan Andara ke Belaria.")
    found = {(side.article_id, side.stance, side.attributed_to[0].name) for side in denials(one, two)}
    assert found == {("one", "asserts", "Ratna Dewi"), ("two", "denies", "Budi Santoso")}


def test_a_denial_that_points_back() -> None:
    body = (
        "Ratna Dewi mengatakan bahwa pasukan Andara telah dikirim ke Belaria.\n"
        "Budi Santoso membantah kabar pengiriman pasukan Andara ke Belaria.\n"
        "Costava juga menepis laporan itu."
    )
    found = {(side.stance, side.attributed_to[0].name) for side in denials(report("one", body))}
    assert found == {("asserts", "Ratna Dewi"), ("denies", "Budi Santoso"), ("denies", "Costava")}


def test_a_denial_of_what_nobody_says_is_no_conflict() -> None:
    one = report("one", "Budi Santoso membantah kabar soal pengiriman pasukan Andara ke Belaria.")
    assert denials(one, report("two", "Harga beras naik di Andara.")) == []


def test_to_confirm_not_yet_is_not_to_deny() -> None:
    one = report("one", "Andara mengirim pasukan khusus ke pelabuhan Belaria.")
    two = report(
        "two", "Budi Santoso belum mengonfirmasi pengiriman pasukan khusus Andara ke pelabuhan Belaria."
    )
    assert denials(one, two) == []


def test_to_speak_of_a_thing_is_not_to_assert_it() -> None:
    denial = report("one", "Budi Santoso membantah pengiriman pasukan khusus Andara ke pelabuhan Belaria.")
    spoken = report("two", "Ratna Dewi bicara soal pengiriman pasukan khusus Andara ke pelabuhan Belaria.")
    said = report("three", "Ratna Dewi mengatakan pasukan khusus Andara dikirim ke pelabuhan Belaria.")
    assert denials(denial, spoken) == []
    assert {side.article_id for side in denials(denial, said)} == {"one", "three"}


def test_a_charge_is_denied_after_more_of_the_accusers_words() -> None:
    body = (
        "Ratna Dewi menuduh kapal Andara sengaja menabrak kapal nelayan Belaria.\n"
        "“Perbuatan itu sangat tercela,” ujar Ratna Dewi.\n"
        "Budi Santoso membantah tuduhan tersebut."
    )
    one = report("one", body)
    found = [(side.stance, one.article.text(side.start, side.end).split()[2]) for side in denials(one)]
    assert found == [("asserts", "menuduh"), ("denies", "membantah")]


def test_a_denial_of_a_charge_just_made() -> None:
    body = (
        "Ratna Dewi menyebut serangan diperintahkan setelah Belaria menolak membebaskan sandera.\n"
        "Tuduhan itu dibantah Budi Santoso, yang menegaskan tetap berpegang pada kesepakatan."
    )
    assert {side.stance for side in denials(report("one", body))} == {"asserts", "denies"}


def stances(body: str) -> list[tuple[str, str]]:
    """Stance and first word of each side of the one denial in `body`."""
    one = report("one", body)
    found = denials(one)
    assert len({side.conflict_id for side in found}) <= 1
    return [(side.stance, one.article.text(side.start, side.end).split()[0]) for side in found]


def test_a_claim_denied_after_a_quotation_is_what_its_speaker_is_reported_to_say() -> None:
    body = (
        "Ratna Dewi menegaskan pemilu di Andara berjalan bebas dan adil.\n"
        "“Nama kami tidak akan tercemar,” katanya.\n"
        "{}"
    )
    for denial in ("Belaria menolak klaim tersebut.", "Budi Santoso membantah klaim itu."):
        assert stances(body.format(denial)) == [("asserts", "Ratna"), ("denies", denial.split()[0])]


def test_a_report_of_which_only_the_source_is_named() -> None:
    body = (
        "Ratna Dewi menyebut tersangka dijanjikan upah besar untuk sekali kirim.\n"
        "“Pengakuannya masih kami dalami,” ujar Ratna Dewi.\n"
        "Budi Santoso membantah keterangan polisi."
    )
    assert stances(body) == [("asserts", "Ratna"), ("denies", "Budi")]


def test_a_charge_in_the_accusers_own_words_just_before() -> None:
    body = (
        "Ratna Dewi mengatakan kapal Belaria sengaja menyerempet lambung kapalnya.\n"
        "Andara punya cerita lain.\n"
        "Budi Santoso membantah tuduhan bahwa kapalnya sengaja menabrak."
    )
    assert stances(body) == [("asserts", "Ratna"), ("denies", "Budi")]
    assert stances(body.replace("sengaja menyerempet lambung kapalnya", "memasuki pelabuhan kemarin")) == []


def test_whose_charge_it_was_is_said_behind_the_denial() -> None:
    denial = "Budi Santoso menyangkal pasukannya memakai bom curah.\n"
    behind = denial + "Tuduhan tersebut dilontarkan Ratna Dewi sehari sebelumnya."
    assert stances(behind) == [("asserts", "Tuduhan"), ("denies", "Budi")]
    contrary = denial + "Ratna Dewi bersikeras sebaliknya: “Serpihan bom itu kami temukan di sawah.”"
    spread = denial + "Kabar itu beredar di media sosial dan menyebut bom jatuh di pasar."
    assert stances(spread) == [("asserts", "Kabar"), ("denies", "Budi")]
    assert {stance for stance, _ in stances(contrary)} == {"asserts", "denies"}
    assert stances(denial + "Sebaliknya, Ratna Dewi mengatakan hujan turun di perbatasan.") == []


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ("Ratna Dewi menuduh Belaria menyadap telepon.", "Belaria menyebut tuduhan itu tidak berdasar."),
        (
            "Beredar kabar bahwa Ratna Dewi mundur dari jabatannya.",
            "Budi Santoso memastikan kabar itu hoaks.",
        ),
        (
            "Andara dilaporkan menutup perbatasan.",
            "Laporan tersebut sama sekali tidak benar, kata Budi Santoso.",
        ),
        ("Ratna Dewi mengatakan Andara mengirim senjata.", "“Itu bohong,” kata Budi Santoso."),
        ("Ratna Dewi menyebut Belaria melanggar gencatan senjata.", "Belaria menyangkal dan menarik diri."),
        ("Liga Utara menuding Belaria menerima suap.", "Belaria menyatakan tidak pernah menerima uang."),
    ],
)
def test_ways_to_deny(told: str, answer: str) -> None:
    assert [stance for stance, _ in stances(f"{told}\n{answer}")] == ["asserts", "denies"]


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ("Ratna Dewi menuduh Belaria menyadap telepon.", "Budi Santoso menyebut tuduhan itu serius."),
        ("Liga Utara menuding Belaria menerima suap.", "Costava menyatakan tidak pernah menerima uang."),
        ("Ratna Dewi menyebut hujan turun di Belaria.", "Belaria menyatakan tidak pernah menerima uang."),
        ("Hujan turun di seluruh pelabuhan Belaria.", "“Itu bohong,” kata Budi Santoso."),
    ],
)
def test_what_only_sounds_like_a_denial(told: str, answer: str) -> None:
    assert stances(f"{told}\n{answer}") == []


def test_a_new_charge_is_denied_not_the_one_denied_before() -> None:
    body = (
        "Ratna Dewi menuduh Belaria menembaki rumah sakit.\nBelaria membantah tuduhan itu.\nHujan turun.\n"
        "Liga Utara menuduh Belaria menanam ranjau di sawah.\nBelaria menyebut tuduhan tersebut tidak berdasar."
    )
    assert len({side.conflict_id for side in denials(report("one", body))}) == 2


def test_a_denial_takes_up_what_another_told() -> None:
    body = (
        "Ratna Dewi menyebutkan seorang lansia meninggal akibat sesak napas.\n"
        "Budi Santoso membantah {} berkaitan dengan letusan."
    )
    assert stances(body.format("kematian tersebut")) == [("asserts", "Ratna"), ("denies", "Budi")]
    assert stances(body.format("banjir tersebut")) == []


def test_a_denial_that_counters_an_accusation_in_other_words() -> None:
    body = (
        "Ratna Dewi mengecam tembakan yang mengenai rumah sakit di Andara.\n"
        "{} menampik tudingan bahwa roketnya diarahkan ke fasilitas kesehatan."
    )
    assert stances(body.format("Namun, Belaria")) == [("asserts", "Ratna"), ("denies", "Namun,")]
    assert stances(body.format("Belaria")) == []


def test_a_second_denial_of_one_report_is_of_that_report() -> None:
    one = report("one", "Andara mengumumkan bahwa Belaria mengirim pasukan elite ke perbatasan utara.")
    two = report(
        "two",
        "Ratna Dewi membantah laporan bahwa Belaria mengirim pasukan elite ke perbatasan utara.\n"
        "Harga beras naik.\n"
        "Budi Santoso juga menepis laporan itu.",
    )
    found = denials(one, two)
    assert len({side.conflict_id for side in found}) == 1
    assert [side.stance for side in found].count("denies") == 2


@pytest.mark.parametrize(
    "denial",
    [
        "Ratna Dewi tidak membantah bahwa Belaria mengirim pasukan elite.",
        "Ratna Dewi menepis tendangan Budi Santoso.",
    ],
)
def test_what_is_no_denial(denial: str) -> None:
    one = report("one", "Andara mengumumkan bahwa Belaria mengirim pasukan elite.\n" + denial)
    assert denials(one) == []


def test_an_act_that_one_outlet_reports_and_another_says_did_not_happen() -> None:
    story = "Andara dan Belaria bersengketa soal bendungan di perbatasan.\nBendungan itu mengairi sawah.\n"
    one = report("one", story + "Andara menyerang Belaria dari laut.")
    two = report("two", story + "Andara tidak menyerang Belaria dari laut.")
    assert {s.article_id: s.stance for s in denials(one, two)} == {"one": "asserts", "two": "denies"}


@pytest.mark.parametrize("act", ["Andara akan menyerang", "Andara belum menyerang"])
def test_a_plan_is_no_contrary_of_a_denial(act: str) -> None:
    story = "Andara dan Belaria bersengketa soal bendungan di perbatasan.\nBendungan itu mengairi sawah.\n"
    other = "tidak menyerang" if "akan" in act else "menyerang"
    one = report("one", f"{story}{act} Belaria dari laut.")
    two = report("two", f"{story}Andara {other} Belaria dari laut.")
    assert denials(one, two) == []
