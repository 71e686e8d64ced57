"""Figures that are the only ones of their kind in two reports of one story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.compare.alignments import find_alignments
from core.compare.conflicts import find_conflicts
from core.compare.likeness import Stories
from core.compare.points import read_points
from core.compare.sole_figures import find_sole_figures, story_pairs
from core.model import Actor, Mention, MentionBasis, ParsedArticle
from core.settings import SAME_STORY, SOLE_STORY
from tests.core.reports import report, span_of

STORY = (
    "Andara menyerang Belaria pada Senin malam. Menteri Budi Santoso menolak berunding dengan Ani Wijaya di Celora. "
    "Serangan itu mengejutkan warga Celora yang baru saja pulang dari pasar."
)
OTHER = (
    "Ani Wijaya mengecam serangan Andara ke Belaria pada Senin malam. Menurut Budi Santoso, warga Celora mengejutkan "
    "dunia dengan pulang dari pasar setelah serangan."
)
VILLAGES = ("Pesawat tempur membombardir empat desa.", "Jet-jet menghantam tujuh desa, termasuk Dorana.")


def two(one: str, other: str, **changed: str) -> list[ParsedArticle]:
    """Reports of one story by two outlets, each with a sentence of its own; the second with `changed` metadata."""
    metadata = {"publisher": "Warta Dua", "published": "2024-10-29"} | changed
    return [
        report("one", f"{STORY}\n{one}", publisher="Kabar Satu", published="2024-10-28"),
        report("two", f"{OTHER}\n{other}", **metadata),
    ]


def named(body: str, publisher: str) -> ParsedArticle:
    """A report in which `Afganira`, by either spelling, is one actor."""
    made = report(publisher, body, publisher=publisher)
    actor = Actor("gpe-afganira", "Afganira", "GPE")
    form = "Afghanira" if "Afghanira" in body else "Afganira"
    basis: MentionBasis = "name" if form == actor.name else "spelling"
    span = span_of(made, form)
    own = Mention(span.start, span.end, actor, basis, 1.0, "test")
    return replace(made, mentions=tuple(sorted((*made.mentions, own), key=lambda mention: mention.start)))


def pairs(parsed: list[ParsedArticle]) -> list[tuple[str, str]]:
    """The figures found to be of one thing, as they stand."""
    found = find_sole_figures(parsed, story_pairs(parsed, Stories(read_points(parsed))))
    return [
        (
            parsed[a.article].article.text(a.figure.start, a.figure.end),
            parsed[b.article].article.text(b.figure.start, b.figure.end),
        )
        for a, b in found
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (*VILLAGES, ("empat desa", "tujuh desa")),
        (
            "Tim itu menemukan 12 tentara tewas.",
            "Penyergapan membunuh 13 tentara.",
            ("12 tentara", "13 tentara"),
        ),
        (
            "Kapal juga membawa 24 kendaraan.",
            "Selain itu diangkut 22 kendaraan.",
            ("24 kendaraan", "22 kendaraan"),
        ),
    ],
)
def test_the_only_figures_of_a_kind_are_of_one_thing(one: str, other: str, expected: tuple[str, str]) -> None:
    assert pairs(two(one, other)) == [expected]


def test_of_several_those_of_one_value_are_of_one_thing() -> None:
    one = "Pesawat tempur membombardir empat desa, lalu enam desa."
    assert pairs(two(one, "Jet-jet menghantam enam desa.")) == []
    assert pairs(two(one, "Jet-jet menghantam enam desa, lalu 30 desa.")) == []
    assert pairs(two("Mereka merusak empat desa, lalu 30 desa.", "Jet-jet menghantam 30 desa.")) == [
        ("30 desa", "30 desa")
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pesawat tempur membombardir empat desa, lalu enam desa.", VILLAGES[1]),
        (VILLAGES[0], "Jet-jet menghantam 40 desa, termasuk Dorana."),
        (VILLAGES[0], "Jet-jet menghantam tujuh jembatan."),
        ("Harga naik 5 persen.", "Ongkos turun 6 persen."),
    ],
)
def test_figures_of_which_that_is_not_certain(one: str, other: str) -> None:
    assert pairs(two(one, other)) == []


@pytest.mark.parametrize("changed", [{"publisher": "Kabar Satu"}, {"published": "2024-11-20"}])
def test_one_outlet_or_another_week_tells_another_story(changed: dict[str, str]) -> None:
    assert pairs(two(*VILLAGES, **changed)) == []


def test_articles_without_a_story_in_common_share_none() -> None:
    parsed = two(*VILLAGES)
    parsed[1] = report("two", f"Panen raya di Elmara berjalan lancar.\n{VILLAGES[1]}", publisher="Warta Dua")
    assert pairs(parsed) == []


def test_of_the_dead_the_most_are_meant() -> None:
    one = "Tiga orang tewas di pasar. Jumlah korban tewas menjadi delapan orang."
    assert pairs(two(one, "Sebanyak sembilan orang tewas.")) == [("delapan orang", "sembilan orang")]


def test_they_are_aligned_and_set_against_each_other() -> None:
    parsed = two(*VILLAGES)
    aligned = find_alignments(parsed)
    texts = {one.article.article_id: one.article for one in parsed}
    told = {texts[row.article_id].text(row.start, row.end) for row in aligned}
    assert {sentence.rstrip(".") for sentence in told} >= {sentence.rstrip(".") for sentence in VILLAGES}
    sides = [side for side in find_conflicts(parsed, aligned) if side.kind == "number"]
    assert {(side.article_id, side.value) for side in sides} == {("one", "4"), ("two", "7")}


def test_a_name_is_spelled_in_two_ways_in_reports_that_share_their_actors_and_few_words() -> None:
    one = "Andara memukul mundur pasukan Belaria dekat bendungan. Budi Santoso enggan berdamai sebelum tawanan bebas."
    other = "Jembatan dan lumbung terbakar, kata Budi Santoso. Andara menuding Belaria menyulut api saat panen tiba."
    parsed = [
        named(f"{one}\nPengungsi berjalan kaki melintasi lembah. Afganira diam.", publisher="Kabar Satu"),
        named(
            f"{other}\nPetani di lembah kehilangan ternak serta benih. Afghanira diam.", publisher="Warta Dua"
        ),
    ]
    stories = Stories(read_points(parsed))
    assert SOLE_STORY <= stories.likeness(0, 1) < SAME_STORY
    sides = [side for side in find_conflicts(parsed, ()) if side.kind == "name"]
    assert {side.value for side in sides} == {"Afganira", "Afghanira"}
