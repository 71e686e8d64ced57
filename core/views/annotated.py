"""One article in full, each sentence with what the others say of it: also in two, contradicted by one, only here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import pandas as pd

from core.compare.words import content
from core.schema import SEPARATOR
from core.settings import MATTER_FEATURES
from core.store import Store
from core.views.asking import Record, ask, marks, records
from core.views.choosing import companions
from core.views.conflict_card import claim
from core.views.conflicts import contradicts
from core.views.evidence import Place
from core.views.fairness import OLDER, days_of, silence
from core.views.markup import Query, link, publisher_tag, safe
from core.views.words import count, moment

COMPANY = 50
"""Articles that are looked at for what they might have said; those that share most come first."""
_ROLES = ("body", "deck")


@dataclass(frozen=True, slots=True)
class Noted:
    """A sentence and what the other articles have to say on it; `older` are those that could not know it."""

    row: Record
    same: tuple[Record, ...] = ()
    against: tuple[Record, ...] = ()
    older: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the others say the same or the contrary."""
        contrary = tuple(_place(row, _contrary(row)) for row in self.against)
        known = {(place.article_id, place.start) for place in contrary}
        same = (row for row in self.same if (row["article_id"], row["start"]) not in known)
        return contrary + tuple(_place(row, "the same") for row in same)

    @property
    def alone(self) -> bool:
        """Whether nobody else tells it, though it could be told: captions, datelines and scraps are not."""
        if self.same or self.against or self.row["role"] not in _ROLES:
            return False
        small = [self.row["text"][at].islower() for at, _ in content(self.row["text"])]
        return len(small) >= MATTER_FEATURES and any(small)


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article's sentences, and the other articles that tell the same story, by outlet."""

    article: Record
    sentences: tuple[Noted, ...]
    company: tuple[Record, ...]

    def sentence(self, sentence_id: str) -> Noted | None:
        """The sentence of this id, if the article has it."""
        return next((noted for noted in self.sentences if noted.row["sentence_id"] == sentence_id), None)


def annotated(store: Store, article_id: str) -> Annotated:
    """The article with this id, which must be in the collection, beside all others of the collection."""
    (article,) = records(ask(store, "SELECT * FROM articles WHERE article_id = ?", parameters=[article_id]))
    rows = records(
        ask(store, "SELECT * FROM sentences WHERE article_id = ? ORDER BY start", parameters=[article_id])
    )
    sentences = list(rows)
    company = _company(store, article_id)
    same, against = _same(store, article_id), _against(store, article_id)
    days = days_of(store, [row["sentence_id"] for row in sentences])
    published = article["date_published"][:10]
    noted = []
    for row in sentences:
        key = row["sentence_id"]
        having = {other["article_id"] for other in (*same[key], *against[key])}
        day = days.get(key) or published
        older, silent = list[str](), list[str]()
        for other in company:
            if other["article_id"] not in having:
                late = silence(other["date_published"][:10], day) == OLDER
                (older if late else silent).append(other["publisher"])
        noted.append(Noted(row, tuple(same[key]), tuple(against[key]), tuple(older), tuple(silent)))
    return Annotated(article, tuple(noted), company)


def _company(store: Store, article_id: str) -> tuple[Record, ...]:
    ids = companions(store, article_id, COMPANY)
    return tuple(
        records(
            ask(
                store,
                "SELECT article_id, publisher, date_published FROM articles "
                f"WHERE article_id IN {marks(ids)} OR article_id IN ("
                "SELECT o.article_id FROM conflicts AS mine JOIN conflicts AS o USING (conflict_id) "
                "WHERE mine.article_id = ? AND mine.kind <> 'name' AND o.article_id <> mine.article_id"
                ") ORDER BY date_published, article_id",
                parameters=[*ids, article_id],
            )
        )
    )


def _same(store: Store, article_id: str) -> Mapping[str, list[Record]]:
    """By sentence, the sentences of other articles that say the same."""
    sql = (
        'SELECT DISTINCT mine.sentence_id, o.article_id, o.start, o."end", o.text, a.publisher, '
        "a.date_published FROM alignments AS mine JOIN alignments AS o USING (group_id) "
        "JOIN articles AS a ON a.article_id = o.article_id "
        "WHERE mine.article_id = ? AND o.article_id <> mine.article_id ORDER BY a.date_published, o.start"
    )
    found: dict[str, list[Record]] = defaultdict(list)
    for row in records(ask(store, sql, parameters=[article_id])):
        found[row["sentence_id"]].append(row)
    return found


def _against(store: Store, article_id: str) -> Mapping[str, list[Record]]:
    """By sentence, the sides of disagreements that cannot be right together with its own."""
    sql = (
        "SELECT mine.sentence_id, mine.value AS own_value, mine.stance AS own_stance, "
        "mine.relation_to_others AS own_relation, o.kind, o.value, o.bound, o.stance, o.relation_to_others, "
        'o.article_id, o.start, o."end", o.text, a.publisher, a.date_published '
        "FROM conflicts AS mine JOIN conflicts AS o USING (conflict_id) "
        "JOIN articles AS a ON a.article_id = o.article_id "
        "WHERE mine.article_id = ? AND mine.kind IN ('number', 'denial', 'date') "
        "AND (o.article_id <> mine.article_id OR o.sentence_id <> mine.sentence_id) "
        "ORDER BY a.date_published, o.start"
    )
    found: dict[str, list[Record]] = defaultdict(list)
    for row in records(ask(store, sql, parameters=[article_id])):
        if contradicts(row):
            found[row["sentence_id"]].append(row)
    return found


