"""Articles made by hand for tests."""

from __future__ import annotations

from typing import Any

from core.model import Article, Metadata, Passage, SavedText, Sentence


def article(body: str, published: str = "2024-10-28", **metadata: Any) -> Article:
    """An article whose every line is a body passage, cut into sentences at full stops."""
    passages: list[Passage] = []
    sentences: list[Sentence] = []
    start = 0
    for line in body.split("\n"):
        if line.strip():
            sentences += [Sentence(*span, len(passages)) for span in _sentences(line, start)]
            passages.append(Passage(start, start + len(line), "body", "made by hand"))
        start += len(line) + 1
    basis = "stated" if published else "unknown"
    data = Metadata(date_published=published, date_published_basis=basis, **metadata)
    return Article("test", SavedText("test.txt", body, "utf-8", ""), data, tuple(passages), tuple(sentences))


def _sentences(line: str, offset: int) -> list[tuple[int, int]]:
    spans, start = [], 0
    for piece in line.split(". "):
        spans.append((offset + start, offset + start + len(piece)))
        start += len(piece) + 2
    return spans
