"""Decisions on actors, whatever they are: applied twice as once, undone without a trace, in any order of import."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from core.decisions import log
from core.decisions.actors import decide
from core.decisions.combining import combine, compare
from core.decisions.record import ACTOR_KINDS, Decision, in_force
from core.model import Mention, ParsedArticle, Quantity, Relation, Statement
from core.resolve.known import make_actor
from tests.core.builders import article
from tests.core.test_decided_actors import apply, at_rest

NAMES = ("Tuan Akar", "Rimba Raya", "Dewan Hutan", "Sungai", "Batu Karang")
ACTORS = [make_actor(name, "ORG" if name == "Dewan Hutan" else "PER") for name in NAMES]
FORMS = (*NAMES, "Ia", "Sekjen", "Ketua")
TEXT = " ".join(FORMS)
PILE_OF = {name: replace(article(TEXT), article_id=name) for name in ("one", "two")}
IDS = [actor.actor_id for actor in ACTORS]


@st.composite
def parsed(draw: st.DrawFn, name: str) -> ParsedArticle:
    """Names stand for their own actors, other forms for any."""
    mentions = []
    for form in sorted(draw(st.sets(st.sampled_from(FORMS))), key=TEXT.index):
        start = TEXT.index(form)
        own = NAMES.index(form) if form in NAMES else draw(st.integers(0, len(NAMES) - 1))
        basis = "name" if form in NAMES else draw(st.sampled_from(["alias", "pronoun", "role"]))
        mentions.append(Mention(start, start + len(form), ACTORS[own], basis, 0.7, "read so"))  # type: ignore[arg-type]
    here = [mention.actor for mention in mentions]
    several = st.lists(st.sampled_from(here or ACTORS), max_size=2, unique=True).map(tuple)
    spans = st.integers(0, len(TEXT) - 1)
    said = [
        Statement(at, at + 1, "direct", draw(several), "ia", "", "kata", "asserts", "", 0.9)
        for at in draw(st.lists(spans, max_size=2))
    ]
    counted = [
        Quantity(at, at + 1, 1, 1, 1, "exact", "x", "count", draw(several), "")
        for at in draw(st.lists(spans, max_size=2))
    ]
    acts = []
    if len(set(here)) > 1:
        for at in draw(st.lists(spans, max_size=2)):
            one, other = draw(st.lists(st.sampled_from(here), min_size=2, max_size=2, unique=True))
            acts.append(Relation(at, at + 1, one, "meets", other, "positive", draw(several), ""))
    return ParsedArticle(PILE_OF[name], (), tuple(mentions), tuple(said), tuple(counted), tuple(acts))


@st.composite
def decisions(draw: st.DrawFn) -> list[Decision]:
    found = []
    for number in range(draw(st.integers(0, 8))):
        kind = draw(st.sampled_from(ACTOR_KINDS))
        values = {
            "merge": st.sampled_from(IDS),
            "retype": st.sampled_from(["PER", "ORG", "GPE", "LOC", "TREE"]),
            "accept": st.sampled_from(["", *IDS]),
            "ignore": st.just(""),
        }.get(kind, st.sampled_from([*NAMES, "Lain", "Baru Sekali", ""]))
        narrowed = kind in ("split", "accept")
        found.append(
            Decision(
                kind,
                draw(st.sampled_from([*IDS, "per-nobody"])),
                draw(st.sampled_from(["", "one", "two"])) if narrowed else "",
                draw(st.sampled_from(["", *FORMS])) if narrowed else "",
                draw(values),
                "",
                draw(st.sampled_from(["ani", "tono", ""])),
                f"2026-01-01T00:00:{number:02d}",
            )
        )
    return found


PILE = st.tuples(parsed("one"), parsed("two"))


def undo(decision: Decision, number: int) -> Decision:
    return Decision("undo", decision.decision_id, "", "", "", "", "ani", f"2026-02-01T00:00:{number:02d}")


@settings(max_examples=60)
@given(PILE, decisions())
def test_applied_twice_is_applied_once(pile: tuple[ParsedArticle, ...], made: list[Decision]) -> None:
    once = apply(pile, made)
    assert apply(once, made) == once


@settings(max_examples=60)
@given(PILE, decisions())
def test_undoing_all_leaves_no_trace(pile: tuple[ParsedArticle, ...], made: list[Decision]) -> None:
    undone = [undo(decision, number) for number, decision in enumerate(made)]
    assert apply(pile, [*made, *undone]) == pile


@settings(max_examples=60)
@given(PILE, decisions(), st.randoms())
def test_the_order_of_import_does_not_matter(
    pile: tuple[ParsedArticle, ...], made: list[Decision], chance: object
) -> None:
    shuffled = list(made)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert apply(pile, shuffled) == apply(pile, made)
    assert in_force(log.from_csv(log.to_csv(shuffled), "x")) == in_force(made)


@settings(max_examples=60)
@given(PILE, decisions())
def test_nobody_who_was_merged_or_ignored_is_left(
    pile: tuple[ParsedArticle, ...], made: list[Decision]
) -> None:
    articles, decided = decide(pile, made)
    resting = set(at_rest(pile, made))
    assert {each.decision for each in decided if each.rests} == resting
    gone = {each.subject for each in made if each.kind in ("merge", "ignore") and each not in resting}
    for one in articles:
        standing = {mention.actor.actor_id for mention in one.mentions}
        standing |= {actor.actor_id for said in one.statements for actor in said.speakers}
        standing |= {actor.actor_id for act in one.relations for actor in (act.source, act.target)}
        assert not standing & gone
        assert all(act.source != act.target for act in one.relations)


@settings(max_examples=60)
@given(decisions(), decisions(), st.data())
def test_after_the_choice_no_clash_is_left(
    mine: list[Decision], theirs: list[Decision], data: st.DataObject
) -> None:
    found = compare(mine, theirs)
    wins = data.draw(st.lists(st.booleans(), min_size=len(found.clashes), max_size=len(found.clashes)))
    both = [*mine, *combine(found, wins, "ani")]
    held = set(in_force(both))
    assert not any(clash.mine in held and clash.theirs in held for clash in found.clashes)
