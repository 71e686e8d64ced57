"""The blocks of a saved text: its lines, joined where a paragraph was broken, cut where two things are
glued."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from core.ingest import settings
from core.ingest.captions import caption_credit
from core.ingest.credits import closing_credit, short_credit
from core.ingest.dateline import read_dateline
from core.ingest.labels import glued_label, label_of
from core.ingest.moments import find_moments
from core.ingest.names import is_section
from core.ingest.publishers import by_name
from core.ingest.sentences import split_sentences
from core.text import name_key

_TERMINAL = re.compile(r"[.!?…][\"”’'»)\]]*(?:\s*[(\[][^()\[\]]{1,60}[)\]])?\.?\**$|[\"”]$")
_WORD = re.compile(r"[^\W_]+(?:[.,'’/-][^\W_]+)*")
_BULLET = re.compile(r"[•●▪◦‣·*+–—-]\s*|\(?(?:\d{1,2}|[a-zA-Z])[.)]\s+")
_NUMBER = re.compile(r"\d{1,2}[.)]\s*[^\W\d_]")
_FIGURE = re.compile(r"[.,:%/]*\d[\d.,:%/]*")
_REPORTING = re.compile(r"[,!?][\"”’']\s?[a-z]{3}")
_BARE_DATELINE = re.compile(r"[^\W\d_][^\n]{2,50}\s(?:--|[–—-])$")
_LIST_HEAD, _LIST_COMMAS = 60, 5
_CLOSES = '.!?…:"”)'
_DIGITS = re.compile(r"\d+")
_WINDOW = re.compile(r"\s+(?:[|–—-]|::)\s+")
_LINE_BREAKS = dict.fromkeys(map(ord, "\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")
_QUOTES = str.maketrans("“”", '""')
_CONTINUES = re.compile(r"[,;.)”]?\s?[a-z]")


@dataclass(frozen=True)
class Block:
    """A paragraph, a line, or a piece of one. No white space stands at its edges."""

    start: int
    end: int
    text: str
    """What stands at `start` to `end`, line breaks as spaces: offsets into it are offsets from `start`."""
    gap: int
    """Blank lines before it."""

    @cached_property
    def words(self) -> list[str]:
        """The words without punctuation; of a very long block those of its beginning alone."""
        return _WORD.findall(self.text, 0, settings.SHAPE_SAMPLE)

    @cached_property
    def ends_sentence(self) -> bool:
        """Does it end as a sentence does, a credit in brackets aside?"""
        return bool(_TERMINAL.search(self.text[-80:]))

    @cached_property
    def item(self) -> bool:
        """Does it begin as an item of a list does, with a bullet, a number or a letter?"""
        return bool(_BULLET.match(self.text))

    @cached_property
    def numbered(self) -> bool:
        """Does it begin with a number and a dot, and go on?"""
        return bool(_NUMBER.match(self.text))

    @cached_property
    def figures(self) -> float:
        """Share of the words that are figures."""
        return sum(bool(_FIGURE.fullmatch(word)) for word in self.words) / max(1, len(self.words))

    @cached_property
    def title_case(self) -> float:
        """Share of the words of four letters and more that begin with a capital."""
        long = [word for word in self.words if len(word) > 3 and word[0].isalpha()]
        return sum(word[0].isupper() for word in long) / max(1, len(long))

    @cached_property
    def prose(self) -> bool:
        """Is it a paragraph of running text?"""
        count = len(self.words)
        titled = self.title_case >= 0.75 and not (count > 16 and self.text[-1] == ".") and not self.reporting
        if self.figures > 0.4 or titled:
            return False
        return count >= (settings.PROSE_WORDS if self.ends_sentence else settings.UNCLOSED_PROSE_WORDS)

    @cached_property
    def sentence(self) -> bool:
        """Is it a sentence, however short?"""
        written = self.title_case < 0.75 or self.reporting
        return self.prose or (self.ends_sentence and len(self.words) >= 2 and written)

    @cached_property
    def reporting(self) -> bool:
        """Does it say who speaks behind a quotation, as no title does: `"Aman," kata Kepala Dinas Ani Putri.`?"""
        return self.text[-1] == "." and bool(_REPORTING.search(self.text))

    @cached_property
    def enumerates(self) -> bool:
        """Is it a list on a line of its own, as line-ups are: `Persebaya: Ernando, Ardi, …`?"""
        return ":" in self.text[:_LIST_HEAD] and self.text.count(",") >= _LIST_COMMAS

    @cached_property
    def quoting(self) -> bool:
        """Does it hold a quotation and what goes with it, and so belong to a story?"""
        return len(self.words) >= settings.PROSE_WORDS and '"' in self.text.translate(_QUOTES)


def block_key(text: str) -> str:
    """What makes two blocks the same: their words, spelling and figures aside, of a long one those it begins with."""
    return _DIGITS.sub("0", name_key(text[: settings.SHAPE_SAMPLE]))


def blocks_of(raw: str) -> list[Block]:
    """The blocks of `raw` in order. Together they hold all of it but white space."""
    return [piece for block in _joined(raw, _lines(raw)) for piece in _cut(block)]


def _lines(raw: str) -> list[Block]:
    """The lines that hold anything."""
    lines: list[Block] = []
    offset = gap = 0
    for piece in raw.splitlines(keepends=True):
        text = piece.strip()
        start = offset + piece.find(text)
        if text:
            lines.append(Block(start, start + len(text), text, gap))
        gap = 0 if text else gap + 1
        offset += len(piece)
    return lines


def _joined(raw: str, lines: list[Block]) -> list[Block]:
    """The lines, those of one paragraph put together: broken at a width, in mid-sentence, at the dateline."""
    width = _wrap_width(lines)
    paragraphs: list[list[Block]] = []
    for line in lines:
        if paragraphs and _continues(paragraphs[-1][-1].text, line, width):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [_paragraph(raw, paragraph) for paragraph in paragraphs]


def _paragraph(raw: str, lines: list[Block]) -> Block:
    if len(lines) == 1:
        return lines[0]
    start, end = lines[0].start, lines[-1].end
    return Block(start, end, raw[start:end].translate(_LINE_BREAKS), lines[0].gap)


def _continues(last: str, line: Block, width: int) -> bool:
    """Does `line` carry on the paragraph whose last line is `last`?"""
    if len(last) <= 60 and _BARE_DATELINE.match(last):
        return True
    if line.gap:
        return False
    if width:
        apart = last[-1] in _CLOSES and (label_of(line.text) or closing_credit(line.text, alone=True))
        return _would_not_fit(last, line.text, width) and not apart
    if last[-1] in _CLOSES or last.count(" ") < settings.BROKEN_LINE_WORDS:
        return False
    if not _CONTINUES.match(line.text) or line.text.startswith(("http", "www.")):
        return False
    if label_of(line.text) or short_credit(line.text):
        return False
    dateline = read_dateline(line.text)
    stamped = any(moment.time for moment in find_moments(line.text, 0, settings.SHAPE_SAMPLE))
    return not stamped and not (dateline and dateline.sure)


def _would_not_fit(last: str, text: str, width: int) -> bool:
    return len(last) + 1 + len(text.split(maxsplit=1)[0]) > width


def _wrap_width(lines: list[Block]) -> int:
    """The width at which the file's lines were broken; 0 where they were not."""
    width = max((len(line.text) for line in lines), default=0)
    if not 40 <= width <= settings.WIDEST_WRAP:
        return 0
    open_ends = [
        (last.text, line.text)
        for last, line in pairwise(lines)
        if not line.gap and len(last.text) > width / 2 and not last.ends_sentence
    ]
    fitting = sum(_would_not_fit(last, text, width) for last, text in open_ends)
    return width if fitting >= 3 and fitting >= settings.WRAPPED_SHARE * len(open_ends) else 0


