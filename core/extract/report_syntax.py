"""Who speaks as the parser has it: asked last, where the rules find a reporting word and nobody who speaks, or a place.

1. A speaker whom the rules leave open: the words before the verb name nobody they know, or where the speaker lives.
2. A sentence in which the rules find no report: what is said opens without "bahwa" or comma, "menurut" stands in its
   middle, or somebody just named is told of: "kritik Ani Lestari, yang menilai …".

Nothing that the rules settle is asked or changed. In the 2,431 articles of `../shared/volume` this makes 45 statements,
names the speakers of 10, and with them those of 4 that a pronoun carries on; all were read, and 57 of the 59 are right.
In 32 articles that other readers had labelled it brings 4 reports, all right, and none too many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.extract.cast import Cast
from core.extract.cues import Cue, find_cues
from core.extract.indirect import Report, holds, stance_before
from core.extract.noun_phrases import actors_of
from core.extract.phrases import REACH, kind, words
from core.extract.speakers import BY_SYNTAX, Speaker
from core.extract.subjects import after_dateline, subject_before
from core.extract.syntax import Tree
from core.model import Mention, Sentence, Span, Stance

_NEAR = 40
"""Characters behind "kata" or "menurut" in which the one who says it is named, an office before the name."""
_VERB = ("root", "conj", "parataxis")
"""How the verb of a report hangs in its sentence; under a noun, a condition or a purpose it reports nothing."""
_RELATIVE = ("acl", "acl:relcl", "advcl", "conj")
"""How the verb behind "yang" hangs on what it describes; behind a comma the parser takes it for a clause beside."""


def leaves_open(cast: Cast, sentence: Sentence, cue: Cue, speaker: Speaker) -> bool:
    """Whether the rules name nobody, or a place behind a comma, and a person or body named there may be meant.

    "Budi Santoso, warga Serang, Banten, menyebut": the place is the last before the verb.
    """
    pronouns = kind("pronoun_singular") | kind("pronoun_plural")
    if cue.clitic or cue.place == "noun" or speaker.text.lower() in pronouns:
        return False
    if any(actor.actor_type in ("PER", "ORG") for actor in speaker.actors):
        return False
    others = [m for m in _named_beside(cast, sentence, cue) if m.actor.actor_type in ("PER", "ORG")]
    if not speaker.actors:
        return bool(others)
    between = cast.raw[others[0].end : cue.start] if others and cue.place in ("before", "pronoun") else ""
    return "," in between


def speaker_by_syntax(cast: Cast, sentence: Sentence, tree: Tree, cue: Cue) -> Speaker | None:
    """The person or body that the parser has for the subject of `cue`, or its agent; None without one."""
    found = _speaker(cast, sentence, tree, cue)
    return found if found and all(actor.actor_type in ("PER", "ORG") for actor in found.actors) else None


def cues_unread(cast: Cast, sentence: Sentence, marked: Sequence[Span]) -> list[Cue]:
    """The reporting words of a sentence without report, outside `marked` quotations, that may make one of it yet."""
    found = find_cues(cast.raw, sentence.start, sentence.end)
    return [cue for cue in found if not holds(marked, cue.start) and _may_report(cast, sentence, cue)]


def report_by_syntax(cast: Cast, sentence: Sentence, tree: Tree, cues: Sequence[Cue]) -> Report | None:
    """The report that the first of `cues` makes, for which the parser has somebody who speaks and what is said."""
    return next(_reports(cast, sentence, tree, cues), None)


def _reports(cast: Cast, sentence: Sentence, tree: Tree, cues: Sequence[Cue]) -> Iterator[Report]:
    for cue in cues:
        word = tree.word_over(cue.start)
        if described := _described(cast, sentence, cue):
            if word is not None and tree.link(word) in _RELATIVE:
                text = cast.text(described.start, described.end)
                yield Report(Speaker((described.actor,), text, BY_SYNTAX), cue, cue.end)
            continue
        speaker = _speaker(cast, sentence, tree, cue)
        if word is not None and speaker is None and tree.own_subject(word) is not None:
            speaker = _named_before(cast, sentence, cue)
        if speaker is None or word is None or not _says_something(cast.raw, tree, word, cue):
            continue
        stance = cue.stance if cue.place in ("after", "source") else _stance(cast, sentence, cue)
        if stance:
            yield Report(speaker, replace(cue, stance=stance), cue.end)


def _may_report(cast: Cast, sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody is named where `cue` has its subject, and nothing before the verb takes the report back."""
    if not _named_beside(cast, sentence, cue):
        return False
    if cue.place in ("after", "source"):
        return cue.needs == "any" and not cue.clitic
    if cue.place not in ("before", "pronoun") or cue.needs not in ("any", "speaker", "clause", "bahwa"):
        return False
    return bool(_described(cast, sentence, cue) or _stance(cast, sentence, cue))