def _contrary(row: Record) -> str:
    """How a side contradicts the sentence, in a few words."""
    if row["kind"] == "denial":
        return "the opposite"
    return f"another {'day' if row['kind'] == 'date' else 'figure'}: {claim(row['kind'], row)}"


def _place(row: Record, read_as: str) -> Place:
    return Place(row["article_id"], int(row["start"]), int(row["end"]), read_as)


def head(item: Annotated, colours: Mapping[str, str]) -> str:
    """Whose article it is and when it was published, as HTML."""
    when = moment(item.article["date_published"]) or "day unknown"
    return f'<p class="note">{publisher_tag(item.article["publisher"], colours)} · {safe(when)}</p>'


def text(item: Annotated, raw: str, chosen: str, query: Query) -> str:
    """The article as HTML, paragraph by paragraph, a mark in the margin beside each sentence.

    A mark links to the sentences of the others; `query` is what its address is to keep, `chosen` the id of
    the sentence that was clicked.
    """
    paragraphs = []
    for _, group in groupby(item.sentences, key=lambda noted: noted.row["passage_id"]):
        passage = list(group)
        inner = " ".join(_sentence(noted, raw, bool(item.company), chosen, query) for noted in passage)
        role = passage[0].row["role"]
        paragraphs.append(f'<p class="role-{safe(role)}">{inner}</p>')
    return f'<div class="article annotated">{"".join(paragraphs)}</div>'


def _sentence(noted: Noted, raw: str, compared: bool, chosen: str, query: Query) -> str:
    words = safe(raw[noted.row["start"] : noted.row["end"]])
    notes = "".join(_notes(noted, query)) if compared else ""
    if noted.row["sentence_id"] == chosen:
        return f'<span class="told here" id="place">{notes}{words}</span>'
    return f'<span class="told">{notes}{words}</span>'


def _notes(noted: Noted, query: Query) -> Sequence[str]:
    """The marks beside a sentence, the contradiction first."""
    target = {**query, "sentence": noted.row["sentence_id"]}
    own = noted.row["article_id"]
    outlets = _outlets(noted.against, own)
    notes = []
    if outlets:
        notes.append(_note("against", f"contradicted by {len(outlets)}: {', '.join(outlets)}", target))
    if any(row["article_id"] == own for row in noted.against):
        notes.append(_note("against", "contradicted in this article", target))
    if outlets := _outlets(noted.same, own):
        notes.append(_note("same", f"also in {len(outlets)}: {', '.join(outlets)}", target))
    if noted.alone and noted.silent:
        older = f", {len(set(noted.older))} older" if noted.older else ""
        notes.append(f'<span class="note-mark only">only here{older}</span>')
    elif noted.alone:
        notes.append('<span class="note-mark newer">newer than all others</span>')
    return notes


def _note(css: str, label: str, target: Mapping[str, str | Sequence[str]]) -> str:
    return f'<span class="note-mark {css}">{link("compare", label, target)}</span>'


def _outlets(rows: Sequence[Record], own: str) -> list[str]:
    """The outlets of those `rows` that stand in other articles."""
    names = (row["publisher"] or "unknown outlet" for row in rows if row["article_id"] != own)
    return list(dict.fromkeys(names))


def frame(item: Annotated) -> pd.DataFrame:
    """The sentences with their marks, a row for each: how often also told, contradicted, and by whom."""
    own = item.article["article_id"]
    lines = [
        {
            **noted.row,
            "also_in": SEPARATOR.join(_outlets(noted.same, own)),
            "contradicted_by": SEPARATOR.join(_outlets(noted.against, own)),
            "older": SEPARATOR.join(dict.fromkeys(noted.older)),
            "silent": SEPARATOR.join(dict.fromkeys(noted.silent)),
        }
        for noted in item.sentences
    ]
    marks = ["also_in", "contradicted_by", "older", "silent"]
    return pd.DataFrame(lines, columns=["article_id", "sentence_id", "role", "start", "end", "text", *marks])


def counted(item: Annotated) -> str:
    """How the article's sentences stand to those of the others, in one line of our own words."""
    if not item.company:
        return "No other article of this collection was found to report the same: nothing can be compared."
    same = sum(1 for noted in item.sentences if noted.same)
    against = sum(1 for noted in item.sentences if noted.against)
    only = sum(1 for noted in item.sentences if noted.alone and noted.silent)
    newer = sum(1 for noted in item.sentences if noted.alone and not noted.silent)
    outlets = dict.fromkeys(row["publisher"] for row in item.company)
    return (
        f"Beside {count(len(item.company), 'article')} of {count(len(outlets), 'outlet')}: "
        f"{count(same, 'sentence')} also told there, {against} contradicted, {only} only here"
        f"{f', {newer} newer than all others' if newer else ''}"
    )
