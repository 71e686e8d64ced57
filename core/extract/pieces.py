"""Pieces of speech inside a reporting sentence: whose they are, and by which word.

Mostly they belong to the speaker of the sentence. Where a clause of its own reports them, with its own subject, they
are that subject's: "Budi belum memutuskan, kata Ani, karena Tono mengatakan akan ada “kerusakan besar”".
"""

from __future__ import annotations

from core.extract.cast import Cast
from core.extract.cues import Cue, find_cues
from core.extract.indirect import Report
from core.extract.phrases import REACH, is_verbal, kind, words
from core.extract.quotations import Quotation
from core.extract.speakers import Speaker
from core.extract.subjects import subject_before


def whose(raw: str, cast: Cast, piece: Quotation, report: Report) -> tuple[Speaker, Cue]:
    """Who says `piece`, a part of the sentence of `report`, and the reporting word nearest before it."""
    near = max(report.cue.end, piece.outer_start - REACH)
    between = find_cues(raw, near, piece.outer_start)
    cues = [cue for cue in between if cue.place == "before" and cue.needs in ("any", "speaker")]
    if not cues:
        return report.speaker, report.cue
    own = _own_subject(raw, cast, near, cues[-1])
    return own or report.speaker, cues[-1]


def _own_subject(raw: str, cast: Cast, start: int, cue: Cue) -> Speaker | None:
    """The subject that stands right before a reporting word, in a clause that opens behind `start`."""
    opens = kind("subordinator") | {","}
    before = words(raw, start, cue.start)
    first = next((n + 1 for n in range(len(before) - 1, -1, -1) if before[n].lower in opens), None)
    clause = before[first:] if first is not None else []
    if not clause or any(map(is_verbal, clause)) or clause[-1].lower in kind("conjunction"):
        return None
    speaker = subject_before(cast, clause[0].start, cue)
    return speaker if speaker and speaker.actors else None
