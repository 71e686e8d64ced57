"""Indirect speech: sentences in which a reporting word has a subject and something said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.extract.cues import Cue, find_cues
from core.extract.phrases import Word, kind, speaker_nouns, words
from core.extract.quotations import Quotation
from core.extract.speakers import Cast, Speaker
from core.extract.subjects import subject_before, subject_behind
from core.model import Sentence, Stance

_CLAUSE_FOLLOWS = re.compile(
    r"\s*(?:,|:|(?:(?:pula|juga|lagi|kembali|secara|dengan|tegas|pada|kepada|di)\b[^,.]{0,60}?)?(?:,|\b(?:bahwa|jika|kalau|bila|agar|supaya)\b))",
    re.IGNORECASE,
)
_MIN_WORDS_SAID = 2
_PURPOSE_REACH = 12
_BEFORE_ASIDE = ("", ",", '"', "”")
"""What may stand before "kata dia": the start of the sentence, a comma, a quotation."""
_ANAPHOR = re.compile(
    r"\W*(?:\w+\W+)?(?:hal|pernyataan|informasi|kabar|keterangan|ucapan|itu|ini|demikian)"
    r"(?:\s+(?:yang|itu|ini|tersebut|serupa|senada|sama|juga|pun))*\s*",
    re.IGNORECASE,
)
"""A subject that only points back: "Hal itu disampaikan Budi" says nothing itself."""
_OPPOSITE: dict[Stance, Stance] = {"denies": "confirms", "confirms": "denies"}


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting word of a sentence, who stands behind it, and where what is said begins."""

    speaker: Speaker
    cue: Cue
    content_start: int


def find_report(
    raw: str, cast: Cast, sentence: Sentence, quoted: Sequence[Quotation], used: frozenset[int]
) -> Report | None:
    """The first reporting word of `sentence` that makes it indirect speech, one that names its speaker and
    is not negated if there is one. Quotations, and the words at `used` that report them, are passed over."""
    spans = [(quotation.outer_start, quotation.outer_end) for quotation in quoted]
    fallback: Report | None = None
    for cue in find_cues(raw, sentence.start, sentence.end):
        if cue.start in used or any(start <= cue.start < end for start, end in spans):
            continue
        report = _report(raw, cast, sentence, cue, spans)
        if report and report.speaker.actors and report.speaker.text and report.cue.stance == cue.stance:
            return report
        fallback = fallback or report
    return fallback


def _report(
    raw: str, cast: Cast, sentence: Sentence, cue: Cue, spans: Sequence[tuple[int, int]]
) -> Report | None:
    if cue.place == "before":
        return _active(raw, cast, sentence, cue, spans)
    if cue.place == "passive":
        return _passive(raw, cast, sentence, cue)
    before = raw[sentence.start : cue.start].rstrip()
    if cue.place == "after" and (cue.needs == "quotation" or before[-1:] not in _BEFORE_ASIDE):
        return None
    if cue.place == "source" and before and not before.endswith((",", "(", "namun", "Namun", "dan", "tapi")):
        return None
    speaker = subject_behind(cast, cue, sentence.end)
    if not speaker or not _may_speak(speaker):
        return None
    if cue.place == "after" and speaker.actors and speaker.actors[0].actor_type in ("GPE", "LOC"):
        return None
    return Report(speaker, cue, cue.end if cue.place == "source" else sentence.start)


def _active(
    raw: str, cast: Cast, sentence: Sentence, cue: Cue, spans: Sequence[tuple[int, int]]
) -> Report | None:
    said = words(raw, cue.end, sentence.end)
    if sum(word.text[0].isalnum() for word in said) < _MIN_WORDS_SAID:
        return None
    clause = _CLAUSE_FOLLOWS.match(raw, cue.end, sentence.end)
    if (cue.needs == "clause" and not clause) or (cue.needs == "purpose" and not _has_purpose(said)):
        return None
    negated = _stance_before(words(raw, sentence.start, cue.start), cue.stance)
    if negated is None:
        return None
    speaker = subject_before(cast, sentence.start, cue.start, spans)
    if not speaker or not (clause or _may_speak(speaker)):
        return None
    return Report(speaker, replace(cue, stance=negated), clause.end() if clause else cue.end)


def _passive(raw: str, cast: Cast, sentence: Sentence, cue: Cue) -> Report | None:
    subject = words(raw, sentence.start, cue.start)
    if subject and (subject[-1].lower == "yang" or _stance_before(subject, cue.stance) is None):
        return None
    if subject and _ANAPHOR.fullmatch(raw, sentence.start, cue.start):
        return None
    speaker = subject_behind(cast, cue, sentence.end)
    clause = _CLAUSE_FOLLOWS.match(raw, cue.end, sentence.end)
    if speaker is None and not subject and clause:
        speaker = cast.carried(Word(cue.start, cue.start, "", ""))
    return Report(speaker, cue, cue.end) if speaker else None


def _stance_before(before: Sequence[Word], stance: Stance) -> Stance | None:
    """The stance after the words before the verb: turned by "tidak membantah", None for "tidak mengatakan",
    "untuk meminta", "akan menjelaskan", "yang menyebut", which report nothing said."""
    negated = False
    for word in reversed(before):
        if word.lower in kind("negation"):
            negated = True
        elif word.lower in kind("blocker") or word.lower == "yang":
            return None
        elif word.lower not in kind("adverb"):
            break
    if negated:
        return _OPPOSITE.get(stance)
    return stance


def _has_purpose(said: Sequence[Word]) -> bool:
    """Whether what is asked for follows: "mengajak warga untuk …", "mendorong pemerintah agar …"."""
    return any(word.lower in ("untuk", "agar", "supaya", "bahwa", "guna") for word in said[:_PURPOSE_REACH])


def _may_speak(speaker: Speaker) -> bool:
    """Whether the subject can speak: an actor, or unnamed a person, a body or a document."""
    if speaker.actors:
        return True
    phrase = [word.strip(",.()") for word in speaker.text.lower().split()]
    if any(word in speaker_nouns("not_speaker") for word in phrase[:2]):
        return False
    heads = frozenset[str]().union(*map(speaker_nouns, ("person", "office", "body", "document")))
    return any(word in heads or word in kind("indefinite") | kind("pronoun_singular") for word in phrase)
