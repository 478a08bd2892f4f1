"""Quantities: counts and shares of an article that anyone can count again."""

from __future__ import annotations

import pytest

from models.scoring import SHIPPED_MODEL, ScoringModel
from models.scoring.probes import TextReader
from models.scoring.quantities import OF_ALL, OF_RELEVANT, Quantities, QuantityReader

TITLE = "Chad shells a Norwegian camp"
TEXT = "Norway condemned the shelling. Its envoy and the president of Chad will meet in Oslo on 3 June 2024."


@pytest.fixture(scope="module")
def model() -> ScoringModel:
    return ScoringModel.load(SHIPPED_MODEL)


@pytest.fixture(scope="module")
def texts() -> TextReader:
    return TextReader()


def measured(model: ScoringModel, texts: TextReader, text: str, title: str | None = None) -> Quantities:
    documents = texts.documents(text=text, title=title)
    return QuantityReader(model.folded.features).read(documents, model.score(documents))


def test_title_and_text_are_counted_together_by_sentence(model: ScoringModel, texts: TextReader) -> None:
    found = measured(model, texts, TEXT, TITLE)
    documents = texts.documents(text=TEXT, title=TITLE)
    scored = model.score(documents)
    assert (found.relevance, found.escalation, found.de_escalation) == (
        scored.relevance,
        scored.escalation,
        scored.de_escalation,
    )
    assert found.sentences == 3
    assert found.words == pytest.approx(len(f"{TITLE} {TEXT}".split()) / 3)
    assert 0 < found.known_words < 1
    for name in ("actors", "pairs", "military", "follow_ups", "times"):
        mentions = sum(len(getattr(reading, name)) for _, reading in documents)
        assert mentions > 0
        assert getattr(found, name) == pytest.approx(mentions / 3)


def test_deeds_count_by_what_they_do_to_tension(model: ScoringModel, texts: TextReader) -> None:
    raising = measured(model, texts, "Chad shelled a camp in Norway. Norway bombed a port in Chad.")
    lowering = measured(model, texts, "Chad and Norway signed a peace treaty. They will open the border.")
    assert raising.raising > raising.lowering
    assert lowering.lowering > lowering.raising


def test_words_that_the_model_never_saw_are_not_known(model: ScoringModel, texts: TextReader) -> None:
    told = measured(model, texts, "the army attacked the border with rockets")
    untold = measured(model, texts, "the zorbly gronked the wixel with flumps")
    assert told.known_words > untold.known_words == 0


def test_a_text_without_words_can_be_measured(model: ScoringModel, texts: TextReader) -> None:
    found = measured(model, texts, "…")
    assert (found.known_words, found.actors, found.topics) == (0, 0, 0)


def test_every_quantity_is_compared_over_one_population() -> None:
    assert sorted((*OF_ALL, *OF_RELEVANT)) == sorted(Quantities._fields)
