"""People whom an article names by initials alone: `tersangka berinisial FR`, `MN (77)`, `JS, 34 tahun`.

What the article says once of a word in capitals holds wherever the word stands in it, whatever else of that name
the lexicon knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.extract.name_lexicon import name_cues
from core.extract.words import Clause, Word
from core.normalize.names import is_initials
from core.resolve.known import by_words

_LONGEST_AGED = 3
"""Letters of the longest initials that an age makes a person's: four are a body's as often."""
_LONGEST_LIST = 12
"""Initials of one list that are followed back to what says that they are."""
_OLDEST = 110
"""Years: a higher number behind initials is no age."""


def people_in_initials(clauses: Sequence[Clause]) -> frozenset[str]:
    """The initials, as written, that stand for people in the running text."""
    found = set()
    for clause in clauses:
        if clause.title_case or clause.role == "headline":
            continue
        for index, word in enumerate(clause.words):
            if is_initials(word.text) and (told(clause.words, index) or _aged(clause, index)):
                found.add(word.text)
    return frozenset(found)


def told(words: Sequence[Word], index: int) -> bool:
    """Does the text say of word `index` that it is initials: `berinisial BB, TR, dan FT`?"""
    for _ in range(_LONGEST_LIST):
        if index == 0 or not is_initials(words[index].text):
            return False
        before = words[index - 1]
        spaced = words[index].before == " "
        if spaced and before.key in name_cues("initials"):
            return True
        listed = spaced and before.key in name_cues("list")
        if not listed and words[index].before != ", ":
            return False
        index -= 2 if listed else 1
        if index < 0:
            return False
    return False


def _aged(clause: Clause, index: int) -> bool:
    """`MN (77)`, `JS, 34 tahun`: an age behind, and neither a body nor a place of that name."""
    words = clause.words
    word = words[index]
    if not 1 < len(word.text) <= _LONGEST_AGED or index + 1 == len(words) or not _is_age(words[index + 1]):
        return False
    if any(known.actor.actor_type != "PER" for known in by_words().get((word.key,), ())):
        return False
    behind = words[index + 2] if index + 2 < len(words) else None
    closed = behind.before if behind else clause.tail
    if words[index + 1].before == " (":
        return closed.startswith(")") or (behind is not None and behind.key in name_cues("years"))
    return words[index + 1].before == ", " and behind is not None and behind.key in name_cues("years")


def _is_age(word: Word) -> bool:
    return word.text.isdecimal() and len(word.text) <= len(str(_OLDEST)) and 1 <= int(word.text) <= _OLDEST


def initialled(words: Sequence[Word], index: int, initials: frozenset[str]) -> Iterator[int]:
    """The end of the initials of a person at word `index`, if they are: no letter of a longer name (`S. Budi`)."""
    word = words[index]
    if word.text not in initials or (index and word.before in ("-", ".", "/", "")):
        return
    behind = words[index + 1] if index + 1 < len(words) else None
    if behind is not None and (
        behind.before in ("-", ".", "/", "") or (behind.capital and behind.before == " ")
    ):
        return
    single = len(word.text) == 1 and not told(words, index)
    if not (single and index and words[index - 1].capital and word.before == " "):
        yield index + 1
