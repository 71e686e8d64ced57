"""The network as a figure: shape tells what an actor is, size how often it is named, colour the act."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from core.views.asking import Record, records
from core.views.chart import Chart, Spec, base
from core.views.markup import safe
from core.views.network import TOGETHER, Network, Places, place
from core.views.palette import INK, NAMED_TOGETHER_COLOUR, PAPER, TYPE_GLYPHS, TYPE_SHAPES
from core.views.words import ACTOR_TYPES, count

LABELLED = 30
"""Names drawn: the most mentioned ones. More would cover each other and the ties."""
HEIGHT = 620
WIDE = 1120
"""Half the layout's width where 1000 is half its height: the chart is wider than tall."""


def chart(
    network: Network,
    places: Places,
    colours: Mapping[str, str],
    outlets: int,
    actor: str = "",
    tie: str = "",
) -> Chart:
    """The actors of `network` at their `places`, its ties as arrows; `outlets` is how many there are in all.

    The chosen `actor` or `tie` stands out.
    """
    actors = list(records(network.actors))
    ties = list(records(network.ties))
    top = max((row["mentions"] for row in actors), default=1)
    index = {row["actor_id"]: number for number, row in enumerate(actors)}
    ends = {end for row in ties if row["tie_id"] == tie for end in (row["source_id"], row["target_id"])}
    nodes = [
        _node(
            row,
            place(row["actor_id"], places),
            size=12 + 30 * math.sqrt(row["mentions"] / top),
            outlets=outlets,
            labelled=number < LABELLED,
            chosen=row["actor_id"] == actor or row["actor_id"] in ends,
        )
        for number, row in enumerate(actors)
    ]
    pairs: Counter[frozenset[str]] = Counter()
    links = []
    for row in ties:
        pair = frozenset((row["source_id"], row["target_id"]))
        links.append(_link(row, index, colours, pairs[pair], row["tie_id"] == tie))
        pairs[pair] += 1
    spec = base() | {
        "series": [
            {
                "type": "graph",
                "layout": "none",
                "data": [*nodes, *_corners()],
                "links": links,
                "roam": True,
                "scaleLimit": {"min": 0.5, "max": 6},
                "selectedMode": "single",
                "select": {"itemStyle": {"borderColor": INK, "borderWidth": 4}},
                "cursor": "pointer",
                "edgeSymbol": ["none", "arrow"],
                "edgeSymbolSize": 8,
                "labelLayout": {"hideOverlap": True},
                "emphasis": {"focus": "adjacency", "lineStyle": {"opacity": 1}},
                "preserveAspect": "contain",
                "top": 20,
                "bottom": 30,
                "left": 40,
                "right": 40,
            }
        ]
    }
    spec["tooltip"] |= {"formatter": "{b}"}
    return Chart(
        spec,
        {
            (0, "node"): tuple(("who", row["actor_id"]) for row in actors),
            (0, "edge"): tuple(("tie", row["tie_id"]) for row in ties),
        },
        HEIGHT,
        f"Network of {count(len(actors), 'actor')} and {count(len(ties), 'tie')}. The tables hold the same.",
    )


def _node(
    row: Record,
    at: tuple[float, float],
    *,
    size: float,
    outlets: int,
    labelled: bool,
    chosen: bool,
) -> Spec:
    kind, by = row["actor_type"], row["publishers"]
    return {
        "id": row["actor_id"],
        "name": f"{row['name']}: {ACTOR_TYPES.get(kind, kind)}, {count(row['mentions'], 'mention')}, "
        f"{by} of {count(outlets, 'outlet')}",
        "x": WIDE * at[0],
        "y": 1000 * at[1],
        "symbol": TYPE_SHAPES.get(kind, "circle"),
        "symbolSize": size,
        "itemStyle": {
            "color": "#E8EDF3" if not chosen else "#BFD0E2",
            "borderColor": INK,
            # The ring: thicker, the more of the outlets name the actor.
            "borderWidth": 4 if chosen else 0.6 + 2.4 * by / max(outlets, 1),
        },
        "label": {
            "show": labelled or chosen,
            "formatter": row["name"].replace("{", "(").replace("}", ")"),
            "position": "bottom",
            "distance": 3,
            "color": INK,
            "fontSize": 12,
            "fontWeight": "bold" if chosen else "normal",
            "textBorderColor": PAPER,
            "textBorderWidth": 3,
        },
    }


def _link(row: Record, index: Mapping[str, int], colours: Mapping[str, str], nth: int, chosen: bool) -> Spec:
    weak = row["relation"] == TOGETHER
    sentences = row["sentences"]
    side = (nth + 1) // 2 * (1 if nth % 2 else -1)
    return {
        "source": index[row["source_id"]],
        "target": index[row["target_id"]],
        "name": f"{row['source']} – {row['relation']} – {row['target']}: {count(sentences, 'sentence')}",
        "symbol": ["none", "none"] if weak else ["none", "arrow"],
        "lineStyle": {
            "color": INK if chosen else colours.get(row["relation"], NAMED_TOGETHER_COLOUR),
            "width": min(7, (0.8 if weak else 1.8) + math.log2(sentences)) + (2 if chosen else 0),
            "opacity": 1 if chosen else 0.45 if weak else 0.85,
            "type": "dotted" if weak else "solid",
            "curveness": 0.0 if weak else 0.14 + 0.12 * side,
        },
    }


def _corners() -> list[Spec]:
    """Unseen marks at the corners of the layout, so that filtering moves nothing."""
    return [
        {
            "id": f"corner {x}",
            "x": x,
            "y": y,
            "symbolSize": 0,
            "label": {"show": False},
            "tooltip": {"show": False},
        }
        for x, y in ((-WIDE, -1000), (WIDE, 1000))
    ]


def legend(kinds: Sequence[str], colours: Mapping[str, str]) -> str:
    """How to read shapes, sizes and the ties' colours. Kinds of tie are escaped like all that was read."""
    shapes = "".join(f"<li><b>{TYPE_GLYPHS[kind]}</b> {said}</li>" for kind, said in ACTOR_TYPES.items())
    ties = "".join(
        f'<li><b class="line {"dotted" if kind == TOGETHER else "solid"}" '
        f'style="border-color:{colours.get(kind, NAMED_TOGETHER_COLOUR)}"></b> {safe(kind)}</li>'
        for kind in kinds
    )
    return (
        f'<ul class="legend">{shapes}<li>larger: named more often</li>'
        f"<li>thicker ring: named by more outlets</li>{ties}</ul>"
    )
