"""Chains of speakers: who says it, and whom they have it from. "laporan Reuters yang mengutip intelijen Korsel"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.extract.cast import Cast
from core.extract.noun_phrases import actors_of, persons_of, unnamed, until
from core.extract.phrases import MARKS, Word, kind
from core.extract.speakers import Speaker


def cites(word: str) -> bool:
    """Whether a word, in small letters, says that its subject passes on what somebody else said."""
    return word in kind("citing")


def with_origin(cast: Cast, speaker: Speaker, behind: Sequence[Word]) -> Speaker:
    """`speaker` and, behind them, those whom the words `behind` say they cite, in this order."""
    lead = 0
    while lead < len(behind) and behind[lead].lower in kind("before citing") | {","}:
        lead += 1
    if lead == len(behind) or not cites(behind[lead].lower):
        return speaker
    phrase = until(behind[lead + 1 :], kind("preposition") | {"yang", "bahwa"} | MARKS)
    if not phrase:
        return speaker
    persons = persons_of(cast, phrase)
    origin = actors_of(persons) if persons else unnamed(cast, phrase, must_speak=True).actors
    cited = cast.text(behind[0].start, phrase[-1].end)
    text = speaker.text + ("" if cited.startswith(",") else " ") + cited
    return replace(speaker, actors=tuple(dict.fromkeys((*speaker.actors, *origin))), text=text)
