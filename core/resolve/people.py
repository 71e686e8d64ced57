"""Which forms of one article name the same person: full names first, then shorter and misspelt ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from core import settings
from core.model import Actor, MentionBasis
from core.normalize.names import is_part, likeness, name_words, skeleton
from core.resolve.choices import Choice
from core.resolve.forms import Form
from core.resolve.known import Known, by_words, make_actor, often_dropped
from core.weights import IDENTITY as W

Words = tuple[str, ...]

_SHORTEST_CALL, _LONGEST_CALL = 3, 8
"""Letters of a short name that is the beginning of a longer one."""
_LEFT_OUT = range(2, 7)
"""Letters of the longer name that it leaves out; more are a name and a verb written together."""


@dataclass(slots=True)
class _Person:
    actor: Actor
    full: Words
    spellings: dict[Words, Choice] = field(default_factory=dict)
    titled: bool = False
    last_seen: int = -1


class People:
    """The people of one article. Built from its forms, then asked form by form, in the order of the text."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._people: list[_Person] = []
        self._by_word: dict[str, list[_Person]] = defaultdict(list)
        self._by_start: dict[str, list[_Person]] = defaultdict(list)
        full = [form for form in forms if form.kind == "PER" and len(name_words(form.name)) > 1]
        titled = {name_words(form.name) for form in full if form.office}
        titled |= {name_words(forms[form.holder].name) for form in forms if form.holder is not None}
        names = {name_words(form.name): form for form in reversed(full)}
        self._also = _also_named(full, forms)
        shown = {words for words in self._also if _known_person(words)}
        self._also = _also_named(full, forms)
        order = {
            words: index for index, words in enumerate(dict.fromkeys(name_words(form.name) for form in full))
        }
        for words in sorted(
            names, key=lambda words: (words not in shown, words not in titled, -len(words), order[words])
        ):
            self._introduce(names[words], words, words in titled)

    def _introduce(self, form: Form, words: Words, titled: bool) -> None:
        known = _known_person(words)
        others = self._also.get(words, set())
        for person in self._people:
            choice = _same(person, words, known, form.name, titled)
            if not others.isdisjoint(person.spellings):
                choice = Choice(
                    person.actor,
                    "alias",
                    W["named in full"],
                    f"the text gives it for “{person.actor.name}” too",
                )
            if choice:
                person.spellings[words] = choice
                self._index(person, words)
                return
        actor = known.actor if known else make_actor(form.name, "PER")
        person = _Person(actor, words, titled=titled)
        exact = name_words(actor.name) == words
        reason = "a name of the lexicon" if known else "named in full"
        sure = W["form of the lexicon" if known else "named in full"]
        person.spellings[words] = Choice(actor, "name" if exact else "alias", sure, reason)
        self._people.append(person)
        self._index(person, words)
        if known:
            self._index(person, name_words(actor.name))

    def _index(self, person: _Person, words: Words) -> None:
        for word in words:
            if person not in self._by_word[word]:
                self._by_word[word].append(person)
            for start in _starts(word):
                called = self._by_start[start]
                if len(called) < 2 and person not in called:
                    called.append(person)

    def choose(self, form: Form, place: int) -> Choice:
        """Who the form names; `place` orders the calls: of two namesakes the one named last is meant."""
        words = name_words(form.name)
        for person in self._people:
            if words in person.spellings:
                person.last_seen = place
                return person.spellings[words]
        known = None if form.initials else _known_person(words)
        matching = (
            [person for person in self._by_word.get(words[0], ()) if _has_part(person, words)]
            if words
            else []
        )
        if known and not matching:
            return Choice(
                known.actor,
                _basis(words, known.actor),
                W["short name of the lexicon"],
                "a short name of the lexicon",
            )
        called = self._by_start.get(words[0], ()) if len(words) == 1 and not form.office else ()
        if not matching and len(called) == 1:
            person = called[0]
            person.last_seen = place
            reason = f"“{person.actor.name}”, the one person of the article with a name that begins so"
            return Choice(person.actor, "alias", W["begins so"], reason)
        if not matching:
            return Choice(make_actor(form.name, "PER"), "name", W["one word"], "named only by this word")
        person = max(
            matching,
            key=lambda person: (
                known is not None and person.actor == known.actor,
                person.last_seen,
                len(person.full),
            ),
        )
        sure = W["part of a full name" if len(matching) == 1 else "last of several"]
        person.last_seen = place
        others = "" if len(matching) == 1 else ", the one named last of several"
        return Choice(person.actor, "alias", sure, f"part of “{person.actor.name}”{others}")


def _starts(word: str) -> Iterator[str]:
    """What a person with this name can be called for short: `Okto` for `Oktohari`, `Alex` for `Alexander`."""
    for length in range(_SHORTEST_CALL, _LONGEST_CALL + 1):
        if len(word) - length in _LEFT_OUT:
            yield word[:length]


def _also_named(full: Sequence[Form], forms: Sequence[Form]) -> dict[Words, set[Words]]:
    """The full names that the text makes one person's, each with the others: `… alias Ahmed al-Sharaa`."""
    also: dict[Words, set[Words]] = defaultdict(set)
    for form in full:
        if form.also is not None and len(name_words(forms[form.also].name)) > 1:
            one, other = name_words(form.name), name_words(forms[form.also].name)
            also[one].add(other)
            also[other].add(one)
    return also


def _has_part(person: _Person, words: Words) -> bool:
    return any(is_part(words, spelling) for spelling in (person.full, *person.spellings))


def _basis(words: Words, actor: Actor) -> MentionBasis:
    return "name" if words == name_words(actor.name) else "alias"


def _known_person(words: Words) -> Known | None:
    """The one person of the lexicon with this form, a common first name before it left out."""
    found = [known for known in by_words().get(words, ()) if known.kind == "person"]
    if not found and len(words) > 2 and words[0] in often_dropped():
        return _known_person(words[1:])
    return found[0] if len(found) == 1 else None


def _same(person: _Person, words: Words, known: Known | None, name: str, titled: bool) -> Choice | None:
    """Is this full name another form of `person`'s?"""
    if known and known.actor == person.actor:
        return Choice(
            person.actor, _basis(words, person.actor), W["form of the lexicon"], "another form in the lexicon"
        )
    if known and name_words(known.actor.name) == words:
        return None
    if is_part(words, person.full) or is_part(person.full, words):
        return Choice(
            person.actor, "alias", W["part of a full name"], f"shares its words with “{person.actor.name}”"
        )
    if _called_short(words, person.full) or _called_short(person.full, words):
        return Choice(person.actor, "alias", W["begins so"], f"a short form of “{person.actor.name}”")
    alike = likeness(words, person.full)
    if alike >= settings.SAME_NAME_LIKENESS:
        return Choice(person.actor, "spelling", round(alike, 2), f"spelt like “{person.actor.name}”")
    if person.titled and not titled and _slipped(words, person.full):
        return Choice(
            person.actor,
            "spelling",
            W["sounds alike"],
            f"never introduced, and sounds like “{person.actor.name}”",
        )
    return None


def _called_short(short: Words, full: Words) -> bool:
    """`Emi Martinez` and `Emiliano Martinez`: the first name is the beginning of the other's, the rest is the same."""
    return len(short) == len(full) and short[1:] == full[1:] and short[0] in _starts(full[0])


def _slipped(words: Words, full: Words) -> bool:
    """A translation's slip: the same first name, a last name with the same consonants (`Root`, `Rutte`)."""
    return (
        len(words) == len(full)
        and words[:-1] == full[:-1]
        and words[-1] != full[-1]
        and skeleton(words[-1]) == skeleton(full[-1])
    )
