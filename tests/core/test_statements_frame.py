"""What of a reporting sentence is said, and what frames it: to whom, where, when, at what distance."""

from __future__ import annotations

import pytest

from core.model import ActorType, Statement
from tests.core.builders import statements

NAMES: dict[str, ActorType] = {
    "Budi_Santoso": "PER",
    "Ani_Wijaya": "PER",
    "Reuters": "ORG",
    "BMKG": "ORG",
    "Korea_Utara": "GPE",
    "Korea_Selatan": "GPE",
    "Jakarta": "LOC",
}


def read(body: str) -> tuple[str, list[Statement]]:
    return body, statements(body, NAMES)


def last(body: str) -> Statement:
    """The last statement of `body`."""
    return read(body)[1][-1]


@pytest.mark.parametrize(
    ("body", "content"),
    [
        ("Budi Santoso mengatakan bahwa kapal itu telah tiba.", "kapal itu telah tiba"),
        ("Budi Santoso mengatakan, kapal itu telah tiba.", "kapal itu telah tiba"),
        ("Budi Santoso mengatakan kapal itu telah tiba.", "kapal itu telah tiba"),
        ("Budi Santoso juga mengatakan pula bahwa kapal itu telah tiba.", "kapal itu telah tiba"),
        ("Budi Santoso mengatakan kepada wartawan di Jakarta bahwa kapal itu tiba.", "kapal itu tiba"),
        ("Budi Santoso mengatakan dalam konferensi pers, kapal itu telah tiba.", "kapal itu telah tiba"),
        ("Budi Santoso mengatakan kapal itu telah tiba, Senin (21/10/2024).", "kapal itu telah tiba"),
        (
            "Budi Santoso mengatakan kapal itu telah tiba, dalam keterangan tertulis, Senin.",
            "kapal itu telah tiba",
        ),
        ("Budi Santoso mendesak pemerintah membuka data itu.", "pemerintah membuka data itu"),
        ("Kapal itu telah tiba, Budi Santoso menambahkan.", "Kapal itu telah tiba"),
        ("Menurut Budi Santoso, kapal itu telah tiba.", "kapal itu telah tiba"),
        ("Menurut Budi Santoso, kepala pelabuhan, kapal itu telah tiba.", "kapal itu telah tiba"),
        ("Budi Santoso tertawa. Menurutnya kapal itu telah tiba.", "kapal itu telah tiba"),
        ("Selain itu, menurut Budi Santoso, kapal itu telah tiba.", "kapal itu telah tiba"),
        ("Kapal itu telah tiba, menurut Budi Santoso.", "Kapal itu telah tiba"),
        ("Kapal itu telah tiba, kata Budi Santoso, Senin (21/10/2024).", "Kapal itu telah tiba"),
        ("Kata Budi Santoso, kapal itu telah tiba.", "kapal itu telah tiba"),
        ("Kedatangan kapal itu disampaikan Budi Santoso di Jakarta.", "Kedatangan kapal itu"),
        ("Kabar itu dibantah Budi Santoso, Senin (21/10/2024).", "Kabar itu"),
        ("Ditambahkan Budi Santoso, kapal itu telah tiba.", "kapal itu telah tiba"),
        ("Dikatakan bahwa kapal itu telah tiba.", "kapal itu telah tiba"),
        ("Klaim Budi Santoso bahwa kapal itu tiba diragukan.", "kapal itu tiba diragukan"),
        ("Kapal itu, kata Budi Santoso, telah tiba.", ""),
        ("Kapal tua itu, diakui Budi Santoso, membuatnya kapok.", ""),
    ],
)
def test_content_stands_apart_from_the_reporting_clause(body: str, content: str) -> None:
    said = last(body)
    assert body[said.content_start : said.content_end] == content
    assert bool(said.content_end) == bool(content)


def test_of_a_quotation_the_words_are_the_content() -> None:
    body = '"Kami siap berangkat," kata Budi Santoso.'
    said = last(body)
    assert (said.content_start, said.content_end) == (said.start, said.end)


@pytest.mark.parametrize(
    ("clause", "occasion", "addressee", "day"),
    [
        (
            "dalam konferensi pers di Jakarta, Senin (21/10/2024)",
            "dalam konferensi pers di Jakarta",
            "",
            "21",
        ),
        ("dalam keterangan tertulis, Senin (21/10/2024)", "dalam keterangan tertulis", "", "21"),
        ("melalui akun X miliknya, Minggu (20/10/2024)", "melalui akun X miliknya", "", "20"),
        (
            "saat ditemui di Kantor Wali Kota, Senin (21/10/2024)",
            "saat ditemui di Kantor Wali Kota",
            "",
            "21",
        ),
        ("usai rapat dengan DPR pada Senin (21/10/2024)", "usai rapat dengan DPR", "", "21"),
        ("kepada wartawan di Istana, Senin (21/10/2024)", "kepada wartawan di Istana", "wartawan", "21"),
        ("kepada wartawan, Senin (21/10/2024)", "", "wartawan", "21"),
        ("kepada Reuters melalui telepon", "melalui telepon", "Reuters", ""),
        ("di Jakarta, Senin (21/10/2024)", "di Jakarta", "", "21"),
        ("seperti dikutip Reuters", "", "", ""),
        ("sambil tersenyum", "", "", ""),
    ],
)
def test_occasion_addressee_and_day_of_speaking(clause: str, occasion: str, addressee: str, day: str) -> None:
    said = last(f'"Kami siap berangkat," kata Budi Santoso {clause}.')
    assert (said.occasion, said.addressee) == (occasion, addressee)
    assert said.date == (f"2024-10-{day}" if day else "")


