from __future__ import annotations

import math

import pytest

from models.scoring.folded import OUTPUTS, VIEW_OF
from models.scoring.model import SHIPPED_MODEL, ScoringModel
from models.scoring.probes import TextReader
from models.scoring.shares import shares_of, strongest, weights_of

MODEL = ScoringModel.load(SHIPPED_MODEL)
DOCUMENTS = TextReader().documents(
    title="Truce collapses",
    text="Troops shelled the border town on Monday. The two governments agreed to meet again on Friday.",
)


def test_the_shares_of_a_place_add_up_to_its_contribution() -> None:
    """So that "why this sentence" is answered in full."""
    scored = MODEL.score(DOCUMENTS)
    shares = {item.place: item.shares for item in shares_of(MODEL, scored.read)}
    assert {(item.document, item.sentence) for item in scored.contributions} <= set(shares)
    for item in scored.contributions:
        effects = [share.effects for share in shares[item.document, item.sentence]]
        assert math.fsum(effect[1] for effect in effects) == pytest.approx(item.escalation, abs=1e-9)
        assert math.fsum(effect[2] for effect in effects) == pytest.approx(item.de_escalation, abs=1e-9)


def test_every_share_is_its_weights_times_its_value_and_a_feature_stands_once() -> None:
    for item in shares_of(MODEL, MODEL.occurrences(DOCUMENTS)):
        assert len({share.feature for share in item.shares}) == len(item.shares)
        for share in item.shares:
            assert min(share.values) >= 0
            assert share.effects == pytest.approx(
                [weight * share.values[view] for weight, view in zip(share.weights, VIEW_OF, strict=True)],
                abs=1e-9,
            )
        strengths = [max(abs(share.effects[1]), abs(share.effects[2])) for share in item.shares]
        assert strengths == sorted(strengths, reverse=True)


def test_an_article_of_nothing_has_only_itself() -> None:
    assert all(item.place[1] is None for item in shares_of(MODEL, MODEL.occurrences([])))


@pytest.mark.parametrize("output", OUTPUTS)
def test_the_strongest_weights_are_the_largest_each_way(output: str) -> None:
    column = OUTPUTS.index(output)
    numbers = (MODEL.folded.weights * MODEL.folded.scale[:, VIEW_OF])[:, column]
    highest, lowest = strongest(MODEL.folded, output, 5)
    assert [weight.weights[column] for weight in highest] == sorted(numbers, reverse=True)[:5]
    assert [weight.weights[column] for weight in lowest] == sorted(numbers)[:5]
    assert weights_of(MODEL.folded, [highest[0].feature, "no such feature"]) == (highest[0],)
