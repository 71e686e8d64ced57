"""Content words of Indonesian text, each reduced to a key that its inflected forms share.

The key comes from affix rules alone, the affixes being rows of `data/lexicon/affixes.csv`, after Tala (2003),
"A study of stemming effects on information retrieval in Bahasa Indonesia". It is for comparing words, not for
showing: where the rules cannot tell which root a form has (`mengambil` from `ambil`, `mengirim` from `kirim`)
both lose the doubtful letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from core.lexicon import items, table

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
"""A word, with its inner hyphens and apostrophes."""

_VOWELS = frozenset("aeiou")
_SHORT_PREFIX = re.compile(r"[bp]e(?=[^aeiou]er[^aeiou])|pe(?=[lpwy])")
"""ber- and per- lose their r before a syllable that ends in -er, pe- stands alone before l, p, w, y."""
_LEAST_ROOT = 3
"""Letters that a root keeps: shorter ones are the affixes of a short word, not of a root."""


@dataclass(frozen=True, slots=True)
class _Prefix:
    form: str
    swallowed: str
    """The first letter of the root that it stands for: `menyerang` comes from `serang`."""
    before_vowel: bool
    """Whether it swallows one before a vowel only."""


@cache
def _affixes(use: str) -> tuple[tuple[str, str], ...]:
    """The affixes of `affixes.csv` with this use, in the order in which they are tried, and what each swallowed."""
    rows = table("affixes", "form", "use", "swallowed")
    return tuple((row["form"], row["swallowed"]) for row in rows if row["use"] == use)


@cache
def _forms(use: str) -> tuple[str, ...]:
    return tuple(form for form, _ in _affixes(use))


@cache
def _prefixes() -> tuple[_Prefix, ...]:
    rows = table("affixes", "form", "use", "swallowed")
    uses = {"prefix": False, "prefix before a vowel": True}
    return tuple(_Prefix(r["form"], r["swallowed"], uses[r["use"]]) for r in rows if r["use"] in uses)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The key of `word` (lower case): `mengirimkan`, `dikirim` and `pengiriman` give the same."""
    halves = word.split("-")
    if len(halves) == 2 and all(halves):
        first, second = stem(halves[0]), stem(halves[1])
        return first if first == second else f"{first}-{second}"
    root = word
    for use in ("particle", "pronoun"):
        root = _without_ending(root, _forms(use))
    if root.startswith("ke") and root.endswith("an") and _is_root(root[2:-2]):
        root = root[2:-2]
    root = _without_prefixes(root)
    for ending in _forms("suffix"):
        root = _without_ending(root, (ending,))
    return _folded(root)


def _is_root(text: str) -> bool:
    return len(text) >= _LEAST_ROOT and sum(letter in _VOWELS for letter in text) >= 2


def _without_ending(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and _is_root(word[: -len(ending)]):
            return word[: -len(ending)]
    return word


def _without_prefixes(word: str) -> str:
    for prefix in _prefixes():
        rest = word[len(prefix.form) :]
        vowel = not prefix.before_vowel or rest[:1] in _VOWELS
        if word.startswith(prefix.form) and vowel and _is_root(rest):
            word = prefix.swallowed + rest
            break
    short = _SHORT_PREFIX.match(word)
    if short and _is_root(word[short.end() :]):
        return word[short.end() :]
    for form in _forms("second prefix"):
        if word.startswith(form) and _is_root(word[len(form) :]):
            return word[len(form) :]
    return word


def _folded(root: str) -> str:
    """`root` with the letters folded together that affixes hide.

    meN- turns a first p into m, t into n, s into ny and drops a first k, so that `memasuki` may come
    from `masuk` or from a root `pasuk`; a final k may belong to -kan (`kirimkan`) or not (`tindakan`).
    """
    if len(root) > _LEAST_ROOT:
        root = root.rstrip("k")
    for letters, folded in _affixes("first letters"):
        if root.startswith(letters) and root[len(letters) :][:1] in _VOWELS and len(root) >= _LEAST_ROOT:
            return folded + root[len(letters) :]
    return root


@cache
def stopwords() -> frozenset[str]:
    """Words that say nothing of the matter: conjunctions, auxiliaries, reporting verbs, calendar words."""
    return frozenset(row["word"] for row in table("stopwords", "word"))


@cache
def polarity_words(use: str) -> frozenset[str]:
    """The words of `polarity_words.csv` with this `use`: `negation`, `only` (`tidak hanya`), `future` (of a day), and
    `to come` and `done` (of the verb behind)."""
    return frozenset(row["word"] for row in table("polarity_words", "word", "use") if row["use"] == use)


@cache
def _senses() -> dict[str, str]:
    """Stem to the one stem that stands for it and its synonyms."""
    senses: dict[str, str] = {}
    for row in table("synonyms", "sense", "words"):
        for word in items(row["words"]):
            senses.setdefault(stem(word.casefold()), stem(row["sense"]))
    return senses


@cache
def _sense_names() -> dict[str, str]:
    """The stem that stands for a sense to the word that names it."""
    return {stem(row["sense"]): row["sense"] for row in table("synonyms", "sense", "words")}


def sense(word: str) -> str:
    """The sense that `word` shares with other words (`pasukan`: `tentara`); empty where it has none."""
    return _sense_names().get(key(word), "")


def key(word: str) -> str:
    """What stands for `word` in comparisons: the stem of its sense; empty for a stop word."""
    lowered = word.casefold()
    if lowered in stopwords():
        return ""
    root = stem(lowered)
    return _senses().get(root, root)


@cache
def _numerals() -> dict[str, str]:
    rows = table("number_words", "word", "kind", "value")
    words = {row["word"]: row["value"] for row in rows if row["kind"] == "digit" and row["value"].isdigit()}
    romans = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
    return words | {roman: str(value) for value, roman in enumerate(romans, 1)}


@cache
def _numbered_nouns() -> frozenset[str]:
    return frozenset(row["word"] for row in table("numbered_nouns", "word"))


def numeral(word: str, before: str) -> str:
    """The digits of the number that `word` gives the noun `before` it: 2 for `siaga dua` and `Siaga II`.

    Empty for other words, and for counts (`tiga hari`): that two sentences hold a small one says little.
    """
    return _numerals().get(word.lower(), "") if before.lower() in _numbered_nouns() else ""


def content(text: str) -> Iterator[tuple[int, str]]:
    """The content words of `text`: where each starts, and its key."""
    for match in WORD.finditer(text):
        found = key(match.group())
        if found:
            yield match.start(), found
