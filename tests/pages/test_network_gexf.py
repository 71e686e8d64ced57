"""The network as GEXF against the rules of GEXF 1.3 (gexf.rnc and dynamics.rnc of gexf.net), written anew here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from core.filters import EVERYTHING, Filters
from core.store import Store
from core.views import network_gephi
from core.views.network import View
from core.views.network_kinds import KINDS
from core.views.network_ties import Wanted

SPACE = "{http://gexf.net/1.3}"

Check = Callable[[str], object]


def one_of(*allowed: str) -> Check:
    """A check that lets these words through alone."""
    return dict.fromkeys(allowed, True).__getitem__


TEXT: Check = str
CLASS, WEIGHT, DAY = one_of("node", "edge"), float, date.fromisoformat
TYPES: Mapping[str, Check] = {
    "string": TEXT,
    "integer": int,
    "double": float,
    "boolean": one_of("true", "false"),
}


@dataclass(frozen=True)
class Rule:
    """What an element may hold: attributes it must and may have, its children, how often one may stand there."""

    must: Mapping[str, Check]
    may: Mapping[str, Check]
    children: tuple[str, ...] = ()
    ordered: bool = False
    many: tuple[str, ...] = ()


LIFE = {"start": DAY, "end": DAY}
RULES = {
    "gexf": Rule({"version": one_of("1.3")}, {"variant": TEXT}, ("meta", "graph"), ordered=True),
    "meta": Rule({}, {"lastmodifieddate": DAY}, ("creator", "keywords", "description")),
    "creator": Rule({}, {}),
    "keywords": Rule({}, {}),
    "description": Rule({}, {}),
    "graph": Rule(
        {"mode": one_of("dynamic"), "timeformat": one_of("date")},
        {
            "defaultedgetype": one_of("directed", "undirected", "mutual"),
            "timerepresentation": one_of("interval"),
            "idtype": one_of("string", "integer"),
            **LIFE,
        },
        ("attributes", "nodes", "edges"),
        ordered=True,
        many=("attributes",),
    ),
    "attributes": Rule({"class": CLASS}, {}, ("attribute",), many=("attribute",)),
    "attribute": Rule({"id": TEXT, "title": TEXT, "type": TYPES.__getitem__}, {}, ("default", "options")),
    "nodes": Rule({}, {"count": int}, ("node",), many=("node",)),
    "edges": Rule({}, {"count": int}, ("edge",), many=("edge",)),
    "node": Rule({"id": TEXT}, {"label": TEXT, **LIFE}, ("attvalues", "spells")),
    "edge": Rule(
        {"source": TEXT, "target": TEXT},
        {
            "id": TEXT,
            "type": one_of("directed", "undirected", "mutual"),
            "label": TEXT,
            "kind": TEXT,
            "weight": WEIGHT,
            **LIFE,
        },
        ("attvalues", "spells"),
    ),
    "attvalues": Rule({}, {}, ("attvalue",), many=("attvalue",)),
    "attvalue": Rule({"for": TEXT, "value": TEXT}, {}),
    "spells": Rule({}, {}, ("spell",), many=("spell",)),
    "spell": Rule(LIFE, {}),
}
"""Of a dynamic graph whose times are intervals of whole days."""


def faults(element: ET.Element) -> list[str]:
    """Where `element`, and all in it, breaks a rule."""
    name = element.tag.removeprefix(SPACE)
    rule = RULES.get(name)
    if rule is None:
        return [f"{element.tag} is not of GEXF 1.3"]
    found = [f"{name} lacks {key}" for key in rule.must if key not in element.attrib]
    for key, value in element.attrib.items():
        check = rule.must.get(key) or rule.may.get(key)
        if check is None:
            found.append(f"{name} has {key}")
            continue
        try:
            check(value)
        except (ValueError, KeyError):
            found.append(f"{name} {key}={value}")
    inside = [child.tag.removeprefix(SPACE) for child in element]
    found += [f"{name} holds {child}" for child in inside if child not in rule.children]
    found += [
        f"{name} holds {inside.count(child)} {child}"
        for child in rule.children
        if inside.count(child) > 1 and child not in rule.many
    ]
    if rule.ordered and inside != sorted(inside, key=rule.children.index):
        found.append(f"{name} holds {inside} in this order")
    if name == "spells" and not inside:
        found.append("spells holds no spell")
    return found + [fault for child in element for fault in faults(child)]


def _all(root: ET.Element, name: str) -> list[ET.Element]:
    return list(root.iter(f"{SPACE}{name}"))


@pytest.fixture(params=["five", "flood", "narrowed", "empty"])
def gexf(request: pytest.FixtureRequest, five_folder: Path, flood_folder: Path) -> ET.Element:
    """A network as GEXF: whole, with an article of no day, narrowed, of nobody."""
    folder = flood_folder if request.param == "flood" else five_folder
    filters = (
        Filters(last="2024-10-31", publishers=("Kontan",)) if request.param == "narrowed" else EVERYTHING
    )
    view = View(Wanted(())) if request.param == "empty" else View(Wanted(KINDS))
    return ET.fromstring(network_gephi.to_gexf(Store(folder), filters, view))


def test_a_network_keeps_the_rules_of_gexf(gexf: ET.Element) -> None:
    assert gexf.tag == f"{SPACE}gexf"
    assert faults(gexf) == []


def test_what_is_referred_to_is_declared_once(gexf: ET.Element) -> None:
    nodes = [node.attrib["id"] for node in _all(gexf, "node")]
    edges = [edge.attrib["id"] for edge in _all(gexf, "edge")]
    assert len(set(nodes)) == len(nodes)
    assert len(set(edges)) == len(edges)
    assert {edge.attrib[end] for edge in _all(gexf, "edge") for end in ("source", "target")} <= set(nodes)
    pairs = [tuple(edge.attrib[key] for key in ("source", "target", "kind")) for edge in _all(gexf, "edge")]
    assert len(set(pairs)) == len(pairs)


def test_values_are_of_the_type_that_is_declared_for_their_class(gexf: ET.Element) -> None:
    declared = {
        group.attrib["class"]: {item.attrib["id"]: item.attrib["type"] for item in group}
        for group in _all(gexf, "attributes")
    }
    assert len({key for own in declared.values() for key in own}) == sum(map(len, declared.values()))
    for name, own in declared.items():
        for element in _all(gexf, name):
            values = [(value.attrib["for"], value.attrib["value"]) for value in _all(element, "attvalue")]
            assert [key for key, _ in values] == list(own)
            for key, value in values:
                TYPES[own[key]](value)


def test_spells_are_in_order_and_apart(gexf: ET.Element) -> None:
    for spells in _all(gexf, "spells"):
        days = [(DAY(spell.attrib["start"]), DAY(spell.attrib["end"])) for spell in spells]
        assert all(first <= last for first, last in days)
        assert all((late[0] - early[1]).days > 1 for early, late in pairwise(days))
