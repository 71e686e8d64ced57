"""The grid of points by source: who has what, who says the opposite, who is silent, and who is too old to know."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from core.store import Store
from core.views.asking import Record, ask, marks, records
from core.views.compare import Comparison, Row
from core.views.conflict_card import claim
from core.views.conflicts import contradicts
from core.views.fairness import OLDER, days_of, silence
from core.views.markup import Query, publisher_tag, read_link, safe
from core.views.words import shortened

STATES = {
    "present": ("●", "says it"),
    "partly": ("◐", "says it, without a figure, day or name that most of the others give at this place"),
    "differs": ("≠", "says it with another figure or day"),
    "denied": ("✕", "says the opposite"),
    "absent": ("○", "does not mention it"),
    "older": ("–", "is older than this and could not know"),
}
"""What a source has of a point: its sign, and what that means."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source has of one point, and its sentence where it has one."""

    state: str
    said: str = ""
    """The figure or day that it gives, where the sources differ in that."""
    lacks: tuple[str, ...] = ()
    """For `partly`: what most of the others give."""
    row: Record | None = None

    @property
    def words(self) -> str:
        """The state, and what is said where that tells more."""
        return f"{self.state}: {self.said}" if self.said else self.state


@dataclass(frozen=True, slots=True)
class Point:
    """A point that several sources report, or on which they disagree: a cell for each source."""

    name: str
    """The id of its group of sentences or of its disagreement."""
    text: str
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Grid:
    """Points by source. `heads` names each article's column: its outlet, told apart where one has several."""

    heads: Mapping[str, str]
    points: tuple[Point, ...]

    @property
    def frame(self) -> pd.DataFrame:
        """A row per point, a column per source: the table twin."""
        lines = [
            {"point": point.text, **{self.heads[key]: cell.words for key, cell in point.cells.items()}}
            for point in self.points
        ]
        return pd.DataFrame(lines, columns=["point", *self.heads.values()], dtype="str")


def grid(store: Store, item: Comparison) -> Grid:
    """The grid of a comparison: its shared points, then the disagreements that belong to none of them."""
    ids = [source["article_id"] for source in item.sources]
    disputes = _disputes(store, ids)
    details = _details(store, ids)
    homes = _homes(item, disputes)
    points = []
    for row in item.rows:
        cells = {article: _present(cell, row.cells, details) for article, cell in row.cells.items()}
        cells |= {a: Cell("older" if why == OLDER else "absent") for a, why in row.missing.items()}
        for conflict_id, home in homes.items():
            if home == row.group_id:
                cells = _disputed(cells, row, disputes[conflict_id])
        points.append(_point(row.group_id, _shortest(row.cells), ids, cells))
    for conflict_id, sides in disputes.items():
        if conflict_id not in homes and len({side["article_id"] for side in sides}) > 1:
            points.append(_disagreement(store, sides, item.sources))
    return Grid(item.heads, tuple(points))


def _point(name: str, text: str, ids: Sequence[str], cells: Mapping[str, Cell]) -> Point:
    return Point(name, text, {article: cells[article] for article in ids})


def _homes(item: Comparison, disputes: Mapping[str, Sequence[Record]]) -> dict[str, str]:
    """For each disagreement, the point at which most of its sources take their side, if two do at any."""
    groups_of: dict[str, list[str]] = defaultdict(list)
    for row in item.rows:
        for cell in row.cells.values():
            for record in cell:
                groups_of[record["sentence_id"]].append(row.group_id)
    homes = {}
    for conflict_id, sides in disputes.items():
        places = {(g, s["article_id"]) for s in sides for g in groups_of.get(s["sentence_id"], ())}
        most = Counter(group for group, _ in sorted(places)).most_common(1)
        if most and most[0][1] > 1:
            homes[conflict_id] = most[0][0]
    return homes


def _shortest(cells: Mapping[str, Sequence[Record]]) -> str:
    """The shortest sentence says what the point is."""
    texts = (row["text"] for cell in cells.values() for row in cell)
    return str(min(texts, key=lambda text: (len(text), text)))


def _disputes(store: Store, ids: Sequence[str]) -> dict[str, list[Record]]:
    """The disagreements between the articles about what is so, with their sides; names only differ."""
    sql = (
        "SELECT * FROM conflicts JOIN (SELECT article_id, date_published FROM articles) USING (article_id) "
        f"WHERE article_id IN {marks(ids)} AND kind <> 'name' ORDER BY conflict_id, date_published, start"
    )
    found: dict[str, list[Record]] = defaultdict(list)
    for row in records(ask(store, sql, parameters=ids)):
        found[row["conflict_id"]].append(row)
    return found


def _present(
    cell: Sequence[Record],
    cells: Mapping[str, Sequence[Record]],
    details: Mapping[str, Mapping[int, set[str]]],
) -> Cell:
    """A source's sentence at a point, whole or without what more than half of the sources give there."""
    given = Counter(
        detail for rows in cells.values() for detail in set().union(*(_near(row, details, 0) for row in rows))
    )
    usual = {detail for detail, number in given.items() if number > max(1, len(cells) / 2)}
    own = set[str]().union(*(_near(row, details, 1) for row in cell))
    lacks = tuple(sorted(usual - own))
    return Cell("partly" if lacks else "present", lacks=lacks, row=cell[0])


