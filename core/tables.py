"""A parsed collection as tables: one frame per table of `core.schema`, in a fixed order of rows.

The same collection gives the same frames everywhere: ids come from content, rows follow the articles
(by file) and their text (by offset).
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

import pandas as pd

from core.compare.figure_events import NO_EVENT, events_of_figures
from core.comparison import Collection, Decided
from core.model import PROSE_ROLES, Actor, Article, Mention, ParsedArticle
from core.schema import SEPARATOR, TABLES, columns
from core.text import fold

Record = dict[str, Any]
_DTYPES = {"text": "str", "integer": "Int64", "number": "Float64"}


def build(collection: Collection) -> dict[str, pd.DataFrame]:
    """Every table of `core.schema.TABLES`, by name. Empty tables have their columns and types too."""
    rows: dict[str, list[Record]] = {name: [] for name in TABLES}
    events = events_of_figures(collection)
    for parsed in collection.articles:
        for name, record in _article_rows(parsed):
            if name == "quantities":
                link = events.get((record["article_id"], record["start"]), NO_EVENT)
                record |= {"event_id": link.event_id, "event_basis": link.basis}
            rows[name].append(record)
    for name, record in _comparison_rows(collection):
        rows[name].append(record)
    rows["actors"] = _actor_rows(collection.articles)
    rows["decisions"] = [_decision_row(decided) for decided in collection.decided]
    rows["failures"] = [asdict(failure) for failure in collection.failures]
    return {name: frame(name, records) for name, records in rows.items()}


def texts(collection: Collection) -> pd.DataFrame:
    """The saved text of each article: `article_id`, `raw`. For the store; never exported with the tables."""
    pairs = [(p.article.article_id, p.article.saved.raw) for p in collection.articles]
    return pd.DataFrame(pairs, columns=["article_id", "raw"], dtype="str")


def frame(name: str, records: Sequence[Record]) -> pd.DataFrame:
    """`records` (a key per column) as the table `name`, with its columns, order and types."""
    made = pd.DataFrame.from_records(records, columns=list(columns(name)))
    return made.astype({column.name: _DTYPES[column.dtype] for column in TABLES[name]})


class Locator:
    """Gives a span of an article the columns that every evidence row has."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._starts = [sentence.start for sentence in article.sentences]

    def row(self, start: int, end: int) -> Record:
        """`article_id`, `sentence_id` (empty outside prose), `start`, `end`, `text`."""
        return {
            "article_id": self._article.article_id,
            "sentence_id": self.sentence_id(start),
            "start": start,
            "end": end,
            "text": fold(self._article.text(start, end)),
        }

    def sentence_id(self, start: int) -> str:
        """Id of the sentence that holds the character at `start`; empty where none does."""
        index = bisect_right(self._starts, start) - 1
        if index < 0 or start >= self._article.sentences[index].end:
            return ""
        return sentence_id(self._article, index)


def sentence_id(article: Article, index: int) -> str:
    """Id of the article's sentence number `index`."""
    return f"{article.article_id}.s{index:03d}"


def passage_id(article: Article, index: int) -> str:
    """Id of the article's passage number `index`."""
    return f"{article.article_id}.p{index:03d}"


def _join(values: Iterable[str]) -> str:
    return SEPARATOR.join(value.replace(";", ",") for value in values)


def _names(actors: Iterable[Actor]) -> str:
    return _join(actor.name for actor in actors)


def _ids(actors: Iterable[Actor]) -> str:
    return _join(actor.actor_id for actor in actors)


def _article_rows(parsed: ParsedArticle) -> Iterator[tuple[str, Record]]:
    article = parsed.article
    locate = Locator(article).row
    yield "articles", _article_row(article)
    for evidence in article.metadata.evidence:
        yield "metadata", {**asdict(evidence), **locate(evidence.start, evidence.end)}
    for index, passage in enumerate(article.passages):
        ids = {"passage_id": passage_id(article, index)}
        yield "passages", {**asdict(passage), **ids, **locate(passage.start, passage.end)}
    for index, sentence in enumerate(article.sentences):
        ids = {
            "sentence_id": sentence_id(article, index),
            "passage_id": passage_id(article, sentence.passage),
        }
        role = article.passages[sentence.passage].role
        yield "sentences", {**locate(sentence.start, sentence.end), **ids, "role": role}
    for date in parsed.dates:
        yield "dates", {**asdict(date), **locate(date.start, date.end)}
    for mention in parsed.mentions:
        yield "mentions", _mention_row(mention) | locate(mention.start, mention.end)
    yield from _statement_rows(parsed, locate=Locator(article))
    for quantity in parsed.quantities:
        who = {"attributed_to": _names(quantity.attributed_to)}
        yield "quantities", asdict(quantity) | locate(quantity.start, quantity.end) | who
    for relation in parsed.relations:
        ends = {
            "source_id": relation.source.actor_id,
            "source": relation.source.name,
            "target_id": relation.target.actor_id,
            "target": relation.target.name,
            "attributed_to": _names(relation.attributed_to),
        }
        yield "relations", asdict(relation) | locate(relation.start, relation.end) | ends


