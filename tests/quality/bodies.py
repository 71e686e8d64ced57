"""Gold of bodies: 17 web pages of seven outlets.

The story of each page of `../shared/pages` was marked paragraph by paragraph: its paragraphs and subheads, without
headline, captions, pull quotes, by-lines, closing initials and links. `tests/gold/bodies_pages.jsonl` holds how often
each word occurs in it, the words as the first eight hex digits of their SHA-256, no text.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import trafilatura

from core.ingest.article import read_article
from core.ingest.readers import read_all
from core.model import SavedText
from tests.conftest import ROOT

PAGES = ROOT.parent / "shared" / "pages"
_GOLD = ROOT / "tests" / "gold" / "bodies_pages.jsonl"
_WORD = re.compile(r"\w+")


def gold() -> Iterator[tuple[Path, Counter[str]]]:
    """Each page and the words of its story."""
    for line in _GOLD.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        path = PAGES / entry["file"]
        assert hashlib.sha256(path.read_bytes()).hexdigest() == entry["sha256"]
        yield path, Counter(entry["words"])


def mean_f1(body: Callable[[Path], str]) -> float:
    """Mean over the pages of the F1 of the words of `body`, each counted as often as it occurs."""
    scores = [_f1(words, _hashed(body(path))) for path, words in gold()]
    return sum(scores) / len(scores)


def ours(path: Path) -> str:
    """The body of a page as Runut reads it."""
    (saved,) = read_all(path, path.parent)
    assert isinstance(saved, SavedText)
    article = read_article(saved)
    blocks = (block for block in article.passages if block.role in ("body", "subhead"))
    return "\n".join(article.text(block.start, block.end) for block in blocks)


def trafilaturas(path: Path) -> str:
    """The body as trafilatura alone gives it, comments left out."""
    return trafilatura.extract(path.read_bytes(), include_comments=False) or ""


def trafilaturas_sparing(path: Path) -> str:
    """The same with its settings for precision, which do best on these pages."""
    text = trafilatura.extract(
        path.read_bytes(), include_comments=False, include_tables=False, favor_precision=True
    )
    return text or ""


def _hashed(text: str) -> Counter[str]:
    return Counter(hashlib.sha256(word.encode()).hexdigest()[:8] for word in _WORD.findall(text.lower()))


def _f1(wanted: Counter[str], found: Counter[str]) -> float:
    return 2 * (wanted & found).total() / max(1, wanted.total() + found.total())
