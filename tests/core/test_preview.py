"""What would be added is understood before it is; names of files lead nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.collection import silent
from core.decisions.record import decide
from core.errors import WorkspaceError
from core.store import Store
from core.workspace import folders, preview, sources
from core.workspace.sources import STAGED
from core.workspace.update import decide as keep
from core.workspace.update import update
from tests.core.test_workspace import BOOK, BRIDGE, article, files

LONG = " ".join(f"Petani ke-{number} menjual {number * 3} kilogram kopi di pasar." for number in range(40))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A collection with one article that was read."""
    made = folders.create(tmp_path, "Kopi")
    sources.add(made, "kopi.txt", f"Harga Kopi Naik\n\n{LONG}\n".encode())
    update(made)
    return made


def look(folder: Path, watch: str = "") -> preview.Preview:
    preview.look(folder, watch, 1, silent)
    found = preview.preview(folder)
    assert found is not None
    return found


def test_says_what_each_file_is_before_anything_is_added(folder: Path) -> None:
    sources.add(folder, "buku.txt", BOOK.encode(), STAGED)
    sources.add(folder, "sama.txt", f"Harga Kopi Naik\r\n\r\n{LONG}\r\n".encode(), STAGED)
    sources.add(folder, "mirip.txt", f"Kopi Mahal\n\n{LONG} Begitu kata mereka.\n".encode(), STAGED)
    sources.add(folder, "gambar.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, STAGED)
    found = look(folder)
    stands = {each.file: each.standing for each in found.articles}
    assert stands == {"buku.txt": "new", "mirip.txt": "near", "sama.txt": "known"}
    near = next(each for each in found.articles if each.standing == "near")
    assert "Harga Kopi Naik" in near.like
    assert near.share > 0.6
    assert [failure.file for failure in found.failures] == ["gambar.txt"]
    assert files(folder) == ["kopi.txt"]
    preview.accept(folder)
    update(folder)
    assert files(folder) == ["buku.txt", "kopi.txt", "mirip.txt"]
    assert preview.preview(folder) is None
    assert sources.listing(folder, STAGED) == ()


def test_a_copy_of_what_is_known_stays_out_beside_a_new_one_whose_name_begins_alike(folder: Path) -> None:
    sources.add(folder, "1", f"Harga Kopi Naik\r\n\r\n{LONG}\r\n".encode(), STAGED)
    sources.add(folder, "10.txt", BOOK.encode(), STAGED)
    look(folder)
    preview.accept(folder)
    assert [saved.name for saved in sources.listing(folder)] == ["10.txt", "kopi.txt"]


def test_two_copies_among_what_is_staged_are_one_article(folder: Path) -> None:
    sources.add(folder, "a.txt", BOOK.encode(), STAGED)
    sources.add(folder, "b.txt", BOOK.replace("\n", "\r\n").encode(), STAGED)
    found = look(folder)
    assert [each.file for each in found.articles] == ["a.txt"]
    assert [(each.file, each.stage) for each in found.failures] == [("b.txt", "duplicate")]


def test_what_was_removed_is_taken_back_when_it_is_added_again(folder: Path) -> None:
    keep(folder, [decide("remove", article(folder, "kopi.txt"))])
    update(folder)
    assert Store(folder).empty
    sources.add(folder, "kopi lagi.txt", f"Harga Kopi Naik\n\n\n{LONG}\n".encode(), STAGED)
    assert [each.standing for each in look(folder).articles] == ["removed"]
    preview.accept(folder)
    update(folder)
    assert files(folder) == ["kopi lagi.txt"]


def test_what_changed_since_it_was_looked_at_is_not_added(folder: Path) -> None:
    sources.add(folder, "buku.txt", BOOK.encode(), STAGED)
    look(folder)
    sources.add(folder, "jembatan.txt", BRIDGE.encode(), STAGED)
    with pytest.raises(WorkspaceError, match="Look at it again"):
        preview.accept(folder)
    preview.dismiss(folder)
    assert sources.listing(folder, STAGED) == ()


def test_a_folder_is_looked_at_and_then_watched(folder: Path, tmp_path: Path) -> None:
    inbox = tmp_path / "masuk"
    inbox.mkdir()
    (inbox / "buku.txt").write_text(BOOK)
    assert [each.file for each in look(folder, str(inbox)).articles] == ["masuk/buku.txt"]
    assert sources.watched(folder) == ()
    preview.accept(folder)
    assert sources.watched(folder) == (inbox,)
    update(folder)
    assert files(folder) == ["kopi.txt", "masuk/buku.txt"]


@pytest.mark.parametrize(
    ("path", "said"),
    [("nowhere", "There is no folder"), ("file.txt", "is a file"), (".", "holds the collection itself")],
)
def test_a_folder_that_cannot_be_watched_says_why(folder: Path, path: str, said: str) -> None:
    (folder.parent / "file.txt").write_text("x")
    with pytest.raises(WorkspaceError, match=said):
        sources.watch(folder, folder.parent / path)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("..\\..\\windows\\x.txt", "windows/x.txt"),
        ("/absolute/a.txt", "absolute/a.txt"),
        ("C:\\Berita\\b.txt", "C/Berita/b.txt"),
        ("", "unnamed"),
        ("...", "unnamed"),
        (".hidden.txt", "hidden.txt"),
        ("nul\x00l\n.txt", "null.txt"),
        ("é" * 200 + ".html", "é" * 60 + ".html"),
        ("a/b/c/d/e/f.txt", "c/d/e/f.txt"),
    ],
)
def test_a_file_name_from_elsewhere_stays_below_the_collection(folder: Path, name: str, kept: str) -> None:
    assert sources.harmless(name) == kept
    source_id = sources.add(folder, name, name.encode() + b"isi", STAGED)
    assert (folder / STAGED / source_id / kept).is_file()


