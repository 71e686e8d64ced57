"""The network as files: other programs read them back, and get what the page shows."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pandas as pd
import pytest

from core import store, tables
from core.filters import EVERYTHING, Filters
from core.model import Actor
from core.store import Store
from core.views import network_export, network_ftm, network_gephi
from core.views.network import View
from core.views.network_export import spells
from core.views.network_kinds import KINDS, TOGETHER
from core.views.network_ties import Wanted
from tests.pages import flood

ALL = View(Wanted(KINDS))
ACTS = View(Wanted(tuple(name for name in KINDS if name != TOGETHER)))
HOSTILE = 'Budi\x00\x1b & <b>"Santoso"\ud800'.replace("\ud800", "\ufffe")


@pytest.fixture(scope="module")
def articles(five_folder: Path) -> Store:
    """The five articles, open."""
    return Store(five_folder)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The hand-made collection with an actor whose name no XML can hold."""
    made = flood.collection()
    one, two, three = made.articles
    actor = Actor("a-budi", HOSTILE, "PER")
    mentions = tuple(
        replace(mention, actor=actor) if mention.actor.actor_id == "a-budi" else mention
        for mention in two.mentions
    )
    acts = tuple(replace(act, source=actor) for act in two.relations)
    made = replace(made, articles=(one, replace(two, mentions=mentions, relations=acts), three))
    folder = tmp_path_factory.mktemp("hostile")
    store.write(folder, tables.build(made), tables.texts(made))
    return Store(folder)


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ("", []),
        ("2024-10-28", [("2024-10-28", "2024-10-28")]),
        ("2024-02", [("2024-02-01", "2024-02-29")]),
        ("2024", [("2024-01-01", "2024-12-31")]),
        ("2024-10-28/2024-11-02", [("2024-10-28", "2024-11-02")]),
        ("2024-10-28; 2024-10-29; 2024-11-02", [("2024-10-28", "2024-10-29"), ("2024-11-02", "2024-11-02")]),
        ("2024-10-28T08:00:00+07:00", [("2024-10-28", "2024-10-28")]),
        ("2024-13; 2024-02-30; ../2024; words", []),
    ],
)
def test_days_become_times_without_gaps(days: str, found: list[tuple[str, str]]) -> None:
    assert list(spells(days)) == [(date.fromisoformat(a), date.fromisoformat(b)) for a, b in found]


def test_csv_holds_every_tie_by_the_ids_of_the_actors(articles: Store) -> None:
    actors = _rows(network_export.actors_csv(articles, EVERYTHING, ALL))
    ties = _rows(network_export.ties_csv(articles, EVERYTHING, ALL))
    ids = {row["id"] for row in actors}
    assert {row["source"] for row in ties} | {row["target"] for row in ties} == ids
    assert {row["type"] for row in ties if row["label"] == TOGETHER} == {"Undirected"}
    assert {row["type"] for row in ties if row["label"] != TOGETHER} == {"Directed"}
    russia = next(row for row in actors if row["id"] == "gpe-rusia")
    assert (russia["label"], russia["start"], russia["end"]) == ("Rusia", "2024-10-22", "2024-12-05")


@pytest.mark.parametrize("view", [ALL, ACTS, View(ACTS.wanted, "org-nato", 1)])
@pytest.mark.parametrize("filters", [EVERYTHING, Filters(last="2024-10-31"), Filters(publishers=("Kontan",))])
def test_networkx_reads_back_what_the_filters_leave(articles: Store, view: View, filters: Filters) -> None:
    ties = network_export.all_ties(articles, filters, view)
    wanted = sorted(zip(ties["source"], ties["target"], ties["label"], ties["weight"], strict=True))
    actors = network_export.actors(articles, filters, view)
    for graph in (_gexf(articles, filters, view), _graphml(articles, filters, view)):
        read = [(a, b, data["label"], data["weight"]) for a, b, data in graph.edges(data=True)]
        assert sorted(read) == wanted
        assert set(graph.nodes) == set(actors["id"])


def test_gexf_says_when_an_actor_and_a_tie_are_there(articles: Store) -> None:
    graph = _gexf(articles, EVERYTHING, ALL)
    days = [(day, day) for day in ("2024-10-22", "2024-10-28", "2024-11-09", "2024-12-05")]
    assert graph.nodes["gpe-rusia"]["spells"] == days
    root = ET.fromstring(network_gephi.to_gexf(articles, EVERYTHING, ALL))
    space = "{http://gexf.net/1.3}"
    (drawn,) = root.findall(f"{space}graph")
    assert root.get("version") == "1.3"
    assert (drawn.get("mode"), drawn.get("timeformat"), drawn.get("defaultedgetype")) == (
        "dynamic",
        "date",
        "directed",
    )
    declared = {item.get("id") for item in drawn.iter(f"{space}attribute")}
    assert {item.get("for") for item in drawn.iter(f"{space}attvalue")} == declared
    assert [child.tag.removeprefix(space) for child in drawn] == [
        "attributes",
        "attributes",
        "nodes",
        "edges",
    ]
    for spell in drawn.iter(f"{space}spell"):
        assert date.fromisoformat(spell.attrib["start"]) <= date.fromisoformat(spell.attrib["end"])


