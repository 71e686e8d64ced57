"""The statements page: search and distance, what is said set apart, figures by subject, voices by kind."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from core import store, tables
from core.comparison import Collection
from core.filters import EVERYTHING, Filters
from core.store import Store
from core.views import figures, figures_chart, figures_page, overview, statements, voices_profile
from core.views.chart import Spec
from core.views.palette import AMBER, publisher_colours
from core.views.statement_entries import entries
from core.views.statements import Search, found, number
from core.views.voices import UNNAMED, voices
from tests.pages import flood
from tests.pages.conftest import Visit, shown

COLOURS = publisher_colours(["Kabar Satu", "Warta Dua", "Suara <b>Tiga</b>"])


def written(collection: Collection, folder: Path) -> Store:
    store.write(folder, tables.build(collection), tables.texts(collection))
    return Store(folder)


@pytest.fixture
def told(tmp_path: Path) -> Store:
    """The flood, where Warta Dua keeps its distance, and somebody else is given Sari Dewi's words."""
    made = flood.collection()
    one, two, three = made.articles
    said = one.statements[0]
    start = one.article.saved.raw.index("1.200 rumah rusak")
    said = replace(said, content_start=start, content_end=start + len("1.200 rumah rusak"))
    said = replace(
        said, warning="Warta Dua gives the same words to Budi Santoso.", speaker_text="Menteri Sari Dewi"
    )
    hedged = replace(
        two.statements[0], hedges=("mengklaim", "konon"), occasion="di <b>Istana</b>", addressee="Kabar"
    )
    articles = (
        replace(one, statements=(said,)),
        replace(two, statements=(hedged, *two.statements[1:])),
        three,
    )
    return written(replace(made, articles=articles), tmp_path)


def test_claims_about_a_figure_keep_their_bounds(opened: Store) -> None:
    (subject,) = figures.subjects(opened, EVERYTHING).to_dict(orient="records")
    assert subject["label"] == "rumah rusak: 2 claims in 2 outlets, disputed"
    assert (subject["least"], subject["most"], subject["standing"]) == (1200, 2000, "disputed")
    claims = figures.claims(opened, EVERYTHING, "rumah rusak")
    assert list(claims["claim"]) == ["1,200 rumah", "more than 2,000 rumah"]
    assert list(claims["who"]) == ["Sari Dewi", "Budi Santoso"]
    assert list(claims["standing"]) == ["differs", "differs"]
    assert set(claims["topic_known"]) == {"its own words"}
    assert set(claims["event_known"]) <= {"", *figures.EVENT_KNOWN.values()}
    drawn = figures_chart.chart(claims, COLOURS, claims["place"][1])
    first, second, whiskers = drawn.spec["series"]
    assert whiskers["name"] == second["name"]
    assert [[at[1] for at in line["coords"]] for line in whiskers["data"]] == [[2000, 3000]]
    assert drawn.spec["yAxis"]["max"] == 3000
    marks = [*first["data"], *second["data"]]
    assert [mark["itemStyle"]["borderColor"] for mark in marks] == [AMBER] * 2
    assert [mark["symbolSize"] for mark in marks] == [figures_chart.SIZE, figures_chart.CHOSEN_SIZE]
    assert list(drawn.targets.values()) == [(("claim", place),) for place in claims["place"]]


def _axes(*claimed: tuple[str, float]) -> tuple[Spec, Spec]:
    """The axes of a chart of claims: a day and a figure each."""
    frame = pd.DataFrame(claimed, columns=["day", "value"]).assign(
        publisher="Kabar Satu", who="the outlet itself", claim="", standing="", bound="exact",
        low=np.nan, high=np.nan, disputed=False, updated=False,
    )  # fmt: skip
    frame = frame.assign(place=[f"one.{at}" for at in frame.index])
    spec = figures_chart.chart(frame, COLOURS).spec
    return spec["xAxis"], spec["yAxis"]


def test_a_figure_to_pass_on_draws_and_lists_every_claim_and_fetches_nothing(opened: Store) -> None:
    claims = figures.claims(opened, EVERYTHING, "rumah rusak", None)
    drawn = figures_page.figure(claims, COLOURS)
    assert [value for trace in drawn["data"] for value in trace["y"]] == list(claims["value"])
    assert {colour for trace in drawn["data"] for colour in trace["marker"]["line"]["color"]} >= {AMBER}
    page = figures_page.page(claims, COLOURS, "<b>rumah</b> rusak", "TLP:AMBER")
    assert page.count("<tr>") == len(claims) + 1
    assert page.count("TLP:AMBER") == 2
    assert "&lt;b&gt;rumah&lt;/b&gt;" in page
    assert "<b>rumah" not in page
    assert not re.search(r"<script[^>]+src=|<link", page)


