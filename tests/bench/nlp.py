"""Speed of the language models, and of the parse they are part of, beside plain Stanza, in one process and run.

Plain Stanza is the same processors with the same models, called once for each article. Its pipeline parses
every word; Runut finds names everywhere and parses the sentences that may report an act.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import stanza

from core.ingest.article import read_article
from core.model import PROSE_ROLES, Article, SavedText
from core.nlp.articles import find_entities
from core.nlp.pipeline import Pipeline
from core.nlp.stages import MODELS, pipeline_arguments
from core.parse import extract

ARTICLES, WORDS = 24, 400
"""Articles measured, and words of each: a long report of an Indonesian outlet."""
PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")


def report(articles: Sequence[Article]) -> None:
    """Print tokens a second, articles a second, and how many times plain Stanza's speed that is."""
    made = _of_length(articles)
    texts = [_prose(article) for article in made]
    plain = stanza.Pipeline(**pipeline_arguments(MODELS, PROCESSORS))
    names_only = Pipeline(syntax=False)
    find_entities(made[:1])

    paragraphs = [line for text in texts for line in text.split("\n\n")]
    named = _seconds(lambda: names_only.annotate(paragraphs))
    parsing = _seconds(lambda: extract(made))
    tokens = 0

    def one_by_one() -> None:
        nonlocal tokens
        tokens = sum(plain(text).num_tokens for text in texts)

    alone = _seconds(one_by_one)
    print(f"tokenize, mwt, ner: {tokens / named:,.0f} tokens/s")
    print(
        f"plain Stanza, a call for each article: {len(made) / alone:.2f}/s, so ours is {alone / parsing:.1f} times"
    )


def _of_length(articles: Sequence[Article]) -> list[Article]:
    """`ARTICLES` articles of about `WORDS` words, made of the paragraphs of `articles` in turn."""
    paragraphs = [
        article.text(passage.start, passage.end)
        for article in articles
        for passage in article.passages
        if passage.role == "body"
    ]
    made = []
    place = 0
    for number in range(ARTICLES):
        story: list[str] = []
        while sum(len(paragraph.split()) for paragraph in story) < WORDS:
            story.append(paragraphs[place % len(paragraphs)])
            place += 1
        raw = f"Berita {number}\n\n" + "\n\n".join(story) + "\n"
        made.append(read_article(SavedText(f"{number}.txt", raw, "utf-8", "")))
    return made


def _prose(article: Article) -> str:
    return "\n\n".join(article.text(p.start, p.end) for p in article.passages if p.role in PROSE_ROLES)


def _seconds(work: Callable[[], object]) -> float:
    """Processor time of one run: other processes do not count."""
    start = time.process_time()
    work()
    return time.process_time() - start
