"""Identity of states, places and organisations inside one article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from core import lexicon
from core.normalize.names import name_words
from core.resolve.choices import Choice
from core.resolve.forms import Form
from core.resolve.known import Known, by_words, company_words, make_actor
from core.text import fold
from core.weights import IDENTITY as W

_WORD_LETTERS = 5
"""Letters from which a word in capitals is no abbreviation. With three 2 mentions of 183 articles read otherwise, with
ten none."""

Words = tuple[str, ...]


class Bodies:
    """The bodies and places of one article. Built from its forms, then asked form by form."""

    def __init__(self, forms: Sequence[Form]) -> None:
        spoken = [form for form in forms if form.kind in ("ORG", "GPE", "LOC") and form.stands_for is None]
        self._shown: dict[tuple[str, Words], Counter[str]] = defaultdict(Counter)
        self._longer: dict[Words, set[Words]] = defaultdict(set)
        for form in spoken:
            words = name_words(form.name)
            self._shown[form.kind, core_words(words, form.kind)][form.name] += 1
            if form.kind == "ORG":
                for length in range(1, len(words)):
                    self._longer[words[:length]].add(words)
        self._clubs = tuple(
            dict.fromkeys(form.known[0] for form in spoken if form.known and form.known[0].kind == "team")
        )
        self._places = {name_words(form.name) for form in spoken if form.kind == "LOC"}
        self._names = {
            words: form.name
            for form in reversed(spoken)
            for words in [name_words(form.name)]
            if form.kind == "ORG"
        }

    def choose(self, form: Form) -> Choice:
        """Which body or place the form names."""
        words = name_words(form.name)
        exact = tuple(known for known in by_words().get(words, ()) if known.actor.actor_type == form.kind)
        known = form.known or exact or ((not self._has_twin(words)) and _known_place(words, form)) or ()
        longer = self._longer.get(words, set()) if form.kind == "ORG" else set()
        if len(longer) == 1 and (words[0] in _short_heads() or (len(words) > 1 and not known)):
            return self._longer_name(next(iter(longer)))
        if known:
            return _known_choice(self._likeliest(known, form), form, words)
        shown = self._shown.get((form.kind, core_words(words, form.kind)))
        name = max(shown, key=lambda text: (shown[text], len(text))) if shown else form.name
        core = core_words(words, form.kind)
        for other in by_words().get(core, ()):
            if other.actor.actor_type == form.kind and core != words:
                return Choice(
                    other.actor,
                    "alias",
                    W["lexicon, with its kind"],
                    "a name of the lexicon, with a word such as PT or Kota",
                )
        actor = make_actor(_shown_case(name), form.kind)  # type: ignore[arg-type]
        return Choice(actor, "name", W["named by the article alone"], "named by the article alone")

    def _likeliest(self, known: Sequence[Known], form: Form) -> Known:
        """A city's name is its club's where the article names that club, or another one, and no place is meant."""
        if form.placed or not self._clubs or known[0].kind not in ("capital", "place", "country"):
            return known[0]
        words = set(name_words(form.name))
        named = [club for club in self._clubs if words < set(name_words(club.actor.name))]
        if len(named) == 1 and known[0].kind != "country":
            return named[0]
        return next((body for body in known if body.kind == "team"), known[0])

    def _has_twin(self, words: Words) -> bool:
        """Does the article tell `Kota Bogor` from `Kabupaten Bogor`?"""
        twin = {"kota": "kabupaten", "kabupaten": "kota"}.get(words[0], "") if words else ""
        return bool(twin) and (twin, *words[1:]) in self._places

    def _longer_name(self, words: Words) -> Choice:
        name = self._names[words]
        known = [known for known in by_words().get(words, ()) if known.actor.actor_type == "ORG"]
        actor = known[0].actor if known else make_actor(name, "ORG")
        return Choice(actor, "alias", W["only one so called"], f"the only “{name}” of the article")


def _known_choice(known: Known, form: Form, words: Words) -> Choice:
    actor = known.actor
    if form.slip:
        return Choice(actor, "spelling", W["slip"], f"a slip for “{actor.name}”")
    if (
        known.seat_of
        and not form.placed
        and (known.metonym == "yes" or (known.metonym == "weak" and form.acts))
    ):
        return Choice(
            known.seat_of, "metonym", W["seat"], f"the seat of {known.seat_of.name}, and no place is meant"
        )
    if name_words(actor.name) == words:
        return Choice(actor, "name", W["form of the lexicon"], "a name of the lexicon")
    return Choice(actor, "alias", W["alias of the lexicon"], f"a known form of “{actor.name}”")


def _known_place(words: Words, form: Form) -> tuple[Known, ...]:
    """`Kota Bandung`, `Kabupaten Garut`: a known place behind its kind."""
    if form.kind != "LOC" or len(words) < 2 or words[0] not in _place_kinds():
        return ()
    return tuple(known for known in by_words().get(words[1:], ()) if known.kind in ("place", "capital"))


def core_words(words: Words, kind: str) -> Words:
    """A name's words in full and without what is not always said.

    `Pemprov Jabar` as `pemerintah provinsi jawa barat`, `PT … Tbk` and `Kota …` without the first and last.
    """
    extra = company_words() if kind == "ORG" else _place_kinds()
    if kind == "ORG":
        full = _in_full().get(words[:1], words[:1])
        words = (*full, *words[len(full) if words[: len(full)] == full else 1 :])
        words = (*words[:-1], *_place_in_full(words[-1])) if len(words) > 1 else words
    kept = tuple(word for word in words if word not in extra)
    return kept or words


def _place_in_full(word: str) -> Words:
    """`jabar` as `jawa barat`."""
    known = [known for known in by_words().get((word,), ()) if known.kind in ("place", "country", "capital")]
    return name_words(known[0].actor.name) if known else (word,)


@cache
def _in_full() -> dict[Words, Words]:
    rows = lexicon.table("head_abbreviations", "short", "full")
    return {name_words(row["short"]): name_words(row["full"]) for row in rows}


def _shown_case(name: str) -> str:
    """`KABUPATEN GARUT` as `Kabupaten Garut`; abbreviations stay."""
    words = fold(name).split(" ")
    if len(words) > 1 and name.isupper() and any(len(word) >= _WORD_LETTERS for word in words):
        return " ".join(word.capitalize() for word in words)
    return name


@cache
def _place_kinds() -> frozenset[str]:
    return frozenset(
        row["word"] for row in lexicon.table("name_extras", "word", "kind") if row["kind"] == "place"
    )


@cache
def _short_heads() -> frozenset[str]:
    """Abbreviations of which each region has one: `BPBD`, `Polres`, `DPRD`."""
    return frozenset(
        row["word"] for row in lexicon.table("name_extras", "word", "kind") if row["kind"] == "regional"
    )
