"""Who acts and who is acted on as the parser has it: what hangs on the word that names the act.

The parser says which word is subject, object or agent of the act, however far away it stands; which actors that
word's phrase names is read as everywhere (`core.extract.parties`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.extract.act_order import Ends
from core.extract.acts import OBJECT, OWNER, Trigger, Verb
from core.extract.clause_subjects import is_negated
from core.extract.clauses import Unit, words
from core.extract.parties import (
    OWNING_NOUNS,
    Party,
    head,
    joined_right,
    owning_nouns,
    phrase_left,
    phrase_right,
)
from core.nlp.annotation import Word

_SUBJECT = ("nsubj", "nsubj:pass")
_OBJECT = ("obj", "iobj")
_OBLIQUE = ("obl", "obl:agent", "obl:tmod", "nmod", "nmod:lmod", "nmod:poss")
_NAMING = ("flat", "flat:name", "appos", "nmod", "nmod:poss", "compound")
"""How a name hangs on the title or noun before it: `presiden Vladimir Putin`, `pasukan Rusia`."""
_SHARING = ("conj", "xcomp", "advcl", "ccomp", "parataxis")
"""Clauses without a subject of their own, whose subject is that of the verb they hang on."""
_DASHES = ("-", "–", "—")
_DATELINE_REACH = 6
"""Units from the start of a sentence in which a dateline may stand behind the outlet's name and a comma."""
_MOST_STEPS = 6
"""Verbs from one that has no subject up to the one that has: `berjanji akan mencoba membantu …` needs three."""


def ends_by_syntax(tree: Tree, units: Sequence[Unit], trigger: Trigger) -> Ends:
    """Who does the act, and to whom."""
    word = tree.word_at(trigger.first)
    if word is None:
        return None, None
    source, target = _ends(tree, word, trigger.verb)
    if source and trigger.verb.voice != "noun":
        source = replace(source, negated=is_negated(units, trigger.first))
    return source, target


def has_other_subject(tree: Tree, trigger: Trigger, source: Party) -> bool:
    """Whether an active verb has a subject of its own, behind `source`, that names no actor."""
    word = tree.word_at(trigger.first)
    if word is None or trigger.verb.voice != "active":
        return False
    own = tree.own_subject(word)
    unit = None if own is None else tree.unit_of(own)
    return unit is not None and source.last < unit < trigger.first


def _ends(tree: Tree, word: int, verb: Verb) -> Ends:
    if verb.voice == "passive":
        topic, agent = tree.subject(word), tree.agent(word)
        if verb.moves:
            return agent, tree.oblique(word, verb.links)
        return agent, topic
    if verb.voice == "noun":
        return tree.owner(word), tree.oblique(word, verb.links)
    target = tree.direct_object(word, OWNER in verb.links) if OBJECT in verb.links else None
    return tree.subject(word), target or tree.oblique(word, verb.links)


