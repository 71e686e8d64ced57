"""An article written anew with the actors that the analyst's decisions leave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from core.decisions.record import Decision
from core.decisions.slots import Field, slots
from core.decisions.standing import DECIDED, Node, Standing
from core.model import Actor, Mention, MentionBasis, ParsedArticle, Relation
from core.text import fold

BEFORE = "; before: "
_TYPES = {"PER": "a person", "ORG": "an organisation", "GPE": "a state or region", "LOC": "a place"}


def rewrite(parsed: ParsedArticle, at: int, standing: Standing) -> ParsedArticle:
    """Article number `at` with each actor replaced wherever it stands; the same object where none is."""
    mentions = tuple(_mentions(parsed, at, standing))
    actors = {
        slot: _shown(standing, standing.moved.get((at, slot), actor.actor_id))
        for slot, _, actor in slots(parsed)
    }
    if mentions == parsed.mentions and all(actors[slot] == actor for slot, _, actor in slots(parsed)):
        return parsed

    def many(field: Field, number: int, old: tuple[Actor, ...]) -> tuple[Actor, ...]:
        found = (actors[field, number, place] for place in range(len(old)))
        return tuple(dict.fromkeys(actor for actor in found if actor))

    return replace(
        parsed,
        mentions=mentions,
        statements=tuple(
            replace(said, speakers=many("speakers", number, said.speakers))
            for number, said in enumerate(parsed.statements)
        ),
        quantities=tuple(
            replace(figure, attributed_to=many("figure", number, figure.attributed_to))
            for number, figure in enumerate(parsed.quantities)
        ),
        relations=tuple(
            changed
            for number, act in enumerate(parsed.relations)
            if (
                changed := _relation(
                    act,
                    actors["source", number, 0],
                    actors["target", number, 0],
                    many("attributed_to", number, act.attributed_to),
                )
            )
        ),
    )


def _shown(standing: Standing, key: str) -> Actor | None:
    root = standing.root(key)
    return standing.nodes[root].actor if root else None


def _relation(
    act: Relation, source: Actor | None, target: Actor | None, by: tuple[Actor, ...]
) -> Relation | None:
    """The act between the parties as they are now; none where one is ignored or they turned out to be one."""
    if source is None or target is None or (source == target and act.source != act.target):
        return None
    return replace(act, source=source, target=target, attributed_to=by)


def _mentions(parsed: ParsedArticle, at: int, standing: Standing) -> Iterator[Mention]:
    for index, mention in enumerate(parsed.mentions):
        key = standing.held[at][index]
        actor = _shown(standing, key)
        if actor is None:
            continue
        decision = standing.why.get((at, index))
        if decision or actor != mention.actor:
            yield _decided(mention, parsed, actor, standing.nodes[key], decision)
        else:
            yield mention


def _decided(
    mention: Mention, parsed: ParsedArticle, actor: Actor, node: Node, own: Decision | None
) -> Mention:
    """The mention of `actor`, which `own` or what was decided on its `node` made it."""
    moved = actor.actor_id != mention.actor.actor_id
    merged = node.decision if node.decision and node.decision.kind == "merge" else None
    split = own if own and own.kind == "split" else None
    decision = split or merged or own or node.decision
    reason = mention.reason
    if decision and (moved or not reason.startswith(DECIDED)):
        reason = _reason(mention, actor, decision)
    return replace(
        mention,
        actor=actor,
        basis=_basis(mention, parsed, actor),
        confidence=1.0 if moved or own else mention.confidence,
        reason=reason,
    )


def _basis(mention: Mention, parsed: ParsedArticle, actor: Actor) -> MentionBasis:
    if mention.basis not in ("name", "alias"):
        return mention.basis
    text = fold(parsed.article.text(mention.start, mention.end))
    return "name" if text.casefold() == actor.name.casefold() else "alias"


def _reason(mention: Mention, actor: Actor, decision: Decision) -> str:
    words = {
        "merge": f"“{mention.actor.name}” is “{actor.name}”",
        "split": f"this is “{actor.name}”, not “{mention.actor.name}”",
        "rename": f"its name is “{actor.name}”, not “{mention.actor.name}”",
        "retype": f"it is {_TYPES[actor.actor_type]}",
        "accept": "right as it stands",
    }[decision.kind]
    because = f" ({fold(decision.reason)})" if decision.reason.strip() else ""
    before = mention.reason.partition(BEFORE)[2] if mention.reason.startswith(DECIDED) else mention.reason
    return f"{DECIDED}{words}{because}{BEFORE}{before}"
