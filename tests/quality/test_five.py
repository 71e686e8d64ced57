"""The gold gate on the five articles: floors that only rise.

The project's own gold (`tests/gold`: offsets and labels) always runs; where `../shared` lies beside the
project its scorer runs too. A floor is the figure reached when it was last set: raise it with the code.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from core import export
from core.comparison import Collection
from core.model import ParsedArticle
from tests.conftest import ARTICLES, ROOT
from tests.quality import scoring
from tests.quality.gold import Gold, Known, Score, load, total

SHARED = ROOT.parent / "shared"
ARTICLE_GOLD, COMPARISON_GOLD = load(ROOT / "tests" / "gold")

Five = list[tuple[ParsedArticle, Gold]]


@pytest.fixture(scope="module")
def pairs(five: Collection) -> Five:
    by_file = scoring.articles_by_file(five)
    return [(by_file[gold["file"]], gold) for gold in ARTICLE_GOLD]


@pytest.fixture(scope="module")
def known(pairs: Five) -> Known:
    return Known(ARTICLE_GOLD, {gold["file"]: parsed.article for parsed, gold in pairs})


@pytest.fixture(scope="module")
def ids(pairs: Five) -> dict[str, str]:
    return {gold["file"]: parsed.article.article_id for parsed, gold in pairs}


def report(score: Score) -> str:
    return f"P {score.precision:.3f} R {score.recall:.3f}\nmissed: {score.missed}\nextra: {score.extra}"


def test_the_gold_is_of_these_files() -> None:
    for gold in ARTICLE_GOLD:
        assert hashlib.sha256((ARTICLES / gold["file"]).read_bytes()).hexdigest() == gold["sha256"]


def test_metadata(pairs: Five) -> None:
    score = total(scoring.metadata(*pair) for pair in pairs)
    assert score.recall == 1.0, report(score)


def test_body(pairs: Five) -> None:
    score = total(scoring.body(*pair) for pair in pairs)
    assert score.f1 >= 0.995, (score.precision, score.recall)


def test_roles(pairs: Five) -> None:
    score = total(scoring.roles(*pair) for pair in pairs)
    assert score.recall == 1.0, report(score)


def test_dates(pairs: Five) -> None:
    score = total(scoring.dates(*pair) for pair in pairs)
    assert score.f1 == 1.0, report(score)


def test_actors(pairs: Five, known: Known) -> None:
    score = total(scoring.actors(*pair, known) for pair in pairs)
    assert score.f1 >= 0.99, report(score)


def test_surface_forms(pairs: Five, known: Known) -> None:
    score = total(scoring.surface_forms(*pair, known) for pair in pairs)
    assert score.recall >= 0.99, report(score)


@pytest.mark.parametrize(("kind", "floor", "speaker_floor"), [("direct", 1.0, 1.0), ("indirect", 0.99, 0.99)])
def test_statements(pairs: Five, known: Known, kind: str, floor: float, speaker_floor: float) -> None:
    scores = [scoring.statements(*pair, kind, known) for pair in pairs]
    found = total(score for score, _ in scores)
    speakers = total(score for _, score in scores)
    assert found.f1 >= floor, report(found)
    assert speakers.recall >= speaker_floor, report(speakers)


def test_quantities(pairs: Five, known: Known) -> None:
    scores = [scoring.quantities(*pair, known) for pair in pairs]
    found = total(score for score, _ in scores)
    attributed = total(score for _, score in scores)
    assert found.recall == 1.0, report(found)
    assert len(found.extra) <= 2, report(found)
    assert attributed.recall == 1.0, report(attributed)


def test_relations(pairs: Five, known: Known) -> None:
    score = total(scoring.relations(*pair, known) for pair in pairs)
    assert score.recall == 1.0, report(score)


def test_events(five_tables: dict[str, pd.DataFrame], ids: dict[str, str]) -> None:
    score = scoring.events(five_tables, COMPARISON_GOLD, ids)
    assert score.recall == 1.0, report(score)


def test_alignments(five_tables: dict[str, pd.DataFrame], ids: dict[str, str]) -> None:
    score = scoring.alignments(five_tables, COMPARISON_GOLD, ids)
    assert score.recall == 1.0, report(score)


def test_conflicts(five_tables: dict[str, pd.DataFrame], ids: dict[str, str]) -> None:
    score = scoring.conflicts(five_tables, COMPARISON_GOLD, ids)
    assert score.recall == 1.0, report(score)


@pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="../shared, with its scorer, is not here")
def test_shared_scorer(five_tables: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    export.write(five_tables, tmp_path, "csv")
    done = subprocess.run(
        [sys.executable, str(SHARED / "score.py"), str(tmp_path), "--json"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    score = json.loads(done.stdout)
    assert score["missing_tables"] == []
    assert score["offsets"]["bad"] == 0
    assert score["metadata"]["accuracy"] == 1.0
    assert score["body_tokens"]["f1"] >= 0.995
    assert score["roles"] == {"hit": 12}
    assert score["dates"]["f1"] == 1.0
    assert score["actors"]["f1"] >= 0.99
    assert score["surface_forms"]["accuracy"] >= 0.99
    assert score["direct_statements"]["f1"] == 1.0
    assert score["direct_statements"]["speaker_accuracy"] == 1.0
    assert score["indirect_statements"]["f1"] >= 0.99
    assert score["quantities"]["recall"] == 1.0
    assert score["events"]["recall"] == 1.0
