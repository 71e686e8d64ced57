"""Reporting words in the text: verbs, passives and "menurut", from `reporting_verbs.csv`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from core.extract.phrases import either, report_words
from core.lexicon import table
from core.model import Stance

Place = Literal["after", "before", "pronoun", "noun", "passive", "source"]
Needs = Literal["any", "speaker", "clause", "bahwa", "purpose", "quotation", "document"]
_GLUED_LENGTH = 7


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word at `[start, end)`, its clitic included ("katanya").

    `place` says where it stands: `after` the words it reports and before its subject ("kata"), `before`
    them and after its subject ("mengatakan"), behind a `pronoun` ("ia pastikan"), as a `noun` ("klaim"),
    `passive` ("disebut"), or as a `source` ("menurut").
    """

    start: int
    end: int
    form: str
    place: Place
    stance: Stance
    needs: Needs
    """What it takes to report: `any` subject and thing said ("mengatakan"), a subject known as a `speaker`
    ("menyebut", which signs and figures do too), a `clause` ("mencatat inflasi naik", not "mencatat laba"),
    a `document` of a named body ("data BPS menunjukkan inflasi naik"), the word `bahwa` or a comma ("percaya
    bahwa …"), a `purpose` ("mengajak warga untuk …"), or a `quotation` beside it ("…," sindir Budi)."""
    clitic: bool
    """It carries its subject or object as -nya."""


def find_cues(text: str, start: int, end: int) -> Iterator[Cue]:
    """Every reporting word in `text[start:end]`, in order; a form with two places gives two cues."""
    for match in _pattern().finditer(text, start, end):
        form = match["form"].lower()
        for place, stance, needs in _forms()[" ".join(form.split())]:
            yield Cue(match.start("form"), match.end(), form, place, stance, needs, bool(match["nya"]))


@cache
def _forms() -> dict[str, list[tuple[Place, Stance, Needs]]]:
    forms: dict[str, list[tuple[Place, Stance, Needs]]] = {}
    for row in table("reporting_verbs", "form", "place", "stance", "needs"):
        reading = cast(Place, row["place"]), cast(Stance, row["stance"]), cast(Needs, row["needs"])
        forms.setdefault(row["form"], []).append(reading)
    for row in table("reporting_nouns", "noun", "stance"):
        forms.setdefault(row["noun"], []).append(("noun", cast(Stance, row["stance"]), "clause"))
    return forms


@cache
def _pattern() -> re.Pattern[str]:
    """Whole words; a long verb also at the end of a word that a lost link glued to it ("Trumpmengatakan")."""
    by_length = sorted(_forms(), key=len, reverse=True)
    glued = [form for form in by_length if len(form) >= _GLUED_LENGTH and form.startswith("me")]
    whole = [form for form in by_length if form not in glued]
    forms = rf"(?:{_either(glued)})|(?<![\w-])(?:{_either(whole)})"
    return re.compile(rf"(?P<form>(?i:{forms}))(?P<nya>nya)?(?![a-zà-ÿ]|-\w)")


@cache
def clause_follows() -> re.Pattern[str]:
    """What stands between a reporting word and the clause that it reports: a mark or a word that opens a clause,
    perhaps behind an adverb or whom it is told to."""
    between, opens = either(report_words("behind a cue")), either(report_words("opens a clause"))
    return re.compile(rf"\s*(?:,|:|(?:(?:{between})\b[^,.]{{0,60}}?)?(?:,|\b(?:{opens})\b))", re.IGNORECASE)


@cache
def light_verb() -> re.Pattern[str]:
    """A verb that lends itself to the reporting noun behind it: "menyampaikan (sebuah) pernyataan"."""
    return re.compile(rf"\b(?P<verb>{either(report_words('light verb'))})\s+(?:\w+\s+)?$")


def _either(forms: list[str]) -> str:
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
