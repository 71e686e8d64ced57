"""Speed of the language models, and of the parse they are part of, beside plain Stanza, in one process and run.

Plain Stanza is the same processors with the same models, called once for each article. Its pipeline parses
every word; Runut finds names everywhere, with weights of 8 bits, and parses the sentences of which the rules leave
open who speaks, and those that may report an act and whose order of words leaves a doubt.
"""

from __future__ import annotations

import csv
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from typing import Any

import stanza

from core.ingest.article import read_article
from core.model import PROSE_ROLES, Article, SavedText
from core.nlp.pipeline import Pipeline
from core.nlp.stages import MODELS, pipeline_arguments
from core.parse import extract
from tests.quality.relations import VOLUME

ARTICLES, WORDS = 12, 400
"""Articles measured, and words of each: a long report of an Indonesian outlet."""
ROUNDS = 3
"""How often each is measured, in turn; the least counts, as what the work costs when nothing disturbs it."""
PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")


def report(articles: Sequence[Article]) -> None:
    """Print tokens a second, articles a second, and how many times plain Stanza's speed that is."""
    sets = {"the five, over and over": _of_length(articles)}
    if VOLUME.is_dir():
        sets["articles of ../shared/volume"] = list(islice(_of_volume(), ARTICLES))
    plain = stanza.Pipeline(**pipeline_arguments(MODELS, PROCESSORS))
    names_only = Pipeline(syntax=False)
    for name, made in sets.items():
        print(f"{len(made)} articles of about {WORDS} words, {name}:")
        _report(made, plain, names_only)


def _report(made: Sequence[Article], plain: Callable[[str], Any], names_only: Pipeline) -> None:
    texts = [_prose(article) for article in made]
    paragraphs = [paragraph for text in texts for paragraph in text.split("\n\n")]
    extract(made[:1])
    tokens = sum(plain(text).num_tokens for text in texts)
    work = (
        lambda: names_only.annotate(paragraphs),
        lambda: extract(made),
        lambda: [plain(text) for text in texts],
    )
    named, parsing, alone = map(min, zip(*(map(_seconds, work) for _ in range(ROUNDS)), strict=True))
    print(f"  tokenize, mwt, ner: {tokens / named:,.0f} tokens/s")
    print(f"  whole parse: {len(made) / parsing:.2f} articles/s")
    print(f"  plain Stanza, a call each: {len(made) / alone:.2f}/s; ours is {alone / parsing:.1f} times that")


def _of_length(articles: Sequence[Article]) -> list[Article]:
    """`ARTICLES` articles of about `WORDS` words, made of the paragraphs of `articles` in turn."""
    paragraphs = cycle(
        article.text(passage.start, passage.end)
        for article in articles
        for passage in article.passages
        if passage.role == "body"
    )
    made = []
    for number in range(ARTICLES):
        story: list[str] = []
        while sum(len(paragraph.split()) for paragraph in story) < WORDS:
            story.append(next(paragraphs))
        made.append(_article(f"Berita {number}\n\n" + "\n\n".join(story) + "\n"))
    return made


def _of_volume() -> Iterator[Article]:
    """Articles of other outlets within a tenth of `WORDS` words, in the order of the files."""
    for file in sorted(VOLUME.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                if abs(len(row["isi_berita"].split()) - WORDS) <= WORDS / 10:
                    yield _article(f"{row['judul']}\n\n{row['isi_berita']}\n")


def _article(raw: str) -> Article:
    return read_article(SavedText("page.txt", raw, "utf-8", ""))


def _prose(article: Article) -> str:
    return "\n\n".join(article.text(p.start, p.end) for p in article.passages if p.role in PROSE_ROLES)


def _seconds(work: Callable[[], object]) -> float:
    """Processor time of one run: other processes do not count."""
    start = time.process_time()
    work()
    return time.process_time() - start
