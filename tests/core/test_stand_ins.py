"""Stand-ins for several: whom "kedua negara", "ketiga pemimpin" and "keduanya" mean."""

from __future__ import annotations

import pytest

from core.extract.dates import find_dates
from core.extract.statements import find_statements
from core.model import ActorType, Mention
from core.resolve.coreference import find_pronouns
from tests.core.builders import article, mentions

NAMES: dict[str, ActorType] = {
    "Budi_Santoso": "PER",
    "Ani_Wijaya": "PER",
    "Raka_Hidayat": "PER",
    "Jepang": "GPE",
    "China": "GPE",
    "Thailand": "GPE",
    "Kamboja": "GPE",
    "Swiss": "GPE",
}
THREE = "Perdana Menteri Jepang Ani Wijaya, Presiden China Budi Santoso, dan utusan Raka Hidayat bertemu."


def stand_ins(body: str) -> list[tuple[str, str]]:
    """The words that stand for others, with whom each means."""
    made = article(body)
    found = find_pronouns(made, mentions(made, **NAMES))
    return [(made.saved.raw[one.start : one.end], one.actor.name) for one in found]


@pytest.mark.parametrize(
    ("body", "form", "who"),
    [
        (
            "Thailand dan Kamboja berunding di Swiss.\nKedua negara sepakat.",
            "Kedua negara",
            {"Thailand", "Kamboja"},
        ),
        (
            "Terserah pada China dan Jepang untuk menaati perjanjian kedua negara.",
            "kedua negara",
            {"China", "Jepang"},
        ),
        (
            f"{THREE}\nKetiga pemimpin sepakat.",
            "Ketiga pemimpin",
            {"Ani Wijaya", "Budi Santoso", "Raka Hidayat"},
        ),
        (f"{THREE}\nKetiganya sepakat.", "Ketiganya", {"Ani Wijaya", "Budi Santoso", "Raka Hidayat"}),
        (
            "China, Jepang, dan Thailand berunding di Swiss.\nKamboja dan Swiss tidak ikut.\nKetiga negara sepakat.",
            "Ketiga negara",
            {"China", "Jepang", "Thailand"},
        ),
    ],
)
def test_those_named_together_are_meant_together(body: str, form: str, who: set[str]) -> None:
    assert {actor for said, actor in stand_ins(body) if said == form} == who


@pytest.mark.parametrize(
    "body",
    [
        "China menyambut Jepang. Thailand datang dari Swiss.\nKetiga negara sepakat dengan Kamboja.",
        "Thailand, Kamboja, China, dan Jepang berunding.\nKetiga negara sepakat.",
    ],
)
def test_a_number_that_fits_no_list_stands_for_nobody(body: str) -> None:
    assert not [said for said, _ in stand_ins(body) if said == "Ketiga negara"]


@pytest.mark.parametrize("subject", ["Ketiga pemimpin", "Ketiganya"])
def test_they_speak_together(subject: str) -> None:
    made = article(f"{THREE}\n{subject} menegaskan bahwa perundingan akan dilanjutkan.")
    named = mentions(made, **NAMES)
    told: tuple[Mention, ...] = tuple(
        sorted((*named, *find_pronouns(made, named)), key=lambda mention: mention.start)
    )
    (said,) = find_statements(made, find_dates(made), told)
    assert {actor.name for actor in said.speakers} == {"Ani Wijaya", "Budi Santoso", "Raka Hidayat"}
