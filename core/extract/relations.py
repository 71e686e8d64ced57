"""Who does what to whom: directed acts between the actors of one sentence.

1. acts       words of `data/lexicon/relation_verbs.csv`: active, passive, or a noun        (core.extract.acts)
2. ends       who acts and who is acted on, as the order of the words has it, (core.extract.act_order)
              and as the parser has it; `saya` is the speaker,                (core.extract.syntax, first_person)
              who acts as well where reporting is the act
3. places     a place stands for the state it lies in, where the article names that state
4. modality   fact, possible, intended, demanded, conditional                 (core.extract.act_modality)
5. evidence   the clause, who says so, and the day it gives
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import dropwhile, takewhile

from core.extract.act_modality import modality
from core.extract.act_order import NOBODY, Ends, ends_by_order, is_done_to_each_other, meets_thing
from core.extract.acts import OBJECT, Trigger, act_families, triggers
from core.extract.clause_subjects import is_negated
from core.extract.clauses import Unit, actor_spans, clause, sentence_units
from core.extract.first_person import speaks_for_others, with_speakers
from core.extract.overlaps import Overlaps
from core.extract.parties import Party
from core.extract.syntax import Tree, ends_by_syntax, has_other_subject
from core.lexicon import table
from core.model import Actor, Article, DateMention, Mention, Relation, Statement
from core.nlp.annotation import Word
from core.settings import CLAUSE_REACH, SPEAKER_SURE
from core.weights import ACT_BY_ORDER, ACT_BY_SYNTAX

_POINTING = (" itu", " tersebut", " ini")
"""How words end that name a speaker of whom the article told before."""


_OFFICES = "appoints"
"""The family of acts that concern the whole: who leads the delegation of a state does not lead the state."""


@dataclass(frozen=True, slots=True)
class Acting:
    """A sentence that names an act and two actors: `number` indexes the article's sentences."""

    number: int
    units: tuple[Unit, ...]
    triggers: tuple[Trigger, ...]

    def names(self) -> list[tuple[int, int]]:
        """Where its actors stand, for the parser to read each as one word."""
        return actor_spans(self.units)


def find_acting(
    article: Article,
    dates: Sequence[DateMention],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
) -> tuple[Acting, ...]:
    """The sentences that may report an act between actors, in order."""
    placed_dates, placed_mentions, placed_statements = (
        Overlaps(dates),
        Overlaps(mentions),
        Overlaps(statements),
    )
    found = []
    for number, sentence in enumerate(article.sentences):
        around = placed_statements.over(sentence.start, sentence.end)
        units = with_speakers(sentence_units(article, sentence, placed_dates, placed_mentions), around)
        reporting = {actor.actor_id for said in around if said.kind == "indirect" for actor in said.speakers}
        if len(reporting | {actor.actor_id for unit in units for actor in unit.actors}) > 1:
            named = tuple(trigger for trigger in triggers(units) if _may_hold(units, trigger))
            if named:
                found.append(Acting(number, units, named))
    return tuple(found)


def find_relations(
    article: Article,
    dates: Sequence[DateMention],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    parsed: Mapping[int, Sequence[Word]] | None = None,
) -> tuple[Relation, ...]:
    """The acts that the article reports between two actors, in order; each pair once a sentence and act.

    `parsed` holds the words of sentences by their number (`core.nlp.articles.parse_sentences`); a sentence
    that is not in it is read by the order of its words alone.
    """
    found: dict[tuple[int, str, str, str], Relation] = {}
    states = _states_of_places(mentions)
    placed_dates, placed_statements = Overlaps(dates), Overlaps(statements)
    for acting in find_acting(article, dates, mentions, statements):
        sentence = article.sentences[acting.number]
        words = (parsed or {}).get(acting.number)
        tree = Tree(words, acting.units) if words else None
        around = placed_statements.over(sentence.start, sentence.end)
        inside = placed_dates.within(sentence.start, sentence.end)
        for relation in _sentence_relations(acting, tree, inside, around, states):
            key = (acting.number, relation.source.actor_id, relation.relation, relation.target.actor_id)
            found.setdefault(key, relation)
    return tuple(sorted(found.values(), key=lambda r: (r.start, r.end, r.relation, r.target.actor_id)))


def _may_hold(units: Sequence[Unit], trigger: Trigger) -> bool:
    """Whether an actor stands behind the word, and behind a preposition where the act calls for one."""
    verb = trigger.verb
    if verb.voice == "active" and (verb.mutual or is_done_to_each_other(units, trigger)):
        return True
    behind = units[trigger.end : trigger.end + CLAUSE_REACH]
    if verb.voice == "passive" or verb.mutual or (verb.voice == "active" and OBJECT in verb.links):
        return any(unit.kind == "actor" for unit in behind)
    linked = dropwhile(lambda unit: unit.text not in verb.links, behind)
    return any(unit.kind == "actor" for unit in linked)


