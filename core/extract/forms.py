"""From the names read in a sentence to forms: titles, roles, short names, places told from seats."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.extract.candidates import Candidate, Sight, place_cue
from core.extract.evidence import acts, said_by, says
from core.extract.name_lexicon import also_called, government_words, name_cues
from core.extract.titles import Title
from core.extract.words import Word, function_words
from core.model import Article
from core.resolve.forms import Form
from core.resolve.known import capital_words
from core.text import fold

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_NAMED_TITLES = ("office", "post", "rank", "honorific")


def find_forms(article: Article, read: Iterable[tuple[Sight, list[Candidate]]]) -> list[Form]:
    """The forms of an article, in the order of the text. Datelines name places, not governments."""
    forms: list[Form] = []
    for sight, names in read:
        named = [name for name in names if name.kind != "none"]
        forms.extend(_clause_forms(article.saved.raw, sight, named, len(forms)))
    datelines = [(said.start, said.end) for said in article.metadata.evidence if said.field == "dateline"]
    return [
        replace(form, placed=True) if any(start <= form.start < end for start, end in datelines) else form
        for form in forms
    ]


def _clause_forms(raw: str, sight: Sight, names: list[Candidate], offset: int) -> list[Form]:
    forms = [_form(raw, sight, name) for name in names]
    _link_short_names(raw, sight, names, forms, offset)
    used: set[int] = set()
    roles = []
    for title in sight.titles:
        role = _role(sight, title, names, offset)
        if role:
            roles.append(role)
            used.add(title.first)
    named = {title.first for name in names if name.kind == "PER" for title in _titles_before(sight, name)}
    alone = [
        Form(sight.words[title.first].start, sight.words[title.stop - 1].end, "title", office=title.office)
        for title in sight.titles
        if _stands_alone(sight, title, names) and title.first not in used | named
    ]
    return forms + roles + alone


def _form(raw: str, sight: Sight, name: Candidate) -> Form:
    words = sight.words
    start, end = words[name.first].start, words[name.stop - 1].end
    if raw.count("(", start, end) > raw.count(")", start, end) and raw[end : end + 1] == ")":
        end += 1
    text = _BRACKETS.sub("", _name(words[name.first : name.stop]) + raw[words[name.stop - 1].end : end])
    if name.kind == "PER":
        titles = _titles_before(sight, name)
        shown = [title for title in titles if words[title.first].capital and title.kind in _NAMED_TITLES]
        if shown:
            start = words[shown[-1].first].start
        office = next((title.office for title in titles if title.office and not title.former), "")
        return Form(start, end, "PER", text, name.known, initials=name.initials, office=office)
    return Form(
        start,
        end,
        "ORG" if name.kind == "none" else name.kind,
        text,
        name.known,
        slip=name.slip,
        headed=name.headed,
        placed=_placed(words, name),
        acts=_acts(words, name),
    )


def _name(words: Sequence[Word]) -> str:
    """The name as written, with the spaces that were lost."""
    return words[0].text + "".join(_gap(word.before) + word.text for word in words[1:])


def _gap(gap: str) -> str:
    """White space as one space, a lost space restored, marks kept."""
    return fold(f"|{gap}|").strip("|") or " "


def _titles_before(sight: Sight, name: Candidate) -> list[Title]:
    """The titles that stand in a row before a person's name, the nearest first: `Prof. Dr. H. Budi`."""
    found = []
    stop = name.first
    while stop > 0:
        gap = sight.words[stop].before
        title = sight.ending.get(stop)
        if title is None or gap.strip(" .)\xa0\n") or not gap:
            break
        found.append(title)
        stop = title.first
    return found


def _role(sight: Sight, title: Title, names: Sequence[Candidate], offset: int) -> Form | None:
    """`Presiden Rusia`, `Sekjen NATO`: a title and right behind it the body it is of."""
    words = sight.words
    if title.kind not in ("office", "post"):
        return None
    for index, name in enumerate(names):
        if (
            name.first == title.stop
            and name.kind != "PER"
            and words[name.first].before in ("", " ", "\xa0", ") ")
        ):
            holder = _beside(sight, title, name, names)
            if holder is None and (
                title.former or not words[title.first].capital or (title.kind == "post" and not title.office)
            ):
                return None
            return Form(
                words[title.first].start,
                words[name.stop - 1].end,
                "role",
                office=title.office,
                of=offset + index,
                holder=None if holder is None else offset + holder,
            )
    return None


