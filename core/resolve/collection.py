"""One identity over all articles of a collection, in steps, each looking only at names that share a block.

1. same id    names that differ in case and marks alone are one actor; the commonest spelling is shown
2. spelling   full names that sound alike word for word (`Volodymyr Zelensky`, `Volodymyr Zelenskiy`)
3. part       a full name inside one longer full name (`Rifqi Karsa` in `Muhammad Rifqi Karsa`)
4. surname    a person whom an article names by one word, or by the last words of a longer name, is the one person
              of that name in the collection, where the two articles share another person or body; for several
              words another person whom the lexicon does not know

5. name       an actor of the lexicon is shown under a name that the collection writes (core.resolve.shown)

Actors of the lexicon are never merged: two people of one surname stay two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from core import settings
from core.model import Actor, Mention, ParsedArticle
from core.normalize.names import is_part, likeness, name_words, sound
from core.resolve.known import by_words, often_dropped
from core.resolve.shown import shown_names
from core.weights import IDENTITY as W

Words = tuple[str, ...]


def unify(parsed: Sequence[ParsedArticle]) -> tuple[ParsedArticle, ...]:
    """The same articles with one actor for each person, body, state and place of the collection.

    Time grows with the mentions and with the names that share a block, never with all pairs.
    """
    counts = Counter(mention.actor for article in parsed for mention in article.mentions)
    shown = _shown(counts)
    merged = _merge(shown, counts)
    whole = {actor: merged.get(shown[actor.actor_id], shown[actor.actor_id]) for actor in counts}
    names = _people_by_word(whole.values())
    present = [Counter(whole[mention.actor] for mention in article.mentions) for article in parsed]
    where: dict[Actor, set[int]] = defaultdict(set)
    for index, actors in enumerate(present):
        for actor in actors:
            where[actor].add(index)
    choices = []
    for index in range(len(parsed)):
        choice = dict(whole)
        for actor in present[index]:
            fuller = _fuller(actor, index, names, where, present)
            if fuller:
                choice[actor] = fuller
        choices.append(choice)
    named = [_replace_actors(article, choice) for article, choice in zip(parsed, choices, strict=True)]
    shown_as = shown_names(named)
    return tuple(_replace_actors(article, shown_as) for article in named) if shown_as else tuple(named)


def _shown(counts: Mapping[Actor, int]) -> dict[str, Actor]:
    """One actor for each id: a known one, else that with the commonest spelling."""
    by_id: dict[str, list[Actor]] = defaultdict(list)
    for actor in counts:
        by_id[actor.actor_id].append(actor)
    return {
        key: max(actors, key=lambda actor: (_is_known(actor), counts[actor], actor.name))
        for key, actors in by_id.items()
    }


def _is_known(actor: Actor) -> bool:
    return any(known.actor == actor for known in by_words().get(name_words(actor.name), ()))


def _merge(shown: Mapping[str, Actor], counts: Mapping[Actor, int]) -> dict[Actor, Actor]:
    """For each full name that is another form of an actor's name, that actor."""
    weight: Counter[str] = Counter()
    for actor, count in counts.items():
        weight[actor.actor_id] += count
    people = [
        actor for actor in shown.values() if actor.actor_type == "PER" and len(name_words(actor.name)) > 1
    ]
    people.sort(key=lambda actor: (not _is_known(actor), -weight[actor.actor_id], actor.actor_id))
    into: dict[Actor, Actor] = {}
    alike: dict[tuple[str, str, int], list[Actor]] = defaultdict(list)
    for actor in people:
        words = name_words(actor.name)
        block = alike[sound(words[0]), sound(words[-1]), len(words)]
        same = (
            None if _is_known(actor) else next((other for other in block if _spelt_alike(words, other)), None)
        )
        if same:
            into[actor] = same
        else:
            block.append(actor)
    _merge_parts([actor for actor in people if actor not in into], into)
    return into


def _spelt_alike(words: Words, other: Actor) -> bool:
    return likeness(words, name_words(other.name)) >= settings.SAME_NAME_LIKENESS


