"""Mails, and web pages saved by a browser as one file (MHTML), which are built like mails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message, MIMEPart
from functools import cache

from core.ingest.page_words import any_of
from core.ingest.readers.rendering import render, universal
from core.ingest.readers.source import Found, Piece
from core.model import StatedField
from core.text import fold

_EMPTY = "Open it, copy the article's text and save that as a .txt file."


def read_mail(piece: Piece) -> Iterator[Found]:
    """The article in a mail and those in the files attached to it.

    The subject is its headline; its date is that of publication unless the mail was passed on. Who sent it
    is not taken for the author.
    """
    message = _parsed(piece)
    stated = _headers(message)
    page, text = message.get_body(("html",)), message.get_body(("plain",))
    words = _words(text)
    if page is not None and len(_words(page)) > len(words):
        yield piece.inner("/body.html", _words(page).encode(), stated, "page")
    elif words.strip():
        values = {item.field: item.value for item in stated}
        raw = render(values.get("headline", ""), (), values.get("date_published", ""), universal(words))
        yield piece.saved(raw, "utf-8", stated)
    attached = 0
    for number, part in enumerate(message.iter_attachments(), start=1):
        data = _payload(part)
        if data and not part.get_content_type().startswith(("image/", "audio/", "video/")):
            attached += 1
            name = (part.get_filename() or f"attachment-{number}").replace("/", "_")
            yield piece.inner(f"/{name}", data)
    if page is None and not words.strip() and not attached:
        raise piece.error("parse", "the mail holds no text", _EMPTY)


def read_saved_page(piece: Piece) -> Iterator[Found]:
    """The page of an MHTML file, without its pictures and frames."""
    message = _parsed(piece)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            address = message.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
            url = (StatedField("url", fold(str(address)), "Content-Location"),) if "://" in address else ()
            yield piece.inner("", _payload(part), url, "page")
            return
    raise piece.error("parse", "the saved page holds no text", _EMPTY)


def _parsed(piece: Piece) -> EmailMessage:
    message = message_from_bytes(piece.data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def _headers(message: EmailMessage) -> tuple[StatedField, ...]:
    subject, date = _header(message, "Subject"), _header(message, "Date")
    headline = _passed_on().sub("", subject)
    stated = [StatedField("headline", headline, "mail Subject")] if headline else []
    if date and headline == subject:
        stated.append(StatedField("date_published", date, "mail Date"))
    return tuple(stated)


@cache
def _passed_on() -> re.Pattern[str]:
    """What programs put before the subject of a mail that is answered or passed on: `Fwd: `, `Bls: Trs: `."""
    return re.compile(rf"^(?:(?:{any_of('passed_on')})\s?:\s?)+", re.IGNORECASE)


def _header(message: EmailMessage, name: str) -> str:
    try:
        return fold(str(message.get(name) or ""))
    except (ValueError, IndexError, AttributeError, TypeError):
        # The library breaks on some headers that no program should write.
        return ""


def _words(part: MIMEPart | None) -> str:
    if part is None:
        return ""
    try:
        return str(part.get_content())
    except (LookupError, ValueError, AttributeError):
        return _payload(part).decode("utf-8", "replace")


def _payload(part: MIMEPart) -> bytes:
    """The bytes of a part; those of a mail that is attached as such."""
    try:
        mail = part.get_payload(0) if part.get_content_type() == "message/rfc822" else None
        data = mail.as_bytes() if isinstance(mail, Message) else part.get_payload(decode=True)
    except (LookupError, ValueError, AttributeError, TypeError):
        return b""
    return data if isinstance(data, bytes) else b""
