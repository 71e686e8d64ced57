"""One article set for reading: what was found in it marked in place, what it says of itself beside it."""

from __future__ import annotations

import streamlit as st

from core.views import articles
from core.views.evidence import Place
from pages.components import address, describing, scroll
from pages.components.corpus import answer
from pages.components.evidence import pane


def show(article_id: str) -> None:
    """Draw the article; the place that the address names first and most."""
    item = answer(articles.reading, article_id)
    at = address.span("at", len(item.raw))
    left, right = st.columns([2, 1], gap="large")
    with left:
        st.page_link(
            "pages/compare.py",
            label="Read it with what the others say in the margin",
            icon=":material/splitscreen_vertical_add:",
            query_params={**address.filter_query(), "article": article_id},
        )
        labels = articles.found(item)
        shown = st.pills(
            "Show",
            list(labels),
            selection_mode="multi",
            default=articles.KINDS[:2],
            format_func=lambda kind: labels[kind],
            key="show",
            label_visibility="collapsed",
            wrap=True,
        )
        st.html(articles.legend())
        st.html(articles.text(item, shown, at))
    with right:
        if at:
            pane([Place(article_id, *at)], links=False)
            scroll.to_place(at)
        st.html(articles.about(item))
        describing.correct(item.article)
