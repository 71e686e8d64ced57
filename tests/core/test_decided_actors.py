"""What the analyst decides on actors stands everywhere, and what finds no subject rests."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest

from core.comparison import Collection
from core.decisions.actors import decide
from core.decisions.record import Decision
from core.model import Actor, Mention, ParsedArticle, Quantity, Relation, Statement
from core.resolve.known import make_actor
from core.tables import build
from tests.core.builders import article

ROOT = make_actor("Tuan Akar", "PER")
RIMBA = make_actor("Rimba Raya", "PER")
BODY = make_actor("Dewan Hutan", "ORG")
TEXT = "Tuan Akar menuduh Dewan Hutan. Ia berkata sungai kering. Akar pulang. Rimba Raya menemui Tuan Akar."


def apply(parsed: Sequence[ParsedArticle], decisions: Iterable[Decision]) -> tuple[ParsedArticle, ...]:
    """The articles as the decisions have them."""
    return decide(parsed, decisions)[0]


def at_rest(parsed: Sequence[ParsedArticle], decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that find nothing to decide on."""
    return tuple(each.decision for each in decide(parsed, decisions)[1] if each.rests)


def mention(text: str, form: str, actor: Actor, basis: str = "name", nth: int = 0) -> Mention:
    start = -1
    for _ in range(nth + 1):
        start = text.index(form, start + 1)
    return Mention(start, start + len(form), actor, basis, 0.6, "read so")  # type: ignore[arg-type]


def parsed(name: str = "one") -> ParsedArticle:
    made = replace(article(TEXT), article_id=name)
    return ParsedArticle(
        made,
        mentions=(
            mention(TEXT, "Tuan Akar", ROOT),
            mention(TEXT, "Dewan Hutan", BODY),
            mention(TEXT, "Ia", ROOT, "pronoun"),
            mention(TEXT, "Akar", ROOT, "alias", nth=1),
            mention(TEXT, "Rimba Raya", RIMBA),
            mention(TEXT, "Tuan Akar", ROOT, nth=1),
        ),
        statements=(Statement(31, 56, "indirect", (ROOT,), "Ia", "", "berkata", "asserts", "", 0.9),),
        quantities=(Quantity(41, 47, 1, 1, 1, "exact", "sungai", "count", (ROOT, RIMBA), ""),),
        relations=(
            Relation(0, 29, ROOT, "accuses", BODY, "positive", (), ""),
            Relation(70, 98, RIMBA, "meets", ROOT, "positive", (ROOT,), ""),
        ),
    )


def made(kind: str, subject: str, value: str = "", at: int = 1, **more: str) -> Decision:
    fields = {"article_id": "", "form": "", "reason": "", "author": "sari"} | more
    return Decision(kind, subject, value=value, made=f"2026-01-01T00:00:{at:02d}", **fields)  # type: ignore[arg-type]


def names(of: ParsedArticle) -> list[str]:
    return [each.actor.name for each in of.mentions]


def test_a_merged_actor_stands_under_the_other_wherever_it_stood() -> None:
    (one,) = apply([parsed()], [made("merge", "per-tuan-akar", "per-rimba-raya", reason="one man")])
    assert names(one) == ["Rimba Raya", "Dewan Hutan", *["Rimba Raya"] * 4]
    assert one.statements[0].speakers == (RIMBA,)
    assert one.quantities[0].attributed_to == (RIMBA,)
    assert one.relations[0].source == RIMBA
    # An actor does nothing to itself: the meeting of the two is gone with the second of them.
    assert len(one.relations) == 1
    first = one.mentions[0]
    assert (first.basis, first.confidence) == ("alias", 1.0)
    assert first.reason == "you decided: “Tuan Akar” is “Rimba Raya” (one man); before: read so"