def test_figures_far_apart_are_drawn_on_a_logarithmic_scale() -> None:
    _, near = _axes(("2024-10-22", 3000), ("2024-10-23", 12000))
    assert near["type"] == "value"
    _, far = _axes(("2024-10-22", 20), ("2024-10-23", 5_000_000))
    assert (far["type"], far["min"], far["max"]) == ("log", 10, 10_000_000)
    assert far["axisLabel"]["customValues"] == [10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000]
    _, none = _axes(("2024-10-22", 0), ("2024-10-23", 5_000_000))
    assert none["type"] == "value"


def test_few_days_are_all_written_out_as_precisely_as_they_are_known() -> None:
    days, _ = _axes(("2024-10-22", 1), ("2024-12-05", 2))
    assert days["axisLabel"]["customValues"] == ["2024-10-22", "2024-12-05"]
    assert (days["axisLabel"]["formatter"], days["axisLabel"]["rotate"]) == ("{d} {MMM} {yyyy}", 0)
    crowded, _ = _axes(("2024-10-22", 1), ("2024-10-23", 2), ("2024-12-05", 3))
    assert crowded["axisLabel"]["rotate"] == 45
    a_year, _ = _axes(("2023", 1), ("2024-10-22", 2))
    assert a_year["axisLabel"]["formatter"]["year"] == "{yyyy}"
    many, _ = _axes(*((f"2024-10-{number}", number) for number in range(10, 20)))
    assert "customValues" not in many["axisLabel"]


def test_a_range_is_claimed_with_both_its_ends(tmp_path: Path) -> None:
    made = flood.collection()
    one, *others = made.articles
    ranged = [replace(quantity, bound="range", low=1200, high=1500) for quantity in one.quantities]
    mixed = replace(made, articles=(replace(one, quantities=tuple(ranged)), *others))
    claims = figures.claims(written(mixed, tmp_path), EVERYTHING, "rumah rusak")
    assert "1,200 to 1,500 rumah" in list(claims["claim"])


def test_figures_whose_subject_is_not_told_come_last_under_their_unit(tmp_path: Path) -> None:
    made = flood.collection()
    one, two, three = made.articles
    untold = replace(one, quantities=tuple(replace(q, topic="") for q in one.quantities))
    mixed = replace(made, articles=(untold, two, three), conflicts=())
    store.write(tmp_path, tables.build(mixed), tables.texts(mixed))
    subjects = figures.subjects(Store(tmp_path), EVERYTHING)
    assert list(subjects["subject"]) == ["rumah rusak", "rumah|"]
    assert subjects["label"][1] == "rumah, of what is not told: 1 claim in 1 outlet"
    assert list(figures.claims(Store(tmp_path), EVERYTHING, "rumah|")["value"]) == [1200]
    assert figures.number(Store(tmp_path), EVERYTHING, "rumah|") == 1


def test_the_search_counts_what_it_lists(opened: Store) -> None:
    for search in (
        Search(),
        Search("jebol"),
        Search("JEBOL", stances=("denies",)),
        Search(speaker="a-sari"),
        Search(distance="hedged"),
        Search(distance="plain"),
        Search(distance="doubtful"),
    ):
        assert number(opened, EVERYTHING, search) == len(found(opened, EVERYTHING, search, None))
    assert number(opened, EVERYTHING, Search("' OR '1'='1")) == 0


def test_voices_tell_the_unnamed(opened: Store) -> None:
    spoken = voices(opened, EVERYTHING)
    third = spoken[spoken["publisher"] == "Suara <b>Tiga</b>"]
    assert set(third["speaker"]) == {"Sari Dewi", UNNAMED}
    assert third["share"].sum() == pytest.approx(100, abs=0.2)


