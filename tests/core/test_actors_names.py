"""Where a person's name begins and where it ends."""

from __future__ import annotations

import pytest

from core.extract.actors import find_mentions
from core.nlp.annotation import Entity, EntityType
from tests.core.builders import article


def named(body: str, model: dict[str, EntityType] | None = None) -> dict[str, str]:
    """The shown name of each form in `body`; the entity model sees `model` where it is given."""
    made = article(body)
    entities = None
    if model is not None:
        places = sorted((body.index(text), text, kind) for text, kind in model.items())
        entities = [Entity(start, start + len(text), kind) for start, text, kind in places]
    return {made.text(m.start, m.end): m.actor.name for m in find_mentions(made, entities)}


@pytest.mark.parametrize(
    "tail", ["Sp.PD-KGEH, FINASIM,", "Ph.D,", "S.Kom, M.Kom,", "RDN, CDCES,", "SH, MH, CPA,"]
)
def test_degrees_behind_a_name_are_nobody(tail: str) -> None:
    body = f"Menurut dr. Sari Wulandari, {tail} tidur siang itu baik."
    assert set(named(body, {"Sari Wulandari": "PER"}).values()) == {"Sari Wulandari"}


def test_a_hyphen_inside_a_name_does_not_end_it() -> None:
    body = "Pelatih Gerrit Veldman-Oosthuis memuji timnya. “Kami siap,” kata Gerrit."
    assert set(named(body).values()) == {"Gerrit Veldman-Oosthuis"}


def test_a_hyphen_between_two_people_parts_them() -> None:
    assert set(named("Pertemuan Trump-Putin digelar pekan ini.").values()) == {
        "Donald Trump",
        "Vladimir Putin",
    }


def test_a_form_of_address_that_closes_a_name_is_part_of_it() -> None:
    body = "Juru bicara kelompok itu, Lin Maung Tun, membantah tuduhan tersebut. “Itu bohong,” ujar Lin Maung Tun."
    assert set(named(body, {"Lin Maung Tun": "PER"}).values()) == {"Lin Maung Tun"}


def test_a_name_that_is_also_a_word_of_a_rank_stays_whole() -> None:
    body = (
        "Direktur Eksekutif Perludem Sigrid Pratama menilai aturan itu terlambat. “Ini telat,” kata Sigrid."
    )
    assert set(named(body).values()) == {"Perludem", "Sigrid Pratama"}


def test_the_body_before_a_person_is_not_part_of_the_name() -> None:
    body = "Kapuspenkum Kejagung Harwin Lubistara menambahkan keterangan soal uang. “Sudah selesai,” kata Harwin."
    found = named(body, {"Kejagung Harwin Lubistara": "PER"})
    assert found["Harwin Lubistara"] == "Harwin Lubistara"
    assert found["Kejagung"] == "Kejaksaan Agung"


def test_two_names_of_one_person_are_not_one_name() -> None:
    body = "Gatra Mahendrata atau Gatmah wafat kemarin. Keluarga Gatra berduka."
    found = named(body, {"Gatra Mahendrata atau Gatmah": "PER"})
    assert "Gatra Mahendrata atau Gatmah" not in found.values()


def test_the_region_of_a_post_is_not_part_of_its_holders_name() -> None:
    found = named("Kajari Bundakkora Teuku Salahuddinsyah menyebutkan berkas perkara itu sudah lengkap.")
    assert found["Teuku Salahuddinsyah"] == "Teuku Salahuddinsyah"
    assert found["Bundakkora"] == "Bundakkora"
    found = named("Kata Kapolsek Cibereum Timur Kompol Bambang Sarwono, pelaku sudah ditahan polisi.")
    assert found["Kompol Bambang Sarwono"] == "Bambang Sarwono"
    assert "Cibereum Timur" not in {name for form, name in found.items() if form.startswith("Kapolsek")}


def test_the_holder_of_a_regional_post_may_stand_right_behind_it() -> None:
    assert named("Menurut Bupati Hasan Sutrisna, jalan itu akan diperbaiki.") == {
        "Bupati Hasan Sutrisna": "Hasan Sutrisna"
    }


