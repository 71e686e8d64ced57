"""Who is who: actors are found by any name, corrected with a preview, and every decision can be undone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core import store, tables
from core.collection import assemble
from core.decisions import log
from core.decisions.record import Decision, decide
from core.store import Store
from core.views import actors, identities, preview, questions
from core.workspace.folders import DECISIONS
from pages.components import corpus
from tests.pages import flood
from tests.pages.conftest import Visit, shown


@pytest.fixture
def own(visit: Visit, flood_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the hand-made collection that a test may decide on; visited with `visit`."""
    folder = tmp_path / "own"
    shutil.copytree(flood_folder, folder)
    monkeypatch.setattr(corpus, "FOLDER", folder)
    return folder


def press(browser: AppTest, label: str) -> AppTest:
    return next(button for button in browser.button if button.label == label).click().run()


def listed(browser: AppTest) -> list[str]:
    return next(list(t.value["name"]) for t in browser.dataframe if "aliases" in t.value)


def test_an_actor_is_found_by_a_piece_of_any_name(visit: Visit) -> None:
    assert listed(visit("actors")) == [
        "Budi Santoso",
        "Sari Dewi",
        "Lembah Hijau",
        "Partai <i>Bintang</i> :x:",
    ]
    assert listed(visit("actors", q="bud")) == ["Budi Santoso"]
    assert listed(visit("actors", type="place")) == ["Lembah Hijau"]
    assert "No actor fits" in shown(visit("actors", q="gempa"))


def test_a_chosen_actor_is_read_with_its_names_and_statements(visit: Visit) -> None:
    browser = visit("actors", who="a-budi")
    assert "<h2>Budi Santoso</h2>" in shown(browser)
    names = next(t.value for t in browser.dataframe if "form" in t.value)
    assert list(names["form"]) == ["Budi Santoso", "Budi"]


def test_a_merge_is_shown_before_it_is_made_and_then_kept(visit: Visit, own: Path) -> None:
    browser = visit("actors", who="a-budi", do="Same as…", into="a-sari")
    assert "<b>Sari Dewi</b> → <b>Budi Santoso</b>" in shown(browser)
    assert "3 mentions, 2 statements, 1 relation, 1 event, in 3 articles" in shown(browser)
    assert "1 relation would go: they are between the two." in shown(browser)
    browser.text_input(key="correct_reason").set_value("one woman")
    browser.text_input(key="analyst").set_value("Ani")
    press(browser, "Decide")
    (made,) = log.read(own / DECISIONS)
    assert (made.kind, made.subject, made.value) == ("merge", "a-sari", "a-budi")
    assert (made.reason, made.author) == ("one woman", "Ani")
    assert "1 decision kept" in browser.info[0].value
    assert not browser.exception


def test_a_split_asks_for_a_form_and_a_name(visit: Visit, own: Path) -> None:
    browser = visit("actors", who="a-budi", do="Split", form="Budi")
    assert "give the name of the other actor" in browser.caption[-1].value or "Choose a form" in shown(
        browser
    )
    browser.text_input(key="correct_name").set_value("Budi Lain").run()
    assert "<b>“Budi” for Budi Santoso</b> → <b>Budi Lain</b>" in shown(browser)
    press(browser, "Decide")
    (made,) = log.read(own / DECISIONS)
    assert (made.kind, made.form, made.value) == ("split", "Budi", "Budi Lain")


def test_renaming_to_a_name_that_another_has_is_said(visit: Visit) -> None:
    browser = visit("actors", who="a-budi", do="Rename")
    browser.text_input(key="correct_name").set_value("Sari Dewi").run()
    assert any("Another actor has this name" in caption.value for caption in browser.caption)


def test_ignoring_says_what_goes(opened: Store) -> None:
    card = preview.card("ignore", preview.preview(opened, decide("ignore", "a-budi")))
    assert "<s>Budi Santoso</s>" in card
    assert "1 relation would go: an act needs both its parties." in card
    assert "Statements stay, with nobody named." in card


def test_what_is_unsure_is_asked_and_answered_with_one_click(visit: Visit, own: Path) -> None:
    browser = visit("actors", part="To decide")
    said = shown(browser)
    assert "Is “Budi” Budi Santoso?" in said
    assert '<mark class="found"' in said
    press(browser, "Right")
    (made,) = log.read(own / DECISIONS)
    assert (made.kind, made.subject, made.form) == ("accept", "a-budi", "Budi")
    assert "Nothing is left to decide" in shown(browser)


def test_a_decision_is_listed_undone_and_made_to_hold_again(visit: Visit, own: Path) -> None:
    log.append(
        own / DECISIONS, [decide("rename", "a-budi", "Budi <b>S.</b>", reason="so he signs", author="Ani")]
    )
    browser = visit("actors", part="Decisions")
    said = shown(browser)
    assert "“Budi Santoso” is called “Budi &lt;b&gt;S.&lt;/b&gt;”" in said
    assert "so he signs" in said
    assert ">waiting<" in said
    press(browser, "Undo")
    assert ">undone<" in shown(browser)
    assert not browser.info
    press(browser, "Redo")
    assert ">waiting<" in shown(browser)
    assert len(log.read(own / DECISIONS)) == 3


