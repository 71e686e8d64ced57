"""The words of an article's prose, each with its offsets; words glued by lost spaces come apart here.

`PresidenVladimir Putinpada` gives `Presiden`, `Vladimir`, `Putin`, `pada`: where a link stood, saved pages
often lose the space on either side of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from core import lexicon, settings
from core.model import PROSE_ROLES, Article, Role
from core.normalize.names import name_words
from core.resolve.known import known_forms

WORD = re.compile(r"[^\W_]+(?:['’`][^\W_]+)*")
_INNER_CAPITAL = re.compile(
    r"(?<=[a-zà-ÿ])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Z][A-Z])(?=[a-z]{2})|(?<=\d)(?=[a-z]{3})"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands at `[start, end)`; `before` is what stands between it and the word before."""

    start: int
    end: int
    text: str
    key: str
    before: str

    @property
    def capital(self) -> bool:
        """Does it open with a capital?"""
        return self.text[0].isupper()

    @property
    def joined(self) -> bool:
        """Can it continue a name that the word before belongs to?"""
        return self.before in _JOINTS


_JOINTS = frozenset({"", " ", "-", "–", ".", ". ", "&", " & ", "/", "\n", "\xa0", "  "})


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of one sentence, and what kind of passage it stands in."""

    start: int
    end: int
    role: Role
    words: tuple[Word, ...]
    tail: str
    """What stands behind the last word."""
    title_case: bool
    """Are nearly all its words written with capitals, so that a capital says nothing?"""


def clauses(article: Article) -> tuple[Clause, ...]:
    """The sentences of an article's prose as words, in reading order."""
    raw = article.saved.raw
    seen = Counter(match.group() for match in WORD.finditer(raw))
    found = []
    for sentence in article.sentences:
        role = article.passages[sentence.passage].role
        if role not in PROSE_ROLES:
            continue
        start = sentence.start
        for words, end in _split_where_glued(tuple(_words(raw, start, sentence.end, seen)), sentence.end):
            found.append(Clause(start, end, role, words, raw[words[-1].end : end], _title_case(words)))
            start = end
    return tuple(found)


def _split_where_glued(words: tuple[Word, ...], end: int) -> Iterator[tuple[tuple[Word, ...], int]]:
    """Sentences whose space was lost (`… kata Eko.Eko menambahkan …`), each with its end; `D.C.` is none."""
    first = 0
    for index in range(1, len(words)):
        ends = words[index].before == "." and len(words[index - 1].text) > settings.GLUE_LETTERS
        if ends and words[index].capital and not words[index - 1].text.isupper():
            yield words[first:index], words[index].start
            first = index
    if words:
        yield words[first:], end


def _words(raw: str, start: int, end: int, seen: Mapping[str, int]) -> Iterator[Word]:
    last = start
    for match in WORD.finditer(raw, start, end):
        for first, stop in _pieces(match.group(), match.start(), seen):
            text = raw[first:stop]
            yield Word(first, stop, text, word_key(text), raw[last:first])
            last = stop


def word_key(text: str) -> str:
    """The word small, without accents and inner apostrophes."""
    if text.isascii() and "'" not in text and "`" not in text:
        return text.lower()
    return "".join(name_words(text)) or text.lower()


def _title_case(words: tuple[Word, ...]) -> bool:
    """Are all words but function words written large, and several at that?"""
    long = [word for word in words if len(word.text) > 3 and word.key not in function_words()]
    return len(long) >= settings.TITLE_CASE_WORDS and all(word.capital for word in long)