def _described(cast: Cast, sentence: Sentence, cue: Cue) -> Mention | None:
    """The person or body named right before the "yang" of an active verb: "kritik Ani Lestari, yang menilai …"."""
    if cue.place != "before" or cue.clitic or cue.needs not in ("any", "speaker"):
        return None
    near = max(sentence.start, cue.start - REACH)
    before = words(cast.raw, near, cue.start)
    while before and before[-1].lower in kind("adverb") - kind("blocker"):
        before.pop()
    if not before or before.pop().lower != "yang" or not before:
        return None
    named = [m for m in cast.within(near, before[-1].end) if m.actor.actor_type in ("PER", "ORG")]
    end = before[-2].end if before[-1].text == "," and len(before) > 1 else before[-1].end
    return named[-1] if named and named[-1].end == end else None


def _stance(cast: Cast, sentence: Sentence, cue: Cue) -> Stance | None:
    """The stance of an active verb after the words before it; None where they take the report back."""
    near = max(sentence.start, cue.start - REACH)
    return stance_before(words(cast.raw, near, cue.start), cue.stance)


def _says_something(raw: str, tree: Tree, word: int, cue: Cue) -> bool:
    """Whether the parser has something said beside the speaker of `cue`."""
    if cue.place == "source":
        return True
    if cue.place == "after":
        return tree.link(word) == "parataxis"
    clause = tree.clause(word, *(("ccomp", "xcomp") if cue.needs in ("any", "speaker") else ("ccomp",)))
    reports = tree.link(word) in _VERB and not tree.texts(word, "mark")
    return reports and clause is not None and "," not in raw[cue.end : clause].lstrip(", ")


def _named_beside(cast: Cast, sentence: Sentence, cue: Cue) -> list[Mention]:
    """The actors named where the subject of `cue` stands: before an active verb, else behind; states, but no places."""
    if cue.place in ("before", "pronoun"):
        found = cast.within(max(sentence.start, cue.start - REACH), cue.start)
    else:
        near = _NEAR if cue.place != "passive" else REACH
        found = cast.within(cue.end, min(sentence.end, cue.end + near))
    return [mention for mention in found if mention.actor.actor_type != "LOC"]


def _speaker(cast: Cast, sentence: Sentence, tree: Tree, cue: Cue) -> Speaker | None:
    """Whom the parser has for the speaker of `cue`, if the text names them there."""
    word = tree.word_over(cue.start)
    subjects = [] if word is None else _subjects(tree, word, cue)
    named = next((actor for actor in map(tree.actor, subjects) if actor), None)
    if named is None or named.start < after_dateline(cast.raw, sentence.start, cue.start):
        return None
    mentions = cast.within(named.start, named.end)
    if not mentions or any(mention.actor.actor_type == "LOC" for mention in mentions):
        return None
    return Speaker(actors_of(mentions), cast.text(named.start, named.end), BY_SYNTAX)


def _named_before(cast: Cast, sentence: Sentence, cue: Cue) -> Speaker | None:
    """Whom the rules name as the subject of an active verb: "Gubernur Bank Melati Budi Santoso yakin …"."""
    named = subject_before(cast, sentence.start, cue) if cue.place == "before" else None
    return replace(named, confidence=BY_SYNTAX) if named and named.actors else None


def _subjects(tree: Tree, word: int, cue: Cue) -> list[int]:
    """The words that may name the speaker of the reporting word `word`, where Indonesian puts them."""
    if cue.place == "passive":
        return tree.agent_words(word)
    if cue.place == "source":
        return [head for head, link in list(tree.path(word))[:1] if link == "case"]
    own = tree.own_subject(word)
    follows = cue.place == "after"
    return [own] if own is not None and (own > word) == follows else []
