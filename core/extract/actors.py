"""Mentions: every form that names an actor, and which actor it names.

1. words     the prose as words, those glued together taken apart     (core.extract.words)
2. evidence  what the whole article says of its words                 (core.extract.evidence)
             and what the entity model sees in its sentences          (core.extract.modelled)
3. names     the best reading of each sentence as names, twice: the   (core.extract.names)
             second time with what the first taught
4. forms     titles, roles, short names in brackets, credits left out (core.extract.forms)
5. identity  which actor each form stands for, pronouns last          (core.resolve)
"""

from __future__ import annotations

from collections.abc import Sequence

from core.extract.candidates import Candidate, Sight, look
from core.extract.credits import without_credits
from core.extract.evidence import NOTHING, weigh
from core.extract.forms import find_forms
from core.extract.learning import learn
from core.extract.modelled import in_words
from core.extract.names import read_names
from core.extract.words import Clause, clauses
from core.model import Article, Mention
from core.nlp.annotation import Entity
from core.resolve.actors import resolve
from core.resolve.coreference import find_pronouns


def find_mentions(article: Article, entities: Sequence[Entity] | None = None) -> tuple[Mention, ...]:
    """The mentions of an article's prose, in the order of the text.

    `entities` is what the entity model found (`core.nlp.articles`), None where it was not asked: then the
    lexicon and the sentences alone decide.

    A role (`Sekjen NATO`) and the body inside it (`NATO`) are two mentions that overlap. The publisher, the
    by-lines, the wires and the photographers credited are no actors.
    """
    read = without_credits(article, read_clauses(clauses(article), entities))
    forms = find_forms(article, read)
    mentions = resolve(forms, article.metadata.date_published[:10])
    return tuple(
        sorted(
            (*mentions, *find_pronouns(article, mentions)), key=lambda m: (m.start, -m.end, m.actor.actor_id)
        )
    )


def read_clauses(
    found: Sequence[Clause], entities: Sequence[Entity] | None
) -> list[tuple[Sight, list[Candidate]]]:
    """Every clause with its names: a first reading of the running text, then all with what it taught."""
    evidence = weigh(found)
    seen = [in_words(clause, entities) for clause in found]
    running = [
        look(clause, evidence, NOTHING, modelled)
        for clause, modelled in zip(found, seen, strict=True)
        if clause.role != "headline"
    ]
    learned = learn([(sight, read_names(sight)) for sight in running], evidence)
    sights = [look(clause, evidence, learned, modelled) for clause, modelled in zip(found, seen, strict=True)]
    return [(sight, read_names(sight)) for sight in sights]
