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
        is_anaphor = cue.place == "passive" and not cue.clitic and points_back(raw, near.start, cue.start)
        speaker = subject_behind(cast, cue, near.end) if is_anaphor else None
        if speaker and _is_somebody(speaker):
            return speaker
    for match in _taking().finditer(raw, sentence.start, min(sentence.end, sentence.start + REACH)):
        marked = marked_near(quoted, Span(sentence.start, match.end()))
        before = words(raw, sentence.start, match.start())
        if holds(marked, match.start()) or not stance_before(before, "asserts"):
            continue
        cue = Cue(match.start(), match.end(), match[0].lower(), "before", "asserts", "any", clitic=False)
        speaker = subject_before(cast, sentence.start, cue, marked)
        if speaker and _is_somebody(speaker):
            return speaker
    return None


def _is_somebody(speaker: Speaker) -> bool:
    """Whether persons or bodies are named, and no place, which speaks where it is said to only."""
    return bool(speaker.actors) and all(actor.actor_type in ("PER", "ORG") for actor in speaker.actors)


@cache
def _taking() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{either(report_words('takes the word'))})(?![\w-])", re.IGNORECASE)
