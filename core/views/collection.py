"""What a collection is made of, what would be added to it, what was set aside, what was decided on its articles."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from core.batch import DUPLICATE
from core.decisions.record import Decision, in_force, undone
from core.filters import Filters
from core.store import Store
from core.views.asking import Record, ask
from core.views.markup import Query, read_link, safe
from core.views.words import PUBLISHED_BASIS, count, moment, shortened
from core.workspace.preview import KNOWN, NEAR, NEW, REMOVED, Preview
from core.workspace.running import State

ARTICLE_KINDS = ("field", "role", "remove")
LISTED = 2_000
"""Rows of a list at most; the filters of the rail lead to the rest."""
STAGES = {
    "": "Starting",
    "reading": "Reading files",
    "parsing": "Finding names, days and statements",
    "comparing": "Comparing articles",
    "writing": "Writing the tables",
}
UNREAD, TWICE = "cannot be read", "twice here"
STANDINGS = {NEW: "new", KNOWN: "here already", REMOVED: "was removed: comes back", NEAR: "much like another"}
LOOK_FIRST = (UNREAD, STANDINGS[NEAR], STANDINGS[REMOVED], TWICE, STANDINGS[KNOWN], STANDINGS[NEW])
FIELD_NAMES = {
    "publisher": "Publisher",
    "headline": "Headline",
    "date_published": "Published",
    "author": "By",
    "section": "Section",
}


def holds(store: Store, copies: int, watched: int) -> str:
    """In a line, what a collection is made of."""
    pieces = [count(store.count("articles"), "article")]
    pieces += [count(copies, "copied file")] if copies else []
    pieces += [count(watched, "watched folder")] if watched else []
    failures = store.count("failures")
    pieces += [f"{count(failures, 'file')} left out"] if failures else []
    return " · ".join(pieces)


def progress_words(now: State, running: bool) -> str:
    """Where an update stands, in a line."""
    if running:
        number = f", {now.done:,} of {now.total:,}" if now.total > 1 else ""
        left = f", {time_left(now.seconds_left)}" if now.seconds_left is not None else ""
        return f"{STAGES.get(now.stage, now.stage)}{number}{left}"
    if now.outcome == "failed":
        return f"The update failed; the former tables stay in use. {now.message}"
    if now.outcome == "stopped":
        return "The update was stopped; the former tables stay in use. What was read is kept."
    return "The last update was broken off; the former tables stay in use. What was read is kept."


def time_left(seconds: float) -> str:
    """About how long, as exactly as can be known: "about 2 min left"."""
    if seconds < 5:
        return "a few seconds left"
    if seconds < 55:
        return f"about {round(seconds / 5) * 5} s left"
    return f"about {max(1, round(seconds / 60))} min left"


def understood(found: Preview) -> pd.DataFrame:
    """What would be added, a row for each article and each file that gives none: what needs a look comes first."""
    rows = [
        {
            "standing": STANDINGS[each.standing],
            "publisher": each.publisher or "not named",
            "headline": each.headline or each.file,
            "published": moment(each.date_published),
            "basis": PUBLISHED_BASIS.get(each.date_published_basis, each.date_published_basis),
            "words": each.word_count,
            "check": " ".join((*_near(each.like, each.share), *each.warnings)),
            "file": each.file,
        }
        for each in found.articles
    ]
    rows += [
        {
            "standing": TWICE if each.stage == DUPLICATE else UNREAD,
            "headline": each.file,
            "check": f"{each.error[:1].upper()}{each.error[1:]}. {each.action}",
            "file": each.file,
        }
        for each in found.failures
    ]
    rows.sort(key=lambda row: (LOOK_FIRST.index(str(row["standing"])), not row["check"]))
    columns = ["standing", "publisher", "headline", "published", "basis", "words", "check", "file"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.assign(words=frame["words"].astype("Int64")).fillna(
        {name: "" for name in columns if name != "words"}
    )


def summary(found: Preview) -> str:
    """In a line, what a preview found."""
    twice = sum(1 for each in found.failures if each.stage == DUPLICATE)
    pieces = [
        (found.number(NEW), "new"),
        (found.number(NEAR), "much like another"),
        (found.number(REMOVED), "removed before, would come back"),
        (found.number(KNOWN), "here already"),
        (twice, "twice among these files"),
    ]
    said = [f"{number:,} {words}" for number, words in pieces if number]
    bad = len(found.failures) - twice
    unread = [f"{count(bad, 'file')} cannot be read"] if bad else []
    total = count(len(found.articles) + twice, "article")
    return f"{total}: {', '.join([*said, *unread])}" if said or unread else "No article was found."


def listing(store: Store, filters: Filters) -> pd.DataFrame:
    """The articles that the filters leave, by file: what identifies each, and where its text was found before."""
    frame = ask(
        store,
        "SELECT article_id, publisher, headline, date_published, date_published_basis, word_count, file, warnings "
        "FROM kept_articles ORDER BY file, article_id LIMIT ?",
        filters=filters,
        tables=["articles"],
        parameters=[LISTED],
    )
    return frame.assign(
        published=[moment(value) for value in frame["date_published"]],
        basis=frame["date_published_basis"].map(PUBLISHED_BASIS),
    )


def set_aside(store: Store, publisher: str) -> pd.DataFrame:
    """Blocks of a publisher that are no part of its stories, those in most articles first.

    `text`, `role`, `rule`, `articles` (how many hold it), and an example: `article_id`, `start`, `end`.
    """
    return ask(
        store,
        "SELECT text, role, any_value(rule) AS rule, count(DISTINCT article_id) AS articles, "
        'min(article_id) AS article_id, min_by(start, article_id) AS start, min_by("end", article_id) AS "end" '
        "FROM passages JOIN articles USING (article_id) "
        "WHERE role IN ('noise', 'related') AND text <> '' AND publisher = ? "
        "GROUP BY text, role ORDER BY articles DESC, text LIMIT ?",
        parameters=[publisher, LISTED],
    )


def aside_counts(store: Store) -> dict[str, tuple[int, int]]:
    """For each publisher ("" for articles that name none) how many different blocks were set aside, and their share
    of its words in percent."""
    frame = ask(
        store,
        "SELECT publisher, count(DISTINCT text) FILTER (WHERE role IN ('noise', 'related')) AS blocks, "
        "CAST(round(100 * coalesce(sum(length(text)) FILTER (WHERE role IN ('noise', 'related')), 0) "
        "/ greatest(sum(length(text)), 1)) AS INTEGER) AS share "
        "FROM passages JOIN articles USING (article_id) GROUP BY publisher ORDER BY blocks DESC, publisher",
    )
    rows = zip(frame["publisher"], frame["blocks"], frame["share"], strict=True)
    return {str(name): (int(blocks), int(share)) for name, blocks, share in rows}


def block(row: Record, query: Query) -> str:
    """A block that was set aside, as HTML: its words, how many articles hold it, and a link to one of them."""
    link = read_link("Read one", row, query)
    return (
        f'<div class="decision"><p class="prose">{safe(shortened(row["text"], 400))}</p>'
        f'<div class="when">{count(int(row["articles"]), "article")} · {safe(row["role"])}: {safe(row["rule"])} · '
        f"{link}</div></div>"
    )


def titles(store: Store) -> dict[str, str]:
    """Articles by id, in a few words."""
    frame = ask(store, "SELECT article_id, publisher, headline FROM articles")
    return {key: title(publisher, headline) for key, publisher, headline in frame.itertuples(index=False)}


def publisher_label(name: str, blocks: int, share: int) -> str:
    """A publisher with how much of it was set aside, for choosing."""
    return f"{name or 'No publisher named'} · {count(blocks, 'block')}, {share} % of its text"


def decided(decisions: Sequence[Decision], titles: dict[str, str]) -> list[tuple[Decision, str, bool]]:
    """The decisions on articles, the latest first: each, in words, and whether it holds.

    `titles` are the collection's articles by id, in words.
    """
    holding = {each.decision_id for each in in_force(decisions)}
    made = [each for each in dict.fromkeys(decisions) if each.kind in ARTICLE_KINDS]
    made.sort(key=lambda each: (each.made, each.decision_id), reverse=True)
    return [(each, _words(each, titles), each.decision_id in holding) for each in made]


def undoing(decision: Decision, decisions: Sequence[Decision]) -> str:
    """Id of what is to be undone so that `decision` holds no more or, where it was undone, holds again."""
    former = undone(decisions).get(decision.decision_id)
    return former.decision_id if former else decision.decision_id


def title(publisher: str, headline: str) -> str:
    """An article in a few words."""
    return ", ".join(filter(None, (publisher, shortened(headline, 90)))) or "an article without a headline"


def card(decision: Decision, words: str, holds: bool) -> str:
    """A decision as HTML."""
    state = "in force" if holds else "undone"
    who = " · ".join(filter(None, (decision.author, moment(decision.made[:16]), decision.reason)))
    return (
        f'<div class="decision"><div><span class="state {state.replace(" ", "-")}">{state}</span> '
        f'<b>{safe(words)}</b></div><div class="when">{safe(who)}</div></div>'
    )


def _near(like: str, share: float) -> tuple[str, ...]:
    return (f"{share:.0%} of its text is in “{like}”.",) if like else ()


def _words(decision: Decision, titles: dict[str, str]) -> str:
    if decision.kind == "role":
        back = "is part of the story" if decision.value == "body" else f"is {decision.value}"
        return f"In {decision.subject or 'articles without a publisher'}, “{shortened(decision.form, 120)}” {back}"
    where = titles.get(decision.subject) or decision.form or decision.subject
    if decision.kind == "remove":
        return f"Removed: {where}"
    name = FIELD_NAMES.get(decision.form, decision.form)
    where = titles.get(decision.subject, "an article that is not here now")
    return f"{name} of {where} is “{decision.value}”" if decision.value else f"{name} of {where} is unknown"
