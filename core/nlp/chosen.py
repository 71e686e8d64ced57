"""Which models a process and those it starts read with: the shipped ones, or Stanza's own from its hub."""

from __future__ import annotations

import os

SHIPPED, HUB = "shipped", "hub"
_SETTING = "RUNUT_MODELS"
"""An environment variable, since worker processes inherit it."""


def choose(models: str) -> None:
    """Use `SHIPPED` or `HUB` from now on, in this process and in those that it starts later."""
    os.environ[_SETTING] = models


def chosen() -> str:
    """`SHIPPED`, unless `HUB` was chosen."""
    return HUB if os.environ.get(_SETTING) == HUB else SHIPPED
