"""The timeline: where sources date an event differently, why a day is what it is, the brush, the downloads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
import streamlit as st

from core import store, tables
from core.filters import EVERYTHING
from core.store import Store
from core.views import timeline, timeline_chart
from core.views.chart import brushed
from core.views.palette import publisher_colours
from pages.components import charts, corpus
from tests.pages import flood
from tests.pages.conftest import Visit, shown

COLOURS = publisher_colours(["Kabar Satu", "Warta Dua", "Suara <b>Tiga</b>"])


@pytest.fixture(scope="module")
def differing_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hand-made collection with a flood that its two sources date two days apart."""
    folder = tmp_path_factory.mktemp("differing")
    made = flood.collection()
    flooded, burst = made.events
    first, second = flooded.evidence
    flooded = replace(flooded, evidence=(first, replace(second, value="2024-03-05")))
    made = replace(made, events=(flooded, burst))
    store.write(folder, tables.build(made), tables.texts(made))
    return folder


@pytest.fixture(scope="module")
def crowded_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hand-made collection with an event on each day of ten years."""
    folder = tmp_path_factory.mktemp("crowded")
    made = flood.collection()
    days = [str(moment.date()) for moment in pd.date_range("2014-01-01", "2023-12-31")]
    events = tuple(
        replace(made.events[0], event_id=f"e-{day}", value=day, earliest=day, latest=day) for day in days
    )
    made = replace(made, events=events)
    store.write(folder, tables.build(made), tables.texts(made))
    return folder


def test_each_source_has_a_tick_at_its_own_day(differing_folder: Path) -> None:
    differing = Store(differing_folder)
    given = timeline.days_given(differing, EVERYTHING)
    assert given[["publisher", "value", "middle"]].values.tolist() == [
        ["Kabar Satu", "2024-03-03", "2024-03-03"],
        ["Warta Dua", "2024-03-05", "2024-03-05"],
    ]
    events = timeline.events(differing, EVERYTHING)
    chart = timeline_chart.chart(events, COLOURS, timeline.Window(), given=given)
    marks, ticks = chart.spec["series"][:2]
    assert [tick["value"] for tick in ticks["data"]] == [["2024-03-03", 0], ["2024-03-05", 0]]
    assert [tick["itemStyle"]["color"] for tick in ticks["data"]] == [
        COLOURS["Kabar Satu"],
        COLOURS["Warta Dua"],
    ]
    assert marks["data"][0]["value"] == ["2024-03-03", 0]
    assert chart.targets[(1, "main")] == (("event", "e-flood"), ("event", "e-flood"))


def test_where_sources_agree_there_is_no_tick(opened: Store) -> None:
    given = timeline.days_given(opened, EVERYTHING)
    assert given.empty
    events = timeline.events(opened, EVERYTHING)
    chart = timeline_chart.chart(events, COLOURS, timeline.Window(), given=given)
    assert set(chart.targets) == {(0, "main")}


def test_ticks_and_pins_keep_their_own_targets(differing_folder: Path) -> None:
    differing = Store(differing_folder)
    events, given = timeline.events(differing, EVERYTHING), timeline.days_given(differing, EVERYTHING)
    pins = timeline.publications(differing, EVERYTHING)
    chart = timeline_chart.chart(events, COLOURS, timeline.Window(), published=pins, given=given)
    assert [len(series["data"]) for series in chart.spec["series"][:2]] == [1, 2]
    assert chart.spec["series"][2]["symbol"] == "pin"
    assert (2, "main") not in chart.targets


@pytest.mark.parametrize(
    ("value", "middle"),
    [
        ("2024-03-03", "2024-03-03"),
        ("2024-02", "2024-02-15"),
        ("2023", "2023-07-02"),
        ("2024-10-27/2024-10-31", "2024-10-29"),
        ("2024-03-03T09:30", "2024-03-03"),
        ("199X", ""),
        ("2024-02-31", ""),
        ("2024-03-03/..", ""),
        ("", ""),
    ],
)
def test_a_tick_stands_in_the_middle_of_the_days_given(value: str, middle: str) -> None:
    assert timeline.middle_day(value) == middle


def test_the_list_says_where_sources_differ(
    visit: Visit, differing_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corpus, "FOLDER", differing_folder)
    browser = visit("timeline", event="e-flood")
    rows = next(table.value for table in browser.dataframe if "days_given" in table.value)
    assert rows["when"].tolist() == ["3 Mar 2024; sources differ", "day unknown"]
    assert rows["days_given"].tolist() == ["3 Mar 2024 (Kabar Satu); 5 Mar 2024 (Warta Dua)", ""]
    assert "Its sources give 2 days: 3 Mar 2024, 5 Mar 2024" in shown(browser)


def test_an_inferred_day_comes_with_its_reason(visit_five: Visit) -> None:
    browser = visit_five("timeline")
    rows = next(table.value for table in browser.dataframe if "days_given" in table.value)
    (event_id,) = rows.loc[rows["value"] == "2024-10-24", "event_id"]
    said = shown(visit_five("timeline", event=event_id))
    assert (
        "Read as: 24 Oct 2024 (inferred from the weekday). Kamis lalu → Thursday 24 October 2024: "
        "the Thursday before publication on Monday 28 October 2024" in said
    )
    assert "“Kamis lalu” is 2024-10-24" not in said


def test_a_reason_is_that_of_the_date_the_event_has(opened: Store) -> None:
    read_as = timeline.evidence(opened, "e-flood")["read_as"].tolist()
    assert read_as == [
        "3 Mar 2024 (stated in full)",
        "3 Mar 2024 (inferred from the weekday). the Sunday before publication",
    ]


@pytest.mark.parametrize(
    ("zone", "period"),
    [
        ("UTC", "2024-10-04/2024-11-26"),
        ("Asia/Jakarta", "2024-10-05/2024-11-26"),
        ("America/New_York", "2024-10-04/2024-11-25"),
    ],
)
def test_a_brush_over_time_is_a_period_in_the_browsers_days(zone: str, period: str) -> None:
    # 2024-10-04T20:00Z to 2024-11-26T02:00Z, drawn from right to left.
    area = {"brush_index": 0, "brush_type": "lineX", "coord_range": [1732586400000, 1728072000000]}
    assert brushed([area], zone) == ("period", period)


def test_no_brush_is_no_period() -> None:
    assert brushed([], "UTC") is None
    assert brushed([{"brush_type": "rect", "coord_range": [[0, 1], [0, 1]]}], "UTC") is None


def test_every_timeline_can_be_brushed_and_zooms_to_hours(opened: Store) -> None:
    events = timeline.events(opened, EVERYTHING)
    for chart in (
        timeline_chart.chart(events, COLOURS, timeline.Window()),
        timeline_chart.counted(timeline.counts(opened, EVERYTHING), timeline.Window()),
    ):
        assert chart.spec["brush"]["xAxisIndex"] == 0
        assert chart.spec["toolbox"]["feature"]["brush"]["type"] == ["lineX"]
        assert {zoom["minValueSpan"] for zoom in chart.spec["dataZoom"]} == {6 * 60 * 60 * 1000}


@pytest.mark.parametrize(
    ("days", "held"),
    [
        ("2024-03-01/2024-03-04", (date(2024, 3, 1), date(2024, 3, 4))),
        ("1812-01-01/2245-12-31", (date(1900, 1, 1), date(2100, 12, 31))),
    ],
)
def test_a_period_chosen_in_a_chart_is_one_that_the_rail_holds(days: str, held: tuple[date, date]) -> None:
    charts._choose("period", days)
    assert (st.session_state["from"], st.session_state["to"]) == held


def test_thousands_of_events_are_counted_until_they_are_few(
    visit: Visit, crowded_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crowded = Store(crowded_folder)
    counts = timeline.counts(crowded, EVERYTHING)
    assert counts["events"].sum() == 3652
    assert len(counts) <= timeline.BUCKETS
    monkeypatch.setattr(corpus, "FOLDER", crowded_folder)
    browser = visit("timeline")
    assert "3,652 events are too many to tell apart" in browser.caption[0].value
    year = visit("timeline", **{"from": "2016-02-01", "to": "2016-02-29"})
    assert not [said for said in year.caption if "too many" in said.value]
    rows = next(table.value for table in year.dataframe if "days_given" in table.value)
    assert len(rows) == 29


def test_days_long_gone_leave_the_figure_and_the_list_on_the_collections_own_days(
    visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = flood.collection()
    days = [
        "1629-01-01",
        "1816-02-24",
        "2024-01-05",
        *["2024-06-17"] * 200,
        *["2024-06-18"] * 200,
        "2040-01-01",
    ]
    events = tuple(
        replace(made.events[0], event_id=f"e-{at:03}", value=day, earliest=day, latest=day)
        for at, day in enumerate(days)
    )
    store.write(
        tmp_path / "old",
        tables.build(replace(made, events=events)),
        tables.texts(replace(made, events=events)),
    )
    old = Store(tmp_path / "old")
    counts, window = timeline.counts(old, EVERYTHING), timeline.opening_of_counts(old, EVERYTHING)
    assert counts[["first", "last", "events"]].values.tolist() == [
        ["1629-01-01", "1629-12-31", 1],
        ["1816-01-01", "1816-12-31", 1],
        ["2024-01-01", "2024-06-16", 1],
        ["2024-06-17", "2024-06-17", 200],
        ["2024-06-18", "2024-06-18", 200],
        ["2040-01-01", "2040-12-31", 1],
    ]
    marks = timeline_chart.counted(counts, window).spec["series"][0]["data"]
    assert [mark["value"][0] for mark in marks if window.first <= mark["value"][0] <= window.last] == [
        "2024-06-17",
        "2024-06-18",
    ]
    monkeypatch.setattr(corpus, "FOLDER", tmp_path / "old")
    browser = visit("timeline")
    rows = next(table.value for table in browser.dataframe if "days_given" in table.value)
    assert rows["number"].tolist()[:2] == [4, 5]
    assert rows["number"].tolist()[-4:] == [1, 2, 3, 404]
    assert "The days that the figure opens on come first." in [said.value for said in browser.caption]


def test_a_chosen_event_that_the_filters_leave_out_is_said_to_be(
    visit: Visit, crowded_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corpus, "FOLDER", crowded_folder)
    browser = visit("timeline", event="e-2014-01-01", **{"from": "2016-02-01", "to": "2016-02-03"})
    assert "not among those that the filters leave" in shown(browser)


def test_the_figure_reaches_to_the_chosen_event_unless_that_is_far(opened: Store) -> None:
    (flooded,) = timeline.events(opened, EVERYTHING).head(1).to_dict(orient="records")
    days = [*[f"2024-06-{day:02}" for day in range(1, 21)], "2024-06-28", "2030-01-01"]
    events = pd.DataFrame(
        [flooded | {"event_id": day, "value": day, "earliest": day, "latest": day} for day in days]
    )
    alone = timeline.opening(events)
    assert alone.last < "2024-06-28"
    assert timeline.opening(events, "2024-06-10") == alone
    assert timeline.opening(events, "2024-06-28").last > "2024-06-28"
    assert timeline.opening(events, "2030-01-01") == alone


def test_the_downloads_say_what_they_leave_out(visit: Visit) -> None:
    labels = [button.label for button in visit("timeline").download_button]
    assert "Events for TimelineJS: 1 row, 1 without a day left out (JSON)" in labels
    assert "Events for a calendar: 1 row, 1 without a day left out (iCalendar)" in labels
    narrowed = [
        button.label
        for button in visit("timeline", **{"from": "2024-03-01"}, to="2024-03-31").download_button
    ]
    assert "Events for a calendar: 1 row (iCalendar)" in narrowed


def test_a_brushed_period_holds_on_every_page(visit: Visit) -> None:
    browser = visit("timeline", **{"from": "2024-03-04", "to": "2024-03-05"})
    browser.switch_page("pages/overview.py").run()
    assert browser.sidebar.date_input(key="from").value == date(2024, 3, 4)
    assert browser.sidebar.date_input(key="to").value == date(2024, 3, 5)


def test_events_of_a_few_days_are_counted_where_their_marks_would_tower(
    visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = flood.collection()
    days = ["1945-08-17"] * 5 + ["2024-03-03"] * 50 + ["2024-03-04"] * 50
    events = tuple(
        replace(made.events[0], event_id=f"e-{at}", value=day, earliest=day, latest=day)
        for at, day in enumerate(days)
    )
    made = replace(made, events=events)
    store.write(tmp_path / "towering", tables.build(made), tables.texts(made))
    towering = Store(tmp_path / "towering")
    counts = timeline.counts(towering, EVERYTHING)
    assert counts["last"].max() <= "2024-04-30"
    assert timeline.opening_of_counts(towering, EVERYTHING).first > "2024-01-01"
    monkeypatch.setattr(corpus, "FOLDER", tmp_path / "towering")
    assert "105 events are too many to tell apart: click a count" in visit("timeline").caption[0].value
    day = visit("timeline", **{"from": "2024-03-03", "to": "2024-03-03"})
    assert "50 events are too many to tell apart: the timeline’s list" in day.caption[0].value
    strip = visit("overview", **{"from": "2024-03-03", "to": "2024-03-03"})
    assert [said.value for said in strip.caption if "50 events are too many" in said.value]
