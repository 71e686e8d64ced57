"""Who takes the word in a sentence that reports nothing itself: "Hal senada disampaikan Budi", "Budi angkat bicara"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from core.extract.cast import Cast
from core.extract.cues import Cue, find_cues
from core.extract.indirect import holds, marked_near, points_back, stance_before
from core.extract.phrases import REACH, either, report_words, words
from core.extract.quotations import Quotation
from core.extract.speakers import Speaker
from core.extract.subjects import subject_before, subject_behind
from core.model import Sentence, Span


def takes_the_word(raw: str, cast: Cast, sentence: Sentence, quoted: Sequence[Quotation]) -> Speaker | None:
    """The speaker of what is quoted next, where `sentence` only says that somebody speaks."""
    for cue in find_cues(raw, sentence.start, sentence.end):
        near = Span(max(sentence.start, cue.start - REACH), min(sentence.end, cue.end + REACH))
        speaker = None
        if cue.place == "passive" and not cue.clitic and points_back(raw, near.start, cue.start):
            speaker = subject_behind(cast, cue, near.end)
        elif cue.place == "before" and cue.clitic and _speaks(raw, near.start, cue.start):
            speaker = subject_before(cast, near.start, cue, marked_near(quoted, near))
        if speaker and _is_somebody(speaker):
            return speaker
    return _said_to_speak(raw, cast, sentence, quoted)


def _said_to_speak(raw: str, cast: Cast, sentence: Sentence, quoted: Sequence[Quotation]) -> Speaker | None:
    """The subject of a word of speaking that reports nothing, "Budi angkat bicara", or whence words come: "Kritik itu
    datang dari Budi"."""
    for match in _taking().finditer(raw, sentence.start, min(sentence.end, sentence.start + REACH)):
        marked = marked_near(quoted, Span(sentence.start, match.end()))
        if holds(marked, match.start()):
            continue
        form = match[0].lower()
        if form.split()[-1] == "dari":
            cue = Cue(match.start(), match.end(), form, "source", "asserts", "any", clitic=False)
            speaker = (
                subject_behind(cast, cue, sentence.end)
                if points_back(raw, sentence.start, match.start())
                else None
            )
        elif _speaks(raw, sentence.start, match.start()):
            cue = Cue(match.start(), match.end(), form, "before", "asserts", "any", clitic=False)
            speaker = subject_before(cast, sentence.start, cue, marked)
        else:
            speaker = None
        if speaker and _is_somebody(speaker):
            return speaker
    return None


def _speaks(raw: str, start: int, verb: int) -> bool:
    """Whether the words from `start` before a verb let its subject speak: it is not asked or unwilling to."""
    return stance_before(words(raw, start, verb), "asserts") is not None


def _is_somebody(speaker: Speaker) -> bool:
    """Whether persons or bodies are named, and no place, which speaks where it is said to only."""
    return bool(speaker.actors) and all(actor.actor_type in ("PER", "ORG") for actor in speaker.actors)


@cache
def _taking() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{either(report_words('takes the word') | report_words('comes from'))})(?![\w-])",
        re.IGNORECASE,
    )
