"""The sentence that something rests on: in its paragraph, its source, how it was read, what others say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from core.store import Store
from core.text import fold
from core.views.asking import Record, ask, filled, marks, records
from core.views.markup import Mark, Query, folded, link, marked, publisher_tag, read_link, safe
from core.views.statements import variants
from core.views.words import DATE_BASIS, IDENTITY_BASIS, PUBLISHED_BASIS, figure, moment, shortened

CONTEXT = 400
"""Characters shown on each side of a piece whose paragraph is longer than a paragraph should be."""


@dataclass(frozen=True, slots=True)
class Place:
    """A piece of an article to show, and what it was read as, in words."""

    article_id: str
    start: int
    end: int
    read_as: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place with all that the pane shows of it."""

    place: Place
    publisher: str
    headline: str
    published: str
    """Day or moment, as ISO."""
    published_basis: str
    raw: str
    """The paragraph, or what stands near the piece where it is in none."""
    offset: int
    """Where `raw` begins in the saved text."""
    sentence: tuple[int, int]
    readings: tuple[str, ...]
    others: tuple[Record, ...]
    """What other articles say at the same point: publisher, article_id, start, end, text."""
    actors: tuple[tuple[str, str], ...]
    """Id and name of each actor that the sentence mentions, in the order of the text."""


def evidence(store: Store, places: Sequence[Place]) -> tuple[Evidence, ...]:
    """The evidence at each of `places`, in order of publication; places of unknown articles are left out."""
    ids = sorted({place.article_id for place in places})
    articles = {
        row["article_id"]: row
        for row in records(
            ask(
                store,
                "SELECT article_id, publisher, headline, date_published, date_published_basis, raw "
                f"FROM articles JOIN texts USING (article_id) WHERE article_id IN {marks(ids)}",
                parameters=ids,
            )
        )
    }
    known = [_held(place, articles[place.article_id]) for place in places if place.article_id in articles]
    sentences, passages = _around(store, "sentences", known), _around(store, "passages", known)
    said = _Said(store, [row["sentence_id"] for row in sentences if row])
    found = [
        _evidence(place, articles[place.article_id], sentence, passage, said)
        for place, sentence, passage in zip(known, sentences, passages, strict=True)
    ]
    return tuple(sorted(found, key=lambda item: (item.published[:10] or "~", item.publisher)))


def _held(place: Place, article: Record) -> Place:
    """`place` within the text of its article, whatever an address asked for."""
    length = len(article["raw"])
    return replace(place, start=max(0, min(place.start, length)), end=max(0, min(place.end, length)))


def _evidence(
    place: Place, article: Record, sentence: Record | None, passage: Record | None, said: _Said
) -> Evidence:
    first, last = (int(sentence["start"]), int(sentence["end"])) if sentence else (place.start, place.end)
    left, right = (passage["start"], passage["end"]) if passage else (first, last)
    left = max(left, first - CONTEXT)
    right = min(max(right, place.end), max(last, place.end) + CONTEXT)
    sentence_id = sentence["sentence_id"] if sentence else ""
    return Evidence(
        place=place,
        publisher=article["publisher"],
        headline=article["headline"],
        published=article["date_published"],
        published_basis=article["date_published_basis"],
        raw=article["raw"][left:right],
        offset=int(left),
        sentence=(first, last),
        readings=said.readings.get(sentence_id, ()),
        others=tuple(said.others.get(sentence_id, ())),
        actors=said.actors.get(sentence_id, ()),
    )


def _around(store: Store, table: str, places: Sequence[Place]) -> list[Record | None]:
    """For each of `places`, the row of `table` that its first character stands in."""
    sql = f"""
        SELECT asked.number, t.* FROM (
            SELECT unnest(?::VARCHAR[]) AS article, unnest(?::BIGINT[]) AS place, unnest(?::BIGINT[]) AS number
        ) AS asked JOIN {table} AS t ON t.article_id = article AND t.start <= place AND t."end" > place
        ORDER BY asked.number, t.start DESC
    """
    asked = [[p.article_id for p in places], [p.start for p in places], list(range(len(places)))]
    rows = {row["number"]: row for row in records(filled(store.query(sql, asked)))}
    return [rows.get(number) for number in range(len(places))]


class _Said:
    """What the tables say of sentences, each asked once for all of them. By sentence id."""

    def __init__(self, store: Store, sentence_ids: Sequence[str]) -> None:
        self.readings = _readings(store, sentence_ids)
        self.others = variants(store, tuple(sentence_ids))
        self.actors = _actors(store, sentence_ids)


