"""Runs of words that could be a person's name, weighed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core import settings
from core.extract.candidates import Candidate, Sight, place_cue
from core.extract.evidence import acts, said_by, says
from core.extract.modelled import foreign_pair, opens_with_body
from core.extract.name_lexicon import (
    body_cues,
    given_names,
    head_words,
    known_gazetteer,
    name_cues,
    place_cues,
    tails,
)
from core.extract.titles import Title, closes_name, is_regional, title_words
from core.extract.words import Word, derived, function_words, is_syllable, ordinary
from core.normalize.names import links
from core.weights import NAME_WEIGHTS as W

_LONGEST = 5
"""Words of the longest name of a person. With three 37 mentions of 183 articles read otherwise, with ten none."""
_TITLE_REACH = 14
"""Words back from a name to its title, other words of an office between (`Menteri … dan …`). It bounds the work in a
run of capitals: from 7 to 28 nothing of 183 articles reads otherwise."""
_OLDEST = 110
"""Years: a number behind a name that is higher is no age."""
_TITLE_WEIGHT = {
    "honorific": "honorific before",
    "rank": "rank before",
    "office": "office before",
    "post": "post before",
    "profession": "profession before",
}


def persons(sight: Sight, first: int) -> Iterator[Candidate]:
    """Readings of the words from `first` on as a person's name, one to five words long.

    Something must say that it is a person: a title, a verb of speech, an age, a given name. A run of
    capitals alone names as often a product, a programme or an event.
    """
    words = sight.words
    key = words[first].key
    if not words[first].capital or not words[first].text[0].isalpha():
        return
    titled = key in title_words() and not _opens_initials(words, first)
    unlikely = titled or (
        first == 0 and derived(key) and key not in sight.evidence.repeated and not _seen_here(sight)
    )
    employer = words[first].before != ", " and opens_with_body(sight, first)
    if (unlikely or employer) and key not in given_names():
        return
    left = _left(sight, first)
    inner = 0.0
    given = False
    cued = left > W["person's preposition"]
    plain = True
    in_region = key not in given_names() and is_regional(words, sight.ending.get(first))
    for stop in range(first + 1, min(first + _LONGEST + 1, len(words) + 1)):
        word = words[stop - 1]
        if stop - first > 1 and not _continues(word):
            return
        syllable = is_syllable(words, stop - 1)
        if not word.capital and not syllable:
            if word.text not in links("person") or stop >= len(words) or not words[stop].capital:
                return
            inner += W["particle"]
            continue
        if not syllable:
            inner += _word(sight, stop - 1, first) + _given(word, earlier=given)
        if in_region and stop - first > 1 and given_names().get(word.key) == "no":
            inner, in_region = inner + W["region first"], False
        given = given or word.key in given_names()
        cued = cued or _is_persons(sight, word)
        plain = plain and _says_nothing(word)
        right = _right(sight, first, stop)
        short = stop - first == 1 and len(word.text) < settings.GLUE_LETTERS
        address = titled and stop - first == 1 and key not in sight.learned.people
        if (cued or right > 0) and not plain and not short and not address:
            score = W["person"] + left + inner + _length(stop - first) + right + _repeated(sight, first, stop)
            yield Candidate(first, stop, "PER", score)


def _seen_here(sight: Sight) -> bool:
    """Does the model see a person of two words or more at the head of the sentence?"""
    seen = sight.modelled or {}
    return any(
        first == 0 and kind == "PER" and foreign_pair(sight, stop) for (first, stop), kind in seen.items()
    )


def _says_nothing(word: Word) -> bool:
    """Is it an ordinary word or a title, and no given name?"""
    return word.key not in given_names() and (ordinary(word.key) or word.key in title_words())


def _is_persons(sight: Sight, word: Word) -> bool:
    """Is the word by itself a person's: a given name, one that speaks, or part of a name met before?"""
    return (
        word.key in sight.learned.people
        or word.key in sight.evidence.shortened
        or given_names().get(word.key) == "no"
        or word.key in sight.evidence.speaking
    )


def _repeated(sight: Sight, first: int, stop: int) -> float:
    """For a name that the article repeats, and for one that it shortens later."""
    keys = {word.key for word in sight.words[first:stop]}
    if keys <= sight.evidence.shortened and stop - first > 1:
        return W["shortened elsewhere"]
    return W["repeated"] if keys & sight.evidence.repeated else 0.0


def _continues(word: Word) -> bool:
    return word.before in {"", " ", "-", ".", ". ", "\n", "\xa0", "  "}


def _length(count: int) -> float:
    if count == 1:
        return 0.0
    return W["two or three words"] if count <= 3 else W["four or five words"]


def _given(word: Word, earlier: bool) -> float:
    """For a given name; less for a second one, and for one that is an ordinary word too."""
    also_word = given_names().get(word.key)
    if also_word is None:
        return 0.0
    if earlier:
        return W["given name further on"]
    return W["given name"] if also_word == "no" else W["given name that is a word"]


