"""What the shipped model promises of texts: laws and plain cases, not figures on a test set."""

from __future__ import annotations

import pytest

from models.scoring import SHIPPED_MODEL, Scored, ScoringModel
from models.scoring.parity import TOLERANCE, verify_parity
from models.scoring.probes import TextReader

MODEL = ScoringModel.load(SHIPPED_MODEL)
READER = TextReader()


def score(text: str, title: str | None = None) -> Scored:
    return MODEL.score(READER.documents(text=text, title=title))


@pytest.mark.slow
def test_both_forms_of_the_shipped_model_agree() -> None:
    assert verify_parity(SHIPPED_MODEL) <= TOLERANCE


@pytest.mark.parametrize(
    ("one", "two"),
    [("Peru", "Laos"), ("Norway", "Chad"), ("Canada", "Fiji"), ("Iran", "Israel"), ("Russia", "Ukraine")],
)
@pytest.mark.parametrize(
    "told",
    [
        "{} shelled border villages of {} on Monday and killed nine people.",
        "{} and {} signed a treaty of friendship.",
        "{} expelled three diplomats of {}, its foreign ministry said.",
    ],
)
def test_who_acts_makes_no_difference(told: str, one: str, two: str) -> None:
    expected, found = score(told.format("Ghana", "Togo")), score(told.format(one, two))
    assert found.logit.escalation == pytest.approx(expected.logit.escalation, abs=1e-9)
    assert found.logit.de_escalation == pytest.approx(expected.logit.de_escalation, abs=1e-9)
    assert found.relevance == pytest.approx(expected.relevance, abs=1e-9)


@pytest.mark.parametrize(
    "text",
    [
        "Ghana's artillery shelled a town in Togo on Monday and killed eleven people, the army said.",
        "Peru expelled the ambassador of Laos and recalled its own.",
        "Canada imposed sanctions on five Malian generals.",
    ],
)
def test_hostile_acts_escalate(text: str) -> None:
    scored = score(text)
    assert scored.relevance > 0.5
    assert scored.escalation > 0.5 > scored.de_escalation


@pytest.mark.parametrize(
    "text",
    [
        "Ghana and Togo agreed to a ceasefire and will withdraw their troops from the border.",
        "Peru and Laos restored diplomatic relations on Monday after talks in Vienna.",
        "Norway freed four Chadian prisoners and lifted its sanctions on Chad.",
    ],
)
def test_peaceable_acts_de_escalate(text: str) -> None:
    scored = score(text)
    assert scored.relevance > 0.5
    assert scored.de_escalation > 0.5 > scored.escalation


@pytest.mark.parametrize(
    "text",
    [
        "The striker fired two goals past the keeper and the coach hailed a crushing win in the cup final.",
        "Shares of the retailer fell after its quarterly profit missed the forecasts of analysts.",
        "The nurses' union called off its strike after the hospital agreed to raise wages.",
        "A cyclone tore roofs off houses and killed three people in a fishing village.",
    ],
)
def test_other_worlds_are_not_relevant(text: str) -> None:
    assert score(text).relevance < 0.5


def test_the_order_of_later_sentences_makes_no_difference() -> None:
    first = score("The ministers met. Togo freed nine sailors. Ghana sent back their boats.")
    second = score("The ministers met. Ghana sent back their boats. Togo freed nine sailors.")
    assert first.logit.de_escalation == pytest.approx(second.logit.de_escalation)
