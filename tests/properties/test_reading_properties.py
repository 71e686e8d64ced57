"""Reading loses nothing and breaks on nothing, whatever the text."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ingest.article import article_id, read_article
from core.ingest.moments import find_moments
from core.ingest.plain import UNSEEN, plain
from core.ingest.repeated import set_aside
from core.ingest.sentences import split_sentences
from core.ingest.wires import find_wires
from core.model import PROSE_ROLES, Article, SavedText
from tests.conftest import ARTICLES

MARKS = (
    "\n",
    "\n\n",
    " ",
    "\xa0",
    "\u2028",
    "\ufeff",
    "\u200b",
    "\xad",
    "â€œ",
    "â€",
    *'.,:-–•“”"()[]/|©',
    "1. ",
    "dr. ",
)
WORDS = (
    "Jakarta", "KONTAN.CO.ID", "Liputan6.com", "Reuters", "AFP/Budi", "dilansir dari ", "Baca juga: ",
    "Editor: Ani", "oleh Tim Redaksi", "28 Oktober 2024", "20:19 WIB", "(rds/bac)", "Foto: ", "Komentar",
    "SCROLL TO CONTINUE WITH CONTENT", "Judul: ",
    "Presiden mengatakan bahwa harga beras akan turun pada bulan depan karena panen raya.",
)  # fmt: skip
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=400) | st.lists(
    st.sampled_from(MARKS + WORDS), max_size=60
).map("".join)


def read(raw: str) -> Article:
    return read_article(SavedText("any.txt", raw, "utf-8", ""))


@given(TEXTS)
def test_passages_hold_all_but_white_space_in_order(raw: str) -> None:
    passages = read(raw).passages
    covered = [range(passage.start, passage.end) for passage in passages]
    assert all(span.start < span.stop for span in covered)
    assert all(before.stop <= after.start for before, after in pairwise(covered))
    left = set(range(len(raw))) - {place for span in covered for place in span}
    assert (
        "".join(raw[place] for place in sorted(left)).translate(dict.fromkeys(map(ord, UNSEEN))).strip() == ""
    )


@given(TEXTS)
def test_sentences_lie_in_prose_and_hold_its_words(raw: str) -> None:
    article = read(raw)
    for sentence in article.sentences:
        passage = article.passages[sentence.passage]
        assert passage.role in PROSE_ROLES
        assert passage.start <= sentence.start < sentence.end <= passage.end
        assert raw[sentence.start : sentence.end].strip() == raw[sentence.start : sentence.end]
        assert raw[sentence.start] not in UNSEEN and raw[sentence.end - 1] not in UNSEEN
    assert all(before.end <= after.start for before, after in pairwise(article.sentences))


@given(TEXTS)
def test_the_plain_text_has_the_length_of_the_saved_one(raw: str) -> None:
    assert len(plain(raw)) == len(raw)


@given(st.text("abc éüÉ “”‘’–—…•."))
def test_what_was_misread_is_read_as_it_was_written(text: str) -> None:
    misread = text.encode().decode("latin-1")
    assert set(plain(misread)) - {"\xad"} == set(text)


@given(TEXTS)
def test_splitting_leaves_white_space_alone_between_sentences(text: str) -> None:
    spans = split_sentences(text, 0, len(text))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())


@given(TEXTS)
def test_evidence_stands_in_the_text(raw: str) -> None:
    article = read(raw)
    metadata = article.metadata
    for item in metadata.evidence:
        assert 0 <= item.start < item.end <= len(raw)
        assert item.value
    stated = {item.field for item in metadata.evidence}
    assert bool(metadata.authors) == ("author" in stated)
    assert (metadata.date_published != "") == (metadata.date_published_basis != "unknown")
    assert "T" not in metadata.date_published or metadata.date_published[-6] in "+-"


@given(TEXTS)
def test_line_ends_and_blank_lines_do_not_change_the_id(raw: str) -> None:
    assert (
        article_id(raw)
        == article_id(raw.replace("\n", "\n \n"))
        == article_id(f"\ufeff{raw.removeprefix(chr(0xFEFF))}\n")
    )


@given(TEXTS)
def test_stamps_and_wires_are_pieces_of_the_text(text: str) -> None:
    for moment in find_moments(text):
        assert 0 <= moment.start < moment.end <= len(text)
    for name, start, end in find_wires(text, 0, len(text)):
        assert name and 0 <= start < end <= len(text)


@given(st.lists(TEXTS, max_size=6))
def test_what_articles_repeat_changes_nothing_but_roles(texts: list[str]) -> None:
    articles = [read(text) for text in texts]
    found = set_aside(articles)
    assert [article.saved for article in found] == [article.saved for article in articles]
    assert [article.article_id for article in found] == [article.article_id for article in articles]
    assert found == set_aside(articles)


def test_an_unknown_notice_in_a_story_costs_that_notice_alone() -> None:
    """Take any line out of the five, or put any other in: the rest of the body stays body."""
    for path in sorted(ARTICLES.glob("*.txt")):
        raw = path.read_text(encoding="utf-8")
        body = [(p.start, p.end) for p in read(raw).passages if p.role == "body"]
        middle = body[len(body) // 2][0]
        odd = "@@ promo 3x lipat ((\n\n"
        changed = read(raw[:middle] + odd + raw[middle:])
        kept = {raw[start:end] for start, end in body}
        assert kept <= {changed.text(p.start, p.end) for p in changed.passages if p.role == "body"}


SENTENCE = "Presiden mengatakan kepada wartawan bahwa pasukan itu, Senin (28/10/2024), sudah tiba. "
LARGE = {
    "paragraphs": SENTENCE + "\n",
    "one line": SENTENCE,
    "broken at a width": "Presiden mengatakan kepada wartawan bahwa\npasukan itu tiba di kota pada Senin\n",
    "menu": "Menu Utama\n",
    "stamps": "Senin, 28 Oktober 2024 / 20:19 WIB\n",
    "brackets": "(",
    "quotation marks": '" ',
    "links": "Selesai.Baca juga: ",
    "cues": "dilansir dari kantor berita ",
    "dots": "a.",
    "spaces": " " * 50 + "x",
}


def seconds(raw: str) -> float:
    return least(lambda: read(raw))


def least(work: Callable[[], object]) -> float:
    """The least of three runs: what else the process does in one of them (clearing memory takes it 0.4 s) is not the
    work's."""
    took = []
    for _ in range(3):
        start = time.process_time()
        work()
        took.append(time.process_time() - start)
    return min(took)


