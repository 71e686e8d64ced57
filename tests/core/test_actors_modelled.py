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
