"""The pipeline is one of spaCy's: its order shows, its parts can be taken out and put elsewhere, and it forgets."""

from __future__ import annotations

import datetime as dt

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import load_model_from_config

from models.article import Article
from models.errors import PipelineError
from models.frame import build_language, state_of
from models.frame.components import PREFIX
from models.frame.extensions import register_extensions
from models.frame.tokenizer import Words
from models.pipeline import EXTRACTORS
from models.read import Reader
from models.reading import Reading
from tests.models.law_texts import ARTICLE, ASIDES, PARAGRAPHS

DAY = dt.date(2024, 5, 14)


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The pipeline as it is built unless told otherwise."""
    return build_language()


def read(nlp: Language, text: str) -> Doc:
    doc = nlp.make_doc(text)
    doc._.article_day = DAY
    return nlp(doc)


def problems(nlp: Language) -> dict[str, list[str]]:
    """What each component requires that none before it assigns."""
    analysis = nlp.analyze_pipes()
    assert analysis is not None
    found: dict[str, list[str]] = analysis["problems"]
    return found


def test_the_order_of_components_shows(nlp: Language) -> None:
    assert nlp.pipe_names == ["detente_document", *(PREFIX + extractor.name for extractor in EXTRACTORS)]


def test_spacy_finds_nothing_missing_and_says_so_where_it_is(nlp: Language) -> None:
    """What each component requires is assigned by one before it."""
    assert not any(problems(nlp).values())
    blank = spacy.blank("en")
    blank.add_pipe("detente_document")
    blank.add_pipe("detente_pairs")

    assert problems(blank)["detente_pairs"] == ["doc._.actors"]


def test_mentions_are_extensions_of_the_doc(nlp: Language) -> None:
    doc = read(nlp, ARTICLE)

    assert doc._.reading == state_of(doc).reading
    assert doc._.document.day == DAY
    for extractor in EXTRACTORS:
        assert getattr(doc._, extractor.name) == getattr(doc._.reading, extractor.name) != ()


def test_mentions_are_spans_with_labels(nlp: Language) -> None:
    doc = read(
        nlp, "Iran&#8217;s navy fired on a tanker on Monday. Iran and Oman will meet in Muscat on Friday."
    )

    assert ("Monday", "DATE") in [(span.text, span.label_) for span in doc._.spans_of("times")]
    assert ("Iran&#8217;s navy", "IRN") in [(span.text, span.label_) for span in doc._.spans_of("actors")]
    assert [span.label_ for span in doc._.spans_of("follow_ups")] == ["meeting"]
    assert len(doc._.spans_of("military")) == len(doc._.military) > 0
    doc = read(nlp, "Iran and Oman held talks.")
    assert [span.label_ for span in doc._.spans_of("held")] == ["talks"]
    doc = read(nlp, ARTICLE)
    assert {span.label_ for span in doc._.spans_of("topics")} == {topic.topic for topic in doc._.topics}


def test_spans_that_can_not_be_are_refused() -> None:
    doc = read(build_language(words="none"), PARAGRAPHS[0])

    with pytest.raises(PipelineError, match="no tokens"):
        doc._.spans_of("actors")
    with pytest.raises(PipelineError, match="ask for one of actors"):
        doc._.spans_of("pairs")


def test_components_serve_in_a_pipeline_of_ones_own() -> None:
    """Whatever tokenizer it has: they read the text."""
    own = spacy.blank("en")
    own.add_pipe("sentencizer")
    own.add_pipe("detente_document")
    own.add_pipe("detente_actors")

    doc = own("Iran and Oman met. It rained.")

    assert [mention.actor for mention in doc._.actors] == ["IRN", "OMN"]
    assert [span.text for span in doc._.spans_of("actors")] == ["Iran", "Oman"]
    assert len(list(doc.sents)) == 2
    assert doc._.military == ()


def test_a_component_without_a_document_says_what_is_missing() -> None:
    own = spacy.blank("en")
    own.add_pipe("detente_actors")

    with pytest.raises(PipelineError, match="detente_document before"):
        own("Iran and Oman met.")


def test_a_component_of_ones_own_can_stand_between(nlp: Language) -> None:
    """What it changes of the reading is what those after it see."""
    own = build_language()

    @Language.component("forget_actors")
    def forget_actors(doc: Doc) -> Doc:
        state_of(doc).reading.actors = ()
        return doc

    own.add_pipe("forget_actors", after="detente_actors")

    assert read(nlp, ARTICLE)._.pairs
    assert read(own, ARTICLE)._.pairs == ()


def test_its_configuration_makes_it_again(nlp: Language) -> None:
    again = load_model_from_config(nlp.config)

    assert again.pipe_names == nlp.pipe_names
    assert read(again, ARTICLE)._.reading == read(nlp, ARTICLE)._.reading


def test_reading_a_doc_again_starts_anew(nlp: Language) -> None:
    doc = read(nlp, ARTICLE)
    first = doc._.reading

    with nlp.select_pipes(disable=["detente_military"]):
        nlp(doc)

    assert first.military
    assert doc._.military == ()
    assert nlp(doc)._.reading == first


def test_many_texts_are_read_in_order(nlp: Language) -> None:
    docs = list(nlp.pipe([*PARAGRAPHS, *ASIDES]))

    assert [doc.text for doc in docs] == [*PARAGRAPHS, *ASIDES]
    assert [doc._.reading for doc in docs] == [nlp(text)._.reading for text in (*PARAGRAPHS, *ASIDES)]


@pytest.mark.parametrize("words", ["none", "passing", "all"])
def test_nothing_read_in_a_zone_stays_in_the_vocabulary(words: Words) -> None:
    nlp = build_language(words=words)
    known = len(nlp.vocab.strings), len(list(nlp.vocab))

    for number in range(3):
        with nlp.memory_zone():
            read(nlp, f"{ARTICLE} Zyxwv{number} qutrib{number} fired on frobnicated{number} troops.")

    assert (len(nlp.vocab.strings), len(list(nlp.vocab))) == known


def test_a_reader_leaves_the_vocabulary_as_it_was() -> None:
    """Whether its caller opens a session or not."""
    reader = Reader.load()
    known = len(reader.nlp.vocab.strings)

    for number in range(3):
        reader.read(Article(id=str(number), text=f"{ARTICLE} Zyxwv{number} fired on frobnicated{number}."))

    assert len(reader.nlp.vocab.strings) == known


def test_an_error_in_a_component_is_not_swallowed() -> None:
    own = build_language()

    @Language.component("fails")
    def fails(doc: Doc) -> Doc:
        raise RuntimeError(doc._.document.text)

    own.add_pipe("fails")

    with pytest.raises(RuntimeError, match="It rained"):
        own("It rained.")


def test_an_extension_of_another_package_is_not_overwritten() -> None:
    register_extensions()
    ours = Doc.remove_extension("reading")
    Doc.set_extension("reading", default=None)
    try:
        with pytest.raises(PipelineError, match=r"doc\._\.reading"):
            register_extensions()
    finally:
        Doc.set_extension("reading", getter=ours[2], force=True)


def test_an_empty_text_is_read(nlp: Language) -> None:
    assert nlp("")._.reading == Reading()