def test_statements_are_found_by_distance(told: Store) -> None:
    assert list(found(told, EVERYTHING, Search(distance="hedged"))["speaker"]) == ["Budi Santoso"]
    assert list(found(told, EVERYTHING, Search(distance="doubtful"))["speaker"]) == ["Sari Dewi"]
    assert number(told, EVERYTHING, Search(distance="plain")) == number(told, EVERYTHING, Search()) - 1
    assert number(told, Filters(publishers=("Kabar Satu",)), Search(distance="hedged")) == 0


def test_a_doubtful_speaker_needs_a_look(told: Store) -> None:
    rows = overview.to_check(told, EVERYTHING)
    (doubtful,) = rows[rows["what"] == "Doubtful speaker"].to_dict(orient="records")
    assert doubtful["detail"] == "Sari Dewi: Warta Dua gives the same words to Budi Santoso."
    assert doubtful["article_id"] == "one"
    assert overview.number_to_check(told, EVERYTHING) == len(overview.to_check(told, EVERYTHING, None))


def test_an_entry_sets_off_what_is_said(told: Store) -> None:
    frame = found(told, EVERYTHING, Search())
    contents = statements.contents(told, tuple(frame["statement_id"]))
    html = entries(frame, contents, {}, COLOURS, {})
    assert (
        '<span class="frame">Sari Dewi mengatakan </span>1.200 rumah rusak<span class="frame"></span>' in html
    )
    assert "Check the speaker: Warta Dua gives the same words to Budi Santoso." in html
    assert "Kept at a distance: “mengklaim”, “konon”" in html
    assert "to Kabar · di &lt;b&gt;Istana&lt;/b&gt;" in html
    assert "<b>Istana</b>" not in html


def test_one_statement_in_two_outlets_is_one_entry(tmp_path: Path) -> None:
    made = flood.collection()
    one, two, three = made.articles
    same = replace(two.statements[0], speakers=one.statements[0].speakers)
    aligned = tuple(
        replace(
            made.alignments[0],
            group_id="g-said",
            article_id=each.article.article_id,
            start=s.start,
            end=s.end,
        )
        for each, s in ((one, one.statements[0]), (two, same))
    )
    articles = (one, replace(two, statements=(same, *two.statements[1:])), three)
    opened = written(replace(made, articles=articles, alignments=aligned), tmp_path)
    frame = found(opened, EVERYTHING, Search(speaker="a-sari"))
    assert len(frame) == 3
    assert len(frame.drop_duplicates("entry")) == 2
    both = frame[frame["publisher"].isin(["Kabar Satu", "Warta Dua"])]
    assert both["entry"].nunique() == 1
    variants = statements.variants(opened, tuple(both["sentence_id"]))
    assert {len(rows) for rows in variants.values()} == {1}


def test_voices_by_kind(told: Store) -> None:
    frame = voices_profile.profile(told, EVERYTHING).set_index(["publisher", "speaker"])
    assert frame.loc[("Suara <b>Tiga</b>", UNNAMED), "statements"] == 1
    assert frame.groupby("publisher")["share"].sum().round().eq(100).all()
    line = voices_profile.in_words(voices_profile.profile(told, EVERYTHING))
    assert "kept at a distance" in line


def test_who_is_an_official_in_one_outlet_is_one_in_all(tmp_path: Path) -> None:
    made = flood.collection()
    one, two, three = made.articles
    sari = replace(flood.SARI, actor_id="per-sari")
    titled = replace(one.statements[0], speakers=(sari,), speaker_text="Menteri Sari Dewi")
    plain = replace(two.statements[0], speakers=(sari,), speaker_text="Sari")
    articles = (replace(one, statements=(titled,)), replace(two, statements=(plain,)), three)
    opened = written(replace(made, articles=articles), tmp_path)
    frame = voices_profile.profile(opened, EVERYTHING)
    assert set(frame.loc[frame["speaker"] == "Officials", "publisher"]) == {"Kabar Satu", "Warta Dua"}


def test_the_page_answers_to_distance_subject_and_claim(visit: Visit) -> None:
    assert "No statement fits" in shown(visit("statements", distance="hedged"))
    page = visit("statements", part="Figures", subject="rumah rusak")
    assert "rumah rusak: 2 claims in 2 outlets, disputed" in shown(page)
    assert "Click a mark" in shown(page)
    chosen = visit("statements", part="Figures", subject="rumah rusak", claim="one.72")
    assert not chosen.exception
    for by in ("Kind of speaker", "Name"):
        assert not visit("statements", part="Voices", by=by).exception
