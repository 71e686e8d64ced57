"""The shipped models, run on sentences written for this test. They load once for the whole file."""

from __future__ import annotations

import subprocess
import sys

import pytest

from core.nlp.annotation import AnnotatedParagraph, AnnotatedSentence
from core.nlp.pipeline import Pipeline
from core.nlp.stages import MODELS
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def _names(pipeline: Pipeline, text: str) -> list[tuple[str, str]]:
    (paragraph,) = pipeline.annotate([text])
    return [(text[e.start : e.end], e.type) for s in paragraph.sentences for e in s.entities]


def _parts(text: str, paragraph: AnnotatedParagraph) -> list[str]:
    return [text[s.start : s.end] for s in paragraph.sentences]


def _only(paragraph: AnnotatedParagraph) -> AnnotatedSentence:
    (sentence,) = paragraph.sentences
    return sentence


def test_people_places_and_organisations_of_a_news_sentence(pipeline: Pipeline) -> None:
    text = "Presiden Rusia Vladimir Putin bertemu Perdana Menteri India Narendra Modi di Moskow, Senin (4/3)."
    assert _names(pipeline, text) == [
        ("Rusia", "LOC"),
        ("Vladimir Putin", "PER"),
        ("India", "LOC"),
        ("Narendra Modi", "PER"),
        ("Moskow", "LOC"),
    ]


def test_an_alliance_is_an_organisation(pipeline: Pipeline) -> None:
    assert ("NATO", "ORG") in _names(
        pipeline, "NATO menyatakan siap membela Ukraina, kata juru bicaranya di Brussels."
    )


def test_a_hyphenated_pair_is_two_places(pipeline: Pipeline) -> None:
    names = _names(
        pipeline, "Konflik Iran-Israel kian panas, kata Menteri Luar Negeri Retno Marsudi di Jakarta."
    )
    assert names[:2] == [("Iran", "LOC"), ("Israel", "LOC")]
    assert ("Retno Marsudi", "PER") in names


def test_offsets_fit_each_paragraph_and_empty_ones_stay_empty(pipeline: Pipeline) -> None:
    texts = ["Jokowi tiba di Tokyo.", "", " * * * ", "\u00a0 Ia bertemu\nFumio Kishida. "]
    found = pipeline.annotate(texts)
    assert [len(paragraph.sentences) for paragraph in found] == [1, 0, 0, 1]
    first, last = _only(found[0]), _only(found[3])
    assert texts[0][first.start : first.end] == "Jokowi tiba di Tokyo."
    assert texts[3][last.start : last.end] == "Ia bertemu\nFumio Kishida."
    assert [texts[3][word.start : word.end] for word in last.words][:2] == ["Ia", "bertemu"]


def test_a_quotation_and_its_speaker_are_one_sentence(pipeline: Pipeline) -> None:
    text = '"Kami siap berunding. Kami tidak takut," kata Zelensky di Kyiv. Ia lalu pulang.'
    (paragraph,) = pipeline.annotate([text])
    assert _parts(text, paragraph) == [
        '"Kami siap berunding. Kami tidak takut," kata Zelensky di Kyiv.',
        "Ia lalu pulang.",
    ]


def test_a_suffix_is_a_word_of_its_own_with_the_offsets_of_the_text(pipeline: Pipeline) -> None:
    text = "Presiden itu menolak, katanya."
    words = _only(pipeline.annotate([text])[0]).words
    assert [word.text for word in words[-3:]] == ["kata", "nya", "."]
    assert text[words[-3].start : words[-2].end] == "katanya"


def test_subject_and_object_hang_on_the_verb(pipeline: Pipeline) -> None:
    sentence = _only(pipeline.annotate(["Korea Utara mengirim tentara ke Rusia."])[0])
    words = sentence.words
    verb = next(index for index, word in enumerate(words) if word.text == "mengirim")
    assert words[verb].upos == "VERB"
    assert words[verb].head == -1
    assert (words[0].deprel, words[0].head) == ("nsubj", verb)
    assert (words[3].deprel, words[3].head) == ("obj", verb)


def test_a_list_pasted_as_one_sentence_is_cut(pipeline: Pipeline) -> None:
    text = "beras gula minyak " * 200
    (paragraph,) = pipeline.annotate([text])
    words = [word for sentence in paragraph.sentences for word in sentence.words]
    assert "".join(text[word.start : word.end] for word in words).replace(" ", "") == text.replace(" ", "")
    assert max(len(sentence.words) for sentence in paragraph.sentences) <= 250


def test_many_paragraphs_give_what_each_gives_alone(pipeline: Pipeline) -> None:
    texts = ["Menlu AS Antony Blinken tiba di Beijing.", "Hamas menolak usul Mesir.", "Harga naik 3 persen."]
    together = pipeline.annotate(texts)
    assert together == [pipeline.annotate([text])[0] for text in texts]


def test_names_are_found_without_syntax_too(pipeline: Pipeline) -> None:
    texts = ["Konflik Iran-Israel kian panas.", "", "Ia bertemu\nFumio Kishida di Tokyo."]
    found = pipeline.names(texts)
    assert [[text[e.start : e.end] for e in names] for text, names in zip(texts, found, strict=True)] == [
        ["Iran", "Israel"],
        [],
        ["Fumio Kishida", "Tokyo"],
    ]


def test_a_name_is_parsed_as_one_word(pipeline: Pipeline) -> None:
    text = "Presiden Korea Utara. Kim Jong Un menyambut Vladimir Putin."
    spans = [(text.index(name), text.index(name) + len(name)) for name in ("Kim Jong Un", "Vladimir Putin")]
    (words,) = pipeline.parse([text], [spans])
    named = [word for word in words if (word.start, word.end) in spans]
    assert [text[word.start : word.end] for word in named] == ["Kim Jong Un", "Vladimir Putin"]
    assert [(words[word.head].text, word.deprel) for word in named] == [
        ("menyambut", "nsubj"),
        ("menyambut", "obj"),
    ]
    assert all(-1 <= word.head < len(words) for word in words)


def test_each_sentence_is_parsed_as_if_alone(pipeline: Pipeline) -> None:
    texts = ["Rusia menyerang Ukraina.", "", "Menlu itu menolak, katanya."]
    together = pipeline.parse(texts, [[], [], []])
    assert together == [pipeline.parse([text], [[]])[0] for text in texts]
    assert together[1] == ()


def test_the_shipped_models_load_in_seconds_and_without_a_network() -> None:
    code = (
        "import socket, time\n"
        "def refused(*_, **__): raise AssertionError('the network was asked for')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refused\n"
        "from core.nlp.pipeline import Pipeline\n"
        "Pipeline().annotate(['Menlu AS tiba di Beijing.'])\n"
        "print(time.process_time())"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert float(done.stdout) < 8, "twice what a loaded machine needs; 2 s alone"


def test_a_missing_model_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"tokenizer\.pt"):
        Pipeline(MODELS / "none")


def test_weights_fit_the_budget() -> None:
    sizes = [path.stat().st_size for path in MODELS.glob("*.pt")]
    assert len(sizes) == 6
    assert sum(sizes) <= 60_000_000
    assert max(sizes) <= 20_000_000
