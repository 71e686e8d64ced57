"""Web pages of today's look: the story is told from what stands around it, and the markup says whose it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.ingest.article import read_article
from core.model import Article
from tests.core.saved_files import BODY, HEADLINE, HTML_BODY, PARAGRAPHS, fields, one, read_bytes, refused

SCHEMA = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "BreadcrumbList", "name": "Beranda"},
        {"@type": "WebPage", "url": "https://www.kabarjohar.co.id/kota/trem", "datePublished": "2020-01-01"},
        {
            "@type": "NewsArticle",
            "headline": HEADLINE,
            "datePublished": "2025-02-03T08:15:00+07:00",
            "dateModified": "2025-02-03T10:00:00+07:00",
            "author": [
                {"@type": "Person", "name": "Rina Marlina"},
                {"@type": "Person", "name": "Budi Santoso"},
            ],
            "editor": {"@type": "Person", "name": "Ani Wijaya"},
            "publisher": {"@type": "Organization", "name": "Kabar Johar"},
            "articleSection": ["Kota", "Semarang"],
            "mainEntityOfPage": {"@type": "WebPage", "@id": "https://www.kabarjohar.co.id/kota/trem"},
        },
    ],
}
TEASERS = "".join(
    f'<div class="card"><a href="/{n}"><h3>Judul Berita Lain yang Menarik Nomor {n}</h3></a>'
    f"<p>Ringkasan berita lain nomor {n} yang ditulis satu kalimat saja.</p></div>"
    for n in range(8)
)
MODERN = f"""<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>{HEADLINE} - Kabar Johar</title>
<meta property="og:title" content="{HEADLINE} | Kabar Johar"><meta property="og:site_name" content="Kabar Johar">
<meta property="article:published_time" content="2025-02-03T09:00:00+07:00">
<meta name="author" content="Kabar Johar"><style>p {{ color: red }}</style>
<script>var story = "<p>Bukan berita.</p>";</script>
<script type="application/ld+json">{json.dumps(SCHEMA)}</script></head>
<body><header><a href="/">Kabar Johar</a><nav><ul><li>Beranda</li><li>Kota</li><li>Olahraga</li></ul></nav></header>
<div style="display: none">Situs ini memakai kuki agar pengalaman anda lebih baik.</div>
<main><article><h1>{HEADLINE}</h1><div class="meta"><span>Rina Marlina</span> - <time>Senin, 3 Februari 2025 | 08:15
WIB</time></div><button>Bagikan</button><figure><img src="a.jpg"><figcaption>Trem di pelabuhan. (Foto: Budi/Kabar Johar)
</figcaption></figure>
<p>{PARAGRAPHS[0]}</p><p><strong>Baca juga: <a href="/x">Harga Tiket Kereta Naik Mulai Pekan Depan</a></strong></p>
<p>{PARAGRAPHS[1]}</p><div class="ads"><script>iklan()</script></div>
<p>{PARAGRAPHS[2].replace("lima", "<b>lima</b>")}</p>
</article><section id="comments"><h3>Komentar</h3><p>Saya senang sekali karena trem ini akhirnya dibuka kembali.</p>
<p>Semoga tarifnya tidak naik lagi tahun depan seperti bus kota.</p></section></main>
<aside><h2>Terpopuler</h2>{TEASERS}</aside>
<footer><p>© 2025 Kabar Johar. Hak cipta dilindungi undang-undang.</p></footer></body></html>"""


def article(folder: Path, page: str) -> Article:
    return read_article(one(read_bytes(folder, "a.html", page.encode())))


def body(found: Article) -> list[str]:
    return [found.text(block.start, block.end) for block in found.passages if block.role == "body"]


def test_the_story_of_a_page(tmp_path: Path) -> None:
    found = article(tmp_path, MODERN)
    assert body(found) == list(PARAGRAPHS)
    assert "Saya senang" not in found.saved.raw
    assert "Bukan berita" not in found.saved.raw
    assert "kuki" not in found.saved.raw


def test_json_ld_before_meta_tags_before_the_text(tmp_path: Path) -> None:
    found = article(tmp_path, MODERN)
    metadata = found.metadata
    assert metadata.headline == HEADLINE
    assert (metadata.publisher, metadata.domain) == ("Kabar Johar", "kabarjohar.co.id")
    assert metadata.date_published == "2025-02-03T08:15:00+07:00"
    assert metadata.date_modified == "2025-02-03T10:00:00+07:00"
    assert metadata.authors == ("Rina Marlina", "Budi Santoso")
    assert metadata.editors == ("Ani Wijaya",)
    assert metadata.section == "Kota"
    where = {item.field: item.where for item in found.saved.stated}
    assert where["date_published"] == "JSON-LD datePublished"
    assert where["url"] == "JSON-LD mainEntityOfPage"


def test_without_json_ld_the_meta_tags_tell(tmp_path: Path) -> None:
    page = MODERN.replace("application/ld+json", "text/plain")
    stated = fields(one(read_bytes(tmp_path, "a.html", page.encode())))
    assert stated == {
        "headline": HEADLINE,
        "date_published": "2025-02-03T09:00:00+07:00",
        "publisher": "Kabar Johar",
        "caption": "Trem di pelabuhan. (Foto: Budi/Kabar Johar)",
    }


@pytest.mark.parametrize(
    "schema", ["{", "[1, 2]", "null", '{"@type": ["NewsArticle"], "author": 5}', '"a"', "[" * 9_000]
)
def test_broken_json_ld_costs_itself(tmp_path: Path, schema: str) -> None:
    page = MODERN.replace(json.dumps(SCHEMA), schema)
    assert fields(one(read_bytes(tmp_path, "a.html", page.encode())))["headline"] == HEADLINE


@pytest.mark.parametrize(
    "schema", [f"/*<![CDATA[*/ {json.dumps(SCHEMA)} /*]]>*/", f"<!-- {json.dumps(SCHEMA)} -->"]
)
def test_json_ld_in_comments(tmp_path: Path, schema: str) -> None:
    page = MODERN.replace(json.dumps(SCHEMA), schema)
    stated = fields(one(read_bytes(tmp_path, "a.html", page.encode())))
    assert stated["date_published"] == "2025-02-03T08:15:00+07:00"


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Jalur Trem Dibuka - Kompas.com", "Jalur Trem Dibuka"),
        ("Jalur Trem Dibuka - Kompas.com Regional", "Jalur Trem Dibuka"),
        ("Jalur Trem Dibuka : Okezone Celebrity", "Jalur Trem Dibuka"),
        ("KapanLagi.com: Jalur Trem Dibuka", "Jalur Trem Dibuka"),
        ("Jalur Trem Dibuka | Suara Kota", "Jalur Trem Dibuka"),
        ("Kata Ahli: Jalur Trem - Bus Perlu Disatukan", "Kata Ahli: Jalur Trem - Bus Perlu Disatukan"),
    ],
)
def test_the_outlets_name_is_no_part_of_the_headline(tmp_path: Path, title: str, headline: str) -> None:
    head = f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="Suara Kota">'
    page = f"<html><head>{head}</head><body><h1>{headline}</h1>{HTML_BODY}</body></html>"
    assert fields(one(read_bytes(tmp_path, "a.html", page.encode())))["headline"] == headline


def test_lines_broken_by_hand_are_paragraphs(tmp_path: Path) -> None:
    text = "<br><br>".join(PARAGRAPHS)
    found = article(tmp_path, f"<html><body><h1>{HEADLINE}</h1><div>{text}</div></body></html>")
    assert found.saved.raw == f"{HEADLINE}\n\n{BODY}\n"


def test_a_page_that_writes_its_story_by_script(tmp_path: Path) -> None:
    """What its JSON-LD holds is found, as trafilatura does."""
    schema = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": " ".join(PARAGRAPHS)}
    head = f'<script type="application/ld+json">{json.dumps(schema)}</script>'
    found = article(tmp_path, f'<html><head>{head}</head><body><div id="app"></div></body></html>')
    assert found.metadata.headline == HEADLINE
    assert PARAGRAPHS[1] in found.saved.raw


def test_a_list_of_stories_without_one_is_no_article(tmp_path: Path) -> None:
    page = "<html><body>" + "<p><a>Judul Berita yang Menarik</a></p>" * 40 + "</body></html>"
    assert "no article" in refused(read_bytes(tmp_path, "a.html", page.encode())).error


def test_other_stories_above_the_headline_are_left_out(tmp_path: Path) -> None:
    page = MODERN.replace(
        "<main>", f'<div class="top"><span>Senin, 3 Februari 2025 06:00 WIB</span>{TEASERS}</div><main>'
    )
    found = article(tmp_path, page)
    assert body(found) == list(PARAGRAPHS)
    assert "Ringkasan" not in found.saved.raw and "06:00" not in found.saved.raw


def test_what_belongs_to_the_story_above_its_headline_stays(tmp_path: Path) -> None:
    top = "<div>Kota / Semarang</div><div>Senin, 03/02/2025 08:15 WIB</div>"
    found = article(tmp_path, f"<html><body>{top}<h1>{HEADLINE}</h1>{HTML_BODY}</body></html>")
    assert found.metadata.date_published == "2025-02-03T08:15:00+07:00"
    assert body(found) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "picture",
    [
        "<figure><img><figcaption>{}</figcaption></figure>",
        '<div class="photo"><img><div class="photo__caption">{}</div></div>',
        '<div class="wp-caption"><img><p class="wp-caption-text"><em>{}</em></p></div>',
    ],
)
def test_the_words_under_a_picture_are_none_of_the_story(tmp_path: Path, picture: str) -> None:
    words = "Warga menunggu trem pertama di halte pelabuhan pada Senin pagi."
    story = HTML_BODY.replace("</p>", f"</p>{picture.format(words)}", 1)
    page = f"<html><body><h1>{HEADLINE}</h1>{story}</body></html>"
    found = article(tmp_path, page)
    roles = [block.role for block in found.passages if found.text(block.start, block.end) == words]
    assert roles == ["caption"]
    assert body(found) == list(PARAGRAPHS)


def test_a_story_that_its_page_calls_a_caption_is_the_story(tmp_path: Path) -> None:
    page = f'<html><body><h1>{HEADLINE}</h1><div class="caption-photo">{HTML_BODY}</div></body></html>'
    assert body(article(tmp_path, page)) == list(PARAGRAPHS)