def _word(sight: Sight, index: int, first: int) -> float:
    """What one word of the name says."""
    words = sight.words
    word = words[index]
    given = given_names().get(word.key)
    score = 0.0
    if not word.text.isalpha() and any(letter.isdigit() for letter in word.text):
        return W["digits"]
    if len(word.text) == 1:
        return score + _initial(sight, index, first)
    if index > first and word.before == "-" and words[index - 1].capital and ordinary(word.key):
        return score
    if word.key in function_words():
        inside = index > first or (title_earlier(sight, first) and not title_before(sight, first))
        return W["function word inside"] if inside else W["function word"]
    if index > first and word.text.isupper() and len(word.text) < settings.GLUE_LETTERS:
        return score
    if not given and index > first and closes_name(words, index):
        return W["unusual word"]
    if not given and (word.key in title_words() or word.key in head_words()):
        return W["title or head word"]
    if index > first and (word.key in tails() or (not given and place_cues().get(word.key) == "direction")):
        return W["title or head word"]
    if word.text.isupper() and len(word.text) > 1 and not _roman(word.text):
        score += W["all capitals"]
    if ordinary(word.key):
        score += W["common word and given name"] if given else W["common word"]
    elif not given:
        score += W["unusual word"]
    if word.key in sight.learned.people:
        score += W["part of a learned name"]
    if word.key in sight.evidence.small and not given:
        score += W["small elsewhere"]
    if word.key in sight.evidence.speaking:
        score += W["speaks elsewhere"] if index == first or not ordinary(word.key) else 0.0
    if not given and _known_place(sight, index):
        score += W["known place or body first"] if index == first else W["known place or body inside"]
    return score


def _initial(sight: Sight, index: int, first: int) -> float:
    """An initial has its dot, or is the Balinese `I` before a given name; other single letters are labels."""
    words = sight.words
    if index != first or (index + 1 < len(words) and words[index + 1].before.startswith(".")):
        return 0.0
    named = index + 1 < len(words) and words[index + 1].key in given_names()
    return 0.0 if named or title_before(sight, first) or title_earlier(sight, first) else W["digits"]


def _known_place(sight: Sight, index: int) -> bool:
    return any(
        match.payload[0].actor.actor_type != "PER"
        for match in known_gazetteer().matches(sight.words, index)
        if match.stop == index + 1
    )


def _opens_initials(words: Sequence[Word], first: int) -> bool:
    """`H.P. Sanghvi` has two initials; the `H.` of `H. Sutrisno` is a title."""
    pair = words[first : first + 2]
    return len(pair) == 2 and all(len(word.text) == 1 for word in pair) and pair[1].before == "."


def _roman(text: str) -> bool:
    return len(text) > 1 and not set(text) - set("IVX")


def _left(sight: Sight, first: int) -> float:
    """What stands before the name says."""
    words = sight.words
    score = 0.0
    title = title_before(sight, first)
    if title:
        score += W[_TITLE_WEIGHT[title.kind]]
    elif title_earlier(sight, first):
        score += W["title earlier"]
    if said_by(words, first):
        score += W["said by"]
    if first == 0:
        return score
    before = words[first - 1].key
    if words[first].before == " ":
        if place_cue(words, first) in ("preposition", "noun") or before in body_cues():
            score += W["place's preposition"]
        elif before in name_cues("person"):
            score += W["person's preposition"]
        headed = before in head_words() and words[first - 1].capital and not title
        if headed and not opens_with_body(sight, first - 1):
            score += W["head before"]
    return score


def title_before(sight: Sight, first: int) -> Title | None:
    """The title that ends right before word `first`, if one does."""
    title = sight.ending.get(first)
    return title if title and sight.words[first].before.strip() in ("", ".", ")", ",") else None


def title_earlier(sight: Sight, first: int) -> bool:
    """Does a title stand earlier in the same run of capitals: `Direktur Utama PT Angin Timur Budi`?"""
    words = sight.words
    for index in range(first, max(first - _TITLE_REACH, 0), -1):
        if words[index].before not in {" ", ". ", "\n", ", ", ") ", " ("}:
            return False
        if words[index].before.startswith(",") and index != first:
            return False
        title = sight.ending.get(index)
        if title and title.kind in ("office", "post", "profession"):
            return True
        if not (words[index - 1].capital or words[index - 1].key in name_cues("title_link")):
            return False
    return False


def _right(sight: Sight, first: int, stop: int) -> float:
    """What stands behind the name says."""
    words = sight.words
    score = 0.0
    if says(words, stop):
        score += W["says"]
    elif acts(words, stop):
        score += W["acts"]
    aged = stop < len(words) and "(" in words[stop].before and _is_age(words[stop])
    if aged:
        score += W["age behind"]
    if (
        stop < len(words)
        and words[stop].before.strip() == ","
        and _is_age(words[stop])
        and _closes(words, stop)
    ):
        score += W["age behind"] / 2
    if first == 0 and stop == 1 and not aged:
        score += W["first in the sentence alone"]
    return score


def _closes(words: Sequence[Word], index: int) -> bool:
    """Does a mark follow the word, as one follows an age (`Budi, 28, …`) and none the day of a date?"""
    return index + 1 < len(words) and words[index + 1].before.strip() != ""


def _is_age(word: Word) -> bool:
    return word.text.isdecimal() and 1 <= int(word.text[:3]) <= _OLDEST and len(word.text) <= 3
