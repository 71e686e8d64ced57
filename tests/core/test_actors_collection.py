"""One identity over several articles."""

from __future__ import annotations

import time
from dataclasses import replace

from core.extract.actors import find_mentions
from core.model import Actor, ActorType, Mention, ParsedArticle, Relation, Statement
from core.resolve.collection import unify
from core.resolve.known import make_actor
from tests.core.builders import article


def parsed(text: str, name: str) -> ParsedArticle:
    made = article(text)
    made = replace(made, article_id=name, saved=replace(made.saved, file=f"{name}.txt"))
    return ParsedArticle(made, mentions=find_mentions(made))


def actors(articles: tuple[ParsedArticle, ...]) -> list[set[str]]:
    return [{mention.actor.name for mention in one.mentions} for one in articles]


def test_spellings_of_one_name_become_one_actor() -> None:
    first = parsed("Gubernur Achmad Zulfikri membuka pameran. Achmad Zulfikri lalu pulang.", "a")
    second = parsed("Gubernur Ahmad Zulfikri menutup pameran.", "b")
    one, other = unify([first, second])
    people = {m.actor for m in (*one.mentions, *other.mentions) if m.actor.actor_type == "PER"}
    assert [person.name for person in people] == ["Achmad Zulfikri"]


def test_a_shorter_full_name_joins_the_one_longer_name() -> None:
    first = parsed("Wali Kota Rangga Pamungkas Wirya hadir.", "a")
    second = parsed("Wali Kota Rangga Pamungkas berpidato.", "b")
    assert actors(unify([first, second])) == [{"Rangga Pamungkas Wirya"}, {"Rangga Pamungkas Wirya"}]


def test_a_shorter_name_that_fits_two_joins_neither() -> None:
    names = ("Rangga Pamungkas Wirya", "Rangga Pamungkas Yudha", "Rangga Pamungkas")
    articles = [parsed(f"Wali Kota {name} hadir.", str(index)) for index, name in enumerate(names)]
    assert actors(unify(articles)) == [{name} for name in names]


def test_a_surname_alone_is_the_person_of_an_article_that_shares_another_body() -> None:
    first = parsed("Direktur Lukas Tarumanegara memimpin Yayasan Samudra Biru.", "a")
    second = parsed("Tarumanegara mengatakan Yayasan Samudra Biru akan pindah.", "b")
    far = parsed("Tarumanegara mengatakan panen tahun ini baik.", "c")
    found = actors(unify([first, second, far]))
    assert "Lukas Tarumanegara" in found[1]
    assert "Lukas Tarumanegara" not in found[2]


def test_two_people_of_one_surname_stay_two() -> None:
    first = parsed("Menteri Sukma Lesmana hadir.", "a")
    second = parsed("Menteri Dewi Lesmana hadir.", "b")
    assert actors(unify([first, second])) == [{"Sukma Lesmana"}, {"Dewi Lesmana"}]


def test_actors_of_the_lexicon_are_never_merged() -> None:
    first = parsed("Ia bertemu Anthony Albanese.", "a")
    second = parsed("Ia bertemu Francesca Albanese.", "b")
    assert actors(unify([first, second])) == [{"Anthony Albanese"}, {"Francesca Albanese"}]


def test_the_new_actor_stands_everywhere() -> None:
    short, full = make_actor("Rangga Pamungkas", "PER"), make_actor("Rangga Pamungkas Wirya", "PER")
    body = make_actor("Yayasan Samudra Biru", "ORG")
    said = Statement(0, 1, "indirect", (short, full), "", "", "kata", "asserts", "", 1.0)
    act = Relation(0, 1, short, "meets", body, "positive", (short,), "")
    mentions = (Mention(0, 1, short, "name", 0.9, "test"), Mention(2, 3, full, "name", 0.9, "test"))
    made = ParsedArticle(article("Aa bb."), mentions=mentions, statements=(said,), relations=(act,))
    (one,) = unify([made])
    assert {mention.actor for mention in one.mentions} == {full}
    assert one.statements[0].speakers == (full,)
    assert one.relations[0].source == full
    assert one.relations[0].attributed_to == (full,)
    assert "Rangga Pamungkas" in one.mentions[0].reason


