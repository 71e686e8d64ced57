"""The actors of one article where they stand, and who spoke so far: where pronouns and roles lead back to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence

from core.extract.genders import Gender, brought_up, gender_of_name, gender_of_noun
from core.extract.governed import governed, is_parent
from core.extract.phrases import REACH, Word, kind, speaker_nouns, words
from core.extract.quotations import Quotation
from core.extract.speakers import CARRIED, UNKNOWN, Speaker
from core.extract.stand_ins import is_noun, stood_for_together
from core.model import Actor, Article, Mention, Sentence
from core.text import fold

_TOPIC_REACH = 2
"""Sentences back in which somebody who did not speak can be meant by a pronoun, once others spoke."""

_LOOK_BACK = 8
"""Sentences that a pronoun is followed back. Past a screenful of text a reader looks no further either."""

_MEMORY = 100
"""Speakers that are remembered: more than an article has, and a bound for a text without end."""

_ABSTRACT = re.compile(r"(?:ke|pe|per)[a-z]{4,}an")
"""The shape of nouns of things that do not speak: "kebijakan itu", "peraturan tersebut"."""

_PRONOUN_WORDS = 3
"""Words at the head of a sentence among which its subject stands that is a pronoun: "Namun, dia …"."""

_HEAD_WORDS = 16
"""Words and marks at the head of a sentence among which its subject stands, its titles included: "Ketua
Gabungan Pengusaha Kayu Indonesia (Gapki) Riau, Budi Santoso, …"."""


