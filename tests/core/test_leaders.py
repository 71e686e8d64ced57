"""Which state a leader acts for, and when."""

from __future__ import annotations

from core.compare.leaders import state_led
from core.resolve.known import countries, make_actor


def test_a_president_acts_for_the_state_while_in_office() -> None:
    prabowo = make_actor("Prabowo Subianto", "PER").actor_id
    indonesia = countries()["ID"].actor_id
    assert state_led(prabowo, "2025-06-18") == indonesia
    assert state_led(prabowo, "2023-06-18") == ""


def test_others_act_for_none() -> None:
    assert state_led(make_actor("Mark Rutte", "PER").actor_id, "2024-10-28") == ""
    assert state_led("nobody", "2024-10-28") == ""
