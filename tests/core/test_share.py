"""A collection goes elsewhere as one file, whole or not at all, and what means harm is refused."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core import limits
from core.decisions import log
from core.decisions.combining import combine, compare
from core.decisions.record import Decision, decide, in_force
from core.errors import WorkspaceError
from core.store import Store
from core.workspace import folders, handling, packing, share, sources
from core.workspace.folders import DECISIONS
from core.workspace.update import update
from tests.conftest import ARTICLES

RENAMED = decide("rename", "per-mark-rutte", "Mark Rutte (NATO)", reason="his office", author="Ani")


def filled(home: Path, name: str = "Berita satu") -> Path:
    """A collection of two articles, one of them watched, with a decision and a mark."""
    folder = folders.create(home, name)
    first, second, *_ = sorted(ARTICLES.iterdir())
    sources.add_file(folder, first, first.name)
    watched = home.parent / f"{home.name}-watched"
    watched.mkdir()
    (watched / second.name).write_bytes(second.read_bytes())
    sources.watch(folder, watched)
    log.append(folder / DECISIONS, [RENAMED])
    handling.choose(folder, "TLP:AMBER+STRICT")
    return folder


def test_it_opens_elsewhere_with_the_same_articles_ids_and_decisions(tmp_path: Path) -> None:
    there = filled(tmp_path / "there")
    update(there)
    shared = packing.look(share.export(there))
    assert (shared.name, shared.mark, shared.decisions) == ("Berita satu", "TLP:AMBER+STRICT", (RENAMED,))
    assert len(shared.members) == 2
    here = share.open_as_new(tmp_path / "here", shared)
    update(here)
    assert folders.name_of(here) == "Berita satu"
    assert handling.mark(here) == "TLP:AMBER+STRICT"
    one, other = Store(there), Store(here)
    for table in ("articles", "mentions", "actors", "statements", "relations", "events", "decisions"):
        left, right = (each.rows(table).drop(columns="file", errors="ignore") for each in (one, other))
        assert left.to_csv() == right.to_csv(), table
    assert "Mark Rutte (NATO)" in set(other.rows("actors")["name"])


def test_the_same_collection_is_the_same_file_and_travels_on(tmp_path: Path) -> None:
    there = filled(tmp_path / "there")
    content = share.export(there)
    assert share.export(there) == content
    here = share.open_as_new(tmp_path / "here", packing.look(content))
    assert packing.look(share.export(here)).members == packing.look(content).members
    assert share.file_name(here) == "runut-tlp-amber-strict-berita-satu.runut.zip"


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    there = filled(tmp_path / "home")
    again = share.open_as_new(tmp_path / "home", packing.look(share.export(there)))
    assert folders.name_of(again) == "Berita satu (2)"
    assert [path.name for path in (tmp_path / "home").iterdir() if path.name.startswith(".")] == []


def test_merging_adds_what_is_new_settles_clashes_and_keeps_the_stricter_mark(tmp_path: Path) -> None:
    there = filled(tmp_path / "there")
    here = folders.create(tmp_path / "here", "Lain")
    first, *_, last = sorted(ARTICLES.iterdir())
    sources.add_file(here, first, first.name)
    sources.add_file(here, last, last.name)
    mine = decide("rename", "per-mark-rutte", "Rutte", author="Tono")
    log.append(here / DECISIONS, [mine])
    handling.choose(here, "TLP:GREEN")
    shared = packing.look(share.export(there))
    found = compare(log.read(here / DECISIONS), shared.decisions)
    assert [(each.mine, each.theirs) for each in found.clashes] == [(mine, RENAMED)]
    assert share.merge(here, shared, combine(found, [True], "Tono")) == 1
    assert len(sources.ids(here)) == 3
    assert in_force(log.read(here / DECISIONS)) == (RENAMED,)
    assert handling.mark(here) == "TLP:AMBER+STRICT"


def packed(held: dict[str, bytes], **changes: Any) -> bytes:
    """A shared file made by hand; `changes` replace what its manifest says."""
    listed = [
        {"name": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in held.items()
    ]
    manifest = {"format": "runut-collection", "version": 1, "name": "x", "handling": "", "members": listed}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", json.dumps(manifest | changes))
        for name, content in held.items():
            archive.writestr(name, content)
    return made.getvalue()


def source(content: bytes = b"isi", name: str = "a.txt") -> dict[str, bytes]:
    return {f"sources/{hashlib.sha256(content).hexdigest()[:16]}/{name}": content}


NONE = {DECISIONS: log.to_csv([]).encode()}
GOOD = NONE | source()


def member(name: str, size: int = 3, sha256: str = "") -> dict[str, Any]:
    return {"name": name, "size": size, "sha256": sha256}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no zip file"),
        (b"PK\x03\x04 and so on", "no zip file"),
        (packed(GOOD)[:-40], "no zip file"),
        (packed(GOOD, format="something"), "no collection of Runut's"),
        (packed(GOOD, version=2), "a newer Runut"),
        (packed(GOOD, members="all"), "no list of decisions"),
        (packed(GOOD, members=[{"path": "x"}]), "manifest is damaged"),
        (packed(source()), "no list of decisions"),
        (packed(GOOD, handling="TLP:PINK"), "a handling mark that is none"),
        (packed(NONE | {"sources/../../evil.txt": b"x"}), "no place in a collection"),
        (packed(NONE | {"/etc/passwd": b"x"}), "no place in a collection"),
        (packed(NONE | {"sources/0123456789abcdef/../../x": b"x"}), "no place in a collection"),
        (packed(NONE | {"cache/x.pickle": b"x"}), "no place in a collection"),
        (packed(NONE | {"sources/0123456789abcdef/a.txt": b"x"}), "not filed under its content"),
        (packed(GOOD, members=[member(DECISIONS, -5)]), "no place in a collection"),
        (packed(GOOD, members=[member(DECISIONS, 2**40)]), "would unpack to"),
        (packed(GOOD, members=[member(DECISIONS, 9)]), "are not those that its manifest lists"),
        (packed(NONE, members=[member(DECISIONS, 9)]), "not what its manifest says"),
        (packed({DECISIONS: b"kind\n"}), "its decisions cannot be read"),
        (packed({DECISIONS: b"\xff\xfe"}), "its decisions cannot be read"),
        (packed(NONE | source(bytes(3 * 2**20))), "bytes would unpack to"),
    ],
)
def test_a_file_that_is_not_as_it_says_is_refused_whole(content: bytes, why: str) -> None:
    with pytest.raises(WorkspaceError, match=why):
        packing.look(content)


def test_a_byte_that_changed_on_the_way_is_noticed() -> None:
    content = bytearray(packed(GOOD))
    at = content.rindex(b"sources/") - 60
    content[at] ^= 1
    with pytest.raises(WorkspaceError, match="This file was not opened"):
        packing.look(bytes(content))


@pytest.mark.parametrize("act", ["open", "merge"])
def test_nothing_is_left_where_it_could_not_be_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    shared = packing.look(packed(GOOD | source(b"lain", "b.txt")))
    own = folders.create(tmp_path, "Sendiri")
    adding: Callable[[Path, str, bytes], str] = sources.add
    calls: list[str] = []

    def full(folder: Path, name: str, content: bytes) -> str:
        calls.append(name)
        if len(calls) == 2:
            raise WorkspaceError("the disk is full")
        return adding(folder, name, content)

    monkeypatch.setattr(sources, "add", full)
    with pytest.raises(WorkspaceError, match="full"):
        if act == "open":
            share.open_as_new(tmp_path, shared)
        else:
            share.merge(own, shared, ())
    assert [path.name for path in tmp_path.iterdir()] == [own.name]
    assert sources.ids(own) == ()


def test_a_merge_that_fails_takes_back_its_own_files_and_nobody_elses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = packing.look(packed(GOOD | source(b"lain", "b.txt") | source(b"sudah ada", "c.txt")))
    own = folders.create(tmp_path, "Sendiri")
    sources.add(own, "c.txt", b"sudah ada")
    adding: Callable[[Path, str, bytes], str] = sources.add
    calls: list[str] = []

    def full(folder: Path, name: str, content: bytes) -> str:
        calls.append(name)
        if len(calls) == 3:
            adding(folder, "meanwhile.txt", b"dari halaman lain")
            raise WorkspaceError("the disk is full")
        return adding(folder, name, content)

    monkeypatch.setattr(sources, "add", full)
    with pytest.raises(WorkspaceError, match="full"):
        share.merge(own, shared, ())
    assert [saved.name for saved in sources.listing(own)] == ["c.txt", "meanwhile.txt"]


def test_a_mark_that_is_none_is_not_kept(tmp_path: Path) -> None:
    folder = folders.create(tmp_path, "x")
    with pytest.raises(WorkspaceError, match="no mark"):
        handling.choose(folder, "SECRET")
    assert handling.mark(folder) == ""
    (folder / "handling").write_text("SECRET")
    assert handling.mark(folder) == ""


def test_the_stricter_mark_holds() -> None:
    assert handling.strictest(["TLP:GREEN", "", "TLP:AMBER"]) == "TLP:AMBER"
    assert handling.strictest([""]) == ""


def test_a_decision_keeps_its_id_on_the_way(tmp_path: Path) -> None:
    folder = folders.create(tmp_path, "x")
    awkward = Decision("split", "per-x", "", 'a, "b"\n', "=1+1", "", "Ani", "2026")
    log.append(folder / DECISIONS, [awkward])
    (came,) = packing.look(share.export(folder)).decisions
    assert came.decision_id == awkward.decision_id


def test_a_collection_of_more_files_than_can_be_opened_is_not_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "MAX_MEMBERS", 2)
    with pytest.raises(WorkspaceError, match="holds 2 files, more than one shared file may"):
        packing.pack("Pile", "", {"sources/a/a.txt": b"a", "sources/b/b.txt": b"b"})
