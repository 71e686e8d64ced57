"""What each article rests on: agencies and outlets it credits, and articles whose text it shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from core.compare.shingles import Shingled, earlier_sources, shared_text, shingle
from core.model import Article, Origin, ParsedArticle
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


def independent_origins(article_ids: Iterable[str], lineage: Iterable[Origin]) -> int:
    """How many independent origins stand behind these articles.

    Articles that credit one agency, share text, or do so through others, count as one.
    """
    groups = _Groups()
    for origin in lineage:
        groups.join(("article", origin.article_id), _node(origin))
    return len({groups.root(("article", article_id)) for article_id in article_ids})


_Node = tuple[str, str]


def _node(origin: Origin) -> _Node:
    return ("article", origin.origin) if origin.basis == "copied" else ("outlet", name_key(origin.origin))


class _Groups:
    """Nodes joined into groups (union-find)."""

    def __init__(self) -> None:
        self._parent: dict[_Node, _Node] = {}

    def root(self, node: _Node) -> _Node:
        path = []
        while (parent := self._parent.get(node, node)) != node:
            path.append(node)
            node = parent
        for passed in path:
            self._parent[passed] = node
        return node

    def join(self, one: _Node, other: _Node) -> None:
        self._parent[self.root(one)] = self.root(other)


def _credited(article: Article) -> Iterator[Origin]:
    own = name_key(article.metadata.publisher)
    seen = {own}
    for evidence in article.metadata.evidence:
        key = name_key(evidence.value)
        if evidence.field == "wire_source" and key not in seen:
            seen.add(key)
            basis = "byline" if _in_byline(article, evidence.start) else "cited"
            yield Origin(
                article.article_id,
                evidence.value,
                "byline" if basis == "byline" else "cited",
                evidence.start,
                evidence.end,
            )


def _in_byline(article: Article, place: int) -> bool:
    return any(p.role == "byline" and p.start <= place < p.end for p in article.passages)


def _copies(articles: Sequence[Article]) -> Iterator[Origin]:
    order = sorted(articles, key=lambda a: (a.metadata.date_published or "9999", a.article_id))
    shingled = [shingle(article) for article in order]
    for article, mine, sources in zip(order, shingled, earlier_sources(shingled), strict=True):
        for number, count in _best(mine, sources):
            found = shared_text(mine, shingled[number])
            if count and found.share >= COPIED_SHARE:
                source = order[number].article_id
                yield Origin(
                    article.article_id, source, "copied", found.start, found.end, round(found.share, 3)
                )


def _best(article: Shingled, sources: dict[int, int]) -> list[tuple[int, int]]:
    """The source that shares most, the earliest of equals."""
    return sorted(sources.items(), key=lambda item: (-item[1], item[0]))[:1]
