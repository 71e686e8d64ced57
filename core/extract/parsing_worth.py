"""Whether a parser can tell more of an act than the order of the words does: parsing takes half of a parse's time.

Measured on the 555 articles whose acts were read (`tests/gold/relations_read.jsonl`): of all words in sentences
that name an act and two actors these sentences hold two thirds, and all acts but one that the parser brings or mends.
Of acts named by a noun it brings none.
"""

from __future__ import annotations

from collections.abc import Sequence

from core.extract.act_modality import may_bear_on
from core.extract.act_order import Ends, ends_by_order
from core.extract.acts import Trigger
from core.extract.clauses import Unit


def is_worth_parsing(units: Sequence[Unit], trigger: Trigger) -> bool:
    """Whether the tree of the sentence may add an end to the act of `trigger`, take one away, or doubt the act."""
    if trigger.by_order or len({actor.actor_id for unit in units for actor in unit.actors}) < 2:
        return False
    source, target = ends = ends_by_order(units, trigger)
    if source and target:
        return _may_be_mended(units, trigger, ends)
    if trigger.verb.voice == "active" and source:
        return _names_actor_behind_link(units, trigger)
    return trigger.verb.voice != "noun"


def _may_be_mended(units: Sequence[Unit], trigger: Trigger, ends: Ends) -> bool:
    """A list may end earlier, a subject of the verb's own may stand between, a word further off may bear on it."""
    source = ends[0]
    between = source is not None and trigger.first - source.last > 1
    lists = any(party is not None and len(party.actors) > 1 for party in ends)
    return lists or (trigger.verb.voice == "active" and between) or may_bear_on(units, trigger)


def _names_actor_behind_link(units: Sequence[Unit], trigger: Trigger) -> bool:
    """`mengirim segerombolan pesawat ke Israel`: the goal stands behind an object that names nobody."""
    return any(
        units[index].text in trigger.verb.links and units[index + 1].kind == "actor"
        for index in range(trigger.end, len(units) - 1)
    )
