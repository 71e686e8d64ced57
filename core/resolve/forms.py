"""What detection hands to identity: a form in the text and what its surroundings say of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from core.resolve.known import Known

FormKind = Literal["PER", "ORG", "GPE", "LOC", "role", "title"]


@dataclass(frozen=True, slots=True)
class Form:
    """A surface form. `role` is an office of somebody (`Sekjen NATO`), `title` an office alone (`Presiden`).

    `of`, `holder`, `stands_for` and `also` are indexes into the article's forms.
    """

    start: int
    end: int
    kind: FormKind
    name: str = ""
    """The name as written, white space folded, titles off; empty for `role` and `title`."""
    known: tuple[Known, ...] = ()
    initials: bool = False
    """Is it the initials of a person, which name nobody whom the lexicon knows?"""
    slip: bool = False
    """Was a typing slip mended to find `known`?"""
    headed: bool = False
    """Does a word such as `Kementerian` or `Kecamatan` open it?"""
    office: str = ""
    """Key of the office: of a role or title, or of the title before a person's name."""
    of: int | None = None
    """The body that a role's office is of."""
    holder: int | None = None
    """The person named beside a role."""
    stands_for: int | None = None
    """The form that this one is a short name for: `AS` in `Amerika Serikat (AS)`."""
    also: int | None = None
    """The full name that the text gives as another name of this person: `… alias Ahmed al-Sharaa`."""
    placed: bool = False
    """Does a preposition, a dateline or a list of places say that the place is meant, not its government?"""
    acts: bool = False
    """Does it say, do or belong to a government (`kata`, `oleh`, `pasukan` beside it)?"""
