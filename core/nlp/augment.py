"""Training sentences changed on purpose: countries relabelled, and copies that show what the corpora lack.

The open corpora leave many countries unmarked, know few foreign names, and hold no headlines in title
case, no upper case and few hyphenated pairs. Each function returns new sentences; none changes its input.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from core.nlp.corpora import Labelled, labelled
from core.nlp.names import Name, place_names

SMALL_WORDS = frozenset(
    [
        "dan",
        "di",
        "ke",
        "dari",
        "yang",
        "untuk",
        "dengan",
        "pada",
        "dalam",
        "oleh",
        "atas",
        "bagi",
        "soal",
        "vs",
    ]
)
"""Words that Indonesian headlines leave in lower case."""
HEADLINE_WORDS = 16
"""Headlines are short; a longer sentence in title case would teach what nobody writes."""


def relabel_countries(sentence: Labelled) -> Labelled:
    """`sentence` with every unmarked country and capital marked as a place."""
    spans = sentence.spans()
    longest = max(map(len, place_names()))
    place = 0
    while place < len(sentence.words):
        for length in range(longest, 0, -1):
            end = place + length
            if sentence.words[place:end] in place_names() and set(sentence.labels[place:end]) == {"O"}:
                spans.append((place, end, "LOC"))
                place = end - 1
                break
        place += 1
    return labelled(sentence.words, spans)


def names_by_type(sentences: Iterable[Labelled]) -> dict[str, list[Name]]:
    """Every name of each type in `sentences`, in order, repeats included: common names stay common."""
    names: dict[str, list[Name]] = {"PER": [], "ORG": [], "LOC": []}
    for sentence in sentences:
        for start, end, kind in sentence.spans():
            names[kind].append(sentence.words[start:end])
    return names


def swap_names(sentence: Labelled, names: Mapping[str, Sequence[Name]], rng: random.Random) -> Labelled:
    """`sentence` with each name replaced by another of its type; the same name by the same other."""
    chosen: dict[Name, Name] = {}
    words: list[str] = []
    spans = []
    done = 0
    for start, end, kind in sentence.spans():
        old = sentence.words[start:end]
        new = chosen.setdefault(old, rng.choice(names[kind]))
        words += sentence.words[done:start]
        spans.append((len(words), len(words) + len(new), kind))
        words += new
        done = end
    return labelled([*words, *sentence.words[done:]], spans)


def title_case(sentence: Labelled) -> Labelled | None:
    """`sentence` as a headline, or None where it is too long for one."""
    if len(sentence.words) > HEADLINE_WORDS:
        return None
    words = [
        word if place and word.lower() in SMALL_WORDS else word[:1].upper() + word[1:]
        for place, word in enumerate(sentence.words)
    ]
    if words[-1] == ".":
        return Labelled(tuple(words[:-1]), sentence.labels[:-1])
    return Labelled(tuple(words), sentence.labels)


def upper_case(sentence: Labelled) -> Labelled:
    """`sentence` in upper case."""
    return Labelled(tuple(word.upper() for word in sentence.words), sentence.labels)


def hyphen_pair(sentence: Labelled) -> Labelled | None:
    """`sentence` with its first two places or names joined by "dan" joined by a hyphen, or None."""
    spans = sentence.spans()
    for (_, left, kind), (right, _, other) in pairwise(spans):
        if kind == other and right == left + 1 and sentence.words[left] in {"dan", "dengan"}:
            words = (*sentence.words[:left], "-", *sentence.words[right:])
            return Labelled(words, sentence.labels)
    return None


def copies(
    sentences: Sequence[Labelled],
    names: Mapping[str, Sequence[Name]],
    rng: random.Random,
    swaps: int,
    headline_share: float,
    upper_share: float,
) -> list[Labelled]:
    """Changed copies of `sentences`: `swaps` with other names each, and shares in headline and upper case."""
    made: list[Labelled] = []
    for sentence in sentences:
        if sentence.spans():
            made += [swap_names(sentence, names, rng) for _ in range(swaps)]
        made += [pair for pair in [hyphen_pair(sentence)] if pair]
        if rng.random() < headline_share:
            made += [title for title in [title_case(swap_names(sentence, names, rng))] if title]
        if rng.random() < upper_share:
            made.append(upper_case(sentence))
    return made