def _beside(sight: Sight, title: Title, body: Candidate, names: Sequence[Candidate]) -> int | None:
    """The person named right behind a role, or else right before it with a comma."""
    words = sight.words
    before = None
    for index, name in enumerate(names):
        if name.kind != "PER":
            continue
        titles = _titles_before(sight, name)
        first = titles[-1].first if titles else name.first
        stop = _past_field(sight, body.stop, names)
        if first >= stop and _near(sight, title, stop, first, name.stop):
            return index
        if (
            name.stop == title.first
            and words[title.first].before.strip() == ","
            and words[title.first].capital
        ):
            before = index
    return before


def _past_field(sight: Sight, stop: int, names: Sequence[Candidate]) -> int:
    """Step over the land that a post is for: `Utusan Khusus PBB untuk Suriah`, `Dubes RI di Korea Selatan`."""
    words = sight.words
    if stop < len(words) and words[stop].key in name_cues("field"):
        return next((name.stop for name in names if name.first == stop + 1 and name.kind != "PER"), stop)
    return stop


def _near(sight: Sight, title: Title, stop: int, first: int, end: int) -> bool:
    """Does the name `[first, end)` follow word `stop`, at once, behind brackets, or as an apposition?"""
    words = sight.words
    if stop != first:
        return (
            words[stop].before.strip() == "("
            and words[first].before.strip() in (")", "),")
            and first - stop <= 2
        )
    if not words[first].before.strip():
        return True
    closed = words[end].before if end < len(words) else sight.clause.tail
    return (
        words[first].before.strip() == ","
        and words[title.first].capital
        and closed.strip()[:1] in set(',.(;–-"”')
    )


def _stands_alone(sight: Sight, title: Title, names: Sequence[Candidate]) -> bool:
    """Is this an office written large with neither body nor name: `Presiden menegaskan`?"""
    words = sight.words
    if title.kind != "office" or title.former or not words[title.first].capital or sight.clause.title_case:
        return False
    if any(name.first < title.stop and name.stop > title.first for name in names):
        return False
    if _inside_a_name(words, title.first):
        return False
    follows = words[title.stop] if title.stop < len(words) else None
    return follows is None or not (follows.capital and follows.joined)


def _inside_a_name(words: Sequence[Word], first: int) -> bool:
    """Does a capital stand before the title: `Peraturan Menteri Keuangan`, `Kantor Presiden`?"""
    if first == 0 or words[first].before != " ":
        return False
    before = words[first - 1]
    return before.capital and before.key not in function_words()


def _placed(words: Sequence[Word], name: Candidate) -> bool:
    """Does `di`, `kota`, … before the name, or another place behind a comma, say that the place is meant?"""
    if place_cue(words, name.first) or (name.first and words[name.first - 1].key == "dari"):
        return True
    if _in_commas(words, name):
        return True
    if name.stop < len(words):
        follows = words[name.stop]
        listed = (
            follows.before.strip() in (",", "(") and follows.capital and follows.key not in function_words()
        )
        return listed and not says(words, name.stop)
    return False


def _in_commas(words: Sequence[Word], name: Candidate) -> bool:
    """`Majelis Nasional, Seoul, 14 Desember`: between commas behind what stands there, in no list of cities."""
    if not (name.first > 0 and name.stop < len(words)) or words[name.first].before != ", ":
        return False
    listed = words[name.first - 1].key in capital_words() or words[name.stop].capital
    return words[name.first - 1].capital and words[name.stop].before == ", " and not listed


def _acts(words: Sequence[Word], name: Candidate) -> bool:
    before = words[name.first - 1].key if name.first else ""
    return (
        says(words, name.stop)
        or acts(words, name.stop)
        or said_by(words, name.first)
        or before in government_words()
    )


def _link_short_names(
    raw: str, sight: Sight, names: Sequence[Candidate], forms: list[Form], offset: int
) -> None:
    """Mark the names in brackets or behind a comma that the text gives as another form of the name before."""
    for index in range(1, len(names)):
        gap = raw[forms[index - 1].end : forms[index].start].strip()
        defined = gap in ("(", ",") and _defined(sight, names[index], names[index - 1])
        both_people = names[index].kind == names[index - 1].kind == "PER"
        one_person = both_people and gap in also_called()
        if defined or (one_person and names[index].stop - names[index].first == 1):
            forms[index] = replace(forms[index], stands_for=offset + index - 1)
        elif one_person and also_called()[gap]:
            forms[index] = replace(forms[index], also=offset + index - 1)


def _defined(sight: Sight, other: Candidate, main: Candidate) -> bool:
    other_words, main_words = (
        tuple(word.key for word in sight.words[name.first : name.stop]) for name in (other, main)
    )
    return sight.learned.shorts.get(other_words) == main_words
