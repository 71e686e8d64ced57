"""Stanza's official Indonesian package, where this machine has it or can reach it.

Names still come from the shipped model: Stanza has none for Indonesian.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import stanza
from stanza.resources.common import DEFAULT_MODEL_DIR

from core.errors import ModelsError
from core.nlp.stages import MODELS, load_fast_stages, without_optimizers

FOLDER = Path(DEFAULT_MODEL_DIR)
"""Where Stanza keeps what it downloads: `stanza_resources`, or what STANZA_RESOURCES_DIR names."""
PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse")


def fetch(folder: Path) -> None:
    """Download the package to `folder` unless it is there.

    Raises `ModelsError` where it cannot be reached.
    """
    if (folder / "resources.json").is_file() and (folder / "id").is_dir():
        return
    try:
        stanza.download("id", model_dir=str(folder), processors=",".join(PROCESSORS), logging_level="ERROR")
    except Exception as error:
        raise ModelsError(
            f"Stanza's Indonesian package is not in {folder} and could not be downloaded "
            f"({type(error).__name__}). Leave out --models hub to use the models that Runut ships; or, where "
            f"there is a connection, run: python -c \"import stanza; stanza.download('id')\" and copy the folder "
            f"stanza_resources to {folder}."
        ) from error


def load_hub_stages(folder: Path, names: Sequence[str]) -> Mapping[str, Any]:
    """Stanza's processors by name, as `core.nlp.stages.load_fast_stages` gives them, from the package in `folder`.

    Nothing is downloaded. Raises `ModelsError` where the package is not complete.
    """
    wanted = [name for name in PROCESSORS if name in names]
    try:
        with without_optimizers():
            loaded = stanza.Pipeline(
                lang="id",
                dir=str(folder),
                processors=",".join(wanted),
                download_method=None,
                use_gpu=False,
                logging_level="ERROR",
            )
    except Exception as error:
        raise ModelsError(
            f"Stanza's Indonesian package in {folder} cannot be loaded ({type(error).__name__}: {error}). "
            f"Delete that folder and run again with a connection, or leave out --models hub."
        ) from error
    stages: dict[str, Any] = dict(loaded.processors)
    if "ner" in names:
        stages["ner"] = load_fast_stages(MODELS, ["tokenize", "ner"])["ner"]
    return stages
