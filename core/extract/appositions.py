"""Appositions: a role explained by a name behind its comma, a name explained by a role."""

from __future__ import annotations

from collections.abc import Sequence

from core.extract.cast import Cast
from core.extract.governed import governed
from core.extract.noun_phrases import joined_persons, named, persons_of
from core.extract.phrases import MARKS, Word, is_verbal, kind, speaker_nouns, words
from core.extract.speakers import Speaker
from core.model import ActorType, Mention

_APPOSITION_WORDS = 12
"""Words that may stand between a role and the name that explains it: "peneliti dari Pusat Riset …, Budi"."""
_APPOSITION_CHARACTERS = 80
_TITLE_WORDS = 2


def named_behind(
    cast: Cast, clause: Sequence[Word], role: Sequence[Word], persons: Sequence[Mention]
) -> Mention | None:
    """The person named after the role: "kuasa hukum Budi, Ani Wijaya", "peneliti dari BRIN, Ani Wijaya"."""
    roles = speaker_nouns("person") | speaker_nouns("office")
    if role[-1].lower in kind("demonstrative"):
        return _named_after(cast, clause[len(role) :]) if role[0].lower in roles else None
    is_document = role[0].lower in speaker_nouns("document")
    if role[0].lower in kind("indefinite"):
        return _named_after(cast, clause[len(role) :])
    if is_document and role[-1].lower.removesuffix("nya") not in roles:
        return None
    has_role = is_document or role[0].lower in roles
    if persons and persons[0].start == role[0].start and not has_role:
        return None
    if not persons and has_role and (body := _named_after(cast, clause[len(role) :], "ORG")):
        return body
    hard_stop = (kind("stop") | {"yang"} | MARKS) - kind("within_role") - {","}
    for word in clause[len(role) : len(role) + _APPOSITION_WORDS]:
        if word.text == ",":
            behind = cast.within(word.end, word.end + _APPOSITION_CHARACTERS)
            if found := next((m for m in behind if _starts_apposition(cast, m, word.end)), None):
                return found
        if persons or word.lower in hard_stop or word.text[0].isdigit():
            return None
    return None


def explained(cast: Cast, chunk: Sequence[Word], apposition: Sequence[Word]) -> Speaker | None:
    """The persons whom an apposition explains: "Rutte, sekjen NATO asal Belanda, mengatakan"."""
    mentions = cast.named_by(chunk)
    persons = [m for m in mentions if m.actor.actor_type == "PER" and not governed(chunk, m, mentions)]
    if not persons:
        return _body_explained(cast, chunk, apposition)
    if persons[-1].end != chunk[-1].end:
        return None
    inside = cast.within(apposition[0].start, apposition[-1].end)
    if apposition[0].is_name and any(m.actor.actor_type == "PER" for m in inside):
        return None
    return named(cast, chunk, joined_persons(cast, persons))


def _named_after(cast: Cast, behind: Sequence[Word], actor_type: ActorType = "PER") -> Mention | None:
    """The person, or the body, named right behind somebody unknown or pointed at, where no clause begins with the
    name: "kata seorang warga, Budi (40)", "kata ketua lembaga itu, Budi", "dibantah pemilik kapal, PT Maju", but not
    "menurut seorang warga, Budi pergi"."""
    if len(behind) < 2 or behind[0].text != ",":
        return None
    found = next((m for m in cast.within(behind[0].end, behind[-1].end) if m.start == behind[1].start), None)
    if found is None or found.actor.actor_type != actor_type:
        return None
    after = next((word for word in behind if word.start >= found.end), None)
    closes = after is None or after.text in MARKS | {"("} or after.lower in kind("preposition") | kind("stop")
    return found if closes else None


def _starts_apposition(cast: Cast, mention: Mention, start: int) -> bool:
    """Whether a person's name, titles and what they do aside, stands right behind the comma."""
    lead = words(cast.raw, start, mention.start)
    if mention.actor.actor_type != "PER" or len(lead) > _TITLE_WORDS:
        return False
    roles = speaker_nouns("person") | speaker_nouns("office") | {","}
    return all(word.is_name or word.lower in roles for word in lead)


def _body_explained(cast: Cast, chunk: Sequence[Word], apposition: Sequence[Word]) -> Speaker | None:
    """The body or state that an apposition explains, "Jepang, sekutu Korea Selatan, mengecam", or the person
    through whom it speaks: "Jepang, lewat dubesnya Endo, mengecam"."""
    opening = next((i for i, word in enumerate(chunk) if word.lower not in kind("opener")), 0)
    phrase = chunk[opening:]
    mentions = cast.named_by(phrase)
    if len(mentions) != 1 or (mentions[0].start, mentions[0].end) != (phrase[0].start, phrase[-1].end):
        return None
    lead = apposition[0]
    if lead.lower in kind("through"):
        persons = persons_of(cast, apposition[1:]) if len(apposition) > 1 else []
        return named(cast, apposition, persons) if persons else None
    if lead.is_name or is_verbal(lead) or lead.lower in kind("preposition") | kind("conjunction") | {"yang"}:
        return None
    return named(cast, phrase, mentions)
