"""The timeline for other programs: TimelineJS JSON and iCalendar. The same events give the same bytes."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from typing import Any

from core.filters import Filters
from core.store import Store
from core.text import fold
from core.views import timeline
from core.views.asking import Record, ask, records
from core.views.markup import safe
from core.views.words import count, event_day, several, shortened

HEADLINE = 150
"""Characters of a headline: as many as the list shows."""
OCTETS = 75
"""The longest line of an iCalendar file, RFC 5545 section 3.1."""

_EDTF_DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f]")
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def to_timeline_js(store: Store, filters: Filters, lanes: timeline.Lanes = "publisher") -> bytes:
    """The events that the filters leave as JSON for TimelineJS, grouped by `lanes`.

    A date has no more parts than the text gives: a month has no day. An event of which only the latest day
    is known stands there, and its `display_date` says so; one without any day is left out. Texts are escaped,
    since TimelineJS draws them as markup. Format: timeline.knightlab.com/docs/json-format.html
    """
    frame = timeline.events(store, filters, lanes, None)
    slides = [_slide(row) for row in records(frame) if row["latest"]]
    words = {"headline": "Timeline", "text": count(len(slides), "event")}
    content = {"title": {"text": words}, "events": slides}
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def to_icalendar(store: Store, filters: Filters) -> bytes:
    """The events that the filters leave as an iCalendar file (RFC 5545), each on whole days.

    One that has no day of its own, but a latest one or none, is left out: a calendar would state it as fact.
    """
    frame = timeline.events(store, filters, limit=None)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Runut//Timeline//EN"]
    for row in records(frame):
        if row["earliest"]:
            lines += _calendar_entry(row)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def number_timeline_js(store: Store, filters: Filters) -> tuple[int, int]:
    """How many events `to_timeline_js` gives, and how many it leaves out."""
    return _with_day(store, filters, "latest")


def number_icalendar(store: Store, filters: Filters) -> tuple[int, int]:
    """How many events `to_icalendar` gives, and how many it leaves out."""
    return _with_day(store, filters, "earliest")


def _with_day(store: Store, filters: Filters, column: str) -> tuple[int, int]:
    found = ask(
        store,
        f"SELECT count(*) AS events, count(nullif({column}, '')) AS given FROM kept_events",
        filters=filters,
        tables=["events"],
    ).iloc[0]
    return int(found["given"]), int(found["events"] - found["given"])


def _slide(row: Record) -> dict[str, Any]:
    first, last = _ends(row)
    slide: dict[str, Any] = {
        "unique_id": row["event_id"],
        "start_date": first,
        "display_date": safe(_when(row)),
        "group": safe(row["lane"]),
        "text": {
            "headline": safe(_headline(row)),
            "text": f"<p>{safe(row['summary'])}</p><p>{safe(_said(row))}</p>",
        },
    }
    if last != first:
        slide["end_date"] = last
    return slide


def _ends(row: Record) -> tuple[dict[str, int], dict[str, int]]:
    """First and last date as TimelineJS has them: as precise as the value, else the days it may span."""
    parts = row["value"].split("/")
    if not all(_EDTF_DAY.fullmatch(part) for part in parts):
        parts = [row["earliest"] or row["latest"], row["latest"]]
    return _date(parts[0]), _date(parts[-1])


def _date(value: str) -> dict[str, int]:
    return dict(zip(("year", "month", "day"), map(int, value.split("-")), strict=False))


def _calendar_entry(row: Record) -> list[str]:
    first, last = date.fromisoformat(row["earliest"]), date.fromisoformat(row["latest"])
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_escaped(row['event_id'])}@runut",
        # The stamp is required. That of the event's own day gives the same file each time.
        f"DTSTAMP:{_compact(first)}T000000Z",
        f"DTSTART;VALUE=DATE:{_compact(first)}",
    ]
    if last < date.max:
        lines.append(f"DTEND;VALUE=DATE:{_compact(last + timedelta(days=1))}")
    return [
        *lines,
        f"SUMMARY:{_escaped(_headline(row))}",
        f"DESCRIPTION:{_escaped(row['summary'])}\\n{_escaped(f'{_when(row)}. {_said(row)}')}",
        f"CATEGORIES:{_escaped(row['kind_said'])}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _compact(day: date) -> str:
    return day.isoformat().replace("-", "")


def _when(row: Record) -> str:
    return event_day(row["value"], row["earliest"], row["latest"])


def _headline(row: Record) -> str:
    return shortened(fold(row["summary"]), HEADLINE)


def _said(row: Record) -> str:
    """What kind of event it is, who reports it, and how its day was found."""
    by = ", ".join(several(row["publishers"]))
    origins = count(row["origin_count"], "independent origin")
    given = f" Days given: {row['days_given']}." if row["days_given"] else ""
    return f"{row['kind_said'].capitalize()}; reported by {by} ({origins}). Day {row['found']}.{given}"


def _escaped(text: str) -> str:
    """`text` as an iCalendar TEXT value, which knows no control characters."""
    return _UNPRINTABLE.sub(" ", fold(text)).translate(_ESCAPES)


def _folded(line: str) -> str:
    """`line` cut into pieces of at most `OCTETS`, none inside a character; a space begins each further one."""
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece += character
        size += octets
    return "\r\n".join([*pieces, piece])