def test_an_occasion_before_the_speaker_counts_and_one_that_is_told_does_not() -> None:
    assert last("Dalam pidato di Jakarta, Budi Santoso mengatakan kapal tiba.").occasion == (
        "Dalam pidato di Jakarta"
    )
    assert last("Budi Santoso mengatakan kapal tiba dalam acara di Jakarta.").occasion == ""


@pytest.mark.parametrize(
    ("body", "hedges"),
    [
        ("Budi Santoso mengklaim kapal itu telah tiba.", ("mengklaim",)),
        ("Budi Santosomengklaim kapal itu telah tiba.", ("mengklaim",)),
        ("Menurut Budi Santoso, kapal itu diduga karam.", ("diduga",)),
        ("Budi Santoso menuding Ani Wijaya berbohong tanpa menunjukkan bukti.", ("tanpa menunjukkan bukti",)),
        ("Kata Budi Santoso, kapal itu kabarnya disebut-sebut karam.", ("kabarnya", "disebut-sebut")),
        ("Budi Santoso menyebut serangan itu demi 'perdamaian' dunia.", ("'perdamaian'",)),
        ("Budi Santoso mengatakan kapal itu telah tiba.", ()),
        ('"Kapal itu diduga karam," kata Budi Santoso.', ()),
        ('"Kapal itu aman," klaim Budi Santoso tanpa memberikan bukti.', ("klaim", "tanpa memberikan bukti")),
    ],
)
def test_hedges_are_the_outlets_words(body: str, hedges: tuple[str, ...]) -> None:
    assert last(body).hedges == hedges


def test_a_chain_of_speakers_keeps_its_order_and_its_origin() -> None:
    said = last(
        "Menurut laporan Reuters yang mengutip intelijen Korea Selatan, Korea Utara mengirim tentara."
    )
    assert [actor.name for actor in said.speakers] == ["Reuters", "Korea Selatan"]
    assert said.speaker_text == "laporan Reuters yang mengutip intelijen Korea Selatan"
    said = last("Reuters, mengutip seorang pejabat BMKG, melaporkan gempa itu merusak 20 rumah.")
    assert [actor.name for actor in said.speakers] == ["Reuters"]
    assert said.speaker_text == "Reuters, mengutip seorang pejabat BMKG"


@pytest.mark.parametrize(
    ("body", "speakers"),
    [
        ("Istri Budi Santoso mengatakan suaminya sehat.", []),
        ("Istri Budi Santoso, Ani Wijaya, mengatakan suaminya sehat.", ["Ani Wijaya"]),
        ("Menurut keterangan manajernya, Ani Wijaya, kapal itu karam.", ["Ani Wijaya"]),
        ("Kabar itu dibenarkan rekan Budi Santoso, komika, Ani Wijaya.", ["Ani Wijaya"]),
        (
            'Kapal itu batal karena "cuaca yang sangat buruk," Ani Wijaya mengatakan pada Senin.',
            ["Ani Wijaya"],
        ),
        ("Kantor Menteri Budi Santoso menyatakan kapal itu aman.", []),
        ("Kantor Budi Santoso menyatakan kapal itu aman.", ["Budi Santoso"]),
        ("Kabar itu dibenarkan seorang warga, Ani Wijaya (40).", ["Ani Wijaya"]),
        ("Menurut seorang warga, Ani Wijaya pergi ke Jakarta.", []),
        ("Sebelumnya Budi Santoso berkata lain. Diberitakan, kapal itu karam.", []),
        ("Budi Santoso sadar kapal itu tua, dia menegaskan kapal itu aman.", ["Budi Santoso"]),
    ],
)
def test_an_office_speaks_for_whose_it_is_a_relative_does_not(body: str, speakers: list[str]) -> None:
    assert [actor.name for actor in last(body).speakers] == speakers


def test_a_piece_of_speech_is_whose_clause_reports_it() -> None:
    said = last(
        'Budi Santoso mengatakan ragu karena Ani Wijaya mengatakan akan ada "kerusakan yang besar sekali".'
    )
    assert (said.kind, [actor.name for actor in said.speakers]) == ("direct", ["Ani Wijaya"])
    said = last('Budi Santoso membantah kabar itu, menyebutnya sebagai "rumor tak berdasar".')
    assert (said.cue, [actor.name for actor in said.speakers]) == ("menyebutnya", ["Budi Santoso"])
    said = last(
        'Budi Santoso mengatakan kapal tua dan memperingatkan akan ada "kerusakan yang besar sekali".'
    )
    assert [actor.name for actor in said.speakers] == ["Budi Santoso"]
