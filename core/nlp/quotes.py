"""Sentence ends that a quotation crosses, mended.

The tokenizer ends a sentence at the full stop inside `"Kami siap. Kami kuat," kata Putin.` and may leave
a closing mark alone; who speaks is then cut off from what is said. Treebank practice keeps a quotation
and its speaker in one sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

_STRAIGHT = '"'
_CLOSES = {"“": "”", "«": "»", "„": "”"}


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of each quotation in `text`, marks included, those without a partner left out.

    Straight marks pair in turn; where their number is odd, none is trusted, since one lost mark would
    turn quotations inside out.
    """
    spans = []
    straight = [place for place, char in enumerate(text) if char == _STRAIGHT]
    if len(straight) % 2 == 0:
        spans += [(a, b + 1) for a, b in zip(straight[::2], straight[1::2], strict=True)]
    opened, closing = -1, ""
    for place, char in enumerate(text):
        if char in _CLOSES:
            opened, closing = place, _CLOSES[char]
        elif opened >= 0 and char == closing:
            spans.append((opened, place + 1))
            opened = -1
    return sorted(spans)


def joined_sentences(sentences: Sequence[tuple[int, int]], text: str) -> list[list[int]]:
    """Which of `sentences` (offsets into `text`, in order) belong together: groups of their indexes.

    A sentence joins the one before it where the end between them falls inside a quotation, or where it
    is nothing but marks. Linear in the number of sentences and quotations.
    """
    groups: list[list[int]] = []
    quotes = iter(quoted_spans(text))
    quote = next(quotes, None)
    for index, (start, end) in enumerate(sentences):
        while quote and quote[1] <= start:
            quote = next(quotes, None)
        inside = quote is not None and quote[0] < start < quote[1]
        marks_only = not any(char.isalnum() for char in text[start:end])
        if groups and (inside or marks_only):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups
