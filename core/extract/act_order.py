"""Who acts and who is acted on as the order of the words has it: the subject before the verb, the object behind.

The order of Indonesian is strict; where it leaves a doubt, nobody is found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.extract.acts import OBJECT, OWNER, Trigger, act_families
from core.extract.clause_subjects import subject
from core.extract.clauses import Unit, clause, is_verb
from core.extract.parties import Party, behind_preposition, direct_object, phrase_left
from core.extract.party_words import is_noun

Ends = tuple[Party | None, Party | None]
"""Who acts, and who is acted on."""
NOBODY: Ends = (None, None)

_SUPPOSED_REACH = 8
"""Units before a noun in which a word such as `kemungkinan` or `rencana` makes it no report of an act. Of
89 acts that the order of the words gives in 183 articles one reads otherwise with 4, and one with 16."""
_NOUN_REACH = 4
"""Units between a noun such as `kerja sama` and the `antara` that names both sides; from 2 to 8 nothing of
183 articles reads otherwise."""
_JOINED_BY = ("-", "–", "—", "vs", "versus")
"""Marks and words between two who share an act: `perang X-Y`."""
_MEETINGS = "talks"
"""The family of acts in which who stands before `dalam` takes part: `ujar X dalam pertemuan dengan Y`."""


def ends_by_order(units: Sequence[Unit], trigger: Trigger) -> Ends:
    """Who does the act, and to whom."""
    if trigger.verb.voice == "active":
        return _active_ends(units, trigger)
    if trigger.verb.voice == "passive":
        return _passive_ends(units, trigger)
    return _noun_ends(units, trigger)


def _active_ends(units: Sequence[Unit], trigger: Trigger) -> Ends:
    source = subject(units, trigger.first)
    target = _target(units, trigger)
    shared = source and target is None and len(source.actors) == 2
    if source and shared and (_is_mutual(units, trigger) or is_done_to_each_other(units, trigger)):
        return each_other(units, source)
    return source, target


def _is_mutual(units: Sequence[Unit], trigger: Trigger) -> bool:
    """Whether two who share the act do it to each other; `X dan Y menghadapi masa lalu` has an object."""
    return trigger.verb.mutual and not _has_thing(units, trigger)


def is_done_to_each_other(units: Sequence[Unit], trigger: Trigger) -> bool:
    """Whether `saling` says that two do it to each other: `X dan Y saling serang`."""
    return trigger.first > 0 and units[trigger.first - 1].text == "saling"


def meets_thing(units: Sequence[Unit], trigger: Trigger) -> bool:
    """Whether an act that two share has a thing for its object, whose own words follow: `menyambut hasil pertemuan X
    dengan Y` is no meeting with Y."""
    return trigger.verb.mutual and _has_thing(units, trigger)


def _has_thing(units: Sequence[Unit], trigger: Trigger) -> bool:
    """Whether a thing is the verb's object: `menghadapi masa lalu`, `menyambut hasil pertemuan`."""
    transitive = units[trigger.first].text.startswith("me")
    return transitive and trigger.end < len(units) and is_noun(units[trigger.end])


def each_other(units: Sequence[Unit], both: Party) -> tuple[Party, Party]:
    """Two who act on each other, as source and target: in the order of the text, or, where one word
    (`keduanya`) names both, each of them as either."""
    if len(units[both.last].actors) == 2:
        return both, both
    one, other = both.actors
    return replace(both, actors=(one,)), replace(both, actors=(other,))


def _target(units: Sequence[Unit], trigger: Trigger) -> Party | None:
    links = trigger.verb.links
    if OBJECT in links:
        party = direct_object(units, trigger.end, OWNER in links)
        if party:
            return party
    return None if meets_thing(units, trigger) else behind_preposition(units, trigger.end, links)


