"""What a figure is about, in the same words wherever the same is counted: "tentara Korea Utara", "korban tewas di
Gaza", "harga beras (rupiah)".

The thing counted comes first (`topics.csv` has one word for those that say the same), then what has become of it and
whose it is, where the text says so. A sum, a share or a measure needs the thing that it is of; without it, as where a
noun says too little ("orang"), the topic stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from core.extract.clauses import Unit
from core.extract.counting import clause_around, counting_words, owner_of, state_of
from core.extract.phrases import Word, is_verbal, kind, words
from core.extract.units import either, is_person, is_weighty
from core.extract.words import ordinary
from core.lexicon import table
from core.model import Quantity, Sentence, Span

_STATE_REACH = 45
_HEAD_REACH = 80
"""Characters between a figure and what has become of those counted ("40 warga di desa itu tewas"), and before it to
the thing that it is of ("inflasi pada Mei mencapai 2 persen")."""
_OR_HURT = re.compile(r"\b(?:tewas|meninggal|gugur)\s+(?:atau|dan|maupun)\s+(?:ter)?luka")
_SCALED = ("money", "percent", "points")
_STRUCK_REACH = 4
_AMOUNT_WORDS = 4
"""Words right before a figure among which a verb of change makes it a change ("naik sekitar 5 persen")."""


def topic_of(raw: str, sentence: Sentence, units: Sequence[Unit], quantity: Quantity) -> str:
    """The topic of `quantity`, which stands in `sentence` with these `units`; empty where unsure."""
    clause = clause_around(raw, sentence, quantity)
    if quantity.measure == "count":
        return _counted(raw, clause, units, quantity)
    if quantity.measure == "magnitude":
        return "magnitudo gempa"
    if quantity.unit in counting_words("prison"):
        return f"hukuman penjara ({quantity.unit})"
    head = _thing_before(raw, clause, quantity)
    return f"{head} ({quantity.unit})" if head else ""


def _counted(raw: str, clause: Span, units: Sequence[Unit], quantity: Quantity) -> str:
    unit = quantity.unit.lower()
    head = _topics("counted").get(unit, unit if is_weighty(unit) and unit not in _kind("says little") else "")
    if unit in counting_words("any person"):
        head = _topics("victims").get(state_of(raw, clause, quantity, _STATE_REACH), "")
    if not head:
        return ""
    victims = head in _topics("victims").values()
    become = ""
    if not victims and is_person(unit):
        state = state_of(raw, clause, quantity, _STATE_REACH, but=_topics("counted"))
        become = "" if unit in counting_words(state) else _become(raw, quantity, state)
    elif not victims and _damage().match(raw, quantity.end):
        become = "rusak"
    owner = owner_of(units, quantity)
    if victims and owner is None and (place := _only_place(units)):
        return f"{head} di {place}"
    whose = ""
    if owner and (owner.placed or owner.actor.actor_type == "LOC"):
        whose = f"di {owner.actor.name}" if victims else ""
    elif owner and owner.adjoins:
        whose = owner.actor.name
    return " ".join(part for part in (head, whose, become) if part)


def _only_place(units: Sequence[Unit]) -> str:
    """The place that a sentence says things happened in, where it names one: "di Agam", "serangan ke Agam"."""
    places = set()
    for index, (before, unit) in enumerate(pairwise(units)):
        struck = {each.text for each in units[max(0, index - _STRUCK_REACH) : index]} & _kind("strike")
        happened = before.text == "di" or (before.text in ("ke", "terhadap") and struck)
        if happened and unit.kind == "actor" and unit.actors[0].actor_type in ("LOC", "GPE"):
            places.add(unit.actors[0].name)
    return places.pop() if len(places) == 1 else ""


def _become(raw: str, quantity: Quantity, state: str) -> str:
    """What has become of them in words; those dead and those hurt are sometimes counted together."""
    both = state == "dead" and _OR_HURT.search(raw, quantity.end, quantity.end + _STATE_REACH)
    return "tewas atau luka" if both else _topics("become").get(state, "")


def _thing_before(raw: str, clause: Span, quantity: Quantity) -> str:
    """The thing that a sum, share or measure is of: the last one named before it; a change of it is kept apart."""
    start = max(clause.start, quantity.start - _HEAD_REACH)
    things = _things("sum" if quantity.measure in _SCALED else "size")
    for found in reversed(list(things.finditer(raw, start, quantity.start))):
        thing = " ".join(found["thing"].lower().split())
        rest = words(raw, found.end(), quantity.start)
        if thing in _kind("sum of what") | _kind("size of what"):
            complement = _complement(rest)
            if not complement:
                continue
            thing = f"{thing} {complement}"
            rest = rest[len(complement.split()) :]
        near = {word.lower for word in rest[-_AMOUNT_WORDS:]}
        return f"perubahan {thing}" if near & _kind("change") and not near & _kind("reached") else thing
    return ""


def _complement(rest: Sequence[Word]) -> str:
    """The words behind a noun such as "harga" that say of what: "beras", "saham ABCD"."""
    if not rest or not rest[0].text[0].isalpha() or not _may_complete(rest[0]):
        return ""
    first = rest[0].text if rest[0].is_name and not ordinary(rest[0].lower) else rest[0].lower
    named = first in _kind("named") and len(rest) > 1 and rest[1].is_name and _may_complete(rest[1])
    return f"{first} {rest[1].text}" if named else first


def _may_complete(word: Word) -> bool:
    function = (
        kind("preposition") | kind("conjunction") | kind("adverb") | kind("demonstrative") | kind("stop")
    )
    others = function | kind("auxiliary") | _kind("change") | _kind("reached") | _kind("no complement")
    return not (is_verbal(word) or word.lower in others or word.lower.endswith("nya"))


@cache
def _topics(name: str) -> dict[str, str]:
    """Topics by word of one kind: `counted` nouns, and by what has become of them, whoever they are (`victims`) or
    beside a noun (`become`)."""
    rows = table("topics", "word", "topic", "kind")
    return {row["word"]: row["topic"] for row in rows if row["kind"] == name}


@cache
def _kind(name: str) -> frozenset[str]:
    return frozenset(row["word"] for row in table("topics", "word", "topic", "kind") if row["kind"] == name)


@cache
def _things(what: str) -> re.Pattern[str]:
    either_thing = either(_kind(what) | _kind(f"{what} of what")).replace(r"\ ", r"\s+")
    return re.compile(rf"(?<![\w-])(?P<thing>{either_thing})(?:nya)?(?![\w-])", re.IGNORECASE)


@cache
def _damage() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:\S+\s+)?(?:{either(_kind('damage'))})\b")
