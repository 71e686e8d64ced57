"""Stanza's own package in place of the shipped models: loaded from a folder laid out as Stanza lays out its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import ModelsError
from core.nlp.hub import load_hub_stages
from core.nlp.pipeline import Pipeline
from core.nlp.stages import MODELS
from tests.conftest import ARTICLES, ROOT

PACKAGE = "ours"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The shipped models as Stanza keeps downloaded ones: `resources.json` and `id/<processor>/<package>.pt`."""
    files = {
        "tokenize": "tokenizer",
        "mwt": "mwt",
        "pos": "pos",
        "depparse": "depparse",
        "pretrain": "vectors",
    }
    needs = {"dependencies": [{"model": "pretrain", "package": PACKAGE}]}
    language: dict[str, object] = {"lang_name": "Indonesian"}
    for processor, model in files.items():
        place = tmp_path / "id" / processor / f"{PACKAGE}.pt"
        place.parent.mkdir(parents=True)
        place.symlink_to(MODELS / f"{model}.pt")
        language[processor] = {PACKAGE: needs if processor in ("pos", "depparse") else {}}
    language["lemma"] = {"identity": {}}
    package = dict.fromkeys(("tokenize", "mwt", "pos", "depparse"), PACKAGE) | {"lemma": "identity"}
    language["packages"] = {"default": package}
    (tmp_path / "resources.json").write_text(json.dumps({"id": language}), encoding="utf-8")
    return tmp_path


def test_stanzas_package_gives_syntax_and_the_shipped_model_names(folder: Path) -> None:
    text = "Korea Utara mengirim tentara ke Rusia."
    (ours,) = Pipeline().annotate([text])
    (theirs,) = Pipeline(folder, load=load_hub_stages).annotate([text])
    assert theirs == ours
    assert [text[e.start : e.end] for e in theirs.sentences[0].entities] == ["Korea Utara", "Rusia"]


def test_a_broken_package_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelsError, match="leave out --models hub"):
        load_hub_stages(tmp_path, ["tokenize"])


def test_without_a_connection_the_command_says_what_to_do(tmp_path: Path) -> None:
    nowhere = {"STANZA_RESOURCES_DIR": str(tmp_path / "none"), "STANZA_RESOURCES_URL": "http://127.0.0.1:9"}
    done = subprocess.run(
        [sys.executable, "-m", "core", "parse", str(ARTICLES), "--out", str(tmp_path), "--models", "hub"],
        cwd=ROOT,
        env=os.environ | nowhere,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "could not be downloaded" in done.stderr
    assert "Traceback" not in done.stderr
