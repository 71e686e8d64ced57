"""Who is who after the analyst's decisions: the actor that each mention, speaker and party stands for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import get_args

from core.comparison import Decided
from core.decisions.record import Decision
from core.decisions.slots import Slot, named_by, nearest, slots
from core.model import Actor, ActorType, Mention, ParsedArticle
from core.resolve.known import make_actor
from core.text import fold, name_key, slug

DECIDED = "you decided: "
"""How the reason of a mention begins that the analyst decided on."""

_TYPES = get_args(ActorType)


@dataclass(slots=True)
class Node:
    """An actor as it was found, or made by a split, and what was decided on it."""

    actor: Actor
    into: str = ""
    """Id of the actor that it was merged into."""
    ignored: bool = False
    decision: Decision | None = None
    """The merge that ended it, else what was last decided on it as a whole."""


class _RestsError(Exception):
    """A decision finds nothing to decide on; the words say why."""


class Standing:
    """Applies decisions one after the other; `core.decisions.rewriting` then writes down what came of them."""

    def __init__(self, parsed: Sequence[ParsedArticle]) -> None:
        self._parsed = parsed
        self._place = {article.article.article_id: at for at, article in enumerate(parsed)}
        self.nodes: dict[str, Node] = {}
        self.held = [[self._known(mention.actor) for mention in article.mentions] for article in parsed]
        """For each mention of each article, the id of the node it hangs on."""
        self.moved: dict[tuple[int, Slot], str] = {}
        """Speakers and parties that a split moved, by article and slot, and the node they hang on now."""
        self.why: dict[tuple[int, int], Decision] = {}
        """The split or acceptance of single mentions, by article and mention."""
        for article in parsed:
            for _, _, actor in slots(article):
                self._known(actor)
        self._mentions = Counter(key for keys in self.held for key in keys)

    def _known(self, actor: Actor) -> str:
        self.nodes.setdefault(actor.actor_id, Node(actor))
        return actor.actor_id

    def root(self, key: str) -> str:
        """The id under which the actor `key` stands now; empty where it is ignored."""
        while self.nodes[key].into:
            key = self.nodes[key].into
        return "" if self.nodes[key].ignored else key

    def apply(self, decision: Decision) -> Decided:
        """Apply one decision, and say what became of it."""
        act = {
            "merge": self._merge,
            "split": self._split,
            "rename": self._rename,
            "retype": self._retype,
            "ignore": self._ignore,
            "accept": self._accept,
        }[decision.kind]
        subject = value = ""
        try:
            key = self._subject(decision)
            subject, mentions = self.nodes[key].actor.name, self._mentions[key]
            value, touched = act(decision, key)
        except _RestsError as rests:
            return Decided(decision, str(rests), subject, value, 0)
        return Decided(decision, "", subject, value, mentions if touched is None else touched)

    def _merge(self, decision: Decision, key: str) -> tuple[str, None]:
        target = self._target(decision.value)
        if target == key:
            raise _RestsError("they are one actor already")
        self.nodes[key].into = target
        self.nodes[key].decision = decision
        self._mentions[target] += self._mentions.pop(key, 0)
        return self.nodes[target].actor.name, None

    def _rename(self, decision: Decision, key: str) -> tuple[str, None]:
        name = fold(decision.value)
        if not name:
            raise _RestsError("it gives no name")
        node = self.nodes[key]
        node.actor = replace(node.actor, name=name)
        node.decision = decision
        return name, None

    def _retype(self, decision: Decision, key: str) -> tuple[str, None]:
        if decision.value not in _TYPES:
            raise _RestsError(f"“{decision.value}” is no type of actor")
        node = self.nodes[key]
        node.actor = replace(node.actor, actor_type=decision.value)  # type: ignore[arg-type]
        node.decision = decision
        return decision.value, None

    def _ignore(self, decision: Decision, key: str) -> tuple[str, None]:
        self.nodes[key].ignored = True
        return "", None

    def _accept(self, decision: Decision, key: str) -> tuple[str, int | None]:
        if decision.value:
            # Two that are not the same: nothing changes in the tables, and nobody need ask again.
            return self.nodes[self._target(decision.value)].actor.name, None
        accepted = [place for places in self._matching(decision, key).values() for place in places]
        if not accepted:
            raise _RestsError("no mention of it is left")
        for place in accepted:
            self.why.setdefault(place, decision)
        return "", len(accepted)

    def _split(self, decision: Decision, key: str) -> tuple[str, int]:
        name = fold(decision.value)
        if not name:
            raise _RestsError("it gives no name")
        matching = self._matching(decision, key)
        if not matching:
            raise _RestsError("no such mention is left")
        other = self._named(name, key, decision)
        if other == key:
            raise _RestsError("that is its own name")
        for at, places in matching.items():
            chosen = {index for _, index in places}
            self._move_slots(at, key, chosen, other)
            for place in places:
                self.held[at][place[1]] = other
                self.why[place] = decision
        number = sum(map(len, matching.values()))
        self._mentions[key] -= number
        self._mentions[other] += number
        return self.nodes[other].actor.name, number

    def _matching(self, decision: Decision, key: str) -> dict[int, list[tuple[int, int]]]:
        """Mentions that `decision` is about, as article and mention, by article."""
        found: dict[int, list[tuple[int, int]]] = {}
        for at in self._articles(decision.article_id):
            own = self._own(at, key)
            texts = [self._text(at, index) for index in own]
            chosen = [(at, own[index]) for index in named_by(texts, decision.form)]
            if chosen:
                found[at] = chosen
        return found

    def _own(self, at: int, key: str) -> list[int]:
        return [index for index, held in enumerate(self.held[at]) if self.root(held) == key]

    def _text(self, at: int, index: int) -> tuple[str, bool]:
        mention = self._parsed[at].mentions[index]
        text = self._parsed[at].article.text(mention.start, mention.end)
        return text, mention.basis == "pronoun"

    def _articles(self, article_id: str) -> Sequence[int]:
        if not article_id:
            return range(len(self._parsed))
        return [self._place[article_id]] if article_id in self._place else []

    def _named(self, name: str, key: str, decision: Decision) -> str:
        """The actor of this name: one of the collection, of the same type if there is one, else a new one."""
        actor_type = self.nodes[key].actor.actor_type
        alike = [
            other
            for other, node in self.nodes.items()
            if node.actor.name == name and self.root(other) == other
        ]
        if alike:
            return min(alike, key=lambda other: (self.nodes[other].actor.actor_type != actor_type, other))
        actor = make_actor(name, actor_type)
        if actor.actor_id in self.nodes:
            # The id is, or was, that of an actor with another name.
            actor = replace(actor, actor_id=f"{actor.actor_id}-{decision.decision_id[:6]}")
        return self._known(actor)

    def _move_slots(self, at: int, key: str, chosen: set[int], other: str) -> None:
        """Speakers and parties go with the mention that stands nearest to what they say or do."""
        article = self._parsed[at]
        own = self._own(at, key)
        spans = [(article.mentions[index].start, article.mentions[index].end) for index in own]
        for slot, span, actor in slots(article):
            held = self.moved.get((at, slot), actor.actor_id)
            if self.root(held) == key and own[nearest(spans, *span)] in chosen:
                self.moved[at, slot] = other

    def _subject(self, decision: Decision) -> str:
        """The actor that a decision is about. Raises `_RestsError` where there is none."""
        key = decision.subject
        if key not in self.nodes:
            # Whom to ignore is not guessed from a name in the text: a namesake's words would be lost.
            key = self._again(key, by_form=decision.kind != "ignore")
        node = self.nodes[key]
        if node.into:
            raise _RestsError(f"“{node.actor.name}” is part of another actor")
        if node.ignored:
            raise _RestsError(f"“{node.actor.name}” is ignored")
        return key

    def _target(self, key: str) -> str:
        """The actor that a decision leads to, wherever it was merged since. Raises `_RestsError`."""
        found = self.root(key if key in self.nodes else self._again(key, by_form=True))
        if not found:
            raise _RestsError("the other actor is ignored")
        return found

    def _again(self, key: str, *, by_form: bool) -> str:
        """The actor that a decision knew as `key`, which the reader names differently now. Raises `_RestsError`.

        An id is a type and a name. The actor is the one of that name with another type, else the one that the text
        calls by that name where it has two words or more: a single word is a part of many names.
        """
        name = key.partition("-")[2]
        alike = [other for other in self.nodes if name and other.partition("-")[2] == name]
        if not alike and by_form and "-" in name:
            alike = sorted(self._by_form.get(name, ()))
        if len(alike) != 1:
            raise _RestsError("no such actor is in the collection now")
        return alike[0]

    @cached_property
    def _by_form(self) -> dict[str, set[str]]:
        """Actors by each name of several words that the reader, not the analyst, took for them."""
        found: dict[str, set[str]] = defaultdict(set)
        for text, mention in self._full_names():
            found[slug(text)].add(mention.actor.actor_id)
        return found

    def _full_names(self) -> Iterator[tuple[str, Mention]]:
        for article in self._parsed:
            for mention in article.mentions:
                if mention.basis in ("pronoun", "role", "metonym") or mention.reason.startswith(DECIDED):
                    continue
                text = article.article.text(mention.start, mention.end)
                if " " in name_key(text):
                    yield text, mention
