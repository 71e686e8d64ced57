"""Articles made by hand for tests."""

from __future__ import annotations

from typing import Any

from core.extract.dates import find_dates
from core.extract.statements import find_statements
from core.model import (
    Actor,
    ActorType,
    Article,
    Mention,
    Metadata,
    Passage,
    SavedText,
    Sentence,
    Statement,
)


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
    data = Metadata(
        date_published=published, date_published_basis="stated" if published else "unknown", **metadata
    )
    return Article("test", SavedText("test.txt", body, "utf-8", ""), data, tuple(passages), tuple(sentences))


def statements(body: str, names: dict[str, ActorType]) -> list[Statement]:
    """What is said in `body`, where `names` are those of `mentions`."""
    made = article(body)
    return list(find_statements(made, find_dates(made), mentions(made, **names)))


def mentions(made: Article, **names: ActorType) -> tuple[Mention, ...]:
    """Every place where one of `names` stands, as a mention of an actor of that name and type.

    Underscores stand for spaces. A person's single names lead to the full one: `Budi_Santoso="PER"`.
    """
    found: dict[int, Mention] = {}
    for name, actor_type in names.items():
        full = name.replace("_", " ")
        actor = Actor(full.casefold(), full, actor_type)
        for form in [full, *(full.split() if actor_type == "PER" else [])]:
            start = made.saved.raw.find(form)
            while start >= 0:
                if start not in found or found[start].end < start + len(form):
                    found[start] = Mention(start, start + len(form), actor, "name", 1.0, "test")
                start = made.saved.raw.find(form, start + 1)
    return tuple(found[start] for start in sorted(found))


def _sentences(line: str, offset: int) -> list[tuple[int, int]]:
    spans, start = [], 0
    for piece in line.split(". "):
        spans.append((offset + start, offset + start + len(piece)))
        start += len(piece) + 2
    return spans
