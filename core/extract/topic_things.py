"""The thing that a sum, a share, a change or a measure is of: "harga beras", "perubahan Kospi", "bagian pekerja".

It is looked for where Indonesian puts it, the surest place first: a thing that the lexicon knows right before the
figure, the subject of a verb of change, the whole that a share is of, the stuff that is weighed, the words before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from core.extract.counting import counting_words
from core.extract.phrases import Word, kind, words
from core.extract.topic_words import names_thing, pattern, topic_words
from core.extract.units import either, figure_words
from core.extract.words import ordinary
from core.model import Quantity, Span

_REACH = 80
"""Characters before a figure in which the thing that it is of stands ("inflasi pada Mei mencapai 2 persen")."""
_AMOUNT_WORDS = 4
"""Words right before a figure among which a verb of change makes it a change ("naik sekitar 5 persen")."""
_LONGEST = 3
"""Words of a thing that is no name: "biaya pengadaan mobil", "bagian kasus malaria". Those of three say which one is
meant; of fewer, two stories may mean two."""
_SCALED = ("money", "percent", "points")
_STUFF = ("mass", "volume", "area")
_PENAL = ("tahun", "bulan")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing named at `[start, end)`; `alone` where its words say which one is meant in any story."""

    text: str
    start: int
    end: int
    alone: bool

    @property
    def head(self) -> str:
        """Its name without what the figure says of it."""
        return self.text.removeprefix("perubahan ").removeprefix("bagian ")


def thing_of(raw: str, clause: Span, quantity: Quantity, named: AbstractSet[int]) -> Thing | None:
    """The thing that `quantity`, which counts nothing, is of; None where its clause does not say.

    Actors, who begin at the offsets `named`, are no part of it: whose it is, is found out elsewhere.
    """
    start = max(clause.start, quantity.start - _REACH)
    before = words(raw, start, quantity.start)
    penal = quantity.unit in _PENAL and any(word.lower in topic_words("penalty") for word in before)
    if penal or quantity.unit in counting_words("prison"):
        return Thing("hukuman penjara", quantity.start, quantity.start, alone=False)
    listed = _listed(raw, start, quantity, named)
    if listed and len(words(raw, listed.end, quantity.start)) <= _AMOUNT_WORDS:
        return listed
    return (
        (_priced(before) if quantity.measure == "money" else None)
        or (_changed(before) if quantity.measure in _SCALED else None)
        or (_shared(raw, clause, quantity, named) if quantity.measure == "percent" else None)
        or listed
        or (_stuff(raw, clause, quantity, named) if quantity.measure in _STUFF else None)
        or _right_before(before, bare=quantity.measure == "money")
    )


def _listed(raw: str, start: int, quantity: Quantity, named: AbstractSet[int]) -> Thing | None:
    """The last thing of the lexicon before the figure; a change of it is kept apart."""
    size = "sum" if quantity.measure in _SCALED else "size"
    for found in reversed(list(pattern(size, f"{size} of what").finditer(raw, start, quantity.start))):
        name = " ".join(found["word"].lower().split())
        rest = words(raw, found.end(), quantity.start)
        if (quantity.measure == "duration") != (name in topic_words("lasting")):
            continue
        if any(word.text[0].isdigit() for word in rest):
            return None
        of_what = name in topic_words(f"{size} of what")
        more = _phrase(rest[: _LONGEST - 1], named) if of_what else []
        whose = bool(rest) and rest[0].start in named
        if of_what and not more and not whose and name not in topic_words("own word"):
            continue
        text = " ".join((name, *map(_shown, more)))
        end = more[-1].end if more else found.end()
        near = {word.lower for word in rest[-_AMOUNT_WORDS:] if word.start >= end}
        if near & topic_words("change") and not near & topic_words("reached"):
            text = f"perubahan {text}"
        known = name in topic_words("known alone") and (bool(more) or name in topic_words(size))
        alone = known or len(more) == _LONGEST - 1 or any(map(_is_name, more))
        return Thing(text, found.start(), end, alone)
    return None


def _changed(before: Sequence[Word]) -> Thing | None:
    """The subject of a verb of change right before the figure: "indeks Nikkei 225 Jepang turun 0,15%"."""
    near = range(max(0, len(before) - _AMOUNT_WORDS), len(before))
    verbs = [index for index in near if before[index].lower in topic_words("change")]
    if not verbs or any(word.lower in topic_words("reached") for word in before[verbs[-1] :]):
        return None
    subject = _phrase_back(before[: verbs[-1]], over_places=True)
    return _made("perubahan", subject) if subject else None


