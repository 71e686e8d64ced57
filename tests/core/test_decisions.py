"""Decisions: records that keep their id, a log that only grows, and undoing."""

from __future__ import annotations

import csv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from core.decisions import log
from core.decisions.record import Decision, decide, in_force
from core.errors import DecisionError

RENAMED = Decision(
    "rename", "per-mark-root", "", "", "Mark Rutte", "a machine's “Root”", "sari", "2026-01-01"
)
IGNORED = Decision("ignore", "org-scroll", "", "", "", "a menu, not a body", "sari", "2026-01-02")


def undo(decision: Decision, made: str) -> Decision:
    return Decision("undo", decision.decision_id, "", "", "", "", "sari", made)


def test_what_is_kept_comes_back_with_its_id(tmp_path: Path) -> None:
    path = tmp_path / "new" / "decisions.csv"
    awkward = Decision(
        "split", "per-michael", "a" * 16, 'Michael, "M"', "Michael\nMenuru", "=1+1", "", "2026"
    )
    log.append(path, [RENAMED])
    log.append(path, [awkward, IGNORED])
    assert log.read(path) == (RENAMED, awkward, IGNORED)
    assert log.from_csv(log.to_csv([awkward]), "x")[0].decision_id == awkward.decision_id


def test_line_ends_inside_a_reason_stay_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    told = Decision("accept", "per-mark-root", "", "", "", "one line\r\nand another", "sari", "2026-01-03")
    log.append(path, [told])
    assert log.read(path) == (told,)


def test_a_last_line_without_an_end_is_ended_first(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text(log.to_csv([RENAMED]).rstrip("\n"))
    log.append(path, [IGNORED])
    assert log.read(path) == (RENAMED, IGNORED)


def test_pages_that_decide_at_the_same_moment_are_all_heard(tmp_path: Path) -> None:
    made = [decide("ignore", f"org-{number}") for number in range(8)]
    for attempt in range(20):
        path = tmp_path / f"{attempt}.csv"
        together = Barrier(len(made))

        def page(decision: Decision, path: Path = path, together: Barrier = together) -> None:
            together.wait()
            log.append(path, [decision])

        with ThreadPoolExecutor(len(made)) as pool:
            list(pool.map(page, made))
        assert set(log.read(path)) == set(made)


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    assert log.read(tmp_path / "decisions.csv") == ()


def test_an_undone_decision_no_longer_holds_until_its_undoing_is_undone() -> None:
    undone = undo(IGNORED, "2026-01-03")
    redone = undo(undone, "2026-01-04")
    assert in_force([RENAMED, IGNORED, undone]) == (RENAMED,)
    assert in_force([redone, undone, IGNORED, RENAMED]) == (RENAMED, IGNORED)


def test_the_same_decision_from_two_logs_counts_once() -> None:
    assert in_force([RENAMED, RENAMED]) == (RENAMED,)


def test_two_decisions_made_now_are_two() -> None:
    first, second = decide("ignore", "org-scroll"), decide("accept", "org-scroll")
    assert first.decision_id != second.decision_id
    assert [each.kind for each in in_force([second, first])] == ["ignore", "accept"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kind,subject\nmerge,x\n", "lacks the columns article_id"),
        (log.to_csv([IGNORED]).replace("ignore", "forget"), "line 2: “forget” is no kind of decision"),
        (
            log.to_csv([IGNORED]).replace("menu", "m" * (csv.field_size_limit() + 1)),
            "is no line of a CSV file",
        ),
    ],
)
def test_a_file_that_is_no_list_of_decisions_says_why(text: str, said: str) -> None:
    with pytest.raises(DecisionError, match=said):
        log.from_csv(text, "theirs.csv")