def test_a_renamed_or_retyped_actor_keeps_its_id() -> None:
    (one,) = apply(
        [parsed()],
        [made("rename", "org-dewan-hutan", "Dewan Rimba"), made("retype", "org-dewan-hutan", "GPE", 2)],
    )
    assert one.mentions[1].actor == Actor("org-dewan-hutan", "Dewan Rimba", "GPE")
    assert one.relations[0].target == Actor("org-dewan-hutan", "Dewan Rimba", "GPE")
    assert one.mentions[1].reason.startswith("you decided: ")
    assert one.mentions[1].confidence == 0.6


def test_an_ignored_actor_takes_its_acts_along_and_leaves_its_words_unnamed() -> None:
    (one,) = apply([parsed()], [made("ignore", "per-tuan-akar")])
    assert names(one) == ["Dewan Hutan", "Rimba Raya"]
    assert one.relations == ()
    assert one.statements[0].speakers == ()
    assert one.statements[0].speaker_text == "Ia"
    assert one.quantities[0].attributed_to == (RIMBA,)


def test_a_split_by_form_takes_the_pronouns_and_acts_that_go_with_it() -> None:
    (one,) = apply([parsed()], [made("split", "per-tuan-akar", "Tuan Akar Muda", form="tuan akar")])
    young, old = "Tuan Akar Muda", "Tuan Akar"
    assert names(one) == [young, "Dewan Hutan", young, old, "Rimba Raya", young]
    assert one.relations[0].source.name == young
    assert one.statements[0].speakers[0].name == young
    assert one.mentions[0].actor.actor_id == "per-tuan-akar-muda"


def test_a_split_in_one_article_leaves_the_others_alone() -> None:
    decision = made("split", "per-tuan-akar", "Tuan Akar Muda", article_id="one")
    one, two = apply([parsed("one"), parsed("two")], [decision])
    assert "Tuan Akar" not in names(one)
    assert two == parsed("two")


def test_a_split_joins_the_actor_of_that_name() -> None:
    (one,) = apply([parsed()], [made("split", "per-tuan-akar", "Rimba Raya", form="Akar")])
    assert one.mentions[3].actor == RIMBA
    assert one.mentions[3].reason.startswith("you decided: this is “Rimba Raya”, not “Tuan Akar”")


def test_a_name_that_was_given_away_makes_an_actor_of_its_own() -> None:
    decisions = [
        made("rename", "per-tuan-akar", "Akar Senior"),
        made("split", "per-tuan-akar", "Tuan Akar", 2, form="Akar"),
    ]
    (one,) = apply([parsed()], decisions)
    assert names(one).count("Tuan Akar") == 1
    assert one.mentions[3].actor.actor_id.startswith("per-tuan-akar-")


def test_merges_follow_each_other_and_a_circle_ends() -> None:
    decisions = [
        made("merge", "per-tuan-akar", "per-rimba-raya", 1),
        made("merge", "per-rimba-raya", "org-dewan-hutan", 2),
        made("merge", "org-dewan-hutan", "per-tuan-akar", 3),
        made("rename", "org-dewan-hutan", "Semua", 4),
    ]
    (one,) = apply([parsed()], decisions)
    assert set(names(one)) == {"Semua"}
    assert at_rest([parsed()], decisions) == (decisions[2],)


def test_what_was_looked_at_is_sure() -> None:
    (one,) = apply([parsed()], [made("accept", "per-tuan-akar", form="Akar")])
    assert [each.confidence for each in one.mentions] == [0.6, 0.6, 0.6, 1.0, 0.6, 0.6]
    assert one.mentions[3].actor == ROOT
    (same,) = apply([parsed()], [made("accept", "per-tuan-akar", "per-rimba-raya")])
    assert same == parsed()


