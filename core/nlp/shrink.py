"""Weights changed after training: averaged over steps of it, and in half precision for shipping."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch


def average(sources: Sequence[Path], target: Path) -> None:
    """Write to `target` the mean of Stanza models of one training, whose weights have the same shapes.

    The mean of weights late in training generalises a little better than any of them (Izmailov et al.,
    "Averaging Weights Leads to Wider Optima and Better Generalization", 2018).
    """
    models = [torch.load(source, map_location="cpu", weights_only=True) for source in sources]
    weights = models[0]["model"]
    for name, weight in weights.items():
        if weight.is_floating_point():
            weights[name] = torch.stack([model["model"][name] for model in models]).mean(dim=0)
    torch.save(models[0], target)


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
