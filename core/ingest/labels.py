"""Labels that tell what a block is for: `Baca Juga`, `POPULER`, `Copyright`. Their list is
`block_labels.csv`."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple, cast

from core import lexicon
from core.model import Role

_LONGEST_TAIL = 80
"""Characters to the end of a paragraph that a notice run into it may be from."""

Reach = Literal["line", "list", "rest"]


class Label(NamedTuple):
    """A label and what it is the label of."""

    role: Role
    reach: Reach
    """The line itself, the list under it as well, or the rest of the page."""
    text: str
    own: str
    """What the line holds besides the label."""


def label_of(text: str) -> Label | None:
    """The label that the line `text` is, begins with or holds.

    How a label must stand is its row's `match`: `whole` is the line, figures and punctuation aside;
    `start` begins a short line or has a colon behind it; `opens` begins any line; `anywhere` stands in a
    line of moderate length. `glued` and `tail` stand run into paragraphs, which are cut there: anywhere, or
    near the end.
    """
    if len(text) < 80:
        whole = _table("whole").get(_bare(text))
        if whole:
            return Label(*whole, _bare(text), "")
    match = _starts().match(text)
    if match:
        key = _key(match[1])
        rest = text[match.end() :]
        if key in _table("opens"):
            return Label(*_table("opens")[key], key, rest.strip(" :.…"))
        if rest.lstrip()[:1] == ":" or len(rest.split()) <= 3:
            return Label(*_table("start")[key], key, rest.strip(" :.…"))
    found = _anywhere().search(text) if len(text) < 400 and _may_hold(text, ("anywhere",)) else None
    if found:
        key = _key(found.group())
        return Label(*_table("anywhere")[key], key, text)
    return None


def glued_label(text: str) -> list[int]:
    """Offsets at which `text` should be cut: around a notice, and before a link behind the end of a
    sentence."""
    if not _may_hold(text, ("glued", "tail", "opens", "field")):
        return []
    cuts = []
    for match in _glued().finditer(text):
        if match["tail"] and len(text) - match.start() > _LONGEST_TAIL:
            continue
        cuts.append(match.end() if match["field"] else match.start())
        if match["notice"] and match.end() < len(text):
            cuts.append(match.end())
    return [cut for cut in cuts if cut]


def _may_hold(text: str, matches: tuple[str, ...]) -> bool:
    """Does a label's longest word stand in `text`? Asked first, it spares most paragraphs the search for labels."""
    lower = text.lower()
    return any(word in lower for word in _longest_words(matches))


@cache
def _longest_words(matches: tuple[str, ...]) -> tuple[str, ...]:
    labels = [label.lower() for match in matches for label in _glueable(match)]
    return tuple(sorted({max(label.split(), key=len) for label in labels}))


def _glueable(match: str) -> list[str]:
    """The labels of one kind; of those that open a line the links alone, which stand behind sentences too."""
    return [label for label, (role, _) in _table(match).items() if match != "opens" or role == "related"]


def _bare(text: str) -> str:
    """`text` without what labels carry at their edges: `» Komentar (3)` is `komentar`."""
    return _key(text).strip(" :.,>»«›–—|!•()[]0123456789")


def _key(text: str) -> str:
    return " ".join(text.lower().split())


@cache
def _table(match: str) -> dict[str, tuple[Role, Reach]]:
    rows = lexicon.table("block_labels", "label", "match", "role", "reach")
    return {
        row["label"]: (cast(Role, row["role"]), cast(Reach, row["reach"]))
        for row in rows
        if row["match"] == match
    }


def _alternatives(labels: list[str]) -> str:
    ordered = sorted(labels, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, label.split())) for label in ordered)


@cache
def _starts() -> re.Pattern[str]:
    labels = _alternatives([*_table("start"), *_table("opens")])
    return re.compile(rf"[\W_]{{0,4}}?({labels})(?![^\W\d_])", re.IGNORECASE)


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(_alternatives(list(_table("anywhere"))), re.IGNORECASE)


def _notice(label: str) -> str:
    """`label` as it stands glued to words: one in capitals in no other way, one in brackets to their end."""
    pattern = re.escape(label) + (r"[^\]\n]{0,40}\]?" if label.startswith("[") else "")
    return f"(?-i:{pattern})" if label.isupper() else pattern


@cache
def _glued() -> re.Pattern[str]:
    """A notice anywhere or near the end; a link behind a sentence, with its colon; the field name of a headline."""
    links = _alternatives(_glueable("opens"))
    notices = "|".join(map(_notice, _table("glued")))
    behind_sentence = r"(?<=[.!?…\"”’)])\s*"
    glued_to_word = r"(?-i:(?<=[a-z])(?=[A-Z]))"
    return re.compile(
        rf"(?P<notice>{notices})|(?P<tail>{_alternatives(list(_table('tail')))})|(?:{behind_sentence}|{glued_to_word})(?:{links})\s*:"
        rf"|^(?P<field>(?:{_alternatives(list(_table('field')))})\s*:\s*)",
        re.IGNORECASE,
    )