def _priced(before: Sequence[Word]) -> Thing | None:
    """What is sold at a sum: "Rex Hybrid dibanderol Rp 250 juta"."""
    for index in range(len(before) - 1, max(-1, len(before) - 1 - _AMOUNT_WORDS), -1):
        if before[index].lower in topic_words("priced"):
            return _made("harga", _phrase_back(before[:index], over_places=False), before[index])
    return None


def _shared(raw: str, clause: Span, quantity: Quantity, named: AbstractSet[int]) -> Thing | None:
    """The whole that a share is of: "75 persen dari total pekerja", "93 persen kasus malaria"."""
    lead = _whole().match(raw, quantity.end, clause.end)
    if not lead:
        return None
    whole = _phrase(words(raw, lead.end(), clause.end)[:_LONGEST], named)
    if not whole or whole[0].lower in topic_words("no whole") or (_is_name(whole[0]) and not lead["of"]):
        return None
    return _made("bagian", whole)


@cache
def _whole() -> re.Pattern[str]:
    """What stands between a share and the whole that it is of."""
    return re.compile(
        rf"[ \u00a0]+(?P<of>dari[ \u00a0]+)?(?:(?:{either(figure_words('whole of'))})[ \u00a0]+)*"
    )


def _stuff(raw: str, clause: Span, quantity: Quantity, named: AbstractSet[int]) -> Thing | None:
    """What is weighed: "200 gram tepung terigu", "1,5 ton sabu"."""
    stuff = _phrase(words(raw, quantity.end, clause.end)[: _LONGEST - 1], named)
    return _made("", stuff) if stuff and not _is_name(stuff[0]) else None


def _right_before(before: Sequence[Word], *, bare: bool) -> Thing | None:
    """The words that "sebesar" and the like join to the figure: "uang pengganti sebesar Rp 2 miliar"; the words right
    before it if `bare`: "tiket masuk Rp 50.000"."""
    last = len(before)
    while last and before[last - 1].lower in topic_words("link"):
        last -= 1
    if last == len(before) and not bare:
        return None
    phrase = _phrase_back(before[:last], over_places=last < len(before))
    return _made("", phrase) if phrase and not all(map(_is_name, phrase)) else None


def _phrase(ahead: Sequence[Word], named: AbstractSet[int]) -> list[Word]:
    """The words of a noun phrase at the beginning of `ahead`; an actor ends it."""
    phrase: list[Word] = []
    for word in ahead:
        if word.start in named or not names_thing(word):
            break
        phrase.append(word)
    return phrase


def _phrase_back(before: Sequence[Word], *, over_places: bool) -> list[Word]:
    """The noun phrase at the end of `before`; of "ekspor Jepang pada Mei", if `over_places`, what stands before the
    preposition."""
    last = len(before)
    while last and before[last - 1].lower in kind("auxiliary") | kind("adverb") | kind("demonstrative"):
        last -= 1
    first = last
    while first and (names_thing(before[first - 1]) or _in_name(before, first - 1, last)):
        first -= 1
    if first < last and before[first].text == "&":
        first += 1
    if over_places and first and before[first - 1].lower in topic_words("aside"):
        return _phrase_back(before[: first - 1], over_places=False)
    if all(word.is_name or word.text == "&" or word.text.isdecimal() for word in before[first:last]):
        return list(before[first:last])
    return list(before[max(first, last - _LONGEST) : last])


def _in_name(before: Sequence[Word], index: int, last: int) -> bool:
    """Whether a number belongs to a name: "Nikkei 225", "Stoxx 600"."""
    joins = before[index].text == "&" or bool(_NUMBER.fullmatch(before[index].text))
    return joins and 0 < index < last and before[index - 1].is_name and names_thing(before[index - 1])


def _made(lead: str, phrase: Sequence[Word], at: Word | None = None) -> Thing:
    """The thing that the words of `phrase` name; one without words stands where `at` does."""
    text = " ".join(part for part in (lead, *map(_shown, phrase)) if part).replace(" & ", "&")
    first, last = (phrase[0], phrase[-1]) if phrase else (at, at)
    assert first is not None and last is not None
    return Thing(text, first.start, last.end, any(map(_is_name, phrase)))


def _shown(word: Word) -> str:
    return word.text if _is_name(word) else word.lower


def _is_name(word: Word) -> bool:
    return word.is_name and not ordinary(word.lower)
