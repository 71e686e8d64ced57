"""The subject of a reporting clause, where Indonesian puts it: behind "kata", before "mengatakan"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from core.extract.appositions import explained, named_behind
from core.extract.cast import Cast
from core.extract.chains import cites, with_origin
from core.extract.cues import Cue
from core.extract.governed import governed
from core.extract.noun_phrases import (
    actors_of,
    is_kin_pointed_at,
    joined_persons,
    named,
    persons_of,
    traced,
    unnamed,
    until,
    whole,
    with_list,
    without_brackets,
    without_degrees,
)
from core.extract.phrases import (
    MARKS,
    REACH,
    Word,
    either,
    is_verbal,
    kind,
    report_words,
    speaker_nouns,
    weekdays,
    words,
)
from core.extract.quotations import SPEECH_END
from core.extract.speakers import INSTITUTION, NAMED, UNKNOWN, Speaker
from core.model import Mention, Span

_BY = re.compile(r"\s+oleh\b")
_DATELINE = re.compile(
    r"(?:(?>[A-Z\d][\w.]*|\([A-Z][\w.]*\)|[a-z]+(?:\.[a-z]{2,})+),?[ \u00a0]*+){1,8}"
    r"(?:(?<=[ \u00a0])-|-(?=[- \u00a0])|[\u2013\u2014])[-\u2013\u2014]?[ \u00a0]*"
    r"|[A-Z]\w*(?:\.[a-z]{2,})+,[ \u00a0][A-Z][a-z]+(?=[A-Z])"
)
"""A place, an agency in brackets or not, and a dash; the hyphen of "Lee Jae-myung" is none. Saving may lose the
dash and glue the place to the first word: "Kabar.com, JakartaBMKG mencatat"."""
_DATELINE_CHARACTERS = 80
_DESCRIPTION_WORDS = 8


def after_dateline(raw: str, start: int, end: int) -> int:
    """Where a sentence goes on behind the dateline that opens it; its start where it has none."""
    dateline = _DATELINE.match(raw, start, min(end, start + _DATELINE_CHARACTERS))
    return dateline.end() if dateline else start


def subject_behind(cast: Cast, cue: Cue, end: int) -> Speaker | None:
    """Who "kata", "menurut" or a passive has behind it, up to `end`: "kata Budi", "katanya"."""
    if cue.clitic:
        clitic = Word(cue.start, cue.end, cast.raw[cue.start : cue.end], "nya")
        if _written().match(cast.raw, cue.end, end) and (body := cast.body_right_before(cue.start)):
            return Speaker(body.actors, cast.text(cue.start, cue.end), UNKNOWN)
        return cast.carried(clitic, goes_on=cue.place == "after")
    if cue.place != "passive":
        return _behind(cast, cue.end, end)
    by = _BY.match(cast.raw, cue.end, end)
    found = _behind(cast, by.end() if by else cue.end, end)
    return found if found and (by or found.actors or _is_agent(found)) else None


@cache
def _written() -> re.Pattern[str]:
    """What follows "katanya" where a body may be meant: persons speak, bodies put out statements."""
    papers, ways = either(report_words("put out")), either(report_words("puts out in"))
    return re.compile(rf"\s+(?:{ways})\s+(?:sebuah\s+)?(?:{papers})\b")


def _is_agent(speaker: Speaker) -> bool:
    """Whether words behind a passive name a role: "disampaikan Kapolsek", but not "disebut banyak"."""
    first = speaker.text.lower().split()[:1]
    return any(word in speaker_nouns("person") | speaker_nouns("office") for word in first)


def subject_before(cast: Cast, start: int, cue: Cue, quoted: Sequence[Span] = ()) -> Speaker | None:
    """The subject of an active verb in a sentence from `start`, quotations left out."""
    spoken = [span.end for span in quoted if span.end <= cue.start and _ends_speech(cast.raw, span)]
    start = max(after_dateline(cast.raw, start, cue.start), cue.start - REACH, *spoken)
    clause = without_brackets(
        [
            word
            for word in words(cast.raw, start, cue.start)
            if not any(span.start <= word.start < span.end for span in quoted)
        ]
    )
    while clause and clause[-1].lower in kind("adverb") | kind("negation"):
        clause.pop()
    chunks = without_degrees(cast, _chunks(cast, clause))
    if not chunks or chunks[-1][0].lower in kind("pronoun_first"):
        return None
    if clause[-1].lower in kind("conjunction") | {"dengan"}:
        return _main_subject(cast, _chunks(cast, clause[:-1]))
    if (
        clause[-1].text == ","
        and len(chunks) > 1
        and (by_apposition := explained(cast, chunks[-2], chunks[-1]))
    ):
        return by_apposition
    if (
        len(chunks) > 1
        and _explains_name(cast, chunks[-1])
        and (found := explained(cast, chunks[-2], chunks[-1]))
    ):
        return found
    if clause[-1].text == "," and len(chunks) > 1 and cites(chunks[-1][0].lower):
        first = _chunk_subject(cast, chunks[-2], adjoins=True, must_speak=True)
        aside = [word for word in clause if word.end >= chunks[-2][-1].end][1:]
        return with_origin(cast, first, aside) if first else None
    for number, chunk in reversed(list(enumerate(chunks))):
        adjoins = chunk is chunks[-1] and clause[-1].text != ","
        if chunk[0].text in weekdays() or (
            not adjoins and number and _goes_on(cast, chunks[number - 1], chunk)
        ):
            continue
        if found := _chunk_subject(cast, chunk, adjoins, must_speak=cue.needs == "any"):
            return with_list(cast, chunks, found) if adjoins else found
    return None


def signed(cast: Cast, start: int, end: int) -> Speaker | None:
    """Who "demikian" signs behind a quotation: "demikian pernyataan Kementerian Kelautan", "demikian Budi"."""
    speaker = _behind(cast, start, end)
    return speaker if speaker and speaker.actors else None


def _ends_speech(raw: str, span: Span) -> bool:
    """Whether the words between marks end as speech does, so that what follows is a clause of its own."""
    return raw[span.start : span.end].rstrip("\"'”’»")[-1:] in tuple(SPEECH_END)


def named_in(cast: Cast, start: int, end: int) -> Speaker | None:
    """The last actor named in a span, persons first."""
    found = cast.within(start, end)
    persons = [mention for mention in found if mention.actor.actor_type == "PER"]
    chosen = (persons or found)[-1:]
    if not chosen:
        return None
    return Speaker(actors_of(chosen), cast.text(chosen[0].start, chosen[0].end), INSTITUTION)


def _behind(cast: Cast, start: int, end: int) -> Speaker | None:
    clause = without_brackets(words(cast.raw, start, min(end, start + REACH)))
    while clause and clause[0].text in kind("adverb"):
        clause.pop(0)
    phrase = whole(cast, until(clause, kind("stop") | kind("preposition") | {"yang"} | MARKS), clause)
    if not phrase or phrase[0].lower in kind("pronoun_first") or is_verbal(phrase[0]):
        return None
    if phrase[0].lower in kind("pronoun_singular") | kind("pronoun_plural"):
        return cast.carried(phrase[0])
    if is_kin_pointed_at(phrase):
        return cast.taken_up(phrase, must_speak=True)
    persons = persons_of(cast, phrase)
    name = named_behind(cast, clause, phrase, persons)
    if name:
        return Speaker((name.actor,), cast.text(phrase[0].start, name.end), NAMED)
    if persons:
        return Speaker(actors_of(persons), cast.text(phrase[0].start, persons[-1].end), NAMED)
    behind = clause[len(phrase) :]
    if _is_pointed_at(behind) or _is_in_focus(phrase, behind):
        return cast.taken_up(phrase, must_speak=True)
    return with_origin(cast, traced(cast, phrase, behind, must_speak=True), behind)


def _is_pointed_at(behind: Sequence[Word]) -> bool:
    """Whether what describes the phrase ends in "itu": "kata pria yang pindah ke sana tersebut", "kata pelatih
    asal Spanyol itu", "kata presiden berusia 78 tahun itu"."""
    if not behind or behind[0].lower not in kind("describing") | {"yang"}:
        return False
    clause = behind if behind[0].lower == "yang" else until(behind, MARKS)[:_DESCRIPTION_WORDS]
    pointed = clause[-2:] if behind[0].lower == "yang" else clause
    return any(word.lower in kind("demonstrative") for word in pointed)


