"""Which disagreements come first, and that each of the stated measures counts."""

from __future__ import annotations

from typing import Any

import pytest

from core.views.ranking import importance

NEWEST = "2024-12-05"


def sides(
    *values: str, outlets: int = 2, day: str = NEWEST, standing: str = "conflicts"
) -> list[dict[str, Any]]:
    """Sides that say `values`, by so many outlets, on one day."""
    return [
        {
            "value": value,
            "relation_to_others": standing,
            "publisher": f"outlet {number % outlets}",
            "date_published": day,
        }
        for number, value in enumerate(values)
    ]


def test_kinds_come_in_the_stated_order() -> None:
    weights = [
        importance("denial", sides("bantah", "kata"), 2, NEWEST),
        importance("number", sides("3000", "12000"), 2, NEWEST),
        importance("date", sides("2024-10-27", "2024-10-28"), 2, NEWEST),
        importance("name", sides("Zelensky", "Zelenskyy"), 2, NEWEST),
    ]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == 4


def test_a_spelling_of_all_outlets_does_not_come_before_a_denial_of_two() -> None:
    spelling = importance("name", sides(*"abcde", outlets=5), 5, NEWEST)
    assert spelling < importance("denial", sides("bantah", "kata"), 2, "2024-12-31")


def test_independent_origins_count_more_than_outlets() -> None:
    two = sides("100", "300")
    assert importance("number", two, 3, NEWEST) > importance("number", two, 2, NEWEST)
    many = importance("number", sides("100", "300", "100", outlets=3), 2, NEWEST)
    assert importance("number", two, 3, NEWEST) > many > importance("number", two, 2, NEWEST)


def test_figures_far_apart_come_before_figures_close_together() -> None:
    near, far = sides("380", "386"), sides("1500", "10000")
    assert importance("number", far, 2, NEWEST) > importance("number", near, 2, NEWEST)


def test_a_figure_that_only_agrees_widens_no_gap() -> None:
    with_agreeing = [*sides("380", "386"), *sides("1", standing="agrees")]
    assert importance("number", with_agreeing, 2, NEWEST) == pytest.approx(
        importance("number", sides("380", "386"), 2, NEWEST)
    )


def test_recent_comes_before_old_and_an_unknown_day_is_not_recent() -> None:
    new, old, unknown = (
        importance("number", sides("1", "9", day=day), 2, NEWEST) for day in (NEWEST, "2024-06-01", "")
    )
    assert new > old > unknown


@pytest.mark.parametrize(
    ("kind", "values"),
    [("date", ("", "")), ("date", ("2024-10", "2024-11")), ("number", ("0", "9")), ("number", ("-3", "9"))],
)
def test_values_that_cannot_be_measured_rank_without_a_gap(kind: str, values: tuple[str, str]) -> None:
    assert 0 <= importance(kind, sides(*values), 1, "") <= 6
