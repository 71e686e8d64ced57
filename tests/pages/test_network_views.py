"""The network's views: ties, what is drawn, ways, communities, places, and what each figure says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from core.filters import EVERYTHING, Filters
from core.store import Store
from core.views import (
    network,
    network_chart,
    network_groups,
    network_path,
    network_places,
    network_profile,
    network_ties,
    network_time,
)
from core.views.network import View
from core.views.network_chart import Standing
from core.views.network_kinds import KINDS, LOOKS, OTHER, TOGETHER, kind, kind_of_act
from core.views.network_ties import Wanted

ALL = View(Wanted(KINDS))
ACCUSES = "a-budi~accuses~a-sari"
LINE = "a-budi~Words against~a-sari"
WEAK = f"a-budi~{TOGETHER}~a-sari"


@pytest.fixture(scope="module")
def articles(five_folder: Path) -> Store:
    """The five articles, open."""
    return Store(five_folder)


def test_every_act_of_the_lexicon_has_a_kind_with_words_and_a_look() -> None:
    assert set(kind_of_act().values()) <= set(LOOKS) - {OTHER, TOGETHER}
    assert (kind("accuses"), kind("aids"), kind("no such act")) == (
        "Words against",
        "Help and supply",
        OTHER,
    )
    looks = [(look.colour, look.line) for look in LOOKS.values()]
    assert len(set(looks)) == len(looks)


def test_a_tie_is_an_act_and_the_line_that_draws_it_its_kind(opened: Store) -> None:
    found = network_ties.ties(opened, EVERYTHING, ALL.wanted)
    assert list(found.acts["tie_id"]) == [ACCUSES, WEAK]
    assert list(found.lines["tie_id"]) == [LINE, WEAK]
    line = found.lines.iloc[0]
    assert (line["said"], line["sentences"], line["publishers"], line["facts"], line["denied"]) == (
        "accuses",
        1,
        1,
        1,
        0,
    )
    assert (line["first"], line["last"]) == ("2024-03-05", "2024-03-05")
    assert network_ties.line_of(ACCUSES) == network_ties.line_of(LINE) == LINE
    assert network_ties.line_of("nonsense") == ""


def test_kinds_acts_and_least_sentences_narrow_the_ties(opened: Store) -> None:
    def ids(wanted: Wanted, filters: Filters = EVERYTHING) -> list[str]:
        return list(network_ties.ties(opened, filters, wanted).acts["tie_id"])

    assert ids(Wanted(("Words against",))) == [ACCUSES]
    assert ids(Wanted((TOGETHER,))) == [WEAK]
    assert ids(Wanted(KINDS, acts=("accuses",))) == [ACCUSES]
    assert ids(Wanted(("Praise",))) == []
    assert ids(Wanted(KINDS, least=2)) == []
    assert ids(ALL.wanted, Filters(last="2024-03-04")) == []
    assert ids(ALL.wanted, Filters(actors=("a-lembah",))) == []


def test_sentences_of_a_tie_of_its_line_and_of_names_together(opened: Store) -> None:
    for tie_id in (ACCUSES, LINE):
        (row,) = network_ties.sentences_of_tie(opened, EVERYTHING, ALL.wanted, tie_id).to_dict("records")
        assert row["read_as"] == "Budi Santoso accuses Sari Dewi"
        assert row["publisher"] == "Warta Dua"
    weak = network_ties.sentences_of_tie(opened, EVERYTHING, ALL.wanted, WEAK)
    assert list(weak["read_as"]) == ["both are named in one sentence"]
    assert network_ties.sentences_of_tie(opened, EVERYTHING, ALL.wanted, "a~b~c").empty


def test_an_act_in_words_says_what_is_denied_doubted_and_by_whom() -> None:
    act = {"source": "A", "relation": "aids", "target": "B", "polarity": "negative", "modality": "possible"}
    said = network_ties.read_as({**act, "attributed_to": "C", "date": "2024-08"})
    assert said == "A does not: aids B, possibly, according to C, Aug 2024"


def test_lines_count_what_the_tables_of_the_five_hold(articles: Store) -> None:
    acts = articles.rows("relations")
    acts = acts.assign(kind=acts["relation"].map(kind))
    counted = acts.groupby(["source_id", "kind", "target_id"])["sentence_id"].nunique()
    lines = network_ties.ties(
        articles, EVERYTHING, Wanted(tuple(name for name in KINDS if name != TOGETHER))
    ).lines
    drawn = lines.set_index(["source_id", "kind", "target_id"])["sentences"]
    assert drawn.to_dict() == counted[counted.index.map(lambda key: key[0] != key[2])].to_dict()
    named = articles.rows("mentions")
    sentences = {
        actor: set(named.loc[(named["actor_id"] == actor) & (named["sentence_id"] != ""), "sentence_id"])
        for actor in ("gpe-rusia", "gpe-korea-utara")
    }
    weak = network_ties.ties(articles, EVERYTHING, Wanted((TOGETHER,))).lines.set_index("tie_id")["sentences"]
    both = len(sentences["gpe-rusia"] & sentences["gpe-korea-utara"])
    assert weak[f"gpe-korea-utara~{TOGETHER}~gpe-rusia"] == both > 20


def test_the_network_draws_the_tied_and_holds_the_chosen(opened: Store) -> None:
    found = network.network(opened, EVERYTHING, ALL)
    assert list(found.actors["actor_id"]) == ["a-budi", "a-sari"]
    assert (found.all_actors, found.all_lines, found.all_ties) == (2, 2, 2)
    alone = network.network(opened, EVERYTHING, View(ALL.wanted, who="a-lembah"))
    assert set(alone.actors["actor_id"]) == {"a-budi", "a-sari", "a-lembah"}
    assert network_chart.left_out(alone) == "All 3 actors and 2 ties are drawn."


def test_chosen_actors_keep_what_they_are_tied_to_and_nothing_else(opened: Store) -> None:
    around = network.network(opened, Filters(actors=("a-budi",)), ALL)
    assert set(around.actors["actor_id"]) == {"a-budi", "a-sari"}
    alone = network.network(opened, Filters(actors=("a-lembah",)), ALL)
    assert list(alone.actors["actor_id"]) == ["a-lembah"]
    assert alone.lines.empty


def test_steps_go_one_tie_and_two_ties_far(articles: Store) -> None:
    acts = Wanted(tuple(name for name in KINDS if name != TOGETHER))
    one = network.network(articles, EVERYTHING, View(acts, "per-donald-trump", 1))
    two = network.network(articles, EVERYTHING, View(acts, "per-donald-trump", 2))
    assert set(one.actors["actor_id"]) == {"per-donald-trump", "gpe-amerika-serikat"}
    assert set(one.actors["actor_id"]) < set(two.actors["actor_id"])
    beyond = set(two.actors["actor_id"]) - set(one.actors["actor_id"])
    whole = network_ties.ties(articles, EVERYTHING, acts).lines
    ends = {*zip(whole["source_id"], whole["target_id"], strict=True)}
    for actor in beyond:
        assert {(actor, "gpe-amerika-serikat"), ("gpe-amerika-serikat", actor)} & ends


def test_no_more_is_drawn_than_asked_for_and_all_of_it_counted(articles: Store) -> None:
    found = network.network(articles, EVERYTHING, View(ALL.wanted, most=30))
    assert len(found.actors) <= 30 < found.all_actors
    assert len(found.lines) < found.all_lines
    assert {*found.lines["source_id"], *found.lines["target_id"]} == set(found.actors["actor_id"])
    assert network_chart.left_out(found).startswith(
        f"Drawn: {len(found.actors)} of {found.all_actors} actors"
    )


def test_of_many_acts_the_strongest_are_drawn_and_every_actor_keeps_one() -> None:
    ids = [f"a{number}" for number in range(20)]
    pairs = [(one, other) for one in ids for other in ids if one != other]
    lines = pd.DataFrame(pairs, columns=["source_id", "target_id"]).assign(kind="Talks and accords")
    lines = lines.assign(tie_id=lines["source_id"] + lines["target_id"])
    kept = network.strongest(lines, set(ids), ALL, ())
    assert len(kept) <= (network.ACTS_PER_ACTOR + 2) * len(ids) < len(lines)
    assert {*kept["source_id"], *kept["target_id"]} == set(ids)
    around = network.strongest(lines, set(ids), View(ALL.wanted, "a7"), ())
    assert ((around["source_id"] == "a7") | (around["target_id"] == "a7")).sum() == 2 * 19


def test_a_filter_moves_no_actor(articles: Store) -> None:
    whole = network.network(articles, EVERYTHING, ALL).actors.set_index("actor_id")[["x", "y"]]
    few = network.network(articles, Filters(publishers=("Kontan",)), View(ALL.wanted, most=30)).actors
    few = few.set_index("actor_id")[["x", "y"]]
    assert len(few) > 5
    assert few.equals(whole.loc[few.index])


def test_around_an_actor_the_others_stand_apart_whatever_is_filtered(articles: Store) -> None:
    places = network_places.around(articles, "gpe-rusia", 1)
    assert places == network_places.around(articles, "gpe-rusia", 1)
    assert places["gpe-rusia"] == (0.0, 0.0)
    points = np.array(list(places.values()))
    gaps = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    assert gaps[~np.eye(len(points), dtype=bool)].min() > 0.08
    assert np.hypot(*points.T).max() <= 1.01
    near = network.network(articles, Filters(last="2024-10-31"), View(ALL.wanted, "gpe-rusia", 1)).actors
    assert set(near["actor_id"]) <= set(places)


def test_a_narrow_screen_has_the_same_drawing_upright_and_smaller(opened: Store) -> None:
    spec = network_chart.chart(network.network(opened, EVERYTHING, ALL), 3, Standing()).spec
    (narrow,) = spec["media"]
    wide, upright = spec["series"][0]["data"], narrow["option"]["series"][0]["data"]
    assert [node["id"] for node in upright] == [node["id"] for node in wide]
    assert [node["y"] for node in upright] == [node["y"] for node in wide]
    assert all(abs(small["x"]) <= abs(large["x"]) for small, large in zip(upright, wide, strict=True))
    assert all(small["symbolSize"] <= large["symbolSize"] for small, large in zip(upright, wide, strict=True))


def test_a_click_is_what_the_mark_stands_for_and_a_stale_one_is_nothing(opened: Store) -> None:
    chart = network_chart.chart(network.network(opened, EVERYTHING, ALL), 3, Standing())
    # Weak lines lie below: they come first.
    edge = [{"series_index": 0, "data_type": "edge", "data_indices": [1]}]
    assert chart.at(edge) == ("tie", LINE)
    node = [{"series_index": 0, "data_type": "node", "data_indices": [0]}]
    assert chart.at(node) == ("who", "a-budi")
    assert chart.at([{"series_index": 0, "data_type": "edge", "data_indices": [99]}]) is None
    assert chart.at([]) is None


@pytest.fixture
def drawn(opened: Store) -> Callable[..., list[dict[str, object]]]:
    """The lines of the figure, where the first tie reports and denies as told."""

    def draw(**of_first: int) -> list[dict[str, object]]:
        found = network.network(opened, EVERYTHING, ALL)
        for name, value in of_first.items():
            found.lines.loc[0, name] = value
        links: list[dict[str, object]] = network_chart.chart(found, 3, Standing()).spec["series"][0]["links"]
        return links

    return draw


def test_a_line_says_what_is_reported_doubted_or_denied(
    drawn: Callable[..., list[dict[str, object]]],
) -> None:
    weak, act = drawn()
    assert (weak["symbol"], act["symbol"]) == (["none", "none"], ["none", "arrow"])
    assert act["name"] == "Budi Santoso – accuses – Sari Dewi: 1 sentence, 1 outlet"
    _, unsure = drawn(facts=0)
    assert unsure["symbol"] == ["none", "circle"]
    assert str(unsure["name"]).endswith("1 outlet, none of them as a fact")
    _, denied = drawn(facts=0, denied=1)
    assert denied["symbol"] == ["none", "rect"]
    assert str(denied["name"]).endswith("1 outlet, denied in 1")


def test_the_shortest_way_goes_by_acts_and_shows_a_sentence_for_each_step(articles: Store) -> None:
    found = network_path.way(articles, EVERYTHING, ALL.wanted, "per-donald-trump", "gpe-ukraina")
    assert found is not None
    assert (found.actors[0], found.actors[-1]) == ("per-donald-trump", "gpe-ukraina")
    assert len(found.steps) == len(found.actors) - 1
    raw = articles.raw(found.steps[0].place.article_id)
    assert raw[found.steps[0].place.start : found.steps[0].place.end]
    acts = Wanted(tuple(name for name in KINDS if name != TOGETHER))
    by_acts = network_path.way(articles, EVERYTHING, acts, "per-donald-trump", "gpe-ukraina")
    assert by_acts is not None
    assert by_acts.actors == ("per-donald-trump", "gpe-amerika-serikat", "gpe-ukraina")
    assert [TOGETHER in step.tie_id for step in by_acts.steps] == [False, False]
    assert (
        network_path.way(articles, EVERYTHING, Wanted(("Praise",)), "per-donald-trump", "gpe-ukraina") is None
    )


def test_communities_are_the_same_every_time_and_share_no_actor(articles: Store) -> None:
    groups = network_groups.communities(articles, EVERYTHING, ALL)
    assert groups.equals(network_groups.communities(articles, EVERYTHING, ALL))
    members = [actor for cell in groups["actors"] for actor in cell.split("; ")]
    assert len(members) == len(set(members)) == groups["size"].sum()
    number = network_groups.number_of(groups)
    assert number["per-yoon-suk-yeol"] == number["gpe-korea-selatan"] != number["gpe-rusia"]
    assert groups["leaders"].iloc[number["gpe-rusia"] - 1].startswith("Rusia, ")


def test_time_goes_by_the_days_on_which_something_happened(opened: Store) -> None:
    assert network_time.steps(opened, EVERYTHING, "day") == ["2024-03-04", "2024-03-05"]
    assert network_time.steps(opened, EVERYTHING, "month") == ["2024-03"]
    assert network_time.natural(opened, EVERYTHING) == "day"
    assert network_time.undated(opened, EVERYTHING) == 1
    period = Filters("2024-03-02", "2024-03-04")
    assert network_time.narrowed(period, "All days", "2024-03-05") == period
    assert network_time.narrowed(period, "Up to", "2024-03-03") == Filters("2024-03-02", "2024-03-03")
    assert network_time.narrowed(period, "Up to", "2024-03-09") == period
    assert network_time.narrowed(EVERYTHING, "Only", "2024-03") == Filters("2024-03", "2024-03")


def test_a_profile_counts_what_the_filters_leave(opened: Store) -> None:
    found = network_profile.profile(opened, EVERYTHING, "a-budi")
    assert (found.name, found.mentions, found.articles, found.outlets, found.statements) == (
        "Budi Santoso",
        3,
        1,
        1,
        2,
    )
    assert (found.first, found.last) == ("2024-03-05", "2024-03-05")
    none = network_profile.profile(opened, Filters(publishers=("Kabar Satu",)), "a-budi")
    assert (none.mentions, none.statements, none.first) == (0, 0, "")
    assert none.named.empty
