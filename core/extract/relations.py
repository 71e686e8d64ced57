"""Who does what to whom: directed acts between the actors of one sentence.

1. triggers   words of `data/lexicon/relation_verbs.csv`: active, passive, or a noun (`serangan X ke Y`)
2. parties    who acts and who is acted on       (core.extract.clause_subjects, core.extract.parties)
3. places     a place stands for the state it lies in, where the article names that state
4. evidence   the clause, who says so, and the day it gives
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from core.extract.clause_subjects import subject
from core.extract.clauses import Unit, sentence_units
from core.extract.overlaps import Overlaps
from core.extract.parties import OBJECT, OWNER, Party, behind_preposition, direct_object
from core.lexicon import items, table
from core.model import Actor, Article, DateMention, Mention, Relation, Statement
from core.settings import CLAUSE_REACH

Voice = Literal["active", "passive", "noun"]
_RECIPROCAL = frozenset(
    ("meets", "talks with", "agrees with", "cooperates with", "fights", "faces", "marries")
)
"""Acts that two do to each other: `X dan Y bertemu` needs no object."""
_MOVES = frozenset(("sends to", "deploys to", "supplies"))
"""Acts whose passive has the actor inside its subject: `pasukan X dikirim ke Y`."""


_SUPPOSED_REACH = 8
"""Units before a noun in which a word such as `kemungkinan` or `rencana` makes it no report of an act."""
_NOUN_REACH = 4
"""Units between a noun such as `kerja sama` and the `antara` that names both sides."""


@dataclass(frozen=True, slots=True)
class _Verb:
    relation: str
    voice: Voice
    links: tuple[str, ...]
    target_type: str
    """The type that its target must have, if any."""


@dataclass(frozen=True, slots=True)
class _Trigger:
    verb: _Verb
    first: int
    end: int
    """Index of the unit behind the trigger's last."""


def find_relations(
    article: Article,
    dates: Sequence[DateMention],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
) -> tuple[Relation, ...]:
    """The acts that the article reports between two actors, in order; each pair once a sentence and act."""
    found: dict[tuple[int, str, str, str], Relation] = {}
    states = _states_of_places(mentions)
    placed_dates, placed_mentions = Overlaps(dates), Overlaps(mentions)
    placed_statements = Overlaps(statements)
    for number, sentence in enumerate(article.sentences):
        units = sentence_units(article, sentence, placed_dates, placed_mentions)
        around = placed_statements.over(sentence.start, sentence.end)
        inside = placed_dates.within(sentence.start, sentence.end)
        for relation in _sentence_relations(units, inside, around, states):
            key = (number, relation.source.actor_id, relation.relation, relation.target.actor_id)
            found.setdefault(key, relation)
    return tuple(sorted(found.values(), key=lambda r: (r.start, r.end, r.relation, r.target.actor_id)))


def _sentence_relations(
    units: Sequence[Unit],
    dates: Sequence[DateMention],
    statements: Sequence[Statement],
    states: Mapping[str, Actor],
) -> Iterator[Relation]:
    for trigger in _triggers(units):
        source, target = _ends(units, trigger)
        if source is None or target is None:
            continue
        start = min(units[source.first].start, units[trigger.first].start)
        end = _clause_end(units, max(target.last, trigger.end - 1))
        cue = units[trigger.first]
        for one in source.actors:
            for other in target.actors:
                acted_on = states.get(other.actor_id, other)
                if one != acted_on and trigger.verb.target_type in ("", acted_on.actor_type):
                    yield Relation(
                        start,
                        end,
                        one,
                        trigger.verb.relation,
                        acted_on,
                        "negative" if source.negated else "positive",
                        _attributed_to(statements, cue, one),
                        _day(dates, units, trigger),
                    )


@cache
def _verbs() -> dict[tuple[str, ...], _Verb]:
    verbs: dict[tuple[str, ...], _Verb] = {}
    for row in table("relation_verbs", "relation", "active", "passive", "noun", "target", "target_type"):
        voices: tuple[Voice, ...] = ("active", "passive", "noun")
        for voice in voices:
            for form in items(row[voice]):
                verb = _Verb(row["relation"], voice, items(row["target"]), row["target_type"])
                verbs.setdefault(tuple(form.split()), verb)
    return verbs


@cache
def act_families() -> dict[str, str]:
    """The family of each kind of act: to send, to supply and to aid are all to give."""
    return {row["relation"]: row["family"] for row in table("relation_verbs", "relation", "family")}


@cache
def _longest() -> int:
    return max(map(len, _verbs()))


def _triggers(units: Sequence[Unit]) -> Iterator[_Trigger]:
    index = 0
    while index < len(units):
        for length in range(min(_longest(), len(units) - index), 0, -1):
            verb = _verbs().get(tuple(unit.text for unit in units[index : index + length]))
            if verb:
                yield _Trigger(verb, index, index + length)
                index += length - 1
                break
        index += 1


def _ends(units: Sequence[Unit], trigger: _Trigger) -> tuple[Party | None, Party | None]:
    if trigger.verb.voice == "active":
        return _active_ends(units, trigger)
    if trigger.verb.voice == "passive":
        return _passive_ends(units, trigger)
    return _noun_ends(units, trigger)


def _active_ends(units: Sequence[Unit], trigger: _Trigger) -> tuple[Party | None, Party | None]:
    source = subject(units, trigger.first)
    target = _target(units, trigger)
    if source and target is None and trigger.verb.relation in _RECIPROCAL and len(source.actors) == 2:
        return _each_other(units, source)
    return source, target


