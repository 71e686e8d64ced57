"""Side by side: one article annotated, the grid, the wording, and what they say of known tables."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from core import store, tables
from core.comparison import AlignedSentence, Collection, ConflictSide
from core.filters import EVERYTHING
from core.model import ParsedArticle
from core.store import Store
from core.views import (
    annotated,
    choosing,
    compare,
    compare_table,
    conflicts,
    grid,
    wording,
)
from tests.core.reports import report, span_of
from tests.pages import flood
from tests.pages.conftest import Visit, shown

ALL = ("one", "two", "three")
COLOURS: dict[str, str] = {}


def stored(
    folder: Path,
    *articles: ParsedArticle,
    points: dict[str, dict[str, str]],
    disputes: tuple[ConflictSide, ...] = (),
) -> Store:
    """A store of `articles` in which `points` (group to article to words) say the same."""
    by_id = {each.article.article_id: each for each in articles}
    aligned = []
    for group, said in points.items():
        for name, words in said.items():
            span = span_of(by_id[name], words)
            aligned.append(AlignedSentence(group, name, span.start, span.end, 0.8))
    made = Collection(articles=articles, alignments=tuple(aligned), conflicts=disputes)
    store.write(folder, tables.build(made), tables.texts(made))
    return Store(folder)


@pytest.fixture
def early(tmp_path: Path) -> Store:
    """The hand-made collection, its third article dated two days before the flood."""
    made = flood.collection()
    one, two, three = made.articles
    metadata = replace(three.article.metadata, date_published="2024-03-01")
    older = replace(three, article=replace(three.article, metadata=metadata))
    store.write(
        tmp_path,
        tables.build(replace(made, articles=(one, two, older))),
        tables.texts(made),
    )
    return Store(tmp_path)


def marks(opened: Store, article: str) -> dict[str, list[str]]:
    """The marks beside each sentence of an article."""
    html = annotated.text(annotated.annotated(opened, article), opened.raw(article), "", {})
    found = {}
    for told in html.split('<span class="told')[1:]:
        notes = re.findall(r'<span class="note-mark [^"]*">(?:<a [^>]*>)?([^<]*)', told)
        words = re.sub(r'<span class="note-mark.*?</span>|<[^>]+>', "", told.partition(">")[2])
        found[words.strip().rstrip(".")] = notes
    return found


def test_each_sentence_says_who_has_it_and_who_says_otherwise(opened: Store) -> None:
    found = marks(opened, "two")
    assert found["Lembah Hijau dilanda banjir pada Minggu, kata Kantor Antah"] == ["also in 1: Kabar Satu"]
    assert found["Budi Santoso mengatakan lebih dari 2.000 rumah rusak"] == ["contradicted by 1: Kabar Satu"]
    assert found["Budi membantah bendungan jebol"] == ["contradicted by 1: Suara &lt;b&gt;Tiga&lt;/b&gt;"]
    assert found["Budi Santoso menuduh Sari Dewi lalai"] == ["only here, 1 older"]


def test_who_is_older_than_the_news_is_not_silent_on_it(early: Store) -> None:
    found = annotated.annotated(early, "two")
    first, last = found.sentences[0], found.sentences[-1]
    assert (first.older, first.silent) == (("Suara <b>Tiga</b>",), ())
    # The last sentence gives no day: it is as new as its article.
    assert (last.older, last.silent) == (("Suara <b>Tiga</b>", "Kabar Satu"), ())
    assert marks(early, "two")["Budi Santoso menuduh Sari Dewi lalai"] == ["newer than all others"]


def test_an_article_without_company_is_marked_nowhere(tmp_path: Path) -> None:
    opened = stored(tmp_path, report("kabar", "Andara membangun jembatan baru di Kursk."), points={})
    assert marks(opened, "kabar") == {"Andara membangun jembatan baru di Kursk": []}
    assert annotated.counted(annotated.annotated(opened, "kabar")).startswith("No other article")


def test_a_mark_leads_to_the_sentences_of_the_others(opened: Store) -> None:
    contradicted = annotated.annotated(opened, "two").sentences[1]
    (place,) = contradicted.places
    assert (place.article_id, place.read_as) == ("one", "another figure: 1,200")
    assert flood.FIRST[place.start : place.end] == "1.200 rumah"


def test_the_grid_tells_having_opposing_and_silence_apart(opened: Store) -> None:
    found = grid.grid(opened, compare.comparison(opened, ALL))
    by_name = {
        point.name: {article: cell.words for article, cell in point.cells.items()} for point in found.points
    }
    assert by_name["g-flood"] == {"one": "present", "two": "present", "three": "absent"}
    assert by_name["c-number"] == {
        "one": "present: 1,200",
        "two": "differs: more than 2,000",
        "three": "absent",
    }
    assert by_name["c-denial"] == {"one": "older", "two": "denied", "three": "present"}
    assert list(found.frame.columns) == ["point", "Kabar Satu", "Warta Dua", "Suara <b>Tiga</b>"]


def test_the_grid_does_not_blame_the_older(early: Store) -> None:
    found = grid.grid(early, compare.comparison(early, ALL))
    assert next(p for p in found.points if p.name == "g-flood").cells["three"].state == "older"


def test_partly_is_to_lack_what_most_others_give(tmp_path: Path) -> None:
    said = {
        "satu": "Andara mengirim 300 tentara ke Belaria",
        "dua": "Sebanyak 300 tentara dikirim Andara ke Belaria",
        "tiga": "Andara mengirim tentara ke Belaria",
    }
    articles = [report(name, f"{words}.") for name, words in said.items()]
    opened = stored(tmp_path, *articles, points={"g": said})
    (point,) = grid.grid(opened, compare.comparison(opened, tuple(said))).points
    assert {article: cell.state for article, cell in point.cells.items()} == {
        "satu": "present",
        "dua": "present",
        "tiga": "partly",
    }
    assert point.cells["tiga"].lacks == ("300 tentara",)


def test_a_compound_sentence_takes_its_side_at_the_point_in_dispute(tmp_path: Path) -> None:
    both = "Andara mengirim 300 tentara ke Belaria dan menutup bendungan"
    said = {"satu": both, "dua": "Andara mengirim 500 tentara ke Belaria", "tiga": "Andara menutup bendungan"}
    articles = [report(name, f"{words}.") for name, words in said.items()]
    sides = []
    for parsed, figure in zip(articles, ("300", "500"), strict=False):
        span = span_of(parsed, figure)
        own = parsed.article.article_id
        side = ConflictSide(
            "c", "number", "tentara", own, span.start, span.end, figure, "exact", "", (), "conflicts"
        )
        sides.append(side)
    points = {
        "a": {key: said[key] for key in ("satu", "dua")},
        "b": {key: said[key] for key in ("satu", "tiga")},
    }
    opened = stored(tmp_path, *articles, points=points, disputes=tuple(sides))
    found = grid.grid(opened, compare.comparison(opened, tuple(said)))
    assert [point.name for point in found.points] == ["a", "b"]
    assert found.points[0].cells["dua"].state == "differs"
    assert found.points[1].cells["satu"].state == "present"


def test_many_sources_of_one_outlet_have_columns_of_their_own(tmp_path: Path) -> None:
    words = "Andara mengirim tentara ke Belaria"
    names = [f"a{number}" for number in range(7)]
    articles = [report(name, f"{words}.", publisher="Kabar") for name in names]
    opened = stored(tmp_path, *articles, points={"g": dict.fromkeys(names, words)})
    found = grid.grid(opened, compare.comparison(opened, tuple(names)))
    assert len(set(found.heads.values())) == 7
    html = grid.table(found, dict.fromkeys(names, "Kabar"), COLOURS, {})
    assert html.count("<td") == 7
    assert html.count("<th ") == 9


def test_what_only_one_of_an_outlets_articles_has_says_which(tmp_path: Path) -> None:
    shared, own = "Andara mengirim tentara ke Belaria.", "Sungai Maru meluap di Sorela kemarin malam."
    articles = [report(name, f"{shared} {own}", publisher="Kabar") for name in ("a", "b")]
    opened = stored(tmp_path, *articles, points={"g": dict.fromkeys(("a", "b"), shared)})
    found = compare.comparison(opened, ("a", "b"))
    html = compare_table.table(found, COLOURS, {})
    assert all(f"1 sentence only in {name}" in html for name in found.heads.values())
    assert len(set(found.heads.values())) == 2


WORDED = {
    "satu": "Andara mengirim 300 tentara bayaran ke Belaria",
    "dua": "Sebanyak 300 pasukan dikerahkan Andara ke Belaria",
}


def test_what_one_calls_troops_another_calls_mercenaries(tmp_path: Path) -> None:
    opened = stored(tmp_path, *(report(n, f"{w}.") for n, w in WORDED.items()), points={"g": WORDED})
    found = wording.wording(opened, compare.comparison(opened, tuple(WORDED)))
    assert {(c.what, c.publisher, c.words) for c in found if c.kind == "word"} == {
        ("tentara", "Satu", "tentara bayaran"),
        ("tentara", "Dua", "pasukan"),
        ("kirim", "Satu", "mengirim"),
        ("kirim", "Dua", "dikerahkan"),
    }
    assert [row["publisher"] for _, row in wording.frame(found).iterrows()] == [c.publisher for c in found]


def test_inflections_short_names_and_the_same_cue_are_no_difference(tmp_path: Path) -> None:
    said = {
        "satu": "Ratna Dewi mengatakan Andara mengirim pasukan ke Belaria",
        "dua": "Pasukan Andara dikirim ke Belaria, kata Dewi",
    }
    opened = stored(tmp_path, *(report(n, f"{w}.") for n, w in said.items()), points={"g": said})
    assert wording.wording(opened, compare.comparison(opened, tuple(said))) == ()


def test_who_doubts_and_who_does_not_is_told(tmp_path: Path) -> None:
    said = {
        "satu": "Ratna Dewi mengklaim Andara mengirim pasukan ke Belaria",
        "dua": "Ratna Dewi mengatakan Andara mengirim pasukan ke Belaria",
    }
    one, two = (report(name, f"{words}.") for name, words in said.items())
    doubting = replace(one, statements=tuple(replace(s, hedges=("diduga",)) for s in one.statements))
    opened = stored(tmp_path, doubting, two, points={"g": said})
    found = wording.wording(opened, compare.comparison(opened, tuple(said)))
    assert [(c.kind, c.publisher, c.words) for c in found] == [
        ("reporting", "Dua", "mengatakan (asserts)"),
        ("reporting", "Satu", "mengklaim (claims)"),
        ("hedge", "Satu", "diduga"),
        ("hedge", "Dua", wording.NO_HEDGE),
    ]


def test_an_article_alone_comes_with_its_like(opened: Store) -> None:
    assert choosing.companions(opened, "one") == ["two"]
    assert choosing.articles_of_event(opened, "e-flood", 1) == ["one"]


def test_disagreements_between_sources_are_theirs_alone(opened: Store) -> None:
    assert [item.kind for item in conflicts.between(opened, ("one", "two"), 9)] == ["number"]
    assert conflicts.between(opened, ("one", "three"), 9) == ()


def test_sources_that_do_not_disagree_are_said_not_to(visit: Visit) -> None:
    browser = visit("compare", article=["one", "three"])
    assert "No disagreement was found between these sources." in [said.value for said in browser.caption]
    assert not [each for each in browser.expander if "disagree" in each.label]


def test_points_are_counted(opened: Store) -> None:
    assert compare_table.points(compare.comparison(opened, ("one", "two"))).startswith("1 point in common")


def test_one_article_opens_annotated_and_a_sentence_shows_the_others(visit: Visit, opened: Store) -> None:
    browser = visit("compare", article="two")
    assert "contradicted by 1: Kabar Satu" in shown(browser)
    assert browser.selectbox(key="read_picker").value == "two"
    head = annotated.head(annotated.annotated(opened, "two"), COLOURS)
    assert "Warta Dua</span> · 5 Mar 2024" in head
    assert "Choose a mark in the margin" in shown(browser)
    sentence = annotated.annotated(opened, "two").sentences[1].row["sentence_id"]
    said = shown(visit("compare", article="two", sentence=sentence))
    assert "Read as: another figure: 1,200" in said
    assert 'class="told here"' in said


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("Grid", 'class="differs"'),
        ("Wording", "no difference in naming or tone was found"),
        ("Read annotated", "also in 1: Warta Dua"),
        ("Point by point", "1 point in common"),
    ],
)
def test_each_part_has_an_address(visit: Visit, part: str, expected: str) -> None:
    browser = visit("compare", article=["one", "two"], compared=part, read="one")
    assert expected in shown(browser)
    assert not browser.exception


def test_a_stale_address_still_opens(visit: Visit) -> None:
    browser = visit("compare", article=["gone", "two"], read="gone", sentence="gone", compared="Bogus")
    assert not browser.exception
    assert "Lembah Hijau" in shown(browser)


def test_all_disagreements_are_kept(opened: Store) -> None:
    found = conflicts.disagreements(opened, EVERYTHING, 10)
    assert {item.conflict_id: item.origins for item in found} == {"c-number": 2, "c-denial": 2}
