"""The dossier: every sentence cited where it stands, in a file that runs and fetches nothing."""

from __future__ import annotations

import re
from datetime import date

import pytest

from core.store import Store
from core.views import dossier, dossier_html, dossier_markdown
from core.views.dossier_markdown import plain

ALL = ("one", "two", "three")


@pytest.fixture(scope="module")
def whole(opened: Store) -> dossier.Dossier:
    """The dossier of the hand-made collection."""
    return dossier.dossier(
        opened,
        ALL,
        question="Apa yang <b>terjadi</b>?",
        address="http://here/compare?event=e-flood",
        made=date(2024, 3, 9),
        mark="TLP:AMBER",
    )


def test_a_dossier_cites_every_sentence_where_it_stands(opened: Store, whole: dossier.Dossier) -> None:
    html = dossier_html.page(whole)
    cited = re.findall(
        r'<blockquote lang="id">(?:<b>.*?</b> )?(.*?)<br><cite[^>]*>.*?, (\w+).txt, (\d+)–(\d+)<', html
    )
    assert len(cited) == 6
    for words, article, start, end in cited:
        assert opened.raw(article)[int(start) : int(end)] == words
    assert len(re.findall(r"^> — .*\.txt, \d+–\d+$", dossier_markdown.page(whole), re.MULTILINE)) == 6


def test_a_dossier_says_what_was_asked_of_whom_when_and_how(whole: dossier.Dossier) -> None:
    for page in (dossier_html.page(whole), dossier_markdown.page(whole)):
        assert page.count("AMBER") == 2
        assert "credits Kantor Antah" in page
        assert "3 sources with 3 independent origins" in page
        assert "2024" in page
        assert "event=e" in page
        assert "by rules and measured models" in page
        assert "not mentioned" in page


def test_a_dossier_runs_and_fetches_nothing(whole: dossier.Dossier) -> None:
    html = dossier_html.page(whole)
    assert "default-src 'none'" in html
    assert not re.search(r"<script|<img|<link|<iframe|\son\w+=|src=|href=", html)
    assert "<b>terjadi</b>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    markdown = dossier_markdown.page(whole)
    assert not re.search(r"(?<!\\)<(script|b|i)\b", markdown)
    assert "\\*\\*Bendungan\\*\\* \\:smile\\:" in markdown


def test_figures_stay_readable_in_markdown_and_nothing_starts_a_list() -> None:
    assert plain("lebih dari 10.000 tentara, 5 – 7 hari") == "lebih dari 10.000 tentara, 5 – 7 hari"
    assert plain("1. Satu\n- dua") == "1\\. Satu - dua"
    assert plain("- dua") == "\\- dua"
    assert plain("[klik](http://x)") == "\\[klik\\](http\\://x)"
    assert plain("www.x.id a|b") == "www\\.x.id a\\|b"