class Cast:
    """The mentions of an article, and its speakers in the order in which they spoke."""

    def __init__(
        self, article: Article, mentions: Sequence[Mention], quotations: Sequence[Quotation]
    ) -> None:
        self.raw = article.saved.raw
        found = (m for m in mentions if m.basis != "pronoun" and not is_noun(self.raw, m.actor))
        named = sorted(found, key=lambda m: (m.start, -m.end))
        self._mentions: list[Mention] = []
        for mention in named:
            if not self._mentions or mention.end > self._mentions[-1].end:
                self._mentions.append(mention)
        self._starts = [mention.start for mention in self._mentions]
        self._pronouns = {m.start: m.actor for m in mentions if m.basis == "pronoun"}
        self._together = stood_for_together(mentions)
        self._quotations = quotations
        self._sentences = article.sentences
        self._sentence_starts = [sentence.start for sentence in article.sentences]
        self._said: list[tuple[int, Speaker]] = []
        self._genders: dict[Actor, Gender] = {}
        for mention in self._mentions:
            if mention.actor.actor_type == "PER" and (gender := gender_of_name(self.raw, mention)):
                self._genders.setdefault(mention.actor, gender)

    def text(self, start: int, end: int) -> str:
        """What stands at `[start, end)`, white space folded."""
        return fold(self.raw[start:end])

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions inside `[start, end)`, none inside another, pronouns left out."""
        found = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [mention for mention in found if mention.end <= end]

    def named_by(self, phrase: Sequence[Word]) -> list[Mention]:
        """The mentions among the words of a phrase; those in brackets that the phrase leaves out are none."""
        found = self.within(phrase[0].start, phrase[-1].end)
        return [m for m in found if any(word.start <= m.start < word.end for word in phrase)]

    def remember(self, position: int, speaker: Speaker) -> None:
        """Note that `speaker` spoke at `position`; positions never go back."""
        self._said.append((position, speaker))

    def last(self) -> Speaker | None:
        """Who spoke last."""
        return self._said[-1][1] if self._said else None

    def carried(self, pronoun: Word, goes_on: bool = False, as_subject: bool = False) -> Speaker:
        """Who "dia", "mereka" or -nya is: whom the sentences before are about, or have speak.

        Behind a quotation (`goes_on`: "…," ujarnya) it is who spoke before; what stands between is the story.
        A pronoun before its verb (`as_subject`) goes back to its own sentence first: "Budi sadar …, dia berkata".
        """
        text = self.text(pronoun.start, pronoun.end)
        if pronoun.lower in kind("pronoun_plural") | kind("both"):
            focus = self._several_in_focus(pronoun.start)
            if focus is None or pronoun.start in self._together:
                return self.several(pronoun, text)
            return Speaker(focus, text, CARRIED if focus else UNKNOWN)
        if as_subject and (topic := self._topic(self._sentence_at(pronoun.start).start, pronoun.start)):
            return Speaker((topic,), text, CARRIED)
        person = self.person_before(pronoun.start, goes_on)
        last = self.last()
        if person and (person.actors or not (goes_on and last and last.actors)):
            return Speaker(person.actors, text, CARRIED if person.actors else UNKNOWN)
        if actor := self._pronouns.get(pronoun.start):
            return Speaker((actor,), text, CARRIED)
        return Speaker(last.actors if last else (), text, UNKNOWN)

    def spoke_right_before(self, position: int) -> Speaker | None:
        """Who spoke last, if in the sentence right before the one at `position`."""
        index = bisect_right(self._sentence_starts, position) - 2
        right_before = index >= 0 and self._said and self._said[-1][0] == self._sentences[index].start
        return self._said[-1][1] if right_before else None

    def body_right_before(self, position: int) -> Speaker | None:
        """The body or state that the sentence right before the quotation at `position` has speak."""
        index = bisect_right(self._quotations, position, key=lambda quotation: quotation.outer_end) - 1
        if index < 0 or not self._said:
            return None
        opening = bisect_right(self._sentence_starts, self._quotations[index].outer_start) - 1
        said, speaker = self._said[-1]
        right_before = opening > 0 and said == self._sentences[opening - 1].start
        return speaker if right_before and speaker.actors and not speaker.is_person else None

    def several(self, first: Word, text: str) -> Speaker:
        """ "Mereka", "keduanya", "ketiga negara", which `first` opens: those named together before, else the last who
        spoke together, else, for two, the last two."""
        if together := self._together.get(first.start):
            return Speaker(together, text, CARRIED)
        last = self.last()
        if last and (len(last.actors) > 1 or last.is_several):
            return Speaker(last.actors, text, CARRIED)
        if first.lower in kind("all of"):
            return Speaker((), text, UNKNOWN)
        recent: list[Actor] = []
        for _, speaker in self._said[: -_MEMORY - 1 : -1]:
            recent += [actor for actor in speaker.actors if actor not in recent]
            if len(recent) >= 2:
                break
        return Speaker(tuple(reversed(recent[:2])), text, UNKNOWN)

    def _several_in_focus(self, position: int) -> tuple[Actor, ...] | None:
        """The body or the crowd with which the sentence right before opens, if nobody has spoken since: "mereka" are
        its people, unknown by name where it is "para saksi"; None where it opens with neither."""
        index = bisect_right(self._sentence_starts, position) - 2
        if index < 0 or (self._said and self._said[-1][0] >= self._sentences[index].start):
            return None
        sentence = self._sentences[index]
        opening = self._head(sentence)
        while opening and (opening[0].lower in kind("opener") or opening[0].text == ","):
            opening.pop(0)
        if not opening:
            return None
        if opening[0].lower in kind("collective") | speaker_nouns("crowd"):
            return ()
        first = self.within(opening[0].start, sentence.end)[:1]
        bodies = tuple(m.actor for m in first if m.actor.actor_type == "ORG" and m.start == opening[0].start)
        return bodies or None

    def taken_up(self, phrase: Sequence[Word], must_speak: bool) -> Speaker:
        """Who a definite noun phrase is: "Sekjen NATO itu" a person, "lembaga itu" a body, from before.

        A phrase of other nouns ("jebolan Liga 2 itu") is a person only where the verb `must_speak`.
        """
        text = self.text(phrase[0].start, phrase[-1].end)
        lowered = {word.lower for word in phrase}
        first = phrase[0].lower
        persons = lowered & (speaker_nouns("person") | speaker_nouns("office") | speaker_nouns("descendant"))
        if first in kind("collective") | kind("indefinite") | kind("several") or first[0].isdigit():
            last = self.last()
            return Speaker(last.actors if last and len(last.actors) > 1 else (), text, UNKNOWN)
        things = speaker_nouns("document") | speaker_nouns("not_speaker")
        if first in things or (lowered & things and not persons):
            return Speaker((), text, UNKNOWN)
        is_body = first in speaker_nouns("body") or not persons
        nouns = [first, *(word.lower for word in phrase if word.text.islower())]
        if is_body and (nouns := [noun for noun in nouns if noun in speaker_nouns("body")]):
            body = self._body_before(phrase[0].start, nouns[0])
            return Speaker(body, text, CARRIED if body else UNKNOWN)
        if persons:
            others = {mention.actor for mention in self.within(phrase[0].start, phrase[-1].end)}
            others = set() if first in speaker_nouns("descendant") else others
            return self._person_taken_up(phrase[0], text, others)
        is_thing = _ABSTRACT.fullmatch(first)
        person = self.person_before(phrase[0].start) if must_speak and not is_thing else None
        return Speaker(person.actors if person else (), text, UNKNOWN)

    def _person_taken_up(self, noun: Word, text: str, others: Collection[Actor]) -> Speaker:
        """Who "pria itu" is: the last person in focus of whom the noun can be said, `others` aside; nobody known by
        name where "seorang pria" was brought up after them."""
        gender = gender_of_noun(noun.lower)
        before = bisect_left(self._starts, noun.start)
        near = [m for m in self._mentions[max(0, before - _MEMORY) : before] if m.actor.actor_type == "PER"]
        recent = {m.actor for m in near}.union(*(s.actors for _, s in self._said[-_MEMORY:]))
        apart = {actor for actor in recent if gender and self._genders.get(actor, gender) != gender}
        known = [m for m in near if m.actor not in apart and m.actor not in others]
        if gender and brought_up(self.raw, known[-1].end if known else 0, noun):
            return Speaker((), text, UNKNOWN)
        person = self.person_before(noun.start, but={*others, *apart})
        if person is None and gender and known and self._genders.get(known[-1].actor) == gender:
            person = Speaker((known[-1].actor,), text, CARRIED)
        if person is None and not apart:
            person = self.last()
        return Speaker(person.actors if person else (), text, CARRIED if person else UNKNOWN)

    def body_called(self, phrase: Sequence[Word]) -> tuple[Actor, ...]:
        """The body that a bare noun takes up: "Kejaksaan Agung", later "kejaksaan"; "perusahaan" the one in focus."""
        for _, speaker in self._said[: -_MEMORY - 1 : -1]:
            if speaker.actors and not speaker.is_person and phrase[0].lower in speaker.text.lower().split():
                return speaker.actors
        return self._body_before(phrase[0].start, phrase[0].lower)

    def _body_before(self, position: int, noun: str) -> tuple[Actor, ...]:
        """The last body whose name says what it is called ("Partai Melati", later "partai itu"); for "lembaga
        itu" the last that a sentence is about; else the last body that spoke."""
        index = bisect_right(self._sentence_starts, position) - 1
        for sentence in reversed(self._sentences[max(0, index - _LOOK_BACK) : index + 1]):
            mentions = self.within(sentence.start, min(sentence.end, position))
            bodies = [m for m in mentions if m.actor.actor_type == "ORG"]
            called = [
                m for m in bodies if noun in f"{m.actor.name} {self.text(m.start, m.end)}".lower().split()
            ]
            if called:
                return (called[-1].actor,)
            if noun in speaker_nouns("any body") and (about := self._subject_body(sentence, bodies)):
                return (about,)
        said = (s for _, s in self._said[: -_MEMORY - 1 : -1] if s.actors and not s.is_person)
        speaker = next(said, None)
        return speaker.actors if speaker else ()

    def _subject_body(self, sentence: Sentence, bodies: Sequence[Mention]) -> Actor | None:
        """The body that a sentence is about: the first of `bodies` that nothing governs, at its head."""
        head = self._head(sentence)
        free = (m for m in bodies if head and m.end <= head[-1].end and not governed(head, m, bodies))
        first = next(free, None)
        return first.actor if first else None

    def in_office(self, phrase: Sequence[Word]) -> Speaker | None:
        """The last speaker introduced by these words: "Kapolsek Kemuning Jalili", later "Kapolsek"."""
        office = {word.lower for word in phrase}
        for _, speaker in self._said[: -_MEMORY - 1 : -1]:
            known = {word.strip("(),.") for word in speaker.text.lower().split()}
            if speaker.actors and speaker.is_person and office <= known:
                return speaker
        return None

    def person_before(
        self, position: int, goes_on: bool = False, but: Collection[Actor] = ()
    ) -> Speaker | None:
        """The last person who spoke before `position`, or whom one of the sentences right before is about.

        None of `but`. What stands between a quotation and who spoke before it tells of somebody else only where
        it opens the quotation's own paragraph, or goes on with them by a pronoun.
        """
        index = bisect_right(self._sentence_starts, position) - 1
        recent = self._said[: -_MEMORY - 1 : -1]
        spoken = [(at, s) for at, s in recent if s.is_person and not any(actor in but for actor in s.actors)]
        last, speaker = spoken[0] if spoken else (-1, None)
        reach = _LOOK_BACK if speaker is None else _TOPIC_REACH
        in_focus = False
        for number in range(index - 1, max(-1, index - 1 - reach), -1):
            sentence = self._sentences[number]
            if last >= sentence.start:
                break
            topic = self._topic(sentence.start, sentence.end)
            if topic is None or topic in but:
                in_focus = in_focus or _opens_with_pronoun(self._head(sentence))
                continue
            adjoins = in_focus or sentence.passage == self._sentences[index].passage
            if not goes_on or speaker is None or adjoins or any(topic in s.actors for _, s in spoken):
                return Speaker((topic,), "", CARRIED)
        return speaker

    def _head(self, sentence: Sentence) -> list[Word]:
        return words(self.raw, sentence.start, min(sentence.end, sentence.start + REACH))[:_HEAD_WORDS]

    def _sentence_at(self, position: int) -> Sentence:
        return self._sentences[max(0, bisect_right(self._sentence_starts, position) - 1)]

    def _topic(self, start: int, end: int) -> Actor | None:
        """The person that a sentence is about: one named at its head, that no preposition or verb governs."""
        head = words(self.raw, start, end)[:_HEAD_WORDS]
        if _opens_with_pronoun(head):
            return None
        inside = self.within(start, head[-1].end if head else start)
        for number, mention in enumerate(inside):
            if is_parent(self.raw, mention, inside[number + 1 :]):
                continue
            if mention.actor.actor_type == "PER" and not governed(head, mention, inside):
                return None if self._is_quoted(mention.start) else mention.actor
        return None

    def _is_quoted(self, position: int) -> bool:
        index = bisect_right(self._quotations, position, key=lambda quotation: quotation.outer_end)
        return index < len(self._quotations) and self._quotations[index].outer_start <= position


def _opens_with_pronoun(sentence: Sequence[Word]) -> bool:
    """Whether the subject of a sentence is a pronoun, so that it is about nobody new: "Namun, dia …"."""
    return any(word.lower in kind("pronoun_singular") for word in sentence[:_PRONOUN_WORDS])
