from __future__ import annotations

import pytest

from models.article import Article
from models.explain import Explainer
from models.measuring import Said
from models.measuring.mistakes import reasons, worst_mistakes
from tests.models.measuring.labelled_texts import labelled


def test_the_farthest_off_comes_first_and_what_is_right_not_at_all() -> None:
    records = [labelled("near", (True, 2, 0)), labelled("right", (True, 2, 0)), labelled("far", (True, 2, 0))]
    said = [Said(0.9, 0.4, 0.1), Said(0.9, 0.8, 0.1), Said(0.9, 0.1, 0.7)]
    found = worst_mistakes(records, said, 10)
    assert [(each.record.article.id, each.wrong) for each in found] == [
        ("far", ("escalation", "de_escalation")),
        ("near", ("escalation",)),
    ]
    assert found[0].size == pytest.approx(0.9)
    assert worst_mistakes(records, said, 1) == found[:1]


def test_scores_that_were_withheld_are_the_mistake_of_relevance() -> None:
    (found,) = worst_mistakes([labelled("a", (True, 3, 0), "escalation")], [Said(0.2, 0.0, 0.0)], 10)
    assert (found.wrong, found.blamed) == (("relevance",), ("relevance", False))
    assert found.size == pytest.approx(0.8)


def test_where_the_wrong_score_is_higher_it_is_to_blame() -> None:
    (found,) = worst_mistakes([labelled("a", None, "escalation")], [Said(0.9, 0.1, 0.4)], 10)
    assert (found.wrong, found.blamed) == (("side",), ("de_escalation", True))
    (found,) = worst_mistakes([labelled("a", None, "escalation")], [Said(0.1, 0.0, 0.0)], 10)
    assert found.blamed == ("relevance", False)


def test_reasons_push_the_output_the_wrong_way() -> None:
    article = Article(
        id="a",
        text="Chad shelled a camp in Sudan and killed nine soldiers. Sudan and Chad signed a ceasefire in Cairo.",
    )
    explanation = Explainer().explain(article)
    high = reasons(explanation, "escalation", too_high=True, limit=1)
    assert [reason.text for reason in high] == ["Chad shelled a camp in Sudan and killed nine soldiers."]
    assert all(adds > 0 for _, adds in high[0].features)
    low = reasons(explanation, "escalation", too_high=False, limit=3)
    assert all(reason.adds < 0 and all(adds < 0 for _, adds in reason.features) for reason in low)
    assert "Sudan and Chad signed a ceasefire in Cairo." in [reason.text for reason in low]
