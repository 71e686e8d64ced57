"""What a first reading of an article teaches for the second: its names, their parts, their short forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.extract.abbreviations import spelled_out
from core.extract.candidates import Candidate, Sight
from core.extract.evidence import Evidence, Learned
from core.extract.gazetteer import Gazetteer
from core.extract.name_lexicon import Kind
from core.extract.titles import title_words
from core.extract.words import Clause, Word, ordinary
from core.normalize.names import name_words
from core.resolve.known import by_words, company_words
from core.settings import SHORT_NAME_LETTERS

_SHORT_WORDS = 3
"""Words of the longest short name in brackets: `(Polda Metro Jaya)`. With one word alone 28 mentions of 183 articles
read otherwise, with six none."""

Reading = Sequence[tuple[Sight, list[Candidate]]]


def learn(read: Reading, evidence: Evidence) -> Learned:
    """Names, parts of people's names, and short names that the text explains (`… (KPK)`, `KPK, Komisi …`)."""
    names: dict[str, Kind] = {}
    shorts: dict[tuple[str, ...], tuple[str, ...]] = {}
    for sight, found in read:
        in_full: list[tuple[str, str, Kind]] = [(full, short, "ORG") for full, short in spelled_out(sight)]
        for other, main, kind in (*_bracketed(sight.clause, found), *in_full):
            shorts.setdefault(name_words(other), name_words(main))
            names.setdefault(other, kind)
            names.setdefault(main, kind)
    for sight, found in read:
        for name in found:
            for text, kind in _taught(sight.words[name.first : name.stop], name, evidence):
                names.setdefault(text, kind)
    people = frozenset(word for text, kind in names.items() if kind == "PER" for word in name_words(text))
    return Learned(Gazetteer(names.items()), shorts, people)


def _taught(words: Sequence[Word], name: Candidate, evidence: Evidence) -> Iterator[tuple[str, Kind]]:
    if name.kind == "none" or (name.known and name.kind != "PER"):
        return
    yield " ".join(word.text for word in words), name.kind
    if name.kind == "ORG" and len(words) > 2 and words[0].key in company_words():
        yield " ".join(word.text for word in words[1:]), name.kind
    if name.kind != "PER" or len(words) == 1:
        return
    for word in words:
        plain = not ordinary(word.key) or word.key in evidence.speaking
        if (
            len(word.text) > 2
            and word.capital
            and plain
            and word.key not in title_words()
            and not _place_or_body(word)
        ):
            yield word.text, "PER"


def _place_or_body(word: Word) -> bool:
    return any(known.actor.actor_type != "PER" for known in by_words().get((word.key,), ()))


def _bracketed(clause: Clause, found: Sequence[Candidate]) -> Iterator[tuple[str, str, Kind]]:
    """`Badan Intelijen Nasional (NIS)`: the name in brackets, the name before, their kind."""
    words = clause.words
    for name in found:
        stop = name.stop
        if name.kind == "none" or stop >= len(words) or words[stop].before.strip() != "(":
            continue
        last = stop + 1
        while last < len(words) and last - stop < _SHORT_WORDS and words[last].before in (" ", "-"):
            last += 1
        closed = words[last].before if last < len(words) else clause.tail
        full = " ".join(word.text for word in words[name.first : stop])
        short = " ".join(word.text for word in words[stop:last])
        if closed.lstrip().startswith(")") and is_short(short, full, name.kind):
            yield short, full, name.kind


def is_short(short: str, full: str, kind: Kind) -> bool:
    """Can `short`, in brackets behind `full`, be its short name: its letters in the same order?"""
    if not short[0].isupper() or any(letter.isdigit() for letter in short) or ordinary(short.lower()):
        return False
    if (
        any(known.actor.actor_type != kind for known in by_words().get(name_words(short), ()))
        and kind == "PER"
    ):
        return False
    if kind == "ORG" and short.isupper() and len(short) <= SHORT_NAME_LETTERS:
        return True
    letters = iter("".join(name_words(full)))
    in_order = all(letter in letters for letter in "".join(name_words(short)))
    return (
        in_order
        and any(word.startswith(short[0].lower()) for word in name_words(full))
        and len(short) < len(full)
    )
