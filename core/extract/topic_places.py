"""Where a counted thing is and whose story it belongs to, looked for ever further from the figure.

Two stories that count the dead must not be pooled: what a figure's own clause leaves out is taken from its sentence,
then from the nearest sentence before it in which one place stands, then from the headline; and it is said from where.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from core.extract.clauses import Unit, sentence_units
from core.extract.overlaps import Overlaps
from core.extract.topic_words import topic_words
from core.model import Actor, ActorType, Article, DateMention, Mention, Sentence, Span, Statement
from core.resolve.known import countries

SENTENCES_BACK = 3
"""Sentences before a figure in which its place is still the one meant. Of 40 figures in `../shared/volume` whose own
sentence names no place, the place stood at most three sentences before it or in the headline alone."""
_PLACES = ("LOC", "GPE")
_STRUCK_REACH = 4
_PLACE_WORDS = 2
"""Words such as "kawasan" or "Kota" between "di" and the name of a place."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What sets a figure's story apart, as words of a topic, and where it stands: `sentence`, `earlier sentence`,
    `headline`."""

    words: str
    basis: str


class Surroundings:
    """The sentences of one article as units, and the places and actors that they name."""

    def __init__(
        self,
        article: Article,
        dates: Sequence[DateMention],
        mentions: Sequence[Mention],
        statements: Sequence[Statement],
    ) -> None:
        self._article = article
        self._statements = Overlaps(sorted(statements, key=lambda statement: statement.start))
        self._dates, self._mentions = Overlaps(dates), Overlaps(mentions)
        self._units: dict[int, tuple[Unit, ...]] = {}
        self._places = {mention.actor.name for mention in mentions if mention.actor.actor_type in _PLACES}
        roles = [article.passages[sentence.passage].role for sentence in article.sentences]
        self._headline = [index for index, role in enumerate(roles) if role == "headline"]
        self._prose = [role in ("body", "deck") for role in roles]

    def index(self, position: int) -> int:
        """Number of the sentence at `position`, or of the last one before it."""
        return max(0, bisect_right(self._article.sentences, position, key=lambda each: each.start) - 1)

    def sentence(self, index: int) -> Sentence:
        """The sentence of that number."""
        return self._article.sentences[index]

    def units(self, index: int) -> tuple[Unit, ...]:
        """The units of a sentence."""
        if index not in self._units:
            self._units[index] = sentence_units(
                self._article, self._article.sentences[index], self._dates, self._mentions
            )
        return self._units[index]

    def place(self, index: int, clause: Span, *, happened: bool = False) -> Setting | None:
        """The place where what `clause` of sentence `index` counts is.

        What `happened` (deaths, damage, a quake) did so at a lone place in whatever role, or where a sentence before it
        says; people and things may be anywhere. A sentence that names another place or state is not about that of the
        headline or of one before it.
        """
        if place := self._happened_in(index, clause):
            return Setting(f"di {place}", "clause")
        counting = self._counted_by(index) if happened else ""
        own = {actor.name for actor in self._actors(index) if actor.actor_type in _PLACES}
        for number, basis in self._nearest(index):
            place = self._happened_in(number)
            if happened and not place and basis == "sentence":
                place = self._only_named(number) or counting
            if not place or (basis != "sentence" and place == home()):
                continue
            if basis == "earlier sentence" and not happened:
                continue
            return Setting(f"di {place}", basis) if basis == "sentence" or own <= {place} else None
        return None

    def story(self) -> Setting | None:
        """Whom or what the headline names first."""
        for number in self._headline:
            for actor in self._actors(number):
                return Setting(f"terkait {actor.name}", "headline")
        return None

    def party(self, index: int, before: int, kinds: Collection[ActorType]) -> Setting | None:
        """Who of these kinds sentence `index` is about: the last one named before `before`, or the only one that the
        nearest sentence which names any does."""
        unsure = False
        for number, basis in self._nearest(index):
            named = [actor.name for actor in self._actors(number) if actor.actor_type in kinds]
            near = [actor.name for actor in self._actors(number, before) if actor.actor_type in kinds]
            if near and basis == "sentence":
                return Setting(near[-1], basis)
            if len(set(named)) == 1 and not (unsure and basis == "earlier sentence"):
                return Setting(named[0], basis)
            unsure = unsure or bool(named)
        return None

    def holder(self, index: int, before: int) -> Setting | None:
        """Whose record sentence `index` gives: the last person named before `before`, or the last body."""
        named = self._actors(index, before)
        for kind in ("PER", "ORG"):
            if alike := [actor.name for actor in named if actor.actor_type == kind]:
                return Setting(alike[-1], "sentence")
        return None

    def _actors(self, index: int, before: int | None = None) -> list[Actor]:
        end = self.sentence(index).end if before is None else before
        return [unit.actors[0] for unit in self.units(index) if unit.kind == "actor" and unit.end <= end]

    def _happened_in(self, index: int, within: Span | None = None) -> str:
        """The one place that a sentence says things happened in: "di Agam", "serangan ke Agam". Where somebody speaks
        ("kata Budi di Jakarta"), nothing else happens."""
        units, span = self.units(index), within or self.sentence(index)
        places = {
            name
            for number, unit in enumerate(units)
            if unit.kind == "actor"
            and unit.actors[0].actor_type in _PLACES
            and span.start <= unit.start < span.end
            and _happened(units, number)
            and not self._frames(index, unit)
            for name in joined_places(units, number)
        }
        return places.pop() if len(places) == 1 else ""

    def _frames(self, index: int, unit: Unit) -> bool:
        """Whether the unit is part of a reporting clause."""
        sentence = self.sentence(index)
        said = [
            (one.start, one.end) if one.kind == "direct" else (one.content_start, one.content_end)
            for one in self._statements.over(sentence.start, sentence.end)
        ]
        return bool(said) and all(end and not start <= unit.start < end for start, end in said)

    def _counted_by(self, index: int) -> str:
        """The place whose own body a sentence rests on, as ministries of health and the police count at home: "Menurut
        Kementerian Kesehatan Iran, 224 orang tewas"."""
        bodies = [actor.name for actor in self._actors(index) if actor.actor_type == "ORG"]
        homes = {
            place
            for name in bodies
            for body in topic_words("counts at home")
            if name.lower().startswith(f"{body} ") and (place := name[len(body) :].strip()) in self._places
        }
        return homes.pop() if len(homes) == 1 else ""

    def _only_named(self, index: int) -> str:
        """The only place, no state, that a sentence names in whatever role: "erupsi Gunung Semeru". The place that a
        story is filed from is none of them."""
        filed = [each for each in self._article.metadata.evidence if each.field == "dateline"]
        places = {
            unit.actors[0].name
            for unit in self.units(index)
            if unit.kind == "actor"
            and unit.actors[0].actor_type == "LOC"
            and not self._frames(index, unit)
            and not any(each.start <= unit.start < each.end for each in filed)
        }
        return places.pop() if len(places) == 1 else ""

    def _nearest(self, index: int) -> list[tuple[int, str]]:
        """The sentence itself, those before it, and the headline, with how each is called."""
        earlier = [
            number
            for number in range(index - 1, max(-1, index - 1 - SENTENCES_BACK), -1)
            if self._prose[number]
        ]
        headline = [number for number in self._headline if number != index]
        return [
            (index, "sentence"),
            *((number, "earlier sentence") for number in earlier if self._prose[index]),
            *((number, "headline") for number in headline),
        ]


@cache
def home() -> str:
    """The country of the press that is read: that something happened there sets no story apart."""
    return countries()["ID"].name


def joined_places(units: Sequence[Unit], index: int) -> list[str]:
    """The place or state at `index` and those joined to it: "Iran dan Israel"."""
    names = [units[index].actors[0].name]
    for joint, unit in zip(units[index + 1 :: 2], units[index + 2 :: 2], strict=False):
        joins = joint.text in topic_words("joins places")
        if not joins or unit.kind != "actor" or unit.actors[0].actor_type not in _PLACES:
            break
        names.append(unit.actors[0].name)
    return names


def _happened(units: Sequence[Unit], index: int) -> bool:
    """Whether what stands before a place says that something happened there."""
    first = index
    while first and index - first < _PLACE_WORDS and units[first - 1].text in topic_words("place word"):
        first -= 1
    before = units[first - 1].text if first else ""
    struck = {each.text for each in units[max(0, first - 1 - _STRUCK_REACH) : first - 1]} & topic_words(
        "strike"
    )
    return (
        before == "di" or before in topic_words("earthquake") or bool(before in ("ke", "terhadap") and struck)
    )