def _readings(store: Store, sentence_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """In words, how dates, names and figures of each sentence were read, in the order of the text."""

    def rows(table: str, which: str = "TRUE") -> Iterator[Record]:
        sql = f"SELECT * FROM {table} WHERE sentence_id IN {marks(sentence_ids)} AND {which}"
        return records(ask(store, sql, parameters=sentence_ids))

    lines: dict[str, list[tuple[int, str]]] = {}
    for row in rows("dates"):
        why = str(row["reason"] or DATE_BASIS.get(row["basis"], row["basis"]))
        warning = f" {row['warning']}" if row["warning"] else ""
        # A reason of a date begins with what it explains: "Kamis lalu → Thursday 24 October 2024: …".
        said = why if "→" in why else f"“{row['text']}” is {row['value']}: {why}"
        lines.setdefault(row["sentence_id"], []).append((row["start"], f"{said}{warning}"))
    for row in rows("mentions", "basis <> 'name'"):
        why = str(row["reason"] or IDENTITY_BASIS.get(row["basis"], row["basis"]))
        said = f"“{row['text']}” is {row['actor']}: {why}"
        lines.setdefault(row["sentence_id"], []).append((row["start"], said))
    for row in rows("quantities"):
        by = f", according to {row['attributed_to']}" if row["attributed_to"] else ""
        said = f"“{row['text']}” is {figure(row['value'], row['bound'], row['unit'])}{by}"
        lines.setdefault(row["sentence_id"], []).append((row["start"], said))
    return {own: tuple(dict.fromkeys(line for _, line in sorted(found))) for own, found in lines.items()}


def _actors(store: Store, sentence_ids: Sequence[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    sql = (
        f"SELECT sentence_id, actor_id, actor FROM mentions WHERE sentence_id IN {marks(sentence_ids)} "
        "ORDER BY start"
    )
    named: dict[str, dict[tuple[str, str], None]] = {}
    for row in records(ask(store, sql, parameters=sentence_ids)):
        named.setdefault(row["sentence_id"], {})[row["actor_id"], row["actor"]] = None
    return {own: tuple(actors) for own, actors in named.items()}


def card(item: Evidence, colours: Mapping[str, str], query: Query) -> str:
    """The pane's entry for one place, as HTML. `query` is the address's filters, kept in links."""
    place = item.place
    piece = (place.start, place.end)
    spans = [Mark(*item.sentence, "sentence")]
    if item.sentence != piece:
        spans.append(Mark(*piece, "found", place.read_as))
    shifted = [Mark(m.start - item.offset, m.end - item.offset, m.css, m.title) for m in spans]
    basis = PUBLISHED_BASIS.get(item.published_basis, item.published_basis)
    parts = [
        f'<div class="source">{publisher_tag(item.publisher, colours)} '
        f'<span class="when">{safe(moment(item.published))} · {safe(basis)}</span></div>',
        f'<div class="headline">{safe(shortened(fold(item.headline), 140))}</div>',
        f'<p class="prose">{marked(item.raw, 0, len(item.raw), shifted)}</p>',
    ]
    if place.read_as:
        parts.append(f'<p class="reading">Read as: {safe(place.read_as)}</p>')
    if item.readings or item.actors:
        lines = "".join(f"<li>{safe(line)}</li>" for line in item.readings)
        read = f"<ul>{lines}</ul>{_correct(item, query)}"
        title = f"How it was read ({len(item.readings)})" if item.readings else "Who is named here"
        parts.append(folded(title, read))
    if item.others:
        parts.append(
            folded(f"What others say at this point ({len(item.others)})", _said(item, colours, query))
        )
    return f'<div class="evidence">{"".join(parts)}</div>'


def _correct(item: Evidence, query: Query) -> str:
    """Links to where the analyst corrects the actors of the sentence."""
    where = item.place.article_id
    links = [link("actors", name, {**query, "who": actor_id, "in": where}) for actor_id, name in item.actors]
    return f'<p class="note">Correct: {" · ".join(links)}</p>' if links else ""


def _said(item: Evidence, colours: Mapping[str, str], query: Query) -> str:
    entries = (
        f"<li>{publisher_tag(other['publisher'], colours)} {safe(moment(other['date_published']))}"
        f'<p class="prose">{safe(other["text"])}</p>{read_link("read", other, query)}</li>'
        for other in item.others
    )
    return f'<ul class="others">{"".join(entries)}</ul>'


def citation(item: Evidence) -> str:
    """The place as a line to paste into a report."""
    words = fold(item.raw[item.sentence[0] - item.offset : item.sentence[1] - item.offset])
    when = moment(item.published) if item.published else "no date stated"
    return f"{item.publisher or 'Unknown outlet'}, “{fold(item.headline)}”, {when}: “{words}”"


def places(frame: pd.DataFrame, read_as: str = "") -> tuple[Place, ...]:
    """The places of a frame with `article_id`, `start` and `end`; its `read_as` column where it has one."""
    return tuple(
        Place(row["article_id"], int(row["start"]), int(row["end"]), row.get("read_as", read_as))
        for row in records(frame)
    )
