"""Two analysts' decisions: what is new, what clashes, and who wins."""

from __future__ import annotations

import pytest

from core.decisions.combining import combine, compare
from core.decisions.record import Decision, Kind, in_force


def made(
    kind: Kind, subject: str, value: str = "", at: int = 1, author: str = "ani", **more: str
) -> Decision:
    fields = {"article_id": "", "form": "", "reason": ""} | more
    return Decision(kind, subject, value=value, author=author, made=f"2026-01-01T00:00:{at:02d}", **fields)


MERGED = made("merge", "per-a", "per-b")


def test_what_both_have_is_known_and_the_rest_is_new() -> None:
    other = made("ignore", "org-x", author="tono")
    found = compare([MERGED], [MERGED, other])
    assert (found.new, found.known, found.clashes) == ((other,), (MERGED,), ())


@pytest.mark.parametrize(
    "theirs",
    [
        made("merge", "per-a", "per-c", author="tono"),
        made("ignore", "per-a", author="tono"),
        made("accept", "per-a", "per-b", author="tono"),
        made("accept", "per-b", "per-a", author="tono"),
    ],
)
def test_decisions_that_cannot_both_hold_clash(theirs: Decision) -> None:
    (clash,) = compare([MERGED], [theirs]).clashes
    assert (clash.mine, clash.theirs) == (MERGED, theirs)


@pytest.mark.parametrize(
    "theirs",
    [
        made("merge", "per-b", "per-a", author="tono"),
        made("merge", "per-c", "per-b", author="tono"),
        made("rename", "per-a", "A.", author="tono"),
        made("merge", "per-a", "per-c", 2),
        made("accept", "per-a", "per-c", author="tono"),
    ],
)
def test_decisions_that_can_both_hold_do_not_clash(theirs: Decision) -> None:
    assert compare([MERGED], [theirs]).clashes == ()


def test_fields_of_one_article_clash_one_by_one() -> None:
    mine = made("field", "art", "Kabar", form="publisher")
    same = made("field", "art", "Kabar", form="publisher", author="tono")
    other = made("field", "art", "Warta", form="publisher", author="tono")
    headline = made("field", "art", "Judul", form="headline", author="tono")
    assert compare([mine], [same, headline]).clashes == ()
    assert len(compare([mine], [other]).clashes) == 1


def test_what_either_undid_clashes_no_more() -> None:
    theirs = made("ignore", "per-a", author="tono")
    undone = made("undo", theirs.decision_id, at=2, author="tono")
    assert compare([MERGED], [theirs, undone]).clashes == ()
    assert compare([MERGED, made("undo", MERGED.decision_id, at=2)], [theirs]).clashes == ()
    assert compare([MERGED], [made("undo", MERGED.decision_id, at=2, author="tono"), theirs]).clashes == ()


@pytest.mark.parametrize(("theirs_win", "left"), [(True, "ignore"), (False, "merge")])
def test_the_side_that_loses_is_undone(theirs_win: bool, left: str) -> None:
    theirs = made("ignore", "per-a", author="tono")
    found = compare([MERGED], [theirs])
    added = combine(found, [theirs_win], "ani")
    assert [each.kind for each in in_force([MERGED, *added])] == [left]
    assert added[-1].author == "ani"
