"""The store: snapshots switched in whole, and filters that mean what an analyst expects."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pandas as pd
import pytest

from core import export, store, tables
from core.comparison import Collection
from core.errors import StoreError
from core.filters import Filters
from core.schema import TABLES, columns
from core.store import Store
from core.views import palette


@pytest.fixture(scope="module")
def opened(
    five: Collection, five_tables: dict[str, pd.DataFrame], tmp_path_factory: pytest.TempPathFactory
) -> Store:
    folder = tmp_path_factory.mktemp("store")
    store.write(folder, five_tables, tables.texts(five))
    return Store(folder)


def test_every_table_comes_back_as_it_was_written(
    opened: Store, five_tables: dict[str, pd.DataFrame]
) -> None:
    for name in TABLES:
        back = opened.rows(name)
        assert list(back.columns) == list(columns(name))
        written = five_tables[name]
        assert len(back) == len(written)
        for column in TABLES[name]:
            if column.dtype == "text":
                assert back[column.name].tolist() == written[column.name].tolist()


def test_outlets_keep_their_place_when_others_join_or_they_leave(
    five: Collection, five_tables: dict[str, pd.DataFrame], tmp_path: Path
) -> None:
    articles, texts = five_tables["articles"], tables.texts(five)
    names = sorted(articles["publisher"])

    def written(kept: list[str]) -> list[str]:
        rows = articles[articles["publisher"].isin(kept)]
        store.write(tmp_path, {**five_tables, "articles": rows}, texts)
        return store.outlets(tmp_path)

    assert store.outlets(tmp_path) == []
    assert written(names[1:3]) == names[1:3]
    assert written(names[:2]) == [*names[1:3], names[0]], "one left, one joined"
    before = palette.outlet_colours(Store(tmp_path))
    written(names)
    after = palette.outlet_colours(Store(tmp_path))
    assert before.items() <= after.items()
    assert set(after) == set(names)
    (tmp_path / store.OUTLETS).write_text("{")
    assert set(palette.outlet_colours(Store(tmp_path))) == set(names)


def test_publisher_filter_keeps_only_that_publisher(opened: Store) -> None:
    kontan = Filters(publishers=("Kontan",))
    assert opened.rows("articles", kontan)["publisher"].tolist() == ["Kontan"]
    (article_id,) = opened.rows("articles", kontan)["article_id"]
    for name in ("passages", "sentences", "mentions", "statements", "event_evidence"):
        rows = opened.rows(name, kontan)
        assert not rows.empty, name
        if name != "event_evidence":
            assert set(rows["article_id"]) == {article_id}, name


def test_period_is_inclusive_and_counts_articles_by_publication(opened: Store) -> None:
    october = Filters("2024-10-22", "2024-10-28")
    assert set(opened.rows("articles", october)["publisher"]) == {
        "KBS World Indonesia",
        "Kontan",
        "Geosurvey",
    }
    assert opened.count("articles", Filters("2024-10-29", "2024-11-08")) == 0


def test_period_counts_events_by_the_day_they_happened(opened: Store) -> None:
    values = opened.rows("events", Filters("2024-10-24", "2024-10-24"))["value"].tolist()
    assert "2024-10-24" in values
    assert "2024-11-07" not in values
    assert "2025-01" in opened.rows("events", Filters("2025-01-15", "2025-01-20"))["value"].tolist()


def test_actor_filter_follows_the_actor(opened: Store) -> None:
    actors = opened.rows("actors").set_index("name")
    yermak = Filters(actors=(actors.loc["Andriy Yermak", "actor_id"],))
    assert opened.rows("articles", yermak)["publisher"].tolist() == ["Kontan"]
    assert opened.rows("actors", yermak)["name"].tolist() == ["Andriy Yermak"]
    sentences = set(opened.rows("mentions", yermak)["sentence_id"])
    assert set(opened.rows("sentences", yermak)["sentence_id"]) == sentences
    assert {"Andriy Yermak"} <= set(opened.rows("statements", yermak)["speaker"])


def test_csv_holds_exactly_the_rows_of_the_filters(opened: Store, tmp_path: Path) -> None:
    narrowed = Filters("2024-11-01", "2024-12-31")
    path = tmp_path / "statements.csv"
    path.write_bytes(opened.csv("statements", narrowed))
    back = pd.read_csv(path, keep_default_na=False, dtype=str)
    rows = opened.rows("statements", narrowed)
    assert back["statement_id"].tolist() == rows["statement_id"].tolist()
    assert back["text"].tolist() == rows["text"].tolist()


def test_filter_values_are_values_not_sql(opened: Store) -> None:
    hostile = Filters(publishers=("' OR 1=1 --",), actors=("x') OR (1=1",), first="2024'; DROP VIEW articles")
    assert opened.count("articles", hostile) == 0
    assert opened.count("articles") == 5


def test_unknown_columns_are_refused(opened: Store) -> None:
    with pytest.raises(ValueError, match="no column"):
        opened.count("articles", where={"1=1 OR publisher": ["x"]})
    with pytest.raises(ValueError, match="cannot order"):
        opened.rows("articles", order="publisher; DROP VIEW articles")


def test_questions_cannot_reach_other_files(opened: Store, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n")
    with pytest.raises(Exception, match=r"disabled|[Pp]ermission"):
        opened.query("SELECT * FROM read_csv(?)", [str(secret)])


def test_a_new_version_is_switched_in_whole_and_the_open_one_stays_readable(
    five: Collection, five_tables: dict[str, pd.DataFrame], tmp_path: Path
) -> None:
    texts = tables.texts(five)
    first = store.write(tmp_path, five_tables, texts)
    reader = Store(tmp_path)
    fewer = {**five_tables, "failures": five_tables["failures"], "articles": five_tables["articles"].head(2)}
    second = store.write(tmp_path, fewer, texts)
    assert first != second
    assert store.current(tmp_path) == second
    assert reader.count("articles") == 5
    assert Store(tmp_path).count("articles") == 2
    assert store.write(tmp_path, five_tables, texts) == first


def test_tables_that_cannot_be_switched_in_leave_nothing_behind(
    five: Collection, five_tables: dict[str, pd.DataFrame], tmp_path: Path
) -> None:
    export.being_written(tmp_path / "current").mkdir()
    with pytest.raises(StoreError, match="cannot be written"):
        store.write(tmp_path, five_tables, tables.texts(five))
    assert list((tmp_path / "snapshots").iterdir()) == []
    assert store.current(tmp_path) == ""


def test_what_two_write_at_once_is_one_of_them_whole(tmp_path: Path) -> None:
    contents = [bytes([number]) * 100_000 for number in range(4)]
    together = Barrier(len(contents))

    def write(content: bytes) -> None:
        together.wait()
        for _ in range(25):
            export.replace(tmp_path / "state", content)

    with ThreadPoolExecutor(len(contents)) as pool:
        list(pool.map(write, contents))
    assert (tmp_path / "state").read_bytes() in contents
    assert [path.name for path in tmp_path.iterdir()] == ["state"]


def test_a_folder_without_a_collection_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no complete collection"):
        Store(tmp_path)


def test_raw_gives_the_saved_text(opened: Store, five: Collection) -> None:
    for parsed in five.articles:
        assert opened.raw(parsed.article.article_id) == parsed.article.saved.raw
    with pytest.raises(StoreError, match="No article"):
        opened.raw("nothing")


@pytest.mark.parametrize("name", ["Arsip [2]", "apa?", "semua*", "it's"])
def test_a_folder_may_have_any_name(
    name: str, tmp_path: Path, five: Collection, five_tables: dict[str, pd.DataFrame]
) -> None:
    for folder in (name, "Arsip 2", "apa!", "semuanya"):
        store.write(tmp_path / folder, five_tables, tables.texts(five))
    assert Store(tmp_path / name).count("articles") == 5