@pytest.mark.parametrize(
    ("decision", "why"),
    [
        (made("ignore", "per-nobody-here"), "no such actor is in the collection now"),
        (made("merge", "per-tuan-akar", "per-nobody-here"), "no such actor is in the collection now"),
        (made("merge", "per-tuan-akar", "per-tuan-akar"), "they are one actor already"),
        (made("split", "per-tuan-akar", "Lain", form="Batang"), "no such mention is left"),
        (made("split", "per-tuan-akar", "Lain", article_id="gone"), "no such mention is left"),
        (made("split", "per-tuan-akar", "Tuan Akar", form="Akar"), "that is its own name"),
        (made("rename", "per-tuan-akar", "  "), "it gives no name"),
        (made("retype", "per-tuan-akar", "TREE"), "“TREE” is no type of actor"),
    ],
)
def test_a_decision_without_a_subject_rests_and_changes_nothing(decision: Decision, why: str) -> None:
    articles, (decided,) = decide([parsed()], [decision])
    assert decided.rests == why
    assert articles == (parsed(),)
    assert at_rest([parsed()], [decision]) == (decision,)


def test_a_decision_on_an_actor_that_was_merged_away_rests() -> None:
    gone = made("rename", "per-tuan-akar", "Akar", 2)
    (one,) = apply([parsed()], [made("merge", "per-tuan-akar", "per-rimba-raya"), gone])
    assert "Akar" not in names(one)
    assert at_rest([parsed()], [made("merge", "per-tuan-akar", "per-rimba-raya"), gone]) == (gone,)


def test_an_actor_that_is_read_as_another_type_or_name_now_is_found_again() -> None:
    (one,) = apply([parsed()], [made("rename", "gpe-dewan-hutan", "Dewan Rimba")])
    assert one.mentions[1].actor.name == "Dewan Rimba"
    longer = make_actor("Tuan Akar Wijaya", "PER")
    now = replace(
        parsed(),
        mentions=(replace(parsed().mentions[0], actor=longer),),
        relations=(),
        statements=(),
        quantities=(),
    )
    (two,) = apply([now], [made("rename", "per-tuan-akar", "Akar Wijaya")])
    assert names(two) == ["Akar Wijaya"]


def test_one_word_is_too_little_to_find_an_actor_again() -> None:
    longer = make_actor("Tuan Akar Wijaya", "PER")
    now = ParsedArticle(parsed().article, mentions=(replace(parsed().mentions[3], actor=longer),))
    assert apply([now], [made("ignore", "per-akar")]) == (now,)


def test_articles_that_nothing_is_decided_on_stay_the_same_objects() -> None:
    one, two = parsed("one"), ParsedArticle(article("Sepi."))
    assert apply([one, two], [made("ignore", "org-dewan-hutan")])[1] is two


def test_the_tables_are_of_the_decided_actors_and_say_what_was_decided() -> None:
    decision = made("merge", "per-tuan-akar", "per-rimba-raya", reason="one man")
    articles, decided = decide([parsed()], [decision, made("ignore", "per-nobody", at=2)])
    tables = build(Collection(articles, decided=decided))
    assert set(tables["mentions"]["actor"]) == {"Rimba Raya", "Dewan Hutan"}
    assert list(tables["statements"]["speaker"]) == ["Rimba Raya"]
    assert set(tables["actors"]["name"]) == {"Rimba Raya", "Dewan Hutan"}
    first, second = tables["decisions"].to_dict("records")
    assert (first["subject_name"], first["value_name"], first["state"]) == (
        "Tuan Akar",
        "Rimba Raya",
        "in force",
    )
    assert first["mentions"] == 4
    assert (second["state"], second["rests"]) == ("at rest", "no such actor is in the collection now")


def test_twenty_thousand_mentions_are_decided_on_in_well_under_a_second() -> None:
    pile = [parsed(str(number)) for number in range(3_400)]
    decisions = [
        made("merge", "per-tuan-akar", "per-rimba-raya"),
        made("rename", "per-rimba-raya", "Rimba", 2),
    ]
    start = time.process_time()
    done = apply(pile, decisions)
    assert time.process_time() - start < 1.0
    assert done[-1].mentions[0].actor.name == "Rimba"
