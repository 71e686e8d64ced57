"""The timeline for other programs, read back as those programs read it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core import store, tables
from core.comparison import Event
from core.filters import EVERYTHING, Filters
from core.store import Store
from core.views import timeline_export
from tests.pages import flood

Opened = Callable[..., Store]

MADE = flood.collection()
FLOOD, BURST = MADE.events


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    """Open the hand-made collection with these events."""

    def open_with(*events: Event) -> Store:
        made = replace(MADE, events=events)
        store.write(tmp_path, tables.build(made), tables.texts(made))
        return Store(tmp_path)

    return open_with


def event(value: str, earliest: str, latest: str, summary: str = "Banjir", event_id: str = "e") -> Event:
    return replace(FLOOD, event_id=event_id, value=value, earliest=earliest, latest=latest, summary=summary)


def slide(made: Store) -> dict[str, Any]:
    """The one event of the TimelineJS file."""
    (found,) = json.loads(timeline_export.to_timeline_js(made, EVERYTHING))["events"]
    return dict(found)


def entries(made: Store, filters: Filters = EVERYTHING) -> list[dict[str, str]]:
    """The entries of the calendar, unfolded and unescaped as RFC 5545 has it."""
    text = timeline_export.to_icalendar(made, filters).decode()
    found: list[dict[str, str]] = []
    for line in text.replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and line:
            found[-1].setdefault(name, unescaped(value))
    return found


def unescaped(value: str) -> str:
    plain, characters = "", iter(value)
    for character in characters:
        if character == "\\":
            character = next(characters)
            character = "\n" if character == "n" else character
        plain += character
    return plain


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "first", "last"),
    [
        ("2024-03-03", "2024-03-03", "2024-03-03", {"year": 2024, "month": 3, "day": 3}, None),
        ("2024-02", "2024-02-01", "2024-02-29", {"year": 2024, "month": 2}, None),
        ("2023", "2023-01-01", "2023-12-31", {"year": 2023}, None),
        (
            "2024-10-27/2024-11-02",
            "2024-10-27",
            "2024-11-02",
            {"year": 2024, "month": 10, "day": 27},
            {"year": 2024, "month": 11, "day": 2},
        ),
        (
            "199X",
            "1990-01-01",
            "1999-12-31",
            {"year": 1990, "month": 1, "day": 1},
            {"year": 1999, "month": 12, "day": 31},
        ),
        ("2024-03-03T09:30", "2024-03-03", "2024-03-03", {"year": 2024, "month": 3, "day": 3}, None),
    ],
)
def test_a_date_for_timelinejs_is_as_precise_as_the_text(
    opened: Opened, value: str, earliest: str, latest: str, first: dict[str, int], last: dict[str, int] | None
) -> None:
    found = slide(opened(event(value, earliest, latest)))
    assert found["start_date"] == first
    assert found.get("end_date") == last


def test_a_slide_says_what_when_and_who(opened: Opened) -> None:
    found = slide(opened(FLOOD))
    assert (found["unique_id"], found["group"], found["display_date"]) == (
        "e-flood",
        "Several outlets",
        "3 Mar 2024",
    )
    assert found["text"]["headline"] == "Banjir melanda Lembah Hijau pada Minggu (3/3/2024)"
    assert "Done; reported by Kabar Satu, Warta Dua (2 independent origins)" in found["text"]["text"]


def test_a_day_that_is_only_bounded_is_said_to_be_so(opened: Opened) -> None:
    found = slide(opened(event("", "", "2024-10-22")))
    assert found["display_date"] == "on or before 22 Oct 2024"
    assert found["start_date"] == {"year": 2024, "month": 10, "day": 22}


def test_no_markup_of_an_article_reaches_timelinejs(opened: Opened) -> None:
    hostile = replace(
        event("2024-03-03", "2024-03-03", "2024-03-03", flood.HOSTILE), publishers=("Suara <b>Tiga</b>",)
    )
    found = slide(opened(hostile))
    assert found["group"] == "Suara &lt;b&gt;Tiga&lt;/b&gt;"
    assert found["text"]["headline"].startswith("&lt;script&gt;alert(1)&lt;/script&gt;")
    assert "<script" not in json.dumps(found)
    assert "<b>" not in json.dumps(found)


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "begin", "after"),
    [
        ("2024-03-03", "2024-03-03", "2024-03-03", "20240303", "20240304"),
        ("2024-02", "2024-02-01", "2024-02-29", "20240201", "20240301"),
        ("2023", "2023-01-01", "2023-12-31", "20230101", "20240101"),
        ("2024-12-30/2025-01-02", "2024-12-30", "2025-01-02", "20241230", "20250103"),
    ],
)
def test_the_end_of_a_calendar_entry_is_the_day_after(
    opened: Opened, value: str, earliest: str, latest: str, begin: str, after: str
) -> None:
    (entry,) = entries(opened(event(value, earliest, latest)))
    assert (entry["DTSTART;VALUE=DATE"], entry["DTEND;VALUE=DATE"]) == (begin, after)
    assert entry["DTSTAMP"] == f"{begin}T000000Z"


def test_the_last_day_there_is_has_no_day_after(opened: Opened) -> None:
    (entry,) = entries(opened(event("9999-12-31", "9999-12-31", "9999-12-31")))
    assert "DTEND;VALUE=DATE" not in entry


def test_a_calendar_text_comes_back_as_it_was(opened: Opened) -> None:
    summary = "Banjir; 1,5 meter\\dua: “kata” warga 洪水"
    (entry,) = entries(opened(event("2024-03-03", "2024-03-03", "2024-03-03", summary)))
    assert entry["SUMMARY"] == summary
    assert entry["DESCRIPTION"].startswith(f"{summary}\n3 Mar 2024. Done; reported by Kabar Satu, Warta Dua")
    assert entry["UID"] == "e@runut"


def test_a_line_break_in_a_sentence_begins_no_property(opened: Opened) -> None:
    summary = "Banjir\r\nEND:VEVENT\nATTENDEE:mailto:x\x00\x1b"
    content = timeline_export.to_icalendar(
        opened(event("2024-03-03", "2024-03-03", "2024-03-03", summary)), EVERYTHING
    ).decode()
    assert content.count("END:VEVENT\r\n") == 1
    assert "\r\nATTENDEE" not in content
    assert "\x00" not in content
    assert "\n" not in content.replace("\r\n", "")


def test_no_line_of_a_calendar_is_longer_than_75_octets(opened: Opened) -> None:
    summary = "Ibu–bapak “warga” 洪水 é " * 20
    content = timeline_export.to_icalendar(
        opened(event("2024-03-03", "2024-03-03", "2024-03-03", summary)), EVERYTHING
    )
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert max(map(len, lines)) >= 73
    for line in lines:
        line.decode()


def test_an_event_without_a_day_is_counted_and_left_out(opened: Opened) -> None:
    made = opened(FLOOD, BURST, event("", "", "2024-10-22", event_id="e-bounded"))
    assert timeline_export.number_icalendar(made, EVERYTHING) == (1, 2)
    assert [entry["UID"] for entry in entries(made)] == ["e-flood@runut"]
    assert timeline_export.number_timeline_js(made, EVERYTHING) == (2, 1)
    slides = json.loads(timeline_export.to_timeline_js(made, EVERYTHING))["events"]
    assert [found["unique_id"] for found in slides] == ["e-flood", "e-bounded"]


def test_the_files_hold_what_the_filters_leave_and_nothing_else(opened: Opened) -> None:
    made = opened(FLOOD, event("2024-05-01", "2024-05-01", "2024-05-01", event_id="e-may"))
    may = Filters(first="2024-05-01", last="2024-05-31")
    assert [entry["UID"] for entry in entries(made, may)] == ["e-may@runut"]
    slides = json.loads(timeline_export.to_timeline_js(made, may))["events"]
    assert [found["unique_id"] for found in slides] == ["e-may"]
    nothing = Filters(first="1990-01-01", last="1990-01-31")
    assert entries(made, nothing) == []
    assert timeline_export.number_icalendar(made, nothing) == (0, 0)


def test_the_same_events_give_the_same_bytes(opened: Opened) -> None:
    may = event("2024-05-01", "2024-05-01", "2024-05-01", event_id="e-may")
    one, other = opened(FLOOD, BURST, may), opened(may, BURST, FLOOD)
    for export in (timeline_export.to_icalendar, timeline_export.to_timeline_js):
        assert export(one, EVERYTHING) == export(other, EVERYTHING)


def test_sources_that_give_different_days_are_named(opened: Opened) -> None:
    first, second = FLOOD.evidence
    differ = replace(FLOOD, evidence=(first, replace(second, value="2024-03-05")))
    words = "Days given: 3 Mar 2024 (Kabar Satu); 5 Mar 2024 (Warta Dua)."
    assert words in slide(opened(differ))["text"]["text"]
