"""The network as entities of FollowTheMoney, one in a line of JSON: followthemoney.tech."""

from __future__ import annotations

import hashlib
import json
import re

from core.filters import Filters
from core.store import Store
from core.views.asking import Record, records
from core.views.network import View
from core.views.network_export import actors, all_ties, spells
from core.views.network_kinds import TOGETHER
from core.views.words import ACTOR_TYPES, count, several

_SCHEMATA = {"PER": "Person", "ORG": "Organization", "GPE": "PublicBody", "LOC": "Address"}
"""What each type of actor is there. A state acts as its government does, which is a public body; a place acts not at
all, and stands with its name as an address."""
_NAME_LENGTH = 384
"""Characters of a name, FollowTheMoney's own limit."""
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def to_ftm(store: Store, filters: Filters, view: View) -> bytes:
    """Actors and ties of the network that `view` leaves, as FollowTheMoney entities in JSON lines.

    Ties are `UnknownLink`: that schema says who and whom, and leaves the nature of the tie to `role`, which holds the
    act. Their first and last day are `startDate` and `endDate`, the days themselves `date`.
    """
    lines = [_actor(row) for row in records(actors(store, filters, view))]
    lines += [_tie(row) for row in records(all_ties(store, filters, view))]
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines).encode()


def _actor(row: Record) -> Record:
    schema = _SCHEMATA.get(row["type"], "LegalEntity")
    aliases = [name for alias in several(row["aliases"]) if (name := _text(alias)[:_NAME_LENGTH])]
    said = f"{ACTOR_TYPES.get(row['type'], 'actor')}; {count(row['mentions'], 'mention')} in "
    return _entity(
        row["id"],
        schema,
        {
            "name": [_text(row["label"])[:_NAME_LENGTH]],
            "alias": list(dict.fromkeys(aliases)),
            "summary": [said + count(row["publishers"], "outlet")],
        },
    )


def _tie(row: Record) -> Record:
    found = spells(row["days"])
    said = f"{row['source_name']} – {row['label']} – {row['target_name']}: {count(row['weight'], 'sentence')}"
    doubt = f", denied in {row['denied']}" if row["denied"] else ""
    direction = ", without direction" if row["label"] == TOGETHER else ""
    # A value of several days names its first and last; one of a month stays as vague as it is.
    days = [day for value in several(row["days"]) for day in value.split("/") if day and day != ".."]
    return _entity(
        f"{row['source']}~{row['label']}~{row['target']}",
        "UnknownLink",
        {
            "subject": [_id(row["source"])],
            "object": [_id(row["target"])],
            "role": [_text(row["label"])],
            "startDate": [found[0][0].isoformat()] if found else [],
            "endDate": [found[-1][1].isoformat()] if found else [],
            "date": sorted(set(days)),
            "summary": [_text(said + doubt + direction)],
        },
    )


def _entity(key: str, schema: str, properties: dict[str, list[str]]) -> Record:
    return {
        "id": _id(key),
        "schema": schema,
        "properties": {name: values for name, values in properties.items() if values},
    }


def _id(key: str) -> str:
    """An id of letters and digits that FollowTheMoney takes as it is, the same wherever the actor is found."""
    return f"runut-{hashlib.sha256(key.encode('utf-8', 'replace')).hexdigest()[:24]}"


def _text(value: str) -> str:
    return _UNPRINTABLE.sub(" ", str(value)).strip()
