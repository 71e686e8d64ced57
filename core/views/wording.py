"""How the sources word what they share: other words for one thing, other names, how sure they sound.

Compared are sentences that report the same. Four kinds of choice:
word       words of one sense (`data/lexicon/synonyms.csv`): "tentara bayaran" and "pasukan"
name       forms of one actor of which none is a part of another
reporting  the word that reports what somebody says: "mengatakan", "mengklaim"
hedge      words by which an outlet keeps its distance, where another has none
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

import pandas as pd

from core.compare.words import WORD, key, sense, stem
from core.lexicon import table as lexicon
from core.store import Store
from core.text import fold, name_key
from core.views.asking import Record, ask, marks, records
from core.views.compare import Comparison
from core.views.markup import Query, publisher_tag, read_link, safe
from core.views.words import several, shortened

KINDS = {
    "word": "Other words for the same",
    "name": "Other names for the same",
    "reporting": "Other words of reporting",
    "hedge": "How sure it sounds",
}
_Form = tuple[str, str, str, str]
"""Kind, what, words, and what they are compared by."""
_VERB = re.compile(r"(?:di|me|ber|ter)[a-z]{3}")
"""The beginning of most verbs, which narrow no noun: `pasukan dikirim`."""
NO_HEDGE = "without a word of distance"


@dataclass(frozen=True, slots=True)
class Choice:
    """What one source chose to call something at one point, with the sentence."""

    kind: str
    what: str
    group_id: str
    publisher: str
    words: str
    row: Record
    compared: str
    """What two choices are told apart by: stems, the plain name, the stance of a word of reporting."""


def wording(store: Store, item: Comparison) -> tuple[Choice, ...]:
    """The choices of words in which the sources of a comparison differ, kind by kind, in order of rows."""
    ids = [source["article_id"] for source in item.sources]
    outlets = {source["article_id"]: source["publisher"] or "Unknown outlet" for source in item.sources}
    forms = _forms(store, ids)
    found: list[Choice] = []
    for row in item.rows:
        sentences = [(outlet, r) for article, outlet in outlets.items() for r in row.cells.get(article, ())]
        choices = [
            Choice(kind, what, row.group_id, outlet, words, r, compared)
            for outlet, r in sentences
            for kind, what, words, compared in (*_words(r["text"]), *forms[r["sentence_id"]])
        ]
        found += _differing(choices, sentences, row.group_id)
    order = list(KINDS)
    return tuple(sorted(found, key=lambda choice: (order.index(choice.kind), choice.what)))


def frame(choices: Sequence[Choice]) -> pd.DataFrame:
    """The choices as a table, a row for each."""
    columns = ["kind", "what", "words", "publisher", "group_id", "article_id", "start", "end", "text"]
    lines = [
        {
            **c.row,
            "kind": c.kind,
            "what": c.what,
            "words": c.words,
            "publisher": c.publisher,
            "group_id": c.group_id,
        }
        for c in choices
    ]
    return pd.DataFrame(lines, columns=columns)


def _words(text: str) -> Iterator[_Form]:
    """The words of `text` that share a sense with others; a person or weapon with the word that narrows it."""
    found = list(WORD.finditer(text))
    for at, word in enumerate(found):
        meaning = sense(word.group())
        if not meaning or (word.group()[0].isupper() and word.start()):
            continue
        end = word.end()
        after = found[at + 1] if at + 1 < len(found) else None
        if (
            after
            and word.group().casefold() in _counted()
            and text[word.end() : after.start()] == " "
            and after.group().islower()
            and key(after.group())
            and not _VERB.match(after.group())
        ):
            end = after.end()
        words = text[word.start() : end].casefold()
        yield "word", meaning, words, " ".join(map(stem, words.split()))


@cache
def _counted() -> frozenset[str]:
    """Nouns of people and weapons, which an adjective behind them narrows."""
    rows = lexicon("counted_nouns", "noun", "group")
    return frozenset(row["noun"] for row in rows if row["group"] in ("person", "weapon"))


def _forms(store: Store, ids: Sequence[str]) -> Mapping[str, list[_Form]]:
    """By sentence: names of actors, words of reporting, hedges."""
    within = f"article_id IN {marks(ids)} AND sentence_id <> ''"
    found: dict[str, list[_Form]] = defaultdict(list)
    sql = (
        f"SELECT sentence_id, actor, text FROM mentions WHERE {within} AND basis <> 'pronoun' ORDER BY start"
    )
    for row in records(ask(store, sql, parameters=ids)):
        found[row["sentence_id"]].append(("name", row["actor"], fold(row["text"]), name_key(row["text"])))
    sql = f"SELECT sentence_id, speaker, cue, stance, hedges FROM statements WHERE {within} ORDER BY start"
    for row in records(ask(store, sql, parameters=ids)):
        if row["cue"]:
            found[row["sentence_id"]].append(
                ("reporting", row["speaker"], f"{row['cue']} ({row['stance']})", row["stance"])
            )
        for hedge in several(row["hedges"]):
            found[row["sentence_id"]].append(("hedge", "", hedge.casefold(), ""))
    return found


def _differing(
    choices: Sequence[Choice], sentences: Sequence[tuple[str, Record]], group_id: str
) -> Iterator[Choice]:
    """Of the choices at one point, those for which two outlets chose differently, each choice once."""
    by_thing: dict[tuple[str, str], list[Choice]] = defaultdict(list)
    for choice in choices:
        by_thing[choice.kind, choice.what].append(choice)
    for (kind, what), own in by_thing.items():
        once = list({(c.publisher, c.words): c for c in own}.values())
        saying: dict[str, set[str]] = defaultdict(set)
        for choice in once:
            saying[choice.publisher].add(choice.compared)
        if kind == "hedge":
            rest = {outlet: row for outlet, row in sentences if outlet not in saying}
            if rest:
                yield from once
                yield from (Choice(kind, what, group_id, o, NO_HEDGE, row, "") for o, row in rest.items())
        elif any(_unlike(kind, one, other) for one, other in combinations(saying.values(), 2)):
            yield from once


def _unlike(kind: str, one: set[str], other: set[str]) -> bool:
    """Whether two outlets have no choice in common; a name in short is the name."""
    if kind != "name":
        return one.isdisjoint(other)
    return not any(_short(a, b) or _short(b, a) for a in one for b in other)


def _short(name: str, other: str) -> bool:
    return set(name.split()) <= set(other.split())


def listed(choices: Sequence[Choice], colours: Mapping[str, str], query: Query) -> str:
    """The choices as HTML: for each thing a line per outlet, its words linked to where they stand."""
    parts = []
    for kind, title in KINDS.items():
        things: dict[str, dict[str, list[Choice]]] = defaultdict(lambda: defaultdict(list))
        for choice in choices:
            if choice.kind == kind:
                # A hedge belongs to the point at which it stands, not to a thing found at several.
                thing = choice.what if kind in ("word", "name") else f"{choice.what}|{choice.group_id}"
                things[thing][choice.publisher].append(choice)
        if things:
            lines = "".join(_thing(kind, by_outlet, colours, query) for by_outlet in things.values())
            parts.append(f'<section><h3>{title}</h3><ul class="wording">{lines}</ul></section>')
    return f'<div class="choices">{"".join(parts)}</div>'


def _thing(
    kind: str, by_outlet: Mapping[str, Sequence[Choice]], colours: Mapping[str, str], query: Query
) -> str:
    first = next(iter(by_outlet.values()))[0]
    name = first.what if kind in ("word", "name") else shortened(first.row["text"], 110)
    outlets = "".join(
        f"<div>{publisher_tag(outlet, colours)} {_said(own, query)}</div>"
        for outlet, own in by_outlet.items()
    )
    return f"<li><b>{safe(name)}</b><div>{outlets}</div></li>"


def _said(choices: Sequence[Choice], query: Query) -> str:
    """An outlet's words for one thing, each once, with how often where that is more."""
    places: dict[str, list[Choice]] = defaultdict(list)
    for choice in choices:
        places[choice.words].append(choice)
    pieces = []
    for words, own in places.items():
        often = f" ×{len(own)}" if len(own) > 1 else ""
        pieces.append(read_link(f"{words}{often}", own[0].row, query))
    return ", ".join(pieces)
