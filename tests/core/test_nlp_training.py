"""Training data from small corpora written for this test: what is held out stays out."""

from __future__ import annotations

import csv
import json
from importlib import import_module
from pathlib import Path

import pytest

from core.nlp.corpora import LABELS, read_columns, text_hash
from core.nlp.evaluate import entity_scores
from core.nlp.prepare import DataFolder, vector_lines, write_entity_files, write_treebank_files
from core.nlp.train import TRAINERS, main
from core.nlp.treebank import CSUI_TEST, CSUI_TRAIN, OTHERS

HEADLINE = "Menlu Rusia Kunjungi Hanoi"
BODY = "Menteri itu tiba di Hanoi pada Senin pagi. Ia disambut Perdana Menteri Vietnam di bandara."
SECRET = "Utusan khusus PBB untuk Suriah bertemu wakil oposisi di Jenewa kemarin."


def _conllu(prefix: str, count: int) -> str:
    return "".join(
        f"# sent_id = {prefix}-{number}\n# text = Ia pergi {prefix}{number}.\n"
        "1\tIa\tia\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n"
        "2\tpergi\tpergi\tVERB\tVB\t_\t0\troot\t_\t_\n"
        f"3\t{prefix}{number}\t_\tPROPN\tNNP\t_\t2\tobl\t_\tSpaceAfter=No\n"
        "4\t.\t.\tPUNCT\tZ\t_\t2\tpunct\t_\t_\n\n"
        for number in range(count)
    )


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    for folder in ("treebank", "ner", "volume"):
        (tmp_path / folder).mkdir()
    (tmp_path / "treebank" / CSUI_TRAIN).write_text(_conllu("latih", 80), "utf-8")
    (tmp_path / "treebank" / CSUI_TEST).write_text(_conllu("uji", 3) + _conllu("latih", 1), "utf-8")
    for name in OTHERS:
        (tmp_path / "treebank" / name).write_text(_conllu(name[3], 2), "utf-8")
    secret = "".join(f"{word} X O\n" for word in SECRET.replace(".", " .").split())
    for name in ("idner-news-2k-train", "idner-news-2k-dev", "nerugm", "nerui", "nergrit-train"):
        known = f"Suriah X O\nmenyurati X O\n{name} X O\ndi X O\nAmman X B-LOC\n\n"
        person = f"Anwar X B-PER\nIbrahim X I-PER\nmembaca X O\n{name} X O\n\n"
        (tmp_path / "ner" / f"{name}.txt").write_text(f"{known}{person}{secret}\n", "utf-8")
    (tmp_path / "ner" / "idner-news-2k-test.txt").write_text(secret, "utf-8")
    (tmp_path / "volume" / "a.csv").write_text(
        f'judul,isi_berita\n{HEADLINE},"{BODY}"\nLain,"{SECRET} Warga menyambutnya dengan gembira."\n',
        "utf-8",
    )
    labels = tmp_path / "entities.csv"
    labels.write_text(
        "part,text_sha256,start,end,entities\n"
        f"train,{text_hash(HEADLINE)},0,26,6-11:LOC 21-26:LOC\n"
        f"test,{text_hash(BODY)},43,91,71-78:LOC\n",
        "utf-8",
    )
    return DataFolder(tmp_path, labels)


def test_test_sentences_reach_neither_training_nor_vectors(data: DataFolder, tmp_path: Path) -> None:
    write_entity_files(data, tmp_path)
    for name in ("broad", "news", "dev"):
        rows = json.loads((tmp_path / "ner" / f"{name}.json").read_text("utf-8"))
        texts = [" ".join(token["text"] for token in row) for row in rows]
        assert rows
        assert not any("oposisi" in text or "disambut" in text for text in texts)
    lines = [" ".join(line) for line in vector_lines(data)]
    assert any("amman" in line for line in lines)
    assert not any("oposisi" in line or "hanoi pada senin" in line for line in lines)


def test_unmarked_countries_are_marked(data: DataFolder, tmp_path: Path) -> None:
    write_entity_files(data, tmp_path)
    rows = json.loads((tmp_path / "ner" / "dev.json").read_text("utf-8"))
    marked = {token["text"]: token["ner"] for row in rows for token in row}
    assert marked["Suriah"] == "B-LOC"
    assert marked["Rusia"] == marked["Hanoi"] == "B-LOC"
    assert marked["Ibrahim"] == "I-PER"


def test_development_sentences_are_csuis_last_and_train_nothing(data: DataFolder, tmp_path: Path) -> None:
    write_treebank_files(data, tmp_path)
    train = (tmp_path / "syntax" / "train.conllu").read_text("utf-8")
    dev = (tmp_path / "syntax" / "dev.conllu").read_text("utf-8")
    assert dev.count("# sent_id") == 66
    assert "latih79" in dev
    assert "latih79" not in train
    assert "# text = Ia pergi latih0." not in train
    assert "NNP" not in train
    assert (
        (tmp_path / "tokenizer" / "test.txt").read_text("utf-8").startswith("Ia pergi uji0. Ia pergi uji1.")
    )


def test_types_of_every_corpus_become_three(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Tokyo\tB-PLACE\n-\tO\nKamis\tB-TIME\nKim\tB-PERSON\nJong-Un\tI-PERSON\n", "utf-8")
    (sentence,) = read_columns(path)
    assert sentence.words == ("Tokyo", "-", "Kamis", "Kim", "Jong", "-", "Un")
    assert sentence.spans() == [(0, 1, "LOC"), (3, 7, "PER")]


def test_scores_count_exact_spans_with_type() -> None:
    gold = [[(0, 2, "PER"), (3, 4, "LOC")], [(0, 1, "ORG")]]
    found = [[(0, 2, "PER"), (3, 4, "ORG")], []]
    scores = entity_scores(gold, found)
    assert (scores["PER"].f1, scores["ORG"].f1) == (100.0, 0.0)
    assert (scores["all"].precision, round(scores["all"].recall, 1), scores["all"].gold) == (50.0, 33.3, 3)


@pytest.mark.parametrize("command", [command for commands in TRAINERS.values() for command in commands])
def test_stanza_knows_every_option(command: str) -> None:
    module, *options = command.split()
    parsed = import_module(module).build_argparse().parse_args(options)
    assert f"--seed {parsed.seed}" in command


def test_an_unknown_step_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([str(tmp_path), "--work", str(tmp_path), "--only", "everything"])
    assert "everything" in capsys.readouterr().err


def test_hand_labels_are_many_apart_and_sound() -> None:
    with LABELS.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    texts: dict[str, set[str]] = {"train": set(), "test": set()}
    for row in rows:
        texts[row["part"]].add(row["text_sha256"])
        spans = [tuple(map(int, entity.split(":")[0].split("-"))) for entity in row["entities"].split()]
        bounds = [int(row["start"]), *(place for span in spans for place in span), int(row["end"])]
        assert bounds == sorted(bounds)
        assert all(start < end for start, end in spans)
    assert sum(row["part"] == "train" for row in rows) >= 400
    assert sum(row["part"] == "test" for row in rows) >= 150
    assert not texts["train"] & texts["test"]
