"""Identity inside one article: which actor each form stands for, in steps, each with reason and score.

1. people    full names, then parts, short and misspelt forms of them   (core.resolve.people)
2. brackets  a short name stands for the name it follows: `AS` in `Amerika Serikat (AS)`
3. lexicon   a name or alias that is known; a slip mended
4. seats     a capital's name is its government's, unless the place is meant
5. article   bodies and places that only the article knows, with and without `PT`, `Kota`, …
6. roles     `Sekjen NATO` is the person named beside it, or elsewhere, or its holder at that date
7. titles    `Presiden` alone is the one person of the article who holds it
"""

from __future__ import annotations

from collections.abc import Sequence

from core.model import Actor, Mention
from core.normalize.names import name_words
from core.resolve.choices import Choice
from core.resolve.forms import Form
from core.resolve.known import holder, sole_holder
from core.resolve.local import Bodies
from core.resolve.people import People
from core.weights import IDENTITY as W


def resolve(forms: Sequence[Form], day: str) -> list[Mention]:
    """Mentions of one article, in the order of the text. `day` is the ISO day of publication or empty.

    Roles and titles whose holder is not known give no mention.
    """
    return _Resolution(forms, day).mentions()


class _Resolution:
    def __init__(self, forms: Sequence[Form], day: str) -> None:
        self._forms = forms
        self._day = day
        self._people = People(forms)
        self._bodies = Bodies(forms)
        self._shorts = {
            name_words(form.name): form.stands_for for form in forms if form.stands_for is not None
        }
        self._chosen: dict[int, Choice] = {}
        self._in_office: dict[tuple[str, str], Actor] = {}
        self._titled: dict[str, dict[Actor, int]] = {}

    def mentions(self) -> list[Mention]:
        order = sorted(
            range(len(self._forms)), key=lambda index: (self._forms[index].start, -self._forms[index].end)
        )
        for index in order:
            if self._forms[index].kind == "PER" and not self._shorts.get(name_words(self._forms[index].name)):
                self._chosen[index] = self._people.choose(self._forms[index], index)
        for index in order:
            if self._forms[index].kind in ("PER", "ORG", "GPE", "LOC") and index not in self._chosen:
                self._name(index)
        for index in order:
            self._note_office(index)
        for index in order:
            choice = self._role(index) if self._forms[index].kind == "role" else None
            if self._forms[index].kind == "title":
                choice = self._title(index)
            if choice:
                self._chosen[index] = choice
        return [self._mention(index) for index in order if index in self._chosen]

    def _mention(self, index: int) -> Mention:
        form, choice = self._forms[index], self._chosen[index]
        return Mention(form.start, form.end, choice.actor, choice.basis, choice.confidence, choice.reason)

    def _name(self, index: int) -> None:
        form = self._forms[index]
        full = self._full_name(index)
        if full:
            self._chosen[index] = Choice(
                full.actor, "alias", W["alias of the text"], f"the text gives it for “{full.actor.name}”"
            )
        else:
            self._chosen[index] = (
                self._people.choose(form, index) if form.kind == "PER" else self._bodies.choose(form)
            )

    def _full_name(self, index: int) -> Choice | None:
        """The actor that the text gives this form for, here or elsewhere."""
        form = self._forms[index]
        target = form.stands_for if form.stands_for is not None else self._shorts.get(name_words(form.name))
        if target is None or target == index or self._forms[target].stands_for is not None:
            return None
        if target not in self._chosen and self._forms[target].kind in ("ORG", "GPE", "LOC"):
            self._chosen[target] = self._bodies.choose(self._forms[target])
        return self._chosen.get(target)

    def _note_office(self, index: int) -> None:
        """Remember who the article says holds an office."""
        form = self._forms[index]
        if form.kind == "PER" and form.office:
            self._titled.setdefault(form.office, {})[self._chosen[index].actor] = form.start
        elif form.kind == "role" and form.holder is not None and form.of is not None:
            person, body = self._chosen[form.holder].actor, self._chosen[form.of].actor
            self._in_office.setdefault((form.office, body.actor_id), person)
            self._titled.setdefault(form.office, {})[person] = form.start

    def _role(self, index: int) -> Choice | None:
        form = self._forms[index]
        if form.of is None:
            return None
        body = self._chosen[form.of].actor
        if form.holder is not None:
            person = self._chosen[form.holder].actor
            return Choice(person, "role", W["role: named beside"], f"“{person.name}” is named beside it")
        person_here = self._in_office.get((form.office, body.actor_id))
        if person_here:
            return Choice(
                person_here, "role", W["role: named elsewhere"], "the article names the holder elsewhere"
            )
        person_known = holder(form.office, body, self._day)
        if person_known:
            return Choice(person_known, "role", W["role: held the office"], f"held the office on {self._day}")
        return None

    def _title(self, index: int) -> Choice | None:
        form = self._forms[index]
        holders = self._titled.get(form.office, {})
        if len(holders) == 1:
            person = next(iter(holders))
            return Choice(
                person, "role", W["title: one holder"], "the one person of the article with this title"
            )
        if holders:
            return None
        known = sole_holder(form.office, self._day)
        return (
            Choice(known, "role", W["title: held the office"], f"held the office on {self._day}")
            if known
            else None
        )