def test_the_result_does_not_depend_on_how_often_it_is_asked() -> None:
    articles = [parsed("Wali Kota Rangga Wirya hadir.", "a"), parsed("Rangga Wirya berkata ya.", "b")]
    assert unify(articles) == unify(unify(articles)) == unify(list(reversed(articles)))[::-1]


def test_a_hundred_thousand_mentions_take_less_than_thirty_seconds() -> None:
    syllables = [a + b for a in "bcdgjklmnprst" for b in ("a", "i", "u", "adi", "ena", "oro")]
    made = article("Aa bb.")
    articles = []
    for index in range(2_000):
        mentions = []
        for place in range(50):
            number = (index * 37 + place * 101) % 20_000
            first = syllables[number % 78] + syllables[number // 78 % 78]
            last = syllables[number // 7 % 78] + syllables[number // 91 % 78]
            kind: ActorType = "ORG" if place % 5 == 0 else "PER"
            actor = Actor(f"{kind.lower()}-{first}-{last}", f"{first.title()} {last.title()}", kind)
            mentions.append(Mention(place, place + 1, actor, "name", 0.9, "test"))
        articles.append(ParsedArticle(made, mentions=tuple(mentions)))
    start = time.process_time()
    unify(articles)
    assert time.process_time() - start < 30


def test_a_known_actor_is_shown_under_the_name_that_the_collection_writes() -> None:
    first = parsed(
        "Presiden Ukraina Volodymyr Zelensky tiba. Zelensky bertemu Wakil Presiden AS JD Vance.", "a"
    )
    second = parsed("Volodymyr Zelensky membahas Laut Cina Selatan.", "b")
    found = unify([first, second])
    assert actors(found)[0] >= {"Volodymyr Zelensky", "JD Vance"}
    assert "Laut Cina Selatan" in actors(found)[1]
    ids = {mention.actor.actor_id for one in found for mention in one.mentions}
    assert {
        make_actor("Volodymyr Zelenskyy", "PER").actor_id,
        make_actor("J.D. Vance", "PER").actor_id,
    } <= ids


def test_the_lexicons_name_is_shown_where_one_article_writes_it() -> None:
    first = parsed("Volodymyr Zelensky tiba. Volodymyr Zelensky berpidato di Amerika Serikat.", "a")
    second = parsed("Volodymyr Zelenskyy pulang dari AS.", "b")
    assert actors(unify([first, second]))[0] == {"Volodymyr Zelenskyy", "Amerika Serikat"}


def test_a_short_name_does_not_replace_the_full_one() -> None:
    assert actors(unify([parsed("Zelensky dan Korut dibahas PBB.", "a")])) == [
        {"Volodymyr Zelenskyy", "Korea Utara", "PBB"}
    ]


def test_the_last_words_of_a_longer_name_are_its_bearers_where_the_articles_share_somebody_else() -> None:
    long = "Hakim memvonis terdakwa Gratianus Roland Tanuwira. Pengacara Lestari Rahmawita ikut hadir."
    short = "Pengacara Lestari Rahmawita menyuap hakim demi terdakwa Roland Tanuwira."
    far = "Terdakwa Roland Tanuwira bermain bola di Bandung."
    found = actors(unify([parsed(long, "a"), parsed(long + " Sidang usai.", "b"), parsed(short, "c")]))
    assert found[2] == {"Gratianus Roland Tanuwira", "Lestari Rahmawita"}
    found = actors(unify([parsed(long, "a"), parsed(long + " Sidang usai.", "b"), parsed(far, "c")]))
    assert "Roland Tanuwira" in found[2]
