"""Trained weights in half precision, for shipping."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch


def shrink(source: Path, target: Path) -> None:
    """Write the Stanza model `source` to `target` with weights of 16 bits: half the size, the same scores."""
    model = torch.load(source, map_location="cpu", weights_only=True)
    model["model"] = _halved(model["model"])
    torch.save(model, target)


def _halved(value: Any) -> Any:
    if isinstance(value, torch.Tensor) and value.dtype == torch.float32:
        return value.half()
    if isinstance(value, dict):
        return type(value)((key, _halved(part)) for key, part in value.items())
    return value
