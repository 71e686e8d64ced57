"""Scores parsed articles, and their comparison, against gold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from core.comparison import Collection
from core.model import Actor, ParsedArticle
from core.text import fold, name_key
from tests.quality.gold import Gold, Known, Score, alike, match, share


def metadata(parsed: ParsedArticle, gold: Gold) -> Score:
    """Each field of the gold's metadata, right or missed."""
    article, want = parsed.article, gold["metadata"]
    meta = article.metadata
    headline = fold(article.text(*want["headline"])) if want["headline"] else None
    checks = {
        "publisher": meta.publisher == want["publisher"],
        "domain": meta.domain == want["domain"],
        "headline": meta.headline == headline if headline else meta.headline_basis != "stated",
        "authors": set(meta.authors) == set(want["authors"]),
        "editors": set(meta.editors) == set(want["editors"]),
        "wires": set(meta.wires) == set(want["wires"]),
        "dateline": meta.dateline == want["dateline"],
        "date_published": meta.date_published == want["date_published"],
        "date_published_basis": meta.date_published_basis == want["date_published_basis"],
        "date_modified": meta.date_modified == want["date_modified"],
    }
    missed = tuple(f"{gold['file']} {field}" for field, good in checks.items() if not good)
    return Score(len(checks) - len(missed), missed)


def body(parsed: ParsedArticle, gold: Gold) -> Score:
    """Characters of body text, white space aside, that stand in a body passage."""
    text = parsed.article.saved.raw

    def characters(passages: Iterable[tuple[int, int]]) -> set[int]:
        return {i for start, end in passages for i in range(start, end) if not text[i].isspace()}

    want = characters((p["start"], p["end"]) for p in gold["passages"] if p["role"] == "body")
    got = characters((p.start, p.end) for p in parsed.article.passages if p.role == "body")
    return Score(
        len(want & got),
        tuple(text[i] for i in sorted(want - got)),
        tuple(text[i] for i in sorted(got - want)),
    )


def roles(parsed: ParsedArticle, gold: Gold) -> Score:
    """Captions, subheads and related links: each a passage of that role, covered for the most part."""
    wanted = [p for p in gold["passages"] if p["role"] != "body"]
    score, _ = match(
        wanted,
        parsed.article.passages,
        lambda found, want: found.role == want["role"] and alike(found.start, found.end, want) >= 0.8,
        lambda found: "",
    )
    return Score(score.right, score.missed)


def dates(parsed: ParsedArticle, gold: Gold) -> Score:
    """Temporal expressions outside headers, with the day or days they stand for."""
    found = [date for date in parsed.dates if date.role != "metadata"]
    score, _ = match(
        gold["dates"],
        found,
        lambda date, want: date.value in want["values"] and share(date.start, date.end, want) >= 0.6,
        lambda date: f"{parsed.article.text(date.start, date.end)} {date.value}",
    )
    return score


def actors(parsed: ParsedArticle, gold: Gold, known: Known) -> Score:
    """The set of actors of an article, the press that reports it aside."""
    want = gold["metadata"]
    press = {
        name_key(name) for name in (*want["wires"], *want["authors"], *want["editors"], want["publisher"])
    }
    found = {mention.actor for mention in parsed.mentions if name_key(mention.actor.name) not in press}
    wanted = [actor for actor in gold["actors"] if name_key(actor["name"]) not in press]
    score, _ = match(
        wanted,
        sorted(found, key=lambda actor: actor.actor_id),
        lambda actor, item: known.same([actor], [item["name"]]),
        lambda actor: f"{gold['file']} {actor.name}",
    )
    return score


def surface_forms(parsed: ParsedArticle, gold: Gold, known: Known) -> Score:
    """Each form that the gold lists leads to its actor where it stands."""
    right, missed = 0, []
    for actor in gold["actors"]:
        for start, end in actor["forms"]:
            here = [m.actor for m in parsed.mentions if m.start <= start and end <= m.end]
            if known.same(here, [actor["name"]]):
                right += 1
            else:
                missed.append(f"{gold['file']} {parsed.article.text(start, end)} -> {actor['name']}")
    return Score(right, tuple(missed))


