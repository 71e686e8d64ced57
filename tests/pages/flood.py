"""A collection made by hand: three articles on a flood, with every kind of row and some hostile text."""

from __future__ import annotations

from dataclasses import replace

from core.comparison import AlignedSentence, Collection, ConflictSide, Event, EventEvidence, Failure, Origin
from core.model import Actor, Article, DateMention, Mention, ParsedArticle, Quantity, Relation, Statement
from tests.core.builders import article

HOSTILE = "<script>alert(1)</script> **Bendungan** :smile: $x$ jebol"
NOISE = "Iklan: unduh aplikasi"
SARI = Actor("a-sari", "Sari Dewi", "PER")
BUDI = Actor("a-budi", "Budi Santoso", "PER")
VALLEY = Actor("a-lembah", "Lembah Hijau", "LOC")
PARTY = Actor("a-partai", "Partai <i>Bintang</i> :x:", "ORG")
FORMS = {"Sari Dewi": SARI, "Budi Santoso": BUDI, "Lembah Hijau": VALLEY, "Budi": BUDI, PARTY.name: PARTY}

FIRST = (
    "Banjir melanda Lembah Hijau pada Minggu (3/3/2024). Sari Dewi mengatakan 1.200 rumah rusak. "
    "Sekolah ditutup."
)
SECOND = (
    "Lembah Hijau dilanda banjir pada Minggu, kata Kantor Antah. "
    "Budi Santoso mengatakan lebih dari 2.000 rumah rusak. Budi membantah bendungan jebol. "
    "Budi Santoso menuduh Sari Dewi lalai."
)
THIRD = f"{HOSTILE}\nSari Dewi memastikan bendungan jebol. {PARTY.name} diam.\n{NOISE}"


def collection() -> Collection:
    """The three articles, parsed and compared as a careful reader would."""
    one, two, three = _first(), _second(), _third()
    return Collection(
        articles=(one, two, three),
        events=_events(one, two, three),
        alignments=(
            _aligned(one, "Banjir melanda Lembah Hijau pada Minggu (3/3/2024)"),
            _aligned(two, "Lembah Hijau dilanda banjir pada Minggu, kata Kantor Antah"),
        ),
        conflicts=(
            _side(one, "number", "rumah rusak", "1.200 rumah", "1200", SARI, bound="exact"),
            _side(two, "number", "rumah rusak", "lebih dari 2.000 rumah", "2000", BUDI, bound="more than"),
            _side(two, "denial", "bendungan jebol", "membantah bendungan jebol", "", BUDI, stance="denies"),
            _side(
                three, "denial", "bendungan jebol", "memastikan bendungan jebol", "", SARI, stance="asserts"
            ),
        ),
        lineage=(
            Origin(two.article.article_id, "Kantor Antah", "cited", *_span(two.article, "Kantor Antah")),
        ),
        failures=(Failure("rusak.bin", "decode", "is not text", "Save the page as text."),),
    )


def _first() -> ParsedArticle:
    made = _named(
        article(FIRST, "2024-03-04T09:00:00+07:00", publisher="Kabar Satu", headline="Banjir di lembah"),
        "one",
    )
    day = _date(made, "Minggu (3/3/2024)", "explicit", "the day is written in full")
    said = _statement(made, "Sari Dewi mengatakan 1.200 rumah rusak", SARI, "mengatakan")
    houses = _quantity(made, "1.200 rumah", 1200, 1200, "exact", SARI)
    return ParsedArticle(made, (day,), _mentions(made), (said,), (houses,))


def _second() -> ParsedArticle:
    made = _named(article(SECOND, "2024-03-05", publisher="Warta Dua", headline="Ribuan rumah rusak"), "two")
    day = _date(made, "Minggu", "weekday", "the Sunday before publication")
    said = (
        _statement(made, "Budi Santoso mengatakan lebih dari 2.000 rumah rusak", BUDI, "mengatakan"),
        replace(_statement(made, "Budi membantah bendungan jebol", BUDI, "membantah"), stance="denies"),
    )
    houses = _quantity(made, "lebih dari 2.000 rumah", 2000, None, "more than", BUDI)
    blame = Relation(
        *_span(made, "Budi Santoso menuduh Sari Dewi"), BUDI, "accuses", SARI, "positive", (), ""
    )
    return ParsedArticle(made, (day,), _mentions(made), said, (houses,), (blame,))


