"""Noun phrases of a reporting clause: where they end, whom they name, and whom they take up from before."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from core.extract.cast import Cast
from core.extract.governed import governed, is_kin
from core.extract.phrases import Word, is_verbal, kind, press, speaker_nouns, words
from core.extract.speakers import CARRIED, INSTITUTION, NAMED, UNKNOWN, Speaker
from core.model import Actor, Mention
from core.resolve.known import make_actor

_ABBREVIATED = 4
"""Letters of an abbreviation before a full stop that ends no sentence: "kata dr. Ani", "ujar Prof. Budi"."""
_DEGREE_LETTERS = 6
"""Letters of the longest usual degree: "S.Farm", "M.Biomed" aside, which is rare."""
_OUTLET_WORDS = 4
"""Words of the longest name of an outlet: "The Wall Street Journal"."""
_JOINING_WORDS = 6
"""Words between two persons who speak together: "Lloyd Austin dan rekannya dari Korea Selatan Kim Yong-hyun"."""


def until(clause: Sequence[Word], stops: Collection[str]) -> list[Word]:
    """The words before the first stop or verb. A word in capitals is none ("kata Lalu Hadi"), nor is the full
    stop of an abbreviation."""
    kept: list[Word] = []
    for index, word in enumerate(clause):
        if word.text == "." and kept and len(kept[-1].text) <= _ABBREVIATED:
            if index + 1 < len(clause) and clause[index + 1].is_name:
                continue
            break
        if word.text in stops or (kept and is_verbal(word)):
            break
        kept.append(word)
    return kept


def whole(cast: Cast, phrase: list[Word], clause: Sequence[Word]) -> list[Word]:
    """The phrase with the rest of a name that its end cuts: "Observatorium Suriah | untuk Hak Asasi Manusia"."""
    if not phrase or len(phrase) == len(clause):
        return phrase
    cut = phrase[-1].end
    ends = [m.end for m in cast.within(phrase[0].start, clause[-1].end) if m.start < cut < m.end]
    return [word for word in clause if word.end <= ends[0]] if ends else phrase


def without_brackets(clause: Sequence[Word]) -> list[Word]:
    """The words that stand outside brackets."""
    kept: list[Word] = []
    depth = 0
    for word in clause:
        depth += word.text == "("
        if not depth:
            kept.append(word)
        depth = max(0, depth - (word.text == ")"))
    return kept


def without_degrees(cast: Cast, chunks: list[list[Word]]) -> list[list[Word]]:
    """The parts of a clause without the degrees that close it behind a person: "Budi Santoso, S.H., M.Kom."."""
    kept = len(chunks)
    while kept > 1 and all(map(_is_degree, chunks[kept - 1])):
        kept -= 1
    before = cast.named_by(chunks[kept - 1]) if kept < len(chunks) else []
    names_person = (
        before and before[-1].actor.actor_type == "PER" and before[-1].end == chunks[kept - 1][-1].end
    )
    return chunks[:kept] if names_person else chunks


def _is_degree(word: Word) -> bool:
    """Whether a word is written like a degree: "S.H", "Ph.D", "MM", and the full stop behind it."""
    letters = word.text.replace(".", "")
    dotted = len(letters) < len(word.text) and word.is_name
    return not letters or (
        len(letters) <= _DEGREE_LETTERS and (dotted or (letters.isupper() and len(letters) > 1))
    )


def is_kin_pointed_at(phrase: Sequence[Word]) -> bool:
    """Whether a relative of whom it names is meant: "ayah Budi Santoso itu", "putra mendiang Budi tersebut"."""
    is_kin_of = phrase[0].lower in speaker_nouns("kin") & speaker_nouns("person") | speaker_nouns(
        "descendant"
    )
    return is_kin_of and phrase[-1].lower in kind("demonstrative")


def persons_of(cast: Cast, phrase: Sequence[Word]) -> list[Mention]:
    """The persons of a noun phrase: those joined by "dan", else the last, whose name follows the role."""
    persons = [m for m in cast.named_by(phrase) if m.actor.actor_type == "PER" and not is_kin(phrase, m)]
    return joined_persons(cast, persons) if persons else []


def named(cast: Cast, phrase: Sequence[Word], persons: Sequence[Mention]) -> Speaker:
    """The persons with the role or office that stands before the first one."""
    start = persons[0].start
    roles = speaker_nouns("person") | speaker_nouns("office") | speaker_nouns("body")
    for word in reversed([word for word in phrase if word.end <= start]):
        if not word.is_name and word.lower not in roles:
            break
        start = word.start
    return Speaker(actors_of(persons), cast.text(start, persons[-1].end), NAMED)


def unnamed(cast: Cast, phrase: Sequence[Word], must_speak: bool) -> Speaker:
    """A noun phrase that names no person: an institution, a role taken up again, or somebody unnamed."""
    text = cast.text(phrase[0].start, phrase[-1].end)
    first = phrase[0].lower
    if first in kind("indefinite"):
        return Speaker(_spoken_for(cast, phrase), text, INSTITUTION)
    if first in kind("both") | kind("all of"):
        return cast.several(phrase[0], text)
    if phrase[-1].lower in kind("demonstrative"):
        return cast.taken_up(phrase, must_speak)
    if outlet := _outlet(cast, phrase):
        return Speaker((outlet,), text, INSTITUTION)
    if len(phrase) == 1 and first in speaker_nouns("bare body") and (body := cast.body_called(phrase)):
        return Speaker(body, text, CARRIED)
    if len(phrase) == 1 and phrase[0].is_name and first in speaker_nouns("institution"):
        return Speaker((make_actor(phrase[0].text, "ORG"),), text, INSTITUTION)
    is_role = len(phrase) == 1 and first in speaker_nouns("person") - speaker_nouns("crowd")
    if first in speaker_nouns("office") or is_role:
        known = cast.in_office(phrase)
        return Speaker(known.actors if known else (), text, UNKNOWN)
    mentions = cast.named_by(phrase)
    bodies = [m for m in mentions if not governed(phrase, m, mentions)]
    if bodies:
        return Speaker(actors_of(_joined_bodies(cast, bodies)), text, INSTITUTION)
    return Speaker((), text, UNKNOWN)


def _outlet(cast: Cast, phrase: Sequence[Word]) -> Actor | None:
    """The agency or outlet that a phrase names, what it is and where it sits before it: "kantor berita WAFA"."""
    for first in range(max(0, len(phrase) - _OUTLET_WORDS), len(phrase)):
        name = press().get(cast.text(phrase[first].start, phrase[-1].end))
        if name:
            seats = cast.within(phrase[0].start, phrase[first].start)
            said = [w for w in phrase[:first] if not any(m.start <= w.start < m.end for m in seats)]
            describes = all(word.lower in speaker_nouns("outlet") for word in said)
            return make_actor(name, "ORG") if describes else None
    return None


def _spoken_for(cast: Cast, phrase: Sequence[Word]) -> tuple[Actor, ...]:
    """The body for which an unnamed spokesperson speaks: "seorang juru bicara Partai Melati"."""
    role = [word.lower for word in phrase[1:3]]
    if len(phrase) <= 3 or role != ["juru", "bicara"]:
        return ()
    return tuple(m.actor for m in cast.named_by(phrase) if m.start == phrase[3].start)


def traced(cast: Cast, phrase: Sequence[Word], behind: Sequence[Word], must_speak: bool) -> Speaker:
    """As `unnamed`, but an authority without name is the place where it sits ("otoritas kesehatan di Gaza"),
    and a document is whose it is ("data dari BMKG")."""
    speaker = unnamed(cast, phrase, must_speak)
    if speaker.actors or len(behind) < 2:
        return speaker
    lead, first = behind[0].lower, phrase[0].lower
    words_of_source = [word.lower for word in phrase if word.lower not in kind("indefinite")]
    is_source = words_of_source == ["sumber"] and lead in ("di", "dari")
    is_seat = is_source or (lead == "di" and first in speaker_nouns("authority"))
    is_author = lead == "dari" and first in speaker_nouns("document")
    if not (is_seat or is_author):
        return speaker
    source = next(
        (m for m in cast.within(behind[1].start, behind[-1].end) if m.start == behind[1].start), None
    )
    if not source:
        return speaker
    return Speaker((source.actor,), cast.text(phrase[0].start, source.end), INSTITUTION)


def with_list(cast: Cast, chunks: Sequence[list[Word]], last: Speaker) -> Speaker:
    """The speakers of the last part and those that a list puts before it: "AS, Inggris, dan Jepang mengecam"."""
    if not last.actors or not any(word.lower in kind("joiner") for word in chunks[-1]):
        return last
    actors = list(last.actors)
    offices = speaker_nouns("office")
    start = chunks[-1][0].start
    for chunk in reversed(chunks[:-1]):
        mentions = cast.named_by(chunk)
        lead = [word.lower for word in chunk if mentions and word.end <= mentions[0].start]
        fills = mentions and offices.issuperset(lead) and mentions[-1].end >= chunk[-1].end
        if not fills or len(set(actors_of(mentions))) != 1:
            break
        actors.insert(0, mentions[0].actor)
        start = chunk[0].start
    if len(actors) == len(last.actors):
        return last
    return Speaker(tuple(dict.fromkeys(actors)), cast.text(start, chunks[-1][-1].end), last.confidence)


def joined_persons(cast: Cast, persons: Sequence[Mention]) -> list[Mention]:
    """The last person and those that "dan" or a list joins to it."""
    kept = [persons[-1]]
    for mention in reversed(persons[:-1]):
        if not _are_joined(cast, mention, kept[0]):
            break
        kept.insert(0, mention)
    return kept


def actors_of(mentions: Sequence[Mention]) -> tuple[Actor, ...]:
    """The actors of the mentions, each once, in order."""
    return tuple(dict.fromkeys(mention.actor for mention in mentions))


def _joined_bodies(cast: Cast, bodies: Sequence[Mention]) -> list[Mention]:
    """The first body, which heads the phrase, and those that "dan" or a list joins to it."""
    kept = [bodies[0]]
    for mention in bodies[1:]:
        if not _are_joined(cast, kept[-1], mention):
            break
        kept.append(mention)
    return kept


def _are_joined(cast: Cast, left: Mention, right: Mention) -> bool:
    between = [word.lower for word in words(cast.raw, left.end, right.start)]
    return bool(between) and between[0] in {",", *kind("joiner")} and len(between) <= _JOINING_WORDS
