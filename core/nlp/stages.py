"""Stanza's processors, loaded from a folder of models and from nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import stanza
from stanza.models.common import utils

from core.nlp.decoding import decode_sooner
from core.nlp.quantize import quantize

MODELS = Path(__file__).resolve().parents[2] / "data" / "models"
VECTORS = "vectors.pt"


def load_stages(models: Path, names: Sequence[str]) -> Mapping[str, Any]:
    """Stanza's processors by name: tokenize, mwt, pos, lemma, depparse, ner, those of `names`.

    Each reads `<name>.pt` in `models` (tokenize: tokenizer.pt); a missing one raises `FileNotFoundError`.
    Nothing is downloaded.
    """
    with without_optimizers():
        loaded = stanza.Pipeline(**pipeline_arguments(models, names))
    stages: Mapping[str, Any] = loaded.processors
    return stages


def load_fast_stages(models: Path, names: Sequence[str]) -> Mapping[str, Any]:
    """`load_stages` for reading alone: the models quantized, the trees decoded sooner.

    The parser is then almost four times as fast, the tagger and the entity model one and a half times.
    """
    stages = load_stages(models, names)
    if "depparse" in stages:
        decode_sooner(stages["depparse"].trainer.model)
    for name in stages.keys() & {"tokenize", "pos", "depparse"}:
        quantize(stages[name].trainer.model)
    if "ner" in stages:
        for trainer in stages["ner"].trainers:
            quantize(trainer.model)
    return stages


def pipeline_arguments(models: Path, names: Sequence[str]) -> dict[str, Any]:
    """What `stanza.Pipeline` is to be called with. The parser asks for lemmas but its model uses none, so
    "lemma" is the identity."""
    paths: dict[str, Any] = {}
    for name in names:
        if name == "lemma":
            paths["lemma_use_identity"] = True
            continue
        file = models / ("tokenizer.pt" if name == "tokenize" else f"{name}.pt")
        if not file.is_file():
            raise FileNotFoundError(
                f"{file.name} is not in the folder {models.name}. Restore it, or train it again."
            )
        paths[f"{name}_model_path"] = str(file)
        if name in {"pos", "depparse", "ner"}:
            paths[f"{name}_pretrain_path"] = str(models / VECTORS)
    if "ner" in names:
        paths |= {"ner_forward_charlm_path": "", "ner_backward_charlm_path": ""}
    return {
        "lang": "id",
        "dir": str(models),
        "processors": ",".join(names),
        "download_method": None,
        "allow_unknown_language": True,
        "use_gpu": False,
        "logging_level": "ERROR",
        **paths,
    }


@contextmanager
def without_optimizers() -> Iterator[None]:
    """Stanza makes an optimizer for each model it loads; the first imports torch's compiler, in 1.5 s."""
    makers = {name: getattr(utils, name) for name in ("get_optimizer", "get_split_optimizer")}
    try:
        for name in makers:
            setattr(utils, name, lambda *_, **__: {})
        yield
    finally:
        for name, maker in makers.items():
            setattr(utils, name, maker)
