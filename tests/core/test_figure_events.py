"""The event that a figure belongs to, and how that is known."""

from __future__ import annotations

import pytest

from core.compare.events import find_events
from core.compare.figure_events import events_of_figures
from core.compare.lineage import find_lineage
from core.comparison import Collection
from core.model import ParsedArticle
from tests.core.reports import report


def links(*parsed: ParsedArticle) -> list[tuple[str, str, str]]:
    """The figures, each with the event's date and how it is known; both empty where it belongs to none."""
    collection = Collection(articles=parsed, events=find_events(parsed, find_lineage(parsed)))
    dates = {event.event_id: event.value for event in collection.events}
    found = events_of_figures(collection)
    listed = []
    for one in parsed:
        for quantity in one.quantities:
            link = found.get((one.article.article_id, quantity.start))
            text = one.article.text(quantity.start, quantity.end)
            listed.append((text, dates[link.event_id] if link else "", link.basis if link else ""))
    return listed


ATTACK = "Pasukan Andara menyerang pelabuhan Belaria pada Kamis (24/10/2024)."
SPEECH = '"Anggaran sekolah naik," kata Ratna Dewi, Kamis (24/10/2024).'


@pytest.mark.parametrize(
    ("body", "figure"),
    [
        (
            "Pasukan Andara menewaskan 12 orang pada Kamis (24/10/2024).",
            ("12 orang", "2024-10-24", "sentence"),
        ),
        (f"{ATTACK} Sebanyak 12 orang tewas.", ("12 orang", "2024-10-24", "paragraph")),
        (f'{SPEECH}\n"Kami menambah 300 guru," ujar Ratna Dewi.', ("300 guru", "2024-10-24", "same speaker")),
        (
            f"{SPEECH}\nRatna Dewi berbicara di depan 300 guru.",
            ("300 guru", "2024-10-24", "occasion"),
        ),
    ],
)
def test_how_the_event_of_a_figure_is_known(body: str, figure: tuple[str, str, str]) -> None:
    assert links(report("one", body)) == [figure]


@pytest.mark.parametrize(
    "body",
    [
        f"{ATTACK}\nSebanyak 12 orang tewas.",
        f"{ATTACK} Serangan sebelumnya menewaskan 12 orang.",
        f'{SPEECH}\n"Kami menambah 300 guru," ujar Budi Santoso.',
        f"{SPEECH}\nRatna Dewi sebelumnya mengatakan, 300 guru akan ditambah.",
        f"{SPEECH}\nRatna Dewi memiliki 300 guru.",
    ],
)
def test_no_event_is_made_up(body: str) -> None:
    assert [(date, basis) for _, date, basis in links(report("one", body))] == [("", "")]


def test_the_same_figure_belongs_to_the_same_event() -> None:
    body = "Pasukan Andara menewaskan 12 orang pada Kamis (24/10/2024).\nUang dihitung.\nSebanyak 12 orang tewas."
    assert [basis for _, _, basis in links(report("one", body))] == ["sentence", "same figure"]
