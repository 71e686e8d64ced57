"""Mentions that are no names: stand-ins for several ("kedua negara"), nouns that a capital opens."""

from __future__ import annotations

from collections.abc import Sequence

from core.extract.phrases import speaker_nouns
from core.model import Actor, Mention


def stood_for_together(mentions: Sequence[Mention]) -> dict[int, tuple[Actor, ...]]:
    """Whom the stand-ins for several ("kedua negara") mean, by where they begin."""
    found: dict[int, tuple[Actor, ...]] = {}
    for mention in mentions:
        if mention.basis == "pronoun":
            found[mention.start] = (*found.get(mention.start, ()), mention.actor)
    return {start: actors for start, actors in found.items() if len(actors) > 1}


def is_noun(raw: str, actor: Actor) -> bool:
    """Whether what was taken for a person is a noun that a capital opens: "Hakim menyebut …", later "hakim"."""
    name = actor.name.lower()
    if actor.actor_type != "PER":
        return False
    nouns = speaker_nouns("person") | speaker_nouns("office")
    return name in speaker_nouns("document") or (name in nouns and f" {name} " in raw)
