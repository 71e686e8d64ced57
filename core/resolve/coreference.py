"""Pronouns and stand-ins (`ia`, `menurutnya`, `keduanya`, `negara itu`) and the actors they stand for.

A pronoun stands for the person in focus: who speaks or acts in the sentence before, or earlier in its own.
Inside quotation marks it can be anyone, and gets no actor; nor does it where nobody was in focus lately.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from core import lexicon, settings
from core.model import Actor, Article, Mention, Sentence
from core.normalize.names import is_initials
from core.weights import IDENTITY as W

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_MARK = re.compile(r"[\"“”«»]")
_OPENING, _CLOSING = frozenset("“«"), frozenset("”»")
_END = re.compile(r"[.;:!?\"“”]")
_LIST_GAP = 60
"""Characters between two names of a list: a title and its country, "dan Perdana Menteri Papua Nugini ", are 35."""
_VERB_REACH = 30
"""Characters before a name in which the word before it stands whole; from 15 to 60 nothing of 183 articles reads
otherwise."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence with its mentions and the person in focus when it ends."""

    mentions: tuple[Mention, ...]
    focus: Actor | None


def find_pronouns(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions, of basis `pronoun`, for the stand-ins of the running text."""
    found: list[Mention] = []
    before: list[_Said] = []
    lists: list[tuple[Actor, ...]] = []
    quotations = _quotations(article)
    for sentence, here in _running_text(article, mentions):
        own: list[Mention] = []
        for word in _WORD.finditer(article.saved.raw, sentence.start, sentence.end):
            quoted = _inside(quotations, word.start())
            own.extend(_stand_ins(article.saved.raw, sentence, word, quoted, here, before, lists))
        found.extend(own)
        here = tuple(sorted((*here, *own), key=lambda mention: mention.start))
        before.append(_Said(here, _focus(article, here)))
        del before[: -settings.PRONOUN_REACH]
        lists.extend(_lists(article.saved.raw, here))
        del lists[: -settings.PRONOUN_LISTS]
    return found


def _running_text(
    article: Article, mentions: Sequence[Mention]
) -> Iterator[tuple[Sentence, tuple[Mention, ...]]]:
    rest = iter(mentions)
    mention = next(rest, None)
    for sentence in article.sentences:
        here = []
        while mention is not None and mention.start < sentence.end:
            if mention.start >= sentence.start:
                here.append(mention)
            mention = next(rest, None)
        if article.passages[sentence.passage].role == "body":
            yield sentence, tuple(here)


def _stand_ins(
    raw: str,
    sentence: Sentence,
    word: re.Match[str],
    quoted: bool,
    here: Sequence[Mention],
    before: Sequence[_Said],
    lists: Sequence[tuple[Actor, ...]],
) -> Iterator[Mention]:
    """What the word, alone or with the next, stands for."""
    key = word.group().lower()
    names = _capitals().get(word.group())
    if names and word.start() > sentence.start:
        for body in _last_fitting(here, before, word.start(), frozenset({"ORG"}), names)[:1]:
            reason = f"written large, and “{body.name}” is in the text"
            yield Mention(word.start(), word.end(), body, "alias", W["capital stand-in"], reason)
    elif not quoted and (key in _words("person") or _says_nya(key)):
        person = _first_person(here, word.start()) if key in _words("person") else None
        person = person or next((said.focus for said in reversed(before) if said.focus), None)
        if person:
            reason = f"“{person.name}” is in focus here"
            yield Mention(word.start(), word.end(), person, "pronoun", W["pronoun"], reason)
    elif not quoted and key in _first_words():
        follows = _WORD.match(raw, _skip(raw, word.end(), " "), sentence.end)
        wide = follows and _phrases().get(f"{key} {follows.group().lower()}")
        phrase, end = (wide, follows.end()) if follows and wide else (_phrases().get(key), word.end())
        if phrase:
            count, types, names = phrase
            inside = [mention for mention in here if mention.end <= word.start()]
            listed = _listed((*lists, *_lists(raw, inside)), count, types) if count > 1 else []
            actors = listed or _last_fitting(here, before, word.start(), types, names)
            if count == 1 or (len(actors) == count and (wide or len({a.actor_type for a in actors}) == 1)):
                for actor in actors[:count]:
                    reason = f"“{actor.name}” is the last that fits"
                    yield Mention(word.start(), end, actor, "pronoun", W["last that fits"], reason)


def _says_nya(key: str) -> bool:
    """`katanya`, `menurutnya`; `isinya` is what a letter says."""
    return key.endswith("nya") and key[:-3] in _speaking() and key not in _words("thing")


def _first_person(here: Sequence[Mention], place: int) -> Actor | None:
    """The person that a sentence names first, if before `place`."""
    first = next((mention for mention in here if mention.actor.actor_type == "PER"), None)
    return first.actor if first and first.end <= place else None


def _last_fitting(
    here: Sequence[Mention], before: Sequence[_Said], place: int, types: frozenset[str], names: frozenset[str]
) -> list[Actor]:
    """Actors that a stand-in at `place` can mean, likeliest first: the subject of its sentence leads."""
    inside = [mention for mention in here[: settings.PRONOUN_MENTIONS] if mention.end <= place]
    earlier = [mention for said in before for mention in said.mentions[-settings.PRONOUN_MENTIONS :]]
    order = (*inside, *reversed(earlier))
    fitting = (
        mention.actor
        for mention in order
        if mention.actor.actor_type in types and (not names or mention.actor.name in names)
    )
    return list(dict.fromkeys(fitting))


def _listed(lists: Sequence[tuple[Actor, ...]], count: int, types: frozenset[str]) -> list[Actor]:
    """The last list of just so many actors of these types; empty without one."""
    fitting = (actors for actors in reversed(lists) if len(actors) == count and actors[0].actor_type in types)
    return [*next(fitting, ())]


def _lists(raw: str, mentions: Sequence[Mention]) -> Iterator[tuple[Actor, ...]]:
    """The actors of one type that a sentence names one after the other, persons last: "China, Jepang, dan Korea
    Selatan", "PM Jepang Kishida dan Presiden Korea Selatan Yoon"."""
    for actor_type in ("ORG", "GPE", "PER"):
        run: list[Mention] = []
        for mention in mentions:
            if mention.actor.actor_type != actor_type or mention.basis == "pronoun":
                continue
            again = run and run[-1].actor == mention.actor
            if run and not again and not _joined(raw[run[-1].end : mention.start]):
                yield tuple(dict.fromkeys(member.actor for member in run))
                run = []
            run.append(mention)
        yield tuple(dict.fromkeys(member.actor for member in run))


def _joined(gap: str) -> bool:
    """Whether nothing but a comma or a word such as `dan`, and titles, stands between two names."""
    if len(gap) > _LIST_GAP or _END.search(gap):
        return False
    words = {word for word in _WORD.findall(gap) if word.islower()}
    return ("," in gap or bool(words & _coordinators())) and words <= _coordinators() | _title_words()


def _focus(article: Article, mentions: Sequence[Mention]) -> Actor | None:
    """Who speaks in a sentence, else the first person it names, who is no suspect or victim named by initials."""
    people = [mention for mention in mentions if mention.actor.actor_type == "PER"]
    for mention in people:
        after = _WORD.match(article.saved.raw, _skip(article.saved.raw, mention.end, " ,"))
        earlier = article.saved.raw[max(0, mention.start - _VERB_REACH) : mention.start].split()
        if (after and after.group().lower() in _verbs()) or (earlier and earlier[-1].lower() in _speaking()):
            return mention.actor
    named = [mention.actor for mention in people if not is_initials(mention.actor.name)]
    return named[0] if named else None


def _skip(raw: str, at: int, marks: str) -> int:
    while at < len(raw) and raw[at] in marks:
        at += 1
    return at


def _inside(spans: Sequence[tuple[int, int]], at: int) -> bool:
    index = bisect_right(spans, (at, len(spans) and spans[-1][1])) - 1
    return index >= 0 and spans[index][0] <= at < spans[index][1]


def _quotations(article: Article) -> list[tuple[int, int]]:
    """What stands between quotation marks; one that is never closed reaches to the end of its passage."""
    raw, spans = article.saved.raw, []
    for passage in article.passages:
        opened = None
        for match in _MARK.finditer(raw, passage.start, passage.end):
            if opened is None and match.group() not in _CLOSING:
                opened = match.start()
            elif opened is not None and match.group() not in _OPENING:
                spans.append((opened, match.end()))
                opened = None
        if opened is not None:
            spans.append((opened, passage.end))
    return sorted(spans)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(row["form"] for row in lexicon.table("stand_ins", "form", "kind") if row["kind"] == kind)


@cache
def _phrases() -> dict[str, tuple[int, frozenset[str], frozenset[str]]]:
    """Phrases by form: for how many actors, of which types, and which names alone fit (all if none)."""
    rows = lexicon.table("stand_ins", "form", "kind", "count", "types", "names")
    return {
        row["form"]: (
            int(row["count"]),
            frozenset(lexicon.items(row["types"])),
            frozenset(lexicon.items(row["names"])),
        )
        for row in rows
        if row["kind"] == "phrase"
    }


@cache
def _capitals() -> dict[str, frozenset[str]]:
    """Words that written large stand for one of a few bodies, by word."""
    rows = lexicon.table("stand_ins", "form", "kind", "names")
    return {row["form"]: frozenset(lexicon.items(row["names"])) for row in rows if row["kind"] == "capital"}


@cache
def _coordinators() -> frozenset[str]:
    rows = lexicon.table("relation_words", "word", "role")
    return frozenset(row["word"] for row in rows if row["role"] == "coordinator") - {"atau"}


@cache
def _title_words() -> frozenset[str]:
    return frozenset(word for row in lexicon.table("titles", "form") for word in row["form"].lower().split())


@cache
def _first_words() -> frozenset[str]:
    return frozenset(form.partition(" ")[0] for form in _phrases())


@cache
def _speaking() -> frozenset[str]:
    """Reporting words that take a speaker behind them: `kata`, `menurut`."""
    rows = lexicon.table("reporting_verbs", "form", "place")
    return frozenset(row["form"] for row in rows if row["place"] in ("after", "source"))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(
        row["form"] for row in lexicon.table("reporting_verbs", "form", "place") if row["place"] == "before"
    )