def _cut(block: Block) -> Iterator[Block]:
    """`block` in pieces: cut where a link or notice is glued to it, and before a run-in subhead or credit."""
    cuts = [*glued_label(block.text), _run_in(block), _window_title(block)]
    yield from _pieces(block, [cut for cut in cuts if cut])


def _window_title(block: Block) -> int:
    """Where the outlet's name stands behind a headline, as in a browser's window; 0 where none does."""
    if len(block.text) > settings.LONGEST_TITLE or len(block.words) <= settings.SHORTEST_TITLE:
        return 0
    *_, divider = (None, *_WINDOW.finditer(block.text))
    name, _, section = block.text[divider.end() :].partition(" ") if divider else ("", "", "")
    named = divider and (by_name(f"{name} {section}") or (by_name(name) and is_section(section)))
    return divider.start() if divider and named else 0


def _run_in(block: Block) -> int:
    """Where a few words stand behind a paragraph's last sentence, closed by no full stop; 0 where none do."""
    if block.ends_sentence or block.title_case > 0.6 or len(block.words) < settings.RUN_IN_PARAGRAPH_WORDS:
        return 0
    tail = max(0, len(block.text) - settings.RUN_IN_TAIL)
    spans = split_sentences(block.text, tail, len(block.text))
    start, end = spans[-1]
    words = len(_WORD.findall(block.text, start, end))
    if len(spans) == 1 or words > settings.RUN_IN_WORDS or not block.text[start].isupper():
        return 0
    return 0 if caption_credit(block.text) else start


def _pieces(block: Block, cuts: Iterable[int]) -> Iterator[Block]:
    start = 0
    for end in (*sorted(set(cuts)), len(block.text)):
        text = block.text[start:end].strip()
        if text:
            first = block.start + block.text.index(text, start)
            yield Block(first, first + len(text), text, 0 if start else block.gap)
        start = end
