"""Statements set for reading: who, in what words, where and when; what is said apart from who says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from core.views.asking import Record, records
from core.views.markup import Query, folded, publisher_tag, read_link, safe
from core.views.words import count, day

Content = tuple[str, str, str]
"""The text of an indirect statement before what is said, what is said, and the text behind it."""
_QUOTES = '“”" ,'


def entries(
    frame: pd.DataFrame,
    contents: Mapping[str, Content],
    others: Mapping[str, Sequence[Record]],
    colours: Mapping[str, str],
    query: Query,
) -> str:
    """Statements as HTML entries. `others` are the sentences of other articles that say the same, by sentence."""
    lines = "".join(_entry(row, contents, others, colours, query) for row in records(frame))
    return f'<ul class="statements">{lines}</ul>'


def _entry(
    row: Record,
    contents: Mapping[str, Content],
    others: Mapping[str, Sequence[Record]],
    colours: Mapping[str, str],
    query: Query,
) -> str:
    who = row["speaker"].replace("; ", " and ") or row["speaker_text"] or "Nobody named"
    warning = f'<p class="warning">Check the speaker: {safe(row["warning"])}</p>' if row["warning"] else ""
    return (
        f'<li class="{"direct" if row["kind"] == "direct" else "indirect"}"><div class="who"><b>{safe(who)}</b> '
        f'<span class="stance">{safe(row["stance"])}</span> <span class="when">{_circumstances(row)}</span></div>'
        f'<p class="prose">{_words(row, contents.get(row["statement_id"]))}</p>{_distance(row)}{warning}'
        f'<div class="source">{publisher_tag(row["publisher"], colours)} '
        f'<span class="when">{safe(day(row["date_published"][:10]) or "day unknown")}</span> '
        f"{read_link('read', row, query)}</div>{_same(row, others, colours, query)}</li>"
    )


def _words(row: Record, content: Content | None) -> str:
    if row["kind"] == "direct":
        return safe(f"“{row['text'].strip(_QUOTES)}”")
    if content is None:
        return safe(row["text"])
    before, said, behind = map(safe, content)
    return f'<span class="frame">{before}</span>{said}<span class="frame">{behind}</span>'


def _circumstances(row: Record) -> str:
    told = [f"“{row['cue']}”" if row["cue"] else ""]
    if row["addressee"] and row["addressee"] not in row["occasion"]:
        told.append(f"to {row['addressee']}")
    told += [row["occasion"], f"on {day(row['date'])}" if row["date"] else ""]
    return " · ".join(safe(part) for part in told if part)


def _distance(row: Record) -> str:
    words = ", ".join(f"“{word.strip(_QUOTES)}”" for word in row["hedges"].split("; ") if word)
    return f'<p class="distance">Kept at a distance: {safe(words)}</p>' if words else ""


def _same(
    row: Record, others: Mapping[str, Sequence[Record]], colours: Mapping[str, str], query: Query
) -> str:
    same = others.get(row["sentence_id"], ())
    if not same:
        return ""
    inner = "".join(
        f"<div>{publisher_tag(other['publisher'], colours)} {read_link('read', other, query)}"
        f'<p class="prose">{safe(other["text"])}</p></div>'
        for other in same
    )
    return folded(f"The same in {count(len(same), 'other sentence')} elsewhere", inner, "same")
