"""What some words of an article say, as features that can be compared: actors, acts, figures, days, words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from core.compare.leaders import state_led
from core.compare.things import Toll, read_toll, toll_of
from core.compare.words import WORD, key, numeral, polarity_words
from core.extract.acts import act_families
from core.extract.overlaps import Overlaps
from core.lexicon import table
from core.model import Actor, ParsedArticle, Relation, Span

Way = Literal["so", "not so", "not yet so"]
"""How an act is reported: done, denied, or planned, demanded, possible."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*(?:-an\b)?")
_DOMAIN = r"[^\W_]+(?:\.[^\W_]+)+"
"""An outlet's name in its own dateline: `geosurvey.co.id –`."""
_TOKEN = re.compile(rf"(?P<domain>(?=[^\W\d]){_DOMAIN})|{WORD.pattern}|{_FIGURE.pattern}|[,;:.()]")
_MARKS = ("negation", "to come", "done")
"""Uses of `polarity_words.csv` that say how it is with what follows: `tidak`, `akan`, `telah`."""
_MARKED_WORDS = 2
"""Content words that a mark bears on: `tidak [secara] tegas menyangkal`."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Features, which of the words among them are marked, and the acts with the way they are reported."""

    features: frozenset[str]
    negated: frozenset[str]
    planned: frozenset[str]
    done: frozenset[str]
    acts: frozenset[tuple[str, Way]]
    tolls: frozenset[Toll]


class MatterReader:
    """Reads spans of one article."""

    def __init__(self, parsed: ParsedArticle) -> None:
        self._article = parsed.article
        self._mentions = Overlaps(parsed.mentions)
        self._dates = Overlaps(parsed.dates)
        self._quantities = Overlaps(parsed.quantities)
        self._relations = Overlaps(parsed.relations)

    def read(self, spans: Sequence[Span]) -> Matter:
        """What `spans` say, whoever says it."""
        features: set[str] = set()
        marked: dict[str, set[str]] = {mark: set() for mark in _MARKS}
        acts: set[tuple[str, Way]] = set()
        tolls: set[Toll] = set()
        for span in spans:
            acts.update(
                (self._act(relation), _way(relation))
                for relation in self._relations.within(span.start, span.end)
            )
            covered: list[Span] = []
            for mention in self._mentions.over(span.start, span.end):
                features |= {f"actor:{mention.actor.actor_id}", f"actor:{self._state(mention.actor)}"}
                covered.append(Span(mention.start, mention.end))
            for dated in self._dates.over(span.start, span.end):
                features.add(f"date:{dated.value}")
                covered.append(Span(dated.start, dated.end))
            for quantity in self._quantities.over(span.start, span.end):
                if thing := toll_of(self._article.saved.raw, span, quantity):
                    features |= {f"counted:{thing}", f"toll:{quantity.value:.12g}"}
                    covered.append(Span(quantity.start, quantity.end))
                    tolls.add(read_toll(thing, quantity))
            for word, marks in self._words(span, covered):
                features.add(word)
                for mark in marks:
                    marked[mark].add(word)
        features |= {f"act:{way}:{act}" for act, way in acts}
        negated, planned, done = (frozenset(marked[mark]) for mark in _MARKS)
        return Matter(frozenset(features), negated, planned, done, frozenset(acts), frozenset(tolls))

    def _act(self, relation: Relation) -> str:
        """Who acts on whom, in the rough: states for their leaders, kinds of act for acts."""
        parties = self._state(relation.source), self._state(relation.target)
        family = act_families()[relation.relation]
        if relation.relation in _mutual_acts():
            parties = min(parties), max(parties)
        return f"{family}:{'>'.join(parties)}"

    def _state(self, actor: Actor) -> str:
        """Actor id of the state that the actor leads, or its own."""
        return state_led(actor.actor_id, self._article.metadata.date_published[:10]) or actor.actor_id

    def _words(self, span: Span, covered: Sequence[Span]) -> Iterator[tuple[str, Sequence[str]]]:
        """The words, names and figures of `span` outside `covered`, and the marks on each word."""
        reach = dict.fromkeys(_MARKS, 0)
        previous = ""
        inside = Overlaps(sorted(covered, key=lambda part: part.start))
        for match in _TOKEN.finditer(self._article.saved.raw, span.start, span.end):
            token = match.group()
            if match["domain"] or inside.over(match.start(), match.start() + 1):
                continue
            word = token.casefold()
            if token[0].isdigit():
                yield "figure:" + re.sub(r"\D", "", token), ()
            elif figure := numeral(token, previous):
                yield f"figure:{figure}", ()
            elif not token[0].isalpha() or word in polarity_words("only"):
                reach = dict.fromkeys(_MARKS, 0)
            elif mark := _mark(word):
                reach[mark] = _MARKED_WORDS
            elif found := key(token):
                if token[0].isupper() and match.start() > span.start and previous not in ('"', "“", "."):
                    yield f"name:{word}", ()
                else:
                    yield f"word:{found}", [mark for mark in _MARKS if reach[mark]]
                    reach = {mark: max(0, left - 1) for mark, left in reach.items()}
            previous = token


@cache
def _mutual_acts() -> frozenset[str]:
    """Acts that two do to each other: `X dan Y bertemu`."""
    rows = table("relation_verbs", "relation", "ends")
    return frozenset(row["relation"] for row in rows if row["ends"] == "mutual")


def _mark(word: str) -> str:
    return next((mark for mark in _MARKS if word in polarity_words(mark)), "")


def _way(relation: Relation) -> Way:
    if relation.polarity == "negative":
        return "not so"
    return "so" if relation.modality == "fact" else "not yet so"
