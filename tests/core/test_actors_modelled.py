"""When a name that only the entity model sees is not taken."""

from __future__ import annotations

from core.extract.actors import find_mentions
from core.nlp.annotation import Entity, EntityType
from tests.core.builders import article


def seen(body: str, text: str, kind: EntityType) -> set[tuple[str, str]]:
    start = body.index(text)
    mentions = find_mentions(article(body), [Entity(start, start + len(text), kind)])
    return {(mention.actor.name, mention.actor.actor_type) for mention in mentions}


def test_a_known_place_is_not_swallowed_by_a_longer_name() -> None:
    body = "Kejadian itu berlangsung di jalur Tarakok Cianjur kemarin."
    assert seen(body, "Tarakok Cianjur", "LOC") == {("Cianjur", "LOC")}


def test_an_abbreviation_that_never_speaks_is_no_body() -> None:
    assert seen("Sistem jalan berbayar (ZRP) akan diterapkan.", "ZRP", "ORG") == set()
    assert seen("Kemarin ZRP menolak usul itu.", "ZRP", "ORG") == {("ZRP", "ORG")}


def test_one_word_needs_a_place_for_an_actor() -> None:
    assert seen("Obat itu ialah Zolpraxin saja.", "Zolpraxin", "ORG") == set()
    assert seen("Obat itu dibuat oleh Zolpraxin kemarin.", "Zolpraxin", "ORG") == {("Zolpraxin", "ORG")}


def test_a_person_is_not_made_of_the_noun_before() -> None:
    body = "Penyambutan Gunarto berlangsung meriah. “Baik,” kata Gunarto."
    assert ("Gunarto", "PER") in seen(body, "Penyambutan Gunarto", "PER")


def test_a_person_at_the_head_of_a_sentence_may_be_named_like_a_derived_word() -> None:
    body = "Pornthan Suksai (46) bercerita bahwa ia sedang memasak."
    assert ("Pornthan Suksai", "PER") in seen(body, "Pornthan Suksai", "PER")


def test_a_doubled_word_is_no_person() -> None:
    assert seen("Riuh-rendah pecah di alun-alun.", "Riuh-rendah", "PER") == set()


def test_a_name_that_the_model_cuts_short_at_the_front_is_whole() -> None:
    body = (
        "Keputusan itu diumumkan Menteri Komunikasi Pranav Thapa Magar setelah rapat darurat selama tiga jam."
    )
    assert ("Pranav Thapa Magar", "PER") in seen(body, "Thapa Magar", "PER")


def test_a_persons_name_may_hold_a_place_where_a_description_follows() -> None:
    body = "Kirana Nepal, pejabat informasi rumah sakit itu, tidak hadir."
    assert ("Kirana Nepal", "PER") in seen(body, "Kirana Nepal", "PER")
    other = "Bendera Nepal berkibar di sana."
    assert seen(other, "Bendera Nepal", "PER") == {("Nepal", "GPE")}


def test_what_a_last_word_says_goes_before_the_models_kind() -> None:
    body = "Pakar Yusman Haki dari Torvan Institute meragukan hal itu."
    assert ("Torvan Institute", "ORG") in seen(body, "Torvan Institute", "LOC")


def test_a_full_name_of_the_lexicon_is_not_cut() -> None:
    body = "Perdana Menteri KP Sharma Oli mengaku sedih."
    assert ("KP Sharma Oli", "PER") in seen(body, "Sharma Oli", "PER")


def test_an_event_that_the_model_takes_for_a_body_costs_the_article_nothing() -> None:
    body = "Menurut Gunarto (41), Sorvana Awards digelar di Bandung."
    assert seen(body, "Sorvana Awards", "ORG") == {("Gunarto", "PER"), ("Bandung", "LOC")}
