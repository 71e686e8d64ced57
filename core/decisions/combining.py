"""Two analysts' decisions put together: what is new, what both have, and where they clash."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.decisions.record import Decision, decide, in_force

_WHOLE = ("merge", "ignore", "rename", "retype")
"""Kinds on a whole actor, of which `ignore` leaves nothing for the others to hold on."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two decisions in force that cannot both hold."""

    mine: Decision
    theirs: Decision


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the decisions of a file would bring."""

    new: tuple[Decision, ...]
    """Undoings included, in the order they were made."""
    known: tuple[Decision, ...]
    clashes: tuple[Clash, ...]


def compare(mine: Sequence[Decision], theirs: Sequence[Decision]) -> Comparison:
    """What `theirs` would bring to `mine`: no clash is between decisions that one analyst made, the later holds."""
    have = {each.decision_id for each in mine}
    new = tuple(dict.fromkeys(each for each in theirs if each.decision_id not in have))
    known = tuple(dict.fromkeys(each for each in theirs if each.decision_id in have))
    both = {each.decision_id for each in in_force([*mine, *theirs])}
    ours = [each for each in in_force(mine) if each.decision_id in both]
    by_question: dict[tuple[str, ...], list[Decision]] = defaultdict(list)
    for each in ours:
        for question in _questions(each):
            by_question[question].append(each)
    clashes: dict[Clash, None] = {}
    for each in in_force(new):
        if each.decision_id not in both:
            continue
        for question in _questions(each):
            for own in by_question[question]:
                if _clash(own, each):
                    clashes[Clash(own, each)] = None
    return Comparison(new, known, tuple(clashes))


def combine(found: Comparison, theirs: Sequence[bool], author: str) -> tuple[Decision, ...]:
    """The decisions to add: all that is new, with the losing side of each clash undone.

    `theirs` says for each clash whether the file's side holds; `author` undoes the other.
    """
    losing = {
        (clash.mine if wins else clash.theirs).decision_id
        for clash, wins in zip(found.clashes, theirs, strict=True)
    }
    return (*found.new, *(decide("undo", each, reason="clash", author=author) for each in sorted(losing)))


def _questions(decision: Decision) -> Iterator[tuple[str, ...]]:
    """What a decision answers; two that share no answer cannot clash."""
    if decision.kind == "remove":
        yield "article", decision.subject
    elif decision.kind in _WHOLE:
        yield "actor", decision.subject
    if decision.kind == "merge" or (decision.kind == "accept" and decision.value):
        yield ("pair", *sorted((decision.subject, decision.value)))
    elif decision.kind not in _WHOLE:
        yield decision.kind, decision.subject, decision.article_id, decision.form


def _clash(mine: Decision, theirs: Decision) -> bool:
    if mine.author == theirs.author and mine.author:
        return False
    if mine.kind == theirs.kind:
        pair = {mine.subject, mine.value} == {theirs.subject, theirs.value}
        return mine.value != theirs.value and not pair
    return "ignore" in (mine.kind, theirs.kind) or {mine.kind, theirs.kind} == {"merge", "accept"}