def _merge_parts(people: Sequence[Actor], into: dict[Actor, Actor]) -> None:
    """Find the one longer name that each name is part of, by its last word or its first."""
    by_end: dict[str, list[Actor]] = defaultdict(list)
    for actor in people:
        words = name_words(actor.name)
        for word in {words[0], *words[1:]}:
            by_end[word].append(actor)
    for actor in people:
        words = name_words(actor.name)
        if _is_known(actor):
            continue
        rarest = min(words, key=lambda word: len(by_end[word]))
        longer = [
            other for other in by_end[rarest] if other != actor and _is_longer(words, name_words(other.name))
        ]
        if len(longer) == 1:
            into[actor] = into.get(longer[0], longer[0])
    for actor, target in list(into.items()):
        while target in into:
            target = into[target]
        into[actor] = target


def _is_longer(words: Words, full: Words) -> bool:
    """Is `full` a person's longer name? First names agree, or only a common first name goes before."""
    if len(full) <= len(words) or not is_part(words, full):
        return False
    return full[0] == words[0] or (full[1:] == words and full[0] in often_dropped())


def _people_by_word(actors: Iterable[Actor]) -> dict[str, list[Actor]]:
    """People with a full name, by each of its words."""
    found: dict[str, list[Actor]] = defaultdict(list)
    for actor in dict.fromkeys(actors):
        words = name_words(actor.name)
        if actor.actor_type == "PER" and len(words) > 1:
            for word in dict.fromkeys(words):
                found[word].append(actor)
    return found


def _fuller(
    actor: Actor,
    index: int,
    names: Mapping[str, Sequence[Actor]],
    where: Mapping[Actor, set[int]],
    present: Sequence[Mapping[Actor, int]],
) -> Actor | None:
    """The person whom article `index` means by one word of the name, or by its last ones (`Ronald Tannur`)."""
    words = name_words(actor.name)
    if actor.actor_type != "PER" or not words or _is_known(actor):
        return None
    candidates = [
        other for other in names.get(words[-1], ()) if _ends_or_opens(words, name_words(other.name))
    ]
    if len(candidates) != 1 or (len(words) == 1 and len(names[words[0]]) != 1):
        return None
    here = set(_telling(present[index]))
    elsewhere = {other for article in where[candidates[0]] for other in _telling(present[article])}
    shared = here & elsewhere - {actor, candidates[0]}
    if len(words) > 1:
        # One article alone may have taken a word before the name for its first.
        local = {other for other in shared if other.actor_type == "PER" and not _is_known(other)}
        shared = local if len(where[candidates[0]]) > 1 else set()
    return candidates[0] if shared else None


def _ends_or_opens(words: Words, full: Words) -> bool:
    """Are they a longer name's first or last word, or two or more of its last?"""
    return len(full) > len(words) and (
        full[-len(words) :] == words or (len(words) == 1 and full[0] == words[0])
    )


def _telling(actors: Iterable[Actor]) -> Iterator[Actor]:
    """Actors that tie two articles together: states and cities are everywhere and tell nothing."""
    return (actor for actor in actors if actor.actor_type in ("PER", "ORG"))


def _replace_actors(article: ParsedArticle, choice: Mapping[Actor, Actor]) -> ParsedArticle:
    """The article with each actor replaced wherever it stands."""

    def one(actor: Actor) -> Actor:
        return choice.get(actor, actor)

    def many(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        return tuple(dict.fromkeys(one(actor) for actor in actors))

    return replace(
        article,
        mentions=tuple(_replace_mention(mention, one(mention.actor)) for mention in article.mentions),
        statements=tuple(replace(said, speakers=many(said.speakers)) for said in article.statements),
        quantities=tuple(
            replace(figure, attributed_to=many(figure.attributed_to)) for figure in article.quantities
        ),
        relations=tuple(
            replace(
                act, source=one(act.source), target=one(act.target), attributed_to=many(act.attributed_to)
            )
            for act in article.relations
        ),
    )


def _replace_mention(mention: Mention, actor: Actor) -> Mention:
    if actor == mention.actor:
        return mention
    if actor.actor_id == mention.actor.actor_id:
        return replace(mention, actor=actor)
    reason = f"{mention.reason}; in the collection “{mention.actor.name}” is “{actor.name}”"
    basis = "alias" if mention.basis == "name" else mention.basis
    return replace(
        mention,
        actor=actor,
        basis=basis,
        confidence=min(mention.confidence, W["named so in the collection"]),
        reason=reason,
    )