def test_a_copy_that_another_page_is_moving_is_not_listed(folder: Path) -> None:
    sources.add(folder, "buku.txt", BOOK.encode(), STAGED)
    (folder / STAGED / "0123456789abcdef").mkdir()
    assert [saved.name for saved in sources.listing(folder, STAGED)] == ["buku.txt"]


def test_collections_are_created_renamed_and_deleted(tmp_path: Path) -> None:
    one = folders.create(tmp_path, "  Pemilu   2024 ")
    two = folders.create(tmp_path, "Pemilu: 2024!?" + "x")
    assert [entry.name for entry in folders.collections(tmp_path)] == ["Pemilu 2024", "Pemilu: 2024!?x"]
    assert Store(one).empty
    for taken in ("pemilu 2024", "PEMILU-2024", " ", "!!"):
        with pytest.raises(WorkspaceError):
            folders.create(tmp_path, taken)
    folders.rename(two, "Banjir")
    folders.rename(two, "banjir")
    assert folders.name_of(two) == "banjir"
    folders.delete(one)
    assert [entry.folder for entry in folders.collections(tmp_path)] == [two]
    with pytest.raises(WorkspaceError, match="is no collection"):
        folders.delete(tmp_path)


def test_a_collection_whose_deletion_was_broken_off_is_not_offered(tmp_path: Path) -> None:
    folders.create(tmp_path, "Separuh").rename(tmp_path / ".deleted-separuh")
    assert folders.collections(tmp_path) == ()


def test_a_collection_that_cannot_be_written_says_so_and_keeps_nothing(tmp_path: Path) -> None:
    made = folders.create(tmp_path, "Penuh")
    (made / sources.SOURCES).write_text("a file where a folder should be")
    with pytest.raises(WorkspaceError, match=r"cannot be written: .+ What was there before stays"):
        sources.add(made, "a.txt", b"isi")
    with pytest.raises(WorkspaceError, match="no text"):
        sources.paste(made, "Judul", " \n ")
