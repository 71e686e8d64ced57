"""Under which name an actor of the lexicon is shown: the lexicon's, or the one that the collection writes.

The lexicon's name is shown where an article writes it in full, whatever its case and marks. Where none does, the
commonest of the full forms that they write is: `Volodymyr Zelensky` in a collection that never writes
`Zelenskyy`. A person's full form has two words or more; a body's or place's is spelt like its name. The
actor keeps its id, so links and decisions find it under either name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from core import settings
from core.model import Actor, ParsedArticle
from core.normalize.names import likeness, name_words
from core.resolve.known import by_words
from core.text import fold

Words = tuple[str, ...]


def shown_names(parsed: Sequence[ParsedArticle]) -> dict[Actor, Actor]:
    """For each known actor whose name no article writes in full, the same actor under a name that they write."""
    written: dict[Actor, Counter[str]] = defaultdict(Counter)
    for article in parsed:
        for mention in article.mentions:
            if mention.basis in ("name", "alias", "spelling"):
                form = fold(article.article.text(mention.start, mention.end))
                written[mention.actor][form] += 1
    found = {actor: _commonest(actor, forms) for actor, forms in written.items() if _forms(actor)}
    return {actor: replace(actor, name=name) for actor, name in found.items() if name}


def _commonest(actor: Actor, written: Mapping[str, int]) -> str:
    """The full form written most, the longest of several; empty where the lexicon's name stands."""
    full: Counter[str] = Counter()
    for form, count in written.items():
        for name in _full_names(actor, form):
            if name_words(name) == name_words(actor.name):
                return ""
            full[name] += count
    return max(full, key=lambda name: (full[name], len(name), name), default="")


def _full_names(actor: Actor, form: str) -> Iterator[str]:
    """The name in `form` without the titles before it, where that is one of the actor's full names."""
    tokens = form.split()
    for first in range(len(tokens) - 1):
        name = " ".join(tokens[first:])
        if _is_full_name(actor, name):
            yield name
            return


def _is_full_name(actor: Actor, name: str) -> bool:
    words, own = name_words(name), name_words(actor.name)
    if "".join(words) == "".join(own):
        return True
    alike = likeness(words, own) >= settings.SAME_NAME_LIKENESS
    return alike or (actor.actor_type == "PER" and words in _forms(actor))


def _forms(actor: Actor) -> frozenset[Words]:
    """The words of every form that the lexicon has for the actor; none for an actor that it does not know."""
    return _known_forms().get(actor.actor_id, frozenset())


@cache
def _known_forms() -> dict[str, frozenset[Words]]:
    found: dict[str, set[Words]] = defaultdict(set)
    for words, known in by_words().items():
        for one in known:
            found[one.actor.actor_id].add(words)
    return {key: frozenset(forms) for key, forms in found.items()}
