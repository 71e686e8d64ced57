"""Who wrote the article and who edited it, from every line that credits somebody."""

from __future__ import annotations

from core.ingest import settings
from core.ingest.credits import Credit, byline_label, closing_credit, read_credits
from core.ingest.names import is_desk, names_in
from core.ingest.plain import value
from core.ingest.roles import AGENCY, CLOSING, NAME, UNDER_LABEL
from core.ingest.wires import agencies
from core.model import MetadataEvidence, Passage
from core.text import name_key


def read_bylines(raw: str, passages: tuple[Passage, ...]) -> list[MetadataEvidence]:
    """Evidence of `author`, `editor` and `wire_source` from by-lines and the credits that close the story.

    Who stands alone in brackets below a story that names its reporter at the top, or in brackets behind its
    last sentence, edited it. A desk (`Tim Redaksi`) counts where nobody is named, and so do initials: the
    reporter's, then the editor's.
    """
    bylines = [i for i, passage in enumerate(passages) if passage.role in ("byline", "date")]
    lines = bylines[: settings.MOST_CREDITS] + bylines[settings.MOST_CREDITS :][-settings.MOST_CREDITS :]
    story = next((i for i, passage in enumerate(passages) if passage.role == "body"), 0)
    closing = [i for i in lines if passages[i].rule == CLOSING]
    heads = [credit for i in lines if i not in closing for credit in _line(raw, passages, i)]
    ends = [credit for i in closing if i > story for credit in _line(raw, passages, i)]
    inline = _inline(raw, passages)
    reporters = {credit.value for credit in inline if credit.field == "author"}
    tops = {credit.value for credit in heads if credit.field == "author"}
    others = {name for name in tops | reporters if not is_desk(name)}
    editors = {c.value for c in ends if c.field == "author" and others - {c.value}}
    credits = _unlisted(heads) + inline + ends
    told = _named(credits) or _by_initials(credits)
    told += [credit for credit in credits if credit.field == "wire"]
    return [_evidence(credit, editors) for credit in told]


def _unlisted(credits: list[Credit]) -> list[Credit]:
    """Without those whom one line lists among the authors and another labels as the editor."""
    editors = {credit.value for credit in credits if credit.field == "editor"}
    authors = {credit.value for credit in credits if credit.field == "author"}
    listed = editors if authors - editors else set()
    return [credit for credit in credits if credit.field != "author" or credit.value not in listed]


def _line(raw: str, passages: tuple[Passage, ...], index: int) -> list[Credit]:
    """The credits of one by-line or date line, their offsets those of the saved text."""
    rule, start, end = passages[index].rule, passages[index].start, passages[index].end
    text = raw[start:end]
    if rule == UNDER_LABEL:
        label = byline_label(raw[passages[index - 1].start : passages[index - 1].end])
        return _moved([Credit(label, *name) for name in names_in(text, 0, len(text), True) if label], start)
    if rule == CLOSING:
        return _moved(closing_credit(text, alone=True), start)
    if rule == AGENCY:
        return _moved([Credit("wire", *agency) for agency in agencies(text)], start)
    if rule == NAME:
        return _moved([Credit("author", *name) for name in names_in(text, 0, len(text))], start)
    return _moved(read_credits(text), start)


def _inline(raw: str, passages: tuple[Passage, ...]) -> list[Credit]:
    """The credit behind the last sentence of the last paragraph."""
    body = [passage for passage in passages if passage.role == "body"]
    if not body:
        return []
    return _moved(closing_credit(raw[body[-1].start : body[-1].end]), body[-1].start)


def _named(credits: list[Credit]) -> list[Credit]:
    """Authors and editors; a part of a name that another credit gives in full is left out."""
    people = [(credit, name_key(credit.value)) for credit in credits if credit.field in ("author", "editor")]
    keys = {key for _, key in people}
    parts = {key for key in keys for other in keys if key != other and f" {key} " in f" {other} "}
    named = [credit for credit, key in people if key not in parts]
    persons = {credit.field for credit in named if not is_desk(credit.value)}
    return [credit for credit in named if not (is_desk(credit.value) and credit.field in persons)]


def _by_initials(credits: list[Credit]) -> list[Credit]:
    first, second = [*(credit for credit in credits if credit.field == "initials"), None, None][:2]
    author = [Credit("author", first.value, first.start, first.end)] if first else []
    editor = [Credit("editor", second.value, second.start, second.end)] if second else []
    return author + editor


def _evidence(credit: Credit, editors: set[str]) -> MetadataEvidence:
    field = "wire_source" if credit.field == "wire" else "editor" if credit.value in editors else credit.field
    return MetadataEvidence(field, value(credit.value), credit.start, credit.end, "stated")


def _moved(credits: list[Credit], by: int) -> list[Credit]:
    return [Credit(credit.field, credit.value, credit.start + by, credit.end + by) for credit in credits]
