"""The chain of training, with two steps of each trainer, on a little data made for this test.

The word vectors are the shipped ones: training them needs a library that only training needs.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from core.nlp.pipeline import Pipeline
from core.nlp.stages import MODELS, VECTORS
from core.nlp.train import TRAINERS, main
from core.nlp.treebank import CSUI_TEST, CSUI_TRAIN, OTHERS

FEW = {
    name: tuple(
        re.sub(
            r"--(steps|max_steps|max_steps_before_stop|eval_steps|eval_interval|num_epoch) \d+",
            r"--\1 2",
            line,
        )
        for line in lines
    )
    for name, lines in TRAINERS.items()
}
SENTENCE = (
    "# text = Ia menyurati Anwar, katanya di {0}.\n"
    "1\tIa\tia\tPRON\t_\t_\t2\tnsubj\t_\t_\n"
    "2\tmenyurati\tsurat\tVERB\t_\t_\t0\troot\t_\t_\n"
    "3\tAnwar\tAnwar\tPROPN\t_\t_\t2\tobj\t_\tSpaceAfter=No\n"
    "4\t,\t,\tPUNCT\t_\t_\t5\tpunct\t_\t_\n"
    "5-6\tkatanya\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "5\tkata\tkata\tVERB\t_\t_\t2\tparataxis\t_\t_\n"
    "6\tnya\tdia\tPRON\t_\t_\t5\tnsubj\t_\t_\n"
    "7\tdi\tdi\tADP\t_\t_\t8\tcase\t_\t_\n"
    "8\t{0}\t{0}\tPROPN\t_\t_\t5\tobl\t_\tSpaceAfter=No\n"
    "9\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n"
)


def _names(prefix: str, count: int) -> list[str]:
    return [f"{prefix}{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(count)]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for folder in ("treebank", "ner"):
        (tmp_path / folder).mkdir()
    for file, prefix, count in (
        (CSUI_TRAIN, "Kota", 120),
        (CSUI_TEST, "Desa", 5),
        *((n, n[3], 4) for n in OTHERS),
    ):
        text = "".join(SENTENCE.format(name) for name in _names(prefix.title(), count))
        (tmp_path / "treebank" / file).write_text(text, "utf-8")
    parts = (
        "idner-news-2k-train",
        "idner-news-2k-dev",
        "idner-news-2k-test",
        "nerugm",
        "nerui",
        "nergrit-train",
    )
    for part in parts:
        rows = [
            f"Anwar X B-PER\nmembaca X O\n{name} X O\ndi X O\nAmman X B-LOC\n\n"
            for name in _names(part[-5:], 9)
        ]
        (tmp_path / "ner" / f"{part}.txt").write_text("".join(rows), "utf-8")
    shutil.copytree(Path(__file__).parents[3] / "shared" / "volume", tmp_path / "volume")
    return tmp_path


# Stanza's scorer leaves the two files that it compares open.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.slow
@pytest.mark.skipif(
    not (Path(__file__).parents[3] / "shared" / "volume").is_dir(),
    reason="../shared, with the text of the hand-labelled sentences, is not here",
)
def test_every_step_leads_to_models_that_load(data: Path, tmp_path: Path) -> None:
    work = tmp_path / "work"
    (work / "models").mkdir(parents=True)
    for folder in (work, work / "models"):
        shutil.copy2(MODELS / VECTORS, folder)
    steps = ["data", "tokenizer", "mwt", "ner", "pos", "tags", "depparse", "score"]
    assert main([str(data), "--work", str(work), "--only", *steps], FEW) == 0
    card = (work / "shipped" / "README.md").read_text("utf-8")
    assert "CSUI test from raw text" in card
    (found,) = Pipeline(work / "shipped").annotate(["Ia menyurati Anwar."])
    assert found.sentences
