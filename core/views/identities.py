"""Questions of identity for the analyst, those that matter most first: who is surely one, and who perhaps?

Two kinds. An *unsure form*: a name that the reader took for an actor without being sure. A *likeness*: actors that
may be one, since their names are written, sound or end alike. Names are compared only with names that share a block
(a word, or how first and last word sound), so that the work grows with the names and not with all pairs.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from core.decisions.record import Decision, in_force
from core.normalize.names import is_part, name_words, sound
from core.store import Store
from core.views.asking import Record, ask, records

Words = tuple[str, ...]
SPELT, ONE_WORD = "spelt alike", "one word of the other's name"
UNSURE = 0.75
"""Identities less sure than this are asked about; a body that one article alone names, surely that body, has 0.75."""
SPELT_ALIKE = 0.86
"""Least likeness, 0 to 1 (rapidfuzz, words sorted), of two names that are asked about."""
SOUNDS_ALIKE = 0.95
"""Likeness of two people's names that sound alike word for word; those of bodies are abbreviated: `PSSI`, `PSI`."""
SHORTEST_WORD = 3
"""Letters of the shortest word by which names are compared."""
MOST_IN_BLOCK = 40
"""Names of a block that are compared; a word that more share ("polisi", "kota") tells nothing."""
LISTED = 300
"""Questions kept at most: what comes after them matters less than a minute of the analyst's time."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """A form that the reader took for an actor without being sure."""

    actor_id: str
    name: str
    form: str
    reason: str
    confidence: float
    mentions: int
    articles: int
    weight: float

    @property
    def key(self) -> str:
        """Tells questions apart."""
        return f"{self.actor_id}~{self.form}"


@dataclass(frozen=True, slots=True)
class Alike:
    """Actors that may be one, the most mentioned first."""

    members: tuple[str, ...]
    why: str
    weight: float

    @property
    def key(self) -> str:
        """Tells questions apart."""
        return "~".join(self.members)


Question = Unsure | Alike


def questions(store: Store) -> tuple[Question, ...]:
    """All questions, those that matter most first.

    An unsure form weighs what its mentions lack in certainty, a likeness the mentions that would change hands times
    how alike the names are; both grow with the articles concerned.
    """
    found: list[Question] = [*_unsure(store), *_alike(store)]
    found.sort(key=lambda question: (-question.weight, question.key))
    return tuple(found[:LISTED])


def open_questions(asked: Sequence[Question], decisions: Iterable[Decision]) -> tuple[Question, ...]:
    """Those of `asked` that no decision in force answers, the tables being brought up to date or not."""
    done: set[tuple[str, str]] = set()
    apart: set[frozenset[str]] = set()
    gone: set[str] = set()
    for decision in in_force(decisions):
        if decision.kind in ("accept", "split") and not decision.article_id and decision.form:
            done.add((decision.subject, decision.form.casefold()))
        elif decision.kind == "accept" and decision.value:
            apart.add(frozenset((decision.subject, decision.value)))
        elif decision.kind in ("merge", "ignore"):
            gone.add(decision.subject)
    left: list[Question] = []
    for question in asked:
        if isinstance(question, Unsure):
            if question.actor_id not in gone and (question.actor_id, question.form.casefold()) not in done:
                left.append(question)
            continue
        rest = tuple(member for member in question.members if member not in gone)
        if any(frozenset(pair) not in apart for pair in combinations(rest, 2)):
            left.append(Alike(rest, question.why, question.weight))
    return tuple(left)


def _unsure(store: Store) -> Iterator[Unsure]:
    frame = ask(
        store,
        "SELECT actor_id, any_value(actor) AS name, text AS form, min_by(reason, confidence) AS reason, "
        "min(confidence) AS confidence, count(*) AS mentions, count(DISTINCT article_id) AS articles, "
        "sum(1 - confidence) AS doubt FROM mentions WHERE confidence < ? AND basis <> 'pronoun' "
        "GROUP BY actor_id, text",
        parameters=[UNSURE],
    )
    for row in records(frame):
        doubt, articles = row.pop("doubt"), row["articles"]
        yield Unsure(**row, weight=float(doubt) * _spread(articles))


def _alike(store: Store) -> Iterator[Alike]:
    frame = ask(store, "SELECT * FROM actors ORDER BY mention_count DESC, actor_id")
    actors = {row["actor_id"]: row for row in records(frame)}
    words = {key: name_words(row["name"]) for key, row in actors.items()}
    pairs: dict[tuple[str, str], tuple[str, float]] = {}
    for block in _blocks(words):
        for one, other in combinations(block, 2):
            if (one, other) not in pairs:
                pairs[one, other] = _why(actors[one], actors[other], words[one], words[other])
    likely = {pair: found for pair, found in pairs.items() if found[1]}
    # A word that is part of many names is less likely to stand for any one of them.
    fits = Counter(_shorter(pair, words) for pair, (why, _) in likely.items() if why == ONE_WORD)
    for members in _groups(actors, likely):
        why, degree = max((likely[pair] for pair in combinations(members, 2) if pair in likely), key=_degree)
        if why == ONE_WORD:
            degree /= fits[_shorter((members[0], members[1]), words)]
        smaller = [actors[member] for member in members[1:]]
        changing = sum(row["mention_count"] for row in smaller)
        articles = max(row["article_count"] for row in smaller)
        yield Alike(members, why, degree * changing * _spread(articles))


def _shorter(pair: tuple[str, str], words: Mapping[str, Words]) -> str:
    return min(pair, key=lambda member: len(words[member]))


def _degree(found: tuple[str, float]) -> float:
    return found[1]


def _spread(articles: int) -> float:
    return 1 + math.log(max(articles, 1))


def _blocks(words: Mapping[str, Words]) -> Iterator[Sequence[str]]:
    """Actors, the most mentioned first, that share a word or how their first and last word sound."""
    shared: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, own in words.items():
        for word in dict.fromkeys(own):
            if len(word) >= SHORTEST_WORD:
                shared["word", word].append(key)
        if own:
            shared["sound", sound(own[0]), sound(own[-1])].append(key)
    for block in shared.values():
        if 1 < len(block) <= MOST_IN_BLOCK:
            yield block


def _why(one: Record, other: Record, words: Words, others: Words) -> tuple[str, float]:
    """Why two may be one, in words, and how likely, 0 (not at all) to 1."""
    same_type = one["actor_type"] == other["actor_type"]
    if words == others:
        return ("the same name" if same_type else "the same name, read as two types"), 1.0
    if not same_type:
        return "", 0.0
    person = one["actor_type"] == "PER"
    heard = person and [*map(sound, words)] == [*map(sound, others)]
    likeness = SOUNDS_ALIKE if heard else _likeness(words, others)
    if likeness >= SPELT_ALIKE:
        return SPELT, likeness
    short, full = sorted((words, others), key=len)
    if not person or not short:
        return "", 0.0
    if len(short) < len(full) and is_part(short, full):
        return (ONE_WORD, 0.7) if len(short) == 1 else ("part of the other's name", 0.8)
    if len(short) > 1 and short[-1] == full[-1] and short[0][0] == full[0][0]:
        return "the same last name and first letter", 0.4
    return "", 0.0


def _likeness(words: Words, others: Words) -> float:
    if "".join(words) == "".join(others):
        return 1.0
    if min(map(len, set(words) ^ set(others)), default=SHORTEST_WORD) < SHORTEST_WORD:
        # Numerals and letters tell bodies apart: `Komisi I`, `Komisi II`.
        return 0.0
    return fuzz.token_sort_ratio(" ".join(words), " ".join(others)) / 100


def _groups(
    actors: Iterable[str], likely: Mapping[tuple[str, str], tuple[str, float]]
) -> Iterator[tuple[str, ...]]:
    """Spellings of one name as a group around the most mentioned one; other likenesses as pairs.

    No chain leads from a group to the next, and a short name is offered to each longer one apart.
    """
    ties: dict[str, set[str]] = defaultdict(set)
    for (one, other), (why, _) in likely.items():
        if why == SPELT:
            ties[one].add(other)
        else:
            yield one, other
    order = {actor: place for place, actor in enumerate(actors)}
    told: set[frozenset[str]] = set()
    for centre in order:
        members = (centre, *sorted(ties[centre], key=order.__getitem__))
        pairs = {frozenset(pair) for pair in combinations(members, 2)}
        if pairs - told:
            told |= pairs
            yield members
