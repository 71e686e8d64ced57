"""What of a reporting sentence is said, apart from the clause that says who says it, when, where and to whom.

Where what is said stands on both sides of that clause ("Kapal itu, kata Budi, telah tiba"), no one piece of the
text holds it, and none is given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.extract.framing import Framing
from core.extract.indirect import Report
from core.extract.phrases import Word, kind, speaker_nouns, words
from core.extract.subjects import after_dateline
from core.model import Sentence, Span

_BAHWA = re.compile(r"\bbahwa\b[\s,]*", re.IGNORECASE)
_COMMA = re.compile(r",(?!\d)\s*")
_BAHWA_REACH = 200
"""Characters behind a reporting word in which "bahwa" still opens what it reports."""
_ADVERB_REACH = 60
"""Characters behind a reporting word in which its adverbs stand: more than four of them."""
_APPOSITION_WORDS = 8
_LEAD_WORDS = 5
"""Words before a reporting clause that only lead over to it: "Selain itu, menurut Budi, …"."""
_EDGE = " \t\n\u00a0,.;:"


def content_of(raw: str, sentence: Sentence, report: Report, framing: Framing) -> Span | None:
    """The words of `sentence` that `report` gives as said; None where they stand on both sides of its clause."""
    cue = report.cue
    left_end = framing.clause_start(sentence.start, report)
    opening = after_dateline(raw, sentence.start, cue.start)
    opening = _past_frames(raw, opening, left_end, framing)
    left = _trimmed(raw, opening, framing.trailing(opening, left_end))
    if left and (_leads_over(raw, left) or cue.place == "noun"):
        left = None
    if cue.place in ("before", "pronoun"):
        right_start = _behind_verb(raw, cue.end, sentence.end, framing)
    elif cue.place == "noun":
        right_start = report.content_start
    else:
        right_start = _behind_speaker(raw, report, sentence.end, framing)
    right = _trimmed(raw, right_start, framing.trailing(right_start, sentence.end))
    if right and framing.is_frame(right.start, right.end):
        right = None
    if cue.place in ("before", "pronoun", "noun"):
        return right or left
    return None if left and right else left or right


def _behind_verb(raw: str, start: int, end: int, framing: Framing) -> int:
    """Where what is said begins behind "mengatakan": past when, where, to whom, and past "bahwa"."""
    that = _BAHWA.search(raw, start, min(end, start + _BAHWA_REACH))
    if that and framing.only_frames(start, that.start()):
        return that.end()
    position = _past_adverbs(raw, start, end)
    comma = _COMMA.match(raw, position, end)
    if comma:
        position = comma.end()
    return _past_frames(raw, position, end, framing)


def _behind_speaker(raw: str, report: Report, end: int, framing: Framing) -> int:
    """Where what is said begins behind "menurut Budi" or "disampaikan Budi"."""
    position = framing.speaker_end(report)
    that = _BAHWA.search(raw, position, min(end, position + _BAHWA_REACH))
    if that and framing.only_frames(position, that.start()):
        return that.end()
    comma = _COMMA.search(raw, position, end)
    if comma and (report.cue.place != "source" or framing.only_describes(position, comma.start())):
        position = _past_frames(raw, comma.end(), end, framing)
        apposition = _COMMA.search(raw, position, end)
        if apposition and _explains(words(raw, position, apposition.start())):
            position = _past_frames(raw, apposition.end(), end, framing)
    return position


def _past_adverbs(raw: str, start: int, end: int) -> int:
    """Where the clause goes on behind "juga", "kembali" and the like, the space behind them included."""
    position = start
    for word in words(raw, start, min(end, start + _ADVERB_REACH)):
        if word.lower not in kind("trailing adverb"):
            break
        position = word.end
    return position + len(raw[position:end]) - len(raw[position:end].lstrip()) if position > start else start


def _past_frames(raw: str, start: int, end: int, framing: Framing) -> int:
    for comma in _COMMA.finditer(raw, start, end):
        if not framing.is_frame(start, comma.start()):
            break
        start = comma.end()
    return start


def _explains(apposition: Sequence[Word]) -> bool:
    """Whether words between commas say what the speaker is: "Menurut Rutte, sekjen NATO, …"."""
    roles = speaker_nouns("person") | speaker_nouns("office")
    return 0 < len(apposition) <= _APPOSITION_WORDS and apposition[0].lower in roles


def _leads_over(raw: str, left: Span) -> bool:
    """Whether what stands before the clause only leads over to it: "Namun", "Selain itu", "Sebab"."""
    found = [word for word in words(raw, left.start, left.end) if word.text[0].isalnum()]
    leads = kind("opener") | kind("conjunction") | kind("subordinator")
    return 0 < len(found) <= _LEAD_WORDS and all(word.lower in leads for word in found[:2])


def _trimmed(raw: str, start: int, end: int) -> Span | None:
    """The span without marks and spaces at its edges; None where nothing is left of it."""
    while start < end and raw[start] in _EDGE:
        start += 1
    while start < end and raw[end - 1] in _EDGE:
        end -= 1
    return Span(start, end) if any(c.isalnum() for c in raw[start:end]) else None