def _each_other(units: Sequence[Unit], both: Party) -> tuple[Party, Party]:
    """Two who act on each other, as source and target: in the order of the text, or, where one word
    (`keduanya`) names both, each of them as either."""
    if len(units[both.last].actors) == 2:
        return both, both
    one, other = both.actors
    return replace(both, actors=(one,)), replace(both, actors=(other,))


def _target(units: Sequence[Unit], trigger: _Trigger) -> Party | None:
    links = trigger.verb.links
    if OBJECT in links:
        party = direct_object(units, trigger.end, OWNER in links)
        if party:
            return party
    return behind_preposition(units, trigger.end, links)


def _passive_ends(units: Sequence[Unit], trigger: _Trigger) -> tuple[Party | None, Party | None]:
    topic = subject(units, trigger.first)
    agent = direct_object(units, trigger.end, owner=False) or behind_preposition(
        units, trigger.end, ("oleh",)
    )
    if topic is None:
        return None, None
    if trigger.verb.relation in _MOVES:
        goal = behind_preposition(units, trigger.end, trigger.verb.links)
        if agent is None and topic.stands_in:
            return topic, goal
        return agent, goal
    if agent is None:
        return None, None
    return Party(agent.actors, topic.first, agent.last, agent.stands_in, topic.negated), topic


def _noun_ends(units: Sequence[Unit], trigger: _Trigger) -> tuple[Party | None, Party | None]:
    """`serangan X ke Y`: the owner of the noun acts; `kerja sama antara X dan Y`: both do."""
    if _is_supposed(units, trigger.first):
        return None, None
    between = behind_preposition(units, trigger.end, ("antara",), _NOUN_REACH)
    reciprocal = trigger.verb.relation in _RECIPROCAL
    if between and len(between.actors) == 2 and reciprocal:
        return _each_other(units, replace(between, first=trigger.first))
    source = direct_object(units, trigger.end, owner=False)
    if source is None:
        return None, None
    source = replace(source, first=trigger.first)
    if reciprocal and len(source.actors) == 2:
        return _each_other(units, source)
    links = tuple(link for link in trigger.verb.links if link not in (OBJECT, OWNER))
    return source, behind_preposition(units, source.last + 1, links)


def _is_supposed(units: Sequence[Unit], noun: int) -> bool:
    """Whether the clause before the noun calls it possible, wished for or supposed."""
    before = _clause(units, range(noun - 1, max(-1, noun - _SUPPOSED_REACH), -1))
    return any(unit.plays("possibility", "wish") for unit in before)


def _clause_end(units: Sequence[Unit], index: int) -> int:
    """Where the clause ends that holds `units[index]`: before the next comma, stop or quotation mark."""
    last = index
    for following in range(index + 1, min(len(units), index + CLAUSE_REACH)):
        if units[following].kind == "mark" and units[following].text not in "()-/":
            break
        last = following
    return units[last].end


def _attributed_to(statements: Sequence[Statement], cue: Unit, source: Actor) -> tuple[Actor, ...]:
    """Who says that the act took place: the speakers around it, unless speaking is the act itself."""
    for statement in statements:
        if statement.start <= cue.start < statement.end:
            own = statement.kind == "indirect" and source in statement.speakers and cue.text in statement.cue
            return () if own else statement.speakers
    return ()


def _day(dates: Sequence[DateMention], units: Sequence[Unit], trigger: _Trigger) -> str:
    """The date nearest to the trigger with no other clause between, where it dates an event within a year."""
    values = {d.start: d.value for d in dates if d.role == "event" and d.earliest[:4] == d.latest[:4]}
    behind = _clause(units, range(trigger.end, min(len(units), trigger.end + CLAUSE_REACH)))
    before = _clause(units, range(trigger.first - 1, max(-1, trigger.first - CLAUSE_REACH), -1))
    for unit in (*behind, *before):
        if unit.kind == "date" and unit.start in values:
            return values[unit.start]
    return ""


def _clause(units: Sequence[Unit], indexes: Iterable[int]) -> Iterator[Unit]:
    """The units at `indexes` up to a word or mark that parts clauses."""
    for index in indexes:
        unit = units[index]
        if unit.plays("subordinator", "condition") or (unit.kind == "mark" and unit.text not in "()"):
            return
        yield unit


@cache
def _countries_of_places() -> dict[str, frozenset[str]]:
    """Place to the names of the country it lies in."""
    names: dict[str, set[str]] = {}
    for row in table("countries", "code", "name"):
        names.setdefault(row["code"], set()).add(row["name"])
    for row in table("country_names", "code", "name"):
        names.setdefault(row["code"], set()).add(row["name"])
    places = table("world_places", "name", "country")
    return {row["name"]: frozenset(names.get(row["country"], ())) for row in places}


def _states_of_places(mentions: Sequence[Mention]) -> dict[str, Actor]:
    """Places of the article to the state each lies in, where the article mentions that state as well."""
    actors = {mention.actor.actor_id: mention.actor for mention in mentions}
    by_name = {actor.name: actor for actor in actors.values()}
    states = {}
    for actor in actors.values():
        for country in _countries_of_places().get(actor.name, ()):
            if country in by_name and actor.actor_type == "LOC":
                states[actor.actor_id] = by_name[country]
    return states
