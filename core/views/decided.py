"""The decisions that analysts made on actors, in words, and how each stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.decisions.record import ACTOR_KINDS, Decision, in_force, undone
from core.store import Store
from core.text import fold
from core.views.asking import Record, ask, records
from core.views.markup import safe
from core.views.words import ACTOR_TYPES, count, moment

STATES = ("in force", "at rest", "waiting", "undone")


_ON_ARTICLES = {"field": "An article's", "role": "The block", "remove": "An article is removed"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision as the page lists it."""

    decision: Decision
    words: str
    state: str
    """One of `STATES`; `waiting` until the tables are brought up to date."""
    why: str
    """Why it rests."""
    mentions: int
    undo: str
    """Id of what is to be undone to have it hold no more or, where it is undone, to have it hold again."""


def outcomes(store: Store) -> dict[str, Record]:
    """What became of each decision in these tables, by its id."""
    return {row["decision_id"]: row for row in records(ask(store, "SELECT * FROM decisions"))}


def names(store: Store, actor_ids: Sequence[str]) -> dict[str, str]:
    """Name by id of those of `actor_ids` that stand in the tables."""
    frame = ask(
        store, "SELECT actor_id, name FROM actors WHERE list_contains(?, actor_id)", parameters=[[*actor_ids]]
    )
    return dict(zip(frame["actor_id"], frame["name"], strict=True))


def waiting(decisions: Iterable[Decision], outcomes: Mapping[str, Record]) -> int:
    """How many decisions, made or undone, the tables do not show yet."""
    holding = {each.decision_id for each in in_force(decisions) if each.kind in ACTOR_KINDS}
    return len(holding ^ outcomes.keys())


def entries(
    decisions: Sequence[Decision], outcomes: Mapping[str, Record], known: Mapping[str, str]
) -> tuple[Entry, ...]:
    """The decisions on actors, the latest first. `known` are names by id, of actors that stand in the tables."""
    undoings = undone(decisions)
    made = dict.fromkeys(each for each in decisions if each.kind in ACTOR_KINDS)
    found = []
    for decision in sorted(made, key=lambda each: (each.made, each.decision_id), reverse=True):
        own = decision.decision_id
        outcome = outcomes.get(own, {})
        undoing = undoings.get(own)
        state = "undone" if undoing else outcome.get("state", "waiting")
        found.append(
            Entry(
                decision,
                words(decision, outcome, known),
                state,
                "" if undoing else outcome.get("rests", ""),
                int(outcome.get("mentions", 0)),
                undoing.decision_id if undoing else own,
            )
        )
    return tuple(found)


def words(decision: Decision, outcome: Record, known: Mapping[str, str]) -> str:
    """A decision as a sentence."""

    def name(actor_id: str, column: str) -> str:
        return f"“{outcome.get(column) or known.get(actor_id) or _spoken(actor_id)}”"

    if decision.kind not in ACTOR_KINDS:
        about = f" “{fold(decision.form)}”" if decision.form else ""
        value = f": “{fold(decision.value)}”" if decision.value else ""
        return f"{_ON_ARTICLES.get(decision.kind, decision.kind)}{about}{value}"
    who = name(decision.subject, "subject_name")
    if decision.kind == "merge":
        return f"{who} is {name(decision.value, 'value_name')}"
    if decision.kind == "rename":
        return f"{who} is called “{fold(decision.value)}”"
    if decision.kind == "retype":
        return f"{who} is a {ACTOR_TYPES.get(decision.value, decision.value)}"
    if decision.kind == "ignore":
        return f"{who} is ignored"
    form = f"“{fold(decision.form)}”" if decision.form else "what is named"
    where = " in one article" if decision.article_id else ""
    if decision.kind == "split":
        return f"{form}{where} is “{fold(decision.value)}”, not {who}"
    if decision.value:
        return f"{who} is not {name(decision.value, 'value_name')}"
    return f"{form}{where} is {who}, as it stands" if decision.form else f"{who} is right as it stands"


def _spoken(actor_id: str) -> str:
    """A name for an actor that is not in the tables: the one in its id."""
    return actor_id.partition("-")[2].replace("-", " ").title() or actor_id


def card(entry: Entry) -> str:
    """A decision as HTML."""
    decision = entry.decision
    about = count(entry.mentions, "mention") if entry.mentions else ""
    state = f'<span class="state {entry.state.replace(" ", "-")}">{safe(entry.state)}</span>'
    who = safe(decision.author or "nobody named")
    parts = [part for part in (who, safe(moment(decision.made[:16])), safe(about)) if part]
    why = f"<p>At rest: {safe(entry.why)}.</p>" if entry.why else ""
    reason = f'<p class="prose">{safe(fold(decision.reason))}</p>' if decision.reason.strip() else ""
    return (
        f'<div class="decision"><div>{state} <b>{safe(entry.words)}</b></div>'
        f'<div class="when">{" · ".join(parts)}</div>{reason}{why}</div>'
    )
