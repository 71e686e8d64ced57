"""What is chosen on a page stands in its address and opens the sentences it rests on."""

from __future__ import annotations

from tests.pages.conftest import Visit, shown
from tests.pages.flood import HOSTILE, NOISE


def test_an_event_opens_a_sentence_of_each_source_with_how_it_was_dated(visit: Visit) -> None:
    said = shown(visit("timeline", event="e-flood"))
    assert "Banjir melanda Lembah Hijau pada Minggu (3/3/2024)" in said
    assert "Lembah Hijau dilanda banjir pada Minggu, kata Kantor Antah" in said
    assert "Read as: 3 Mar 2024 (stated in full)" in said
    assert "Read as: 3 Mar 2024 (inferred from the weekday)" in said
    assert "“Minggu” is 2024-03-03: the Sunday before publication" in said
    assert "What others say at this point (1)" in said


def test_an_event_that_the_filters_leave_out_is_not_shown(visit: Visit) -> None:
    said = shown(visit("timeline", event="e-flood", publisher="Suara <b>Tiga</b>"))
    assert "not among those that the filters leave" in said
    assert "Banjir melanda" not in said


def test_a_tie_opens_its_sentence(visit: Visit) -> None:
    said = shown(visit("network", tie="a-budi~accuses~a-sari"))
    assert "Budi Santoso menuduh Sari Dewi" in said
    assert "Read as: Budi Santoso accuses Sari Dewi" in said


def test_a_weak_tie_opens_the_sentences_that_name_both(visit: Visit) -> None:
    said = shown(visit("network", tie="a-budi~Named together~a-sari"))
    assert "both are named in one sentence" in said


def test_an_actor_opens_its_profile(visit: Visit) -> None:
    browser = visit("network", who="a-budi")
    assert "<h2>Budi Santoso</h2>" in shown(browser)
    names = next(table.value for table in browser.dataframe if "form" in table.value)
    assert dict(zip(names["form"], names["mentions"], strict=True)) == {"Budi Santoso": 2, "Budi": 1}


def test_an_article_is_read_with_marks_and_its_furniture_folded(visit: Visit) -> None:
    said = shown(visit("articles", article="three"))
    text = next(part for part in said.split("\n") if 'class="article"' in part)
    assert '<mark class="m-actor m-per"' in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **Bendungan** :smile: $x$ jebol" in text
    assert "1 block set aside" in text
    assert NOISE in text
    assert "No day of publication is stated." in said


def test_a_place_in_an_article_is_marked_and_read_beside(visit: Visit) -> None:
    start = len(HOSTILE) + 1
    said = shown(visit("articles", article="three", at=f"{start}-{start + 9}"))
    assert 'id="place"' in said
    assert "m-here" in said
    assert '<mark class="sentence found"' in said


def test_an_article_that_is_not_here_is_said_so(visit: Visit) -> None:
    browser = visit("articles", article="elsewhere")
    assert "not in this collection" in browser.info[0].value


def test_an_event_is_compared_source_by_source(visit: Visit) -> None:
    said = shown(visit("compare", event="e-flood"))
    assert "1 point in common; of these: Kabar Satu: 1; Warta Dua: 1" in said
    assert "2 sentences only in Kabar Satu" in said
    assert "3 sentences only in Warta Dua" in said
    assert '<mark class="own" title="">Kantor</mark>' in said


def test_chosen_articles_come_in_order_of_publication(visit: Visit) -> None:
    said = shown(visit("compare", article=["three", "two", "one"]))
    heads = said[said.index('class="row heads"') :]
    assert heads.index("Kabar Satu") < heads.index("Warta Dua") < heads.index("Suara")
    assert "not mentioned" in heads


def test_statements_are_searched_and_narrowed(visit: Visit) -> None:
    assert "2 statements" in visit("statements", q="JEBOL").caption[0].value
    assert "1 statement," in visit("statements", q="jebol", stance="denies").caption[0].value
    assert "1 statement," in visit("statements", speaker="unnamed").caption[0].value
    assert "No statement fits" in shown(visit("statements", q="gempa"))


def test_a_statement_opens_in_its_paragraph(visit: Visit, opened_statement: str) -> None:
    said = shown(visit("statements", statement=opened_statement))
    assert "Read as: Budi Santoso denies" in said