def _third() -> ParsedArticle:
    made = article(THIRD, "", publisher="Suara <b>Tiga</b>", headline=HOSTILE, headline_basis="stated")
    headline, body, advert = made.passages
    passages = (replace(headline, role="headline"), body, replace(advert, role="noise"))
    made = replace(_named(made, "three"), passages=passages, warnings=("No day of publication is stated.",))
    said = _statement(made, "Sari Dewi memastikan bendungan jebol", SARI, "memastikan")
    nobody = replace(_statement(made, f"{PARTY.name} diam", PARTY, ""), speakers=(), speaker_text="warga")
    return ParsedArticle(made, (), _mentions(made), (said, nobody))


def _events(one: ParsedArticle, two: ParsedArticle, three: ParsedArticle) -> tuple[Event, ...]:
    flood = "Banjir melanda Lembah Hijau pada Minggu (3/3/2024)"
    other = "Lembah Hijau dilanda banjir pada Minggu, kata Kantor Antah"
    burst = "Sari Dewi memastikan bendungan jebol"
    return (
        Event(
            "e-flood",
            "2024-03-03",
            "2024-03-03",
            "2024-03-03",
            "action",
            flood,
            (VALLEY,),
            ("Kabar Satu", "Warta Dua"),
            2,
            (
                EventEvidence("one", *_span(one.article, flood), "2024-03-03", "explicit"),
                EventEvidence("two", *_span(two.article, other), "2024-03-03", "weekday"),
            ),
        ),
        Event(
            "e-burst",
            "",
            "",
            "",
            "statement",
            burst,
            (SARI,),
            ("Suara <b>Tiga</b>",),
            1,
            (EventEvidence("three", *_span(three.article, burst), "", "publication"),),
        ),
    )


def _named(made: Article, article_id: str) -> Article:
    return replace(made, article_id=article_id, saved=replace(made.saved, file=f"{article_id}.txt"))


def _span(made: Article, text: str) -> tuple[int, int]:
    start = made.saved.raw.index(text)
    return start, start + len(text)


def _mentions(made: Article) -> tuple[Mention, ...]:
    found: list[Mention] = []
    for form, actor in FORMS.items():
        start = made.saved.raw.find(form)
        while start >= 0:
            end = start + len(form)
            if not any(m.start < end and start < m.end for m in found):
                basis, sure = ("name", 0.95) if form == actor.name else ("alias", 0.6)
                found.append(Mention(start, end, actor, basis, sure, f"“{form}” names {actor.name}"))  # type: ignore[arg-type]
            start = made.saved.raw.find(form, end)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _date(made: Article, text: str, basis: str, reason: str) -> DateMention:
    day = "2024-03-03"
    return DateMention(*_span(made, text), day, day, day, basis, "2024-03-05", "event", reason)  # type: ignore[arg-type]


def _statement(made: Article, text: str, speaker: Actor, cue: str) -> Statement:
    return Statement(*_span(made, text), "indirect", (speaker,), "", "", cue, "asserts", "", 0.9)


def _quantity(made: Article, text: str, low: int, high: int | None, bound: str, by: Actor) -> Quantity:
    about = "rumah rusak", "clause"
    return Quantity(*_span(made, text), low, low, high, bound, "rumah", "count", (by,), "", *about)


def _aligned(parsed: ParsedArticle, text: str) -> AlignedSentence:
    return AlignedSentence("g-flood", parsed.article.article_id, *_span(parsed.article, text), 0.8)


def _side(
    parsed: ParsedArticle,
    kind: str,
    topic: str,
    text: str,
    value: str,
    by: Actor,
    bound: str = "",
    stance: str = "",
) -> ConflictSide:
    place = _span(parsed.article, text)
    name = f"c-{kind}"
    own = parsed.article.article_id
    return ConflictSide(name, kind, topic, own, *place, value, bound, stance, (by,), "conflicts")  # type: ignore[arg-type]
