"""The network as a figure: shape says what an actor is, size how often it is named, colour and line the kind of tie."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from core.views.asking import Record, records
from core.views.chart import Chart, Spec, base
from core.views.markup import safe
from core.views.network import Network
from core.views.network_groups import TINTS
from core.views.network_kinds import LOOKS, TOGETHER
from core.views.network_places import Places
from core.views.palette import INK, PAPER, TYPE_GLYPHS, TYPE_SHAPES
from core.views.words import ACTOR_TYPES, count, shortened

LABELLED = 40
"""Names offered to the picture, the most mentioned first; those that would cover another are left out of it."""
NAME_LENGTH, SHORT_NAME = 28, 17
NAMED_ACTORS, NAMED_LINES = 25, 16
"""Up to so many actors and acts, the acts are written on their lines. Not with more: names and acts would cover each
other, and ECharts' own avoidance of that (`hideOverlap`) puts what is written on lines in wrong places."""
HEIGHT = 640
WIDE, TALL = 300, 288
"""Half the width and height of the drawing, which fills the figure about as it is: where it would have to be scaled
much, ECharts scales what is written on lines too."""
NARROW, UPRIGHT, SMALLER = 520, 0.52, 0.7
"""Pixels of width under which the drawing stands upright, by how much narrower it then is, and how much smaller its
marks: shrunk as it is, it would take a third of the figure, with every name over another."""
_FILL, _CHOSEN = "#E8EDF3", "#9DBAD6"
_FACT, _UNSURE, _DENIED = "arrow", "circle", "rect"


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands out in the figure."""

    who: str = ""
    """The chosen actor."""
    lines: tuple[str, ...] = ()
    """The chosen line, or those of a shortest way."""
    groups: Mapping[str, int] = field(default_factory=dict)
    """The community's number of each actor, where communities are shown."""
    places: Places = field(default_factory=dict)
    """Where the actors around the chosen one stand; elsewhere, and where there are none, those of the whole count."""


def chart(found: Network, outlets: int, standing: Standing) -> Chart:
    """The actors at their places and the lines between them; `outlets` is how many there are in all."""
    actors, lines = list(records(found.actors)), list(records(found.lines))
    # Weak lines lie under the others.
    lines.sort(key=lambda line: line["kind"] != TOGETHER)
    index = {row["actor_id"]: number for number, row in enumerate(actors)}
    bright = set(standing.lines)
    ends = {line[end] for line in lines if line["tie_id"] in bright for end in ("source_id", "target_id")}
    top = max((row["mentions"] for row in actors), default=1) or 1
    size = 44 if len(actors) <= 120 else 30
    nodes = [
        _node(
            row,
            standing.places.get(row["actor_id"], (row["x"], row["y"])),
            size=max(7, size * math.sqrt(row["mentions"] / top)),
            outlets=outlets,
            labelled=number < LABELLED or row["actor_id"] in ends,
            chosen=row["actor_id"] == standing.who or row["actor_id"] in ends,
            group=standing.groups.get(row["actor_id"], 0),
        )
        for number, row in enumerate(actors)
    ]
    few = sum(line["kind"] != TOGETHER for line in lines) <= NAMED_LINES and len(actors) <= NAMED_ACTORS
    pairs: Counter[frozenset[str]] = Counter()
    links = []
    for line in lines:
        pair = frozenset((line["source_id"], line["target_id"]))
        links.append(_link(line, index, pairs[pair], line["tie_id"] in bright, few))
        pairs[pair] += 1
    drawn = [*nodes, *_corners()]
    series = {
        "type": "graph",
        "layout": "none",
        "data": drawn,
        "links": links,
        "edgeLabel": {"show": False},
        "roam": True,
        "scaleLimit": {"min": 0.5, "max": 12},
        "selectedMode": "single",
        "select": {"itemStyle": {"borderColor": INK, "borderWidth": 4}},
        "cursor": "pointer",
        "labelLayout": {"hideOverlap": not few},
        "emphasis": {"focus": "adjacency", "lineStyle": {"opacity": 1}},
        "preserveAspect": "contain",
        "top": 16,
        "bottom": 34,
        "left": "8%",
        "right": "8%",
    }
    upright = {"data": [_upright(node) for node in drawn], "left": 40, "right": 40}
    narrow = {"query": {"maxWidth": NARROW}, "option": {"series": [upright]}}
    spec = base() | {"series": [series], "media": [narrow]}
    spec["tooltip"] |= {"formatter": "{b}"}
    return Chart(
        spec,
        {
            (0, "node"): tuple(("who", row["actor_id"]) for row in actors),
            (0, "edge"): tuple(("tie", line["tie_id"]) for line in lines),
        },
        HEIGHT,
        f"Network of {count(len(actors), 'actor')} and {count(len(lines), 'tie')}. The tables hold the same.",
    )


