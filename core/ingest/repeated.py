"""Blocks that an outlet prints around every story: known by standing in many of its articles.

The lists of notices and labels know the habits of many outlets. What another one asks of its readers, and how it
calls itself, shows where several of its articles lie side by side: the same words around different stories, of
which the stories themselves say nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath

from core import lexicon
from core.ingest import settings
from core.ingest.article import amended, read_article
from core.ingest.blocks import block_key
from core.ingest.roles import LABEL
from core.model import PROSE_ROLES, Article, Metadata, MetadataEvidence, Passage

Outlet = tuple[str, str]
"""The name of a publisher, or the folder of articles that name none; the other of the two is empty."""
Blocks = Mapping[str, Passage]
"""The blocks of an article by their words, those that credit or date it left out."""
Frame = Mapping[str, str]
"""Words of the blocks that an outlet repeats, each with the rule that says in how many articles."""


def set_aside(articles: Sequence[Article]) -> list[Article]:
    """`articles` in their order, read anew where blocks that their outlet repeats were taken for its story.

    A block repeats where its words, figures masked, stand in enough articles of one outlet that tell different
    stories and do not use those words themselves: a paragraph of background is about the same things as what
    stands around it, and a story published again says nothing else. An article that names no publisher and has
    the frame of one is given its name. Time is near linear in the text.
    """
    held = [_blocks(article) for article in articles]
    members: dict[Outlet, list[int]] = defaultdict(list)
    for index, article in enumerate(articles):
        members[_outlet(article)].append(index)
    frames = {outlet: _frame(outlet[0], [held[i] for i in own]) for outlet, own in members.items()}
    marks = _marks(frames, held)
    found = []
    for article, blocks in zip(articles, held, strict=True):
        framed = _framed_by(blocks, marks)
        rules: dict[str, str] = {}
        for outlet in (*framed, _outlet(article)):
            rules |= {key: rule for key, rule in frames[outlet].items() if key in blocks}
        again = _read_again(article, rules, blocks)
        if len(framed) == 1 and framed[0][0] and not again.metadata.publisher:
            mark = next(block for key, block in blocks.items() if key in marks)
            again = _named(again, articles[members[framed[0]][0]].metadata, mark)
        found.append(again)
    return found


def _outlet(article: Article) -> Outlet:
    publisher = article.metadata.publisher
    return (publisher, "") if publisher else ("", PurePosixPath(article.saved.file).parent.as_posix())


def _blocks(article: Article) -> dict[str, Passage]:
    blocks: dict[str, Passage] = {}
    for passage in article.passages:
        key = block_key(article.text(passage.start, passage.end))
        if passage.role not in ("byline", "date") and any(map(str.isalpha, key)):
            blocks.setdefault(key, passage)
    return blocks


def _frame(publisher: str, held: Sequence[Blocks]) -> Frame:
    """The blocks that the articles `held` of one outlet repeat."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, blocks in enumerate(held):
        for key in blocks:
            holders[key].append(index)
    often = {key: indexes for key, indexes in holders.items() if len(indexes) >= _least(key, len(held))}
    own = {i: _own_words(held[i], often) for i in {i for indexes in often.values() for i in indexes}}
    return {
        key: f"{len(indexes)} articles of {publisher or 'one outlet'}"
        for key, indexes in often.items()
        if _is_frame(key, [own[i] for i in indexes if len(own[i]) >= settings.REPEATED_STORY_WORDS])
    }


def _least(key: str, articles: int) -> float:
    """In how many of an outlet's articles a block must stand: a sentence in more than a line, since stories say
    some sentences alike."""
    long = len(key.split()) >= settings.PROSE_WORDS
    return max(
        settings.REPEATED_ARTICLES,
        articles * (settings.REPEATED_SENTENCE_SHARE if long else settings.REPEATED_SHARE),
    )


def _own_words(blocks: Blocks, often: Mapping[str, object]) -> frozenset[str]:
    """The words of an article's story that it does not share with others of its outlet."""
    return _words(key for key, block in blocks.items() if block.role in PROSE_ROLES and key not in often)


def _is_frame(key: str, stories: Sequence[frozenset[str]]) -> bool:
    """Do the words `key` stand around stories that differ, and that do not speak of what it speaks of?"""
    words = _words([key])
    shared = sum(len(words & story) for story in stories)
    return shared <= settings.REPEATED_OWN_SHARE * len(words) * len(stories) and _differ(stories)


def _differ(stories: Iterable[frozenset[str]]) -> bool:
    """Are enough of the stories different ones? One that was published again counts once."""
    different: list[frozenset[str]] = []
    for story in stories:
        if all(len(story & other) < settings.SAME_TEXT * min(len(story), len(other)) for other in different):
            different.append(story)
        if len(different) == settings.REPEATED_ARTICLES:
            return True
    return False


def _read_again(article: Article, frame: Frame, blocks: Blocks) -> Article:
    taken = any(blocks[key].role in PROSE_ROLES for key in frame)
    return read_article(article.saved, frame) if taken else article


def _marks(frames: Mapping[Outlet, Frame], held: Sequence[Blocks]) -> dict[str, list[Outlet]]:
    """The repeated blocks that tell outlets apart, of some length and no usual label, and whose they are."""
    usual = {key for blocks in held for key, block in blocks.items() if block.rule.startswith(LABEL)}
    marks: dict[str, list[Outlet]] = defaultdict(list)
    for outlet, frame in frames.items():
        for key in frame:
            if key not in usual and len(key.split()) >= settings.MARK_WORDS:
                marks[key].append(outlet)
    return marks


def _framed_by(blocks: Blocks, marks: Mapping[str, list[Outlet]]) -> list[Outlet]:
    """The outlets of which an article has more than one mark."""
    outlets = Counter(outlet for key in blocks for outlet in marks.get(key, ()))
    return [outlet for outlet, count in outlets.items() if count > 1]


def _named(article: Article, other: Metadata, mark: Passage) -> Article:
    """`article` under the publisher of another one, whose frame it has at `mark`."""
    evidence = MetadataEvidence("publisher", other.publisher, mark.start, mark.end, "inferred")
    metadata = replace(
        article.metadata,
        publisher=other.publisher,
        domain=other.domain,
        evidence=(evidence, *article.metadata.evidence),
    )
    return amended(article, article.passages, metadata)


def _words(keys: Iterable[str]) -> frozenset[str]:
    """The words that carry matter."""
    words = (word for key in keys for word in key.split())
    return frozenset(word for word in words if len(word) > 3 and word not in _stopwords())


@cache
def _stopwords() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon.table("stopwords", "word"))
