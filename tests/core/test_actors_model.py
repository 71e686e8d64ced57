"""What the entity model adds to the lexicon and the sentence, and what it may not overrule."""

from __future__ import annotations

from core.extract.actors import find_mentions
from core.nlp.annotation import Entity, EntityType
from core.nlp.articles import find_entities
from tests.core.builders import article

PLAIN = "Rombongan itu lalu menemui Wiragati Pramana sebelum makan siang."


def names(body: str, *entities: tuple[str, EntityType]) -> set[tuple[str, str]]:
    found = [Entity(body.index(text), body.index(text) + len(text), kind) for text, kind in entities]
    mentions = find_mentions(article(body), sorted(found, key=lambda entity: entity.start))
    return {(mention.actor.name, mention.actor.actor_type) for mention in mentions}


def test_a_name_that_only_the_model_sees_is_taken() -> None:
    assert names(PLAIN) == set()
    assert names(PLAIN, ("Wiragati Pramana", "PER")) == {("Wiragati Pramana", "PER")}


def test_the_lexicon_is_not_overruled() -> None:
    body = "Pasukan itu tiba di Rusia pada malam hari."
    assert names(body, ("Rusia", "PER")) == {("Rusia", "GPE")}
    assert names(body) == {("Rusia", "GPE")}


def test_titles_numbers_and_ordinary_words_are_no_names_whatever_the_model_says() -> None:
    assert names("Mereka menyita AK-56 dari rumah itu.", ("AK-56", "ORG")) == set()
    assert names("Infografis ini memuat data terbaru.", ("Infografis", "LOC")) == set()


def test_a_body_is_not_made_of_a_place() -> None:
    body = "Warga menolak Aliansi Moskow di kawasan tersebut."
    assert ("Aliansi Moskow", "ORG") not in names(body, ("Aliansi Moskow", "ORG"))


def test_the_model_reads_prose_and_points_into_the_saved_text() -> None:
    one = article(
        "Menteri Luar Negeri Sugiono bertemu Abbas Araghchi di Teheran, Iran.\n\nTidak ada nama di sini."
    )
    (entities,) = find_entities([one])
    seen = {(one.text(entity.start, entity.end), entity.type) for entity in entities}
    assert {("Sugiono", "PER"), ("Abbas Araghchi", "PER"), ("Teheran", "LOC"), ("Iran", "LOC")} <= seen


def test_a_raised_figure_behind_a_title_is_no_age() -> None:
    assert ("NATO", "ORG") in names("Rapat itu dipimpin Sekjen NATO ( ¹ ) kemarin.")
