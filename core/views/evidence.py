"""The sentence that something rests on: in its paragraph, its source, how it was read, what others say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from core.store import Store
from core.text import fold
from core.views.asking import Record, ask, filled, marks, records
from core.views.markup import Mark, Query, folded, link, marked, publisher_tag, read_link, safe
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
    found = [
        _evidence(store, place, articles[place.article_id])
        for place in places
        if place.article_id in articles
    ]
    return tuple(sorted(found, key=lambda item: (item.published[:10] or "~", item.publisher)))


def _evidence(store: Store, place: Place, article: Record) -> Evidence:
    raw = article["raw"]
    start, end = max(0, min(place.start, len(raw))), max(0, min(place.end, len(raw)))
    sentences = _around(store, "sentences", place.article_id, start)
    passages = _around(store, "passages", place.article_id, start)
    sentence = (int(sentences[0]["start"]), int(sentences[0]["end"])) if sentences else (start, end)
    left, right = (passages[0]["start"], passages[0]["end"]) if passages else sentence
    left, right = max(left, sentence[0] - CONTEXT), min(max(right, end), max(sentence[1], end) + CONTEXT)
    sentence_id = sentences[0]["sentence_id"] if sentences else ""
    return Evidence(
        place=Place(place.article_id, start, end, place.read_as),
        publisher=article["publisher"],
        headline=article["headline"],
        published=article["date_published"],
        published_basis=article["date_published_basis"],
        raw=raw[left:right],
        offset=int(left),
        sentence=sentence,
        readings=_readings(store, sentence_id) if sentence_id else (),
        others=_others(store, sentence_id, place.article_id) if sentence_id else (),
        actors=_actors(store, sentence_id) if sentence_id else (),
    )


def _around(store: Store, table: str, article_id: str, at: int) -> list[Record]:
    sql = f'SELECT * FROM {table} WHERE article_id = ? AND start <= ? AND "end" > ? LIMIT 1'
    return list(records(filled(store.query(sql, [article_id, at, at]))))


def _readings(store: Store, sentence_id: str) -> tuple[str, ...]:
    """In words, how dates, names and figures of the sentence were read, in the order of the text."""
    dates = ask(store, "SELECT * FROM dates WHERE sentence_id = ?", parameters=[sentence_id])
    names = ask(
        store,
        "SELECT * FROM mentions WHERE sentence_id = ? AND basis <> 'name'",
        parameters=[sentence_id],
    )
    figures = ask(store, "SELECT * FROM quantities WHERE sentence_id = ?", parameters=[sentence_id])
    lines: list[tuple[int, str]] = []
    for row in records(dates):
        why = str(row["reason"] or DATE_BASIS.get(row["basis"], row["basis"]))
        warning = f" {row['warning']}" if row["warning"] else ""
        # A reason of a date begins with what it explains: "Kamis lalu → Thursday 24 October 2024: …".
        said = why if "→" in why else f"“{row['text']}” is {row['value']}: {why}"
        lines.append((row["start"], f"{said}{warning}"))
    for row in records(names):
        why = str(row["reason"] or IDENTITY_BASIS.get(row["basis"], row["basis"]))
        lines.append((row["start"], f"“{row['text']}” is {row['actor']}: {why}"))
    for row in records(figures):
        said = figure(row["value"], row["bound"], row["unit"])
        by = f", according to {row['attributed_to']}" if row["attributed_to"] else ""
        lines.append((row["start"], f"“{row['text']}” is {said}{by}"))
    return tuple(dict.fromkeys(line for _, line in sorted(lines)))


def _actors(store: Store, sentence_id: str) -> tuple[tuple[str, str], ...]:
    sql = "SELECT actor_id, actor FROM mentions WHERE sentence_id = ? ORDER BY start"
    rows = records(ask(store, sql, parameters=[sentence_id]))
    return tuple(dict.fromkeys((row["actor_id"], row["actor"]) for row in rows))


def _others(store: Store, sentence_id: str, article_id: str) -> tuple[Record, ...]:
    sql = (
        'SELECT DISTINCT o.article_id, o.start, o."end", o.text, a.publisher, a.date_published '
        "FROM alignments AS mine JOIN alignments AS o USING (group_id) "
        "JOIN articles AS a ON a.article_id = o.article_id "
        "WHERE mine.sentence_id = ? AND o.article_id <> ? ORDER BY a.date_published, o.start"
    )
    return tuple(records(ask(store, sql, parameters=[sentence_id, article_id])))


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
