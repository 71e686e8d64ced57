"""`python -m core`: what it writes, says and returns, on good and on bad input."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest

from core.__main__ import main
from core.schema import TABLES
from tests.conftest import ARTICLES


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_parse_writes_every_table_and_the_same_bytes_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    assert main(["parse", str(ARTICLES), "--out", str(one)]) == 0
    assert capsys.readouterr().out.startswith("5 articles, ")
    assert main(["parse", str(ARTICLES), "--out", str(two), "--workers", "2"]) == 0
    assert set(contents(one)) == {f"{name}.csv" for name in TABLES}
    assert contents(one) == contents(two)


def test_parquet_holds_the_same_rows_as_csv(tmp_path: Path) -> None:
    main(["parse", str(ARTICLES), "--out", str(tmp_path / "csv")])
    main(["parse", str(ARTICLES), "--out", str(tmp_path / "parquet"), "--format", "parquet"])
    for name in TABLES:
        csv = pd.read_csv(tmp_path / "csv" / f"{name}.csv", keep_default_na=False, dtype=str)
        parquet = pd.read_parquet(tmp_path / "parquet" / f"{name}.parquet")
        assert len(csv) == len(parquet)
        text = [column.name for column in TABLES[name] if column.dtype == "text"]
        assert csv[text].to_dict("list") == parquet[text].fillna("").to_dict("list")


def test_bad_files_are_named_and_the_rest_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pile = tmp_path / "pile"
    shutil.copytree(ARTICLES, pile)
    (pile / "empty.txt").write_bytes(b"")
    (pile / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    assert main(["parse", str(pile), "--out", str(tmp_path / "out")]) == 1
    shown = capsys.readouterr()
    assert "5 articles" in shown.out
    assert "2 failures" in shown.out
    assert "empty.txt" in shown.err
    assert "picture.txt" in shown.err
    failures = pd.read_csv(tmp_path / "out" / "failures.csv")
    assert failures["file"].tolist() == ["empty.txt", "picture.txt"]
    assert failures["action"].notna().all()


def test_the_same_article_twice_is_one_article_and_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pile = tmp_path / "pile"
    shutil.copytree(ARTICLES, pile)
    first = min(pile.iterdir())
    shutil.copy(first, pile / "zz copy.txt")
    assert main(["parse", str(pile), "--out", str(tmp_path / "out")]) == 0
    assert "5 articles" in capsys.readouterr().out
    failures = pd.read_csv(tmp_path / "out" / "failures.csv")
    assert failures[["file", "stage"]].values.tolist() == [["zz copy.txt", "duplicate"]]
    assert first.name in failures["error"][0]


def test_a_path_that_does_not_exist_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(tmp_path / "nowhere"), "--out", str(tmp_path / "out")]) == 1
    assert "no such file or folder" in capsys.readouterr().err


def test_hostile_texts_lose_nothing(tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "line.txt").write_text("Presiden tiba di Jakarta pada Senin (28/10/2024).", encoding="utf-8")
    (pile / "windows.txt").write_bytes("“Kami siap,” kata Menteri – Jumat.".encode("cp1252"))
    (pile / "utf16.txt").write_text("Pasukan itu dikirim ke Rusia, kata Rutte.", encoding="utf-16")
    (pile / "markup.txt").write_text("<script>alert(1)</script>\n\n**Tebal** :smile: $x$", encoding="utf-8")
    assert main(["parse", str(pile), "--out", str(tmp_path / "out")]) == 0
    passages = pd.read_csv(tmp_path / "out" / "passages.csv")
    kept = " ".join(passages["text"])
    for words in (
        "Presiden tiba di Jakarta",
        "“Kami siap,”",
        "Pasukan itu dikirim",
        "<script>alert(1)</script>",
    ):
        assert words in kept


def test_dates_explains_one_expression(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dates", "--anchor", "2024-10-28", "Kamis lalu"]) == 0
    shown = capsys.readouterr().out
    assert "2024-10-24" in shown
    assert "Thursday" in shown
    assert main(["dates", "tidak ada apa-apa di sini"]) == 1


def test_unknown_arguments_are_refused_and_training_reads_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["dates", "Kamis lalu", "--bogus"])
    assert "--bogus" in capsys.readouterr().err
    with pytest.raises(SystemExit, match="0"):
        main(["train", "--help"])
    assert "DATA_FOLDER" in capsys.readouterr().out
