"""The state that a leader acts for: what `Putin` gives, `Rusia` gives."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from core.lexicon import table
from core.resolve.known import countries, make_actor


def state_led(actor_id: str, day: str) -> str:
    """Actor id of the state that the actor leads on the ISO `day`; empty where it leads none."""
    for since, until, state in _terms().get(actor_id, ()):
        if since <= day and (not until or day <= until):
            return state
    return ""


@cache
def _terms() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """For each leader the terms of office: first and last day, and the state."""
    leading = {row["office"] for row in table("leading_offices", "office")}
    terms: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for row in table("office_holders", "name", "office", "of", "since", "until"):
        if row["office"] in leading and row["of"] in countries():
            leader = make_actor(row["name"], "PER").actor_id
            terms[leader].append((row["since"], row["until"], countries()[row["of"]].actor_id))
    return {leader: tuple(each) for leader, each in terms.items()}
