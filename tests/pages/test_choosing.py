"""Which articles a comparison opens on, and what counts as a disagreement of sources."""

from __future__ import annotations

from pathlib import Path

from core import store, tables
from core.comparison import Collection, ConflictSide, Event, EventEvidence
from core.filters import EVERYTHING, Filters
from core.store import Store
from core.views import choosing, conflicts, overview
from tests.core.reports import report
from tests.pages.test_compared import stored


def test_what_opens_first_is_of_different_outlets(tmp_path: Path) -> None:
    shared = "Andara mengirim pasukan ke Belaria"
    also = "Belaria menerima bantuan dari Costava"
    told = [
        report("satu", f"{shared}. {also}."),
        report("satu2", f"{shared}. {also}.", publisher="Satu"),
        report("satu3", f"{shared}. {also}. Liga Utara setuju.", publisher="Satu"),
        report("dua", f"{shared}."),
        report("tiga", f"{shared}. {also}."),
    ]
    names = [each.article.article_id for each in told]
    points = {"a": dict.fromkeys(names, shared), "b": dict.fromkeys(["satu", "satu2", "satu3", "tiga"], also)}
    opened = stored(tmp_path / "several", *told, points=points)
    first, *others = choosing.closest(opened, EVERYTHING)
    publishers = dict(
        zip(opened.rows("articles")["article_id"], opened.rows("articles")["publisher"], strict=True)
    )
    assert (first, others) == ("satu3", ["tiga", "dua"])
    assert len({publishers[each] for each in (first, *others)}) == 3
    alone = stored(tmp_path / "alone", *told[:3], points={"a": dict.fromkeys(names[:3], shared)})
    assert sorted(choosing.closest(alone, EVERYTHING)) == ["satu", "satu2", "satu3"]


def test_the_reports_of_an_event_are_of_different_outlets_first(tmp_path: Path) -> None:
    told = [
        report("satu", "Andara mengirim pasukan."),
        report("satu2", "Andara mengirim pasukan ke Belaria pada hari itu.", publisher="Satu"),
        report("dua", "Andara mengirim pasukan.", published="2024-10-29"),
    ]
    evidence = tuple(
        EventEvidence(each.article.article_id, 0, 6, "2024-10-28", "publication") for each in told
    )
    event = Event(
        "e",
        "2024-10-28",
        "2024-10-28",
        "2024-10-28",
        "action",
        "Andara mengirim pasukan.",
        (),
        ("Satu", "Dua"),
        2,
        evidence,
    )
    made = Collection(articles=tuple(told), events=(event,))
    store.write(tmp_path, tables.build(made), tables.texts(made))
    opened = Store(tmp_path)
    assert choosing.articles_of_event(opened, "e", 2) == ["satu2", "dua"]
    assert choosing.articles_of_event(opened, "e", 3) == ["satu", "satu2", "dua"]


def test_an_outlet_that_differs_from_itself_is_no_disagreement_of_sources(tmp_path: Path) -> None:
    spelled = {"satu": "Ratna Dewi", "satu2": "Ratna Devi", "dua": "Ratna Dewi"}
    told = [report(n, f"{w} tiba di Belaria.", publisher=n.strip("2").title()) for n, w in spelled.items()]

    def sides(name: str, *ids: str) -> tuple[ConflictSide, ...]:
        return tuple(
            ConflictSide(name, "name", "Ratna Dewi", own, 0, 10, spelled[own], "", "", (), "conflicts")
            for own in ids
        )

    own = stored(tmp_path / "own", *told, points={}, disputes=sides("c", "satu", "satu2"))
    assert conflicts.how_many(own, EVERYTHING) == 0
    assert conflicts.disagreements(own, EVERYTHING, 9) == ()
    assert conflicts.between(own, ("satu", "satu2"), 9) == ()
    (kept,) = conflicts.of_one_outlet(own, ("satu", "satu2"), 9)
    assert kept.publishers == ("Satu",)
    (look,) = overview.to_check(own, Filters(publishers=("Satu",))).query("gravity == 7").to_dict("records")
    assert look["detail"] == "Ratna Dewi: Ratna Devi / Ratna Dewi"
    assert (look["publisher"], look["article_id"], look["start"]) == ("Satu", "satu", 0)

    two = stored(tmp_path / "two", *told, points={}, disputes=sides("c", "satu", "satu2", "dua"))
    assert conflicts.how_many(two, Filters(publishers=("Satu",))) == 1
    assert [item.kind for item in conflicts.between(two, ("satu2", "dua"), 9)] == ["name"]
    assert conflicts.between(two, ("satu", "satu2"), 9) == ()
    assert overview.to_check(two, EVERYTHING).query("gravity == 7").empty
