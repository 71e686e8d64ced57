"""Direct speech: which quotations hold somebody's words, and which reporting clause goes with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from core.extract.cast import Cast
from core.extract.cues import Cue, find_cues
from core.extract.phrases import REACH, either, kind, report_words, words
from core.extract.quotations import SPEECH_END, Quotation
from core.extract.speakers import Speaker
from core.extract.subjects import named_in, signed, subject_before, subject_behind
from core.lexicon import table

_TAKEN_UP_WORDS = 4
_CLOSING_WORDS = 8
_UNKNOWN_WORD = re.compile(r"[a-z]{3,}\b")
_MIN_WORDS_UNCUED = 4
_MIN_WORDS_FRAGMENT = 3
_REACH_NAMED = 24
"""Words between a quotation and its verb where the speaker's name stands between and is explained."""
_REACH = 12
"""Words between a reporting verb and the quotation that it introduces, or that it follows."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a quotation and in which clause `[start, end)`; without a reporting word `cue` is None."""

    speaker: Speaker
    cue: Cue | None
    start: int
    end: int


def stands_free(raw: str, quotation: Quotation, start: int) -> bool:
    """Whether a quotation in a sentence from `start` is no part of the sentence's own wording."""
    before = raw[max(start, quotation.outer_start - REACH) : quotation.outer_start]
    return not before.strip() or bool(_introduces().search(before)) or _follows_verb(raw, quotation, start)


def _follows_verb(raw: str, quotation: Quotation, start: int) -> bool:
    """Whether a whole sentence is quoted right behind a verb and ends its sentence: `Budi menulis "Kami siap."`"""
    text = raw[quotation.start : quotation.end]
    if text[-1] not in SPEECH_END or len(text.split()) < _MIN_WORDS_UNCUED:
        return False
    if raw[quotation.outer_end : quotation.outer_end + 2].strip(" .\n"):
        return False
    near = max(start, quotation.outer_start - REACH)
    cues = find_cues(raw, near, quotation.outer_start)
    return any(cue.place == "before" and not raw[cue.end : quotation.outer_start].strip() for cue in cues)


def reported_after(raw: str, cast: Cast, quotation: Quotation, end: int) -> Attribution | None:
    """The reporting clause behind a quotation, up to `end`: `"…," kata Budi`, `"…," Budi menambahkan`."""
    start = quotation.outer_end
    lead = _lead().match(raw, start, end)
    begin = lead.end() if lead else start
    end = min(end, begin + REACH)
    if found := taken_up(raw, cast, begin, end):
        return found
    for cue in find_cues(raw, begin, end):
        speaker = None
        if cue.start == begin and cue.place in ("after", "passive", "source"):
            speaker = subject_behind(cast, cue, end)
        elif cue.place == "before" and _runs_on(raw, quotation) and _is_near(raw, cast, begin, cue):
            speaker = subject_before(cast, begin, cue)
        if speaker:
            return Attribution(speaker, cue, start, end)
    if found := closed_by(raw, cast, begin, end) or _by_form(raw, cast, quotation, begin, end):
        return found
    speaker = signed(cast, begin, end) if _signs().match(raw, start, begin) else None
    return Attribution(speaker, None, start, end) if speaker else None


def _is_near(raw: str, cast: Cast, begin: int, cue: Cue) -> bool:
    """Whether a verb stands near enough to a quotation before it; somebody named right behind the quotation may have
    what they are told between: `"…," Budi, anggota dewan dari …, mengatakan`."""
    named = any(mention.start == begin for mention in cast.within(begin, cue.start))
    return len(words(raw, begin, cue.start)) <= (_REACH_NAMED if named else _REACH)


def _by_form(raw: str, cast: Cast, quotation: Quotation, begin: int, end: int) -> Attribution | None:
    """A reporting word that the lexicon does not know, told by its place: `"…," teran Budi`."""
    word = _UNKNOWN_WORD.match(raw, begin, end)
    if not word or raw[quotation.end - 1] != "," or word[0] in kind("preposition") | kind("conjunction"):
        return None
    cue = Cue(begin, word.end(), word[0], "after", "asserts", "quotation", clitic=False)
    speaker = subject_behind(cast, cue, end)
    named = speaker is not None and bool(speaker.actors) and speaker.actors[0].actor_type == "PER"
    return Attribution(speaker, cue, begin, end) if speaker and named else None


