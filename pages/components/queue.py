"""Identities to decide on, those that matter most first, each with one click."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, combinations

import streamlit as st

from core.decisions.record import Kind, decide
from core.text import slug
from core.views import actors, identities, questions
from core.views.asking import Record
from core.views.identities import Alike, Question, Unsure
from core.views.palette import outlet_colours
from core.views.words import count
from pages.components import address, deciding
from pages.components.corpus import answer

PAGE = 10
"""Questions drawn at a time."""
EXAMPLES, MORE = 1, 6
"""Sentences shown of each actor of a question, and on request."""

Draft = tuple[Kind, str, str, str]
"""Kind, subject, value and form of a decision that a click makes."""


def left() -> tuple[Question, ...]:
    """The questions that no decision answers."""
    return identities.open_questions(answer(identities.questions), deciding.kept())


def show(asked: Sequence[Question]) -> None:
    """Draw the questions, a page of them at a time."""
    if not asked:
        st.text("Nothing is left to decide: every identity is sure, or was looked at.")
        return
    said, who = st.columns([2, 1], vertical_alignment="bottom")
    said.caption(f"{count(len(asked), 'question')}, first those that would change most mentions and articles")
    with who:
        deciding.analyst()
    pages = -(-len(asked) // PAGE)
    page = st.pagination(pages, key="page", bind="query-params") if pages > 1 else 1
    shown = asked[(page - 1) * PAGE : page * PAGE]
    named = {question.key: _named(question) for question in shown}
    read = answer(questions.examples, tuple(dict.fromkeys(chain.from_iterable(named.values()))), EXAMPLES)
    for question in shown:
        with st.container(border=True, key=f"question_{slug(question.key)}"):
            asking, reading = st.columns(2, gap="medium")
            with asking:
                if isinstance(question, Unsure):
                    _unsure(question)
                else:
                    _alike(question)
            with reading:
                _sentences(question, named[question.key], read)


def _named(question: Question) -> tuple[questions.Named, ...]:
    if isinstance(question, Unsure):
        return ((question.actor_id, question.form),)
    return tuple((member, "") for member in question.members)


def _unsure(question: Unsure) -> None:
    st.html(questions.unsure(question))
    actor, form = question.actor_id, question.form
    with st.container(horizontal=True, vertical_alignment="center"):
        _click("Right", question, [("accept", actor, "", form)], "check")
        if form.casefold() == question.name.casefold():
            _go("Same as another…", actor, {"do": "Same as…"}, "merge")
            _click("Ignore", question, [("ignore", actor, "", "")], "block")
        else:
            _click("An actor of its own", question, [("split", actor, form, form)], "call_split")
            _go("Somebody else…", actor, {"do": "Split", "form": form}, "search")


def _alike(question: Alike) -> None:
    known = answer(actors.several, question.members)
    members = [member for member in question.members if member in known]
    if len(members) < 2:
        st.text("Decided; these actors change with the next tables.")
        return
    st.html(questions.alike(question, [known[member] for member in members]))
    chosen = members
    if len(members) > 2:
        chosen = st.multiselect(
            "Which of them are one",
            members,
            default=members,
            key=f"chosen_{slug(question.key)}",
            format_func=lambda member: actors.label(known[member]),
        )
    keep = chosen[0] if chosen else members[0]
    merges: list[Draft] = [("merge", member, keep, "") for member in chosen if member != keep]
    apart: list[Draft] = [("accept", one, other, "") for one, other in combinations(members, 2)]
    with st.container(horizontal=True, vertical_alignment="center"):
        _click("Same", question, merges, "merge", disabled=not merges)
        _click("Not the same", question, apart, "call_split")
        _go("Look closer…", members[0], {"do": "Same as…", "into": members[1]}, "search")


def _click(
    label: str, question: Question, drafts: Sequence[Draft], icon: str, *, disabled: bool = False
) -> None:
    """A button that decides. `label` is our own text."""
    st.button(
        label,
        key=f"{slug(label)}_{slug(question.key)}",
        icon=f":material/{icon}:",
        on_click=_decide,
        args=(tuple(drafts),),
        disabled=disabled,
    )


def _decide(drafts: Sequence[Draft]) -> None:
    author = deciding.author()
    deciding.make(
        *(decide(kind, subject, value, form=form, author=author) for kind, subject, value, form in drafts)
    )


def _go(label: str, actor_id: str, query: dict[str, str], icon: str) -> None:
    """A link to the actor with a correction begun. `label` is our own text."""
    st.page_link(
        "pages/actors.py",
        label=label,
        icon=f":material/{icon}:",
        query_params={**address.filter_query(), "who": actor_id, **query},
    )


def _sentences(
    question: Question, named: Sequence[questions.Named], read: Mapping[questions.Named, Sequence[Record]]
) -> None:
    """The sentences that a question rests on: some, and more on request."""
    place = st.container()
    if st.toggle("More sentences", key=f"more_{slug(question.key)}"):
        read = answer(questions.examples, tuple(named), MORE)
    colours = answer(outlet_colours)
    rows = [row for each in named for row in read[each]]
    place.html(questions.sentences(rows, colours, address.filter_query()))
