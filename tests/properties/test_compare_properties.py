"""Relations and comparison of any text: spans that hold, ids that hold, time that grows with the text."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.compare.alignments import find_alignments
from core.compare.conflicts import find_conflicts
from core.compare.events import find_events
from core.compare.lineage import find_lineage
from core.compare.words import stem
from core.extract.clauses import sentence_units
from core.extract.overlaps import Overlaps
from core.model import ParsedArticle
from tests.core.reports import report

WORDS = (
    "Andara Belaria Costava Ratna Dewi Budi Santoso menyerang diserang oleh mengirim dikirim ke dan yang "
    "untuk dengan mengatakan bahwa membantah laporan itu tidak 10.000 tentara 1.500 orang tewas pada Kamis "
    "lalu Senin (28/10/2024) akan bertemu pasukan serangan terhadap antara kedua pihak sepakat saat kata"
)
MARKS = ', . " “ ” ( ) : ; - \n'
PIECES = st.sampled_from([*WORDS.split(), *MARKS.split(" ")])
TEXTS = st.one_of(st.text(max_size=150), st.lists(PIECES, max_size=60).map(" ".join))


@given(TEXTS)
def test_relations_hold(body: str) -> None:
    made = report("one", body)
    mentioned = {mention.actor for mention in made.mentions}
    for relation in made.relations:
        assert 0 <= relation.start < relation.end <= len(body)
        assert {relation.source, relation.target} <= mentioned | {
            s for t in made.statements for s in t.speakers
        }
        assert relation.source.actor_id != relation.target.actor_id
        assert any(
            sentence.start <= relation.start and relation.end <= sentence.end
            for sentence in made.article.sentences
        )


@given(TEXTS)
def test_units_follow_one_another(body: str) -> None:
    made = report("one", body)
    for sentence in made.article.sentences:
        end = sentence.start
        for unit in sentence_units(made.article, sentence, Overlaps(made.dates), Overlaps(made.mentions)):
            assert end <= unit.start < unit.end <= sentence.end
            end = unit.end


@given(st.lists(TEXTS, max_size=4))
def test_comparison_holds(bodies: list[str]) -> None:
    parsed = [report(f"report-{number}", body) for number, body in enumerate(bodies)]
    lengths = {one.article.article_id: len(one.article.saved.raw) for one in parsed}
    lineage = find_lineage(parsed)
    alignments = find_alignments(parsed)
    members = defaultdict(set)
    for aligned in alignments:
        members[aligned.group_id].add(aligned.article_id)
        assert 0 <= aligned.start < aligned.end <= lengths[aligned.article_id]
        assert 0 < aligned.score <= 1
    assert all(len(articles) > 1 for articles in members.values())
    for event in find_events(parsed, lineage):
        assert 1 <= event.origin_count <= len({evidence.article_id for evidence in event.evidence})
        assert event.earliest <= event.latest or not event.latest
        for evidence in event.evidence:
            assert 0 <= evidence.start < evidence.end <= lengths[evidence.article_id]
    sides = defaultdict(list)
    for side in find_conflicts(parsed, alignments):
        sides[side.conflict_id].append(side)
        assert 0 <= side.start < side.end <= lengths[side.article_id]
    assert all(len(each) > 1 for each in sides.values())


@given(st.lists(TEXTS, min_size=2, max_size=3))
def test_the_order_of_articles_changes_nothing(bodies: list[str]) -> None:
    parsed = [report(f"report-{number}", body) for number, body in enumerate(bodies)]
    turned = parsed[::-1]
    assert set(find_alignments(parsed)) == set(find_alignments(turned))
    assert {e.event_id for e in find_events(parsed, ())} == {e.event_id for e in find_events(turned, ())}


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz-", max_size=30))
def test_a_stem_is_never_empty(word: str) -> None:
    assert stem(word) or not word


def _seconds(body: str, compare: Callable[[list[ParsedArticle]], object]) -> float:
    parsed = [report("one", body), report("two", body)]
    start = time.process_time()
    compare(parsed)
    return time.process_time() - start


@pytest.mark.parametrize(
    "unit",
    [
        "Andara menyerang Belaria ",
        "pasukan yang dikirim dan dengan untuk ",
        "Andara, Belaria, dan Costava ",
        "10.000 tentara Andara ",
        "Andara tidak mengirim. Belaria membantah laporan itu.\n",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def compare(parsed: list[ParsedArticle]) -> None:
        find_alignments(parsed)
        find_conflicts(parsed, ())
        find_events(parsed, find_lineage(parsed))

    short, long = (min(_seconds(unit * times, compare) for _ in range(2)) for times in (100, 400))
    assert long < 12 * short + 0.2
