"""Whether an act is reported as a fact, or as possible, intended, demanded, or under a condition.

The words are roles of `data/lexicon/relation_words.csv`. They stand among the auxiliaries before the verb, at the
head of its clause, or are what the clause hangs on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.extract.acts import Trigger
from core.extract.clauses import Unit, words
from core.extract.syntax import Tree
from core.model import Modality
from core.settings import CLAUSE_REACH

_ROLES: tuple[tuple[str, Modality], ...] = (
    ("condition", "conditional"),
    ("wish", "demanded"),
    ("possibility", "possible"),
    ("intention", "intended"),
    ("plan", "intended"),
    ("purpose", "intended"),
)
"""The first that one of the words plays decides: `jika X akan menyerang` is a condition."""
_MANNER = ("dengan", "secara")
"""Words before one that says how: `bisa dengan mudah menyerang`."""
_THROUGH = ("xcomp", "conj", "compound", "flat")
"""Links over which what a verb hangs on bears on it too: `berencana datang dan bertemu X`."""
_ONTO = ("ccomp", "acl", "nmod", "nmod:poss")
"""Links that end the search: `kemungkinan X menyerang`, `rencana serangan X`."""


def modality(units: Sequence[Unit], trigger: Trigger, tree: Tree | None) -> Modality:
    """How far the act that `trigger` names is said to be real."""
    noun = trigger.verb.voice == "noun"
    said = set(_before(units, trigger.first)) - (words("purpose") if noun else frozenset())
    word = tree.word_at(trigger.first) if tree else None
    if tree and word is not None:
        said.update(_in_tree(tree, word, noun))
    return next((name for role, name in _ROLES if said & words(role)), "fact")


def may_bear_on(units: Sequence[Unit], trigger: Trigger) -> bool:
    """Whether words that make an act less than a fact stand before it, beyond the auxiliaries of its verb."""
    said = set(_before(units, trigger.first))
    roles = [role for role, _ in _ROLES]
    return any(unit.plays(*roles) and unit.text not in said for unit in units[: trigger.first])


def _before(units: Sequence[Unit], first: int) -> Iterator[str]:
    """The auxiliaries before the verb; `senang bisa bertemu` tells of a meeting that took place."""
    roles = [role for role, _ in _ROLES]
    manner = False
    for index in range(first - 1, max(-1, first - CLAUSE_REACH), -1):
        unit = units[index]
        if manner or (index and unit.kind == "word" and units[index - 1].text in _MANNER):
            manner = not manner
            continue
        if not (unit.kind == "date" or unit.plays("auxiliary", "negation", "only", *roles)):
            return
        if not (index and units[index - 1].plays("gladness")):
            yield unit.text


def _in_tree(tree: Tree, word: int, noun: bool) -> Iterator[str]:
    yield from tree.texts(word, "mark")
    yield from set(tree.texts(word, "advmod")) - words("intention")  # "akan tetapi" opens a clause
    purpose = words("purpose") | words("wish")
    for above, link in tree.path(word):
        if link == "conj" and tree.own_subject(word) is not None:
            return
        marks = set(tree.texts(word, "mark", "case"))
        towards = link == "advcl" and purpose & marks
        if towards or link in (*_THROUGH, *_ONTO) or (noun and link == "obj"):
            yield tree.text(above)
        if link not in _THROUGH and not (link == "advcl" and "dengan" in marks):
            return
        yield from tree.texts(above, "mark", "aux", "advmod")
        word = above
