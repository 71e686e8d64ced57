"""What the analyst decides by hand: one record for each decision, never changed once made.

Decisions are kept beside the collection, apart from what was parsed, and are applied anew at each parse, so they
outlive it and every upgrade. A decision names what it is about by ids that come from content.

| kind   | subject     | narrowed by          | value                                              |
|--------|-------------|----------------------|----------------------------------------------------|
| merge  | actor_id    |                      | actor_id of the actor that it is                   |
| split  | actor_id    | article_id, form     | name of the other actor that these mentions name   |
| rename | actor_id    |                      | name to show                                       |
| retype | actor_id    |                      | PER, ORG, GPE or LOC                               |
| ignore | actor_id    |                      |                                                    |
| accept | actor_id    | article_id, form     | (looked at, and right as it stands), or actor_id   |
|        |             |                      | of an actor that it is not                         |
| field  | article_id  | form: the field      | value of the metadata field                        |
| role   | publisher   | form: the block's    | role that such blocks have                         |
|        |             | words, folded        |                                                    |
| remove | article_id  |                      |                                                    |
| undo   | decision_id |                      |                                                    |
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from typing import Literal, get_args

Kind = Literal["merge", "split", "rename", "retype", "ignore", "accept", "field", "role", "remove", "undo"]
KINDS: tuple[Kind, ...] = get_args(Kind)
ACTOR_KINDS: tuple[Kind, ...] = ("merge", "split", "rename", "retype", "ignore", "accept")
"""What is decided on actors."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; `core.decisions.record` says what its fields hold for each kind."""

    kind: Kind
    subject: str
    article_id: str
    form: str
    value: str
    reason: str
    author: str
    made: str
    """The moment, in UTC: `2026-11-22T04:30:00.123456+00:00`."""

    @property
    def decision_id(self) -> str:
        """Hash of all its fields: the same decision has the same id wherever it travels."""
        return hashlib.sha256("\x1f".join(astuple(self)).encode()).hexdigest()[:16]


def decide(
    kind: Kind,
    subject: str,
    value: str = "",
    *,
    article_id: str = "",
    form: str = "",
    reason: str = "",
    author: str = "",
) -> Decision:
    """A decision made now."""
    made = datetime.now(UTC).isoformat(timespec="microseconds")
    return Decision(kind, subject, article_id, form, value, reason, author, made)


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that hold, in the order they were made: those not undone, and no undoings.

    An undoing can be undone in its turn.
    """
    ordered = _ordered(decisions)
    undone = _undone(ordered)
    return tuple(each for each in ordered if each.kind != "undo" and each.decision_id not in undone)


def undone(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """For the id of each decision that is undone, the undoing that holds; undo that to have it hold again."""
    return _undone(_ordered(decisions))


def _ordered(decisions: Iterable[Decision]) -> list[Decision]:
    return sorted(dict.fromkeys(decisions), key=lambda decision: (decision.made, decision.decision_id))


def _undone(ordered: Sequence[Decision]) -> dict[str, Decision]:
    found: dict[str, Decision] = {}
    for decision in reversed(ordered):
        if decision.kind == "undo" and decision.decision_id not in found:
            found[decision.subject] = decision
    return found
