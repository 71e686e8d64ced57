"""Where sources disagree: figures, denials, names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.compare.alignments import find_alignments
from core.compare.conflicts import find_conflicts
from core.compare.standings import apart
from core.comparison import ConflictSide
from core.model import Actor, Mention, MentionBasis, ParsedArticle, Quantity
from tests.core.reports import report, span_of


def sides(kind: str, *parsed: ParsedArticle) -> list[ConflictSide]:
    return [side for side in find_conflicts(parsed, ()) if side.kind == kind]


def figure(value: float, low: float | None, high: float | None) -> Quantity:
    return Quantity(0, 1, value, low, high, "", "tentara", "count", (), "")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (figure(1500, 1500, 1500), figure(10000, 10000, 10000), True),
        (figure(10000, 10000, None), figure(10000, 10000, 10000), False),
        (figure(3000, 3000, None), figure(10000, 10000, 10000), False),
        (figure(12000, 12000, None), figure(10000, 10000, 10000), True),
        (figure(11.8e6, 11.8e6, 11.8e6), figure(11.88e6, 11.88e6, 11.88e6), False),
        (figure(220, 220, 220), figure(224, 224, 224), True),
        (figure(0, 0, 0), figure(5, 5, 5), True),
    ],
)
def test_figures_that_cannot_both_be_right(a: Quantity, b: Quantity, expected: bool) -> None:
    assert apart(a, b) is expected
    assert apart(b, a) is expected


def test_one_thing_counted_differently() -> None:
    one = report("one", "Sedikitnya 10.000 tentara Andara dikirim ke Belaria.", published="2024-10-28")
    two = report("two", "Sebanyak 1.500 tentara Andara dikirim ke Belaria.", published="2024-10-28")
    found = sides("number", one, two)
    assert {(side.article_id, side.value, side.bound) for side in found} == {
        ("one", "10000", "at least"),
        ("two", "1500", "exact"),
    }
    assert {side.relation_to_others for side in found} == {"conflicts"}
    assert len({side.conflict_id for side in found}) == 1


def test_a_figure_that_is_expected_updates_nothing() -> None:
    one = report("one", "Sebanyak 10.000 tentara Andara dikirim ke Belaria.", published="2024-10-28")
    body = "Sebanyak 3.000 tentara Andara akan dikirim ke Belaria pada akhir tahun ini."
    two = report("two", body, published="2024-10-28")
    assert two.quantities[0].date == "2024-12"
    assert {side.relation_to_others for side in sides("number", one, two)} == {"conflicts"}


def test_a_later_figure_updates_an_earlier_one() -> None:
    one = report("one", "Sebanyak 12 warga Andara tewas akibat banjir.", published="2024-10-26")
    two = report("two", "Sebanyak 19 warga Andara tewas akibat banjir.", published="2024-10-28")
    assert {s.article_id: s.relation_to_others for s in sides("number", one, two)} == {
        "one": "conflicts",
        "two": "updates",
    }


@pytest.mark.parametrize(
    "other",
    [
        "Sebanyak 600.000 tentara Belaria dikirim ke perbatasan.",
        "Sebanyak 40 tentara Andara tewas di Belaria.",
        "Sebanyak 10.000 tentara Andara dikirim ke Belaria.",
        "Sebanyak 30 rudal Andara dikirim ke Belaria.",
    ],
)
def test_figures_on_other_things_do_not_conflict(other: str) -> None:
    one = report("one", "Sebanyak 10.000 tentara Andara dikirim ke Belaria.")
    assert sides("number", one, report("two", other)) == []


RAISED = "Andara dan Belaria bersengketa soal bendungan.\nAndara menaikkan harga air bendungan itu {}.\n"


def aligned_sides(kind: str, one: str, other: str, published: str = "2024-10-28") -> set[tuple[str, str]]:
    """Article and value of each side, in two reports that differ in the words given."""
    parsed = [report("one", RAISED.format(one), "2024-10-28"), report("two", RAISED.format(other), published)]
    found = find_conflicts(parsed, find_alignments(parsed))
    return {(side.article_id, side.value) for side in found if side.kind == kind}


def test_two_outlets_give_one_happening_two_days() -> None:
    found = aligned_sides("date", "pada Jumat (25/10/2024)", "pada Sabtu (26/10/2024)")
    assert found == {("one", "2024-10-25"), ("two", "2024-10-26")}
    assert not aligned_sides("date", "pada Jumat (25/10/2024)", "pada Jumat (25/10/2024)")
    assert not aligned_sides("date", "pada Senin (28/10/2024)", "pada Selasa (29/10/2024)", "2024-10-29")


def test_two_outlets_give_one_happening_two_figures() -> None:
    found = aligned_sides("number", "sebesar 12 persen", "sebesar 15 persen")
    assert found == {("one", "12"), ("two", "15")}
    assert not aligned_sides("number", "sebesar 12 persen", "sebesar 12 persen")
    assert not aligned_sides("number", "sebesar 12 persen", "sebesar 15 persen", "2024-11-28")


def named(body: str, actor: Actor, **forms: MentionBasis) -> ParsedArticle:
    """An article in which each of `forms` (underscores for spaces) is a mention of `actor`."""
    made = report(body[:8], body)
    spans = {form: span_of(made, form.replace("_", " ")) for form in forms}
    mentions = tuple(
        Mention(span.start, span.end, actor, forms[form], 1.0, "test") for form, span in spans.items()
    )
    return replace(made, mentions=mentions)


NEXT_DAY = "2024-10-29"
STORY = "Andara mengirim bantuan pangan, obat dan tenda ke desa pesisir Belaria."
"""What makes articles tell one story."""


def test_one_person_in_two_spellings() -> None:
    actor = Actor("v", "Volodymyr Zelenskyy", "PER")
    one = named(f"Volodymyr Zelenskyy hadir. {STORY}", actor, Volodymyr_Zelenskyy="name")
    two = named(
        f"Presiden Volodymyr Zelensky pergi, kata Zelensky. {STORY}", actor, Volodymyr_Zelensky="name"
    )
    assert {side.value for side in sides("name", one, two)} == {"Volodymyr Zelenskyy", "Volodymyr Zelensky"}


def test_names_in_other_stories_may_be_those_of_others() -> None:
    actor = Actor("m", "Muhammad Arifin", "PER")
    one = named(f"Muhammad Arifin hadir. {STORY}", actor, Muhammad_Arifin="name")
    two = named("Muhamad Arifin menjual sepeda tua.", actor, Muhamad_Arifin="name")
    assert sides("name", one, two) == []


def test_a_small_word_glued_to_a_name_is_no_spelling() -> None:
    actor = Actor("r", "Ratna Dewi", "PER")
    made = named(
        "Ratna Dewiyang hadir, Ratna Dewidan tamu.", actor, Ratna_Dewiyang="spelling", Ratna_Dewidan="name"
    )
    assert sides("name", made) == []


def test_a_slip_of_the_pen_in_one_article() -> None:
    actor = Actor("m", "Mark Rutte", "PER")
    made = named("Mark Rutte hadir, Mark Root pergi.", actor, Mark_Rutte="name", Mark_Root="spelling")
    assert {side.value for side in sides("name", made)} == {"Mark Rutte", "Mark Root"}


def test_one_country_by_two_names_but_not_by_its_short_forms() -> None:
    china = Actor("c", "China", "GPE")
    one = named(f"China menang. {STORY}", china, China="name")
    two = named(f"Tiongkok kalah. {STORY}", china, Tiongkok="alias")
    assert {side.value for side in sides("name", one, two)} == {"China", "Tiongkok"}
    called = named(f"Negeri Panda kalah. {STORY}", china, Negeri_Panda="alias")
    assert sides("name", one, called) == []
    korea = Actor("k", "Korea Utara", "GPE")
    short = named("Korea Utara dan Korut.", korea, Korea_Utara="name", Korut="alias")
    assert sides("name", short) == []
    states = Actor("a", "Amerika Serikat", "GPE")
    initials = named("Amerika Serikat (AS) dan Amerika.", states, Amerika_Serikat="name", AS="alias")
    assert sides("name", initials) == []


def test_surnames_and_case_are_no_conflict() -> None:
    actor = Actor("y", "Yoon Suk Yeol", "PER")
    body = "Yoon Suk Yeol hadir, YOON SUK-YEOL pergi, Yoon pulang."
    made = report("one", body)
    forms = ("Yoon Suk Yeol", "YOON SUK-YEOL", "Yoon pulang")
    spans = [span_of(made, form) for form in forms]
    mentions = tuple(
        Mention(span.start, min(span.end, span.start + 13), actor, "name", 1.0, "test") for span in spans
    )
    assert sides("name", replace(made, mentions=mentions)) == []


def test_people_of_a_state_are_counted_where_they_are() -> None:
    one = report("one", f"Terdapat 386 warga negara Andara yang berada di Belaria. {STORY}", NEXT_DAY)
    two = report("two", f"Ada 380 warga negara Andara di wilayah Belaria. {STORY}", NEXT_DAY)
    assert {side.value for side in sides("number", one, two)} == {"386", "380"}
    both = report("both", f"Ada 580 warga negara Andara di Belaria maupun Costava. {STORY}", NEXT_DAY)
    assert sides("number", one, both) == []
    elsewhere = report("else", f"Ada 90 warga negara Andara di Costava. {STORY}", NEXT_DAY)
    assert sides("number", one, elsewhere) == []


def test_an_article_in_its_own_voice_contradicts_nobody() -> None:
    made = report(
        "one",
        "Ratna Dewi mengatakan 791 tentara Andara dikirim ke Belaria. "
        "Lebih dari 1.000 tentara Andara dikirim ke Belaria.",
    )
    assert sides("number", made) == []


def sides_with_alignments(kind: str, *parsed: ParsedArticle) -> list[ConflictSide]:
    """The sides of disagreements that aligned sentences give."""
    return [side for side in find_conflicts(parsed, find_alignments(parsed)) if side.kind == kind]


def test_figures_that_all_differ_are_of_another_hour() -> None:
    words = "Penjualan listrik Andara ke Belaria mencapai {} terawatt jam atau tumbuh {} persen"
    one = report("one", words.format("306", "6") + ".", NEXT_DAY)
    near = report("two", words.format("306", "4") + ".", NEXT_DAY)
    assert {side.value for side in sides_with_alignments("number", one, near)} == {"6", "4"}
    far = report("two", words.format("92", "4") + ".", NEXT_DAY)
    assert sides_with_alignments("number", one, far) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("pada Jumat (15/11/2024) waktu setempat", "pada Sabtu (16/11/2024)"),
        ("pada Sabtu (16/11/2024) dini hari WIB", "pada Jumat (15/11/2024)"),
    ],
)
def test_two_clocks_give_one_night_two_days(one: str, two: str) -> None:
    words = "Pasukan Andara memasuki pelabuhan utama Belaria dengan puluhan kapal perang {}."
    found = [report(name, words.format(day), "2024-11-17") for name, day in (("one", one), ("two", two))]
    assert sides_with_alignments("date", *found) == []


def test_tolls_of_one_attack_are_set_side_by_side() -> None:
    story = (
        "Serangan udara Andara ke Belaria terjadi saat warga tidur.\nBelaria menutup bandara dan sekolah.\n"
    )
    day = "2024-10-28"
    one = report("one", story + "Sedikitnya 404 orang tewas di Belaria dalam serangan udara Andara.", day)
    two = report("two", story + "Lebih dari 320 orang tewas di Belaria, kata petugas medis.", day)
    late = report("late", story + "Sedikitnya 436 orang syahid di Belaria hingga Selasa pagi.", "2024-10-29")
    parsed = (one, two, late)
    found = [s for s in find_conflicts(parsed, find_alignments(parsed)) if s.kind == "number"]
    assert {s.article_id: s.relation_to_others for s in found} == {
        "one": "contains",
        "two": "contains",
        "late": "updates",
    }


def test_one_judge_may_speak_of_two_defendants() -> None:
    story = "Andara mengadili dua pejabat pelabuhan.\n"
    one = report("one", story + '"Menjatuhkan pidana penjara selama 11 tahun," ujar Ratna Dewi.')
    two = report("two", story + '"Menjatuhkan pidana penjara selama 16 tahun," ujar Ratna Dewi.')
    assert [s for s in find_conflicts((one, two), find_alignments((one, two))) if s.kind == "number"] == []


def test_days_since_which_something_is_so_date_no_happening() -> None:
    since = "sejak Jumat (25/10/2024)"
    assert not aligned_sides("date", since, "pada Sabtu (26/10/2024)")


def test_a_toll_of_the_next_day_is_no_other_date() -> None:
    story = "Andara menyerang Belaria dari laut.\nBelaria membalas dengan roket.\n"
    one = report("one", story + "Pada Jumat (25/10/2024), 40 orang tewas di Belaria akibat roket Andara.")
    two = report("two", story + "Korban di Belaria terus bertambah, 52 orang tewas Sabtu (26/10/2024).")
    found = find_conflicts((one, two), find_alignments((one, two)))
    assert {side.kind for side in found} == {"number"}


@pytest.mark.parametrize(("second", "found"), [("5 Pemain Andara", 0), ("Ada 5 pemain Andara", 2)])
def test_a_headline_counts_what_its_story_lists(second: str, found: int) -> None:
    one, two = (
        report(name, f"{text} di laga Belaria.\nPertandingan digelar di stadion besar pelabuhan.")
        for name, text in (("one", "Ada 3 pemain Andara"), ("two", second))
    )
    head = replace(two.article.passages[0], role="headline")
    article = replace(two.article, passages=(head, *two.article.passages[1:]))
    two = replace(two, article=article)
    assert len(sides("number", one, two)) == found
