"""A collection of the analyst's own: what it keeps, what an update does anew, and what survives what."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import store
from core.comparison import Failure
from core.decisions.record import Decision, decide
from core.errors import DecisionError, WorkspaceError
from core.ingest.readers import read_all
from core.model import SavedText
from core.store import Store
from core.workspace import folders, running, sources
from core.workspace.cache import Cache, fingerprint
from core.workspace.update import CACHE, update
from core.workspace.update import decide as keep
from tests.conftest import ROOT

BOOK = (
    "Buku Baru Terbit\n\nJakarta, Warta Contoh - Penulis Rina Kartika meluncurkan buku di Bandung "
    "pada Senin (4/11/2024). "
    "Ia mengatakan buku itu ditulis selama tiga tahun.\n"
)
BRIDGE = (
    "Jembatan Diresmikan\n\nMenteri Budi Santoso meresmikan jembatan di Palembang kemarin. "
    "“Jembatan ini panjangnya 800 meter,” kata Budi.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A collection of two short articles, not yet read."""
    made = folders.create(tmp_path, "Dua berita")
    sources.add(made, "buku.txt", BOOK.encode())
    sources.add(made, "jembatan.txt", BRIDGE.encode())
    return made


def files(folder: Path) -> list[str]:
    return list(Store(folder).rows("articles")["file"])


def contents(folder: Path) -> dict[str, bytes]:
    snapshot = folder / "snapshots" / store.current(folder)
    return {path.name: path.read_bytes() for path in sorted(snapshot.iterdir())}


def article(folder: Path, file: str) -> str:
    (found,) = Store(folder).rows("articles", where={"file": [file]})["article_id"]
    return str(found)


def test_a_second_update_reads_and_parses_nothing_and_changes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = []

    class Counting(Cache):
        def keep(self, key: str, value: object) -> None:
            kept.append(key)
            super().keep(key, value)

    monkeypatch.setattr("core.workspace.update.Cache", Counting)
    first = update(folder)
    assert len(kept) == 4, "two files read, two articles parsed"
    before = contents(folder)
    assert update(folder) == first
    assert len(kept) == 4
    assert contents(folder) == before
    sources.add(folder, "kedua.txt", BOOK.replace("Rina", "Sari").encode())
    update(folder)
    assert len(kept) == 6
    assert files(folder) == ["buku.txt", "jembatan.txt", "kedua.txt"]


def test_another_program_parses_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    update(folder)
    assert [path.name for path in (folder / CACHE).iterdir()] == [fingerprint()]
    monkeypatch.setattr("core.workspace.update.fingerprint", lambda: "another")
    first = store.current(folder)
    assert update(folder) == first
    assert [path.name for path in (folder / CACHE).iterdir()] == ["another"], "what the former made is gone"
    assert running.outdated(folder)


def test_a_damaged_entry_of_the_cache_is_made_again(folder: Path) -> None:
    first = update(folder)
    for path in (folder / CACHE).rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:20])
    assert update(folder) == first


def test_an_update_killed_on_the_way_leaves_the_old_tables_and_is_taken_up_again(tmp_path: Path) -> None:
    one, other = folders.create(tmp_path, "Satu"), folders.create(tmp_path, "Dua")
    for number in range(40):
        text = BRIDGE.replace("800", str(800 + number))
        sources.add(one, f"{number:02}.txt", text.encode())
        sources.add(other, f"{number:02}.txt", text.encode())
    empty = store.current(one)
    process = subprocess.Popen([sys.executable, "-m", "core", "update", str(one), "--workers", "1"], cwd=ROOT)
    while process.poll() is None and running.state(one).done < 16:
        threading.Event().wait(0.02)
    os.kill(process.pid, signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    assert store.current(one) == empty
    assert not running.running(one)
    known = Cache(one / CACHE, fingerprint())
    assert update(one) == update(other)
    assert contents(one) == contents(other)
    assert len(files(one)) == 40
    assert known.recall("nothing") is None


def test_two_updates_of_one_collection_wait_for_each_other(folder: Path) -> None:
    with (folder / running.LOCK).open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert running.running(folder)
        assert not running.start(folder), "another process holds the lock"
        waiting = threading.Thread(target=update, args=[folder])
        waiting.start()
        waiting.join(0.5)
        assert waiting.is_alive()
        assert Store(folder).empty
    waiting.join(60)
    assert not running.running(folder)
    assert files(folder) == ["buku.txt", "jembatan.txt"]


def test_a_page_that_looks_keeps_no_update_from_beginning(folder: Path) -> None:
    (folder / running.LOCK).touch()
    with (folder / running.LOCK).open("rb") as looking:
        fcntl.flock(looking, fcntl.LOCK_SH)
        assert not running.running(folder), "to look is not to update"
        through = threading.Timer(0.1, fcntl.flock, [looking, fcntl.LOCK_UN])
        through.start()
        assert running.start(folder)
        through.join()
        running.stop(folder)


def test_a_lock_that_another_program_keeps_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "LOOKING_SECONDS", 0)
    (folder / running.LOCK).touch()
    with (folder / running.LOCK).open("rb") as foreign:
        fcntl.flock(foreign, fcntl.LOCK_SH)
        with pytest.raises(WorkspaceError, match="Another program keeps"):
            running.start(folder)
    assert running.state(folder).outcome == ""


def test_an_update_that_a_page_begins_can_be_stopped_and_taken_up_again(folder: Path) -> None:
    assert running.start(folder)
    assert running.running(folder)
    running.stop(folder)
    assert running.state(folder).outcome == "stopped"
    assert Store(folder).empty
    assert running.start(folder)
    while running.running(folder):
        threading.Event().wait(0.05)
    assert running.state(folder).outcome == "done"
    assert files(folder) == ["buku.txt", "jembatan.txt"]


