"""What articles rest on: credited outlets, shared text, independent origins."""

from __future__ import annotations

from dataclasses import replace

from core.compare.lineage import Independence, find_lineage
from core.model import MetadataEvidence, ParsedArticle
from tests.core.reports import report

LONG = (
    "Menteri itu menjelaskan bahwa pembangunan jembatan di hulu sungai tertunda karena banjir besar. "
    "Ia menambahkan bahwa pekerjaan akan dimulai lagi begitu air surut dan jalan terbuka. "
)


def crediting(name: str, body: str, *wires: str) -> ParsedArticle:
    made = report(name, body)
    evidence = tuple(
        MetadataEvidence("wire_source", wire, body.index(wire), body.index(wire) + len(wire), "stated")
        for wire in wires
    )
    metadata = replace(made.article.metadata, wires=wires, evidence=evidence)
    return replace(made, article=replace(made.article, metadata=metadata))


def test_a_credited_agency_with_the_words_that_credit_it() -> None:
    made = crediting("harian", "Air naik, dilansir Reuters, Senin.", "Reuters")
    (origin,) = find_lineage([made])
    assert (origin.article_id, origin.origin, origin.basis) == ("harian", "Reuters", "cited")
    assert origin.start is not None
    assert origin.end is not None
    assert made.article.text(origin.start, origin.end) == "Reuters"


def test_an_outlet_does_not_rest_on_itself() -> None:
    assert find_lineage([crediting("harian", "Air naik, dilansir Harian.", "Harian")]) == ()


def test_copied_text_points_at_the_earlier_article() -> None:
    first = report("first", LONG + "Warga mengeluh.", published="2024-10-27")
    second = report(
        "second", "Laporan lain menyebut hal berbeda sama sekali. " + LONG, published="2024-10-28"
    )
    (origin,) = find_lineage([second, first])
    assert (origin.article_id, origin.origin, origin.basis) == ("second", "first", "copied")
    assert origin.shared_share is not None
    assert 0.6 < origin.shared_share < 1
    assert origin.start is not None
    assert second.article.saved.raw[origin.start :].startswith("Menteri itu menjelaskan")


def test_a_shared_sentence_is_no_copy() -> None:
    own = "Kota pelabuhan itu menutup pasar ikan selama sepekan akibat gelombang tinggi di pesisir. " * 3
    assert find_lineage([report("first", LONG), report("second", own + LONG[:60])]) == ()


def test_independent_origins() -> None:
    one = crediting("satu", "Air naik, kata Reuters.", "Reuters")
    two = crediting("dua", "Air naik, lapor Reuters.", "Reuters")
    three = crediting("tiga", "Air naik, lapor Antara.", "Antara")
    four = report("empat", "Air naik.")
    origins = Independence(find_lineage([one, two, three, four]))
    assert origins.count(["satu", "dua"]) == 1
    assert origins.count(["satu", "tiga"]) == 2
    assert origins.count(["satu", "dua", "tiga", "empat"]) == 3
    assert origins.count([]) == 0