def _pieces(token: str, start: int, seen: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    """The words that `token` is glued from; itself where it is one word."""
    if len(token) > settings.GLUE_LONGEST:
        yield start, start + len(token)
        return
    first = 0
    cuts = []
    if not token.islower() and token not in _camel_words():
        for cut in [match.start() for match in _INNER_CAPITAL.finditer(token)]:
            if cut > first and _glued(token[first:cut], token[cut:]):
                cuts.append(cut)
                first = cut
    for first, stop in zip([0, *cuts], [*cuts, len(token)], strict=True):
        name = _name_length(token[first:stop], seen)
        if name:
            yield start + first, start + first + name
        yield start + first + name, start + stop


def _glued(left: str, right: str) -> bool:
    """Is the change of case between `left` and `right` a lost space?"""
    if left.isdigit():
        return _first_part(right) in _glue_tails()
    if left.isupper():
        small = right in common_words() or _small_words(right, len(left))
        return len(left) > 1 and (small or _first_part(right) in _name_parts())
    if left.islower():
        return len(left) > 1 and (
            left in common_words() or (right[:1].isupper() and len(left) > settings.GLUE_LETTERS)
        )
    return left.lower() in common_words() or left in _name_parts() or _first_part(right) in _name_parts()


def _first_part(token: str) -> str:
    return _INNER_CAPITAL.split(token, maxsplit=1)[0]


def _name_length(token: str, seen: Mapping[str, int]) -> int:
    """How much of `token` is a name that small words are glued to: 5 for `Putinpada`; 0 where none are.

    What an article writes twice is a name of its own (`Marini`, `Hasbiallah`), unless it writes the shorter one too.
    """
    if len(token) < settings.GLUE_TOKEN or not token[0].isupper() or not token[1:].islower():
        return 0
    twice = seen.get(token, 0) > 1
    if token in _name_parts() or token.lower() in common_words():
        return 0
    for cut in range(len(token) - 2, settings.GLUE_LETTERS - 1, -1):
        known = token[:cut] in seen or (token[:cut] in _name_parts() and not twice)
        if known and _small_words(token[cut:], cut):
            return cut
    return 0


def _small_words(tail: str, before: int) -> bool:
    """Is `tail` a small word, or several run together, behind a name of `before` letters?

    Any word may be that is known to be glued; others must be long, or they are the end of a longer name.
    """
    if tail in _glue_tails():
        return True
    for cut in range(2, len(tail) + 1):
        head = tail[:cut]
        long = cut + before > settings.GLUE_WORD_AND_NAME and min(cut, before) >= settings.GLUE_WORD
        long = long and head in common_words()
        if (long or head in _glue_tails()) and (cut == len(tail) or _small_words(tail[cut:], before)):
            return True
    return False


def is_syllable(words: Sequence[Word], index: int) -> bool:
    """Does a hyphen tie this small word to the capital before it as in `Won-shik`, not as in `Anak-anak`?

    At the head of a sentence a pair is a doubled word (`Sorak-sorai`) more often than a name.
    """
    word = words[index]
    if index == 0 or word.before != "-" or not word.text.islower():
        return False
    before = words[index - 1]
    doubled = word.key.startswith(before.key)
    second = index > 1 and words[index - 2].capital and before.before == " "
    return (
        before.capital
        and not doubled
        and word.key not in _clitics()
        and (second or (index > 1 and not ordinary(word.key)))
    )


def ordinary(key: str) -> bool:
    """Is this an ordinary word, listed or by its ending (`advokasi`): a capital makes no name of it?"""
    return key in common_words() or any(key.endswith(end) and len(key) >= least for end, least in _endings())


@cache
def _clitics() -> frozenset[str]:
    """What is written behind a name without being part of it: `AS-nya`, `Trump-isme`."""
    return frozenset(row["word"] for row in lexicon.table("clitics", "word"))


@cache
def name_ends() -> frozenset[str]:
    """Words that stand in no name, so that one ends before them: `Nomor`, `Tahun`, names of months."""
    rows = lexicon.table("name_stopwords", "word", "inside")
    return frozenset(row["word"] for row in rows if row["inside"] == "no")


def derived(key: str) -> bool:
    """Is this shaped like a noun or verb made from another word (`lawatan`, `penggeledahan`)?

    Family names are too (`Tambunan`), so it tells only at the head of a sentence.
    """
    return len(key) > settings.GLUE_TOKEN and (
        key.endswith("an") or key.startswith(("meng", "meny", "memb", "peng"))
    )


@cache
def _endings() -> tuple[tuple[str, int], ...]:
    return tuple(
        (row["ending"], int(row["letters"])) for row in lexicon.table("word_endings", "ending", "letters")
    )


@cache
def common_words() -> frozenset[str]:
    """Ordinary words of Indonesian news: a capital at their head makes no name of them."""
    words = {row["word"] for row in lexicon.table("common_words", "word")}
    return frozenset(words | {row["word"] for row in lexicon.table("stopwords", "word")})


@cache
def function_words() -> frozenset[str]:
    """Conjunctions, prepositions, pronouns, months and the like: never part of a name by themselves."""
    return frozenset(
        row["word"] for table in ("stopwords", "name_stopwords") for row in lexicon.table(table, "word")
    )


@cache
def _glue_tails() -> frozenset[str]:
    """Small words that lose the space before them."""
    return frozenset(row["word"] for row in lexicon.table("glue_words", "word"))


@cache
def _name_parts() -> frozenset[str]:
    """Words with a capital that known names and given names are made of."""
    parts = {row["name"] for row in lexicon.table("given_names", "name")}
    parts.update(row["form"] for row in lexicon.table("titles", "form"))
    parts.update(match.group() for form in known_forms() for match in WORD.finditer(form))
    return frozenset(part for part in parts if part[0].isupper() and len(part) > settings.GLUE_TAIL)


@cache
def _camel_words() -> frozenset[str]:
    """Words of known names that have a capital inside: `NasDem`, `AirAsia`."""
    others = (row["head"] for row in lexicon.table("other_heads", "head"))
    return frozenset(match.group() for form in (*known_forms(), *others) for match in WORD.finditer(form))
