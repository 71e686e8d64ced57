"""Indirect speech: sentences in which a reporting word has a subject and something said."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from core.extract.cast import Cast
from core.extract.chains import cites
from core.extract.cues import Cue, clause_follows, find_cues, light_verb
from core.extract.hedges import hedge_forms
from core.extract.phrases import REACH, Word, either, is_verbal, kind, report_words, speaker_nouns, words
from core.extract.quotations import Quotation
from core.extract.speakers import UNKNOWN, Speaker
from core.extract.subjects import after_dateline, subject_before, subject_behind
from core.model import Sentence, Span, Stance

_BAHWA = re.compile(r"(?:\s+[^\s,.;]+){0,3}?\s+(?P<bahwa>bahwa)\b", re.IGNORECASE)
_PASSIVE_CLAUSE = re.compile(r"[^.;:]{0,60}?(?:,|\bbahwa\b)")
_LIGHT_VERB_REACH, _CLAUSE_REACH = 40, 8
_BOUND_WORDS = 4
"""Words that may stand before the number: "tidak kurang dari"."""
_CLOSING_WORDS = 6
_PURPOSE_REACH = 12
_INTRODUCTION, _INTRODUCTION_WORDS = 40, 3
_BEFORE_ASIDE = ("", ",", '"', "”")
"""What may stand before "kata dia": the start of the sentence, a comma, a quotation."""
_OPPOSITE: dict[Stance, Stance] = {"denies": "confirms", "confirms": "denies"}


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting word of a sentence, who stands behind it, and where what is said begins."""

    speaker: Speaker
    cue: Cue
    content_start: int


def find_report(
    raw: str, cast: Cast, sentence: Sentence, quoted: Sequence[Quotation], clauses: Sequence[Span]
) -> Report | None:
    """The reporting word that makes `sentence` indirect speech: one that reports all of it ("…, kata Budi."), else the
    first that names its speaker and is not negated. Quotations, and the `clauses` that report them, are passed over."""
    named: Report | None = None
    fallback: Report | None = None
    for cue in find_cues(raw, sentence.start, sentence.end):
        near = Span(max(sentence.start, cue.start - REACH), min(sentence.end, cue.end + REACH))
        spans = marked_near(quoted, near)
        if any(span.start <= cue.start < span.end for span in spans) or holds(clauses, cue.start):
            continue
        if cue.place == "before" and any(_introduces(raw, cue, span) for span in spans):
            continue
        report = _report(raw, cast, near, cue, spans)
        reports_all = report and cue.place == "after" and report.content_start == sentence.start
        if report and _is_clear(report, cue) and (named is None or reports_all):
            named = report
        fallback = fallback or report
    return named or fallback


def _is_clear(report: Report, cue: Cue) -> bool:
    return bool(report.speaker.actors and report.speaker.text) and report.cue.stance == cue.stance


def holds(clauses: Sequence[Span], position: int) -> bool:
    """Whether one of the clauses, in order, holds `position`."""
    index = bisect_right(clauses, position, key=lambda clause: clause.end)
    return index < len(clauses) and clauses[index].start <= position


def marked_near(quoted: Sequence[Quotation], near: Span) -> list[Span]:
    """Where the quotations stand that share text with `near`."""
    first = bisect_right(quoted, near.start, key=lambda quotation: quotation.outer_end)
    last = bisect_left(quoted, near.end, key=lambda quotation: quotation.outer_start)
    return [Span(quotation.outer_start, quotation.outer_end) for quotation in quoted[first:last]]


def _introduces(raw: str, cue: Cue, span: Span) -> bool:
    """Whether the verb does no more than lead to a quotation: `ia berujar: "…"`."""
    adjoins = cue.end <= span.start < cue.end + _INTRODUCTION
    between = raw[cue.end : span.start].strip() if adjoins else ""
    return between.endswith((",", ":")) and len(between.split()) <= _INTRODUCTION_WORDS


def _report(raw: str, cast: Cast, near: Span, cue: Cue, marked: Sequence[Span]) -> Report | None:
    if cue.place in ("before", "pronoun"):
        return _active(raw, cast, near, cue, marked)
    if cue.place == "passive":
        return _passive(raw, cast, near, cue)
    if cue.place == "noun":
        return _noun(raw, cast, near, cue, marked)
    return _aside(raw, cast, near, cue)


