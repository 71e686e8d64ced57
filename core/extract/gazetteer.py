"""Finds many names at once: a tree of words, walked from each word of the text. Time linear in the text.

A form matches where its words stand in its order, joined by space, hyphen, dot or slash (a comma or bracket
where the form has one), and written large where the form is: `AS` is not `as`, `Turki` is not `turki`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from core.extract.words import WORD, Word, word_key

Payload = TypeVar("Payload")

_MARKS = re.compile(r"[^\s]")
_PASSING = frozenset("-–./&’'")


@dataclass(slots=True)
class _Node(Generic[Payload]):
    children: dict[str, _Node[Payload]] = field(default_factory=dict)
    entries: list[tuple[tuple[str, ...], Payload]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Match(Generic[Payload]):
    """Words `[first, stop)` of a clause are a form of `payload`."""

    first: int
    stop: int
    payload: Payload


class Gazetteer(Generic[Payload]):
    """Forms with what they stand for. `any_case` forms match however they are written."""

    def __init__(self, forms: Iterable[tuple[str, Payload]], any_case: bool = False) -> None:
        self._root: _Node[Payload] = _Node()
        self._any_case = any_case
        for form, payload in forms:
            self._add(form, payload)

    def _add(self, form: str, payload: Payload) -> None:
        node = self._root
        texts: list[str] = []
        last = 0
        for match in WORD.finditer(form):
            if texts:
                for mark in _needed(form[last : match.start()]):
                    node = node.children.setdefault(mark, _Node())
            texts.append(match.group())
            node = node.children.setdefault(word_key(match.group()), _Node())
            last = match.end()
        if texts:
            node.entries.append((tuple(texts), payload))

    def matches(self, words: Sequence[Word], first: int) -> list[Match[Payload]]:
        """Every form that begins at `words[first]`, shortest first."""
        found = []
        node: _Node[Payload] | None = self._root
        for stop in range(first, len(words)):
            if stop > first:
                node = _pass(node, words[stop].before)
            node = node.children.get(words[stop].key) if node else None
            if node is None:
                break
            for texts, payload in node.entries:
                if self._any_case or _case_fits(texts, words[first : stop + 1]):
                    found.append(Match(first, stop + 1, payload))
        return found


def _needed(gap: str) -> list[str]:
    """The marks of a gap that must stand in the text as well."""
    return [mark for mark in _MARKS.findall(gap) if mark not in _PASSING]


def _pass(node: _Node[Payload] | None, gap: str) -> _Node[Payload] | None:
    for mark in _needed(gap):
        node = node.children.get(mark) if node else None
    return node


def _case_fits(texts: tuple[str, ...], words: Sequence[Word]) -> bool:
    return all(_word_fits(text, word) for text, word in zip(texts, words, strict=True))


def _word_fits(text: str, word: Word) -> bool:
    """Is a word of the text written large where the form's is?"""
    if text.isupper() and len(text) > 1:
        return word.text.isupper()
    return word.capital or not text[0].isupper()
