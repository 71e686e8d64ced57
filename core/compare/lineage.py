"""What each article rests on: agencies and outlets it credits, and articles whose text it shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from core.compare.shingles import earlier_sources, shared_text, shingle
from core.comparison import Origin
from core.model import Article, ParsedArticle
from core.settings import COPIED_SHARE
from core.text import name_key


def find_lineage(parsed: Sequence[ParsedArticle]) -> tuple[Origin, ...]:
    """The origins of every article, in the order of `parsed`.

    `cited` and `byline`: what the article credits, its own outlet excepted, with the words that say so.
    `copied`: the earlier article that holds most of its text, if that is `COPIED_SHARE` or more of it.
    """
    articles = [one.article for one in parsed]
    copied = {origin.article_id: origin for origin in _copies(articles)}
    origins: list[Origin] = []
    for article in articles:
        origins.extend(_credited(article))
        if article.article_id in copied:
            origins.append(copied[article.article_id])
    return tuple(origins)


_Node = tuple[str, str]


class Independence:
    """Tells how many independent origins stand behind articles.

    Articles that credit one agency, share text, or do so through others, rest on one origin.
    """

    def __init__(self, lineage: Iterable[Origin]) -> None:
        self._parent: dict[_Node, _Node] = {}
        for origin in lineage:
            basis = "article" if origin.basis == "copied" else "outlet"
            name = origin.origin if origin.basis == "copied" else name_key(origin.origin)
            self._parent[self._root(("article", origin.article_id))] = self._root((basis, name))

    def count(self, article_ids: Iterable[str]) -> int:
        """How many independent origins these articles have."""
        return len({self._root(("article", article_id)) for article_id in article_ids})

    def _root(self, node: _Node) -> _Node:
        """What stands for all that is joined to `node` (union-find with shortened paths)."""
        passed = []
        while (parent := self._parent.get(node, node)) != node:
            passed.append(node)
            node = parent
        for each in passed:
            self._parent[each] = node
        return node


def _credited(article: Article) -> Iterator[Origin]:
    own = name_key(article.metadata.publisher)
    seen = {own}
    for evidence in article.metadata.evidence:
        key = name_key(evidence.value)
        if evidence.field == "wire_source" and key not in seen:
            seen.add(key)
            basis: Literal["byline", "cited"] = "byline" if _in_byline(article, evidence.start) else "cited"
            yield Origin(article.article_id, evidence.value, basis, evidence.start, evidence.end)


def _in_byline(article: Article, place: int) -> bool:
    return any(p.role == "byline" and p.start <= place < p.end for p in article.passages)


def _copies(articles: Sequence[Article]) -> Iterator[Origin]:
    order = sorted(articles, key=lambda a: (a.metadata.date_published or "9999", a.article_id))
    shingled = [shingle(article) for article in order]
    for article, mine, sources in zip(order, shingled, earlier_sources(shingled), strict=True):
        if sources:
            most = min(sources, key=lambda number: (-sources[number], number))
            found = shared_text(mine, shingled[most])
            if found.share >= COPIED_SHARE:
                source = order[most].article_id
                yield Origin(
                    article.article_id, source, "copied", found.start, found.end, round(found.share, 3)
                )
