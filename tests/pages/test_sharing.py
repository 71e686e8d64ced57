"""The handling mark stands on every page and in every export; a shared collection opens, or joins another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.decisions import log
from core.decisions.record import decide, in_force
from core.workspace import folders, handling, share, sources
from core.workspace.folders import DECISIONS
from pages.components import corpus, downloads, updating
from tests.pages.conftest import Visit, shown


@pytest.fixture
def own(visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A collection that may be changed, whose tables nobody makes anew."""
    folder = folders.create(tmp_path / "home", "Sendiri")
    monkeypatch.setattr(corpus, "FOLDER", folder)
    monkeypatch.setattr(updating, "begin", lambda: None)
    yield folder


def shared(home: Path) -> bytes:
    """What somebody shares: one article, one decision, a mark."""
    folder = folders.create(home, "Kiriman")
    sources.add(folder, "kabar.txt", b"Kabar dari jauh.")
    log.append(folder / DECISIONS, [decide("rename", "per-x", "Si Anu", author="Tono")])
    handling.choose(folder, "TLP:RED")
    return share.export(folder)


def given(browser: AppTest, content: bytes) -> AppTest:
    return browser.file_uploader[0].set_value(("shared.zip", content, "application/zip")).run()


def press(browser: AppTest, label: str) -> AppTest:
    return next(button for button in browser.button if button.label == label).click().run()


def test_the_mark_is_chosen_once_and_stands_everywhere(visit: Visit, own: Path) -> None:
    browser = visit("collection", part="Share")
    assert "TLP:" not in shown(browser)
    browser.selectbox(key="handling_mark").set_value("TLP:AMBER+STRICT").run()
    assert handling.mark(own) == "TLP:AMBER+STRICT"
    assert '<b class="tlp amber">TLP:AMBER+STRICT</b>' in shown(visit("about"))
    assert downloads.file_name("actors", downloads.CSV) == "runut-tlp-amber-strict-actors.csv"
    assert share.file_name(own) == "runut-tlp-amber-strict-sendiri.runut.zip"


def test_a_shared_file_says_what_it_holds_and_opens_as_a_new_collection(
    visit: Visit, own: Path, tmp_path: Path
) -> None:
    browser = given(visit("collection", part="Share"), shared(tmp_path / "there"))
    assert "“Kiriman”, TLP:RED: 1 file, 1 decision." in shown(browser)
    press(browser, "Open as a new collection")
    assert not browser.exception
    names = {entry.name for entry in folders.collections(own.parent)}
    assert names == {"Sendiri", "Kiriman"}
    assert browser.selectbox(key="collection").value == "Kiriman"
    assert '<b class="tlp red">TLP:RED</b>' in shown(browser)


def test_a_shared_file_joins_the_open_collection_once_clashes_are_settled(
    visit: Visit, own: Path, tmp_path: Path
) -> None:
    mine = decide("rename", "per-x", "Si Polan", author="Ani")
    log.append(own / DECISIONS, [mine])
    browser = given(visit("collection", part="Share"), shared(tmp_path / "there"))
    assert "1 decision would be added; 0 stand here already; 1 clash." in shown(browser)
    press(browser, "Merge")
    assert not browser.exception
    assert in_force(log.read(own / DECISIONS)) == (mine,)
    assert len(sources.ids(own)) == 1
    assert handling.mark(own) == "TLP:RED"


def test_a_file_that_is_none_is_refused_with_the_reason(visit: Visit, own: Path) -> None:
    browser = given(visit("collection", part="Share"), b"PK")
    assert browser.error[0].value == "The file was not opened."
    assert "no zip file" in shown(browser)
    assert sources.ids(own) == ()


def test_a_watched_folder_that_is_gone_is_named_and_no_place_of_runut_is(
    visit: Visit, own: Path, tmp_path: Path
) -> None:
    watched = tmp_path / b"kliping-\xff".decode("utf-8", "surrogateescape")
    watched.mkdir()
    sources.watch(own, watched)
    watched.rmdir()
    sharing = shown(visit("collection", part="Share"))
    assert "Folders that this collection watches are not there now: " in sharing
    assert "kliping-?" in sharing
    assert str(own) not in sharing + shown(visit("collection", part="Collections"))


def test_what_could_not_be_done_is_said_once(visit: Visit, own: Path, tmp_path: Path) -> None:
    browser = given(visit("collection", part="Share"), shared(tmp_path / "there"))
    (own / "handling").mkdir()
    press(browser, "Merge")
    assert [error.value for error in browser.error] == ["That could not be done."]
    assert "cannot be written" in shown(browser)
    (own / "handling").rmdir()
    browser.run()
    assert not browser.error
