"""What a first reading of an article teaches for the second: its names, their parts, their short forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.extract.candidates import Candidate
from core.extract.evidence import Evidence, Learned
from core.extract.gazetteer import Gazetteer
from core.extract.name_lexicon import Kind, head_words
from core.extract.titles import title_words
from core.extract.words import Clause, Word, common_words
from core.normalize.names import initials, name_words
from core.resolve.known import by_words
from core.settings import SHORT_NAME_LETTERS

Reading = Sequence[tuple[Clause, list[Candidate]]]


def learn(read: Reading, evidence: Evidence) -> Learned:
    """Names, parts of people's names, and short names that the text explains (`… (KPK)`, `KPK, Komisi …`)."""
    names: dict[str, Kind] = {}
    shorts: dict[tuple[str, ...], tuple[str, ...]] = {}
    for clause, found in read:
        for name in found:
            for text, kind in _taught(clause.words[name.first : name.stop], name, evidence):
                names.setdefault(text, kind)
        for other, main, kind in (*_bracketed(clause, found), *_spelled_out(clause)):
            shorts.setdefault(name_words(other), name_words(main))
            names.setdefault(other, kind)
            names.setdefault(main, kind)
    return Learned(Gazetteer(names.items()), shorts)


def _taught(words: Sequence[Word], name: Candidate, evidence: Evidence) -> Iterator[tuple[str, Kind]]:
    if name.kind == "none" or (name.known and name.kind != "PER"):
        return
    yield " ".join(word.text for word in words), name.kind
    if name.kind != "PER" or len(words) == 1:
        return
    for word in words:
        plain = word.key not in common_words() or word.key in evidence.speaking
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
        while last < len(words) and last - stop < 3 and words[last].before in (" ", "-"):
            last += 1
        closed = words[last].before if last < len(words) else clause.tail
        full = " ".join(word.text for word in words[name.first : stop])
        short = " ".join(word.text for word in words[stop:last])
        if closed.lstrip().startswith(")") and is_short(short, full, name.kind):
            yield short, full, name.kind


def is_short(short: str, full: str, kind: Kind) -> bool:
    """Can `short`, in brackets behind `full`, be its short name: its letters in the same order?"""
    if not short[0].isupper() or any(letter.isdigit() for letter in short) or short.lower() in common_words():
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


def _spelled_out(clause: Clause) -> Iterator[tuple[str, str, Kind]]:
    """`NIS, National Intelligence Service`: the full name behind its initials."""
    words = clause.words
    for index in range(len(words) - 3):
        word = words[index]
        if not (word.text.isupper() and 3 <= len(word.text) <= SHORT_NAME_LETTERS):
            continue
        if words[index + 1].before.strip() not in (",", "("):
            continue
        stop = index + 2
        while (
            stop < len(words)
            and words[stop].joined
            and (words[stop].capital or words[stop].key in ("and", "of", "dan", "for", "the"))
        ):
            stop += 1
        full = " ".join(other.text for other in words[index + 1 : stop])
        if stop - index > 3 and initials(full) == word.key and words[index + 1].key not in head_words():
            yield full, word.text, "ORG"
