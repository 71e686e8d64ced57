"""Dates on any text at all: offsets, spans, order, and time in proportion to length."""

from __future__ import annotations

import time
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from core.extract.dates import explain
from core.normalize.date_words import read_words

WORDS = (
    "Kamis Senin Minggu minggu ( ) / - – , . : 7 11 28 2024 24 99 1445 Oktober Mei Juni lalu depan ini hari "
    "pekan tahun bulan kemarin besok tiga dua belas puluh sepekan terakhir kemudian akhir awal pada sejak "
    'pukul WIB hingga dan " “ ” an abad ke kuartal III Natal akan dikutip kata tanggal setiap Nomor ² É 12345 '
    "Idul Fitri H- ketiga pertama Februari 30 libur malam paruh GMT +"
)
PIECES = st.sampled_from([*WORDS.split(), "\n"])
NEWSLIKE = st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=60).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)
ANCHORS = st.one_of(st.none(), st.dates())


@given(st.one_of(st.text(), NEWSLIKE), ANCHORS)
@settings(max_examples=300, deadline=None)
def test_mentions_are_inside_the_text_in_order_and_apart(text: str, anchor: date | None) -> None:
    end = 0
    for found in explain(text, anchor):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        assert date.fromisoformat(found.earliest) <= date.fromisoformat(found.latest)
        assert found.value and found.reason.startswith(" ".join(text[found.start : found.end].split()))


@given(st.text())
def test_every_word_has_one_letter_and_its_offsets(text: str) -> None:
    words = read_words(text)
    assert len(words.classes) == len(words.starts) == len(words.ends)
    assert "".join(text[a:b] for a, b in zip(words.starts, words.ends, strict=True)) == "".join(text.split())


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)))
def test_a_day_written_out_is_read_back(day: date) -> None:
    for text in (f"{day.day}/{day.month}/{day.year:04}", f"{day.year:04}-{day.month:02}-{day.day:02}"):
        assert [found.value for found in explain(text, None)] == [day.isoformat()]


HOSTILE = (
    "Kamis ", "1/", "((", "Kamis (1/1/1/", "27-28 ", "dan ", '"', "akan ", "3 ", "tiga puluh ", "Mei, ",
    "pukul 1.", "pada ", "2024-", "'", "aB", "Kamis (24/2019). ", "hari ini, ", "setiap Senin, ", "dikutip ",
    "1, ", "1, dan ", "libur pada hari ", "minggu ketiga ", "H-7 ", "malam Idul ", "lima bulan pertama ",
    "pukul 9 malam ",
)  # fmt: skip


def test_time_is_linear_in_the_text() -> None:
    """Sixteen times the text takes about sixteen times as long; a quadratic pattern would take 256 times."""
    for unit in HOSTILE:
        short, long = unit * (3_000 // len(unit)), unit * (48_000 // len(unit))
        least = max(min(_seconds(short) for _ in range(3)), 0.001)
        assert min(_seconds(long) for _ in range(3)) < 100 * least, unit


def _seconds(text: str) -> float:
    began = time.process_time()
    explain(text, date(2024, 10, 28))
    return time.process_time() - began