def test_people_named_by_initials_are_people_wherever_they_are_named() -> None:
    body = "Polisi menangkap RK (25) di rumahnya. Seorang warga melihat RK keluar dari rumah."
    assert set(named(body).values()) == {"RK"}
    listed = named("Polisi menahan tersangka berinisial BW, TS, dan F kemarin. Rumah TS digeledah.")
    assert set(listed.values()) == {"BW", "TS", "F"}


def test_a_party_with_its_seats_is_no_person() -> None:
    assert named("Kursi terbanyak diraih PKB (16) dan PDIP (14) di daerah itu.").keys() == {"PKB", "PDIP"}
    made = article("Kursi terbanyak diraih PKB (16) di daerah itu.")
    assert [mention.actor.actor_type for mention in find_mentions(made)] == ["ORG"]


def test_what_is_said_next_is_not_the_suspects_word() -> None:
    body = (
        "“Pelaku sudah ditahan,” kata Kapolres Budi. Pelaku berinisial HM diperiksa. “Ia mengaku,” ujarnya."
    )
    assert named(body)["ujarnya"] == "Budi"


def test_a_short_name_is_the_beginning_of_the_full_one() -> None:
    body = "Menurut Ketua Umum KONI Sapta Oktovian, laga itu batal. “Kami kecewa,” kata Okto."
    assert named(body)["Okto"] == "Sapta Oktovian"
    two = body + " Pelatih Oktora Wibawa setuju."
    assert named(two)["Okto"] == "Okto"


def test_a_word_for_a_king_behind_a_post_opens_a_name() -> None:
    found = named("Ketua Umum Persatuan Golf Indonesia Raja Satrya Ervian menolak usul itu kemarin sore.")
    assert found["Raja Satrya Ervian"] == "Raja Satrya Ervian"
    assert named("Raja Salman menerima tamu di Riyadh.")["Raja Salman"] == "Salman bin Abdulaziz"


def test_a_word_before_a_name_is_not_the_models_first_name() -> None:
    body = "Bagi Conrad Millhaven, ini laga terakhir. Semua orang memuji Conrad Millhaven."
    found = named(body, {"Bagi Conrad Millhaven": "PER"})
    assert "Bagi Conrad Millhaven" not in found.values()


def test_a_nickname_before_the_family_name_is_the_same_person() -> None:
    body = "Kiper Emiliano Sarratea memuji lawan. Pelatih memuji Emi Sarratea seusai laga itu."
    assert set(named(body).values()) == {"Emiliano Sarratea"}


def test_a_common_first_name_before_a_name_of_the_lexicon_changes_nobody() -> None:
    assert set(named("Wakil Presiden M Jusuf Kalla hadir di sana.").values()) >= {"Jusuf Kalla"}


def test_things_named_by_their_last_word_are_nobody() -> None:
    body = "Menurut Sorvana Travel Index, wisatawan suka laptop Zorva Edition itu."
    assert named(body, {"Sorvana Travel Index": "PER", "Zorva Edition": "PER"}) == {}


def test_a_name_that_ends_like_a_small_word_is_whole_where_it_is_written_twice() -> None:
    body = "Pembalap Lorens Marini cedera. Posisi Marini digantikan rekannya, kata Marini kemarin."
    assert set(named(body).values()) == {"Lorens Marini"}
    glued = "Presiden Vladimir Putinpada Senin tiba. Putin disambut, lalu Putinpada sore pulang."
    assert set(named(glued).values()) == {"Vladimir Putin"}


def test_initials_behind_a_name_are_no_degree() -> None:
    body = "Menurut Johannes B.M.S selaku ketua panitia, balap itu ditunda. “Kami tunda,” kata Johannes."
    assert set(named(body).values()) == {"Johannes B.M.S"}


def test_a_name_and_a_verb_written_together_are_nobodys_full_name() -> None:
    body = "Kata Atika, ia senang. Atikadikejarpenggemar Surya di sana. “Saya capek,” kata Atika."
    assert "Atika" in named(body).values()