def test_a_link_to_an_actor_that_was_merged_leads_to_the_one_it_is(visit: Visit, own: Path) -> None:
    made = flood.collection()
    collection = assemble(made.articles, decisions=[decide("merge", "a-sari", "a-budi")])
    store.write(own, tables.build(collection), tables.texts(collection))
    browser = visit("actors", who="a-sari")
    assert "<h2>Budi Santoso</h2>" in shown(browser)
    assert actors.standing(Store(own), "a-nobody") == ""


def test_a_list_that_is_none_is_refused_and_one_that_is_shows_what_it_brings(visit: Visit, own: Path) -> None:
    mine = decide("rename", "a-budi", "Budi S.", author="Ani")
    theirs = [
        decide("rename", "a-budi", "B. Santoso", author="Tono"),
        decide("ignore", "a-lembah", author="Tono"),
    ]
    log.append(own / DECISIONS, [mine])
    browser = visit("actors", part="Decisions")
    browser.file_uploader[0].set_value(("bad.csv", b"kind,subject\n", "text/csv")).run()
    assert "lacks the columns" in shown(browser)
    browser.file_uploader[0].set_value(("theirs.csv", log.to_csv([mine, *theirs]).encode(), "text/csv")).run()
    said = shown(browser)
    assert "2 decisions would be added; 1 stand here already; 1 clash." in said
    assert "Here: “Budi Santoso” is called “Budi S.” (Ani)" in said
    assert "File: “Budi Santoso” is called “B. Santoso” (Tono)" in said
    next(radio for radio in browser.radio).set_value("theirs").run()
    press(browser, "Import")
    kept = log.read(own / DECISIONS)
    assert [each.kind for each in kept] == ["rename", "rename", "ignore", "undo"]
    assert kept[3].subject == mine.decision_id


def test_what_was_answered_is_not_asked_again(opened: Store) -> None:
    asked = identities.questions(opened)
    assert [type(question).__name__ for question in asked] == ["Unsure"]
    split = Decision("split", "a-budi", "", "budi", "Budi Lain", "", "", "1")
    assert identities.open_questions(asked, [split]) == ()
    assert identities.open_questions(asked, [decide("ignore", "a-budi")]) == ()
    assert identities.open_questions(asked, [decide("accept", "a-budi", "a-sari")]) == asked


def test_sentences_of_a_question_mark_the_mention(opened: Store) -> None:
    found = questions.examples(opened, (("a-budi", "Budi"), ("a-sari", "")), 2)
    (row,) = found["a-budi", "Budi"]
    assert row["raw"][row["at"] :].startswith("Budi membantah")
    assert {row["article_id"] for row in found["a-sari", ""]} <= {"one", "two", "three"}
    assert len(found["a-sari", ""]) == 2


def test_an_actor_of_a_hostile_name_is_corrected_like_any_other(visit: Visit, own: Path) -> None:
    browser = visit("actors", who="a-partai", do="Rename")
    browser.text_input(key="correct_name").set_value("**Partai** <i>Bulan</i> :x:").run()
    assert "→ <b>**Partai** &lt;i&gt;Bulan&lt;/i&gt; :x:</b>" in shown(browser)
    press(browser, "Decide")
    said = shown(visit("actors", part="Decisions"))
    assert (
        "“Partai &lt;i&gt;Bintang&lt;/i&gt; :x:” is called “**Partai** &lt;i&gt;Bulan&lt;/i&gt; :x:”" in said
    )


def test_a_list_of_decisions_that_is_damaged_is_said_so(visit: Visit, own: Path) -> None:
    (own / DECISIONS).write_text("kind,subject\nforget,x\n")
    browser = visit("actors")
    assert browser.error[0].value == "The decisions of this collection cannot be read."
    assert "lacks the columns" in shown(browser)
    assert not browser.exception


def test_alike_names_are_made_one_or_kept_apart_with_one_click(visit: Visit, own: Path) -> None:
    split = decide("split", "a-budi", "Budi Santosa", form="Budi")
    collection = assemble(flood.collection().articles, decisions=[split])
    store.write(own, tables.build(collection), tables.texts(collection))
    log.append(own / DECISIONS, [split])
    browser = visit("actors", part="To decide")
    assert "Are these one?" in shown(browser)
    assert "spelt alike; 1 mention would change" in shown(browser)
    press(browser, "Same")
    made = log.read(own / DECISIONS)[-1]
    assert (made.kind, made.subject, made.value) == ("merge", "per-budi-santosa", "a-budi")
    deciding = visit("actors", part="Decisions")
    press(deciding, "Undo")
    press(visit("actors", part="To decide"), "Not the same")
    made = log.read(own / DECISIONS)[-1]
    assert (made.kind, made.subject, made.value) == ("accept", "a-budi", "per-budi-santosa")
    assert "Nothing is left to decide" in shown(visit("actors", part="To decide"))


def test_an_actor_of_an_alike_name_is_offered_first(opened: Store) -> None:
    offered = actors.others(opened, "a-budi")
    assert set(offered) == {"a-sari", "a-lembah", "a-partai"}
    assert next(iter(offered)) == "a-sari"
    assert actors.others(opened, "a-nobody") == {}


def test_evidence_leads_to_the_actors_of_its_sentence(visit: Visit) -> None:
    said = shown(visit("timeline", event="e-burst"))
    assert 'Correct: <a href="actors?who=a-sari&amp;in=three"' in said
