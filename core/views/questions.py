"""Questions of identity as HTML: what is asked, about whom, and the sentences it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.store import Store
from core.views.asking import Record, ask, records
from core.views.identities import Alike, Unsure
from core.views.markup import Mark, Query, marked, publisher_tag, read_link, safe
from core.views.palette import TYPE_GLYPHS
from core.views.words import ACTOR_TYPES, count, day, several

Named = tuple[str, str]
"""Id of an actor and a form of it, empty for any."""
FORMS = 5
"""Other names shown of each actor."""


def unsure(question: Unsure) -> str:
    """Is this form rightly taken for this actor?"""
    mentions = f"{count(question.mentions, 'mention')} in {count(question.articles, 'article')}"
    asked = f"Is “{question.form}” the name of one actor?"
    if question.form.casefold() != question.name.casefold():
        asked = f"Is “{question.form}” {question.name}?"
    return (
        f'<div class="question"><div><b>{safe(asked)}</b> <span class="when">{safe(mentions)}</span></div>'
        f"<p>{safe(question.reason)} (sure to {question.confidence:.0%})</p></div>"
    )


def alike(question: Alike, members: Sequence[Record]) -> str:
    """Are these actors one?"""
    total = count(sum(row["mention_count"] for row in members[1:]), "mention")
    lines = "".join(_member(row, kept=not at) for at, row in enumerate(members))
    return (
        f'<div class="question"><div><b>Are these one?</b> <span class="when">{safe(question.why)}; '
        f"{safe(total)} would change</span></div><ul>{lines}</ul></div>"
    )


def _member(row: Record, *, kept: bool) -> str:
    kind = ACTOR_TYPES.get(row["actor_type"], "")
    numbers = f"{count(row['mention_count'], 'mention')}, {count(row['publishers'], 'outlet')}"
    forms = ", ".join(f"“{form}”" for form in several(row["aliases"])[:FORMS])
    name = f"<b>{safe(row['name'])}</b>"
    return (
        f"<li>{TYPE_GLYPHS.get(row['actor_type'], '')} {name} "
        f'<span class="when">{safe(kind)}, {safe(numbers)}{", stays" if kept else ""}</span>'
        f"{f'<div>also {safe(forms)}</div>' if forms else ''}</li>"
    )


def examples(store: Store, asked: Sequence[Named], limit: int) -> dict[Named, list[Record]]:
    """For each actor and form (empty: any), sentences that mention it, one of each article before a second of any.

    Rows have `article_id`, `start`, `end` (of the mention), `publisher`, `day`, `raw` (the sentence), `at` (where
    the mention begins in it), `reason`.
    """
    keys = [f"{actor_id}~{form}" for actor_id, form in asked]
    frame = ask(
        store,
        f"""
        WITH named AS (
            SELECT asked.key, m.*, left(a.date_published, 10) AS day, a.publisher,
                row_number() OVER (PARTITION BY asked.key, m.article_id ORDER BY m.start) AS turn
            FROM (VALUES {", ".join(["(?, ?, ?)"] * len(asked))}) AS asked(key, actor_id, form)
            JOIN mentions AS m ON m.actor_id = asked.actor_id AND asked.form IN ('', m.text)
            JOIN articles AS a USING (article_id)
            WHERE m.basis <> 'pronoun' AND m.sentence_id <> ''
        ), chosen AS (
            SELECT *, row_number() OVER (PARTITION BY key ORDER BY turn, day DESC, article_id, start) AS place
            FROM named
        )
        SELECT c.key, c.article_id, c.start, c."end", c.reason, c.publisher, c.day, c.start - s.start AS at,
            substring(t.raw, (s.start + 1)::BIGINT, (s."end" - s.start)::BIGINT) AS raw
        FROM chosen AS c JOIN sentences AS s USING (sentence_id) JOIN texts AS t ON t.article_id = c.article_id
        WHERE c.place <= {limit:d} ORDER BY c.key, c.place
        """,
        parameters=[value for key, named in zip(keys, asked, strict=True) for value in (key, *named)],
    )
    found: dict[Named, list[Record]] = {named: [] for named in asked}
    by_key = dict(zip(keys, asked, strict=True))
    for row in records(frame):
        found[by_key[row["key"]]].append(row)
    return found


def sentences(rows: Sequence[Record], colours: Mapping[str, str], query: Query) -> str:
    """Sentences to judge by: outlet, day, the mention marked in its sentence, why it was read so."""
    lines = []
    for row in rows:
        mark = Mark(int(row["at"]), int(row["at"] + row["end"] - row["start"]), "found", row["reason"])
        lines.append(
            f"<li>{publisher_tag(row['publisher'], colours)} "
            f'<span class="when">{safe(day(row["day"]) or "day unknown")}</span> {read_link("read", row, query)}'
            f'<p class="prose">{marked(row["raw"], 0, len(row["raw"]), [mark])}</p></li>'
        )
    return f'<ul class="others">{"".join(lines)}</ul>'
