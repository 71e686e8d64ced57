"""Actors whom the sources name or spell differently: `Zelensky` and `Zelenskyy`, `China` and `Tiongkok`."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from itertools import combinations

from rapidfuzz.fuzz import ratio

from core.compare.likeness import Stories
from core.compare.sides import Disagreement, Side
from core.lexicon import table
from core.model import Article, Mention, ParsedArticle
from core.settings import CANDIDATE_REACH, SAME_STORY, SPELLING_LIKENESS
from core.text import fold, name_key

_ABBREVIATION_LETTERS = 3
_INITIALS = 2
"""Letters of an initial: `A.`, `St`."""
_MOST_FORMS = 60
"""Forms of one actor that are compared, the commonest; no actor of `../shared/volume` has more than 9."""
_Use = tuple[int, Mention]
"""The article's index, and the mention in it."""


def find_name_conflicts(
    parsed: Sequence[ParsedArticle], stories: Stories, near: Set[tuple[int, int]]
) -> Iterator[Disagreement]:
    """One disagreement for each actor that goes by names of which no one is a short form of another, in one
    article or in articles of one story, which pairs in `near` tell too: elsewhere two may share a name, or a name be
    part of another.

    Its sides are the first use of each name by each outlet in these articles.
    """
    uses: dict[str, dict[str, list[_Use]]] = defaultdict(lambda: defaultdict(list))
    for number, one in enumerate(parsed):
        for mention in one.mentions:
            if mention.basis in ("name", "alias", "spelling") and not _names_another(one.article, mention):
                form = fold(one.article.text(mention.start, mention.end))
                uses[mention.actor.actor_id][_plain(form)].append((number, mention))
    for _, by_form in sorted(uses.items()):
        differing = _differing(by_form, stories, near)
        if len(differing) > 1:
            sides = tuple(side for form in sorted(differing) for side in _sides(parsed, differing[form]))
            yield Disagreement("name", by_form[min(differing)][0][1].actor.name, sides)


def _differing(
    by_form: Mapping[str, Sequence[_Use]], stories: Stories, near: Set[tuple[int, int]]
) -> dict[str, list[_Use]]:
    """The forms that disagree with another of the same story, with their uses in it."""
    found: dict[str, dict[int, _Use]] = defaultdict(dict)
    whole = [form for form in sorted(by_form) if (_unglued(form) - {form}).isdisjoint(by_form)]
    forms = sorted(whole, key=lambda form: -len(by_form[form]))[:_MOST_FORMS]
    for one, other in combinations(sorted(forms), 2):
        if _disagree(one, by_form[one][0][1], other, by_form[other][0][1]):
            for use, counter in _met(by_form[one], by_form[other], stories, near):
                if use[0] == counter[0] and use[1].actor.actor_type == "GPE":
                    continue  # one writer's change of words
                found[one].setdefault(use[0], use)
                found[other].setdefault(counter[0], counter)
    return {form: [of[number] for number in sorted(of)] for form, of in found.items()}


def _met(
    uses: Sequence[_Use], others: Sequence[_Use], stories: Stories, near: Set[tuple[int, int]]
) -> Iterator[tuple[_Use, _Use]]:
    """Uses of two forms in one article or in articles of one story, of each article the first; of a form that
    many have, the `CANDIDATE_REACH` nearest in the order of articles are looked at."""
    first, second = ({use[0]: use for use in reversed(each)} for each in (uses, others))
    rarer, commoner = sorted((first, second), key=len)
    numbers = sorted(commoner)
    for number, use in rarer.items():
        at = bisect_left(numbers, number)
        for other in numbers[max(0, at - CANDIDATE_REACH) : at + CANDIDATE_REACH]:
            told_together = (min(other, number), max(other, number)) in near
            if other == number or told_together or stories.likeness(other, number) >= SAME_STORY:
                pair = use, commoner[other]
                yield pair if rarer is first else pair[::-1]


