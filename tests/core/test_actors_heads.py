"""What stands at the head of a name: offices held for now, armies, societies, words that look like names."""

from __future__ import annotations

from tests.core.test_actors import actors, names


def test_baku_at_the_head_of_a_sentence_is_no_city() -> None:
    assert actors("Baku tembak berlanjut hingga pagi.") == set()
    assert ("Baku", "Baku") in names("Konferensi itu digelar di Baku, Azerbaijan.")


def test_an_office_held_for_now_is_named_whole() -> None:
    text = "Hal itu dikatakan Penjabat Perdana Menteri Thailand Phumtham Wechayachai kepada wartawan."
    assert ("Penjabat Perdana Menteri Thailand", "Phumtham Wechayachai") in names(text)


def test_another_countrys_army_is_not_indonesias() -> None:
    assert "Angkatan Darat Thailand" in actors("Angkatan Darat Thailand mengerahkan tank ke perbatasan.")
    assert "TNI AD" in actors("Angkatan Darat mengerahkan tank ke perbatasan.")


def test_an_office_that_is_addressed_is_no_person() -> None:
    assert actors("“Saya takut, Pak Hakim.”") == set()


def test_a_chapter_of_a_society_is_a_body_of_its_own() -> None:
    assert "LBH Makassar" in actors("Versi LBH Makassar, jumlahnya lebih besar.")