def _active(raw: str, cast: Cast, near: Span, cue: Cue, marked: Sequence[Span]) -> Report | None:
    """ "Budi mengatakan …": subject, verb, what is said."""
    said = words(raw, cue.end, near.end)
    before = words(raw, near.start, cue.start)
    stance = stance_before(before, cue.stance)
    if stance is None or (cites(cue.form) and before and before[-1].text == ","):
        return None
    if not any(word.text[0].isalnum() for word in said):
        return _closing(raw, cast, near, cue, before)
    pronouns = kind("pronoun_singular") | kind("pronoun_plural")
    if cue.place == "pronoun" and not (before and before[-1].lower in pronouns):
        return None
    clause = clause_follows().match(raw, cue.end, near.end)
    if cue.needs == "bahwa" and not clause:
        return None
    if cue.needs == "clause" and not (clause or _has_verb(said) or _has_purpose(said) or _has_amount(said)):
        return None
    if cue.needs == "purpose" and not _has_purpose(said):
        return None
    speaker = subject_before(cast, near.start, cue, marked)
    if not speaker or not (speaker.may_speak or cue.needs == "any"):
        return None
    if cue.needs == "document" and not (speaker.actors and _is_document(speaker)):
        return None
    return Report(speaker, replace(cue, stance=stance), clause.end() if clause else cue.end)


def _closing(raw: str, cast: Cast, near: Span, cue: Cue, before: Sequence[Word]) -> Report | None:
    """ "Kapal itu telah tiba, Budi menambahkan.": what is said, a comma, subject and verb at the end."""
    comma = next((word for word in reversed(before) if word.text == ","), None)
    reports = cue.needs in ("any", "clause", "speaker")
    if comma is None or not reports or not any(map(_is_predicate, before[: before.index(comma)])):
        return None
    clause = words(raw, comma.end, cue.start)
    speaker = subject_before(cast, comma.end, cue) if len(clause) <= _CLOSING_WORDS else None
    return Report(speaker, cue, near.start) if speaker and speaker.may_speak else None


def _is_document(speaker: Speaker) -> bool:
    """Whether what speaks is a paper: "data BPS", "hasil analisis BMKG"."""
    return bool(set(speaker.text.lower().split()[:2]) & speaker_nouns("document"))


def _passive(raw: str, cast: Cast, near: Span, cue: Cue) -> Report | None:
    """ "Kedatangan kapal itu disampaikan Budi", "Ditambahkan, kapal itu …"."""
    before = words(raw, near.start, cue.start)
    subject = [word for word in before if word.lower not in kind("opener") - kind("comparing")]
    if subject and (subject[-1].lower == "yang" or stance_before(subject, cue.stance) is None):
        return None
    says_nothing = cue.stance in ("asserts", "claims") and points_back(raw, near.start, cue.start)
    if before and says_nothing:
        return None
    clause = clause_follows().match(raw, cue.end, near.end)
    if subject and subject[-1].lower in kind("comparing"):
        speaker = subject_behind(cast, cue, near.end)
        return Report(speaker, cue, near.start) if speaker and speaker.actors else None
    if cue.needs == "clause" and not _PASSIVE_CLAUSE.match(raw, cue.end, near.end):
        return None
    speaker = subject_behind(cast, cue, near.end)
    if speaker is None and not subject and (clause or cue.needs == "any"):
        is_hearsay = cue.form in hedge_forms() and not cue.clitic
        speaker = Speaker((), "", UNKNOWN) if is_hearsay else _goes_on(cast, cue)
    return Report(speaker, cue, cue.end) if speaker else None


def _goes_on(cast: Cast, cue: Cue) -> Speaker:
    """Who says what "Ditambahkan, …" reports: who spoke in the sentence before, or the person whom a pronoun meant."""
    last = cast.spoke_right_before(cue.start)
    return Speaker(last.actors, "", UNKNOWN) if last else cast.carried(Word(cue.start, cue.start, "", ""))


def _noun(raw: str, cast: Cast, near: Span, cue: Cue, marked: Sequence[Span]) -> Report | None:
    """ "Budi memberikan peringatan bahwa …", "klaim Budi bahwa …": a noun whose clause says what is said."""
    clause = _BAHWA.match(raw, cue.end, near.end)
    verb = light_verb().search(raw, max(near.start, cue.start - _LIGHT_VERB_REACH), cue.start)
    if not clause:
        return None
    if verb:
        light = replace(cue, start=verb.start("verb"), end=verb.end("verb"))
        told = stance_before(words(raw, near.start, light.start), cue.stance)
        speaker = subject_before(cast, near.start, light, marked) if told else None
    else:
        speaker = subject_behind(cast, cue, clause.start("bahwa"))
    return Report(speaker, cue, clause.end()) if speaker and speaker.actors else None


