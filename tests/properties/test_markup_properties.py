"""Text drawn as HTML is exactly the text, whatever it holds and however marks lie over it."""

from __future__ import annotations

import html
import re
import time

from hypothesis import given
from hypothesis import strategies as st

from core.views.markup import Mark, marked, safe

TAG = re.compile(r"<[^>]*>")
TEXTS = st.text(alphabet=st.one_of(st.sampled_from("<>&\"'*$:[]()`\n é“"), st.characters()), max_size=80)
PLACES = st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80), TEXTS), max_size=12)


@given(TEXTS, PLACES, st.integers(0, 80), st.integers(0, 80))
def test_marked_text_reads_as_the_text(
    raw: str, places: list[tuple[int, int, str]], one: int, other: int
) -> None:
    start, end = sorted((min(one, len(raw)), min(other, len(raw))))
    marks = [Mark(min(a, b), max(a, b), "m-date", title) for a, b, title in places]
    drawn = marked(raw, start, end, marks)
    assert html.unescape(TAG.sub("", drawn)) == raw[start:end]


@given(TEXTS)
def test_safe_text_opens_no_tag_and_closes_no_attribute(text: str) -> None:
    assert not set(safe(text)) & {"<", ">", '"', "'"}
    assert html.unescape(safe(text)) == text


def test_time_grows_with_the_number_of_marks() -> None:
    def seconds(number: int) -> float:
        raw = "kata " * number
        marks = [Mark(5 * at, 5 * at + 4, "m-actor") for at in range(number)]
        begin = time.process_time()
        marked(raw, 0, len(raw), marks)
        return time.process_time() - begin

    seconds(1_000)
    # Ten times the marks: quadratic work would take a hundred times as long.
    assert min(seconds(40_000) for _ in range(3)) < 40 * max(seconds(4_000), 0.005)
