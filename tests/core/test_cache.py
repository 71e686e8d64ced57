"""What articles are read with is in the cache's fingerprint, all of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.comparison import Collection, Failure
from core.workspace import cache
from core.workspace.cache import MAKERS, Cache
from tests.conftest import ROOT
from tests.test_architecture import imports

READING = ("core.parse", "core.batch", "core.ingest.readers.reading", "core.nlp.articles", "core.nlp.chosen")
AFTER = ("core/decisions", "core/processes.py", "core/schema.py")
"""What batch uses besides: decisions change an article before its key is taken, the others change no result."""


def used(start: str) -> set[str]:
    """The project's files that `start` imports, and those that they import."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        path = ROOT / f"{waiting.pop().replace('.', '/')}.py"
        if not path.is_file():
            path = path.with_suffix("") / "__init__.py"
        name = path.relative_to(ROOT).as_posix()
        if path.is_file() and name not in found:
            found.add(name)
            for imported in imports(path):
                # `from core.text import fold` names the module and what stands in it.
                waiting += [imported, imported.rpartition(".")[0]]
    return {name for name in found if name.startswith("core/")}


@pytest.mark.parametrize("start", READING)
def test_every_file_that_reading_and_parsing_use_is_in_the_fingerprint(start: str) -> None:
    known = (*MAKERS, *AFTER, "core/__init__.py")
    missing = {
        name for name in used(start) if not any(name == one or name.startswith(f"{one}/") for one in known)
    }
    assert not missing, f"core.workspace.cache.MAKERS lacks {sorted(missing)}"


def test_the_fingerprint_changes_with_any_of_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "ROOT", tmp_path)
    monkeypatch.setattr(cache, "MAKERS", ("one.py", "folder"))
    (tmp_path / "one.py").write_text("a")
    (tmp_path / "folder" / "deep").mkdir(parents=True)
    (tmp_path / "folder" / "deep" / "words.csv").write_text("b")
    seen = {cache.fingerprint.__wrapped__()}
    (tmp_path / "folder" / "deep" / "words.csv").write_text("c")
    seen.add(cache.fingerprint.__wrapped__())
    (tmp_path / "folder" / "deep" / "words.csv").rename(tmp_path / "folder" / "words.csv")
    seen.add(cache.fingerprint.__wrapped__())
    (tmp_path / "folder" / "old.pyc").write_text("not read")
    assert len(seen | {cache.fingerprint.__wrapped__()}) == 3


def test_entries_of_other_programs_are_not_found_and_can_be_forgotten(tmp_path: Path) -> None:
    old, new = Cache(tmp_path, "old"), Cache(tmp_path, "new")
    old.keep("k" * 64, ("value", 1))
    assert old.recall("k" * 64) == ("value", 1)
    assert new.recall("k" * 64) is None
    new.forget_others()
    assert old.recall("k" * 64) is None


class Trap:
    """Runs code when an ordinary loader reads it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Path.touch, (self.path,)


def test_an_entry_that_would_run_code_counts_as_damaged(tmp_path: Path) -> None:
    trace = tmp_path / "ran"
    memory = Cache(tmp_path / "cache", "f")
    memory.keep("k" * 8, Trap(trace))
    assert memory.recall("k" * 8) is None
    assert not trace.exists()


def test_records_come_back_as_they_were(tmp_path: Path, five: Collection) -> None:
    memory = Cache(tmp_path, "f")
    memory.keep("k" * 8, [five.articles[0], Failure("a", "b", "c", "d")])
    assert memory.recall("k" * 8) == [five.articles[0], Failure("a", "b", "c", "d")]
