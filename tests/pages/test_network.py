"""The network page: each control does what it says, and stands in the address."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from core.views.network_kinds import TOGETHER
from tests.pages.conftest import Visit, shown


def drawn(browser: AppTest) -> str:
    """The sentence under the figure."""
    return next(caption.value for caption in browser.caption if "drawn" in caption.value.lower())


def ties(browser: AppTest) -> set[str]:
    """The ties of the table."""
    return set(next(table.value for table in browser.dataframe if "tie_id" in table.value)["tie_id"])


def test_all_is_drawn_and_ties_and_actors_are_listed(visit: Visit) -> None:
    browser = visit("network")
    assert not browser.exception
    assert drawn(browser) == "All 2 actors and 2 ties are drawn."
    assert ties(browser) == {"a-budi~accuses~a-sari", f"a-budi~{TOGETHER}~a-sari"}
    assert "Words against" in shown(browser)


def test_kinds_and_acts_are_switched_in_the_address(visit: Visit) -> None:
    assert ties(visit("network", kind=TOGETHER)) == {f"a-budi~{TOGETHER}~a-sari"}
    assert ties(visit("network", kind="Words against")) == {"a-budi~accuses~a-sari"}
    assert ties(visit("network", act="accuses")) == {"a-budi~accuses~a-sari"}


def test_a_kind_is_switched_off_and_on(visit: Visit) -> None:
    browser = visit("network")
    browser.pills(key="kind").set_value(["Words against"]).run()
    assert ties(browser) == {"a-budi~accuses~a-sari"}
    browser.pills(key="kind").set_value([]).run()
    assert not browser.exception
    assert "No tie is left of these kinds." in shown(browser)


def test_fewest_sentences(visit: Visit) -> None:
    assert "No tie is left of these kinds." in shown(visit("network", least="2"))


def test_an_actor_is_found_by_another_name_and_the_network_closes_around_it(visit_five: Visit) -> None:
    browser = visit_five("network")
    whole = drawn(browser)
    finder = browser.selectbox(key="finder")
    finder.set_value(next(label for label in finder.options if label.startswith("Korut → "))).run()
    assert not browser.exception
    assert browser.query_params["who"] == "gpe-korea-utara"
    assert browser.segmented_control(key="steps").value == "One step"
    assert browser.selectbox(key="finder").value == "Korea Utara"
    assert "<h2>Korea Utara</h2>" in shown(browser)
    assert drawn(browser) != whole
    browser.segmented_control(key="steps").set_value("Whole network").run()
    assert "<h2>Korea Utara</h2>" in shown(browser)


def test_steps_and_fewer_actors_come_from_the_address(visit_five: Visit) -> None:
    acts = ["Force and contest", "Words against", "Help and supply", "Talks and accords", "Asks and demands"]
    one = visit_five("network", who="per-donald-trump", steps="One step", kind=acts)
    assert drawn(one) == "All 2 actors and 1 tie are drawn."
    few = visit_five("network", most="30")
    assert drawn(few).startswith("Drawn: 30 of ") or drawn(few).startswith("Drawn: 29 of ")


def test_the_way_between_two_actors_is_shown_step_by_step(visit_five: Visit) -> None:
    browser = visit_five("network", who="per-donald-trump", other="gpe-ukraina", act=["criticises", "aids"])
    said = shown(browser)
    assert "From Donald Trump to Ukraina" in said
    assert "1. Donald Trump – Amerika Serikat" in said
    assert "2. Amerika Serikat – Ukraina" in said
    assert "Read as: Amerika Serikat aids Ukraina" in said
    browser.button(key="close_other").click().run()
    assert "<h2>Donald Trump</h2>" in shown(browser)


def test_a_step_of_the_way_opens_its_tie_and_closes_again(visit_five: Visit) -> None:
    browser = visit_five("network", who="per-donald-trump", other="gpe-ukraina", act=["criticises", "aids"])
    step = next(button for button in browser.button if str(button.key).startswith("step_gpe-amerika"))
    step.click().run()
    assert "Amerika Serikat → Ukraina" in shown(browser)
    browser.button(key="close_tie").click().run()
    assert "From Donald Trump to Ukraina" in shown(browser)


def test_two_that_nothing_joins_are_said_to_be_so(visit: Visit) -> None:
    assert "No way joins them" in shown(visit("network", who="a-budi", other="a-lembah"))


def test_another_actor_closes_the_tie_and_the_way(visit: Visit) -> None:
    browser = visit("network", tie="a-budi~accuses~a-sari", who="a-budi", other="a-sari")
    finder = browser.selectbox(key="finder")
    finder.set_value("Sari Dewi").run()
    assert "<h2>Sari Dewi</h2>" in shown(browser)
    assert not {"tie", "other"} & set(browser.query_params)


def test_a_tie_tells_its_outlets_apart(visit_five: Visit) -> None:
    said = shown(visit_five("network", tie=f"gpe-korea-utara~{TOGETHER}~gpe-rusia"))
    assert "<h2>Korea Utara and Rusia</h2>" in said
    heads = said.count('class="outlethead"')
    assert heads == 5
    assert "in 5 outlets" in said


def test_communities_are_listed_with_their_leading_members(visit_five: Visit) -> None:
    browser = visit_five("network", groups="true")
    groups = next(table.value for table in browser.dataframe if "leaders" in table.value)
    assert list(groups["number"]) == list(range(1, len(groups) + 1))
    assert len(groups) > 1


def test_time_goes_on_day_by_day_and_ends_with_the_last(visit_five: Visit) -> None:
    browser = visit_five("network", time="Up to")
    slider = browser.select_slider(key="at")
    assert slider.options == ["2024-10-22", "2024-10-28", "2024-11-09", "2024-12-05"]
    assert slider.value == "2024-12-05"
    all_days = ties(browser)
    slider.set_value("2024-10-22").run()
    assert ties(browser) < all_days
    only = visit_five("network", time="Only", by="month", at="2024-11")
    assert only.select_slider(key="at").options == ["2024-08", "2024-10", "2024-11", "2024-12"]
    assert ties(only) < all_days
    browser.toggle(key="playing").set_value(True).run()
    assert not browser.exception


def test_articles_without_a_day_are_told_where_time_leaves_them_out(visit: Visit) -> None:
    browser = visit("network", time="Up to", at="2024-03-05")
    assert "1 article without a day of publication left out." in [item.value for item in browser.caption]


def test_downloads_say_how_much_they_hold(visit: Visit) -> None:
    labels = {button.label for button in visit("network", kind="Words against").download_button}
    assert "The network's actors: 2 rows (CSV)" in labels
    assert "The network's ties: 1 row (CSV)" in labels
    assert "For Gephi, with days: 3 rows (GEXF)" in labels


def test_what_the_address_makes_up_is_no_one(visit: Visit) -> None:
    browser = visit("network", who="nobody", other="no one", tie="a~b", kind="Nonsense", at="then", most="7")
    assert not browser.exception
    assert drawn(browser) == "All 2 actors and 2 ties are drawn."