def _sentence_relations(
    acting: Acting,
    tree: Tree | None,
    dates: Sequence[DateMention],
    statements: Sequence[Statement],
    states: Mapping[str, Actor],
) -> Iterator[Relation]:
    units = acting.units
    for trigger in acting.triggers:
        (source, target), confidence = _ends(units, trigger, tree)
        if source is None and trigger.verb.voice == "active":
            source = _speaking(units, trigger, statements)
            target = ends_by_order(units, trigger)[1]
        if source is None or target is None or units[target.last].text == "kami":
            continue
        if target.stands_in and act_families()[trigger.verb.relation] == _OFFICES:
            continue
        if speaks_for_others(units[source.last], trigger.verb.relation):
            continue
        start = min(units[source.first].start, units[trigger.first].start)
        end = _clause_end(units, max(target.last, trigger.end - 1))
        cue = units[trigger.first]
        reality = modality(units, trigger, tree)
        for one in source.actors:
            for other in target.actors:
                acted_on = states.get(other.actor_id, other)
                if one != acted_on and acted_on.actor_type in (
                    trigger.verb.target_types or (acted_on.actor_type,)
                ):
                    yield Relation(
                        start,
                        end,
                        one,
                        trigger.verb.relation,
                        acted_on,
                        "negative" if source.negated else "positive",
                        _attributed_to(statements, cue, one),
                        _day(dates, units, trigger),
                        reality,
                        confidence,
                    )


def _speaking(units: Sequence[Unit], trigger: Trigger, statements: Sequence[Statement]) -> Party | None:
    """Who reports, where the act itself does: `politikus itu meminta X menjelaskan …`."""
    cue = units[trigger.first]
    for said in statements:
        meant = said.confidence >= SPEAKER_SURE or said.speaker_text.endswith(_POINTING)
        if said.kind == "indirect" and said.start <= cue.start < said.end and cue.text in said.cue and meant:
            first = trigger.first
            while first and units[first - 1].kind != "mark":
                first -= 1
            negated = is_negated(units, trigger.first)
            return Party(said.speakers, first, first, negated=negated) if said.speakers else None
    return None


def _ends(units: Sequence[Unit], trigger: Trigger, tree: Tree | None) -> tuple[Ends, float]:
    """Who acts and who is acted on, and how sure that is.

    Where the two readings differ the order counts, but for a list that the parser ends earlier
    (`menikahi X dan Y pergi`) and for a subject of the verb's own that is nobody of those named.
    """
    ordered = ends_by_order(units, trigger)
    if tree is None or trigger.by_order:
        return ordered, ACT_BY_ORDER
    parsed = ends_by_syntax(tree, units, trigger)
    if None in ordered:
        told = None not in parsed and not meets_thing(units, trigger) and not _is_behind(trigger, parsed[1])
        return (parsed if told else NOBODY), ACT_BY_SYNTAX
    pairs = [(set(a.actors), set(b.actors)) for a, b in zip(ordered, parsed, strict=True) if a and b]
    if len(pairs) == 2 and all(theirs <= ours for ours, theirs in pairs):
        return parsed, ACT_BY_ORDER
    if ordered[0] and has_other_subject(tree, trigger, ordered[0]):
        return NOBODY, ACT_BY_ORDER
    return ordered, ACT_BY_ORDER


def _is_behind(trigger: Trigger, target: Party | None) -> bool:
    """Whether an active verb stands behind who it is said to act on: that is its subject."""
    return trigger.verb.voice == "active" and target is not None and target.first < trigger.first


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


def _day(dates: Sequence[DateMention], units: Sequence[Unit], trigger: Trigger) -> str:
    """The date nearest to the trigger with no other clause between, where it dates an event within a year."""
    values = {d.start: d.value for d in dates if d.role == "event" and d.earliest[:4] == d.latest[:4]}
    behind = clause(units, range(trigger.end, min(len(units), trigger.end + CLAUSE_REACH)))
    before = clause(units, range(trigger.first - 1, max(-1, trigger.first - CLAUSE_REACH), -1))
    own = takewhile(lambda unit: unit.text != "yang", behind)
    for unit in (*own, *before):
        if unit.kind == "date" and unit.start in values:
            return values[unit.start]
    return ""


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
