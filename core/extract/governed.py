"""Names that are no subject: those of whom a relative, a preposition or a verb before them governs."""

from __future__ import annotations

from collections.abc import Sequence

from core.extract.phrases import Word, is_verbal, kind, speaker_nouns
from core.model import Mention

_PARENT = 8
"""Characters before a name in which "ibu" or "bapak" stands."""


def is_kin(clause: Sequence[Word], mention: Mention) -> bool:
    """Whether somebody or something of theirs is meant: "istri Presiden Budi", "kuasa hukum Budi", "Kantor Perdana
    Menteri Israel Budi", which is a body of its own; "Kantor Budi" speaks for Budi."""
    offices = speaker_nouns("person") | speaker_nouns("office")
    roles = offices | speaker_nouns("modifier")
    before = [word for word in clause if word.end <= mention.start]
    name = clause[len(before) : len(before) + 1]
    if before and before[-1].lower in speaker_nouns("mouthpiece"):
        return any(word.lower in offices for word in name)
    for index in range(len(before) - 1, -1, -1):
        word = before[index]
        pair = f"{before[index - 1].lower} {word.lower}" if index else ""
        if {word.lower, pair} & speaker_nouns("kin"):
            return word.text.islower() or index == 0
        if word.lower not in roles and not word.is_name:
            return False
    return False


def governed(clause: Sequence[Word], mention: Mention, others: Sequence[Mention] = ()) -> bool:
    """Whether a preposition, a verb or "yang" before a mention makes it something else than a subject.

    A name behind another name is its own: "anggota DPR dari Fraksi X Budi", "komisaris untuk HAM Budi".
    """
    if is_kin(clause, mention):
        return True
    index = next((i for i, word in enumerate(clause) if word.end > mention.start), 0)
    crossed = False
    for word in reversed(clause[:index]):
        if word.text == "," or word.lower in kind("subordinator"):
            return False
        if word.lower in kind("preposition"):
            return not (crossed and word.lower in kind("own preposition"))
        if word.lower == "yang" or is_verbal(word):
            return True
        crossed = (
            crossed
            or _is_abbreviation(word)
            or any(other.start <= word.start < other.end for other in others if other is not mention)
        )
    return False


def _is_abbreviation(word: Word) -> bool:
    """Whether it is an abbreviation that names something ("HAM"), and no office ("PM")."""
    return word.text.isupper() and len(word.text) > 1 and word.lower not in speaker_nouns("office")


def is_parent(raw: str, mention: Mention, behind: Sequence[Mention]) -> bool:
    """Whether "Ibu Budi" is the mother, since her own name explains it: "Ibu Budi, Sumarni (52), menangis"."""
    first = raw[mention.start : mention.end].lower().split()[:1]
    before = raw[max(0, mention.start - _PARENT) : mention.start].lower().split()[-1:]
    if not set(first + before) & speaker_nouns("parent") or not behind:
        return False
    name = behind[0]
    explains = raw[mention.end : name.start].strip() == ","
    return explains and name.actor.actor_type == "PER" and raw[name.end : name.end + 2].strip()[:1] in "(,"
