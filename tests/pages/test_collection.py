"""The Collection page: adding after a look, removing, correcting, taking back, several collections."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from core.decisions import log
from core.decisions.record import in_force
from core.store import Store
from core.workspace import folders, preview, running, sources
from core.workspace.update import update
from pages.components import corpus
from tests.conftest import ROOT
from tests.core.test_workspace import BOOK, BRIDGE
from tests.pages.conftest import Visit, shown

TEA = (
    "Panen Teh Dimulai\n\nGarut, Warta Contoh - Petani di Garut memetik daun pertama musim ini, "
    "kata ketua kelompok tani Asep.\n"
)
HOSTILE = "<b>Tiga</b> **x** :smile: $y$.txt"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a collection of two articles and a broken file, read."""
    folder = folders.create(tmp_path_factory.mktemp("home"), "Berita")
    sources.add(folder, HOSTILE, f"{BOOK}\nBaca Juga: Kisah Petani Kopi di Lereng Gunung\n".encode())
    sources.add(folder, "jembatan.txt", BRIDGE.encode())
    sources.add(folder, "rusak.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    update(folder)
    return folder


@pytest.fixture
def visit(made: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Visit]:
    """Visit the Collection page, or another, over that collection, as it was when it was read."""
    st.cache_data.clear()
    st.cache_resource.clear()
    monkeypatch.setattr(corpus, "FOLDER", made)

    def open_page(page: str = "collection", /, **query: str | list[str]) -> AppTest:
        browser = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        browser.switch_page(f"pages/{page}.py")
        for key, value in query.items():
            browser.query_params[key] = value
        return browser.run()

    yield open_page
    (made / folders.DECISIONS).unlink(missing_ok=True)
    preview.dismiss(made)
    wait(made)
    st.cache_data.clear()
    st.cache_resource.clear()


def wait(folder: Path) -> None:
    while running.running(folder):
        threading.Event().wait(0.05)


def press(browser: AppTest, label: str) -> AppTest:
    (button,) = [button for button in browser.button if button.label == label]
    return button.click().run()


def decided(folder: Path) -> list[tuple[str, str, str]]:
    return [(each.kind, each.form, each.value) for each in in_force(log.read(folder / folders.DECISIONS))]


@pytest.mark.parametrize("part", ["Add", "Articles", "Set aside", "Left out", "Decisions", "Collections"])
def test_every_part_draws_and_shows_names_of_files_as_text(visit: Visit, part: str) -> None:
    browser = visit(part=part)
    assert not browser.exception
    assert "2 articles · 3 copied files · 1 file left out" in shown(browser)
    for element in (*browser.markdown, *browser.caption):
        assert "Tiga" not in element.value
    assert not any("<b>Tiga" in element.value for element in browser.html)


def test_pasted_text_is_understood_before_it_is_added_and_can_be_discarded(visit: Visit, made: Path) -> None:
    browser = visit()
    browser.segmented_control(key="way").set_value("Text").run()
    browser.text_input(key="paste_title_0").set_value("../../x").run()
    browser.text_area(key="paste_0").set_value(TEA).run()
    browser = press(browser, "Look at it")
    assert not browser.exception
    assert "1 article: 1 new" in shown(browser)
    assert Store(made).count("articles") == 2
    (row,) = browser.main.dataframe[0].value.to_dict("records")
    assert "Petani di Garut" in row["headline"]
    assert row["file"] == "-..-x.txt"
    browser = press(browser, "Discard")
    assert sources.ids(made, sources.STAGED) == ()
    assert "1 new" not in shown(browser)


def test_a_folder_that_is_not_there_says_so(visit: Visit) -> None:
    browser = visit()
    browser.segmented_control(key="way").set_value("Folder").run()
    browser.text_input(key="folder_0").set_value("/no such folder").run()
    browser = press(browser, "Look at it")
    assert "There is no folder /no such folder on this machine. Check the path." in shown(browser)


def test_a_correction_is_kept_and_a_day_that_is_none_is_refused(visit: Visit, made: Path) -> None:
    (bridge,) = Store(made).rows("articles", where={"file": ["jembatan.txt"]})["article_id"]
    version = Store(made).version
    browser = visit("articles", article=bridge)
    day = browser.text_input(key=f"describe_{bridge}_date_published_{version}")
    day.set_value("kemarin")
    browser = press(browser, "Keep")
    assert "Nothing was kept" in browser.error[0].value
    assert decided(made) == []
    browser.text_input(key=f"describe_{bridge}_date_published_{version}").set_value("2024-11-20")
    browser.text_input(key=f"describe_{bridge}_publisher_{version}").set_value("Kabar  Contoh")
    browser = press(browser, "Keep")
    assert not browser.exception
    assert decided(made) == [
        ("field", "publisher", "Kabar Contoh"),
        ("field", "date_published", "2024-11-20"),
    ]
    wait(made)
    (row,) = Store(made).rows("articles", where={"article_id": [bridge]}).to_dict("records")
    assert (row["publisher"], row["date_published"]) == ("Kabar Contoh", "2024-11-20")


def test_a_block_is_taken_back_and_that_is_undone(visit: Visit, made: Path) -> None:
    browser = visit(part="Set aside")
    assert "Baca Juga: Kisah Petani Kopi" in shown(browser)
    take_back = [button for button in browser.button if button.label == "Take back"]
    browser = take_back[0].click().run()
    assert [kind for kind, _, _ in decided(made)] == ["role"]
    wait(made)
    browser = visit(part="Decisions")
    assert "is part of the story" in shown(browser)
    browser = press(browser, "Undo")
    assert decided(made) == []
    assert any(button.label == "Redo" for button in browser.button)


def test_collections_are_created_opened_renamed_and_deleted(visit: Visit, made: Path) -> None:
    browser = visit(part="Collections")
    browser.text_input(key="create_name").set_value("Pemilu <b>2024</b>")
    browser = press(browser, "Create and open")
    assert not browser.exception
    assert browser.selectbox(key="collection").value == "Pemilu <b>2024</b>"
    assert "Pemilu <b>2024</b>" in browser.query_params["collection"]
    assert "0 articles" in shown(browser)
    browser = visit(part="Collections", collection="Pemilu <b>2024</b>")
    browser.text_input(key="rename_name").set_value("Berita")
    browser = press(browser, "Rename")
    assert "There is a collection called Berita already." in shown(browser)
    browser.text_input(key="rename_name").set_value("Pemilu")
    browser = press(browser, "Rename")
    assert [entry.name for entry in folders.collections(made.parent)] == ["Berita", "Pemilu"]
    browser.text_input(key="delete_name").set_value("Pemilu").run()
    browser = press(browser, "Delete for good")
    assert not browser.exception
    assert [entry.name for entry in folders.collections(made.parent)] == ["Berita"]
    assert browser.selectbox(key="collection").value == "Berita"


def test_tables_of_another_version_of_the_program_are_made_anew(visit: Visit, made: Path) -> None:
    (made / "snapshots" / Store(made).version / "events.parquet").unlink()
    running.note(made, replace(running.state(made), program="another"))
    browser = visit()
    assert "is being read anew" in shown(browser)
    wait(made)
    browser.run()
    assert not browser.error
    assert "2 articles · 3 copied files" in shown(browser)


def test_tables_without_their_articles_are_read_only(visit_five: Callable[..., AppTest]) -> None:
    browser = visit_five("collection")
    assert not browser.exception
    assert "can be read, not changed" in shown(browser)
    assert "Add" not in browser.segmented_control(key="part").options
