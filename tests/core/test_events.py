"""What happened when, over several articles."""

from __future__ import annotations

from collections.abc import Sequence

from core.compare.events import find_events
from core.compare.lineage import find_lineage
from core.comparison import Event
from core.model import ParsedArticle
from tests.core.reports import report


def events(*parsed: ParsedArticle) -> tuple[Event, ...]:
    return find_events(parsed, find_lineage(parsed))


def of_value(found: Sequence[Event], value: str) -> Event:
    (event,) = [event for event in found if event.value == value]
    return event


def test_the_day_it_happened_not_the_day_of_publication() -> None:
    (event,) = events(report("one", "Andara menyerang Belaria pada Kamis lalu."))
    assert (event.value, event.earliest, event.latest) == ("2024-10-24", "2024-10-24", "2024-10-24")
    assert event.kind == "action"
    assert event.summary == "Andara menyerang Belaria pada Kamis lalu."
    assert [actor.name for actor in event.actors] == ["Andara", "Belaria"]


def test_what_is_said_and_what_is_foretold_are_two_events() -> None:
    body = "Ratna Dewi pada Kamis (24/10/2024) mengatakan bahwa Andara akan memilih pada 5 November 2024."
    found = events(report("one", body))
    assert [(event.value, event.kind) for event in found] == [
        ("2024-10-24", "statement"),
        ("2024-11-05", "forecast"),
    ]


def test_one_happening_in_two_articles_is_one_event() -> None:
    one = report("one", "Pasukan Andara menyerang pelabuhan Belaria pada Kamis (24/10/2024).")
    two = report("two", "Pada Kamis lalu tentara Andara menggempur pelabuhan Belaria.\nHarga beras naik.")
    event = of_value(events(one, two), "2024-10-24")
    assert [evidence.article_id for evidence in event.evidence] == ["one", "two"]
    assert event.publishers == ("One", "Two")
    assert event.origin_count == 2


def test_two_speakers_of_one_day_are_two_events() -> None:
    one = report("one", "Ratna Dewi pada Kamis (24/10/2024) mengatakan, anggaran sekolah naik.")
    two = report("two", "Budi Santoso pada Kamis (24/10/2024) mengatakan, jalan tol dibangun.")
    assert len(events(one, two)) == 2


def test_quotations_of_one_occasion_are_one_event() -> None:
    body = (
        '"Anggaran sekolah naik," kata Ratna Dewi, Kamis (24/10/2024).\n'
        '"Guru akan kami tambah," ujar Ratna Dewi pada Kamis (24/10/2024).'
    )
    (event,) = events(report("one", body))
    assert len(event.evidence) == 2


def test_the_day_of_citing_is_no_event() -> None:
    body = '"Anggaran sekolah naik," kata Ratna Dewi dikutip dari laman Antara, Senin (28/10/2024).'
    assert all(event.value == "" for event in events(report("one", body)))


def test_undated_news_of_the_lead_is_bounded_by_publication() -> None:
    body = "Ratna Dewi bertemu dengan Budi Santoso di Andara.\nKeduanya membahas bendungan."
    (event,) = events(report("one", body))
    assert (event.value, event.earliest, event.latest) == ("", "", "2024-10-28")
    assert event.evidence[0].basis == "publication"


def test_a_lead_joins_the_dated_event_that_another_article_reports() -> None:
    one = report("one", "Andara menyerang pelabuhan besar Belaria dengan rudal.\nHarga beras naik.")
    two = report("two", "Andara menyerang pelabuhan besar Belaria dengan rudal pada Minggu (27/10/2024).")
    (event,) = events(one, two)
    assert event.value == "2024-10-27"
    assert sorted((e.article_id, e.value) for e in event.evidence) == [("one", ""), ("two", "2024-10-27")]


def test_no_events_without_dates_and_acts() -> None:
    assert events(report("one", "Cuaca cerah.")) == ()
    assert events() == ()


def test_a_whole_year_dates_the_past_but_no_news() -> None:
    assert events(report("one", "Hujan turun.\nPanen padi Andara pada 2024 mencapai dua juta ton.")) == ()
    (event,) = events(report("two", "Hujan turun.\nAndara merdeka dari Belaria pada 1975."))
    assert (event.value, event.kind) == ("1975", "background")


def test_ids_are_stable() -> None:
    one = report("one", "Andara menyerang Belaria pada Kamis lalu.")
    two = report("two", "Ratna Dewi pada Kamis (24/10/2024) mengatakan, anggaran sekolah naik.")
    assert {event.event_id for event in events(one, two)} == {event.event_id for event in events(two, one)}


def test_a_plan_of_the_lead_is_a_forecast() -> None:
    (event,) = events(report("one", "Ratna Dewi akan bertemu Budi Santoso di Andara."))
    assert event.kind == "forecast"
    (event,) = events(report("one", "Ratna Dewi bertemu Budi Santoso di Andara."))
    assert event.kind == "action"