def _node(
    row: Record,
    at: tuple[float, float],
    *,
    size: float,
    outlets: int,
    labelled: bool,
    chosen: bool,
    group: int,
) -> Spec:
    kind, by = row["actor_type"], row["publishers"]
    name = shortened(row["name"], NAME_LENGTH).replace("{", "(").replace("}", ")")
    within = f", community {group}" if group else ""
    return {
        "id": row["actor_id"],
        "name": (
            f"{row['name']}: {ACTOR_TYPES.get(kind, kind)}, {count(row['mentions'], 'mention')}, "
            f"{by} of {count(outlets, 'outlet')}{within}"
        ),
        "x": round(WIDE * at[0], 1),
        "y": round(TALL * at[1], 1),
        "symbol": TYPE_SHAPES.get(kind, "circle"),
        "symbolSize": round(size, 1),
        "itemStyle": {
            "color": _CHOSEN if chosen else TINTS[group - 1] if group else _FILL,
            "borderColor": INK,
            # The ring: thicker, the more of the outlets name the actor.
            "borderWidth": 4 if chosen else round(0.5 + 2.5 * by / max(outlets, 1), 1),
        },
        "label": {
            "show": labelled or chosen,
            "formatter": f"{name} ({group})" if group else name,
            "position": "bottom",
            "distance": 3,
            "color": INK,
            "fontSize": 12,
            "fontWeight": "bold" if chosen else "normal",
            "textBorderColor": PAPER,
            "textBorderWidth": 3,
        },
    }


def _upright(node: Spec) -> Spec:
    label = node["label"]
    if "formatter" in label:
        label = label | {"formatter": shortened(label["formatter"], SHORT_NAME)}
    return node | {
        "x": round(UPRIGHT * node["x"], 1),
        "symbolSize": round(SMALLER * node["symbolSize"], 1),
        "label": label,
    }


def _link(line: Record, index: Mapping[str, int], nth: int, bright: bool, named: bool) -> Spec:
    weak = line["kind"] == TOGETHER
    look = LOOKS[line["kind"]]
    side = (nth + 1) // 2 * (1 if nth % 2 else -1)
    width = 0.9 + 0.5 * math.log2(line["sentences"]) if weak else 1.8 + math.log2(line["sentences"])
    spec: Spec = {
        "source": index[line["source_id"]],
        "target": index[line["target_id"]],
        "name": (
            f"{line['source']} – {line['said']} – {line['target']}: {count(line['sentences'], 'sentence')}, "
            f"{count(line['publishers'], 'outlet')}{_doubt(line)}"
        ),
        "symbol": ["none", "none" if weak else _end(line)],
        "symbolSize": [0, 9 if _end(line) == _FACT else 6],
        "lineStyle": {
            "color": INK if bright else look.colour,
            "width": round(min(width, 3 if weak else 5) + (2 if bright else 0), 1),
            "opacity": 1 if bright else 0.65 if weak else 0.9,
            "type": look.line,
            "curveness": 0.0 if weak else round(0.14 + 0.12 * side, 2),
        },
    }
    if named and not weak:
        spec["label"] = {
            "show": True,
            "formatter": shortened(line["said"], NAME_LENGTH),
            "fontSize": 10.5,
            "color": INK,
            "textBorderColor": PAPER,
            "textBorderWidth": 3,
        }
    return spec


def _end(line: Record) -> str:
    """The line's end: what its sentences report as done, as less than that, or only deny."""
    if line["facts"]:
        return _FACT
    return _DENIED if line["denied"] == line["sentences"] else _UNSURE


def _doubt(line: Record) -> str:
    if line["kind"] == TOGETHER or not (line["denied"] or not line["facts"]):
        return ""
    return f", denied in {line['denied']}" if line["denied"] else ", none of them as a fact"


def _corners() -> list[Spec]:
    """Unseen marks at the corners of the frame, so that filtering moves nothing."""
    return [
        {
            "id": f"corner {x}",
            "x": x,
            "y": y,
            "symbolSize": 0,
            "label": {"show": False},
            "tooltip": {"show": False},
        }
        for x, y in ((-WIDE, -TALL), (WIDE, TALL))
    ]


def legend(kinds: Collection[str]) -> str:
    """How to read shapes, sizes, lines and their ends."""
    shapes = "".join(f"<li><b>{TYPE_GLYPHS[kind]}</b> {said}</li>" for kind, said in ACTOR_TYPES.items())
    ties = "".join(
        f'<li><b class="line {LOOKS[kind].line}" style="border-color:{LOOKS[kind].colour}"></b> {safe(kind)}</li>'
        for kind in LOOKS
        if kind in kinds
    )
    return (
        f'<ul class="legend">{shapes}<li>larger: named more often</li><li>thicker ring: named by more outlets</li>'
        f"<li><b>→</b> reported as done</li><li><b>—•</b> only as possible, intended or demanded</li>"
        f"<li><b>—▪</b> only denied</li></ul>"
        f'<ul class="legend">{ties}</ul>'
    )


def left_out(found: Network) -> str:
    """What is not drawn of what was asked for, in a sentence."""
    actors, lines = len(found.actors), len(found.lines)
    if (actors, lines) == (found.all_actors, found.all_lines):
        return f"All {count(actors, 'actor')} and {count(lines, 'tie')} are drawn."
    of_actors = "" if actors == found.all_actors else f"{actors:,} of "
    return (
        f"Drawn: {of_actors}{count(found.all_actors, 'actor')}{', the most mentioned,' if of_actors else ''} and "
        f"{lines:,} of {count(found.all_lines, 'tie')}, the strongest. Tables and downloads hold all."
    )