def test_graphml_has_the_days_as_columns(articles: Store) -> None:
    nodes = _graphml(articles, EVERYTHING, ALL).nodes
    assert (nodes["gpe-rusia"]["start"], nodes["gpe-rusia"]["end"]) == ("2024-10-22", "2024-12-05")


def test_what_xml_cannot_hold_gives_way_and_the_rest_stays(hostile: Store) -> None:
    said = 'Budi\ufffd\ufffd & <b>"Santoso"\ufffd'
    assert _gexf(hostile, EVERYTHING, ALL).nodes["a-budi"]["label"] == said
    assert _graphml(hostile, EVERYTHING, ALL).nodes["a-budi"]["label"] == said
    names = {row["id"]: row["label"] for row in _rows(network_export.actors_csv(hostile, EVERYTHING, ALL))}
    assert names["a-budi"] == HOSTILE


def test_each_line_is_an_entity_of_followthemoney(articles: Store) -> None:
    lines = network_ftm.to_ftm(articles, EVERYTHING, ALL).decode().splitlines()
    entities = {entity["id"]: entity for entity in map(json.loads, lines)}
    drawn = (
        network_export.actors(articles, EVERYTHING, ALL),
        network_export.all_ties(articles, EVERYTHING, ALL),
    )
    assert len(entities) == len(lines) == sum(map(len, drawn))
    for entity in entities.values():
        assert set(entity) == {"id", "schema", "properties"}
        assert entity["schema"] in ("Person", "Organization", "PublicBody", "Address", "UnknownLink")
        for name, values in entity["properties"].items():
            assert name in _PROPERTIES[entity["schema"] == "UnknownLink"]
            assert values
            assert all(isinstance(value, str) and value for value in values)
    russia = next(e for e in entities.values() if e["properties"].get("name") == ["Rusia"])
    assert russia["schema"] == "PublicBody"
    links = [e for e in entities.values() if e["schema"] == "UnknownLink"]
    for link in links:
        for end in ("subject", "object"):
            (other,) = link["properties"][end]
            assert entities[other]["schema"] != "UnknownLink"
        for day in link["properties"].get("date", []):
            assert re.fullmatch(r"\d{4}(-\d{2}){0,2}", day)


def test_followthemoney_takes_names_without_control_characters(hostile: Store) -> None:
    first = [json.loads(line) for line in network_ftm.to_ftm(hostile, EVERYTHING, ALL).decode().splitlines()]
    (budi,) = [e for e in first if e["schema"] == "Person" and "Budi" in e["properties"]["name"][0]]
    assert budi["properties"]["name"] == ['Budi   & <b>"Santoso"\ufffe']


def test_the_same_network_gives_the_same_bytes(articles: Store) -> None:
    for make in (network_gephi.to_gexf, network_gephi.to_graphml, network_ftm.to_ftm):
        assert make(articles, EVERYTHING, ALL) == make(articles, EVERYTHING, ALL)


def test_nothing_left_gives_files_that_can_be_read(opened: Store) -> None:
    none = View(Wanted(("Praise",)))
    assert len(_gexf(opened, EVERYTHING, none)) == len(_graphml(opened, EVERYTHING, none)) == 0
    assert network_ftm.to_ftm(opened, EVERYTHING, none) == b""
    assert _rows(network_export.ties_csv(opened, EVERYTHING, none)) == []


_PROPERTIES = (
    {"name", "alias", "summary"},
    {"subject", "object", "role", "startDate", "endDate", "date", "summary"},
)
"""Of actors and of ties, as FollowTheMoney 4.11 names them."""


def _rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"))))


def _gexf(opened: Store, filters: Filters, view: View) -> nx.MultiDiGraph:
    return nx.MultiDiGraph(
        nx.read_gexf(io.BytesIO(network_gephi.to_gexf(opened, filters, view)), version="1.3")
    )


def _graphml(opened: Store, filters: Filters, view: View) -> nx.MultiDiGraph:
    return nx.MultiDiGraph(nx.read_graphml(io.BytesIO(network_gephi.to_graphml(opened, filters, view))))


def test_frames_name_their_columns(articles: Store) -> None:
    assert isinstance(network_export.actors(articles, EVERYTHING, ALL), pd.DataFrame)
    assert list(network_export.actors(articles, EVERYTHING, ALL).columns) == [
        *("id", "label", "type", "aliases", "mentions", "publishers", "start", "end", "days")
    ]
