"""Names that are credits, not actors: the outlet, by-lines, wires, media quoted as sources, photographers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from core import lexicon
from core.extract.candidates import Candidate, Sight
from core.extract.words import Word
from core.model import Article
from core.normalize.names import name_words
from core.settings import CREDIT_REACH

_FIELDS = frozenset({"author", "editor", "wire_source", "publisher"})
_PHOTO = re.compile(
    r"\([^()\n]{0,80}/[^()\n]{0,80}\)|\((?:foto|dok|photo|ist|sumber)\b[^()\n]{0,80}\)"
    r"|\b(?:foto|photo|dok|kredit|credit)\s?[:.][^\n]{0,80}$"
    r"|\b[A-Z]\w+(?: \w+){0,2}/[A-Z][^\n/]{0,40}(?:/[^\n/]{1,40}){0,3}$"
    r"|^sumber (?:gambar|foto)\b[^\n]{0,80}",
    re.IGNORECASE,
)


def without_credits(
    article: Article, read: Sequence[tuple[Sight, list[Candidate]]]
) -> list[tuple[Sight, list[Candidate]]]:
    """The names read in an article, less those that only credit somebody."""
    spans = sorted(_credited(article, read))
    own = {
        name_words(name)
        for name in (article.metadata.publisher, article.metadata.domain, *article.metadata.wires)
    }
    kept = []
    for sight, names in read:
        kept.append((sight, [name for name in names if not _is_credit(sight, name, spans, own)]))
    return kept


def _credited(article: Article, read: Sequence[tuple[Sight, list[Candidate]]]) -> Iterator[tuple[int, int]]:
    for evidence in article.metadata.evidence:
        if evidence.field in _FIELDS:
            yield evidence.start, evidence.end
    for sight, _ in read:
        if sight.clause.role == "caption":
            text = article.text(sight.clause.start, sight.clause.end)
            for match in _PHOTO.finditer(text):
                yield sight.clause.start + match.start(), sight.clause.start + match.end()


def _is_credit(
    sight: Sight, name: Candidate, spans: Sequence[tuple[int, int]], own: set[tuple[str, ...]]
) -> bool:
    words = sight.words[name.first : name.stop]
    start, end = words[0].start, words[-1].end
    if any(first < end and start < last for first, last in spans):
        return True
    known = name.known[0] if name.known else None
    if known is None or known.kind != "media":
        return False
    named = {tuple(word.key for word in words), name_words(known.actor.name)}
    return bool(named & own) or _quoted_as_source(sight.words, name)


def _quoted_as_source(words: Sequence[Word], name: Candidate) -> bool:
    """`dikutip dari laman X`, `X melaporkan`: does the medium stand as a source?"""
    for index in range(name.first - 1, max(name.first - 1 - CREDIT_REACH, -1), -1):
        if words[index].key in _cues("strong", "weak"):
            return True
    return name.stop < len(words) and words[name.stop].key in _cues("reports", "strong", "weak")


@cache
def _cues(*kinds: str) -> frozenset[str]:
    return frozenset(row["cue"] for row in lexicon.table("wire_cues", "cue", "kind") if row["kind"] in kinds)