def _article_row(article: Article) -> Record:
    prose = (p for p in article.passages if p.role in PROSE_ROLES)
    words = sum(len(article.text(p.start, p.end).split()) for p in prose)
    return asdict(article.metadata) | {
        "article_id": article.article_id,
        "file": article.saved.file,
        "sha256": article.saved.sha256,
        "author": _join(article.metadata.authors),
        "editor": _join(article.metadata.editors),
        "wire_source": _join(article.metadata.wires),
        "word_count": words,
        "warnings": _join(article.warnings),
    }


def _mention_row(mention: Mention) -> Record:
    return {
        "actor_id": mention.actor.actor_id,
        "actor": mention.actor.name,
        "actor_type": mention.actor.actor_type,
        "basis": mention.basis,
        "confidence": mention.confidence,
        "reason": mention.reason,
    }


def _statement_rows(parsed: ParsedArticle, locate: Locator) -> Iterator[tuple[str, Record]]:
    for statement in parsed.statements:
        place = locate.row(statement.start, statement.end)
        key = f"{place['article_id']}|{statement.start}|{statement.end}|{statement.kind}"
        yield (
            "statements",
            asdict(statement)
            | place
            | {
                "statement_id": hashlib.sha256(key.encode()).hexdigest()[:12],
                "speaker_id": _ids(statement.speakers),
                "speaker": _names(statement.speakers),
                "content_start": statement.content_start if statement.content_end else None,
                "content_end": statement.content_end or None,
                "hedges": _join(statement.hedges),
            },
        )


def _comparison_rows(collection: Collection) -> Iterator[tuple[str, Record]]:
    locators = {p.article.article_id: Locator(p.article) for p in collection.articles}
    for event in collection.events:
        yield (
            "events",
            asdict(event)
            | {
                "actors": _names(event.actors),
                "actor_ids": _ids(event.actors),
                "publishers": _join(event.publishers),
                "publisher_count": len(event.publishers),
            },
        )
        for evidence in event.evidence:
            place = locators[evidence.article_id].row(evidence.start, evidence.end)
            yield "event_evidence", asdict(evidence) | place | {"event_id": event.event_id}
    for aligned in collection.alignments:
        place = locators[aligned.article_id].row(aligned.start, aligned.end)
        yield "alignments", asdict(aligned) | place
    for side in collection.conflicts:
        place = locators[side.article_id].row(side.start, side.end)
        yield "conflicts", asdict(side) | place | {"attributed_to": _names(side.attributed_to)}
    for origin in collection.lineage:
        place = {"start": None, "end": None, "text": ""}
        if origin.start is not None and origin.end is not None:
            place = locators[origin.article_id].row(origin.start, origin.end)
        yield "lineage", asdict(origin) | place


def _decision_row(decided: Decided) -> Record:
    return asdict(decided.decision) | {
        "decision_id": decided.decision.decision_id,
        "subject_name": decided.subject,
        "value_name": decided.value,
        "state": "at rest" if decided.rests else "in force",
        "rests": decided.rests,
        "mentions": decided.mentions,
    }


def _actor_rows(articles: Sequence[ParsedArticle]) -> list[Record]:
    actors: dict[str, Actor] = {}
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    seen: dict[str, dict[str, str]] = defaultdict(dict)
    counts: Counter[str] = Counter()
    for parsed in articles:
        article = parsed.article
        for mention in parsed.mentions:
            key = mention.actor.actor_id
            actors[key] = mention.actor
            counts[key] += 1
            seen[key][article.article_id] = article.metadata.date_published[:10]
            if mention.basis != "pronoun":
                forms[key][fold(article.text(mention.start, mention.end))] += 1
    rows = []
    for key in sorted(actors):
        days = sorted(day for day in seen[key].values() if day)
        others = sorted(forms[key].items(), key=lambda item: (-item[1], item[0]))
        rows.append(
            {
                "actor_id": key,
                "name": actors[key].name,
                "actor_type": actors[key].actor_type,
                "aliases": _join(form for form, _ in others if form != actors[key].name),
                "article_count": len(seen[key]),
                "mention_count": counts[key],
                "first_date": days[0] if days else "",
                "last_date": days[-1] if days else "",
            }
        )
    return rows