def statements(parsed: ParsedArticle, gold: Gold, kind: str, known: Known) -> tuple[Score, Score]:
    """Statements of `kind` found, and of those whose speaker is known, the ones with the right one."""

    def same(found: Any, want: Gold) -> bool:
        if kind == "direct":
            return alike(found.start, found.end, want) >= 0.9
        return share(found.start, found.end, want) >= 0.9

    score, pairs = match(
        [item for item in gold["statements"] if item["kind"] == kind],
        [item for item in parsed.statements if item.kind == kind],
        same,
        lambda item: fold(parsed.article.text(item.start, item.end)),
    )
    named = [(found, want) for found, want in pairs if want["speakers"]]
    wrong = [
        f"{want['speakers']} got {[a.name for a in found.speakers]}"
        for found, want in named
        if not known.same(found.speakers, want["speakers"])
    ]
    return score, Score(len(named) - len(wrong), tuple(wrong))


def quantities(parsed: ParsedArticle, gold: Gold, known: Known) -> tuple[Score, Score]:
    """Figures found, and of those the ones attributed as the gold has it."""
    score, pairs = match(
        gold["quantities"],
        parsed.quantities,
        lambda found, want: found.value == want["value"] and share(found.start, found.end, want) >= 0.5,
        lambda found: fold(parsed.article.text(found.start, found.end)),
    )
    wrong = [
        f"{want} got {[a.name for a in found.attributed_to]}"
        for found, want in pairs
        if not _attributed(found.attributed_to, want["attributed_to"], known)
    ]
    return score, Score(len(pairs) - len(wrong), tuple(wrong))


def _attributed(found: Sequence[Actor], wanted: Sequence[str], known: Known) -> bool:
    return known.same(found, wanted) if wanted else not found


def relations(parsed: ParsedArticle, gold: Gold, known: Known) -> Score:
    """Both ends and the place of each relation of the gold."""
    score, _ = match(
        gold["relations"],
        parsed.relations,
        lambda found, want: (
            known.same([found.source], [want["source"]])
            and known.same([found.target], [want["target"]])
            and share(found.start, found.end, want) >= 0.8
        ),
        lambda found: f"{found.source.name} {found.relation} {found.target.name}",
    )
    return score


def events(tables: Mapping[str, pd.DataFrame], gold: Gold, ids: Mapping[str, str]) -> Score:
    """Gold events whose every piece of evidence leads to one event with the gold's date."""
    values = dict(zip(tables["events"]["event_id"], tables["events"]["value"], strict=True))
    missed = []
    for event in gold["events"]:
        owners = [
            {
                owner
                for owner in _groups(tables["event_evidence"], "event_id", piece, ids)
                if values[owner] == event["value"]
            }
            for piece in event["evidence"]
        ]
        if not set.intersection(*owners):
            missed.append(json.dumps(event, ensure_ascii=False))
    return Score(len(gold["events"]) - len(missed), tuple(missed))


def alignments(tables: Mapping[str, pd.DataFrame], gold: Gold, ids: Mapping[str, str]) -> Score:
    """Pairs of gold passages that stand in one group."""
    right, missed = 0, []
    for topic in gold["alignments"]:
        groups = [_groups(tables["alignments"], "group_id", piece, ids) for piece in topic["passages"]]
        for first in range(len(groups)):
            for second in range(first):
                if groups[first] & groups[second]:
                    right += 1
                else:
                    missed.append(topic["topic"])
    return Score(right, tuple(missed))


def conflicts(tables: Mapping[str, pd.DataFrame], gold: Gold, ids: Mapping[str, str]) -> Score:
    """Gold conflicts whose every side stands in one conflict of the same kind."""
    missed = []
    for conflict in gold["conflicts"]:
        rows = tables["conflicts"].query("kind == @kind", local_dict={"kind": conflict["kind"]})
        owners = [_groups(rows, "conflict_id", side, ids) for side in conflict["sides"]]
        if not set.intersection(*owners):
            missed.append(conflict["topic"])
    return Score(len(gold["conflicts"]) - len(missed), tuple(missed))


def _groups(rows: pd.DataFrame, column: str, piece: Gold, ids: Mapping[str, str]) -> set[str]:
    here = rows[rows["article_id"] == ids[piece["file"]]]
    return {
        str(group)
        for group, start, end in zip(here[column], here["start"], here["end"], strict=True)
        if share(int(start), int(end), piece) >= 0.8
    }


def articles_by_file(collection: Collection) -> dict[str, ParsedArticle]:
    """The parsed articles by the name of their file."""
    return {parsed.article.saved.file: parsed for parsed in collection.articles}