@pytest.mark.parametrize("kind", LARGE)
def test_time_is_linear(kind: str) -> None:
    small = LARGE[kind] * (20_000 // len(LARGE[kind]))
    read(small)
    assert seconds(small * 5) < 5 * 3 * max(seconds(small), 0.02)


@pytest.mark.parametrize(
    "run", [" ", "\xa0", "\t", "1", "A", "a", "(", "“", "-", ".", ",", "Aa ", "di ", "> ", "| "]
)
def test_time_is_linear_in_a_line_over_the_story(run: str) -> None:
    def page(size: int) -> str:
        return f"Kata{run * (size // len(run))}x\n\nJAKARTA, KOMPAS.com - {SENTENCE}\n"

    read(page(8_000))
    assert seconds(page(32_000)) < 4 * 3 * max(seconds(page(8_000)), 0.02)


def test_time_is_linear_in_the_articles_of_an_outlet() -> None:
    def pile(size: int) -> list[Article]:
        return [read(f"Judul {n}\n{SENTENCE}{n}\nPortal Kami\n" + f"kata{n} " * 30) for n in range(size)]

    small, large = pile(100), pile(500)
    set_aside(small)
    took = least(lambda: set_aside(large))
    assert took < 5 * 3 * max(least(lambda: set_aside(small)), 0.02)
