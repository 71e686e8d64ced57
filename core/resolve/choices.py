"""The outcome of a step of identity."""

from __future__ import annotations

from dataclasses import dataclass

from core.model import Actor, MentionBasis


@dataclass(frozen=True, slots=True)
class Choice:
    """An actor chosen for a form, how, how surely, and why."""

    actor: Actor
    basis: MentionBasis
    confidence: float
    reason: str
