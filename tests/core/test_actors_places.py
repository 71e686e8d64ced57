"""Names that depend on what stands around them: places told from governments, words told from names, credits."""

from __future__ import annotations

import pytest

from core.extract.actors import find_mentions
from core.ingest.article import read_article
from core.model import SavedText
from tests.core.test_actors import actors, names


def test_a_capital_between_commas_behind_a_building_is_the_place() -> None:
    text = "Penjualan di Menara Cakrawala, Seoul, dengan tiga loket ditutup. Seoul membantah kabar itu."
    assert ("Seoul", "Seoul") in names(text)
    assert ("Seoul", "Korea Selatan") in names(text)


def test_capitals_in_a_list_are_governments() -> None:
    text = "Tokyo, Seoul, dan Washington sepakat menolak usul itu."
    assert {"Korea Selatan", "Amerika Serikat"} <= actors(text)


@pytest.mark.parametrize("word", ["Waspada", "Neraca"])
def test_a_newspaper_called_by_an_ordinary_word_is_not_that_word(word: str) -> None:
    assert actors(f"{word} dagang kita baik, kata Rina Wulandari.") == {"Rina Wulandari"}


def test_a_syllable_that_is_a_word_elsewhere_stays_with_its_name() -> None:
    assert "Kim Ji-young" in actors("“Saya menangis,” kata Kim Ji-young, Sabtu.")


def test_a_pictures_credit_names_no_actor() -> None:
    made = read_article(
        SavedText(
            "a.txt",
            "Serangan di Gaza\n\nSelasa, 18 Maret 2025 19:22 WIB\n\n"
            "Warga memeriksa reruntuhan di Khan Younis, Selasa (18/3/2025). ANTARA/Anadolu/Rafi Alnajjar/pri.\n\n"
            "Jakarta (ANTARA) - Israel menyerang Gaza pada Selasa pagi, kata para saksi mata di kota itu.\n",
            "utf-8",
            "",
        )
    )
    assert "Rafi Alnajjar" not in {mention.actor.name for mention in find_mentions(made)}


@pytest.mark.parametrize("body", ["Warga desa, Ponirah (54), mengaku rugi.", "Ponirah (54) mengaku rugi."])
def test_an_age_behind_an_unknown_name_makes_it_a_person(body: str) -> None:
    assert actors(body) == {"Ponirah"}


def test_the_day_of_a_date_is_no_age() -> None:
    assert actors("Mereka bertemu di Ruang Oval, 28 Februari 2025.") == set()


def test_a_place_ends_where_the_district_that_holds_it_begins() -> None:
    found = {
        form for form, _ in names("Dua warga ditahan di Desa Alue Rambee Kecamatan Nisam Baroh kemarin.")
    }
    assert {"Desa Alue Rambee", "Kecamatan Nisam Baroh"} <= found
