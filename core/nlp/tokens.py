"""Tokens of plain Indonesian text, and the pieces of a hyphenated pair of names.

Stanza's trained tokenizer splits articles; these rules split what must be tokenised the same way without
it: text for the word vectors and hand-labelled sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

_TOKEN = re.compile(r"(?:[A-Z]\.)+(?!\w)|\w+(?:[.&'’–-]\w+|(?<=\d)[,:/]\d+)*|[^\w\s]")
_HYPHENS = "-–—"


def tokens(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each token of `text`, hyphenated pairs of names already apart."""
    for match in _TOKEN.finditer(text):
        yield from pieces(match.group(), match.start())


def pieces(word: str, start: int = 0) -> tuple[tuple[int, int], ...]:
    """Start and end of the parts of `word`, a token that begins at `start`.

    A hyphen before an upper-case letter joins a name to something else ("Rusia-Korut", "pro-Palestina",
    "Jean-Pierre"), and an entity model can tell the two apart only if it sees both; any other token is
    one part. A tokenizer may also have left such a hyphen at the edge of a name ("-Korut").
    """
    bounds = []
    begin = 0
    for place in range(len(word)):
        if word[place] in _HYPHENS and _joins_name(word, place):
            bounds += [(begin, place), (place, place + 1)]
            begin = place + 1
    bounds.append((begin, len(word)))
    return tuple((start + a, start + b) for a, b in bounds if a < b)


def _joins_name(word: str, place: int) -> bool:
    before, after = word[:place], word[place + 1 :]
    if not after:
        return before[:1].isupper()
    return after[0].isupper() and (not before or before[-1].isalnum())


def names_joined(
    tokens: Iterable[dict[str, Any]], names: Sequence[tuple[int, int]], shift: int
) -> Iterator[dict[str, Any]]:
    """Stanza's `tokens` with those of each name, a span that begins `shift` further on, made one.

    It keeps the text of the first, which word vectors may know; the offsets are those of the whole.
    """
    waiting = iter(names)
    name = next(waiting, None)
    held: dict[str, Any] | None = None
    for token in tokens:
        while name and name[1] + shift <= token["start_char"]:
            name = next(waiting, None)
            if held:
                yield held
            held = None
        if name is None or token["end_char"] <= name[0] + shift:
            yield token
        elif held is None:
            held = {key: token[key] for key in ("text", "start_char", "end_char")}
        else:
            held["end_char"] = token["end_char"]
    if held:
        yield held
