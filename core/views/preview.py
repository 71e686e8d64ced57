"""What a decision on an actor would change, counted in the tables before it is made."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from core.decisions.record import Decision
from core.decisions.slots import named_by, nearest
from core.schema import SEPARATOR
from core.store import Store
from core.views.asking import Record, ask, records
from core.views.markup import safe
from core.views.words import ACTOR_TYPES, count

EXAMPLES = 30
"""Sentences given as examples at most."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What would change. Frames of places have `article_id`, `start`, `end`."""

    before: str
    after: str
    """Name, or type in words; empty where the actor goes."""
    mentions: pd.DataFrame
    articles: int
    statements: int
    relations: int
    lost: int
    """Relations that would go: those of an ignored actor, those between two that turn out to be one."""
    events: int
    same_name: tuple[str, ...] = ()
    """Ids of other actors that have the new name already."""

    @property
    def empty(self) -> bool:
        """Whether nothing would change."""
        return len(self.mentions) == 0


def preview(store: Store, decision: Decision) -> Preview:
    """What `decision` would change. Its actor must be in the tables."""
    actor = _actor(store, decision.subject)
    assert actor is not None
    mentions = _mentions(store, decision)
    whole = not (decision.article_id or decision.form)
    statements = ask(
        store,
        'SELECT article_id, start, "end" FROM statements '
        f"WHERE list_contains(string_split(speaker_id, '{SEPARATOR}'), ?)",
        parameters=[decision.subject],
    )
    relations = ask(
        store,
        'SELECT article_id, start, "end", source_id, target_id FROM relations '
        "WHERE source_id = ? OR target_id = ?",
        parameters=[decision.subject, decision.subject],
    )
    if not whole:
        everyone = _mentions(store, Decision("split", decision.subject, "", "", "", "", "", ""))
        statements, relations = (_going(frame, everyone, mentions) for frame in (statements, relations))
    return Preview(
        before=_before(decision, actor),
        after=_after(store, decision),
        mentions=mentions,
        articles=mentions["article_id"].nunique(),
        statements=len(statements),
        relations=len(relations),
        lost=_lost(decision, relations),
        events=_events(store, decision.subject, mentions),
        same_name=_same_name(store, decision),
    )


def _actor(store: Store, actor_id: str) -> Record | None:
    return next(records(ask(store, "SELECT * FROM actors WHERE actor_id = ?", parameters=[actor_id])), None)


def _mentions(store: Store, decision: Decision) -> pd.DataFrame:
    """The mentions that `decision` is about, as `core.decisions.standing` will find them."""
    frame = ask(
        store,
        'SELECT article_id, sentence_id, start, "end", text, basis FROM mentions WHERE actor_id = ? '
        "AND (? = '' OR article_id = ?) ORDER BY article_id, start",
        parameters=[decision.subject, decision.article_id, decision.article_id],
    )
    if not decision.form:
        return frame
    kept: list[int] = []
    for _, own in frame.groupby("article_id", sort=False):
        texts = list(zip(own["text"], own["basis"] == "pronoun", strict=True))
        kept += [own.index[index] for index in named_by(texts, decision.form)]
    return frame.loc[kept]


def _going(frame: pd.DataFrame, everyone: pd.DataFrame, moving: pd.DataFrame) -> pd.DataFrame:
    """The rows of `frame` whose nearest mention among `everyone` is `moving`."""
    spans = {
        article: [*zip(own["start"], own["end"], strict=True)]
        for article, own in everyone.groupby("article_id", sort=False)
    }
    moved = set(zip(moving["article_id"], moving["start"], strict=True))
    kept = []
    for row in records(frame):
        own = spans.get(row["article_id"], [])
        kept.append(
            bool(own) and (row["article_id"], own[nearest(own, row["start"], row["end"])][0]) in moved
        )
    return frame[kept]


def _before(decision: Decision, actor: Record) -> str:
    if decision.kind == "retype":
        return f"{actor['name']}, {ACTOR_TYPES[actor['actor_type']]}"
    return f"“{decision.form}” for {actor['name']}" if decision.form else str(actor["name"])


def _after(store: Store, decision: Decision) -> str:
    if decision.kind == "retype":
        return ACTOR_TYPES.get(decision.value, decision.value)
    if decision.kind == "merge":
        other = _actor(store, decision.value)
        return str(other["name"]) if other else ""
    return decision.value


def _lost(decision: Decision, relations: pd.DataFrame) -> int:
    if decision.kind == "ignore":
        return len(relations)
    if decision.kind == "merge":
        between = (relations["source_id"] == decision.value) | (relations["target_id"] == decision.value)
        return int(between.sum())
    return 0


def _events(store: Store, actor_id: str, mentions: pd.DataFrame) -> int:
    """Events that name the actor, in one of the sentences concerned."""
    sentences = [value for value in mentions["sentence_id"].unique() if value]
    found = ask(
        store,
        "SELECT count(DISTINCT event_id) AS n FROM events JOIN event_evidence USING (event_id) "
        f"WHERE list_contains(string_split(actor_ids, '{SEPARATOR}'), ?) "
        "AND list_contains(?, sentence_id)",
        parameters=[actor_id, sentences],
    )
    return int(found["n"][0])


def _same_name(store: Store, decision: Decision) -> tuple[str, ...]:
    if decision.kind not in ("rename", "split"):
        return ()
    found = ask(
        store,
        "SELECT actor_id FROM actors WHERE name = ? AND actor_id <> ? ORDER BY mention_count DESC",
        parameters=[decision.value, decision.subject],
    )
    return tuple(found["actor_id"])


def card(kind: str, shown: Preview) -> str:
    """The preview as HTML: before and after, how much changes, what goes."""
    heading = f"<b>{safe(shown.before)}</b>"
    if kind == "ignore":
        heading = f"<s>{safe(shown.before)}</s>"
    elif shown.after:
        heading += f" → <b>{safe(shown.after)}</b>"
    counts = (
        (len(shown.mentions), "mention"),
        (shown.statements, "statement"),
        (shown.relations, "relation"),
        (shown.events, "event"),
    )
    said = ", ".join(count(number, noun) for number, noun in counts if number or noun == "mention")
    lines = [f"{said}, in {count(shown.articles, 'article')}"]
    if kind == "ignore" and shown.statements:
        lines.append("Statements stay, with nobody named.")
    if shown.lost:
        why = "they are between the two" if kind == "merge" else "an act needs both its parties"
        lines.append(f"{count(shown.lost, 'relation')} would go: {why}.")
    inner = "".join(f"<p>{safe(line)}</p>" for line in lines)
    return f'<div class="preview"><div>{heading}</div>{inner}</div>'