def reported_before(raw: str, cast: Cast, quotation: Quotation, start: int) -> Attribution | None:
    """The reporting clause before a quotation, from `start`: `Budi mengatakan, "…"`, `Menurut Budi, "…"`."""
    end = quotation.outer_start
    start = max(start, end - REACH)
    for cue in reversed([cue for cue in find_cues(raw, start, end) if cue.place != "noun"]):
        if len(words(raw, cue.end, end)) > _REACH:
            break
        is_verb = cue.place in ("before", "pronoun")
        speaker = subject_before(cast, start, cue) if is_verb else subject_behind(cast, cue, end)
        if speaker and speaker.is_source:
            return Attribution(speaker, cue, start, end)
    return None


def introduced(raw: str, cast: Cast, start: int, end: int) -> Attribution | None:
    """The speaker that a colon introduces: `Pesan Budi: "…"`, `Berikut pernyataan lengkap Budi:`."""
    if not raw[start:end].rstrip().endswith(":"):
        return None
    speaker = named_in(cast, start, end)
    return Attribution(speaker, None, start, end) if speaker else None


def taken_up(raw: str, cast: Cast, start: int, end: int) -> Attribution | None:
    """A sentence that only says whose words stood before it: "Hal itu disampaikan Budi di Jakarta"."""
    if not _takes_up().match(raw, start, end):
        return None
    for cue in find_cues(raw, start, end):
        if len(words(raw, start, cue.start)) > _TAKEN_UP_WORDS:
            break
        if cue.place == "passive":
            speaker = subject_behind(cast, cue, end)
            return Attribution(speaker, cue, start, end) if speaker else None
    return None


def closed_by(raw: str, cast: Cast, start: int, end: int) -> Attribution | None:
    """A short sentence behind a quotation that only names its speaker: `"…." Budi menambahkan.`"""
    if len(words(raw, start, min(end, start + REACH))) > _CLOSING_WORDS:
        return None
    for cue in find_cues(raw, start, end):
        if (
            cue.place == "before"
            and not raw[cue.end : end].strip(" .")
            and (speaker := subject_before(cast, start, cue))
        ):
            return Attribution(speaker, cue, start, end)
    return None


def reads_as_speech(raw: str, quotation: Quotation, goes_on: bool) -> bool:
    """Whether a quotation that opens its sentence and has no reporting word is speech: a sentence itself.

    One that goes on after a reporting clause (`"…," kata Budi. "Selamanya."`) may be short.
    """
    text = raw[quotation.start : quotation.end]
    ends = text[-1] in SPEECH_END or raw[quotation.outer_end : quotation.outer_end + 1] in (".", ",")
    return ends and (goes_on or len(text.split()) >= _MIN_WORDS_UNCUED)


def is_fragment(raw: str, quotation: Quotation, sentence_start: int) -> bool:
    """Whether a quotation inside a reporting sentence is a piece of speech: no title, name or nickname."""
    text = raw[quotation.start : quotation.end]
    parts = text.split()
    before = raw[max(sentence_start, quotation.outer_start - REACH) : quotation.outer_start]
    if _is_title(parts) or _named_thing(before):
        return False
    return len(parts) >= _MIN_WORDS_FRAGMENT or bool(_names_thing().search(before))


def _runs_on(raw: str, quotation: Quotation) -> bool:
    """Whether the sentence goes on behind the closing mark: the quotation does not end in a full stop."""
    return raw[quotation.end - 1] in ",?!" or raw[quotation.outer_end : quotation.outer_end + 1] == ","


def _is_title(parts: Sequence[str]) -> bool:
    content = [part for part in parts if part.lower() not in kind("preposition") | kind("conjunction")]
    return all(part[:1].isupper() or not part[:1].isalpha() for part in content)


def _named_thing(before: str) -> bool:
    last = before.split()[-1:]
    return bool(last) and last[0].lower().strip(",") in _title_nouns()


@cache
def _title_nouns() -> frozenset[str]:
    return frozenset(row["noun"] for row in table("title_nouns", "noun"))


@cache
def _introduces() -> re.Pattern[str]:
    """The end of what leads up to a quotation: a comma, a colon, "bahwa", "berbunyi"."""
    return re.compile(rf"(?:[,:]|\b(?:{either(report_words('introduces'))}))\s*$", re.IGNORECASE)


@cache
def _names_thing() -> re.Pattern[str]:
    """The words before a piece of speech of one or two words: "menyebutnya", "sebagai"."""
    return re.compile(rf"\b(?:{either(report_words('names a thing'))})\s*$", re.IGNORECASE)


@cache
def _takes_up() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{either(report_words('takes up'))})\b", re.IGNORECASE)


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"[\s,.]*(?:(?:{either(report_words('before a source'))})\s+)*", re.IGNORECASE)


@cache
def _signs() -> re.Pattern[str]:
    """The words before a name, or what it put out, that make it the speaker: "demikian Budi"."""
    return re.compile(rf"[\s,.]*(?:{either(report_words('signs'))})\b", re.IGNORECASE)