def test_stopping_ends_no_process_that_is_not_updating(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "KILL_SECONDS", 0)
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        running.note(folder, running.State("done", pid=other.pid))
        with running.exclusive(folder), pytest.raises(WorkspaceError, match="could not be stopped"):
            running.stop(folder)
        assert other.poll() is None
        other.communicate(b"\n")
    assert other.returncode == 0


def test_a_decided_day_of_publication_moves_the_days_counted_back_from_it(folder: Path) -> None:
    update(folder)
    bridge = article(folder, "jembatan.txt")
    keep(folder, [decide("field", bridge, "2024-11-20", form="date_published")])
    assert running.stale(folder)
    update(folder)
    assert not running.stale(folder)
    opened = Store(folder)
    (row,) = opened.rows("articles", where={"article_id": [bridge]}).to_dict("records")
    assert (row["date_published"], row["date_published_basis"]) == ("2024-11-20", "decided")
    assert "No date of publication" not in row["warnings"]
    assert opened.rows("dates", where={"article_id": [bridge]})["value"].tolist() == ["2024-11-19"]
    said = opened.rows("metadata", where={"article_id": [bridge], "field": ["date_published"]})
    assert said["basis"].tolist() == ["decided"]


def test_a_removed_article_leaves_and_comes_back_when_that_is_undone(folder: Path) -> None:
    first = update(folder)
    removal = decide("remove", article(folder, "buku.txt"))
    keep(folder, [removal])
    update(folder)
    assert files(folder) == ["jembatan.txt"]
    keep(folder, [decide("undo", removal.decision_id)])
    assert update(folder) == first


def test_a_block_that_was_set_aside_is_taken_back_in_every_article_of_its_publisher(tmp_path: Path) -> None:
    made = folders.create(tmp_path, "Blok")
    text = "Berita Utama\n\n{}\n\nBaca Juga: Kisah Panjang Petani Kopi di Lereng Gunung Ijen\n\n{}\n"
    for number, name in enumerate(("Rina", "Sari")):
        body = BRIDGE.split("\n\n")[1].strip().replace("Budi", name)
        sources.add(made, f"{number}.txt", text.format(body, body.replace("800", "900")).encode())
    update(made)
    block = "Baca Juga: Kisah Panjang Petani Kopi di Lereng Gunung Ijen"
    before = Store(made).rows("passages", where={"text": [block]})
    assert before["role"].tolist() == ["related", "related"]
    keep(made, [decide("role", "", "body", form=block.upper())])
    update(made)
    after = Store(made).rows("passages", where={"text": [block]})
    assert after[["role", "rule"]].values.tolist() == [["body", "decided"]] * 2
    assert Store(made).count("sentences", where={"text": [block]}) == 2


def test_decisions_that_make_no_sense_change_nothing(folder: Path) -> None:
    first = update(folder)
    bridge = article(folder, "jembatan.txt")
    keep(
        folder,
        [
            decide("field", bridge, "kemarin", form="date_published"),
            decide("field", bridge, "x", form="word_count"),
            decide("role", "", "hero", form="Jembatan Diresmikan"),
            decide("remove", "not-here"),
        ],
    )
    assert update(folder) == first


def test_a_list_of_decisions_that_is_none_says_so_and_leaves_the_tables(folder: Path) -> None:
    first = update(folder)
    (folder / folders.DECISIONS).write_text("not,a,log\n")
    with pytest.raises(DecisionError, match="lacks the columns"):
        update(folder)
    assert store.current(folder) == first
    now = running.state(folder)
    assert now.outcome == "failed"
    assert "lacks the columns" in now.message


def test_decisions_of_the_log_survive_a_name_with_a_line_break(folder: Path) -> None:
    awkward = Decision("rename", "per-x", "", "", "A\nB", "", "", "2026")
    keep(folder, [awkward])
    update(folder)
    assert running.state(folder).outcome == "done"


def test_a_file_that_changes_while_it_is_read_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def saved_meanwhile(path: Path, root: Path) -> Iterator[SavedText | Failure]:
        for one in read_all(path, root):
            if path.name == "buku.txt":
                path.write_text("Setengah")
            yield one

    monkeypatch.setattr("core.batch.read_all", saved_meanwhile)
    update(folder)
    assert files(folder) == ["jembatan.txt"]
    (failure,) = Store(folder).rows("failures").to_dict("records")
    assert failure["file"] == "buku.txt"
    assert failure["error"] == "the file changed while it was read"


def test_a_watched_folder_is_read_where_it_is(folder: Path, tmp_path: Path) -> None:
    inbox = tmp_path / "kotak masuk"
    inbox.mkdir()
    sources.watch(folder, inbox)
    update(folder)
    assert not running.stale(folder)
    (inbox / "baru.txt").write_text(BOOK.replace("Rina", "Dewi"))
    (inbox / ".hidden").write_text("x")
    (inbox / "half.crdownload").write_text("x")
    assert running.stale(folder)
    update(folder)
    assert files(folder) == ["buku.txt", "jembatan.txt", "kotak masuk/baru.txt"]
    assert not (folder / "kotak masuk").exists()
    inbox.rename(tmp_path / "gone")
    update(folder)
    assert files(folder) == ["buku.txt", "jembatan.txt"]
    (failure,) = Store(folder).rows("failures").to_dict("records")
    assert failure["file"] == "kotak masuk"
    sources.unwatch(folder, inbox)
    update(folder)
    assert Store(folder).rows("failures").empty
