"""Who is reported to speak: actors, and the words that name them."""

from __future__ import annotations

from dataclasses import dataclass

from core.extract.phrases import kind, press, speaker_nouns
from core.model import Actor

NAMED, INSTITUTION, CARRIED, UNKNOWN, BY_SYNTAX = 0.95, 0.85, 0.75, 0.5, 0.45
"""Confidence by how the speaker was found; the order is what counts. The parser's are asked last."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is reported to speak: the actors where the text leads to some, and the words that name them."""

    actors: tuple[Actor, ...]
    text: str
    confidence: float

    @property
    def is_person(self) -> bool:
        """Whether one person speaks, named or not. An unnamed subject in capitals is taken for a body, an analyst
        of a bank for a person."""
        nouns = set(self.text.lower().split())
        if self.actors:
            heads = speaker_nouns("person") | speaker_nouns("office")
            is_head = bool(set(self.text.lower().split()[:1]) & heads - speaker_nouns("crowd"))
            return len(self.actors) == 1 and (self.actors[0].actor_type == "PER" or is_head)
        things = speaker_nouns("document") | speaker_nouns("body") | speaker_nouns("thing")
        return not self.text.isupper() and not nouns & things

    @property
    def is_several(self) -> bool:
        """Whether several speak, a crowd or a body, whom "mereka" can take up: "sejumlah warga", "para saksi"."""
        first = self.text.lower().split()[:1]
        crowd = kind("collective") | kind("several") | speaker_nouns("crowd")
        is_body = bool(self.actors) and all(actor.actor_type != "PER" for actor in self.actors)
        return is_body or any(word in crowd or word.isdigit() for word in first)

    @property
    def may_speak(self) -> bool:
        """Whether this is somebody who can speak: an actor, or unnamed a person, a body or a document."""
        heads = frozenset[str]().union(*map(speaker_nouns, ("person", "office", "body", "document")))
        known = (
            heads
            | kind("indefinite")
            | kind("collective")
            | kind("pronoun_singular")
            | kind("pronoun_plural")
        )
        phrase = (word.strip(",.()") for word in self.text.lower().split())
        is_known = bool(self.actors) or self.text in press() or any(word in known for word in phrase)
        return self.is_source and is_known

    @property
    def is_source(self) -> bool:
        """Whether words can come from here: "menurut jadwal", "menurut Pasal 1" report nobody's speech."""
        return not set(self.text.lower().split()[:1]) & speaker_nouns("not_speaker")
