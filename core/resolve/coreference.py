"""Pronouns and stand-ins (`ia`, `menurutnya`, `keduanya`, `negara itu`) and the actors they stand for.

A pronoun stands for the person in focus: who speaks or acts in the sentence before, or earlier in its own.
Inside quotation marks it can be anyone, and gets no actor; nor does it where nobody was in focus lately.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from core import lexicon, settings
from core.model import Actor, Article, Mention, Sentence

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_MARKS = {"“": 1, "”": -1, "«": 1, "»": -1}


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence with its mentions and the person in focus when it ends."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    focus: Actor | None


def find_pronouns(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions, of basis `pronoun`, for the stand-ins of the running text."""
    found: list[Mention] = []
    before: list[_Said] = []
    for sentence, here in _running_text(article, mentions):
        own = list(_stand_ins(article, sentence, here, before))
        found.extend(own)
        here = tuple(sorted((*here, *own), key=lambda mention: mention.start))
        before.append(_Said(sentence, here, _focus(article, here)))
        del before[: -settings.PRONOUN_REACH]
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
    article: Article, sentence: Sentence, here: Sequence[Mention], before: Sequence[_Said]
) -> Iterator[Mention]:
    text = article.text(sentence.start, sentence.end)
    words = list(_WORD.finditer(text))
    for index, word in enumerate(words):
        start, end = sentence.start + word.start(), sentence.start + word.end()
        key = word.group().lower()
        kind = _kind(key)
        body = _capital_stand_in(word.group(), before, here) if index else None
        if body:
            yield Mention(start, end, body, "alias", 0.7, f"written large, and “{body.name}” is in the text")
        elif kind and not _quoted(article, sentence, start):
            earlier = [mention for mention in here if mention.end <= start]
            person = _earlier_person(earlier) if kind == "person" else None
            person = person or _last_focus(before)
            if person:
                yield Mention(start, end, person, "pronoun", 0.7, f"“{person.name}” is in focus here")
        elif index + 1 < len(words):
            pair = f"{key} {words[index + 1].group().lower()}"
            stop = sentence.start + words[index + 1].end()
            yield from _phrase(article, sentence, (start, stop), pair, here, before)


def _kind(key: str) -> str:
    """`person` for `ia`, `speaker` for `katanya`; empty for other words."""
    if key in _words("person"):
        return "person"
    return "speaker" if key.endswith("nya") and key[:-3] in _speaking() else ""


def _phrase(
    article: Article,
    sentence: Sentence,
    span: tuple[int, int],
    pair: str,
    here: Sequence[Mention],
    before: Sequence[_Said],
) -> Iterator[Mention]:
    """Two words that stand for one actor (`negara itu`) or for two (`kedua pihak`)."""
    row = _phrases().get(pair)
    if row is None or _quoted(article, sentence, span[0]):
        return
    count, types, names = row
    earlier = [mention for mention in here if mention.end <= span[0] and _fits(mention, types, names)]
    fitting = [
        mention for said in before for mention in said.mentions if _fits(mention, types, names)
    ] + earlier
    actors = list(dict.fromkeys(mention.actor for mention in reversed(fitting)))
    if count == 1 and actors:
        actors = [earlier[0].actor if earlier else actors[0]]
    if len(actors) == count:
        for actor in actors:
            yield Mention(*span, actor, "pronoun", 0.6, f"“{actor.name}” is the last that fits")


def _fits(mention: Mention, types: frozenset[str], names: frozenset[str]) -> bool:
    return mention.actor.actor_type in types and (not names or mention.actor.name in names)


def _capital_stand_in(word: str, before: Sequence[_Said], here: Sequence[Mention]) -> Actor | None:
    """`Aliansi`, written large inside a sentence, for NATO where NATO is spoken of."""
    names = _capitals().get(word, frozenset())
    mentions = (*(mention for said in before for mention in said.mentions), *here)
    return next((mention.actor for mention in mentions if mention.actor.name in names), None)


def _focus(article: Article, mentions: Sequence[Mention]) -> Actor | None:
    """Who speaks in a sentence, else the first person it names."""
    people = [mention for mention in mentions if mention.actor.actor_type == "PER"]
    for mention in people:
        after = _WORD.match(article.saved.raw, _skip_space(article.saved.raw, mention.end))
        earlier = article.saved.raw[max(0, mention.start - 30) : mention.start].split()
        if (after and after.group().lower() in _verbs()) or (earlier and earlier[-1].lower() in _speaking()):
            return mention.actor
    return people[0].actor if people else None


def _skip_space(raw: str, at: int) -> int:
    while at < len(raw) and raw[at] in " ,":
        at += 1
    return at


def _earlier_person(earlier: Sequence[Mention]) -> Actor | None:
    people = [mention.actor for mention in earlier if mention.actor.actor_type == "PER"]
    return people[0] if people else None


def _last_focus(before: Sequence[_Said]) -> Actor | None:
    return next((said.focus for said in reversed(before) if said.focus), None)


def _quoted(article: Article, sentence: Sentence, at: int) -> bool:
    """Does `at` stand inside quotation marks opened in its passage?"""
    text = article.saved.raw[article.passages[sentence.passage].start : at]
    if sum(_MARKS.get(mark, 0) for mark in text) > 0:
        return True
    return text.count('"') % 2 == 1


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
def _speaking() -> frozenset[str]:
    """Reporting words that take a speaker behind them: `kata`, `menurut`."""
    rows = lexicon.table("reporting_verbs", "form", "place")
    return frozenset(row["form"] for row in rows if row["place"] in ("after", "source"))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(
        row["form"] for row in lexicon.table("reporting_verbs", "form", "place") if row["place"] == "before"
    )
