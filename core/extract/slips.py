"""Typing slips in known names: one letter wrong in a long word. Looked up, never compared with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from core.extract.name_lexicon import given_names
from core.extract.words import Word, ordinary
from core.normalize.names import is_slip
from core.resolve.known import Known, by_words
from core.settings import SLIP_ALONE_LETTERS, SLIP_MIN_LETTERS


def find_slip(
    words: Sequence[Word], first: int, repeated: frozenset[str]
) -> tuple[int, tuple[Known, ...]] | None:
    """Where a misspelt known name of one or two words that begins at `first` ends, and whose it is.

    A word that the article writes several times is its own spelling, not a slip.
    """
    if not words[first].capital:
        return None
    pair = words[first + 1] if first + 1 < len(words) and words[first + 1].before in (" ", "-") else None
    if pair is not None and pair.capital:
        for index, other in ((0, pair), (1, words[first])):
            odd = (words[first], pair)[index]
            known = _mend(odd, repeated, SLIP_MIN_LETTERS, other.key, index)
            if known:
                return first + 2, known
    if first == 0:
        return None
    known = _mend(words[first], repeated, SLIP_ALONE_LETTERS, "", 0)
    return (first + 1, known) if known else None


def _mend(
    word: Word, repeated: frozenset[str], letters: int, other: str, index: int
) -> tuple[Known, ...] | None:
    if not letters <= len(word.key) <= _longest_known() + 1 or word.text.isupper() or word.key in repeated:
        return None
    if ordinary(word.key) or word.key in given_names() or word.key in _known_words():
        return None
    for shorter in (word.key, *_one_less(word.key)):
        for right, known in _slips().get((other, index, shorter), ()):
            if is_slip(word.key, right):
                return known
    return None


@cache
def _known_words() -> frozenset[str]:
    return frozenset(word for words in by_words() for word in words)


@cache
def _longest_known() -> int:
    """Letters of the longest known word: one that is longer by more than a letter is no slip of any."""
    return max(map(len, _known_words()))


@cache
def _slips() -> dict[tuple[str, int, str], list[tuple[str, tuple[Known, ...]]]]:
    """Names of states, places and bodies by the other word, the place and the word less one letter."""
    found: dict[tuple[str, int, str], list[tuple[str, tuple[Known, ...]]]] = defaultdict(list)
    for words, known in by_words().items():
        if known[0].actor.actor_type == "PER" or len(words) > 2:
            continue
        if len(words) == 1 and known[0].kind != "country":
            continue
        for index, word in enumerate(words):
            if len(word) >= SLIP_MIN_LETTERS:
                other = words[1 - index] if len(words) == 2 else ""
                for shorter in (word, *_one_less(word)):
                    found[other, index if other else 0, shorter].append((word, known))
    return found


def _one_less(word: str) -> Iterator[str]:
    for cut in range(1, len(word)):
        yield word[:cut] + word[cut + 1 :]
