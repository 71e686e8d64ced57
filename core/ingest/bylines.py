"""Who wrote the article and who edited it, from every line that credits somebody."""

from __future__ import annotations

import re

from core.ingest.credits import Credit, closing_credit, read_credits
from core.ingest.header import NAME
from core.ingest.layout import UNDER_LABEL
from core.ingest.names import names_in
from core.ingest.roles import AGENCY, CLOSING
from core.ingest.wires import wire_named
from core.model import MetadataEvidence, Passage
from core.text import name_key


def read_bylines(raw: str, passages: tuple[Passage, ...]) -> list[MetadataEvidence]:
    """Evidence of `author`, `editor` and `wire_source` from by-lines and the credits that close the story.

    A story that ends with a reporter's name in brackets, and below repeats the name from its top alone in
    brackets, was edited by that name. Initials count where no name is given: the reporter's, then the
    editor's.
    """
    heads: list[Credit] = []
    ends: list[Credit] = []
    for index, passage in enumerate(passages):
        text = raw[passage.start : passage.end]
        if passage.role not in ("byline", "date"):
            continue
        if passage.rule == CLOSING:
            ends += _moved(closing_credit(text, alone=True), passage.start)
        elif passage.rule == AGENCY:
            heads.append(Credit("wire", wire_named(text), passage.start, passage.end))
        elif passage.rule == NAME:
            names = names_in(text, 0, len(text))
            heads += _moved([Credit("author", *name) for name in names], passage.start)
        elif passage.rule == UNDER_LABEL:
            start = passages[index - 1].start
            heads += _moved(read_credits(raw[start : passage.end]), start)
        else:
            heads += _moved(read_credits(text), passage.start)
    inline = _inline(raw, passages)
    reporters = {credit.value for credit in inline if credit.field == "author"}
    tops = {credit.value for credit in heads if credit.field == "author"}
    editors = {c.value for c in ends if c.field == "author" and c.value in tops and reporters - {c.value}}
    credits = _named(heads + inline + ends) or _by_initials(inline + ends)
    credits += [credit for credit in heads + inline + ends if credit.field == "wire"]
    return [_evidence(credit, editors) for credit in credits]


def _inline(raw: str, passages: tuple[Passage, ...]) -> list[Credit]:
    """The credit behind the last sentence of the last paragraph."""
    body = [passage for passage in passages if passage.role == "body"]
    if not body:
        return []
    return _moved(closing_credit(raw[body[-1].start : body[-1].end]), body[-1].start)


def _named(credits: list[Credit]) -> list[Credit]:
    """Authors and editors; a part of a name that another credit gives in full is left out."""
    people = [credit for credit in credits if credit.field in ("author", "editor")]
    keys = [f" {name_key(credit.value)} " for credit in people]
    return [
        c
        for c, key in zip(people, keys, strict=True)
        if not any(key in other and key != other for other in keys)
    ]


def _by_initials(credits: list[Credit]) -> list[Credit]:
    initials = [credit for credit in credits if credit.field == "initials"][:2]
    fields = ("author", "editor")
    return [
        Credit("author" if field == "author" else "editor", credit.value, credit.start, credit.end)
        for field, credit in zip(fields, initials, strict=False)
    ]


def _evidence(credit: Credit, editors: set[str]) -> MetadataEvidence:
    field = {"wire": "wire_source"}.get(credit.field, credit.field)
    if credit.value in editors:
        field = "editor"
    return MetadataEvidence(field, re.sub(r"\s+", " ", credit.value), credit.start, credit.end, "stated")


def _moved(credits: list[Credit], by: int) -> list[Credit]:
    return [Credit(credit.field, credit.value, credit.start + by, credit.end + by) for credit in credits]