def _disagree(one: str, first: Mention, other: str, second: Mention) -> bool:
    words, others = one.split(), other.split()
    if _glued(one, other) or _glued(other, one) or _initials(words, others):
        return False
    if not _unglued(one).isdisjoint(_unglued(other)):
        return False
    if "spelling" in (first.basis, second.basis):
        near = ratio(one, other) >= SPELLING_LIKENESS or not set(words).isdisjoint(others)
        return near and len(words) == len(others)
    if first.actor.actor_type == "PER":
        return len(words) == len(others) > 1 and ratio(one, other) >= SPELLING_LIKENESS
    if first.actor.actor_type == "GPE":
        apart = set(words).isdisjoint(others)
        return apart and not (_shortens(one, other) or _shortens(other, one))
    return False


def _plain(form: str) -> str:
    """`form` as it is compared: no titles before it, no figures behind it."""
    words = [word.rstrip("0123456789") for word in name_key(form).split()]
    kept = [word for word in words if word]
    while len(kept) > 1 and kept[0] in _titles():
        kept = kept[1:]
    return " ".join(kept)


def _names_another(article: Article, mention: Mention) -> bool:
    """Whether a country's name is part of a longer one (`Singapore Stock Exchange`), initials (`NKRI`), or only
    a by-name."""
    if mention.actor.actor_type != "GPE":
        return False
    name, behind = article.text(mention.start, mention.end), article.text(mention.end, mention.end + 2)
    first = name_key(name).partition(" ")[0]
    longer = behind[:1] == " " and behind[1:].isupper()
    return longer or name.isupper() or first in _by_name_words()


@cache
def _by_name_words() -> frozenset[str]:
    """Words that open a by-name of a country, which no source holds for its name: `Negeri Sakura`."""
    return frozenset(row["word"] for row in table("by_name_words", "word"))


@cache
def _titles() -> frozenset[str]:
    """The single words that stand before names: `presiden`, `bapak`, `jenderal`."""
    words = {word for row in table("titles", "form") for word in name_key(row["form"]).split()}
    return frozenset(words - {""})


def _initials(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the names differ only in that one gives initials: `ronald a sinaga`."""
    pairs = list(zip(words, others, strict=False))
    same = all(a == b or (min(len(a), len(b)) <= _INITIALS and a[0] == b[0]) for a, b in pairs)
    return same and len(words) == len(others)


def _glued(one: str, other: str) -> bool:
    """Whether `one` is `other` with the next word or the last glued to it, as where links stood."""
    short, long = other.replace(" ", ""), one.replace(" ", "")
    return len(long) - len(short) > 1 and (long.startswith(short) or long.endswith(short))


@lru_cache(maxsize=100_000)
def _unglued(form: str) -> frozenset[str]:
    """`form`, and what is left of it where its last word may end in a small word that was glued to it."""
    long = (word for word in _small_words() if form.endswith(word) and len(form) > 2 * len(word))
    return frozenset((form, *(form.removesuffix(word) for word in long)))


@cache
def _small_words() -> frozenset[str]:
    return frozenset(row["word"] for row in table("glue_words", "word"))


def _shortens(short: str, long: str) -> bool:
    """Whether `short` is an abbreviation, a part of `long`, or a blend of its words' beginnings (`korut`)."""
    words, letters = long.split(), short.replace(" ", "")
    return (
        len(letters) <= _ABBREVIATION_LETTERS or set(short.split()) <= set(words) or _blends(letters, words)
    )


def _blends(letters: str, words: Sequence[str]) -> bool:
    """Whether `letters` is made of a beginning of each word, in order; words at the end may lack."""
    if not letters:
        return True
    if not words:
        return False
    return any(
        _blends(letters[length:], words[1:])
        for length in range(1, min(len(letters), len(words[0])) + 1)
        if words[0].startswith(letters[:length])
    )


def _sides(parsed: Sequence[ParsedArticle], uses: Sequence[_Use]) -> Iterator[Side]:
    seen: set[str] = set()
    for number, mention in uses:
        article = parsed[number].article
        publisher = article.metadata.publisher or article.article_id
        if publisher not in seen:
            seen.add(publisher)
            form = fold(parsed[number].article.text(mention.start, mention.end))
            yield Side(
                parsed[number].article.article_id, mention.start, mention.end, form, standing="conflicts"
            )
