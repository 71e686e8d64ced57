"""The five read the same however their text was saved: blank lines, line breaks, spaces and marks aside."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from functools import cache

import pytest

from core.ingest.article import read_article
from core.model import Article, SavedText
from tests.conftest import ARTICLES

FILES = sorted(ARTICLES.glob("*.txt"))


def wrapped(text: str, width: int) -> list[str]:
    return [
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    ]


WAYS: dict[str, Callable[[str], str]] = {
    "no blank lines": lambda text: re.sub(r"\n\s*\n+", "\n", text),
    "a blank line after each": lambda text: text.replace("\n", "\n\n"),
    "indented": lambda text: "\n".join(f"    {line}" for line in text.split("\n")),
    "white space behind": lambda text: "\n".join(f"{line}  \t" for line in text.split("\n")),
    "broken at 80": lambda text: "\n".join(wrapped(text, 80)),
    "broken at 72, blank lines between": lambda text: "\n\n".join(filter(None, wrapped(text, 72))),
    "no-break spaces": lambda text: text.replace(" ", "\xa0"),
    "straight marks": lambda text: text.replace("“", '"').replace("”", '"').replace("–", "-"),
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "a mark of UTF-8": lambda text: f"\ufeff{text}",
    "a note on top and comments below": lambda text: (
        f"Disimpan dari peramban\n\n{text}\n\nKomentar (2)\nbudi\nBagus sekali beritanya, semoga tak ada korban lagi.\n"
    ),
}


def read(text: str) -> Article:
    return read_article(SavedText("a.txt", text, "utf-8", ""))


@cache
def original(file: str) -> Article:
    return read((ARTICLES / file).read_text(encoding="utf-8"))


def body_words(article: Article) -> Counter[str]:
    texts = (article.text(block.start, block.end) for block in article.passages if block.role == "body")
    return Counter(word for text in texts for word in re.findall(r"\w+", text.lower()))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("file", [path.name for path in FILES])
def test_the_same_article(file: str, way: str) -> None:
    expected, found = original(file), read(WAYS[way](original(file).saved.raw))
    assert body_words(found) == body_words(expected)
    fields, told = asdict(expected.metadata), asdict(found.metadata)
    for field in fields.keys() - {"evidence"}:
        assert told[field] == fields[field], field