def _is_in_focus(phrase: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether a bare noun and what is told of it take up who was spoken of: "wanita yang juga pengusaha mengaku", or
    an epithet does: "kata pentolan Band Melati"."""
    first = phrase[0].lower
    if len(phrase) > 1:
        return first in speaker_nouns("epithet")
    told = behind[0].lower if behind else ""
    is_described = told == "yang" or (first in speaker_nouns("epithet") and told in kind("describing"))
    return is_described and first in speaker_nouns("in focus") | speaker_nouns("epithet")


def _chunk_subject(cast: Cast, chunk: Sequence[Word], adjoins: bool, must_speak: bool) -> Speaker | None:
    """The subject in one part of a clause between commas, which may adjoin the verb; None without one."""
    if chunk[-1].lower in kind("pronoun_singular") | kind("pronoun_plural") | {"pihaknya"}:
        return cast.carried(chunk[-1], as_subject=True)
    if chunk[0].lower == "yang" and not adjoins:
        return None
    if is_kin_pointed_at(chunk):
        return cast.taken_up(chunk, must_speak)
    mentions = cast.named_by(chunk)
    persons = [m for m in mentions if m.actor.actor_type == "PER" and not governed(chunk, m, mentions)]
    if persons:
        return named(cast, chunk, joined_persons(cast, persons))
    if adjoins and mentions and mentions[-1].end == chunk[-1].end and _opens_anew(chunk, mentions[-1]):
        return named(cast, chunk, mentions[-1:])
    if chunk[0].lower in kind("preposition"):
        is_document = adjoins and len(chunk) > 1 and chunk[1].lower in speaker_nouns("document")
        return unnamed(cast, chunk[1:], must_speak) if is_document else None
    phrase = whole(cast, until(chunk, kind("preposition") | {"yang"}), chunk) or list(chunk)
    if all(word.lower in kind("opener") | kind("conjunction") | kind("adverb") for word in phrase):
        return None
    opening = next((i for i, word in enumerate(phrase) if word.lower not in kind("opener")), 0)
    phrase = phrase[opening:]
    if chunk[-1].lower in kind("demonstrative"):
        return cast.taken_up(phrase, must_speak)
    behind = chunk[opening + len(phrase) :]
    if _is_in_focus(phrase, behind):
        return cast.taken_up(phrase, must_speak)
    return with_origin(cast, traced(cast, phrase, behind, must_speak), behind)


def _explains_name(cast: Cast, chunk: Sequence[Word]) -> bool:
    """Whether a role that names no person explains the name before its comma: "Budi, kuasa hukum dia berkata"."""
    roles = speaker_nouns("person") | speaker_nouns("office")
    opens = f"{chunk[0].lower} {chunk[1].lower}" if len(chunk) > 1 else ""
    is_role = chunk[0].text.islower() and bool({chunk[0].lower, opens} & roles)
    return is_role and not any(mention.actor.actor_type == "PER" for mention in cast.named_by(chunk))


def _goes_on(cast: Cast, chunk: Sequence[Word], place: Sequence[Word]) -> bool:
    """Whether a place only says where the place before it lies: "Budi yang berada di Moskow, Rusia, mengatakan"."""
    before, named = cast.named_by(chunk), cast.named_by(place)
    return (
        bool(before)
        and before[-1].end == chunk[-1].end
        and governed(chunk, before[-1], before)
        and len(named) == 1
        and (named[0].start, named[0].end) == (place[0].start, place[-1].end)
        and {before[-1].actor.actor_type, named[0].actor.actor_type} <= {"GPE", "LOC"}
    )


def _opens_anew(chunk: Sequence[Word], mention: Mention) -> bool:
    """Whether the subject begins behind a phrase that no comma closes: "Dalam pidatonya Budi mengatakan"."""
    before = [word for word in chunk if word.end <= mention.start and not word.is_name]
    return mention.actor.actor_type == "PER" and bool(before) and before[-1].lower.endswith("nya")


def _main_subject(cast: Cast, chunks: Sequence[list[Word]]) -> Speaker | None:
    """The subject of a sentence whose later verbs share it: "Rutte menutup pidatonya dengan mendesak"."""
    for chunk in chunks:
        if chunk[0].lower in kind("preposition") | kind("adverb") | kind("conjunction"):
            continue
        phrase = _before_verb(chunk)
        if not phrase or phrase[0].lower in kind("pronoun_first"):
            continue
        if phrase[-1].lower in kind("pronoun_singular") | kind("pronoun_plural"):
            return cast.carried(phrase[-1])
        persons = persons_of(cast, phrase)
        return named(cast, phrase, persons) if persons else unnamed(cast, phrase, must_speak=False)
    return None


def _before_verb(chunk: Sequence[Word]) -> list[Word]:
    kept = until(chunk, kind("preposition") | kind("negation") | {"yang"})
    while kept and kept[-1].lower in kind("adverb"):
        kept.pop()
    return kept


def _chunks(cast: Cast, clause: Sequence[Word]) -> list[list[Word]]:
    """The parts of a clause between its commas, empty ones left out; the commas of a name part nothing."""
    parts: list[list[Word]] = [[]]
    names = cast.within(clause[0].start, clause[-1].end) if clause else []
    for word in clause:
        if word.text in ",;:" and not any(name.start < word.start < name.end for name in names):
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part]