def _aside(raw: str, cast: Cast, near: Span, cue: Cue) -> Report | None:
    """ "Menurut Budi, …", "…, kata dia, …", "… menurutnya …"."""
    before = raw[after_dateline(raw, near.start, cue.start) : cue.start].rstrip()
    parted = before.endswith(",") and (cue.clitic or _closes(raw, cue.end, near.end))
    if cue.place == "after" and not (parted if cue.needs == "quotation" else before[-1:] in _BEFORE_ASIDE):
        return None
    free = not before or before.endswith((",", "(", ")")) or before.split()[-1].lower() in kind("opener")
    if cue.place == "source" and not (free or cue.clitic):
        return None
    speaker = subject_behind(cast, cue, near.end)
    if not speaker or not (speaker.may_speak or (cue.clitic and cast.last())):
        return None
    place = bool(speaker.actors) and speaker.actors[0].actor_type in ("GPE", "LOC")
    if cue.place == "after" and place and not parted:
        return None
    return Report(speaker, cue, cue.end if cue.place == "source" else near.start)


def _closes(raw: str, start: int, end: int) -> bool:
    """Whether a mark ends the clause soon: "…, tuduh Thailand, …", not "…, seru sekali permainan itu …"."""
    found = words(raw, start, end)
    stop = next((index for index, word in enumerate(found) if word.text in ",."), len(found))
    return 0 < stop <= _CLOSING_WORDS and any(word.is_name for word in found[:stop])


def stance_before(before: Sequence[Word], stance: Stance) -> Stance | None:
    """The stance after the words before the verb: turned by "tidak membantah", None for "tidak mengatakan",
    "untuk meminta", "akan menjelaskan", "yang menyebut", which report nothing said."""
    negated = False
    for index in range(len(before) - 1, -1, -1):
        word = before[index]
        if word.lower == "yang" and before[index + 1 : index + 2] and before[index + 1].lower == "sama":
            break
        if word.lower in kind("negation"):
            negated = True
        elif word.lower in kind("blocker") or word.lower == "yang":
            return None
        elif word.lower not in kind("adverb"):
            break
    if negated:
        return _OPPOSITE.get(stance)
    return stance


def _has_verb(said: Sequence[Word]) -> bool:
    """Whether a clause follows without "bahwa": "mencatat inflasi naik", "melaporkan ada 580 warga"."""
    for index, word in enumerate(said[:_CLAUSE_REACH]):
        if word.lower == "yang" and index:
            return _is_amount_of_relative(said[index + 1 : index + _CLAUSE_REACH])
        joined = index > 0 and word.lower in kind("joiner")
        if joined and _joins_names(said[index - 1], said[index + 1 : index + 4]):
            continue
        if word.text in ",.;" or word.lower in kind("conjunction") | kind("preposition") | {"yang"}:
            return False
        if _is_predicate(word):
            return True
    return False


def _joins_names(before: Word, behind: Sequence[Word]) -> bool:
    """Whether "dan" joins two names or numbers: "melaporkan Koizumi dan mantan PM Suga menemui …"."""
    if not behind or before.text[0].isdigit():
        return bool(behind) and behind[0].text[0].isdigit()
    return before.is_name and not is_verbal(behind[0]) and any(word.is_name for word in behind)


def _is_amount_of_relative(said: Sequence[Word]) -> bool:
    """Whether an amount is the predicate behind a relative clause: "… yang dikirim hanya sekitar 5 ton"."""
    verb = bool(said) and is_verbal(said[0])
    return verb and any(word.lower in kind("only") for word in said[1:3])


def _is_predicate(word: Word) -> bool:
    return word.lower in kind("auxiliary") or is_verbal(word)


def _has_amount(said: Sequence[Word]) -> bool:
    """Whether an amount opens what is reported: "melaporkan sebanyak 30 rumah di Garut rusak", "melaporkan 20
    orang tewas"."""
    if not said or said[0].lower in kind("amount"):
        return bool(said)
    counted = next((index for index, word in enumerate(said[:_BOUND_WORDS]) if word.text[0].isdigit()), None)
    if counted is None or any(word.is_name for word in said[:counted]):
        return False
    return any(map(_happens, said[counted : counted + _CLAUSE_REACH]))


def _happens(word: Word) -> bool:
    """Whether it says what became of what is counted: "dievakuasi", "tewas"."""
    return _is_predicate(word) or word.lower in kind("fate")


def _has_purpose(said: Sequence[Word]) -> bool:
    """Whether what is asked for follows: "mengajak warga untuk …", "mendorong pemerintah agar …"."""
    return any(word.lower in kind("purpose") for word in said[:_PURPOSE_REACH])


def points_back(raw: str, start: int, end: int) -> bool:
    """Whether a subject only points back: "Hal itu disampaikan Budi" says nothing itself; "dibantah Budi" does."""
    return _anaphor().fullmatch(raw, start, end) is not None


@cache
def _anaphor() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:\w+\W+)?(?:{either(report_words('points back'))})(?:\s+(?:{either(report_words('after it'))}))*\s*",
        re.IGNORECASE,
    )
