"""Correcting one actor: is another, is two, has another name or type, is none. Shown before it is made."""

from __future__ import annotations

import streamlit as st

from core.decisions.record import Decision, Kind, decide
from core.views import actors, preview
from core.views.evidence import places
from core.views.words import ACTOR_TYPES, count
from pages.components import address, deciding
from pages.components.corpus import answer
from pages.components.evidence import pane

ACTS: dict[str, Kind] = {
    "Same as…": "merge",
    "Split": "split",
    "Rename": "rename",
    "Type": "retype",
    "Ignore": "ignore",
}
KEYS = ("into", "form", "in")
NAME, REASON = "correct_name", "correct_reason"


def correct(actor_id: str) -> None:
    """Offer what can be decided on the actor, with a preview of what it would change."""
    # One actor's form is not the next one's.
    if st.session_state.get("correcting") != actor_id:
        st.session_state["correcting"] = actor_id
        st.session_state.pop(NAME, None)
    act = st.segmented_control("Correct this actor", list(ACTS), key="do", bind="query-params")
    if not act:
        return
    with st.container(border=True):
        draft = _DRAFTS[ACTS[act]](actor_id)
        if draft is None:
            return
        shown = answer(preview.preview, draft)
        st.html(preview.card(draft.kind, shown))
        if shown.same_name and draft.kind == "rename":
            st.caption("Another actor has this name: if they are one, choose “Same as…” instead.")
        if shown.same_name and draft.kind == "split":
            st.caption("These mentions join the actor that has this name.")
        if shown.empty:
            return
        st.text_input("Reason", key=REASON, max_chars=300, placeholder="for whoever reads it later")
        deciding.analyst()
        st.button("Decide", type="primary", on_click=_decide, args=(draft,))
        with st.expander(f"Sentences that change ({count(len(shown.mentions), 'mention')})"):
            pane(places(shown.mentions.head(preview.EXAMPLES)), "changing")


def _decide(draft: Decision) -> None:
    deciding.make(
        decide(
            draft.kind,
            draft.subject,
            draft.value,
            article_id=draft.article_id,
            form=draft.form,
            reason=str(st.session_state.get(REASON, "")).strip(),
            author=deciding.author(),
        )
    )
    for key in KEYS:
        address.choose(key, None)
    st.session_state["do"] = None
    for key in (NAME, REASON):
        st.session_state.pop(key, None)


def _draft(kind: Kind, actor_id: str, value: str = "", article_id: str = "", form: str = "") -> Decision:
    """A decision that is not made yet: it has no moment, so that its preview is counted once."""
    return Decision(kind, actor_id, article_id, form, value, "", "", "")


def _merge(actor_id: str) -> Decision | None:
    other = address.picker("It is the same as", "into", answer(actors.others, actor_id), "Any name")
    if not other:
        return None
    both = answer(actors.several, (actor_id, other))
    order = sorted(both, key=lambda key: (-both[key]["mention_count"], key))
    keep = st.selectbox("Name to keep", order, key="keep", format_func=lambda key: str(both[key]["name"]))
    gone = next(key for key in order if key != keep)
    return _draft("merge", gone, keep)


def _split(actor_id: str) -> Decision | None:
    form = address.picker("Only where it is called", "form", answer(actors.forms, actor_id), "Any form")
    article = address.picker("Only in the article", "in", answer(actors.articles, actor_id), "All articles")
    name = st.text_input(
        "These mentions name", key=NAME, max_chars=120, placeholder="name of the other actor"
    )
    if not (form or article) or not name.strip():
        st.caption("Choose a form, an article or both, and give the name of the other actor.")
        return None
    return _draft("split", actor_id, " ".join(name.split()), article, form)


def _rename(actor_id: str) -> Decision | None:
    own = answer(actors.one, actor_id)
    name = st.text_input("Its name", key=NAME, max_chars=120, placeholder=own["name"] if own else "")
    name = " ".join(name.split())
    return _draft("rename", actor_id, name) if own and name and name != own["name"] else None


def _retype(actor_id: str) -> Decision | None:
    own = answer(actors.one, actor_id)
    others = [kind for kind in actors.TYPES if own and kind != own["actor_type"]]
    kind = st.segmented_control("It is a", others, key="correct_type", format_func=ACTOR_TYPES.__getitem__)
    return _draft("retype", actor_id, kind) if kind else None


def _ignore(actor_id: str) -> Decision | None:
    return _draft("ignore", actor_id)


_DRAFTS = {"merge": _merge, "split": _split, "rename": _rename, "retype": _retype, "ignore": _ignore}
