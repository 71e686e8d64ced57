"""Weights of 8 bits while a model is in use: Stanza's recurrent layers take a third of the time so.

Only the layers' weights are integers; what they read and give are ordinary numbers (torch's dynamic
quantization). The scores of the model card are those of the quantized models. Torch announces that this
part of it will go some day; `requirements.txt` holds it at a version that has it.
"""

from __future__ import annotations

import warnings
from typing import Any

import torch
from torch import nn
from torch.ao.nn.quantized import dynamic
from torch.ao.quantization import default_dynamic_qconfig, per_channel_dynamic_qconfig


def quantize(model: nn.Module) -> None:
    """Put quantized layers in the place of the LSTM and linear ones of `model`, at any depth.

    Where torch has no means for that on this kind of processor, `model` stays as it is.
    """
    if torch.backends.quantized.engine == "none":
        return
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".* are deprecated and will be removed", UserWarning)
        _replace_layers(model)


def _replace_layers(model: nn.Module) -> None:
    for name, layer in list(model.named_children()):
        if type(layer) is nn.LSTM:
            setattr(model, name, _quantized(layer, dynamic.LSTM, default_dynamic_qconfig))
        elif type(layer) is nn.Linear:
            setattr(model, name, _quantized(layer, dynamic.Linear, per_channel_dynamic_qconfig))
        else:
            _replace_layers(layer)


def _quantized(layer: nn.Module, kind: Any, scheme: Any) -> nn.Module:
    layer.qconfig = scheme
    made: nn.Module = kind.from_float(layer)
    return made
