"""What the views make of known tables: marks, lines, rows and words that an analyst can rely on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from core import store, tables
from core.filters import EVERYTHING, Filters
from core.store import Store
from core.views import (
    compare,
    conflict_card,
    conflicts,
    fairness,
    overview,
    timeline,
    timeline_chart,
)
from core.views.palette import PUBLISHER_COLOURS, certainty, publisher_colours
from core.views.words import count, day, event_day, figure, moment, shortened
from core.views.words import number as written
from tests.pages import flood

COLOURS = publisher_colours(["Kabar Satu", "Warta Dua", "Suara <b>Tiga</b>"])


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024", "2024"),
        ("2024-08", "Aug 2024"),
        ("2024-10-28", "28 Oct 2024"),
        ("2024-10-27/2024-10-28", "27–28 Oct 2024"),
        ("2024-09-30/2024-10-02", "30 Sep – 2 Oct 2024"),
        ("2023-12-30/2024-01-02", "30 Dec 2023 – 2 Jan 2024"),
        ("", ""),
        ("2024-13-45", "2024-13-45"),
    ],
)
def test_days_are_as_precise_as_their_value(edtf: str, words: str) -> None:
    assert day(edtf) == words


def test_words_for_figures_moments_and_counts() -> None:
    assert figure(3000, "at least", "tentara") == "at least 3,000 tentara"
    assert figure(1_000_000, "millions", "amunisi") == "millions of amunisi"
    assert figure(0.5, "exact", "persen") == "0.5 persen"
    assert written(float("nan")) == ""
    assert moment("2024-11-09T08:04:00+07:00") == "9 Nov 2024, 08:04 (+07:00)"
    assert moment("") == "day unknown"
    assert event_day("", "", "2024-10-22") == "on or before 22 Oct 2024"
    assert [count(1, "day"), count(1200, "day")] == ["1 day", "1,200 days"]
    assert shortened("satu dua tiga", 10) == "satu dua…"


def test_the_surest_source_says_how_a_day_is_known() -> None:
    assert certainty(["weekday", "explicit"]) == "stated"
    assert certainty(["weekday", "repaired"]) == "repaired"
    assert certainty(["publication"]) == "inferred"
    assert certainty([]) == "inferred"


def test_a_publisher_keeps_its_colour_when_others_join() -> None:
    names = [f"outlet {at:02d}" for at in range(20)]
    for number in range(len(names)):
        few, more = publisher_colours(names[:number]), publisher_colours(names[: number + 1])
        assert few.items() <= more.items()
    eight = list(publisher_colours(names[:8]).values())
    assert sorted(eight) == sorted(PUBLISHER_COLOURS), "none is worn twice before all are worn"


def test_a_publisher_that_nobody_stands_in_the_way_of_has_one_colour_everywhere() -> None:
    alone = publisher_colours(["Warta Dua"])["Warta Dua"]
    assert publisher_colours(["warta dua"]) == {"warta dua": alone}
    others = [name for name in map(str, range(9)) if publisher_colours([name])[name] != alone]
    assert publisher_colours([others[0], "Warta Dua"])["Warta Dua"] == alone


def test_one_mark_for_an_event_that_two_outlets_report(opened: Store) -> None:
    events = timeline.events(opened, EVERYTHING)
    assert list(events["event_id"]) == ["e-flood", "e-burst"]
    flooded = events.iloc[0]
    assert (flooded["lane"], flooded["certainty"], flooded["when"]) == (
        timeline.SHARED,
        "stated",
        "3 Mar 2024",
    )
    chart = timeline_chart.chart(events, COLOURS, timeline.opening(events))
    assert chart.targets[(0, "main")] == (("event", "e-flood"),)
    assert chart.spec["series"][0]["data"][0]["itemStyle"]["borderType"] == "solid"


def test_an_inferred_day_is_drawn_as_such(opened: Store) -> None:
    events = timeline.events(opened, EVERYTHING).assign(certainty="inferred")
    (mark,) = timeline_chart.chart(events, COLOURS, timeline.Window()).spec["series"][0]["data"]
    assert mark["itemStyle"]["borderType"] == "dashed"
    assert mark["itemStyle"]["color"] == "#FFFFFF"


def test_marks_of_one_day_stand_on_rows_of_their_own(opened: Store) -> None:
    event = timeline.events(opened, EVERYTHING).head(1)
    events = pd.concat([event, event.assign(event_id="e-other", number=2)], ignore_index=True)
    chart = timeline_chart.chart(events, COLOURS, timeline.Window())
    rows = [mark["value"][1] for mark in chart.spec["series"][0]["data"]]
    assert sorted(rows) == [0, 1]


def test_a_long_event_has_a_bar_over_its_days(opened: Store) -> None:
    event = timeline.events(opened, EVERYTHING).head(1)
    month = event.assign(value="2024-03", earliest="2024-03-01", latest="2024-03-31")
    chart = timeline_chart.chart(month, COLOURS, timeline.Window())
    (lines,) = [series for series in chart.spec["series"] if series["type"] == "lines"]
    (bar,) = lines["data"]
    assert [end[0] for end in bar["coords"]] == ["2024-03-01", "2024-03-31"]
    assert bar["lineStyle"]["type"] == "dashed"


def test_counts_narrow_the_period_to_their_bucket(opened: Store) -> None:
    counts = timeline.counts(opened, EVERYTHING)
    assert counts[["first", "last", "lane", "events"]].values.tolist() == [
        ["2024-03-03", "2024-03-03", timeline.SHARED, 1]
    ]
    chart = timeline_chart.counted(counts, timeline.opening_of_counts(opened, EVERYTHING))
    assert chart.targets[(0, "main")] == (("period", "2024-03-03/2024-03-03"),)


def test_disagreements_are_told_claim_by_claim(opened: Store) -> None:
    by_kind = {item.kind: item for item in conflicts.disagreements(opened, EVERYTHING, 10)}
    assert by_kind["number"].publishers == ("Kabar Satu", "Warta Dua")
    card = conflict_card.card(by_kind["number"], COLOURS, {"publisher": ["Warta Dua"]})
    assert "<b>1,200</b>" in card
    assert "<b>more than 2,000</b>" in card
    assert 'href="articles?publisher=Warta+Dua&amp;article=one&amp;at=' in card
    assert [side["stance"] for side in by_kind["denial"].sides] == ["asserts", "denies"]


def test_disagreements_follow_the_filters(opened: Store) -> None:
    third = Filters(publishers=("Suara <b>Tiga</b>",))
    assert [item.kind for item in conflicts.disagreements(opened, third, 10)] == ["denial"]
    assert conflicts.how_many(opened, third) == 1


def test_what_needs_a_look_is_counted_and_has_its_place(opened: Store) -> None:
    checks = overview.to_check(opened, EVERYTHING)
    assert list(checks["what"].drop_duplicates()) == [
        "File left out",
        "No day of publication",
        "Unsure identity",
    ]
    assert overview.number_to_check(opened, EVERYTHING) == len(checks)
    unsure = checks[checks["what"] == "Unsure identity"].iloc[0]
    assert flood.SECOND[unsure["start"] : unsure["end"]] == "Budi"


def test_a_point_that_is_younger_than_an_article_is_not_missing_from_it(
    opened: Store, tmp_path: Path
) -> None:
    found_rows = compare.comparison(opened, ("one", "two", "three")).rows
    assert [row.group_id for row in found_rows] == ["g-flood"]
    assert found_rows[0].missing == {"three": fairness.NOT_MENTIONED}
    made = flood.collection()
    one, two, three = made.articles
    early = replace(three.article.metadata, date_published="2024-03-01")
    earlier = replace(
        made, articles=(one, two, replace(three, article=replace(three.article, metadata=early)))
    )
    store.write(tmp_path, tables.build(earlier), tables.texts(earlier))
    (row,) = compare.comparison(Store(tmp_path), ("one", "two", "three")).rows
    assert row.missing == {"three": fairness.OLDER}


def test_a_comparison_loses_no_sentence(opened: Store) -> None:
    frame = compare.comparison(opened, ("one", "two")).frame
    sentences = opened.query("SELECT sentence_id FROM sentences WHERE article_id IN ('one', 'two')")
    assert sorted(frame["sentence_id"]) == sorted(sentences["sentence_id"])