def _passive_ends(units: Sequence[Unit], trigger: Trigger) -> Ends:
    topic = subject(units, trigger.first)
    agent = direct_object(units, trigger.end, owner=False) or behind_preposition(
        units, trigger.end, trigger.verb.by
    )
    if topic is None:
        return None, None
    if trigger.verb.moves:
        goal = behind_preposition(units, trigger.end, trigger.verb.links)
        if agent is None and topic.stands_in:
            return topic, goal
        return agent, goal
    if agent is None:
        return None, None
    return Party(agent.actors, topic.first, agent.last, agent.stands_in, topic.negated), topic


def _noun_ends(units: Sequence[Unit], trigger: Trigger) -> Ends:
    """`serangan X ke Y`: the owner of the noun acts; `kerja sama antara X dan Y`: both do."""
    if _is_supposed(units, trigger.first):
        return None, None
    between = (
        behind_preposition(units, trigger.end, ("antara",), _NOUN_REACH) if trigger.verb.mutual else None
    )
    between = _joined_by_mark(units, between) if between else None
    if between and len(between.actors) == 2:
        return each_other(units, replace(between, first=trigger.first))
    links = tuple(link for link in trigger.verb.links if link not in (OBJECT, OWNER))
    source = direct_object(units, trigger.end, owner=False)
    if source is None:
        return _ownerless_ends(units, trigger, links)
    source = replace(source, first=trigger.first)
    if trigger.verb.mutual:
        both = _joined_by_mark(units, source)
        if len(both.actors) == 2:
            return each_other(units, both)
    return source, behind_preposition(units, source.last + 1, links)


def _joined_by_mark(units: Sequence[Unit], one: Party) -> Party:
    """Both of `perang X-Y`."""
    mark, other = one.last + 1, one.last + 2
    if (
        len(one.actors) == 1
        and other < len(units)
        and units[mark].text in _JOINED_BY
        and units[other].kind == "actor"
    ):
        return replace(one, actors=(*one.actors, *units[other].actors), last=other)
    return one


def _ownerless_ends(units: Sequence[Unit], trigger: Trigger, links: Sequence[str]) -> Ends:
    """`sanksi yang dijatuhkan X kepada Y`, `serangan terhadap Y oleh X`, `kata X dalam pertemuan dengan Y`."""
    verb = trigger.end
    while verb < len(units) and (units[verb].text == "yang" or units[verb].plays("auxiliary", "determiner")):
        verb += 1
    if verb < len(units) and units[verb].plays("light passive"):
        agent = direct_object(units, verb + 1, owner=False) or behind_preposition(units, verb + 1, ("oleh",))
        return agent, behind_preposition(units, verb + 1, links)
    target = behind_preposition(units, trigger.end, links, _NOUN_REACH)
    if target is None:
        return None, None
    agent = behind_preposition(units, target.last + 1, ("oleh",), _NOUN_REACH)
    return agent or _taking_part(units, trigger), target


def _taking_part(units: Sequence[Unit], trigger: Trigger) -> Party | None:
    """Who stands right before `dalam` or `saat` and the noun for a meeting, and is nobody's object."""
    if not (trigger.verb.mutual or act_families()[trigger.verb.relation] == _MEETINGS):
        return None
    index = trigger.first - 1
    while index > 0 and units[index].plays("determiner", "quality"):
        index -= 1
    if index < 1 or not units[index].plays("occasion") or units[index - 1].kind != "actor":
        return None
    party = phrase_left(units, index - 1)
    if party and party.first and is_verb(units[party.first - 1]):
        return party if units[party.first - 1].text.startswith("di") else None
    return party


def _is_supposed(units: Sequence[Unit], noun: int) -> bool:
    """Whether the clause before the noun calls it possible, planned, wished for or supposed.

    A word with `itu` behind it is what the clause tells of: `seruan itu disampaikan menjelang pertemuan X dengan Y`.
    """
    before = list(clause(units, range(noun - 1, max(-1, noun - _SUPPOSED_REACH), -1)))
    return any(
        unit.plays("condition", "possibility", "plan", "wish")
        and not (place and before[place - 1].plays("demonstrative"))
        for place, unit in enumerate(before)
    )
