"""The saved articles: a list, and one of them read with everything found in it marked in place."""

from functools import partial

import streamlit as st

from core.views import articles
from pages.components import address, frame, reader, shell, tables
from pages.components.corpus import answer, collection
from pages.components.downloads import Download

OFFERS = {
    "articles": "Articles",
    "passages": "Blocks and their roles",
    "dates": "Dates",
    "mentions": "Mentions",
    "statements": "Statements",
    "quantities": "Figures",
    "relations": "Acts",
}

filters = shell.page()
article = address.chosen("article")
known = bool(article) and answer(articles.exists, article)
only = {"article_id": [article]} if known else {}
frame.head(
    "Articles",
    "Everything that was found, in its place",
    filters,
    [Download(table, label, only) for table, label in OFFERS.items()],
)
if article and not known:
    st.info(
        "The article of this link is not in this collection. Here is what it holds.", icon=":material/info:"
    )
titles = answer(articles.titles, filters)
if known and article not in titles:
    titles = {article: "The article of this link, which the filters leave out", **titles}
if not titles:
    frame.nothing("articles", filters)
    st.stop()
article = address.picker("Article", "article", titles, "Choose an article, or a row of the list")
if article:
    reader.show(article)
    st.stop()
columns = {
    "publisher": ("Outlet", 85),
    "headline": ("Headline", 400),
    "published": ("Published", 170),
    "basis": ("Day is", 65),
    "warnings": ("To check", 150),
    "statements": ("Statements", 80),
    "quantities": ("Figures", 60),
    "mentions": ("Mentions", 75),
    "dates": ("Dates", 55),
    "word_count": ("Words", 60),
}
whole = (answer(articles.how_many, filters), partial(articles.listing, collection(), filters, None))
listed = answer(articles.listing, filters)
tables.show(listed, "Article list", columns, key="article", row_id="article_id", whole=whole)