class Tree:
    """A parsed sentence beside its units."""

    def __init__(self, words: Sequence[Word], units: Sequence[Unit]) -> None:
        self._words = words
        self._units = units
        self._starts = [unit.start for unit in units]
        self._hanging: dict[int, list[int]] = {}
        for index, word in enumerate(words):
            self._hanging.setdefault(word.head, []).append(index)

    def word_at(self, unit: int) -> int | None:
        """The word that `units[unit]` begins in; the last part of one taken apart where it begins inside."""
        return self.word_over(self._units[unit].start)

    def word_over(self, position: int) -> int | None:
        """The word that holds the character at `position`: as `word_at`, for what need not begin a unit."""
        last = bisect_right(self._words, position, key=lambda word: word.start) - 1
        if last < 0 or self._words[last].end <= position:
            return None
        if position > self._words[last].start:
            return last
        return bisect_left(self._words, position, key=lambda word: word.start)

    def subject(self, verb: int) -> Party | None:
        """Who the subject of the word `verb` is: its own, the noun its relative clause is on, or a shared one."""
        for _ in range(_MOST_STEPS):
            own = self.own_subject(verb)
            if own is not None:
                return self._before(own)
            word = self._words[verb]
            if word.deprel.startswith("acl"):
                return self._before(word.head)
            if word.deprel not in _SHARING or word.head < 0:
                return None
            controls = self.text(word.head) in words("control")
            if controls and (objects := [i for i in self._children(word.head, *_OBJECT) if i < verb]):
                return self._before(objects[0])
            verb = word.head
        return None

    def link(self, word: int) -> str:
        """By which relation `word` hangs in the sentence."""
        return self._words[word].deprel

    def own_subject(self, verb: int) -> int | None:
        """The subject that hangs on the word `verb` itself, unless it is a mere `yang`."""
        return next((i for i in self._children(verb, *_SUBJECT) if self.text(i) != "yang"), None)

    def direct_object(self, verb: int, owner: bool) -> Party | None:
        """Who the object of the word `verb` is, or, with `owner`, whose it is."""
        return self._first(self._children(verb, *_OBJECT), OWNING_NOUNS if owner else 0)

    def agent(self, verb: int) -> Party | None:
        """By whom a passive act is done: behind `oleh`, or right behind the verb."""
        return self._first(self.agent_words(verb), 0)

    def agent_words(self, verb: int) -> list[int]:
        """The words that may name by whom a passive act is done."""
        hanging = [i for i in self._children(verb, *_OBLIQUE, *_OBJECT) if i > verb]
        behind = [i for i in hanging if self._case(i) == "oleh"]
        return behind or [i for i in hanging if not self._case(i)][:1]

    def oblique(self, verb: int, prepositions: Sequence[str]) -> Party | None:
        """Who stands behind one of `prepositions`, on the act itself or on its object."""
        places = [verb, *self._children(verb, *_OBJECT)]
        for hanging in sorted(i for place in places for i in self._children(place, *_OBLIQUE)):
            case = self._case(hanging)
            if case in prepositions:
                party = self._first([hanging], owning_nouns(case))
                if party:
                    return party
        return None

    def owner(self, noun: int) -> Party | None:
        """Whose act the noun names: `serangan Rusia`."""
        return self._first([i for i in self._children(noun, *_NAMING) if i > noun and not self._case(i)], 0)

    def actor(self, word: int) -> Unit | None:
        """The actor that `word` names itself, or a person by an apposition behind it: `ibunya, Ani Lestari`."""
        own = self._actor_at(word)
        apposed = (self._actor_at(i) for i in self._children(word, "appos") if i > word)
        persons = (unit for unit in apposed if unit and all(a.actor_type == "PER" for a in unit.actors))
        return own or next(persons, None)

    def clause(self, verb: int, *relations: str) -> int | None:
        """The start of the verb of a clause that hangs behind the word `verb` by one of `relations`; none that `dan`
        adds."""
        found = (i for i in self._children(verb, *relations) if i > verb and not self._children(i, "cc"))
        return next((self._words[i].start for i in found), None)

    def path(self, word: int) -> Iterator[tuple[int, str]]:
        """The words that `word` hangs on, nearest first, each with the relation that leads to it."""
        for _ in range(_MOST_STEPS):
            link = self._words[word].deprel
            word = self._words[word].head
            if word < 0:
                return
            yield word, link

    def unit_of(self, word: int) -> int | None:
        """Index of the unit in which the word begins."""
        index = bisect_right(self._starts, self._words[word].start) - 1
        return index if index >= 0 and self._words[word].start < self._units[index].end else None

    def text(self, word: int) -> str:
        """The word in lower case."""
        return self._words[word].text.lower()

    def texts(self, word: int, *relations: str) -> list[str]:
        """The words that hang on `word` by one of `relations`, in lower case."""
        return [self.text(i) for i in self._children(word, *relations)]

    def _actor_at(self, word: int) -> Unit | None:
        unit = self.unit_of(word)
        return self._units[unit] if unit is not None and self._units[unit].kind == "actor" else None

    def _first(self, words: Sequence[int], nouns: int) -> Party | None:
        found = (self._from(word, nouns) for word in words)
        return next((party for party in found if party), None)

    def _before(self, word: int) -> Party | None:
        """The actors of the subject whose head is `word`. `JAKARTA - Menteri …` is a dateline and no subject."""
        unit = self.unit_of(word)
        if unit is None or self._is_dateline(unit):
            return None
        if self._units[unit].kind != "actor":
            named = [
                self.unit_of(i) for i in self._children(word, *_NAMING) if i > word and not self._case(i)
            ]
            actors = [u for u in named if u is not None and self._units[u].kind == "actor"]
            unit = next((u for u in actors if head(self._units, u)[0] <= unit), None)
        return (
            None
            if unit is None
            else phrase_left(self._units, joined_right(self._units, unit)[-1], supposed=True)
        )

    def _is_dateline(self, unit: int) -> bool:
        """`JAKARTA - …`, `Harian.com, JAKARTA - …`."""
        opens = unit == 0 or (unit < _DATELINE_REACH and self._units[unit - 1].text == ",")
        return opens and unit + 1 < len(self._units) and self._units[unit + 1].text in _DASHES

    def _from(self, word: int, nouns: int) -> Party | None:
        """The actors of the phrase whose head is `word`, read from its first word behind any preposition."""
        inside = [word, *(i for i in self._children(word) if self._words[i].deprel not in ("case", "punct"))]
        unit = self.unit_of(min(i for i in inside if i <= word))
        return None if unit is None else phrase_right(self._units, unit, nouns)

    def _children(self, word: int, *relations: str) -> list[int]:
        found = self._hanging.get(word, ())
        return [i for i in found if not relations or self._words[i].deprel in relations]

    def _case(self, word: int) -> str:
        """The preposition of the phrase whose head is `word`, or nothing."""
        return next((self._words[i].text.lower() for i in self._children(word, "case")), "")
