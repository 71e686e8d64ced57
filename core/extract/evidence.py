"""What an article as a whole says of its words: which it writes small elsewhere, which it lets speak."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from core import lexicon
from core.extract.gazetteer import Gazetteer
from core.extract.initialled import people_in_initials
from core.extract.name_lexicon import Kind, name_cues
from core.extract.titles import title_words
from core.extract.words import Clause, Word, ordinary

_ACTIVE = ("me", "ber")
"""Prefixes of active verbs."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Keys of words, by how the article uses them."""

    small: frozenset[str]
    """Written small somewhere."""
    speaking: frozenset[str]
    """Written with a capital next to a reporting word: `kata Yohan`, `Yohan menambahkan`."""
    repeated: frozenset[str]
    """Written with a capital inside sentences at least twice, and never small."""
    shortened: frozenset[str]
    """Words of unusual runs of two or three capitals of which one word stands alone elsewhere (`Mason Mount`,
    then `Mount`): people are named so."""
    initials: frozenset[str]
    """Initials, as written, by which the article names people: `tersangka berinisial FR`."""


@dataclass(frozen=True, slots=True)
class Learned:
    """Names that the article introduces, and its short names with the words of what they are short for."""

    names: Gazetteer[Kind]
    shorts: dict[tuple[str, ...], tuple[str, ...]]
    people: frozenset[str]
    """Words of people's names."""


NOTHING = Learned(Gazetteer(()), {}, frozenset())
"""What is known before the first reading."""


def weigh(clauses: Sequence[Clause]) -> Evidence:
    """Read the whole article once for what single sentences cannot tell."""
    small = {word.key for clause in clauses for word in clause.words if word.text.islower()}
    speaking = set()
    inside: Counter[str] = Counter()
    for clause in clauses:
        if clause.title_case or clause.role == "headline":
            continue
        for index, word in enumerate(clause.words):
            if index and word.capital and word.before in (" ", ", "):
                inside[word.key] += 1
            if word.key in title_words():
                continue
            if word.capital and (said_by(clause.words, index) or says(clause.words, index + 1)):
                speaking.add(word.key)
    repeated = frozenset(key for key, count in inside.items() if count > 1 and key not in small)
    initials = people_in_initials(clauses)
    return Evidence(frozenset(small), frozenset(speaking), repeated, _shortened(clauses, small), initials)


def _shortened(clauses: Sequence[Clause], small: set[str]) -> frozenset[str]:
    runs = {run for clause in clauses if not clause.title_case for run in _runs(clause.words)}
    alone = {run[0] for run in runs if len(run) == 1} - small
    full = (run for run in runs if len(run) > 1 and (run[0] in alone or run[-1] in alone))
    return frozenset(word for run in full for word in run)


def _runs(words: Sequence[Word]) -> Iterator[tuple[str, ...]]:
    """Runs of capitals joined by space, as keys; those with an ordinary word or an abbreviation left out."""
    run: list[Word] = []
    for word in (*words, None):
        if run and (word is None or not word.capital or word.before not in (" ", "-")):
            if not any(ordinary(other.key) or other.text.isupper() for other in run):
                yield tuple(other.key for other in run)
            run = []
        if word is not None and word.capital:
            run.append(word)


def said_by(words: Sequence[Word], first: int) -> bool:
    """Does a reporting word stand before `words[first]`: `kata Yohan`?"""
    return first > 0 and words[first].before.strip() in ("", ",") and words[first - 1].key in _verbs("after")


def says(words: Sequence[Word], stop: int) -> bool:
    """Does a reporting word follow at `words[stop]`: `Yohan menambahkan`, `Yohan juga mengatakan`?"""
    for index in range(stop, min(stop + 2, len(words))):
        if words[index].before.strip() not in (("", ",") if index == stop else ("",)):
            return False
        if words[index].key in _verbs("before"):
            return True
        if words[index].key not in name_cues("adverb"):
            return False
    return False


def acts(words: Sequence[Word], stop: int) -> bool:
    """Does an active verb follow at `words[stop]`?"""
    if stop >= len(words) or words[stop].before.strip():
        return False
    return words[stop].text.startswith(_ACTIVE)


@cache
def _verbs(place: str) -> frozenset[str]:
    """Reporting words whose speaker stands `after` (`kata`, `menurut`) or `before` them (`mengatakan`)."""
    places = {"after", "source"} if place == "after" else {place}
    rows = lexicon.table("reporting_verbs", "form", "place")
    return frozenset(row["form"] for row in rows if row["place"] in places)