def _near(row: Record, details: Mapping[str, Mapping[int, set[str]]], reach: int) -> set[str]:
    """The figures, days and names in a sentence and so many before and after it."""
    number = int(row["sentence_id"].rpartition(".s")[2])
    of_article = details[row["article_id"]]
    return set[str]().union(
        *(of_article.get(near, set()) for near in range(number - reach, number + reach + 1))
    )


def _details(store: Store, ids: Sequence[str]) -> Mapping[str, Mapping[int, set[str]]]:
    """By article and number of sentence, the figures, days and names in it."""
    within = f"article_id IN {marks(ids)} AND sentence_id <> ''"
    sql = (
        f"SELECT article_id, sentence_id, actor AS detail FROM mentions WHERE {within} UNION "
        f"SELECT article_id, sentence_id, text FROM quantities WHERE {within} AND bound = 'exact' UNION "
        f"SELECT article_id, sentence_id, value FROM dates WHERE {within} AND role = 'event' "
        "AND earliest = latest AND earliest <> ''"
    )
    found: dict[str, dict[int, set[str]]] = {article: defaultdict(set) for article in ids}
    for row in records(ask(store, sql, parameters=[*ids, *ids, *ids])):
        number = int(row["sentence_id"].rpartition(".s")[2])
        found[row["article_id"]][number].add(row["detail"])
    return found


def _disputed(cells: Mapping[str, Cell], row: Row, sides: Sequence[Record]) -> dict[str, Cell]:
    """`cells` of a point, with what a disagreement about it says of each source."""
    changed = dict(cells)
    members = {r["sentence_id"] for cell in row.cells.values() for r in cell}
    inside = [side for side in sides if side["sentence_id"] in members]
    for side in sides:
        article = side["article_id"]
        contrary = any(own["article_id"] != article and _contrary(side, own) for own in inside)
        if side in inside and contrary and side["kind"] != "denial":
            changed[article] = Cell("differs", claim(side["kind"], side), row=side)
        elif changed[article].row is None:
            changed[article] = _side(side, contrary)
    return changed


def _side(side: Record, contrary: bool) -> Cell:
    if side["kind"] == "denial":
        return Cell("denied" if contrary else "present", row=side)
    return Cell("differs" if contrary else "present", claim(side["kind"], side), row=side)


def _contrary(side: Record, own: Record) -> bool:
    return contradicts(
        {
            **side,
            "own_value": own["value"],
            "own_stance": own["stance"],
            "own_relation": own["relation_to_others"],
        }
    )


def _disagreement(store: Store, sides: Sequence[Record], sources: Sequence[Record]) -> Point:
    """A disagreement as a point: for each source the side that it takes, the first one as the point itself."""
    first = sides[0]
    published = {source["article_id"]: source["date_published"][:10] for source in sources}
    known = days_of(store, [side["sentence_id"] for side in sides])
    days = (known.get(s["sentence_id"]) or published[s["article_id"]] for s in sides)
    since = min(filter(None, days), default="")
    cells = {a: Cell("older" if silence(day, since) == OLDER else "absent") for a, day in published.items()}
    for side in sides:
        if cells[side["article_id"]].row is None:
            cells[side["article_id"]] = _side(side, _contrary(side, first))
    return Point(first["conflict_id"], first["topic"] or first["text"], cells)


def table(item: Grid, publishers: Mapping[str, str], colours: Mapping[str, str], query: Query) -> str:
    """The grid as HTML: a row for each point, a sign for each source that leads to its sentence.

    `publishers` names the outlet of each article.
    """
    heads = "".join(
        f'<th scope="col"><span class="head">{publisher_tag(publishers[article], colours)}'
        f"{safe(name.removeprefix(publishers[article] or 'Unknown outlet'))}</span></th>"
        for article, name in item.heads.items()
    )
    lines = "".join(
        f'<tr><th scope="row">{safe(shortened(point.text, 140))}</th>'
        + "".join(_sign(cell, query) for cell in point.cells.values())
        + "</tr>"
        for point in item.points
    )
    return (
        f'<div class="grid"><table><thead><tr><th scope="col">Point</th>{heads}</tr></thead>'
        f"<tbody>{lines}</tbody></table></div>"
    )


def _sign(cell: Cell, query: Query) -> str:
    sign, meaning = STATES[cell.state]
    title = f"{cell.state}: {meaning}" + (f" ({', '.join(cell.lacks)})" if cell.lacks else "")
    inner = sign if cell.row is None else read_link(sign, cell.row, query)
    if cell.said:
        inner += f'<span class="said">{safe(cell.said)}</span>'
    return f'<td class="{safe(cell.state)}" title="{safe(title)}">{inner}</td>'


def legend() -> str:
    """What the signs mean."""
    lines = "".join(f"<li><b>{sign}</b> {name}: {meaning}</li>" for name, (sign, meaning) in STATES.items())
    return f'<ul class="legend">{lines}</ul>'
