"""The network as files that Gephi opens with their days: GEXF 1.3 and GraphML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from core.filters import Filters
from core.store import Store
from core.views.asking import Record, records
from core.views.network import View
from core.views.network_export import actors, all_ties, spells

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 has no way to write (its section 2.2)."""

_ACTOR_FIELDS = {"type": "string", "aliases": "string", "mentions": "integer", "publishers": "integer"}
_TIE_FIELDS = {
    "type": "string",
    "kind": "string",
    "publishers": "integer",
    "facts": "integer",
    "denied": "integer",
}
"""`type` says Undirected of two who are only named together. All edges are written as directed ones, since a file that
holds both sorts is refused by other readers (networkx)."""
_DAYS = {"start": "string", "end": "string", "days": "string"}
"""GraphML knows no time: the days are columns, which Gephi makes into a time interval (Data Laboratory, "Merge
columns", "Create time interval")."""


def to_gexf(store: Store, filters: Filters, view: View) -> bytes:
    """The network that `view` leaves as GEXF 1.3 (gexf.net), a dynamic graph: an actor is there on the days on which
    an article names it, a tie on its own days; both always where no day is known."""
    nodes = (
        _element("node", {"id": row["id"], "label": row["label"]}, _described(row, "node", _ACTOR_FIELDS))
        for row in records(actors(store, filters, view))
    )
    edges = (
        _element("edge", {"id": number, **_ends(row)}, _described(row, "edge", _TIE_FIELDS))
        for number, row in enumerate(records(all_ties(store, filters, view)))
    )
    return _written(
        '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
        "<meta><creator>Runut</creator><description>Actors in the news, and what ties them</description></meta>",
        '<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">',
        *_attributes("node", _ACTOR_FIELDS),
        *_attributes("edge", _TIE_FIELDS),
        "<nodes>",
        *nodes,
        "</nodes>",
        "<edges>",
        *edges,
        "</edges>",
        "</graph>",
        "</gexf>",
    )


def to_graphml(store: Store, filters: Filters, view: View) -> bytes:
    """The same network as GraphML (graphml.graphdrawing.org), with its days as columns."""
    of_actor = {"label": "string", **_ACTOR_FIELDS, **_DAYS}
    of_tie = {"label": "string", "weight": "double", **_TIE_FIELDS, **_DAYS}
    nodes = (
        _element("node", {"id": row["id"]}, _data(row, "node", of_actor))
        for row in records(actors(store, filters, view))
    )
    edges = (
        _element(
            "edge",
            {"id": f"e{number}", "source": row["source"], "target": row["target"]},
            _data(row, "edge", of_tie),
        )
        for number, row in enumerate(records(all_ties(store, filters, view)))
    )
    return _written(
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        *_keys("node", of_actor),
        *_keys("edge", of_tie),
        '<graph id="runut" edgedefault="directed">',
        *nodes,
        *edges,
        "</graph>",
        "</graphml>",
    )


def clean(value: Any) -> str:
    """`value` as text that XML can hold: other characters give way to the replacement character."""
    return _NOT_XML.sub("\ufffd", str(value))


def _element(name: str, attributes: Mapping[str, Any], inner: str = "") -> str:
    said = "".join(f" {key}={quoteattr(clean(value))}" for key, value in attributes.items())
    return f"<{name}{said}>{inner}</{name}>" if inner else f"<{name}{said}/>"


def _ends(row: Record) -> Record:
    ends = {name: row[name] for name in ("source", "target", "label")}
    return {**ends, "kind": row["label"], "weight": float(row["weight"])}


def _attributes(of: str, fields: Mapping[str, str]) -> Iterator[str]:
    yield f'<attributes class="{of}">'
    for name, kind in fields.items():
        yield _element("attribute", {"id": f"{of}_{name}", "title": name, "type": kind})
    yield "</attributes>"


def _described(row: Record, of: str, fields: Iterable[str]) -> str:
    """What GEXF says of a node or an edge: its attributes, then the times it is there."""
    values = (_element("attvalue", {"for": f"{of}_{name}", "value": row[name]}) for name in fields)
    return f"<attvalues>{''.join(values)}</attvalues>{_times(row['days'])}"


def _times(days: str) -> str:
    times = (_element("spell", {"start": first, "end": last}) for first, last in spells(days))
    inner = "".join(times)
    return f"<spells>{inner}</spells>" if inner else ""


def _keys(of: str, fields: Mapping[str, str]) -> Iterator[str]:
    for name, kind in fields.items():
        written = "int" if kind == "integer" else kind
        yield _element("key", {"id": f"{of}_{name}", "for": of, "attr.name": name, "attr.type": written})


def _data(row: Record, of: str, fields: Iterable[str]) -> str:
    cells = ((name, escape(clean(row[name]))) for name in fields)
    return "".join(f'<data key="{of}_{name}">{value}</data>' for name, value in cells if value)


def _written(*lines: str) -> bytes:
    return "\n".join((_DECLARATION, *lines, "")).encode()
