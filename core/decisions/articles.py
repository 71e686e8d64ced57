"""What the analyst decided about articles, put in force before anything is searched for in them.

A date of publication anchors the days that a text counts back ("Kamis lalu"), and what a block is for says
whether it is searched at all: so these decisions come before the extraction, not after it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import get_args

from core.decisions.record import Decision
from core.ingest.article import amended
from core.model import Article, Metadata, MetadataEvidence, Passage, Role
from core.schema import SEPARATOR
from core.text import fold, name_key

FIELDS = ("publisher", "headline", "date_published", "author", "section")
"""The columns of the table `articles` that can be decided."""
DECIDED = "decided"
"""Basis of a field, and rule of a block, that the analyst decided."""
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(slots=True)
class ArticleDecisions:
    """Decisions in force, by what they are about."""

    removed: set[str] = field(default_factory=set)
    """Ids of articles."""
    fields: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    """By id of the article, then by field."""
    roles: dict[tuple[str, str], Role] = field(default_factory=dict)
    """By publisher and words of the block, both as `name_key` and `block_words` have them."""


def about_articles(decisions: Iterable[Decision]) -> ArticleDecisions:
    """Those of `decisions` (in force, in the order they were made) that are about articles.

    Of two about the same thing the later one holds. A field or a role that Runut does not know, and a date
    that is none, is passed over: decisions come from other analysts too.
    """
    found = ArticleDecisions()
    for decision in decisions:
        if decision.kind == "remove":
            found.removed.add(decision.subject)
        elif decision.kind == "field" and decision.form in FIELDS:
            if decision.form != "date_published" or is_moment(decision.value):
                found.fields[decision.subject][decision.form] = fold(decision.value)
        elif decision.kind == "role" and decision.value in ROLES:
            found.roles[name_key(decision.subject), block_words(decision.form)] = decision.value
    return found


def apply(article: Article, decisions: ArticleDecisions) -> Article:
    """`article` with the metadata and the roles of blocks that were decided. Removal is its caller's matter."""
    metadata = _described(article.metadata, decisions.fields.get(article.article_id, {}))
    passages = article.passages
    if decisions.roles:
        publisher = name_key(metadata.publisher)
        passages = tuple(_placed(article, passage, publisher, decisions) for passage in passages)
    if metadata == article.metadata and passages == article.passages:
        return article
    return amended(article, passages, metadata)


def block_words(text: str) -> str:
    """The words of a block by which a decision knows it again: case and punctuation do not count."""
    return name_key(text) or fold(text)


def is_moment(value: str) -> bool:
    """Whether `value` can stand as a date of publication: an ISO day, or a moment with its offset, or nothing."""
    try:
        if "T" in value:
            return datetime.fromisoformat(value).tzinfo is not None
        return not value or date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _described(metadata: Metadata, values: dict[str, str]) -> Metadata:
    if not values:
        return metadata
    kept = tuple(item for item in metadata.evidence if item.field not in values)
    evidence = (*kept, *(MetadataEvidence(name, value, 0, 0, DECIDED) for name, value in values.items()))
    changed = replace(metadata, evidence=evidence)
    for name, value in values.items():
        if name == "publisher":
            domain = metadata.domain if value == metadata.publisher else ""
            changed = replace(changed, publisher=value, domain=domain)
        elif name == "headline":
            changed = replace(changed, headline=value, headline_basis="decided")
        elif name == "date_published":
            changed = replace(
                changed, date_published=value, date_published_basis="decided" if value else "unknown"
            )
        elif name == "author":
            changed = replace(changed, authors=tuple(filter(None, value.split(SEPARATOR))))
        else:
            changed = replace(changed, section=value)
    return changed


def _placed(article: Article, passage: Passage, publisher: str, decisions: ArticleDecisions) -> Passage:
    words = block_words(article.text(passage.start, passage.end))
    role = decisions.roles.get((publisher, words))
    return replace(passage, role=role, rule=DECIDED) if role and role != passage.role else passage
